import type { Result } from '../result.ts';
import { formatCount, formatNumber, roman } from '../text/numbers.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, text, type Block, type Paper, type TableColumn, type TableRow } from './model.ts';
import { tableDate } from './phrases.ts';
import { sheetName, type Sheet } from './sheet.ts';

/** One exemplar (điển hình tiên tiến) as lists print it. */
export interface ExemplarLine {
  readonly name: string;
  readonly field: string;
  readonly summary: string;
  /** Day it reached the stage it stands in, `YYYY-MM-DD`. */
  readonly since: string;
  readonly person: string;
  /** Where it was taken over. */
  readonly replications: readonly string[];
  readonly note: string;
}

/** Exemplars that stand in one stage (khâu); one without any is not printed. */
export interface ExemplarStageGroup {
  readonly stage: string;
  readonly lines: readonly ExemplarLine[];
  /** Planned number that have come at least this far; null where nothing was planned (R41). */
  readonly planned: number | null;
  /** How many have come at least this far. */
  readonly achieved: number;
}

/** Input of the Danh sách điển hình tiên tiến by stage (R40, R41, R43). */
export interface ExemplarListInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  /** The only campaign printed; empty: all of them. */
  readonly campaign: string;
  readonly groups: readonly ExemplarStageGroup[];
}

const COLUMNS: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 12, align: 'center' },
  { heading: 'Tên điển hình', widthMm: 46, align: 'left' },
  { heading: 'Lĩnh vực', widthMm: 26, align: 'left' },
  { heading: 'Nội dung điển hình', widthMm: 62, align: 'left' },
  { heading: 'Từ ngày', widthMm: 22, align: 'center' },
  { heading: 'Người phụ trách', widthMm: 27, align: 'left' },
  { heading: 'Nơi đã nhân rộng', widthMm: 30, align: 'left' },
  { heading: 'Ghi chú', widthMm: 22, align: 'left' },
];

const cellsOf = (line: ExemplarLine): string[] => [line.name, line.field, line.summary, tableDate(line.since), line.person, line.replications.join('; '), line.note];

/** Builds the list, stage by stage, with what was planned. A list without exemplars says so. */
export function buildExemplarList(input: ExemplarListInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('exemplar-list', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const held = input.groups.filter((group) => group.lines.length > 0);
  const total = held.reduce((sum, group) => sum + group.lines.length, 0);
  const rows = held.flatMap((group, g): TableRow[] => [
    { type: 'group', text: `${roman(g + 1)}. ${group.stage} (${formatCount(group.lines.length)})` },
    ...group.lines.map((line, i): TableRow => ({ type: 'cells', cells: [String(i + 1), ...cellsOf(line)] })),
  ]);
  const planned = input.groups.filter((group) => group.planned !== null);
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: input.campaign === '' ? null : [text(input.campaign)], attachedTo: fill.say('asOf', { ngay: tableDate(input.date) }), rule: true },
    rows.length === 0 ? paragraph('body', fill.say('empty')) : { type: 'table', caption: null, columns: COLUMNS, rows },
    ...(total === 0 ? [] : [paragraph('summary', fill.say('total', { dem: formatCount(total) }), true)]),
    ...(planned.length === 0 ? [] : [paragraph('summary', fill.say('planned', { soLieu: planned.map((g) => `${g.stage.toLocaleLowerCase('vi')} ${formatNumber(g.achieved)}/${formatNumber(g.planned ?? 0)}`).join('; ') }), true)]),
    listSignatures(LANDSCAPE_TEXT_MM),
  ];
  return fill.done({ kind: 'exemplar-list', title: 'Danh sách điển hình tiên tiến', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

/** The same as a spreadsheet, the stage in a column. */
export function exemplarSheets(input: ExemplarListInput): readonly Sheet[] {
  const lines = input.groups.flatMap((group) => group.lines.map((line) => ({ stage: group.stage, line })));
  return [
    {
      name: sheetName('Điển hình tiên tiến'),
      titles: ['DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN', ...(input.campaign === '' ? [] : [input.campaign]), `Tính đến ngày ${tableDate(input.date)}`],
      columns: [
        { heading: 'STT', type: 'number', widthMm: 12 },
        { heading: 'Khâu', type: 'text', widthMm: 26 },
        ...COLUMNS.slice(1).map((c) => ({ heading: c.heading, type: c.heading === 'Từ ngày' ? ('date' as const) : ('text' as const), widthMm: c.widthMm })),
      ],
      rows: lines.map(({ stage, line }, i) => [i + 1, stage, ...cellsOf({ ...line, since: '' }).map((cell, c) => (c === 3 ? line.since : cell))]),
    },
  ];
}
