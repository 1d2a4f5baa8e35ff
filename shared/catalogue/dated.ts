/** Half-open dates of law: a record holds on day d when validFrom ≤ d < validTo; null is open. */
export interface Dated {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** `lapsed`: its last record has ended and none follows; `not-yet`: the first one begins later. Both only propose. */
export type Standing = 'in-force' | 'lapsed' | 'not-yet';

type Standings<T> = { readonly record: T; readonly standing: Standing }[];

export function holdsOn(record: Dated, date: string): boolean {
  return (record.validFrom === null || record.validFrom <= date) && (record.validTo === null || date < record.validTo);
}

/**
 * One record for each thing `keyOf` tells apart: the one in force on `date`; else, so that nothing is dropped in silence,
 * the last that ended; else the first that will begin. Order of the input is kept.
 */
export function standingOn<T extends Dated>(records: readonly T[], date: string, keyOf: (record: T) => string): Standings<T> {
  const kinds = new Map<string, T[]>();
  for (const record of records) kinds.set(keyOf(record), [...(kinds.get(keyOf(record)) ?? []), record]);
  return [...kinds.values()].flatMap((kind): Standings<T> => {
    const inForce = kind.filter((record) => holdsOn(record, date));
    if (inForce.length > 0) return inForce.map((record) => ({ record, standing: 'in-force' }));
    const ended = kind.filter((record) => record.validTo !== null && record.validTo <= date);
    const last = ended.sort((one, other) => (one.validTo ?? '').localeCompare(other.validTo ?? '')).at(-1);
    if (last !== undefined) return [{ record: last, standing: 'lapsed' }];
    const first = [...kind].sort((one, other) => (one.validFrom ?? '').localeCompare(other.validFrom ?? ''))[0];
    return first === undefined ? [] : [{ record: first, standing: 'not-yet' }];
  });
}
