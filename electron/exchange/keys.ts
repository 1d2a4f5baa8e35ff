import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import type { DelegationFile, DelegationStatement } from '../../shared/exchange/delegation.ts';
import { badDelegation, delegationText, MAX_DELEGATION_FILE, parseDelegationFile } from '../../shared/exchange/delegation.ts';
import type { KeyFile, KeyStatement } from '../../shared/exchange/peer.ts';
import { badKeyFile, fingerprintInput, fingerprintText, keyFileText, keyStatementText, MAX_KEY_FILE, parseKeyFile } from '../../shared/exchange/peer.ts';
import { AgeRecipient, SigningKey } from '../../shared/exchange/names.ts';
import type { Rotation } from '../../shared/exchange/trust.ts';
import { MAX_ROTATIONS, rotationText } from '../../shared/exchange/trust.ts';
import { canonicalJson } from '../../shared/exchange/canonical.ts';
import { fingerprintWords } from '../../shared/exchange/words.ts';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok } from '../../shared/result.ts';
import { decodeBech32, encodeBech32 } from './bech32.ts';
import { isWeakRecipient, isWeakSigningKey } from './weak-keys.ts';

/** Keys of one unit. Secret: `signingSeed` and `identity`; kept by the caller in the encrypted database. */
export const UnitKeys = z.strictObject({
  /** Ed25519 seed, 32 bytes in base64. */
  signingSeed: SigningKey,
  /** Ed25519 public key, 32 bytes in base64. */
  signingKey: SigningKey,
  /** age X25519 identity, `AGE-SECRET-KEY-1…`. */
  identity: z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/),
  /** age X25519 recipient, `age1…`. */
  recipient: AgeRecipient,
});
export type UnitKeys = z.infer<typeof UnitKeys>;

export interface AgeKeyPair {
  readonly identity: string;
  readonly recipient: string;
}

/** `random(n)` must give n cryptographically random bytes. */
export async function makeUnitKeys(random: (bytes: number) => Uint8Array): Promise<UnitKeys> {
  const seed = random(32);
  const age = await ageKeyPair(random(32));
  return { signingSeed: toBase64(seed), signingKey: signingKeyOf(seed), ...age };
}

/** age identity and recipient that follow from the unit's printed recovery code, given as its 32-byte seed. */
export function recoveryIdentity(seed: Uint8Array): Promise<AgeKeyPair> {
  return ageKeyPair(seed);
}

async function ageKeyPair(secret: Uint8Array): Promise<AgeKeyPair> {
  if (secret.length !== 32) throw new RangeError('an age identity has 32 bytes');
  const identity = encodeBech32('age-secret-key-', secret).toUpperCase();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Both key pairs as one line of text for the encrypted database. */
export function exportUnitKeys(keys: UnitKeys): string {
  return JSON.stringify(UnitKeys.parse(keys));
}

/** Reads what `exportUnitKeys` wrote; fault `khoa-don-vi-hong` when the public halves do not follow from the secret ones. */
export async function importUnitKeys(text: string): Promise<Result<UnitKeys>> {
  const parsed = UnitKeys.safeParse(jsonOf(text));
  if (!parsed.success) return err(brokenKeys());
  const keys = parsed.data;
  const secret = decodeBech32('age-secret-key-', keys.identity);
  if (secret === null || signingKeyOf(fromBase64(keys.signingSeed)) !== keys.signingKey) return err(brokenKeys());
  return (await ageKeyPair(secret)).recipient === keys.recipient ? ok(keys) : err(brokenKeys());
}

function brokenKeys() {
  return fault('khoa-don-vi-hong', 'Khóa của đơn vị lưu trên máy đã hỏng.', { next: 'Phục hồi từ bản sao lưu gần nhất.' });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** DER in front of a raw Ed25519 seed (PKCS #8) and of a raw public key (SubjectPublicKeyInfo), RFC 8410. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

function signingKeyOf(seed: Uint8Array): string {
  const spki = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' });
  return toBase64(spki.subarray(SPKI.length));
}

const privateKey = (seed: Uint8Array) => createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

/** Ed25519 signature, 64 bytes. */
export function signBytes(keys: Pick<UnitKeys, 'signingSeed'>, bytes: Uint8Array): Uint8Array {
  return sign(null, bytes, privateKey(fromBase64(keys.signingSeed)));
}

/** @param signingKey raw public key in base64; a weak one never verifies anything */
export function verifyBytes(signingKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const raw = fromBase64(signingKey);
  if (raw.length !== 32 || signature.length !== 64 || isWeakSigningKey(raw)) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
  return verify(null, bytes, key, signature);
}

/** The key as PEM, for `openssl pkeyutl -verify`. */
export function signingKeyPem(signingKey: string): string {
  return `-----BEGIN PUBLIC KEY-----\n${toBase64(Buffer.concat([SPKI, fromBase64(signingKey)]))}\n-----END PUBLIC KEY-----\n`;
}

/**
 * The unit's key file for another unit: what it says about itself, signed by its own key.
 * @param rotations from earlier keys to these, oldest first; of more than MAX_ROTATIONS the latest are named
 */
export function signKeyFile(unit: Pick<KeyStatement, 'unitCode' | 'unitName' | 'unitKind' | 'createdAt'>, keys: UnitKeys, rotations: readonly Rotation[] = []): { file: KeyFile; text: string } {
  const named = rotations.slice(-MAX_ROTATIONS);
  const chain = named.length === 0 ? { format: 1 as const } : { format: 2 as const, rotations: [...named] };
  const statement: KeyStatement = { type: 'sovang-key', ...chain, ...unit, signingKey: keys.signingKey, recipient: keys.recipient };
  const file: KeyFile = { ...statement, signature: signText(keys, keyStatementText(statement)) };
  return { file, text: keyFileText(file) };
}

/**
 * «The keys `old` are followed by `next`», signed by the old key.
 * @param day last day of the old key, `YYYY-MM-DD`
 */
export function signRotation(unitCode: string, old: UnitKeys, next: Pick<UnitKeys, 'signingKey' | 'recipient'>, day: string): Rotation {
  const statement = { from: old.signingKey, signingKey: next.signingKey, recipient: next.recipient, day };
  return { ...statement, signature: signText(old, rotationText(unitCode, statement)) };
}

/**
 * Reads a key file that arrived: form, strength of all keys, self-signature and the signature of each rotation.
 * Faults `khoa-don-vi-hong`, `khoa-cho-ban-moi-hon`.
 */
export function verifyKeyFile(bytes: Uint8Array): Result<KeyFile & { fingerprint: string; words: string }> {
  if (bytes.length > MAX_KEY_FILE) return err(badKeyFile());
  const parsed = parseKeyFile(Buffer.from(bytes).toString('utf8'));
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  const signed = verifyText(file.signingKey, keyStatementText(file), file.signature);
  const followed = (file.rotations ?? []).every((r) => isRecipient(r.recipient) && verifyText(r.from, rotationText(file.unitCode, r), r.signature));
  if (!signed || !followed || !isRecipient(file.recipient)) return err(badKeyFile());
  return ok({ ...file, fingerprint: fingerprintOf(file), words: fingerprintWordsOf(file) });
}

/** The text of a delegation file of this unit: canonical JSON and a line feed. */
export function signDelegation(statement: Omit<DelegationStatement, 'type' | 'format' | 'signingKey'>, keys: UnitKeys): string {
  const full: DelegationStatement = { type: 'sovang-delegation', format: 1, ...statement, signingKey: keys.signingKey };
  return `${canonicalJson({ ...full, signature: signText(keys, delegationText(full)) })}\n`;
}

/** Reads a delegation file that arrived: form and signature by the key it names; whether that key is believed is the caller's to ask. Fault `uy-quyen-hong`. */
export function verifyDelegation(bytes: Uint8Array): Result<DelegationFile> {
  if (bytes.length > MAX_DELEGATION_FILE) return err(badDelegation());
  const parsed = parseDelegationFile(Buffer.from(bytes).toString('utf8'));
  if (!parsed.ok) return parsed;
  return verifyText(parsed.value.signingKey, delegationText(parsed.value), parsed.value.signature) ? parsed : err(badDelegation());
}

const signText = (keys: Pick<UnitKeys, 'signingSeed'>, text: string): string => toBase64(signBytes(keys, Buffer.from(text)));
const verifyText = (signingKey: string, text: string, signature: string): boolean => verifyBytes(signingKey, Buffer.from(text), fromBase64(signature));

/** True for a well-formed age X25519 recipient that is not a point of small order. */
export function isRecipient(recipient: string): boolean {
  const point = decodeBech32('age', recipient);
  return point?.length === 32 && !isWeakRecipient(point);
}

interface FingerprintedKeys {
  readonly unitCode: string;
  readonly signingKey: string;
  readonly recipient: string;
}

/** Fingerprint a person compares, see fingerprintText. */
export function fingerprintOf(keys: FingerprintedKeys): string {
  return fingerprintText(fingerprintDigest(keys));
}

/** The same fingerprint in words, see fingerprintWords. */
export function fingerprintWordsOf(keys: FingerprintedKeys): string {
  return fingerprintWords(fingerprintDigest(keys));
}

const fingerprintDigest = (keys: FingerprintedKeys) => createHash('sha256').update(fingerprintInput(keys)).digest();

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string) => Buffer.from(text, 'base64');
