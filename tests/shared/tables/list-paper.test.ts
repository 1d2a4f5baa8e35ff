import { describe, expect, it } from 'vitest';
import { buildListPaper, buildListSheet, isUpright } from '../../../shared/tables/list-paper.ts';
import type { ListPaperInput } from '../../../shared/tables/list-paper.ts';

const input: ListPaperInput = {
  title: 'Danh sách cá nhân',
  under: ['Lọc: Họ và tên có «hường».'],
  unit: 'UBND xã Tân Mẫu',
  date: '2026-11-22',
  columns: [
    { heading: 'Họ và tên', width: 220, kind: 'name' },
    { heading: 'Số căn cước', width: 120, kind: 'text' },
    { heading: 'Ngày sinh', width: 120, kind: 'date' },
    { heading: 'Tiền', width: 100, kind: 'number' },
  ],
  rows: [['Đặng Thị Hường', '012345678901', '05/11/1980', '1.500.000 đồng'], ['Lê Thị Hường', '', '1975', '2026']],
};

describe('a printed list', () => {
  it('stands upright while it fits and lies down where it does not', () => {
    expect(isUpright(input.columns)).toBe(true);
    expect(isUpright([...input.columns, { heading: 'Đơn vị', width: 300, kind: 'text' }])).toBe(false);
    const [section] = buildListPaper(input).sections;
    expect([section?.orientation, section?.pageNumbers]).toEqual(['portrait', 'from-second']);
  });
  it('says what it is filtered by, how many rows it has and when it was printed', () => {
    const words = JSON.stringify(buildListPaper(input));
    for (const said of ['Lọc: Họ và tên có «hường».', 'Số dòng: 2. In ngày 22/11/2026.', 'DANH SÁCH CÁ NHÂN', 'UBND xã Tân Mẫu']) expect(words).toContain(said);
  });
  it('gives a spreadsheet numbers and days as such, and leaves codes and years as they are', () => {
    expect(buildListSheet(input).rows).toEqual([['Đặng Thị Hường', '012345678901', '1980-11-05', 1_500_000], ['Lê Thị Hường', '', '1975', '2026']]);
  });
});
