import { err, fault, type Result } from '../result.ts';
import { addCounts, countsPhrase, type RecipientCounts } from './counts.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { flowingSection, paragraph, PORTRAIT_TEXT_MM, type Block, type Paper, type TableColumn, type TableRow } from './model.ts';
import { scaledColumns } from './list-parts.ts';
import { shortAward, upper } from './phrases.ts';
import { roman } from '../text/numbers.ts';

/** Awards that are announced together: one award, one kind of recipient. */
export interface AnnouncedSet {
  readonly level: string;
  readonly award: string;
  readonly counts: RecipientCounts;
  readonly rows: readonly { readonly name: string; readonly place: string; readonly merit: string; readonly decision: string }[];
}

/** Input of the list read out at the ceremony. The order given is the order of announcement (NĐ 152/2025/NĐ-CP Điều 28–30). */
export interface AnnouncementInput {
  readonly issuer: PaperIssuer;
  readonly date: string;
  /** What it is read for: «Quyết định số …», «Các khen thưởng chưa trao». */
  readonly occasion: string;
  readonly sets: readonly AnnouncedSet[];
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 11, align: 'center' },
  { heading: 'Họ và tên/Tên tập thể', widthMm: 43, align: 'left' },
  { heading: 'Chức vụ, đơn vị', widthMm: 39, align: 'left' },
  { heading: 'Thành tích', widthMm: 38, align: 'left' },
  { heading: 'Quyết định', widthMm: 29, align: 'left' },
];

/** Builds the list on portrait A4: levels numbered, awards under them, rows numbered through. Fault: nothing to announce. */
export function buildAnnouncementList(input: AnnouncementInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.sets.length === 0) return err(fault('khong-co-gi-cong-bo', 'Không có khen thưởng nào để công bố.', { next: 'Chọn quyết định khác, hoặc ghi quyết định trước.' }));
  const filler = fillerFor('announcement-list', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const levels = [...new Set(input.sets.map(({ level }) => level))];
  let number = 0;
  const tableOf = (sets: readonly AnnouncedSet[]): Block => ({
    type: 'table',
    caption: null,
    columns: scaledColumns(COLUMNS, PORTRAIT_TEXT_MM),
    rows: sets.flatMap((set): TableRow[] => [
      { type: 'group', text: fill.line('group', { hinhThuc: shortAward(set.award), dem: countsPhrase(set.counts, 'comma') }) },
      ...set.rows.map((row): TableRow => ({ type: 'cells', cells: [String(++number), row.name, row.place, row.merit, row.decision] })),
    ]),
  });
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: null, attachedTo: fill.say('under', { dip: input.occasion }), rule: true },
    ...levels.flatMap((level, i) => [paragraph('listHeading', `${roman(i + 1)}. ${fill.line('level', { cap: upper(level) })}`, true), tableOf(input.sets.filter((set) => set.level === level))]),
    paragraph('summary', fill.say('total', { dem: countsPhrase(addCounts(input.sets.map(({ counts }) => counts)), 'comma') })),
  ];
  return fill.done({ kind: 'announcement-list', title: 'Danh sách công bố khen thưởng', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}
