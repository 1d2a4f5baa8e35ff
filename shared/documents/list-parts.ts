import type { SignaturesBlock, TableColumn } from './model.ts';
import { signerCell, type PaperSigner } from './signer.ts';

/** Narrowest column in which a day, «30/03/2026», stays on one line. */
const DAY_MM = 21;
/** Letters at which a longer cell no longer asks for a wider column. */
const WIDEST_CELL = 60;
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

/** Columns for a table whose contents are not known beforehand: wider for longer cells, figures at the right, the running number narrow. */
export function fittedColumns(headings: readonly string[], rows: readonly (readonly string[])[], textWidthMm: number): TableColumn[] {
  const columns = headings.map((heading, i): TableColumn => {
    const cells = rows.map((row) => row[i] ?? '').filter((cell) => cell !== '');
    if (NUMBER_HEADING.test(heading.trim())) return { heading, widthMm: 4, align: 'center' };
    const words = Math.max(...heading.split(/\s+/u).map((word) => word.length), 0);
    const longest = Math.max(words * 1.3, 8, ...cells.map((cell) => Math.min(cell.length, WIDEST_CELL)));
    return { heading, widthMm: longest, align: cells.length > 0 && cells.every((cell) => FIGURE.test(cell)) ? 'right' : 'left' };
  });
  return scaledColumns(columns, textWidthMm);
}

/** «NGƯỜI LẬP BIỂU» at the left; the signer given, or the head of the unit, at the right (documents.md 3.4). */
export function listSignatures(textWidthMm: number, signer: PaperSigner | null = null): SignaturesBlock {
  return {
    type: 'signatures',
    widthsMm: [textWidthMm / 2, textWidthMm / 2],
    left: { type: 'signer', authority: ['NGƯỜI LẬP BIỂU'], note: '(Ký, họ tên)', name: null },
    right: signer === null || signer.title.trim() === '' ? { type: 'signer', authority: ['THỦ TRƯỞNG ĐƠN VỊ'], note: '(Ký, họ tên, đóng dấu)', name: null } : signerCell(signer),
  };
}
