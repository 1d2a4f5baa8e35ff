import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { formatScreenDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { BonusReading } from './bonus.ts';

/** An award that one recipient gets at one time, with its money as it would be alone. */
export interface AwardedTogether {
  readonly id: string;
  readonly kind: AwardDefinition['kind'];
  readonly name: string;
  readonly decision: { readonly number: string; readonly date: string };
  /** What it was given for, in the words of the decision; empty: not recorded. */
  readonly merit: string;
  /** Period the achievement belongs to; ends inclusive. Null: not recorded. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly reading: BonusReading;
}

/** `dropped`: another of the same time is paid instead. `ask`: what is recorded does not tell; nothing is paid until it does. */
export interface TogetherLine {
  readonly id: string;
  readonly outcome: 'as-alone' | 'dropped' | 'ask';
  /** Why, in Vietnamese; empty for `as-alone`. */
  readonly sentence: string;
}

const CITATION = 'NĐ 152/2025/NĐ-CP Điều 49';
const WHERE = 'Thời gian này lấy theo năm của đợt xét hằng năm, hoặc theo «Thời gian lập thành tích» của đợt xét khác: ghi ở đợt xét, hoặc đối chiếu hai quyết định rồi ghi mức và căn cứ ở «Mức tiền thưởng».';

/**
 * Several awards to one recipient at one time (Điều 49 khoản 5–7): titles of the same period: only the highest is paid;
 * of different periods: each; forms of different periods or achievements: each; a title and a form: both. Two forms that may
 * rest on one achievement of one period are asked about, for it is not awarded twice (Luật Điều 5 khoản 2 điểm c).
 */
export function bonusesTogether(awards: readonly AwardedTogether[]): TogetherLine[] {
  return awards.map((award): TogetherLine => {
    const alike = awards.filter((other) => other.id !== award.id && other.kind === award.kind && (award.kind === 'title' || maybeSameMerit(award, other)));
    const unsaid = alike.find((other) => other.period === null || award.period === null);
    if (unsaid !== undefined) return { id: award.id, outcome: 'ask', sentence: `Chưa biết thời gian thành tích của ${named(award.period === null ? award : unsaid)} nên chưa rõ có được chi cùng ${named(award.period === null ? unsaid : award)} không (${CITATION}). ${WHERE}` };
    const meeting = alike.filter((other) => periodsMeet(award, other));
    if (meeting[0] === undefined) return { id: award.id, outcome: 'as-alone', sentence: '' };
    if (award.kind === 'award') return { id: award.id, outcome: 'ask', sentence: `Cùng thời gian thành tích với ${named(meeting[0])}: xác nhận là hai thành tích khác nhau rồi ghi mức và căn cứ ở «Mức tiền thưởng» (${CITATION} khoản 6).` };
    const open = [award, ...meeting].find(({ reading }) => reading.state === 'ask' || reading.state === 'unknown');
    if (open !== undefined) return { id: award.id, outcome: 'ask', sentence: `Các danh hiệu cùng thời gian chỉ chi mức cao nhất; chưa biết mức của ${named(open)} (${CITATION} khoản 5).` };
    const higher = meeting.find((other) => outranks(other, award, awards));
    if (higher === undefined) return { id: award.id, outcome: 'as-alone', sentence: '' };
    return { id: award.id, outcome: 'dropped', sentence: `Cùng thời gian với ${named(higher)} có mức thưởng cao hơn hoặc bằng; chỉ chi mức cao nhất (${CITATION} khoản 5).` };
  });
}

const named = ({ name, decision }: AwardedTogether): string => `«${name}» (Quyết định số ${decision.number} ngày ${formatScreenDate(decision.date)})`;

/** Achievements told in different words are different ones; one that is not told may be the same. */
function maybeSameMerit(one: AwardedTogether, other: AwardedTogether): boolean {
  const [first, second] = [fold(one.merit), fold(other.merit)];
  return first === '' || second === '' || first === second;
}

function periodsMeet(one: AwardedTogether, other: AwardedTogether): boolean {
  return one.period !== null && other.period !== null && one.period.from <= other.period.to && other.period.from <= one.period.to;
}

/** Of two of the same sum the first in the list is paid. */
function outranks(one: AwardedTogether, other: AwardedTogether, all: readonly AwardedTogether[]): boolean {
  const [first, second] = [one.reading.amountVnd ?? 0, other.reading.amountVnd ?? 0];
  return first > second || (first === second && all.indexOf(one) < all.indexOf(other));
}
