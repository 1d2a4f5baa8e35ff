import type { FiguresBody, SentFigure } from '../exchange/bodies.ts';
import { INDICATOR_VALUE_KIND_WORDS } from './indicator-value.ts';
import { formatNumber } from '../text/numbers.ts';
import { addFigures } from './decimal.ts';

/** Figures of the units below, side by side. A unit without a number is «chưa có số liệu», never zero. */
export interface UnitFigures {
  readonly units: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly UnitFigureRow[];
}
export interface UnitFigureRow {
  readonly key: string;
  readonly name: string;
  readonly kindWord: string;
  readonly unit: string;
  /** One for each unit, in their order; null: nothing was sent. */
  readonly cells: readonly ({ readonly value: number | null; readonly words: string; readonly note: string } | null)[];
  /** Sum of the known amounts; null where they are none, or cannot be added. */
  readonly sum: number | null;
  /** Units whose number is known. */
  readonly known: number;
}

/** Amounts of one measure add up; shares, changes and events do not. */
export const addsUp = ({ kind, unit }: SentFigure): boolean => (kind === 'level' || kind === 'assigned') && unit !== '' && !unit.includes('%') && !/(?:tỷ lệ|bình quân|\/|có\/không)/iu.test(unit);

const keyOf = ({ indicatorId, kind, concerns }: SentFigure): string => `${indicatorId} ${kind} ${concerns}`;

/** @param sent one for each unit: the figures of one campaign and year */
export function unitFigures(sent: readonly { readonly code: string; readonly body: FiguresBody }[]): UnitFigures {
  const rows = new Map<string, SentFigure>();
  for (const { body } of sent) for (const figure of body.figures) if (!rows.has(keyOf(figure))) rows.set(keyOf(figure), figure);
  return {
    units: sent.map(({ code, body }) => ({ code, name: body.ownerName })),
    rows: [...rows].map(([key, first]) => {
      const found = sent.map(({ body }) => body.figures.find((figure) => keyOf(figure) === key) ?? null);
      const known = found.flatMap((figure) => (figure?.value == null ? [] : [figure.value]));
      const addable = addsUp(first) && found.every((figure) => figure === null || figure.unit === first.unit);
      return {
        key,
        name: first.concerns === '' ? first.name : `${first.name} (${first.concerns})`,
        kindWord: INDICATOR_VALUE_KIND_WORDS[first.kind],
        unit: first.unit,
        cells: found.map((figure) => (figure === null ? null : { value: figure.value, words: wordsOf(figure), note: figure.note })),
        sum: addable && known.length > 0 ? known.reduce((sum, value) => addFigures(sum, value)) : null,
        known: known.length,
      };
    }),
  };
}

function wordsOf({ kind, value, eventDate, note }: SentFigure): string {
  if (kind === 'event') return eventDate !== null || value === 1 ? 'Đã đạt' : value === 0 ? 'Chưa đạt' : note;
  return value === null ? note : formatNumber(value);
}
