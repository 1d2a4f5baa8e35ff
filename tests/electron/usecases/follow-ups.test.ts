import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { clockAt } from './deadline-sites.ts';
import { faultOf, folder, newCommune, newProvince, siteAt } from './sites.ts';

async function office(today: string | (() => number), planCode: string): Promise<{ site: Site; campaignId: string }> {
  const site = siteAt(join(folder(), 'tinh'), today);
  await newProvince(site);
  return { site, campaignId: (await site.call('campaign.open', { planCode })).id };
}
const rowsOf = async (site: Site, campaignId: string) => new Map((await site.call('follow.list', { campaignId })).rows.map((row) => [row.follow.unitName, row]));

describe('units below', () => {
  it('R79: the provincial office sees who launched on time (29/3/2021), late (30/3/2021) or not yet', async () => {
    const { site, campaignId } = await office('2021-04-02', 'DBI');
    expect(await site.call('follow.addUnits', { campaignId, names: '1. Xã Mẫu Một\nXã Mẫu Hai\n\nxã mẫu một\n- Xã Mẫu Ba\n' })).toEqual({ added: 3, already: 1 });
    expect(await site.call('follow.addUnits', { campaignId, names: 'Xã Mẫu Hai' })).toEqual({ added: 0, already: 1 });
    for (const [name, day] of [['Xã Mẫu Một', '2021-03-29'], ['Xã Mẫu Hai', '2021-03-30']] as const) {
      const follow = (await rowsOf(site, campaignId)).get(name)?.follow;
      if (follow === undefined) throw new Error(name);
      const { id, version, ...fields } = follow;
      await site.call('follow.save', { id, version, fields: { ...fields, launchedOn: day, launchDocument: '12/KH-UBND' } });
    }
    const rows = await rowsOf(site, campaignId);
    expect(rows.get('Xã Mẫu Một')).toMatchObject({ launched: 'da', launch: { lastDay: '2021-03-29', state: 'dung-han', word: 'Đúng hạn' }, remind: [] });
    expect(rows.get('Xã Mẫu Hai')).toMatchObject({ launched: 'da', launch: { state: 'muon', word: 'Muộn' }, remind: [] });
    expect(rows.get('Xã Mẫu Ba')).toMatchObject({ launched: 'chua', launch: { state: 'qua-han', word: 'Quá hạn 4 ngày' }, remind: ['Chưa có kế hoạch phát động (hạn 29/03/2021)'] });
    expect(await site.call('follow.list', { campaignId })).toMatchObject({ notSent: 1, late: 1 });
  });

  it('R79: reports received on 14/11 are on time, on 15/11 late; what has not come is named for the reminder', async () => {
    const clock = clockAt('2023-12-01');
    const { site, campaignId } = await office(clock.read, 'LDNN');
    const unit = async (unitName: string, reports: { occurrenceKey: string; receivedOn: string }[]) => site.call('follow.save', { fields: { campaignId, unitName, reports } });
    const first = await unit('Huyện Mẫu A', [{ occurrenceKey: 'LDNN-R1/2022', receivedOn: '2022-11-14' }]);
    await unit('Huyện Mẫu B', [{ occurrenceKey: 'LDNN-R1/2022', receivedOn: '2022-11-15' }, { occurrenceKey: 'LDNN-R1/2023', receivedOn: '2023-11-01' }]);
    const rows = await rowsOf(site, campaignId);
    expect(rows.get('Huyện Mẫu A')?.reports.map(({ occurrenceKey, lastDay, state, word }) => [occurrenceKey, lastDay, state, word])).toEqual([
      ['LDNN-R1/2022', '2022-11-14', 'dung-han', 'Đúng hạn'],
      ['LDNN-R1/2023', '2023-11-14', 'qua-han', 'Quá hạn 17 ngày'],
      ['LDNN-R1/2024', '2024-11-14', 'chua-den', 'Còn 349 ngày'],
    ]);
    expect(rows.get('Huyện Mẫu A')?.remind).toEqual(['Chưa có báo cáo năm 2023 (hạn 14/11/2023)']);
    expect(rows.get('Huyện Mẫu B')?.reports.map(({ state }) => state)).toEqual(['muon', 'dung-han', 'chua-den']);
    expect(await site.call('follow.list', { campaignId })).toMatchObject({ notSent: 1, late: 1 });
    await site.call('follow.remove', { id: first.id });
    expect((await rowsOf(site, campaignId)).size).toBe(1);
    await site.call('follow.restore', { id: first.id });
    expect((await rowsOf(site, campaignId)).size).toBe(2);
  });

  it('R79: lagging indicators and awards are kept with the unit; a day to come and a second line of one unit are refused', async () => {
    const { site, campaignId } = await office('2023-12-01', 'LDNN');
    const { plan } = await site.call('campaign.plan', { id: campaignId });
    const indicator = plan?.indicators[0];
    if (indicator === undefined) throw new Error('the plan has indicators');
    await site.call('follow.save', { fields: { campaignId, unitName: 'Huyện Mẫu A', laggingIds: [indicator.id], awards: 3 } });
    expect((await rowsOf(site, campaignId)).get('Huyện Mẫu A')).toMatchObject({ lagging: [indicator.text], follow: { awards: 3 } });
    expect((await faultOf(site.call('follow.save', { fields: { campaignId, unitName: 'HUYỆN MẪU A' } }))).code).toBe('don-vi-da-co');
    expect((await faultOf(site.call('follow.save', { fields: { campaignId, unitName: 'Huyện Mẫu B', launchedOn: '2023-12-02' } }))).item).toBe('launchedOn');
  });

  it('R79: a commune asks those below it by an entry of its own, and sees who has not sent', async () => {
    const site = siteAt(join(folder(), 'xa'), '2025-12-05');
    await newCommune(site);
    const { id: campaignId } = await site.call('campaign.open', { planCode: 'LDNN' });
    const own = await site.call('obligation.save', {
      fields: { campaignId, content: 'Báo cáo của thôn', kind: 'bao-cao', from: 'Các thôn', to: ['UBND xã Tân Mẫu'], due: { kind: 'date', date: '2025-10-31', bound: 'by' } },
    });
    await site.call('follow.addUnits', { campaignId, names: 'Thôn Mẫu 1\nThôn Mẫu 2' });
    const { id, version, ...fields } = (await rowsOf(site, campaignId)).get('Thôn Mẫu 1')?.follow ?? { id: '', version: 0, campaignId, unitName: '' };
    await site.call('follow.save', { id, version, fields: { ...fields, reports: [{ occurrenceKey: `${own.id}/mot-lan`, receivedOn: '2025-10-31' }] } });
    const rows = await rowsOf(site, campaignId);
    expect(rows.get('Thôn Mẫu 1')?.reports).toMatchObject([{ label: 'Báo cáo', lastDay: '2025-10-31', state: 'dung-han' }]);
    expect(rows.get('Thôn Mẫu 2')?.remind).toEqual(['Chưa có báo cáo (hạn 31/10/2025)']);
    // It is owed to the commune, so the commune's own calendar does not ask for it.
    expect((await site.call('agenda.list', { from: '2025-10-01', to: '2025-12-31' })).lines.some(({ title }) => title === 'Báo cáo của thôn')).toBe(false);
    expect((await site.call('obligation.list', { campaignId })).find(({ key }) => key === own.id)?.fromBelow).toBe(true);
  });
});
