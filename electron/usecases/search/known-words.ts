import type { EntityName } from '../db.ts';
import type { OpenUnit } from '../open-unit.ts';

/** Words of a type's search index with how many rows have each. */
export type KnownWords = (type: EntityName) => readonly { readonly word: string; readonly rows: number }[];

/** Reads the words of an index once and again after its type was written. */
export function knownWords({ db }: OpenUnit): KnownWords {
  const held = new Map<string, ReturnType<KnownWords>>();
  db.store.onCommit((written) => written.forEach((type) => held.delete(type)));
  return (type) => {
    const known = held.get(type) ?? db.read.vocabulary(type);
    held.set(type, known);
    return known;
  };
}
