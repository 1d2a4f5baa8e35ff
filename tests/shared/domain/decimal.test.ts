import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFigures, compareFigures, compoundRate, divideFigures, percentChange, percentOf, roundTo, subtractFigures } from '../../../shared/domain/decimal.ts';

describe('figures are counted as they are written', () => {
  it.each([
    ['29,93 − 26,96', subtractFigures(29.93, 26.96), 2.97],
    ['0,1 + 0,2', addFigures(0.1, 0.2), 0.3],
    ['1,1 + 2,2 − 3,3', addFigures(1.1, 2.2, -3.3), 0],
    ['tổng không có gì', addFigures(), 0],
    ['−29,93 + 26,96', subtractFigures(-29.93, -26.96), -2.97],
    ['200 → 100', percentChange(200, 100), -50],
    ['200 → 99', percentChange(200, 99), -50.5],
    ['0 → 5', percentChange(0, 5), null],
    ['52/111', roundTo(percentOf(52, 111) ?? 0, 2), 46.85],
    ['1 chia 3', divideFigures(1, 3), 0.333333333333],
    ['2 chia 3', divideFigures(2, 3), 0.666666666667],
    ['−2 chia 3', divideFigures(-2, 3), -0.666666666667],
    ['chia cho 0', divideFigures(1, 0), null],
    ['100 → 118,81 sau 2 năm', compoundRate(100, 118.81, 2), 9],
    ['100 → 107 sau 1 năm', compoundRate(100, 107, 1), 7],
    ['0 → 107', compoundRate(0, 107, 3), null],
    ['làm tròn 2,345', roundTo(2.345, 2), 2.35],
    ['làm tròn −2,345', roundTo(-2.345, 2), -2.35],
    ['1e-7 giữ nguyên', addFigures(1e-7), 1e-7],
    ['1e21 giữ nguyên', addFigures(1e21), 1e21],
  ])('%s', (_name, got, expected) => {
    expect(got).toBe(expected);
  });

  it.each([[95, 95.0, 0], [95.0000001, 95, 1], [9.99, 10, -1], [0.1 + 0.2, 0.3, 0], [-1, 1, -1]])('%d so với %d', (one, other, order) => {
    expect(compareFigures(one, other)).toBe(order);
  });

  it('refuses what is no figure', () => {
    expect(() => compareFigures(Number.NaN, 1)).toThrow(RangeError);
  });

  it('sums of figures with two decimals have no error, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 40 }), (cents) => {
        const figures = cents.map((each) => each / 100);
        const exact = Number((cents.reduce((sum, each) => sum + each, 0) / 100).toFixed(2));
        expect(addFigures(...figures) + 0).toBe(exact + 0);
        expect(addFigures(...figures.toReversed()) + 0).toBe(exact + 0);
      }),
    );
  });
});
