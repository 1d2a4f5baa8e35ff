import { z } from 'zod';
import { PlanSchema } from '../catalogue/plan-schema.ts';
import type { Plan } from '../catalogue/plan-schema.ts';
import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';

/** Lists of a plan whose records have ids and can be mended one by one. */
export const PLAN_LISTS = [
  'periods', 'subjectGroups', 'objectives', 'contents', 'indicators', 'criteria', 'awardForms', 'awardStandards', 'quotas', 'stages', 'milestones', 'reporting', 'submissionRoutes',
  'responsibilities', 'advancedModels', 'propaganda', 'priorities', 'funding', 'unitFacts', 'ambiguities',
] as const;
export const PlanList = z.enum(PLAN_LISTS);
export type PlanList = z.infer<typeof PlanList>;
/** Parts of a plan that stand alone. */
export const PLAN_PARTS = ['identity', 'theme', 'scope', 'criteriaPolicy', 'quotaPolicy'] as const;
export const PlanPart = z.enum(PLAN_PARTS);
export type PlanPart = z.infer<typeof PlanPart>;

/** Lists whose records have no id: a record is named by its place from 0 («footnotes.2»), which no change moves. */
export const PLACED_LISTS = ['relatedCampaigns', 'footnotes'] as const;
export const PlacedList = z.enum(PLACED_LISTS);
export type PlacedList = z.infer<typeof PlacedList>;

/**
 * One change to a plan: a part replaced, a record added or replaced at its place, a record dropped. `place` replaces the
 * record of a list without ids, adds one behind the last, or (null) takes the last off again.
 */
export const PlanEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set'), part: PlanPart, value: z.record(z.string(), z.unknown()) }),
  z.object({ kind: z.literal('put'), list: PlanList, record: z.looseObject({ id: z.string().min(1).max(60) }), at: z.number().int().nonnegative().optional() }),
  z.object({ kind: z.literal('place'), list: PlacedList, at: z.number().int().nonnegative(), value: z.record(z.string(), z.unknown()).nullable() }),
  z.object({ kind: z.literal('drop'), list: PlanList, id: z.string().min(1).max(60) }),
]);
export type PlanEdit = z.infer<typeof PlanEdit>;

type Rows = { id: string }[];
const rowsOf = (plan: Plan, list: PlanList): Rows => plan[list] as Rows;

/**
 * Applies changes in order.
 * @returns the plan with all changes, valid in the plan schema, and the changes that take them back in the order to apply
 * them; or, with nothing applied, the fault `ke-hoach-sai` naming the first place that is wrong, or `khong-co-muc` for a
 * place of a list without ids where there is nothing
 */
export function applyEdits(plan: Plan, edits: readonly PlanEdit[]): Result<{ plan: Plan; undo: PlanEdit[] }> {
  let now: Plan = plan;
  const undo: PlanEdit[] = [];
  for (const edit of edits) {
    if (edit.kind === 'place' && !fits(now, edit)) return err(fault('khong-co-muc', 'Mục này không có trong kế hoạch.', { item: `${edit.list}.${edit.at}`, next: 'Đọc lại bản đang xem rồi sửa.' }));
    undo.unshift(inverse(now, edit));
    now = applied(now, edit);
  }
  const checked = PlanSchema.safeParse(now);
  if (checked.success) return ok({ plan: checked.data, undo: undo.filter((edit) => edit.kind !== 'drop' || rowsOf(now, edit.list).some((row) => row.id === edit.id)) });
  const place = checked.error.issues[0]?.path.join('.') ?? '';
  return err(fault('ke-hoach-sai', `Nội dung sửa chưa đúng ở mục «${place}».`, { item: place, next: 'Sửa lại mục đó rồi lưu.' }));
}

type PlaceEdit = Extract<PlanEdit, { kind: 'place' }>;

const fits = (plan: Plan, { list, at, value }: PlaceEdit): boolean => (value === null ? at === plan[list].length - 1 : at <= plan[list].length);

function applied(plan: Plan, edit: PlanEdit): Plan {
  if (edit.kind === 'set') return { ...plan, [edit.part]: edit.value };
  if (edit.kind === 'place') return { ...plan, [edit.list]: (plan[edit.list] as unknown[]).toSpliced(edit.at, 1, ...(edit.value === null ? [] : [edit.value])) };
  const rows = rowsOf(plan, edit.list);
  if (edit.kind === 'drop') return { ...plan, [edit.list]: rows.filter((row) => row.id !== edit.id) };
  const at = rows.findIndex((row) => row.id === edit.record.id);
  if (at >= 0) return { ...plan, [edit.list]: rows.with(at, edit.record) };
  return { ...plan, [edit.list]: rows.toSpliced(edit.at ?? rows.length, 0, edit.record) };
}

function inverse(plan: Plan, edit: PlanEdit): PlanEdit {
  if (edit.kind === 'set') return { kind: 'set', part: edit.part, value: plan[edit.part] };
  if (edit.kind === 'place') return { ...edit, value: plan[edit.list][edit.at] ?? null };
  const id = edit.kind === 'drop' ? edit.id : edit.record.id;
  const rows = rowsOf(plan, edit.list);
  const at = rows.findIndex((row) => row.id === id);
  const held = rows[at];
  return held === undefined ? { kind: 'drop', list: edit.list, id } : { kind: 'put', list: edit.list, record: held, at };
}
