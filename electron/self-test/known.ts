import { createCipheriv, createDecipheriv, createHash, diffieHellman, generateKeyPairSync, hkdfSync, scryptSync, sign, verify } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** One way of encrypting or packing: true where it gave the answer that is known, or came back to where it began. */
export interface KnownAnswer {
  readonly name: string;
  readonly holds: () => boolean;
}

const text = Buffer.from('Sổ Vàng: Thi đua là yêu nước. '.repeat(50));
const hex = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString('hex');

/** Everything of cryptography that the program calls; the answers are those of the published test vectors where there are such. */
export const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  // FIPS 180-4, «abc»
  { name: 'SHA-256', holds: () => createHash('sha256').update('abc').digest('hex') === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
  { name: 'AES-256-GCM', holds: sealsAndOpens },
  // RFC 7914, section 12
  { name: 'scrypt', holds: () => hex(scryptSync('password', 'NaCl', 64, { N: 1024, r: 8, p: 16, maxmem: 64 * 1024 * 1024 })).startsWith('fdbabe1c9d3472007856e7190d01e9fe') },
  // RFC 5869, test case 1
  {
    name: 'HKDF',
    holds: () => hex(hkdfSync('sha256', Buffer.alloc(22, 0x0b), Buffer.from('000102030405060708090a0b0c', 'hex'), Buffer.from('f0f1f2f3f4f5f6f7f8f9', 'hex'), 42)) === '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  },
  {
    name: 'Ed25519',
    holds: () => {
      const { publicKey, privateKey } = generateKeyPairSync('ed25519');
      const signature = sign(null, text, privateKey);
      return verify(null, text, publicKey, signature) && !verify(null, text.subarray(1), publicKey, signature);
    },
  },
  {
    name: 'X25519',
    holds: () => {
      const [a, b] = [generateKeyPairSync('x25519'), generateKeyPairSync('x25519')];
      return diffieHellman({ privateKey: a.privateKey, publicKey: b.publicKey }).equals(diffieHellman({ privateKey: b.privateKey, publicKey: a.publicKey }));
    },
  },
];

/** Packs to less and back to the same. */
export function zstdHolds(): boolean {
  const packed = zstdCompressSync(text);
  return packed.length < text.length && zstdDecompressSync(packed).equals(text);
}

function sealsAndOpens(): boolean {
  const [key, nonce] = [Buffer.alloc(32, 7), Buffer.alloc(12, 9)];
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  const open = (bytes: Buffer) => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAuthTag(cipher.getAuthTag());
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
  };
  const changed = Buffer.from(sealed);
  changed[0] = (changed[0] ?? 0) ^ 1;
  try {
    open(changed);
    return false;
  } catch {
    return open(sealed).equals(text); // A changed byte must not open.
  }
}
