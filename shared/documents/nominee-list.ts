import { err, fault, type Result } from '../result.ts';
import { countsPhrase, totalOf, type RecipientCounts } from './counts.ts';
import { roman } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { NOMINEE_TABLES, printedCell, type CollectiveNominee, type HouseholdNominee, type NomineeColumn, type PersonNominee } from './nominee-columns.ts';
import { flowingSection, paragraph, type Block, type Paper, type TableBlock } from './model.ts';
import { dateRuns, numberRuns, yearOf } from './phrases.ts';
import { listSignatures } from './list-parts.ts';
import type { PaperSigner } from './signer.ts';
import type { Sheet } from './sheet.ts';

/** How a group of rows stands against its quota: `max` null while the number has not been allotted. */
export interface QuotaLine {
  /** «tập thể», «cá nhân», or the name of a combined quota. */
  readonly label: string;
  readonly used: number;
  readonly max: number | null;
}

/** Input of the Danh sách đề nghị khen thưởng (documents.md 3.4). The order of the rows is kept as given. */
export interface NomineeListInput {
  readonly issuer: PaperIssuer;
  /** The submission it goes with: number, symbol, date. */
  readonly submission: PaperNumber;
  /** Whose submission: «Ủy ban nhân dân xã Tân An». */
  readonly submittedBy: string;
  readonly collectives: readonly CollectiveNominee[];
  readonly persons: readonly PersonNominee[];
  readonly households: readonly HouseholdNominee[];
  /** Empty: no quota line is printed. */
  readonly quotas: readonly QuotaLine[];
  /** With the national header: printed alone, not as an annex of the submission. */
  readonly standalone: boolean;
  readonly draft: boolean;
  /** «Người lập biểu»; null or empty leaves the name open. */
  readonly preparedBy: string | null;
  readonly signer: PaperSigner;
}

const LANDSCAPE_TEXT_MM = 247;

/** Builds the list on landscape A4, groups tập thể, cá nhân, hộ gia đình, an empty one left out. Fault: no row at all. */
export function buildNomineeList(input: NomineeListInput, texts: PaperTexts = {}): Result<Paper> {
  const counts = countsOf(input);
  if (totalOf(counts) === 0) {
    return err(fault('danh-sach-trong', 'Danh sách chưa có dòng nào.', { item: 'rows', next: 'Thêm dòng đề nghị vào hồ sơ.' }));
  }
  const filler = fillerFor('nominee-list', paperDay(input.submission), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { number, symbol, date, asOf } = input.submission;
  const attachedTo = fill.say('attachedTo', { so: numberRuns(number, symbol), ngay: dateRuns(date, yearOf(asOf)), coQuan: input.submittedBy });
  const quota = quotaPhrase(input.quotas);
  const notes = [...input.collectives, ...input.persons, ...input.households].filter(({ note }) => note.trim() !== '');
  const marks = new Map(notes.map((row, i): [object, string] => [row, `(${i + 1})`]));
  const blocks: Block[] = [
    ...(input.standalone ? [headerBlock(input.issuer, null)] : []),
    { type: 'title', kind: fill.line('kind'), subject: null, attachedTo, rule: true },
    ...tablesOf(input, (row) => marks.get(row) ?? ''),
    paragraph('summary', fill.say('totals', { dem: countsPhrase(counts, 'comma') }), true),
    ...(quota === '' ? [] : [paragraph('summary', fill.say('quota', { soLuong: quota }), true)]),
    ...notes.map((note, i) => paragraph('summary', fill.say('note', { so: String(i + 1), ten: note.name, ghiChu: note.note }))),
    listSignatures(LANDSCAPE_TEXT_MM, input.signer, input.preparedBy),
  ];
  return fill.done({
    kind: 'nominee-list',
    title: 'Danh sách đề nghị khen thưởng',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('landscape', blocks)],
  });
}

/** «tập thể 2/3; cá nhân 5, chờ phân bổ». */
export function quotaPhrase(quotas: readonly QuotaLine[]): string {
  return quotas.map((q) => (q.max === null ? `${q.label} ${q.used}, chờ phân bổ` : `${q.label} ${q.used}/${q.max}`)).join('; ');
}

/** The same rows as spreadsheets, one sheet for each group that has rows. */
export function nomineeSheets(input: Pick<NomineeListInput, 'collectives' | 'persons' | 'households' | 'submittedBy'>): readonly Sheet[] {
  const sheet = <Row>(name: string, caption: string, columns: readonly NomineeColumn<Row>[], rows: readonly Row[]): Sheet[] =>
    rows.length === 0
      ? []
      : [
          {
            name,
            titles: ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG', `${caption} - ${input.submittedBy}`],
            columns: columns.map((c) => ({ heading: c.heading, type: c.sheetType, widthMm: c.widthMm })),
            rows: rows.map((row, i) => columns.map((c) => c.value(row, i))),
          },
        ];
  const { collective, person, household } = NOMINEE_TABLES;
  return [
    ...sheet('Tập thể', 'Tập thể', collective, input.collectives),
    ...sheet('Cá nhân', 'Cá nhân', person, input.persons),
    ...sheet('Hộ gia đình', 'Hộ gia đình', household, input.households),
  ];
}

function countsOf(input: NomineeListInput): RecipientCounts {
  return { collectives: input.collectives.length, persons: input.persons.length, households: input.households.length };
}

/** «Ghi chú» is narrow: the cell carries a number, the words stand under the tables. */
type Mark = (row: object) => string;

function tablesOf(input: NomineeListInput, mark: Mark): TableBlock[] {
  const { collective, person, household } = NOMINEE_TABLES;
  const groups = [
    { name: 'TẬP THỂ', table: tableOf(collective, input.collectives, mark) },
    { name: 'CÁ NHÂN', table: tableOf(person, input.persons, mark) },
    { name: 'HỘ GIA ĐÌNH', table: tableOf(household, input.households, mark) },
  ].filter((g) => g.table.rows.length > 0);
  return groups.map((g, i) => ({ ...g.table, caption: `${roman(i + 1)}. ${g.name}` }));
}

function tableOf<Row extends { readonly note: string }>(columns: readonly NomineeColumn<Row>[], rows: readonly Row[], mark: Mark): TableBlock {
  return {
    type: 'table',
    caption: null,
    columns: columns.map(({ heading, widthMm, align }) => ({ heading, widthMm, align })),
    rows: rows.map((row, i) => ({
      type: 'cells',
      cells: columns.map((c) => (c.heading === 'Ghi chú' ? mark(row) : printedCell(c, row, i))),
    })),
  };
}
