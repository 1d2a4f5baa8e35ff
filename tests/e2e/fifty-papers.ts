import { execFileSync } from 'node:child_process';
import { readSheet } from 'read-excel-file/node';
import type { SavedFile } from './clerk.ts';

/** Cells of one column of an Excel file the program wrote, below the row whose first cell is `first`; empty ones left out. */
export async function columnOf(file: SavedFile, first: string, heading: string): Promise<unknown[]> {
  const rows = await readSheet(file.bytes);
  const top = rows.findIndex((row) => row[0] === first);
  const column = rows[top]?.indexOf(heading) ?? -1;
  if (column < 0) throw new Error(`no column «${heading}» in ${file.name}`);
  return rows.slice(top + 1).filter((row) => typeof row[0] === 'number').map((row) => row[column]);
}

/** Each page of a PDF as text, with every gap as one blank. */
export function pagesOf({ bytes }: SavedFile): string[] {
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' });
  return text.split('\f').slice(0, -1).map((page) => page.replaceAll(/\s+/g, ' ').trim());
}

/** How often each of these stands in a text, longer ones counted before those that are a part of them. */
export function timesIn(text: string, names: readonly string[]): Map<string, number> {
  let rest = text;
  const found = new Map<string, number>();
  for (const name of [...new Set(names)].sort((a, b) => b.length - a.length)) {
    const parts = rest.split(name);
    found.set(name, parts.length - 1);
    rest = parts.join('|');
  }
  return found;
}

/** How often each of these is meant to stand there: namesakes twice. */
export function timesOf(names: readonly string[]): Map<string, number> {
  const wanted = new Map<string, number>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) wanted.set(name, (wanted.get(name) ?? 0) + 1);
  return wanted;
}
