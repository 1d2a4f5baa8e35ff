import { onlySelects } from './quota-look.ts';
import type { Draft } from './quota-totals.ts';
import { kindsOf } from './unit-kinds.ts';
import type { PlanKinds, UnitMention } from './unit-kinds.ts';
import type { Word } from './words.ts';

/** What a unit named behind numbers changes in them. */

/** «01 đơn vị dẫn đầu mỗi cụm thi đua»: the numbers just read are for each of these. */
export function giveEach(open: readonly Draft[], unit: UnitMention, plan: PlanKinds): void {
  for (const draft of open) {
    if (draft.owner === null || !draft.owner.perUnit) draft.owner = { kinds: kindsOf(unit, plan), named: [], narrowed: unit.narrowed, perUnit: true, generic: unit.generic };
  }
}

export interface Behind {
  readonly plan: PlanKinds;
  readonly words: readonly Word[];
  /** Word behind «thuộc», «trong». */
  readonly from: number;
  /** First number of those just read. */
  readonly openAt: number;
  /** The numbers are for each unit. */
  readonly each: boolean;
}

/** «… 04 cá nhân thuộc các sở, ban, ngành, các doanh nghiệp»: the numbers just read are one pool for these. True: they were. */
export function giveTo(open: readonly Draft[], unit: UnitMention, { plan, words, from, openAt, each }: Behind): boolean {
  const given = open.filter((draft) => draft.owner === null || !draft.owner.perUnit || onlySelects(draft, unit, words, from, openAt));
  for (const draft of given) {
    const [selector] = draft.owner !== null && draft.owner.perUnit ? draft.owner.named : [];
    draft.selector ??= selector?.name ?? null;
    const kinds = [...(selector === undefined ? (draft.owner?.kinds ?? []) : []), ...kindsOf(unit, plan)];
    draft.owner = { kinds: [...new Set(kinds)], named: [], narrowed: unit.narrowed, perUnit: each, generic: unit.generic && kinds.length === 1 };
  }
  return given.length > 0;
}

/** «01 tập thể hoặc 01 cá nhân»: one number for both kinds; `draft` is then part of `last`. True: it was. */
export function isEither(last: Draft | undefined, draft: Draft): boolean {
  if (last === undefined || last.min !== draft.min || last.max !== draft.max || last.inside !== draft.inside || draft.subjects.some((kind) => last.subjects.includes(kind))) return false;
  last.subjects = [...last.subjects, ...draft.subjects];
  last.combined = true;
  last.to = draft.to;
  return true;
}

/** «do các cụm thi đua bình chọn»: «do» stands before the unit, among the words from `from`. */
export const isDoer = (words: readonly Word[], from: number, { at }: UnitMention): boolean => words.slice(Math.max(from, at - 3), at).some(({ low }) => low === 'do');
