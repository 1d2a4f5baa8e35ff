import { describe, expect, it } from 'vitest';
import { quotaLeft } from '../../../shared/domain/selection.ts';
import { SELECTION_COLUMNS } from '../../../shared/domain/selection-columns.ts';
import { BK, GK, meeting } from './council-sites.ts';
import { docxText } from './docx-text.ts';

const COLUMNS = SELECTION_COLUMNS.map(({ key }) => key);

describe('selection', () => {
  it('R60: shows conditions, papers, flags, grading, awards, capacity and vote of every nominee side by side', async () => {
    const held = await meeting({ An: BK, Bình: GK }, { subject: (name) => (name === 'An' ? { category: 'Các cấp lãnh đạo khác từ phó phòng trở lên', gender: 'nu' } : { gender: 'nam' }) });
    const { site } = held;
    const { nomination } = await site.call('nomination.get', { id: held.nominations['An'] ?? '' });
    await site.call('nomination.save', { id: nomination.id, version: nomination.version, fields: { award: BK, merit: 'Hoàn thành xuất sắc nhiệm vụ', capacity: 'tham-muu-to-chuc', flags: { smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: true } } });
    for (const [year, grade] of [[2025, 'xuat-sac'], [2026, 'hoan-thanh']] as const) {
      await site.call('record.save', { register: 'quality_grading', fields: { name: 'An', subjectId: held.subjects['An'], kind: 'ca-nhan', year, grade, source: 'Thông báo mẫu' } });
    }
    const { rows, quotas, targets, roundName } = await site.call('selection.get', { roundId: held.roundId });
    expect(roundName).toBe('Cuối năm 2026');
    expect(quotas).toEqual([]);
    expect(targets).toEqual([]);
    const [an, binh] = rows;
    expect(an).toMatchObject({
      name: 'An', fate: 'open', capacityWord: 'Tham mưu, tổ chức phong trào', flags: ['Địa bàn đặc biệt khó khăn'], leader: true, directWorker: false, woman: true, vote: { state: 'none' },
      gradings: [{ year: 2026, gradeWord: 'Hoàn thành nhiệm vụ', mismatch: 'Đề nghị ghi «Hoàn thành xuất sắc nhiệm vụ» nhưng năm 2026 xếp loại «Hoàn thành nhiệm vụ».' }, { year: 2025, mismatch: '' }],
    });
    expect(an?.papers.missing.length).toBeGreaterThan(0);
    expect(an?.papers.done).toBe((an?.papers.asked ?? 0) - (an?.papers.missing.length ?? 0));
    expect(an?.eligibility?.word).toMatch(/điều kiện|Chưa xác định|Không thuộc đối tượng/u);
    expect(an?.eligibility?.summary).not.toBe('');
    expect(binh).toMatchObject({ leader: null, directWorker: null, woman: false, awards: [] });
  });

  it('R60: counts places of the quota down with those passed, sent and ticked', async () => {
    const held = await meeting({});
    const { site } = held;
    const campaign = await site.call('campaign.open', { planCode: 'LDNN' });
    await site.call('campaign.allot', { id: campaign.id, allotment: { quotaId: 'LDNN-M2', document: 'Công văn 12/SNV', date: '2023-05-01', min: null, max: 2 } });
    const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Sơ kết 2023', year: 2023, campaignId: campaign.id, milestoneId: 'LDNN-M2' } });
    const form = (await site.call('round.awards', { roundId: round.id })).find(({ choice }) => choice.source === 'campaign' && choice.formId === 'LDNN-F3')?.choice ?? null;
    const ids = [await personOf(site, 'Cúc'), await personOf(site, 'Dung'), await personOf(site, 'Em')];
    await site.call('nomination.add', { roundId: round.id, subjectIds: ids, award: form, merit: 'x', allowRepeat: true });
    const view = await site.call('selection.get', { roundId: round.id });
    const line = view.quotas.find(({ max }) => max !== null);
    expect(line).toMatchObject({ id: 'LDNN-M2', printed: 'Công văn 12/SNV', max: 2 });
    expect(view.rows.map(({ quotaIds }) => quotaIds.includes('LDNN-M2'))).toEqual([true, true, true]);
    const left = (ticked: number) => quotaLeft(view.quotas, view.rows, new Set(view.rows.slice(0, ticked).map(({ nominationId }) => nominationId))).get('LDNN-M2');
    expect([0, 1, 2, 3].map(left)).toEqual([2, 1, 0, -1]);
    expect(view.rows[0]?.conditions.asked).toBeGreaterThan(0);
    expect(view.rows[0]?.conditions.missing.length).toBe(view.rows[0]?.conditions.asked);
  });

  it('R60: the province’s targets stand beside the shares, and an open session says whom it has', async () => {
    const held = await meeting({ An: GK, Bình: GK });
    const common = { awardCode: null, validFrom: null, validTo: null, citation: 'Điều 4', confidence: 'high' as const, note: '' };
    const profile = await held.site.call('profile.save', {
      fields: { name: 'Quy định tỉnh Mẫu', province: 'tỉnh Mẫu', validFrom: '2026-01-01', validTo: null, reviewBy: null, source: { number: '15/2026/QĐ-UBND', date: '2026-01-01', title: '' }, note: '', entries: [{ kind: 'share-target', id: 'e1', ...common, group: 'women', minPct: 30 }] },
    });
    await held.site.call('profile.use', { id: profile.id, version: profile.version, used: true });
    const fields = await held.site.call('session.prepare', { roundId: held.roundId, nominationIds: [held.nominations['Bình'] ?? ''] });
    expect(fields.results.map(({ nominationId }) => nominationId)).toEqual([held.nominations['Bình']]);
    const session = await held.site.call('session.save', { fields });
    const view = await held.site.call('selection.get', { roundId: held.roundId });
    expect(view.targets).toEqual([{ group: 'women', minPct: 30, citation: 'QĐ 15/2026/QĐ-UBND tỉnh Mẫu Điều 4' }]);
    expect(view.openSessions).toEqual([{ id: session.id, date: '2026-11-20', nominationIds: [held.nominations['Bình']] }]);
  });

  it('R60: prints what is shown: the rows in their order, the columns chosen, the ticks and the shares', async () => {
    const held = await meeting({ An: GK, Bình: BK });
    const order = [held.nominations['Bình'] ?? '', held.nominations['An'] ?? ''];
    const asked = { roundId: held.roundId, order, chosen: [held.nominations['An'] ?? ''], columns: ['name', 'award', 'papers'] };
    const text = await docxText((await held.site.download('selection.print', { ...asked, format: 'docx' })).bytes);
    expect(text).toContain('BẢNG SO SÁNH CÁC ĐỀ NGHỊ KHEN THƯỞNG');
    expect(text.indexOf('Bình')).toBeLessThan(text.indexOf(' An '));
    expect(text).toContain('Tổng số: 2 đề nghị; chọn đưa ra họp xét: 1.');
    expect(text).toContain('Nữ: chưa rõ cả 1.');
    expect(text).not.toContain('Xếp loại');
    const sheet = await held.site.download('selection.print', { ...asked, columns: COLUMNS, format: 'xlsx' });
    expect(sheet.fileName).toBe('Bang-so-sanh-2026-11-20.xlsx');
    expect(sheet.bytes.length).toBeGreaterThan(1000);
  });
});

async function personOf(site: Awaited<ReturnType<typeof meeting>>['site'], name: string): Promise<string> {
  return (await site.call('subject.save', { fields: { kind: 'person', name }, keepApart: true })).saved?.id ?? '';
}
