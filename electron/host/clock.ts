/**
 * The program's clock: now, or for tests and demonstrations a day given from outside, at 08:00 local time and
 * running on from there.
 * @param today `YYYY-MM-DD`; undefined for the real clock
 * @throws RangeError if it is no day
 */
export function clockFrom(today: string | undefined): () => number {
  if (today === undefined) return () => Date.now();
  const [year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(today)?.slice(1).map(Number) ?? [];
  const begin = new Date(year ?? NaN, (month ?? NaN) - 1, day, 8);
  if (begin.getMonth() + 1 !== month || begin.getDate() !== day) throw new RangeError('--today');
  const started = performance.now();
  return () => begin.getTime() + Math.floor(performance.now() - started);
}

/** Local calendar day of an instant, `YYYY-MM-DD`. */
export function localDay(now: number): string {
  const date = new Date(now);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
