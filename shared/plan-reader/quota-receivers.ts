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
  /** Numbers that only go on with the owner of a clause before. */
  readonly carried: ReadonlySet<Draft>;
}

/** «… 04 cá nhân thuộc các sở, ban, ngành, các doanh nghiệp»: the numbers just read are one pool for these. True: they were. */
export function giveTo(open: readonly Draft[], unit: UnitMention, { plan, words, from, openAt, each, carried }: Behind): boolean {
  const turned = /^(?:cho|với)$/u.test(words[from - 1]?.low ?? '') ? open.filter((draft) => carried.has(draft) && draft.owner?.perUnit === true) : [];
  for (const draft of turned) draft.owner = null;
  const given = open.filter((draft) => draft.owner === null || !draft.owner.perUnit || onlySelects(draft, unit, words, from, openAt));
  for (const draft of given) {
    const [selector] = draft.owner !== null && draft.owner.perUnit ? draft.owner.named : [];
    draft.selector ??= selector?.name ?? null;
    const kinds = [...(selector === undefined ? (draft.owner?.kinds ?? []) : []), ...kindsOf(unit, plan)];
    draft.owner = { kinds: [...new Set(kinds)], named: [], narrowed: unit.narrowed, perUnit: each, generic: unit.generic && kinds.length === 1 };
  }
  return given.length > 0;
}

/** «Các cơ sở tôn giáo: 03 tập thể, do Mặt trận Tổ quốc giới thiệu»: what another body chooses behind the numbers is one number for all. `at`: that body. */
export function chosenBy(open: readonly Draft[], name: string | null, words: readonly Word[], at: number): void {
  if (words[at - 1]?.low !== 'do') return;
  for (const draft of open) {
    if (draft.each || draft.owner === null || !draft.owner.perUnit || draft.owner.named.length > 0) continue;
    draft.owner = { ...draft.owner, perUnit: false };
    draft.selector ??= name;
  }
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
