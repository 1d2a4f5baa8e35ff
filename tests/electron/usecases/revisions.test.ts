import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';

const LDNN = planByCode('LDNN') as Plan;
const quota = (max: number) => ({ kind: 'put' as const, list: 'quotas' as const, record: { ...LDNN.quotas[1], id: 'LDNN-Q2', max } });

describe('revisions of a plan', () => {
  it('R8: an adjusted plan is a new revision with a date; a round opened before keeps the one it used', async () => {
    const dir = join(folder(), 'xa');
    const site = siteAt(dir, '2023-05-10');
    await newCommune(site);
    const campaign = await site.call('campaign.open', { planCode: 'LDNN' });
    const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Sơ kết 2023', year: 2023, campaignId: campaign.id, milestoneId: 'LDNN-M2' } });
    expect(round.planRevision).toBe(1);
    await site.call('campaign.revise', { id: campaign.id, source: 'dieu-chinh', effectiveFrom: '2023-05-10', document: 'Công văn 77/UBND-VX', note: 'Tăng số lượng', edits: [quota(9)] });

    const later = await site.call('round.save', { fields: { kind: 'campaign', name: 'Tổng kết 2025', year: 2025, campaignId: campaign.id, milestoneId: 'LDNN-M3' } });
    expect(later.planRevision).toBe(2);
    const [second, first] = await site.call('campaign.revisions', { id: campaign.id });
    expect(first).toMatchObject({ n: 1, current: false, usedBy: ['Sơ kết 2023'], sourceWord: 'Mở từ thư viện' });
    expect(second).toMatchObject({ n: 2, current: true, effectiveFrom: '2023-05-10', document: 'Công văn 77/UBND-VX' });
    const changes = await site.call('campaign.compare', { id: campaign.id, from: 1, to: 2 });
    expect(changes.map((c) => c.path)).toEqual(['quotas.LDNN-Q2']);
    expect((await site.call('campaign.revision', { id: campaign.id, n: 1 })).plan.quotas[1]?.max).toBe(3);
  });

  it('R1: blanks are filled in later, the plan and the decision promulgating it apart, and the zero of a number stays', async () => {
    const site = siteAt(join(folder(), 'xa'));
    await newCommune(site);
    const campaign = await site.call('campaign.open', { planCode: 'LD23' });
    const { plan } = await site.call('campaign.plan', { id: campaign.id });
    if (plan === null) throw new Error('a plan of the library is there');
    expect(plan.identity.number).toBeNull();
    await site.call('campaign.revise', {
      id: campaign.id, source: 'bo-sung-thong-tin', effectiveFrom: null,
      edits: [{ kind: 'set', part: 'identity', value: { ...plan.identity, promulgatedBy: { ...plan.identity.promulgatedBy, number: '0512/QĐ-UBND', date: { day: 4, month: 4, year: 2023 } } } }],
    });
    const page = await site.call('campaign.get', { id: campaign.id });
    expect(page.documentNumber).toBe('0512/QĐ-UBND');
    expect((await site.call('campaign.plan', { id: campaign.id })).plan?.quotas).toEqual(plan.quotas);

    const drive = await site.call('campaign.open', { planCode: 'DLK' });
    expect((await site.call('campaign.get', { id: drive.id })).documentNumber).toBe('0124/KH-UBND');
    const poor = await site.call('campaign.open', { planCode: 'LDNN' });
    const identity = (await site.call('campaign.plan', { id: poor.id })).plan?.identity;
    expect(identity?.number).toBeNull();
    expect(identity?.promulgatedBy).toMatchObject({ number: '1479/QĐ-UBND', date: { day: 24, month: 8, year: 2022 } });
  });

  it('an adjustment needs its paper and a day not before the last one', async () => {
    const site = siteAt(join(folder(), 'xa'));
    await newCommune(site);
    const { id } = await site.call('campaign.open', { planCode: 'LDNN' });
    const revise = (more: object) => site.call('campaign.revise', { id, source: 'dieu-chinh', effectiveFrom: '2026-03-01', document: 'CV 1', edits: [quota(4)], ...more });
    expect(await faultOf(revise({ document: '' }))).toMatchObject({ code: 'thieu-van-ban', item: 'document' });
    expect(await faultOf(revise({ effectiveFrom: null }))).toMatchObject({ code: 'thieu-ngay', item: 'effectiveFrom' });
    await revise({});
    expect(await faultOf(revise({ effectiveFrom: '2026-02-28' }))).toMatchObject({ code: 'ngay-nguoc' });
    expect(await faultOf(revise({ edits: [quota(-1)] }))).toMatchObject({ code: 'ke-hoach-sai', item: 'quotas.1.max' });
    const own = await site.call('campaign.createOwn', { name: 'Phong trào của xã', fromYear: 2026, toYear: 2026 });
    expect(await faultOf(site.call('campaign.revise', { id: own.id, source: 'dieu-chinh', effectiveFrom: '2026-03-01', document: 'CV 1', edits: [quota(4)] }))).toMatchObject({ code: 'khong-co-ke-hoach' });
  });
});
