import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import type { KeyFile, KeyStatement } from '../../shared/exchange/peer.ts';
import { badKeyFile, fingerprintInput, fingerprintText, keyFileText, keyStatementText, MAX_KEY_FILE, parseKeyFile } from '../../shared/exchange/peer.ts';
import { AgeRecipient, SigningKey } from '../../shared/exchange/names.ts';
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

/** The unit's key file for another unit: what it says about itself, signed by its own key. */
export function signKeyFile(unit: Pick<KeyStatement, 'unitCode' | 'unitName' | 'unitKind' | 'createdAt'>, keys: UnitKeys): { file: KeyFile; text: string } {
  const statement: KeyStatement = { type: 'sovang-key', format: 1, ...unit, signingKey: keys.signingKey, recipient: keys.recipient };
  const file: KeyFile = { ...statement, signature: toBase64(signBytes(keys, Buffer.from(keyStatementText(statement)))) };
  return { file, text: keyFileText(file) };
}

/** Reads a key file that arrived: form, strength of both keys and self-signature. Fault `khoa-don-vi-hong`. */
export function verifyKeyFile(bytes: Uint8Array): Result<KeyFile & { fingerprint: string }> {
  if (bytes.length > MAX_KEY_FILE) return err(badKeyFile());
  const parsed = parseKeyFile(Buffer.from(bytes).toString('utf8'));
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  const signed = verifyBytes(file.signingKey, Buffer.from(keyStatementText(file)), fromBase64(file.signature));
  if (!signed || !isRecipient(file.recipient)) return err(badKeyFile());
  return ok({ ...file, fingerprint: fingerprintOf(file) });
}

/** True for a well-formed age X25519 recipient that is not a point of small order. */
export function isRecipient(recipient: string): boolean {
  const point = decodeBech32('age', recipient);
  return point?.length === 32 && !isWeakRecipient(point);
}

/** Fingerprint a person compares, see fingerprintText. */
export function fingerprintOf(keys: { unitCode: string; signingKey: string; recipient: string }): string {
  return fingerprintText(createHash('sha256').update(fingerprintInput(keys)).digest());
}

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string) => Buffer.from(text, 'base64');
