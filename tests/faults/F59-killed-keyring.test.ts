import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createBackend } from '../../electron/backend.ts';
import { tempDir } from '../electron/store/helpers.ts';
import { ports } from '../electron/usecases/sites.ts';
import { times } from '../long.ts';
import { straceThere } from './harness.ts';
import { CLERK, DEEDS, HEAD } from './keyring-deeds.ts';
import { STRACE, filesOf, layOut, readLog, replay, seeded } from './power-cut.ts';
import type { Event, State } from './power-cut.ts';

const RUNNER = fileURLToPath(new URL('keyring-runner.ts', import.meta.url));
const BUDGET_S = 12;
const seed = Number(process.env['SEED'] ?? Math.floor(Date.now() / 86_400_000));

function programAt(dir: string) {
  const backend = createBackend({ dataDir: dir, ports, clock: () => Date.UTC(2026, 10, 22, 4), random: (n) => randomBytes(n), log: (entry) => (entry.event === 'bug' ? console.error(entry) : undefined), appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 } });
  const run = (method: string, input: unknown) => backend.dispatcher.run({ id: 't', host: 'cli' }, method, input);
  return {
    run,
    must: async <T>(method: string, input: unknown): Promise<T> => {
      const answer = await run(method, input);
      if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`);
      return answer.value as T;
    },
    end: () => backend.shutdown(),
  };
}

/** A unit with two users and something to read; answers its recovery code. */
async function makeUnit(dir: string): Promise<string> {
  const program = programAt(dir);
  await program.must('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: HEAD.passphrase });
  await program.must('user.add', { fields: { name: 'Lê Văn Thư Mẫu', label: CLERK.label, role: 'clerk', focal: [] }, passphrase: CLERK.passphrase, own: { name: 'Trần Lãnh Mẫu', label: HEAD.label } });
  await program.must('subject.save', { fields: { kind: 'person', name: 'Phạm Thị Hồ Sơ' } });
  const { code } = await program.must<{ code: string }>('recovery.status', {});
  await program.end();
  return code;
}

/** Does the deeds in a process of its own; answers what it asked of the disk. */
function traced(dir: string, code: string): Event[] {
  const log = join(tempDir(), 'calls');
  const done = spawnSync('strace', ['-f', '-qq', ...STRACE, '-o', log, process.execPath, RUNNER, dir, code], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return readLog(log, dir);
}

/** Whether somebody opens the unit and finds everything there. */
async function opens(program: ReturnType<typeof programAt>, who: { readonly label: string; readonly passphrase: string }): Promise<boolean> {
  const answer = await program.run('unit.unlock', who);
  if (!answer.ok) {
    expect(['sai-mat-khau', 'het-han-dung'], `${who.label}: ${answer.error.message}`).toContain(answer.error.code);
    return false;
  }
  expect((await program.must<{ total: number }>('subject.list', {})).total).toBe(1);
  await program.must('unit.lock', {});
  return true;
}

describe.skipIf(!straceThere)('ended while it changes who may open the unit', () => {
  it(`F59: passphrase changed, user added, user removed, recovered by code; ${times(0, 1) === 1 ? 'every call' : 'a sample of calls'}: opens as before or as after`, { timeout: 3_600_000 }, async () => {
    const began = performance.now();
    const dir = tempDir();
    const code = await makeUnit(dir);
    const start = filesOf(dir, dir);
    const run = tempDir();
    cpSync(dir, run, { recursive: true });
    const events = traced(run, code);
    const at = (text: string) => events.findIndex((event) => event.kind === 'said' && event.text === text);
    const deeds = DEEDS.map((deed) => ({ ...deed, from: at(`begin ${deed.name}\n`), to: at(`end ${deed.name}\n`), seen: { before: 0, after: 0 } }));
    const known = new Set<string>();

    const look = async ({ disk, cut, key }: State, how: string) => {
      if (known.has(key)) return;
      known.add(key);
      const deed = deeds.findLast(({ from }) => from < cut) ?? deeds[0];
      if (deed === undefined) throw new Error('there is no deed');
      const found = tempDir();
      layOut(disk, run, found);
      const everybody = [...new Set([...deed.before, ...deed.after])];
      const program = programAt(found);
      const open: (typeof everybody)[number][] = [];
      for (const who of everybody) if (await opens(program, who)) open.push(who);
      const is = (list: readonly unknown[]) => everybody.every((who) => list.includes(who) === open.includes(who));
      const words = open.map(({ label, passphrase }) => `${label} (${passphrase})`).join(', ');
      expect(is(deed.before) || is(deed.after), `${deed.name}, ${how} before call ${cut + 1} of ${events.length}: opened by ${words}`).toBe(true);
      // What was said to be done stays done.
      if (cut > deed.to) expect(is(deed.after), `${deed.name} was confirmed, ${how} before call ${cut + 1}: opened by ${words}`).toBe(true);
      deed.seen[is(deed.after) ? 'after' : 'before']++;
      await program.must('unit.unlockWithRecovery', { code, newPassphrase: 'câu sau cùng' });
      expect(await program.must('audit.verify', {})).toMatchObject({ intact: true });
      await program.end();
      rmSync(found, { recursive: true });
    };

    const kills = deeds.flatMap(({ from, to }) => points(events, from, to, times(3, Infinity)));
    const moved = new Map([...start].map(([path, bytes]) => [run + path.slice(dir.length), bytes]));
    await replay({ events, start: moved, cuts: kills, random: null }, (state) => look(state, 'killed'));
    const cuts = deeds.flatMap(({ from, to }) => points(events, from, to, times(1, Infinity)).flatMap((cut) => Array.from({ length: times(1, 3) }, () => cut)));
    await replay({ events, start: moved, cuts, random: seeded(seed) }, (state) => look(state, 'cut'));

    const told = deeds.map(({ name, seen }) => `${name} ${seen.before} as before, ${seen.after} as after`).join('; ');
    console.log(`F59: ${kills.length} kills and ${cuts.length} power cuts at ${events.length} calls, ${known.size} different: ${told}; in ${((performance.now() - began) / 1000).toFixed(1)} s (budget ${BUDGET_S} s), seed ${seed}`);
    for (const { name, seen } of deeds) expect(Math.min(seen.before, seen.after), name).toBeGreaterThan(0);
  });
});

/** Positions within a deed, ascending: first and last, and `rounds` − 2 between by the seed, where the keyring is replaced first; all where so many are asked for. */
function points(events: readonly Event[], from: number, to: number, rounds: number): number[] {
  if (rounds > to - from) return Array.from({ length: to - from + 1 }, (_, i) => from + i + 1);
  const random = seeded(seed + from);
  const renames = events.flatMap((event, index) => (index > from && index < to && event.kind === 'rename' && event.to.includes('keyring') ? [index, index + 1] : []));
  const pick = (index: number) => (index % 2 === 0 ? (renames[Math.floor(random() * renames.length)] ?? from) : from + Math.floor(random() * (to - from)));
  const between = Array.from({ length: Math.max(1, rounds - 2) }, (_, index) => pick(index));
  return (rounds === 1 ? between : [from + 1, ...between, to + 1]).sort((a, b) => a - b);
}
