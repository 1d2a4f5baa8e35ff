import { describe, expect, it } from 'vitest';
import { carry } from '../../../electron/demo/exchange.ts';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import { docxText } from './docx-text.ts';
import { connected, ship } from './kinds-sites.ts';
import { faultOf } from './sites.ts';

const LDNN = planByCode('LDNN') ?? never();
const quota = (max: number) => ({ kind: 'put' as const, list: 'quotas' as const, record: { ...LDNN.quotas[1], id: 'LDNN-Q2', max } });

describe('what comes down', () => {
  it('R84, R8: a campaign is opened with its plan below; a revision adds to it and changes nothing that used the first', async () => {
    const { commune, province, stick } = await connected('2023-05-20');
    const { id } = await province.call('campaign.open', { planCode: 'LDNN' });
    expect(await province.call('campaign.publish', { campaignId: id, to: 'tat-ca' })).toMatchObject({ revisions: 1, sent: { kindWord: 'Phong trào', receivers: [{ name: 'xã Tân Mẫu', stateWord: 'Chưa ghi ra USB' }] } });
    expect(await carry(province, commune, stick)).toMatchObject({ added: 2, addedAgain: 0 });
    const [campaign] = await commune.call('campaign.list', {});
    expect(campaign).toMatchObject({ id, name: LDNN.identity.title, hasPlan: true, state: 'dang-phat-dong' });
    const round = await commune.call('round.save', { fields: { kind: 'campaign', name: 'Sơ kết 2023', year: 2023, campaignId: id, milestoneId: 'LDNN-M2' } });
    expect(round.planRevision).toBe(1);

    await province.call('campaign.revise', { id, source: 'dieu-chinh', effectiveFrom: '2023-05-10', document: 'Công văn 77/UBND-VX', note: 'Tăng số lượng', edits: [quota(9)] });
    await province.call('campaign.publish', { campaignId: id, to: 'tat-ca' });
    await ship(province, commune, stick);
    const revisions = await commune.call('campaign.revisions', { id });
    expect(revisions.map(({ n, effectiveFrom, sourceWord, usedBy }) => ({ n, effectiveFrom, sourceWord, usedBy }))).toEqual([
      { n: 2, effectiveFrom: '2023-05-10', sourceWord: 'Nhận từ cấp trên', usedBy: [] },
      { n: 1, effectiveFrom: null, sourceWord: 'Nhận từ cấp trên', usedBy: ['Sơ kết 2023'] },
    ]);
    expect((await commune.call('campaign.revision', { id, n: 2 })).plan.quotas.find(({ id: q }) => q === 'LDNN-Q2')?.max).toBe(9);
    expect((await commune.call('round.get', { id: round.id })).round.planRevision).toBe(1);
  }, 120_000);

  it('R84: a campaign that is open already is joined; figures, settings and rounds of the commune stay', async () => {
    const { commune, province, stick } = await connected('2023-05-20');
    const own = await commune.call('campaign.open', { planCode: 'LDNN' });
    await commune.call('campaign.confirmDistrict', { id: own.id, answer: 'yes' });
    await commune.call('round.save', { fields: { kind: 'campaign', name: 'Sơ kết 2023', year: 2023, campaignId: own.id, milestoneId: 'LDNN-M2' } });
    const theirs = await province.call('campaign.open', { planCode: 'LDNN' });
    await province.call('campaign.publish', { campaignId: theirs.id, to: 'tat-ca' });
    await ship(province, commune, stick);
    const all = await commune.call('campaign.list', {});
    expect(all.map(({ id, rounds }) => ({ id, rounds }))).toEqual([{ id: own.id, rounds: 1 }]);
    expect((await commune.call('campaign.get', { id: own.id })).campaign.districtAnswer).toBe('yes');
    // The plan is word for word the one of the library: no second revision.
    expect(await commune.call('campaign.revisions', { id: own.id })).toHaveLength(1);
    const [row] = await commune.call('received.list', { kind: 'campaign' });
    expect((await commune.call('received.get', { id: row?.id ?? '' })).became).toContain('Khớp với phong trào đã mở');
  }, 120_000);

  it('R84, R56: numbers of places fill the campaign below with their document; a unit that waits has neither zero nor plenty', async () => {
    const { commune, province, stick, communeCode } = await connected('2023-05-20');
    const { id } = await province.call('campaign.open', { planCode: 'LD23' });
    await province.call('campaign.publish', { campaignId: id, to: 'tat-ca' });
    const grid = await province.call('allotment.grid', { campaignId: id });
    expect(grid.units).toEqual([{ unitCode: communeCode, unitName: 'xã Tân Mẫu', sentOn: null }]);
    const [first, second] = grid.quotas;
    const line = (quotaId: string, max: number | null) => ({ quotaId, unitCode: communeCode, unitName: 'xã Tân Mẫu', min: null, max });
    const other = { quotaId: first?.id ?? '', unitCode: null, unitName: 'xã Mẫu Hai', min: null, max: 5 };
    const fields = { campaignId: id, document: '', date: null, lines: [line(first?.id ?? '', 4), line(second?.id ?? '', null), other], totals: [{ quotaId: first?.id ?? '', total: 10 }] };
    expect((await faultOf(province.call('allotment.save', { fields, send: true }))).item).toBe('document');
    const saved = await province.call('allotment.save', { fields: { ...fields, document: '120/SNV-TĐKT', date: '2023-05-18' }, send: true });
    expect(saved.quotas[0]).toMatchObject({ sum: 9, total: 10, left: 1, waiting: 0 });
    expect(saved.quotas[1]).toMatchObject({ sum: 0, waiting: 1 });
    const letters = await docxText((await province.download('paper.make', { kind: 'huong-dan-phan-bo', id: `${saved.sheet?.id ?? ''}/${communeCode}`, format: 'docx' })).bytes);
    expect(letters).toContain('xã Tân Mẫu');
    expect(letters).toContain('120/SNV-TĐKT');
    expect(letters).not.toContain('xã Mẫu Hai');
    await ship(province, commune, stick);
    const { campaign } = await commune.call('campaign.get', { id });
    expect(campaign.allotments).toEqual([{ quotaId: first?.id, min: null, max: 4, document: '120/SNV-TĐKT', date: '2023-05-18' }]);
    // The numbers of others stay with the office.
    const [row] = await commune.call('received.list', { kind: 'allotment' });
    expect(JSON.stringify(await commune.call('received.get', { id: row?.id ?? '' }))).not.toContain('Mẫu Hai');
  }, 120_000);
});

function never(): never {
  throw new Error('the plan is in the library');
}
