import { z } from 'zod';
import { misnamedAttachment } from './attachment-names.ts';
import { canonicalJson, parseStrictJson } from './canonical.ts';
import { RECORD_KIND } from './manifest.ts';
import type { BundleKind } from './manifest.ts';
import { Count, Positive, RecordId, UnitCode } from './names.ts';

/** Longest line of records.ndjson, in bytes without its line feed. */
export const MAX_LINE = 1024 * 1024;
/** The same of a unit's bundles for itself, whose lines are whole rows of its tables; and what is kept of a longer line that is set aside. */
export const MAX_OWN_LINE = 32 * MAX_LINE;

/** @param kind of the bundle in which the line stands */
export const mostOfLine = (kind: BundleKind): number => (kind === 'ban-giao' || kind === 'luu-tru' ? MAX_OWN_LINE : MAX_LINE);

/** One content of one record and where it came from: its version and 32 digits, see nodeText. */
export const NODE = /^(?:0|[1-9][0-9]{0,8})-[0-9a-f]{32}$/;
/** Highest version: that of a node has nine digits at most. */
export const MAX_VERSION = 999_999_999;
/** Nodes a record keeps of what it was made from; older ones are forgotten, which at worst shows two contents side by side. */
export const MAX_HISTORY = 500;

/**
 * One line of records.ndjson: one version of one entity. `owner` is the unit whose word it is, `sequence` the place of
 * this version in the sender's change log. `history` names the contents it was made from, oldest first; a record that is
 * written once has none. `body: null` withdraws the entity; absence never does.
 */
export const BundleRecord = z.strictObject({
  kind: z.string().regex(RECORD_KIND),
  id: RecordId,
  version: Count.max(MAX_VERSION),
  owner: UnitCode,
  sequence: Positive,
  history: z.array(z.string().regex(NODE)).min(1).max(MAX_HISTORY).optional(),
  body: z.record(z.string(), z.unknown()).nullable(),
});
export type BundleRecord = z.infer<typeof BundleRecord>;

export type ParsedLine = { readonly ok: true; readonly record: BundleRecord } | { readonly ok: false; readonly reason: string };

/** The line of a record, without line feed. */
export function recordLine(record: BundleRecord): string {
  return canonicalJson(record);
}

/**
 * What the content hash of a record covers: its kind, id, owner and body in canonical form. Where it stands in a row of
 * versions and in a change log is not part of it.
 * @param line canonical line of `record`
 */
export function contentText(line: string, record: Pick<BundleRecord, 'history'>): string {
  const end = line.replace(/,"sequence":\d+,"version":\d+\}$/, '}');
  if (record.history === undefined) return end;
  // Behind the body stand only members that cannot hold these letters.
  const from = end.lastIndexOf(',"history":[');
  return end.slice(0, from) + end.slice(end.indexOf(']', from) + 1);
}

/**
 * What the digits of a node are the SHA-256 of: the content hash and what it was made from, so that two contents that
 * agree by chance keep their own pasts.
 */
export function nodeText(contentHash: string, history: readonly string[]): string {
  return [contentHash, ...history].join('\n');
}

/** @param digest SHA-256 of nodeText, hexadecimal */
export function nodeOf(version: number, digest: string): string {
  return `${version}-${digest.slice(0, 32)}`;
}

/**
 * Reads one line strictly (see parseStrictJson): the record, or the reason in Vietnamese why it goes to quarantine.
 * The body's own schema is not looked at here.
 * @param most bytes that a line may have; see `mostOfLine`
 */
export function parseRecordLine(line: string, most = MAX_LINE): ParsedLine {
  if (line.length > most) return { ok: false, reason: 'dòng dài quá 1 MiB' };
  const json = parseStrictJson(line);
  if (!json.ok) return json;
  const record = BundleRecord.safeParse(json.value);
  if (record.success) return { ok: true, record: record.data };
  return { ok: false, reason: `sai ở mục «${record.error.issues[0]?.path.join('.') || 'chung'}»` };
}

/**
 * Which side an entity belongs to, seen from the receiver. `subordinate`: units that submit to us own it (subjects,
 * nominations, dossiers). `superior`: the level above us owns it (campaigns, quotas, returns, decisions). `self`: only
 * another machine of our own unit brings it.
 */
export type Ownership = 'subordinate' | 'superior' | 'either' | 'self';

/** What a sender is to us; `self` is another machine, or the predecessor, of our own unit. */
export type Relation = 'subordinate' | 'superior' | 'self';

export interface EntityRef {
  readonly kind: string;
  readonly id: string;
}

/** An entity that another one is about. */
export interface ParentRef extends EntityRef {
  /** It must belong to the same unit: nobody takes back, corrects or lists what is another unit's. */
  readonly own?: true;
  /** It need not be there; `own` holds where it is. */
  readonly mayMiss?: true;
}

/** What the program knows about one kind of record. */
export interface RecordKind {
  readonly kind: string;
  readonly schema: z.ZodType;
  readonly ownedBy: Ownership;
  /** Written once and never changed: a second content under its id is a fault of somebody. */
  readonly once: boolean;
  /** Entities that must be there before this one; absent for none. The body has passed `schema`. */
  readonly parents?: (body: never) => readonly ParentRef[];
  /** Its id is the code of its owner, so that nobody takes the place of another unit's. */
  readonly idIsOwner?: boolean;
}

/** A kind with its parents typed by its schema. */
export function recordKind<S extends z.ZodType>(def: {
  kind: string;
  schema: S;
  ownedBy: Ownership;
  once?: boolean;
  parents?: (body: z.output<S>) => readonly ParentRef[];
  idIsOwner?: boolean;
}): RecordKind {
  return { once: false, ...def };
}

export type Registry = ReadonlyMap<string, RecordKind>;

export function registry(kinds: readonly RecordKind[]): Registry {
  return new Map(kinds.map((k) => [k.kind, k]));
}

/**
 * Why this sender may not speak for this record, or null. A unit speaks for itself only, and only for what its side
 * owns: a commune cannot send a decision, nor the rows of another commune (F34). Our own machines may bring anything.
 */
export function ownershipFault(kind: RecordKind, record: BundleRecord, sender: { unitCode: string; relation: Relation }): string | null {
  if (sender.relation === 'self') return null;
  if (kind.ownedBy === 'self') return 'chỉ máy khác của chính đơn vị được gửi loại này';
  if (record.owner !== sender.unitCode) return `thuộc đơn vị «${record.owner}», đơn vị gửi «${sender.unitCode}» không được gửi thay`;
  if (kind.ownedBy !== 'either' && kind.ownedBy !== sender.relation) {
    return kind.ownedBy === 'superior' ? 'chỉ cấp trên được gửi loại này' : 'chỉ đơn vị trình được gửi loại này';
  }
  return null;
}

/** Body checked by its kind: null when good, else where it is wrong. Of a withdrawn record only the id is looked at. */
export function bodyFault(kind: RecordKind, record: BundleRecord): string | null {
  if (kind.idIsOwner === true && record.id !== record.owner) return 'mã của mục không phải mã đơn vị của mục';
  if (record.body === null) return null;
  const { owner } = record.body;
  // Rows of a unit's own tables may be copies of another unit's records; between units body and record say the same.
  if (kind.ownedBy !== 'self' && typeof owner === 'string' && owner !== record.owner) return `nội dung ghi thuộc đơn vị «${owner.slice(0, 40)}» chứ không phải «${record.owner}»`;
  const parsed = kind.schema.safeParse(record.body);
  const misnamed = parsed.success && kind.ownedBy !== 'self' ? misnamedAttachment(record.body) : null;
  if (misnamed !== null) return `tệp «${misnamed.slice(0, 60)}» có đuôi tên không đúng loại tệp`;
  return parsed.success ? null : `nội dung sai ở mục «${parsed.error.issues[0]?.path.join('.') || 'chung'}»`;
}
