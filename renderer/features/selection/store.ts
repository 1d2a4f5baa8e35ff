import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { SELECTION_COLUMNS } from '../../../shared/domain/selection-columns.ts';
import type { SelectionSort } from '../../../shared/domain/selection-columns.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';

export type SelectionData = OutputOf<SoVangContract['selection.get']>;

interface SelectionState {
  readonly roundId: string;
  readonly data: Remote<SelectionData>;
  /** Nominations ticked, by round: they stay while the window is open. */
  readonly chosen: Readonly<Record<string, ReadonlySet<string>>>;
  readonly sort: SelectionSort | null;
  /** Keys of the columns shown. */
  readonly columns: readonly string[];
}

const START: SelectionState = { roundId: '', data: loading, chosen: {}, sort: null, columns: SELECTION_COLUMNS.map(({ key }) => key).filter((key) => key !== 'kind' && key !== 'state') };

export const useSelection = create<SelectionState>(() => START);
onSessionEnd(() => useSelection.setState(START));

const NOBODY: ReadonlySet<string> = new Set();
export const chosenOf = (state: SelectionState): ReadonlySet<string> => state.chosen[state.roundId] ?? NOBODY;

export async function loadSelection(api: Api, roundId: string): Promise<void> {
  useSelection.setState((state) => (state.roundId === roundId ? {} : { roundId, data: loading }));
  const data = remoteOf(await api.call('selection.get', { roundId }));
  if (useSelection.getState().roundId !== roundId) return;
  useSelection.setState({ data });
  // Who can no longer be chosen is not counted as chosen.
  if (data.phase === 'ready') choose((held) => new Set([...held].filter((id) => data.value.rows.some((row) => row.nominationId === id && row.fate === 'open'))));
}

function choose(change: (held: ReadonlySet<string>) => ReadonlySet<string>): void {
  useSelection.setState((state) => ({ chosen: { ...state.chosen, [state.roundId]: change(chosenOf(state)) } }));
}

export function tick(nominationId: string, on: boolean): void {
  choose((held) => (on ? new Set([...held, nominationId]) : new Set([...held].filter((id) => id !== nominationId))));
}

/** Ticks all of these, or none at all. */
export function tickAll(ids: readonly string[]): void {
  choose(() => new Set(ids));
}

/** Up by a column, then down, then in the round's own order again. */
export function sortBy(column: string): void {
  useSelection.setState(({ sort }) => ({ sort: sort?.column !== column ? { column, descending: false } : sort.descending ? null : { column, descending: true } }));
}

export function showColumn(key: string, on: boolean): void {
  useSelection.setState(({ columns }) => ({ columns: SELECTION_COLUMNS.map((column) => column.key).filter((one) => (one === key ? on : columns.includes(one))) }));
}

/** Makes an open session be about the chosen nominations: those it has keep their votes, the others are added or left out. */
export async function putInSession(api: Api, sessionId: string, chosen: readonly string[]): Promise<Result<unknown>> {
  const view = await api.call('session.get', { id: sessionId });
  if (!view.ok) return view;
  const { id, version, concluded: _, ...fields } = view.value.session;
  const results = chosen.map((nominationId) => fields.results.find((result) => result.nominationId === nominationId) ?? { nominationId, yes: null, no: null, recused: [], note: '' });
  const saved = await api.call('session.save', { id, version, fields: { ...fields, results } });
  return saved.ok ? ok() : saved;
}
