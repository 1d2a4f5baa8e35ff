import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import type { DelegationTerm } from '../../../shared/exchange/delegation.ts';
import { BUNDLE_RECORD_KINDS } from '../../../shared/exchange/kinds.ts';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import { BUNDLE_KIND_WORDS } from '../../../shared/exchange/manifest.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import { recordLine } from '../../../shared/exchange/record.ts';
import type { Random } from '../../shared/exchange/simulator/random.ts';
import { tar, zstd } from './forge.ts';
import type { TarEntry } from './forge.ts';
import type { Draft, Side } from './mutant-world.ts';
import { above, commune, draftOf, entriesOf, neighbour, nextOf, office, recordBytes, recordFor, restate, sealed, sealedDraft, senderOf, SIDES, stanzaOf, stranger } from './mutant-world.ts';
import { uuid } from './sites.ts';

export interface Mutant {
  readonly bytes: Buffer;
  /** False where no such file may ever open, whoever made it. */
  readonly mayOpen: boolean;
  /** Delegations that count when its lines are judged. */
  readonly terms?: readonly DelegationTerm[];
  /** Where only its lines were changed: they, and whose bundle it is. */
  readonly lines?: { readonly side: Side; readonly texts: readonly string[] };
}

const valid = { below: await sealedDraft(draftOf('below')), above: await sealedDraft(draftOf('above')) };
export { valid };

const UNITS = [commune, neighbour, above, office, stranger];
const KINDS: readonly string[] = BUNDLE_RECORD_KINDS;
/** Some ten neighbouring lines of a side: what they are about is in some mutants there, in others not. */
function draft(r: Random): Draft {
  const from = r.below(14);
  return draftOf(side(r), r.chance(0.2) ? { id: uuid(77), k: 1 + r.below(3), n: 3 } : null, (place) => place >= from && place < from + 10);
}
const side = (r: Random): Side => SIDES[r.below(2)] as Side;
const one = <T>(r: Random, list: readonly T[]): T => list[r.below(list.length)] as T;

const SCALARS: readonly unknown[] = [
  null, true, false, 0, 1, 2, -1, 0.5, 8, 499, 501, 1_000_000_000, 9_007_199_254_740_991, '', ' ', 'x', '../x', '..\\x', '1', 'xa-la', '2026-03-01', '2026-13-01', '2099-01-01T00:00:00Z', 'ho-so-trinh', 'so-unit', 'đ', 'Ễ'.repeat(400), [], {}, [[]], { a: null }, uuid(3), 'a'.repeat(64),
];

/** Another value in the place of this one. */
function other(r: Random, value: unknown): unknown {
  if (typeof value === 'number' && r.chance(0.5)) return value + one(r, [1, -1, 2, 1000]);
  if (typeof value === 'string' && value.length > 0 && r.chance(0.4)) {
    const at = r.below(value.length);
    return value.slice(0, at) + one(r, ['a', '0', 'Z', '-', ' ', 'ă', '']) + value.slice(at + 1);
  }
  if (typeof value === 'string' && UNITS.some(({ code }) => code === value)) return one(r, UNITS).code;
  if (Array.isArray(value) && value.length > 0 && r.chance(0.5)) return r.chance(0.5) ? value.slice(1) : [...(value as unknown[]), value[0]];
  return one(r, SCALARS);
}

type Path = readonly (string | number)[];
function paths(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [...(at.length === 0 ? [] : [at]), ...Object.entries(value).flatMap(([member, inner]) => paths(inner, [...at, Array.isArray(value) ? Number(member) : member]))];
}

/** A copy with one member changed, left out or added. */
function changedAt(r: Random, value: object): Record<string, unknown> {
  const copy = structuredClone(value) as Record<string, unknown>;
  const path = one(r, paths(copy));
  let inner = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) inner = inner[step] as Record<string | number, unknown>;
  const last = path.at(-1) as string | number;
  const what = r.next();
  if (what < 0.1 && !Array.isArray(inner)) delete inner[last];
  else if (what < 0.2 && !Array.isArray(inner)) inner['them'] = 1;
  else inner[last] = other(r, inner[last]);
  return copy;
}

/** Text with letters put in, left out, doubled or moved. */
function scribbled(r: Random, text: string): string {
  const at = r.below(text.length);
  const length = 1 + r.below(8);
  return one(r, [
    () => text.slice(0, at) + text.slice(at + length),
    () => text.slice(0, at) + one(r, [' ', '\t', '\u0000', '\ud800', '\u202e', '\ufeff', '"', '}', '{"a":', '1e999', '\\u0061', '__proto__', '\r']) + text.slice(at),
    () => text.slice(0, at) + text.slice(at, at + length) + text.slice(at),
    () => text.slice(at) + text.slice(0, at),
  ])();
}

const flip = (r: Random, bytes: Uint8Array): Buffer => {
  const copy = Buffer.from(bytes);
  const bit = r.below(copy.length * 8);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
};

/** A change of the whole file, by somebody without any key. */
const outer = (change: (r: Random, bytes: Buffer) => Uint8Array) => (r: Random): Mutant => {
  const bytes = valid[side(r)];
  const made = Buffer.from(change(r, bytes));
  // Two files that begin alike may be spliced into one of them whole.
  return { bytes: made, mayOpen: Object.values(valid).some((whole) => made.equals(whole)) };
};

/** A change of the archive, made by whoever has the office’s recipient; signed as before. */
const archive = (change: (r: Random, list: TarEntry[]) => TarEntry[]) => async (r: Random): Promise<Mutant> => {
  const d = draft(r);
  const list = entriesOf(d);
  const made = change(r, list);
  return { bytes: await sealedDraft(d, made), mayOpen: tar(made).equals(tar(list)) };
};

/** The lines changed by their rightful sender, the manifest true of them and signed anew. */
const signedLines = (change: (r: Random, d: Draft) => string[]) => async (r: Random): Promise<Mutant> => {
  const d = draft(r);
  d.lines = change(r, d);
  restate(d);
  return { bytes: await sealedDraft(d), mayOpen: true, lines: { side: d.side, texts: d.lines } };
};

const recordOf = (line: string) => JSON.parse(line) as BundleRecord;
const withOne = (r: Random, d: Draft, change: (record: BundleRecord) => string): string[] => {
  const at = r.below(d.lines.length);
  return d.lines.map((line, i) => (i === at ? change(recordOf(line)) : line));
};
const line = (value: unknown): string => canonicalJson(value);

/** A manifest whose members were changed; signed anew by its sender, its header made to agree or not. */
const signedManifest = (change: (r: Random, m: Manifest) => unknown) => async (r: Random): Promise<Mutant> => {
  const d = draft(r);
  const made = change(r, d.manifest) as Manifest;
  const text = Buffer.from(canonicalJson(made));
  const agrees = r.chance(0.7) && typeof made.sender?.unitCode === 'string' && /^[\x21-\x7e]+$/.test(made.sender.unitCode) && /^[\x21-\x7e]+$/.test(String(made.kind)) && /^[\x21-\x7e]+$/.test(String(made.number));
  return { bytes: await sealed(zstd(tar(entriesOf(d, text))), [stanzaOf(agrees ? made : d.manifest)]), mayOpen: true };
};

const FIELDS: readonly [number, string][] = [[0, 'x'], [5, '/'], [124, '7'], [134, '7'], [156, '1'], [156, '2'], [156, '5'], [156, 'x'], [157, 'manifest.json'], [257, 'USTAR'], [345, '..']];

const delegated = (terms: Partial<DelegationTerm>): DelegationTerm => ({ ownerCode: neighbour.code, delegateCode: commune.code, from: '2026-01-01', to: '2026-12-31', revokedFrom: null, ...terms });
const DELEGATIONS: readonly (readonly DelegationTerm[])[] = [
  [], [delegated({})], [delegated({ to: null })], [delegated({ to: '2026-03-04' })], [delegated({ from: '2026-03-06' })], [delegated({ revokedFrom: '2026-03-05' })], [delegated({ revokedFrom: '2026-03-06' })],
  [delegated({ delegateCode: stranger.code })], [delegated({ ownerCode: stranger.code })], [delegated({ ownerCode: commune.code, delegateCode: neighbour.code })], [delegated({ ownerCode: stranger.code }), delegated({ ownerCode: neighbour.code, delegateCode: stranger.code })],
];

/** Kinds of mutation: name, share of all mutants, how one is made. */
export const MUTATIONS: readonly (readonly [string, number, (r: Random) => Mutant | Promise<Mutant>])[] = [
  ['file: one bit', 8, outer((r, b) => flip(r, b))],
  ['file: cut', 6, outer((r, b) => b.subarray(0, r.below(b.length)))],
  ['file: bytes lost', 4, outer((r, b) => { const at = r.below(b.length); return Buffer.concat([b.subarray(0, at), b.subarray(at + 1 + r.below(200))]); })],
  ['file: bytes zeroed', 3, outer((r, b) => { const at = r.below(b.length); return Buffer.from(b).fill(0, at, Math.min(b.length, at + 1 + r.below(512))); })],
  ['file: bytes doubled', 3, outer((r, b) => { const at = r.below(b.length); return Buffer.concat([b.subarray(0, at), b.subarray(at >> 1)]); })],
  ['file: spliced from two', 3, outer((r, b) => { const at = 30 + r.below(b.length - 30); return Buffer.concat([valid.below.subarray(0, at), valid.above.subarray(at)]); })],
  ['file: appended', 2, outer((r, b) => Buffer.concat([b, Buffer.alloc(1 + r.below(40), r.below(256))]))],

  ['archive: one bit', 8, async (r) => { const d = draft(r); const a = tar(entriesOf(d)); const m = flip(r, a); return { bytes: await sealed(zstd(m), [stanzaOf(d.manifest)]), mayOpen: sameNumbers(a, m) }; }],
  ['archive: header field', 4, archive((r, list) => { const i = r.below(list.length); const [at, text] = one(r, FIELDS); return list.map((e, k) => (k === i ? { ...e, header: (b) => b.write(text, at, 'latin1') } : e)); })],
  ['archive: entry missing', 1, archive((r, list) => list.toSpliced(r.below(list.length), 1))],
  ['archive: entry twice', 1, archive((r, list) => list.toSpliced(r.below(list.length), 0, one(r, list)))],
  ['archive: entries in another order', 1, archive((r, list) => { const made = r.shuffled(list); return made.every((e, i) => e === list[i]) ? list.toReversed() : made; })],
  ['archive: entry renamed or added', 1, archive((r, list) => (r.chance(0.5) ? list.map((e, i) => (i === list.length - 1 ? { ...e, name: one(r, ['../x', 'x', 'manifest.json', `attachments/${'0'.repeat(64)}`]) } : e)) : [...list, { name: 'x', bytes: Buffer.from('x') }]))],
  ['archive: end', 1, async (r) => { const d = draft(r); return { bytes: await sealed(zstd(tar(entriesOf(d), Buffer.alloc(one(r, [0, 512, 513, 1536 + 1, 10_752]), r.below(2)))), [stanzaOf(d.manifest)]), mayOpen: false }; }],
  ['frame: something before or after', 1, async (r) => { const d = draft(r); const f = zstd(tar(entriesOf(d))); const s = Buffer.from('502a4d180400000000000000', 'hex'); return { bytes: await sealed(one<Uint8Array>(r, [Buffer.concat([f, s]), Buffer.concat([s, f]), Buffer.concat([f, f]), f.subarray(0, -1), f.subarray(4), flip(r, f.subarray(-4)), Buffer.concat([f, Buffer.from('x')])]), [stanzaOf(d.manifest)]), mayOpen: false }; }],
  ['header: our stanza', 3, async (r) => { const d = draft(r); const good = stanzaOf(d.manifest); const bad = one(r, [[], [good, good], [good.with(1, one(r, UNITS.filter((u) => u.code !== good[1])).code)], [good.with(2, '8')], [good.with(3, one(r, Object.keys(BUNDLE_KIND_WORDS).filter((k) => k !== good[3])))], [good.with(4, '2')], [good.with(0, 'sovang/v2')], [good.slice(0, 4)], [[...good, 'x']], [good.with(2, '07')]]); return { bytes: await sealed(zstd(tar(entriesOf(d))), bad), mayOpen: false }; }],
  ['header: for others only', 1, async (r) => { const d = draft(r); return { bytes: await sealed(zstd(tar(entriesOf(d))), [stanzaOf(d.manifest)], [one(r, [neighbour, above, stranger])]), mayOpen: false }; }],

  ['signature: changed', 2, archive((r, list) => list.map((e, i) => (i === 1 ? { ...e, bytes: one(r, [flip(r, e.bytes), Buffer.alloc(64), e.bytes.subarray(1), Buffer.concat([e.bytes, Buffer.from('x')])]) } : e)))],
  ['signature: by another unit', 2, async (r) => { const d = draft(r); const by = one(r, [neighbour, stranger, office]); if (r.chance(0.5)) d.manifest = { ...d.manifest, sender: { ...d.manifest.sender, signingKey: by.keys.signingKey } }; return { bytes: await sealedDraft(d, entriesOf(d, undefined, by)), mayOpen: false }; }],
  ['manifest: member, not signed anew', 3, async (r) => { const d = draft(r); const [, sig, ...rest] = entriesOf(d); const text = Buffer.from(canonicalJson(changedAt(r, d.manifest))); return { bytes: await sealedDraft(d, [{ name: 'manifest.json', bytes: text }, sig as TarEntry, ...rest]), mayOpen: text.equals(Buffer.from(canonicalJson(d.manifest))) }; }],
  ['manifest: member', 9, signedManifest((r, m) => changedAt(r, m))],
  ['manifest: text', 3, async (r) => { const d = draft(r); const good = canonicalJson(d.manifest); const text = scribbled(r, good); return { bytes: await sealedDraft(d, entriesOf(d, Buffer.from(text))), mayOpen: true }; }],
  ['manifest: set', 1, signedManifest((r, m) => ({ ...m, set: one(r, [{ id: uuid(5), k: 2, n: 1 }, { id: uuid(5), k: 0, n: 1 }, { id: uuid(5), k: 1, n: 100_000 }, { id: 'x', k: 1, n: 1 }, { k: 1, n: 1 }]) }))],
  ['manifest: what it covers', 1, signedManifest((r, m) => ({ ...m, sequence: one(r, [{ from: 0, to: 5 }, { from: 9, to: 2 }, { from: 1, to: 3 }, { from: 501, to: 500 }, { from: 1 }]) }))],
  ['manifest: receivers', 2, signedManifest((r, m) => { const [first] = m.receivers; return { ...m, receivers: one(r, [[], [first, first], [{ ...first, unitCode: neighbour.code }], [{ ...first, order: 1 }], [{ ...first, previous: null }], [{ ...first, previous: { number: 9, bundleHash: 'b'.repeat(64) } }], [{ ...first, acknowledged: { lineage: uuid(1), sequence: 1e15, bundleId: uuid(9) } }], [{ ...first, recipient: stranger.keys.recipient }]]) }; })],
  ['manifest: another unit as sender', 2, signedManifest((r, m) => ({ ...m, sender: { ...m.sender, unitCode: one(r, [neighbour, office, stranger]).code, ...(r.chance(0.5) ? { lineage: uuid(9) } : {}) } }))],

  ['records: not what the manifest says', 3, async (r) => { const d = draft(r); const good = recordBytes(d); const bytes = flip(r, good); return { bytes: await sealedDraft(d, entriesOf(d, undefined, undefined, bytes)), mayOpen: false }; }],
  ['records: no last line feed', 1, async (r) => { const d = draft(r); const bytes = recordBytes(d).subarray(0, -1); d.manifest = { ...d.manifest, records: { ...d.manifest.records, bytes: bytes.length } }; return { bytes: await sealedDraft(d, entriesOf(d, undefined, undefined, bytes)), mayOpen: false }; }],
  ['record: text of its line', 4, signedLines((r, d) => withOne(r, d, (record) => scribbled(r, recordLine(record)).replaceAll('\n', ' ')))],
  ['record: any member', 4, signedLines((r, d) => withOne(r, d, (record) => line(changedAt(r, record))))],
  ['record: body', 5, signedLines((r, d) => withOne(r, d, (record) => line({ ...record, body: record.body === null ? {} : changedAt(r, record.body) })))],
  ['record: kind', 3, signedLines((r, d) => withOne(r, d, (record) => line({ ...record, kind: one(r, [...KINDS, 'so-unit', 'so-decision', 'la']) })))],
  ['record: owner', 4, signedLines((r, d) => withOne(r, d, (record) => line({ ...record, owner: one(r, UNITS).code })))],
  ['record: owner inside the body', 2, signedLines((r, d) => withOne(r, d, (record) => line({ ...record, body: { ...record.body, owner: one(r, UNITS).code } })))],
  ['record: id of another unit’s', 4, signedLines((r, d) => withOne(r, d, (record) => { const to = one(r, UNITS).code; return line({ ...record, id: record.kind === 'unit-card' ? to : `${to}.${record.kind}.1` }); }))],
  ['record: about another unit’s', 4, signedLines((r, d) => d.lines.map((l) => (r.chance(0.3) ? l.replaceAll(`"${senderOf(d.side).code}.`, `"${neighbour.code}.`).replace(`"id":"${neighbour.code}.`, `"id":"${senderOf(d.side).code}.`) : l)))],
  ['record: history', 4, signedLines((r, d) => withOne(r, d, (record) => line({ ...record, history: one(r, [['1-'.padEnd(34, 'a')], [], ['x'], record.history?.slice(1) ?? ['0-'.padEnd(34, '0')], Array.from({ length: one(r, [499, 500, 501]) }, (_, i) => `${i}-`.padEnd(34 - 0, 'b').slice(0, String(i).length + 33)), [...(record.history ?? []), `9-${'c'.repeat(32)}`]]) })))],
  ['record: version', 2, signedLines((r, d) => withOne(r, d, (record) => line({ ...record, version: one(r, [0, 2, 9, 999_999_999, 1_000_000_000, -1, 1.5, '1']) })))],
  ['record: taken back', 2, signedLines((r, d) => withOne(r, d, (record) => line({ ...record, body: null })))],
  ['record: a later content', 3, signedLines((r, d) => [...d.lines, line(nextOf(recordOf(one(r, d.lines)), r.chance(0.3) ? null : recordFor(senderOf(d.side).code, 'feedback', 9).body))])],
  ['records: doubled, dropped, moved', 3, signedLines((r, d) => (r.chance(0.3) ? r.shuffled(d.lines) : r.chance(0.5) ? d.lines.toSpliced(r.below(d.lines.length), 1) : [...d.lines, one(r, d.lines)]))],
  ['records: all of another unit', 2, signedLines((r, d) => { const of = one(r, [neighbour, office, above, commune].filter((u) => u !== senderOf(d.side))); return one(r, [KINDS, KINDS.slice(0, 5)]).map((kind) => line(recordFor(of.code, kind))); })],
  ['delegation', 5, async (r) => { const terms = one(r, DELEGATIONS); const d = draftOf('below'); d.lines = KINDS.map((kind) => line(recordFor(one(r, [neighbour, neighbour, commune]).code, kind, 1 + r.below(2)))); restate(d); return { bytes: await sealedDraft(d), mayOpen: true, terms }; }],

  ['attachment: one bit', 2, archive((r, list) => { const i = 3 + r.below(list.length - 3); return list.map((e, k) => (k === i ? { ...e, bytes: flip(r, e.bytes) } : e)); })],
  ['attachment: other contents, told', 1, async (r) => { const d = draft(r); d.attachments = r.chance(0.5) ? d.attachments.slice(1) : d.attachments.map((a) => ({ ...a, bytes: flip(r, a.bytes) })); restate(d); return { bytes: await sealedDraft(d), mayOpen: true }; }],
];

/** Blanks and zeros around a header's checksum may differ; nothing hangs on them. */
function sameNumbers(a: Buffer, m: Buffer): boolean {
  const at = a.findIndex((byte, i) => byte !== m[i]);
  const header = at - (at % 512);
  const number = (bytes: Buffer) => Number.parseInt(bytes.subarray(header + 148, header + 156).toString('latin1').replaceAll('\0', ' ').trim(), 8);
  return at % 512 >= 148 && at % 512 < 156 && a.toString('latin1', header + 257, header + 262) === 'ustar' && number(a) === number(m);
}

const TOTAL = MUTATIONS.reduce((sum, [, share]) => sum + share, 0);
/** Share of mutants changed inside, below the encryption. */
export const INSIDE = 1 - MUTATIONS.filter(([name]) => name.startsWith('file: ')).reduce((sum, [, share]) => sum + share, 0) / TOTAL;

/** The mutation that a seed picks. */
export function pick(r: Random): (typeof MUTATIONS)[number] {
  let at = r.next() * TOTAL;
  for (const mutation of MUTATIONS) if ((at -= mutation[1]) < 0) return mutation;
  return MUTATIONS[0] as (typeof MUTATIONS)[number];
}
