import type { ColumnValue, EntityTable } from './tables.ts';

/** What a declared column must be. An array: one of these; empty: no row. `from`, `to` inclusive, `below` exclusive; NULL lies in no range. */
export type Match =
  | ColumnValue
  | boolean
  | readonly (string | number)[]
  | { readonly from?: string | number; readonly to?: string | number; readonly below?: string | number }
  | { readonly not: ColumnValue | boolean };
export type Where = Readonly<Record<string, Match>>;
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
  if (!Object.hasOwn(spec.columns, name) && !OWN.has(name)) throw new Error(`${spec.name} has no column "${name}".`);
  return name;
}

const plain = (value: ColumnValue | boolean): ColumnValue => (typeof value === 'boolean' ? (value ? 1 : 0) : value);

function matchSql(column: string, match: Match): Sql {
  if (match === null) return { text: `t.${column} IS NULL`, values: [] };
  if (typeof match !== 'object') return { text: `t.${column} = ?`, values: [plain(match)] };
  if (Array.isArray(match)) return { text: `t.${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(match)] };
  if ('not' in match) return { text: `t.${column} IS NOT ?`, values: [plain(match.not)] };
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

export function whereSql(spec: EntityTable, where: Where, deleted: 'without' | 'with' | 'only'): Sql {
  const parts = Object.entries(where).map(([name, match]) => matchSql(columnOf(spec, name), match));
  if (deleted !== 'with') parts.push({ text: `t.deleted = ${deleted === 'only' ? 1 : 0}`, values: [] });
  return { text: parts.map(({ text }) => text).join(' AND ') || '1', values: parts.flatMap(({ values }) => values) };
}

interface Key {
  readonly column: string;
  readonly desc: boolean;
}

/** The columns a list is ordered by; the id comes last and settles every tie. */
export function keysOf(spec: EntityTable, order: Order): Key[] {
  const keys = order.map(({ by, dir }) => ({ column: columnOf(spec, by), desc: dir === 'desc' }));
  return keys.some(({ column }) => column === 'id') ? keys : [...keys, { column: 'id', desc: keys.at(-1)?.desc ?? false }];
}

export const orderSql = (keys: readonly Key[]): string => keys.map(({ column, desc }) => `t.${column}${desc ? ' DESC' : ''}`).join(', ');

/** Rows that come after `value` in one column. SQLite puts NULL first, or last where it descends. */
function beyond({ column, desc }: Key, value: ColumnValue): Sql | null {
  if (value === null) return desc ? null : { text: `t.${column} IS NOT NULL`, values: [] };
  if (desc) return { text: `(t.${column} < ? OR t.${column} IS NULL)`, values: [value] };
  return { text: `t.${column} > ?`, values: [value] };
}

/** Rows after the cursor: further in the first column, or equal there and further in the next, and so on. */
function after(keys: readonly Key[], cursor: Cursor): Sql {
  const branches = keys.flatMap((key, index) => {
    const further = beyond(key, cursor[index] ?? null);
    if (!further) return [];
    const equal = keys.slice(0, index).map(({ column }) => `t.${column} IS ?`);
    return [{ text: `(${[...equal, further.text].join(' AND ')})`, values: [...cursor.slice(0, index), ...further.values] }];
  });
  if (branches.length === 0) return { text: '0', values: [] };
  return { text: `(${branches.map(({ text }) => text).join(' OR ')})`, values: branches.flatMap(({ values }) => values) };
}

/**
 * The stretches in which the rows after a cursor lie, in order. Each begins with a plain range of the first column, so
 * that SQLite goes straight to the place in its index; where that column can be NULL there are two.
 */
export function stretches(keys: readonly Key[], cursor: Cursor | null): Sql[] {
  const first = keys[0];
  if (!cursor || !first) return [{ text: '1', values: [] }];
  const rest = after(keys, cursor);
  const value = cursor[0] ?? null;
  const column = `t.${first.column}`;
  const here: Sql =
    value === null
      ? { text: `${column} IS NULL AND ${rest.text}`, values: rest.values }
      : { text: `${column} ${first.desc ? '<=' : '>='} ? AND ${rest.text}`, values: [value, ...rest.values] };
  if (value === null && !first.desc) return [here, { text: `${column} IS NOT NULL`, values: [] }];
  if (value !== null && first.desc && first.column !== 'id') return [here, { text: `${column} IS NULL`, values: [] }];
  return [here];
}
