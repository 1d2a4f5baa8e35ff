import { districtLevelEnd } from '../catalogue/bodies.ts';
import type { Plan, PlanContent, PlanQuota, PlanReport, PlanTask } from '../catalogue/plan-schema.ts';
import { PLAN_UNIT_KIND_WORDS } from '../catalogue/plan-vocabulary.ts';
import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { fold } from '../text/fold.ts';
import { isSameBody, resolveBody } from './body.ts';
import type { DistrictAnswer } from './campaign.ts';
import { readPrintedBodies } from './printed-body.ts';
import type { PrintedBody } from './printed-body.ts';

/** The unit reading the plan. Also used for kinds that no longer exist, to judge records of their time. */
export interface ReadingUnit {
  readonly kind: PlanUnitKind;
  readonly name: string;
  readonly province: string;
  /** District that covered a commune until 30/6/2025; null or absent while not known. */
  readonly formerDistrict?: { readonly name: string } | null;
}

/** How an item of a plan comes to a unit (R6, R93). */
export const ADDRESS_MARKS = ['truc-tiep', 'moi-doi-tuong', 'giao-cap-huyen', 'truoc-giao-cap-huyen'] as const;
export type AddressMark = (typeof ADDRESS_MARKS)[number];
export const ADDRESS_MARK_WORDS: Readonly<Record<AddressMark, string>> = {
  'truc-tiep': 'giao trực tiếp',
  'moi-doi-tuong': 'giao mọi đối tượng',
  'giao-cap-huyen': 'giao cấp huyện',
  'truoc-giao-cap-huyen': 'trước giao cấp huyện – xác nhận áp dụng cho xã?',
};

/** Something of the plan that the unit sees on its own page. */
export interface Mine<T> {
  readonly item: T;
  readonly mark: AddressMark;
  /** Whether it binds this unit: `unknown` until the campaign's one question, or the successor of a named body, is confirmed. */
  readonly applies: 'yes' | 'no' | 'unknown';
}

/** Something given to others: folded, one click away (R96). */
export interface Others<T> {
  readonly item: T;
  /** Whom it is given to, as words. */
  readonly addressedTo: string;
}

export interface Split<T> {
  readonly mine: readonly Mine<T>[];
  readonly others: readonly Others<T>[];
}

export interface PlanReading {
  readonly contents: Split<PlanContent>;
  readonly responsibilities: Split<PlanTask>;
  readonly reporting: Split<PlanReport>;
  readonly quotas: Split<PlanQuota>;
  /** True while something addressed to the district waits for the one confirmation of the campaign. */
  readonly asksAboutDistrict: boolean;
}

const COMMUNE_KINDS: readonly PlanUnitKind[] = ['xa', 'phuong', 'dac-khu', 'thi-tran'];
const DISTRICT_KINDS: readonly PlanUnitKind[] = ['huyen', 'thi-xa', 'thanh-pho'];

export const isCommuneKind = (kind: PlanUnitKind): boolean => COMMUNE_KINDS.includes(kind);
export const isDistrictKind = (kind: PlanUnitKind): boolean => DISTRICT_KINDS.includes(kind);

/**
 * A plan as one unit reads it on a day.
 * What is addressed to huyện, thị xã or thành phố is always among a commune's own: before the end of the district level
 * marked `giao-cap-huyen`, from then on `truoc-giao-cap-huyen`, whatever the answer to the campaign's question.
 */
export function readPlan(plan: Plan, unit: ReadingUnit, date: string, districtAnswer: DistrictAnswer = 'unknown'): PlanReading {
  const place = (addressed: Addressed): Placed | null => placeOf(addressed, plan, unit, date, districtAnswer);
  const contents = split(plan.contents, (item) => place(toKinds(item.addressedTo)), (item) => kindWords(item.addressedTo));
  const responsibilities = split(plan.responsibilities, (item) => place(fromPrinted([item.body])), (item) => item.body);
  const reporting = split(plan.reporting, (item) => place(fromPrinted(item.from)), (item) => item.from.join('; '));
  const quotas = split(plan.quotas, (item) => place(toLine(item)), (item) => item.unitName ?? kindWords(item.unitKinds));
  const all = [contents, responsibilities, reporting, quotas].flatMap((part): readonly Mine<unknown>[] => part.mine);
  return {
    contents, responsibilities, reporting, quotas,
    asksAboutDistrict: districtAnswer === 'unknown' && all.some((entry) => entry.mark === 'truoc-giao-cap-huyen'),
  };
}

interface Addressed extends PrintedBody {
  /** A single named unit of the addressed kinds. */
  readonly unitName: string | null;
}
type Placed = Pick<Mine<unknown>, 'mark' | 'applies'>;

const toKinds = (kinds: readonly PlanUnitKind[]): Addressed => ({ kinds, everyone: kinds.length === 0, named: [], unitName: null });
const fromPrinted = (printed: readonly string[]): Addressed => ({ ...readPrintedBodies(printed), unitName: null });
const toLine = (line: PlanQuota): Addressed => ({ ...toKinds(line.unitKinds), unitName: line.unitName });
const kindWords = (kinds: readonly PlanUnitKind[]): string => (kinds.length === 0 ? 'mọi đối tượng' : kinds.map((kind) => PLAN_UNIT_KIND_WORDS[kind]).join(', '));

function split<T>(items: readonly T[], place: (item: T) => Placed | null, words: (item: T) => string): Split<T> {
  const placed = items.map((item) => ({ item, placed: place(item) }));
  return {
    mine: placed.flatMap(({ item, placed: own }) => (own === null ? [] : [{ item, ...own }])),
    others: placed.flatMap(({ item, placed: own }) => (own === null ? [{ item, addressedTo: words(item) }] : [])),
  };
}

function placeOf(addressed: Addressed, plan: Plan, unit: ReadingUnit, date: string, answer: DistrictAnswer): Placed | null {
  const named = namedFor(addressed, unit, date);
  if (named !== null) return named;
  if (isDirect(addressed, unit)) return { mark: 'truc-tiep', applies: 'yes' };
  if (isCommuneKind(unit.kind) && coversFormerDistrict(addressed, plan, unit)) {
    return date < districtLevelEnd.date ? { mark: 'giao-cap-huyen', applies: 'no' } : { mark: 'truoc-giao-cap-huyen', applies: answer };
  }
  const general = addressed.everyone || (addressed.unitName === null && addressed.kinds.includes('co-quan-don-vi'));
  return general ? { mark: 'moi-doi-tuong', applies: 'yes' } : null;
}

/** A department named in the plan, or the proposed successor of one that has ended. The provincial office stands in for Sở Nội vụ. */
function namedFor(addressed: Addressed, unit: ReadingUnit, date: string): Placed | null {
  if (unit.kind !== 'so-ban-nganh' && unit.kind !== 'tinh') return null;
  const names = addressed.unitName === null ? addressed.named : [...addressed.named, addressed.unitName];
  const ownNames = unit.kind === 'tinh' && !fold(unit.name).startsWith('so ') ? [unit.name, 'Sở Nội vụ'] : [unit.name];
  const isOwn = (name: string): boolean => ownNames.some((own) => isSameBody(own, name));
  for (const name of names) {
    const resolution = resolveBody(name, date);
    if (resolution.kind === 'giu-nguyen' && isOwn(name)) return { mark: 'truc-tiep', applies: 'yes' };
    if (resolution.kind === 'ke-thua' && [resolution.successor, ...resolution.others].some((successor) => isOwn(successor.name))) return { mark: 'truc-tiep', applies: 'unknown' };
  }
  return null;
}

function isDirect(addressed: Addressed, unit: ReadingUnit): boolean {
  if (addressed.unitName !== null) return addressed.kinds.includes(unit.kind) && isSameBody(addressed.unitName, unit.name);
  if (addressed.kinds.includes(unit.kind)) return true;
  // Two kinds of commune named together mean the commune level, whichever kinds there are today.
  return isCommuneKind(unit.kind) && addressed.kinds.filter(isCommuneKind).length >= 2;
}

/** Whether what is addressed to the district level covers the commune's area, as far as its former district is known. */
function coversFormerDistrict(addressed: Addressed, plan: Plan, unit: ReadingUnit): boolean {
  const kinds = addressed.kinds.filter(isDistrictKind);
  if (kinds.length === 0) return false;
  const former = formerDistrictOf(unit, plan);
  if (former === null) return true;
  if (addressed.unitName !== null) return fold(addressed.unitName) === former.key;
  return former.kind === null || kinds.includes(former.kind);
}

/** A former district as the plan knows it: the bare folded name, and its kind where the name or the plan tells. */
export function formerDistrictOf(unit: ReadingUnit, plan: Plan | null): { readonly kind: PlanUnitKind | null; readonly key: string } | null {
  const name = unit.formerDistrict?.name;
  if (name === undefined) return null;
  const written = /^(?:ubnd |uy ban nhan dan )?(huyen|thi xa|thanh pho|tp\.?) (.+)$/u.exec(fold(name));
  const key = written?.[2] ?? fold(name);
  if (written !== null) return { kind: written[1] === 'huyen' ? 'huyen' : written[1] === 'thi xa' ? 'thi-xa' : 'thanh-pho', key };
  const facts = [...(plan?.unitFacts ?? []).map((fact) => ({ kind: fact.unitKind, name: fact.unitName })), ...(plan?.quotas ?? []).map((line) => ({ kind: line.unitKinds[0] ?? null, name: line.unitName }))];
  return { kind: facts.find((fact) => fact.name !== null && fold(fact.name) === key && fact.kind !== null && isDistrictKind(fact.kind))?.kind ?? null, key };
}
