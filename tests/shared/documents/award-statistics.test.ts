import { describe, expect, it } from 'vitest';
import { awardStatisticsSheets, buildAwardStatistics, buildStatisticalForm, statisticalFormSheets, STATISTICAL_FORMS } from '../../../shared/documents/award-statistics.ts';
import type { AwardStatisticsInput } from '../../../shared/documents/award-statistics.ts';
import type { CountedAward } from '../../../shared/domain/statistics/award-groups.ts';
import { rowsBy, sharesOfGroups, totalRow } from '../../../shared/domain/statistics/award-statistics.ts';
import { localTable, table0601, table0602, table0603 } from '../../../shared/domain/statistics/ministry-tables.ts';
import { of, paragraphs, rows, tables, titleOf, widthOf } from './reading.ts';
import { commune, decider } from './samples.ts';

const groups = { leader: null, directWorker: true, worker: null, farmer: null, women: null, ethnicMinority: false, smallCollective: null, difficultArea: null, business: null };
const award = (form: string, more: Partial<CountedAward> = {}): CountedAward => ({ id: form, kind: 'person', form, awardCode: null, level: 'co_so', type: 'cong_trang', year: 2026, decidedOn: '2026-05-20', campaign: '', groups, personClass: null, cancelled: false, bonusVnd: 760_000, ...more });
function input(awards: readonly CountedAward[], before: readonly CountedAward[] | null = null): AwardStatisticsInput {
  return { issuer: commune, date: '2026-12-15', period: 'Năm 2026', limitedTo: '', signer: decider, rows: rowsBy('form', awards, before), total: totalRow(awards, before), shares: sharesOfGroups(awards, before), cancelled: 0 };
}

describe('thống kê kết quả khen thưởng', () => {
  it('R77: the columns of the commune’s table, a total row, shares of the groups, words for the total', () => {
    const paper = of(buildAwardStatistics({ ...input([award('Giấy khen'), award('Giấy khen', { bonusVnd: null }), award('Bằng khen', { kind: 'collective', bonusVnd: undefined })], [award('Giấy khen')]), cancelled: 2 }));
    const [main, share] = tables(paper);
    expect(main?.columns.map(({ heading }) => heading)).toEqual(['STT', 'Hình thức, danh hiệu', 'Tổng số', 'Tập thể', 'Hộ gia đình', 'Cá nhân', 'Lãnh đạo quản lý', 'Trực tiếp lao động', 'Nữ', 'Dân tộc thiểu số', 'Công trạng', 'Chuyên đề', 'Đột xuất', 'Khác', 'Cùng kỳ năm trước', 'Tiền thưởng (đồng)']);
    expect(widthOf(main as never)).toBeCloseTo(247, 5);
    expect(rows(main)).toEqual([
      ['1', 'Giấy khen', '2', '0', '0', '2', 'chưa ghi', '2', 'chưa ghi', '0', '2', '0', '0', '0', '1', '760.000 (chưa xác định 1)'],
      ['2', 'Bằng khen', '1', '1', '0', '0', '0', '0', '0', '0', '1', '0', '0', '0', '0', ''],
      ['', 'Tổng số', '3', '1', '0', '2', 'chưa ghi', '2', 'chưa ghi', '0', '3', '0', '0', '0', '1', '760.000 (chưa xác định 1)'],
    ]);
    expect(rows(share).map((row) => row.slice(1))).toContainEqual(['Trực tiếp lao động', '2/2 (100,00%)', '1/1 (100,00%)']);
    expect(paragraphs(paper)).toEqual(expect.arrayContaining(['Tổng số khen thưởng: 3 (bằng chữ: Ba).', 'Cùng kỳ năm trước: 1 (+2).', 'Không tính 02 khen thưởng đã bị hủy bỏ.']));
  });

  it('R77: «Chưa ghi loại» is a column only where there is one; an empty period and an empty year before say so', () => {
    expect(tables(of(buildAwardStatistics(input([award('Giấy khen', { type: null })]))))[0]?.columns.map(({ heading }) => heading)).toContain('Chưa ghi loại');
    const empty = of(buildAwardStatistics({ ...input([]), limitedTo: 'cấp cơ sở' }));
    expect(tables(empty)).toEqual([]);
    expect(paragraphs(empty)).toEqual(['Trong kỳ sổ khen thưởng không có dòng nào.', 'Cùng kỳ năm trước: sổ khen thưởng chưa có dòng nào nên không so sánh.']);
    expect(titleOf(empty).attachedTo).toBe('(Năm 2026; cấp cơ sở)');
  });

  it('R77: the workbook leaves cells empty where nothing is recorded', () => {
    const [sheet, share] = awardStatisticsSheets(input([award('=cmd|{x}'), award('<b>')]));
    const women = sheet?.columns.findIndex(({ heading }) => heading === 'Nữ') ?? -1;
    expect(sheet?.rows[0]?.[1]).toBe('=cmd|{x}');
    expect(sheet?.columns[1]?.type).toBe('text');
    expect(sheet?.rows.map((row) => row[women])).toEqual([null, null, null]);
    expect(share?.rows[4]?.slice(1)).toEqual(['Nữ', null, 2, 2, null, null, null]);
  });

  it.each(STATISTICAL_FORMS)('R77: table %s says whose pattern it is and that it has to be checked', (form) => {
    const awards = [award('Bằng khen', { level: 'tinh' }), award('Huân chương Lao động hạng Ba', { level: 'nha_nuoc' })];
    const table = form === '0601' ? table0601([]) : form === '0602' ? table0602(awards) : form === '0603' ? table0603(awards) : localTable(awards, []);
    const asked = { issuer: commune, date: '2026-12-15', period: 'Năm 2026', limitedTo: '', signer: null, form, receiver: null, table };
    const paper = of(buildStatisticalForm(asked));
    const words = paragraphs(paper).join('\n');
    expect(words).toMatch(form === 'local' ? /cần đối chiếu với mẫu của tỉnh/u : /Thông tư 02\/2023\/TT-BNV đã được Thông tư 18\/2025\/TT-BNV thay thế.*cần kiểm tra văn bản/u);
    if (form !== 'local') for (const label of [`Biểu số: ${form}.N/BNV-TĐKT`, 'Ban hành theo', 'Ngày nhận báo cáo:', 'Đơn vị báo cáo: Ủy ban nhân dân xã Tân An', 'Đơn vị nhận báo cáo:']) expect(words).toContain(label);
    const [printed, ...others] = tables(paper);
    expect(others).toEqual([]);
    expect(printed?.columns).toHaveLength(form === 'local' ? 19 : table.columns.length + 2);
    expect(printed?.columns.some(({ group }) => group !== undefined)).toBe(form === 'local');
    expect(printed?.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(form === 'local' ? 247 : 160, 6);
    expect(statisticalFormSheets(asked)[0]?.rows).toHaveLength(table.lines.length);
  });

  it('takes names of one and of 120 letters, braces and markup as text, and 5.000 forms', () => {
    const long = 'Ă'.repeat(120);
    const awards = [award('A'), award(long), award('{donVi}'), award('<b>&</b>')];
    expect(rows(tables(of(buildAwardStatistics(input(awards))))[0]).map((row) => row[1])).toEqual(['A', long, '{donVi}', '<b>&</b>', 'Tổng số']);
    const many = Array.from({ length: 5000 }, (_, i) => award(`Hình thức ${i}`));
    expect(rows(tables(of(buildAwardStatistics(input(many))))[0])).toHaveLength(5001);
  });
});
