import { z } from 'zod';
import { Due } from '../catalogue/plan-schema.ts';
import { Comparator, IndicatorType, Measure, Per, Polarity } from '../catalogue/plan-vocabulary.ts';
import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { compareFigures } from './decimal.ts';
import { boundWords } from './indicator-words.ts';
import type { IndicatorTarget } from './indicator-target.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored, Year } from './common.ts';

/**
 * What a unit sets itself beside the province's plan. `target`: own target; `criterion`: own criterion, confirmed by a
 * person; `assigned`: a target assigned to the unit by a plan that the campaign's plan only refers to (R20).
 */
export const OWN_TARGET_KINDS = ['target', 'criterion', 'assigned'] as const;
export const OwnTargetKind = z.enum(OWN_TARGET_KINDS);
export type OwnTargetKind = z.infer<typeof OwnTargetKind>;
export const OWN_TARGET_KIND_WORDS: Readonly<Record<OwnTargetKind, string>> = { target: 'Chỉ tiêu của đơn vị', criterion: 'Tiêu chí của đơn vị', assigned: 'Chỉ tiêu được giao' };

export const OwnTargetFields = z.object({
  campaignId: Id,
  kind: OwnTargetKind,
  /** Indicator or criterion of the plan, or own target, that it stands under; null: free-standing. */
  parentId: Id.nullable().default(null),
  sector: Line.default(''),
  text: z.string().trim().min(1).max(1000),
  type: IndicatorType.exclude(['derived']).default('numeric'),
  measure: Measure.default('level'),
  comparator: Comparator.default('eq'),
  min: z.number().nullable().default(null),
  max: z.number().nullable().default(null),
  minInclusive: z.boolean().nullable().default(true),
  maxInclusive: z.boolean().nullable().default(true),
  unit: Line.default(''),
  per: Per.nullable().default(null),
  average: z.boolean().default(false),
  polarity: Polarity.default('up'),
  approx: z.boolean().default(false),
  maintain: z.boolean().default(false),
  strive: z.boolean().default(false),
  baseline: z.object({ value: z.number().nullable(), year: Year.nullable() }).nullable().default(null),
  period: z.object({ from: Year, to: Year }).nullable().default(null),
  /** Null: the end of the period of targets. */
  deadline: Due.nullable().default(null),
  /** Named unit or population it concerns (R22); empty: the unit itself. */
  concerns: Line.default(''),
  /** Wording in the unit's own plan; empty: made of the bound. */
  figure: Line.default(''),
  /** Paper that sets or assigns it. */
  source: Line.default(''),
  note: Prose.default(''),
  /** Person the target was entered by, and when. */
  author: RequiredLine,
  enteredOn: IsoDate,
});
export type OwnTargetFields = z.infer<typeof OwnTargetFields>;
export const OwnTarget = OwnTargetFields.extend(Stored);
export type OwnTarget = z.infer<typeof OwnTarget>;

/** What keeps an own target from being judged; null when nothing does. */
export function ownTargetFault(target: OwnTargetFields): Fault | null {
  const { comparator, min, max } = target;
  if (target.kind === 'assigned' && target.source === '') return fault('thieu-van-ban-giao', `Chưa ghi văn bản giao chỉ tiêu «${target.text}».`, { item: 'source', next: 'Ghi số và ngày của văn bản giao.' });
  if (target.kind === 'criterion' || target.type !== 'numeric') return null;
  if (target.unit === '') return fault('thieu-don-vi-tinh', `Chưa ghi đơn vị tính của chỉ tiêu «${target.text}».`, { item: 'unit' });
  const lacksMin = min === null && (comparator === 'gte' || comparator === 'gt' || comparator === 'eq' || comparator === 'range');
  const lacksMax = max === null && (comparator === 'lte' || comparator === 'lt' || comparator === 'eq' || comparator === 'range');
  if (lacksMin || lacksMax || (min === null && max === null)) return fault('thieu-muc', `Chưa ghi đủ mức của chỉ tiêu «${target.text}».`, { item: lacksMin ? 'min' : 'max', next: 'Ghi mức phải đạt.' });
  if (min !== null && max !== null && compareFigures(min, max) > 0) return fault('muc-nguoc', `Mức dưới của chỉ tiêu «${target.text}» lớn hơn mức trên.`, { item: 'min', next: 'Đổi lại hai mức.' });
  if (target.period !== null && target.period.from > target.period.to) return fault('giai-doan-nguoc', `Năm đầu giai đoạn của chỉ tiêu «${target.text}» sau năm cuối.`, { item: 'period' });
  return null;
}

/** An own target in the shape that is judged. A criterion is told in words and confirmed by a person, never computed. */
export function toIndicatorTarget(own: OwnTarget): IndicatorTarget {
  const told = own.kind === 'criterion' || own.type === 'qualitative';
  const happens = own.type === 'event' && !told;
  const bounds = happens
    ? ({ measure: 'status', comparator: 'eq', min: 1, max: 1, minInclusive: true, maxInclusive: true, unit: 'đạt (có/không)', polarity: 'up' } as const)
    : { measure: own.measure, comparator: own.comparator, min: own.min, max: own.max, minInclusive: own.minInclusive, maxInclusive: own.maxInclusive, unit: own.unit, polarity: own.polarity };
  return {
    id: own.id, sector: own.sector, text: own.text, type: told ? 'qualitative' : own.type, ...bounds, per: own.per, average: own.average, cumulative: own.measure === 'cumulative',
    approx: own.approx, maintain: own.maintain, strive: own.strive,
    baseline: own.baseline === null ? null : { ...own.baseline, unit: own.measure === 'change-points' ? '%' : own.unit, derived: false, note: null },
    relativeTo: null, period: own.period === null ? null : { ...own.period, text: `${own.period.from} - ${own.period.to}` },
    deadline: own.deadline, figure: own.figure === '' ? boundWords({ ...bounds, per: own.per }) || own.text : own.figure,
    parentId: own.parentId, relation: null, relatedIds: [], appliesTo: { unitNames: own.concerns === '' ? [] : [own.concerns], population: null }, equivalents: [],
  };
}
