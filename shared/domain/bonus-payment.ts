import { z } from 'zod';
import { Id, IsoDate, Line, Stored } from './common.ts';

/** A sum in đồng; 0 is a value: nothing is paid. */
export const Vnd = z.number().int().nonnegative().max(1_000_000_000_000);

/** The bonus of one entry: what a person settled where the rule does not, and what was paid. */
export const BonusPayment = z.object({
  ...Stored,
  entryId: Id,
  /** Settled by a person with its ground; null: the sum of the rule stands. */
  settledVnd: Vnd.nullable().default(null),
  settledGround: Line.default(''),
  /** Null: not paid. The sum stands as it was paid, whatever the rules say later. */
  paidOn: IsoDate.nullable().default(null),
  paidVnd: Vnd.nullable().default(null),
  receivedBy: Line.default(''),
});
export type BonusPayment = z.infer<typeof BonusPayment>;

/** «chưa xác định»: never zero. */
export const AMOUNT_UNKNOWN = 'chưa xác định';

export interface BonusTotal {
  /** Sum of what is known. */
  readonly knownVnd: number;
  /** Lines with a sum, and without. */
  readonly known: number;
  readonly unknown: number;
}

/** @param amounts the sum of each line; null: not known */
export function bonusTotal(amounts: readonly (number | null)[]): BonusTotal {
  const known = amounts.filter((amount) => amount !== null);
  return { knownVnd: known.reduce((sum, amount) => sum + amount, 0), known: known.length, unknown: amounts.length - known.length };
}
