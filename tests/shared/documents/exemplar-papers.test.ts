import { describe, expect, it } from 'vitest';
import { buildExemplarList, exemplarSheets } from '../../../shared/documents/exemplar-list.ts';
import { buildExemplarProfile } from '../../../shared/documents/exemplar-profile.ts';
import { exemplarList, exemplarProfile } from './campaign-samples.ts';
import { distributionOf, headings, of, paragraphs, recipientsOf, rows, tables, titleOf } from './reading.ts';

describe('buildExemplarList', () => {
  it('R41: lists exemplars by stage with planned against achieved; a stage without any is left out of the list, not of the figures', () => {
    const paper = of(buildExemplarList(exemplarList));
    const groups = rows(tables(paper)[0]).flatMap((row) => (row.length === 1 ? row : []));
    expect(groups).toEqual(['I. Phát hiện (02)', 'II. Bồi dưỡng (01)', 'III. Nhân rộng (01)', 'IV. Đã dừng theo dõi (01)']);
    expect(paragraphs(paper)).toEqual(['Tổng số: 05 điển hình.', 'Thực hiện so với kế hoạch: phát hiện 5/6; bồi dưỡng 3/4; tổng kết 2/2.']);
  });

  it('R40: says where an exemplar was taken over and since when it stands in its stage', () => {
    const row = rows(tables(of(buildExemplarList(exemplarList)))[0]).find((r) => r[1] === 'Mô hình “Ngân hàng bò”');
    expect(row?.slice(4)).toEqual(['04/05/2026', 'Trần Thị Thử', 'Thôn Tây; Thôn Nam; xã Bình Mẫu', '']);
    expect(exemplarSheets(exemplarList)[0]?.rows[3]).toEqual([4, 'Nhân rộng', 'Mô hình “Ngân hàng bò”', 'Giảm nghèo', expect.any(String), '2026-05-04', 'Trần Thị Thử', 'Thôn Tây; Thôn Nam; xã Bình Mẫu', '']);
  });

  it('an empty list says so', () => {
    const paper = of(buildExemplarList({ ...exemplarList, campaign: '', groups: [] }));
    expect(paragraphs(paper)).toEqual(['Chưa có điển hình nào.']);
    expect(titleOf(paper).subject).toBe('');
  });
});

describe('buildExemplarProfile', () => {
  it('R43: goes to the province with what it is, its path, where it was taken over, and what it is listed for', () => {
    const paper = of(buildExemplarProfile(exemplarProfile));
    expect(recipientsOf(paper)).toEqual(['Sở Nội vụ tỉnh Minh Hà']);
    expect(titleOf(paper)).toMatchObject({ kind: 'HỒ SƠ ĐIỂN HÌNH TIÊN TIẾN', subject: 'Mô hình “Ngân hàng bò” thôn Đông' });
    expect(headings(paper)).toEqual(['I. THÔNG TIN CHUNG', 'II. NỘI DUNG ĐIỂN HÌNH', 'III. TIÊU CHÍ ĐÁNH GIÁ', 'IV. QUÁ TRÌNH THEO DÕI', 'V. NƠI ĐÃ NHÂN RỘNG', 'VI. ĐÃ TUYÊN TRUYỀN']);
    expect(paragraphs(paper)).toContain('- Giới thiệu tham dự: Hội nghị biểu dương điển hình tiên tiến tỉnh Minh Hà lần thứ VI.');
    expect(rows(tables(paper)[0])[2]).toEqual(['Nhân rộng', '04/05/2026', 'Lê Văn Ví Dụ', 'Hội nghị đầu bờ, 120 người dự. Bỏ qua khâu trước: tổng kết chung với mô hình của Hội Nông dân xã']);
    expect(distributionOf(paper)).toContain('Như trên');
  });

  it('R43: leaves out what is not known', () => {
    const bare = of(buildExemplarProfile({ ...exemplarProfile, sentTo: '', listedFor: '', subject: '', campaign: '', field: '', summary: '', criteria: '', steps: [], replications: [], propaganda: [] }));
    expect(headings(bare)).toEqual(['I. THÔNG TIN CHUNG']);
    expect(recipientsOf(bare)).toEqual([]);
    expect(tables(bare)).toEqual([]);
  });
});
