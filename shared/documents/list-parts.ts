import type { SignaturesBlock, TableColumn } from './model.ts';
import { signerCell, type PaperSigner } from './signer.ts';

/** Narrowest column in which a day, «30/03/2026», stays on one line. */
const DAY_MM = 21;
/** Letters at which a longer cell no longer asks for a wider column. */
const WIDEST_CELL = 60;
/** About the width of a letter at 12 pt, and what the sides of a cell take. */
const LETTER_MM = 2.2;
const CELL_SIDES_MM = 2.5;
const NARROWEST_MM = 11;
/** Columns up to this width keep it, as long as they leave the others this share of the page. */
const SHORT_MM = 28;
const MOST_SHORT = 0.7;
const NUMBER_HEADING = /^(?:STT|TT|Số TT)$/iu;
const FIGURE = /^[-+]?[\d.]+(?:,\d+)?%?$/u;

/**
 * Columns scaled to fill `textWidthMm` exactly, each keeping its share. A centred column (a day, a number) that was wide
 * enough for a day stays so.
 */
export function scaledColumns(columns: readonly TableColumn[], textWidthMm: number): TableColumn[] {
  const total = columns.reduce((sum, c) => sum + c.widthMm, 0);
  const kept = columns.map((c) => (c.align === 'center' && c.widthMm >= DAY_MM && (c.widthMm * textWidthMm) / total < DAY_MM ? DAY_MM : null));
  const room = textWidthMm - kept.reduce<number>((sum, w) => sum + (w ?? 0), 0);
  const rest = columns.reduce((sum, c, i) => sum + (kept[i] === null ? c.widthMm : 0), 0);
  return columns.map((c, i) => ({ ...c, widthMm: kept[i] ?? (c.widthMm * room) / rest }));
}

/**
 * Columns for a table whose contents are not known beforehand: short ones as wide as their words need, the others share
 * the rest by the length of their cells; figures at the right.
 */
export function fittedColumns(headings: readonly string[], rows: readonly (readonly string[])[], textWidthMm: number): TableColumn[] {
  const columns = headings.map((heading, i) => {
    const cells = rows.map((row) => row[i] ?? '').filter((cell) => cell !== '');
    const longestWord = Math.max(...[heading, ...cells].flatMap((value) => value.split(/\s+/u)).map((word) => word.length));
    const longest = Math.max(longestWord, ...cells.map((cell) => Math.min(cell.length, WIDEST_CELL)));
    const numbered = NUMBER_HEADING.test(heading.trim());
    const figures = cells.length > 0 && cells.every((cell) => FIGURE.test(cell));
    const align: TableColumn['align'] = numbered ? 'center' : figures ? 'right' : 'left';
    return { heading, align, naturalMm: Math.max(NARROWEST_MM, longest * LETTER_MM + CELL_SIDES_MM) };
  });
  const column = ({ heading, align }: (typeof columns)[number], widthMm: number): TableColumn => ({ heading, align, widthMm });
  const isShort = (c: (typeof columns)[number]): boolean => c.naturalMm <= SHORT_MM;
  const sum = (some: readonly (typeof columns)[number][]): number => some.reduce((total, c) => total + c.naturalMm, 0);
  const short = sum(columns.filter(isShort));
  const long = sum(columns.filter((c) => !isShort(c)));
  if (long > 0 && short <= textWidthMm * MOST_SHORT) return columns.map((c) => column(c, isShort(c) ? c.naturalMm : (c.naturalMm * (textWidthMm - short)) / long));
  return scaledColumns(columns.map((c) => column(c, c.naturalMm)), textWidthMm);
}

/** «NGƯỜI LẬP BIỂU» at the left, its name where it is known; the signer given, or the head of the unit, at the right (documents.md 3.4). */
export function listSignatures(textWidthMm: number, signer: PaperSigner | null = null, preparedBy: string | null = null): SignaturesBlock {
  return {
    type: 'signatures',
    widthsMm: [textWidthMm / 2, textWidthMm / 2],
    left: { type: 'signer', authority: ['NGƯỜI LẬP BIỂU'], note: '(Ký, họ tên)', name: preparedBy?.trim() || null },
    right: signer === null || signer.title.trim() === '' ? { type: 'signer', authority: ['THỦ TRƯỞNG ĐƠN VỊ'], note: '(Ký, họ tên, đóng dấu)', name: null } : signerCell(signer),
  };
}
