import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

async function add(site: Site, fields: object): Promise<string> {
  return (await site.call('subject.save', { fields: fields as never, keepApart: true })).saved?.id ?? '';
}
const untagged = async (site: Site, kind: 'person' | 'collective' | 'household') => (await site.call('subject.list', { kind, untagged: true })).rows.map(({ name }) => name);

describe('groups of the award law for many at once', () => {
  it('are set together, those without one are listed page by page, and each gets back what it had', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const [one, two, three] = [await add(site, person('Nguyễn Văn Mẫu')), await add(site, person('Trần Thị Thử')), await add(site, { ...person('Lê Văn Thí'), tags: ['farmer'] })];
    await add(site, { kind: 'household', name: 'ông Lê Mẫu' });
    expect(await untagged(site, 'person')).toEqual(['Nguyễn Văn Mẫu', 'Trần Thị Thử']);
    expect(await untagged(site, 'household')).toEqual([]);
    const first = await site.call('subject.list', { kind: 'person', untagged: true, limit: 1 });
    expect([first.total, (await site.call('subject.list', { kind: 'person', untagged: true, limit: 1, after: first.next })).rows.map(({ name }) => name)]).toEqual([2, ['Trần Thị Thử']]);

    const { before } = await site.call('subject.setTags', { ids: [one, two, three], tags: ['official'] });
    expect(before).toEqual([{ ids: [one, two], tags: null }, { ids: [three], tags: ['farmer'] }]);
    expect(await untagged(site, 'person')).toEqual([]);
    for (const held of before) await site.call('subject.setTags', held);
    expect(await untagged(site, 'person')).toHaveLength(2);
    expect((await site.call('subject.get', { id: three })).subject.tags).toEqual(['farmer']);
  });

  it('of another kind refuse all', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const [one, other] = [await add(site, person('Nguyễn Văn Mẫu')), await add(site, { kind: 'collective', name: 'Thôn Mẫu' })];
    expect((await faultOf(site.call('subject.setTags', { ids: [one, other], tags: ['official'] }))).code).toBe('nhom-khac-loai');
    expect(await untagged(site, 'person')).toEqual(['Nguyễn Văn Mẫu']);
  });

  it('«Ai đủ điều kiện» lists an official with CSTĐCS of three years for CSTĐ tỉnh, waiting for confirmations', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const id = await add(site, { ...person('Nguyễn Văn Mẫu'), tags: ['official'] });
    for (const year of [2024, 2025, 2026]) {
      await site.call('award.backfill', { subjectIds: [id], fields: { awardCode: 'CSTDCS', awardName: 'Chiến sĩ thi đua cơ sở', year, decisionNumber: `${year}/QĐ-UBND`, decisionDate: '2026-11-05', authority: 'Chủ tịch UBND xã Tân Mẫu' } });
    }
    const found = await site.job('eligibility.due', { awardCodes: ['CSTDT'], year: 2026 });
    const { rows } = await site.call('eligibility.dueList', { listId: found.listId });
    expect(rows).toMatchObject([{ subjectId: id, state: 'cho-xac-nhan' }]);
    expect(found).toMatchObject({ qualified: 0, lackingOne: 0, waiting: 1 });
  });
});
