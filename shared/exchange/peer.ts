import { z } from 'zod';
import { UnitKind } from '../domain/unit.ts';
import type { Result } from '../result.ts';
import { err, fault, ok } from '../result.ts';
import { canonicalJson, parseStrictJson } from './canonical.ts';
import { AgeRecipient, Instant, Signature, SigningKey, UnitCode, UnitName } from './names.ts';
import type { SenderKey } from './trust.ts';
import { isChain, MAX_ROTATIONS, Rotation, succession } from './trust.ts';
import { sameWords } from './words.ts';

/**
 * A key file: what a unit says of itself, and its Ed25519 signature by `signingKey`; not secret. Format 2 is a key file of a
 * unit that changed its keys: `rotations` leads from earlier keys to these, oldest first.
 */
const KeyFile = z
  .strictObject({
    type: z.literal('sovang-key'),
    format: z.union([z.literal(1), z.literal(2)]),
    unitCode: UnitCode,
    unitName: UnitName,
    unitKind: UnitKind,
    signingKey: SigningKey,
    recipient: AgeRecipient,
    createdAt: Instant,
    rotations: z.array(Rotation).min(1).max(MAX_ROTATIONS).optional(),
    signature: Signature,
  })
  .refine((file) => (file.format === 2) === (file.rotations !== undefined));
export type KeyFile = z.infer<typeof KeyFile>;
export type KeyStatement = Omit<KeyFile, 'signature'>;

/** A key file is never larger, in bytes. */
export const MAX_KEY_FILE = 16 * 1024;

/** What the signature of a key file covers: all other members. */
export function keyStatementText({ type, format, unitCode, unitName, unitKind, signingKey, recipient, createdAt, rotations }: KeyStatement): string {
  return canonicalJson({ type, format, unitCode, unitName, unitKind, signingKey, recipient, createdAt, rotations });
}

/** Text of a key file: canonical JSON and a line feed. */
export function keyFileText(file: KeyFile): string {
  return `${canonicalJson(file)}\n`;
}

const Newer = z.object({ type: z.literal('sovang-key'), format: z.number().int().min(3) });

/**
 * Reads the text of a key file; one line feed at the end is allowed. Signatures are not checked here.
 * Faults: `khoa-don-vi-hong`, `khoa-cho-ban-moi-hon` (kind newer).
 */
export function parseKeyFile(text: string): Result<KeyFile> {
  const json = parseStrictJson(text.replace(/\r?\n$/, ''), 3);
  const file = json.ok ? KeyFile.safeParse(json.value) : null;
  if (file?.success && isChain(file.data)) return ok(file.data);
  return err(json.ok && Newer.safeParse(json.value).success ? newerKeyFile() : badKeyFile());
}

function newerKeyFile() {
  return fault('khoa-cho-ban-moi-hon', 'Tệp khóa do bản Sổ Vàng mới hơn lập, bản đang dùng chưa đọc được.', { kind: 'newer', next: 'Cập nhật Sổ Vàng rồi thêm lại tệp khóa này.' });
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

/** True when what was typed is the fingerprint, in digits or in words. */
export function matchesFingerprint(typed: string, key: { readonly fingerprint: string; readonly words: string }): boolean {
  return sameFingerprint(typed, key.fingerprint) || sameWords(typed, key.words);
}

export { keysOfSigner, signerStanding } from './trust.ts';
export type { SenderKey, SignerStanding, TrustState } from './trust.ts';

/**
 * What a key file means for a unit we may already know. `new`: first key of that unit. `same`: already held.
 * `followed`: a key of that unit we believe names this one. `changed`: that unit has another key, and the fingerprint
 * must be compared again. `revoked`: this key was withdrawn.
 * @param file with verified signatures
 */
export function judgeKeyFile(file: Pick<KeyFile, 'unitCode' | 'signingKey' | 'recipient' | 'rotations'>, known: readonly (SenderKey & { recipient: string })[]): 'new' | 'same' | 'followed' | 'changed' | 'revoked' {
  const ofUnit = known.filter((k) => k.unitCode === file.unitCode);
  const same = ofUnit.find((k) => k.signingKey === file.signingKey && k.recipient === file.recipient);
  if (ofUnit.some((k) => k.signingKey === file.signingKey && k.trust === 'da-thu-hoi')) return 'revoked';
  if (same !== undefined && same.trust !== 'chua-xac-nhan') return 'same';
  if (succession(file, known) !== null) return 'followed';
  if (same !== undefined) return 'same';
  return ofUnit.length > 0 ? 'changed' : 'new';
}
