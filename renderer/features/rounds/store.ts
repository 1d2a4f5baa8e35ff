import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { UnitKind } from '../../../shared/domain/unit.ts';
import { placeOf } from '../../../shared/domain/subject.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { moved } from './order.ts';
import type { PickedSubject } from './subject-picker.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type RoundRow = Output<'round.list'>[number];
export type DossierRow = Output<'dossier.list'>[number];
export type ListedNomination = Output<'nomination.page'>['rows'][number];
export type InboxRow = Output<'inbox.list'>[number];
export type RoundData = Output<'round.get'>;
export type NominationRow = RoundData['nominations'][number];
export type QuotaLine = RoundData['quotas'][number];
export type AwardOption = Output<'round.awards'>[number];

interface RoundsState {
  /** The round that is open, as last read. */
  readonly roundId: string | null;
  readonly round: Remote<RoundData>;
  /** Goes up with each reading of the round. */
  readonly reading: number;
  /** Awards that can be chosen in the open round. */
  readonly awards: Remote<readonly AwardOption[]>;
  /** Who is picked to begin with on «Thêm đề nghị»: the ids asked for, joined by commas, and what was read of them. */
  readonly chosenIds: string;
  readonly chosen: Remote<readonly PickedSubject[]>;
  /** What the page «Hồ sơ và họp xét» shows depends on it. */
  readonly work: Remote<{ readonly receives: boolean; readonly waiting: number }>;
}

const NOBODY = { phase: 'ready', value: [] } as const;
const START: RoundsState = { roundId: null, round: loading, reading: 0, awards: loading, chosenIds: '', chosen: NOBODY, work: loading };

export const useRounds = create<RoundsState>(() => START);
onSessionEnd(() => useRounds.setState(START));

const RECEIVING: readonly UnitKind[] = ['tinh', 'so-ban-nganh'];

/** Reads whether this unit receives dossiers of others: by its kind, or because some came. */
export async function loadWork(api: Api): Promise<void> {
  const [state, inbox] = await Promise.all([api.call('unit.state', {}), api.call('inbox.list', {})]);
  const result = !state.ok ? state : !inbox.ok ? inbox : ok({ kind: state.value.unit?.kind, inbox: inbox.value });
  useRounds.setState({
    work: remoteOf(
      result.ok
        ? ok({
            receives: result.value.inbox.length > 0 || (result.value.kind !== undefined && RECEIVING.includes(result.value.kind)),
            waiting: result.value.inbox.filter((row) => row.open > 0).length,
          })
        : result,
    ),
  });
}

/** Reads a round. What is shown of it stays until the answer is there. */
export async function loadRound(api: Api, id: string): Promise<void> {
  if (useRounds.getState().roundId !== id) useRounds.setState({ roundId: id, round: loading, awards: loading });
  const result = await api.call('round.get', { id });
  if (useRounds.getState().roundId !== id) return;
  useRounds.setState((state) => ({ round: remoteOf(result), reading: state.reading + 1 }));
}

/** Reads the awards of the open round. */
export async function loadAwards(api: Api, roundId: string): Promise<void> {
  const result = await api.call('round.awards', { roundId });
  if (useRounds.getState().roundId === roundId) useRounds.setState({ awards: remoteOf(result) });
}

/** Reads whom another page has chosen for «Thêm đề nghị». @param joined their ids, joined by commas */
export async function loadChosen(api: Api, joined: string): Promise<void> {
  if (joined === '') return useRounds.setState({ chosenIds: '', chosen: NOBODY });
  if (useRounds.getState().chosenIds !== joined) useRounds.setState({ chosenIds: joined, chosen: loading });
  const read = await Promise.all(joined.split(',').map((id) => api.call('subject.get', { id })));
  const failed = read.find((one) => !one.ok);
  if (useRounds.getState().chosenIds !== joined) return;
  const subjects = read.flatMap((one) => (one.ok ? [one.value.subject] : []));
  useRounds.setState({ chosen: failed !== undefined && !failed.ok ? remoteOf(failed) : { phase: 'ready', value: subjects.map((subject) => ({ id: subject.id, name: subject.name, kind: subject.kind, place: placeOf(subject) })) } });
}

/** Moves nominations one place up (-1) or down (1) in the round's order; shown at once, taken back when it cannot be saved. */
export async function moveNominations(api: Api, ids: ReadonlySet<string>, step: -1 | 1): Promise<void> {
  const { round, roundId } = useRounds.getState();
  if (round.phase !== 'ready' || roundId === null) return;
  const nominations = moved(round.value.nominations, (row) => ids.has(row.id), step);
  useRounds.setState((state) => ({ round: { phase: 'ready', value: { ...round.value, nominations } }, reading: state.reading + 1 }));
  const result = await api.call('nomination.order', { roundId, ids: nominations.map((row) => row.id) });
  if (result.ok) return;
  toast.error(result.error);
  await loadRound(api, roundId);
}

/** Puts nominations in the bin and offers to take them back. Stops at the first that cannot be removed. */
export async function removeNominations(api: Api, rows: readonly NominationRow[]): Promise<Result<unknown>> {
  const removed: NominationRow[] = [];
  let failed: Result<never> | null = null;
  for (const row of rows) {
    const result = await api.call('nomination.remove', { id: row.id });
    if (!result.ok) {
      failed = err({ ...result.error, message: `${row.subjectName}: ${result.error.message}` });
      break;
    }
    removed.push(row);
  }
  const reload = async () => {
    const { roundId } = useRounds.getState();
    if (roundId !== null) await loadRound(api, roundId);
  };
  if (removed.length > 0) {
    toast.success(`Đã xóa ${removed.length} đề nghị.`, async () => {
      for (const row of removed) {
        const result = await api.call('nomination.restore', { id: row.id });
        if (!result.ok) return result;
      }
      await reload();
      return ok();
    });
  }
  await reload();
  return failed ?? ok();
}
