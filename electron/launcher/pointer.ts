import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomicSync } from '../files/atomic.ts';

/** Which version of the program is started: `phien-ban.json` in the program's folder, replaced whole or not at all. */
export interface Pointer {
  readonly format: 1;
  readonly current: string;
  /** Kept until `current` has started well once; null: none is kept. */
  readonly previous: string | null;
  /** While `current` has not yet started well: starts that were begun and did not end as they should. */
  readonly trial: { readonly starts: number } | null;
  /** The version that was given up last, and why; until the clerk was told. */
  readonly wentBack: { readonly version: string; readonly why: GaveUp } | null;
}
/** It ended or stood still before it answered; it answered and ended before it was of use; its folder is not whole. */
export type GaveUp = 'khong-khoi-dong' | 'dung-giua-chung' | 'thieu-tep';

export const POINTER_FILE = 'phien-ban.json';
export const VERSIONS = 'versions';
/** A trial that ended badly this often after it had answered is given up. */
const BAD_STARTS = 2;

const VERSION = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/u;

/** Three numbers with dots, and nothing else: a version is also the name of a folder. */
export const isVersion = (text: unknown): text is string => typeof text === 'string' && VERSION.test(text);

/** Below zero where `a` is older than `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** A pointer from its text; null where it cannot be one. */
export function parsePointer(text: string): Pointer | null {
  let value: Partial<Record<keyof Pointer, unknown>> | null;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || value.format !== 1 || !isVersion(value.current)) return null;
  const { current } = value;
  const previous = isVersion(value.previous) && value.previous !== current ? value.previous : null;
  const trial = value.trial as { starts?: unknown } | null | undefined;
  const starts = typeof trial?.starts === 'number' && Number.isInteger(trial.starts) && trial.starts >= 0 ? trial.starts : null;
  const back = value.wentBack as { version?: unknown; why?: unknown } | null | undefined;
  const wentBack = isVersion(back?.version) && isGaveUp(back.why) ? { version: back.version, why: back.why } : null;
  return { format: 1, current, previous, trial: starts === null ? null : { starts }, wentBack };
}

const isGaveUp = (why: unknown): why is GaveUp => why === 'khong-khoi-dong' || why === 'dung-giua-chung' || why === 'thieu-tep';

export const firstPointer = (version: string): Pointer => ({ format: 1, current: version, previous: null, trial: null, wentBack: null });

/** After a new version was laid beside: it is on trial from the next start on. */
export function laid(pointer: Pointer, version: string): Pointer {
  // One that waited and was never started is no version to go back to.
  const previous = pointer.trial !== null && pointer.previous !== null ? pointer.previous : pointer.current;
  return { format: 1, current: version, previous, trial: { starts: 0 }, wentBack: null };
}

/** After an installer laid a version: the same, and laid over itself it is as good as before. */
export const installed = (pointer: Pointer, version: string): Pointer => (pointer.current === version ? { ...firstPointer(version), previous: pointer.previous, trial: pointer.trial } : laid(pointer, version));

/** As a start begins; counted before, so that a start that takes the machine down counts too. */
export const starting = (pointer: Pointer): Pointer => (pointer.trial === null ? pointer : { ...pointer, trial: { starts: pointer.trial.starts + 1 } });

/** It opened the data and answered its window. */
export const startedWell = (pointer: Pointer): Pointer => ({ ...pointer, trial: null });

/** Closed in order before it was of use, say at the passphrase: neither good nor bad. */
export const closedEarly = (pointer: Pointer): Pointer => (pointer.trial === null ? pointer : { ...pointer, trial: { starts: 0 } });

/** Whether a trial is to be given up before it is started again. */
export const triedEnough = (pointer: Pointer): boolean => pointer.trial !== null && pointer.trial.starts >= BAD_STARTS;

/** Back to the kept version; null where there is none. */
export function goneBack(pointer: Pointer, why: GaveUp): Pointer | null {
  if (pointer.previous === null) return null;
  return { format: 1, current: pointer.previous, previous: null, trial: null, wentBack: { version: pointer.current, why } };
}

/** Versions laid in the folder that nothing needs any more. */
export function spareVersions(pointer: Pointer, names: readonly string[]): string[] {
  const kept = new Set([pointer.current, ...(pointer.trial !== null && pointer.previous !== null ? [pointer.previous] : [])]);
  return names.filter((name) => !kept.has(name) && (name.endsWith('.part') || isVersion(name)));
}

/** The pointer of a program's folder; null where there is none that can be read. */
export function readPointer(folder: string): Pointer | null {
  try {
    return parsePointer(readFileSync(join(folder, POINTER_FILE), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** @throws system errors; the former pointer then stands */
export function writePointer(folder: string, pointer: Pointer): void {
  writeFileAtomicSync(join(folder, POINTER_FILE), Buffer.from(`${JSON.stringify(pointer)}\n`));
}
