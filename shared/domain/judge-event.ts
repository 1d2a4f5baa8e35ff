import { formatScreenDate, isoOf, partsOf } from '../text/dates.ts';
import type { IsoDate } from '../text/dates.ts';
import type { IndicatorValue } from './indicator-value.ts';
import type { IndicatorState } from './indicator-words.ts';

export interface EventOutcome {
  readonly state: IndicatorState;
  /** Day it was achieved; null where only the year is known, or it was not. */
  readonly achievedOn: IsoDate | null;
  readonly year: number | null;
  readonly happened: boolean | null;
  /** «Đạt ngày 31/12/2024», «Đạt trong năm 2024», «Chưa đạt», nothing without a record. */
  readonly figure: string;
  /** Why, without the closing stop. */
  readonly why: string;
}

/**
 * Judges something that happens once, with the day it was achieved (R21): «trước năm 2025» ends on 31/12/2024, «đến năm
 * 2025» on 31/12/2025. Of a thing lost and achieved again the last achievement counts.
 * @param values records of kind `event`
 * @param due last day on time, inclusive; null: none known
 */
export function judgeEvent(values: readonly IndicatorValue[], on: IsoDate, year: number, due: IsoDate | null): EventOutcome {
  const records = values
    .filter((value) => value.kind === 'event' && (value.value !== null || value.eventDate !== null) && value.year <= year && (value.eventDate ?? '') <= on && value.year <= partsOf(on).year)
    .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  const lost = records.findLastIndex((record) => record.value === 0);
  const achieved = records[lost + 1];
  const over = due !== null && on > due && year >= partsOf(due).year;
  if (achieved !== undefined) return happenedAt(achieved, due);
  const none = { achievedOn: null, year: null, happened: null, figure: '' };
  if (lost < 0) return { ...none, state: 'chua-co-so-lieu', why: 'chưa ghi nhận đã đạt hay chưa' };
  const checked = { ...none, year: records[lost]?.year ?? null, happened: false, figure: 'Chưa đạt' };
  if (over) return { ...checked, state: 'chua-dat', why: `đến hết ngày ${formatScreenDate(due)} chưa đạt` };
  return { ...checked, state: 'chua-den-han', why: due === null ? 'chưa đạt; chưa có hạn' : `chưa đạt; hạn đến hết ngày ${formatScreenDate(due)}` };
}

const orderOf = (record: IndicatorValue): string => `${record.year} ${record.eventDate ?? ''} ${record.enteredOn}`;

function happenedAt(record: IndicatorValue, due: IsoDate | null): EventOutcome {
  const words = record.eventDate === null ? `trong năm ${record.year}` : `ngày ${formatScreenDate(record.eventDate)}`;
  const base = { achievedOn: record.eventDate, year: record.year, happened: true, figure: `Đạt ${words}` };
  if (due === null) return { ...base, state: 'dat', why: `đạt ${words}` };
  const limit = `hạn đến hết ngày ${formatScreenDate(due)}`;
  const [first, last] = record.eventDate === null ? [isoOf(record.year, 1, 1), isoOf(record.year, 12, 31)] : [record.eventDate, record.eventDate];
  if (last <= due) return { ...base, state: 'dat', why: `đạt ${words}, ${limit}` };
  if (first > due) return { ...base, state: 'chua-dat', why: `đạt ${words}, sau hạn (${limit})` };
  return { ...base, state: 'chua-co-so-lieu', why: `đạt ${words} nhưng chưa ghi ngày; ${limit}, cần ngày đạt để so` };
}
