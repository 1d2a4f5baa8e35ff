import { err, fault, type Result } from '../result.ts';
import { formatNumber, roman } from '../text/numbers.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { listSignatures, scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, PORTRAIT_TEXT_MM, type Block, type Paper, type SignaturesBlock, type TableBlock, type TableColumn, type TableRow } from './model.ts';
import type { Sheet, SheetColumn, SheetValue } from './sheet.ts';
import { sheetName } from './sheet.ts';
import type { PaperSigner } from './signer.ts';

export interface ScoringLine {
  readonly id: string;
  /** Heading it stands under; empty: none. */
  readonly group: string;
  readonly text: string;
  readonly max: number;
  /** Takes points away. */
  readonly penalty: boolean;
}

/** A member with its scores by line. A score that is not there is not known, never zero. */
export interface ScoredMember {
  readonly name: string;
  readonly self: Readonly<Record<string, number | null>>;
  readonly block: Readonly<Record<string, number | null>>;
  /** Totals, penalties taken off; null while a score is missing. */
  readonly selfTotal: number | null;
  readonly blockTotal: number | null;
  readonly rank: number | null;
  readonly tied: boolean;
  /** Votes of «bình xét, suy tôn»; null where none was held. */
  readonly votes: number | null;
  readonly leads: boolean;
  readonly note: string;
}

/** Input of the Bảng chấm điểm of a cụm or khối, or of one member's own sheet (R38). */
export interface ScoringTableInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  readonly kind: 'cum' | 'khoi';
  /** «Khối thi đua số 3». */
  readonly block: string;
  readonly year: number;
  /** Paper the table comes from; empty when not known. */
  readonly source: string;
  readonly lines: readonly ScoringLine[];
  /** Sum of the maxima, without penalties. */
  readonly maximum: number;
  readonly members: readonly ScoredMember[];
  /** The member whose sheet is printed, an index of `members`; null: the whole block. */
  readonly only: number | null;
  readonly signer: PaperSigner | null;
}

const KIND_WORDS = { cum: 'Cụm', khoi: 'Khối' } as const;
/** Members side by side in one table; more follow in another. */
const MOST_MEMBERS = 6;

const points = (value: number | null | undefined): string => (value === null || value === undefined ? '' : formatNumber(value));
const taken = (line: ScoringLine, value: number | null | undefined): string => (value === null || value === undefined ? '' : line.penalty && value !== 0 ? `-${formatNumber(value)}` : formatNumber(value));
const maximumOf = (line: ScoringLine): string => (line.penalty ? `-${formatNumber(line.max)}` : formatNumber(line.max));

/** Builds one member's sheet upright, or the block's ranking and scores lying. Faults: no line, no member. */
export function buildScoringTable(input: ScoringTableInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.lines.length === 0) return err(fault('chua-co-bang-diem', 'Chưa có bảng tiêu chí chấm điểm.', { item: 'table', next: 'Nhập các tiêu chí và điểm tối đa.' }));
  if (input.members.length === 0) return err(fault('chua-co-thanh-vien', 'Chưa có đơn vị thành viên nào.', { item: 'members', next: 'Thêm đơn vị thành viên.' }));
  const filler = fillerFor('scoring-table', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const member = input.only === null ? undefined : input.members[input.only];
  const textWidthMm = member === undefined ? LANDSCAPE_TEXT_MM : PORTRAIT_TEXT_MM;
  const source = input.source.trim();
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    {
      type: 'title',
      kind: fill.line('kind'),
      subject: fill.say(member === undefined ? 'subject' : 'subjectMember', { khoi: input.block, nam: String(input.year), ...(member === undefined ? {} : { donVi: member.name }) }),
      attachedTo: source === '' ? null : fill.say('source', { nguon: source }),
      rule: true,
    },
    ...(member === undefined ? [rankingTable(input, fill), ...scoreTables(input, fill), paragraph('summary', fill.say('counted', { tongSo: String(input.members.length), soXep: String(input.members.filter((m) => m.rank !== null).length) }), true)] : [memberTable(input, member), ...verdict(input, member, fill)]),
    member === undefined ? blockSignatures(input, textWidthMm) : listSignatures(textWidthMm, input.signer),
  ];
  return fill.done({ kind: 'scoring-table', title: 'Bảng chấm điểm thi đua', language: 'vi', mark: null, sections: [flowingSection(member === undefined ? 'landscape' : 'portrait', blocks)] });
}

function blockSignatures(input: ScoringTableInput, textWidthMm: number): SignaturesBlock {
  const word = KIND_WORDS[input.kind];
  const head: PaperSigner = { capacity: 'TM', title: `Trưởng ${word.toLocaleLowerCase('vi')}`, forTitle: null, forBody: `${word} thi đua`, otherTitle: null, name: null };
  return listSignatures(textWidthMm, head);
}

/** Lines in the order of the table, a group row before the first of each group; groups take roman numerals. */
function groupedRows(lines: readonly ScoringLine[], cells: (line: ScoringLine, number: number) => readonly string[]): TableRow[] {
  let group = '';
  let groups = 0;
  return lines.flatMap((line, i): TableRow[] => {
    const row: TableRow = { type: 'cells', cells: cells(line, i + 1) };
    if (line.group === '' || line.group === group) return [row];
    group = line.group;
    groups += 1;
    return [{ type: 'group', text: `${roman(groups)}. ${line.group}` }, row];
  });
}

function memberTable(input: ScoringTableInput, member: ScoredMember): TableBlock {
  const word = KIND_WORDS[input.kind].toLocaleLowerCase('vi');
  return {
    type: 'table',
    caption: null,
    columns: [
      { heading: 'STT', widthMm: 12, align: 'center' },
      { heading: 'Nội dung tiêu chí', widthMm: 85, align: 'left' },
      { heading: 'Điểm tối đa', widthMm: 21, align: 'center' },
      { heading: 'Điểm tự chấm', widthMm: 21, align: 'center' },
      { heading: `Điểm ${word} chấm`, widthMm: 21, align: 'center' },
    ],
    rows: [
      ...groupedRows(input.lines, (line, n) => [String(n), line.text, maximumOf(line), taken(line, member.self[line.id]), taken(line, member.block[line.id])]),
      { type: 'cells', bold: true, cells: ['', 'Tổng điểm', points(input.maximum), points(member.selfTotal), points(member.blockTotal)] },
    ],
  };
}

function verdict(input: ScoringTableInput, member: ScoredMember, fill: Filler): Block[] {
  const rank = rankWords(member);
  return [
    paragraph('summary', rank === '' ? fill.say('rankOpen') : fill.say('rank', { hang: rank, tongSo: String(input.members.length) }), true),
    ...(member.votes === null ? [] : [paragraph('summary', fill.say('votes', { soPhieu: formatNumber(member.votes) }), true)]),
    ...(member.note.trim() === '' ? [] : [paragraph('summary', fill.say('note', { ghiChu: member.note.trim() }), true)]),
  ];
}

/** The unranked come last. */
const rankOrder = ({ rank }: ScoredMember): number => rank ?? Number.MAX_SAFE_INTEGER;

function rankWords({ rank, tied }: ScoredMember): string {
  return rank === null ? '' : tied ? `${rank} (đồng hạng)` : String(rank);
}

function rankingTable(input: ScoringTableInput, fill: Filler): TableBlock {
  const word = KIND_WORDS[input.kind].toLocaleLowerCase('vi');
  const voted = input.members.some((m) => m.votes !== null);
  const columns: TableColumn[] = [
    { heading: 'STT', widthMm: 12, align: 'center' },
    { heading: 'Đơn vị', widthMm: 85, align: 'left' },
    { heading: 'Tổng điểm tự chấm', widthMm: 28, align: 'center' },
    { heading: `Tổng điểm ${word} chấm`, widthMm: 28, align: 'center' },
    { heading: 'Xếp hạng', widthMm: 26, align: 'center' },
    ...(voted ? [{ heading: 'Số phiếu suy tôn', widthMm: 24, align: 'center' } as const] : []),
    { heading: 'Ghi chú', widthMm: voted ? 44 : 68, align: 'left' },
  ];
  const ranked = input.members.toSorted((a, b) => rankOrder(a) - rankOrder(b));
  return {
    type: 'table',
    caption: `I. ${fill.line('ranking')}`,
    columns,
    rows: ranked.map((m, i) => ({
      type: 'cells',
      bold: m.leads,
      cells: [String(i + 1), m.name, points(m.selfTotal), points(m.blockTotal), rankWords(m), ...(voted ? [points(m.votes)] : []), [m.leads ? fill.line('leads', { loai: word }) : '', m.note.trim()].filter(Boolean).join('; ')],
    })),
  };
}

/** «tự chấm / khối chấm» for some members beside each other. */
function scoreTables(input: ScoringTableInput, fill: Filler): TableBlock[] {
  const chunks = Array.from({ length: Math.ceil(input.members.length / MOST_MEMBERS) }, (_, i) => input.members.slice(i * MOST_MEMBERS, (i + 1) * MOST_MEMBERS));
  const word = KIND_WORDS[input.kind].toLocaleLowerCase('vi');
  const caption = `II. ${fill.line('scores', { loai: word })}`;
  return chunks.map((members, i): TableBlock => ({
    type: 'table',
    caption: i === 0 ? caption : `${caption} (tiếp)`,
    columns: scaledColumns(
      [
        { heading: 'STT', widthMm: 11, align: 'center' },
        { heading: 'Nội dung tiêu chí', widthMm: 75, align: 'left' },
        { heading: 'Điểm tối đa', widthMm: 15, align: 'center' },
        ...members.map((m): TableColumn => ({ heading: m.name, widthMm: 22, align: 'center' })),
      ],
      LANDSCAPE_TEXT_MM,
    ),
    rows: [
      ...groupedRows(input.lines, (line, n) => [String(n), line.text, maximumOf(line), ...members.map((m) => pair(taken(line, m.self[line.id]), taken(line, m.block[line.id])))]),
      { type: 'cells', bold: true, cells: ['', 'Tổng điểm', points(input.maximum), ...members.map((m) => pair(points(m.selfTotal), points(m.blockTotal)))] },
    ],
  }));
}

function pair(self: string, block: string): string {
  return self === '' && block === '' ? '' : `${self === '' ? '…' : self} / ${block === '' ? '…' : block}`;
}

/** The same as a spreadsheet: one line for each criterion, two columns for each member; the totals last. */
export function scoringSheets(input: ScoringTableInput): readonly Sheet[] {
  const chosen = input.only === null ? input.members : input.members.slice(input.only, input.only + 1);
  const word = KIND_WORDS[input.kind].toLocaleLowerCase('vi');
  const named = (m: ScoredMember, what: string): string => (input.only === null ? `${m.name}: ${what}` : what.charAt(0).toLocaleUpperCase('vi') + what.slice(1));
  const columns: SheetColumn[] = [
    { heading: 'STT', type: 'number', widthMm: 12 },
    { heading: 'Nhóm', type: 'text', widthMm: 40 },
    { heading: 'Nội dung tiêu chí', type: 'text', widthMm: 80 },
    { heading: 'Điểm tối đa', type: 'number', widthMm: 20 },
    ...chosen.flatMap((m): SheetColumn[] => [
      { heading: named(m, 'điểm tự chấm'), type: 'number', widthMm: 28 },
      { heading: named(m, `điểm ${word} chấm`), type: 'number', widthMm: 28 },
    ]),
  ];
  const signed = (line: ScoringLine, value: number | null | undefined): SheetValue => (value === null || value === undefined ? null : line.penalty ? -value : value);
  const total = (label: string, value: (m: ScoredMember) => readonly SheetValue[]): SheetValue[] => [null, '', label, null, ...chosen.flatMap(value)];
  return [
    {
      name: sheetName('Bảng chấm điểm'),
      titles: ['BẢNG CHẤM ĐIỂM THI ĐUA', `${input.block}, năm ${input.year}`, ...(input.only === null ? [] : [chosen[0]?.name ?? ''])],
      columns,
      rows: [
        ...input.lines.map((line, i): SheetValue[] => [i + 1, line.group, line.text, line.penalty ? -line.max : line.max, ...chosen.flatMap((m) => [signed(line, m.self[line.id]), signed(line, m.block[line.id])])]),
        total('Tổng điểm', (m) => [m.selfTotal, m.blockTotal]),
        total('Xếp hạng', (m) => [null, m.rank]),
      ],
    },
  ];
}
