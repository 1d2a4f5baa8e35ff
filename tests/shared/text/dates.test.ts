import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays, compareIso, daysBetween, formatCitationDate, formatPaperDate, formatScreenDate, isIsoDate, parseVietnameseDate,
} from '../../../shared/text/dates.ts';

const days = fc.integer({ min: -50_000, max: 80_000 });
const iso = days.map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('parseVietnameseDate', () => {
  it.each([
    ['05/11/1985', '1985-11-05'],
    ['5/11/1985', '1985-11-05'],
    ['5.11.1985', '1985-11-05'],
    ['5-1-1985', '1985-01-05'],
    [' 05 / 11 / 1985 ', '1985-11-05'],
    ['29/02/2024', '2024-02-29'],
    ['03/02/1930', '1930-02-03'],
    ['1985-11-05', '1985-11-05'],
    ['ngày 05 tháng 01 năm 2026', '2026-01-05'],
    ['Ngày 29 tháng 6 năm 2026'.normalize('NFD'), '2026-06-29'],
  ])('%s', (text, expected) => {
    expect(parseVietnameseDate(text)).toEqual({ ok: true, value: { kind: 'date', iso: expected } });
  });

  it('reads a year alone as a year', () => {
    expect(parseVietnameseDate('1985')).toEqual({ ok: true, value: { kind: 'year', year: 1985 } });
  });

  it.each([
    ['31/02/2024', 'ngay-khong-co'],
    ['29/02/2023', 'ngay-khong-co'],
    ['29/02/1900', 'ngay-khong-co'],
    ['31/04/2024', 'ngay-khong-co'],
    ['00/01/2024', 'ngay-khong-co'],
    ['15/13/2024', 'ngay-khong-co'],
    ['5/11/85', 'nam-hai-chu-so'],
    ['31/02/85', 'nam-hai-chu-so'],
    ['5/11', 'ngay-sai-dang'],
    ['5/11-1985', 'ngay-sai-dang'],
    ['hôm qua', 'ngay-sai-dang'],
    ['', 'ngay-sai-dang'],
    ['0099', 'nam-ngoai-khoang'],
    ['1/1/0985', 'nam-ngoai-khoang'],
  ])('%s is refused as %s and says what to do', (text, code) => {
    const result = parseVietnameseDate(text);
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.error).toMatchObject({ code, kind: 'fixable', next: expect.stringMatching(/\p{L}/u) as string });
  });

  it('reads back what the screen and the papers show', () => {
    fc.assert(
      fc.property(iso, (day) => {
        const read = { ok: true, value: { kind: 'date', iso: day } };
        expect(parseVietnameseDate(formatScreenDate(day))).toEqual(read);
        expect(parseVietnameseDate(formatPaperDate(day))).toEqual(read);
        expect(parseVietnameseDate(formatCitationDate(day))).toEqual(read);
      }),
    );
  });
});

describe('formats', () => {
  it.each([
    ['2026-01-05', '05/01/2026', 'ngày 05 tháng 01 năm 2026', '05/01/2026'],
    ['2026-02-28', '28/02/2026', 'ngày 28 tháng 02 năm 2026', '28/02/2026'],
    ['2026-03-09', '09/03/2026', 'ngày 09 tháng 3 năm 2026', '09/3/2026'],
    ['2015-06-19', '19/06/2015', 'ngày 19 tháng 6 năm 2015', '19/6/2015'],
    ['2026-11-10', '10/11/2026', 'ngày 10 tháng 11 năm 2026', '10/11/2026'],
  ])('%s', (day, screen, paper, citation) => {
    expect([formatScreenDate(day), formatPaperDate(day), formatCitationDate(day)]).toEqual([screen, paper, citation]);
  });

  it('leaves room for the pen', () => {
    expect(formatPaperDate(null, 2026)).toBe('ngày      tháng      năm 2026');
    expect(formatPaperDate(null)).toMatch(/^ngày {6}tháng {6}năm +$/u);
  });

  it('throws on what no schema let through', () => {
    expect(() => formatScreenDate('2026-02-30')).toThrow(RangeError);
  });
});

describe('arithmetic', () => {
  it.each([
    ['2025-11-15', -1, '2025-11-14'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2025-06-30', 1, '2025-07-01'],
  ])('%s + %i = %s', (day, more, expected) => {
    expect(addDays(day, more)).toBe(expected);
  });

  it('agrees with the calendar of the machine', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (start, more) => {
        const at = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(at(start), more)).toBe(at(start + more));
        expect(daysBetween(at(start), at(start + more))).toBe(more);
        expect(compareIso(at(start), at(start + more))).toBe(Math.sign(0 - more));
      }),
    );
  });

  it.each([['2025-02-29', false], ['2024-02-29', true], ['2024-2-9', false], ['2024-13-01', false], ['x', false]] as const)('%s %s', (text, is) => {
    expect(isIsoDate(text)).toBe(is);
  });
});
