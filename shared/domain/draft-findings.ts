import type { Plan } from '../catalogue/plan-schema.ts';
import type { DraftFinding } from './plan-draft.ts';
import { PLACED_LISTS, PLAN_LISTS } from './plan-edit.ts';
import type { PlacedList, PlanList } from './plan-edit.ts';

interface ReadFinding {
  readonly path: string;
  readonly place: { readonly from: number; readonly to: number };
  readonly doubt: string | null;
}

const isList = (word: string): word is PlanList => (PLAN_LISTS as readonly string[]).includes(word);

/** The list and record a finding's path names; null for a part of the plan that has no records («identity.number», «theme»). */
export function recordOfPath(path: string): { readonly list: PlanList; readonly id: string } | null {
  const dot = path.indexOf('.');
  const list = path.slice(0, dot);
  return dot > 0 && isList(list) ? { list, id: path.slice(dot + 1) } : null;
}

/** The list without ids and the place in it, from 0, that a path names («footnotes.2»); null for any other path. */
export function placeOfPath(path: string): { readonly list: PlacedList; readonly at: number } | null {
  const [head = '', at = ''] = path.split('.');
  const list = PLACED_LISTS.find((one) => one === head);
  return list === undefined || !/^\d+$/u.test(at) ? null : { list, at: Number(at) };
}

/**
 * The plan as it is kept. Dropping from a list without ids only marks the finding, so that the places of the others stay;
 * what is so marked leaves the plan here.
 */
export function withoutDropped(plan: Plan, findings: readonly Pick<DraftFinding, 'path' | 'state'>[]): Plan {
  const gone = new Set(findings.flatMap(({ path, state }) => (state === 'bo' && placeOfPath(path) !== null ? [path] : [])));
  const kept = <T>(list: PlacedList, rows: readonly T[]): T[] => rows.filter((_row, at) => !gone.has(`${list}.${at}`));
  return { ...plan, relatedCampaigns: kept('relatedCampaigns', plan.relatedCampaigns), footnotes: kept('footnotes', plan.footnotes) };
}

/** Whether what a path names stands in the plan. */
export function standsInPlan(plan: Plan, path: string): boolean {
  const record = recordOfPath(path);
  if (record !== null) return plan[record.list].some(({ id }) => id === record.id);
  const value = path.split('.').reduce<unknown>((held, key) => (typeof held === 'object' && held !== null ? (held as Record<string, unknown>)[key] : undefined), plan);
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/**
 * Findings of a reading as a draft keeps them: records by their id instead of their place in the list, so that changes do
 * not shift them; the legal bases as one.
 * @param read the plan as read, whose order the indices of `findings` follow
 * @param kept the same plan under its final ids
 */
export function draftFindings(read: Plan, kept: Plan, findings: readonly ReadFinding[]): DraftFinding[] {
  const found = new Map<string, DraftFinding>();
  for (const { path, place, doubt } of findings) {
    const named = namedPath(read, kept, path);
    const held = found.get(named);
    if (held === undefined) found.set(named, { path: named, place: place.to > place.from ? place : null, doubt: doubt?.slice(0, MOST) ?? null, state: 'cho-xem' });
    else if (doubt !== null && held.doubt?.includes(doubt) !== true) found.set(named, { ...held, doubt: [held.doubt, doubt].filter((words) => words !== null).join(' ').slice(0, MOST) });
  }
  return [...found.values()];
}
const MOST = 1000;

function namedPath(read: Plan, kept: Plan, path: string): string {
  const [list = '', index = ''] = path.split('.');
  if (path.startsWith('identity.legalBases.')) return 'identity.legalBases';
  if (!isList(list) || read[list][Number(index)] === undefined) return path;
  return `${list}.${kept[list][Number(index)]?.id ?? index}`;
}
