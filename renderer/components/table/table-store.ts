import { create } from 'zustand';
import { AS_IT_COMES, readViews, standardView, viewsOf } from '../../../shared/tables/views.ts';
import type { AllViews, Columns, ListViews, View } from '../../../shared/tables/views.ts';
import type { Condition, Sort } from '../../../shared/tables/condition.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';

/** How one list is looked at now; kept while the session lasts, so that coming back to a page shows it as it was left. */
export interface Look {
  readonly sort: Sort | null;
  readonly filter: readonly Condition[];
  readonly columns: Columns;
  /** Name of the view it was taken from; null: none. */
  readonly view: string | null;
}
export const PLAIN: Look = { sort: null, filter: [], columns: AS_IT_COMES, view: null };

interface TablesState {
  readonly looks: Readonly<Record<string, Look>>;
  readonly views: AllViews;
  readonly reading: 'no' | 'yes' | 'done';
}
const blank: TablesState = { looks: {}, views: {}, reading: 'no' };
/** Views are kept where drafts are: in the unit's file, for the one who is signed in, and in no bundle. */
const KEY = 'kieu-xem';

export const useTables = create<TablesState>(() => blank);
onSessionEnd(() => useTables.setState(blank));

export const lookOf = (state: TablesState, list: string): Look => state.looks[list] ?? PLAIN;
export const listViewsOf = (state: TablesState, list: string): ListViews => viewsOf(state.views, list);

export function changeLook(list: string, change: Partial<Look>): void {
  useTables.setState((state) => ({ looks: { ...state.looks, [list]: { ...lookOf(state, list), ...change } } }));
}

export function takeView(list: string, view: View | null): void {
  changeLook(list, view === null ? PLAIN : { sort: view.sort, filter: view.filter, columns: view.columns, view: view.name });
}

/** Reads the views once a session; a list that nobody has touched yet then opens with its standard view. */
export async function loadViews(api: Api): Promise<void> {
  if (useTables.getState().reading !== 'no') return;
  useTables.setState({ reading: 'yes' });
  const result = await api.call('draft.load', { key: KEY });
  if (useTables.getState().reading !== 'yes') return;
  const views = result.ok ? readViews(result.value.value) : {};
  useTables.setState((state) => {
    const standard = Object.entries(views).flatMap(([list, held]): [string, Look][] => {
      const view = standardView(held);
      return view === null || state.looks[list] !== undefined ? [] : [[list, { sort: view.sort, filter: view.filter, columns: view.columns, view: view.name }]];
    });
    return { views, reading: result.ok ? 'done' : 'no', looks: { ...Object.fromEntries(standard), ...state.looks } };
  });
}

/** Keeps the views of one list; the old ones come back where they could not be written. */
export async function keepViews(api: Api, list: string, change: (held: ListViews) => ListViews): Promise<Result<undefined>> {
  const before = useTables.getState().views;
  const views = { ...before, [list]: change(viewsOf(before, list)) };
  useTables.setState({ views });
  const result = await api.call('draft.save', { key: KEY, value: JSON.stringify(views) });
  if (result.ok) return ok();
  useTables.setState({ views: before });
  return result;
}
