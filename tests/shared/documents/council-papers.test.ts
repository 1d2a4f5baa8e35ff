import { describe, expect, it } from 'vitest';
import { buildBallots } from '../../../shared/documents/ballot.ts';
import { buildComparison, comparisonSheet } from '../../../shared/documents/comparison.ts';
import { buildCouncilDecision } from '../../../shared/documents/council-decision.ts';
import { buildMinutes } from '../../../shared/documents/minutes.ts';
import { buildSessionList } from '../../../shared/documents/session-list.ts';
import { buildTally } from '../../../shared/documents/tally.ts';
import * as sample from './council-samples.ts';
import { blocks, faultCode, headerOf, of, paragraphs, rows, signersOf, tables, titleOf, widthOf } from './reading.ts';

describe('buildCouncilDecision', () => {
  it('R58: sets up the council with its members, their duties, term and regulation, and replaces the decision before', () => {
    const paper = of(buildCouncilDecision(sample.councilDecision));
    expect(titleOf(paper)).toMatchObject({ kind: 'QUYẾT ĐỊNH', subject: 'Về việc thành lập Hội đồng Thi đua - Khen thưởng xã Tân An nhiệm kỳ 2026 - 2031' });
    expect(headerOf(paper).number).toBe('Số: …/QĐ-UBND');
    const lines = paragraphs(paper);
    expect(lines).toContain('Điều 1. Thành lập Hội đồng Thi đua - Khen thưởng xã Tân An nhiệm kỳ 2026 - 2031, gồm 03 thành viên có tên sau:');
    expect(lines).toContain('Điều 2. Hội đồng tham mưu cho Chủ tịch Ủy ban nhân dân xã Tân An về công tác thi đua, khen thưởng; làm việc theo Quy chế hoạt động của Hội đồng ban hành kèm theo Quyết định số 46/QĐ-UBND ngày 20 tháng 01 năm 2026.');
    expect(lines.some((line) => line.startsWith('Điều 3. Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số 12/QĐ-UBND ngày 15 tháng 8 năm 2025.'))).toBe(true);
    expect(lines).toContain('Theo đề nghị của Trưởng phòng Văn hóa - Xã hội.');
    expect(lines.some((line) => line.startsWith('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022'))).toBe(true);
    expect(rows(tables(paper)[0])).toEqual([
      ['1', 'Nguyễn Văn Mẫu', 'Chủ tịch Ủy ban nhân dân xã', 'Chủ tịch Hội đồng', 'Phụ trách chung; chủ trì các cuộc họp'],
      ['2', 'Trần Thị Thử', 'Phó Chủ tịch Ủy ban nhân dân xã', 'Phó Chủ tịch', ''],
      ['3', 'Phạm Văn Ví Dụ', 'Trưởng phòng Văn hóa - Xã hội', 'Ủy viên, Thư ký', 'Thẩm định hồ sơ, ghi biên bản'],
    ]);
    expect(paper.mark).toBe('DỰ THẢO');
  });

  it('R58: without duties there is no column for them; without term, regulation, proposer nothing stands for them', () => {
    const paper = of(buildCouncilDecision({ ...sample.councilDecision, term: '', regulation: '', replaces: '', proposer: '', seats: sample.councilDecision.seats.map((seat) => ({ ...seat, duties: '' })), draft: false }));
    expect(tables(paper)[0]?.columns.map((column) => column.heading)).toEqual(['STT', 'Họ và tên', 'Chức vụ, đơn vị công tác', 'Chức danh Hội đồng']);
    expect(paragraphs(paper).join('\n')).not.toMatch(/nhiệm kỳ|thay thế|Theo đề nghị/u);
    expect(paragraphs(paper).join('\n')).toContain('theo quy chế do Chủ tịch Hội đồng ban hành');
    expect(paper.mark).toBeNull();
  });

  it('R58: a council without members is refused', () => {
    expect(faultCode(buildCouncilDecision({ ...sample.councilDecision, seats: [] }))).toBe('hoi-dong-trong');
  });
});

describe('buildBallots', () => {
  it('R59: one ballot for each voter, names in the order of the list, boxes left empty, nothing that tells who voted', () => {
    const paper = of(buildBallots(sample.ballots));
    expect(paper.sections).toHaveLength(3);
    expect(new Set(paper.sections.map((section) => JSON.stringify(section))).size).toBe(1);
    expect(titleOf(paper)).toMatchObject({ kind: 'PHIẾU BẦU', subject: 'Xét, đề nghị khen thưởng năm 2026' });
    expect(rows(tables(paper)[0])).toEqual([['1', 'Thôn Đông', 'xã Tân An', 'Giấy khen', '', ''], ['2', 'Ông Lê Văn Ví Dụ', 'Trưởng thôn, thôn Tây', 'Bằng khen', '', '']]);
    expect(paragraphs(paper).join(' ')).toContain('Phiếu không ký tên');
    expect(signersOf(paper)).toEqual([]);
    for (const table of tables(paper)) expect(widthOf(table)).toBe(160);
  });

  it('R59: an award of many words takes its short form in tables', () => {
    const award = 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu';
    const short = 'Giấy khen của Chủ tịch UBND xã Tân Mẫu';
    const ballots = of(buildBallots({ ...sample.ballots, nominees: sample.ballots.nominees.map((one) => ({ ...one, award })) }));
    const tally = of(buildTally({ ...sample.tally, results: sample.tally.results.map((one) => ({ ...one, award })) }));
    for (const [paper, column] of [[ballots, 3], [tally, 2]] as const) expect(new Set(rows(tables(paper)[0]).map((row) => row[column]))).toEqual(new Set([short]));
  });

  it.each([
    [{ nominees: [] }, 'phieu-bau-trong'],
    [{ copies: 0 }, 'phieu-bau-khong-nguoi'],
  ])('R59: %j is refused: %s', (more, code) => {
    expect(faultCode(buildBallots({ ...sample.ballots, ...more }))).toBe(code);
  });
});

describe('buildTally', () => {
  it('R59: tellers, ballots, and each row with what was left blank and the share of the base', () => {
    const paper = of(buildTally(sample.tally));
    expect(titleOf(paper).kind).toBe('BIÊN BẢN KIỂM PHIẾU');
    const lines = paragraphs(paper);
    expect(lines).toContain('Ban kiểm phiếu gồm: 1. Trần Thị Thử, Trưởng ban; 2. Hoàng Văn Tạm, Ủy viên; 3. Vũ Thị Nháp, Ủy viên; 4. Đỗ Văn Giả, Ủy viên.');
    expect(lines).toContain('Tổng số thành viên Hội đồng: 11. Có mặt: 10. Lấy ý kiến bằng văn bản: 01.');
    expect(lines).toContain('Số phiếu phát ra: 10. Số phiếu thu vào: 10. Số phiếu hợp lệ: 9. Số phiếu không hợp lệ: 1.');
    expect(rows(tables(paper)[0])).toEqual([
      ['1', 'Thôn Đông', 'Giấy khen', '8/11', '0', '1', '72,73', 'Thông qua'],
      ['2', 'Ông Lê Văn Ví Dụ', 'Bằng khen', '0/11', '9', '0', '0,00', 'Không thông qua'],
      ['3', 'Bà Lý Thị Mẫu', 'Giấy khen', '', '', '', '', ''],
    ]);
    expect(signersOf(paper)).toEqual([['ỦY VIÊN', 'Hoàng Văn Tạm'], ['TRƯỞNG BAN KIỂM PHIẾU', 'Trần Thị Thử'], ['ỦY VIÊN', 'Vũ Thị Nháp'], ['ỦY VIÊN', 'Đỗ Văn Giả']]);
    for (const table of tables(paper)) expect(widthOf(table)).toBe(160);
  });

  it('R59: before the count it is a form for the pen, with no zero in it', () => {
    const paper = of(buildTally({ ...sample.tally, tellers: [], ballots: { issued: null, collected: null, valid: null, invalid: null } }));
    const lines = paragraphs(paper);
    expect(lines).toContain('Số phiếu phát ra: …. Số phiếu thu vào: …. Số phiếu hợp lệ: …. Số phiếu không hợp lệ: ….');
    expect(lines).toContain('Ban kiểm phiếu gồm: 1.\u00a0…, Trưởng ban; 2.\u00a0…, Ủy viên; 3.\u00a0…, Ủy viên (thư ký).');
    expect(signersOf(paper)).toEqual([['ỦY VIÊN'], ['TRƯỞNG BAN KIỂM PHIẾU'], ['ỦY VIÊN']]);
  });

  it('R59: nobody to vote on is refused', () => {
    expect(faultCode(buildTally({ ...sample.tally, results: [] }))).toBe('kiem-phieu-trong');
  });
});

describe('buildSessionList', () => {
  it('R59: own authority: grouped by kind with votes and share, under the minutes it rests on', () => {
    const paper = of(buildSessionList(sample.sessionList));
    expect(titleOf(paper)).toEqual({ kind: 'DANH SÁCH KHEN THƯỞNG THEO THẨM QUYỀN', subject: 'Thuộc thẩm quyền quyết định của Chủ tịch Ủy ban nhân dân xã Tân An', attachedTo: '(Theo Biên bản họp số 06/BB-HĐTĐKT ngày 05 tháng 3 năm 2026)' });
    expect(rows(tables(paper)[0])).toEqual([
      ['I. TẬP THỂ'],
      ['1', 'Thôn Đông', 'xã Tân An', 'Giấy khen', '11/11', '100,00'],
      ['II. CÁ NHÂN'],
      ['1', 'Ông Lê Văn Ví Dụ', 'thôn Tây', 'Giấy khen', '10/11', '90,91'],
      ['2', 'Bà Lý Thị Mẫu', 'thôn Đông', 'Giấy khen', '9/11', '81,82'],
    ]);
    expect(paragraphs(paper)).toContain('Tổng số: 01 tập thể, 02 cá nhân.');
    expect(signersOf(paper)).toEqual([['THƯ KÝ', 'Phạm Văn Ví Dụ'], ['CHỦ TỌA', 'Nguyễn Văn Mẫu']]);
  });

  it('R59: to propose upward reads so; a list of nobody is refused and says which', () => {
    expect(titleOf(of(buildSessionList({ ...sample.sessionList, side: 'up' })))).toMatchObject({ kind: 'DANH SÁCH ĐỀ NGHỊ CẤP TRÊN KHEN THƯỞNG', subject: 'Do Hội đồng thông qua, trình cấp có thẩm quyền' });
    const none = buildSessionList({ ...sample.sessionList, side: 'up', lines: [] });
    expect(none.ok ? '' : none.error.message).toBe('Cuộc họp chưa thông qua đề nghị nào trình cấp trên.');
  });
});

describe('buildMinutes', () => {
  const minutes = (more: object) => paragraphs(of(buildMinutes({ ...sample.minutes, ...more })));

  it('R59: prints the counts of the ballots, and what the session accounts for', () => {
    const lines = minutes({ ballots: { issued: 11, collected: 11, valid: 10, invalid: null }, accounted: { matters: ['Không đủ người họp: có mặt 5/11 thành viên.'], reason: 'Bão, đường sạt lở; các thành viên vắng đã có ý kiến' } });
    expect(lines).toContain('Số phiếu phát ra: 11; thu về: 11; hợp lệ: 10; không hợp lệ: ….');
    expect(lines).toContain('Việc cần nói rõ: Không đủ người họp: có mặt 5/11 thành viên. Lý do: Bão, đường sạt lở; các thành viên vắng đã có ý kiến.');
  });

  it('R61: prints when and how the list was made public, the remarks and what was done about them', () => {
    const lines = minutes({
      publicity: 'từ 10/02/2026 đến 24/02/2026, niêm yết tại trụ sở',
      remarks: [{ from: 'Ủy ban Mặt trận Tổ quốc xã', content: 'Đề nghị xem lại thành tích dòng số 2', handling: 'Đã xác minh, giữ nguyên' }, { from: '', content: 'Nhất trí', handling: '' }],
    });
    expect(lines).toContain('Danh sách đề nghị đã được công khai: từ 10/02/2026 đến 24/02/2026, niêm yết tại trụ sở.');
    expect(lines).toContain('Ý kiến của Ủy ban Mặt trận Tổ quốc xã: Đề nghị xem lại thành tích dòng số 2.');
    expect(lines).toContain('Xử lý: Đã xác minh, giữ nguyên.');
    expect(lines).toContain('Ý kiến của người dân: Nhất trí.');
  });

  it('R61: a list made public without a remark says so; one not made public says nothing', () => {
    expect(minutes({ publicity: 'ngày 10/02/2026', remarks: [] })).toContain('Không nhận được ý kiến về danh sách đã công khai.');
    expect(minutes({}).join('\n')).not.toMatch(/công khai/u);
  });
});

describe('buildComparison', () => {
  it('R60: prints what is shown, with the ticks, the shares and the counts', () => {
    const paper = of(buildComparison(sample.comparison));
    expect(paper.sections[0]?.orientation).toBe('landscape');
    expect(tables(paper)[0]?.columns.map((column) => column.heading)).toEqual(['STT', 'Chọn', 'Đối tượng', 'Tài liệu', 'Còn số lượng']);
    expect(widthOf(tables(paper)[0] as never)).toBeCloseTo(247);
    expect(rows(tables(paper)[0])).toEqual([['1', 'x', 'Ông Lê Văn Ví Dụ, thôn Tây', 'Đủ 2/2', 'Còn 1'], ['2', '', 'Thôn Đông', '1/2; còn thiếu: Báo cáo thành tích', 'Còn 1']]);
    expect(paragraphs(paper)).toEqual(expect.arrayContaining(['Tổng số: 2 đề nghị; chọn đưa ra họp xét: 1.', 'Nữ: 0/1, 0,00%; mục tiêu từ 30%: chưa đạt.']));
    expect(blocks(of(buildComparison({ ...sample.comparison, rows: [] }))).some((block) => block.type === 'table')).toBe(false);
  });

  it('R60: the spreadsheet holds the same columns and rows', () => {
    const sheet = comparisonSheet(sample.comparison);
    expect(sheet.columns.map(({ heading }) => heading)).toEqual(['STT', 'Chọn', 'Đối tượng', 'Tài liệu', 'Còn số lượng']);
    expect(sheet.rows[0]).toEqual([1, 'x', 'Ông Lê Văn Ví Dụ, thôn Tây', 'Đủ 2/2', 'Còn 1']);
    expect(sheet.titles).toContain('Nữ: 0/1, 0,00%; mục tiêu từ 30%: chưa đạt');
  });
});
