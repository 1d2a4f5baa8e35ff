import { z } from 'zod';
import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored, Year } from './common.ts';

/**
 * What a figure says of its year. `level`: the amount itself, in the indicator's unit. `change`: the change entered
 * directly; for «giảm» the size of the fall, a rise being negative. `event`: happened (1) or not (0), with its day.
 * `national`: the country's figure. `assigned`: the amount assigned to the unit. `baseline`: the first figure, «đầu kỳ».
 */
export const INDICATOR_VALUE_KINDS = ['level', 'change', 'event', 'national', 'assigned', 'baseline'] as const;
export const IndicatorValueKind = z.enum(INDICATOR_VALUE_KINDS);
export type IndicatorValueKind = z.infer<typeof IndicatorValueKind>;

export const INDICATOR_VALUE_KIND_WORDS: Readonly<Record<IndicatorValueKind, string>> = {
  level: 'Thực hiện', change: 'Mức thay đổi', event: 'Sự việc', national: 'Số liệu cả nước', assigned: 'Kế hoạch được giao', baseline: 'Số đầu kỳ',
};

export const IndicatorValueFields = z.object({
  campaignId: Id,
  /** Indicator of the plan, own target, or threshold of a criterion. */
  indicatorId: Id,
  year: Year,
  kind: IndicatorValueKind,
  /** Null only with a note, for what is told in words. Never stands for zero, nor zero for it. */
  value: z.number().nullable(),
  eventDate: IsoDate.nullable().default(null),
  /** Named unit, area class or population (R22); empty: the unit that keeps the campaign. */
  unitName: Line.default(''),
  /** Paper the figure comes from (R25). */
  source: RequiredLine,
  author: RequiredLine,
  note: Prose.default(''),
  /** True: total from the beginning to the end of this year. False: this year alone. Null: as the indicator usually counts. */
  cumulative: z.boolean().nullable().default(null),
  enteredOn: IsoDate,
});
export type IndicatorValueFields = z.infer<typeof IndicatorValueFields>;

/** One figure for one indicator and one year, with its year, source paper and author (R25). */
export const IndicatorValue = IndicatorValueFields.extend(Stored);
export type IndicatorValue = z.infer<typeof IndicatorValue>;

/** What is wrong with a figure before it is kept; null when nothing is. */
export function valueFault(value: Pick<IndicatorValueFields, 'kind' | 'value' | 'eventDate' | 'year' | 'note'>): Fault | null {
  if (value.kind === 'event') {
    if (value.eventDate !== null && Number(value.eventDate.slice(0, 4)) !== value.year) {
      return fault('ngay-khac-nam', `Ngày đạt không thuộc năm ${value.year}.`, { item: 'eventDate', next: 'Sửa ngày hoặc chọn đúng năm.' });
    }
    if (value.value !== null && value.value !== 0 && value.value !== 1) return fault('su-viec-sai', 'Sự việc chỉ ghi là đã đạt hoặc chưa đạt.', { item: 'value' });
  } else if (value.eventDate !== null) {
    return fault('thua-ngay', 'Chỉ chỉ tiêu là sự việc mới ghi ngày đạt.', { item: 'eventDate' });
  }
  if (value.value === null && value.eventDate === null && value.note === '') {
    return fault('chua-co-so-lieu', 'Chưa nhập số liệu.', { item: 'value', next: 'Nhập con số, hoặc ghi nhận xét nếu không có số. Để trống không có nghĩa là 0.' });
  }
  return null;
}

/** What a person adds to an indicator: the solution for one that lags (R26), the verdict on an approximate one (R17). */
export const IndicatorNoteFields = z.object({
  campaignId: Id,
  indicatorId: Id,
  /** Null: for the whole period. */
  year: Year.nullable(),
  remedy: Prose.default(''),
  verdict: z.enum(['dat', 'chua-dat']).nullable().default(null),
  by: Line,
  on: IsoDate,
});
export type IndicatorNoteFields = z.infer<typeof IndicatorNoteFields>;
export const IndicatorNote = IndicatorNoteFields.extend(Stored);
export type IndicatorNote = z.infer<typeof IndicatorNote>;

/** The note that counts for a year: the latest of that year, else the latest for the whole period. */
export function noteFor(notes: readonly IndicatorNote[], indicatorId: string, year: number | null): IndicatorNote | null {
  const own = notes.filter((note) => note.indicatorId === indicatorId && (note.year === year || note.year === null));
  const rank = (note: IndicatorNote): string => `${note.year === null ? 0 : 1}${note.on}`;
  return own.reduce<IndicatorNote | null>((best, note) => (best === null || rank(note) >= rank(best) ? note : best), null);
}

/**
 * Figures that serve an indicator: its own, and those of the indicators that ask for the same measure, for years where it
 * has none of its own (R23). The targets stay two, with two verdicts.
 * @param alike ids of indicators of the same measure and unit, also of other campaigns
 */
export function valuesServing(indicatorId: string, alike: readonly string[], values: readonly IndicatorValue[]): IndicatorValue[] {
  const own = values.filter((value) => value.indicatorId === indicatorId);
  const key = (value: IndicatorValue): string => `${value.kind} ${value.year} ${value.unitName}`;
  const held = new Set(own.map(key));
  return [...own, ...values.filter((value) => value.indicatorId !== indicatorId && alike.includes(value.indicatorId) && !held.has(key(value)))];
}
