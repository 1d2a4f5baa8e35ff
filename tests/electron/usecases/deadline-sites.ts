import { join } from 'node:path';
import type { Site } from '../../../electron/demo/site.ts';
import { folder, siteAt } from './sites.ts';

/** A clock that a test sets: a local day and an hour. */
export function clockAt(day: string, time = '08:00:00') {
  let now = new Date(`${day}T${time}`).getTime();
  return { read: () => now, set: (nextDay: string, nextTime = '08:00:00') => (now = new Date(`${nextDay}T${nextTime}`).getTime()) };
}

/** A provincial department, to which plans give their reports directly whatever the year. */
export async function newDepartment(today: string | (() => number), province = 'Lâm Đồng'): Promise<Site> {
  const site = siteAt(join(folder(), 'so'), today);
  const unit = await site.call('unit.create', { kind: 'so-ban-nganh', name: 'Sở Thí dụ', province, signer: { name: 'Hồ Giám Mẫu', title: 'Giám đốc' }, passphrase: 'mat khau so' });
  await site.call('unit.update', { ...unit, superior: `UBND tỉnh ${province}`, placeName: province, symbol: 'STD' });
  return site;
}

export const sending = (recipient: string, sentOn: string, documentNumber = '') => ({ recipient, sentOn, documentNumber });

/** The obligation of a plan's report, or the unit's own by its content. */
export async function obligationOf(site: Site, campaignId: string | null, keyOrContent: string) {
  const found = (await site.call('obligation.list', { campaignId })).find((line) => line.key === keyOrContent || line.content === keyOrContent);
  if (found === undefined) throw new Error(`no obligation ${keyOrContent}`);
  return found;
}
