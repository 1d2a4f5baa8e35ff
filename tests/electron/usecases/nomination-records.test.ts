import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { BK, GK, meeting } from './council-sites.ts';
import { campaignSite, dossierOf } from './dossier-sites.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

const LD23_BK = { source: 'campaign' as const, formId: 'LD23-F2' };

async function subject(site: Site, fields: object): Promise<string> {
  return (await site.call('subject.save', { fields: fields as never, keepApart: true })).saved?.id ?? '';
}
async function nominate(site: Site, roundId: string, subjectId: string, more: object = {}): Promise<string> {
  const added = await site.call('nomination.add', { roundId, subjectIds: [subjectId], award: LD23_BK, merit: '', allowRepeat: true, ...more });
  return added.added[0]?.id ?? '';
}
const collective = (name: string, more: object = {}) => ({ kind: 'collective', name, ...more });

describe('what the records say beside a nomination', () => {
  it('R46: merit outside the window of the standard is named and asks for a reason: 2020–2025, 2021–2025, 2023–2025', async () => {
    const { site, roundId } = await campaignSite(join(folder(), 'xa'), 'LD23', '2025-10-01');
    const cases: [string, object, string, string[]][] = [
      ['Công ty Mẫu', collective('Công ty Mẫu', { tags: ['enterprise'] }), '2020–2025', ['2019']],
      ['Nguyễn Văn Mẫu', person('Nguyễn Văn Mẫu'), '2021–2025', ['2019', '2020']],
      ['Hộ ông Mẫu', { kind: 'household', name: 'Hộ ông Mẫu', address: 'Thôn Đông' }, '2021–2025', ['2019', '2020']],
      ['Trường Mẫu', collective('Trường Mẫu', { tags: [] }), '2023–2025', ['2019', '2020', '2022']],
    ];
    for (const [name, fields, words, outside] of cases) {
      const id = await nominate(site, roundId, await subject(site, fields), { merit: 'Thành tích năm 2019; năm 2020; năm 2022; năm 2024' });
      const { windows, row } = await site.call('nomination.get', { id });
      expect(windows, name).toEqual([{ words, citation: 'Phong trào thi đua Lâm Đồng 2023 - 2025, mục V.2.b', sure: true }]);
      const point = row.openPoints.find(({ code }) => code === 'ngoai-thoi-gian');
      expect(point, name).toMatchObject({ stops: false, sentence: `Thành tích ngoài khoảng thời gian tính: ${outside.join('; ')} (chỉ tính ${words}, Phong trào thi đua Lâm Đồng 2023 - 2025, mục V.2.b).` });
    }
  });

  it('R46: of a collective nobody tagged it is not said for certain', async () => {
    const { site, roundId } = await campaignSite(join(folder(), 'xa'), 'LD23', '2025-10-01');
    const id = await nominate(site, roundId, await subject(site, collective('Hợp tác xã Mẫu')), { merit: 'Thành tích năm 2021' });
    const { row, windows } = await site.call('nomination.get', { id });
    expect(windows.map(({ words, sure }) => [words, sure])).toEqual([['2023–2025', false], ['2020–2025', false]]);
    expect(row.openPoints.find(({ code }) => code === 'chua-ro-thoi-gian')?.sentence).toContain('Chưa ghi tập thể này có phải doanh nghiệp, hợp tác xã không');
  });

  it('R47: a head of a unit needs the collective’s dossier or recorded result; without it only with a written reason', async () => {
    const { site, roundId, campaignId } = await campaignSite(join(folder(), 'xa'), 'LD23', '2025-10-01');
    const [headId, schoolId] = [await subject(site, person('Trần Thị Hiệu Trưởng Mẫu')), await subject(site, collective('Trường Tiểu học Mẫu', { tags: [] }))];
    const id = await nominate(site, roundId, headId, { merit: 'Đã có thành tích năm 2024' });
    const look = async () => {
      const { head, row, judged } = await site.call('nomination.get', { id });
      return { state: head.state, asked: head.asked, item: judged.find(({ code }) => code === 'LD23-S5-1')?.state, point: row.openPoints.find(({ code }) => code === 'thieu-tap-the') };
    };
    expect(await look()).toMatchObject({ asked: true, state: 'unknown', item: 'con-thieu', point: undefined });
    await site.call('membership.save', { fields: { personId: headId, collectiveId: schoolId, head: true, from: '2023-09-01' } });
    expect(await look()).toMatchObject({ state: 'missing', point: { stops: false, sentence: 'Là thủ trưởng của Trường Tiểu học Mẫu: chưa có hồ sơ hoặc kết quả ghi nhận tập thể này có thành tích xuất sắc (mục V.2.b).' } });
    // The list goes up only with a written reason.
    const dossier = await site.call('dossier.create', { roundId, nominationIds: [id], receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { content: 'Có thành tích' } });
    expect((await site.call('dossier.get', { id: dossier.id })).needsReason[0]?.sentences.join(' ')).toContain('Là thủ trưởng của Trường Tiểu học Mẫu');
    expect((await faultOf(site.call('dossier.submit', { id: dossier.id, version: 1 }))).code).toBe('can-ly-do');

    await nominate(site, roundId, schoolId, { merit: 'Tập thể có thành tích năm 2024' });
    expect(await look()).toMatchObject({ state: 'shown', item: 'da-co', point: undefined });
    expect(campaignId).not.toBe('');
  });

  it('R47: the collective led can be chosen by hand, and a recorded result shows it too', async () => {
    const { site, roundId } = await campaignSite(join(folder(), 'xa'), 'LD23', '2025-10-01');
    const [headId, schoolId] = [await subject(site, person('Trần Thị Hiệu Trưởng Mẫu')), await subject(site, collective('Trường Tiểu học Mẫu', { tags: [] }))];
    const id = await nominate(site, roundId, headId, { merit: 'Đã có thành tích' });
    const { nomination } = await site.call('nomination.get', { id });
    const { award, merit, summary, grounds, capacity, flags, overrideReason } = nomination;
    const save = (version: number, headOfUnit: object) => site.call('nomination.save', { id, version, fields: { award, merit, summary, grounds, capacity, flags, overrideReason, headOfUnit: headOfUnit as never } });
    const chosen = await save(nomination.version, { head: true, collectiveId: schoolId });
    expect((await site.call('nomination.get', { id })).head).toMatchObject({ state: 'missing', collectives: [{ name: 'Trường Tiểu học Mẫu', byHand: true, shown: [] }] });
    await site.call('record.save', { register: 'quality_grading', fields: { subjectId: schoolId, name: 'Trường Tiểu học Mẫu', year: 2024, kind: 'co-quan', grade: 'xuat-sac', source: 'Quyết định mẫu' } });
    expect((await site.call('nomination.get', { id })).head.collectives[0]?.shown).toEqual(['Hoàn thành xuất sắc nhiệm vụ năm 2024']);
    await save(chosen.version, { head: false, collectiveId: null });
    expect((await site.call('nomination.get', { id })).judged.find(({ code }) => code === 'LD23-S5-1')).toMatchObject({ required: 'no', state: 'khong-yeu-cau' });
  });

  it('R48: conditions are a checklist with evidence, and later guidance adds lines to all nominations of a round', async () => {
    const { site, roundId } = await campaignSite(join(folder(), 'xa'), 'LD23', '2025-10-01');
    const company = await nominate(site, roundId, await subject(site, collective('Công ty Mẫu', { tags: ['enterprise'] })));
    const one = await nominate(site, roundId, await subject(site, person('Nguyễn Văn Mẫu')));
    const codes = async (id: string) => (await site.call('nomination.get', { id })).nomination.items.map(({ code, required }) => `${code} ${required}`);
    expect(await codes(company)).toEqual(expect.arrayContaining(['LD23-S3-1 yes', 'LD23-S3-2 yes', 'LD23-S3-3 yes']));
    const added = await site.call('nomination.addItem', { ids: [company, one], name: 'Xác nhận đã trả nợ vay đúng hạn', citation: 'Hướng dẫn 05/HD-SNV' });
    expect(added).toMatchObject({ code: 'them-xac-nhan-da-tra-no-vay-dung-han', added: [company, one], skipped: 0 });
    expect(await codes(one)).toContain('them-xac-nhan-da-tra-no-vay-dung-han yes');
    const row = (await site.call('nomination.get', { id: one })).row;
    expect(row.openPoints.find(({ code }) => code === 'thieu-tai-lieu')?.sentence).toContain('Xác nhận đã trả nợ vay đúng hạn');
    expect((await faultOf(site.call('nomination.addItem', { ids: [one], name: 'xác nhận đã trả nợ vay đúng hạn' }))).code).toBe('khong-them-muc-nao');
    // It stays when another award is chosen, and can be taken off again; a line of the rules cannot.
    const { nomination } = await site.call('nomination.get', { id: one });
    const { merit, summary, grounds, capacity, flags, overrideReason } = nomination;
    await site.call('nomination.save', { id: one, version: nomination.version, fields: { award: GK, merit, summary, grounds, capacity, flags, overrideReason } });
    expect(await codes(one)).toContain('them-xac-nhan-da-tra-no-vay-dung-han yes');
    await site.call('nomination.removeItem', { ids: [company, one], code: added.code });
    expect(await codes(one)).not.toContain('them-xac-nhan-da-tra-no-vay-dung-han yes');
    expect((await faultOf(site.call('nomination.removeItem', { ids: [company], code: 'LD23-S3-1' }))).code).toBe('muc-theo-quy-dinh');
  });

  it('a paper older than the years counted is «Quá cũ», and says why', async () => {
    const held = await meeting({ 'Nguyễn Văn Mẫu': { source: 'catalogue', code: 'CSTDT' } });
    const id = held.nominations['Nguyễn Văn Mẫu'] ?? '';
    const first = (await held.site.call('nomination.get', { id })).nomination;
    const marked = await held.site.call('nomination.item', { id, version: first.version, code: 'XAC_NHAN_SANG_KIEN', state: 'da-co', paperOn: '2023-12-31', signed: true });
    expect(marked.items.find(({ code }) => code === 'XAC_NHAN_SANG_KIEN')).toMatchObject({ state: 'da-co', paperOn: '2023-12-31', signed: true });
    const { judged, itemNotes } = await held.site.call('nomination.get', { id });
    expect(judged.find(({ code }) => code === 'XAC_NHAN_SANG_KIEN')?.state).toBe('qua-cu');
    expect(itemNotes).toEqual([{ code: 'XAC_NHAN_SANG_KIEN', sentence: 'Công nhận ngày 31/12/2023, trước thời gian tính thành tích (từ năm 2024).' }]);
    const kept = await held.site.call('nomination.item', { id, version: marked.version, code: 'XAC_NHAN_SANG_KIEN', state: 'da-co', paperOn: '2024-01-01' });
    expect(kept.items.find(({ code }) => code === 'XAC_NHAN_SANG_KIEN')).toMatchObject({ paperOn: '2024-01-01', signed: true });
    expect((await held.site.call('nomination.get', { id })).itemNotes).toEqual([]);
  });

  it('R44: a nomination per nominee of three kinds, also without a form yet', async () => {
    const held = await meeting({ 'Nguyễn Văn Mẫu': null });
    const { site, roundId } = held;
    for (const fields of [collective('Trường Mẫu'), { kind: 'household', name: 'Hộ bà Mẫu', address: 'Thôn Đông' }]) await nominate(site, roundId, await subject(site, fields), { award: null });
    const { nominations } = await site.call('round.get', { id: roundId });
    expect(nominations.map(({ subjectKind, awardName }) => [subjectKind, awardName])).toEqual([['person', ''], ['collective', ''], ['household', '']]);
    expect(nominations[0]?.openPoints.find(({ code }) => code === 'khong-muc-khen')?.stops).toBe(false);
  });

  it('R89: a round belongs to a milestone or stands alone, and everything about it is the same; an own campaign needs a name and years only', async () => {
    const site = siteAt(join(folder(), 'xa'), '2026-11-20');
    await newCommune(site);
    const own = await site.call('campaign.createOwn', { name: 'Thi đua mẫu', fromYear: 2024, toYear: 2026 });
    const subjectId = await subject(site, person('Nguyễn Văn Mẫu'));
    for (const [kind, campaignId] of [['campaign', own.id], ['yearly', null], ['sudden', null], ['long-service', null]] as const) {
      const round = await site.call('round.save', { fields: { kind, name: `Đợt ${kind}`, year: 2026, campaignId } });
      const id = await nominate(site, round.id, subjectId, { award: GK, merit: 'Có thành tích' });
      const page = await site.call('nomination.get', { id });
      expect([page.round.kind, page.row.stateWord, page.nomination.items.length > 0], kind).toEqual([kind, 'Chưa đủ điều kiện', true]);
      const dossier = await site.call('dossier.create', { roundId: round.id, nominationIds: [id], receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { content: 'Có thành tích' } });
      expect((await site.call('dossier.get', { id: dossier.id })).stateWord).toBe('Đang soạn');
    }
    expect((await faultOf(site.call('round.save', { fields: { kind: 'campaign', name: 'Không phong trào', year: 2026 } }))).item).toBe('campaignId');
  });

  it('R45: households are their own kind in every list and count, and subjects outside the province can be entered', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': GK });
    const { site, roundId, dossierId } = held;
    const household = await nominate(site, roundId, await subject(site, { kind: 'household', name: 'Hộ bà Mẫu', address: 'Thôn Đông', outsideProvince: true }), { award: GK });
    const dossier = (await site.call('dossier.get', { id: dossierId })).dossier;
    await site.call('dossier.save', { id: dossierId, version: dossier.version, receiver: dossier.receiver, submission: dossier.submission, nominationIds: [...dossier.nominationIds, household] });
    expect((await site.call('dossier.list', {}))[0]).toMatchObject({ persons: 1, collectives: 0, households: 1 });
    expect((await site.call('nomination.get', { id: household })).subject).toMatchObject({ kind: 'household', outsideProvince: true });
  });

  it('R49, R50: capacity of merit and the five flags are recorded with the nomination', async () => {
    const held = await meeting({ 'Nguyễn Văn Mẫu': GK });
    const id = held.nominations['Nguyễn Văn Mẫu'] ?? '';
    const { nomination } = await held.site.call('nomination.get', { id });
    const { award, merit, summary, grounds, overrideReason } = nomination;
    const flags = { smallCollective: true, directWorker: true, worker: true, farmer: true, difficultArea: true };
    const saved = await held.site.call('nomination.save', { id, version: nomination.version, fields: { award, merit, summary, grounds, overrideReason, capacity: 'tham-muu-to-chuc', flags } });
    expect(saved).toMatchObject({ capacity: 'tham-muu-to-chuc', flags });
  });

  it('R51: the same subject in one campaign and milestone: both are shown side by side, with the award history', async () => {
    const held = await meeting({ 'Nguyễn Văn Mẫu': GK });
    const { site, roundId, subjects, nominations } = held;
    const subjectId = subjects['Nguyễn Văn Mẫu'] ?? '';
    await site.call('award.backfill', { subjectIds: [subjectId], fields: { awardCode: 'LDTT', awardName: 'Lao động tiên tiến', year: 2024, decisionNumber: '01/QĐ-UBND', decisionDate: '2025-01-05', authority: 'Chủ tịch UBND xã Tân Mẫu' } });
    const warned = await site.call('nomination.add', { roundId, subjectIds: [subjectId], award: BK, merit: 'Thành tích khác' });
    expect(warned).toMatchObject({ added: [], repeats: [{ subjectId }] });
    const second = await nominate(site, roundId, subjectId, { award: BK, merit: 'Thành tích khác' });
    const { sides, history, subjectName } = await site.call('nomination.same', { id: second });
    expect(subjectName).toBe('Nguyễn Văn Mẫu');
    expect(sides.map(({ id, relation, merit }) => [id, relation, merit])).toEqual([[second, 'đề nghị này', 'Thành tích khác'], [nominations['Nguyễn Văn Mẫu'], 'cùng đợt xét', 'có thành tích']]);
    expect(history).toMatchObject([{ year: 2024, name: 'Lao động tiên tiến', decision: '01/QĐ-UBND ngày 05/01/2025' }]);
    expect((await site.call('nomination.get', { id: second })).others).toBe(1);
  });
});
