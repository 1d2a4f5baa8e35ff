import type { Actor } from '../../host/handlers.ts';
import type { Entities, EntityName, Writing } from '../db.ts';
import type { OpenUnit } from '../open-unit.ts';

/** One thing that does not fit: a row by type and id, or a file by its name alone. */
export interface Found {
  readonly type: EntityName | null;
  readonly id: string;
}

/** How a repair is taken back. */
export type Undo = { readonly kind: 'restore'; readonly type: EntityName; readonly id: string } | { readonly kind: 'put'; readonly type: EntityName; readonly entity: Entities[EntityName] };

/** What a repair inside one transaction changed. */
export interface Mended {
  readonly count: number;
  readonly undo: readonly Undo[];
}

export interface Repair {
  /** On the button. */
  readonly label: string;
  /** Before the transaction: what takes time or touches files. Answers what it mended and what of it is left to `write`. */
  readonly before?: (open: OpenUnit, found: readonly Found[]) => Promise<number>;
  /** In one transaction, which is noted in the journal whatever it changes. */
  readonly write?: (open: OpenUnit, tx: Writing, found: readonly Found[], actor: Actor) => Mended;
}

/** A question to the store whose answer should be nothing. */
export interface ConsistencyQuery {
  readonly id: string;
  /** What was looked at, in Vietnamese. */
  readonly title: string;
  /** Strict mode in tests lets only `bad` fail. `note`: may well be meant so. */
  readonly severity: 'bad' | 'warn' | 'note';
  /** What to do about it. */
  readonly advice: string;
  readonly find: (open: OpenUnit) => readonly Found[] | Promise<readonly Found[]>;
  readonly repair?: Repair;
  /** Page where it is mended by hand. */
  readonly page?: string;
}

/** No list of findings is longer. */
export const MOST_FOUND = 500;

export const rows = (type: EntityName, ids: readonly string[]): Found[] => ids.map((id) => ({ type, id }));

/** Puts what was found into the bin, from where it can be taken again. */
export const TO_BIN: Repair = {
  label: 'Đưa vào thùng rác',
  write: (_open, tx, found) => {
    const undo: Undo[] = [];
    for (const { type, id } of found) {
      if (type === null || tx.get(type, id) === null) continue;
      tx.remove(type, id);
      undo.push({ kind: 'restore', type, id });
    }
    return { count: undo.length, undo };
  },
};
