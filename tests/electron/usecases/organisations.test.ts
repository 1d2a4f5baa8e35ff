import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameOn } from '../../../shared/domain/organisation-time.ts';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';

describe('organisations', () => {
  it('R9: one that ended stays readable under its name of the time, with what it was formed from and what followed it', async () => {
    const site = siteAt(join(folder(), 'xa'), '2026-11-20');
    await newCommune(site);
    const old = (name: string) => site.call('organisation.save', { fields: { name, kind: 'xa', validTo: '2025-06-30', district: 'huyện Ví Dụ', source: 'Nghị quyết sắp xếp' } });
    const [first, second] = [await old('xã Mẫu Đông'), await old('xã Mẫu Tây')];
    const merged = await site.call('organisation.save', {
      fields: {
        name: 'xã Tân Mẫu', kind: 'xa', validFrom: '2025-07-01', own: true,
        predecessors: [first, second].map((o) => ({ organisationId: o.id, share: 'whole' as const, on: '2025-07-01', source: 'Nghị quyết sắp xếp' })),
      },
    });
    expect(merged.warnings).toEqual(['Chưa ghi khu vực của đơn vị mới; khu vực của đơn vị tiền thân không tự chuyển sang.']);
    const list = await site.call('organisation.list', {});
    expect(list.map((o) => [o.name, o.ended, o.successors.map((s) => s.name)])).toEqual([
      ['xã Mẫu Đông', true, ['xã Tân Mẫu']],
      ['xã Mẫu Tây', true, ['xã Tân Mẫu']],
      ['xã Tân Mẫu', false, []],
    ]);
    expect(await faultOf(site.call('organisation.remove', { id: first.id }))).toMatchObject({ code: 'con-don-vi-ke-thua' });
    const renamed = { ...merged, formerNames: [{ name: 'xã Mẫu Mới', until: '2025-12-31' }] };
    expect([nameOn(renamed, '2025-12-31'), nameOn(renamed, '2026-01-01')]).toEqual(['xã Mẫu Mới', 'xã Tân Mẫu']);
  });

  it('is never its own predecessor, and its days run forward', async () => {
    const site = siteAt(join(folder(), 'xa'));
    await newCommune(site);
    const a = await site.call('organisation.save', { fields: { name: 'xã A Mẫu', kind: 'xa' } });
    const from = (id: string) => [{ organisationId: id, share: 'whole' as const, on: '2025-07-01', source: 'NQ' }];
    const b = await site.call('organisation.save', { fields: { name: 'xã B Mẫu', kind: 'xa', predecessors: from(a.id) } });
    expect(await faultOf(site.call('organisation.save', { id: a.id, version: a.version, fields: { name: 'xã A Mẫu', kind: 'xa', predecessors: from(b.id) } }))).toMatchObject({ code: 'tien-than-vong' });
    expect((await site.call('organisation.list', {})).find((o) => o.id === a.id)?.predecessors).toEqual([]);
    expect(await faultOf(site.call('organisation.save', { fields: { name: 'xã C Mẫu', kind: 'xa', validFrom: '2025-07-01', validTo: '2025-06-30' } }))).toMatchObject({ item: 'validTo' });
  });
});

describe('links and settings of a campaign', () => {
  it('R5: campaigns are linked and the link is seen from either end', async () => {
    const site = siteAt(join(folder(), 'xa'));
    await newCommune(site);
    const poor = await site.call('campaign.open', { planCode: 'LDNN' });
    const main = await site.call('campaign.open', { planCode: 'LD23' });
    await site.call('campaign.setLinks', { id: main.id, version: main.version, links: [{ campaignId: poor.id, relation: 'ket-hop' }] });
    expect((await site.call('campaign.relations', { id: poor.id })).links).toEqual([{ campaignId: main.id, name: main.name, relation: 'Kết hợp', own: false }]);
    expect((await site.call('campaign.relations', { id: main.id })).links[0]).toMatchObject({ campaignId: poor.id, own: true });
    const now = (await site.call('campaign.get', { id: main.id })).campaign;
    expect(await faultOf(site.call('campaign.setLinks', { id: main.id, version: now.version, links: [{ campaignId: main.id, relation: 'ket-hop' }] }))).toMatchObject({ code: 'tu-lien-ket' });
  });

  it('R10: focal point, propaganda and allotment are settings of one campaign and leave the others alone', async () => {
    const site = siteAt(join(folder(), 'xa'));
    await newCommune(site);
    const poor = await site.call('campaign.open', { planCode: 'LDNN' });
    const main = await site.call('campaign.open', { planCode: 'LD23' });
    await site.call('campaign.setSettings', { id: poor.id, version: poor.version, settings: { focalPoint: 'Sở Nông nghiệp và Môi trường', propagandaBody: 'Sở Văn hóa, Thể thao và Du lịch', allotter: '', reporter: '' } });
    expect((await site.call('campaign.get', { id: poor.id })).campaign.settings.focalPoint).toBe('Sở Nông nghiệp và Môi trường');
    expect((await site.call('campaign.get', { id: main.id })).campaign.settings.focalPoint).toBe('');
  });
});
