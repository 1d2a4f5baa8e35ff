import { addDays, isIsoDate } from '../text/dates.ts';
import type { AwardFact } from './facts.ts';
import type { Place } from './place.ts';

/**
 * Where counting starts after an award: the day after the period its decision states, else the decision's day (NĐ 152/2025 Điều
 * 33 khoản 7); never inside the award year it was given for. `partial`: the first year has begun by then.
 */
export function countedFrom(place: Place, award: AwardFact): { readonly year: number; readonly day: string | null; readonly partial: boolean } {
  const day = award.periodTo !== null ? addDays(award.periodTo, 1) : isIsoDate(award.decisionDate) ? award.decisionDate : null;
  if (place.trial.counting.restart_after_last_award === undefined || day === null) return { year: award.year + 1, day: null, partial: false };
  const year = Math.max(Number(day.slice(0, 4)), award.year + 1);
  return { year, day, partial: day > `${year}-01-01` };
}
