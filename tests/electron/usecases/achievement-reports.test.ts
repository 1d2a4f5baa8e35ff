import { describe, expect, it } from 'vitest';
import type { AwardChoice } from '../../../shared/domain/award.ts';
import { dossierOf, submit } from './dossier-sites.ts';
import type { Sending } from './dossier-sites.ts';
import { docxText } from './docx-text.ts';
import { faultOf } from './sites.ts';

const GK: AwardChoice = { source: 'catalogue', code: 'GK_XA' };
const LONG = 'Năm 2025 vận động 42 hộ hiến 3.150 m2 đất làm đường, đóng góp 260 ngày công và 85 triệu đồng.';
const NONE = { years: [], rows: [] };

async function sent(): Promise<Sending & { first: string; second: string }> {
  const held = await dossierOf({ 'Nguyễn Thị Mẫu': GK, 'Lê Văn Thử': GK });
  const [first = '', second = ''] = Object.values(held.nominations);
  return { ...held, first, second };
}

describe('báo cáo thành tích', () => {
  it('follows award, nominee and occasion until the clerk chooses a form; what the nomination says stands for the merit', async () => {
    const { site, first } = await sent();
    const { nomination } = await site.call('nomination.get', { id: first });
    const { award, merit, grounds, capacity, flags, overrideReason, headOfUnit } = nomination;
    await site.call('nomination.save', { id: first, version: nomination.version, fields: { award, merit, grounds, capacity, flags, overrideReason, headOfUnit, summary: LONG } });
    const view = await site.call('achievement.get', { nominationId: first });
    expect(view).toMatchObject({ version: null, form: view.follows, chosen: null, texts: {}, frozen: false, kind: 'person' });
    expect(view.told).toContain(LONG);
    const saved = await site.call('achievement.save', { nominationId: first, version: null, fields: { form: 'tom-tat', texts: { account: 'Tóm tắt.' }, figures: NONE } });
    expect(saved).toMatchObject({ version: 1, form: 'tom-tat', chosen: 'tom-tat', formWord: 'Tóm tắt thành tích', texts: { account: 'Tóm tắt.' } });
  });

  it('fills in titles and forms from the award register, initiatives from theirs, and offers gradings with their year', async () => {
    const { site, first } = await sent();
    const { subject } = await site.call('nomination.get', { id: first });
    const old = { merit: '', periodTo: null, ofMinistry: false };
    await site.call('award.backfill', { subjectIds: [subject.id], fields: { ...old, awardCode: 'LDTT', awardName: 'Lao động tiên tiến', type: 'cong_trang', year: 2025, decisionNumber: '31/QĐ-UBND', decisionDate: '2026-01-05', authority: 'Chủ tịch UBND xã Tân Mẫu' } });
    await site.call('award.backfill', { subjectIds: [subject.id], fields: { ...old, awardCode: 'GK_XA', awardName: 'Giấy khen', type: 'phong_trao', year: 2024, decisionNumber: '07/QĐ-UBND', decisionDate: '2024-12-20', authority: 'Chủ tịch UBND xã Tân Mẫu' } });
    await site.call('record.save', { register: 'initiative', fields: { name: 'Góc đọc sách', subjectIds: [subject.id], year: 2025, scope: 'co-so', recognisedBy: 'UBND xã', decisionNumber: '12/QĐ-UBND', recognisedOn: '2025-11-05' } });
    await site.call('record.save', { register: 'quality_grading', fields: { subjectId: subject.id, name: subject.name, kind: 'ca-nhan', year: 2025, grade: 'xuat-sac', source: 'Quyết định 44/QĐ-UBND' } });
    const { known, offers } = await site.call('achievement.get', { nominationId: first });
    expect(known.titles).toEqual([{ year: 2025, name: 'Lao động tiên tiến', decision: 'Quyết định số 31/QĐ-UBND ngày 05/01/2026; Chủ tịch UBND xã Tân Mẫu' }]);
    expect(known.awards.map(({ year, name }) => [year, name])).toEqual([[2024, 'Giấy khen']]);
    expect(known.initiatives).toEqual([{ year: 2025, name: 'Góc đọc sách', level: 'UBND xã', decision: '12/QĐ-UBND ngày 05/11/2025' }]);
    expect(offers[0]).toBe('Năm 2025: hoàn thành xuất sắc nhiệm vụ (Quyết định 44/QĐ-UBND).');
  });

  it('warns of a text copied to another nominee, in the report and in the check before sending', async () => {
    const { site, first, second, dossierId } = await sent();
    for (const nominationId of [first, second]) await site.call('achievement.save', { nominationId, version: null, fields: { form: 'ca-nhan', texts: { results: LONG, duties: 'Việc riêng.' }, figures: NONE } });
    const { alike } = await site.call('achievement.get', { nominationId: first });
    expect(alike).toEqual([{ nominationId: second, name: expect.any(String), parts: ['Thành tích đạt được'] }]);
    const { findings } = await site.call('dossier.check', { id: dossierId });
    expect(findings.filter(({ code }) => code === 'bao-cao-giong-nhau')).toHaveLength(2);
  });

  it('is refused on an older version, and freezes with what is sent', async () => {
    const held = await sent();
    const { site, first, dossierId } = held;
    const fields = { form: 'ca-nhan' as const, texts: { results: LONG, homeTown: 'xã Bình Mẫu' }, figures: { years: [2025, 2026], rows: [{ name: 'Thu nhập', unit: 'triệu đồng', values: ['1'] }, { name: '', unit: '', values: [] }] } };
    const saved = await site.call('achievement.save', { nominationId: first, version: null, fields });
    expect(saved.figures.rows).toEqual([{ name: 'Thu nhập', unit: 'triệu đồng', values: ['1', ''] }]);
    await site.call('achievement.save', { nominationId: first, version: 1, fields: { ...fields, texts: { ...fields.texts, duties: 'Tổ trưởng.' } } });
    expect((await faultOf(site.call('achievement.save', { nominationId: first, version: 1, fields }))).code).toBe('da-sua-noi-khac');
    await submit(held);
    expect((await faultOf(site.call('achievement.save', { nominationId: first, version: 2, fields }))).code).toBe('da-dong-bang');
    const view = await site.call('achievement.get', { nominationId: first });
    expect(view).toMatchObject({ frozen: true, texts: { results: LONG, duties: 'Tổ trưởng.', homeTown: 'xã Bình Mẫu' } });
    const { versions } = await site.call('nomination.get', { id: first });
    expect(versions[0]?.report).toMatchObject({ form: 'ca-nhan', texts: { duties: 'Tổ trưởng.' } });
    const text = await docxText((await site.download('paper.make', { kind: 'bao-cao-thanh-tich', id: dossierId, format: 'docx' })).bytes);
    expect(text).toContain('Tổ trưởng.');
    expect(text.split('THÀNH TÍCH ĐẠT ĐƯỢC')).toHaveLength(3);
  });
});
