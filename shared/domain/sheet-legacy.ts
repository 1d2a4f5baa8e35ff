import { detectLegacy, fromLegacy, isWrittenIn } from '../text/legacy.ts';
import type { LegacyEncoding } from '../text/legacy.ts';
import { cellText } from './sheet-heading.ts';
import type { SheetCell, SheetRow } from './sheet-heading.ts';

export const ENCODING_WORDS: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (phông .VnTime)', vni: 'VNI (phông VNI-Times)', cp1258: 'mã 1258' };

export interface DecodedSheet {
  /** The sheet in Unicode. */
  readonly rows: readonly SheetRow[];
  /** The old code that most of it was written in; null: Unicode throughout. */
  readonly encoding: LegacyEncoding | null;
  /** By index of the row: its text as it stood in the file. Rows that were not changed are absent. */
  readonly before: ReadonlyMap<number, string>;
}

/** Words that a column of its own needs before it is judged apart from the sheet. */
const LEAST_WORDS = 3;
/** Letters that only Unicode has: text with one of them is in no 8-bit code. */
const UNICODE_ONLY = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u;
/** Text all of whose letters Vietnamese has. */
const VIETNAMESE = /^[\p{P}\p{S}\p{N}\sA-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]*$/u;

/**
 * Turns the text of a sheet written in an old 8-bit code into Unicode. The code is told from the text itself, since the
 * reader of spreadsheets hands on no font names: first over the whole sheet, then column by column where a sheet mixes
 * them. A cell is changed only where it reads better afterwards, and what is Unicode already never is; neither are numbers
 * and dates.
 */
export function decodeSheet(rows: readonly SheetRow[]): DecodedSheet {
  const whole = detectLegacy(rows.flatMap((row) => row.filter(isText)).join(' '), LEAST_WORDS);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, i) => columnCode(rows.flatMap((row) => (isText(row[i]) ? [row[i]] : [])), whole));
  const encoding = whole ?? columns.find((one) => one !== null) ?? null;
  const before = new Map<number, string>();
  if (encoding === null) return { rows, encoding, before };
  const decoded = rows.map((row, index) => {
    let changed = false;
    const cells = row.map((cell, i) => {
      const code = columns[i] ?? null;
      if (!isText(cell) || code === null || !isLegacy(cell, code)) return cell;
      changed = true;
      return fromLegacy(cell, code);
    });
    if (changed) before.set(index, row.map(cellText).filter(Boolean).join(' · '));
    return changed ? cells : row;
  });
  return { rows: decoded, encoding, before };
}

/** Its own code, or that of the sheet unless the column is in Unicode. */
function columnCode(cells: readonly string[], whole: LegacyEncoding | null): LegacyEncoding | null {
  const own = detectLegacy(cells.join(' '), LEAST_WORDS);
  if (own !== null) return own;
  return cells.some((cell) => UNICODE_ONLY.test(cell)) ? null : whole;
}

/** Short forms such as «QĐ» are no syllables: there it is enough that only Vietnamese letters come out. */
function isLegacy(text: string, code: LegacyEncoding): boolean {
  if (!/[^\u0000-\u007F]/u.test(text) || UNICODE_ONLY.test(text)) return false;
  return isWrittenIn(text, code) || VIETNAMESE.test(fromLegacy(text, code));
}

function isText(cell: SheetCell | undefined): cell is string {
  return typeof cell === 'string';
}
