import { z } from 'zod';
import { Id, Stored, Year } from './common.ts';

/** A number of the award register's book of one year that an entry holds or once held. Never removed, so that no number is given twice within its year, but with a decision that was recorded by mistake while its numbers are the last of the book. */
export const RegisterNumber = z.object({ ...Stored, year: Year, number: z.number().int().positive(), entryId: Id });
export type RegisterNumber = z.infer<typeof RegisterNumber>;

/** The book that an entry stands in: the year of its decision. */
export const bookYear = ({ decisionDate }: { readonly decisionDate: string }): number => Number(decisionDate.slice(0, 4));

/** A number as the register shows it, «10/2026». */
export const numberInBook = (number: number, entry: { readonly decisionDate: string }): string => `${number}/${bookYear(entry)}`;

/** The number that follows all ever given in a year; 1 in an empty book. */
export function nextNumber(given: readonly Pick<RegisterNumber, 'number'>[]): number {
  return given.reduce((most, { number }) => Math.max(most, number), 0) + 1;
}

/** Whether an entry may take a number: free in its year, or its own from before. */
export function mayTake(given: readonly Pick<RegisterNumber, 'number' | 'entryId'>[], number: number, entryId: string): boolean {
  return given.every((held) => held.number !== number || held.entryId === entryId);
}
