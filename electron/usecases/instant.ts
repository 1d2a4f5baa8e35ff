/** `2026-11-05T07:05:00Z`: whole seconds, as bundle and key file write them. */
export function instant(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19)}Z`;
}
