import { z } from 'zod';
import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { formatScreenDate } from '../text/dates.ts';
import { Id, IsoDate, Line, Stored } from './common.ts';
import { authorityQuestion } from './deciding-authority.ts';

/** What looks wrong in a decision. It is asked about, never a bar (R98). */
export const DecisionQuestion = z.object({
  /** Which question; stable, so that an answer stays with it. */
  key: Line,
  sentence: z.string(),
  citation: z.string(),
});
export type DecisionQuestion = z.infer<typeof DecisionQuestion>;

/** «Đã kiểm tra»: a person looked at a question and let the decision stand. */
export const DecisionAnswer = z.object({ ...Stored, decisionId: Id, key: Line, sentence: z.string(), on: IsoDate, by: Line });
export type DecisionAnswer = z.infer<typeof DecisionAnswer>;

/** One row of a decision with the days it rests on. */
export interface CheckedLine {
  readonly subjectName: string;
  /** Awarded, in this or another form. */
  readonly awarded: boolean;
  /** Entry of the catalogue as decided; null: none clearly matches. */
  readonly awardCode: string | null;
  /** Day of the council's session that judged it; null: none is recorded. */
  readonly sessionOn: string | null;
  /** Day of the submission, else of the sending; null: not sent. */
  readonly submittedOn: string | null;
}

const MOST_NAMES = 3;

/**
 * The questions a decision raises.
 * @param decision number and authority as printed, and its day
 * @param today a decision of a later day is asked about
 * @param awardOf an award's rules as they stand on the decision's day
 */
export function decisionQuestions(
  decision: { readonly date: string; readonly authority: string }, lines: readonly CheckedLine[], today: string, awardOf: (code: string) => AwardDefinition | undefined,
): DecisionQuestion[] {
  const { date, authority } = decision;
  const day = formatScreenDate(date);
  const early = (key: string, what: string, onOf: (line: CheckedLine) => string | null): DecisionQuestion[] => {
    const found = lines.flatMap((line) => {
      const on = onOf(line);
      return on !== null && date < on ? [{ name: line.subjectName, on }] : [];
    });
    const last = found.reduce((latest, { on }) => (on > latest ? on : latest), '');
    return found.length === 0 ? [] : [{ key, sentence: `Quyết định ngày ${day} có trước ngày ${what} ${formatScreenDate(last)} của: ${named(found.map(({ name }) => name))}. Kiểm tra lại ngày quyết định.`, citation: '' }];
  };
  const codes = [...new Set(lines.flatMap(({ awarded, awardCode }) => (awarded && awardCode !== null ? [awardCode] : [])))];
  return [
    ...early('truoc-hop-xet', 'họp xét', ({ sessionOn }) => sessionOn),
    ...early('truoc-trinh', 'trình', ({ submittedOn }) => submittedOn),
    ...(date > today ? [{ key: 'sau-hom-nay', sentence: `Ngày quyết định ${day} sau hôm nay (${formatScreenDate(today)}). Kiểm tra lại ngày quyết định.`, citation: '' }] : []),
    ...codes.flatMap((code) => {
      const award = awardOf(code);
      const question = award === undefined ? null : authorityQuestion(award, authority, date);
      return question === null ? [] : [{ key: `tham-quyen/${code}`, ...question }];
    }),
  ];
}

function named(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return rest > 0 ? `${names.slice(0, MOST_NAMES).join(', ')} và ${rest} đề nghị khác` : names.join(', ');
}
