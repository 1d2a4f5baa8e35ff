import { fault, Refusal } from '../../../shared/result.ts';
import { openZip } from '../../plan-files/zip.ts';
import { isElement, parseXml } from './xml-tree.ts';
import type { XmlElement } from './xml-tree.ts';

const MAIN = 'word/document.xml';
/** Parts that may hold fields. */
const FILLED = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;
const WORD = /^http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml(?:\/2006)?\/main$/u;
const SAVE_AGAIN = 'Mở bằng Word, bỏ phần ấy, lưu lại dạng .docx rồi chọn lại.';

/** A .docx taken apart: parts with fields as trees, the others as they are. */
export interface DocxParts {
  readonly names: readonly string[];
  readonly trees: ReadonlyMap<string, XmlElement>;
  readonly others: ReadonlyMap<string, Buffer>;
}

/**
 * Opens a .docx that is to be filled. Throws `Refusal` for what is no .docx, is broken or inflates beyond bounds, and for
 * what a paper of the unit must not carry: macros, embedded files, content fetched from elsewhere.
 */
export function openParts(bytes: Uint8Array): DocxParts {
  const zip = openZip(Buffer.from(bytes));
  if (!zip.ok) throw new Refusal(zip.error.code === 'tep-phong-to' ? zip.error : notDocx());
  const names = zip.value.names.filter((name) => !name.endsWith('/'));
  if (!names.includes(MAIN) || !names.includes('[Content_Types].xml')) throw new Refusal(notDocx());
  if (names.some((name) => /vbaproject\.bin$|vbadata\.xml$/iu.test(name))) throw new Refusal(fault('tep-co-macro', 'Tệp Word có chứa macro nên không nhận.', { next: 'Lưu lại dạng .docx không có macro.' }));
  if (names.some((name) => /^word\/(?:embeddings|activex)\//iu.test(name))) throw new Refusal(fault('tep-co-tep-nhung', 'Tệp Word có nhúng tệp khác hoặc nút điều khiển nên không nhận.', { next: SAVE_AGAIN }));
  const trees = new Map<string, XmlElement>();
  const others = new Map<string, Buffer>();
  for (const name of names) {
    const part = zip.value.read(name) ?? Buffer.alloc(0);
    if (FILLED.test(name)) trees.set(name, wordTree(part));
    else others.set(name, safePart(name, part));
  }
  return { names, trees, others };
}

function wordTree(part: Buffer): XmlElement {
  const root = parseXml(part);
  if (!WORD.test(root.attributes['xmlns:w'] ?? '')) throw new Refusal(notDocx());
  const text = part.toString('utf8');
  if (/<w:altChunk\b/u.test(text)) throw new Refusal(fault('tep-co-tep-nhung', 'Tệp Word có chèn một tệp khác vào nội dung nên không nhận.', { next: SAVE_AGAIN }));
  if (/\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|DATABASE|IMPORT)\b/u.test(instructions(root))) throw new Refusal(fault('tep-lay-noi-dung-ngoai', 'Tệp Word có chỗ tự lấy nội dung từ tệp khác nên không nhận.', { next: SAVE_AGAIN }));
  return root;
}

/** Field codes of a part, which Word may have cut into several runs. */
function instructions(node: XmlElement): string {
  const own = node.name === 'w:instrText' || node.name === 'w:delInstrText' ? node.children.filter((child) => typeof child === 'string').join('') : (node.attributes['w:instr'] ?? '');
  return own + node.children.map((child) => (isElement(child) ? instructions(child) : '')).join('');
}

/** A part that is only carried over; the name of the template a document was begun with is taken out, other outside content is refused. */
function safePart(name: string, part: Buffer): Buffer {
  if (name === '[Content_Types].xml') {
    if (/macroEnabled/iu.test(part.toString('utf8'))) throw new Refusal(fault('tep-co-macro', 'Tệp Word có chứa macro nên không nhận.', { next: 'Lưu lại dạng .docx không có macro.' }));
    return part;
  }
  if (/^word\/settings\.xml$/u.test(name)) return Buffer.from(part.toString('utf8').replace(/<w:attachedTemplate\b[^>]*?\/>/gu, ''));
  if (!name.endsWith('.rels')) return part;
  const relations = parseXml(part);
  const outside = relations.children.filter((child) => isElement(child) && child.attributes['TargetMode']?.toLowerCase() === 'external');
  const kind = (child: XmlElement | string): string => (isElement(child) ? (child.attributes['Type'] ?? '').split('/').at(-1) ?? '' : '');
  if (outside.some((child) => !['hyperlink', 'attachedTemplate'].includes(kind(child)))) {
    throw new Refusal(fault('tep-lay-noi-dung-ngoai', 'Tệp Word có ảnh hoặc nội dung lấy từ nơi khác nên không nhận.', { next: 'Chèn ảnh vào thẳng văn bản, lưu lại rồi chọn lại.' }));
  }
  return outside.some((child) => kind(child) === 'attachedTemplate') ? Buffer.from(part.toString('utf8').replace(/<Relationship\b[^>]*attachedTemplate[^>]*?\/>/gu, '')) : part;
}

function notDocx() {
  return fault('khong-phai-docx', 'Tệp này không phải tệp Word .docx đọc được.', { next: 'Mở bằng Word hoặc LibreOffice, lưu thành .docx rồi chọn lại.' });
}
