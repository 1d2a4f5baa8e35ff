import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import type { OfficeColumn } from '../../../shared/domain/office-overview.ts';
import { dossierLines, launchingPlan, manyCommunes, ownCampaign, senderAt } from './office-sites.ts';
import { folder, newCommune, siteAt } from './sites.ts';
import { uuid } from '../exchange/sites.ts';

async function cellsOf(site: Site, campaignId: string | null, name: string): Promise<Record<OfficeColumn, { word: string; days: number | null; tone: string; to: { page: string; params: Record<string, string> } | null }>> {
  const { rows } = await site.call('office.units', { campaignId, year: null });
  const row = rows.find((one) => one.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return Object.fromEntries(row.cells.map((cell) => [cell.column, cell])) as never;
}

describe('how the units below stand', () => {
  it('R79: per unit what arrived, what is missing and since when; what nothing says is «Chưa rõ»', async () => {
    const { site, unit, senders, stick } = await manyCommunes(4);
    const [one, two, three, quiet] = [senderAt(senders, 0), senderAt(senders, 1), senderAt(senders, 2), senderAt(senders, 3)];
    const campaign = await ownCampaign(site);
    await one.send(site, stick, { lines: [launchingPlan(one, campaign, '2026-03-12'), ...dossierLines(one, unit, 1000, 3)], kind: 'ho-so-trinh' });
    await two.send(site, stick, { lines: [two.feedback(1, 'Một')], skip: 1 });
    await three.send(site, stick, { lines: ['không phải JSON', three.feedback(2, 'Hai')] });
    await site.call('item.write', { kind: 'request', fields: { campaignId: campaign.id, title: 'Gửi báo cáo', text: 'Đề nghị gửi báo cáo.', dueOn: '2026-11-10' }, to: [quiet.code] });

    const first = await cellsOf(site, campaign.id, one.name);
    expect(first['goi-nhan']).toMatchObject({ word: 'Số 1, 20/11/2026', days: 0 });
    expect(first['goi-thieu'].word).toBe('Đủ');
    expect(first['phat-dong']).toMatchObject({ word: '12/03/2026', tone: 'xong', to: { page: 'muc-nhan-duoc' } });
    expect((await cellsOf(site, null, one.name))['ho-so']).toMatchObject({ word: '3 đề nghị, 3 chờ trả lời', days: 50, to: { page: 'ho-so-nhan', params: { versionId: uuid(1001) } } });
    expect((await cellsOf(site, campaign.id, two.name))['goi-thieu']).toMatchObject({ word: 'Thiếu gói số 1', tone: 'thieu' });
    expect((await cellsOf(site, campaign.id, three.name))['can-xem']).toMatchObject({ word: '1 dòng để riêng', days: 0, to: { page: 'muc-de-rieng' } });
    const none = await cellsOf(site, campaign.id, quiet.name);
    expect([none['phat-dong'].word, none['so-lieu'].word, none['bao-cao'].word, none['ho-so'].word]).toEqual(['Chưa rõ', 'Chưa rõ', 'Chưa rõ', 'Chưa rõ']);
    expect(none['yeu-cau']).toMatchObject({ word: '1 chưa có trả lời, quá hạn 10 ngày', tone: 'thieu', days: 10 });
    expect(JSON.stringify((await site.call('office.units', {})).rows)).not.toMatch(/[Cc]hưa gửi/u);
  }, 120_000);

  it('R79: a day typed in by hand and another in the unit’s bundle are both shown', async () => {
    const { site, senders, stick } = await manyCommunes(1);
    const one = senderAt(senders, 0);
    const campaign = await ownCampaign(site);
    await site.call('follow.save', { fields: { campaignId: campaign.id, unitName: one.name, launchedOn: '2026-03-10' } });
    await one.send(site, stick, { lines: [launchingPlan(one, campaign, '2026-03-12')] });
    expect((await cellsOf(site, campaign.id, one.name))['phat-dong'].word).toBe('10/03/2026 (nhập tay); 12/03/2026 (theo gói)');
  });

  it('R92: a commune sees the units below it that it knows by name alone, and a connected one once', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const campaign = await ownCampaign(site);
    await site.call('follow.addUnits', { campaignId: campaign.id, names: 'Trường Tiểu học Mẫu\nThôn Mẫu Một' });
    const { rows } = await site.call('office.units', { campaignId: campaign.id });
    expect(rows.map(({ name, connected, unitCode }) => [name, connected, unitCode])).toEqual([['Thôn Mẫu Một', false, null], ['Trường Tiểu học Mẫu', false, null]]);
    const school = await cellsOf(site, campaign.id, 'Trường Tiểu học Mẫu');
    expect([school['goi-nhan'].word, school['phat-dong'].word]).toEqual(['Chưa kết nối', 'Chưa rõ']);
  });
});
