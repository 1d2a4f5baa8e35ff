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

/** Figures of the unit itself, those of named units left out. */
export type Held = ReadonlyMap<string, IndicatorValue>;

interface EntryState {
  readonly id: string | null;
  /** Figures held for the unit itself, by indicator, year and kind. */
  readonly figures: Remote<Held>;
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
  const answer = await api.call('indicator.figures', { campaignId: id });
  const figures = remoteOf(answer.ok ? ok(heldBy(answer.value)) : answer);
  if (useEntry.getState().id === id) useEntry.setState((state) => ({ figures, revision: state.revision + 1 }));
}

const figureKey = (indicatorId: string, year: number, kind: string): string => `${indicatorId} ${year} ${kind}`;
const anyYear = (indicatorId: string, kind: string): string => `${indicatorId} ${kind}`;

export function heldBy(values: readonly IndicatorValue[]): Held {
  return new Map(
    values.filter(({ unitName }) => unitName === '').flatMap((value) => [
      [figureKey(value.indicatorId, value.year, value.kind), value] as const,
      [anyYear(value.indicatorId, value.kind), value] as const,
    ]),
  );
}

/** What a row's cells hold: for a «tăng, giảm» row as the clerk chose, else as it was entered before, else levels. */
export function kindOfRow(line: IndicatorLine, { modes, figures }: Pick<EntryState, 'modes' | 'figures'>): PastedKind {
  if (line.entryKinds[0] === 'event') return 'event';
  if (!isChangeLine(line)) return 'level';
  const chosen = modes[line.id];
  if (chosen !== undefined || figures.phase !== 'ready') return chosen ?? 'level';
  return figures.value.has(anyYear(line.id, 'change')) && !figures.value.has(anyYear(line.id, 'level')) ? 'change' : 'level';
}

/** The figure held for the unit itself under indicator, year and kind. */
export function heldFigure(figures: Held, indicatorId: string, year: number, kind: PastedKind): IndicatorValue | undefined {
  return figures.get(figureKey(indicatorId, year, kind));
}

const NONE: Held = new Map();
export const heldOf = (figures: Remote<Held>): Held => (figures.phase === 'ready' ? figures.value : NONE);

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
  return Object.entries(typed).flatMap(([key, text]): Changed[] => {
    const at = key.lastIndexOf(' ');
    const line = lines.find(({ id }) => id === key.slice(0, at));
    const year = Number(key.slice(at + 1));
    if (line === undefined) return [];
    const kind = kindOfRow(line, { modes, figures });
    const held = heldFigure(heldOf(figures), line.id, year, kind);
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
