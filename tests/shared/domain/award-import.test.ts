import { describe, expect, it } from 'vitest';
import { readAwardList } from '../../../shared/domain/award-import.ts';
import type { SheetCell, SheetRow } from '../../../shared/domain/sheet-heading.ts';

const HEADINGS: SheetRow = ['STT', 'Họ và tên', 'Ngày sinh', 'Đơn vị công tác', 'Danh hiệu/Hình thức', 'Năm', 'Số quyết định', 'Ngày quyết định', 'Cơ quan quyết định', 'Loại hình'];
const TODAY = '2026-11-20';
const row = (more: Partial<Record<'name' | 'birth' | 'place' | 'award' | 'year' | 'number' | 'date' | 'authority' | 'type', SheetCell>>): SheetRow => {
  const held = { name: 'Nguyễn Văn Mẫu', birth: 1985, place: 'Trường Mẫu', award: 'LĐTT', year: 2021, number: '15/QĐ-UBND', date: '10/01/2022', authority: 'UBND huyện Mẫu', type: 'Công trạng', ...more };
  return [1, held.name, held.birth, held.place, held.award, held.year, held.number, held.date, held.authority, held.type];
};
function read(...rows: SheetRow[]) {
  const list = readAwardList([['SỔ KHEN THƯỞNG'], HEADINGS, ...rows], 'person', TODAY);
  if (!list.ok) throw new Error(list.error.message);
  return list.value.rows;
}

describe('a list of old awards', () => {
  it('is read by its headings', () => {
    expect(read(row({}))[0]).toEqual({
      row: 3, outcome: 'read', name: 'Nguyễn Văn Mẫu', birth: { year: 1985 }, place: 'Trường Mẫu', problems: [],
      award: { awardName: 'LĐTT', awardCode: 'LDTT', ofMinistry: false, type: 'cong_trang', year: 2021, decisionNumber: '15/QĐ-UBND', decisionDate: '2022-01-10', authority: 'UBND huyện Mẫu', merit: '' },
    });
  });

  it.each([
    ['a decision dated by its year alone', { date: '2022' }, 'Ngày quyết định chỉ có năm 2022; cần đủ ngày, tháng, năm.'],
    ['a day that does not exist', { date: '31/02/2022' }, /^Ngày quyết định «31\/02\/2022»/u],
    ['no number', { number: null }, 'Chưa ghi số quyết định.'],
    ['no day', { date: null }, 'Chưa ghi ngày quyết định.'],
    ['a day to come', { date: '01/12/2026' }, 'Ngày quyết định 01/12/2026 ở sau hôm nay.'],
    ['an award year after the decision', { year: 2023 }, 'Năm khen thưởng 2023 sau năm của quyết định (10/01/2022).'],
    ['a year that is none', { year: 'hai nghìn' }, 'Năm khen thưởng «hai nghìn» không phải là một năm.'],
    ['no award', { award: null }, 'Chưa ghi danh hiệu, hình thức khen thưởng.'],
    ['a birthday that does not exist', { birth: '30/02/1985' }, /^Ngày sinh «30\/02\/1985»/u],
  ])('names %s and reads nothing into it', (_name, more, problem) => {
    const [found] = read(row(more));
    expect(found).toMatchObject({ outcome: 'wrong', award: null });
    expect(found?.problems[0]).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem));
  });

  it.each([
    ['no year column filled', { year: null }, 'Không có cột năm; lấy năm của quyết định (2022).'],
    ['an award the catalogue does not hold', { award: 'Giấy khen của Chủ tịch UBND huyện' }, '«Giấy khen của Chủ tịch UBND huyện» không rõ là mục nào trong danh mục; ghi theo tên.'],
    ['no authority', { authority: null }, 'Chưa ghi cơ quan quyết định.'],
    ['a kind of commendation nobody knows', { type: 'Kiểu khác' }, 'Loại hình «Kiểu khác» không rõ; để trống.'],
    ['a district after there were none', { date: '05/08/2025', year: 2024 }, 'Cấp huyện quyết định đến hết ngày 30/06/2025 mà quyết định ghi ngày 05/08/2025; xem lại cơ quan hoặc ngày.'],
  ])('reads a row with %s, and says so', (_name, more, problem) => {
    expect(read(row(more))[0]).toMatchObject({ outcome: 'read', problems: [problem] });
  });

  it('reads number and day out of one column, and a school year as its second', () => {
    const list = readAwardList([['TT', 'Tên tập thể', 'Hình thức khen thưởng', 'Năm học', 'Quyết định'], [1, 'Trường Mẫu', 'Tập thể lao động xuất sắc', '2021-2022', 'QĐ số 345/QĐ-UBND ngày 05/11/2022']], 'collective', TODAY);
    expect(list.ok && list.value.rows[0]?.award).toMatchObject({ awardCode: 'TTLDXS', year: 2022, decisionNumber: '345/QĐ-UBND', decisionDate: '2022-11-05', authority: '' });
  });

  it('leaves groups, totals and what stands below the signature aside', () => {
    const rows = read(['I', 'Cá nhân'], row({}), [null, 'Tổng cộng', null, null, null, 1], ['Người lập biểu'], row({ name: 'Người ký Mẫu' }));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['skip', 'read', 'skip']);
  });

  it('without a column of awards is refused', () => {
    const list = readAwardList([['STT', 'Họ và tên'], [1, 'Nguyễn Văn Mẫu']], 'person', TODAY);
    expect(list).toMatchObject({ ok: false, error: { code: 'thieu-cot' } });
  });
});
