import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf } from '../../../shared/api/define.ts';
import { reviewed } from '../../../shared/domain/draft-review.ts';
import type { ReviewChange } from '../../../shared/domain/draft-review.ts';
import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';
import type { PlanEdit } from '../../../shared/domain/plan-edit.ts';
import { ok } from '../../../shared/result.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { stepOfPath } from './review-steps.ts';
import type { StepKey } from './review-steps.ts';

type EditInput = InputOf<SoVangContract['planDraft.edit']>;
/** One step of the review. */
type Change = ReviewChange;

interface ReviewState {
  readonly id: string | null;
  readonly draft: Remote<PlanDraft>;
  readonly step: StepKey;
  /** The line being looked at, and who asked: the other side scrolls to it. */
  readonly selected: { readonly path: string; readonly from: 'text' | 'list'; readonly n: number } | null;
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
  readonly fault: Fault | null;
}

const blank: ReviewState = { id: null, draft: loading, step: 'van-ban', selected: null, done: [], undone: [], fault: null };

/** The draft under review. Steps are kept as they are made; what takes them back stays here until the page is left. */
export const useReview = create<ReviewState>(() => blank);
onSessionEnd(() => {
  clearTimeout(timer);
  queued = null;
  useReview.setState(blank);
});

/** Clicks of one breath are written together: each write keeps the whole state of the review in the history. */
const WAIT_MS = 700;
const MOST_UNDO = 200;
let timer: ReturnType<typeof setTimeout> | undefined;
let queued: Change | null = null;
let tail: Promise<unknown> = Promise.resolve();

export async function readDraft(api: Api, id: string): Promise<void> {
  if (useReview.getState().id !== id) useReview.setState({ ...blank, id });
  const file = await api.download('planDraft.read', { id });
  const draft = remoteOf(file.ok ? ok(JSON.parse(new TextDecoder().decode(file.value.bytes)) as PlanDraft) : file);
  if (useReview.getState().id === id) useReview.setState({ draft });
}

export function openStep(step: StepKey): void {
  useReview.setState({ step, selected: null });
}

export function select(path: string, from: 'text' | 'list'): void {
  useReview.setState(({ selected, step }) => ({ selected: { path, from, n: (selected?.n ?? 0) + 1 }, step: from === 'text' ? stepOfPath(path) : step }));
}

export function closeFault(): void {
  useReview.setState({ fault: null });
}

const heldDraft = (): PlanDraft | null => {
  const { draft } = useReview.getState();
  return draft.phase === 'ready' ? draft.value : null;
};

/** Makes a step. Marks of findings and leftovers show at once; changes of the plan when they are stored. */
export async function make(api: Api, change: Change): Promise<Result<unknown>> {
  const before = heldDraft();
  if (before === null) return ok();
  if ((change.edits ?? []).length === 0) {
    remember(inverseOf(before, change, []));
    showMarks(before, change);
    queue(api, change);
    return ok();
  }
  const stored = await store(api, change);
  if (stored.ok) remember(inverseOf(before, change, stored.value));
  return stored;
}

function remember(step: Change): void {
  useReview.setState(({ done }) => ({ done: [...done, step].slice(-MOST_UNDO), undone: [] }));
}

/** Takes the last step back; `redo` makes the last one taken back again. */
export const undo = (api: Api): Promise<void> => turn(api, 'done', 'undone');
export const redo = (api: Api): Promise<void> => turn(api, 'undone', 'done');

async function turn(api: Api, from: 'done' | 'undone', to: 'done' | 'undone'): Promise<void> {
  const step = useReview.getState()[from].at(-1);
  const before = heldDraft();
  if (step === undefined || before === null) return;
  useReview.setState((state) => ({ [from]: state[from].slice(0, -1) }));
  const stored = await store(api, step);
  if (stored.ok) useReview.setState((state) => ({ [to]: [...state[to], inverseOf(before, step, stored.value)] }));
  else useReview.setState({ fault: stored.error });
}

/** What takes a change back, given the draft before it and the edits the backend answered. */
function inverseOf(before: PlanDraft, { findings = [], leftovers = [] }: Change, edits: readonly PlanEdit[]): Change {
  const held = new Map(before.findings.map((finding) => [finding.path, finding]));
  return {
    edits,
    findings: findings.flatMap(({ path }) => {
      const earlier = held.get(path);
      return earlier === undefined ? [] : [{ path, state: earlier.state, place: earlier.place }];
    }),
    leftovers: leftovers.map(({ index }) => ({ index, state: before.leftovers[index]?.state ?? 'cho-xem' })),
  };
}

function showMarks(before: PlanDraft, change: Change): void {
  const after = reviewed(before, change);
  if (after.ok) show(before, after.value);
}

function show(before: PlanDraft, { plan, findings, leftovers, dropped }: Pick<PlanDraft, 'plan' | 'findings' | 'leftovers' | 'dropped'>): void {
  useReview.setState({ draft: { phase: 'ready', value: { ...before, plan, findings, leftovers, dropped } } });
}

function merged(first: Change | null, second: Change | null): Change {
  return { findings: [...(first?.findings ?? []), ...(second?.findings ?? [])], leftovers: [...(first?.leftovers ?? []), ...(second?.leftovers ?? [])] };
}

function queue(api: Api, change: Change): void {
  queued = merged(queued, change);
  clearTimeout(timer);
  timer = setTimeout(() => void flush(api), WAIT_MS);
}

/** Writes what waits; resolves when everything asked for so far is stored. */
export async function flush(api: Api): Promise<void> {
  clearTimeout(timer);
  if (queued !== null) await store(api, {});
  else await tail;
}

/** Stores a change together with what waits, one after the other. Answers the edits that take its own back. */
function store(api: Api, change: Change): Promise<Result<readonly PlanEdit[]>> {
  const run = tail.then(() => send(api, change));
  tail = run;
  return run;
}

async function send(api: Api, change: Change): Promise<Result<readonly PlanEdit[]>> {
  const draft = heldDraft();
  if (draft === null) return ok([]);
  const waiting = queued;
  queued = null;
  clearTimeout(timer);
  const input = {
    id: draft.id,
    version: draft.version,
    edits: [...(change.edits ?? [])],
    findings: [...(waiting?.findings ?? []), ...(change.findings ?? [])],
    leftovers: [...(waiting?.leftovers ?? []), ...(change.leftovers ?? [])],
  };
  markSaving();
  const result = await api.call('planDraft.edit', input as EditInput);
  if (!result.ok) {
    markSaveFailed();
    if ((change.edits ?? []).length === 0 || result.error.code === 'da-sua-noi-khac') {
      useReview.setState({ fault: result.error, done: [], undone: [] });
      await readDraft(api, draft.id);
    } else queued = merged(waiting, queued);
    return result;
  }
  markSaved();
  const now = heldDraft();
  if (now?.id === draft.id) {
    // Marks made while this was on the way stay shown: the step is put on what stands now.
    const value = { ...now, version: result.value.version };
    const after = reviewed(value, change);
    if (after.ok) show(value, after.value);
    useReview.setState({ fault: null });
  }
  return ok(result.value.undo);
}
