// Started by F01-F06-workloads as a process of its own, under strace or with faulty-disk.c loaded before the C library.
// Arguments: `once` · tasks as JSON; or `rounds` · tasks · control block · orders as JSON.
import { cpSync, rmSync, writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { FaultyDisk } from './faulty-disk.ts';
import type { Fault } from './faulty-disk.ts';
import { noteTaking, refill, workloadNamed } from './workloads.ts';
import type { Clerk, Facts } from './workloads.ts';

/** A workload, the folder of its unit, and what that is filled with before each round. */
export interface Task {
  readonly name: string;
  readonly facts: Facts;
  readonly live: string;
  readonly template: string;
}
const [deed = '', tasksJson = '[]', control = '', orders = '{}'] = process.argv.slice(2);
const tasks = JSON.parse(tasksJson) as Task[];
const say = (line: string) => writeSync(1, `${line}\n`);

/** What is to be tried. */
export interface Orders {
  /** `share`: of all its calls, (0, 1]; `least`: and at least so many. */
  readonly faults: readonly (Omit<Fault, 'at'> & { readonly share: number; readonly least: number })[];
  /** Which of them, where not all are tried: [0, 1). */
  readonly offset: number;
}
/** One round of faults, as it goes back. */
export interface Round {
  readonly name: string;
  readonly fault: Fault;
  /** The call that failed first, calls counted, and how many failed. */
  readonly what: string;
  readonly calls: number;
  readonly failed: number;
  readonly told: readonly string[];
  readonly codes: readonly string[];
  /** What does not hold; empty where everything does. */
  readonly problems: readonly string[];
}

if (deed === 'once') {
  flushCompileCache();
  for (const { name, facts, live } of tasks) {
    const { attempt } = noteTaking();
    const clerk: Clerk = {
      attempt: (word, body) =>
        attempt(word, async () => {
          await body();
          say(`told ${name}: ${word}`);
        }),
    };
    await workloadNamed(name).act(live, facts, clerk, '');
    say(`ended ${name}`);
  }
} else {
  const { faults, offset } = JSON.parse(orders) as Orders;
  const disk = new FaultyDisk(control, { make: false });
  const strays: string[] = [];
  const text = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) process.on(event, (error: unknown) => strays.push(`${event}: ${text(error)}`));
  for (const task of tasks) {
    for (const { share, least, ...kind } of faults) {
      const counted = await round(task, { ...kind, mode: 'count' }, disk, strays, text);
      say(`round ${JSON.stringify(counted)}`);
      const many = Math.min(counted.calls, Math.max(least, Math.round(share * counted.calls)));
      const points = Array.from({ length: many }, (_, i) => 1 + Math.floor(((i + (many < counted.calls ? offset : 0)) * counted.calls) / many));
      if (kind.mode !== 'count') for (const at of points) say(`round ${JSON.stringify(await round(task, { ...kind, at }, disk, strays, text))}`);
    }
  }
  process.exit(0);
}

async function round({ name, facts, live: dir, template }: Task, fault: Fault, disk: FaultyDisk, strays: string[], text: (error: unknown) => string): Promise<Round> {
  const workload = workloadNamed(name);
  const after = `${dir}.after`;
  refill(dir, template);
  const problems: string[] = [];
  const during = async (what: string, body: () => Promise<void>) => {
    try {
      await body();
    } catch (error) {
      problems.push(`${what}: ${text(error)}`);
    }
  };
  const clerk = noteTaking();
  disk.arm(dir, fault);
  await during('acting', () => workload.act(dir, facts, clerk, ''));
  const { calls, failed, what } = disk.seen();
  disk.disarm();
  if (fault.mode === 'count') return { name, fault, what, calls, failed, told: clerk.told, codes: clerk.faults.map(({ code }) => code), problems };
  await new Promise((resolve) => setImmediate(resolve));
  for (const { code, kind } of clerk.faults) if (kind === 'bug') problems.push(`answered ${code}`);
  rmSync(after, { recursive: true, force: true });
  cpSync(dir, after, { recursive: true, filter: (path) => !path.endsWith('-shm') });
  await during('afterwards', () => workload.check(after, dir, facts, clerk.told));
  const again = noteTaking();
  await during('again', () => workload.act(dir, facts, again, 'x'));
  if (again.faults.length > 0) problems.push(`again: ${again.faults.map((one) => one.code).join()}`);
  await during('after that', () => workload.check(dir, dir, facts, [...clerk.told, ...again.told]));
  problems.push(...strays.splice(0));
  return { name, fault, what, calls, failed, told: clerk.told, codes: clerk.faults.map(({ code }) => code), problems };
}
