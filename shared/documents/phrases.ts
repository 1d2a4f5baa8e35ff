import { formatPaperDate, formatScreenDate, isIsoDate, partsOf } from '../text/dates.ts';
import { blank, text, type Run } from './model.ts';

/** Blanks wide enough for the pen (documents.md 2.7): at least 15 mm for a number, 8 mm for day and month. */
const NUMBER_BLANK_MM = 15;
const DAY_BLANK_MM = 8;

/** «05/01/2026» for tables; a year alone stays a year, anything else is printed as it was written. */
export function tableDate(value: string): string {
  return isIsoDate(value) ? formatScreenDate(value) : value;
}

/** A date for the running text, or blanks to be filled by hand with the year given. */
export function dateRuns(iso: string | null, year: number): readonly Run[] {
  if (iso !== null) return [text(formatPaperDate(iso))];
  return [text('ngày '), blank(DAY_BLANK_MM), text(' tháng '), blank(DAY_BLANK_MM), text(` năm ${year}`)];
}

/** «12/TTr-UBND», or a blank before «/TTr-UBND». A number that already carries its symbol is printed as it is. */
export function numberRuns(number: string | null, symbol: string): readonly Run[] {
  const given = number?.trim() ?? '';
  if (given !== '') return [text(wholeNumber(given, symbol))];
  return [blank(NUMBER_BLANK_MM), text(`/${symbol}`)];
}

/** A number as it stands on the paper: one typed without its symbol gets it, and below ten a 0 before it (documents.md 2.7). */
export function wholeNumber(given: string, symbol: string): string {
  return given.includes('/') ? given : `${/^\d$/.test(given) ? `0${given}` : given}/${symbol}`;
}

export function yearOf(iso: string): number {
  return partsOf(iso).year;
}

export function upper(value: string): string {
  return value.toLocaleUpperCase('vi');
}

/** «Ủy ban nhân dân» at the start becomes «UBND», as titles and superior lines write it. */
export function shortOrgan(name: string): string {
  return name.replace(/^Ủy ban nhân dân /i, 'UBND ');
}

/**
 * The name of an award or of who decides as tables write it (documents.md 3.3, 3.11): «Giấy khen của Chủ tịch UBND xã
 * Tân Mẫu». Running text and decisions keep the full name.
 */
export function shortAward(name: string): string {
  return name.replace(/(?:Ủy|Uỷ) ban nhân dân(?= \p{L})/giu, 'UBND');
}
