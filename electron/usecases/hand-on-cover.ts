import { createHmac } from 'node:crypto';
import type { AuditHead } from '../store/audit.ts';
import type { Keyring } from '../store/keyring-file.ts';
import { subkey } from '../store/keys.ts';

/** What goes along as the first setting: who hands over to whom, and what proves that the unit itself wrote it. */
export interface Cover {
  readonly kind: 'ban-giao' | 'luu-tru';
  readonly bundleId: string;
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly note: string;
  /** Null for everything. */
  readonly year: number | null;
  /** The data key of the unit under its printed code, as its keyring holds it. */
  readonly keyCheck: string;
  readonly recovery: Keyring['recovery'] | null;
  /** By the data key: over the bundle and the key that signs it. Nobody who only knows the unit's public keys can make it. */
  readonly proof: string;
  /** Of an archive: where the unit's journal ended when it was made; absent in a hand-over and in archives made before it was kept. */
  readonly audit?: AuditHead;
}

export const coverId = (bundleId: string): string => `ban-giao-${bundleId}`;

/** What binds a hand-over to the unit whose code opens it. */
export function proofOf(dataKey: Uint8Array, bundleId: string, signingKey: string): string {
  return createHmac('sha256', subkey(dataKey, 'hand-on')).update(`sovang/hand-on/1\n${bundleId}\n${signingKey}`).digest('hex');
}
