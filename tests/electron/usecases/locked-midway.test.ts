import { randomBytes } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { createBackend } from '../../../electron/backend.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import type { LogEntry } from '../../../electron/host/log.ts';
import { REGISTER_NAMES } from '../../../shared/domain/registers/registers.ts';
import type { Result } from '../../../shared/result.ts';
import { folder, ports } from './sites.ts';

function started() {
  const log: LogEntry[] = [];
  const backend = createBackend({ dataDir: folder(), ports, clock: clockFrom('2026-11-20'), random: (n) => randomBytes(n), log: (entry) => log.push(entry), appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 }, checkOutput: true });
  onTestFinished(() => backend.shutdown());
  const run = (method: string, input: unknown): Promise<Result<unknown>> => backend.dispatcher.run({ id: 't', host: 'desktop' }, method, input);
  return { run, bugs: () => log.filter(({ event }) => event === 'bug') };
}
const unit = { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: 'mat khau mau' };

it('F73: what runs while the unit is locked is told that it is locked, and is no fault of the program', async () => {
  const { run, bugs } = started();
  expect(await run('unit.create', unit)).toMatchObject({ ok: true });
  for (const [method, input] of [['peer.own', {}], ['health.consistency', {}], ['subject.list', { kind: 'person' }], ['round.save', { fields: { kind: 'yearly', name: 'Đợt mẫu', year: 2026, reason: 'mẫu' } }]] as const) {
    const running = [run(method, input), run('unit.lock', {}), run(method, input)];
    const codes = (await Promise.all(running)).map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes.filter((code) => !['ok', 'chua-mo-khoa'].includes(code)), method).toEqual([]);
    expect(await run('unit.unlock', { passphrase: unit.passphrase })).toMatchObject({ ok: true });
  }
  expect(bugs()).toEqual([]);
});

it('F73: a register that names no subject is listed whole when asked for one subject', async () => {
  const { run, bugs } = started();
  await run('unit.create', unit);
  for (const register of REGISTER_NAMES) expect(await run('record.list', { register, campaignId: null, subjectId: 'x' }), register).toMatchObject({ ok: true });
  expect(bugs()).toEqual([]);
});
