import { describe, expect, it } from 'vitest';
import { buildBlockMinutes } from '../../../shared/documents/block-minutes.ts';
import { buildDossierCover } from '../../../shared/documents/dossier-cover.ts';
import { buildPledge } from '../../../shared/documents/emulation-pledge.ts';
import { buildRegistration } from '../../../shared/documents/emulation-registration.ts';
import { buildResultSubmission } from '../../../shared/documents/result-submission.ts';
import { buildReviewMinutes } from '../../../shared/documents/review-minutes.ts';
import { blockMinutes, cover, pledge, registration, result, unitMinutes, villageMinutes } from './dossier-samples.ts';
import { distributionOf, faultCode, headerOf, headings, of, paragraphs, recipientsOf, rows, signersOf, tables, titleOf, widthOf } from './reading.ts';

const DOTS = /\.{20,}/u;

describe('buildReviewMinutes', () => {
  it('of a village: households, those who came, agreed against present, three signatures', () => {
    const paper = of(buildReviewMinutes(villageMinutes));
    expect(titleOf(paper)).toMatchObject({ kind: 'BIÊN BẢN', subject: 'Họp bình xét, đề nghị khen thưởng năm 2026' });
    expect(headerOf(paper)).toMatchObject({ number: 'Số: …/BB-…', placeDate: '' });
    expect(paragraphs(paper)).toContain('Tổng số hộ: 120; số hộ dự họp: 96.');
    expect(paragraphs(paper)).toContain('2. Ý kiến thảo luận: không có ý kiến khác.');
    expect(rows(tables(paper)[0])).toEqual([['1', 'Bà Nguyễn Thị Mẫu', 'Giấy khen', '90/96', '93,75%'], ['2', 'Hộ ông Lê Văn Thử', 'Gia đình văn hóa', '', '']]);
    expect(signersOf(paper)).toEqual([['THƯ KÝ', 'Phạm Văn Tạm'], ['TRƯỞNG THÔN', 'Lê Văn Thử'], ['TRƯỞNG BAN CÔNG TÁC MẶT TRẬN', 'Trần Thị Nháp']]);
    expect(widthOf(tables(paper)[0] ?? (undefined as never))).toBe(160);
  });

  it('of a unit: people, no Front; what was not noted is left for the pen', () => {
    const paper = of(buildReviewMinutes(unitMinutes));
    expect(headerOf(paper).number).toBe('Số: 02/BB-THTA');
    expect(paragraphs(paper)).toContain('Tổng số người: …; có mặt: ….');
    expect(paragraphs(paper).filter((line) => DOTS.test(line)).length).toBeGreaterThanOrEqual(4);
    expect(signersOf(paper)).toEqual([['THƯ KÝ', 'Phạm Văn Tạm'], ['CHỦ TỌA']]);
  });

  it.each([
    ['nobody put forward', { results: [] }, 'binh-xet-trong'],
    ['more present than there are', { present: 121 }, 'du-hop-vuot-tong-so'],
    ['more agreed than present', { results: [{ name: 'A', award: '', agreed: 97 }] }, 'dong-y-vuot-du-hop'],
  ])('refuses %s', (_what, over, code) => {
    expect(faultCode(buildReviewMinutes({ ...villageMinutes, ...over }))).toBe(code);
  });

  it('zero is a count; names of 1 and 120 letters, braces and markup stay text', () => {
    const name = '{so} <b>'.padEnd(120, 'ỹ');
    const paper = of(buildReviewMinutes({ ...villageMinutes, results: [{ name: 'Ý', award: '{x}', agreed: 0 }, { name, award: '', agreed: 96 }], secretary: name, discussion: '{noiDung} <i>' }));
    expect(rows(tables(paper)[0])).toEqual([['1', 'Ý', '{x}', '0/96', '0,00%'], ['2', name, '', '96/96', '100,00%']]);
    expect(paragraphs(paper)).toContain('2. Ý kiến thảo luận: {noiDung} <i>');
  });
});

describe('buildBlockMinutes', () => {
  it('R38: scores, ranking, votes and who is put forward', () => {
    const paper = of(buildBlockMinutes(blockMinutes));
    expect(rows(tables(paper)[0])).toEqual([['1', 'Xã Tân An', '95', '93,5', '1', '7/8'], ['2', 'Xã Bình Mẫu', '92', '', '', '']]);
    expect(paragraphs(paper)).toContain(`2. Bình xét, suy tôn: ${blockMinutes.proposal}`);
    expect(paragraphs(paper)).toContain('Việc cần nói rõ: Chưa đủ điểm nên chưa xếp hạng: Xã Bình Mẫu.');
    expect(paragraphs(paper)).toContain('Đơn vị thành viên (2): Xã Tân An; Xã Bình Mẫu.');
  });

  it('R38: before anything is recorded it is a form to write on', () => {
    const paper = of(buildBlockMinutes({ ...blockMinutes, date: null, scored: false, proposal: '', matters: [], head: '', voters: null }));
    expect(tables(paper)).toEqual([]);
    expect(paragraphs(paper)).toContain('1. Chưa có bảng tiêu chí chấm điểm.');
    expect(paragraphs(paper)).toContain('Thời gian: …, ngày … tháng … năm 2026.');
    expect(faultCode(buildBlockMinutes({ ...blockMinutes, members: [] }))).toBe('khoi-khong-co-thanh-vien');
  });
});

describe('buildDossierCover', () => {
  it('names the dossier, the unit, and what lies in it; sheets are counted by hand', () => {
    const paper = of(buildDossierCover(cover));
    expect(titleOf(paper)).toMatchObject({ kind: 'HỒ SƠ', subject: 'Đề nghị khen thưởng tổng kết năm 2026' });
    expect(paragraphs(paper)).toContain('Đơn vị lập hồ sơ: Ủy ban nhân dân xã Tân An');
    expect(paragraphs(paper)).toContain('Tờ trình số …/TTr-UBND ngày … tháng … năm 2026');
    expect(paragraphs(paper).some((line) => line.startsWith('Số tờ: ....'))).toBe(true);
    expect(rows(tables(paper)[0]).map((row) => row[1])).toEqual([...cover.entries]);
  });

  it('of an empty folder and of one with a thousand papers', () => {
    expect(rows(tables(of(buildDossierCover({ ...cover, entries: [], counts: { collectives: 0, persons: 0, households: 0 } })))[0])).toEqual([]);
    expect(rows(tables(of(buildDossierCover({ ...cover, entries: Array.from({ length: 1000 }, (_, i) => `Tài liệu {${i}}`) })))[0]).at(-1)?.slice(0, 2)).toEqual(['1000', 'Tài liệu {999}']);
  });
});

describe('buildResultSubmission', () => {
  it('says what was received, what was checked, the vote, what is proposed and what was refused and why', () => {
    const paper = of(buildResultSubmission(result));
    expect(recipientsOf(paper)).toEqual(['Chủ tịch Ủy ban nhân dân xã Tân An']);
    expect(titleOf(paper)).toMatchObject({ kind: 'TỜ TRÌNH', subject: 'Về việc đề nghị tặng Giấy khen của Chủ tịch UBND xã Tân An' });
    const text = paragraphs(paper);
    expect(text).toContain('- Trường Tiểu học Tân An: Tờ trình số 12/TTr-THTA ngày 05/11/2026, nhận ngày 06 tháng 11 năm 2026, 03 đề nghị.');
    expect(text).toContain('- 03 đề nghị đủ thành phần hồ sơ;');
    expect(text).toContain('- Ông Lê Văn Thử: còn thiếu Báo cáo thành tích.');
    expect(text).toContain('3. Hội đồng Thi đua - Khen thưởng xã Tân An họp ngày 15 tháng 11 năm 2026 (Biên bản số 06/BB-HĐTĐKT): có mặt 9/11 thành viên; 3/4 đề nghị được thông qua.');
    expect(text).toContain('- Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân An: 01 tập thể và 02 cá nhân.');
    expect(text).toContain('- Bà Trần Thị Nháp (Giấy khen): không đủ số phiếu theo quy định.');
    expect(signersOf(paper)).toEqual([['TM. HỘI ĐỒNG', 'CHỦ TỊCH', 'CHỦ TỊCH UBND XÃ', 'Trần Văn Ký Mẫu']]);
    expect(distributionOf(paper)).toEqual(['Như trên', 'Lưu: VT, VHXH']);
  });

  it('of the unit’s own nominations, none passed, minutes without a number', () => {
    const paper = of(buildResultSubmission({ ...result, received: [], lacking: [], complete: 0, proposed: [], refused: [], attachments: [], session: { ...result.session, minutesNumber: '' } }));
    const text = paragraphs(paper);
    expect(text).toContain('1. Hồ sơ: 04 đề nghị do Ủy ban nhân dân xã Tân An lập trong đợt xét “Cuối năm 2026”.');
    expect(text).toContain('4. Không có đề nghị nào được thông qua.');
    expect(text.join(' ')).toContain('(biên bản chưa ghi số)');
    expect(text.join(' ')).not.toContain('2. Kết quả kiểm tra');
    expect(faultCode(buildResultSubmission({ ...result, total: 0 }))).toBe('khong-co-de-nghi');
  });
});

describe('buildRegistration and buildPledge', () => {
  it('registers contents, targets and titles, with rows left for the pen', () => {
    const paper = of(buildRegistration(registration));
    expect(titleOf(paper).kind).toBe('BẢN ĐĂNG KÝ THI ĐUA NĂM 2026');
    expect(recipientsOf(paper)).toEqual(['Ủy ban nhân dân tỉnh Minh Hà']);
    expect(headings(paper)).toEqual(['I. NỘI DUNG, CHỈ TIÊU', 'II. DANH HIỆU, HÌNH THỨC ĐĂNG KÝ']);
    expect(paragraphs(paper)).toContain('- Giảm 2% hộ nghèo.');
    expect(tables(paper)[0]?.columns.map(({ heading }) => heading)).toEqual(['STT', 'Đơn vị/Họ tên', 'Danh hiệu đăng ký', 'Sáng kiến dự kiến', 'Ghi chú']);
    expect(rows(tables(paper)[0])).toHaveLength(5);
    const bare = of(buildRegistration({ ...registration, about: '', organiser: '', contents: '', targets: [], titles: [], signer: { ...registration.signer, capacity: 'head', title: '', forBody: null, name: null } }));
    expect(paragraphs(bare).filter((line) => DOTS.test(line))).toHaveLength(6);
    expect(signersOf(bare)).toEqual([['THỦ TRƯỞNG ĐƠN VỊ']]);
  });

  it('every party signs in a column of the same width', () => {
    const paper = of(buildPledge(pledge));
    const blocks = paper.sections.flatMap(({ blocks: all }) => all).filter((block) => block.type === 'signatures');
    expect(blocks.map(({ widthsMm }) => widthsMm)).toEqual([[80, 80], [80, 80]]);
    expect(signersOf(paper)).toEqual([['ĐẠI DIỆN', 'XÃ TÂN AN'], ['ĐẠI DIỆN', 'XÃ BÌNH MẪU'], ['ĐẠI DIỆN', 'PHƯỜNG THÍ DỤ']]);
    expect(paragraphs(paper)).toContain('2. Xã Bình Mẫu');
    expect(paragraphs(paper).at(-1)).toContain('lập thành 03 bản');
    const bare = of(buildPledge({ ...pledge, about: '', parties: ['  '], contents: '', targets: [] }));
    expect(titleOf(bare).subject).toBe('Năm 2026');
    expect(signersOf(bare)).toEqual([['ĐẠI DIỆN'], ['ĐẠI DIỆN']]);
  });
});
