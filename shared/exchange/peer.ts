import { z } from 'zod';
import { UnitKind } from '../domain/unit.ts';
import type { Result } from '../result.ts';
import { err, fault, ok } from '../result.ts';
import { canonicalJson, parseStrictJson } from './canonical.ts';
import { AgeRecipient, Instant, SigningKey, UnitCode, UnitName } from './names.ts';

/** A key file: what a unit says of itself, and its Ed25519 signature by `signingKey`, 64 bytes in base64; not secret. */
const KeyFile = z.strictObject({
  type: z.literal('sovang-key'),
  format: z.literal(1),
  unitCode: UnitCode,
  unitName: UnitName,
  unitKind: UnitKind,
  signingKey: SigningKey,
  recipient: AgeRecipient,
  createdAt: Instant,
  signature: z.string().regex(/^[A-Za-z0-9+/]{85}[AQgw]==$/),
});
export type KeyFile = z.infer<typeof KeyFile>;
export type KeyStatement = Omit<KeyFile, 'signature'>;

/** A key file is never larger, in bytes. */
export const MAX_KEY_FILE = 16 * 1024;

/** What the signature of a key file covers. */
export function keyStatementText({ type, format, unitCode, unitName, unitKind, signingKey, recipient, createdAt }: KeyStatement): string {
  return canonicalJson({ type, format, unitCode, unitName, unitKind, signingKey, recipient, createdAt });
}

/** Text of a key file: canonical JSON and a line feed. */
export function keyFileText(file: KeyFile): string {
  return `${canonicalJson(file)}\n`;
}

/** Reads the text of a key file; one line feed at the end is allowed. The signature is not checked here. */
export function parseKeyFile(text: string): Result<KeyFile> {
  const json = parseStrictJson(text.replace(/\r?\n$/, ''), 1);
  const file = json.ok ? KeyFile.safeParse(json.value) : null;
  return file?.success ? ok(file.data) : err(badKeyFile());
}

export function badKeyFile() {
  return fault('khoa-don-vi-hong', 'Tệp này không phải khóa đơn vị Sổ Vàng, hoặc đã bị sửa.', { next: 'Đề nghị đơn vị kia xuất lại tệp khóa.' });
}

/** What the fingerprint of a unit is computed over: its code and both keys. SHA-256 of these bytes goes to `fingerprintText`. */
export function fingerprintInput(keys: { unitCode: string; signingKey: string; recipient: string }): string {
  return canonicalJson({ unitCode: keys.unitCode, signingKey: keys.signingKey, recipient: keys.recipient });
}

const GROUPS = 6;

/**
 * Fingerprint to be read over the telephone: six groups of five digits, about 99 bits.
 * Each group is five bytes of the digest, big-endian, modulo 100000.
 * @param digest SHA-256 of `fingerprintInput`, 32 bytes
 */
export function fingerprintText(digest: Uint8Array): string {
  const groups: string[] = [];
  for (let g = 0; g < GROUPS; g++) {
    let value = 0;
    for (let i = 0; i < 5; i++) value = value * 256 + (digest[g * 5 + i] ?? 0);
    groups.push(String(value % 100_000).padStart(5, '0'));
  }
  return groups.join(' ');
}

/** True when a typed fingerprint is the same, blanks and punctuation aside. */
export function sameFingerprint(typed: string, fingerprint: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '');
  return digits(typed).length === GROUPS * 5 && digits(typed) === digits(fingerprint);
}

/** Nothing is trusted because it was first: a person confirms the fingerprint. Revoked is for good. */
export type TrustState = 'chua-xac-nhan' | 'da-xac-nhan' | 'da-thu-hoi';

/** One key of a unit as the receiver holds it; a unit may have several over time. */
export interface SenderKey {
  readonly unitCode: string;
  readonly signingKey: string;
  readonly trust: TrustState;
}

/**
 * What the keys we hold say about a signer: `trusted`, `unconfirmed` (the key is here, nobody compared its
 * fingerprint), `revoked`, or `unknown` (no such key for that unit).
 */
export type SignerStanding = 'trusted' | 'unconfirmed' | 'revoked' | 'unknown';

export function signerStanding(signer: { unitCode: string; signingKey: string }, keys: readonly SenderKey[]): SignerStanding {
  const own = keys.filter((k) => k.unitCode === signer.unitCode && k.signingKey === signer.signingKey);
  if (own.some((k) => k.trust === 'da-thu-hoi')) return 'revoked';
  if (own.some((k) => k.trust === 'da-xac-nhan')) return 'trusted';
  return own.length > 0 ? 'unconfirmed' : 'unknown';
}

/**
 * What a key file means for a unit we may already know. `new`: first key of that unit. `same`: already held.
 * `changed`: that unit has another key; the fingerprint must be compared again. `revoked`: this key was withdrawn.
 */
export function judgeKeyFile(file: Pick<KeyFile, 'unitCode' | 'signingKey' | 'recipient'>, known: readonly (SenderKey & { recipient: string })[]): 'new' | 'same' | 'changed' | 'revoked' {
  const ofUnit = known.filter((k) => k.unitCode === file.unitCode);
  const same = ofUnit.find((k) => k.signingKey === file.signingKey && k.recipient === file.recipient);
  if (ofUnit.some((k) => k.signingKey === file.signingKey && k.trust === 'da-thu-hoi')) return 'revoked';
  if (same !== undefined) return 'same';
  return ofUnit.length > 0 ? 'changed' : 'new';
}
