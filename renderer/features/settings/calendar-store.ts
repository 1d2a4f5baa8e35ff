import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { markSaveFailed, markSaved, markSaving } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

export type CalendarYear = OutputOf<SoVangContract['calendar.get']>;
export type Profile = CalendarYear['profile'];
export type Reminders = CalendarYear['reminders'];

interface CalendarState {
  /** The year shown; null until the program's day is known. */
  readonly year: number | null;
  readonly calendar: Remote<CalendarYear>;
}

const blank: CalendarState = { year: null, calendar: loading };
export const useCalendar = create<CalendarState>(() => blank);
onSessionEnd(() => useCalendar.setState(blank));

/** Reads a year; without one the year shown, or at first the present one. */
export async function readCalendar(api: Api, wanted?: number): Promise<void> {
  const year = wanted ?? useCalendar.getState().year ?? (await presentYear(api));
  if (year === null) return;
  useCalendar.setState({ year });
  const calendar = remoteOf(await api.call('calendar.get', { year }));
  if (useCalendar.getState().year === year) useCalendar.setState({ calendar });
}

async function presentYear(api: Api): Promise<number | null> {
  const state = await api.call('unit.state', {});
  if (state.ok) return Number(state.value.today.slice(0, 4));
  useCalendar.setState({ calendar: remoteOf(state) });
  return null;
}

/** Writes profile or reminders, the other one as it was read, and reads the year anew. */
export async function saveCalendar(api: Api, held: CalendarYear, change: { readonly profile?: Profile; readonly reminders?: Reminders }): Promise<Result<unknown>> {
  markSaving();
  const result = await api.call('calendar.save', { profile: change.profile ?? held.profile, reminders: change.reminders ?? held.reminders });
  if (result.ok) {
    markSaved();
    await readCalendar(api);
  } else markSaveFailed();
  return result;
}
