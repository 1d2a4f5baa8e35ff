import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from 'vitest';
import { Site } from '../../../electron/demo/site.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import { windowlessPorts } from '../../../electron/host/windowless-ports.ts';
import type { BundleOut } from '../../../shared/domain/exchange.ts';
import { Refusal } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';

export const childEntry = fileURLToPath(new URL('../../../dist/electron/child.js', import.meta.url));
const opened: Site[] = [];
const folders: string[] = [];

/** Ends what a test has opened; after each test, by a hook here or, where files share a process, in tests/setup/sites.ts. */
export async function closeSites(): Promise<void> {
  const faults: unknown[] = [];
  for (const site of opened.splice(0)) await site.close().catch((error: unknown) => faults.push(error));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  if (faults.length > 0) throw faults[0];
}
afterEach(closeSites);

export const ports = windowlessPorts({ kind: 'cli', sticks: [], childEntry });

export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sv-site-'));
  folders.push(path);
  return path;
}

const kept: string[] = [];
afterAll(() => {
  for (const path of kept.splice(0)) rmSync(path, { recursive: true, force: true });
});

/** A folder that stands until the file's last test. */
export function keepFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'sv-kept-'));
  kept.push(path);
  return path;
}

/** Sites whose test brings in what does not fit. */
const planted = new WeakSet<Site>();

/** Says that a test leaves rows or files that do not fit each other on purpose: its site closes without being asked. */
export function plants(site: Site): Site {
  planted.add(site);
  return site;
}

/** Strict mode: closing asks every consistency query, so that what leaves rows that do not fit each other fails its test. */
class StrictSite extends Site {
  #asked = false;
  override async close(): Promise<void> {
    const found = this.#asked || planted.has(this) ? [] : await this.#misfits();
    this.#asked = true;
    await super.close();
    if (found.length > 0) throw new Error(`left inconsistent: ${JSON.stringify(found)}`);
  }
  async #misfits(): Promise<unknown[]> {
    try {
      const found = await this.call('health.consistency', {});
      return found.filter(({ severity }) => severity === 'bad').map(({ id, ids }) => ({ id, ids }));
    } catch (error) {
      // Locked, never made, closed already, or its file was taken away: there is nothing to ask.
      if (error instanceof Refusal && error.fault.code !== 'loi-phan-mem') return [];
      throw error;
    }
  }
}

/** A unit's backend over its contract, with the cheapest key derivation. `today`: a day, or a clock of the test's own. */
export function siteAt(dir: string, today: string | (() => number) = '2026-11-20', appVersion = '0.0.0'): Site {
  mkdirSync(dir, { recursive: true });
  const site = new StrictSite({ dataDir: dir, ports, clock: typeof today === 'string' ? clockFrom(today) : today, random: (n) => randomBytes(n), log: (entry) => (entry.event === 'bug' ? console.error(entry) : undefined), appVersion, cost: { n: 1024, r: 8, p: 1 }, checkOutput: true });
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

/** The one row that an export to one unit wrote. */
export function onlyOf({ written }: { readonly written: readonly BundleOut[] }): BundleOut {
  const [row] = written;
  if (row === undefined || written.length !== 1) throw new Error(`expected one bundle, got ${written.length}`);
  return row;
}

export const person = (name: string, more: object = {}) => ({ kind: 'person' as const, name, ...more });

/** A dossier with one person, submitted: something that waits to be sent to `receiver`. */
export async function submitDossier(site: Site, receiver: { readonly code: string; readonly name: string }, name = 'Phạm Thị Hồ Sơ') {
  const content = 'xuất sắc trong phong trào giả định';
  const round = await site.call('round.save', { fields: { kind: 'yearly', name: `Đợt của ${name}`, year: 2026, reason: content } });
  const { saved } = await site.call('subject.save', { fields: person(name), keepApart: true });
  const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: [saved?.id ?? ''], award: { source: 'own', name: 'Bằng khen mẫu' }, merit: `Đã có thành tích ${content}` });
  const dossier = await site.call('dossier.create', { roundId: round.id, nominationIds: added.map((n) => n.id), receiver: { unitCode: receiver.code, name: receiver.name }, submission: { content, number: '12/TTr-UBND' } });
  await site.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: Object.fromEntries(added.map((n) => [n.id, 'Chưa kịp họp Hội đồng.'])) });
  return { dossierId: dossier.id, nominationIds: added.map((n) => n.id) };
}
