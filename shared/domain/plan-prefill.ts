import type { Plan } from '../catalogue/plan-schema.ts';
import { readPlan } from '../plan-reader/read-plan.ts';
import { fold } from '../text/fold.ts';
import { parseVietnameseNumber } from '../text/numbers.ts';
import { READING_CODE } from './plan-ids.ts';
import type { PlanList } from './plan-edit.ts';

/** Lists a person adds to from a piece of the text, and the heading under which the reader understands such a piece. */
const HEADINGS: { readonly [L in PlanList]?: string } = {
  periods: 'THỜI GIAN', stages: 'THỜI GIAN', milestones: 'THỜI GIAN', indicators: 'CHỈ TIÊU THI ĐUA', awardForms: 'HÌNH THỨC KHEN THƯỞNG', quotas: 'SỐ LƯỢNG KHEN THƯỞNG', reporting: 'CHẾ ĐỘ BÁO CÁO',
  responsibilities: 'TỔ CHỨC THỰC HIỆN', contents: 'NỘI DUNG THI ĐUA', funding: 'KINH PHÍ', awardStandards: 'TIÊU CHUẨN KHEN THƯỞNG',
};
const LONGEST_PIECE = 4000;

/**
 * What the reader makes of a piece of text that a person says is of a list: the record's fields without its id, with
 * links into `plan`; null where it makes nothing of it.
 */
export function prefilled(plan: Plan, list: PlanList, piece: string): Record<string, unknown> | null {
  const heading = HEADINGS[list];
  if (heading === undefined) return null;
  const text = piece.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_PIECE);
  const read = readPlan(`KẾ HOẠCH\nTổ chức phong trào thi đua “Đọc một đoạn”\nI. MỤC ĐÍCH\nThi đua.\nII. ${heading}\n${text.replace(/[.;,]?$/u, '.')}`, { code: READING_CODE, id: 'mot-doan' });
  const [found] = read.ok ? read.value.plan[list] : [];
  if (found === undefined) return null;
  const { id: _id, ...record } = found as { id: string } & Record<string, unknown>;
  return linked(plan, list, { ...record, ...('text' in record && list !== 'indicators' && { text }) }, read.ok ? read.value.plan : plan);
}

/** Links of a record that was read by itself, set to what the plan has; those it has nothing for are cleared. */
function linked(plan: Plan, list: PlanList, record: Record<string, unknown>, read: Plan): Record<string, unknown> {
  const cleared = { ...record, ...('section' in record && { section: 'bổ sung khi xem lại' }) };
  if (list === 'indicators') return { ...cleared, parentId: null, relation: null, relatedIds: [], heading: null };
  if (list === 'awardStandards') return { ...cleared, awardFormIds: [], thresholds: [], rule: null };
  if (list !== 'quotas') return cleared;
  const { kind, year } = record['milestone'] as Plan['quotas'][number]['milestone'];
  const milestone = plan.milestones.find((m) => m.kind === kind && (year === null || m.due.year === year)) ?? plan.milestones.find((m) => m.kind === kind) ?? plan.milestones[0];
  const formName = read.awardForms.find(({ id }) => id === record['awardForm'])?.name;
  const form = plan.awardForms.find(({ name }) => formName !== undefined && fold(name) === fold(formName));
  return { ...cleared, exceptionTo: null, awardForm: form?.id ?? null, ...(milestone !== undefined && { milestone: { kind: milestone.kind, year: milestone.due.year, milestoneId: milestone.id } }) };
}

/** The first number of a piece of text and what follows it: «đạt 92,5% vào năm 2027» → 92,5 and «%». */
export function firstFigure(piece: string): { readonly value: number; readonly unit: string } | null {
  const found = /(?<![\p{L}\d])(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?\s*(%|\p{L}+)?/u.exec(piece);
  const value = found === null ? null : parseVietnameseNumber(`${found[1] ?? ''}${found[2] ?? ''}`);
  return value === null || !value.ok ? null : { value: value.value, unit: found?.[3] ?? '' };
}
