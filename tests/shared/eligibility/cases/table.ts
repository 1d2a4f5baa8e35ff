import type { EvaluateOptions } from '../../../../shared/eligibility/evaluate.ts';
import type { Proposal, SubjectFacts } from '../../../../shared/eligibility/facts.ts';
import type { TestResult, Verdict } from '../../../../shared/eligibility/report.ts';

export const DU: Verdict = 'du-dieu-kien';
export const CHUA: Verdict = 'chua-du-dieu-kien';
export const XD: Verdict = 'chua-xac-dinh';
export const KHONG: Verdict = 'khong-thuoc-doi-tuong';

/** What award-law.md says must come out of one case. `says`, `warns`, `misses`, `asks`: among those of the condition's whole tree. */
export interface Row {
  readonly is: string;
  readonly of: SubjectFacts;
  readonly verdict: Verdict;
  /** Condition whose finding is looked at. */
  readonly at?: string;
  readonly result?: TestResult;
  readonly says?: string;
  readonly warns?: string;
  readonly misses?: string;
  /** Key of a question. */
  readonly asks?: string;
  /** Text of a piece of evidence. */
  readonly shows?: string;
  readonly summary?: string;
  readonly lacking?: number;
  readonly p?: Partial<Proposal>;
  readonly o?: EvaluateOptions;
}
export type Table = Readonly<Record<string, readonly Row[]>>;

type Rest = Omit<Row, 'is' | 'of' | 'verdict' | 'at' | 'result' | 'says'>;

/** `row('thiếu xếp loại', facts, XD, 'LDTT.tieu_chuan', 'thieu-so-lieu', 'Cần …')`. */
export function row(is: string, of: SubjectFacts, verdict: Verdict, at: string, result: TestResult, says: string, rest: Rest = {}): Row {
  return { is, of, verdict, at, result, says, ...rest };
}
