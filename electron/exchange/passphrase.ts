import { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';
import type { Identity } from 'age-encryption';
import type { PassphraseSlip } from '../../shared/exchange/words.ts';
import { newPassphrase, passphraseText, PASSPHRASE_WORDS, readPassphrase } from '../../shared/exchange/words.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { AgeHeader } from './age-header.ts';
import { parseAgeHeader } from './age-header.ts';
import { passphraseLocks, passphraseOpens } from './age-identity.ts';
import { NATIVE } from './age-cipher.ts';
import { damaged, notABundle, tooLarge } from './faults.ts';

/**
 * Emergency bundles: locked with a generated passphrase instead of the receiver's key. age allows a scrypt stanza no
 * companion (an attacker could otherwise learn which of two secrets fits), so such a file carries neither other
 * recipients nor our own stanza: what it is stands in its manifest alone. The signature and the trust in its signer are
 * asked for as in any bundle: the passphrase hides the content, it proves nothing.
 */

/** Work factor when writing: 2^18, 256 MiB for an instant (F43 asks for 2^17 at least). */
export const WRITE_LOG_N = 18;
/**
 * The work factor stands in the file and is whoever wrote it's to choose: more than one step above our own nothing is
 * computed. 2^19 takes 512 MiB, which a laptop of 4 GB has for an instant.
 */
export const MAX_LOG_N = 19;
/** Bytes that a derivation fills (scrypt with r = 8: 128 · 8 · 2^logN). */
export const derivationBytes = (logN: number): number => 1024 * 2 ** logN;

/** A new passphrase, to be shown once and told to the receiver by another way than the file. */
export const makePassphrase = (random: (bytes: number) => Uint8Array): string => newPassphrase(random(8));

/**
 * age file under a passphrase alone.
 * @param row as `makePassphrase` gives it; people never choose one
 * @param native with the system's scrypt and cipher; else with the age library's
 */
export async function* encryptWithPassphrase(plain: AsyncIterable<Uint8Array>, row: string, native = NATIVE): AsyncGenerator<Uint8Array> {
  if (!('row' in readPassphrase(row))) throw new Error('encryptWithPassphrase: not a generated passphrase');
  const encrypter = new Encrypter();
  if (native) encrypter.addRecipient(passphraseLocks(passphraseText(row), WRITE_LOG_N));
  else {
    encrypter.setPassphrase(passphraseText(row));
    encrypter.setScryptWorkFactor(WRITE_LOG_N);
  }
  yield* await encrypter.encrypt(NodeStream.from(plain) as unknown as ReadableStream<Uint8Array<ArrayBuffer>>);
}

const SALT = /^[A-Za-z0-9+/]{21}[AQgw]$/;
const LOG_N = /^[1-9][0-9]?$/;

/** True for the header of an age file that a passphrase opens, well formed or not. */
export function isPassphraseHeader(header: AgeHeader): boolean {
  return header.stanzas.some((s) => s.args[0] === 'scrypt');
}

/** The work factor an age header asks for. Faults: `goi-hong` for a malformed one or one with companions, `goi-qua-lon` above `MAX_LOG_N`. */
export function workFactor(header: AgeHeader): Result<number> {
  const [only, ...rest] = header.stanzas;
  const [, salt = '', logN = '', ...more] = only?.args ?? [];
  if (only?.args[0] !== 'scrypt' || rest.length > 0 || more.length > 0 || !SALT.test(salt) || !LOG_N.test(logN) || only.bodyLength !== 43) return err(damaged());
  return Number(logN) > MAX_LOG_N ? err(tooLarge()) : ok(Number(logN));
}

/**
 * Opens the header of a passphrase bundle: reads the passphrase as it was typed, looks at the cost before paying it, and
 * derives the key once. Answers the file key, 16 bytes: it opens this one file and nothing else.
 * Faults: `mat-khau-goi-sai`, `khong-phai-goi`, `goi-hong`, `goi-qua-lon`.
 * @param start the file from its first byte, at least the whole header
 * @param native with the system's scrypt and cipher; else with the age library's
 */
export async function passphraseFileKey(start: Buffer, typed: string, native = NATIVE): Promise<Result<Uint8Array>> {
  const read = readPassphrase(typed);
  if ('slip' in read) return err(slipFault(read.slip));
  const header = parseAgeHeader(start, false);
  if (!header.ok) return header;
  if (!isPassphraseHeader(header.value)) return err(notABundle());
  const cost = workFactor(header.value);
  if (!cost.ok) return cost;
  const decrypter = new Decrypter();
  if (native) decrypter.addIdentity(passphraseOpens(passphraseText(read.row)));
  else decrypter.addPassphrase(passphraseText(read.row));
  try {
    return ok(await decrypter.decryptHeader(start.subarray(0, header.value.length)));
  } catch (error) {
    return err(error instanceof Error && error.message.startsWith('no identity matched') ? wrongPassphrase() : damaged());
  }
}

/** An identity that opens the one file whose key it has; the header's MAC refuses any other. */
export const fileKeyIdentity = (fileKey: Uint8Array): Identity => ({ unwrapFileKey: () => Uint8Array.from(fileKey) });

/** As `passphraseFileKey`; the identity opens the file as often as it is read, without deriving again. */
export async function passphraseIdentity(start: Buffer, typed: string): Promise<Result<Identity>> {
  const fileKey = await passphraseFileKey(start, typed);
  return fileKey.ok ? ok(fileKeyIdentity(fileKey.value)) : fileKey;
}

/** A file that only a passphrase opens, where none was given. */
export const needsPassphrase = (): Fault =>
  fault('goi-can-cum-tu', 'Tệp này mở bằng cụm từ, có thể là gói khẩn cấp.', { item: 'passphrase', next: 'Hỏi đơn vị gửi cụm từ mở gói rồi gõ vào khi xem trước gói.' });

const wrongPassphrase = (): Fault =>
  fault('mat-khau-goi-sai', 'Cụm từ mở gói viết đúng nhưng không phải của gói này.', { item: 'passphrase', next: 'Xem lại có chọn đúng tệp không, hoặc hỏi lại đơn vị gửi cụm từ của gói này.' });

function slipFault(slip: PassphraseSlip): Fault {
  const all = PASSPHRASE_WORDS + 1;
  const said = (message: string, next: string) => fault('mat-khau-goi-sai', message, { item: 'passphrase', next });
  switch (slip.kind) {
    case 'unknown-word':
      return said(`Từ thứ ${slip.n} không có trong bảng từ.`, 'Nghe lại từ đó và gõ lại; không cần dấu, hoa thường, khoảng trắng.');
    case 'count':
      return said(`Cụm từ mở gói có ${all} từ, mỗi từ hai tiếng; mới nhận ra ${Math.min(slip.n, all + 1)} từ.`, 'Gõ đủ các từ theo thứ tự.');
    case 'check':
      return said('Cụm từ mở gói có một từ sai hoặc hai từ đổi chỗ.', 'So lại từng từ với đơn vị gửi rồi gõ lại.');
  }
}
