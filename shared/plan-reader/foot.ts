import type { Plan } from '../catalogue/plan-schema.ts';
import { isCapitals } from './case.ts';
import type { Found, Paragraph, PlanDoc } from './doc.ts';
import { flat } from './flat.ts';
import { found } from './places.ts';

type Signer = Plan['identity']['signer'];

const CAPACITY = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\s?\.?\s+\p{Lu}[\p{Lu}\s,-]*$|^Q\.\s?\p{Lu}[\p{Lu}\s,-]*$/u;
const POSITION = /^(?:(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|CHỦ NHIỆM|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|TỔNG GIÁM ĐỐC|VỤ TRƯỞNG|TRƯỞNG PHÒNG|CHỈ HUY TRƯỞNG|HIỆU TRƯỞNG)(?: THƯỜNG TRỰC)?(?: [\p{Lu} ]{2,60})?)$/u;
const RUN_TOGETHER = /^((?:TM|KT|TL|TUQ)\.\s?(?:ỦY BAN NHÂN DÂN|UBND|HỘI ĐỒNG|CHỦ TỊCH|GIÁM ĐỐC|BAN CHỈ ĐẠO|BÍ THƯ)(?: (?:TỈNH|XÃ|PHƯỜNG))?)\s+((?:(?:KT|TL)\. (?:CHỦ TỊCH|GIÁM ĐỐC) )?(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ).*)$/u;
const NAME = /^\p{Lu}[\p{L}’']*(?:\.\s?\p{Lu}[\p{L}’']*)?(?:[ -]\p{Lu}[\p{L}’']*){1,5}$/u;
const SIGNED = /^[(\[/]?\s*(?:đã ký|ký tên|signed|ký, đóng dấu|chữ ký)/iu;

/** The block of the signature, below the last part of the text. Nothing printed: all null. */
export function readSigner(doc: PlanDoc): Found<Signer> {
  const lines = footLines(doc);
  const start = lines.findIndex(({ text }) => CAPACITY.test(text) || POSITION.test(text) || RUN_TOGETHER.test(text));
  const first = lines[start];
  if (!first) return found({ name: null, position: null, capacity: null, note: 'Văn bản không có khối ký.' }, { from: doc.text.length, to: doc.text.length });
  const capacities: string[] = [];
  let position: string | null = null;
  let name: string | null = null;
  let end = first.to;
  for (const line of lines.slice(start, start + 12).flatMap(splitRun)) {
    if (/^[-–+•]/u.test(line.text) || SIGNED.test(line.text)) continue;
    if (CAPACITY.test(line.text) && name === null) capacities.push(line.text.trim());
    else if (POSITION.test(line.text)) position = line.text.trim();
    else if (NAME.test(line.text) && line.text.length <= 40 && (position !== null || capacities.length > 0)) {
      name = isCapitals(line.text) ? line.text.toLowerCase().replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase()) : line.text;
      end = line.to;
      break;
    } else if (!isCapitals(line.text)) break;
    end = line.to;
  }
  const capacity = capacities.length === 0 ? null : capacities.join(', ');
  return found({ name, position: position === null ? null : positionWords(position), capacity, note: null }, { from: first.from, to: end }, name === null ? 'Không đọc được tên người ký.' : null);
}

const positionWords = (words: string): string => words.toLowerCase().replace(/^phó (\p{L})/u, (_all, letter: string) => `Phó ${letter.toUpperCase()}`).replace(/^\p{L}/u, (letter) => letter.toUpperCase());

function splitRun(line: Paragraph): Paragraph[] {
  const run = RUN_TOGETHER.exec(line.text);
  return run ? [{ ...line, text: run[1] ?? '' }, ...splitRun({ ...line, text: run[2] ?? '' })] : [line];
}

/** Paragraphs below the last part of the text that belong to none, footnotes left out. */
export function footLines(doc: PlanDoc): Paragraph[] {
  const last = doc.sections.at(-1)?.from ?? -1;
  const notes = new Set(doc.footnotes.map((note) => note.from));
  return doc.paragraphs.filter((line) => line.from > last && line.section.level === 0 && !notes.has(line.from));
}

/** «Nơi nhận» as printed, one addressee a line. */
export function readRecipients(doc: PlanDoc): { recipients: string[]; place: { from: number; to: number } | null } {
  const lines = doc.paragraphs;
  const at = lines.findLastIndex(({ text }) => /^noi nhan\s*[:.]?/u.test(flat(text.slice(0, 14))));
  const first = lines[at];
  if (!first) return { recipients: [], place: null };
  const recipients: string[] = [];
  let end = first.to;
  const rest = first.text.replace(/^[Nn]ơi nhận\s*[:.]?\s*/u, '');
  for (const entry of rest.split(/\s(?=[-–] ?\p{Lu})|;\s*/u)) push(recipients, entry);
  const below = lines.slice(at + 1, at + 80);
  for (const [index, line] of below.entries()) {
    if (CAPACITY.test(line.text) || POSITION.test(line.text) || RUN_TOGETHER.test(line.text)) {
      if (recipients.length > 0 && below.slice(index + 1, index + 8).every(({ text }) => !/^[-–+•]/u.test(text))) break;
      continue;
    }
    if (!/^[-–+•*·]/u.test(line.text)) {
      if (recipients.length > 0) break;
      if (!/[;.]$/u.test(line.text)) continue;
    }
    push(recipients, line.text);
    end = line.to;
  }
  return { recipients, place: { from: first.from, to: end } };
}

function push(list: string[], entry: string): void {
  const words = entry.replace(/^[-–+•*·]\s*/u, '').replace(/[;.,\s]+$/u, '').trim();
  if (/\p{L}/u.test(words)) list.push(words);
}
