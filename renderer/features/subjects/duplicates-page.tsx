import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { ok } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { goBack } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { useJob } from '../../components/use-job.ts';
import { PairCompare } from './pair-compare.tsx';
import type { SuspectPair } from './registry-store.ts';
import { useRemote } from './use-remote.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';

type Found = OutputOf<SoVangContract['subject.duplicates']>;
const SHOWN = 20;
const keyOf = ({ first, second }: SuspectPair): string => `${first.subject.id} ${second.subject.id}`;

/** Two chosen by hand (`ids`, separated by a comma), or «Nghi trùng» over the whole registry. */
export function DuplicatesPage({ params = {} }: { readonly params?: PageParams }) {
  const [one, other] = (params['ids'] ?? '').split(',').filter(Boolean);
  return one !== undefined && other !== undefined ? <ChosenPair one={one} other={other} key={`${one} ${other}`} /> : <SuspectsPage />;
}

/** «Gộp hai đối tượng»: two ticked in the list, side by side, before one goes into the other. */
function ChosenPair({ one, other }: { readonly one: string; readonly other: string }) {
  const { remote, again } = useRemote(`${one} ${other}`, [], async (api) => {
    const pages = await Promise.all([api.call('subject.get', { id: one }), api.call('subject.get', { id: other })]);
    const [first, second] = pages;
    if (!first.ok) return first;
    if (!second.ok) return second;
    const side = ({ subject, awards, nominations }: typeof first.value) => ({ subject, awards: awards.length, nominations: nominations.length });
    return ok({ first: side(first.value), second: side(second.value), reason: 'Hai mục đã chọn trong danh sách.' });
  });
  return (
    <Page title="Gộp hai đối tượng" wide subtitle="Mọi dữ liệu chuyển về mục được giữ; gộp nhầm thì hoàn tác được." back={{ page: 'doi-tuong', label: 'danh sách đối tượng' }}>
      <RemoteView of={remote} onRetry={again} lines={6}>
        {(pair) => (
          <Section title={pair.first.subject.name} note={SUBJECT_KIND_WORDS[pair.first.subject.kind]}>
            {pair.first.subject.kind === pair.second.subject.kind ? (
              <PairCompare pair={pair} onSettled={() => void goBack('doi-tuong')} onUndone={() => undefined} />
            ) : (
              <EmptyState compact sentence="Hai mục khác loại đối tượng nên không gộp được." />
            )}
          </Section>
        )}
      </RemoteView>
    </Page>
  );
}

/** «Nghi trùng»: pairs of the whole registry that may be one, side by side, until each is settled. */
function SuspectsPage() {
  const api = useApi();
  const job = useJob<Found>();
  const { start } = job;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    start((onProgress) => api.job('subject.duplicates', {}, onProgress));
  }, [api, start]);
  const { state } = job;
  const again = () => {
    job.close();
    start((onProgress) => api.job('subject.duplicates', {}, onProgress));
  };
  return (
    <Page title="Nghi trùng" wide subtitle="Các mục có thể là một. Phần mềm không tự gộp; gộp nhầm thì hoàn tác được." back={{ page: 'doi-tuong', label: 'danh sách đối tượng' }} actions={state.phase === 'done' ? <Button variant="default" onClick={again}>Tìm lại</Button> : undefined}>
      {(state.phase === 'idle' || state.phase === 'running') && (
        <Section>
          <LoadingState label={state.phase === 'running' ? (state.progress?.label ?? 'Đang so cả danh sách…') : 'Đang so cả danh sách…'} lines={6} />
        </Section>
      )}
      {state.phase === 'failed' && <ErrorState fault={state.fault} onRetry={again} />}
      {state.phase === 'done' && <Pairs found={state.value} />}
    </Page>
  );
}

function Pairs({ found }: { readonly found: Found }) {
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(SHOWN);
  const left = found.pairs.filter((pair) => !settled.has(keyOf(pair)) && !gone.has(pair.first.subject.id) && !gone.has(pair.second.subject.id));
  if (left.length === 0) {
    return (
      <Section>
        <EmptyState sentence={found.compared === 0 ? 'Chưa có đối tượng nào để so. Thêm đối tượng hoặc nhập từ Excel trước.' : found.more ? 'Đã xem hết các cặp tìm được lần này. Bấm «Tìm lại» để xem tiếp.' : `Đã so ${formatNumber(found.compared)} đối tượng: không còn cặp nào nghi trùng.`} />
      </Section>
    );
  }
  const without = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => new Set([...set].filter((one) => one !== key));
  return (
    <>
      <Text role="status">
        {formatNumber(left.length)}
        {found.more ? '+' : ''} cặp nghi trùng trong {formatNumber(found.compared)} đối tượng.
      </Text>
      {left.slice(0, shown).map((pair) => (
        <Section key={keyOf(pair)} title={pair.first.subject.name} note={`${SUBJECT_KIND_WORDS[pair.first.subject.kind]}${pair.strength === 'same' ? ' · mọi điều đã biết đều khớp' : ''}`}>
          <PairCompare
            pair={pair}
            onSettled={(kept) => {
              setSettled(new Set([...settled, keyOf(pair)]));
              if (kept !== null) setGone(new Set([...gone, kept.id === pair.first.subject.id ? pair.second.subject.id : pair.first.subject.id]));
            }}
            onUndone={() => {
              setSettled((set) => without(set, keyOf(pair)));
              setGone((set) => without(without(set, pair.first.subject.id), pair.second.subject.id));
            }}
          />
        </Section>
      ))}
      {left.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
          Xem thêm {formatNumber(Math.min(SHOWN, left.length - shown))} cặp
        </Button>
      )}
    </>
  );
}
