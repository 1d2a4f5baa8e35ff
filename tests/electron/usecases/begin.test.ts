import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createBackend } from '../../../electron/backend.ts';
import type { Backend } from '../../../electron/host/backend-type.ts';
import { folder, ports } from './sites.ts';

const UNIT = { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, acceptUnprotected: true };

function programOn(dir: string): Backend {
  const backend = createBackend({ dataDir: dir, ports, clock: () => Date.UTC(2026, 10, 20), random: (n) => randomBytes(n), appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 }, checkOutput: true, log: (entry) => (entry.event === 'bug' ? console.error(entry) : undefined) });
  onTestFinished(() => backend.shutdown());
  return backend;
}
const ask = (backend: Backend, method: string, input: unknown = {}) => backend.dispatcher.run({ id: 't', host: 'browser' }, method, input);

async function unit(passphrase: string): Promise<string> {
  const dir = folder();
  const backend = programOn(dir);
  const made = await ask(backend, 'unit.create', { ...UNIT, passphrase });
  if (!made.ok) throw new Error(made.error.message);
  await backend.shutdown();
  return dir;
}

it('a unit without a passphrase is open before anybody asks; whoever asks meanwhile finds the same one', async () => {
  const backend = programOn(await unit(''));
  const began = backend.begin();
  const [first, second] = await Promise.all([ask(backend, 'unit.state'), ask(backend, 'unit.state')]);
  await began;
  for (const state of [first, second, await ask(backend, 'unit.state')]) expect(state).toMatchObject({ ok: true, value: { state: 'open' } });
  expect(await ask(backend, 'subject.list', { kind: 'person', limit: 1 })).toMatchObject({ ok: true });
});

it('a unit with a passphrase stays locked, and a new folder stays empty', async () => {
  const locked = programOn(await unit('mat khau mau'));
  await locked.begin();
  expect(await ask(locked, 'unit.state')).toMatchObject({ value: { state: 'locked' } });
  const dir = folder();
  const fresh = programOn(dir);
  await fresh.begin();
  expect(await ask(fresh, 'unit.state')).toMatchObject({ value: { state: 'new' } });
  expect(existsSync(join(dir, 'unit.db'))).toBe(false);
});

it('a program that ends while it opens leaves nothing open: the next one finds the folder free and closed well', async () => {
  const dir = await unit('');
  const ending = programOn(dir);
  void ending.begin();
  await ending.shutdown();
  expect(existsSync(join(dir, 'lock'))).toBe(false);
  const next = programOn(dir);
  expect(await ask(next, 'unit.state')).toMatchObject({ value: { state: 'open' } });
});
