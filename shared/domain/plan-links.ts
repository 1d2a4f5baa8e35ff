import type { Plan } from '../catalogue/plan-schema.ts';
import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { PLAN_LISTS } from './plan-edit.ts';
import type { PlanEdit, PlanList } from './plan-edit.ts';

/** A record that names another which is not in the plan. */
export interface BrokenLink {
  readonly list: PlanList;
  readonly id: string;
  readonly to: string;
}

type Rows = readonly { readonly id: string }[];
const has = (rows: Rows, id: string): boolean => rows.some((row) => row.id === id);

/** Records that name a milestone, award form, group, quota or indicator which is not there. */
export function brokenLinks(plan: Plan): BrokenLink[] {
  const link = (list: PlanList, id: string, to: string | null, rows: Rows): BrokenLink[] => (to === null || has(rows, to) ? [] : [{ list, id, to }]);
  return [
    ...plan.quotas.flatMap((q) => [...link('quotas', q.id, q.milestone.milestoneId, plan.milestones), ...link('quotas', q.id, q.awardForm, plan.awardForms), ...link('quotas', q.id, q.exceptionTo, plan.quotas)]),
    ...plan.criteria.flatMap((c) => link('criteria', c.id, c.subjectGroupId, plan.subjectGroups)),
    ...plan.indicators.flatMap((i) => link('indicators', i.id, i.parentId, plan.indicators)),
    ...plan.awardStandards.flatMap((s) => s.awardFormIds.flatMap((form) => link('awardStandards', s.id, form, plan.awardForms))),
    ...plan.submissionRoutes.flatMap((r) => r.awardFormIds.flatMap((form) => link('submissionRoutes', r.id, form, plan.awardForms))),
  ];
}

/** The first link that a change broke, as a fault; what was broken before the change is not its doing. */
export function newlyBroken(before: Plan, after: Plan): Result<undefined> {
  const keyOf = ({ list, id, to }: BrokenLink): string => `${list}|${id}|${to}`;
  const known = new Set(brokenLinks(before).map(keyOf));
  const found = brokenLinks(after).find((link) => !known.has(keyOf(link)));
  if (found === undefined) return ok();
  return err(fault('con-lien-ket', `Mục này còn được nhắc tới ở phần khác của kế hoạch (${LINKING_WORDS[found.list] ?? 'mục khác'}).`, { item: `${found.list}.${found.id}`, next: 'Bỏ hoặc sửa phần đó trước.' }));
}

const LINKING_WORDS: { readonly [L in PlanList]?: string } = { quotas: 'số lượng', criteria: 'tiêu chí', indicators: 'chỉ tiêu', awardStandards: 'tiêu chuẩn khen thưởng', submissionRoutes: 'tuyến trình' };

/**
 * Changes that take a record out of the plan: others that name it stop naming it. Fault `con-lien-ket` where another
 * cannot stand without it (quota lines of a milestone, criteria of a group).
 */
export function dropEdits(plan: Plan, list: PlanList, id: string): Result<PlanEdit[]> {
  const put = (into: PlanList, record: { readonly id: string; readonly [key: string]: unknown }): PlanEdit => ({ kind: 'put', list: into, record });
  const edits: PlanEdit[] = [{ kind: 'drop', list, id }];
  if (list === 'milestones') {
    const lines = plan.quotas.filter((q) => q.milestone.milestoneId === id).length;
    if (lines > 0) return err(fault('con-lien-ket', `Mốc này còn ${lines} dòng số lượng.`, { next: 'Bỏ các dòng số lượng đó, hoặc chuyển sang mốc khác trước.' }));
  }
  if (list === 'subjectGroups') {
    const criteria = plan.criteria.filter((c) => c.subjectGroupId === id).length;
    if (criteria > 0) return err(fault('con-lien-ket', `Nhóm đối tượng này còn ${criteria} tiêu chí.`, { next: 'Bỏ các tiêu chí đó, hoặc chuyển sang nhóm khác trước.' }));
  }
  if (list === 'awardForms') {
    const without = (forms: readonly string[]): string[] => forms.filter((form) => form !== id);
    edits.unshift(
      ...plan.quotas.filter((q) => q.awardForm === id).map((q) => put('quotas', { ...q, awardForm: null })),
      ...plan.awardStandards.filter((s) => s.awardFormIds.includes(id)).map((s) => put('awardStandards', { ...s, awardFormIds: without(s.awardFormIds) })),
      ...plan.submissionRoutes.filter((r) => r.awardFormIds.includes(id)).map((r) => put('submissionRoutes', { ...r, awardFormIds: without(r.awardFormIds) })),
    );
  }
  if (list === 'quotas') edits.unshift(...plan.quotas.filter((q) => q.exceptionTo === id).map((q) => put('quotas', { ...q, exceptionTo: null })));
  if (list === 'indicators') {
    edits.unshift(
      ...plan.indicators
        .filter((i) => i.parentId === id || i.relatedIds.includes(id))
        .map((i) => put('indicators', { ...i, ...(i.parentId === id && { parentId: null, relation: null }), relatedIds: i.relatedIds.filter((other) => other !== id) })),
    );
  }
  return ok(edits);
}

/** A record of a list as it stood at some time. */
export interface EarlierRecord {
  readonly list: PlanList;
  readonly record: { readonly id: string; readonly [key: string]: unknown };
}

/** Records of a plan that name another. */
export function recordsNaming(plan: Plan, id: string): EarlierRecord[] {
  return PLAN_LISTS.flatMap((list) => plan[list].map((record): EarlierRecord => ({ list, record: record as EarlierRecord['record'] })).filter(({ record }) => record.id !== id && Object.values(record).some((value) => value === id || (Array.isArray(value) && value.includes(id)))));
}

/**
 * Changes that put a dropped record back: itself, and the links to it that `dropEdits` had taken from others, where they
 * are still empty.
 * @param naming the others as they named it before it was dropped
 */
export function takeBackEdits(plan: Plan, { list, record }: EarlierRecord, naming: readonly EarlierRecord[], at?: number): PlanEdit[] {
  const { id } = record;
  const relinked = naming.flatMap(({ list: into, record: before }): PlanEdit[] => {
    const now = (plan[into] as readonly EarlierRecord['record'][]).find((row) => row.id === before.id);
    if (now === undefined) return [];
    const links = Object.entries(before).flatMap(([key, value]): [string, unknown][] => {
      const held = now[key];
      if (value === id && held === null) return key === 'parentId' ? [[key, id], ['relation', before['relation']]] : [[key, id]];
      return Array.isArray(value) && value.includes(id) && Array.isArray(held) && !held.includes(id) ? [[key, [...(held as unknown[]), id]]] : [];
    });
    return links.length === 0 ? [] : [{ kind: 'put', list: into, record: { ...now, ...Object.fromEntries(links) } }];
  });
  return [{ kind: 'put', list, record, ...(at !== undefined && at >= 0 && { at }) }, ...relinked];
}
