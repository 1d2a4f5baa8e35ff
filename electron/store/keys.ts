import { createHmac, hkdfSync } from 'node:crypto';

/** What is encrypted or signed with a key of its own under the data key. */
export type KeyPurpose = 'database' | 'blobs' | 'blob-names' | 'session' | 'unit-secrets' | 'staging' | 'hand-on' | 'backup' | 'backup-place';

/** 32 bytes for one purpose, from the data key (32 bytes) by HKDF-SHA256. */
export function subkey(dataKey: Uint8Array, purpose: KeyPurpose): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', `sovang/${purpose}/1`, 32));
}

/** Tells whether two data keys are one, without telling the key. */
export function keyCheck(dataKey: Uint8Array): string {
  return createHmac('sha256', dataKey).update('sovang/key-check/1').digest('hex').slice(0, 32);
}
