import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../shared/domain/statistics/period.ts';
import { Cut, StatisticsFilter } from '../../../shared/domain/statistics/award-statistics.ts';
import { pdfText } from '../documents/tools.ts';
import { AUTHORITY, decided, entryOf } from './decided.ts';
import type { Nominated } from './decided.ts';
import { faultOf, person } from './sites.ts';

const filter = (more: object = {}) => StatisticsFilter.parse({ ...spanOf(2026, 'year'), ...more });
const cut = (more: object = {}) => Cut.parse(more);

/** The four awards of 12/10/2026, one of them cancelled, and invented old ones of 2025 and 2026. */
async function story(): Promise<Nominated & { decisionId: string }> {
  const told = await decided();
  const { site, decisionId, after } = told;
  await site.call('cancellation.record', {
    fields: { decisionId, number: '360/QĐ-UBND', date: '2026-11-02', ground: 'ke-khai-khong-trung-thuc', reason: 'Kê khai không đúng', authority: AUTHORITY, signerName: 'Trần Ký Mẫu', signerTitle: 'Chủ tịch' },
    entryIds: [entryOf(after, 'Nguyễn Văn Mẫu')],
  });
  const ids: string[] = [];
  const people = [
    person('H’Thử Niê', { gender: 'nu', ethnicity: 'Ê-đê', tags: ['farmer'] }),
    person('Lê Thử', { gender: 'nam', ethnicity: 'Kinh', tags: ['worker'] }),
    person('A', { gender: null }),
    person(`{ten} <b>${'Ă'.repeat(110)}`, { gender: 'nu' }),
    { kind: 'collective' as const, name: 'Tổ dân phố Ví Dụ', flags: { smallCollective: true, directWorker: false, worker: false, farmer: false, difficultArea: true } },
  ];
  for (const fields of people) ids.push((await site.call('subject.save', { fields, keepApart: true })).saved?.id ?? '');
  const old = { awardCode: 'GK_XA', awardName: 'Giấy khen của Chủ tịch UBND xã Tân Mẫu', authority: AUTHORITY, merit: '' };
  await site.call('award.backfill', { subjectIds: ids, fields: { ...old, type: 'cong_trang', year: 2026, decisionNumber: '12/QĐ-UBND', decisionDate: '2026-02-02' } });
  await site.call('award.backfill', { subjectIds: ids.slice(0, 2), fields: { ...old, awardCode: 'BK_TINH', awardName: 'Bằng khen của Chủ tịch UBND tỉnh', authority: 'Chủ tịch Ủy ban nhân dân tỉnh Lâm Đồng', type: null, year: 2025, decisionNumber: '900/QĐ-UBND', decisionDate: '2025-06-02' } });
  return told;
}

describe('thống kê khen thưởng', () => {
  it('R77: counts awards by form, kind, occasion, level; as an independent count of the register says', async () => {
    const { site } = await story();
    const { rows, total, shares, cancelled } = await site.call('statistics.awards', filter());
    const all = (await site.call('register.list', { limit: 500 })).rows;
    const own = all.filter(({ decisionDate, cancelledOn }) => decisionDate.startsWith('2026-') && cancelledOn === null);
    expect(own).toHaveLength(8);
    expect(total.figures.total?.count).toBe(8);
    expect(cancelled).toBe(1);
    expect(total.before).toBe(2);
    for (const [column, kind] of [['person', 'person'], ['collective', 'collective'], ['household', 'household']] as const) expect(total.figures[column]?.count).toBe(own.filter(({ subjectKind }) => subjectKind === kind).length);
    expect(Object.fromEntries(rows.form.map(({ label, figures }) => [label, figures.total?.count]))).toEqual(own.reduce<Record<string, number>>((counts, { awardName }) => ({ ...counts, [awardName]: (counts[awardName] ?? 0) + 1 }), { 'Bằng khen của Chủ tịch UBND tỉnh': 0 }));
    expect(rows.type.map(({ label, figures }) => [label, figures.total?.count])).toEqual([['Công trạng', 5], ['Đột xuất', 3], ['Chưa ghi', 0]]);
    expect(rows.level.map(({ label, figures, before }) => [label, figures.total?.count, before])).toEqual([['Cấp bộ, ban, ngành, tỉnh', 0, 2], ['Cấp cơ sở', 8, 0]]);
    expect(rows.campaign.map(({ label, figures }) => [label, figures.total?.count])).toEqual([['Ngoài phong trào', 3], ['Chưa ghi', 5]]);
    expect(shares.find(({ group }) => group === 'women')).toMatchObject({ now: { count: 2, unknown: 2, base: 5 }, before: { count: 1, unknown: 0, base: 2 } });
    expect(shares.find(({ group }) => group === 'ethnicMinority')?.now).toEqual({ count: 1, unknown: 3, base: 5 });
    expect(shares.find(({ group }) => group === 'farmer')).toMatchObject({ now: { count: 1, base: 5 } });
    expect(shares.find(({ group }) => group === 'smallCollective')?.now).toMatchObject({ count: 1, base: 2 });
  });

  it('R77: every figure opens as many names as it says, also those not recorded and those of the year before', async () => {
    const { site } = await story();
    const { rows, shares } = await site.call('statistics.awards', filter());
    for (const [dimension, lines] of Object.entries(rows)) {
      for (const { key, figures } of lines) {
        for (const [column, figure] of Object.entries(figures)) {
          const names = await site.call('statistics.names', { filter: filter(), cut: cut({ dimension, key, column }) });
          expect(names.rows, `${dimension} ${key} ${column}`).toHaveLength(figure.count);
        }
      }
    }
    for (const { group, now } of shares) expect((await site.call('statistics.names', { filter: filter(), cut: cut({ group, unknown: true }) })).rows).toHaveLength(now.unknown);
    const before = await site.call('statistics.names', { filter: filter(), cut: cut({ group: 'women', before: true }) });
    expect([before.title, before.rows.map(({ name }) => name)]).toEqual(['Nữ (cùng kỳ năm trước)', ['H’Thử Niê']]);
    expect((await site.call('statistics.choices', {})).years).toEqual([2026, 2025]);
  });

  it('R77: the commune’s table, the ministry’s patterns and the names come as Word, PDF and Excel', async () => {
    const { site } = await story();
    const make = (kind: 'thong-ke-khen-thuong' | 'bieu-0601' | 'bieu-0602' | 'bieu-0603' | 'bieu-19-cot' | 'danh-sach-thong-ke', id: string, format: 'pdf' | 'docx' | 'xlsx') => site.download('paper.make', { kind, id, format });
    const text = async (...asked: Parameters<typeof make>) => {
      const { bytes } = await make(...asked);
      if (process.env['SHOW'] !== undefined) writeFileSync(`${process.env['SHOW']}/${asked[0]}.${asked[2]}`, bytes);
      return (await pdfText(bytes)).replaceAll(/\s+/gu, ' ');
    };
    const main = await text('thong-ke-khen-thuong', '2026', 'pdf');
    expect(main).toContain('Tổng số khen thưởng: 8 (bằng chữ: Tám).');
    expect(main).toContain('Không tính 01 khen thưởng đã bị hủy bỏ.');
    expect(main).toContain('2/3 đã ghi; chưa ghi 2');
    expect(main).toContain('Cùng kỳ năm trước: 2 (+6).');
    const low = await text('bieu-0603', '2025', 'pdf');
    expect(low).toContain('Biểu số: 0603.N/BNV-TĐKT');
    expect(low).toContain('đã được Thông tư 18/2025/TT-BNV thay thế');
    const names = JSON.stringify({ filter: filter(), cut: cut({ group: 'women', unknown: true }) });
    const list = await text('danh-sach-thong-ke', names, 'pdf');
    expect(list).toContain('Nữ: chưa ghi; Năm 2026');
    expect((await make('bieu-19-cot', '', 'xlsx')).bytes.length).toBeGreaterThan(1000);
    expect((await make('thong-ke-khen-thuong', '1999', 'docx')).bytes.length).toBeGreaterThan(1000);
    expect((await faultOf(make('thong-ke-khen-thuong', '{"filter":', 'pdf'))).code).toBe('ky-thong-ke-sai');
  });

  it('R78: quota, exemplars and dossiers stand in one overview, each figure with the records behind it', async () => {
    const { site } = await story();
    const campaign = await site.call('campaign.open', { planCode: 'LD23' });
    const exemplar = { name: 'Mô hình Mẫu', campaignId: campaign.id };
    await site.call('exemplar.save', { fields: exemplar, first: { stage: 'phat-hien', on: '2026-03-02', person: 'Đỗ Văn Thư Mẫu', evidence: '' } });
    const milestoneId = (await site.call('campaign.get', { id: campaign.id })).quotas.find(({ lines }) => lines.length > 0)?.milestoneId ?? null;
    const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Đợt của phong trào', year: 2026, campaignId: campaign.id, milestoneId } });
    const { groups } = await site.call('statistics.overview', {});
    const of = (key: string) => groups.find((group) => group.key === key)?.figures ?? [];
    for (const { figures } of groups) for (const { count, behind, key } of figures) if (!groups.some((group) => group.key === 'so-luong' && group.figures.some((one) => one.key === key))) expect(behind).toHaveLength(count ?? -1);
    const { quotas } = await site.call('round.get', { id: round.id });
    expect(quotas.length).toBeGreaterThan(0);
    expect(of('so-luong').map(({ count, quota }) => ({ count, ...quota }))).toEqual(quotas.map(({ used, status, max, left }) => ({ count: used, status, max, left })));
    expect(of('dien-hinh').filter(({ count }) => count === 1).map(({ label, behind }) => [label, behind[0]?.name])).toEqual([['Phát hiện', 'Mô hình Mẫu']]);
    const page = await site.call('indicator.page', { campaignId: campaign.id, year: 2026 });
    expect(of('chi-tieu').reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(page.lines.length);
    expect(of('linh-vuc').reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(page.lines.length);
    expect(of('ho-so').reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe((await site.call('dossier.list', {})).length);
  });
});
