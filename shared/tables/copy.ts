/** Lines of a table as text, the headings first. */
export interface CopiedTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const FORMULA = /^[=+\-@]/u;
const FIGURE = /^[-+]?\d+(?:[.,]\d+)*%?$/u;
/** What Excel would shorten or turn into another number: a leading zero, or more digits than it counts with. */
const LONG_OR_ZERO = /^(?:0\d+|\d{12,})$/u;

/** One line of plain text: a tab or a line break inside a cell would begin another cell. */
const flat = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ').trim();

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; a figure below zero stays a figure. */
function safe(text: string): string {
  const cell = flat(text);
  return FORMULA.test(cell) && !FIGURE.test(cell) ? `'${cell}` : cell;
}

/** As plain text with tabs, for programs that take no HTML; nothing in it becomes a formula. */
export function copiedText({ headings, rows }: CopiedTable): string {
  return [headings, ...rows].map((cells) => cells.map(safe).join('\t')).join('\r\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** As a table in HTML, which Excel and Word prefer to the text: cells that are no plain figure or day say that they are text. */
export function copiedHtml({ headings, rows }: CopiedTable): string {
  const cell = (text: string): string => {
    const shown = text.replace(/[\t\r\n]+/gu, ' ').trim();
    const plain = FIGURE.test(shown) && !LONG_OR_ZERO.test(shown);
    return plain ? `<td>${escaped(shown)}</td>` : `<td style="mso-number-format:'\\@'">${escaped(shown)}</td>`;
  };
  const head = `<tr>${headings.map((heading) => `<th>${escaped(flat(heading))}</th>`).join('')}</tr>`;
  return `<table>${head}${rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`).join('')}</table>`;
}

/**
 * Cells of tab-separated text as Excel puts it on the clipboard: a cell with a tab, a line break or quotes stands in quotes.
 * Rows without any word are dropped at the end only.
 */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const row = () => rows[rows.length - 1] as string[];
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    if (quoted !== null) {
      row().push(quoted.cell);
      at = quoted.end;
    } else {
      const rest = /[^\t\r\n]*/uy;
      rest.lastIndex = at;
      const cell = rest.exec(text)?.[0] ?? '';
      row().push(cell.trim());
      at += cell.length;
    }
    if (at >= text.length) break;
    if (text[at] !== '\t') {
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
      rows.push([]);
    }
    at += 1;
  }
  while (rows.length > 0 && (rows.at(-1) ?? []).every((cell) => cell === '')) rows.pop();
  return rows;
}

/** A cell in quotes, and where it ends; null where the quote belongs to the text. */
function quotedCell(text: string, start: number): { cell: string; end: number } | null {
  let cell = '';
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else return at + 1 === text.length || /[\t\r\n]/u.test(text[at + 1] ?? '') ? { cell: cell.trim(), end: at + 1 } : null;
  }
  return null;
}
