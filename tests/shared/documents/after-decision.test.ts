import { describe, expect, it } from 'vitest';
import { buildAnnouncementList } from '../../../shared/documents/announcement-list.ts';
import { awardRegisterSheets, buildAwardRegister } from '../../../shared/documents/award-register.ts';
import { buildCancellation } from '../../../shared/documents/cancellation-decision.ts';
import { buildCorrection } from '../../../shared/documents/correction.ts';
import type { CorrectionInput } from '../../../shared/documents/correction.ts';
import { buildPaymentList, paymentSheets } from '../../../shared/documents/payment-list.ts';
import type { PaymentListInput, PaymentRow } from '../../../shared/documents/payment-list.ts';
import { distributionOf, faultCode, headerOf, of, paragraphs, recipientsOf, rows, tables, titleOf } from './reading.ts';
import { commune, decider, signed } from './samples.ts';

const DECISION = { number: '31/QĐ-UBND', date: '2026-01-05', authority: 'Chủ tịch Ủy ban nhân dân xã Tân An', title: 'Về việc tặng Giấy khen.' };

describe('buildCorrection', () => {
  const input: CorrectionInput = {
    form: 'cong-van', issuer: commune, province: 'Minh Hà', paper: signed('12', 'UBND-VHXH', '2026-03-09'), authority: DECISION.authority, decision: DECISION, reason: 'Ghi sai khi đánh máy.',
    lines: [{ name: 'Ông Nguyễn Văn Mẫu', field: 'Họ và tên/Tên tập thể', old: 'Ông Nguyễn Văn Mẫu', new: 'Ông Nguyễn Văn Mậu' }, { name: 'Bà Trần Thị Thử', field: 'Chức vụ, đơn vị', old: '', new: 'Trưởng thôn' }],
    recipients: ['Các cơ quan, đơn vị, cá nhân có liên quan'], enforcers: 'Các bộ phận có liên quan', signer: decider, distribution: ['Lưu: VT, VHXH'], draft: false,
  };

  it('mends a slip by a công văn that says what stood there and what is to stand there', () => {
    const paper = of(buildCorrection(input));
    expect(headerOf(paper)).toMatchObject({ number: 'Số: 12/UBND-VHXH', about: 'V/v đính chính Quyết định số 31/QĐ-UBND ngày 05 tháng 01 năm 2026' });
    expect(recipientsOf(paper)).toEqual(['Các cơ quan, đơn vị, cá nhân có liên quan']);
    expect(paragraphs(paper)).toEqual([
      'Ngày 05 tháng 01 năm 2026, Chủ tịch Ủy ban nhân dân xã Tân An ban hành Quyết định số 31/QĐ-UBND về việc tặng Giấy khen.',
      'Lý do đính chính: Ghi sai khi đánh máy.',
      'Chủ tịch Ủy ban nhân dân xã Tân An đính chính như sau:',
      '1. Ông Nguyễn Văn Mẫu, mục Họ và tên/Tên tập thể: đã ghi là “Ông Nguyễn Văn Mẫu”; nay sửa lại là “Ông Nguyễn Văn Mậu”.',
      '2. Bà Trần Thị Thử, mục Chức vụ, đơn vị: chưa ghi; nay ghi là “Trưởng thôn”.',
      'Các nội dung khác của Quyết định số 31/QĐ-UBND ngày 05 tháng 01 năm 2026 không thay đổi.',
      'Chủ tịch Ủy ban nhân dân xã Tân An thông báo để các cơ quan, đơn vị, cá nhân có liên quan biết, thực hiện./.',
    ]);
  });

  it('mends an error of content by a decision with its bases and articles', () => {
    const paper = of(buildCorrection({ ...input, form: 'quyet-dinh', paper: signed('40', 'QĐ-UBND', '2026-03-09') }));
    expect(titleOf(paper)).toMatchObject({ kind: 'QUYẾT ĐỊNH', subject: 'Về việc đính chính Quyết định số 31/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Tân An' });
    const lines = paragraphs(paper);
    expect(lines).toContain('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;');
    expect(lines).toContain('Xét Quyết định số 31/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Tân An về việc tặng Giấy khen.');
    expect(lines.filter((line) => line.startsWith('Điều '))).toEqual([
      'Điều 1. Đính chính Quyết định số 31/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Tân An như sau:',
      'Điều 2. Các nội dung khác của Quyết định số 31/QĐ-UBND ngày 05 tháng 01 năm 2026 không thay đổi.',
      'Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Các bộ phận có liên quan chịu trách nhiệm thi hành Quyết định này./.',
    ]);
    expect(distributionOf(paper)[0]).toBe('Như Điều 3');
  });

  it('is refused with nothing to correct', () => expect(faultCode(buildCorrection({ ...input, lines: [] }))).toBe('dinh-chinh-trong'));
});

describe('buildCancellation', () => {
  it('names whose award is cancelled, why, and until when object and money come back', () => {
    const input = {
      issuer: commune, province: 'Minh Hà', paper: signed('41', 'QĐ-UBND', '2026-03-09'), authority: DECISION.authority, decision: DECISION, part: true, ground: 'Kê khai không trung thực', reason: 'Kết luận số 7.',
      counts: { collectives: 0, persons: 1, households: 1 }, named: [{ name: 'Ông Nguyễn Văn Mẫu', award: 'Giấy khen' }, { name: 'Hộ bà Trần Thị Thử', award: 'Giấy khen' }], returnBy: '2026-03-30', enforcers: 'Các bộ phận có liên quan', signer: decider, distribution: ['Lưu: VT'], draft: false,
    };
    const lines = paragraphs(of(buildCancellation(input)));
    expect(titleOf(of(buildCancellation(input))).subject).toMatch(/^Về việc hủy bỏ một phần Quyết định số 31\/QĐ-UBND/u);
    expect(lines).toContain('Điều 1. Hủy bỏ Quyết định số 31/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Tân An đối với 01 cá nhân và 01 hộ gia đình, gồm:');
    expect(lines).toEqual(expect.arrayContaining(['1. Ông Nguyễn Văn Mẫu: Giấy khen;', '2. Hộ bà Trần Thị Thử: Giấy khen.', 'Lý do hủy bỏ: Kê khai không trung thực. Kết luận số 7.']));
    expect(lines.find((line) => line.startsWith('Điều 2.'))).toContain('trong thời hạn 15 ngày làm việc kể từ ngày ký Quyết định này (chậm nhất ngày 30 tháng 3 năm 2026).');
    expect(faultCode(buildCancellation({ ...input, named: input.named.slice(1) }))).toBe('huy-bo-trong');
  });
});

describe('buildPaymentList', () => {
  const row = (name: string, more: Partial<PaymentRow> = {}): PaymentRow => ({ name, place: 'Thôn Đông', award: 'Giấy khen', hundredths: 30, baseVnd: 2_530_000, amountVnd: 760_000, none: false, souvenir: false, paidOn: null, ...more });
  const input: PaymentListInput = {
    issuer: commune, date: '2026-11-20', of: DECISION, signer: decider,
    rows: [row('Ông Nguyễn Văn Mẫu'), row('Hộ bà Trần Thị Thử', { hundredths: 45, amountVnd: 1_140_000, paidOn: '2026-11-01' }), row('Ông Lê Ví Dụ', { hundredths: null, baseVnd: null, amountVnd: null }), row('Hộ ông Mẫu', { amountVnd: null, none: true }), row('Bà Không', { amountVnd: 0 })],
  };

  it('has the multiple, the base salary and the sum of each; the total in figures and words; the unknown apart', () => {
    const paper = of(buildPaymentList(input));
    expect(titleOf(paper)).toMatchObject({ kind: 'DANH SÁCH KÝ NHẬN TIỀN THƯỞNG', attachedTo: '(Theo Quyết định số 31/QĐ-UBND ngày 05 tháng 01 năm 2026 của Chủ tịch Ủy ban nhân dân xã Tân An)' });
    expect(rows(tables(paper)[0]).map((cells) => cells.slice(4))).toEqual([['0,3', '2.530.000', '760.000', ''], ['0,45', '2.530.000', '1.140.000', 'Đã chi 01/11/2026'], ['', '', 'chưa xác định', ''], ['0,3', '2.530.000', 'không có', ''], ['0,3', '2.530.000', '0', '']]);
    expect(paragraphs(paper)).toEqual(['Tổng cộng: 1.900.000 đồng (bằng chữ: Một triệu chín trăm nghìn đồng).', 'Còn 01 dòng chưa xác định mức tiền thưởng, chưa tính vào tổng cộng.', '01 dòng không có tiền thưởng theo quy định.']);
  });

  it('prints no total where nothing is known, and none at all of an empty list', () => {
    expect(paragraphs(of(buildPaymentList({ ...input, rows: [row('Ông Lê Ví Dụ', { amountVnd: null })] })))).toEqual(['Còn 01 dòng chưa xác định mức tiền thưởng, chưa tính vào tổng cộng.']);
    expect(faultCode(buildPaymentList({ ...input, rows: [] }))).toBe('danh-sach-tien-thuong-trong');
  });

  it('goes into a spreadsheet as numbers, the unknown as an empty cell with its word', () => {
    const [sheet] = paymentSheets({ ...input, of: { year: 2026 } });
    expect(sheet?.titles).toEqual(['DANH SÁCH KÝ NHẬN TIỀN THƯỞNG', 'Năm 2026']);
    expect(sheet?.rows.map((cells) => cells.slice(4))).toEqual([[0.3, 2_530_000, 760_000, null, ''], [0.45, 2_530_000, 1_140_000, '2026-11-01', ''], [null, null, null, null, 'chưa xác định'], [0.3, 2_530_000, null, null, 'không có tiền thưởng'], [0.3, 2_530_000, 0, null, '']]);
  });
});

describe('buildAwardRegister', () => {
  const row = { number: 12, date: '2026-01-05', name: 'Ông Nguyễn Văn Mẫu', place: 'Thôn Đông', award: 'Giấy khen', decision: '31/QĐ-UBND', signedBy: 'Nguyễn Văn Mẫu', cancelledOn: null };
  const input = { issuer: commune, date: '2026-11-20', year: 2026, rows: [row, { ...row, number: 13, cancelledOn: '2026-02-01' }], counts: { collectives: 0, persons: 1, households: 0 } };

  it('prints the book with its numbers; a cancelled line keeps its own, says so, and is not counted', () => {
    const paper = of(buildAwardRegister(input));
    expect(titleOf(paper)).toMatchObject({ kind: 'SỔ KHEN THƯỞNG', attachedTo: '(Năm 2026)' });
    expect(rows(tables(paper)[0])).toEqual([['12', '05/01/2026', 'Ông Nguyễn Văn Mẫu', 'Thôn Đông', 'Giấy khen', '31/QĐ-UBND', 'Nguyễn Văn Mẫu'], ['13', '05/01/2026', 'Ông Nguyễn Văn Mẫu', 'Thôn Đông', 'Giấy khen', '31/QĐ-UBND', 'Đã hủy 01/02/2026']]);
    expect(paragraphs(paper)).toEqual(['Tổng cộng: 1 (bằng chữ: một), gồm 01 cá nhân.', 'Đã hủy bỏ, không tính vào tổng cộng: 01 dòng.']);
    expect(awardRegisterSheets(input)[0]?.rows[0]?.[0]).toBe(12);
    expect(paragraphs(of(buildAwardRegister({ ...input, rows: [], counts: { collectives: 0, persons: 0, households: 0 } })))).toEqual(['Sổ chưa có dòng nào.']);
  });
});

describe('buildAnnouncementList', () => {
  it('R65: levels one under the other, awards under them, rows numbered through in the order given', () => {
    const row = (name: string) => ({ name, place: 'Thôn Đông', merit: 'Có thành tích', decision: '31/QĐ-UBND' });
    const none = { collectives: 0, persons: 0, households: 0 };
    const paper = of(buildAnnouncementList({ issuer: commune, date: '2026-11-20', occasion: 'Hội nghị tổng kết', sets: [{ level: 'Cấp bộ, ban, ngành, tỉnh', award: 'Bằng khen', counts: { ...none, collectives: 1 }, rows: [row('Thôn Đông')] }, { level: 'Cấp cơ sở', award: 'Giấy khen', counts: { ...none, persons: 2 }, rows: [row('Ông A'), row('Bà B')] }] }));
    expect(paragraphs(paper)).toEqual(['I. CẤP BỘ, BAN, NGÀNH, TỈNH', 'II. CẤP CƠ SỞ', 'Tổng cộng: 01 tập thể, 02 cá nhân.']);
    expect(tables(paper).map((table) => rows(table).map((cells) => cells.slice(0, 2).join(' ')))).toEqual([['Bằng khen – 01 tập thể', '1 Thôn Đông'], ['Giấy khen – 02 cá nhân', '2 Ông A', '3 Bà B']]);
    expect(faultCode(buildAnnouncementList({ issuer: commune, date: '2026-11-20', occasion: 'x', sets: [] }))).toBe('khong-co-gi-cong-bo');
  });
});
