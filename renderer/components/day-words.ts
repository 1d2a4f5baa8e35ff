import { formatScreenDate, isIsoDate } from '../../shared/text/dates.ts';

/** 2026-11-05 → 05/11/2026; null → ''; anything else as it is. */
export function dayText(text: string | null): string {
  return text !== null && isIsoDate(text) ? formatScreenDate(text) : (text ?? '');
}

/** 2026-11-05T08:15:00… → 05/11/2026 08:15; 2026-11-05 → 05/11/2026; anything else as it is. */
export function timeText(text: string): string {
  const day = text.slice(0, 10);
  return isIsoDate(day) ? `${formatScreenDate(day)} ${text.slice(11, 16)}`.trim() : text;
}
