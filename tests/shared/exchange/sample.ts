import type { Manifest } from '../../../shared/exchange/manifest.ts';

export const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const recipient = `age1${'q'.repeat(58)}`;
const signingKey = `${'A'.repeat(43)}=`;

export const sampleManifest = (): Manifest => ({
  type: 'sovang-bundle',
  format: 1,
  bundleId: uuid(1),
  kind: 'ho-so-trinh',
  number: 7,
  sender: { unitCode: 'xa-mau', unitName: 'xã Mẫu', lineage: uuid(900), device: 'may-1', signingKey, recipient, recoveryRecipient: null },
  receivers: [{ unitCode: 'so-noi-vu-mau', unitName: 'Sở Nội vụ tỉnh Mẫu', recipient, order: 1, previous: null, acknowledged: null }],
  sequence: { from: 1, to: 5 },
  schemaVersion: 1,
  lowestReaderVersion: 1,
  set: null,
  createdAt: '2026-03-02T08:15:00+07:00',
  counts: { subject: 1 },
  records: { bytes: 10, sha256: '0'.repeat(64), lines: 1 },
  attachments: [],
});
