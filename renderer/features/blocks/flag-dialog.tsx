import { Button, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { FLAG_OF_BLOCK } from '../../../shared/domain/block-acclaim.ts';
import type { BlockFields } from '../../../shared/domain/block.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { nfc } from '../../../shared/text/normal.ts';
import { useApi } from '../../app/api.tsx';
import type { Api } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Form, FormBar, SelectField, missing, useForm } from '../../components/form/index.ts';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';

type Round = OutputOf<SoVangContract['round.list']>[number];
interface Found {
  readonly id: string;
  readonly label: string;
}
interface Surroundings {
  readonly rounds: readonly Round[];
  readonly subjects: readonly Found[];
}
interface Values {
  readonly roundId: string | null;
  readonly subjectId: string | null;
}

async function read(api: Api, leader: string): Promise<Result<Surroundings>> {
  const [rounds, subjects] = await Promise.all([api.call('round.list', {}), api.call('subject.list', { after: null, limit: 50, kind: 'collective', search: leader })]);
  if (!rounds.ok) return rounds;
  if (!subjects.ok) return subjects;
  return ok({ rounds: rounds.value, subjects: subjects.value.rows.map(({ id, name, place }) => ({ id, label: [name, place].filter(Boolean).join(' · ') })) });
}

/** Nominates the subject for the flag and writes the block's sentence into its grounds. */
async function nominate(api: Api, { roundId, subjectId }: Values, sentence: string): Promise<Result<string>> {
  const added = await api.call('nomination.add', { roundId: roundId ?? '', subjectIds: [subjectId ?? ''], award: { source: 'catalogue', code: FLAG_OF_BLOCK }, merit: '' });
  if (!added.ok) return added;
  const [nomination] = added.value.added;
  if (nomination === undefined) return err(fault('da-de-nghi', added.value.repeats[0]?.sentence ?? 'Đơn vị này đã được đề nghị trong đợt xét.', { item: 'subjectId', next: 'Mở đề nghị đã có để bổ sung.' }));
  const { id, version, award, merit, summary, capacity, flags, overrideReason } = nomination;
  const saved = await api.call('nomination.save', { id, version, fields: { award, merit, summary, grounds: sentence, capacity, flags, overrideReason } });
  return saved.ok ? ok(id) : saved;
}

interface FlagDialogProps {
  readonly fields: BlockFields;
  readonly sentence: string;
  readonly onClose: () => void;
}

/** Puts the acclaimed unit into a round as a nomination for the flag, with the block's result as its grounds. */
export function FlagDialog({ fields, sentence, onClose }: FlagDialogProps) {
  const api = useApi();
  const leader = fields.members.find(({ id }) => id === fields.acclaim?.leaderId)?.name ?? '';
  const [around, setAround] = useState<Remote<Surroundings>>(loading);
  useEffect(() => {
    let shown = true;
    void read(api, leader).then((result) => shown && setAround(remoteOf(result)));
    return () => {
      shown = false;
    };
  }, [api, leader]);
  return (
    <Modal opened onClose={onClose} title="Đưa vào đề nghị khen thưởng" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <RemoteView of={around} onRetry={() => void read(api, leader).then((result) => setAround(remoteOf(result)))} lines={3}>
        {({ rounds, subjects }) => {
          if (rounds.length === 0) return <EmptyState compact sentence="Chưa có đợt xét nào. Mở đợt xét rồi đưa đơn vị dẫn đầu vào đề nghị." action={<Button onClick={() => void navigate('dot-xet-moi')}>Mở đợt xét</Button>} />;
          if (subjects.length === 0) {
            return (
              <EmptyState
                compact
                sentence={`Chưa có tập thể «${leader}» trong danh sách đối tượng. Thêm tập thể rồi làm lại.`}
                action={<Button onClick={() => void navigate('doi-tuong-moi', { kind: 'collective' })}>Thêm tập thể</Button>}
              />
            );
          }
          return <Choice rounds={rounds} subjects={subjects} leader={leader} year={fields.year} sentence={sentence} onClose={onClose} />;
        }}
      </RemoteView>
    </Modal>
  );
}

interface ChoiceProps extends Surroundings {
  readonly leader: string;
  readonly year: number;
  readonly sentence: string;
  readonly onClose: () => void;
}

function Choice({ rounds, subjects, leader, year, sentence, onClose }: ChoiceProps) {
  const api = useApi();
  const ordered = [...rounds].sort((a, b) => Number(b.year === year) - Number(a.year === year));
  const same = subjects.filter(({ label }) => nfc(label).toLowerCase().startsWith(nfc(leader).toLowerCase()));
  const form = useForm<Values, string>({
    initial: { roundId: ordered.length === 1 ? (ordered[0]?.id ?? null) : null, subjectId: same.length === 1 ? (same[0]?.id ?? null) : null },
    check: (values) => missing(values, { roundId: 'Đợt xét', subjectId: 'Tập thể' }),
    deed: 'nomination.add',
    save: (values) => nominate(api, values, sentence),
    onSaved: (id) => {
      toast.success('Đã đưa vào đề nghị khen thưởng.', () => api.call('nomination.remove', { id }));
      onClose();
      void navigate('de-nghi', { id });
    },
  });
  return (
    <Form form={form} label="Đưa vào đề nghị khen thưởng">
      <Text c="dimmed">{sentence}</Text>
      <SelectField {...form.field('roundId')} label="Đợt xét" required choices={ordered.map(({ id, name, year: of }) => ({ value: id, label: `${name} (${of})` }))} />
      <SelectField {...form.field('subjectId')} label="Tập thể" required choices={subjects.map(({ id, label }) => ({ value: id, label }))} description="Kết quả bình xét được ghi vào căn cứ của đề nghị." />
      <FormBar form={form} saveLabel="Đưa vào đề nghị" onCancel={onClose} />
    </Form>
  );
}
