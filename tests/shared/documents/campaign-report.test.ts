import { describe, expect, it } from 'vitest';
import { buildCampaignReport } from '../../../shared/documents/campaign-report.ts';
import { campaignReport } from './campaign-samples.ts';
import { faultCode, headings, of, paragraphs, recipientsOf, rows, tables, titleOf, widthOf } from './reading.ts';

describe('buildCampaignReport', () => {
  const paper = of(buildCampaignReport(campaignReport));

  it('R74: prints the parts in order with their tables, numbered anew, an empty part left out', () => {
    expect(titleOf(paper)).toMatchObject({ kind: 'BÁO CÁO', subject: 'Kết quả thực hiện phong trào thi đua “Chung tay vì người nghèo” năm 2026' });
    expect(recipientsOf(paper)).toEqual(['Sở Nội vụ tỉnh Minh Hà']);
    expect(headings(paper)).toEqual(['I. CÔNG TÁC CHỈ ĐẠO, PHÁT ĐỘNG', 'II. KẾT QUẢ THỰC HIỆN CHỈ TIÊU', 'III. CÔNG TÁC KHEN THƯỞNG', 'IV. HẠN CHẾ, NGUYÊN NHÂN; BÀI HỌC KINH NGHIỆM', 'V. KIẾN NGHỊ, ĐỀ XUẤT']);
    expect(rows(tables(paper)[0])[2]).toEqual(['3', 'Hộ nghèo tự nguyện đăng ký thoát nghèo', 'ít nhất 10 hộ', '8 hộ', 'Chưa đạt']);
    expect(paragraphs(paper)).toContain('Trên đây là báo cáo kết quả thực hiện phong trào thi đua “Chung tay vì người nghèo” năm 2026; Ủy ban nhân dân xã Tân An kính báo cáo Sở Nội vụ tỉnh Minh Hà./.');
  });

  it('opens with the paper it rests on, or without one', () => {
    expect(paragraphs(paper)).toContain('Thực hiện Kế hoạch số 99/KH-UBND ngày 02/3/2026 của UBND tỉnh Minh Hà về phát động phong trào thi đua, Ủy ban nhân dân xã Tân An báo cáo kết quả như sau:');
    expect(paragraphs(of(buildCampaignReport({ ...campaignReport, basis: null })))).toContain('Ủy ban nhân dân xã Tân An báo cáo kết quả thực hiện phong trào thi đua “Chung tay vì người nghèo” năm 2026 như sau:');
  });

  it('R74: numbers parts within a part, leaves an only one without a number, and keeps a part that only holds others', () => {
    const line = (level: 1 | 2, heading: string, text = '') => ({ level, heading, text, table: null });
    const nested = of(buildCampaignReport({ ...campaignReport, sections: [line(1, 'Kết quả'), line(2, '3. Chỉ tiêu', 'a'), line(2, 'Trống'), line(2, 'Tuyên truyền', 'b'), line(1, 'Rỗng'), line(1, 'Khó khăn', 'c'), line(2, 'Nguyên nhân', 'd')] }));
    const printed = paragraphs(nested).filter((text) => /^(?:[IVX]+\.|\d\.|Nguyên|[abcd]\.$)/u.test(text));
    expect(printed).toEqual(['I. KẾT QUẢ', '1. Chỉ tiêu', 'a.', '2. Tuyên truyền', 'b.', 'II. KHÓ KHĂN', 'c.', 'Nguyên nhân', 'd.']);
  });

  it('R74: is marked a draft until it is sent', () => {
    expect(paper.mark).toBe('DỰ THẢO');
    expect(of(buildCampaignReport({ ...campaignReport, draft: false })).mark).toBeNull();
  });

  it('puts a table too wide for the page on a landscape annex and says where', () => {
    expect(paper.sections.map((s) => s.orientation)).toEqual(['portrait', 'landscape']);
    expect(paragraphs(paper)).toContain('(Chi tiết tại Phụ lục I kèm theo.)');
    const [small, wide] = tables(paper);
    if (small === undefined || wide === undefined) throw new Error('two tables');
    expect([widthOf(small), widthOf(wide)].map(Math.round)).toEqual([160, 247]);
    expect(wide.columns.map((c) => c.align).slice(0, 3)).toEqual(['left', 'right', 'right']);
  });

  it('fills short rows up and goes without a receiver', () => {
    const own = of(buildCampaignReport({ ...campaignReport, receiver: '', sections: [{ level: 1, heading: 'Kết quả', text: '', table: { columns: ['STT', 'Việc', 'Số'], rows: [['1', 'Họp']] } }] }));
    expect(rows(tables(own)[0])).toEqual([['1', 'Họp', '']]);
    expect(recipientsOf(own)).toEqual([]);
    expect(paragraphs(own).at(-1)).toMatch(/ của Ủy ban nhân dân xã Tân An\.\/\.$/u);
  });

  it('names an empty report', () => {
    expect(faultCode(buildCampaignReport({ ...campaignReport, sections: [{ level: 1, heading: 'Kết quả', text: '\n ', table: { columns: ['A'], rows: [] } }] }))).toBe('bao-cao-trong');
  });
});
