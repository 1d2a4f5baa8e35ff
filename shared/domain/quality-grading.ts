import { fold } from '../text/fold.ts';
import { QUALITY_GRADES } from './registers/shapes.ts';
import type { RegisterLine } from './registers/registers.ts';

type Grading = Pick<RegisterLine<'quality_grading'>, 'grade' | 'year'>;
type Grade = Grading['grade'];
const ORDER = Object.keys(QUALITY_GRADES) as Grade[];
/** Best grade first: «hoàn thành xuất sắc nhiệm vụ» contains no other, and «không hoàn thành» is claimed by nobody. */
const CLAIMS = ORDER.filter((grade) => grade !== 'khong').map((grade) => ({ grade, words: fold(QUALITY_GRADES[grade]) }));

/** What a proposal says of its nominee. */
interface Proposal {
  readonly merit: string;
  readonly summary: string;
  readonly grounds: string;
}

/**
 * Why a grading does not agree with a proposal, or null (R39). A year of «không hoàn thành nhiệm vụ», or a grade below the
 * one that the proposal itself claims for the nominee; what the law demands of each title is judged elsewhere.
 * @param year year of the round; gradings of other years are shown but not compared
 */
export function gradingMismatch(grading: Grading, proposal: Proposal, year: number): string | null {
  if (grading.year !== year) return null;
  const held = QUALITY_GRADES[grading.grade];
  if (grading.grade === 'khong') return `Năm ${year} xếp loại «${held}», không khớp với việc đề nghị khen thưởng.`;
  const text = fold([proposal.merit, proposal.summary, proposal.grounds].join(' . '));
  const claimed = CLAIMS.find(({ words }) => text.includes(words));
  if (claimed === undefined || ORDER.indexOf(claimed.grade) >= ORDER.indexOf(grading.grade)) return null;
  return `Đề nghị ghi «${QUALITY_GRADES[claimed.grade]}» nhưng năm ${year} xếp loại «${held}».`;
}
