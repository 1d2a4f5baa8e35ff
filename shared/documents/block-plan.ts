import { err, fault, type Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { listSignatures } from './list-parts.ts';
import { flowingSection, paragraph, PORTRAIT_TEXT_MM, type Block, type Paper, type TableBlock } from './model.ts';
import { tableDate } from './phrases.ts';
import { numberedLines, numberedParts } from './prose.ts';
import { signatures, type PaperSigner } from './signer.ts';

export interface BlockPlanActivity {
  /** Word of its kind: «Sinh hoạt chuyên đề». */
  readonly kind: string;
  readonly name: string;
  /** «Quý II», «tháng 9»; empty when not fixed. */
  readonly plannedFor: string;
  /** Day it was held, `YYYY-MM-DD`; null while it is only planned. */
  readonly heldOn: string | null;
  readonly note: string;
}

/** Input of the Kế hoạch hoạt động of a cụm or khối in one year (R37). */
export interface BlockPlanInput {
  readonly issuer: PaperIssuer;
  /** Number and day where the unit leads the block and issues the plan; null: a list of what the block plans, for the file. */
  readonly paper: PaperNumber | null;
  /** Day it is printed, `YYYY-MM-DD`. */
  readonly date: string;
  readonly kind: 'cum' | 'khoi';
  /** «Khối thi đua số 3». */
  readonly block: string;
  readonly year: number;
  readonly members: readonly string[];
  /** Empty when not known. */
  readonly head: string;
  readonly deputy: string;
  readonly councilMember: string;
  readonly plan: string;
  readonly activities: readonly BlockPlanActivity[];
  /** Criteria by which the block's own activity is judged. */
  readonly ownCriteria: string;
  /** Who signs for the block. */
  readonly signer: PaperSigner | null;
  readonly distribution: readonly string[];
}

/** Builds the plan. Fault: neither text nor activity. */
export function buildBlockPlan(input: BlockPlanInput, texts: PaperTexts = {}): Result<Paper> {
  if (input.plan.trim() === '' && input.activities.length === 0) {
    return err(fault('ke-hoach-khoi-trong', 'Kế hoạch hoạt động chưa có nội dung nào.', { item: 'plan', next: 'Nhập nội dung kế hoạch hoặc thêm hoạt động dự kiến.' }));
  }
  const filler = fillerFor('block-plan', input.paper === null ? input.date : paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const roles = [
    ['head', input.head],
    ['deputy', input.deputy],
    ['councilMember', input.councilMember],
  ] as const;
  const blocks: Block[] = [
    input.paper === null ? datedHeader(input.issuer, input.date) : headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { khoi: input.block, nam: String(input.year) }), attachedTo: null, rule: true },
    ...numberedParts([
      {
        heading: fill.line('organisation'),
        blocks: [
          ...roles.filter(([, name]) => name.trim() !== '').map(([role, name]) => paragraph('body', fill.say(role, { ten: name.trim(), loai: input.kind === 'cum' ? 'cụm' : 'khối' }))),
          ...(input.members.length === 0 ? [] : [paragraph('body', fill.say('members', { dem: String(input.members.length), danhSach: input.members.join('; ') }))]),
        ],
      },
      { heading: fill.line('contents'), blocks: numberedLines(input.plan) },
      { heading: fill.line('activities'), blocks: input.activities.length === 0 ? [] : [activityTable(input.activities)] },
      { heading: fill.line('criteria'), blocks: numberedLines(input.ownCriteria) },
    ]),
    ...(input.paper === null || input.signer === null ? [listSignatures(PORTRAIT_TEXT_MM)] : [paragraph('body', fill.say('closing', { khoi: input.block, nam: String(input.year) }), true), signatures(input.signer, input.distribution)]),
  ];
  return fill.done({ kind: 'block-plan', title: 'Kế hoạch hoạt động của cụm, khối thi đua', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

function activityTable(activities: readonly BlockPlanActivity[]): TableBlock {
  return {
    type: 'table',
    caption: null,
    columns: [
      { heading: 'STT', widthMm: 12, align: 'center' },
      { heading: 'Loại', widthMm: 30, align: 'left' },
      { heading: 'Hoạt động', widthMm: 50, align: 'left' },
      { heading: 'Dự kiến', widthMm: 22, align: 'center' },
      { heading: 'Đã tổ chức', widthMm: 22, align: 'center' },
      { heading: 'Ghi chú', widthMm: 24, align: 'left' },
    ],
    rows: activities.map((a, i) => ({ type: 'cells', cells: [String(i + 1), a.kind, a.name, a.plannedFor, a.heldOn === null ? '' : tableDate(a.heldOn), a.note] })),
  };
}
