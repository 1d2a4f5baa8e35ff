import { err, fault, type Result } from '../result.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { fittedColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, PORTRAIT_TEXT_MM, type Block, type Paper, type Section, type TableBlock } from './model.ts';
import { lowerFirst, nestedParts, prose, withoutKind } from './prose.ts';
import { roman } from '../text/numbers.ts';
import { upper } from './phrases.ts';
import { signatures, type PaperSigner } from './signer.ts';

export interface ReportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Input of a Báo cáo sơ kết, tổng kết, năm or đột xuất (documents.md 3.14; R74). */
export interface CampaignReportInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  readonly title: string;
  /** Kính gửi; empty when it goes to no superior. */
  readonly receiver: string;
  /** The paper the campaign rests on: «Kế hoạch số … của … về …»; null for the unit's own campaign. */
  readonly basis: string | null;
  /** In order; those of level 2 stand under the part of level 1 before them. */
  readonly sections: readonly { readonly level: 1 | 2; readonly heading: string; readonly text: string; readonly table: ReportTable | null }[];
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  /** True until it is sent. */
  readonly draft: boolean;
}

/** Tables with more columns than this lie on a landscape annex of their own. */
const MOST_COLUMNS = 7;

/** Builds the report; wide tables follow as annexes. Fault: no part with contents. */
export function buildCampaignReport(input: CampaignReportInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('campaign-report', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const title = withoutKind(input.title, 'Báo cáo');
  const annexes: Section[] = [];
  const parts = nestedParts(input.sections.map((section) => ({ level: section.level, heading: section.heading, blocks: [...prose(section.text), ...tableBlocks(section, annexes, fill)] })));
  if (parts.length === 0) {
    return err(fault('bao-cao-trong', 'Báo cáo chưa có nội dung nào.', { item: 'sections', next: 'Viết ít nhất một mục của báo cáo.' }));
  }
  const receiver = input.receiver.trim();
  const fields = { donVi: input.issuer.name, noiDung: lowerFirst(title), canCu: input.basis ?? '' };
  const blocks: Block[] = [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { tieuDe: title }), attachedTo: null, rule: true },
    ...(receiver === '' ? [] : [{ type: 'recipients', names: [receiver] } as const]),
    paragraph('body', input.basis === null ? fill.say('openingOwn', fields) : fill.say('opening', fields)),
    ...parts,
    paragraph('body', receiver === '' ? fill.say('closingOwn', fields) : fill.say('closing', { ...fields, noiNhan: receiver }), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({
    kind: 'campaign-report',
    title: 'Báo cáo phong trào thi đua',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks), ...annexes],
  });
}

/** The table in its place, or a word where to find it when it is too wide for the page. */
function tableBlocks({ heading, table }: CampaignReportInput['sections'][number], annexes: Section[], fill: Filler): Block[] {
  if (table === null || table.rows.length === 0) return [];
  if (table.columns.length <= MOST_COLUMNS) return [tableBlock(table, PORTRAIT_TEXT_MM)];
  const number = roman(annexes.length + 1);
  annexes.push(
    flowingSection('landscape', [
      paragraph('annex', fill.say('annex', { soPhuLuc: number }), true),
      { type: 'title', kind: upper(heading), subject: null, attachedTo: fill.say('attachedTo'), rule: true },
      tableBlock(table, LANDSCAPE_TEXT_MM),
    ]),
  );
  return [paragraph('body', fill.say('seeAnnex', { soPhuLuc: number }))];
}

function tableBlock({ columns, rows }: ReportTable, textWidthMm: number): TableBlock {
  return { type: 'table', caption: null, columns: fittedColumns(columns, rows, textWidthMm), rows: rows.map((cells) => ({ type: 'cells', cells: columns.map((_, i) => cells[i] ?? '') })) };
}
