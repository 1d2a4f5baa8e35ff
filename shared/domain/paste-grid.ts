import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';

const MOST_CHARACTERS = 2_000_000;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 200;

/**
 * Cells of a block copied from a spreadsheet: tabs between columns, line breaks between rows; a cell with a break or a
 * tab inside stands in double quotes, a quote inside it is doubled. Blank rows are kept, so that row numbers are the
 * clerk's. Linear in the length. Faults: `trong` nothing pasted, `qua-lon` more than a page of figures can be.
 */
export function splitPasted(text: string): Result<string[][]> {
  if (text.length > MOST_CHARACTERS) return err(tooLarge());
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++;
      endRow();
    } else cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  while (rows.length > 0 && rows.at(-1)?.every((each) => each === '') === true) rows.pop();
  if (rows.length === 0) return err(fault('trong', 'Không có gì để dán.', { next: 'Chép vùng ô trong Excel, cả dòng ghi năm, rồi dán lại.' }));
  if (rows.length > MOST_ROWS || rows.some((each) => each.length > MOST_COLUMNS)) return err(tooLarge());
  return ok(rows);
}

const tooLarge = (): ReturnType<typeof fault> => fault('qua-lon', `Vùng dán quá lớn (nhiều nhất ${MOST_ROWS} dòng, ${MOST_COLUMNS} cột).`, { next: 'Chép từng phần.' });
