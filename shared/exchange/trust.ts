import { z } from 'zod';
import { canonicalJson } from './canonical.ts';
import { AgeRecipient, Day, Signature, SigningKey } from './names.ts';

/**
 * Nothing is trusted because it was first: a person confirms the fingerprint (`da-xac-nhan`), or a confirmed key names
 * the one that follows it (rotation; the old one is then `da-thay`). `da-thu-hoi`: revoked, for good.
 */
export const TRUST_STATES = ['chua-xac-nhan', 'da-xac-nhan', 'da-thay', 'da-thu-hoi'] as const;
export type TrustState = (typeof TRUST_STATES)[number];

/** One key of a unit as the receiver holds it; a unit may have several over time. */
export interface SenderKey {
  readonly unitCode: string;
  readonly signingKey: string;
  readonly trust: TrustState;
  /** Of a `da-thay` key: its last day, inclusive. */
  readonly replacedOn?: string | null;
  /** Of a `da-thu-hoi` key: the day from which it is not believed, inclusive; null where it was not recorded. */
  readonly revokedFrom?: string | null;
}

/**
 * What the keys we hold say about the signer of a bundle: `trusted`; `unconfirmed` (the key is here, nobody compared its
 * fingerprint); `replaced` (its unit has changed keys, and the bundle says it was made after that); `revoked`; `unknown`
 * (no such key for that unit).
 */
export type SignerStanding = 'trusted' | 'unconfirmed' | 'replaced' | 'revoked' | 'unknown';

/**
 * Standing of a signer. Every key is judged by itself: a confirmed key lends nothing to another one of its unit.
 *
 * The day in `createdAt` is the sender's own word. So a revoked key opens nothing new whatever day a bundle bears:
 * whoever holds a stolen key can write any day. A replaced key is no stolen one: what was made with it up to its last
 * day may still be under way and is taken in.
 * @param signer.createdAt `createdAt` of the manifest; without it a replaced key counts as used too late
 */
export function signerStanding(signer: { unitCode: string; signingKey: string; createdAt?: string }, keys: readonly SenderKey[]): SignerStanding {
  const own = keysOfSigner(signer, keys);
  if (own.some((k) => k.trust === 'da-thu-hoi')) return 'revoked';
  if (own.some((k) => k.trust === 'da-xac-nhan')) return 'trusted';
  const replaced = own.find((k) => k.trust === 'da-thay');
  if (replaced !== undefined) return signer.createdAt !== undefined && signer.createdAt.slice(0, 10) <= (replaced.replacedOn ?? '') ? 'trusted' : 'replaced';
  return own.length > 0 ? 'unconfirmed' : 'unknown';
}

/** The rows that hold exactly this key of exactly this unit. */
export function keysOfSigner(signer: { unitCode: string; signingKey: string }, keys: readonly SenderKey[]): SenderKey[] {
  return keys.filter((k) => k.unitCode === signer.unitCode && k.signingKey === signer.signingKey);
}

/** «My key `from` is followed by these»: signed by `from`. */
export const Rotation = z.strictObject({
  from: SigningKey,
  signingKey: SigningKey,
  recipient: AgeRecipient,
  /** Last day of `from`. */
  day: Day,
  signature: Signature,
});
export type Rotation = z.infer<typeof Rotation>;

/** A key file names so many of its predecessors at most; who missed more compares fingerprints again. */
export const MAX_ROTATIONS = 20;

/** What the signature of a rotation covers; it binds the unit, so that it says nothing about another one. */
export function rotationText(unitCode: string, { from, signingKey, recipient, day }: Omit<Rotation, 'signature'>): string {
  return canonicalJson({ type: 'sovang-rotation', format: 1, unitCode, from, signingKey, recipient, day });
}

interface Chain {
  readonly signingKey: string;
  readonly recipient: string;
  readonly rotations?: readonly Rotation[] | undefined;
}

/** True when the rotations lead, one to the next and without a loop, to the keys of the file. Signatures aside. */
export function isChain({ signingKey, recipient, rotations = [] }: Chain): boolean {
  const last = rotations.at(-1);
  if (last !== undefined && (last.signingKey !== signingKey || last.recipient !== recipient)) return false;
  if (new Set([...rotations.map((r) => r.from), signingKey]).size !== rotations.length + 1) return false;
  return rotations.every((r, i) => i === 0 || (rotations[i - 1]?.signingKey === r.from && (rotations[i - 1]?.day ?? '') <= r.day));
}

/**
 * Through which key of ours a key file can be believed without comparing its fingerprint: the latest in its chain that a
 * person confirmed, or that was itself believed so. None when that key was replaced already (a second successor of one
 * key is a fork, and a person must look), and none when any key from there on was revoked.
 * @param file with verified rotations
 */
export function succession(file: Chain & { readonly unitCode: string }, known: readonly SenderKey[]): { readonly from: string; readonly day: string } | null {
  const rotations = file.rotations ?? [];
  const trustOf = (signingKey: string) => keysOfSigner({ unitCode: file.unitCode, signingKey }, known).map((k) => k.trust);
  if (trustOf(file.signingKey).includes('da-thu-hoi')) return null;
  for (const { from, day } of rotations.toReversed()) {
    const trust = trustOf(from);
    if (trust.includes('da-thu-hoi')) return null;
    if (trust.includes('da-xac-nhan')) return { from, day };
  }
  return null;
}

/**
 * Keys that must be compared again when a key is revoked: those believed only because it, or one that followed it, named
 * them. Who had stolen it could have named any.
 */
export function fallenWith(revoked: string, keys: readonly { readonly signingKey: string; readonly previousKey: string | null }[]): string[] {
  const fallen: string[] = [];
  for (let reached = [revoked]; reached.length > 0; ) {
    const next = keys.filter((k) => k.previousKey !== null && reached.includes(k.previousKey) && !fallen.includes(k.signingKey) && k.signingKey !== revoked).map((k) => k.signingKey);
    fallen.push(...next);
    reached = next;
  }
  return fallen;
}
