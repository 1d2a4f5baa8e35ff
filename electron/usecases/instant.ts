import { localDay } from '../host/clock.ts';

/** `2026-11-05T07:05:00Z`: whole seconds, as bundle and key file write them. */
export function instant(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}

/** Day of an instant as the clock of this machine has it, `YYYY-MM-DD`; what is no instant gives its first ten characters. */
export function dayOfInstant(text: string): string {
  const at = Date.parse(text);
  return Number.isNaN(at) ? text.slice(0, 10) : localDay(at);
}

/** An instant in local time as papers print it, `05/11/2026 08:15`. */
export function minuteOfInstant(text: string): string {
  const at = new Date(text);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [year, month, day] = dayOfInstant(text).split('-');
  return `${day}/${month}/${year} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
