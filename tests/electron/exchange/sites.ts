import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { ManifestDraft, Receiver } from '../../../shared/exchange/manifest.ts';
import type { SenderKey } from '../../../shared/exchange/peer.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import type { Result } from '../../../shared/result.ts';
import type { UnitKeys } from '../../../electron/exchange/keys.ts';
import { makeUnitKeys, recoveryIdentity } from '../../../electron/exchange/keys.ts';
import type { OpenOptions } from '../../../electron/exchange/open.ts';
import type { AttachmentSource, PackInput } from '../../../electron/exchange/pack.ts';

/** Bytes that look random and are the same on each run. */
export function seeded(seed: string, length: number): Buffer {
  const parts: Buffer[] = [];
  for (let i = 0; i * 32 < length; i++) parts.push(createHash('sha256').update(`${seed} ${i}`).digest());
  return Buffer.concat(parts).subarray(0, length);
}

export interface Site {
  readonly code: string;
  readonly name: string;
  readonly keys: UnitKeys;
  readonly recovery: { identity: string; recipient: string };
}

export async function site(code: string, name: string): Promise<Site> {
  let n = 0;
  return { code, name, keys: await makeUnitKeys((bytes) => seeded(`${code} ${n++}`, bytes)), recovery: await recoveryIdentity(seeded(`${code} recovery`, 32)) };
}

export const commune = await site('xa-mau-a1b2', 'xã Mẫu');
export const province = await site('so-noi-vu-mau', 'Sở Nội vụ tỉnh Mẫu');
export const stranger = await site('phuong-la', 'phường Lạ');

export const trusted = (...sites: Site[]): SenderKey[] => sites.map((s) => ({ unitCode: s.code, signingKey: s.keys.signingKey, trust: 'da-xac-nhan' }));

export const asProvince = (rest: Partial<OpenOptions> = {}): OpenOptions => ({
  identities: [province.keys.identity],
  unitCode: province.code,
  senders: trusted(commune),
  ...rest,
});

export const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const receiver = (to: Site, rest: Partial<Receiver> = {}): Receiver => ({
  unitCode: to.code, unitName: to.name, recipient: to.keys.recipient, order: 1, previous: null, acknowledged: null, ...rest,
});

export const draft = (rest: Partial<ManifestDraft> = {}): ManifestDraft => ({
  bundleId: uuid(1),
  kind: 'ho-so-trinh',
  number: 7,
  sender: { unitCode: commune.code, unitName: commune.name, lineage: uuid(900), device: 'may-1' },
  receivers: [receiver(province)],
  sequence: { from: 1, to: 500 },
  schemaVersion: 1,
  lowestReaderVersion: 1,
  set: null,
  createdAt: '2026-03-02T08:15:00+07:00',
  ...rest,
});

export const sampleRecords = (count: number): BundleRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    kind: i % 3 === 0 ? 'nomination' : 'subject',
    id: uuid(1000 + i),
    version: 1 + (i % 4),
    owner: commune.code,
    sequence: 1 + i,
    body: { name: `Nguyễn Thị Thử ${i}`, merit: 'Hoàn thành xuất sắc nhiệm vụ được giao', year: 2025 },
  }));

export function attachment(bytes: Uint8Array): AttachmentSource {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
    },
  };
}

export const packInput = (folder: string, rest: Partial<PackInput> = {}): PackInput => ({
  draft: draft(),
  records: () => sampleRecords(40),
  attachments: [attachment(seeded('scan', 150_000)), attachment(Buffer.from('Biên bản họp xét (bản mẫu)'))],
  keys: commune.keys,
  recoveryRecipient: commune.recovery.recipient,
  folder,
  ...rest,
});

/** A new folder for each call, removed after the tests of the file. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sovang-exchange-'));
  folders.push(folder);
  return folder;
}
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export function value<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
