import { createCipheriv, createDecipheriv, getCiphers } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import type { Gathering } from './bytes.ts';
import { release } from './bytes.ts';

/** ChaCha20-Poly1305 of one chunk under a key of 32 and a nonce of 12 bytes. */
export interface ChunkCipher {
  /** Adds the encrypted chunk and its tag to `into`. */
  seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, into: Gathering): void;
  /** The plain chunk, good until the next is opened; null when it is not what was encrypted. @param sealed with its tag, at least that long */
  open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Uint8Array | null;
}

const NAME = 'chacha20-poly1305';
export const TAG = 16;
/** Plain bytes of a chunk of an age file. */
export const CHUNK = 64 * 1024;

/** Whether this runtime has the cipher. */
export const NATIVE = getCiphers().includes(NAME);

/** The system's own, ten times as fast as one in JavaScript. Node has it, Electron's library has not. */
const systemCipher = (): ChunkCipher => ({
  seal(key, nonce, plain, into) {
    const cipher = createCipheriv(NAME, key, nonce, { authTagLength: TAG });
    for (const part of [cipher.update(plain), cipher.final(), cipher.getAuthTag()]) {
      into.add(part);
      release(part);
    }
  },
  open(key, nonce, sealed) {
    const decipher = createDecipheriv(NAME, key, nonce, { authTagLength: TAG });
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    const plain = decipher.update(sealed.subarray(0, sealed.length - TAG));
    try {
      decipher.final();
      return plain;
    } catch {
      return null;
    }
  },
});

/** The one that the age library uses, in memory of its own that each chunk uses again. */
function libraryCipher(): ChunkCipher {
  // One tag longer than a plain chunk is: no chunk given out is the whole of it, so `release` leaves it alone.
  const memory = new Uint8Array(CHUNK + TAG);
  return {
    seal: (key, nonce, plain, into) => into.add(chacha20poly1305(key, nonce).encrypt(plain, memory.subarray(0, plain.length + TAG))),
    open(key, nonce, sealed) {
      try {
        return chacha20poly1305(key, nonce).decrypt(sealed, memory.subarray(0, sealed.length - TAG));
      } catch {
        return null;
      }
    },
  };
}

/** For one file: it keeps memory from chunk to chunk. */
export const chunkCipher = (native: boolean): ChunkCipher => (native ? systemCipher() : libraryCipher());
