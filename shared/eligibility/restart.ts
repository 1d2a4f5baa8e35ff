import { formatScreenDate } from '../text/dates.ts';
import { countedFrom } from './counted-from.ts';
import type { Place } from './place.ts';
import { awardText } from './subject-index.ts';

/**
 * Years that an earlier giving of the same award was already reckoned on: time for the next proposal starts from the period of
 * the last decision (NĐ 152/2025 Điều 33 khoản 7). The rule's severity is «warn», so it is said and stops nothing.
 * @param firstYear earliest year the test rests on
 */
export function restartWarnings(place: Place, firstYear: number): string[] {
  const { trial } = place;
  if (trial.counting.restart_after_last_award === undefined) return [];
  const last = (trial.index.awardsByCode.get(trial.award.code) ?? []).filter((award) => award.year < trial.proposal.year).at(-1);
  if (last === undefined) return [];
  const from = countedFrom(place, last);
  if (firstYear >= from.year) return [];
  const day = from.day === null ? `năm ${from.year}` : `ngày ${formatScreenDate(from.day)}`;
  return [`Đã tính năm ${firstYear} cho ${awardText(last)}; thời gian cho lần này tính lại từ ${day} (NĐ 152/2025/NĐ-CP Điều 33 khoản 7).`];
}
