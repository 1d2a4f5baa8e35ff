import { addWritten, heldWritten, sequenceOf } from './carrier-parts.ts';
import type { Carriers } from './carriers.ts';
import { unitOf } from './open-unit.ts';

/** «Phiếu xác nhận» for each bundle that was taken in, back to whoever wrote it. */
export const receiptCarriers = {
  'bundle-receipt': {
    entity: 'bundle_receipt',
    *outgoing(open, { unitCode }) {
      const own = unitOf(open).code;
      for (const receipt of open.db.read.all('bundle_receipt', { sender: unitCode })) {
        if (receipt.owner === own) yield { id: receipt.id, body: { ...receipt }, sequence: sequenceOf(open, 'bundle_receipt', receipt.id) };
      }
    },
    held: (read, id) => heldWritten(read, 'bundle_receipt', id),
    take: (_open, tx, record) => addWritten(tx, 'bundle_receipt', record),
    follow: (open, tx, id) => {
      const { owner, senderCode, bundleId } = tx.need('bundle_receipt', id);
      if (senderCode !== unitOf(open).code) return;
      for (const bundle of tx.all('bundle_out', { peer: owner })) if (bundle.bundleId === bundleId && bundle.state !== 'da-nhan') tx.put('bundle_out', { ...bundle, state: 'da-nhan' });
    },
    title: (body) => `Gói số ${String(body['number'] ?? '')}`,
  },
} satisfies Carriers;
