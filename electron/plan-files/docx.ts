import { catchRefusal, err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Met } from './docx-body.ts';
import { docxBody } from './docx-body.ts';
import { renderLines } from './docx-lines.ts';
import { readNumbering } from './docx-numbering.ts';
import { readStyles } from './docx-styles.ts';
import type { PlanNote, PlanText } from './plan-text.ts';
import { mergeNotes } from './plain-text.ts';
import { refused } from './refusals.ts';
import type { XmlNode } from './xml.ts';
import { elements, readTree, readXml } from './xml.ts';
import type { Zip } from './zip.ts';
import { openZip } from './zip.ts';

const BLOCKS: ReadonlySet<string> = new Set(['w:p', 'w:tbl', 'w:altChunk']);

/**
 * Text of a .docx as it prints: numbers of lists, footnotes last, text boxes once, tracked changes taken in; without
 * headers, footers, comments, hidden text. Other kinds of zip are told apart and refused.
 */
export function readDocx(bytes: Buffer): Result<PlanText> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const zip = opened.value;
  const read = catchRefusal(() => readParts(zip));
  return read.ok ? read.value : read;
}

function readParts(zip: Zip): Result<PlanText> {
  const main = mainPart(zip);
  if (main === null) return err(otherZip(zip.names));
  const document = zip.read(main.path);
  if (document === null) return err(refused.damagedDocx());
  const styles = readStyles(readTree(main.part('styles')));
  const numbering = readNumbering(readTree(main.part('numbering')), styles);
  const body = docxBody({ styles, numbering, footnotes: notesOf(main.part('footnotes'), 'w:footnote'), endnotes: notesOf(main.part('endnotes'), 'w:endnote') });
  let chunks = 0;
  readXml(document, BLOCKS, (node) => {
    if (node.name === 'w:altChunk') chunks++;
    else body.block(node);
  });
  const { lines, met } = body.end();
  const rendered = renderLines(lines);
  if (rendered.text === '') return err(met.pictures + met.embedded > 0 ? refused.picturesOnly() : refused.noText());
  return ok({ text: rendered.text, notes: mergeNotes(rendered.notes, notesAbout({ ...met, embedded: met.embedded + chunks })) });
}

interface MainPart {
  readonly path: string;
  /** The part of a kind that belongs to the document; null: it has none. */
  part(kind: 'styles' | 'numbering' | 'footnotes' | 'endnotes'): Buffer | null;
}

/** The document's part is word/document.xml nearly always; some programs name it otherwise and say so in the relationships. */
function mainPart(zip: Zip): MainPart | null {
  const named = targetOf(zip.read('_rels/.rels'), 'officeDocument', '');
  const path = named !== null && /\.xml$/u.test(named) && zip.names.includes(named) ? named : 'word/document.xml';
  if (!zip.names.includes(path) || !path.startsWith('word/')) return null;
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const relationships = zip.read(`${folder}_rels/${path.slice(slash)}.rels`);
  return { path, part: (kind) => zip.read(targetOf(relationships, kind, folder) ?? `${folder}${kind}.xml`) };
}

function targetOf(relationships: Buffer | null, kind: string, folder: string): string | null {
  for (const { attributes } of elements(readTree(relationships), 'rel:Relationship')) {
    if (!(attributes['Type'] ?? '').endsWith(`/${kind}`) || attributes['TargetMode'] === 'External') continue;
    const target = attributes['Target'] ?? '';
    return target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//u, '');
  }
  return null;
}

/** Notes by id, without the lines that part them from the page. */
function notesOf(part: Buffer | null, name: string): ReadonlyMap<string, XmlNode> {
  const notes = new Map<string, XmlNode>();
  if (part !== null) {
    readXml(part, new Set([name]), (node) => {
      if ((node.attributes['type'] ?? 'normal') === 'normal') notes.set(node.attributes['id'] ?? '', node);
    });
  }
  return notes;
}

function otherZip(names: readonly string[]) {
  if (names.some((name) => name.startsWith('xl/') || name.startsWith('ppt/'))) return refused.otherOffice();
  if (names.includes('content.xml') && names.includes('mimetype')) return refused.odt();
  return names.includes('[Content_Types].xml') ? refused.damagedDocx() : refused.archive();
}

function notesAbout(met: Met): PlanNote[] {
  const notes: PlanNote[] = [];
  const say = (many: number, code: string, message: string): void => {
    if (many > 0) notes.push({ code, message });
  };
  say(met.insertions + met.deletions, 'sua-doi-theo-doi', 'Văn bản còn các sửa đổi chưa chốt (Track Changes): phần thêm được đọc, phần xóa bị bỏ.');
  say(met.hidden, 'chu-an', 'Văn bản có chữ ẩn; chữ ẩn không được đọc.');
  say(met.comments, 'ghi-chu', `Văn bản có ${met.comments} ghi chú bên lề; ghi chú không được đọc.`);
  say(met.pictures, 'co-anh', `Văn bản có ${met.pictures} ảnh; chữ trong ảnh không đọc được.`);
  say(met.embedded, 'doi-tuong-nhung', 'Văn bản có phần nhúng từ tệp khác; phần đó không được đọc.');
  say(met.contents, 'muc-luc', 'Mục lục được bỏ qua.');
  return notes;
}
