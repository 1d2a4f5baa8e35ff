import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatNumber, formatPercent, parseVietnameseNumber, roman } from '../../../shared/text/numbers.ts';

describe('formatNumber', () => {
  it.each([
    [1234567.89, undefined, '1.234.567,89'],
    [1053000, undefined, '1.053.000'],
    [999, undefined, '999'],
    [-1234.5, undefined, '-1.234,5'],
    [0, undefined, '0'],
    [-0.001, 2, '0,00'],
    [2.345, 1, '2,3'],
    [16.42, undefined, '16,42'],
    [1e21, undefined, '1.000.000.000.000.000.000.000'],
    [0.0000005, undefined, '0,0000005'],
  ] as const)('%d', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('has no word for what is not a number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
  });
});

it.each([[0, '0'], [1, '01'], [9, '09'], [10, '10'], [1234, '1.234']] as const)('formatCount %d', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

it('formatPercent', () => {
  expect([formatPercent(95.5), formatPercent(0), formatPercent(66.6667, 1)]).toEqual(['95,5%', '0%', '66,7%']);
});

describe('parseVietnameseNumber', () => {
  it.each([
    ['1.234.567,89', 1234567.89],
    ['1234567', 1234567],
    ['1.234', 1234],
    ['1,5', 1.5],
    [' -3 ', -3],
    ['−3,25', -3.25],
    ['1\u00A0234', 1234],
  ])('%s', (text, value) => {
    expect(parseVietnameseNumber(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['1.5', 'so-mo-ho'],
    ['0.123', 'so-mo-ho'],
    ['1,234.5', 'so-mo-ho'],
    ['12.34.567', 'so-sai-dang'],
    ['năm', 'so-sai-dang'],
    ['', 'so-sai-dang'],
    ['1e5', 'so-sai-dang'],
  ])('%s is refused as %s', (text, code) => {
    expect(parseVietnameseNumber(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('reads back every figure that prints', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        fc.pre(Math.abs(value) > 1e-6 || value === 0);
        expect(parseVietnameseNumber(formatNumber(value))).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });
});

describe('roman', () => {
  it.each([[1, 'I'], [4, 'IV'], [9, 'IX'], [14, 'XIV'], [40, 'XL'], [1999, 'MCMXCIX'], [3999, 'MMMCMXCIX']] as const)('%d', (value, text) => {
    expect(roman(value)).toBe(text);
  });
  it.each([0, -1, 4000, 1.5])('%d has none', (value) => {
    expect(() => roman(value)).toThrow(RangeError);
  });
});
