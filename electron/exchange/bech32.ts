/** Bech32 (BIP 173) as age writes its keys: no length limit of 90 is needed for 32 bytes. */
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

function checksum(values: readonly number[]): number {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    GENERATOR.forEach((g, i) => {
      if ((top >>> i) & 1) sum ^= g;
    });
  }
  return sum >>> 0;
}

function prefixValues(prefix: string): number[] {
  const codes = [...prefix].map((c) => c.charCodeAt(0));
  return [...codes.map((c) => c >>> 5), 0, ...codes.map((c) => c & 31)];
}

/** Groups of `from` bits to groups of `to` bits; null when what is left over is not zero padding (reading only). */
function regroup(values: Iterable<number>, from: number, to: number, pad: boolean): number[] | null {
  const out: number[] = [];
  let bits = 0;
  let value = 0;
  for (const v of values) {
    value = ((value << from) | v) & 0xfff;
    bits += from;
    while (bits >= to) {
      bits -= to;
      out.push((value >>> bits) & ((1 << to) - 1));
    }
  }
  const rest = (value << (to - bits)) & ((1 << to) - 1);
  if (pad) return bits > 0 ? [...out, rest] : out;
  return bits < from && rest === 0 ? out : null;
}

/** @param prefix lower case, e.g. `age` */
export function encodeBech32(prefix: string, bytes: Uint8Array): string {
  const words = regroup(bytes, 8, 5, true) ?? [];
  const sum = checksum([...prefixValues(prefix), ...words, 0, 0, 0, 0, 0, 0]) ^ 1;
  const check = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31);
  return `${prefix}1${[...words, ...check].map((w) => ALPHABET[w]).join('')}`;
}

/** The bytes behind `prefix`, or null for another prefix, mixed case, a wrong checksum or padding. */
export function decodeBech32(prefix: string, text: string): Uint8Array | null {
  const lower = text.toLowerCase();
  if ((text !== lower && text !== text.toUpperCase()) || !lower.startsWith(`${prefix}1`)) return null;
  const words = [...lower.slice(prefix.length + 1)].map((c) => ALPHABET.indexOf(c));
  if (words.length < 6 || words.includes(-1) || checksum([...prefixValues(prefix), ...words]) !== 1) return null;
  const bytes = regroup(words.slice(0, -6), 5, 8, false);
  return bytes === null ? null : Uint8Array.from(bytes);
}
