import type { HeldReason, Look, LookMark } from '../../../shared/domain/attachment-look.ts';
import type { AttachmentType } from '../../../shared/exchange/attachment-names.ts';
import { lookAtPdf } from './pdf.ts';
import { MAX_PIXELS, lookAtJpeg, lookAtPng } from './picture.ts';
import type { PictureLook } from './picture.ts';
import { lookAtWord } from './word.ts';

/** Bytes of a file that are looked at; of a longer one only its type is told. */
export const MOST_LOOKED_AT = 25 * 1024 * 1024;
/** A PDF may begin as late as this in a file, for some readers. */
const LATE_HEAD = 1024;
/** The end of a zip stands within as many bytes of the end of a file. */
const ZIP_TAIL = 65_557;

const STRANGER: readonly LookMark[] = ['lan-loai-khac'];
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');

const starts = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((b, i) => bytes[i] === b);

/** The type that the first bytes tell; null: none that is taken in. A zip counts as Word until it is looked into. */
export function typeByHead(head: Uint8Array): AttachmentType | null {
  if (starts(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'application/pdf';
  if (starts(head, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  return starts(head, [0x50, 0x4b, 0x03, 0x04]) ? 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' : null;
}

/** What the bytes of a file are, whatever its name. Runs in a child: nothing here believes them. */
export interface Looked extends Look {
  readonly type: AttachmentType | null;
  /** Points of a picture; 0 for anything else. */
  readonly pixels: number;
}

const held = (type: AttachmentType | null, reason: HeldReason, pixels = 0): Looked => ({ type, held: reason, marks: [], pixels });

/** Looks at a file by its content: type by its first bytes, then what it holds (F57, F58). */
export function lookAt(content: Uint8Array): Looked {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length === 0) return held(null, 'tep-rong');
  const type = typeByHead(bytes);
  if (type === null) return held(null, 'loai-tep-khong-nhan');
  if (bytes.length > MOST_LOOKED_AT) return { type, held: null, marks: ['khong-xem-het'], pixels: 0 };
  switch (type) {
    case 'application/pdf':
      return found(type, [...lookAtPdf(bytes), ...strangerAfter(bytes, bytes.lastIndexOf('%%EOF') + 5), ...(bytes.subarray(-ZIP_TAIL).includes(ZIP_END) ? STRANGER : [])]);
    case 'image/png':
      return pictureFound(type, bytes, lookAtPng(bytes));
    case 'image/jpeg':
      return pictureFound(type, bytes, lookAtJpeg(bytes));
    default: {
      const word = lookAtWord(bytes);
      return typeof word === 'string' ? held(word === 'loai-tep-khong-nhan' ? null : type, word) : found(type, [...word, ...pdfInHead(bytes)]);
    }
  }
}

const found = (type: AttachmentType, marks: readonly LookMark[], pixels = 0): Looked => ({ type, held: null, marks: [...new Set(marks)], pixels });

function pictureFound(type: AttachmentType, bytes: Buffer, picture: PictureLook): Looked {
  const reason = picture.pixels > MAX_PIXELS ? 'anh-qua-lon' : picture.held;
  return reason === null ? found(type, [...picture.marks, ...strangerAfter(bytes, picture.end), ...pdfInHead(bytes)], picture.pixels) : held(type, reason, picture.pixels);
}

/** A program, an archive or a page behind the end of the paper: one file that two readers read differently. */
function strangerAfter(bytes: Buffer, end: number): readonly LookMark[] {
  const rest = bytes.subarray(end);
  if (rest.length < 4) return [];
  const text = rest.toString('latin1');
  const isStranger = /PK\x03\x04|PK\x05\x06|%PDF-|Rar!\x1a|7z\xbc\xaf|^\s*MZ/u.test(text) || /<(?:script|html|svg|!doctype)[\s>]/iu.test(text);
  return isStranger ? STRANGER : [];
}

const pdfInHead = (bytes: Buffer): readonly LookMark[] => (bytes.subarray(0, LATE_HEAD).includes('%PDF-') ? STRANGER : []);

/** As `lookAt`, of a stream of `size` bytes, read to its end; what need not be looked at is not kept in memory. */
export async function lookAtStream(content: AsyncIterable<Uint8Array>, size: number): Promise<Looked> {
  const kept: Uint8Array[] = [];
  let length = 0;
  let wanted: boolean | null = null;
  for await (const chunk of content) {
    if (wanted === false) continue;
    kept.push(chunk);
    length += chunk.length;
    // The first 16 bytes tell the type.
    if (wanted === null && length >= Math.min(16, size)) wanted = size <= MOST_LOOKED_AT && typeByHead(Buffer.concat(kept)) !== null;
  }
  const bytes = kept.length === 1 && kept[0] !== undefined ? kept[0] : Buffer.concat(kept);
  if (size <= MOST_LOOKED_AT) return lookAt(bytes);
  const type = typeByHead(bytes);
  return type === null ? held(null, 'loai-tep-khong-nhan') : { type, held: null, marks: ['khong-xem-het'], pixels: 0 };
}
