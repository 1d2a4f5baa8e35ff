import type { Result } from '../result.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { flowingSection, paragraph, type Block, type Paper } from './model.ts';
import { formatPaperDate } from '../text/dates.ts';


/** Input of the sheet with a unit's recovery code. */
export interface RecoverySheetInput {
  readonly unitName: string;
  /** The code; groups parted by spaces or hyphens are kept, otherwise it is cut in fours. */
  readonly code: string;
  /** Day of printing, `YYYY-MM-DD`. */
  readonly date: string;
}

/** How many groups stand on one line at 22 pt. */
const GROUPS_A_LINE = 4;

/** Builds the one-page sheet: the code in large groups and what it is for. */
export function buildRecoverySheet(input: RecoverySheetInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('recovery-sheet', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const blocks: Block[] = [
    { type: 'title', kind: fill.line('kind'), subject: fill.say('subject', { donVi: input.unitName }), attachedTo: null, rule: true },
    paragraph('body', fill.say('purpose')),
    ...codeLines(input.code).map((line) => paragraph('code', line)),
    paragraph('body', fill.say('keep')),
    paragraph('warning', fill.say('danger')),
    paragraph('body', fill.say('printed', { ngay: formatPaperDate(input.date) })),
  ];
  return fill.done({ kind: 'recovery-sheet', title: 'Mã khôi phục', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
}

/** The code as lines of groups, every character kept. */
export function codeLines(code: string): readonly string[] {
  const given = code.trim().split(/[\s-]+/).filter((g) => g !== '');
  const groups = given.length > 1 ? given : (code.trim().match(/.{1,4}/gu) ?? []);
  const lines: string[] = [];
  for (let i = 0; i < groups.length; i += GROUPS_A_LINE) lines.push(groups.slice(i, i + GROUPS_A_LINE).join('  '));
  return lines;
}
