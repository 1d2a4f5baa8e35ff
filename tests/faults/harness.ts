import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../electron/store/store.ts';
import { person } from '../electron/store/helpers.ts';

const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url));

export const straceThere = spawnSync('strace', ['-V']).status === 0;
if (!straceThere) console.warn('strace is not installed: fault tests that inject or count system calls are left out (apt-get install strace).');

export interface Run {
  readonly child: ChildProcess;
  /** Lines so far; a line cut off by a kill is not among them. */
  lines(): string[];
  /** Numbers of the saves that were confirmed. */
  acks(): number[];
  faults(): string[];
  ended(): Promise<number | null>;
  sees(line: string): Promise<void>;
}

function watch(child: ChildProcess): Run {
  let text = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const closed = once(child, 'close').then(([status]) => status as number | null);
  const lines = () => text.split('\n').slice(0, -1);
  const after = (word: string) => lines().flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []));
  return {
    child,
    lines,
    acks: () => after('ack').map(Number),
    faults: () => after('fault'),
    ended: () => closed,
    async sees(line) {
      while (!lines().includes(line)) {
        const status = await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 2, 'waiting'))]);
        if (status !== 'waiting' && !lines().includes(line)) throw new Error(`The writer ended with ${String(status)} before "${line}":\n${text}\n${errors}`);
      }
    },
  };
}

/**
 * Starts another script of this folder with its arguments; `compiled`: a folder where Node keeps what it has compiled for the next start;
 * `temp`: its temporary and working folder.
 */
export function startScript(name: string, args: readonly string[], compiled?: string, temp?: string): Run {
  const env = { ...process.env, ...(compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled }), ...(temp === undefined ? {} : { TMPDIR: temp }) };
  return watch(spawn(process.execPath, [fileURLToPath(new URL(name, import.meta.url)), ...args], { stdio: ['ignore', 'pipe', 'pipe'], env, cwd: temp }));
}

/** Starts the writer; with `strace`, under it. */
export function startWriter(args: readonly string[], strace: readonly string[] = []): Run {
  const command = [process.execPath, WRITER, ...args];
  const [program = '', ...rest] = strace.length > 0 ? ['strace', '-f', '-qq', ...strace, ...command] : command;
  return watch(spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'] }));
}

/** Saves of which a row is there, and whether any is there by half. */
export function savesThere(store: Store, rowsPerSave: number): { whole: Set<number>; halves: number[] } {
  const counts = new Map<number, number>();
  for (const { entity } of store.read.all(person)) {
    const save = Number(entity.id.slice(1).split('-')[0]);
    counts.set(save, (counts.get(save) ?? 0) + 1);
  }
  const halves = [...counts].filter(([, rows]) => rows !== rowsPerSave).map(([save]) => save);
  return { whole: new Set(counts.keys()), halves };
}

/** System calls of one name in a log of `strace -y -o`, each with the file it was about. */
export function callsIn(log: string, names: readonly string[]): string[] {
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => names.some((name) => new RegExp(`\\b${name}\\(`).test(line)));
}
