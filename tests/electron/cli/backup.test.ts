import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../../electron/cli/run.ts';
import { readCommand } from '../../../electron/cli/options.ts';
import { folder, newCommune, person, ports, siteAt } from '../usecases/sites.ts';

const PASSPHRASE = 'mat khau mau';

async function run(args: readonly string[], passphrase: string | null = PASSPHRASE) {
  let out = '';
  const status = await runCli([...args, '--json'], passphrase, { ports: () => ports, stdin: () => Promise.resolve(new Uint8Array()), stdout: (text) => (out += text), stderr: () => undefined });
  return { status, out: JSON.parse(out) as never };
}

it('Z4: backup create, list, verify and restore; restore also where the database is gone, and into an empty folder', async () => {
  const data = folder();
  const site = siteAt(data);
  await newCommune(site);
  await site.call('subject.save', { fields: person('Người Mẫu Một'), keepApart: true });
  await site.close();

  const made = await run(['backup', 'create', '--data', data]);
  expect(made).toMatchObject({ status: 0, out: { backup: { state: 'good', reason: 'tu-tay', counts: expect.arrayContaining([{ label: 'Đối tượng', count: 1 }]) as unknown }, second: '' } });
  const { name } = (made.out as { backup: { name: string } }).backup;
  expect(made.out).not.toHaveProperty('backup.handle');
  expect(await run(['backup', 'list', '--data', data])).toMatchObject({ status: 0, out: [{ name, place: 'may', state: 'good' }] });
  expect(await run(['backup', 'verify', '--data', data])).toMatchObject({ status: 0, out: { backup: { name }, attachments: 0, missing: 0, damaged: 0 } });
  expect(await run(['backup', 'verify', 'khong-co', '--data', data])).toMatchObject({ status: 1, out: { code: 'khong-co-ban-sao-luu' } });

  rmSync(join(data, 'unit.db'));
  expect(await run(['backup', 'create', '--data', data])).toMatchObject({ status: 1, out: { code: 'mat-tep-du-lieu' } });
  expect(await run(['backup', 'restore', name, '--data', data])).toMatchObject({ status: 0, out: { counts: expect.arrayContaining([{ label: 'Đối tượng', count: 1 }]) as unknown } });
  expect(existsSync(join(data, 'unit.db'))).toBe(true);
  expect(await run(['backup', 'restore', name, '--data', data])).toMatchObject({ status: 0 });

  const empty = folder();
  const there = ['--data', empty, '--in', join(data, 'backups')];
  expect(await run(['backup', 'restore', name, ...there], 'sai')).toMatchObject({ status: 1, out: { code: 'sai-mat-khau' } });
  expect(await run(['backup', 'restore', name, ...there])).toMatchObject({ status: 0 });
  expect(await run(['call', 'subject.list', '{"kind":"person"}', '--data', empty])).toMatchObject({ status: 0, out: { total: 1 } });
});

it('refuses what is not a command', () => {
  for (const args of [['backup', 'create'], ['backup', 'restore', '--data', 'x'], ['backup', 'nothing', '--data', 'x'], ['backup', 'create', 'x', '--data', 'x']]) {
    expect(readCommand(args), args.join(' ')).toMatchObject({ ok: false, error: { code: 'sai-lenh' } });
  }
});
