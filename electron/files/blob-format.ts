import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/*
 * One attachment on disk:
 *
 *   offset  bytes  what
 *        0      8  "SVBLOB", 0x01 (format), 0x10 (log2 of the chunk size: 64 KiB)
 *        8     16  salt, random
 *       24     32  HMAC-SHA256(file key, "name" ‖ name): this file belongs under this name
 *       56      …  chunks of 64 KiB, each followed by its 16-byte tag; the last one is 0 … 64 KiB long
 *
 * File key = HKDF-SHA256(blob key, salt, "sovang/blob/1"). Each chunk is AES-256-GCM with the first 24 bytes of the
 * file as associated data and a nonce of 11 bytes counter (big endian) and 1 byte that is 1 for the last chunk only.
 * So a chunk cannot be changed, moved, left out, added, or cut off at the end unnoticed.
 */

export const CHUNK_BYTES = 1 << 16;
export const TAG_BYTES = 16;
export const PREFIX_BYTES = 24;
export const HEADER_BYTES = PREFIX_BYTES + 32;
const MAGIC = Buffer.from('SVBLOB\x01\x10', 'latin1');


/** Bytes of the attachment whose file is `stored` bytes long. */
export function plainSize(stored: number): number {
  const body = stored - HEADER_BYTES;
  return body - TAG_BYTES * Math.max(1, Math.ceil(body / (CHUNK_BYTES + TAG_BYTES)));
}

export interface BlobCipher {
  /** The first 24 bytes of the file. */
  readonly prefix: Buffer;
  nameTag(name: string): Buffer;
  seal(plain: Uint8Array, index: number, last: boolean): Buffer;
  /** Throws where the chunk is not what was written at this place. */
  open(sealed: Uint8Array, index: number, last: boolean): Buffer;
}

function nonce(index: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(index, 5, 6);
  bytes[11] = last ? 1 : 0;
  return bytes;
}

/** Keys of one file. `salt` is 16 bytes. */
export function blobCipher(blobKey: Uint8Array, salt: Uint8Array): BlobCipher {
  const key = Buffer.from(hkdfSync('sha256', blobKey, salt, 'sovang/blob/1', 32));
  const prefix = Buffer.concat([MAGIC, salt]);
  return {
    prefix,
    nameTag: (name) => createHmac('sha256', key).update('name').update(name).digest(),
    seal(plain, index, last) {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(index, last));
      cipher.setAAD(prefix);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, index, last) {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(index, last), { authTagLength: TAG_BYTES });
      decipher.setAAD(prefix);
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
      const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
      decipher.final();
      return plain;
    },
  };
}

/** The keys of a file that begins with `header` and lies under `name`; null where it is not one of ours for that name. */
export function openHeader(blobKey: Uint8Array, header: Buffer, name: string): BlobCipher | null {
  if (header.length !== HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const cipher = blobCipher(blobKey, header.subarray(MAGIC.length, PREFIX_BYTES));
  return timingSafeEqual(cipher.nameTag(name), header.subarray(PREFIX_BYTES)) ? cipher : null;
}
