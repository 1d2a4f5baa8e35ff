import { join } from 'node:path';
import type { BundleOut } from '../../shared/domain/exchange.ts';
import type { RecordGroup } from '../../shared/exchange/kinds.ts';
import type { Acknowledged } from '../../shared/exchange/manifest.ts';
import { confirmedOf } from '../../shared/exchange/outbox.ts';
import type { SentBundle } from '../../shared/exchange/outbox.ts';
import type { BlobAccess } from '../children/bundles.ts';
import { subkey } from '../store/keys.ts';
import type { Reading } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

/** A row of the journal as the rules of the outbox read it. */
export function sentBundle(row: BundleOut): SentBundle {
  return { bundleId: row.bundleId, lineage: row.lineage, set: row.set, covers: row.covers, to: row.sequenceTo, received: row.state === 'da-nhan' && !row.doubtful };
}

/** Place in our change log up to which a peer has confirmed each group. */
export function confirmedBy(open: OpenUnit, peerCode: string, read: Reading = open.db.read): (group: RecordGroup) => number {
  const { lineage } = open.db.store.identity();
  const sent = read.all('bundle_out', { peer: peerCode }).map(sentBundle);
  return (group) => confirmedOf(sent, lineage, group);
}

/** As `confirmedBy`, with what lies on a stick and was not confirmed counted as if it had arrived. */
export function writtenFor(open: OpenUnit, peerCode: string): (group: RecordGroup) => number {
  const { lineage } = open.db.store.identity();
  const sent = open.db.read.all('bundle_out', { peer: peerCode }).filter((row) => !row.doubtful).map((row) => ({ ...sentBundle(row), received: row.written || row.state === 'da-nhan' }));
  return (group) => confirmedOf(sent, lineage, group);
}

/**
 * Whether a peer has still to be told that this unit's data went back, or is used on another machine: until then it believes
 * receipts that may say nothing any more. Told with any bundle of the present life, so one without records is enough.
 * @param by `receipt`: until it confirmed such a bundle; `bundle`: until one was written
 */
export function owesNewLife(open: OpenUnit, peerCode: string, by: 'receipt' | 'bundle' = 'receipt'): boolean {
  const { store, read } = open.db;
  const { lineage } = store.identity();
  const sent = read.all('bundle_out', { peer: peerCode });
  if (sent.some((row) => row.lineage === lineage && (row.state === 'da-nhan' || (by === 'bundle' && row.written)))) return false;
  return store.hadEarlierLife() || sent.length > sent.filter((row) => row.lineage === lineage).length;
}

/** What such a bundle says where there is nothing else to say. */
export const NEW_LIFE_WORDS = 'tin báo dữ liệu đã phục hồi hoặc chuyển máy';

/** Number of the next bundle of this unit: behind all this machine wrote, and all that other machines of the unit brought here. */
export function nextNumber(open: OpenUnit): number {
  const own = open.db.read.get('unit', 'unit')?.code ?? '';
  return 1 + [...open.db.read.all('bundle_out'), ...open.db.read.all('bundle_in', { peer: own })].reduce((most, { number }) => Math.max(most, number), 0);
}

export function blobAccess(open: OpenUnit): BlobAccess {
  return { dir: join(open.dir, 'blobs'), key: subkey(open.dataKey, 'blobs'), nameKey: subkey(open.dataKey, 'blob-names') };
}

/** The last bundle taken in from a peer, as our next bundle to it says. */
export function lastReceived(open: OpenUnit, peerCode: string): Acknowledged | null {
  const last = open.db.read.all('bundle_in', { peer: peerCode }).at(-1);
  return last === undefined ? null : { lineage: last.lineage, sequence: last.sequenceTo, bundleId: last.bundleId };
}
