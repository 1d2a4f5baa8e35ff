import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import { recordOfPath, standsInPlan } from '../../shared/domain/draft-findings.ts';
import type { DraftFinding, FindingState, PlanDraft } from '../../shared/domain/plan-draft.ts';
import { PLAN_LISTS } from '../../shared/domain/plan-edit.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

interface FindingChange {
  readonly path: string;
  readonly state: FindingState;
  readonly place: DraftFinding['place'];
}

/**
 * Findings after a step of the review, always true of the plan: one whose record is gone is dropped («bo»), one whose
 * record came back waits again, and what a person had added and dropped again leaves no trace.
 * Faults: `chua-bo` (dropped, but still in the plan), `khong-co-muc` (accepted, but not in the plan).
 */
export function changedFindings(held: readonly DraftFinding[], changes: readonly FindingChange[], plan: Plan): Result<DraftFinding[]> {
  const byPath = new Map(held.map((finding) => [finding.path, finding]));
  for (const { path, state, place } of changes) {
    const stands = standsInPlan(plan, path);
    if (state === 'bo' && stands) return err(fault('chua-bo', 'Điều này còn trong kế hoạch nên chưa tính là đã bỏ.', { item: path, next: 'Bỏ khỏi kế hoạch cùng lúc.' }));
    if (state !== 'bo' && !stands) return err(fault('khong-co-muc', 'Điều này không có trong kế hoạch.', { item: path, next: 'Thêm lại rồi nhận.' }));
    const known = byPath.get(path);
    if (state === 'bo' && known?.state === 'them') byPath.delete(path);
    else byPath.set(path, known === undefined ? { path, place, doubt: null, state } : { ...known, state, place: place ?? known.place });
  }
  return ok([...byPath.values()].flatMap((finding) => trueOf(plan, finding)));
}

function trueOf(plan: Plan, finding: DraftFinding): DraftFinding[] {
  if (recordOfPath(finding.path) === null) return [finding];
  const stands = standsInPlan(plan, finding.path);
  if (stands) return [finding.state === 'bo' ? { ...finding, state: 'cho-xem' } : finding];
  if (finding.state === 'them') return [];
  return [{ ...finding, state: 'bo' }];
}

export function changedLeftovers(held: PlanDraft['leftovers'], changes: readonly { readonly index: number; readonly state: PlanDraft['leftovers'][number]['state'] }[]): PlanDraft['leftovers'] {
  const states = new Map(changes.map(({ index, state }) => [index, state]));
  return held.map((leftover, index) => ({ ...leftover, state: states.get(index) ?? leftover.state }));
}

/** Records that can still be taken back: those dropped and not in the plan again, of findings that are still shown. */
export function changedDropped(held: PlanDraft['dropped'], findings: readonly DraftFinding[], before: Plan, after: Plan): PlanDraft['dropped'] {
  const gone = PLAN_LISTS.flatMap((list) => {
    const kept = new Set(after[list].map(({ id }) => id));
    return before[list].filter(({ id }) => !kept.has(id)).map((record) => ({ list, record: record as { id: string } }));
  });
  const shown = new Set(findings.filter(({ state }) => state === 'bo').map(({ path }) => path));
  const fresh = new Set(gone.map(({ record }) => record.id));
  return [...held.filter(({ record }) => !fresh.has(record.id)), ...gone].filter(({ list, record }) => shown.has(`${list}.${record.id}`));
}
