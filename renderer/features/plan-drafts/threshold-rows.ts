import type { Plan, PlanCriterion } from '../../../shared/catalogue/plan-schema.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { cellName } from '../../components/form/index.ts';
import type { FormRow } from '../../components/form/index.ts';
import { askedOf, boundsOf, measureOf, mendedBounds } from './bound-words.ts';
import type { FieldSpec, PlanRecord } from './record-fields.ts';

type Threshold = PlanCriterion['thresholds'][number];

/** A threshold (ngưỡng) of a criterion or a standard as a form holds it; `key` is its id, or the form's own of a new one. */
export interface ThresholdRow extends FormRow {
  readonly figure: string;
  readonly words: string | null;
  readonly first: number | null;
  readonly second: number | null;
  readonly unit: string;
  readonly per: string | null;
  /** In each of so many years running. */
  readonly years: number | null;
  /** «đầu kỳ», «năm 2021». */
  readonly base: string;
}

export const BLANK_THRESHOLD: Omit<ThresholdRow, 'key'> = { figure: '', words: 'gte', first: null, second: null, unit: '', per: null, years: null, base: '' };
const ROWS = '_thresholds';
/** Unit of «hoàn thành vượt mức chỉ tiêu được giao»: judged from the unit's assigned plan. */
export const OF_PLAN = '% kế hoạch';

/** The fields of thresholds and of how they join, for the form of a record that has them. */
export const THRESHOLD_FIELDS: readonly FieldSpec[] = [
  { path: ROWS, label: 'Ngưỡng bằng số', kind: 'thresholds' },
  {
    path: '_rule', label: 'Các ngưỡng', kind: 'choice', note: 'Chỉ khi có từ hai ngưỡng',
    choices: [
      { value: 'any', label: 'Đạt một ngưỡng là đủ (hoặc)' },
      { value: 'all', label: 'Phải đạt tất cả các ngưỡng (và)' },
    ],
  },
];

export const openThresholds = (record: PlanRecord): PlanRecord => ({ ...record, [ROWS]: (record['thresholds'] as readonly Threshold[]).map(rowOf), _rule: ruleKind(record['rule'] as PlanCriterion['rule']) });

const ruleKind = (rule: PlanCriterion['rule']): 'any' | 'all' | null => (rule === null ? null : 'any' in rule ? 'any' : 'all');

function rowOf(threshold: Threshold): ThresholdRow {
  const { id, figure, unit, per, window, baseline } = threshold;
  return { key: id, figure, ...askedOf(threshold), unit, per, years: window?.length ?? null, base: baseline?.at ?? '' };
}

export function thresholdFaults(record: PlanRecord): Fault[] {
  const rows = record[ROWS] as readonly ThresholdRow[];
  const cell = (row: ThresholdRow, column: keyof ThresholdRow, message: string): Fault => fault('bat-buoc', message, { item: cellName(ROWS, row, column) });
  return [
    ...rows.flatMap((row) => [
      ...(row.figure.trim() === '' ? [cell(row, 'figure', '“Văn bản ghi” chưa được ghi.')] : []),
      ...(row.words === null ? [cell(row, 'words', '“Mức” chưa được chọn.')] : []),
      ...(row.first === null ? [cell(row, 'first', '“Con số” chưa được ghi.')] : []),
      ...(row.words === 'range' && row.second === null ? [cell(row, 'second', 'Ghi số cuối của khoảng.')] : []),
      ...(row.first !== null && row.second !== null && row.second < row.first ? [cell(row, 'second', 'Số cuối nhỏ hơn số đầu.')] : []),
      ...(row.unit.trim() === '' ? [cell(row, 'unit', '“Đơn vị tính” chưa được ghi.')] : []),
    ]),
    ...(rows.length > 1 && record['_rule'] === null ? [fault('bat-buoc', 'Chọn đạt một ngưỡng là đủ, hay phải đạt tất cả.', { item: '_rule' })] : []),
  ];
}

/** The record with its thresholds and their rule as typed. New thresholds are numbered on under the record's id. */
export function finishThresholds({ [ROWS]: typed, _rule, ...record }: PlanRecord, plan: Plan): PlanRecord {
  const rows = typed as readonly ThresholdRow[];
  const held = new Map((record['thresholds'] as readonly Threshold[]).map((threshold) => [threshold.id, threshold]));
  const owner = typeof record['id'] === 'string' ? record['id'] : provisional(plan);
  let last = Math.max(0, ...[...held.keys()].map((id) => Number(/-T(\d+)$/u.exec(id)?.[1] ?? 0)));
  const thresholds = rows.map((row) => {
    const before = held.get(row.key) ?? null;
    if (before === null) last += 1;
    return thresholdOf(row, before, before?.id ?? `${owner}-T${last}`);
  });
  return { ...record, thresholds, rule: ruleOf(thresholds.map(({ id }) => id), _rule === 'any' ? 'any' : 'all', record['rule'] as PlanCriterion['rule']) };
}

function thresholdOf(row: ThresholdRow, held: Threshold | null, id: string): Threshold {
  const asked = { words: row.words ?? 'gte', first: row.first, second: row.second };
  const figure = row.figure.trim();
  const unit = row.unit.trim();
  const bounds = held === null ? boundsOf(asked.words, asked.first, asked.second) : mendedBounds(held, asked);
  const comparator = bounds?.comparator ?? held?.comparator ?? 'gte';
  const measure = bounds === null && held?.unit === unit ? held.measure : measured(held?.unit === unit ? held : null, unit, comparator);
  const base = row.base.trim();
  return {
    ...(held ?? { id, deadline: null, indicatorId: null, note: null }),
    ...((bounds ?? {}) as Pick<Threshold, 'comparator' | 'min' | 'max' | 'minInclusive' | 'maxInclusive'>),
    text: held?.figure === figure ? held.text : figure,
    figure,
    unit,
    per: row.per as Threshold['per'],
    measure,
    window: row.years === null ? null : { kind: 'consecutive-years', endsAt: 'không nêu', ...held?.window, length: row.years },
    baseline: base === '' ? null : held?.baseline?.at === base ? held.baseline : { at: base, value: null, year: yearIn(base) },
    relativeTo: measure === 'ratio-to-plan' ? (held?.relativeTo ?? { kind: 'external-plan', text: 'chỉ tiêu được giao cho đơn vị' }) : held?.measure === 'ratio-to-plan' ? null : (held?.relativeTo ?? null),
  };
}

function measured(held: Threshold | null, unit: string, comparator: string): Threshold['measure'] {
  if (unit === OF_PLAN) return 'ratio-to-plan';
  const measure = measureOf({ measure: held?.measure ?? 'level', unit }, comparator) as Threshold['measure'];
  return measure === 'ratio-to-plan' ? 'level' : measure;
}

const yearIn = (words: string): number | null => Number(/(?<!\d)((?:19|20|21)\d{2})(?!\d)/u.exec(words)?.[1] ?? 0) || null;

/** A rule over some of the thresholds stays while nothing it names has changed. */
function ruleOf(ids: readonly string[], kind: 'any' | 'all', held: PlanCriterion['rule']): PlanCriterion['rule'] {
  if (ids.length === 0) return null;
  const named = held === null ? [] : 'any' in held ? held.any : held.all;
  if (ruleKind(held) === kind && named.length > 0 && named.every((id) => ids.includes(id)) && ids.every((id) => named.includes(id))) return held;
  return kind === 'any' ? { any: [...ids] } : { all: [...ids] };
}

const provisional = (plan: Plan): string => `${plan.code}-MOI`;

/** A new record under its id, its thresholds with it. */
export function withRecordId(plan: Plan, record: PlanRecord, id: string): PlanRecord & { readonly id: string } {
  const own = (name: string): string => (name.startsWith(`${provisional(plan)}-`) ? `${id}${name.slice(provisional(plan).length)}` : name);
  const thresholds = record['thresholds'] as readonly Threshold[] | undefined;
  const rule = record['rule'] as PlanCriterion['rule'] | undefined;
  return {
    ...record,
    id,
    ...(thresholds !== undefined && { thresholds: thresholds.map((threshold) => ({ ...threshold, id: own(threshold.id) })) }),
    ...(rule !== undefined && rule !== null && { rule: 'any' in rule ? { any: rule.any.map(own) } : { all: rule.all.map(own) } }),
  };
}
