import { describe, expect, it } from 'vitest';
import { buildAchievementReport } from '../../../shared/documents/achievement-report.ts';
import { REPORT_FORMS } from '../../../shared/domain/achievement-report.ts';
import { content, cooperative, family, noContent, report, teacher } from './dossier-samples.ts';
import { headerOf, headings, of, paragraphs, rows, signersOf, tables, titleOf, widthOf } from './reading.ts';

const DOTS = /\.{12,}/u;

describe('buildAchievementReport', () => {
  it('of a person: particulars, merit with initiatives, and the two history tables of 20, 55 and 85 mm', () => {
    const paper = of(buildAchievementReport(report));
    expect(titleOf(paper)).toMatchObject({ kind: 'BÁO CÁO THÀNH TÍCH', subject: 'ĐỀ NGHỊ TẶNG GIẤY KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN AN' });
    expect(headerOf(paper)).toMatchObject({ number: '', placeDate: 'Tân An, ngày … tháng … năm 2026' });
    expect(headings(paper)).toEqual(['I. SƠ LƯỢC LÝ LỊCH', 'II. THÀNH TÍCH ĐẠT ĐƯỢC', 'III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG']);
    expect(paragraphs(paper)).toContain('- Sinh ngày, tháng, năm: 04/05/1984; giới tính: Nữ');
    expect(paragraphs(paper)).toContain('- Trú quán: thôn Đông, xã Tân An, tỉnh Minh Hà');
    const [initiatives, titles, awards] = tables(paper);
    expect(initiatives?.columns.map(({ heading }) => heading)).toEqual(['Năm', 'Tên sáng kiến, đề tài', 'Cấp công nhận', 'Số, ngày quyết định']);
    expect(rows(initiatives)).toEqual([['2025', 'Góc đọc sách di động', 'UBND xã Tân An', '12/QĐ-UBND ngày 05/11/2025']]);
    for (const table of [titles, awards]) expect(table?.columns.map(({ widthMm }) => widthMm)).toEqual([20, 55, 85]);
    expect(rows(titles)[0]?.[2]).toContain('31/QĐ-UBND ngày 05/01/2026; Chủ tịch Ủy ban nhân dân xã Tân An');
    expect(rows(awards)[0]?.slice(0, 2)).toEqual(['2024', 'Giấy khen']);
    expect(signersOf(paper)).toEqual([['THỦ TRƯỞNG ĐƠN VỊ', 'XÁC NHẬN, ĐỀ NGHỊ'], ['NGƯỜI BÁO CÁO THÀNH TÍCH', 'Nguyễn Thị Mẫu'], ['XÁC NHẬN', 'CỦA CẤP TRÊN TRỰC TIẾP']]);
  });

  it('leaves what is not known as dotted lines and empty rows, and makes nothing up', () => {
    for (const form of REPORT_FORMS) {
      for (const subject of [teacher, cooperative, family]) {
        const paper = of(buildAchievementReport({ ...report, subject: { ...subject, birth: '', gender: '', address: '', workplace: '', position: '', founded: '', size: '' }, content: noContent(form), award: '', verb: '' }));
        const text = paragraphs(paper);
        expect(text.filter((line) => DOTS.test(line)).length, form).toBeGreaterThanOrEqual(4);
        expect(titleOf(paper).subject, form).toBe('ĐỀ NGHỊ TẶNG …');
        for (const table of tables(paper)) for (const row of rows(table)) expect(row.filter((cell) => /\d/u.test(cell)), form).toEqual([]);
      }
    }
  });

  it('of an enterprise: its numbers, the figures it is asked for over the years with the last compared to the one before', () => {
    const paper = of(buildAchievementReport({ ...report, subject: cooperative, content: { ...content, form: 'doanh-nghiep' } }));
    const figures = tables(paper)[0];
    expect(figures?.columns.map(({ heading }) => heading)).toEqual(['Chỉ tiêu', 'Đơn vị tính', 'Năm 2024', 'Năm 2025', 'Năm 2026', 'So sánh (%)']);
    expect(rows(figures)).toEqual([
      ['Doanh thu', 'triệu đồng', '1.200', '1.500', '1.800', '120,0'],
      ['Nộp ngân sách', 'triệu đồng', '', '40', '52,5', '131,3'],
    ]);
    const open = of(buildAchievementReport({ ...report, subject: cooperative, content: noContent('doanh-nghiep') }));
    expect(rows(tables(open)[0]).map((row) => row[0])).toEqual(['Doanh thu', 'Lợi nhuận', 'Nộp ngân sách', 'Số lao động', 'Thu nhập bình quân', 'Đóng góp an sinh xã hội']);
    expect(paragraphs(open).some((line) => line.startsWith('- Mã số thuế: ....'))).toBe(true);
  });

  it('of a campaign: figures of its indicators kept under the nominee’s name; history only where the register has any', () => {
    const paper = of(buildAchievementReport({ ...report, subject: cooperative, content: { ...content, form: 'chuyen-de' } }));
    expect(rows(tables(paper)[0])).toEqual([['Diện tích rau an toàn', 'ha', '12', '15', '125,0']]);
    expect(headings(paper).at(-1)).toBe('III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG');
    expect(headings(of(buildAchievementReport({ ...report, subject: cooperative, content: noContent('chuyen-de') })))).toHaveLength(2);
  });

  it('of sudden merit and in short: no history; a household’s is confirmed by village and commune', () => {
    const sudden = of(buildAchievementReport({ ...report, content: { ...content, form: 'dot-xuat', texts: { when: '14 giờ ngày 03/9/2026', action: 'Bơi ra cứu hai em nhỏ.' } } }));
    expect(headings(sudden)).toHaveLength(2);
    expect(paragraphs(sudden)).toContain('- Thời gian: 14 giờ ngày 03/9/2026');
    const short = of(buildAchievementReport({ ...report, content: { ...content, form: 'tom-tat' } }));
    expect(signersOf(short)).toEqual([['NGƯỜI LẬP BÁO CÁO'], ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Ký Mẫu']]);
    const household = of(buildAchievementReport({ ...report, subject: family, content: noContent('ho-gia-dinh') }));
    expect(signersOf(household)).toEqual([['XÁC NHẬN', 'CỦA THÔN/TỔ DÂN PHỐ'], ['ĐẠI DIỆN HỘ GIA ĐÌNH'], ['XÁC NHẬN', 'CỦA ỦY BAN NHÂN DÂN XÃ']]);
  });

  it('bad input: names of 1 and 120 letters, braces and markup stay text; a signer without a name is left open', () => {
    const nasty = 'Ông {giaTri} <b>đậm</b> =cmd|x'.padEnd(120, 'ỹ');
    for (const name of ['Ý', nasty]) {
      const paper = of(buildAchievementReport({ ...report, subject: { ...teacher, name }, content: { ...content, texts: { results: `${name} {dongTu}` } }, signer: { ...report.signer, name: '' } }));
      expect(paragraphs(paper)).toContain(`- Họ tên: ${name}`);
      expect(paragraphs(paper).some((line) => line.startsWith(`${name} {dongTu}`))).toBe(true);
    }
    const bare = of(buildAchievementReport({ ...report, content: { ...content, form: 'tom-tat' }, signer: { ...report.signer, title: '', forBody: '', name: null } }));
    expect(signersOf(bare).length).toBeGreaterThan(0);
  });

  it('every table fills the text width', () => {
    for (const form of REPORT_FORMS) for (const table of tables(of(buildAchievementReport({ ...report, content: { ...content, form } })))) expect(widthOf(table)).toBeCloseTo(160, 6);
  });
});
