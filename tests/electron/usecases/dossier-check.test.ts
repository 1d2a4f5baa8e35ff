import { describe, expect, it } from 'vitest';
import { BK, GK, meeting } from './council-sites.ts';
import { dossierOf } from './dossier-sites.ts';
import { faultOf } from './sites.ts';

describe('where a new dossier goes', () => {
  it('is known of what the commune decides itself, else only where there is one place to choose', async () => {
    const { site, nominations } = await dossierOf({ 'Nguyễn Văn Mẫu': GK, 'Trần Thị Mẫu': BK });
    const [own = '', up = ''] = ['Nguyễn Văn Mẫu', 'Trần Thị Mẫu'].map((name) => nominations[name]);
    const of = (...nominationIds: string[]) => site.call('dossier.receivers', { nominationIds });
    const { known, proposed } = await of(own);
    expect(proposed).toEqual({ unitCode: null, name: 'Chủ tịch Ủy ban nhân dân xã Tân Mẫu' });
    expect(known.length).toBe(1);
    expect((await of(own, up)).proposed).toEqual(known[0]);
    expect((await of()).proposed).toEqual(known[0]);
  });
});

describe('«Kiểm tra hồ sơ» before sending', () => {
  it('lists what the receiver would return it for, each with where to mend it', async () => {
    const merit = 'Đã có thành tích xuất sắc trong phong trào thi đua năm 2026';
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK });
    const { site, dossierId, nominations, subjects } = held;
    const [id, subjectId] = [nominations['Nguyễn Văn Mẫu'] ?? '', subjects['Nguyễn Văn Mẫu'] ?? ''];
    const { nomination } = await site.call('nomination.get', { id });
    const { award, summary, grounds, capacity, flags, overrideReason } = nomination;
    const saved = await site.call('nomination.save', { id, version: nomination.version, fields: { award, merit, summary, grounds, capacity, flags, overrideReason } });
    await site.call('nomination.item', { id, version: saved.version, code: 'BAO_CAO_THANH_TICH', state: 'da-co' });
    await site.call('award.backfill', { subjectIds: [subjectId], fields: { awardCode: 'GK_XA', awardName: 'Giấy khen', year: 2026, decisionNumber: '08/QĐ-UBND', decisionDate: '2026-03-05', authority: 'Chủ tịch UBND xã Tân Mẫu', merit } });
    await site.call('record.save', { register: 'pending_matter', fields: { subjectId, name: 'Nguyễn Văn Mẫu', case: 'dang_xac_minh_khieu_nai_to_cao', from: '2026-10-01', source: 'Thông báo 3/TB-UBND' } });
    const { findings, nominees, clear } = await site.call('dossier.check', { id: dossierId });
    expect([nominees, clear]).toEqual([1, 0]);
    const said = new Map(findings.map((one) => [one.code, one]));
    expect([...said.keys()]).toEqual(expect.arrayContaining(['chua-hop-xet', 'da-khen', 'viec-dang-xem-xet', 'khong-du-dieu-kien', 'khong-co-tep', 'thieu-chu-ky', 'chua-xac-nhan']));
    expect(said.get('da-khen')).toMatchObject({ weight: 'reason', sentence: 'Cùng thành tích này đã được tặng Giấy khen năm 2026, Quyết định 08/QĐ-UBND. Một thành tích không tặng nhiều lần.', mend: { page: 'doi-tuong-chi-tiet', params: { id: subjectId } } });
    expect(said.get('viec-dang-xem-xet')).toMatchObject({ weight: 'reason', name: 'Nguyễn Văn Mẫu', mend: { page: 'so', params: { register: 'pending_matter' }, label: 'Mở sổ việc đang xem xét' } });
    expect(findings.filter(({ weight }) => weight === 'stop')).toEqual([]);

    // R98: the same list is what asks for the written reason, and the reason is printed on the cover list.
    const { needsReason, stops } = await site.call('dossier.get', { id: dossierId });
    expect(stops).toEqual([]);
    expect(needsReason[0]?.sentences).toEqual(findings.filter(({ weight, nominationId }) => weight === 'reason' && nominationId === id).map(({ sentence }) => sentence));
    expect((await faultOf(site.call('dossier.submit', { id: dossierId, version: 1 }))).code).toBe('can-ly-do');
    await site.call('dossier.submit', { id: dossierId, version: 1, reasons: { [id]: 'Đã báo cáo Thường trực' } });
    const [version] = (await site.call('nomination.get', { id })).versions;
    expect(version?.overrideReason).toBe('Đã báo cáo Thường trực');
    expect(version?.openPoints).toEqual(needsReason[0]?.sentences);
  });

  it('a register that says nothing is no proof: whoever makes the dossier is asked to look, by the record the eligibility page uses', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': BK });
    const { site, dossierId, nominations, subjects } = held;
    const [nominationId, subjectId] = [nominations['Nguyễn Văn Mẫu'] ?? '', subjects['Nguyễn Văn Mẫu'] ?? ''];
    const asked = async () => (await site.call('dossier.check', { id: dossierId })).findings.filter(({ code }) => code === 'can-xac-nhan');
    const gate = async () => (await site.call('eligibility.ofNomination', { nominationId })).report?.conditions.find(({ conditionId }) => conditionId === 'GEN.viec_dang_xem_xet')?.finding;
    const [finding, ...others] = await asked();
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ weight: 'note', name: 'Nguyễn Văn Mẫu', sentence: 'Sổ không ghi việc đang xem xét kỷ luật, điều tra, xác minh; người lập hồ sơ chịu trách nhiệm kiểm tra.', mend: { page: 'so' } });
    expect(finding?.asks).toEqual({ ...(await gate())?.asks, subjectId, year: 2026 });
    const answer = { ...(finding?.asks ?? { key: '', question: '', subjectId, year: 2026 }), evidence: '', by: 'Trần Thị Mẫu' };
    const { ids } = await site.call('confirmation.saveMany', { answers: [{ ...answer, answer: 'yes' }] });
    expect(await asked()).toEqual([]);
    expect(await gate()).toMatchObject({ result: 'dat', sentence: 'Đã kiểm tra: không có việc đang xem xét kỷ luật, điều tra, xác minh.', evidence: [{ kind: 'confirmation', text: expect.stringContaining('Trần Thị Mẫu xác nhận ngày') }] });
    // What was answered stays as it is.
    expect(await site.call('confirmation.saveMany', { answers: [{ ...answer, answer: 'no' }] })).toEqual({ ids: [] });
    await site.call('confirmation.removeMany', { ids });
    expect((await asked()).length).toBe(1);
    // That there is a matter keeps the proposal waiting, although the register does not show it.
    await site.call('confirmation.save', { ...answer, answer: 'no' });
    expect(await asked()).toEqual([]);
    expect(await gate()).toMatchObject({ result: 'chua-dat', sentence: 'Đã xác nhận là còn việc đang xem xét, xác minh; sổ chưa ghi việc nào.' });
    expect((await site.call('dossier.check', { id: dossierId })).findings.find(({ code }) => code === 'khong-du-dieu-kien')?.weight).toBe('reason');
  });

  it('R98: what nobody can tell asks for nothing', async () => {
    const held = await dossierOf({ 'Nguyễn Văn Mẫu': GK });
    const { findings } = await held.site.call('dossier.check', { id: held.dossierId });
    expect(findings.filter(({ code }) => code === 'chua-xac-dinh').every(({ weight }) => weight === 'note')).toBe(true);
  });
});

describe('copying from last year', () => {
  it('brings subject, award and merit as a draft to edit, and of the papers only those that still hold and were asked for', async () => {
    const held = await meeting({ 'Nguyễn Văn Mẫu': { source: 'catalogue', code: 'CSTDT' }, 'Trần Thị Thử': GK }, { round: { name: 'Cuối năm 2025', year: 2025 } });
    const { site, nominations } = held;
    const id = nominations['Nguyễn Văn Mẫu'] ?? '';
    const pdf = new TextEncoder().encode('%PDF-1.4\nmau\n');
    for (const code of ['XAC_NHAN_SANG_KIEN', 'BAO_CAO_THANH_TICH']) await site.upload('nomination.attach', { id, code, fileName: `${code}.pdf` }, pdf);
    const { nomination } = await site.call('nomination.get', { id });
    const dated = await site.call('nomination.item', { id, version: nomination.version, code: 'XAC_NHAN_SANG_KIEN', state: 'da-co', paperOn: '2025-05-05' });
    await site.call('nomination.item', { id, version: dated.version, code: 'BAO_CAO_THANH_TICH', state: 'da-co', paperOn: '2025-11-05' });
    const now = await site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm 2026', year: 2026 } });

    const rows = await site.call('nomination.copyPreview', { roundId: now.id, fromRoundId: held.roundId });
    expect(rows.map(({ name, awardName, awardDropped, nominated }) => [name, awardName, awardDropped, nominated])).toEqual([
      ['Nguyễn Văn Mẫu', 'Chiến sĩ thi đua cấp tỉnh', false, false],
      ['Trần Thị Thử', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu', false, false],
    ]);
    expect(rows[0]?.papers.map(({ code, valid, why }) => [code, valid, why])).toEqual(expect.arrayContaining([['XAC_NHAN_SANG_KIEN', true, ''], ['BAO_CAO_THANH_TICH', false, 'Giấy tờ của riêng năm trước.']]));

    const { added } = await site.call('nomination.copy', { roundId: now.id, rows: [{ fromId: id, paperCodes: ['XAC_NHAN_SANG_KIEN', 'BAO_CAO_THANH_TICH'] }, { fromId: nominations['Trần Thị Thử'] ?? '' }] });
    const [first, second] = added;
    expect(first).toMatchObject({ state: 'draft', merit: 'có thành tích', copiedFrom: id, sentVersions: 0, dossierId: null });
    expect(first?.items.find(({ code }) => code === 'XAC_NHAN_SANG_KIEN')).toMatchObject({ state: 'da-co', paperOn: '2025-05-05' });
    expect(first?.items.find(({ code }) => code === 'BAO_CAO_THANH_TICH')).toMatchObject({ state: 'con-thieu', attachmentIds: [] });
    expect(second?.copiedFrom).toBe(nominations['Trần Thị Thử']);
    expect((await site.call('nomination.copyPreview', { roundId: now.id, fromRoundId: held.roundId })).every(({ nominated }) => nominated)).toBe(true);
    // Until somebody edits it, the check says that it reads as last year.
    const dossier = await site.call('dossier.create', { roundId: now.id, nominationIds: [first?.id ?? ''], receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { content: 'Cuối năm' } });
    expect((await site.call('dossier.check', { id: dossier.id })).findings.map(({ code }) => code)).toContain('con-nhu-nam-truoc');
  });

  it('an award that this round does not have is left open', async () => {
    const held = await meeting({ 'Nguyễn Văn Mẫu': { source: 'campaign', formId: 'LD23-F2' } });
    const now = await held.site.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm sau', year: 2027 } });
    expect(await held.site.call('nomination.copyPreview', { roundId: now.id, fromRoundId: held.roundId })).toMatchObject([{ awardName: '', awardDropped: true }]);
    const id = held.nominations['Nguyễn Văn Mẫu'] ?? '';
    expect((await held.site.call('nomination.copy', { roundId: now.id, rows: [{ fromId: id }] })).added[0]?.award).toBeNull();
    expect((await faultOf(held.site.call('nomination.copy', { roundId: held.roundId, rows: [{ fromId: id }] }))).code).toBe('cung-dot-xet');
  });
});
