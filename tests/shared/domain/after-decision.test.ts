import { describe, expect, it } from 'vitest';
import { bonusTotal } from '../../../shared/domain/bonus-payment.ts';
import { returnBy } from '../../../shared/domain/cancellation.ts';
import { certificateState, certificateWord, nextPrint } from '../../../shared/domain/certificate-print.ts';
import { workCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { bookYear, mayTake, nextNumber } from '../../../shared/domain/register-number.ts';

describe('certificates (R64)', () => {
  it.each([
    [[], 'chua-in', 'in'],
    [['in'], 'da-in', 'in-lai'],
    [['in', 'hong'], 'hong', 'in-lai'],
    [['in', 'hong', 'in-lai'], 'da-in', 'in-lai'],
  ] as const)('after %j it is %s, and printing it is %s', (deeds, state, next) => {
    const log = deeds.map((deed) => ({ deed }));
    expect([certificateState(log), nextPrint(log)]).toEqual([state, next]);
  });
});

describe('certificates after a correction or a cancellation', () => {
  it('are to be printed again once corrected, unless none is good anyway', () => {
    expect([[], ['in'] as const, ['in', 'in-lai'] as const, ['in', 'hong'] as const].map((deeds) => certificateState(deeds.map((deed) => ({ deed })), true))).toEqual(['chua-in', 'in-lai', 'in-lai', 'hong']);
  });
  it('say that what was printed was cancelled', () => {
    expect((['chua-in', 'da-in', 'in-lai', 'hong'] as const).map((state) => certificateWord(state, true))).toEqual(['Chưa in', 'Đã in, đã hủy', 'Đã in, đã hủy', 'Hỏng']);
  });
});

describe('numbers of the register', () => {
  const given = [{ number: 1, entryId: 'a' }, { number: 7, entryId: 'b' }];
  it('go on after the highest that was ever given', () => expect([nextNumber([]), nextNumber(given)]).toEqual([1, 8]));
  it('are not given twice; an entry may go back to one of its own', () => expect([mayTake(given, 7, 'a'), mayTake(given, 7, 'b'), mayTake(given, 3, 'a')]).toEqual([false, true, true]));
  it('run in the book of the decision’s year', () => expect(bookYear({ decisionDate: '2027-01-05' })).toBe(2027));
});

describe('handing back after a cancellation', () => {
  it('ends after 15 working days, the day itself not counted', () => {
    expect(returnBy(workCalendar(), '2026-11-02')).toBe('2026-11-23');
    // Over the national day, its neighbour, and Monday 31/8, which was swapped for a Saturday.
    expect(returnBy(workCalendar(), '2026-08-24')).toBe('2026-09-17');
  });
});

describe('bonusTotal', () => {
  it('counts what is not known apart; a true zero is known', () => expect(bonusTotal([760_000, null, 0, 1_140_000, null])).toEqual({ knownVnd: 1_900_000, known: 3, unknown: 2 }));
});
