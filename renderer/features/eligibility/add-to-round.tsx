import { List, Modal, Select, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import type { DueRow } from './store.ts';

type Round = OutputOf<SoVangContract['round.list']>[number];
type Repeat = OutputOf<SoVangContract['nomination.add']>['repeats'][number];

interface AddToRoundProps {
  readonly selected: readonly DueRow[];
  readonly roundId: string | null;
  readonly onAdded: () => void;
}

/** Those ticked as nominations of a round, each for the award it was found for. */
export function AddToRound({ selected, roundId, onAdded }: AddToRoundProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button deed="nomination.add" size="compact-sm" onClick={() => setAsking(true)}>
        Thêm vào đợt xét
      </Button>
      {asking && <Dialog selected={selected} roundId={roundId} onClose={() => setAsking(false)} onAdded={onAdded} />}
    </>
  );
}

function Dialog({ selected, roundId, onClose, onAdded }: AddToRoundProps & { readonly onClose: () => void }) {
  const api = useApi();
  const [rounds, setRounds] = useState<readonly Round[]>([]);
  const [chosen, setChosen] = useState(roundId);
  const [repeats, setRepeats] = useState<readonly Repeat[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void api.call('round.list', {}).then((result) => {
      if (!result.ok) return setFault(result.error);
      setRounds(result.value);
      setChosen((held) => held ?? result.value[0]?.id ?? null);
    });
  }, [api]);
  async function add(allowRepeat: boolean): Promise<void> {
    if (chosen === null) return;
    setBusy(true);
    const result = await addAll(api, chosen, selected, allowRepeat);
    setBusy(false);
    if (!result.ok) return setFault(result.error);
    if (result.value.repeats.length > 0) return setRepeats(result.value.repeats);
    const { ids } = result.value;
    toast.success(`Đã thêm ${ids.length} đề nghị.`, () => removeAll(api, ids));
    onAdded();
    onClose();
    void navigate('dot-xet', { id: chosen });
  }
  return (
    <Modal opened onClose={onClose} title={`Thêm ${selected.length} đề nghị vào đợt xét`} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={16}>
        <Select
          label="Đợt xét"
          data={rounds.map((round) => ({ value: round.id, label: `${round.name} · năm ${round.year}` }))}
          value={chosen}
          onChange={(value) => {
            setChosen(value);
            setRepeats([]);
          }}
          allowDeselect={false}
          searchable
          nothingFoundMessage="Chưa có đợt xét nào."
        />
        {repeats.length > 0 && (
          <>
            <Text>Một thành tích chỉ nên đề nghị một lần:</Text>
            <List spacing={4}>
              {repeats.map((repeat) => (
                <List.Item key={`${repeat.subjectId} ${repeat.sentence}`}>{repeat.sentence}</List.Item>
              ))}
            </List>
          </>
        )}
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
        <DialogBar>
          <Button variant="default" onClick={onClose} data-autofocus>
            Hủy thao tác
          </Button>
          <Button loading={busy} disabled={chosen === null} onClick={() => void add(repeats.length > 0)}>
            {repeats.length > 0 ? 'Vẫn thêm' : 'Thêm'}
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}

const AT_ONCE = 500;

/** Adds each under its own award. Nothing is added while somebody is nominated already, unless that is allowed. */
async function addAll(api: Api, roundId: string, selected: readonly DueRow[], allowRepeat: boolean): Promise<Result<{ ids: string[]; repeats: readonly Repeat[] }>> {
  const codes = [...new Set(selected.map(({ awardCode }) => awardCode))];
  const groups = codes.flatMap((code) => {
    const subjectIds = selected.filter(({ awardCode }) => awardCode === code).map(({ subjectId }) => subjectId);
    return Array.from({ length: Math.ceil(subjectIds.length / AT_ONCE) }, (_, at) => ({ code, subjectIds: subjectIds.slice(at * AT_ONCE, (at + 1) * AT_ONCE) }));
  });
  const ids: string[] = [];
  for (const { code, subjectIds } of groups) {
    const result = await api.call('nomination.add', { roundId, subjectIds, award: { source: 'catalogue', code }, merit: '', allowRepeat });
    const stopped = !result.ok || result.value.repeats.length > 0;
    if (stopped) {
      const taken = await removeAll(api, ids);
      if (!result.ok) return result;
      return taken.ok ? ok({ ids: [], repeats: result.value.repeats }) : taken;
    }
    ids.push(...result.value.added.map(({ id }) => id));
  }
  return ok({ ids, repeats: [] });
}

async function removeAll(api: Api, ids: readonly string[]): Promise<Result<unknown>> {
  for (const id of ids) {
    const result = await api.call('nomination.remove', { id });
    if (!result.ok) return result;
  }
  return ok();
}
