import type { PlanMilestone, PlanQuota } from '../catalogue/plan-schema.ts';
import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import type { Found } from './doc.ts';

/** Which general line a line for single units replaces. */

/** A line that «riêng» replaces stands among this many before it. */
const NEAR = 120;

/** «V.2» of «V.2.a». */
export const parentOf = (section: string): string => section.split('.').slice(0, -1).join('.');

/** What is known of the line that replaces another. */
export interface Special {
  readonly milestone: PlanMilestone;
  readonly unitKinds: readonly PlanUnitKind[];
  readonly combined: boolean;
  readonly subjects: readonly PlanQuota['subjectKinds'][number][];
  /** «riêng» is said. */
  readonly exception: boolean;
  /** Single units are named. */
  readonly named: boolean;
  /** Where its paragraph begins, and its section. */
  readonly from: number;
  readonly section: string;
}

/**
 * The line for all units of the kind, same occasion and kinds of subject. Behind «riêng», where no line names the kind:
 * the general line of the same paragraph, for a unit of unknown kind that of the same part.
 */
export function generalBefore(quotas: readonly Found<PlanQuota>[], { milestone, unitKinds, combined, subjects, exception, named, from, section }: Special): PlanQuota | null {
  const general = quotas.slice(-NEAR).filter(({ value }) => value.milestone.milestoneId === milestone.id && value.unitName === null && value.exceptionTo === null && value.perUnit && value.status === 'fixed');
  const lines = general.filter(({ value }) => value.countMode === (combined ? 'combined' : 'per-kind') && (combined || value.subjectKinds.some((kind) => subjects.includes(kind))));
  const ofKind = ({ value }: Found<PlanQuota>): boolean => unitKinds.some((kind) => value.unitKinds.includes(kind));
  const same = lines.findLast(ofKind);
  const unknown = unitKinds.length === 0 && named && (exception || lines.some(({ value }) => value.unitKinds.some((kind) => kind === 'don-vi-truc-thuoc' || kind === 'co-quan-don-vi')));
  if (same === undefined && !exception && !unknown) return named ? (general.findLast((line) => line.place.from >= from && line.value.section === section && ofKind(line))?.value ?? null) : null;
  if (same !== undefined) return same.value;
  const part = parentOf(section);
  const near = named ? lines.findLast(({ place, value }) => place.from >= from || (unitKinds.length === 0 && parentOf(value.section) === part)) : undefined;
  // «Riêng Trường A: 02 tập thể» behind a line that counts in another way.
  const beside = unknown ? general.findLast(({ value }) => value.section === section) : undefined;
  return (near ?? general.findLast(ofKind) ?? (exception ? beside : undefined))?.value ?? null;
}

/** Lines that say more than their value: in a table, for units taken out before the rule is given, for «mỗi sở khác», «các xã còn lại». */
export interface Marks {
  readonly tabled: ReadonlySet<string>;
  readonly apart: ReadonlySet<string>;
  readonly rest: ReadonlySet<string>;
}

/** The line for all of the kind that stands behind a named one: in a table, behind «Trừ Sở A …, mỗi sở còn lại». */
export function generalBehind(quotas: readonly Found<PlanQuota>[], index: number, { tabled, apart, rest }: Marks): PlanQuota | null {
  const line = quotas[index]?.value;
  if (line === undefined || line.unitName === null || line.exceptionTo !== null) return null;
  const { id, section, milestone, countMode, subjectKinds, unitKinds } = line;
  const behind = quotas.slice(index + 1, index + NEAR);
  const same = behind.find(({ value }) => (rest.has(value.id) || apart.has(id) || (tabled.has(id) && tabled.has(value.id))) && (value.section === section || (rest.has(value.id) && parentOf(value.section) === parentOf(section))) && value.milestone.milestoneId === milestone.milestoneId && value.unitName === null && value.perUnit
    && value.countMode === countMode && value.subjectKinds.join() === subjectKinds.join() && value.unitKinds.some((kind) => unitKinds.includes(kind)));
  // «Sở A 02 tập thể, 03 cá nhân; mỗi sở còn lại 01 cá nhân»
  const rests = same ?? behind.find(({ value }) => rest.has(value.id) && (value.section === section || parentOf(value.section) === parentOf(section)) && value.milestone.milestoneId === milestone.milestoneId && value.perUnit && value.unitKinds.some((kind) => unitKinds.includes(kind)));
  return rests?.value ?? null;
}
