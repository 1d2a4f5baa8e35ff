import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { Sender } from '../electron/usecases/bundle-sender.ts';
import { folder, newProvince, siteAt } from '../electron/usecases/sites.ts';
import { inUnitDb } from '../electron/usecases/unit-db.ts';
import { times } from '../long.ts';
import { startScript } from './harness.ts';

const ROUNDS = times(5, 50);
const LINES = times(1500, 6000);
const childEntry = fileURLToPath(new URL('../../dist/electron/child.js', import.meta.url));

const filesIn = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir, { recursive: true }).map(String).filter((name) => statSync(join(dir, name)).isFile()).sort() : []);

it(`F50: killed ${ROUNDS} times at random points of an import: before or after, never between, and the folder does not grow`, { timeout: 1_200_000 }, async () => {
  const dir = folder();
  const stick = folder();
  const first = siteAt(dir);
  await newProvince(first);
  const sender = await Sender.make('xa-mau-a1b2', 'xã Mẫu');
  await sender.meet(first);
  const lines = Array.from({ length: LINES }, (_, i) => sender.feedback(1 + i, `Vướng mắc số ${i}: ${'đường đi, trường học '.repeat(8)}`));
  const bundle = await sender.bundle(first, stick, { lines, attachments: Array.from({ length: 12 }, (_, i) => Buffer.alloc(100_000, i + 1)) });
  await first.close();
  const clean = { staging: [], backups: [], blobs: [], mark: false };
  const size = statSync(join(dir, 'unit.db')).size;

  let killed = 0;
  let taken = false;
  let longest = 300;
  for (let round = 0; round < ROUNDS && !taken; round++) {
    const run = startScript('bundle-importer.ts', [dir, bundle, childEntry]);
    await run.sees('ready');
    const began = Date.now();
    const delay = Math.random() * longest;
    await Promise.race([run.ended(), new Promise((resolve) => setTimeout(resolve, delay))]);
    run.child.kill('SIGKILL');
    await run.ended();
    if (run.acks().length > 0) longest = Math.max(50, (Date.now() - began) / 2);
    else {
      killed++;
      longest *= 1.2;
    }

    const site = siteAt(dir);
    await site.call('unit.unlock', { passphrase: 'mat khau tinh' });
    const { received } = await site.call('bundle.journal', {});
    const rows = await inUnitDb(dir, 'mat khau tinh', (db) => db.prepare('SELECT (SELECT count(*) FROM received_item), (SELECT count(*) FROM shared_record), (SELECT count(*) FROM bundle_receipt)').raw().get() as number[]);
    const where = `round ${round}, killed after ${Math.round(delay)} ms`;
    expect([received.length, ...rows], where).toEqual(received.length === 0 ? [0, 0, 0, 0] : [1, LINES, LINES, 1]);
    taken = received.length > 0;
    if (!taken) {
      const left = { staging: filesIn(join(dir, 'staging')), backups: filesIn(join(dir, 'backups')), blobs: filesIn(join(dir, 'blobs')), mark: existsSync(join(dir, 'import.json')) };
      expect(left, where).toEqual(clean);
    }
    await site.close();
    if (!taken) expect(statSync(join(dir, 'unit.db')).size, where).toBeLessThanOrEqual(size * 1.02 + 65_536);
  }
  expect(killed).toBeGreaterThan(0);
});
