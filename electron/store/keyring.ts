import { createCipheriv, createDecipheriv, hkdfSync, scrypt } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { diskFault } from '../files/disk-fault.ts';
import { beginGuess, endAllGuesses, endGuesses } from './guesses.ts';
import type { Guessing } from './guesses.ts';
import { KEYRING_FILES, KEYRING_FORMAT, readKeyringFiles, writeKeyringFiles } from './keyring-file.ts';
import type { Keyring, PassphraseWrap } from './keyring-file.ts';
import { keyCheck } from './keys.ts';
import { deriveFromCode, newRecoveryCode, readRecoveryCode } from './recovery-code.ts';

type Random = (bytes: number) => Uint8Array;

/** Cost of turning a passphrase into a key. Memory used: 128 × n × r bytes. */
export interface ScryptCost {
  readonly n: number;
  readonly r: number;
  readonly p: number;
}
/** About 0.3 s and 134 MB; lower only in tests. */
export const DEFAULT_COST: ScryptCost = { n: 2 ** 17, r: 8, p: 1 };

export interface KeyringDeps {
  readonly dir: string;
  readonly random: Random;
  readonly cost?: ScryptCost;
}

export function passphraseKey(passphrase: string, salt: Uint8Array, { n, r, p }: ScryptCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // NFC: one keyboard program composes letters, another does not.
    scrypt(passphrase.normalize('NFC'), salt, 32, { N: n, r, p, maxmem: 256 * n * r }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

const codeKey = (code: string, salt: Uint8Array) => Buffer.from(hkdfSync('sha256', deriveFromCode(code, 'recovery-wrap'), salt, 'sovang/wrap/1', 32));

export function seal(key: Uint8Array, dataKey: Uint8Array, bound: string, random: Random): { nonce: string; sealed: string } {
  const nonce = random(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  return { nonce: Buffer.from(nonce).toString('hex'), sealed: sealed.toString('hex') };
}

export function unseal(key: Uint8Array, { nonce, sealed }: { nonce: string; sealed: string }, bound: string): Uint8Array | null {
  const bytes = Buffer.from(sealed, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'), { authTagLength: 16 }).setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(32));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(0, 32)), decipher.final()]));
  } catch {
    return null;
  }
}

/** What a wrap is bound to: nobody can turn a protected keyring into one that says it is not, or lower its cost. */
const boundPassphrase = (check: string, unprotected: boolean, salt: string, { n, r, p }: ScryptCost) => JSON.stringify(['passphrase', KEYRING_FORMAT, check, unprotected, salt, n, r, p]);
const boundRecovery = (check: string, salt: string, recipient: string | undefined) => JSON.stringify(['recovery', KEYRING_FORMAT, check, salt, recipient ?? null]);

/** The wrap of the lone or first user. */
export async function wrapPassphrase(dataKey: Uint8Array, passphrase: string, { random, cost = DEFAULT_COST }: KeyringDeps): Promise<PassphraseWrap> {
  const salt = random(16);
  const saltHex = Buffer.from(salt).toString('hex');
  const key = await passphraseKey(passphrase, salt, cost);
  return { kdf: 'scrypt', n: cost.n, r: cost.r, p: cost.p, salt: saltHex, ...seal(key, dataKey, boundPassphrase(keyCheck(dataKey), passphrase === '', saltHex, cost), random) };
}

function wrapRecovery(dataKey: Uint8Array, code: string, recipient: string | undefined, random: Random): Keyring['recovery'] {
  const salt = random(16);
  const saltHex = Buffer.from(salt).toString('hex');
  const wrapped = seal(codeKey(code, salt), dataKey, boundRecovery(keyCheck(dataKey), saltHex, recipient), random);
  return { salt: saltHex, ...(recipient === undefined ? {} : { recipient }), ...wrapped };
}

export interface NewKeyring {
  readonly dataKey: Uint8Array;
  /** As printed; not kept anywhere by this module. */
  readonly recoveryCode: string;
}

/**
 * First run: makes the data key (32 bytes) and writes it wrapped by passphrase and by a new recovery code, both at once.
 * An empty passphrase is allowed and marks the unit as unprotected.
 * @param options.recipientOf public recipient of the recovery identity that the code yields; kept in the keyring
 * Faults: `da-co-khoa` (there is a unit here already), those of the disk.
 */
export async function createKeyring(
  options: KeyringDeps & { readonly passphrase: string; readonly recipientOf?: (recoveryCode: string) => Promise<string> | string },
): Promise<Result<NewKeyring>> {
  const { dir, passphrase, random } = options;
  if (KEYRING_FILES.some((file) => existsSync(join(dir, file)))) {
    return err(fault('da-co-khoa', 'Thư mục này đã có dữ liệu của một đơn vị.', { next: 'Mở dữ liệu đó, hoặc chọn một thư mục trống.' }));
  }
  mkdirSync(dir, { recursive: true });
  const dataKey = new Uint8Array(random(32));
  const recoveryCode = newRecoveryCode(random);
  const written = await writeKeyringFiles(dir, {
    format: KEYRING_FORMAT,
    generation: 1,
    keyCheck: keyCheck(dataKey),
    unprotected: passphrase === '',
    passphrase: await wrapPassphrase(dataKey, passphrase, options),
    recovery: wrapRecovery(dataKey, recoveryCode, await options.recipientOf?.(recoveryCode), random),
  });
  return written.ok ? ok({ dataKey, recoveryCode }) : written;
}

/** The keyring of a unit folder; from its twin where the first copy is damaged. Faults: see `readKeyringFiles`. */
export function readKeyring(dir: string): Result<Keyring> {
  const found = readKeyringFiles(dir);
  return found.ok ? ok(found.value.keyring) : found;
}

/** Whether the unit opens with an empty passphrase. */
export function isUnprotected(keyring: Keyring): boolean {
  return keyring.unprotected;
}

/** Makes both copies sound and equal again; the unit opens all the same where that fails. */
export async function repair(dir: string): Promise<void> {
  const found = readKeyringFiles(dir);
  if (found.ok && found.value.needsRepair) await writeKeyringFiles(dir, found.value.keyring);
}

/**
 * The data key, by passphrase; of a unit with several users that of the first one (`signIn` for the others). Each try is counted on disk before it is made; after three wrong ones the next waits.
 * @param now milliseconds since 1970
 * Faults: `sai-mat-khau`, `doi-mot-lat`, those of `readKeyring`.
 */
export async function unlockWithPassphrase(dir: string, passphrase: string, now: number, guessing: Guessing = {}): Promise<Result<Uint8Array>> {
  const read = readKeyring(dir);
  if (!read.ok) return read;
  const { passphrase: wrap, keyCheck: check, unprotected } = read.value;
  const counted = countGuess(dir, now, guessing);
  if (!counted.ok) return counted;
  if (wrap === null) return err(wrongPassphrase());
  const key = await passphraseKey(passphrase, Buffer.from(wrap.salt, 'hex'), wrap);
  const dataKey = unseal(key, wrap, boundPassphrase(check, unprotected, wrap.salt, wrap));
  if (!dataKey) return err(wrongPassphrase());
  endGuesses(dir, guessing);
  await repair(dir);
  return ok(dataKey);
}

/** Counts a try on disk before it is made. Faults: `doi-mot-lat`, those of the disk. */
export function countGuess(dir: string, now: number, guessing: Guessing): Result<undefined> {
  try {
    return beginGuess(dir, now, guessing);
  } catch (error) {
    const known = diskFault(error);
    if (!known) throw error;
    return err(known);
  }
}

export const wrongPassphrase = () => fault('sai-mat-khau', 'Mật khẩu chưa đúng.', { next: 'Xem phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại, hoặc dùng mã khôi phục.', item: 'passphrase' });

/**
 * The data key, by recovery code as typed. Faults: `ma-khoi-phuc-sai` (mistyped), `ma-khoi-phuc-khong-khop` (another
 * unit's, or replaced since), those of `readKeyring`.
 */
export async function unlockWithRecoveryCode(dir: string, typed: string, stateDir?: string): Promise<Result<Uint8Array>> {
  const read = readKeyring(dir);
  if (!read.ok) return read;
  const dataKey = unwrapRecovery(read.value, typed);
  if (!dataKey.ok) return dataKey;
  endAllGuesses(dir, stateDir);
  await repair(dir);
  return dataKey;
}

/** What a recovery code wraps, as a keyring holds it. Faults: `ma-khoi-phuc-sai`, `ma-khoi-phuc-khong-khop`. */
export function unwrapRecovery({ recovery, keyCheck: check }: Pick<Keyring, 'recovery' | 'keyCheck'>, typed: string): Result<Uint8Array> {
  const code = readRecoveryCode(typed);
  if (!code.ok) return code;
  const dataKey = unseal(codeKey(code.value, Buffer.from(recovery.salt, 'hex')), recovery, boundRecovery(check, recovery.salt, recovery.recipient));
  return dataKey === null ? err(fault('ma-khoi-phuc-khong-khop', 'Mã khôi phục này không phải của dữ liệu đang mở.', { next: 'Tìm tờ mã in sau cùng của đơn vị này.', item: 'code' })) : ok(dataKey);
}

export function keyringFor(dir: string, dataKey: Uint8Array): Result<Keyring> {
  const read = readKeyring(dir);
  if (read.ok && read.value.keyCheck !== keyCheck(dataKey)) throw new Error('This data key does not belong to this keyring.');
  return read;
}

/** With several users none is without a passphrase. */
export const needOwn = () => fault('can-mat-khau', 'Có nhiều người dùng thì ai cũng phải có mật khẩu.', { next: 'Đặt mật khẩu.', item: 'passphrase' });

/**
 * Wraps the same data key with another passphrase, of several users that of the first; the recovery code stays as it is.
 * Whoever calls this has unlocked with the current passphrase or the code just before. Faults: those of the disk.
 */
export async function changePassphrase(options: KeyringDeps & { readonly dataKey: Uint8Array; readonly passphrase: string }): Promise<Result<undefined>> {
  const { dir, dataKey, passphrase } = options;
  const read = keyringFor(dir, dataKey);
  if (!read.ok) return read;
  const ring = read.value;
  const next = { generation: ring.generation + 1, passphrase: await wrapPassphrase(dataKey, passphrase, options) };
  if (ring.format === KEYRING_FORMAT) return writeKeyringFiles(dir, { ...ring, ...next, unprotected: passphrase === '' });
  if (passphrase === '') return err(needOwn());
  return writeKeyringFiles(dir, { ...ring, ...next });
}

/** Replaces the recovery code (paper lost, or seen by others); answers the new one. The old code opens nothing any more. */
export async function renewRecoveryCode(
  options: KeyringDeps & { readonly dataKey: Uint8Array; readonly recipientOf?: (recoveryCode: string) => Promise<string> | string },
): Promise<Result<string>> {
  const { dir, dataKey, random } = options;
  const read = keyringFor(dir, dataKey);
  if (!read.ok) return read;
  const code = newRecoveryCode(random);
  const recovery = wrapRecovery(dataKey, code, await options.recipientOf?.(code), random);
  const written = await writeKeyringFiles(dir, { ...read.value, generation: read.value.generation + 1, recovery });
  return written.ok ? ok(code) : written;
}
