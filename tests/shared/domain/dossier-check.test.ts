import { describe, expect, it } from 'vitest';
import { checkDossier, checkNominee } from '../../../shared/domain/dossier-check.ts';
import type { CheckedDossier, CheckedNominee } from '../../../shared/domain/dossier-check.ts';
import { DossierItem } from '../../../shared/domain/nomination.ts';

const nominee = (more: Partial<CheckedNominee> = {}): CheckedNominee => ({
  openPoints: [], items: [], itemNotes: [], merit: 'Đã có thành tích xuất sắc trong phong trào thi đua', eligibility: null, toConfirm: [], pending: [], awards: [], same: [], mismatches: [], copiedMerit: false, copiedReport: null, capacityOpen: false, ...more,
});
const item = (more: object): DossierItem => DossierItem.parse({ code: 'BAO_CAO_THANH_TICH', name: 'Báo cáo thành tích', required: 'yes', state: 'da-co', attachmentIds: ['a'], ...more });
const found = (more: Partial<CheckedNominee>) => checkNominee(nominee(more)).map(({ code, weight }) => `${code} ${weight}`);

describe('what the receiver would send a nomination back for', () => {
  it('nothing, when everything is in order', () => {
    expect(found({ items: [item({ signed: true, confirmed: true })], eligibility: { verdict: 'du-dieu-kien', summary: 'Đủ điều kiện.', missing: [], unnumbered: [] } })).toEqual([]);
  });

  it.each([
    ['missing signature and seal', { items: [item({ confirmed: true })] }, ['thieu-chu-ky note']],
    ['report not confirmed by the superior', { items: [item({ signed: true })] }, ['chua-xac-nhan note']],
    ['a paper ticked without a file', { items: [item({ signed: true, confirmed: true, attachmentIds: [] })] }, ['khong-co-tep note']],
    ['a paper of which the note says where it lies', { items: [item({ signed: true, confirmed: true, attachmentIds: [], note: 'Bản giấy ở văn thư' })] }, []],
    ['a condition needs no file', { items: [item({ code: 'LD23-S4-1', attachmentIds: [] })] }, []],
    ['years not proven by decision numbers', { eligibility: { verdict: 'du-dieu-kien', summary: '', missing: [], unnumbered: ['CSTĐCS năm 2024'] } }, ['thieu-so-quyet-dinh note']],
    ['years without a record', { eligibility: { verdict: 'chua-du-dieu-kien', summary: 'Chưa đủ điều kiện: …', missing: ['xếp loại năm 2023'], unnumbered: [] } }, ['khong-du-dieu-kien reason', 'thieu-can-cu note']],
    ['not determined asks for no reason', { eligibility: { verdict: 'chua-xac-dinh', summary: 'Chưa xác định: …', missing: ['xếp loại năm 2023'], unnumbered: [] } }, ['chua-xac-dinh note']],
    ['initiative certificate older than the years counted', { itemNotes: [{ code: 'XAC_NHAN_SANG_KIEN', sentence: 'Công nhận ngày 31/12/2023' }] }, ['qua-cu note']],
    ['vote not recorded', { openPoints: [{ code: 'chua-hop-xet', sentence: 'Chưa có kết quả họp xét.', stops: false }] }, ['chua-hop-xet reason']],
    ['the same achievement awarded before', { awards: [{ name: 'Giấy khen', year: 2025, decision: '12/QĐ-UBND', merit: 'ĐÃ CÓ THÀNH TÍCH XUẤT SẮC trong phong trào thi đua' }] }, ['da-khen reason']],
    ['another achievement awarded before', { awards: [{ name: 'Giấy khen', year: 2025, decision: '12/QĐ-UBND', merit: 'Cứu người' }] }, []],
    ['nothing on record of a matter under examination, and nobody looked yet', { toConfirm: [{ key: 'K', question: 'Đã kiểm tra?', sentence: 'Sổ không ghi.' }] }, ['can-xac-nhan note']],
    ['a pending complaint', { pending: [{ words: 'Đang xác minh khiếu nại, tố cáo', from: '2026-10-01', source: 'Thông báo 3/TB' }] }, ['viec-dang-xem-xet reason']],
    ['nominated twice', { same: ['… đã được đề nghị …'] }, ['trung-dot-xet note']],
    ['a grading that does not agree', { mismatches: ['Năm 2025 xếp loại …'] }, ['xep-loai note']],
    ['copied word for word', { copiedMerit: true }, ['con-nhu-nam-truoc note']],
    ['a report that reads like another one', { copiedReport: 'Giống báo cáo của Lê Văn Thử.' }, ['bao-cao-giong-nhau note']],
    ['R49: capacity not recorded', { capacityOpen: true }, ['tu-cach note']],
  ])('%s', (_name, more, expected) => {
    expect(found(more as Partial<CheckedNominee>)).toEqual(expected);
  });

  it('R98: what stops comes first, then what asks for a reason, then what is only worth a look', () => {
    const points = [
      { code: 'chua-hop-xet', sentence: 'Chưa có kết quả họp xét.', stops: false },
      { code: 'vuot-so-luong', sentence: 'Vượt số lượng.', stops: true },
    ] as const;
    expect(found({ openPoints: points, copiedMerit: true })).toEqual(['vuot-so-luong stop', 'chua-hop-xet reason', 'con-nhu-nam-truoc note']);
  });
});

describe('the dossier as a whole', () => {
  const whole = (more: Partial<CheckedDossier>): CheckedDossier => ({ number: '12/TTr-UBND', date: '2026-11-20', hasSigner: true, nominations: 2, leftOut: [], lastSession: '2026-11-18', ...more });
  it.each([
    [{}, []],
    [{ nominations: 0 }, ['Hồ sơ không còn đề nghị nào.']],
    [{ number: '', date: null, hasSigner: false }, ['Tờ trình chưa ghi số, ngày, người ký.']],
    [{ date: '2026-11-17' }, ['Ngày tờ trình 17/11/2026 có trước ngày họp xét 18/11/2026.']],
    [{ leftOut: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] }, ['Đã thông qua nhưng không có trong hồ sơ nào: A, B, C, D, E và 2 đối tượng khác.']],
  ] as const)('%j', (more, sentences) => {
    expect(checkDossier(whole(more as Partial<CheckedDossier>)).map(({ sentence }) => sentence)).toEqual(sentences);
  });
});
