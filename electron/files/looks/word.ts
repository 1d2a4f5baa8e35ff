import type { HeldReason, LookMark } from '../../../shared/domain/attachment-look.ts';
import { unpackEntry, zipEntries } from './zip-entries.ts';
import type { ZipEntry } from './zip-entries.ts';

/** XML unpacked of one file at most, in bytes; what lies beyond was not looked at. */
const MOST_XML = 64 * 1024 * 1024;
const ARCHIVE = /\.(?:zip|rar|7z|gz|tar|jar|cab|iso|docx|docm)$/iu;
const ACTIVE = /\.(?:bin|ole|exe|dll|js|vbs|hta|lnk|scr|bat|cmd|ps1|xlsm|pptm)$/iu;
/** Reaches over the network: another machine's address or share. */
const REMOTE = /^(?:https?:|ftp:|mhtml:|ms-|file:\/\/(?:\/\/|[^/])|\\\\|\/\/)/iu;

/** What a zip is that should be a .docx: a reason to hold it, or what should be looked at in it. */
export function lookAtWord(bytes: Buffer): HeldReason | readonly LookMark[] {
  const entries = zipEntries(bytes);
  if (entries === 'bomb') return 'tep-phong-to';
  if (entries === 'broken') return 'tep-hong';
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('word/document.xml') || !names.has('[Content_Types].xml')) return 'loai-tep-khong-nhan';
  if (entries.some(({ name }) => /vbaproject\.bin$|vbadata\.xml$/iu.test(name))) return 'tep-co-macro';
  const marks = new Set<LookMark>();
  let left = MOST_XML;
  for (const entry of entries) {
    markName(entry, marks);
    if (!/\.(?:xml|rels)$/iu.test(entry.name)) continue;
    if (entry.encrypted || entry.size > left) {
      marks.add('khong-xem-het');
      continue;
    }
    const part = unpackEntry(bytes, entry);
    if (part === 'bomb') return 'tep-phong-to';
    if (part === 'broken') return 'tep-hong';
    left -= part.length;
    const text = xmlText(part);
    if (entry.name === '[Content_Types].xml' && /macroenabled|vbaproject/iu.test(text)) return 'tep-co-macro';
    if (entry.name.endsWith('.rels')) markRelations(text, marks);
    else markFields(text, marks);
  }
  return [...marks];
}

function markName({ name }: ZipEntry, marks: Set<LookMark>): void {
  if (name.startsWith('word/activeX/') || ACTIVE.test(name.replace(/^word\/printerSettings.*/u, ''))) marks.add('word-doi-tuong-nhung');
  if (ARCHIVE.test(name)) marks.add('tep-nen-long-nhau');
}

const xmlText = (part: Buffer): string => (part[0] === 0xff && part[1] === 0xfe ? part.toString('utf16le') : part.toString('utf8'));

/** Text of an attribute or field with its entities told. */
function plain(text: string): string {
  const named: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|apos|lt|gt|amp));/giu, (whole, hex?: string, dec?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(dec) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A hyperlink waits to be clicked; everything else that stands outside is fetched when the paper is opened. */
function markRelations(text: string, marks: Set<LookMark>): void {
  for (const [tag] of text.matchAll(/<[^<>]{0,8000}Relationship\s[^<>]{0,8000}>/gu)) {
    const value = (name: string): string => plain(new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`, 'u').exec(tag)?.[1] ?? '');
    if (value('TargetMode').toLowerCase() !== 'external') continue;
    const type = value('Type').split('/').at(-1) ?? '';
    if (type === 'hyperlink') continue;
    if (type === 'oleObject' || REMOTE.test(value('Target').trim())) marks.add('word-lien-ket-ngoai');
  }
}

/** A field may be cut into several runs: their texts are joined first. */
function markFields(text: string, marks: Set<LookMark>): void {
  const simple = [...text.matchAll(/\sw:instr\s*=\s*"([^"]*)"/gu)].map(([, words]) => words ?? '');
  const runs = [...text.matchAll(/<w:instrText(?:\s[^<>]*)?>([^<]*)/gu)].map(([, words]) => words ?? '').join('');
  const fields = plain([...simple, runs].join('\n'));
  if (/\bDDE(?:AUTO)?\b/iu.test(fields)) marks.add('word-dde');
  if (/\b(?:INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK)\b[^\n]{0,300}?(?:https?:|ftp:|\\\\\\\\)/iu.test(fields)) marks.add('word-lien-ket-ngoai');
}
