import type { Database } from 'better-sqlite3';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../electron/store/store.ts';
import { open, person, samplePerson, storeOptions, tempDir, value } from '../electron/store/helpers.ts';
import { times } from '../long.ts';
import { append, filled, forge, headOf, plain, rebuild, reopen, reorder, seeded, takeOut, truncate } from './tampering.ts';
import type { Pick } from './tampering.ts';

const SEED = Number(process.env['SOVANG_SEED'] ?? Math.floor(Date.now() / 86_400_000));
const BUDGET_S = times(8, 300);
const ROUNDS = times(25, 1_000);
/** Files beside the database that say where the journal stood. */
const BESIDE = ['session.json', 'anchors.json'] as const;

/** A whole new state of the journal in which every hash is right. */
const FORGERIES: readonly (readonly [string, (db: Database, pick: Pick) => void])[] = [
  ['cut at the end', (db, pick) => truncate(db, 1 + pick(headOf(db).seq - 1))],
  ['built anew under another name', rebuild],
  ['built anew with another content', forge],
  ['built anew in another order', reorder],
  ['built anew without a line', takeOut],
  ['one more save at the end', append],
];

/** What is done to a folder: answers it in words, or null where it comes to nothing. */
function tamper(dir: string, older: string, pick: Pick): string | null {
  const removed = BESIDE.filter(() => pick(3) === 0);
  const old = BESIDE.filter((name) => !removed.includes(name) && pick(4) === 0);
  const beside = () => {
    for (const name of removed) rmSync(join(dir, name), { force: true });
    for (const name of old) copyFileSync(join(older, name), join(dir, name));
    return `${removed.length > 0 ? `, without ${removed.join(', ')}` : ''}${old.length > 0 ? `, with old ${old.join(', ')}` : ''}`;
  };
  switch (pick(8)) {
    case 0:
      copyFileSync(join(older, 'unit.db'), join(dir, 'unit.db'));
      return `an older database laid over${beside()}`;
    case 1: {
      // Alone: the journal itself is as it was.
      const file = join(dir, 'anchors.json');
      const way = pick(3);
      if (way === 0) rmSync(file);
      else if (way === 1) copyFileSync(join(older, 'anchors.json'), file);
      else {
        const bytes = readFileSync(file);
        const at = pick(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 + pick(255));
        // Another way to write the same.
        if (JSON.stringify(parsed(bytes.toString())) === JSON.stringify(parsed(readFileSync(file, 'utf8')))) return null;
        writeFileSync(file, bytes);
      }
      return `anchors.json ${['removed', 'old', 'changed'][way]}`;
    }
    default: {
      const [what, change] = FORGERIES[pick(FORGERIES.length)] ?? FORGERIES[0]!;
      const db = reopen(dir);
      db.transaction(() => change(db, pick))();
      db.close();
      return `${what}${beside()}`;
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

it(`F65: ${ROUNDS} times a forged journal, an older file or other anchors in a folder are found at the start or by the whole check (seed ${SEED})`, async () => {
  const [dir, older, newest, stateDir] = [tempDir(), tempDir(), tempDir(), tempDir()];
  const extra = { ...plain, stateDir };
  const keep = (to: string) => {
    mkdirSync(join(to, 'state'), { recursive: true });
    for (const name of ['unit.db', ...BESIDE]) copyFileSync(join(dir, name), join(to, name));
    for (const name of readdirSync(stateDir)) copyFileSync(join(stateDir, name), join(to, 'state', name));
  };
  await filled(dir, { stateDir });
  keep(older);
  const store = open(dir, extra);
  for (let i = 0; i < 4; i++) value(await store.write('hoa', 'person.save', (tx) => tx.put(person, samplePerson(`p${i + 5}`, { born: 1940 + i }))));
  expect(await store.verifyAuditSince()).toMatchObject({ intact: true });
  await store.close();
  keep(newest);

  const putBack = () => {
    for (const name of ['unit.db-wal', 'unit.db-shm']) rmSync(join(dir, name), { force: true });
    for (const name of ['unit.db', ...BESIDE]) copyFileSync(join(newest, name), join(dir, name));
    for (const name of readdirSync(stateDir)) copyFileSync(join(newest, 'state', name), join(stateDir, name));
  };
  // Untouched, nothing is said of it: neither of its files nor of having been copied over.
  putBack();
  const untouched = open(dir, extra);
  expect(untouched.notices).toEqual([]);
  expect(await untouched.verifyAuditSince()).toMatchObject({ intact: true });
  expect(await untouched.verifyAudit()).toMatchObject({ intact: true });
  await untouched.close();

  const pick = seeded(SEED);
  const missed: string[] = [];
  const found = { opening: 0, start: 0, whole: 0 };
  const started = Date.now();
  for (let done = 0; done < ROUNDS; ) {
    putBack();
    const what = tamper(dir, older, pick);
    if (what === null) continue;
    done++;
    const opened = openStore(storeOptions(dir, extra));
    if (!opened.ok) {
      found.opening++;
      continue;
    }
    if (opened.value.notices.length > 0) found.opening++;
    else if ((await opened.value.verifyAuditSince())?.intact !== true) found.start++;
    else if (!(await opened.value.verifyAudit()).intact) found.whole++;
    else missed.push(what);
    await opened.value.close();
  }
  console.log(`F65: ${ROUNDS} tampered folders in ${((Date.now() - started) / 1000).toFixed(1)} s (budget ${BUDGET_S} s), seed ${SEED}: ${found.opening} told at opening, ${found.start} at the start's check, ${found.whole} by the whole check, ${missed.length} missed`);
  expect(missed).toEqual([]);
  expect(existsSync(join(dir, 'anchors.json'))).toBe(true);
});
