import { join } from 'node:path';
import type { Acknowledged } from '../../shared/exchange/manifest.ts';
import type { BlobAccess } from '../children/bundles.ts';
import { subkey } from '../store/keys.ts';
import type { OpenUnit } from './open-unit.ts';

/** What a peer has confirmed of ours in this life of our database. */
export interface PeerAck {
  readonly lineage: string;
  readonly sequence: number;
  readonly number: number;
}
export const ackSetting = (peerCode: string): string => `ack-${peerCode}`;

export function confirmedSequence(open: OpenUnit, peerCode: string): number {
  const ack = open.db.setting<PeerAck>(ackSetting(peerCode));
  return ack !== null && ack.lineage === open.db.store.identity().lineage ? ack.sequence : 0;
}

export function blobAccess(open: OpenUnit): BlobAccess {
  return { dir: join(open.dir, 'blobs'), key: subkey(open.dataKey, 'blobs'), nameKey: subkey(open.dataKey, 'blob-names') };
}

/** The last bundle taken in from a peer, as our next bundle to it says. */
export function lastReceived(open: OpenUnit, peerCode: string): Acknowledged | null {
  const last = open.db.read.all('bundle_in', { peer: peerCode }).at(-1);
  return last === undefined ? null : { lineage: last.lineage, sequence: last.sequenceTo, bundleId: last.bundleId };
}
