import { awardOfText, blankRow, isBlankRow, pastedInto, readIntakeRows, rowOfContent, subjectOfRow } from '../../../../shared/domain/intake-rows.ts';
import type { IntakeColumn, IntakeRow } from '../../../../shared/domain/intake-rows.ts';
import type { IntakeContent } from '../../../../shared/domain/intake.ts';
import { splitPasted } from '../../../../shared/domain/paste-grid.ts';
import { ok } from '../../../../shared/result.ts';
import type { Fault, Result } from '../../../../shared/result.ts';
import type { AwardOption } from '../store.ts';
import type { IntakeLineRow } from './store.ts';

/** A row of the table. `lineId`: the stored line it changes; null for a new one. */
export interface GridRow extends IntakeRow {
  readonly key: string;
  readonly lineId: string | null;
}

/** Awards of the round, and the unit the list is sent to as they name it. */
export interface Awards {
  readonly options: readonly AwardOption[];
  readonly organ: string;
}

export const MOST_ROWS = 2000;
/** Rows that stand ready in an empty table. */
const READY = 5;

let made = 0;
export function gridRow(row: IntakeRow, lineId: string | null = null): GridRow {
  made += 1;
  return { ...row, key: lineId ?? `moi-${made}`, lineId };
}
export const readyRows = (): GridRow[] => Array.from({ length: READY }, () => gridRow(blankRow('person')));
export const rowsOfLines = (lines: readonly IntakeLineRow[]): GridRow[] => lines.map(({ line, awardName }) => gridRow(rowOfContent(line, awardName), line.id));

/** The table with a block pasted at a cell: with a heading row it is read by its headings and stands from that row on, without one it fills to the right and down. */
export function withPasted(rows: readonly GridRow[], at: { readonly row: number; readonly column: IntakeColumn }, text: string): Result<GridRow[]> {
  const grid = splitPasted(text);
  if (!grid.ok) return grid;
  const kind = rows[at.row]?.kind ?? 'person';
  const read = readIntakeRows(grid.value, kind);
  if (read.ok && read.value.headingRow >= 0) return ok(withRead(rows, at.row, read.value.rows));
  return ok(pastedInto(rows, at, grid.value).map((row, i) => ({ ...row, key: rows[i]?.key ?? gridRow(row).key, lineId: rows[i]?.lineId ?? null })));
}

/** The table with rows read from a file or a block with headings, in place of the empty rows from `from` on. */
export function withRead(rows: readonly GridRow[], from: number, read: readonly IntakeRow[]): GridRow[] {
  const kept = rows.slice(0, from).concat(rows.slice(from).filter((row) => !isBlankRow(row)));
  return [...kept.filter((row) => !isBlankRow(row) || row.lineId !== null), ...read.map((row) => gridRow(row))];
}

/** What a row asks for, or what is wrong with it; the fault's `item` is the name of the cell. */
export function contentOf(row: GridRow, { options, organ }: Awards): Result<IntakeContent> {
  const read = subjectOfRow(row);
  if (!read.ok) return { ok: false, error: { ...read.error, item: cellName(row.key, (read.error.item ?? 'name') as IntakeColumn) } };
  return ok({ fields: read.value.fields, award: awardOfText(row.award, row.kind, options, organ)?.choice ?? null, awardText: row.award.slice(0, 300), merit: row.merit.slice(0, 500), note: row.note.slice(0, 300) });
}

export const cellName = (key: string, column: IntakeColumn): string => `o-${key}-${column}`;

export interface RowWords {
  readonly fault: Fault | null;
  /** What should be looked at and does not keep the row from being saved. */
  readonly note: string;
}

/** What is said under a row while it is typed. */
export function wordsOf(row: GridRow, { options, organ }: Awards): RowWords {
  if (isBlankRow(row) || row.name === '') return { fault: null, note: '' };
  const read = subjectOfRow(row);
  if (!read.ok) return { fault: read.error, note: '' };
  const unknown = row.award !== '' && awardOfText(row.award, row.kind, options, organ) === null ? `Đợt xét không có mức khen «${row.award}»; giữ nguyên chữ và chọn mức khen sau.` : '';
  return { fault: null, note: [...read.value.problems, unknown].filter(Boolean).join(' ') };
}
