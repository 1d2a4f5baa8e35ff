import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';

/** Another unit whose key file was received. Nothing is trusted until a person confirmed the fingerprint. */
export const Peer = z.object({
  ...Stored,
  unitCode: Id,
  unitName: RequiredLine,
  unitKind: Line,
  signingKey: RequiredLine,
  ageRecipient: RequiredLine,
  fingerprint: RequiredLine,
  trust: z.enum(['chua-xac-nhan', 'da-xac-nhan', 'da-thu-hoi']),
  confirmedOn: IsoDate.nullable(),
  confirmedBy: Line.default(''),
});
export type Peer = z.infer<typeof Peer>;

export const BUNDLE_STATES = ['da-tao', 'da-giao', 'da-nhan'] as const;
export const BundleState = z.enum(BUNDLE_STATES);
export type BundleState = z.infer<typeof BundleState>;
export const BUNDLE_STATE_WORDS: Readonly<Record<BundleState, string>> = { 'da-tao': 'Đã tạo', 'da-giao': 'Đã giao', 'da-nhan': 'Đã nhận' };

/** A bundle this unit wrote. */
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
