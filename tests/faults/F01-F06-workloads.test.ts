import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { keepFolder } from '../electron/usecases/sites.ts';
import { times } from '../long.ts';
import { FaultyDisk, compileShim, shimThere } from './faulty-disk.ts';
import type { Class, Fault } from './faulty-disk.ts';
import { straceThere } from './harness.ts';
import { STRACE, filesOf, layOut, readLog, replay, seeded } from './power-cut.ts';
import type { Event, State } from './power-cut.ts';
import type { Orders, Round, Task } from './workload-writer.ts';
import { FROZEN, WORKLOADS, migrate, refill } from './workloads.ts';
import type { Facts, Workload } from './workloads.ts';

/*
 * F01 killed, F02 power cut, F04 a failing disk, F06 a full one, F68 an upgrade: each of the six workloads at each call it
 * makes. `npm test` looks at a sample of three that a seed turns over from day to day, `npm run test:long` at all of them.
 */
const SEED = Number(process.env['SOVANG_SEED'] ?? Math.floor(Date.now() / 86_400_000));
const BUDGET_S = 60;
/** Where a long run is shared out over several: only the workloads that begin so, only this part of their calls and states. */
const CHOSEN = process.env['SOVANG_WORKLOAD'];
const PART = Number(process.env['SOVANG_PART'] ?? 1);
const STATES = times(4, 10_000 * PART);
const LONG = times(0, 1) === 1;
/** So many of them are really killed. */
const KILLED = times(2, Infinity);
const partOf = (calls: number, short: number) => (LONG ? Math.ceil(calls * PART) : short);
/**
 * Under `npm test` every second workload, the others the next day, and another frozen unit opened each time; a long run takes
 * all six, with the oldest unit as one of them, and opens all the others too.
 */
const SIX = WORKLOADS.filter((_, at) => LONG || (at + SEED) % 2 === 0).map((one) => (one.name.startsWith('migrate ') && !LONG ? migrate(FROZEN[SEED % FROZEN.length] ?? '') : one));
const UPGRADES = LONG ? FROZEN.map(migrate).filter(({ name }) => !SIX.some((one) => one.name === name)) : [];
const chosen = (workloads: readonly Workload[]) => workloads.filter(({ name }) => CHOSEN === undefined || name.startsWith(CHOSEN));
const CHANGES: readonly Class[] = ['writes', 'syncs', 'removes'];
const WRITER = fileURLToPath(new URL('workload-writer.ts', import.meta.url));

const began = performance.now();
const tally: Record<string, number> = {};
const count = (what: string, n = 1) => (tally[what] = (tally[what] ?? 0) + n);
afterAll(() => {
  const figures = Object.entries(tally).map(([what, n]) => `${n} ${what}`);
  console.log(`F01 F02 F04 F06 F68: ${figures.join(', ')} in ${((performance.now() - began) / 1000).toFixed(1)} s (budget ${times(BUDGET_S, Infinity)} s), seed ${SEED}`);
});

const root = keepFolder();
let library = '';
const compiled = join(root, 'compiled');

interface Ready {
  readonly workload: Workload;
  readonly facts: Facts;
  /** Where the unit lies while it is worked on: the folder itself always stays. */
  readonly live: string;
  readonly template: string;
  readonly random: () => number;
}
const made = new Map<string, Promise<Ready>>();
const ready = (workload: Workload): Promise<Ready> => {
  const making = made.get(workload.name) ?? makeReady(workload, made.size);
  made.set(workload.name, making);
  return making;
};
async function makeReady(workload: Workload, n: number): Promise<Ready> {
  const [live, template] = [join(root, `${n}`), join(root, `${n}.template`)];
  mkdirSync(live);
  const facts = await workload.prepare(live);
  refill(template, live);
  return { workload, facts, live, template, random: seeded(SEED * 100 + n) };
}

const taskOf = ({ workload: { name }, facts, live, template }: Ready): Task => ({ name, facts, live, template });

/** Runs the writer; answers what it said, line by line. */
async function run(before: readonly string[], args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<{ lines: string[]; errors: string; signal: NodeJS.Signals | null }> {
  const [program = '', ...rest] = [...before, process.execPath, WRITER, ...args];
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, NODE_COMPILE_CACHE: compiled } });
  let text = '';
  let errors = '';
  child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
  child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { lines: text.split('\n').slice(0, -1), errors, signal };
}
const told = (workload: Workload, lines: readonly string[]) => lines.filter((line) => line.startsWith(`told ${workload.name}: `)).map((line) => line.slice(`told ${workload.name}: `.length));

/** The calls of one undisturbed go of each, recorded once for all. */
let recording: Promise<Map<string, Event[]>> | null = null;
async function record(units: readonly Ready[]): Promise<Map<string, Event[]>> {
  for (const { live, template } of units) refill(live, template);
  const log = join(root, 'log');
  const done = await run(['strace', '-f', '--seccomp-bpf', '-qq', '-o', log, ...STRACE], ['once', JSON.stringify(units.map(taskOf))]);
  const events = new Map<string, Event[]>();
  for (const { workload, live } of units) {
    expect(done.lines, done.errors).toContain(`ended ${workload.name}`);
    events.set(workload.name, readLog(log, live));
  }
  rmSync(log);
  return events;
}

/** Lays a disk out, lets the workload look at it, and says where it was when something does not hold. */
async function look({ workload, facts, live }: Ready, { disk, said, cut }: State, what: string): Promise<void> {
  const after = `${live}.after`;
  layOut(disk, live, after);
  try {
    await workload.check(after, live, facts, told(workload, said.split('\n')));
  } catch (error) {
    throw new Error(`${workload.name}, ${what} at call ${cut}, seed ${SEED}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    rmSync(after, { recursive: true, force: true });
  }
}

const all = (n: number) => Array.from({ length: n }, (_, i) => i);
/** So many different numbers below `n`, ascending; all where there are no more. */
function some(many: number, n: number, random: () => number): number[] {
  if (many >= n) return all(n);
  return [...new Set(all(many).map((i) => Math.floor(((i + random()) * n) / many)))];
}
/** One of a list, another each day. */
const todays = <T>(list: readonly T[], n = 0): T[] => list.slice((SEED + n) % list.length).concat(list.slice(0, (SEED + n) % list.length));

describe.skipIf(!straceThere)('what the disk holds', () => {
  it.each(chosen([...SIX, ...UPGRADES]))('F01 F02 F68 $name, killed or without power at its calls: nothing confirmed is missing, nothing is there by half', { timeout: 14_400_000 }, async (workload) => {
    const unit = await ready(workload);
    // A start of the program costs more than what it does then: one for all, where their logs are not too long together.
    const recorded = LONG ? record([unit]) : (recording ??= Promise.all(chosen(SIX).map(ready)).then(record));
    const events = (await recorded).get(workload.name) ?? [];
    const start = filesOf(unit.template, unit.live);
    // A kill between two calls shows only where something changed in between.
    const changes = all(events.length).filter((i) => events[i]?.kind !== 'flush');
    const killed = some(partOf(changes.length, 5), changes.length, unit.random).map((i) => changes[i] ?? 0);
    await replay({ events, start, cuts: killed, random: null }, (state) => look(unit, state, 'killed'));
    count('calls at which it was killed (replayed)', killed.length);

    if (UPGRADES.includes(workload)) return;
    // Every second one where it matters most: at flushes, changes of names, and what is said.
    const turns = all(events.length + 1).filter((i) => ['flush', 'rename', 'unlink', 'said'].includes(events[i - 1]?.kind ?? 'said'));
    const cuts = all(STATES).map((i) => (i % 2 === 0 ? Math.floor(unit.random() * (events.length + 1)) : (turns[Math.floor(unit.random() * turns.length)] ?? 0)));
    const seen = new Set<string>();
    await replay({ events, start, cuts: cuts.sort((a, b) => a - b), random: unit.random }, async (state) => {
      if (seen.has(state.key)) return;
      seen.add(state.key);
      await look(unit, state, 'without power');
    });
    count('states without power', cuts.length);
    count('of them different', seen.size);
  });
});

/** The k-th call of a process fails or is its last. */
async function faulty(units: readonly Ready[], orders: Orders): Promise<Round[]> {
  library ||= compileShim(root);
  const control = join(root, 'control');
  const disk = new FaultyDisk(control, { make: true });
  const done = await run([], ['rounds', JSON.stringify(units.map(taskOf)), control, JSON.stringify(orders)], disk.environment(library));
  disk.close();
  const rounds = done.lines.map((line) => JSON.parse(line.slice('round '.length)) as Round);
  expect(done.signal, `after ${rounds.length} rounds: ${done.errors}`).toBe(null);
  const bad = rounds.filter(({ problems }) => problems.length > 0);
  const first = bad.slice(0, 20).map(({ name, fault, what, problems }) => `${name}: ${fault.error} ${fault.mode} ${fault.at} (${what}): ${problems.join('\n')}`);
  expect(first, `${bad.length} of ${rounds.length} rounds, seed ${SEED}; ${done.errors.slice(0, 3000)}`).toEqual([]);
  for (const { name, fault, calls } of rounds) if (fault.mode === 'count' && fault.classes.length === CHANGES.length) callsOf.set(name, calls);
  return rounds;
}
const callsOf = new Map<string, number>();

/** `part`: of all calls in a long run. */
const FAULTS: readonly (Omit<Fault, 'at'> & { readonly part: number })[] = [
  { mode: 'once', error: 'EIO', classes: CHANGES, part: 1 },
  { mode: 'on', error: 'ENOSPC', classes: ['writes', 'syncs'], part: 1 },
  { mode: 'on', error: 'EIO', classes: CHANGES, part: 0.1 },
  { mode: 'once', error: 'ENOSPC', classes: ['writes', 'syncs'], part: 0.1 },
  { mode: 'on', error: 'EROFS', classes: CHANGES, part: 0.1 },
];

describe.skipIf(!shimThere)('calls that fail', () => {
  const groups = LONG ? chosen(SIX).map((one) => [one]) : [chosen(SIX)];
  it.each(groups.map((group) => [group.map(({ name }) => name).join(', '), group] as const))('F04 F06 %s on a disk that is full, fails or cannot be written to at the k-th call or from it on: said so, and everything goes on afterwards', { timeout: 14_400_000 }, async (_names, group) => {
    const units = await Promise.all(group.map(ready));
    const faults = (LONG ? FAULTS : todays(FAULTS).slice(0, 2)).map(({ part, ...fault }) => ({ ...fault, ...(LONG ? { share: part * PART, least: 1 } : { share: 0, least: 2 }) }));
    const rounds = await faulty(units, { faults, offset: seeded(SEED)() });
    for (const { fault, failed } of rounds) if (failed > 0) count(`calls with ${fault.error} (${fault.mode})`);
    for (const { codes } of rounds) for (const code of new Set(codes)) count(`times «${code}»`);
  });
});

describe.skipIf(!shimThere)('processes that are killed', () => {
  it.each(todays(chosen(SIX)).slice(0, KILLED))('F01 F68 $name with SIGKILL at the k-th call', { timeout: 14_400_000 }, async (workload) => {
    const unit = await ready(workload);
    if (!callsOf.has(workload.name)) await faulty([unit], { faults: [{ mode: 'count', classes: CHANGES, share: 0, least: 0 }], offset: 0 });
    const calls = callsOf.get(workload.name) ?? 0;
    const control = join(root, 'control');
    const disk = new FaultyDisk(control, { make: true });
    for (const k of some(partOf(calls, 1), calls, unit.random)) {
      refill(unit.live, unit.template);
      disk.arm(unit.live, { mode: 'kill', at: k + 1, classes: CHANGES });
      const done = await run([], ['once', JSON.stringify([taskOf(unit)])], disk.environment(library));
      const where = `${workload.name}, call ${k + 1} of ${calls} (${disk.seen().what}), seed ${SEED}`;
      disk.disarm();
      // How the calls of several threads fall out differs a little from go to go.
      if (k < calls * 0.9) expect(done.signal, `${where}: ${done.errors}`).toBe('SIGKILL');
      await workload.check(unit.live, unit.live, unit.facts, told(workload, done.lines)).catch((error: unknown) => {
        throw new Error(`${where}: ${String(error)}`, { cause: error });
      });
      count('processes killed');
    }
    disk.close();
  });
});
