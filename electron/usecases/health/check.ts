import type { HealthCheck, HealthGroup, HealthState } from '../../../shared/domain/health.ts';

interface Said {
  readonly state: HealthState;
  readonly what: string;
  readonly next?: string;
  /** Page where it is done, and its parameters. */
  readonly link?: { readonly page: string; readonly params: Record<string, string> };
  readonly repair?: string;
}

export const check = (group: HealthGroup, id: string, title: string, { state, what, next = '', link, repair }: Said): HealthCheck => ({
  id, group, title, state, what, next, link: link ?? null, repair: repair ?? null,
});

const MB = 1_048_576;
/** «2,4 GB» */
export function sizeWords(bytes: number): string {
  const one = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
  return bytes >= 1024 * MB ? `${one.format(bytes / (1024 * MB))} GB` : `${one.format(bytes / MB)} MB`;
}
export const momentWords = (at: number): string => new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' }).format(at);
