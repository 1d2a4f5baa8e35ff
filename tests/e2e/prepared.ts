import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Site } from '../../electron/demo/site.ts';
import { clockFrom } from '../../electron/host/clock.ts';
import { windowlessPorts } from '../../electron/host/windowless-ports.ts';
import { TODAY } from './host.ts';

const childEntry = fileURLToPath(new URL('../../dist/electron/child.js', import.meta.url));
const ports = windowlessPorts({ kind: 'cli', sticks: [], childEntry });

/**
 * Does something to a unit's data folder without a window: what a test needs to stand there before it begins, and what it finds in the
 * store afterwards. The program must not have the folder open meanwhile. The key derivation is cheap.
 */
export async function at<T>(dataDir: string, deed: (site: Site) => Promise<T>): Promise<T> {
  const site = new Site({
    dataDir, ports, clock: clockFrom(TODAY), random: (length) => randomBytes(length), appVersion: '0.0.0', cost: { n: 1024, r: 8, p: 1 }, checkOutput: true,
    log: (entry) => (entry.event === 'bug' ? console.error(entry) : undefined),
  });
  try {
    // Opens a unit that has no passphrase.
    await site.call('unit.state', {});
    return await deed(site);
  } finally {
    await site.close();
  }
}

export const COMMUNE = { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' } } as const;
export const PROVINCE = { kind: 'tinh', name: 'Sở Nội vụ', province: 'Lâm Đồng', signer: { name: 'Hồ Giám Mẫu', title: 'Giám đốc' } } as const;

/** Makes a unit that opens without a passphrase and lacks nothing that its papers print. */
export async function makeUnit(site: Site, unit: typeof COMMUNE | typeof PROVINCE, passphrase = '') {
  const made = await site.call('unit.create', { ...unit, passphrase, acceptUnprotected: true });
  const papers = unit.kind === 'xa' ? { placeName: 'Tân Mẫu' } : { placeName: 'Lâm Đồng', symbol: 'SNV', superior: 'UBND tỉnh Lâm Đồng' };
  return site.call('unit.update', { ...made, ...papers });
}
