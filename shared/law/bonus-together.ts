import type { AwardDefinition } from '../catalogue/award-schema.ts';
import type { BonusReading } from './bonus.ts';

/** An award that one recipient gets at one time, with its money as it would be alone. */
export interface AwardedTogether {
  readonly id: string;
  readonly kind: AwardDefinition['kind'];
  readonly name: string;
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

/**
 * Several awards to one recipient at one time (Điều 49 khoản 5–7): titles of the same period: only the highest is paid;
 * of different periods: each; forms of different periods: each; a title and a form: both. Two forms of one period may rest on
 * one achievement, which is not awarded twice (Luật Điều 5 khoản 2 điểm c): that is asked.
 */
export function bonusesTogether(awards: readonly AwardedTogether[]): TogetherLine[] {
  return awards.map((award): TogetherLine => {
    const alike = awards.filter((other) => other.id !== award.id && other.kind === award.kind);
    const unsaid = alike.find((other) => other.period === null || award.period === null);
    if (unsaid !== undefined) return { id: award.id, outcome: 'ask', sentence: `Chưa ghi thời gian thành tích của «${(award.period === null ? award : unsaid).name}» nên chưa rõ có được chi cùng «${(award.period === null ? unsaid : award).name}» không (${CITATION}).` };
    const meeting = alike.filter((other) => periodsMeet(award, other));
    if (meeting.length === 0) return { id: award.id, outcome: 'as-alone', sentence: '' };
    if (award.kind === 'award') return { id: award.id, outcome: 'ask', sentence: `Cùng thời gian thành tích với «${meeting[0]?.name ?? ''}»: xác nhận là hai thành tích khác nhau trước khi chi (${CITATION} khoản 6).` };
    const open = [award, ...meeting].find(({ reading }) => reading.state === 'ask' || reading.state === 'unknown');
    if (open !== undefined) return { id: award.id, outcome: 'ask', sentence: `Các danh hiệu cùng thời gian chỉ chi mức cao nhất; chưa biết mức của «${open.name}» (${CITATION} khoản 5).` };
    const higher = meeting.find((other) => outranks(other, award, awards));
    if (higher === undefined) return { id: award.id, outcome: 'as-alone', sentence: '' };
    return { id: award.id, outcome: 'dropped', sentence: `Cùng thời gian với «${higher.name}» có mức thưởng cao hơn hoặc bằng; chỉ chi mức cao nhất (${CITATION} khoản 5).` };
  });
}

function periodsMeet(one: AwardedTogether, other: AwardedTogether): boolean {
  return one.period !== null && other.period !== null && one.period.from <= other.period.to && other.period.from <= one.period.to;
}

/** Of two of the same sum the first in the list is paid. */
function outranks(one: AwardedTogether, other: AwardedTogether, all: readonly AwardedTogether[]): boolean {
  const [first, second] = [one.reading.amountVnd ?? 0, other.reading.amountVnd ?? 0];
  return first > second || (first === second && all.indexOf(one) < all.indexOf(other));
}
