import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupKeys } from '../../electron/store/backup-manifest.ts';
import { connect } from '../../electron/store/database.ts';
import { backupsIn } from '../../electron/usecases/backup-list.ts';
import { faultOf, folder } from '../electron/usecases/sites.ts';
import { times } from '../long.ts';
import { seeded } from './power-cut.ts';
import { PASSPHRASE, createUnit, dataKeyOf, siteOn } from './workloads.ts';

const SEED = Number(process.env['SOVANG_SEED'] ?? Math.floor(Date.now() / 86_400_000));
const STEPS = times(30, 1000);
const BUDGET_S = 15;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A dead battery, a wrong year, midnight, summer time, a little drift; most often nothing. */
const JUMPS = [-400 * DAY, -DAY, -HOUR, -1000, 0, 0, 0, 1000, HOUR, DAY, 400 * DAY, 5 * 365 * DAY, -5 * 365 * DAY];

it(`F12 ${STEPS} deeds under a clock that jumps back and forward: saves, counting, backups, the slowed guessing and the lock of the folder go on as they were`, { timeout: 3_600_000 }, async () => {
  const began = performance.now();
  const random = seeded(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const dir = folder();
  let now = Date.parse('2026-11-20T23:59:58+07:00');
  const program = () => siteOn(dir, () => (now += 10));
  let site = program();
  await createUnit(site);
  const saved: string[] = [];
  const versions = new Map<string, number>();
  const made: string[] = [];
  const deeds: Record<string, () => Promise<void>> = {
    async save() {
      const name = `Người ${saved.length}`;
      const { saved: row } = await site.call('subject.save', { fields: { kind: 'person', name }, keepApart: true });
      saved.push(name);
      versions.set(row?.id ?? '', row?.version ?? 0);
    },
    async change() {
      const [id, version] = [...versions].at(-1) ?? [];
      if (id === undefined) return;
      const { saved: row } = await site.call('subject.save', { id, version, fields: { kind: 'person', name: saved.at(-1) ?? '', address: `Thôn ${now}` }, keepApart: true });
      expect(row?.version).toBe((version ?? 0) + 1);
      versions.set(id, row?.version ?? 0);
    },
    async backup() {
      const { row } = await site.job('backup.create', {});
      made.push(row.name);
      // The newest two by the order of making are kept, whatever the clock said.
      const kept = (await site.call('backup.list', {})).map(({ name }) => name);
      expect(made.slice(-2).filter((name) => !kept.includes(name))).toEqual([]);
    },
    async guess() {
      await site.call('unit.lock', {});
      for (let n = 0; n < 5; n++) {
        const { code } = await faultOf(site.call('unit.unlock', { passphrase: 'sai' }));
        expect(['sai-mat-khau', 'doi-mot-lat']).toContain(code);
      }
      now += pick(JUMPS);
      // However far the clock went: the right passphrase opens it within a minute of waiting.
      const first = await site.call('unit.unlock', { passphrase: PASSPHRASE }).catch(() => null);
      now += 61_000;
      if (first === null) await site.call('unit.unlock', { passphrase: PASSPHRASE });
    },
    async restart() {
      const second = program();
      expect((await faultOf(second.call('unit.unlock', { passphrase: PASSPHRASE }))).code).toBe('dang-mo-noi-khac');
      await second.close();
      await site.close();
      now += pick(JUMPS);
      site = program();
      await site.call('unit.unlock', { passphrase: PASSPHRASE });
      expect((await site.call('home.today', {})).notices.map(({ message }) => message).filter((one) => /cũ hơn|đã mất|unit\.db/.test(one))).toEqual([]);
    },
  };
  const done: Record<string, number> = {};
  for (let step = 0; step < STEPS; step++) {
    now += pick(JUMPS);
    const name = step === 0 ? 'save' : pick(['save', 'save', 'save', 'change', 'change', 'backup', 'guess', 'restart']);
    await deeds[name]?.().catch((error: unknown) => {
      throw new Error(`seed ${SEED}, step ${step}, ${name}: ${String(error)}`, { cause: error });
    });
    done[name] = (done[name] ?? 0) + 1;
  }
  expect((await site.job('audit.verify', {})).intact).toBe(true);
  await site.close();

  const keys = backupKeys(new Uint8Array(Buffer.from(await dataKeyOf(dir, PASSPHRASE), 'hex')));
  const db = connect({ file: join(dir, 'unit.db'), key: keys.database }, { readonly: true });
  const counters = db.prepare<[], number>('SELECT counter FROM change_log ORDER BY audit_seq').pluck().all();
  expect(counters).toEqual(Array.from({ length: counters.length }, (_, i) => i + 1));
  expect(db.prepare<[], string>(`SELECT json_extract(body, '$.name') FROM subject`).pluck().all().sort()).toEqual([...saved].sort());
  db.close();
  const held = backupsIn(join(dir, 'backups'), keys);
  expect(held.every(({ state }) => state === 'good')).toBe(true);
  expect(readdirSync(join(dir, 'backups')).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(held[0]?.name).toBe(made.at(-1));
  console.log(`F12: ${STEPS} steps (${JSON.stringify(done)}) in ${((performance.now() - began) / 1000).toFixed(1)} s (budget ${BUDGET_S} s), seed ${SEED}`);
});
