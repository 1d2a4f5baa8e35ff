import { z } from 'zod';
import { Condition, Sort } from './condition.ts';

/** Which columns of a list are shown, in which order and how wide; a column that is not named stands where the list puts it. */
export const Columns = z.object({
  order: z.array(z.string().max(60)).max(60).default([]),
  hidden: z.array(z.string().max(60)).max(60).default([]),
  /** px */
  widths: z.record(z.string().max(60), z.number().int().min(40).max(900)).default({}),
});
export type Columns = z.infer<typeof Columns>;

export const AS_IT_COMES: Columns = { order: [], hidden: [], widths: {} };

/** A way to look at a list, under a name. */
export const View = z.object({ name: z.string().trim().min(1).max(80), sort: Sort.nullable(), filter: z.array(Condition).max(30), columns: Columns });
export type View = z.infer<typeof View>;

/** Views of one list; `standard` names the one that the list opens with. */
export const ListViews = z.object({ views: z.array(View).max(40), standard: z.string().nullable() });
export type ListViews = z.infer<typeof ListViews>;

/** Views of all lists of a user, by the list's name. */
export const AllViews = z.record(z.string(), ListViews);
export type AllViews = z.infer<typeof AllViews>;

const NONE: ListViews = { views: [], standard: null };

export const viewsOf = (all: AllViews, list: string): ListViews => all[list] ?? NONE;

/** Views as they were kept; what cannot be read (of another version, or damaged) counts as none. */
export function readViews(kept: string | null): AllViews {
  if (kept === null) return {};
  try {
    const read = AllViews.safeParse(JSON.parse(kept));
    return read.success ? read.data : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

const sameName = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Keeps a view under its name; one of the same name is replaced in its place. */
export function keepView(held: ListViews, view: View): ListViews {
  const known = held.views.some(({ name }) => sameName(name, view.name));
  return { ...held, views: known ? held.views.map((one) => (sameName(one.name, view.name) ? { ...view, name: one.name } : one)) : [...held.views, view] };
}

/** Gives a view another name; a name that another view bears changes nothing. */
export function renameView(held: ListViews, from: string, to: string): ListViews {
  const name = to.trim();
  if (name === '' || held.views.some((one) => sameName(one.name, name) && one.name !== from)) return held;
  return { views: held.views.map((one) => (one.name === from ? { ...one, name } : one)), standard: held.standard === from ? name : held.standard };
}

export function dropView(held: ListViews, name: string): ListViews {
  return { views: held.views.filter((one) => one.name !== name), standard: held.standard === name ? null : held.standard };
}

/** The view a list opens with; null: as the list comes. */
export function standardView({ views, standard }: ListViews): View | null {
  return views.find(({ name }) => name === standard) ?? null;
}

/** A view without what names a column that the list no longer has. */
export function fittedView<V extends { readonly sort: Sort | null; readonly filter: readonly Condition[]; readonly columns: Columns }>(view: V, keys: readonly string[]): V {
  const known = new Set(keys);
  const { order, hidden, widths } = view.columns;
  return {
    ...view,
    sort: view.sort !== null && known.has(view.sort.by) ? view.sort : null,
    filter: view.filter.filter(({ column }) => known.has(column)),
    columns: {
      order: order.filter((key) => known.has(key)),
      hidden: hidden.filter((key) => known.has(key)),
      widths: Object.fromEntries(Object.entries(widths).filter(([key]) => known.has(key))),
    },
  };
}

/** Columns in the order chosen: those named first in their order, others stay behind the one they stand behind in the list. */
export function orderedColumns<C extends { readonly key: string }>(columns: readonly C[], order: readonly string[]): C[] {
  const named = order.flatMap((key) => columns.filter((column) => column.key === key));
  const result = [...named];
  columns.forEach((column, index) => {
    if (order.includes(column.key)) return;
    const before = columns[index - 1];
    const at = before === undefined ? 0 : result.indexOf(before) + 1;
    result.splice(at, 0, column);
  });
  return result;
}

/** The columns that are shown, at least one. */
export function shownColumns<C extends { readonly key: string }>(columns: readonly C[], { order, hidden }: Columns): C[] {
  const shown = orderedColumns(columns, order).filter(({ key }) => !hidden.includes(key));
  return shown.length > 0 ? shown : columns.slice(0, 1);
}

/** Moves a column one place; `step` -1 to the left. */
export function movedColumn<C extends { readonly key: string }>(columns: readonly C[], order: readonly string[], key: string, step: -1 | 1): string[] {
  const keys = orderedColumns(columns, order).map((column) => column.key);
  const from = keys.indexOf(key);
  const to = from + step;
  if (from < 0 || to < 0 || to >= keys.length) return keys;
  keys.splice(to, 0, ...keys.splice(from, 1));
  return keys;
}
