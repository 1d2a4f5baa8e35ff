import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../../shared/domain/partial-date.ts';
import { partialWords } from '../../../shared/domain/plan.ts';

describe('a date of which parts may be unknown', () => {
  it.each([
    ['15/11/2025', { day: 15, month: 11, year: 2025 }],
    ['5-1-2026', { day: 5, month: 1, year: 2026 }],
    ['11/2025', { day: null, month: 11, year: 2025 }],
    ['15/11', { day: 15, month: 11, year: null }],
    ['29/02', { day: 29, month: 2, year: null }],
    ['2025', { day: null, month: null, year: 2025 }],
    [' ', null],
  ])('«%s»', (text, expected) => expect(parsePartialDate(text)).toEqual({ ok: true, value: expected }));

  it.each([
    ['31/02/2026', 'ngay-khong-co'], ['29/02/2025', 'ngay-khong-co'], ['13/2025', 'ngay-khong-co'], ['0/11', 'ngay-khong-co'], ['1/1/1800', 'ngay-khong-co'], ['mồng 5', 'ngay-sai-dang'], ['15', 'ngay-sai-dang'], ['15/11/25', 'ngay-sai-dang'],
  ])('«%s» is refused with %s', (text, code) => expect(parsePartialDate(text)).toMatchObject({ ok: false, error: { code } }));

  it('reads what it prints', () => {
    const date = fc.record({ day: fc.option(fc.integer({ min: 1, max: 28 })), month: fc.option(fc.integer({ min: 1, max: 12 })), year: fc.option(fc.integer({ min: 1900, max: 2200 })) }).filter(({ day, month, year }) => (month !== null || day === null) && (year !== null || day !== null));
    fc.assert(fc.property(date, (one) => void expect(parsePartialDate(partialWords(one))).toEqual({ ok: true, value: one })));
  });
});
