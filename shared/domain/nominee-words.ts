import { MERIT_CAPACITY_WORDS } from './nomination.ts';
import type { NominationFields } from './nomination.ts';
import { SUBJECT_FLAG_WORDS } from './subject.ts';
import type { SubjectFlags } from './subject.ts';

type Told = Pick<NominationFields, 'merit' | 'summary' | 'grounds' | 'capacity' | 'flags' | 'overrideReason'>;

/**
 * What a list says of a nominee beside name, unit and award (R62): grounds in brief, and under «Ghi chú» the capacity of merit
 * (R49), the priority flags (R50) and the written reason where something is missing (R98).
 */
export function nomineeWords({ merit, summary, grounds, capacity, flags, overrideReason }: Told): { merit: string; note: string } {
  const flagged = (Object.keys(SUBJECT_FLAG_WORDS) as (keyof SubjectFlags)[]).filter((flag) => flags[flag]).map((flag) => SUBJECT_FLAG_WORDS[flag]);
  const note = [...(capacity === null ? [] : [MERIT_CAPACITY_WORDS[capacity]]), ...flagged, ...(overrideReason === '' ? [] : [`Lý do: ${overrideReason}`])];
  return { merit: [summary || merit, ...(grounds === '' ? [] : [`Căn cứ: ${grounds}`])].filter(Boolean).join(' '), note: note.join('; ') };
}

/** Lines of one award together, awards in the order they first appear, the manual order kept within each. */
export function byForm<T extends { readonly awardName: string }>(lines: readonly T[]): T[] {
  const order = [...new Set(lines.map(({ awardName }) => awardName))];
  return order.flatMap((name) => lines.filter(({ awardName }) => awardName === name));
}
