import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import type { Paragraph, PlanDoc } from './doc.ts';
import { flat } from './flat.ts';
import { topicsOf } from './headings.ts';
import { isTitleLine } from './title-line.ts';

/** Longest text that is read, in characters: about ten times a plan of 500 pages. */
export const LONGEST_TEXT = 5_000_000;

/** One plan among several in a file. */
export interface PlanPart {
  /** Paragraph of the normalised text it begins with, counted from 1. */
  readonly line: number;
  /** Its place in the normalised text. */
  readonly from: number;
  readonly to: number;
  readonly number: string | null;
  /** First words of its title. */
  readonly title: string;
}

const NUMBER_LINE = /^S[ốôổồỗóòo]\s*[:.]?\s*(\d{1,6}[A-Za-z]?(?:\/(?:19|20)\d\d)?\s?[-/]\s?\p{Lu}[\p{L}\d&/-]*)/u;
const NUMBER_NEAR = 14;

/**
 * In: a document. Out: the plans that stand in it, in order. A second title line begins a plan of its own where it has a
 * number of its own near it, or where the plan before it was already closed by «Nơi nhận» and new parts follow.
 */
export function plansIn(doc: PlanDoc): PlanPart[] {
  const lines = doc.paragraphs;
  const titles = lines.flatMap((line, index) => (isTitleLine(line.text) ? [index] : []));
  const starts = titles.flatMap((title, order) => {
    const floor = order === 0 ? 0 : (titles[order - 1] ?? 0) + 1;
    const number = numberNear(lines, title, floor);
    if (order > 0 && number === null && !closedBefore(lines, floor, title)) return [];
    return [{ title, start: order === 0 ? 0 : headStart(lines, title, floor), number }];
  });
  return starts.map(({ title, start, number }, order) => ({
    line: start + 1, from: lines[start]?.from ?? 0, to: starts[order + 1] ? (lines[starts[order + 1]?.start ?? 0]?.from ?? doc.text.length) : doc.text.length,
    number, title: (lines[title + 1]?.text ?? lines[title]?.text ?? '').slice(0, 120),
  }));
}

function numberNear(lines: readonly Paragraph[], title: number, floor: number): string | null {
  for (let at = title - 1; at >= Math.max(floor, title - NUMBER_NEAR); at -= 1) {
    for (const piece of (lines[at]?.text ?? '').split(' | ')) {
      const match = NUMBER_LINE.exec(piece);
      if (match) return (match[1] ?? '').replace(/\s/gu, '');
    }
  }
  return null;
}

const closedBefore = (lines: readonly Paragraph[], floor: number, title: number): boolean => lines.slice(floor, title).some(({ text }) => /^noi nhan\s*[:.]?\s*$/u.test(flat(text.slice(0, 14))));

/** First line of the head above a title: after the signature or the addressees of the plan before. */
function headStart(lines: readonly Paragraph[], title: number, floor: number): number {
  let start = title;
  for (let at = title - 1; at >= Math.max(floor, title - NUMBER_NEAR); at -= 1) {
    const text = lines[at]?.text ?? '';
    if (/^(?:UBND|ỦY BAN|HỘI ĐỒNG|SỞ |TỈNH |BAN |CỘNG H|Độc lập|Số\s*:|\p{Lu}[\p{L} ]{1,30}, ngày)/u.test(text)) start = at;
    else if (/^[-–+]|^Nơi nhận|\.\/\.?$/u.test(text)) break;
  }
  return start;
}

/** Whether the text is a plan of this field at all; the fault says what was looked for and not found. */
export function recognise(doc: PlanDoc): Result<undefined> {
  const words = flat(doc.text.slice(0, 600_000));
  const times = (word: string): number => words.split(word).length - 1;
  // A movement with awards may be written about without the word «thi đua» itself, or with it in the title alone.
  const named = doc.paragraphs.slice(0, 400).some(({ text }, index, head) => isTitleLine(text) && /phong trao thi dua|dot thi dua|phong trao .{0,120}thi dua/u.test(flat(head.slice(index + 1, index + 4).map((line) => line.text).join(' '))));
  const ofTheField = named || times('thi dua') >= 2 || (times('thi dua') >= 1 && times('khen thuong') >= 2) || (times('phong trao') >= 2 && times('khen thuong') >= 2);
  const topics = new Set(doc.sections.flatMap(topicsOf));
  const titled = doc.paragraphs.slice(0, 400).some(({ text }) => isTitleLine(text)) || /^(?:v\/v|ve viec) /mu.test(words.slice(0, 4000)) || /(?:^|\n)so ?: ?\S{0,12}\/(?:kh|hd)-/u.test(words.slice(0, 4000));
  const missing = [
    ofTheField ? null : 'không có chữ “thi đua” trong phần chữ',
    titled ? null : 'không có tên loại văn bản (Kế hoạch, Hướng dẫn) hay số ký hiệu',
    topics.size >= 2 ? null : 'không có các mục thường gặp (mục đích, nội dung, chỉ tiêu, khen thưởng, tổ chức thực hiện)',
  ].filter((reason) => reason !== null);
  if (ofTheField && missing.length <= 1) return ok();
  return err(fault('khong-phai-ke-hoach', `Văn bản này không giống kế hoạch thi đua: ${missing.join('; ')}.`, { next: 'Kiểm tra lại tệp đã chọn. Nếu đúng là kế hoạch, hãy dán phần chữ hoặc nhập bằng tay.' }));
}
