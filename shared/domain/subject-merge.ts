import { z } from 'zod';
import { Id, IsoDate, Line, Stored } from './common.ts';
import { Subject } from './subject.ts';
import type { SubjectFields } from './subject.ts';

/** What a merger did to one record: changed its reference, or put it in the bin because the kept subject had the same. */
export const MovedRecord = z.object({
  type: z.string().min(1).max(40),
  id: Id,
  was: z.enum(['changed', 'removed']),
  /** Version the record has since the merger; another one means somebody changed it. */
  version: z.number().int().nonnegative(),
  /** The record before the merger. */
  before: z.record(z.string(), z.unknown()),
});
export type MovedRecord = z.infer<typeof MovedRecord>;

/** Two records found to be one subject: what was kept, what went, and all that moved, so that undoing restores it exactly. */
export const SubjectMerge = z.object({
  ...Stored,
  keptId: Id,
  mergedId: Id,
  /** Name of the one that went, as it was then. */
  mergedName: Line,
  on: IsoDate,
  by: Line,
  keptBefore: Subject,
  keptVersion: z.number().int().nonnegative(),
  moved: z.array(MovedRecord),
  undoneOn: IsoDate.nullable().default(null),
});
export type SubjectMerge = z.infer<typeof SubjectMerge>;

const NEVER = new Set(['id', 'version', 'kind', 'name', 'flags', 'outsideProvince', 'note', 'endedOn', 'endSource', 'successorIds']);

/**
 * The kept subject with what only the other one says filled in: an empty or unknown field takes the other's value, a known
 * one stays. A day of birth takes the place of its bare year; flags and notes are joined; the name stays.
 */
export function filledFrom<S extends Subject>(kept: S, other: S): S {
  const mine = kept as unknown as Record<string, unknown>;
  const theirs = other as unknown as Record<string, unknown>;
  const taken = Object.keys(mine).flatMap((key): [string, unknown][] => {
    if (NEVER.has(key) || theirs[key] === undefined || theirs[key] === null || theirs[key] === '') return [];
    if (mine[key] === null || mine[key] === '') return [[key, theirs[key]]];
    return key === 'birth' && isBareYearOf(mine[key], theirs[key]) ? [[key, theirs[key]]] : [];
  });
  const flags = Object.fromEntries(Object.entries(kept.flags).map(([flag, on]) => [flag, on || other.flags[flag as keyof SubjectFields['flags']]]));
  const note = other.note === '' || kept.note.includes(other.note) ? kept.note : [kept.note, other.note].filter(Boolean).join('\n');
  const successors = kept.kind === 'collective' ? { successorIds: kept.successorIds.filter((id) => id !== other.id) } : {};
  return { ...kept, ...Object.fromEntries(taken), ...successors, flags, note: note.slice(0, 8000) } as S;
}

function isBareYearOf(mine: unknown, theirs: unknown): boolean {
  const year = (mine as { year?: number }).year;
  const date = (theirs as { date?: string }).date;
  return year !== undefined && date !== undefined && Number(date.slice(0, 4)) === year;
}
