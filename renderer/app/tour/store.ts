import { create } from 'zustand';
import type { Api } from '../api.tsx';
import { onSessionEnd } from '../session.ts';
import { STOPS } from './stops.ts';

/** Kept as each user's own, beside his drafts. */
const DRAFT = 'tro-giup/di-mot-vong';

interface TourState {
  /** The stop one is at, 0-based; null: nobody is on the way. */
  readonly at: number | null;
}
export const useTour = create<TourState>(() => ({ at: null }));
onSessionEnd(() => useTour.setState({ at: null }));

/** Where this user left the tour. `new`: it was never offered; `end`: walked to the end, or begun and not wanted. */
export type TourMark = 'new' | 'end' | number;

export async function tourMark(api: Api): Promise<TourMark> {
  const held = await api.call('draft.load', { key: DRAFT });
  const value = held.ok ? held.value.value : 'end';
  if (value === null) return 'new';
  const at = Number(value);
  return Number.isInteger(at) && at >= 0 && at < STOPS.length ? at : 'end';
}

/** Goes to a stop: its page is opened first. Nothing happens where the clerk stays with what she had typed. */
export async function goToStop(api: Api, at: number): Promise<void> {
  const stop = STOPS[at];
  if (stop === undefined) return endTour(api);
  if (!(await stop.open(api))) return;
  useTour.setState({ at });
  await remember(api, String(at));
}

/** «Thôi»: the next time begins at the stop that was kept. */
export function leaveTour(): void {
  useTour.setState({ at: null });
}

/** The end was reached, or the offer was not wanted. */
export async function endTour(api: Api): Promise<void> {
  useTour.setState({ at: null });
  await remember(api, 'xong');
}

const remember = (api: Api, value: string) => api.call('draft.save', { key: DRAFT, value });
