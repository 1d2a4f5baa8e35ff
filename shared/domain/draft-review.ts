import type { Plan } from '../catalogue/plan-schema.ts';
import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { placeOfPath, recordOfPath, standsInPlan } from './draft-findings.ts';
import type { DraftFinding, FindingState, PlanDraft } from './plan-draft.ts';
import { PLAN_LISTS, applyEdits } from './plan-edit.ts';
import type { PlanEdit } from './plan-edit.ts';
import { newlyBroken, recordsNaming } from './plan-links.ts';

interface FindingChange {
  readonly path: string;
  readonly state: FindingState;
  readonly place?: DraftFinding['place'];
}
interface LeftoverChange {
  readonly index: number;
  readonly state: PlanDraft['leftovers'][number]['state'];
}

/** One step of a review: changes to the plan, and what a person did with findings and leftovers. */
export interface ReviewChange {
  readonly edits?: readonly PlanEdit[];
  readonly findings?: readonly FindingChange[];
  readonly leftovers?: readonly LeftoverChange[];
}
type Reviewed = Pick<PlanDraft, 'plan' | 'findings' | 'leftovers' | 'dropped'>;

/**
 * A draft after a step of its review, and the edits that take the step's own back. Backend and window both work it out
 * with this, so that only the step goes between them.
 * Faults: those of `applyEdits`, `newlyBroken` and `changedFindings`, with nothing changed.
 */
export function reviewed(draft: Reviewed, { edits = [], findings = [], leftovers = [] }: ReviewChange): Result<Reviewed & { readonly undo: PlanEdit[] }> {
  const edited = edits.length === 0 ? ok({ plan: draft.plan, undo: [] }) : applyEdits(draft.plan, edits);
  if (!edited.ok) return edited;
  const { plan, undo } = edited.value;
  const linked = edits.length === 0 ? ok() : newlyBroken(draft.plan, plan);
  if (!linked.ok) return linked;
  const seen = changedFindings(draft.findings, findings, plan);
  if (!seen.ok) return seen;
  return ok({ plan, undo, findings: seen.value, leftovers: changedLeftovers(draft.leftovers, leftovers), dropped: edits.length === 0 ? draft.dropped : changedDropped(draft.dropped, seen.value, draft.plan, plan) });
}

/**
 * Findings after a step of the review, always true of the plan: one whose record is gone is dropped («bo»), one whose
 * record came back waits again, and what a person had added and dropped again leaves no trace.
 * A record of a list without ids stays at its place when it is dropped; the mark alone says so (`withoutDropped`).
 * Faults: `chua-bo` (dropped, but still in the plan), `khong-co-muc` (accepted, but not in the plan).
 */
function changedFindings(held: readonly DraftFinding[], changes: readonly FindingChange[], plan: Plan): Result<DraftFinding[]> {
  const byPath = new Map(held.map((finding) => [finding.path, finding]));
  const stands = standing(plan);
  for (const { path, state, place = null } of changes) {
    const placed = placeOfPath(path) !== null;
    if (state === 'bo' && stands(path) && !placed) return err(fault('chua-bo', 'Điều này còn trong kế hoạch nên chưa tính là đã bỏ.', { item: path, next: 'Bỏ khỏi kế hoạch cùng lúc.' }));
    if (state !== 'bo' && !stands(path)) return err(fault('khong-co-muc', 'Điều này không có trong kế hoạch.', { item: path, next: 'Thêm lại rồi nhận.' }));
    const known = byPath.get(path);
    if (state === 'bo' && known?.state === 'them' && !placed) byPath.delete(path);
    else byPath.set(path, known === undefined ? { path, place, doubt: null, state } : { ...known, state, place: place ?? known.place });
  }
  return ok([...byPath.values()].flatMap((finding) => trueOf(stands, finding)));
}

/** `standsInPlan` for many paths of one plan. */
function standing(plan: Plan): (path: string) => boolean {
  const ids = new Map(PLAN_LISTS.map((list) => [list, new Set(plan[list].map(({ id }) => id))]));
  return (path) => {
    const record = recordOfPath(path);
    return record === null ? standsInPlan(plan, path) : ids.get(record.list)?.has(record.id) === true;
  };
}

function trueOf(stands: (path: string) => boolean, finding: DraftFinding): DraftFinding[] {
  if (placeOfPath(finding.path) !== null) return stands(finding.path) ? [finding] : [];
  if (recordOfPath(finding.path) === null) return [finding];
  if (stands(finding.path)) return [finding.state === 'bo' ? { ...finding, state: 'cho-xem' } : finding];
  if (finding.state === 'them') return [];
  return [{ ...finding, state: 'bo' }];
}

function changedLeftovers(held: PlanDraft['leftovers'], changes: readonly LeftoverChange[]): PlanDraft['leftovers'] {
  const states = new Map(changes.map(({ index, state }) => [index, state]));
  return held.map((leftover, index) => ({ ...leftover, state: states.get(index) ?? leftover.state }));
}

type Kept = PlanDraft['dropped'][number]['record'];

/** Records that can still be taken back: those dropped and not in the plan again, of findings that are still shown. */
function changedDropped(held: PlanDraft['dropped'], findings: readonly DraftFinding[], before: Plan, after: Plan): PlanDraft['dropped'] {
  const gone = PLAN_LISTS.flatMap((list) => {
    const kept = new Set(after[list].map(({ id }) => id));
    return before[list].filter(({ id }) => !kept.has(id)).map((record) => ({ list, record: record as Kept, naming: recordsNaming(before, record.id) as PlanDraft['dropped'][number]['naming'] }));
  });
  const shown = new Set(findings.filter(({ state }) => state === 'bo').map(({ path }) => path));
  const fresh = new Set(gone.map(({ record }) => record.id));
  return [...held.filter(({ record }) => !fresh.has(record.id)), ...gone].filter(({ list, record }) => shown.has(`${list}.${record.id}`));
}
