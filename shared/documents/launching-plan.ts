import { err, fault, type Result } from '../result.ts';
import { formatPaperDate } from '../text/dates.ts';
import { DRAFT_MARK } from './draft-mark.ts';
import { fillerFor, type Filler, type PaperTexts } from './filler.ts';
import { headerBlock, paperDay, type PaperIssuer, type PaperNumber } from './issuer.ts';
import { withoutMark } from './lines.ts';
import { flowingSection, paragraph, type Block, type Paper, type TableBlock } from './model.ts';
import { lowerFirst, numberedLines, numberedParts, withoutKind } from './prose.ts';
import { signatures, type PaperSigner } from './signer.ts';

/** A target as the plan prints it. */
export interface LaunchingTarget {
  readonly text: string;
  /** Printed wording of the level to reach: «từ 95% trở lên»; empty where the text itself says it. */
  readonly figure: string;
  /** Deadline or paper it comes from; empty when there is nothing to say. */
  readonly note: string;
}

/** Input of the unit's own Kế hoạch that launches a campaign (documents.md 3.1; R27). */
export interface LaunchingPlanInput {
  readonly issuer: PaperIssuer;
  readonly paper: PaperNumber;
  /** Trích yếu: «Tổ chức phong trào thi đua “…” giai đoạn 2026 - 2030». */
  readonly title: string;
  /** Plan of the superior it carries out, «Kế hoạch số … của … về …»; null for the unit's own campaign. */
  readonly basis: string | null;
  /** Purpose and requirements, one paragraph for each line. */
  readonly purpose: string;
  /** Contents, one for each line. */
  readonly contents: string;
  readonly ownTargets: readonly LaunchingTarget[];
  /** Targets of the province's plan that concern the unit. */
  readonly givenTargets: readonly LaunchingTarget[];
  /** In the order of the plan; tasks of one body are printed together. */
  readonly tasks: readonly { readonly body: string; readonly task: string; readonly due: string | null }[];
  readonly signer: PaperSigner;
  readonly distribution: readonly string[];
  readonly draft: boolean;
}

/** A longer title is not said again under itself. */
const LONGEST_SAID = 140;

/** Builds the plan. Parts without contents are left out. Fault: nothing to print at all. */
export function buildLaunchingPlan(input: LaunchingPlanInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('launching-plan', paperDay(input.paper), texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const title = withoutKind(input.title, 'Kế hoạch');
  const parts = numberedParts([
    { heading: fill.line('purpose'), blocks: numberedLines(input.purpose) },
    { heading: fill.line('contents'), blocks: numberedLines(input.contents) },
    { heading: fill.line('targets'), blocks: targetBlocks(input, fill) },
    { heading: fill.line('tasks'), blocks: taskBlocks(input.tasks, fill) },
  ]);
  if (parts.length === 0) {
    return err(fault('ke-hoach-trong', 'Kế hoạch chưa có nội dung nào.', { item: 'contents', next: 'Nhập mục đích, nội dung thi đua hoặc phân công thực hiện.' }));
  }
  const fields = { donVi: input.issuer.name, noiDung: lowerFirst(title) };
  const basis = input.basis?.trim() ? withoutMark(input.basis) : '';
  const blocks: Block[] = [
    headerBlock(input.issuer, input.paper),
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { tieuDe: title }), attachedTo: null, rule: true },
    paragraph('body', basis === '' ? fill.say('openingOwn', fields) : fill.say(title.length > LONGEST_SAID ? 'openingShort' : 'opening', { ...fields, canCu: basis })),
    ...parts,
    paragraph('body', fill.say('closing', fields), true),
    signatures(input.signer, input.distribution),
  ];
  return fill.done({
    kind: 'launching-plan',
    title: 'Kế hoạch phát động phong trào thi đua',
    language: 'vi',
    mark: input.draft ? DRAFT_MARK : null,
    sections: [flowingSection('portrait', blocks)],
  });
}

function targetBlocks({ ownTargets, givenTargets }: LaunchingPlanInput, fill: Filler): Block[] {
  const groups = [
    { caption: fill.line('ownTargets'), targets: ownTargets },
    { caption: fill.line('givenTargets'), targets: givenTargets },
  ].filter(({ targets }) => targets.length > 0);
  return groups.map(({ caption, targets }, i) => targetTable(groups.length > 1 ? `${i + 1}. ${caption}` : caption, targets));
}

function targetTable(caption: string, targets: readonly LaunchingTarget[]): TableBlock {
  return {
    type: 'table',
    caption,
    columns: [
      { heading: 'STT', widthMm: 12, align: 'center' },
      { heading: 'Nội dung chỉ tiêu', widthMm: 78, align: 'left' },
      { heading: 'Kế hoạch', widthMm: 40, align: 'left' },
      { heading: 'Ghi chú', widthMm: 30, align: 'left' },
    ],
    rows: targets.map((target, i) => ({ type: 'cells', cells: [String(i + 1), target.text, target.figure, target.note] })),
  };
}

/** «1. Văn phòng UBND» and its tasks under it, with the last day of each. */
function taskBlocks(tasks: LaunchingPlanInput['tasks'], fill: Filler): Block[] {
  const bodies = [...new Set(tasks.map((t) => t.body.trim()))];
  return bodies.flatMap((body, i) => [
    paragraph('subheading', `${i + 1}. ${withoutMark(body)}`, true),
    ...tasks
      .filter((t) => t.body.trim() === body)
      .map((t) => {
        const viec = withoutMark(t.task);
        return paragraph('body', t.due === null ? fill.say('task', { viec }) : fill.say('taskDue', { viec, han: formatPaperDate(t.due) }));
      }),
  ]);
}
