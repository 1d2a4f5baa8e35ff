import { describe, expect, it } from 'vitest';
import { allottedSum, sheetFault } from '../../../shared/domain/allotment-sheet.ts';
import type { AllottedLine } from '../../../shared/domain/allotment-sheet.ts';

const line = (unitName: string, max: number | null, min: number | null = null): AllottedLine => ({ quotaId: 'q', unitCode: null, unitName, min, max });
const sheet = (lines: AllottedLine[], more: object = {}) => ({ campaignId: 'c', document: '12/SNV', date: '2026-03-01', lines, totals: [], ...more });

describe('numbers given out', () => {
  it.each([
    ['all known', [line('A', 2), line('B', 3)], 10, { sum: 5, waiting: 0, total: 10, left: 5 }],
    ['one waits: neither zero nor unlimited', [line('A', 2), line('B', null)], 10, { sum: 2, waiting: 1, total: 10, left: 8 }],
    ['zero is a number', [line('A', 0)], 1, { sum: 0, waiting: 0, total: 1, left: 1 }],
    ['more than there is', [line('A', 7)], 5, { sum: 7, waiting: 0, total: 5, left: -2 }],
    ['no total is known', [line('A', 7)], null, { sum: 7, waiting: 0, total: null, left: null }],
    ['of other lines nothing', [{ ...line('A', 7), quotaId: 'other' }], null, { sum: 0, waiting: 0, total: null, left: null }],
  ] as const)('R56: %s', (_name, lines, total, expected) => expect(allottedSum(lines, 'q', total)).toEqual(expected));

  it.each([
    ['nothing is wrong', sheet([line('A', 2)]), true, null],
    ['least above most', sheet([line('A', 2, 3)]), false, 'so-luong-nguoc'],
    ['one unit twice', sheet([line('A', 2), line('A', 3)]), false, 'phan-bo-hai-lan'],
    ['sent without its paper', sheet([line('A', 2)], { document: '' }), true, 'thieu-van-ban'],
    ['saved without its paper', sheet([line('A', 2)], { document: '' }), false, null],
    ['sent without its day', sheet([line('A', 2)], { date: null }), true, 'thieu-ngay'],
  ] as const)('%s', (_name, fields, send, code) => expect(sheetFault(fields, send)?.code ?? null).toBe(code));
});
