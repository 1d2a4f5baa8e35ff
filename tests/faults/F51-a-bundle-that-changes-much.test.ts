import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Sender, nodeIs } from '../electron/usecases/bundle-sender.ts';
import { faultOf, folder, newProvince, siteAt } from '../electron/usecases/sites.ts';
import { uuid } from '../electron/exchange/sites.ts';

async function officeWith(count: number) {
  const dir = folder();
  const site = siteAt(dir);
  await newProvince(site);
  const sender = await Sender.make('xa-mau-a1b2', 'xã Mẫu');
  await sender.meet(site);
  const stick = folder();
  const held = Array.from({ length: count }, (_, i) => sender.feedback(1 + i, `Vướng mắc ${i}`));
  await sender.send(site, stick, { lines: held });
  /** A change of one of them, its withdrawal, or a content made without knowing it. */
  const changed = (i: number) => sender.feedback(1 + i, `Đã sửa ${i}`, { version: 2, history: [nodeIs(held[i] ?? sender.feedback(1, ''))] });
  const withdrawn = (i: number) => sender.record('feedback', uuid(1 + i), null, { version: 2, history: [nodeIs(held[i] ?? sender.feedback(1, ''))] });
  const beside = (i: number) => sender.feedback(1 + i, `Bản khác ${i}`);
  return { dir, site, sender, stick, changed, withdrawn, beside };
}

it('F51: a bundle that changes, withdraws or puts in conflict more than a fifth asks for a second person, and names the backup', async () => {
  const { dir, site, sender, stick, changed, withdrawn, beside } = await officeWith(30);
  const lines = [...[0, 1, 2].map(changed), ...[3, 4].map(withdrawn), ...[5, 6].map(beside)];
  const path = await sender.bundle(site, stick, { lines });
  const preview = await site.job('bundle.preview', { file: `path:${path}` });
  expect(preview.asksTwice).toEqual({ changes: 7, held: 30 });
  const before = readdirSync(join(dir, 'backups'));
  const refused = await faultOf(site.job('bundle.import', { stageId: preview.stageId }));
  expect(refused).toMatchObject({ code: 'can-xac-nhan-hai-nguoi', item: 'confirmedBy' });
  expect(refused.message).toContain('7 mục trong 30 mục');
  expect(refused.next).toContain('người thứ hai');
  expect(readdirSync(join(dir, 'backups'))).toEqual(before);

  const done = await site.job('bundle.import', { stageId: preview.stageId, confirmedBy: 'Lê Thị Thứ Hai' });
  expect(done).toMatchObject({ confirmedBy: 'Lê Thị Thứ Hai', changed: 7, setAside: 0 });
  expect(readdirSync(join(dir, 'backups'))).toContain(done.backup);
  expect((await site.call('bundle.journal', {})).received.find((b) => b.bundleId === done.bundleId)).toMatchObject({ confirmedBy: 'Lê Thị Thứ Hai', backup: done.backup });
  expect((await site.call('conflict.list', {})).total).toBe(2);
});

it.each([
  ['exactly a fifth', 30, 6, null],
  ['one more than a fifth', 30, 7, { changes: 7, held: 30 }],
  ['no more than five, whatever share', 6, 5, null],
  ['six of six', 6, 6, { changes: 6, held: 6 }],
])('F51: %s', async (_name, held, changes, asked) => {
  const { site, sender, stick, changed } = await officeWith(held);
  const path = await sender.bundle(site, stick, { lines: [...Array.from({ length: changes }, (_, i) => changed(i)), sender.feedback(500, 'Mới, không kể')] });
  const preview = await site.job('bundle.preview', { file: `path:${path}` });
  expect(preview.asksTwice).toEqual(asked);
});

it('F51: what changed between preview and import is counted again inside the transaction', async () => {
  const { site, sender, stick, changed } = await officeWith(4);
  // Previewed while most of what it changes is not there yet: nothing would be asked.
  const later = Array.from({ length: 7 }, (_, i) => sender.feedback(100 + i, `Sau ${i}`));
  const big = await sender.bundle(site, stick, { lines: [changed(0), ...later.map((record) => sender.feedback(Number(record.id.slice(-3)), 'Đã sửa', { version: 2, history: [nodeIs(record)] }))] });
  const preview = await site.job('bundle.preview', { file: `path:${big}` });
  expect(preview).toMatchObject({ asksTwice: null, add: 7, change: 1 });
  await sender.send(site, stick, { lines: later });
  expect((await faultOf(site.job('bundle.import', { stageId: preview.stageId }))).code).toBe('can-xac-nhan-hai-nguoi');
  expect((await site.call('bundle.journal', {})).received).toHaveLength(2);
  expect(await site.job('bundle.import', { stageId: preview.stageId, confirmedBy: 'Người thứ hai' })).toMatchObject({ changed: 8 });
});
