import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyInWords, numberInWords } from '../../../shared/text/amount-words.ts';

describe('numberInWords', () => {
  it.each([
    [0, 'không'], [5, 'năm'], [10, 'mười'], [14, 'mười bốn'], [15, 'mười lăm'], [21, 'hai mươi mốt'], [24, 'hai mươi tư'], [55, 'năm mươi lăm'],
    [101, 'một trăm linh một'], [110, 'một trăm mười'], [1_000, 'một nghìn'], [1_005, 'một nghìn không trăm linh năm'], [1_060_000, 'một triệu không trăm sáu mươi nghìn'],
    [710_000, 'bảy trăm mười nghìn'], [3_800_000, 'ba triệu tám trăm nghìn'], [1_000_000_000, 'một tỷ'], [1_000_000_005, 'một tỷ không trăm linh năm'], [2_530_000, 'hai triệu năm trăm ba mươi nghìn'],
    [45_540_000, 'bốn mươi lăm triệu năm trăm bốn mươi nghìn'], [1_000_000_000_000, 'một nghìn tỷ'],
  ])('%i is «%s»', (value, words) => expect(numberInWords(value)).toBe(words));

  it('tells two numbers apart', () => {
    fc.assert(fc.property(fc.nat(2_000_000_000), fc.nat(2_000_000_000), (one, other) => one === other || numberInWords(one) !== numberInWords(other)), { numRuns: 200 });
  });

  it('refuses what is no whole number', () => {
    for (const value of [-1, 0.5, Number.NaN]) expect(() => numberInWords(value)).toThrow(RangeError);
  });

  it('writes a sum with its unit and a capital', () => expect(moneyInWords(760_000)).toBe('Bảy trăm sáu mươi nghìn đồng'));
});
