/*
 * A writer of bundles and key files from docs/bundle-format.md alone: nothing of the program is imported here.
 */
import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { constants, zstdCompressSync } from 'node:zlib';
import { Encrypter, generateX25519Identity, identityToRecipient, Stanza } from 'age-encryption';

type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json | undefined };
const canonical = (v: Json | undefined): string =>
  Array.isArray(v) ? `[${v.map(canonical).join(',')}]` : typeof v === 'object' && v !== null ? `{${Object.entries(v).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, inner]) => `${JSON.stringify(k)}:${canonical(inner)}`).join(',')}}` : JSON.stringify(v);
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

export interface Unit { readonly code: string; readonly name: string; readonly secret: KeyObject; readonly signingKey: string; readonly recipient: string; readonly identity: string; readonly lineage: string }
export interface RecordIn { readonly kind: string; readonly id: string; readonly version?: number; readonly history?: readonly string[]; readonly body: Json }
export interface To { readonly unitCode: string; readonly unitName: string; readonly recipient: string; readonly order?: number; readonly previous?: { number: number; bundleHash: string } | null; readonly acknowledged?: Json }
export interface BundleIn { readonly number: number; readonly kind: string; readonly to: readonly To[]; readonly records: readonly RecordIn[]; readonly attachments?: readonly Uint8Array[]; readonly set?: { id: string; k: number; n: number } | null }

export async function newUnit(code: string, name: string): Promise<Unit> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const identity = await generateX25519Identity();
  return { code, name, secret: privateKey, signingKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64'), identity, recipient: await identityToRecipient(identity), lineage: randomUUID() };
}

export function keyFile(unit: Unit, unitKind: string): Buffer {
  const statement = { type: 'sovang-key', format: 1, unitCode: unit.code, unitName: unit.name, unitKind, signingKey: unit.signingKey, recipient: unit.recipient, createdAt: '2026-01-05T09:00:00+07:00' };
  return Buffer.from(`${canonical({ ...statement, signature: sign(null, Buffer.from(canonical(statement)), unit.secret).toString('base64') })}\n`);
}

/** The node of a record of a unit: what a later content of it names in its history. */
export function nodeOf(unit: Unit, { kind, id, version = 1, history = [], body }: RecordIn): string {
  const content = sha256(canonical({ body, id, kind, owner: unit.code }));
  return `${version}-${sha256([content, ...history].join('\n')).slice(0, 32)}`;
}

/** A bundle: its name, bytes, and what the next one to the same receivers says of it. */
export async function writeBundle(unit: Unit, bundle: BundleIn): Promise<{ name: string; bytes: Buffer; previous: { number: number; bundleHash: string } }> {
  const records = Buffer.from(bundle.records.map((r, i) => `${canonical({ kind: r.kind, id: r.id, version: r.version ?? 1, owner: unit.code, sequence: (bundle.number - 1) * 1000 + i + 1, history: r.history, body: r.body })}\n`).join(''));
  const counts: Record<string, number> = {};
  for (const { kind } of bundle.records) counts[kind] = (counts[kind] ?? 0) + 1;
  const files = new Map((bundle.attachments ?? []).map((bytes) => [sha256(bytes), bytes]));
  const names = [...files.keys()].sort();
  const createdAt = '2026-11-19T08:15:00+07:00';
  const first = ['dossier-version', 'nomination-version', 'receipt', 'return-note', 'decision', 'decision-line'];
  const old = ['ho-so-trinh', 'ket-qua', 'danh-muc', 'ban-giao'].includes(bundle.kind) && bundle.records.every((r) => first.includes(r.kind) && r.history === undefined);
  const manifest = Buffer.from(canonical({
    type: 'sovang-bundle', format: 1, bundleId: randomUUID(), kind: bundle.kind, number: bundle.number,
    sender: { unitCode: unit.code, unitName: unit.name, lineage: unit.lineage, device: 'may-1', signingKey: unit.signingKey, recipient: unit.recipient, recoveryRecipient: null },
    receivers: bundle.to.map((to) => ({ unitCode: to.unitCode, unitName: to.unitName, recipient: to.recipient, order: to.order ?? 1, previous: to.previous ?? null, acknowledged: to.acknowledged ?? null })),
    sequence: { from: 1, to: bundle.number * 1000 }, schemaVersion: 1, lowestReaderVersion: old ? 1 : 2, set: bundle.set ?? null, createdAt,
    counts, records: { bytes: records.length, sha256: sha256(records), lines: bundle.records.length }, attachments: names.map((name) => ({ sha256: name, size: (files.get(name) as Uint8Array).length })),
  }));
  const archive = Buffer.concat([entry('manifest.json', manifest), entry('manifest.sig', sign(null, manifest, unit.secret)), entry('records.ndjson', records), ...names.map((name) => entry(`attachments/${name}`, files.get(name) as Uint8Array)), Buffer.alloc(1024)]);
  const frame = zstdCompressSync(archive, { params: { [constants.ZSTD_c_checksumFlag]: 1, [constants.ZSTD_c_windowLog]: 22 } });
  const encrypter = new Encrypter();
  encrypter.addRecipient({ wrapFileKey: () => [new Stanza(['sovang/v1', unit.code, String(bundle.number), bundle.kind, '1'], new Uint8Array(0))] });
  for (const recipient of new Set([...bundle.to.map((to) => to.recipient), unit.recipient])) encrypter.addRecipient(recipient);
  const bytes = Buffer.from(await encrypter.encrypt(frame));
  return { name: `${unit.code}-${createdAt.slice(0, 10).replaceAll('-', '')}-${bundle.number}.sovang`, bytes, previous: { number: bundle.number, bundleHash: sha256(manifest) } };
}

function entry(name: string, bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(512);
  const put = (at: number, text: string) => head.write(text, at, 'latin1');
  put(0, name);
  put(100, '0000644\x000000000\x000000000\0');
  put(124, `${bytes.length.toString(8).padStart(11, '0')}\x0000000000000\0`);
  put(148, '        0');
  put(257, 'ustar\x0000');
  put(148, `${head.reduce((a, b) => a + b, 0).toString(8).padStart(6, '0')}\0 `);
  return Buffer.concat([head, bytes, Buffer.alloc(-bytes.length & 511)]);
}
