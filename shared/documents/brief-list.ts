import { err, fault, type Result } from '../result.ts';
import { countsPhrase } from './counts.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { listSignatures } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, type Block, type Paper } from './model.ts';
import { printedCell, type NomineeColumn } from './nominee-columns.ts';
import { dateRuns, numberRuns, shortAward, yearOf } from './phrases.ts';
import type { PaperSigner } from './signer.ts';
import type { Sheet } from './sheet.ts';

/** One person of the list; empty text prints an empty cell, to be filled by hand. Never a number of identity, phone or account. */
export interface BriefLine {
  readonly name: string;
  /** `YYYY-MM-DD`, a year alone, or empty. */
  readonly birth: string;
  /** Position and unit. */
  readonly place: string;
  readonly homeTown: string;
  readonly residence: string;
  readonly education: string;
  readonly joined: string;
  /** Thành tích tiêu biểu. */
  readonly merit: string;
  readonly award: string;
  /** Hình thức đã khen with number and day of the decision, one for each line. */
  readonly held: readonly string[];
}

/** Input of the Danh sách trích ngang (documents.md 3.4). The order of the rows is kept. */
export interface BriefListInput {
  readonly issuer: PaperIssuer;
  readonly submission: PaperNumber;
  readonly submittedBy: string;
  readonly lines: readonly BriefLine[];
  readonly draft: boolean;
  readonly signer: PaperSigner;
}

/** Together 247 mm. */
export const BRIEF_COLUMNS: readonly NomineeColumn<BriefLine>[] = [
  { heading: 'STT', widthMm: 10, align: 'center', sheetType: 'number', value: (_r, i) => i + 1 },
  { heading: 'Họ và tên', widthMm: 32, align: 'left', sheetType: 'text', value: (r) => r.name },
  { heading: 'Ngày sinh', widthMm: 21, align: 'center', sheetType: 'date', value: (r) => r.birth },
  { heading: 'Chức vụ, đơn vị', widthMm: 28, align: 'left', sheetType: 'text', value: (r) => r.place },
  { heading: 'Quê quán', widthMm: 21, align: 'left', sheetType: 'text', value: (r) => r.homeTown },
  { heading: 'Trú quán', widthMm: 22, align: 'left', sheetType: 'text', value: (r) => r.residence },
  { heading: 'Trình độ', widthMm: 18, align: 'left', sheetType: 'text', value: (r) => r.education },
  { heading: 'Năm vào ngành', widthMm: 15, align: 'center', sheetType: 'text', value: (r) => r.joined },
  { heading: 'Thành tích tiêu biểu', widthMm: 30, align: 'left', sheetType: 'text', value: (r) => r.merit },
  { heading: 'Hình thức đề nghị', widthMm: 22, align: 'left', sheetType: 'text', value: (r) => r.award, printed: shortAward },
  { heading: 'Hình thức đã khen (số QĐ, ngày)', widthMm: 28, align: 'left', sheetType: 'text', value: (r) => r.held.join('; '), printed: shortAward },
];

/** Builds the list on landscape A4. Fault: no person in it. */
export function buildBriefList(input: BriefListInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.lines.length === 0) return err(fault('khong-co-ca-nhan', 'Hồ sơ không có cá nhân nào nên không có danh sách trích ngang.', { item: 'rows', next: 'Danh sách trích ngang chỉ dùng cho cá nhân.' }));
  const filler = fillerFor('brief-list', paperDay(input.submission), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { number, symbol, date, asOf } = input.submission;
  const blocks: Block[] = [
    headerBlock(input.issuer, null),
    { type: 'title', kind: fill.line('kind'), subject: null, attachedTo: fill.say('attachedTo', { so: numberRuns(number, symbol), ngay: dateRuns(date, yearOf(asOf)), coQuan: input.submittedBy }), rule: true },
    {
      type: 'table',
      caption: null,
      columns: BRIEF_COLUMNS.map(({ heading, widthMm, align }) => ({ heading, widthMm, align })),
      rows: input.lines.map((line, i) => ({ type: 'cells', cells: BRIEF_COLUMNS.map((c) => printedCell(c, line, i)) })),
    },
    paragraph('summary', fill.say('totals', { dem: countsPhrase({ collectives: 0, persons: input.lines.length, households: 0 }) }), true),
    listSignatures(LANDSCAPE_TEXT_MM, input.signer),
  ];
  return fill.done({ kind: 'brief-list', title: 'Danh sách trích ngang', language: 'vi', mark: input.draft ? DRAFT_MARK : null, sections: [flowingSection('landscape', blocks)] });
}

/** The same rows as a spreadsheet. */
export function briefSheets(input: Pick<BriefListInput, 'lines' | 'submittedBy'>): readonly Sheet[] {
  return [
    {
      name: 'Trích ngang',
      titles: ['DANH SÁCH TRÍCH NGANG', input.submittedBy],
      columns: BRIEF_COLUMNS.map((c) => ({ heading: c.heading, type: c.sheetType, widthMm: c.widthMm })),
      rows: input.lines.map((line, i) => BRIEF_COLUMNS.map((c) => c.value(line, i))),
    },
  ];
}
