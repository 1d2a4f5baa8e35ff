import { describe, expect, it } from 'vitest';
import { unitFigures } from '../../../shared/domain/unit-figures.ts';
import type { FiguresBody, SentFigure } from '../../../shared/exchange/bodies.ts';

const figure = (value: number | null, more: Partial<SentFigure> = {}): SentFigure => ({ indicatorId: 'i1', name: 'Hộ thoát nghèo', kind: 'level', value, unit: 'hộ', eventDate: null, concerns: '', source: 'Báo cáo', note: '', cumulative: null, ...more });
const sent = (code: string, figures: SentFigure[]) => ({ code, body: { ownerName: `Xã ${code}`, campaign: { id: 'c', planCode: null, name: 'Phong trào mẫu' }, year: 2026, figures } satisfies FiguresBody });

describe('figures of several units', () => {
  it.each([
    ['known ones add up, exactly', [sent('a', [figure(0.1)]), sent('b', [figure(0.2)])], 0.3, 2],
    ['a unit that sent nothing is no zero', [sent('a', [figure(5)]), sent('b', [])], 5, 1],
    ['a figure told in words is not counted', [sent('a', [figure(5)]), sent('b', [figure(null, { note: 'Đang rà soát' })])], 5, 1],
    ['nothing known has no sum', [sent('a', [figure(null, { note: 'Chưa có' })])], null, 0],
    ['zero is a number', [sent('a', [figure(0)]), sent('b', [figure(3)])], 3, 2],
    ['shares do not add up', [sent('a', [figure(50, { unit: '%' })]), sent('b', [figure(60, { unit: '%' })])], null, 2],
    ['figures of different units of measure do not add up', [sent('a', [figure(5)]), sent('b', [figure(2, { unit: 'nghìn hộ' })])], null, 2],
    ['changes do not add up', [sent('a', [figure(2, { kind: 'change' })])], null, 1],
  ] as const)('R79: %s', (_name, given, sum, known) => {
    const [row] = unitFigures(given).rows;
    expect({ sum: row?.sum, known: row?.known }).toEqual({ sum, known });
  });

  it('keeps units in order and a cell for each, empty where nothing came', () => {
    const table = unitFigures([sent('a', [figure(5)]), sent('b', []), sent('c', [figure(null, { kind: 'level', note: 'Đang rà soát' })])]);
    expect(table.units.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
    expect(table.rows[0]?.cells.map((cell) => cell?.words ?? null)).toEqual(['5', null, 'Đang rà soát']);
  });
});
