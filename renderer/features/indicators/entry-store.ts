import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf } from '../../../shared/api/define.ts';
import type { IndicatorValue } from '../../../shared/domain/indicator-value.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { IndicatorLine } from './store.ts';
import { cellText, isChangeLine, readFigure } from './words.ts';
import type { ReadFigure } from './words.ts';

/** Whether a «tăng, giảm» row is entered as the level of each year or as the change itself. */
export type Mode = 'level' | 'change';
export type PastedKind = 'level' | 'change' | 'event' | 'national';

interface EntryState {
  readonly id: string | null;
  readonly figures: Remote<readonly IndicatorValue[]>;
  /** What is typed and differs from what is held, by `cellKey`. */
  readonly typed: Readonly<Record<string, string>>;
  readonly modes: Readonly<Record<string, Mode>>;
  /** Goes up when cells are set from outside, so that they show it. */
  readonly revision: number;
}

const blank: EntryState = { id: null, figures: loading, typed: {}, modes: {}, revision: 0 };
export const useEntry = create<EntryState>(() => blank);
onSessionEnd(() => useEntry.setState(blank));

export const cellKey = (indicatorId: string, year: number): string => `${indicatorId} ${year}`;

/** Reads the unit's figures; typed cells stay. */
export async function readFigures(api: Api, id: string): Promise<void> {
  if (useEntry.getState().id !== id) useEntry.setState({ ...blank, id });
  const figures = remoteOf(await api.call('indicator.figures', { campaignId: id }));
  if (useEntry.getState().id === id) useEntry.setState((state) => ({ figures, revision: state.revision + 1 }));
}

/** What a row's cells hold: told lines are not entered here. */
export function kindOfRow(line: IndicatorLine, modes: Readonly<Record<string, Mode>>): PastedKind {
  if (line.entryKinds[0] === 'event') return 'event';
  return isChangeLine(line) ? (modes[line.id] ?? 'level') : 'level';
}

/** The figure held for the unit itself under indicator, year and kind. */
export function heldFigure(figures: readonly IndicatorValue[], indicatorId: string, year: number, kind: PastedKind): IndicatorValue | undefined {
  return figures.find((value) => value.indicatorId === indicatorId && value.year === year && value.kind === kind && value.unitName === '');
}

export function typeCell(indicatorId: string, year: number, text: string, held: string): void {
  useEntry.setState((state) => {
    const typed = Object.fromEntries(Object.entries(state.typed).filter(([key]) => key !== cellKey(indicatorId, year)));
    return { typed: text.trim() === held.trim() ? typed : { ...typed, [cellKey(indicatorId, year)]: text } };
  });
}

/** Sets several cells at once, as from a pasted block. */
export function fillCells(cells: readonly { readonly indicatorId: string; readonly year: number; readonly text: string }[]): void {
  useEntry.setState((state) => ({ typed: { ...state.typed, ...Object.fromEntries(cells.map(({ indicatorId, year, text }) => [cellKey(indicatorId, year), text])) }, revision: state.revision + 1 }));
}

export function setMode(indicatorId: string, mode: Mode): void {
  useEntry.setState((state) => ({
    modes: { ...state.modes, [indicatorId]: mode },
    typed: Object.fromEntries(Object.entries(state.typed).filter(([key]) => !key.startsWith(`${indicatorId} `))),
    revision: state.revision + 1,
  }));
}

export function clearTyped(): void {
  useEntry.setState((state) => ({ typed: {}, revision: state.revision + 1 }));
}

export interface Changed {
  readonly line: IndicatorLine;
  readonly year: number;
  readonly kind: PastedKind;
  readonly text: string;
  readonly read: ReadFigure;
  readonly held: IndicatorValue | undefined;
}

/** Every cell that differs from what is held, with how it is read. */
export function changedCells(lines: readonly IndicatorLine[], { typed, modes, figures }: Pick<EntryState, 'typed' | 'modes' | 'figures'>): Changed[] {
  const values = figures.phase === 'ready' ? figures.value : [];
  return Object.entries(typed).flatMap(([key, text]): Changed[] => {
    const at = key.lastIndexOf(' ');
    const line = lines.find(({ id }) => id === key.slice(0, at));
    const year = Number(key.slice(at + 1));
    if (line === undefined) return [];
    const kind = kindOfRow(line, modes);
    const held = heldFigure(values, line.id, year, kind);
    return text.trim() === cellText(held) ? [] : [{ line, year, kind, text, read: readFigure(line, year, text, kind === 'level'), held }];
  });
}

export interface SavedCells {
  readonly saved: number;
  readonly replaced: number;
  /** Figures whose cells were emptied, now in the bin. */
  readonly removed: readonly string[];
}

/** Saves figures with one source paper, and puts into the bin those whose cells were emptied. */
export async function saveCells(api: Api, campaignId: string, source: string, changed: readonly Changed[]): Promise<Result<SavedCells>> {
  const values: InputOf<SoVangContract['indicator.savePasted']>['values'] = changed.flatMap(({ line, year, kind, read }) => (read.outcome === 'value' ? [{ indicatorId: line.id, year, kind, value: read.value, eventDate: read.eventDate }] : []));
  const stored = values.length === 0 ? ok({ saved: 0, replaced: 0 }) : await api.call('indicator.savePasted', { campaignId, source, values });
  if (!stored.ok) return stored;
  const removed: string[] = [];
  for (const { read, held } of changed) {
    if (read.outcome !== 'empty' || held === undefined) continue;
    const gone = await api.call('indicator.removeValue', { id: held.id });
    if (!gone.ok) return gone;
    removed.push(held.id);
  }
  return ok({ ...stored.value, removed });
}
