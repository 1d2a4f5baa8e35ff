import { createHash } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';
import { Encrypter, Stanza } from 'age-encryption';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import { recordLine } from '../../../shared/exchange/record.ts';
import { signBytes } from '../../../electron/exchange/keys.ts';
import type { Site } from './sites.ts';
import { commune, draft, province, sampleRecords, seeded } from './sites.ts';

/** Builds bundles piece by piece, so that any piece can lie. Nothing here uses the packer or its archive writer. */
export interface TarEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Changes the 512 header bytes before the checksum is set. */
  readonly header?: (block: Buffer) => void;
  /** Changes them after. */
  readonly after?: (block: Buffer) => void;
}

export function tar(entries: readonly TarEntry[], end: Uint8Array = Buffer.alloc(1024)): Buffer {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    const block = Buffer.alloc(512);
    block.write(entry.name, 0, 'latin1');
    block.write('0000644', 100);
    block.write('0000000', 108);
    block.write('0000000', 116);
    block.write(entry.bytes.length.toString(8).padStart(11, '0'), 124);
    block.write('00000000000', 136);
    block.write('0', 156);
    block.write('ustar\x0000', 257, 'latin1');
    entry.header?.(block);
    block.fill(' ', 148, 156);
    block.write(`${block.reduce((a, b) => a + b, 0).toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    entry.after?.(block);
    parts.push(block, entry.bytes, Buffer.alloc((512 - (entry.bytes.length % 512)) % 512));
  }
  return Buffer.concat([...parts, end]);
}

export const zstd = (bytes: Uint8Array, windowLog?: number) =>
  zstdCompressSync(bytes, { params: { [constants.ZSTD_c_checksumFlag]: 1, ...(windowLog ? { [constants.ZSTD_c_windowLog]: windowLog } : {}) } });

export const STANZA = ['sovang/v1', commune.code, '7', 'ho-so-trinh', '1'];

export async function age(plain: Uint8Array, stanzas: readonly (readonly string[])[] = [STANZA], to: readonly Site[] = [province]): Promise<Buffer> {
  const encrypter = new Encrypter();
  for (const args of stanzas) encrypter.addRecipient({ wrapFileKey: () => [new Stanza([...args], new Uint8Array(0))] });
  for (const site of to) encrypter.addRecipient(site.keys.recipient);
  return Buffer.from(await encrypter.encrypt(plain));
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export interface Parts {
  manifest: Manifest;
  records: Buffer;
  attachments: { name: string; bytes: Buffer }[];
}

/** The parts of a small valid bundle, to be changed by the caller. */
export function parts(recordCount = 12): Parts {
  const records = Buffer.from(sampleRecords(recordCount).map((r) => `${recordLine(r)}\n`).join(''));
  const files = [seeded('p', 3000), seeded('q', 511)].map((bytes) => ({ bytes, sha256: sha256(bytes) })).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  const d = draft();
  const manifest: Manifest = {
    type: 'sovang-bundle',
    format: 1,
    ...d,
    sender: { ...d.sender, signingKey: commune.keys.signingKey, recipient: commune.keys.recipient, recoveryRecipient: commune.recovery.recipient },
    counts: { nomination: Math.ceil(recordCount / 3), subject: recordCount - Math.ceil(recordCount / 3) },
    records: { bytes: records.length, sha256: sha256(records), lines: recordCount },
    attachments: files.map((f) => ({ sha256: f.sha256, size: f.bytes.length })),
  };
  return { manifest, records, attachments: files.map((f) => ({ name: `attachments/${f.sha256}`, bytes: f.bytes })) };
}

/** Makes the manifest true of the records as they are now. */
export function restate(p: Parts, lines: number): Parts {
  p.manifest = { ...p.manifest, records: { bytes: p.records.length, sha256: sha256(p.records), lines } };
  return p;
}

export function entries(p: Parts, manifestBytes: Uint8Array = Buffer.from(canonicalJson(p.manifest)), signer: Site = commune): TarEntry[] {
  return [
    { name: 'manifest.json', bytes: manifestBytes },
    { name: 'manifest.sig', bytes: signBytes(signer.keys, manifestBytes) },
    { name: 'records.ndjson', bytes: p.records },
    ...p.attachments,
  ];
}

/** Sealed for the province with a valid key. */
export const seal = (archive: Uint8Array) => age(zstd(archive));
