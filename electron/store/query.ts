import type { ColumnValue, EntityTable } from './tables.ts';

/** What a declared column must be. An array: one of these; empty: no row. `from`, `to` inclusive, `below` exclusive; NULL lies in no range. */
export type Match =
  | ColumnValue
  | boolean
  | readonly (string | number)[]
  | { readonly from?: string | number; readonly to?: string | number; readonly below?: string | number }
  | { readonly not: ColumnValue | boolean }
  /** Has this stretch of text in it, letter by letter; the empty one is in every text. */
  | { readonly contains: string };
export type Where = Readonly<Record<string, Match>>;
/** One, or several that all must hold: the way to ask two things of one column. */
export type AllOf = Where | readonly Where[];
export type Order = readonly { readonly by: string; readonly dir?: 'asc' | 'desc' }[];
/** Where a page ended: the values of the order's columns in its last row, then the id. Opaque to the window. */
export type Cursor = readonly ColumnValue[];

/** A piece of SQL with its values; column names come from specifications only. */
export interface Sql {
  readonly text: string;
  readonly values: readonly ColumnValue[];
}

const OWN = new Set(['id', 'version']);

export function columnOf(spec: EntityTable, name: string): string {
  if (!Object.hasOwn(spec.columns, name) && !Object.hasOwn(spec.followed ?? {}, name) && !OWN.has(name)) throw new Error(`${spec.name} has no column "${name}".`);
  return name;
}

const plain = (value: ColumnValue | boolean): ColumnValue => (typeof value === 'boolean' ? (value ? 1 : 0) : value);

function matchSql(column: string, match: Match): Sql {
  if (match === null) return { text: `t.${column} IS NULL`, values: [] };
  if (typeof match !== 'object') return { text: `t.${column} = ?`, values: [plain(match)] };
  if (Array.isArray(match)) return { text: `t.${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(match)] };
  if ('not' in match) return { text: `t.${column} IS NOT ?`, values: [plain(match.not)] };
  if ('contains' in match) return { text: `instr(t.${column}, ?) > 0`, values: [match.contains] };
  const { from, to, below } = match as { from?: string | number; to?: string | number; below?: string | number };
  const bounds = [
    ['>=', from],
    ['<=', to],
    ['<', below],
  ] as const;
  const given = bounds.flatMap(([sign, bound]) => (bound === undefined ? [] : [{ text: `t.${column} ${sign} ?`, value: bound }]));
  if (given.length === 0) return { text: `t.${column} IS NOT NULL`, values: [] };
  return { text: given.map(({ text }) => text).join(' AND '), values: given.map(({ value }) => value) };
}

export function whereSql(spec: EntityTable, where: AllOf, deleted: 'without' | 'with' | 'only'): Sql {
  const all = Array.isArray(where) ? (where as readonly Where[]) : [where as Where];
  const parts = all.flatMap((one) => Object.entries(one)).map(([name, match]) => matchSql(columnOf(spec, name), match));
  if (deleted !== 'with') parts.push({ text: `t.deleted = ${deleted === 'only' ? 1 : 0}`, values: [] });
  return { text: parts.map(({ text }) => text).join(' AND ') || '1', values: parts.flatMap(({ values }) => values) };
}

export interface Key {
  readonly column: string;
  readonly desc: boolean;
}

/** The columns a list is ordered by; the id comes last and settles every tie. */
export function keysOf(spec: EntityTable, order: Order): Key[] {
  const keys = order.map(({ by, dir }) => ({ column: columnOf(spec, by), desc: dir === 'desc' }));
  return keys.some(({ column }) => column === 'id') ? keys : [...keys, { column: 'id', desc: keys.at(-1)?.desc ?? false }];
}

export const orderSql = (keys: readonly Key[]): string => keys.map(({ column, desc }) => `t.${column}${desc ? ' DESC' : ''}`).join(', ');

/** Rows further than `value` in one column, as ranges in order. SQLite puts NULL first, or last where it descends. */
function beyond({ column, desc }: Key, value: ColumnValue): (Sql & { readonly fixed: boolean })[] {
  if (value === null) return desc ? [] : [{ text: `t.${column} IS NOT NULL`, values: [], fixed: false }];
  if (!desc) return [{ text: `t.${column} > ?`, values: [value], fixed: false }];
  const further = { text: `t.${column} < ?`, values: [value], fixed: false };
  return column === 'id' ? [further] : [further, { text: `t.${column} IS NULL`, values: [], fixed: true }];
}

/**
 * The index that a list walks in its order, where one was declared for it: SQLite would else now and then walk all rows by
 * their id. Null where something else narrows the list down, and the choice is its own.
 */
export function indexOf(spec: EntityTable, where: AllOf, keys: readonly Key[]): string | null {
  const matches = (Array.isArray(where) ? (where as readonly Where[]) : [where as Where]).flatMap((one) => Object.entries(one));
  const order = keys.map(({ column }) => column).filter((column) => column !== 'id');
  if (order.length === 0 || matches.length > 1 || matches.some(([, match]) => typeof match === 'object')) return null;
  const columns = [...matches.map(([column]) => column), ...order];
  const declared = columns.length === 1 ? spec.columns[columns[0] ?? '']?.index === true : false;
  const found = declared || (spec.indexes ?? []).some((one) => one.join() === columns.join());
  return found ? `${spec.name}_by_${columns.join('_')}` : null;
}

/** A range of a list's order, and the columns that still tell its rows apart: what is equal in all needs no ordering. */
export interface Stretch extends Sql {
  readonly keys: readonly Key[];
}

/**
 * The stretches in which the rows after a cursor lie, in order: first those equal to it in all columns but the last, then
 * in one fewer, and so on. Each is a plain range of an index, so that SQLite goes straight to it, however many rows are equal.
 */
export function stretches(keys: readonly Key[], cursor: Cursor | null): Stretch[] {
  if (!cursor || keys.length === 0) return [{ text: '1', values: [], keys }];
  const equal = keys.map(({ column }, index): Sql => {
    const value = cursor[index] ?? null;
    return value === null ? { text: `t.${column} IS NULL`, values: [] } : { text: `t.${column} = ?`, values: [value] };
  });
  const behind = (key: Key, index: number): Stretch[] => {
    const before = equal.slice(0, index);
    return beyond(key, cursor[index] ?? null).map(({ text, values, fixed }) => ({
      text: [...before.map((one) => one.text), text].join(' AND '),
      values: [...before.flatMap((one) => one.values), ...values],
      keys: keys.slice(fixed ? index + 1 : index),
    }));
  };
  return keys.map(behind).reverse().flat();
}
