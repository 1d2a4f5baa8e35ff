import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { decidersOf } from '../catalogue/awards.ts';
import type { Plan } from '../catalogue/plan-schema.ts';
import { awardIn } from '../law/law-book.ts';
import type { LawBook } from '../law/law-book.ts';
import { awardFormOf, catalogueCodeOf } from './award.ts';
import type { AwardChoice } from './award.ts';
import type { AuthoritySide } from './council.ts';
import type { UnitKind } from './unit.ts';

/** What a unit of a kind is among the deciding authorities of the catalogue (award-law.md 8.2). */
export const AUTHORITIES: Readonly<Record<UnitKind, readonly string[]>> = { xa: ['xa'], phuong: ['xa'], 'dac-khu': ['xa'], 'so-ban-nganh': ['so'], tinh: ['tinh', 'so'] };
/** The same for the levels that a plan prints beside its forms. */
const LEVELS: Readonly<Record<UnitKind, readonly string[]>> = { xa: ['xa'], phuong: ['xa'], 'dac-khu': ['xa'], 'so-ban-nganh': ['so-nganh-doan-the'], tinh: ['tinh', 'so-nganh-doan-the'] };
const ABOVE: Readonly<Record<UnitKind, readonly string[]>> = {
  xa: ['tinh', 'nha-nuoc'], phuong: ['tinh', 'nha-nuoc'], 'dac-khu': ['tinh', 'nha-nuoc'], 'so-ban-nganh': ['tinh', 'nha-nuoc'], tinh: ['nha-nuoc'],
};

/** Deciders that stand apart from the way of a unit of the State: an enterprise awards its own people (Luật 06/2022/QH15 Điều 75 khoản 1 điểm b, Điều 80 khoản 4). */
const APART: readonly string[] = ['doanh_nghiep'];

/** Whether an award is none of a unit's own and none it can propose: all that decide it on the day stand apart from it. */
export function isElsewhere(award: AwardDefinition, date: string): boolean {
  const deciders = decidersOf(award, date);
  return deciders.length > 0 && deciders.every(({ authority }) => APART.includes(authority));
}

/**
 * Whether the unit decides an award itself (`own`) or proposes it to another (`up`): by the deciders that the law of the day
 * names, else by the level the plan prints. Null where neither tells, as for a form the unit named itself: the clerk says.
 */
export function awardSide(award: AwardChoice | null, { plan, unitKind, law }: { readonly plan: Plan | null; readonly unitKind: UnitKind; readonly law: LawBook }): AuthoritySide | null {
  if (award === null) return null;
  const code = catalogueCodeOf(award, unitKind);
  const definition = code === null ? undefined : awardIn(law, code);
  const deciders = definition === undefined ? [] : decidersOf(definition, law.date).map(({ authority }) => authority);
  if (deciders.length > 0) return deciders.some((authority) => AUTHORITIES[unitKind].includes(authority)) ? 'own' : 'up';
  const level = award.source === 'campaign' && plan !== null ? awardFormOf(plan, award.formId)?.level : undefined;
  if (level === undefined) return null;
  if (level === 'co-quan-don-vi' || LEVELS[unitKind].includes(level)) return 'own';
  return ABOVE[unitKind].includes(level) ? 'up' : null;
}
