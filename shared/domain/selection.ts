import { z } from 'zod';
import { VERDICTS } from '../eligibility/report.ts';
import { fold } from '../text/fold.ts';
import { formatPercent } from '../text/numbers.ts';
import { Id, Line, Year } from './common.ts';
import type { SubjectFields, SubjectFlags } from './subject.ts';
import { SubjectKind } from './subject.ts';

/** Lines of the checklist of one kind: how many are asked, how many are there, and what is missing by name. */
const Done = z.object({ asked: z.number().int(), done: z.number().int(), missing: z.array(z.string()) });

/**
 * Where a nominee stands for selection. `open` may be chosen for a session; `passed` and `sent` already use a place of the
 * quota; `out` does neither (refused, withdrawn, or a state this version does not know).
 */
export const SELECTION_FATES = ['open', 'passed', 'sent', 'out'] as const;
export type SelectionFate = (typeof SELECTION_FATES)[number];

/** One nominee of a round with what speaks for and against (R60). */
export const SelectionRow = z.object({
  nominationId: Id,
  subjectId: Id,
  name: z.string(),
  /** Key in Vietnamese order. */
  nameKey: z.string(),
  kind: SubjectKind,
  place: z.string(),
  awardName: z.string(),
  fate: z.enum(SELECTION_FATES),
  stateWord: z.string(),
  /** What the rules of the award say of the nominee; null: the law data do not hold the award. */
  eligibility: z.object({ verdict: z.enum(VERDICTS), word: z.string(), summary: z.string(), lacking: z.number().int() }).nullable(),
  conditions: Done,
  papers: Done,
  /** Priority flags in words. */
  flags: z.array(z.string()),
  /** Yearly gradings, newest first; `mismatch` empty: it agrees with the proposal (R39). */
  gradings: z.array(z.object({ year: Year, gradeWord: z.string(), mismatch: z.string() })),
  /** Earlier awards, newest first. */
  awards: z.array(z.object({ year: Year, name: z.string(), decision: z.string() })),
  capacityWord: z.string(),
  vote: z.object({ state: z.enum(['passed', 'not-passed', 'open', 'none']), sentence: z.string() }),
  /** Lines of the quota it would use a place of. */
  quotaIds: z.array(z.string()),
  /** Groups whose share is watched; null: not recorded. */
  leader: z.boolean().nullable(),
  directWorker: z.boolean().nullable(),
  woman: z.boolean().nullable(),
  smallCollective: z.boolean(),
  difficultArea: z.boolean(),
});
export type SelectionRow = z.infer<typeof SelectionRow>;

/** A line of the quota as the selection counts it. `max` null: no number that can be counted against. */
export const SelectionQuota = z.object({ id: z.string(), printed: z.string(), max: z.number().int().nullable(), sentence: z.string() });
export type SelectionQuota = z.infer<typeof SelectionQuota>;

export const SHARE_GROUP_WORDS = {
  leader: 'Lãnh đạo', directWorker: 'Trực tiếp lao động', women: 'Nữ', smallCollective: 'Tập thể nhỏ', difficultArea: 'Địa bàn đặc biệt khó khăn',
} as const;
export type ShareGroup = keyof typeof SHARE_GROUP_WORDS;
/** Least share of a group that the province wants, in percent. */
export const ShareTarget = z.object({ group: z.enum(['directWorker', 'women', 'smallCollective', 'difficultArea']), minPct: z.number(), citation: Line });
export type ShareTarget = z.infer<typeof ShareTarget>;

export interface Share {
  readonly group: ShareGroup;
  readonly label: string;
  readonly count: number;
  /** How many the share is taken of. */
  readonly base: number;
  /** Of these, those of whom it is not recorded. */
  readonly unknown: number;
  readonly pct: number | null;
  readonly target: ShareTarget | null;
  /** Against the target; `unknown`: those not recorded could decide it. Null: no target, or nobody chosen. */
  readonly state: 'met' | 'short' | 'unknown' | null;
}

/**
 * Which groups a subject belongs to, as far as its record tells: the class of a person names leaders and those who work
 * directly; a flag says yes, and its absence alone says nothing.
 */
export function groupsOfSubject(subject: SubjectFields, flags: SubjectFlags): Pick<SelectionRow, 'leader' | 'directWorker' | 'woman' | 'smallCollective' | 'difficultArea'> {
  const rest = { smallCollective: subject.kind === 'collective' && flags.smallCollective, difficultArea: flags.difficultArea };
  if (subject.kind !== 'person') return { leader: false, directWorker: flags.directWorker, woman: false, ...rest };
  const category = fold(subject.category);
  const direct = flags.directWorker || flags.worker || flags.farmer || category.startsWith('nguoi truc tiep');
  const leader = category.includes('lanh dao');
  const known = category !== '';
  return { leader: leader || (known || direct ? false : null), directWorker: direct || (known ? false : null), woman: subject.gender === null ? null : subject.gender === 'nu', ...rest };
}

/** Shares of the watched groups among chosen rows: persons of persons, small collectives of collectives, the difficult area of all. */
export function sharesOf(chosen: readonly SelectionRow[], targets: readonly ShareTarget[]): Share[] {
  const persons = chosen.filter((row) => row.kind === 'person');
  const collectives = chosen.filter((row) => row.kind === 'collective');
  const target = (group: ShareGroup): ShareTarget | null => targets.find((one) => one.group === group) ?? null;
  const share = (group: ShareGroup, rows: readonly SelectionRow[], of: (row: SelectionRow) => boolean | null): Share => {
    const count = rows.filter((row) => of(row) === true).length;
    const unknown = rows.filter((row) => of(row) === null).length;
    const base = rows.length;
    const wanted = target(group);
    const reaches = (some: number): boolean => wanted !== null && some * 100 >= wanted.minPct * base;
    const state = wanted === null || base === 0 ? null : reaches(count) ? 'met' : reaches(count + unknown) ? 'unknown' : 'short';
    return { group, label: SHARE_GROUP_WORDS[group], count, base, unknown, pct: base === 0 ? null : (count * 100) / base, target: wanted, state };
  };
  return [
    share('leader', persons, (row) => row.leader),
    share('directWorker', persons, (row) => row.directWorker),
    share('women', persons, (row) => row.woman),
    share('smallCollective', collectives, (row) => row.smallCollective),
    ...(target('difficultArea') === null ? [] : [share('difficultArea', chosen, (row) => row.difficultArea)]),
  ];
}

/** «8/12, 66,67%; mục tiêu từ 60% (QĐ …): đạt»; while some are not recorded no percentage: «8/11 đã biết; chưa rõ 1», «chưa rõ cả 12». */
export function shareWords({ count, base, unknown, pct, target, state }: Share): string {
  if (base === 0) return 'chưa chọn ai';
  const verdict = state === 'met' ? 'đạt' : state === 'short' ? 'chưa đạt' : 'chưa xác định';
  const known = base - unknown;
  const figures = unknown === 0 ? [`${count}/${base}, ${formatPercent(pct ?? 0, 2)}`] : known === 0 ? [`chưa rõ cả ${unknown}`] : [`${count}/${known} đã biết`, `chưa rõ ${unknown}`];
  return [...figures, target === null ? '' : `mục tiêu từ ${formatPercent(target.minPct)}${target.citation === '' ? '' : ` (${target.citation})`}: ${verdict}`].filter(Boolean).join('; ');
}

/** Places left in each line after those passed, sent and chosen; below zero: too many. Null: the line cannot be counted. */
export function quotaLeft(quotas: readonly SelectionQuota[], rows: readonly SelectionRow[], chosen: ReadonlySet<string>): ReadonlyMap<string, number | null> {
  const counts = (row: SelectionRow): boolean => row.fate === 'passed' || row.fate === 'sent' || (row.fate === 'open' && chosen.has(row.nominationId));
  return new Map(quotas.map(({ id, max }) => [id, max === null ? null : max - rows.filter((row) => counts(row) && row.quotaIds.includes(id)).length]));
}

/** The tightest line a nominee stands under; null: none can be counted. */
export function leftFor(row: Pick<SelectionRow, 'quotaIds'>, left: ReadonlyMap<string, number | null>): number | null {
  const known = row.quotaIds.map((id) => left.get(id) ?? null).filter((value) => value !== null);
  return known.length === 0 ? null : Math.min(...known);
}
