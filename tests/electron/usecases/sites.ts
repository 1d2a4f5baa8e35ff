import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';
import { Site } from '../../../electron/demo/site.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import { windowlessPorts } from '../../../electron/host/windowless-ports.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';

const childEntry = fileURLToPath(new URL('../../../dist/electron/child.js', import.meta.url));
const opened: Site[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const site of opened.splice(0)) await site.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const ports = windowlessPorts({ kind: 'cli', sticks: [], childEntry });

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sv-site-'));
  folders.push(path);
  return path;
}

/** A unit's backend over its contract, with the cheapest key derivation. `today`: a day, or a clock of the test's own. */
export function siteAt(dir: string, today: string | (() => number) = '2026-11-20'): Site {
  mkdirSync(dir, { recursive: true });
  const site = new Site({ dataDir: dir, ports, clock: typeof today === 'string' ? clockFrom(today) : today, random: (n) => randomBytes(n), log: (entry) => (entry.event === 'bug' ? console.error(entry) : undefined), appVersion: '0.0.0', cost: { n: 1024, r: 8, p: 1 }, checkOutput: true });
  opened.push(site);
  return site;
}

/** The fault a promise is refused with; anything else fails the test. */
export async function faultOf(promise: Promise<unknown>): Promise<Fault> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.fault;
    throw error;
  }
  throw new Error('expected a fault, got an answer');
}

export async function newCommune(site: Site, passphrase = 'mat khau mau'): Promise<{ code: string; name: string }> {
  const unit = await site.call('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase, acceptUnprotected: true });
  await site.call('unit.update', { ...unit, placeName: 'Tân Mẫu' });
  return unit;
}

export async function newProvince(site: Site): Promise<{ code: string; name: string }> {
  const unit = await site.call('unit.create', { kind: 'tinh', name: 'Sở Nội vụ', province: 'Lâm Đồng', signer: { name: 'Hồ Giám Mẫu', title: 'Giám đốc' }, passphrase: 'mat khau tinh' });
  await site.call('unit.update', { ...unit, superior: 'UBND tỉnh Lâm Đồng', placeName: 'Lâm Đồng', symbol: 'SNV' });
  return unit;
}

export const person = (name: string, more: object = {}) => ({ kind: 'person' as const, name, ...more });
