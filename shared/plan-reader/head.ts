import type { Plan } from '../catalogue/plan-schema.ts';
import { bodyName, isCapitals } from './case.ts';
import type { Found, Paragraph, Place, PlanDoc } from './doc.ts';
import { flat } from './flat.ts';
import { dateMentions } from './partial-date.ts';
import { found, titleIndex } from './places.ts';

type Identity = Plan['identity'];

/** The head of a paper: what stands above its title. */
export interface Head {
  readonly number: Found<string> | null;
  readonly numberStatus: string;
  readonly date: Found<Identity['date']> | null;
  /** Place named before the date. */
  readonly place: string | null;
  /** Body printed at the top left, the higher body («UBND TỈNH …») left out where its department stands below. */
  readonly agency: Found<string> | null;
  /** Name of the agency above it, where two are printed. */
  readonly above: string | null;
  readonly blanks: readonly Place[];
}

const PROSE = /^(?:Căn cứ|Thực hiện|Kính gửi|Theo |Trong |Để |Nhằm |Ủy ban nhân dân .{20}|UBND .{40})/u;
const MOST_LINES = 24;

/** Paragraphs above the first part or the first sentence of the text; at most two dozen. */
export function headLines(doc: PlanDoc): Paragraph[] {
  const first = doc.sections[0]?.from ?? Infinity;
  const title = titleIndex(doc);
  const lines: Paragraph[] = [];
  for (const paragraph of doc.paragraphs.slice(0, Math.max(MOST_LINES, title + 1))) {
    if (paragraph.from >= first || (PROSE.test(paragraph.text) && !/^Kính gửi/u.test(paragraph.text))) break;
    lines.push(paragraph);
  }
  return lines;
}

const NUMBER = /^(?:S[ốôổồỗóoòớ6]|SỐ)\s*[:.]?\s*((?:\d{1,6}[A-Za-zđ]?(?:\s?\/\s?(?:19|20)\d\d)?)?)([.…_\s]*)\s*([-/])\s*((?:\p{Lu}[\p{L}\d&.]*)(?:\s?[-/–]\s?\p{Lu}[\p{L}\d&.]*)*)/u;
const PLACE = /(?:^|\| )(\p{Lu}[\p{L}’' .-]{1,40}?), ?(?=[Nn]gày)/u;

export function readHead(doc: PlanDoc): Head {
  const lines = headLines(doc);
  const title = titleIndex(doc);
  const above = title < 0 ? lines : title < lines.length ? lines.slice(0, title) : [...lines, ...doc.paragraphs.slice(Math.max(lines.length, title - 8), title)];
  const numbered = numberOf(above) ?? numberOf(lines);
  const dated = dateOf(above) ?? dateOf(lines);
  const blanks = [numbered?.blank, dated?.blank].filter((place) => place !== undefined && place !== null);
  return {
    number: numbered?.number ?? null, numberStatus: numbered === null ? 'không in số' : numbered.number === null ? 'số để trống trong văn bản' : 'có',
    date: dated?.date ?? null, place: dated?.place ?? null, blanks, ...agencyOf(above),
  };
}

function numberOf(lines: readonly Paragraph[]): { number: Found<string> | null; blank: Place | null } | null {
  for (const line of lines) {
    const match = NUMBER.exec(line.text.slice(0, 120));
    if (!match) continue;
    const place = { from: line.from, to: line.from + match[0].length };
    const digits = (match[1] ?? '').replace(/\s/gu, '');
    const symbol = (match[4] ?? '').replace(/\s/gu, '').replace(/[.]+$/u, '').replace(/–/gu, '-');
    if (digits === '') return { number: null, blank: place };
    const gapped = /[.…_]/u.test(match[2] ?? '');
    return { number: found(`${digits}${match[3] ?? '/'}${symbol}`, place, gapped ? 'Sau số còn chỗ trống.' : null), blank: null };
  }
  return null;
}

function dateOf(lines: readonly Paragraph[]): { date: Found<Identity['date']> | null; place: string | null; blank: Place | null } | null {
  for (const line of lines) {
    const named = PLACE.exec(line.text.slice(0, 160));
    const start = /(?:^|[,|] ?)ng[àa]y/iu.exec(line.text.slice(0, 120));
    if (!start || /^\(|kèm theo/iu.test(line.text)) continue;
    const mention = dateMentions(line.text.slice(start.index, start.index + 80))[0];
    const name = named?.[1]?.trim() ?? null;
    if (!mention) {
      if (/tháng.{0,12}năm/u.test(line.text)) return { date: null, place: name, blank: { from: line.from, to: line.to } };
      continue;
    }
    const place = { from: line.from + start.index + mention.from, to: line.from + start.index + mention.to };
    return { date: found(mention.date, place, mention.blank ? 'Ngày ban hành để trống một phần.' : null), place: name, blank: mention.blank ? place : null };
  }
  return null;
}

const NATIONAL = /^(?:CỘNG H|CHỦ NGHĨA|ĐẢNG CỘNG SẢN|Độc lập|Số\b)/u;
const BODY = /^(?:uy ban|ubnd|hoi dong|so |ban |tinh uy|thanh uy|dang uy|van phong|cong an|bo |lien doan|hoi |mat tran|phong |cum |khoi |truong |chu tich)/u;

function agencyOf(lines: readonly Paragraph[]): Pick<Head, 'agency' | 'above'> {
  const names: { words: string; place: Place }[] = [];
  for (const line of lines) {
    for (const piece of line.text.split(' | ')) {
      const words = piece.trim();
      if (!isCapitals(words) || NATIONAL.test(words) || words.length > 140) continue;
      const last = names.at(-1);
      if (BODY.test(flat(words))) names.push({ words, place: line });
      else if (last && /^(?:TỈNH|HUYỆN|XÃ|PHƯỜNG|THÀNH PHỐ|ĐẶC KHU|THỊ|TP)(?:\s|\.)/u.test(words)) names[names.length - 1] = { words: `${last.words} ${words}`, place: { from: last.place.from, to: line.to } };
    }
  }
  const own = names.at(-1);
  const parent = names.at(-2);
  return { agency: own ? found(bodyName(own.words), own.place) : null, above: parent ? bodyName(parent.words) : null };
}
