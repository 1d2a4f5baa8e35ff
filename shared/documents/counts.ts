import { formatCount } from '../text/numbers.ts';


/** How many of each kind of recipient. Zero means none, and is not printed. */
export interface RecipientCounts {
  readonly collectives: number;
  readonly persons: number;
  readonly households: number;
}

/** «05 tập thể, 04 cá nhân và 02 hộ gia đình»; empty when all are zero. */
export function countsPhrase(counts: RecipientCounts, join: 'and' | 'comma' = 'and'): string {
  const parts = [
    counts.collectives > 0 ? `${formatCount(counts.collectives)} tập thể` : '',
    counts.persons > 0 ? `${formatCount(counts.persons)} cá nhân` : '',
    counts.households > 0 ? `${formatCount(counts.households)} hộ gia đình` : '',
  ].filter((part) => part !== '');
  if (join === 'comma' || parts.length < 2) return parts.join(', ');
  return `${parts.slice(0, -1).join(', ')} và ${parts.at(-1) ?? ''}`;
}

/** «Tập thể, cá nhân, hộ gia đình» as far as there are any. */
export function kindsPhrase(counts: RecipientCounts): string {
  const kinds = [counts.collectives > 0 ? 'tập thể' : '', counts.persons > 0 ? 'cá nhân' : '', counts.households > 0 ? 'hộ gia đình' : ''].filter((k) => k !== '');
  return capital(kinds.join(', '));
}

export function addCounts(all: readonly RecipientCounts[]): RecipientCounts {
  return {
    collectives: all.reduce((sum, c) => sum + c.collectives, 0),
    persons: all.reduce((sum, c) => sum + c.persons, 0),
    households: all.reduce((sum, c) => sum + c.households, 0),
  };
}

export function totalOf(counts: RecipientCounts): number {
  return counts.collectives + counts.persons + counts.households;
}

/** First letter in capitals, the rest as it stands. */
export function capital(value: string): string {
  return value === '' ? '' : value.charAt(0).toLocaleUpperCase('vi') + value.slice(1);
}
