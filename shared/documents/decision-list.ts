import { err, fault, type Result } from '../result.ts';
import { kindsPhrase, totalOf, type RecipientCounts } from './counts.ts';
import { roman } from '../text/numbers.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { paperDay, type PaperNumber } from './issuer.ts';
import { withoutMark } from './lines.ts';
import { flowingSection, paragraph, text, type Block, type Paper, type TableBlock, type TableColumn, type TableRow } from './model.ts';
import { dateRuns, numberRuns, shortAward, yearOf } from './phrases.ts';

/** One recipient in a decision's list. The order given is the order of «số sổ vàng» and is never changed. */
export interface DecisionRecipient {
  /** As the decision prints it: «Ông Nguyễn Văn Mẫu», «Đại úy …», «Hộ ông …», or a collective's name. */
  readonly name: string;
  /** Position and unit, superior, or address; empty when there is none. */
  readonly place: string;
  /** Thành tích, for the table form. */
  readonly merit: string;
  /** Mức tiền thưởng as printed, «760.000 đồng»; empty when not stated. */
  readonly bonus: string;
}

/** Input of the Danh sách kèm theo quyết định (documents.md 3.11). */
export interface DecisionListInput {
  readonly decision: PaperNumber;
  /** Who decides: «Chủ tịch Ủy ban nhân dân xã Tân An». */
  readonly authority: string;
  readonly verb: string;
  readonly award: string;
  readonly collectives: readonly DecisionRecipient[];
  readonly persons: readonly DecisionRecipient[];
  readonly households: readonly DecisionRecipient[];
  /** `lines`: «1. Ông …, …;». `table`: STT · Họ và tên/Tên tập thể · Chức vụ, đơn vị · Thành tích (· Mức tiền thưởng). */
  readonly form: 'lines' | 'table';
  readonly draft: boolean;
}

const GROUPS = [
  { key: 'collectives', name: 'TẬP THỂ' },
  { key: 'persons', name: 'CÁ NHÂN' },
  { key: 'households', name: 'HỘ GIA ĐÌNH' },
] as const;
/** Builds the list on portrait A4; numbering restarts in each group, an empty group is left out. Fault: no row at all. */
export function buildDecisionList(input: DecisionListInput, texts: PaperTexts = {}): Result<Paper> {
  const counts: RecipientCounts = { collectives: input.collectives.length, persons: input.persons.length, households: input.households.length };
  if (totalOf(counts) === 0) {
    return err(fault('danh-sach-quyet-dinh-trong', 'Danh sách kèm theo quyết định chưa có dòng nào.', { item: 'rows', next: 'Chọn các dòng được khen thưởng trong quyết định.' }));
  }
  const filler = fillerFor('decision-list', paperDay(input.decision), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const { number, symbol, date, asOf } = input.decision;
  const groups = GROUPS.map((g) => ({ name: g.name, rows: input[g.key] })).filter((g) => g.rows.length > 0);
  const blocks: Block[] = [
    {
      type: 'title',
      kind: fill.line('kind'),
      subject: fill.say('subject', { nhom: kindsPhrase(counts), dongTu: input.verb, hinhThuc: shortAward(input.award) }),
      attachedTo: fill.say('attachedTo', { so: numberRuns(number, symbol), ngay: dateRuns(date, yearOf(asOf)), coQuan: input.authority }),
      rule: true,
    },
    ...(input.form === 'table' ? [tableOf(groups)] : linesOf(groups)),
  ];
  return fill.done({
    kind: 'decision-list',
    title: 'Danh sách kèm theo quyết định khen thưởng',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks)],
  });
}

type Group = { readonly name: string; readonly rows: readonly DecisionRecipient[] };

/** «Ông Nguyễn Văn Mẫu, Trưởng thôn Đông», the place left out when it is empty. */
export function recipientLine(row: Pick<DecisionRecipient, 'name' | 'place'>): string {
  return [row.name, row.place].map(withoutMark).filter((part) => part !== '').join(', ');
}

function linesOf(groups: readonly Group[]): Block[] {
  return groups.flatMap((group, g) => [
    paragraph('listHeading', `${roman(g + 1)}. ${group.name}`, true),
    ...group.rows.map((row, i) => {
      const last = i === group.rows.length - 1;
      const mark = !last ? ';' : g === groups.length - 1 ? './.' : '.';
      return paragraph('listLine', [text(`${i + 1}. ${recipientLine(row)}${mark}`)]);
    }),
  ]);
}

function tableOf(groups: readonly Group[]): TableBlock {
  const bonus = groups.some((g) => g.rows.some((r) => r.bonus.trim() !== ''));
  const widths = bonus ? [10, 44, 44, 38, 24] : [10, 48, 50, 52];
  const headings = ['STT', 'Họ và tên/Tên tập thể', 'Chức vụ, đơn vị', 'Thành tích', ...(bonus ? ['Mức tiền thưởng'] : [])];
  const columns = headings.map((heading, i): TableColumn => ({ heading, widthMm: widths[i] ?? 10, align: i === 0 ? 'center' : i === 4 ? 'right' : 'left' }));
  const rows = groups.flatMap((group, g): TableRow[] => [
    { type: 'group', text: `${roman(g + 1)}. ${group.name}` },
    ...group.rows.map((r, i): TableRow => ({ type: 'cells', cells: [String(i + 1), r.name, r.place, r.merit, ...(bonus ? [r.bonus] : [])] })),
  ]);
  return { type: 'table', caption: null, columns, rows };
}
