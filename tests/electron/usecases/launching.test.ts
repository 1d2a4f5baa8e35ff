import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';
import type { Site } from '../../../electron/demo/site.ts';

async function dbi(today: string): Promise<{ site: Site; campaignId: string }> {
  const site = siteAt(join(folder(), 'xa'), today);
  await newCommune(site);
  const campaign = await site.call('campaign.open', { planCode: 'DBI' });
  await site.call('campaign.confirmDistrict', { id: campaign.id, answer: 'yes' });
  return { site, campaignId: campaign.id };
}

async function issued(site: Site, campaignId: string, date: string) {
  const fields = await site.call('launching.prepare', { campaignId });
  const draft = await site.call('launching.save', { fields: { ...fields, number: '07/KH-UBND', date, contents: fields.contents || 'Thi đua lao động giỏi' } });
  expect(draft).toMatchObject({ stateWord: 'Dự thảo', missing: [] });
  return site.call('launching.issue', { campaignId, version: draft.plan.version });
}

describe('the unit’s launching plan', () => {
  it.each([
    ['2021-03-29', 'dung-han'],
    ['2021-03-30', 'muon'],
  ])('R28: for DBI a plan sent %s is %s, with day and recipient kept', async (sentOn, verdict) => {
    const { site, campaignId } = await dbi('2021-03-31');
    const plan = await issued(site, campaignId, '2021-03-20');
    const sent = await site.call('launching.send', { campaignId, version: plan.plan.version, sentOn, sentTo: 'UBND tỉnh (qua Sở Nội vụ)' });
    expect(sent.due).toMatchObject({ verdict, lastDay: '2021-03-29' });
    expect(sent.plan).toMatchObject({ state: 'da-gui', sentOn, sentTo: 'UBND tỉnh (qua Sở Nội vụ)' });
  });

  it('R27: it is drafted, issued, sent, and spread to villages with day and number of people', async () => {
    const { site, campaignId } = await dbi('2021-03-28');
    expect(await site.call('launching.get', { campaignId })).toBeNull();
    const plan = await issued(site, campaignId, '2021-03-20');
    expect(plan.stateWord).toBe('Đã ban hành');
    const spread = await site.call('launching.spread', {
      campaignId, version: plan.plan.version,
      spread: [
        { id: 's1', to: 'Thôn Mẫu 1', on: '2021-03-22', way: 'Họp thôn', people: 84 },
        { id: 's2', to: 'Trường THCS Mẫu', on: '2021-03-24', way: 'Hội nghị', people: 31 },
        { id: 's3', to: 'Trạm Y tế', on: '2021-03-25', way: 'Gửi văn bản' },
      ],
    });
    expect(spread.people).toBe(115);
    expect(spread.plan.spread[2]?.people).toBeNull();
    const sent = await site.call('launching.send', { campaignId, version: spread.plan.version, sentOn: '2021-03-28', sentTo: 'UBND tỉnh' });
    expect(sent.stateWord).toBe('Đã gửi cấp trên');
    const pdf = await site.download('paper.make', { kind: 'ke-hoach-phat-dong', id: campaignId, format: 'pdf' });
    expect(Buffer.from(pdf.bytes.slice(0, 5)).toString()).toBe('%PDF-');
  });

  it('is not issued with something missing, not sent as a draft, and not changed once issued', async () => {
    const { site, campaignId } = await dbi('2021-03-28');
    const fields = await site.call('launching.prepare', { campaignId });
    const draft = await site.call('launching.save', { fields: { ...fields, contents: 'Thi đua' } });
    expect(draft.missing.map((m) => m.item)).toEqual(['number', 'date']);
    const version = draft.plan.version;
    expect(await faultOf(site.call('launching.issue', { campaignId, version }))).toMatchObject({ code: 'ke-hoach-chua-du', item: 'number' });
    expect(await faultOf(site.call('launching.send', { campaignId, version, sentOn: '2021-03-28', sentTo: 'UBND tỉnh' }))).toMatchObject({ code: 'chua-ban-hanh' });
    const ready = await site.call('launching.save', { version, fields: { ...draft.plan, number: '08/KH-UBND', date: '2021-03-26' } });
    const plan = await site.call('launching.issue', { campaignId, version: ready.plan.version });
    expect(await faultOf(site.call('launching.save', { version: plan.plan.version, fields: plan.plan }))).toMatchObject({ code: 'da-ban-hanh' });
    expect(await faultOf(site.call('launching.send', { campaignId, version: plan.plan.version, sentOn: '2021-03-25', sentTo: 'UBND tỉnh' }))).toMatchObject({ code: 'ngay-nguoc' });
    expect(await faultOf(site.call('launching.send', { campaignId, version: plan.plan.version, sentOn: '2021-03-29', sentTo: 'UBND tỉnh' }))).toMatchObject({ code: 'ngay-tuong-lai' });
    expect((await site.call('launching.reopen', { campaignId, version: plan.plan.version })).stateWord).toBe('Dự thảo');
  });
});
