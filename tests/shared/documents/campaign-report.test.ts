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
    const own = of(buildCampaignReport({ ...campaignReport, receiver: '', sections: [{ heading: 'Kết quả', text: '', table: { columns: ['STT', 'Việc', 'Số'], rows: [['1', 'Họp']] } }] }));
    expect(rows(tables(own)[0])).toEqual([['1', 'Họp', '']]);
    expect(recipientsOf(own)).toEqual([]);
    expect(paragraphs(own).at(-1)).toMatch(/ của Ủy ban nhân dân xã Tân An\.\/\.$/u);
  });

  it('names an empty report', () => {
    expect(faultCode(buildCampaignReport({ ...campaignReport, sections: [{ heading: 'Kết quả', text: '\n ', table: { columns: ['A'], rows: [] } }] }))).toBe('bao-cao-trong');
  });
});
