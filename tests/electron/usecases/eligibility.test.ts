import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { dossierOf } from './dossier-sites.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

async function people(site: Site, names: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push((await site.call('subject.save', { fields: { ...person(name), tags: ['official'] } as never, keepApart: true })).saved?.id ?? '');
  return ids;
}
const grade = (site: Site, subjectId: string, name: string, year: number, of: 'xuat-sac' | 'tot' | 'hoan-thanh') =>
  site.call('record.save', { register: 'quality_grading', fields: { subjectId, name, kind: 'ca-nhan', year, grade: of, source: 'Quyết định mẫu' } });

describe('who qualifies, and why', () => {
  it('says of each condition what was found, what rests on it and the article; a person’s answer counts at once', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const [id = ''] = await people(site, ['Nguyễn Văn Mẫu']);
    const ask = { subjectId: id, awardCode: 'LDTT', year: 2026 };
    const before = await site.call('eligibility.of', ask);
    expect([before.verdict, before.date]).toEqual(['chua-xac-dinh', '2026-11-20']);
    await grade(site, id, 'Nguyễn Văn Mẫu', 2026, 'tot');
    const open = await site.call('eligibility.of', ask);
    const leaves = (finding: (typeof open)['conditions'][number]['finding']): (typeof finding)[] => (finding.parts.length === 0 ? [finding] : finding.parts.flatMap(leaves));
    const asked = open.conditions.filter(({ severity, uncertain }) => severity === 'block' && !uncertain).flatMap(({ finding }) => leaves(finding)).flatMap(({ asks, result }) => (asks !== null && result !== 'dat' ? [asks] : []));
    expect(asked.length).toBeGreaterThan(0);
    for (const { key, question } of asked) await site.call('confirmation.save', { subjectId: id, key, question, year: 2026, answer: 'yes', by: 'Trần Ký Mẫu', evidence: 'Biên bản họp tổ' });
    const after = await site.call('eligibility.of', ask);
    expect(after.verdict).toBe('du-dieu-kien');
    const found = after.conditions.flatMap(({ finding }) => leaves(finding)).find(({ evidence }) => evidence.some(({ kind }) => kind === 'rating'));
    expect(found).toMatchObject({ result: 'dat' });
    expect(found?.citation).toContain('Điều 24');
  });

  it('refuses an award that the law data do not hold', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const [id = ''] = await people(site, ['Nguyễn Văn Mẫu']);
    expect((await faultOf(site.call('eligibility.of', { subjectId: id, awardCode: 'KHONG_CO', year: 2026 }))).code).toBe('khong-co-trong-danh-muc');
  });

  it('a nomination has its own report; one without an award, or with a form of its own, says why it has none', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': { source: 'catalogue', code: 'CSTDCS' }, 'Trần Thị Thử': null, 'Lê Văn Thử': { source: 'own', name: 'Thư khen' } });
    const of = async (name: string) => held.site.call('eligibility.ofNomination', { nominationId: held.nominations[name] ?? '' });
    expect((await of('Nguyễn Văn Mẫu')).report).toMatchObject({ awardCode: 'CSTDCS', year: 2026 });
    expect(await of('Trần Thị Thử')).toEqual({ report: null, note: 'Chọn danh hiệu hoặc hình thức khen thưởng để xem điều kiện.' });
    expect((await of('Lê Văn Thử')).note).toContain('Danh mục pháp luật không có điều kiện');
  });
});

describe('«Ai đủ điều kiện»', () => {
  it('goes through the registry and keeps who qualifies or lacks one thing; of whom nothing is known is not listed', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const [excellent = '', good = ''] = await people(site, ['Nguyễn Văn Xuất Sắc Mẫu', 'Trần Thị Tốt Mẫu', 'Lê Văn Không Rõ Mẫu']);
    for (const [id, of] of [[excellent, 'xuat-sac'], [good, 'tot']] as const) {
      await grade(site, id, 'Mẫu', 2026, of);
      await site.call('award.backfill', { subjectIds: [id], fields: { awardCode: 'LDTT', awardName: 'Lao động tiên tiến', year: 2026, decisionNumber: '01/QĐ-UBND', decisionDate: '2026-11-05', authority: 'Chủ tịch UBND xã Tân Mẫu' } });
    }
    const found = await site.job('eligibility.due', { awardCodes: ['CSTDCS'], year: 2026 });
    expect(found).toMatchObject({ subjects: 3, qualified: 1, lackingOne: 1 });
    const page = await site.call('eligibility.dueList', { listId: found.listId });
    expect(page.rows.map(({ name, state, awardName }) => [name, state, awardName])).toEqual([
      ['Trần Thị Tốt Mẫu', 'thieu-mot', 'Chiến sĩ thi đua cơ sở'],
      ['Nguyễn Văn Xuất Sắc Mẫu', 'du', 'Chiến sĩ thi đua cơ sở'],
    ]);
    const filtered = async (more: object) => (await site.call('eligibility.dueList', { listId: found.listId, ...more })).rows.map(({ subjectId }) => subjectId);
    expect(await filtered({ state: 'du' })).toEqual([excellent]);
    expect(await filtered({ search: 'tran thi' })).toEqual([good]);
    expect(await filtered({ kind: 'household' })).toEqual([]);
    expect(await filtered({ limit: 1 })).toEqual([good]);
    const next = (await site.call('eligibility.dueList', { listId: found.listId, limit: 1 })).next;
    expect(await filtered({ limit: 1, after: next })).toEqual([excellent]);
    expect((await faultOf(site.call('eligibility.dueList', { listId: 'cu' }))).code).toBe('danh-sach-da-cu');
    expect((await faultOf(site.job('eligibility.due', { awardCodes: ['KHONG_CO'], year: 2026 }))).code).toBe('khong-co-trong-danh-muc');
  });

  it('offers the awards of the day by kind, and says which the unit decides itself', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const awards = await site.call('eligibility.awards', {});
    expect(awards.find(({ code }) => code === 'CSTDCS')).toMatchObject({ kinds: ['person'], own: true, group: 'Danh hiệu thi đua' });
    expect(awards.find(({ code }) => code === 'BK_TINH')).toMatchObject({ own: false });
    expect(awards.find(({ code }) => code === 'GDVH')?.kinds).toEqual(['household']);
  });
});
