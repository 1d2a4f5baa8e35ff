import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { placeOfPath, recordOfPath } from '../../../shared/domain/draft-findings.ts';
import type { PlanEdit, PlanPart } from '../../../shared/domain/plan-edit.ts';
import { PLAN_PARTS } from '../../../shared/domain/plan-edit.ts';
import type { FormSpec, PlanRecord } from './record-fields.ts';
import { PART_FORMS, PLACED_FORMS, RECORD_FORMS } from './record-specs.ts';

const partOf = (path: string): PlanPart | null => PLAN_PARTS.find((part) => part === path.split('.')[0]) ?? null;

export const isMendable = (path: string): boolean => recordOfPath(path) !== null || placeOfPath(path) !== null || PART_FORMS[path] !== undefined;

/** The form for what a path names, what stands there now, and the edit that puts the mended one in its place. */
export function mendingOf(plan: Plan, path: string): { readonly spec: FormSpec; readonly record: PlanRecord; readonly edit: (record: PlanRecord) => PlanEdit } | null {
  const named = recordOfPath(path);
  if (named !== null) {
    const record = plan[named.list].find(({ id }) => id === named.id);
    return record === undefined ? null : { spec: RECORD_FORMS[named.list], record: record as PlanRecord, edit: (mended) => ({ kind: 'put', list: named.list, record: mended as { id: string } }) };
  }
  const placed = placeOfPath(path);
  if (placed !== null) {
    const { list, at } = placed;
    const record = plan[list][at];
    return record === undefined ? null : { spec: PLACED_FORMS[list], record, edit: (value) => ({ kind: 'place', list, at, value: { ...value } }) };
  }
  const part = partOf(path);
  const spec = PART_FORMS[path];
  if (part === null || spec === undefined) return null;
  return { spec, record: plan[part] as PlanRecord, edit: (value) => ({ kind: 'set', part, value: { ...value } }) };
}
