import { useState } from 'react';
import { create } from 'zustand';
import { askToLeave, leaveWithoutSaving, useLeaveGuard } from './leave-guard.ts';

/** Values that a page is opened with: ids and the like, kept in memory only. */
export type PageParams = Readonly<Record<string, string>>;

export interface Place {
  readonly page: string;
  readonly params: PageParams;
  /** Unique per visit, so that opening the same page again mounts it anew. */
  readonly visit: number;
  /** Which tab of each row of tabs was left open, by the row's name: coming back shows it again. */
  readonly tabs: Readonly<Record<string, string>>;
}

interface NavigationState {
  readonly here: Place;
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
  /** True from a navigation until the new page's heading has taken the focus. */
  readonly focusPending: boolean;
}

const START = 'bat-dau';
const LONGEST_HISTORY = 50;
let visits = 0;

function place(page: string, params: PageParams, tabs: Place['tabs'] = {}): Place {
  visits += 1;
  return { page, params, visit: visits, tabs };
}

/**
 * Where the window is. In memory alone: an address or a title would stay in the browser's files.
 * Read it with `useNavigation`; move with the functions below, which ask first when something typed is not saved.
 */
export const useNavigation = create<NavigationState>(() => ({
  here: place(START, {}),
  back: [],
  forward: [],
  focusPending: false,
}));

/** Opens a page. Answers false when the clerk chose to stay with what she had typed. */
export async function navigate(page: string, params: PageParams = {}): Promise<boolean> {
  if (!(await askToLeave())) return false;
  useNavigation.setState((state) => ({
    here: place(page, params),
    back: [...state.back, state.here].slice(-LONGEST_HISTORY),
    forward: [],
    focusPending: true,
  }));
  return true;
}

/**
 * Opens a page in place of the present one, which leaves no trace in the history. Answers false when the clerk has asked to go
 * elsewhere meanwhile: a save under way then brought up the question, and now that it has left nothing unsaved she goes there.
 */
export async function replacePage(page: string, params: PageParams = {}): Promise<boolean> {
  const { question, forms } = useLeaveGuard.getState();
  if (question !== null && !Object.values(forms).some((form) => form.isDirty())) {
    leaveWithoutSaving();
    return false;
  }
  if (!(await askToLeave())) return false;
  useNavigation.setState({ here: place(page, params), focusPending: true });
  return true;
}

/** Opens a place as it was left, in place of the present page: for unlocking. */
export function returnTo({ page, params, tabs }: Pick<Place, 'page' | 'params' | 'tabs'>): void {
  useNavigation.setState({ here: place(page, params, tabs), focusPending: true });
}

/** `replacePage` for what a page does of itself when its work is done: answers false once the clerk has left the page that used this. */
export function useReplacePage(): typeof replacePage {
  const [visit] = useState(() => useNavigation.getState().here.visit);
  return (page, params) => (useNavigation.getState().here.visit === visit ? replacePage(page, params) : Promise.resolve(false));
}

/** One page back; `fallback` is opened when there is no page to go back to. */
export async function goBack(fallback?: string): Promise<boolean> {
  const last = useNavigation.getState().back.at(-1);
  if (last === undefined) return fallback === undefined ? false : replacePage(fallback);
  if (!(await askToLeave())) return false;
  useNavigation.setState((state) => ({
    here: place(last.page, last.params, last.tabs),
    back: state.back.slice(0, -1),
    forward: [state.here, ...state.forward],
    focusPending: true,
  }));
  return true;
}

/** One page forward, after `goBack`. */
export async function goForward(): Promise<boolean> {
  const next = useNavigation.getState().forward[0];
  if (next === undefined || !(await askToLeave())) return false;
  useNavigation.setState((state) => ({
    here: place(next.page, next.params, next.tabs),
    back: [...state.back, state.here],
    forward: state.forward.slice(1),
    focusPending: true,
  }));
  return true;
}

/** Forgets every place and opens one page without asking: for the start, and for locking. */
export function restartAt(page: string = START, params: PageParams = {}): void {
  useNavigation.setState({ here: place(page, params), back: [], forward: [], focusPending: true });
}

/** Keeps which tab of the present page is open, for when one comes back to it. */
export function rememberTab(row: string, tab: string): void {
  useNavigation.setState(({ here }) => ({ here: { ...here, tabs: { ...here.tabs, [row]: tab } } }));
}

/** Called by a page once its heading has the focus. */
export function focusTaken(): void {
  useNavigation.setState({ focusPending: false });
}
