import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordLine } from '../../../shared/exchange/record.ts';
import { Sender } from './bundle-sender.ts';
import { folder, newProvince, onlyOf, siteAt } from './sites.ts';
import { inUnitDb } from './unit-db.ts';

it('F52: a line longer than 1 MiB is set aside with all its text, the others come in; it goes along to the next clerk, as every row does', async () => {
  const [dir, stick, nextDir] = [folder(), folder(), folder()];
  const site = siteAt(dir);
  await newProvince(site);
  const sender = await Sender.make('xa-xa', 'xã Xa');
  await sender.meet(site);
  const long = recordLine(sender.feedback(11, `Thiếu mẫu ${'x'.repeat(1024 * 1024)}`));
  const { preview, done } = await sender.send(site, stick, { lines: [sender.feedback(10, 'Thiếu mẫu số liệu'), long, sender.feedback(12, 'Thiếu máy quét')] });
  expect({ add: preview.add, review: preview.review }).toEqual({ add: 2, review: 1 });
  expect({ added: done.added, setAside: done.setAside }).toEqual({ added: 2, setAside: 1 });

  const [shown] = (await site.call('quarantine.list', { after: null, limit: 10 })).rows;
  expect(shown).toMatchObject({ line: 2, reason: 'Dòng 2: dòng dài quá 1 MiB, để riêng nguyên văn; xin đơn vị gửi lập lại gói.', title: 'Dòng 2', sender: 'xã Xa' });
  expect(shown?.raw.length).toBe(64 * 1024 + 1);
  expect(await site.call('quarantine.retry', {})).toEqual({ taken: 0, settled: 0, left: 1 });

  const row = onlyOf(await site.job('handOn.export', { folder: `path:${stick}`, from: 'Trần Cũ Mẫu', to: 'Lê Mới Mẫu' }));
  const { code } = await site.call('recovery.status', {});
  await site.close();
  const next = siteAt(nextDir);
  expect((await next.upload('handOn.receive', { code: code ?? '', passphrase: 'mat khau moi' }, readFileSync(join(stick, row.fileName)))).setAside).toBe(0);
  expect((await next.call('quarantine.summary', {})).lines).toBe(1);
  await next.close();
  const kept = (at: string, passphrase: string) => inUnitDb(at, passphrase, (db) => (JSON.parse(db.prepare('SELECT body FROM quarantined').pluck().get() as string) as { raw: string }).raw);
  expect((await kept(dir, 'mat khau tinh')) === long).toBe(true);
  expect((await kept(nextDir, 'mat khau moi')) === long).toBe(true);
});
