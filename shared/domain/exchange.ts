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
  /** How many things of each group are in it, as a person counts them. */
  contents: z.array(z.object({ group: z.enum(RECORD_GROUPS), count: z.number().int().positive() })).default([]),
  state: BundleState,
  /** The receiver's data went back after this was written, so that a receipt for it says nothing any more: see afterTold. */
  doubtful: z.boolean().default(false),
  /** Whether it was put on a stick: of a set, the parts that found no room wait for another one. */
  written: z.boolean().default(true),
  /** Day on which it was last read on the stick after re-plugging and found whole; null: not yet, or found damaged since. */
  verifiedOn: IsoDate.nullable().default(null),
  /** Who carried it to whom, as the hand-over slip says; null before. */
  handedOver: z.object({ on: IsoDate, by: Line, to: Line }).nullable().default(null),
  /** Opened by words instead of keys; absent in all others. */
  emergency: z.literal(true).optional(),
  /** End of the journal that its id commits to; absent before this was kept. */
  anchor: z.object({ seq: z.number().int().nonnegative(), salt: z.string() }).optional(),
});
export type BundleOut = z.infer<typeof BundleOut>;

/** What the unit sets for its exchange. */
export const ExchangeSettings = z.object({
  /** After so many days without a receipt a bundle is warned of. */
  unconfirmedDays: z.number().int().min(1).max(365).default(30),
  /** Room for copies of bundles whose receipt is in, in megabytes (10^6); those waiting for one are kept whatever their size. */
  outboxMb: z.number().int().nonnegative().max(1_000_000).default(500),
  /** Most of one bundle, in megabytes (10^6): what is larger goes as a set. Below 4 GiB, the largest file of a FAT32 stick. */
  largestMb: z.number().int().min(1).max(3900).default(3900),
});
export type ExchangeSettings = z.infer<typeof ExchangeSettings>;

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
  /** Machine that wrote it, as its manifest says; empty before this was kept. */
  device: Line.default(''),
  /** Tells its file from others without opening it: see `fileMark`; empty before this was kept. */
  fileMark: Line.default(''),
  importedAt: Line,
  /** Who took it in. */
  importedBy: Line.default(''),
  /** Second person who agreed, where it changed much of what was held; empty where nobody was asked. */
  confirmedBy: Line.default(''),
  /** Name of the backup made before. */
  backup: Line.default(''),
  added: z.number().int(),
  changed: z.number().int(),
  known: z.number().int(),
  setAside: z.number().int(),
});
export type BundleIn = z.infer<typeof BundleIn>;

/** Why a line is set aside: `conflict` only for a record that is written once, of which there may not be two. */
export const QUARANTINE_VERDICTS = ['invalid', 'unknown-kind', 'not-yours', 'missing-parent', 'conflict'] as const;
export type QuarantineVerdict = (typeof QUARANTINE_VERDICTS)[number];
export const QUARANTINE_WORDS: Readonly<Record<QuarantineVerdict, string>> = {
  invalid: 'Không hợp lệ',
  'unknown-kind': 'Chưa biết loại này',
  'not-yours': 'Không thuộc đơn vị gửi',
  'missing-parent': 'Chờ mục liên quan',
  conflict: 'Khác bản đã có',
};

/** A line that arrived and could not be taken in: kept as received, with the reason. One line is one entry, however often it arrives. */
export const Quarantined = z.object({
  ...Stored,
  /** Of the bundle that brought it first. */
  bundleId: Id,
  senderCode: Line.default(''),
  senderName: Line.default(''),
  /** Key that signed the bundle, and when the bundle says it was made; empty for entries made before this was kept. */
  signingKey: Line.default(''),
  signedAt: Line.default(''),
  /** Number of the line in the bundle, from 1; 0 where it was not kept. */
  line: z.number().int().nonnegative().default(0),
  kind: Line,
  recordId: Line,
  verdict: z.enum(QUARANTINE_VERDICTS).default('invalid'),
  reason: Line,
  raw: z.string(),
  /** Day it was set aside; empty where it was not kept. */
  since: Line.default(''),
  /** Day it was last judged again; empty while it never was. */
  retriedOn: Line.default(''),
});
export type Quarantined = z.infer<typeof Quarantined>;

const SharedHead = z.object({ node: Line, content: Line, history: z.array(Line) });
/** A head whose content does not stand in the entity's table; `bundleId` is empty for one that stood here. */
const OtherHead = SharedHead.extend({ body: z.record(z.string(), z.unknown()).nullable(), owner: Id, bundleId: Line });
export type OtherHead = z.infer<typeof OtherHead>;

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
  beside: z.array(OtherHead).default([]),
  /** Contents a person did not choose the last time there were several: they can be chosen still. */
  past: z.array(OtherHead).default([]),
  /**
   * Of a record of another unit: which of its contents a person here lets stand until the owner has chosen, and the nodes
   * that lay beside it then. Null: nobody did.
   */
  meanwhile: z.object({ node: Line, beside: z.array(Line) }).nullable().default(null),
});
export type SharedRecord = z.infer<typeof SharedRecord>;
