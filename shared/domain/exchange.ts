import { z } from 'zod';
import { RECORD_GROUPS } from '../exchange/kinds.ts';
import { TRUST_STATES } from '../exchange/trust.ts';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';

/** One key of another unit, from its key file. Nothing is trusted until a person confirmed the fingerprint, or a confirmed key named its successor. */
export const Peer = z.object({
  ...Stored,
  unitCode: Id,
  unitName: RequiredLine,
  unitKind: Line,
  signingKey: RequiredLine,
  ageRecipient: RequiredLine,
  fingerprint: RequiredLine,
  /** The same fingerprint in words. */
  words: Line.default(''),
  trust: z.enum(TRUST_STATES),
  /** Day the key file was taken in; null before this was kept. */
  addedOn: IsoDate.nullable().default(null),
  confirmedOn: IsoDate.nullable(),
  confirmedBy: Line.default(''),
  /** Signing key that named this one as its successor, where nobody compared the fingerprint; null otherwise. */
  previousKey: Line.nullable().default(null),
  /** Of a replaced key: its last day. */
  replacedOn: IsoDate.nullable().default(null),
  /** Of a revoked key: from which day it is not believed, and why. */
  revokedFrom: IsoDate.nullable().default(null),
  revokedReason: Line.default(''),
});
export type Peer = z.infer<typeof Peer>;

export const BUNDLE_STATES = ['da-tao', 'da-giao', 'da-nhan'] as const;
export const BundleState = z.enum(BUNDLE_STATES);
export type BundleState = z.infer<typeof BundleState>;
export const BUNDLE_STATE_WORDS: Readonly<Record<BundleState, string>> = { 'da-tao': 'Đã tạo', 'da-giao': 'Đã giao', 'da-nhan': 'Đã nhận' };

const BundleSet = z.object({ id: Id, k: z.number().int().positive(), n: z.number().int().positive() });

/** A bundle this unit wrote, once for each of its receivers. */
export const BundleOut = z.object({
  ...Stored,
  bundleId: Id,
  number: z.number().int().positive(),
  kind: Line,
  peerCode: Id,
  peerName: RequiredLine,
  fileName: RequiredLine,
  size: z.number().int().positive(),
  /** SHA-256 of the file. */
  sha256: Line,
  /** SHA-256 of its manifest; the next bundle to the same peer names it. */
  bundleHash: Line,
  lineage: Line,
  /** Place in the row of bundles of this lineage to this peer, from 1. */
  order: z.number().int().positive(),
  createdAt: Line,
  sequenceFrom: z.number().int(),
  sequenceTo: z.number().int(),
  /** Groups it carries, each from a place in our change log on (inclusive) to `sequenceTo`. */
  covers: z.array(z.object({ group: z.enum(RECORD_GROUPS), from: z.number().int() })).default([]),
  /** Bundle k of n of a set; null when it stands alone. */
  set: BundleSet.nullable().default(null),
  dossierIds: z.array(Id),
  subjects: z.number().int().nonnegative(),
  state: BundleState,
});
export type BundleOut = z.infer<typeof BundleOut>;

/** A bundle this unit took in. */
export const BundleIn = z.object({
  ...Stored,
  bundleId: Id,
  number: z.number().int().positive(),
  kind: Line,
  peerCode: Id,
  peerName: RequiredLine,
  lineage: Line,
  order: z.number().int().positive(),
  previousNumber: z.number().int().nullable(),
  sequenceTo: z.number().int(),
  set: BundleSet.nullable().default(null),
  bundleHash: Line,
  importedAt: Line,
  added: z.number().int(),
  changed: z.number().int(),
  known: z.number().int(),
  setAside: z.number().int(),
});
export type BundleIn = z.infer<typeof BundleIn>;

/** A record that arrived and could not be taken in: kept as received, with the reason. */
export const Quarantined = z.object({ ...Stored, bundleId: Id, kind: Line, recordId: Line, reason: Line, raw: z.string() });
export type Quarantined = z.infer<typeof Quarantined>;

const SharedHead = z.object({ node: Line, content: Line, history: z.array(Line) });

/**
 * What this unit knows about one record that changes and was sent or received: the content it stood at then, and
 * contents made side by side that wait for a person to choose. The entity itself stands in its own table.
 */
export const SharedRecord = z.object({
  ...Stored,
  kind: Line,
  recordId: Id,
  owner: Id,
  withdrawn: z.boolean(),
  head: SharedHead,
  /** Hash of the body as this program holds it right after it was sent or taken in: another one means a change made here since. */
  localHash: Line,
  /** Further heads with their bodies, null for a withdrawal; empty unless there is a conflict. */
  beside: z.array(SharedHead.extend({ body: z.record(z.string(), z.unknown()).nullable(), owner: Id, bundleId: Id })).default([]),
});
export type SharedRecord = z.infer<typeof SharedRecord>;
