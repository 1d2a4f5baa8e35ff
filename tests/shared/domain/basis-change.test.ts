import { describe, expect, it } from 'vitest';
import { legalBases, legalBasesFor } from '../../../shared/documents/legal-bases.ts';
import { knownBases } from '../../../shared/domain/basis-change.ts';
import type { BasisChange } from '../../../shared/domain/basis-change.ts';

const DECREE = 'nghi-dinh-152-2025';
const change = (id: string, from: string, ends: string | null, text: string | null, to: string | null = null): BasisChange => ({
  id, version: 1, ends, from, level: 'unit', source: '', by: 'A', on: '2026-01-01',
  begins: text === null ? null : { text, papers: ['decision'], order: 30, to, reviewBy: null, confidence: 'high', note: '' },
});
const printed = (day: string, changes: readonly BasisChange[]) => legalBasesFor('decision', day, null, knownBases(changes)).printed.filter(({ order }) => order === 30).map(({ id }) => id);

describe('legal bases with the changes of the unit', () => {
  it('are the built-in ones without a change', () => {
    expect(knownBases([]).map(({ level: _level, endedBy: _endedBy, ...basis }) => basis)).toEqual(legalBases());
    for (const day of ['2025-06-30', '2026-03-09', '2027-03-01']) expect(legalBasesFor('decision', day, 'tỉnh Lâm Đồng', knownBases([]))).toMatchObject({ printed: legalBasesFor('decision', day, 'tỉnh Lâm Đồng').printed });
  });

  it.each([
    ['2025-07-01', [DECREE]],
    ['2026-05-31', [DECREE]],
    ['2026-06-01', ['thay']],
    ['2026-08-31', ['thay']],
    ['2026-09-01', ['thay-nua']],
    ['2026-12-31', ['thay-nua']],
    ['2027-01-01', []],
  ])('replaced twice and then ended: on %s prints %j', (day, expected) => {
    const changes = [change('het', '2027-01-01', 'thay-nua', null), change('thay', '2026-06-01', DECREE, 'Nghị định mới'), change('thay-nua', '2026-09-01', 'thay', 'Nghị định mới hơn')];
    expect(printed(day, changes)).toEqual(expected);
  });

  it('added ones stand beside the others on their own days', () => {
    const added = [change('them', '2026-02-01', null, 'Quyết định của tỉnh', '2026-04-01')];
    expect([printed('2026-01-31', added), printed('2026-02-01', added), printed('2026-03-31', added), printed('2026-04-01', added)]).toEqual([[DECREE], [DECREE, 'them'], [DECREE, 'them'], [DECREE]]);
  });
});
