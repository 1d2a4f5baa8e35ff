import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { SubjectFields } from '../../../shared/domain/subject.ts';
import { faultOf, folder, newCommune, siteAt } from './sites.ts';

const GK = { source: 'catalogue', code: 'GK_XA' } as const;
const DECISION = { number: '345/QĐ-UBND', date: '2026-11-20', title: 'Về việc tặng Giấy khen', authority: 'Chủ tịch Ủy ban nhân dân xã Tân Mẫu', signerName: 'Trần Ký Mẫu', signerTitle: 'Chủ tịch' };

async function commune(): Promise<Site> {
  const site = siteAt(folder());
  await newCommune(site);
  return site;
}

describe('many at once', () => {
  const household = (i: number) => ({ fields: SubjectFields.parse({ kind: 'household', name: `Nguyễn Văn Mẫu ${i}`, address: `${i < 510 ? 'Thôn Đông' : 'thôn Tây'}, xã Tân Mẫu` }) });

  it('R97: a village’s households together, 510 nominated with one award and reason, one decision number, list and 510 certificates', async () => {
    const site = await commune();
    await site.call('subject.addMany', { items: Array.from({ length: 540 }, (_, i) => household(i)) });
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Gia đình văn hóa 2026', year: 2026 } });
    expect(await site.call('many.villages', { kind: 'household' })).toMatchObject([{ name: 'Thôn Đông', count: 510 }, { name: 'thôn Tây', count: 30 }]);
    const east = await site.call('many.subjects', { roundId: round.id, kind: 'household', village: 'thon dong' });
    expect(east).toHaveLength(510);
    expect(await site.call('many.subjects', { roundId: round.id, kind: 'household', village: 'thon dong', search: 'mau 118' })).toHaveLength(1);

    const { added } = await site.job('many.nominate', { roundId: round.id, subjectIds: east.map(({ id }) => id), award: GK, merit: 'gia đình tiêu biểu năm 2026' });
    expect(added).toHaveLength(510);
    expect((await site.call('many.subjects', { roundId: round.id, kind: 'household', village: 'thon dong' })).every(({ nominated }) => nominated)).toBe(true);
    const asked = await site.job('many.nominate', { roundId: round.id, subjectIds: east.slice(0, 2).map(({ id }) => id), award: GK, merit: '' });
    expect(asked).toMatchObject({ added: [], repeats: [{}, {}] });

    const decision = await site.call('decision.record', { fields: DECISION, lines: added.map((nominationId) => ({ nominationId, nominationVersionId: null, dossierId: null, result: 'awarded' as const, awardName: 'Giấy khen' })) });
    const { lines } = await site.call('decision.get', { id: decision.id });
    expect(lines).toHaveLength(510);
    for (const kind of ['danh-sach-quyet-dinh', 'giay-khen'] as const) {
      expect((await site.download('paper.make', { kind, id: decision.id, format: 'pdf' })).bytes.length).toBeGreaterThan(100_000);
    }
  }, 60_000);

  it('R97: pasted names are matched with the registry, added once and taken out again', async () => {
    const site = await commune();
    await site.call('subject.addMany', { items: [household(0)] });
    const items = [household(0).fields, household(2).fields];
    expect((await site.call('subject.match', { items })).map((found) => found.map(({ reason }) => reason))).toEqual([['cùng tên, cùng địa chỉ'], []]);
    expect(await faultOf(site.call('subject.addMany', { items: items.map((fields) => ({ fields })) }))).toMatchObject({ code: 'nghi-trung' });
    expect((await site.call('subject.list', { after: null, limit: 100 })).total).toBe(1);
    const { ids } = await site.call('subject.addMany', { items: [{ fields: items[1] ?? household(2).fields }] });
    await site.call('subject.removeMany', { ids });
    expect((await site.call('subject.list', { after: null, limit: 100 })).total).toBe(1);
  });

  it('R97: what was just added is taken back as one, unless something was done with it', async () => {
    const site = await commune();
    const { ids } = await site.call('subject.addMany', { items: [household(0), household(2)] });
    const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Gia đình văn hóa 2026', year: 2026 } });
    const { added } = await site.job('many.nominate', { roundId: round.id, subjectIds: ids, award: null, merit: '' });
    await site.call('many.undo', { nominationIds: added });
    expect((await site.call('round.get', { id: round.id })).nominations).toEqual([]);
  });
});
