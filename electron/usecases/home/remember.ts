import type { EntityName } from '../db.ts';
import type { OpenUnit } from '../open-unit.ts';

/** What is typed and not saved, and what says nothing of the day's work. */
const ASIDE: ReadonlySet<string> = new Set<EntityName>(['draft', 'setting']);

/** Keeps what was worked out for the home page until something it was worked out from is written. */
export type Remember = <T>(name: string, of: readonly EntityName[] | 'all', make: () => T) => T;

export function remembering({ db, clock }: OpenUnit): Remember {
  const held = new Map<string, { readonly of: readonly string[] | 'all'; readonly day: string; readonly value: unknown }>();
  db.store.onCommit((written) => {
    const other = [...written].some((type) => !ASIDE.has(type));
    for (const [name, { of }] of held) if (of === 'all' ? other : of.some((type) => written.has(type))) held.delete(name);
  });
  return <T>(name: string, of: readonly EntityName[] | 'all', make: () => T): T => {
    const day = clock.today();
    const known = held.get(name);
    if (known !== undefined && known.day === day) return known.value as T;
    const value = make();
    held.set(name, { of, day, value });
    return value;
  };
}
