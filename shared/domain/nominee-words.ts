import { MERIT_CAPACITY_WORDS } from './nomination.ts';
import type { NominationFields } from './nomination.ts';
import { SUBJECT_FLAG_WORDS } from './subject.ts';
import type { SubjectFlags } from './subject.ts';

type Told = Pick<NominationFields, 'merit' | 'summary' | 'grounds' | 'capacity' | 'flags' | 'overrideReason'>;

/**
 * What a list says of a nominee beside name, unit and award (R62): its merit with the capacity (R49) and the grounds in brief,
 * the priority flags (R50), which stand under «Phân loại», and the written reason where something is missing (R98), under «Ghi chú».
 */
export function nomineeWords({ merit, summary, grounds, capacity, flags, overrideReason }: Told): { merit: string; flags: string; note: string } {
  const flagged = (Object.keys(SUBJECT_FLAG_WORDS) as (keyof SubjectFlags)[]).filter((flag) => flags[flag]).map((flag) => SUBJECT_FLAG_WORDS[flag]);
  return {
    merit: [summary || merit, ...(capacity === null ? [] : [`Tư cách: ${MERIT_CAPACITY_WORDS[capacity]}.`]), ...(grounds === '' ? [] : [`Căn cứ: ${grounds}`])].filter(Boolean).join(' '),
    flags: flagged.join('; '),
    note: overrideReason === '' ? '' : `Lý do: ${overrideReason}`,
  };
}

/** Lines of one award together, awards in the order they first appear, the manual order kept within each. */
export function byForm<T extends { readonly awardName: string }>(lines: readonly T[]): T[] {
  const order = [...new Set(lines.map(({ awardName }) => awardName))];
  return order.flatMap((name) => lines.filter(({ awardName }) => awardName === name));
}
