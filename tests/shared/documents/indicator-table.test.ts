import { describe, expect, it } from 'vitest';
import { buildIndicatorTable, indicatorSheets } from '../../../shared/documents/indicator-table.ts';
import { indicatorTable } from './campaign-samples.ts';
import { faultCode, of, paragraphs, rows, tables, widthOf } from './reading.ts';

describe('buildIndicatorTable', () => {
  it('shows the printed target, the baseline, the figure of each year and the verdict; a year without a figure is empty', () => {
    const [table] = tables(of(buildIndicatorTable(indicatorTable)));
    if (table === undefined) throw new Error('no table');
    expect(table.columns.map((c) => c.heading)).toEqual(['TT', 'Nội dung chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Đầu kỳ', 'Năm 2021', 'Năm 2022', 'Năm 2023', 'Năm 2024', 'Năm 2025', 'Đánh giá']);
    expect(rows(table)[1]).toEqual(['1', 'Tỷ lệ hộ nghèo giảm bình quân', '%/năm', '1 - 1,5%/năm', '8,43', '1,2', '1,35', '1,6', '', '', 'Chưa đến hạn']);
    expect(widthOf(table)).toBeCloseTo(247, 6);
  });

  it('gives the unit the room its longest word needs, since no line breaks after «/»', () => {
    const unitMm = (unit: string): number => {
      const groups = indicatorTable.groups.map((group) => ({ ...group, lines: group.lines.map((line) => ({ ...line, unit })) }));
      return tables(of(buildIndicatorTable({ ...indicatorTable, groups })))[0]?.columns[2]?.widthMm ?? 0;
    };
    expect(unitMm('%')).toBeLessThan(20);
    expect(unitMm('triệu đồng/người/năm')).toBeGreaterThan(27);
    expect(unitMm('x'.repeat(80))).toBeLessThan(33);
  });

  it('shifts what stands under another target, a step for each level', () => {
    const [table] = tables(of(buildIndicatorTable(indicatorTable)));
    expect(table?.rows.map((row) => (row.type === 'cells' ? (row.indent?.mm ?? 0) : null))).toEqual([null, 0, 4, 8, 0, null, 0]);
  });

  it('puts notes under a table of many years, in a column of their own beside few', () => {
    expect(paragraphs(of(buildIndicatorTable(indicatorTable)))).toEqual(['(1.1) Năm 2021 đúng 3%, kế hoạch ghi «trên»', '(*) Số đầu kỳ tính ra, không in trong kế hoạch.', 'Tổng hợp: đạt 1, vượt 1, chưa đạt 1, chưa đến hạn 1, chưa có số liệu 1.']);
    const few = of(buildIndicatorTable({ ...indicatorTable, years: [2021, 2022], summary: '', footnotes: [] }));
    expect(tables(few)[0]?.columns.at(-1)?.heading).toBe('Ghi chú');
    expect(rows(tables(few)[0])[2]?.at(-1)).toBe('Năm 2021 đúng 3%, kế hoạch ghi «trên»');
    expect(paragraphs(few)).toEqual([]);
  });

  it('as a spreadsheet keeps figures as numbers and words as words', () => {
    const [sheet] = indicatorSheets(indicatorTable);
    expect(sheet?.rows[3]?.slice(6, 11)).toEqual([1480, 1523, 1611, 1700, null]);
    expect(sheet?.rows[4]?.[8]).toBe('đã xong 12/6/2023');
  });

  it('names a campaign without targets', () => {
    expect(faultCode(buildIndicatorTable({ ...indicatorTable, groups: [{ title: 'Giảm nghèo', lines: [] }] }))).toBe('chua-co-chi-tieu');
  });
});
