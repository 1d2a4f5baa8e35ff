import { bookYear, mayTake, nextNumber } from '../../shared/domain/register-number.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { awardPage } from './lists/pages.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'register.list' | 'register.filters' | 'register.setNumber' | 'register.assign';

/** The number an entry of a decision of this day gets: after all that were ever given in the book of its year. */
export function numberFor(read: Reading, decisionDate: string): number {
  const last = read.list('register_number', { where: { year: bookYear({ decisionDate }) }, order: [{ by: 'number', dir: 'desc' }], after: null, limit: 1 });
  return nextNumber(last.rows);
}

/** Keeps that an entry holds a number, for ever. */
export function keepNumber(tx: Writing, entry: AwardEntry): void {
  if (entry.registerNumber !== null) tx.add('register_number', { year: bookYear(entry), number: entry.registerNumber, entryId: entry.id });
}

/** Numbers of entries that were recorded by mistake go back to the book where they are the last of it; before a later number a gap stays. */
export function freeNumbers(tx: Writing, entries: readonly AwardEntry[]): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const year of new Set(entries.map(bookYear))) {
    const given = tx.all('register_number', { year });
    const own = given.filter(({ entryId }) => ids.has(entryId));
    const last = Math.max(0, ...given.filter(({ entryId }) => !ids.has(entryId)).map(({ number }) => number));
    if (own.every(({ number }) => number > last)) for (const { id } of own) tx.remove('register_number', id);
  }
}

/** Gives entries that came back the numbers they held; where another took one meanwhile, the next of the book. */
export function takeNumbers(tx: Writing, entries: readonly AwardEntry[]): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const held of tx.allEver('register_number').filter(({ id, entryId }) => ids.has(entryId) && tx.isDeleted('register_number', id))) {
    if (tx.count('register_number', { year: held.year, number: held.number }) === 0) tx.restore('register_number', held.id);
  }
  for (const entry of entries) {
    if (entry.registerNumber === null || tx.all('register_number', { year: bookYear(entry), number: entry.registerNumber }).some(({ entryId }) => entryId === entry.id)) continue;
    keepNumber(tx, tx.put('award_entry', { ...tx.need('award_entry', entry.id), registerNumber: numberFor(tx, entry.decisionDate) }));
  }
}

/** Sổ khen thưởng: every award on record, with its numbers. */
export function registerBookHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'register.list': (_ctx, input) => catchRefusal(() => awardPage(db, input, input)),
    'register.filters': () => {
      const entries = db.read.all('award_entry');
      return ok({
        years: [...new Set(entries.map(({ year }) => year))].sort((one, other) => other - one),
        awards: [...new Set(entries.map(({ awardName }) => awardName))].sort((one, other) => one.localeCompare(other, 'vi')),
        unnumbered: entries.filter(isUnnumbered).length,
      });
    },
    'register.setNumber': (ctx, { id, version, number }) =>
      db.write(ctx.actor, 'Sửa số vào sổ', (tx) => {
        const entry = tx.need('award_entry', id);
        const given = tx.all('register_number', { year: bookYear(entry), number });
        if (!mayTake(given, number, id)) throw new Refusal(fault('so-vao-so-da-dung', `Số ${number} của năm ${bookYear(entry)} đã cấp và không cấp lại.`, { item: 'number', next: `Ghi số khác; số tiếp theo còn trống là ${numberFor(tx, entry.decisionDate)}.` }));
        const saved = tx.put('award_entry', { ...entry, registerNumber: number }, version);
        if (given.length === 0) keepNumber(tx, saved);
        return saved;
      }),
    'register.assign': (ctx) =>
      db.write(ctx.actor, 'Cấp số vào sổ', (tx) => {
        const open = tx.all('award_entry').filter(isUnnumbered).sort((one, other) => one.decisionDate.localeCompare(other.decisionDate));
        for (const entry of open) keepNumber(tx, tx.put('award_entry', { ...entry, registerNumber: numberFor(tx, entry.decisionDate) }));
        return { assigned: open.length };
      }),
  };
}

/** Of a decision, and recorded before the register had numbers. Old awards that were entered keep the number of their own time elsewhere. */
const isUnnumbered = ({ origin, registerNumber }: AwardEntry): boolean => origin === 'decision' && registerNumber === null;
