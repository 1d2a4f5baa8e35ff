import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { IndicatorValue } from '../../../shared/domain/indicator-value.ts';
import type { Fault } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { heldFigure } from './entry-store.ts';
import type { Held, Mode, PastedKind } from './entry-store.ts';
import type { IndicatorLine } from './store.ts';
import { isChangeLine, readFigure } from './words.ts';

export type Pasted = OutputOf<SoVangContract['indicator.readPaste']>;
export type PastedRow = Pasted['rows'][number];
type PastedCell = PastedRow['cells'][number];

interface PasteState {
  readonly phase: 'typing' | 'reading' | 'previewed' | 'saving';
  readonly preview: Pasted | null;
  /** How figures of «tăng, giảm» indicators are meant. */
  readonly mode: Mode;
  /** Indicator chosen by the clerk for a row; null: the row is left out. */
  readonly targets: Readonly<Record<number, string | null>>;
  /** Reading chosen for a cell that can be read in two ways, by `row column`. */
  readonly readings: Readonly<Record<string, number>>;
  readonly fault: Fault | null;
}

const blank: PasteState = { phase: 'typing', preview: null, mode: 'level', targets: {}, readings: {}, fault: null };
export const usePaste = create<PasteState>(() => blank);
onSessionEnd(() => usePaste.setState(blank));

export const startPaste = (): void => usePaste.setState(blank);

export async function readPasted(api: Api, campaignId: string, lines: readonly IndicatorLine[], text: string): Promise<void> {
  usePaste.setState({ phase: 'reading', fault: null });
  const result = await api.call('indicator.readPaste', { campaignId, indicatorIds: lines.map(({ id }) => id), text });
  usePaste.setState(result.ok ? { phase: 'previewed', preview: result.value, targets: {}, readings: {} } : { phase: 'typing', preview: null, fault: result.error });
}

/** The indicator a row goes to: the clerk's choice, else the one its name says without doubt; null: left out. */
export function targetOf(row: PastedRow, targets: PasteState['targets']): string | null {
  const chosen = targets[row.row];
  return chosen !== undefined ? chosen : row.message === '' ? row.indicatorId : null;
}

export interface PreviewCell {
  readonly key: string;
  readonly text: string;
  readonly year: number;
  /** `out`: its row is left out. */
  readonly outcome: PastedCell['outcome'] | 'out';
  readonly value: number | null;
  readonly eventDate: string | null;
  readonly choices: readonly number[];
  readonly message: string;
  readonly kind: PastedKind;
  /** Figure that would be replaced by another. */
  readonly held: IndicatorValue | undefined;
}

/** A cell as it would be saved, with the clerk's choices. */
export function previewCell(row: PastedRow, cell: PastedCell, line: IndicatorLine | undefined, figures: Held, { mode, readings }: Pick<PasteState, 'mode' | 'readings'>): PreviewCell {
  const key = `${row.row} ${cell.column}`;
  const base = { key, text: cell.text, year: cell.year, choices: cell.choices, message: cell.message, value: cell.value, eventDate: cell.eventDate, kind: 'level' as const, held: undefined };
  if (line === undefined) return { ...base, outcome: 'out' };
  const kind: PastedKind = line.entryKinds[0] === 'event' ? 'event' : isChangeLine(line) ? mode : 'level';
  // A row given to an indicator by hand is read once more by what that one counts.
  const again = line.id === row.indicatorId ? null : readFigure(line, cell.year, cell.text, kind === 'level');
  const read = again === null ? { ...base, outcome: cell.outcome } : { ...base, ...again, outcome: again.outcome === 'empty' ? ('none' as const) : again.outcome };
  const chosen = read.outcome === 'ask' ? readings[key] : undefined;
  const value = chosen ?? read.value;
  const held = heldFigure(figures, line.id, cell.year, kind);
  const outcome = chosen === undefined ? read.outcome : 'value';
  const differs = outcome === 'value' && held !== undefined && (held.value !== value || held.eventDate !== read.eventDate);
  return { ...read, outcome, value, kind, held: differs ? held : undefined };
}
