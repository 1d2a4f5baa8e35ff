import { describe, expect, it } from 'vitest';
import { buildRegisterList } from '../../../shared/documents/register-list.ts';
import { registerList } from './campaign-samples.ts';
import { headerOf, of, paragraphs, rows, signersOf, tables, titleOf, widthOf } from './reading.ts';

describe('buildRegisterList', () => {
  it('numbers the lines, fills the landscape page, and dates it', () => {
    const paper = of(buildRegisterList(registerList));
    expect(paper.sections.map((s) => s.orientation)).toEqual(['landscape']);
    expect(titleOf(paper)).toEqual({ kind: 'SỔ THEO DÕI: KIỂM TRA, GIÁM SÁT', subject: '', attachedTo: '(Phong trào “Chung tay vì người nghèo”, năm 2026)' });
    expect(headerOf(paper)).toMatchObject({ number: '', placeDate: 'Tân An, ngày 05 tháng 11 năm 2026' });
    const table = tables(paper)[0];
    if (table === undefined) throw new Error('no table');
    expect(widthOf(table)).toBeCloseTo(247, 6);
    expect(rows(table).map((row) => row.slice(0, 2))).toEqual([['1', 'Kiểm tra'], ['2', 'Giám sát, phản biện xã hội']]);
    expect(signersOf(paper)).toEqual([['NGƯỜI LẬP BIỂU'], ['THỦ TRƯỞNG ĐƠN VỊ']]);
  });

  it('prints figures with their notes; what no line says is not zero', () => {
    expect(paragraphs(of(buildRegisterList(registerList)))).toEqual(['Đã thực hiện: 2 cuộc.', 'Trị giá hỗ trợ: 12.500.000 đồng (2 dòng chưa tính thành tiền).', 'Kinh phí: chưa có số liệu.']);
  });

  it('without figures counts the lines; without lines says so', () => {
    expect(paragraphs(of(buildRegisterList({ ...registerList, totals: [] })))).toEqual(['Cộng: 02 dòng.']);
    const empty = of(buildRegisterList({ ...registerList, rows: [], totals: [], under: '' }));
    expect(paragraphs(empty)).toEqual(['Sổ chưa có dòng nào.']);
    expect(tables(empty)).toEqual([]);
    expect(titleOf(empty).attachedTo).toBe('');
  });
});
