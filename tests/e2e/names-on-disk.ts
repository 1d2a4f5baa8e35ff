import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripMarks } from './marks.ts';

/** Every way in which a text may stand in a file: with and without marks, in either normal form, in the encodings that programs write. */
export function formsOf(text: string): Buffer[] {
  const spellings = [text, stripMarks(text)].flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()]).flatMap((one) => [one.normalize('NFC'), one.normalize('NFD')]);
  const forms = new Map<string, Buffer>();
  const put = (bytes: Buffer) => forms.set(bytes.toString('latin1'), bytes);
  for (const spelling of new Set(spellings)) {
    for (const bytes of [Buffer.from(spelling, 'utf8'), Buffer.from(spelling, 'utf16le'), Buffer.from(spelling, 'utf16le').swap16()]) {
      put(bytes);
      put(Buffer.from(bytes.toString('hex')));
      put(Buffer.from(bytes.toString('hex').toUpperCase()));
      for (const before of [0, 1, 2]) put(Buffer.from(base64Inside(bytes, before)));
    }
    put(Buffer.from(encodeURIComponent(spelling)));
    put(Buffer.from(escaped(spelling)));
  }
  return [...forms.values()];
}

/** What is certain of the base64 of bytes that stand after `before` others: the letters that no neighbour has a part in. */
function base64Inside(bytes: Buffer, before: number): string {
  const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replaceAll('=', '');
  const whole = Math.floor(((before + bytes.length) * 8) / 6);
  return encoded.slice(Math.ceil((before * 8) / 6), whole);
}

/** JSON as some programs write it, in ASCII. */
function escaped(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/gu, (letter) => [...letter].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''));
}

/**
 * Files below the folders that hold the text in any form, and papers, whose text is compressed; those below `except` left out. And how
 * many were looked at.
 */
export function search(text: string, folders: readonly string[], except: readonly string[] = []): { readonly found: string[]; readonly looked: number } {
  const forms = formsOf(text);
  const files = folders.flatMap((folder) => filesBelow(folder)).filter((path) => !except.some((folder) => path.startsWith(folder)));
  return { found: files.filter((path) => holds(path, forms)), looked: files.length };
}

/** How a PDF, and a docx or xlsx, begin. */
const PAPERS = ['%PDF', 'PK\u0003\u0004'];

function holds(path: string, forms: readonly Buffer[]): boolean {
  const bytes = readFileSync(path);
  if (PAPERS.includes(bytes.toString('latin1', 0, 4))) return true;
  return forms.some((form) => bytes.includes(form) || path.includes(form.toString('utf8')));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
