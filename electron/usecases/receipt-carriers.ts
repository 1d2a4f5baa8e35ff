import { addWritten, heldWritten, sequenceOf } from './carrier-parts.ts';
import type { Carriers } from './carriers.ts';
import { unitOf } from './open-unit.ts';

/** «Phiếu xác nhận» for each bundle that was taken in, back to whoever wrote it. What one changes here: `believe`. */
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
    title: (body) => `Đã nhận gói số ${String(body['number'] ?? '')}`,
  },
} satisfies Carriers;
