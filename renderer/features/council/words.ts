import { formatScreenDate, isIsoDate } from '../../../shared/text/dates.ts';

/** 2026-11-05 → 05/11/2026; anything else as it is. */
export function dayText(text: string): string {
  return isIsoDate(text) ? formatScreenDate(text) : text;
}
