import { COLUMNS, COLUMN_WORDS, cellWords, changeWords, figureWords } from '../domain/statistics/award-statistics.ts';
import type { CountColumn, GroupShare, StatisticsRow } from '../domain/statistics/award-statistics.ts';
import type { StatisticalTable } from '../domain/statistics/ministry-tables.ts';
import type { Result } from '../result.ts';
import { numberInWords } from '../text/amount-words.ts';
import { formatCount, formatNumber } from '../text/numbers.ts';
import { capital } from './counts.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, PORTRAIT_TEXT_MM, type Block, type Paper, type TableBlock, type TableColumn } from './model.ts';
import { shortAward } from './phrases.ts';
import type { Sheet, SheetColumn } from './sheet.ts';
import type { PaperSigner } from './signer.ts';

/** What every statistical paper says of itself. */
interface Head {
  readonly issuer: PaperIssuer;
  readonly date: string;
  /** «Năm 2026». */
  readonly period: string;
  /** «phong trào “…”; cấp cơ sở»; empty: nothing is left out. */
  readonly limitedTo: string;
  readonly signer: PaperSigner | null;
}

/** Input of the commune's own table (documents.md 3.15). */
export interface AwardStatisticsInput extends Head {
  readonly rows: readonly StatisticsRow[];
  readonly total: StatisticsRow;
  readonly shares: readonly GroupShare[];
  /** Cancelled awards of the period, which are not counted. */
  readonly cancelled: number;
}

const FIRST: readonly TableColumn[] = [{ heading: 'STT', widthMm: 10, align: 'center' }, { heading: 'Hình thức, danh hiệu', widthMm: 40, align: 'left' }];
/** Each holds the longest word of its heading and of its cells, «(chưa», on one line. */
const WIDTHS: Readonly<Record<CountColumn, number>> = {
  total: 11.5, collective: 10.5, household: 10.5, person: 11, leader: 14, directWorker: 14, women: 14, ethnicMinority: 14, cong_trang: 12.5, phong_trao: 16, dot_xuat: 11, other: 11.5, typeUnknown: 13,
};
const BEFORE: TableColumn = { heading: 'Cùng kỳ năm trước', widthMm: 13, align: 'right' };
const BONUS: TableColumn = { heading: 'Tiền thưởng (đồng)', widthMm: 21, align: 'right' };
const GROUP_COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 12, align: 'center' },
  { heading: 'Nhóm', widthMm: 75, align: 'left' },
  { heading: 'Kỳ này', widthMm: 80, align: 'left' },
  { heading: 'Cùng kỳ năm trước', widthMm: 80, align: 'left' },
];

/** Columns with a figure: «Chưa ghi loại» stands only where there is one. */
const shownColumns = (total: StatisticsRow): CountColumn[] => COLUMNS.filter((column) => column !== 'typeUnknown' || total.figures.typeUnknown.count > 0);

const bonusWords = ({ bonus: { knownVnd, known, unknown } }: StatisticsRow): string =>
  known + unknown === 0 ? '' : known === 0 ? 'chưa xác định' : `${formatNumber(knownVnd)}${unknown === 0 ? '' : ` (chưa xác định ${formatNumber(unknown)})`}`;

/** Builds the table on landscape A4: awards by form, shares of the groups, the year before. A period without awards says so. */
export function buildAwardStatistics(input: AwardStatisticsInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('award-statistics', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { total } = input;
  const columns = shownColumns(total);
  const count = total.figures.total.count;
  const cells = (row: StatisticsRow, number: string): string[] => [number, shortAward(row.label), ...columns.map((column) => cellWords(row.figures[column])), row.before === null ? '' : formatNumber(row.before), bonusWords(row)];
  const table: TableBlock = {
    type: 'table',
    caption: fill.line('tableForms'),
    columns: scaledColumns([...FIRST, ...columns.map((column): TableColumn => ({ heading: COLUMN_WORDS[column], widthMm: WIDTHS[column], align: 'right' })), BEFORE, BONUS], LANDSCAPE_TEXT_MM),
    rows: [...input.rows.map((row, i) => ({ type: 'cells' as const, cells: cells(row, String(i + 1)) })), { type: 'cells', cells: cells(total, ''), bold: true }],
  };
  const groups: TableBlock = {
    type: 'table',
    caption: fill.line('tableGroups'),
    columns: scaledColumns(GROUP_COLUMNS, LANDSCAPE_TEXT_MM),
    rows: input.shares.map(({ label, now, before }, i) => ({ type: 'cells', cells: [String(i + 1), label, figureWords(now), before === null ? '' : figureWords(before)] })),
  };
  const counted = count > 0 || input.rows.length > 0;
  const blocks: Block[] = [
    ...titleOf(input, fill, fill.line('kind')),
    ...(counted ? [table, groups] : [paragraph('body', fill.say('empty'))]),
    ...(count > 0 ? [paragraph('summary', fill.say('total', { tong: formatNumber(count), bangChu: capital(numberInWords(count)) }), true)] : []),
    paragraph('summary', total.before === null ? fill.say('noBefore') : fill.say('before', { truoc: `${formatNumber(total.before)} (${changeWords(count, total.before)})` }), true),
    ...(total.bonus.known === 0 ? [] : [paragraph('summary', fill.say('bonus', { tien: formatNumber(total.bonus.knownVnd) }), true)]),
    ...(total.bonus.unknown === 0 ? [] : [paragraph('summary', fill.say('bonusUnknown', { chuaRo: formatCount(total.bonus.unknown) }), true)]),
    ...(input.cancelled === 0 ? [] : [paragraph('summary', fill.say('cancelled', { huy: formatCount(input.cancelled) }), true)]),
    ...(counted ? [paragraph('summary', fill.say('unknown'), true)] : []),
    listSignatures(LANDSCAPE_TEXT_MM, input.signer),
  ];
  return fill.done({ kind: 'award-statistics', title: 'Thống kê kết quả khen thưởng', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

function titleOf({ issuer, date, period, limitedTo }: Head, fill: Filler, kind: string): Block[] {
  const under = limitedTo === '' ? fill.say('under', { kyThongKe: period }) : fill.say('underLimited', { kyThongKe: period, gioiHan: limitedTo });
  return [datedHeader(issuer, date), { type: 'title', kind, subject: null, attachedTo: under, rule: true }];
}

/** The same table as a workbook: figures as numbers, what is not recorded in columns of its own. */
export function awardStatisticsSheets(input: Pick<AwardStatisticsInput, 'rows' | 'total' | 'shares' | 'period'>): readonly Sheet[] {
  const columns = COLUMNS;
  const asked = columns.filter((column) => input.total.figures[column].unknown > 0);
  const number = (heading: string, widthMm = 20): SheetColumn => ({ heading, type: 'number', widthMm });
  return [
    {
      name: 'Theo hình thức',
      titles: ['THỐNG KÊ KẾT QUẢ KHEN THƯỞNG', input.period],
      columns: [number('STT', 12), { heading: 'Hình thức, danh hiệu', type: 'text', widthMm: 60 }, ...columns.map((column) => number(COLUMN_WORDS[column])), ...asked.map((column) => number(`Chưa ghi: ${COLUMN_WORDS[column]}`, 24)), number('Cùng kỳ năm trước', 24), number('Tiền thưởng (đồng)', 30), number('Chưa xác định tiền thưởng', 30)],
      rows: [...input.rows, input.total].map((row, i) => [
        i < input.rows.length ? i + 1 : null, row.label, ...columns.map((column) => (row.figures[column].base > 0 && row.figures[column].unknown === row.figures[column].base ? null : row.figures[column].count)),
        ...asked.map((column) => row.figures[column].unknown), row.before, row.bonus.known === 0 ? null : row.bonus.knownVnd, row.bonus.unknown,
      ]),
    },
    {
      name: 'Tỷ lệ',
      titles: ['TỶ LỆ CÁC NHÓM ĐỐI TƯỢNG', input.period],
      columns: [number('STT', 12), { heading: 'Nhóm', type: 'text', widthMm: 60 }, number('Có'), number('Chưa ghi'), number('Tổng'), number('Có, năm trước', 26), number('Chưa ghi, năm trước', 28), number('Tổng, năm trước', 26)],
      rows: input.shares.map(({ label, now, before }, i) => [i + 1, label, ...figures(now), ...(before === null ? [null, null, null] : figures(before))]),
    },
  ];
}

/** Yes is empty, not zero, while nobody is recorded. */
const figures = ({ count, unknown, base }: GroupShare['now']): (number | null)[] => [base > 0 && unknown === base ? null : count, unknown, base];

export const STATISTICAL_FORMS = ['0601', '0602', '0603', 'local'] as const;
export type StatisticalForm = (typeof STATISTICAL_FORMS)[number];
const CIRCULAR = 'Thông tư số 02/2023/TT-BNV ngày 23/3/2023 của Bộ trưởng Bộ Nội vụ';
const TITLES: Readonly<Record<StatisticalForm, string>> = { '0601': 'title0601', '0602': 'title0602', '0603': 'title0603', local: 'titleLocal' };

/** Input of a table by a pattern of the ministry or of a province. */
export interface StatisticalFormInput extends Head {
  readonly form: StatisticalForm;
  readonly receiver: string | null;
  readonly table: StatisticalTable;
}

/** Widths of the columns under groups. */
const NUMBER_MM = 9;
const GROUPED_MM: Readonly<Record<string, number>> = { 'Tập thể': 9, 'Cá nhân': 10.8, 'CN LĐQL': 13.4, 'CN không LĐQL': 13.4, 'Niên hạn': 10.5, 'Cống hiến': 11.5, 'Kháng chiến': 14 };
const GROUPED_OTHER_MM = 14;

/** Builds the table: number of the form, who reports to whom, the figures, what could not be placed, who made it. */
export function buildStatisticalForm(input: StatisticalFormInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('award-statistics', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { form, table, issuer } = input;
  const local = form === 'local';
  const widthMm = local ? LANDSCAPE_TEXT_MM : PORTRAIT_TEXT_MM;
  const blocks: Block[] = [
    ...titleOf(input, fill, fill.line(TITLES[form])),
    ...(local
      ? []
      : [
          paragraph('summary', fill.say('formNumber', { bieu: `${form}.N/BNV-TĐKT` })),
          paragraph('summary', fill.say('formIssued', { banHanh: CIRCULAR })),
          paragraph('summary', fill.say('formReceived')),
          paragraph('summary', fill.say('formReporter', { baoCao: issuer.name })),
          paragraph('summary', input.receiver === null ? fill.say('formReceiverOpen') : fill.say('formReceiver', { nhanBaoCao: input.receiver })),
        ]),
    local ? groupedTable(table, widthMm) : plainTable(table, widthMm),
    ...table.notes.map((note) => paragraph('summary', note)),
    paragraph('warning', fill.say(local ? 'local' : 'replaced'), true),
    listSignatures(widthMm, input.signer),
  ];
  return fill.done({ kind: 'award-statistics', title: local ? 'Thống kê khen thưởng (19 cột)' : `Biểu ${form}`, language: 'vi', mark: null, sections: [flowingSection(local ? 'landscape' : 'portrait', blocks)] });
}

const headingOf = ({ group, heading }: StatisticalTable['columns'][number]): string => (group === undefined ? heading : `${group}: ${heading.charAt(0).toLocaleLowerCase('vi') === heading.charAt(0) || /^CN/u.test(heading) ? heading : heading.charAt(0).toLocaleLowerCase('vi') + heading.slice(1)}`);
const cellText = (cell: number | null): string => (cell === null ? 'chưa ghi' : formatNumber(cell));

const linesOf = (table: StatisticalTable): TableBlock['rows'] =>
  table.lines.map(({ code, label, cells, under }) => ({ type: 'cells', cells: [code, shortAward(label), ...cells.map(cellText)], ...(under === true ? { indent: { column: 1, mm: 4 } } : {}), bold: label === 'Tổng số' }));

function plainTable(table: StatisticalTable, widthMm: number): TableBlock {
  const columns: TableColumn[] = [
    { heading: 'Số TT', widthMm: 12, align: 'center' },
    { heading: 'Nội dung', widthMm: 62, align: 'left' },
    ...table.columns.map((column): TableColumn => ({ heading: headingOf(column), widthMm: 21, align: 'right' })),
  ];
  return { type: 'table', caption: null, columns: scaledColumns(columns, widthMm), rows: linesOf(table) };
}

/** All columns in one table, under the headings of their groups; each holds the longest word of its heading. */
function groupedTable(table: StatisticalTable, widthMm: number): TableBlock {
  const figures = table.columns.map(({ heading, group }): TableColumn => ({ heading, widthMm: GROUPED_MM[heading] ?? GROUPED_OTHER_MM, align: 'right', ...(group === undefined ? {} : { group }) }));
  const taken = NUMBER_MM + figures.reduce((sum, column) => sum + column.widthMm, 0);
  const columns: TableColumn[] = [{ heading: 'Số TT', widthMm: NUMBER_MM, align: 'center' }, { heading: 'Hình thức', widthMm: widthMm - taken, align: 'left' }, ...figures];
  return { type: 'table', caption: null, columns, rows: linesOf(table) };
}

/** The same as a workbook, all columns beside each other. */
export function statisticalFormSheets({ form, table, period }: Pick<StatisticalFormInput, 'form' | 'table' | 'period'>): readonly Sheet[] {
  return [
    {
      name: form === 'local' ? '19 cột' : `Biểu ${form}`,
      titles: [form === 'local' ? 'THỐNG KÊ SỐ LIỆU KHEN THƯỞNG' : `Biểu số: ${form}.N/BNV-TĐKT (theo Thông tư 02/2023/TT-BNV đã bị thay thế; cần kiểm tra văn bản)`, period],
      columns: [{ heading: 'Số TT', type: 'text', widthMm: 12 }, { heading: 'Nội dung', type: 'text', widthMm: 70 }, ...table.columns.map((column): SheetColumn => ({ heading: headingOf(column), type: 'number', widthMm: 22 }))],
      rows: table.lines.map(({ code, label, cells }) => [code, label, ...cells]),
    },
  ];
}
