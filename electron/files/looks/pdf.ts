import { constants, inflateSync } from 'node:zlib';
import type { LookMark } from '../../../shared/domain/attachment-look.ts';

/** Unpacked of one file at most, in bytes. */
const MOST_OBJECTS = 32 * 1024 * 1024;
const NAMES: readonly (readonly [RegExp, LookMark])[] = [
  [/\/JavaScript(?![A-Za-z0-9])/u, 'pdf-co-lenh'],
  [/\/Launch(?![A-Za-z0-9])/u, 'pdf-mo-chuong-trinh'],
  [/\/(?:EmbeddedFiles?|FileAttachment|RichMedia)(?![A-Za-z0-9])/u, 'pdf-tep-nhung'],
  [/\/(?:SubmitForm|ImportData)(?![A-Za-z0-9])/u, 'pdf-gui-di'],
];
/** Actions that do something outside the pages; going to a page is how nearly every PDF opens. */
const DOES = /\/S\s*\/(?:JavaScript|Launch|URI|SubmitForm|ImportData|GoToR|GoToE|Rendition|Movie|Sound)(?![A-Za-z0-9])/u;

/**
 * Names in a PDF that do something when it is opened or read. Objects packed into streams are unpacked and read too;
 * names may be written with «#» and two digits for any letter.
 */
export function lookAtPdf(bytes: Buffer): readonly LookMark[] {
  const marks = new Set<LookMark>();
  const raw = bytes.toString('latin1');
  const packed = objectStreams(bytes, raw);
  if (!packed.whole || /\/Encrypt\s*(?:\d|<<)/u.test(raw)) marks.add('khong-xem-het');
  for (const part of [raw, ...packed.texts]) {
    const text = told(part);
    for (const [name, mark] of NAMES) if (name.test(text)) marks.add(mark);
    if (opensWithDeed(text)) marks.add('pdf-tu-chay');
  }
  return [...marks];
}

/** Names with their letters told: `/J#61vaScript` is `/JavaScript`. */
const told = (text: string): string => (text.includes('#') ? text.replace(/#([0-9a-fA-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text);

function opensWithDeed(text: string): boolean {
  for (const { index } of text.matchAll(/\/OpenAction(?![A-Za-z])/gu)) {
    const value = text.slice(index + 11, index + 600).trimStart();
    if (value.startsWith('<<') && DOES.test(value)) return true;
    const ref = /^(\d{1,10})\s+(\d{1,5})\s+R/u.exec(value);
    if (ref === null) continue;
    const target = new RegExp(`(?:^|[\\s>])${ref[1]}\\s+${ref[2]}\\s+obj`, 'u').exec(text);
    if (target !== null && DOES.test(text.slice(target.index, target.index + 600).split('endobj')[0] ?? '')) return true;
  }
  return false;
}

/** Texts of the streams that hold objects. `whole`: every one could be unpacked. */
function objectStreams(bytes: Buffer, raw: string): { readonly texts: readonly string[]; readonly whole: boolean } {
  const texts: string[] = [];
  let left = MOST_OBJECTS;
  let whole = true;
  for (let at = raw.indexOf('stream'); at >= 0; at = raw.indexOf('stream', at + 6)) {
    if (raw.startsWith('end', at - 3)) continue;
    const head = told(raw.slice(Math.max(0, at - 400), at)).split('endobj').at(-1) ?? '';
    if (!/\/ObjStm(?![A-Za-z])/u.test(head)) continue;
    const from = at + 6 + (raw[at + 6] === '\r' ? 2 : 1);
    const end = raw.indexOf('endstream', from);
    const piece = bytes.subarray(from, end < 0 ? bytes.length : end);
    const text = /\/Filter/u.test(head) ? unpacked(piece, left) : piece.toString('latin1');
    if (text === null) {
      whole = false;
      continue;
    }
    left -= text.length;
    texts.push(text);
  }
  return { texts, whole };
}

function unpacked(piece: Buffer, most: number): string | null {
  if (most <= 0) return null;
  try {
    return inflateSync(piece, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch {
    // Another packing, a lock, or a bomb: whoever asked is told that it was not seen.
    return null;
  }
}
