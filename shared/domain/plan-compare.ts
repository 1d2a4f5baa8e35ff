import type { Plan } from '../catalogue/plan-schema.ts';
import { PLAN_LISTS, PLAN_PARTS } from './plan-edit.ts';

export interface PlanChange {
  /** «identity.number», or list and record id: «quotas.LDNN-Q2». */
  readonly path: string;
  readonly what: 'them' | 'bo' | 'sua';
  /** The words before and after, as the plan has them; empty where there is none. */
  readonly before: string;
  readonly after: string;
}

/** What changed from one revision of a plan to another: fields of parts, and whole records by their id. */
export function comparePlans(from: Plan, to: Plan): PlanChange[] {
  const parts = PLAN_PARTS.flatMap((part) => fieldChanges(part, from[part], to[part]));
  const lists = PLAN_LISTS.flatMap((list) => recordChanges(list, from[list], to[list]));
  return [...parts, ...lists];
}

function fieldChanges(part: string, from: object, to: object): PlanChange[] {
  const before = from as Readonly<Record<string, unknown>>;
  const after = to as Readonly<Record<string, unknown>>;
  return Object.keys({ ...before, ...after })
    .filter((key) => !same(before[key], after[key]))
    .map((key) => ({ path: `${part}.${key}`, what: 'sua', before: words(before[key]), after: words(after[key]) }));
}

type Rows = readonly { readonly id: string }[];

function recordChanges(list: string, from: Rows, to: Rows): PlanChange[] {
  const held = new Map(from.map((row) => [row.id, row]));
  const kept = new Set(to.map((row) => row.id));
  const changed = to.flatMap((row): PlanChange[] => {
    const earlier = held.get(row.id);
    if (earlier === undefined) return [{ path: `${list}.${row.id}`, what: 'them', before: '', after: words(row) }];
    return same(earlier, row) ? [] : [{ path: `${list}.${row.id}`, what: 'sua', before: words(earlier), after: words(row) }];
  });
  const dropped = from.filter((row) => !kept.has(row.id)).map((row): PlanChange => ({ path: `${list}.${row.id}`, what: 'bo', before: words(row), after: '' }));
  return [...changed, ...dropped];
}

/** Equal whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const first = Object.entries(a);
  const second = b as Readonly<Record<string, unknown>>;
  return first.length === Object.keys(b).length && first.every(([key, value]) => Object.hasOwn(second, key) && same(value, second[key]));
}

/** The printed words of a value: a date as dd/mm/yyyy, a record by its figure, text or name, a list by its members. */
function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join('; ');
  if (typeof value !== 'object') return String(value);
  const record = value as Readonly<Record<string, unknown>>;
  if ('day' in record && 'month' in record && 'year' in record && !('text' in record)) {
    return [record['day'], record['month'], record['year']].filter((part) => part !== null).map((part) => String(part).padStart(2, '0')).join('/');
  }
  const named = ['text', 'name', 'content', 'task', 'heading', 'title'].map((key) => record[key]).find((word) => typeof word === 'string' && word !== '');
  const figure = typeof record['figure'] === 'string' ? record['figure'] : '';
  return [typeof named === 'string' ? named : '', figure].filter(Boolean).join(': ') || Object.values(record).map(words).filter(Boolean).join(', ');
}
