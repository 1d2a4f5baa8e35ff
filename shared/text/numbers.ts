import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { nfc } from './normal.ts';

const MOST_DECIMALS = 12;

/**
 * 1234567.89 → "1.234.567,89" (documents.md 4.2). `decimals` fixes the number of decimals; without it the figure prints
 * as it is held, nothing rounded away. Throws on NaN and infinity: they are no figures.
 */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) throw new RangeError('not a finite number');
  const plain = decimals === undefined ? shortest(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  const sign = value < 0 && /[1-9]/u.test(plain) ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : `,${fraction}`);
}

function shortest(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value >= 1 ? BigInt(value).toString() : value.toFixed(MOST_DECIMALS).replace(/\.?0+$/u, '');
}

/** A count in running text: 1–9 take a leading zero ("05 tập thể"); 0 and 10 upward print plain. */
export function formatCount(count: number): string {
  return count >= 1 && count <= 9 ? `0${count}` : formatNumber(count);
}

/** 95.5 → "95,5%": the value is already in percent. */
export function formatPercent(percent: number, decimals?: number): string {
  return `${formatNumber(percent, decimals)}%`;
}

/**
 * Reads a number as Vietnamese papers write it: "1.234.567,89", "1234,5", "-3". A dot that does not part groups of three
 * ("1.5") may be a decimal point typed by habit: `so-mo-ho`, asked, not guessed. Anything else: `so-sai-dang`.
 */
export function parseVietnameseNumber(text: string): Result<number> {
  const clean = nfc(text).replace(/ /gu, '').replace(/^[−–]/u, '-');
  if (/^-?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?$/u.test(clean)) return ok(Number(clean.replaceAll('.', '').replace(',', '.')));
  if (/^-?\d+\.\d+$/u.test(clean) || /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(clean)) {
    return err(fault('so-mo-ho', `“${nfc(text)}” có thể đọc theo hai cách.`, { next: 'Dùng dấu phẩy cho phần lẻ và dấu chấm cho hàng nghìn, ví dụ 1.234,5.' }));
  }
  return err(fault('so-sai-dang', `Không đọc được số “${nfc(text)}”.`, { next: 'Ghi số theo dạng 1.234,5.' }));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

/** 1–3999 → I, II, III … for groups of a list. */
export function roman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) throw new RangeError('roman numerals run from 1 to 3999');
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign;
      rest -= size;
    }
  }
  return text;
}
