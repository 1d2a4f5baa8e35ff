import { formatScreenDate, isIsoDate } from '../../shared/text/dates.ts';

/** 2026-11-05 → 05/11/2026; null → ''; anything else as it is. */
export function dayText(text: string | null): string {
  return text !== null && isIsoDate(text) ? formatScreenDate(text) : (text ?? '');
}

/** An instant as the clock of this machine shows it: 2026-11-05T01:15:00Z → 05/11/2026 08:15 in Vietnam; without a zone as it stands; 2026-11-05 → 05/11/2026; anything else as it is. */
export function timeText(text: string): string {
  const local = ZONED.test(text) ? localTime(new Date(text)) : text;
  const day = local.slice(0, 10);
  return isIsoDate(day) ? `${formatScreenDate(day)} ${local.slice(11, 16)}`.trim() : text;
}

/** Milliseconds since 1970 as «20/11/2026 08:05». */
export const momentText = (at: number): string => timeText(new Date(at).toISOString());

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:\d{2})$/;

/** The same instant in local time, in the form of ISO without a zone; empty for what is no instant. */
function localTime(instant: Date): string {
  if (Number.isNaN(instant.getTime())) return '';
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}T${two(instant.getHours())}:${two(instant.getMinutes())}`;
}
