import { districtLevelEnd } from '../catalogue/bodies.ts';
import type { Plan, PlanQuota } from '../catalogue/plan-schema.ts';
import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { fold } from '../text/fold.ts';
import { formerDistrictOf, isCommuneKind, isDistrictKind } from './addressee.ts';
import type { ReadingUnit } from './addressee.ts';
import { PLAN_SUBJECT_KIND_OF } from './award.ts';
import { isSameBody, resolveBody } from './body.ts';
import type { Allotment } from './campaign.ts';
import { isIssuedBy } from './plan-issuer.ts';
import { quotaSentence } from './quota-words.ts';
import type { QuotaShare, QuotaStatus } from './quota-words.ts';
import type { SubjectKind } from './subject.ts';

export type { QuotaShare, QuotaStatus };

/** `below-min` warns, `over-max` stops the list sent up; `unknown` neither stops nor passes. */
export type QuotaVerdict = 'ok' | 'below-min' | 'at-max' | 'over-max' | 'unknown';

export interface QuotaNomination {
  readonly subjectKind: SubjectKind;
  /** Form of the plan; null while not chosen. */
  readonly awardFormId: string | null;
  /** Kind of the unit that nominates, where several send into one pool. */
  readonly unitKind?: PlanUnitKind;
}

export interface QuotaQuestion {
  /** Null: the unit's own campaign, which has no numbers of its own. */
  readonly plan: Plan | null;
  readonly milestoneId: string | null;
  readonly unit: ReadingUnit;
  /** Day on which the lines are read. */
  readonly date: string;
  /** Recorded allotments. One for a milestone instead of a line adds a line of the unit's own. */
  readonly allotments: readonly Allotment[];
  /** Nominations of this round that are, or would be, in the list sent up. */
  readonly nominations: readonly QuotaNomination[];
  /** Forms set later for lines whose form the plan does not name: line → form. */
  readonly lineForms?: Readonly<Record<string, string>>;
}

export interface QuotaLine {
  readonly id: string;
  /** Wording of the plan. */
  readonly printed: string;
  readonly section: string;
  readonly status: QuotaStatus;
  readonly share: QuotaShare;
  /** Numbers in force for this line; null: not known, neither zero nor unlimited. */
  readonly min: number | null;
  readonly max: number | null;
  readonly used: number;
  readonly left: number | null;
  readonly verdict: QuotaVerdict;
  /** The plan names no award form for this line and none was set later (R52). */
  readonly formMissing: boolean;
  readonly allotment: Allotment | null;
  readonly sentence: string;
}

export interface QuotaView {
  readonly lines: readonly QuotaLine[];
  /** What the plan says about numbers as a whole. */
  readonly note: string;
  /** R98: over a maximum, the list cannot be sent. */
  readonly stops: boolean;
  readonly warns: boolean;
}

/** Lines of a milestone that concern a unit, judged against its nominations (R52–R57). */
export function readQuotas(question: QuotaQuestion): QuotaView {
  const { plan, milestoneId, allotments } = question;
  const placed = plan === null ? [] : placeLines(plan, question);
  const lines = placed.flatMap((line) => perKind(line.quota).map((quota) => judge(quota, line, question)));
  const extra = allotments.filter((allotment) => milestoneId !== null && allotment.quotaId === milestoneId);
  const all = [...lines, ...latest(extra).map((allotment) => judgeExtra(allotment, question))];
  const shown = all.length > 0 ? all : [unregulated(question)];
  return {
    lines: shown,
    note: plan?.quotaPolicy.text ?? 'Phong trào của đơn vị, không quy định số lượng.',
    stops: shown.some((line) => line.verdict === 'over-max'),
    warns: shown.some((line) => line.verdict === 'below-min'),
  };
}

interface PlacedLine {
  readonly quota: PlanQuota;
  readonly share: QuotaShare;
  /** The unit the line was given to no longer exists. */
  readonly ended: boolean;
}

/** Lines that concern the unit. A named exception replaces the general line, it never adds to it (R53). */
function placeLines(plan: Plan, { unit, date, milestoneId }: QuotaQuestion): PlacedLine[] {
  const lines = plan.quotas.filter((quota) => quota.milestone.milestoneId === milestoneId);
  const placed = lines.flatMap((quota) => {
    const found = placeLine(quota, plan, unit, date);
    return found === null ? [] : [{ quota, ...found }];
  });
  const replaced = placed.filter(({ quota, certain }) => certain && quota.exceptionTo !== null).map(({ quota }) => quota.exceptionTo);
  return placed.filter(({ quota }) => !replaced.includes(quota.id));
}

/** `certain`: a named line that is surely this unit's, so that the general line falls away. */
function placeLine(quota: PlanQuota, plan: Plan, unit: ReadingUnit, date: string): (Omit<PlacedLine, 'quota'> & { certain: boolean }) | null {
  if (isIssuedBy(plan.identity, unit, date)) {
    // Its own plan: a pool is its own number, and what goes to thôn, tổ dân phố and the like is what it gives.
    return { share: !quota.perUnit || quota.unitKinds.includes(unit.kind) ? 'rieng' : 'don-vi-giao', ended: false, certain: false };
  }
  const districtLine = quota.unitKinds.length > 0 && quota.unitKinds.every(isDistrictKind);
  const ended = districtLine && date >= districtLevelEnd.date;
  if (!quota.perUnit) {
    if (unit.kind === 'tinh') return { share: 'rieng', ended: false, certain: false };
    return quota.unitKinds.length === 0 || quota.unitKinds.includes(unit.kind) ? { share: 'chung-toan-tinh', ended: false, certain: false } : null;
  }
  if (unit.kind === 'tinh') return { share: 'moi-don-vi', ended: ended || hasEnded(quota.unitName, districtLine, date), certain: false };
  if (isCommuneKind(unit.kind) && quota.unitKinds.some(isDistrictKind)) {
    const former = formerDistrictOf(unit, plan);
    const named = quota.unitName === null ? null : fold(quota.unitName);
    const fits = former === null || (named === null ? former.kind === null || quota.unitKinds.includes(former.kind) : named === former.key);
    return fits ? { share: 'cap-tren', ended, certain: named !== null && former !== null } : null;
  }
  if (quota.unitName === null) return quota.unitKinds.includes(unit.kind) ? { share: 'rieng', ended, certain: false } : null;
  return placeNamed(quota.unitName, quota, unit, ended, date);
}

function placeNamed(name: string, quota: PlanQuota, unit: ReadingUnit, ended: boolean, date: string): (Omit<PlacedLine, 'quota'> & { certain: boolean }) | null {
  if (!quota.unitKinds.includes(unit.kind)) return null;
  const own = isSameBody(name, unit.name) || fold(unit.name).endsWith(` ${fold(name)}`);
  const resolution = resolveBody(name, date);
  if (resolution.kind === 'giu-nguyen') return own ? { share: 'rieng', ended, certain: true } : null;
  const successors = resolution.kind === 'ke-thua' ? [resolution.successor, ...resolution.others] : [];
  return own || successors.some((successor) => isSameBody(successor.name, unit.name)) ? { share: 'rieng', ended: true, certain: false } : null;
}

const hasEnded = (name: string | null, districtLine: boolean, date: string): boolean => name !== null && !districtLine && resolveBody(name, date).kind !== 'giu-nguyen';

/** "Per kind" with several kinds: the number stands for each kind by itself. */
function perKind(quota: PlanQuota): PlanQuota[] {
  if (quota.countMode === 'combined' || quota.subjectKinds.length < 2) return [quota];
  return quota.subjectKinds.map((kind) => ({ ...quota, id: `${quota.id}-${kind}`, subjectKinds: [kind] }));
}

function judge(quota: PlanQuota, placed: PlacedLine, question: QuotaQuestion): QuotaLine {
  const allotment = latest(question.allotments.filter((entry) => entry.quotaId === placed.quota.id || entry.quotaId === quota.id))[0] ?? null;
  const filled = allotment !== null && (allotment.min !== null || allotment.max !== null);
  const status: QuotaStatus = filled ? 'co-dinh' : placed.ended ? 'khong-con-don-vi-nhan' : quota.status === 'deferred' ? 'cho-phan-bo' : 'co-dinh';
  const share: QuotaShare = filled && question.unit.kind !== 'tinh' && placed.share !== 'don-vi-giao' ? 'rieng' : placed.share;
  const min = filled ? allotment.min : quota.min;
  const max = filled ? allotment.max : quota.max;
  const formId = quota.awardForm ?? question.lineForms?.[placed.quota.id] ?? null;
  const used = question.nominations.filter((nomination) => counts(nomination, quota, formId, question.plan)).length;
  const judged = status === 'co-dinh' && share === 'rieng';
  const settled = share === 'rieng' || share === 'don-vi-giao' ? { min, max } : { min: quota.min, max: quota.max };
  const numbers = status === 'co-dinh' ? settled : { min: null, max: null };
  return {
    id: quota.id,
    printed: quota.figure ?? `${question.plan?.awardForms.find((form) => form.id === formId)?.name ?? 'Khen thưởng'}: ${quota.note ?? quota.selectedBy}`,
    section: quota.section,
    status, share, ...numbers, used,
    left: judged && max !== null ? Math.max(max - used, 0) : null,
    verdict: judged ? verdictOf(used, min, max) : 'unknown',
    formMissing: formId === null,
    allotment: filled ? allotment : null,
    sentence: quotaSentence({ quota, status, share, min, max, used, formMissing: formId === null, allotment: filled ? allotment : null }),
  };
}

/** Minimum warns, maximum stops, both bounds inclusive; an unknown maximum neither stops nor passes. */
export function verdictOf(used: number, min: number | null, max: number | null): QuotaVerdict {
  if (max !== null && used > max) return 'over-max';
  if (min !== null && used < min) return 'below-min';
  if (max === null) return 'unknown';
  return used === max ? 'at-max' : 'ok';
}

/** Forms a unit gives by itself never use up a number for proposals. */
const OWN_LEVELS: ReadonlySet<string> = new Set(['xa', 'huyen', 'co-quan-don-vi', 'so-nganh-doan-the']);

function counts(nomination: QuotaNomination, quota: PlanQuota, formId: string | null, plan: Plan | null): boolean {
  if (!quota.subjectKinds.includes(PLAN_SUBJECT_KIND_OF[nomination.subjectKind])) return false;
  if (nomination.unitKind !== undefined && !quota.perUnit && quota.unitKinds.length > 0 && !quota.unitKinds.includes(nomination.unitKind)) return false;
  if (formId !== null) return nomination.awardFormId === formId;
  const level = plan?.awardForms.find((form) => form.id === nomination.awardFormId)?.level;
  return level === undefined || !OWN_LEVELS.has(level);
}

/** The latest allotment for each line; a later document replaces an earlier one. */
function latest(allotments: readonly Allotment[]): Allotment[] {
  const byLine = new Map<string, Allotment>();
  for (const allotment of allotments) {
    const held = byLine.get(allotment.quotaId);
    if (held === undefined || held.date <= allotment.date) byLine.set(allotment.quotaId, allotment);
  }
  return [...byLine.values()];
}

const ANY_KIND = { countMode: 'combined', subjectKinds: ['tap-the', 'ca-nhan', 'ho-gia-dinh'], unitKinds: [], unitName: null } as const;

function judgeExtra(allotment: Allotment, { nominations }: QuotaQuestion): QuotaLine {
  const { min, max } = allotment;
  const used = nominations.length;
  const known = { status: 'co-dinh', share: 'rieng', min, max, used, formMissing: false, allotment } as const;
  return {
    ...known, id: allotment.quotaId, printed: allotment.document, section: '', left: max === null ? null : Math.max(max - used, 0), verdict: verdictOf(used, min, max),
    sentence: quotaSentence({ quota: ANY_KIND, ...known }),
  };
}

/** No number at all is valid: nothing is counted against anything and nothing is stopped (R56). */
function unregulated({ plan, nominations }: QuotaQuestion): QuotaLine {
  return {
    id: `${plan?.code ?? 'rieng'}-khong-quy-dinh`,
    printed: plan?.quotaPolicy.text ?? '',
    section: plan?.quotaPolicy.section ?? '',
    status: 'khong-quy-dinh', share: 'rieng', min: null, max: null, used: nominations.length, left: null, verdict: 'ok', formMissing: false, allotment: null,
    sentence: plan?.quotaPolicy.status === 'unspecified' ? 'Kế hoạch không nêu số lượng; khi có hướng dẫn thì ghi văn bản phân bổ.' : 'Không quy định số lượng.',
  };
}
