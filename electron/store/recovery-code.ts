import { createHash, hkdfSync } from 'node:crypto';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';

/**
 * Letters of a recovery code. Left out: what is read as another (I, L, O, U) and what a Vietnamese keyboard program
 * turns into something else while it is typed (vowels, Y, W, D: Telex makes AA into Â, DD into Đ, W into Ư).
 */
const ALPHABET = '0123456789BCFGHJKMNPQRSTVXZ';
const BASE = ALPHABET.length;
const DATA = 28;
const CHECK = 4;

function checkOf(data: string): string {
  let number = createHash('sha256').update(`sovang/recovery-check/1 ${data}`).digest().readUInt32BE(0);
  let text = '';
  for (let i = 0; i < CHECK; i++) {
    text += ALPHABET[number % BASE];
    number = Math.floor(number / BASE);
  }
  return text;
}

/** As printed: 8 groups of 4. */
function grouped(letters: string): string {
  return (letters.match(/.{4}/g) ?? []).join('-');
}

/**
 * A new code: 28 random letters out of 27 (133 bits) and 4 that notice a mistyped one, in 8 groups of 4.
 * @param random source of random bytes
 */
export function newRecoveryCode(random: (bytes: number) => Uint8Array): string {
  let data = '';
  while (data.length < DATA) {
    // 243 is the largest multiple of 27 below 256: above it the first letters would come more often.
    for (const byte of random(DATA)) if (byte < 243 && data.length < DATA) data += ALPHABET[byte % BASE];
  }
  return grouped(data + checkOf(data));
}

/**
 * Reads a code as people type it: any case, spaces or dashes anywhere, O for 0, I or L for 1.
 * Answers the code as printed. Fault: `ma-khoi-phuc-sai` (wrong length, unknown letter, or a slip of the hand).
 */
export function readRecoveryCode(typed: string): Result<string> {
  const letters = typed
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\-–—._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const data = letters.slice(0, DATA);
  const known = [...letters].every((letter) => ALPHABET.includes(letter));
  if (!known || letters.length !== DATA + CHECK || checkOf(data) !== letters.slice(DATA)) {
    return err(
      fault('ma-khoi-phuc-sai', 'Mã khôi phục gõ chưa đúng: mã có 8 nhóm, mỗi nhóm 4 chữ hoặc số.', {
        next: 'So lại từng nhóm với tờ giấy đã in rồi gõ lại.',
        item: 'code',
      }),
    );
  }
  return ok(grouped(letters));
}

/** 32 bytes from a code as printed; `purpose` keeps different uses apart. */
export function deriveFromCode(code: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(code.replaceAll('-', '')), '', `sovang/${purpose}/1`, 32));
}

/**
 * The seed (32 bytes) of the unit's recovery identity (X25519) for bundles. Typed tolerantly as `readRecoveryCode`.
 * Fault: `ma-khoi-phuc-sai`.
 */
export function recoverySeed(typed: string): Result<Uint8Array> {
  const code = readRecoveryCode(typed);
  return code.ok ? ok(new Uint8Array(deriveFromCode(code.value, 'recovery-identity'))) : code;
}
