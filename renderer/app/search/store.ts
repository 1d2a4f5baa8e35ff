import { create } from 'zustand';
import type { Found } from '../../../shared/api/search.ts';
import { onSessionEnd } from '../session.ts';

interface SearchState {
  readonly opened: boolean;
  /** What was opened from a search since the unit was opened, the latest first. In memory alone. */
  readonly lately: readonly Found[];
}

const MOST = 6;

export const useSearch = create<SearchState>(() => ({ opened: false, lately: [] }));
onSessionEnd(() => useSearch.setState({ opened: false, lately: [] }));

/** What had the focus when the search was opened. */
let before: Element | null = null;

/** Opens the search; not over another dialog. */
export function openSearch(): void {
  if (document.querySelector('[role="dialog"]') !== null) return;
  before = document.activeElement;
  useSearch.setState({ opened: true });
}

/** Closes it without having chosen anything: the focus goes back to where it was. */
export function leaveSearch(): void {
  closeSearch();
  if (before instanceof HTMLElement) before.focus();
}

export function closeSearch(): void {
  useSearch.setState({ opened: false });
}

export function remember(found: Found): void {
  useSearch.setState(({ lately }) => ({ lately: [found, ...lately.filter(({ kind, id }) => kind !== found.kind || id !== found.id)].slice(0, MOST) }));
}
