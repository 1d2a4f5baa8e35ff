import { Encrypter, Stanza } from 'age-encryption';
import { encryptPayload, EMPTY_PAYLOAD } from '../../../electron/exchange/age-stream.ts';
import { arrivedLine, recordNode } from '../../../electron/exchange/lines.ts';
import type { OpenOptions } from '../../../electron/exchange/open.ts';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import type { DelegationTerm } from '../../../shared/exchange/delegation.ts';
import { BUNDLE_RECORD_KINDS, bundleKinds, lowestReader } from '../../../shared/exchange/kinds.ts';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import type { Arrived, Held, PlanContext, Speaker } from '../../../shared/exchange/planner.ts';
import { heldAfter, refKey } from '../../../shared/exchange/planner.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import { contentText, recordLine } from '../../../shared/exchange/record.ts';
import type { TarEntry } from './forge.ts';
import { sha256, tar, zstd } from './forge.ts';
import { signBytes } from '../../../electron/exchange/keys.ts';
import type { Site } from './sites.ts';
import { commune, province as office, seeded, site, stranger, trusted, uuid } from './sites.ts';
import { sampleBody } from './sample-bodies.ts';

/** Units of the world in which mutants live: an office, two communes below it, a province above it, a stranger. */
export const neighbour = await site('xa-ben-c3d4', 'xã Bên');
export const above = await site('tinh-mau', 'UBND tỉnh Mẫu');
export { commune, office, stranger };

export type Side = 'below' | 'above';
export const SIDES: readonly Side[] = ['below', 'above'];
export const senderOf = (side: Side): Site => (side === 'below' ? commune : above);

const idOf = (owner: string, kind: string, n: number) => (kind === 'unit-card' ? owner : `${owner}.${kind}.${n}`);
const SIDE_KINDS: Readonly<Record<Side, readonly string[]>> = {
  below: BUNDLE_RECORD_KINDS.filter((kind) => bundleKinds.get(kind)?.ownedBy !== 'superior'),
  above: BUNDLE_RECORD_KINDS.filter((kind) => bundleKinds.get(kind)?.ownedBy !== 'subordinate'),
};

/** Members that name another record, and whose record that is. */
function linked(body: Record<string, unknown>, owner: string): Record<string, unknown> {
  const links: Record<string, unknown> = {
    owner,
    nominationVersionId: idOf(owner === above.code ? office.code : owner, 'nomination-version', 1),
    nominationVersionIds: [idOf(owner, 'nomination-version', 1)],
    dossierVersionId: idOf(office.code, 'dossier-version', 1),
    decisionId: idOf(owner, 'decision', 1),
    decisionLineId: idOf(owner, 'decision-line', 1),
    decisionLineIds: [idOf(owner, 'decision-line', 1)],
    campaignId: idOf(owner, 'campaign', 1),
    previousId: null,
  };
  const walk = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(walk) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k in links ? links[k] : walk(v)])) : value;
  return walk(body) as Record<string, unknown>;
}

export function recordFor(owner: string, kind: string, n = 1, more: Partial<BundleRecord> = {}): BundleRecord {
  const id = idOf(owner, kind, n);
  const body = linked(sampleBody(kind, n), owner);
  return { kind, id, version: 1, owner, sequence: 1, body: 'id' in body ? { ...body, id } : body, ...more };
}

export function arrivedOf(record: BundleRecord): Arrived & { ok: true } {
  const line = arrivedLine(Buffer.from(recordLine(record)), 1, Number.MAX_SAFE_INTEGER);
  if (!line.ok) throw new Error(`sample is no record: ${record.kind}: ${line.reason}`);
  return line;
}

const nodeFor = (record: BundleRecord) => recordNode(record, sha256(Buffer.from(contentText(recordLine(record), record))));

/** The next content of a record that changes, made from the one before. */
export const nextOf = (record: BundleRecord, body: BundleRecord['body']): BundleRecord => ({ ...record, version: record.version + 1, body, history: [...(record.history ?? []), nodeFor(record)] });

/** Records of one side as a bundle of it carries them: parents in front, one changed, one taken back, one nobody knows. */
function recordsOf(side: Side): BundleRecord[] {
  const owner = senderOf(side).code;
  const all = SIDE_KINDS[side].map((kind) => recordFor(owner, kind));
  const changed = all.filter((r) => bundleKinds.get(r.kind)?.once === false).slice(0, 4);
  const next = changed.map((r, i) => nextOf(r, i === 0 ? null : { ...r.body, ownerName: `tên mới ${i}` }));
  return [...all, ...next, recordFor(owner, 'reply', 2), { ...recordFor(owner, 'reply', 3), kind: 'loai-cua-ban-sau' }].map((r, i) => ({ ...r, sequence: i + 1 }));
}

/** What the office holds before: its own, all of the neighbour’s, and half of what the two senders own. */
export function holding(): Map<string, Held> {
  const held = new Map<string, Held>();
  const take = (record: BundleRecord) => {
    const item = arrivedOf(record);
    held.set(refKey(record), { ...heldAfter(held.get(refKey(record)), item), ...(bundleKinds.get(record.kind)?.once === true && record.body !== null ? { body: record.body } : {}) });
  };
  for (const kind of ['nomination-version', 'dossier-version', 'feedback', 'campaign-report', 'unit-card', 'bundle-receipt']) take(recordFor(office.code, kind));
  for (const kind of SIDE_KINDS.below) take(recordFor(neighbour.code, kind));
  for (const side of SIDES) SIDE_KINDS[side].forEach((kind, i) => void (i % 2 === 0 && take(recordFor(senderOf(side).code, kind))));
  return held;
}

export interface Draft {
  readonly side: Side;
  manifest: Manifest;
  lines: string[];
  attachments: { name: string; bytes: Buffer }[];
}

const RECORDS = { below: recordsOf('below'), above: recordsOf('above') };
const LINES = { below: RECORDS.below.map(recordLine), above: RECORDS.above.map(recordLine) };
const FILES = { below: filesOf('below'), above: filesOf('above') };

function filesOf(side: Side): readonly { readonly name: string; readonly bytes: Buffer }[] {
  return ['p', 'q'].map((name) => ({ name, bytes: Buffer.from(seeded(`${side} ${name}`, 300)) }));
}

/**
 * A valid bundle of one side for the office, in parts that a mutation changes.
 * @param keep which of its lines it carries, by their place
 */
export function draftOf(side: Side, set: Manifest['set'] = null, keep: (place: number) => boolean = () => true): Draft {
  const from = senderOf(side);
  const kind = 'tong-hop';
  const draft: Draft = {
    side,
    lines: LINES[side].filter((_, place) => keep(place)),
    attachments: [...FILES[side]],
    manifest: {
      type: 'sovang-bundle', format: 1, bundleId: uuid(1), kind, number: 7,
      sender: { unitCode: from.code, unitName: from.name, lineage: uuid(900), device: 'may-1', signingKey: from.keys.signingKey, recipient: from.keys.recipient, recoveryRecipient: from.recovery.recipient },
      receivers: [{ unitCode: office.code, unitName: office.name, recipient: office.keys.recipient, order: 2, previous: { number: 6, bundleHash: 'a'.repeat(64) }, acknowledged: { lineage: uuid(901), sequence: 5, bundleId: uuid(2) } }],
      sequence: { from: 1, to: 500 }, schemaVersion: 1, lowestReaderVersion: lowestReader(kind, RECORDS[side]), set, createdAt: '2026-03-02T08:15:00+07:00',
      counts: {}, records: { bytes: 0, sha256: '', lines: 0 }, attachments: [],
    },
  };
  return restate(draft);
}

/** Makes the manifest true of lines and attachments as they are now. */
export function restate(draft: Draft): Draft {
  const bytes = recordBytes(draft);
  const counts: Record<string, number> = {};
  for (const line of draft.lines) {
    const kind = [...line.matchAll(/"kind":"([a-z][A-Za-z0-9-]{0,63})"/g)].at(-1)?.[1] ?? 'feedback';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const attachments = draft.attachments.map((a) => ({ bytes: a.bytes, sha256: sha256(a.bytes) })).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
  draft.attachments = attachments.map((a) => ({ name: `attachments/${a.sha256}`, bytes: a.bytes }));
  draft.manifest = { ...draft.manifest, counts, records: { bytes: bytes.length, sha256: sha256(bytes), lines: draft.lines.length }, attachments: attachments.map((a) => ({ sha256: a.sha256, size: a.bytes.length })) };
  return draft;
}

export const recordBytes = ({ lines }: Pick<Draft, 'lines'>) => Buffer.from(lines.map((line) => `${line}\n`).join(''));

/** Archive entries, the manifest signed by `signer`. */
export function entriesOf(draft: Draft, text: Uint8Array = Buffer.from(canonicalJson(draft.manifest)), signer: Site = senderOf(draft.side), records: Uint8Array = recordBytes(draft)): TarEntry[] {
  return [{ name: 'manifest.json', bytes: text }, { name: 'manifest.sig', bytes: signBytes(signer.keys, text) }, { name: 'records.ndjson', bytes: records }, ...draft.attachments];
}

export const stanzaOf = ({ sender, number, kind }: Pick<Manifest, 'number' | 'kind'> & { sender: { unitCode: string } }): string[] => ['sovang/v1', sender.unitCode, String(number), kind, '1'];

const headers = new Map<string, Promise<{ header: Buffer; fileKey: Uint8Array }>>();

/** One header for each stanza line, made once by the age library: wrapping a key costs a hundred times what a small payload does. */
function headerFor(stanzas: readonly (readonly string[])[], to: readonly Site[]): Promise<{ header: Buffer; fileKey: Uint8Array }> {
  const name = JSON.stringify([stanzas, to.map(({ code }) => code)]);
  const made = headers.get(name) ?? makeHeader(stanzas, to);
  if (headers.size > 200) headers.clear();
  headers.set(name, made);
  return made;
}

async function makeHeader(stanzas: readonly (readonly string[])[], to: readonly Site[]) {
  const encrypter = new Encrypter();
  let fileKey: Uint8Array = new Uint8Array(0);
  for (const args of [...stanzas, null]) {
    encrypter.addRecipient({
      wrapFileKey(key) {
        fileKey = Uint8Array.from(key);
        return args === null ? [] : [new Stanza([...args], new Uint8Array(0))];
      },
    });
  }
  for (const site of to) encrypter.addRecipient(site.keys.recipient);
  const empty = Buffer.from(await encrypter.encrypt(new Uint8Array(0)));
  return { header: empty.subarray(0, empty.length - EMPTY_PAYLOAD), fileKey };
}

/** A whole file around these bytes. */
export async function sealed(inner: Uint8Array, stanzas: readonly (readonly string[])[], to: readonly Site[] = [office]): Promise<Buffer> {
  const { header, fileKey } = await headerFor(stanzas, to);
  const parts: Uint8Array[] = [header];
  for await (const part of encryptPayload(fileKey, (async function* () { yield inner; })())) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

export const sealedDraft = (draft: Draft, archive: readonly TarEntry[] = entriesOf(draft)) => sealed(zstd(tar(archive)), [stanzaOf(draft.manifest)]);

/** How the office opens: it believes both communes and the province. */
export const asOffice = (rest: Partial<OpenOptions> = {}): OpenOptions => ({ identities: [office.keys.identity], unitCode: office.code, senders: trusted(commune, neighbour, above), ...rest });

export const DAY = '2026-03-05';

export function speakerOf(unitCode: string, terms: readonly DelegationTerm[] = []): Speaker {
  return { unitCode, relation: unitCode === above.code ? 'superior' : 'subordinate', delegations: { terms, day: DAY } };
}

export const contextOf = (held: ReadonlyMap<string, Held>, sender: Speaker): PlanContext => ({ registry: bundleKinds, sender, held: (ref) => held.get(refKey(ref)) });
