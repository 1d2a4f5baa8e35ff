import { describe, expect, it } from 'vitest';
import { buildBlockPlan } from '../../../shared/documents/block-plan.ts';
import { buildScoringTable, scoringSheets } from '../../../shared/documents/scoring-table.ts';
import { blockPlan, scoreSheet, scoringTable } from './campaign-samples.ts';
import { faultCode, headerOf, headings, of, paragraphs, rows, signersOf, tables, titleOf, widthOf } from './reading.ts';

describe('buildScoringTable', () => {
  it('R38: one member’s sheet has both scores of each item, penalties taken off, the total, and rank with its tie', () => {
    const paper = of(buildScoringTable(scoreSheet));
    expect(paper.sections.map((s) => s.orientation)).toEqual(['portrait']);
    expect(titleOf(paper)).toEqual({ kind: 'BẢNG CHẤM ĐIỂM THI ĐUA', subject: 'Phường Hòa Thử - Khối thi đua số 3, năm 2026', attachedTo: '(Theo Hướng dẫn số 45/HD-HĐTĐKT ngày 02 tháng 3 năm 2026 của Hội đồng Thi đua - Khen thưởng tỉnh Minh Hà)' });
    const lines = rows(tables(paper)[0]);
    expect(lines[0]).toEqual(['I. Thực hiện nhiệm vụ chính trị']);
    expect(lines).toContainEqual(['4', 'Tổ chức phong trào, phát hiện và nhân rộng điển hình', '20', '18', '17,75']);
    expect(lines).toContainEqual(['5', 'Báo cáo chậm so với thời hạn (trừ 1 điểm mỗi lần)', '-5', '-1', '-2']);
    expect(lines.at(-1)).toEqual(['', 'Tổng điểm', '100', '91,5', '89,25']);
    expect(paragraphs(paper)).toEqual(['Xếp hạng: 4 (đồng hạng), trong 9 đơn vị.', 'Số phiếu suy tôn: 0.']);
    expect(signersOf(paper)[1]).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn Mẫu']);
  });

  it('R38: a missing score is an empty cell and leaves the rank open, never zero', () => {
    const paper = of(buildScoringTable({ ...scoringTable, only: 8 }));
    expect(rows(tables(paper)[0])).toContainEqual(['4', 'Tổ chức phong trào, phát hiện và nhân rộng điển hình', '20', '18', '']);
    expect(rows(tables(paper)[0]).at(-1)).toEqual(['', 'Tổng điểm', '100', '86,5', '']);
    expect(paragraphs(paper)[0]).toBe('Xếp hạng: chưa xếp vì còn thiếu điểm.');
  });

  it('R38: the block’s paper ranks the members, the unranked last, and sets six beside each other', () => {
    const paper = of(buildScoringTable(scoringTable));
    const [ranking, first, second] = tables(paper);
    expect(rows(ranking).map((row) => [row[1], row[4]])).toEqual([
      ['Xã Tân An', '1'], ['Xã Bình Mẫu', '2'], ['Xã Ví Dụ', '3'], ['Phường Hòa Thử', '4 (đồng hạng)'], ['Phường Lê Văn Mẫu', '4 (đồng hạng)'],
      ['Xã Đông Giả Định', '6'], ['Xã Nam Thí Dụ', '7'], ['Đặc khu Cù Lao Mẫu', '8'], ['Xã Tây Thử Nghiệm', ''],
    ]);
    expect(rows(ranking)[0]?.at(-1)).toBe('Được suy tôn dẫn đầu khối');
    expect([first?.columns.length, second?.columns.length]).toEqual([9, 6]);
    expect(rows(second)).toContainEqual(['4', 'Tổ chức phong trào, phát hiện và nhân rộng điển hình', '20', '18 / 17,75', '18 / 17,75', '18 / …']);
    for (const table of tables(paper)) expect(widthOf(table)).toBeCloseTo(247, 6);
    expect(signersOf(paper)[1]).toEqual(['TM. KHỐI THI ĐUA', 'TRƯỞNG KHỐI']);
  });

  it('R38: as a spreadsheet the scores are numbers', () => {
    const [sheet] = scoringSheets(scoreSheet);
    expect(sheet?.rows.at(-2)).toEqual([null, '', 'Tổng điểm', null, 91.5, 89.25]);
    expect(sheet?.rows[4]?.slice(3)).toEqual([-5, -1, -2]);
    expect(scoringSheets(scoringTable)[0]?.columns).toHaveLength(4 + 9 * 2);
  });

  it('names a table without items and a block without members', () => {
    expect(faultCode(buildScoringTable({ ...scoringTable, lines: [] }))).toBe('chua-co-bang-diem');
    expect(faultCode(buildScoringTable({ ...scoringTable, members: [] }))).toBe('chua-co-thanh-vien');
  });
});

describe('buildBlockPlan', () => {
  it('R37: prints head, council member, members, activities planned and held, and the criteria of the block', () => {
    const paper = of(buildBlockPlan(blockPlan));
    expect(titleOf(paper)).toMatchObject({ kind: 'KẾ HOẠCH', subject: 'Hoạt động của Khối thi đua số 3 năm 2026' });
    expect(headings(paper)).toEqual(['I. TỔ CHỨC', 'II. NỘI DUNG HOẠT ĐỘNG', 'III. CÁC HOẠT ĐỘNG TRONG NĂM', 'IV. TIÊU CHÍ ĐÁNH GIÁ HOẠT ĐỘNG']);
    expect(paragraphs(paper)).toContain('- Trưởng khối: Xã Tân An.');
    expect(paragraphs(paper)).toContain('- Thành viên Hội đồng phụ trách: Ông Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ.');
    expect(rows(tables(paper)[0])).toEqual([
      ['1', 'Sinh hoạt chuyên đề', 'Chuyển đổi số trong giải quyết thủ tục hành chính', 'quý II', '14/05/2026', 'Tại xã Bình Mẫu'],
      ['2', 'Văn nghệ, thể thao', 'Giao lưu bóng chuyền chào mừng Quốc khánh', 'tháng 8', '', ''],
    ]);
    expect(signersOf(paper)).toEqual([['TM. KHỐI THI ĐUA', 'TRƯỞNG KHỐI', 'CHỦ TỊCH UBND XÃ TÂN AN', 'Nguyễn Văn Mẫu']]);
  });

  it('R37: a member that does not lead prints it for the file, without a number', () => {
    const paper = of(buildBlockPlan({ ...blockPlan, kind: 'cum', paper: null, signer: null, councilMember: '' }));
    expect(headerOf(paper).number).toBe('');
    expect(paragraphs(paper)).toContain('- Trưởng cụm: Xã Tân An.');
    expect(paragraphs(paper).join('')).not.toContain('Hội đồng phụ trách');
    expect(signersOf(paper)).toEqual([['NGƯỜI LẬP BIỂU'], ['THỦ TRƯỞNG ĐƠN VỊ']]);
  });

  it('names a plan with nothing in it', () => {
    expect(faultCode(buildBlockPlan({ ...blockPlan, plan: '', activities: [] }))).toBe('ke-hoach-khoi-trong');
  });
});
