import type { Plan, PlanPeriod } from '../catalogue/plan-schema.ts';
import { fold } from '../text/fold.ts';
import { PLAN_LISTS } from './plan-edit.ts';
import type { PlanList } from './plan-edit.ts';

/** Code under which a document is read before its own code is known; no text holds such a word. */
export const READING_CODE = 'KHDANGDOC0';

/**
 * Code of a plan that was read: initials of the province, number of the plan (or of the decision it is attached to) and
 * year; years of the campaign where no number is printed. A code that is taken gets a further number: «SM45KH26», «SM45KH26N2».
 */
export function planCodeOf({ identity, periods }: Pick<Plan, 'identity' | 'periods'>, taken: ReadonlySet<string>): string {
  const initials = fold(identity.province).toUpperCase().split(/[^A-Z]+/u).map((word) => word.charAt(0)).join('');
  const number = /^\d+/u.exec(identity.number ?? identity.promulgatedBy?.number ?? '')?.[0] ?? '';
  const year = identity.date?.year ?? identity.promulgatedBy?.date.year ?? yearOf(periods);
  const base = `${initials === '' ? 'KH' : initials}${number}KH${year === null ? '' : String(year % 100).padStart(2, '0')}`;
  let code = base;
  for (let n = 2; taken.has(code); n += 1) code = `${base}N${n}`;
  return code;
}

const yearOf = (periods: readonly PlanPeriod[]): number | null => periods.map(({ from, to }) => from?.year ?? to?.year ?? null).find((year) => year !== null) ?? null;

/** The plan with another code: its own, its id, and those of its records wherever they are named. */
export function withCode(plan: Plan, code: string): Plan {
  const prefix = `${plan.code}-`;
  const renamed = mapStrings(plan, (text) => (text.startsWith(prefix) && RECORD_ID.test(text) ? `${code}-${text.slice(prefix.length)}` : text));
  return { ...renamed, code, id: code.toLowerCase() };
}
const RECORD_ID = /^[A-Z0-9]+-[A-Z0-9][A-Za-z0-9.-]*$/u;

/**
 * The plan with the ids its records had in an earlier revision, where they are the same matter: values, allotments and
 * rounds kept under an id go on meaning it. A record the earlier plan did not have never takes an id of it.
 */
export function alignIds(plan: Plan, earlier: Plan): Plan {
  const renamed = new Map<string, string>();
  const used = new Set(PLAN_LISTS.flatMap((list) => earlier[list].map(({ id }) => id)));
  const fresh: string[] = [];
  for (const list of PLAN_LISTS) {
    const open = new Map<string, string[]>();
    for (const row of earlier[list]) open.set(matterOf(list, row), [...(open.get(matterOf(list, row)) ?? []), row.id]);
    for (const row of plan[list]) {
      const same = open.get(matterOf(list, row))?.shift();
      if (same === undefined) fresh.push(row.id);
      else renamed.set(row.id, same);
    }
  }
  const standing = new Set([...used, ...fresh]);
  let n = 0;
  for (const id of fresh.filter((one) => used.has(one))) {
    do n += 1;
    while (standing.has(`${plan.code}-Z${n}`));
    renamed.set(id, `${plan.code}-Z${n}`);
  }
  return mapStrings(plan, (text) => renamed.get(text) ?? text);
}

/** What a record is about, apart from its figures and its wording: equal for one matter in two revisions. */
function matterOf(list: PlanList, row: Plan[PlanList][number]): string {
  const held = row as Readonly<Record<string, unknown>>;
  const keys = MATTER[list] ?? ['name', 'heading', 'task', 'text', 'body'];
  return keys.map((key) => key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown> | null)?.[part], held)).map((value) => fold(JSON.stringify(value ?? null))).join('|');
}

const MATTER: { readonly [L in PlanList]?: readonly string[] } = {
  periods: ['role'],
  indicators: ['text', 'unit'],
  quotas: ['milestone.kind', 'milestone.year', 'unitKinds', 'unitName', 'perUnit', 'subjectKinds', 'countMode'],
  milestones: ['kind', 'due.year'],
  reporting: ['kind', 'content'],
  submissionRoutes: ['steps'],
  awardForms: ['name', 'subjectKinds'],
};

/** An id for a record a person adds; `others`: ids that once stood in the plan. */
export function freshRecordId(plan: Plan, others: readonly string[] = []): string {
  const standing = new Set([...PLAN_LISTS.flatMap((list) => plan[list].map(({ id }) => id)), ...others]);
  let n = 1;
  while (standing.has(`${plan.code}-Y${n}`)) n += 1;
  return `${plan.code}-Y${n}`;
}

function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((entry: unknown) => mapStrings(entry, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapStrings(entry as unknown, change)])) as T;
}
