import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import { stripMarks } from './marks.ts';

/** No one is called so. It stands in every planted name, so that one search finds any of them. */
export const CANARY = 'Xưỡngkhoằm';
/** No number holds this by chance. It stands in every planted one. */
const DIGITS = '48151623';
/** What is looked for. */
export const MARKERS: readonly string[] = [CANARY, DIGITS];

const FAMILIES = ['Nguyễn Thị', 'Đặng Văn', 'Hoàng Ngọc', 'Lò Đức', 'H’Mẫu', 'Trương Thị Ánh', 'Đỗ Ưng'];
const letters = (index: number): string => [...index.toString(26)].map((digit) => String.fromCodePoint(97 + parseInt(digit, 26))).join('');
const nameOf = (index: number): string => {
  const name = `${FAMILIES[index % FAMILIES.length] ?? ''} ${CANARY} ${letters(index)}`;
  return [name, name.normalize('NFD'), name.toUpperCase(), stripMarks(name), stripMarks(name).toUpperCase()][index % 5] ?? name;
};
/** Numbers as they stand in lists: identity card, telephone here and from abroad, account. */
const numberOf = (index: number): string => {
  const two = String(Math.floor(index / 4)).padStart(2, '0');
  return [`0${DIGITS}0${two}`, `0${two}${DIGITS}`, `+84${two}${DIGITS}`, `${DIGITS}00${two}${two}`][index % 4] ?? '';
};
/** 700 names with and without marks, in either normal form, in capitals, and 300 numbers. */
export const PLANTED_NAMES: readonly string[] = Array.from({ length: 700 }, (_, index) => nameOf(index));
export const PLANTED_NUMBERS: readonly string[] = Array.from({ length: 300 }, (_, index) => numberOf(index));

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
 * Files below the folders that hold one of the texts in any form, or have it in their path, packed ones unpacked, and papers of any
 * kind; those below `except` left out. And how many were looked at.
 */
export function search(texts: readonly string[], folders: readonly string[], except: readonly string[] = []): { readonly found: string[]; readonly looked: number } {
  const forms = texts.flatMap(formsOf);
  const files = folders.flatMap((folder) => filesBelow(folder)).filter((path) => !except.some((folder) => path.startsWith(folder)));
  try {
    return { found: files.filter((path) => holds(path, forms)), looked: files.length };
  } catch (error) {
    // While the program runs, a file is renamed or goes after it was listed: it is looked for under its new name.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return search(texts, folders, except);
    throw error;
  }
}

/** How a PDF, and a docx or xlsx, begin. */
const PAPERS = ['%PDF', 'PK\u0003\u0004'];

function holds(path: string, forms: readonly Buffer[]): boolean {
  const bytes = readFileSync(path);
  if (PAPERS.includes(bytes.toString('latin1', 0, 4))) return true;
  if (forms.some((form) => path.includes(form.toString('utf8')))) return true;
  return [bytes, ...unpacked(bytes)].some((one) => forms.some((form) => one.includes(form)));
}

const MOST = 64 * 1024 * 1024;
/** How packed data begin, and how they are unpacked, as far as they go. */
const PACKED: readonly (readonly [Buffer, (bytes: Buffer) => Buffer])[] = [
  ...[0x01, 0x5e, 0x9c, 0xda].map((level): readonly [Buffer, (bytes: Buffer) => Buffer] => [Buffer.from([0x78, level]), (bytes) => inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST })]),
  [Buffer.from([0x1f, 0x8b, 0x08]), (bytes) => gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST })],
  [Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), (bytes) => zstdDecompressSync(bytes, { maxOutputLength: MOST })],
  // An entry of a zip file: its name and what follows are as long as bytes 26 to 29 say.
  [Buffer.from('PK\u0003\u0004'), (bytes) => inflateRawSync(bytes.subarray(30 + bytes.readUInt16LE(26) + bytes.readUInt16LE(28)), { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST })],
];

/** Everything in a file that can be unpacked. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (const [start, unpack] of PACKED) {
    for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
      try {
        const one = unpack(bytes.subarray(at));
        if (one.length > 8) found.push(one);
      } catch (error) {
        // Bytes that only begin as such data do.
        if (!/^(?:Z_|ZSTD_|ERR_BUFFER_TOO_LARGE|ERR_OUT_OF_RANGE)/.test((error as { code?: string }).code ?? '')) throw error;
      }
    }
  }
  return found;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
