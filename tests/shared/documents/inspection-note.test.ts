import { describe, expect, it } from 'vitest';
import { buildInspectionNote } from '../../../shared/documents/inspection-note.ts';
import { inspectionForm, inspectionNote } from './campaign-samples.ts';
import { headings, of, paragraphs, rows, signersOf, tables, titleOf } from './reading.ts';

describe('buildInspectionNote', () => {
  it('R76: after the visit it holds findings, remedies and their day', () => {
    const paper = of(buildInspectionNote(inspectionNote));
    expect(titleOf(paper)).toMatchObject({ kind: 'PHIẾU KIỂM TRA', subject: 'Việc thực hiện phong trào thi đua “Chung tay vì người nghèo”' });
    expect(rows(tables(paper)[0])).toContainEqual(['Nội dung', 'Việc phát động, đăng ký và sử dụng nguồn vận động; có xem việc sử dụng nguồn lực']);
    expect(headings(paper)).toEqual(['I. KẾT LUẬN', 'II. VIỆC PHẢI KHẮC PHỤC']);
    expect(paragraphs(paper)).toContain('Hạn khắc phục: ngày 30 tháng 9 năm 2026.');
    expect(signersOf(paper)).toEqual([['ĐẠI DIỆN', 'NƠI ĐƯỢC KIỂM TRA'], ['ĐẠI DIỆN', 'BÊN KIỂM TRA']]);
  });

  it('R76: before the visit it is a form with lines to write on, named after its kind', () => {
    const paper = of(buildInspectionNote(inspectionForm));
    expect(titleOf(paper).kind).toBe('PHIẾU GIÁM SÁT, PHẢN BIỆN XÃ HỘI');
    expect(rows(tables(paper)[0])).toContainEqual(['Ngày thực hiện', '']);
    expect(rows(tables(paper)[0])).toContainEqual(['Nơi được giám sát', 'Trường Tiểu học và Trung học cơ sở Lê Văn Mẫu']);
    expect(paragraphs(paper).filter((line) => /^\.{20,}$/u.test(line))).toHaveLength(10);
  });

  it('R76: nothing to mend is said, what was mended has its day', () => {
    expect(paragraphs(of(buildInspectionNote({ ...inspectionNote, remedies: '', remedyDue: null })))).toContain('Không có việc phải khắc phục.');
    expect(paragraphs(of(buildInspectionNote({ ...inspectionNote, remediedOn: '2026-09-25' })))).toContain('Đã khắc phục xong ngày 25 tháng 9 năm 2026.');
  });

  it('outside a campaign it concerns the work as a whole', () => {
    expect(titleOf(of(buildInspectionNote({ ...inspectionNote, campaign: null }))).subject).toBe('Việc thực hiện công tác thi đua, khen thưởng');
  });
});
