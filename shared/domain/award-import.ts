import { AWARD_TYPES } from '../catalogue/award-schema.ts';
import type { AwardType } from '../catalogue/award-schema.ts';
import { awardCatalogue } from '../catalogue/awards.ts';
import { addDays, formatScreenDate, parseVietnameseDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';
import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { awardByName } from './award-by-name.ts';
import { AWARD_TYPE_WORDS } from './award-type.ts';
import { cellText } from './sheet-heading.ts';
import type { SheetCell, SheetRow } from './sheet-heading.ts';
import type { Birth, SubjectKind } from './subject.ts';

/** What a column of a list of old awards can hold. */
export const AWARD_COLUMNS = ['order', 'name', 'birth', 'place', 'award', 'type', 'year', 'decisionNumber', 'decisionDate', 'decision', 'authority', 'merit', 'note'] as const;
export type AwardColumn = (typeof AWARD_COLUMNS)[number];
export const AWARD_COLUMN_WORDS: Readonly<Record<AwardColumn, string>> = {
  order: 'STT', name: 'Họ và tên/Tên tập thể', birth: 'Ngày sinh', place: 'Chức vụ, đơn vị', award: 'Danh hiệu/Hình thức', type: 'Loại hình', year: 'Năm', decisionNumber: 'Số quyết định',
  decisionDate: 'Ngày quyết định', decision: 'Quyết định (số, ngày)', authority: 'Cơ quan quyết định', merit: 'Thành tích', note: 'Ghi chú',
};

/** Headings as registers and lists write them, folded. */
const HEADINGS: readonly (readonly [AwardColumn, readonly string[]])[] = [
  ['order', ['stt', 'tt', 'so tt']],
  ['name', ['ho va ten', 'ho ten', 'ho va ten/ten tap the', 'ho ten/ten tap the', 'ten tap the', 'ten tap the, ca nhan', 'tap the, ca nhan', 'ten doi tuong', 'ten ho', 'ten ho gia dinh', 'ho va ten chu ho', 'ten don vi', 'ten']],
  ['birth', ['ngay sinh', 'nam sinh', 'ngay thang nam sinh', 'ngay, thang, nam sinh']],
  ['place', ['chuc vu', 'don vi', 'don vi cong tac', 'chuc vu, don vi', 'chuc vu, don vi cong tac', 'dia chi', 'noi cong tac', 'thon', 'chuc vu, noi cong tac']],
  ['award', ['danh hieu', 'hinh thuc', 'danh hieu/hinh thuc', 'danh hieu thi dua', 'hinh thuc khen thuong', 'danh hieu thi dua/hinh thuc khen thuong', 'danh hieu, hinh thuc khen thuong', 'danh hieu thi dua, hinh thuc khen thuong', 'khen thuong', 'hinh thuc khen', 'muc khen', 'danh hieu/hinh thuc khen thuong']],
  ['type', ['loai hinh', 'loai hinh khen thuong', 'loai khen']],
  ['year', ['nam', 'nam khen thuong', 'nam khen', 'nam duoc khen thuong', 'nam duoc khen', 'nam hoc']],
  ['decisionNumber', ['so quyet dinh', 'so qd', 'qd so', 'quyet dinh so', 'so, ky hieu quyet dinh', 'so ky hieu']],
  ['decisionDate', ['ngay quyet dinh', 'ngay ky', 'ngay qd', 'ngay ban hanh', 'ngay, thang, nam quyet dinh', 'ngay thang nam', 'ngay']],
  ['decision', ['quyet dinh', 'so, ngay quyet dinh', 'so, ngay qd', 'quyet dinh khen thuong', 'so quyet dinh, ngay', 'so quyet dinh, ngay thang nam', 'quyet dinh so, ngay']],
  ['authority', ['co quan quyet dinh', 'co quan khen thuong', 'cap khen thuong', 'cap khen', 'co quan ban hanh', 'cap quyet dinh', 'nguoi ky', 'co quan khen']],
  ['merit', ['thanh tich', 'noi dung', 'noi dung khen thuong', 'ly do khen', 'ly do']],
  ['note', ['ghi chu']],
];
const BY_HEADING = new Map(HEADINGS.flatMap(([column, words]) => words.map((word): [string, AwardColumn] => [word, column])));
const LAST_HEADING_ROW = 20;
const TOTAL = /^(?:tong|cong|tong cong|tong so)\b/u;
const CLOSING = /^(?:nguoi lap|thu truong|tm\.|chu tich$|noi nhan|xac nhan)/u;

/** One award of a list as it was understood, before it is matched with the registry. */
export interface ReadAward {
  /** Row number as the spreadsheet shows it, from 1. */
  readonly row: number;
  readonly outcome: 'read' | 'skip' | 'wrong';
  readonly name: string;
  readonly birth: Birth;
  readonly place: string;
  readonly award: OldAward | null;
  /** What is wrong, and what the clerk should look at. */
  readonly problems: readonly string[];
}
/** An old award without its recipient. */
export interface OldAward {
  readonly awardName: string;
  readonly awardCode: string | null;
  readonly ofMinistry: boolean;
  readonly type: AwardType | null;
  readonly year: number;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly authority: string;
  readonly merit: string;
}
export interface AwardList {
  /** Zero-based index of the heading row. */
  readonly headingRow: number;
  readonly columns: readonly { readonly heading: string; readonly column: AwardColumn | null }[];
  readonly rows: readonly ReadAward[];
}

/**
 * Reads a list of old awards out of a sheet, its columns told from their headings. Nothing is guessed: a date that is a
 * year alone, a decision without number or day and an award year after the decision make the row wrong and are named.
 * @param today awards are not decided after it
 * @returns rows below the heading; fault `thieu-cot` when no row names the columns of recipients and awards
 */
export function readAwardList(rows: readonly SheetRow[], kind: SubjectKind, today: string): Result<AwardList> {
  const heading = findHeading(rows);
  if (heading === null) {
    return err(fault('thieu-cot', 'Không tìm thấy dòng tiêu đề có cột tên người, tập thể và cột danh hiệu, hình thức khen thưởng.', { next: 'Ghi dòng tiêu đề có cột «Họ và tên» và «Danh hiệu/Hình thức» ở 20 dòng đầu rồi chọn lại tệp.' }));
  }
  const read: ReadAward[] = [];
  for (let i = heading.headingRow + 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    const first = fold(row.map(cellText).find((text) => text !== '') ?? '');
    if (first === '') continue;
    if (CLOSING.test(first)) break;
    read.push(readRow(row, i + 1, heading.columns, kind, today));
  }
  return ok({ ...heading, rows: read });
}

function findHeading(rows: readonly SheetRow[]): Omit<AwardList, 'rows'> | null {
  let best: (Omit<AwardList, 'rows'> & { score: number }) | null = null;
  for (let index = 0; index < Math.min(rows.length, LAST_HEADING_ROW); index++) {
    const seen = new Set<AwardColumn>();
    const columns = (rows[index] ?? []).map((cell) => {
      const heading = cellText(cell);
      const column = columnOf(heading);
      if (column === null || seen.has(column)) return { heading, column: null };
      seen.add(column);
      return { heading, column };
    });
    if (!seen.has('name') || !seen.has('award')) continue;
    if (best === null || seen.size > best.score) best = { headingRow: index, columns, score: seen.size };
  }
  return best === null ? null : { headingRow: best.headingRow, columns: best.columns };
}

function columnOf(heading: string): AwardColumn | null {
  const folded = fold(heading).replace(/\s*\*\s*$/u, '').replace(/[.:]$/u, '').trim();
  if (folded === '') return null;
  return BY_HEADING.get(folded) ?? BY_HEADING.get(folded.replace(/\s*\(.*\)\s*$/u, '').trim()) ?? null;
}

function readRow(row: SheetRow, number: number, columns: AwardList['columns'], kind: SubjectKind, today: string): ReadAward {
  const cells = new Map(columns.flatMap(({ column }, i): [AwardColumn, SheetCell][] => (column === null ? [] : [[column, row[i] ?? null]])));
  const text = (column: AwardColumn): string => nfc(cellText(cells.get(column)));
  const name = text('name');
  const base = { row: number, name, birth: null, place: text('place'), award: null, problems: [] as string[] };
  const filled = row.map(cellText).filter(Boolean);
  if (name === '' || TOTAL.test(fold(name)) || TOTAL.test(fold(filled[0] ?? '')) || (filled.length <= 2 && text('award') === '')) {
    return { ...base, outcome: 'skip', problems: [name === '' ? 'Không có tên.' : 'Dòng tiêu đề nhóm hoặc dòng cộng.'] };
  }
  const wrong: string[] = [];
  const notes: string[] = [];
  const birth = kind === 'person' ? readBirth(cells.get('birth') ?? null, wrong) : null;
  const awardName = text('award');
  if (awardName === '') wrong.push('Chưa ghi danh hiệu, hình thức khen thưởng.');
  const known = awardByName(awardName, kind);
  if (awardName !== '' && known === null) notes.push(`«${awardName}» không rõ là mục nào trong danh mục; ghi theo tên.`);
  const paper = readDecision(cells, text);
  wrong.push(...paper.wrong);
  const year = readYear(cells.get('year') ?? null, paper.date, wrong, notes);
  if (paper.date !== null && paper.date > today) wrong.push(`Ngày quyết định ${formatScreenDate(paper.date)} ở sau hôm nay.`);
  if (paper.date !== null && year !== null && year > Number(paper.date.slice(0, 4))) wrong.push(`Năm khen thưởng ${year} sau năm của quyết định (${formatScreenDate(paper.date)}).`);
  const authority = text('authority');
  if (authority === '') notes.push('Chưa ghi cơ quan quyết định.');
  notes.push(...districtNote(authority, paper.date));
  const type = readType(text('type'), notes);
  if (wrong.length > 0 || year === null || paper.date === null) return { ...base, birth, outcome: 'wrong', problems: [...wrong, ...notes] };
  const award: OldAward = { awardName, awardCode: known?.code ?? null, ofMinistry: known?.ofMinistry ?? false, type, year, decisionNumber: paper.number, decisionDate: paper.date, authority, merit: text('merit') };
  return { ...base, birth, outcome: 'read', award, problems: notes };
}

function readBirth(cell: SheetCell, wrong: string[]): Birth {
  if (cell === null || cellText(cell) === '') return null;
  if (typeof cell === 'object') return { date: cell.date };
  const parsed = parseVietnameseDate(cellText(cell));
  if (parsed.ok) return parsed.value.kind === 'date' ? { date: parsed.value.iso } : { year: parsed.value.year };
  wrong.push(`Ngày sinh «${cellText(cell)}»: ${parsed.error.message}`);
  return null;
}

interface Paper {
  readonly number: string;
  readonly date: string | null;
  readonly wrong: readonly string[];
}

/** Number and day in two columns, or in one: «345/QĐ-UBND ngày 05/11/2021», «345/QĐ-UBND, 05/11/2021». */
function readDecision(cells: ReadonlyMap<AwardColumn, SheetCell>, text: (column: AwardColumn) => string): Paper {
  const whole = text('decision') || text('decisionNumber');
  const joined = /^(.*?)[,;]?\s*(?:ngày\s*)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})$/u.exec(whole);
  const number = (joined?.[1] ?? whole).replace(/^(?:Quyết định|QĐ)(?:\s+số)?\s*:?\s*/iu, '').replace(/\s+ngày$/u, '').trim();
  const cell = cells.get('decisionDate') ?? null;
  const written = cellText(cell) === '' ? (joined?.[2] ?? null) : cell;
  const wrong: string[] = [];
  if (number === '') wrong.push('Chưa ghi số quyết định.');
  if (written === null) return { number, date: null, wrong: [...wrong, 'Chưa ghi ngày quyết định.'] };
  if (typeof written === 'object') return { number, date: written.date, wrong };
  const parsed = parseVietnameseDate(String(written));
  if (!parsed.ok) return { number, date: null, wrong: [...wrong, `Ngày quyết định «${String(written)}»: ${parsed.error.message}`] };
  if (parsed.value.kind === 'year') return { number, date: null, wrong: [...wrong, `Ngày quyết định chỉ có năm ${parsed.value.year}; cần đủ ngày, tháng, năm.`] };
  return { number, date: parsed.value.iso, wrong };
}

/** The award year as written («2023», «2022-2023» is its second year); without a column that of the decision, and said. */
function readYear(cell: SheetCell, date: string | null, wrong: string[], notes: string[]): number | null {
  const written = cellText(cell);
  if (written === '') {
    if (date === null) return null;
    notes.push(`Không có cột năm; lấy năm của quyết định (${date.slice(0, 4)}).`);
    return Number(date.slice(0, 4));
  }
  const found = /^(?:\d{4}\s*[-–]\s*)?((?:19|20)\d{2})$/u.exec(written);
  if (found !== null) return Number(found[1]);
  wrong.push(`Năm khen thưởng «${written}» không phải là một năm.`);
  return null;
}

const TYPE_WORDS: readonly (readonly [string, AwardType])[] = [...AWARD_TYPES.map((type): [string, AwardType] => [fold(AWARD_TYPE_WORDS[type]), type]), ['thuong xuyen', 'cong_trang'], ['chuyen de', 'phong_trao'], ['theo dot', 'phong_trao'], ['cong hien', 'cong_hien']];

function readType(written: string, notes: string[]): AwardType | null {
  if (written === '') return null;
  const folded = fold(written);
  const found = TYPE_WORDS.find(([words]) => folded === words || folded.includes(words))?.[1] ?? null;
  if (found === null) notes.push(`Loại hình «${written}» không rõ; để trống.`);
  return found;
}

/** First day on which the catalogue has no district that decides; null: it names none. */
const DISTRICTS_ENDED = awardCatalogue
  .flatMap(({ decidedBy }) => decidedBy)
  .filter(({ authority }) => authority === 'huyen')
  .reduce<string | null>((latest, { validTo }) => (validTo !== null && (latest === null || validTo > latest) ? validTo : latest), null);

/** A district's decision of a day when there were districts stands; one of a later day is looked at again, never refused. */
export function districtNote(authority: string, date: string | null): string[] {
  if (DISTRICTS_ENDED === null || date === null || date < DISTRICTS_ENDED || !/\b(?:huyen|thi xa)\b/u.test(fold(authority))) return [];
  return [`Cấp huyện quyết định đến hết ngày ${formatScreenDate(addDays(DISTRICTS_ENDED, -1))} mà quyết định ghi ngày ${formatScreenDate(date)}; xem lại cơ quan hoặc ngày.`];
}
