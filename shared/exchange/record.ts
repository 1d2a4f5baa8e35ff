import { z } from 'zod';
import { canonicalJson, parseStrictJson } from './canonical.ts';
import { RECORD_KIND } from './manifest.ts';
import { Count, Positive, RecordId, UnitCode } from './names.ts';

/** Longest line of records.ndjson, in bytes without its line feed. */
export const MAX_LINE = 1024 * 1024;

/**
 * One line of records.ndjson: one version of one entity. `owner` is the unit whose word it is, `sequence` the place of
 * this version in the sender's change log. `body: null` withdraws the entity; absence never does.
 */
export const BundleRecord = z.strictObject({
  kind: z.string().regex(RECORD_KIND),
  id: RecordId,
  version: Count,
  owner: UnitCode,
  sequence: Positive,
  body: z.record(z.string(), z.unknown()).nullable(),
});
export type BundleRecord = z.infer<typeof BundleRecord>;

export type ParsedLine = { readonly ok: true; readonly record: BundleRecord } | { readonly ok: false; readonly reason: string };

/** The line of a record, without line feed. */
export function recordLine(record: BundleRecord): string {
  return canonicalJson(record);
}

/**
 * What the content hash of a record covers: its line without `sequence`, which a re-sent record may change.
 * @param line canonical; `sequence` and `version` are its last members
 */
export function contentText(line: string): string {
  return line.replace(/,"sequence":\d+,"version":(\d+)\}$/, ',"version":$1}');
}

/**
 * Reads one line strictly (see parseStrictJson): the record, or the reason in Vietnamese why it goes to quarantine.
 * The body's own schema is not looked at here.
 */
export function parseRecordLine(line: string): ParsedLine {
  if (line.length > MAX_LINE) return { ok: false, reason: 'dòng dài quá 1 MiB' };
  const json = parseStrictJson(line);
  if (!json.ok) return json;
  const record = BundleRecord.safeParse(json.value);
  if (record.success) return { ok: true, record: record.data };
  return { ok: false, reason: `sai ở mục «${record.error.issues[0]?.path.join('.') || 'chung'}»` };
}

/**
 * Which side an entity belongs to, seen from the receiver. `subordinate`: units that submit to us own it (subjects,
 * nominations, dossiers). `superior`: the level above us owns it (campaigns, quotas, returns, decisions).
 */
export type Ownership = 'subordinate' | 'superior' | 'either';

/** What a sender is to us; `self` is another machine, or the predecessor, of our own unit. */
export type Relation = 'subordinate' | 'superior' | 'self';

export interface EntityRef {
  readonly kind: string;
  readonly id: string;
}

/** What the program knows about one kind of record. */
export interface RecordKind {
  readonly kind: string;
  readonly schema: z.ZodType;
  readonly ownedBy: Ownership;
  /** Entities that must be there before this one; absent for none. The body has passed `schema`. */
  readonly parents?: (body: never) => readonly EntityRef[];
}

/** A kind with its parents typed by its schema. */
export function recordKind<S extends z.ZodType>(def: {
  kind: string;
  schema: S;
  ownedBy: Ownership;
  parents?: (body: z.output<S>) => readonly EntityRef[];
}): RecordKind {
  return def;
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
  if (record.owner !== sender.unitCode) return `thuộc đơn vị «${record.owner}», đơn vị gửi «${sender.unitCode}» không được gửi thay`;
  if (kind.ownedBy !== 'either' && kind.ownedBy !== sender.relation) {
    return kind.ownedBy === 'superior' ? 'chỉ cấp trên được gửi loại này' : 'chỉ đơn vị trình được gửi loại này';
  }
  return null;
}

/** Body checked by its kind: null when good, else where it is wrong. A withdrawn record has nothing to check. */
export function bodyFault(kind: RecordKind, record: BundleRecord): string | null {
  if (record.body === null) return null;
  const parsed = kind.schema.safeParse(record.body);
  return parsed.success ? null : `nội dung sai ở mục «${parsed.error.issues[0]?.path.join('.') || 'chung'}»`;
}
