import { describe, expect, it } from 'vitest';
import { buildCeremonyList } from '../../../shared/documents/ceremony-list.ts';
import { buildGuidanceLetter, quotaNumber } from '../../../shared/documents/guidance-letter.ts';
import type { GuidanceLetterInput } from '../../../shared/documents/guidance-letter.ts';
import { buildInvitation } from '../../../shared/documents/invitation.ts';
import type { InvitationInput } from '../../../shared/documents/invitation.ts';
import { buildPublicNotice } from '../../../shared/documents/public-notice.ts';
import type { PublicNoticeInput } from '../../../shared/documents/public-notice.ts';
import { blocks, distributionOf, faultCode, headerOf, of, paragraphs, recipientsOf, rows, signersOf, tables, titleOf, widthOf } from './reading.ts';
import { chair, commune, council, unsigned } from './samples.ts';

const division = { capacity: 'TL' as const, title: 'Trưởng phòng Văn hóa - Xã hội', forTitle: 'Chủ tịch', forBody: null, otherTitle: null, name: 'Lê Thị Ví Dụ' };

const invitation: InvitationInput = {
  issuer: council, paper: unsigned('GM-HĐTĐKT'), kind: 'session', about: 'Hội đồng Thi đua - Khen thưởng xã Tân An xét, đề nghị khen thưởng năm 2026', guests: ['Ông Nguyễn Văn Mẫu, Chủ tịch Hội đồng', 'Bà Lý Thị Thử, Ủy viên'], form: 'common',
  chair: 'Ông Nguyễn Văn Mẫu', time: '14 giờ 00 phút', date: '2026-03-12', place: 'Phòng họp Ủy ban nhân dân xã', contact: '', signer: chair, distribution: ['Như trên', 'Lưu: VT'], draft: false,
};

describe('giấy mời', () => {
  it('says who is invited to what, when and where, and what to bring', () => {
    const paper = of(buildInvitation(invitation));
    expect(titleOf(paper)).toMatchObject({ kind: 'GIẤY MỜI', subject: 'Họp Hội đồng Thi đua - Khen thưởng xã Tân An xét, đề nghị khen thưởng năm 2026' });
    expect(paragraphs(paper)).toEqual([
      'Hội đồng Thi đua - Khen thưởng xã Tân An trân trọng kính mời:', '- Ông Nguyễn Văn Mẫu, Chủ tịch Hội đồng;', '- Bà Lý Thị Thử, Ủy viên.',
      'Tới dự: Họp Hội đồng Thi đua - Khen thưởng xã Tân An xét, đề nghị khen thưởng năm 2026.', 'Chủ trì: Ông Nguyễn Văn Mẫu.', 'Thời gian: 14 giờ 00 phút, ngày 12 tháng 3 năm 2026.', 'Địa điểm: Phòng họp Ủy ban nhân dân xã.',
      'Tài liệu: danh sách và hồ sơ đề nghị khen thưởng gửi kèm theo.', 'Đề nghị thành phần được mời đến dự đúng giờ./.',
    ]);
    expect(headerOf(paper).number).toBe('Số: …/GM-HĐTĐKT');
  });

  it('makes one for each in one file, leaves time and place to the pen, and needs a guest', () => {
    const each = of(buildInvitation({ ...invitation, form: 'each', kind: 'ceremony', about: '', time: '', date: null, place: '', chair: '' }));
    expect(each.sections).toHaveLength(2);
    expect(paragraphs({ ...each, sections: each.sections.slice(1) })).toEqual([
      'Hội đồng Thi đua - Khen thưởng xã Tân An trân trọng kính mời: Bà Lý Thị Thử, Ủy viên.', 'Tới dự: Trao tặng khen thưởng.', 'Thời gian: …, ngày … tháng … năm 2026.', 'Địa điểm: ….', 'Đề nghị thành phần được mời đến dự đúng giờ./.',
    ]);
    expect(faultCode(buildInvitation({ ...invitation, guests: [] }))).toBe('giay-moi-trong');
    expect(of(buildInvitation({ ...invitation, form: 'each', guests: Array.from({ length: 5000 }, (_, i) => `Bà Mẫu ${i}`) })).sections).toHaveLength(5000);
    expect(paragraphs(of(buildInvitation({ ...invitation, guests: ['{ten} <b>A</b>'] })))[0]).toContain('{ten} <b>A</b>');
  });
});

const notice: PublicNoticeInput = {
  issuer: commune, paper: unsigned('TB-UBND'), about: 'đề nghị khen thưởng năm 2026', counts: { collectives: 1, persons: 1, households: 0 },
  rows: [{ name: 'Thôn Đông', place: 'xã Tân An', award: 'Giấy khen' }, { name: 'Ă'.repeat(120), place: '', award: 'Giấy khen' }], from: '2026-03-05', to: '2026-03-15', manner: 'niêm yết tại trụ sở.', signer: { ...chair, name: '' }, distribution: ['Lưu: VT, VHXH'], draft: false,
};

describe('thông báo công khai danh sách', () => {
  it('R61: the list, from when to when, in which manner, and how to object', () => {
    const paper = of(buildPublicNotice(notice));
    expect(titleOf(paper)).toMatchObject({ kind: 'THÔNG BÁO', subject: 'Công khai danh sách đề nghị khen thưởng năm 2026' });
    expect(rows(tables(paper)[0])).toEqual([['1', 'Thôn Đông', 'xã Tân An', 'Giấy khen'], ['2', 'Ă'.repeat(120), '', 'Giấy khen']]);
    expect(widthOf(tables(paper)[0] as never)).toBeCloseTo(160, 5);
    const words = paragraphs(paper).join('\n');
    expect(words).toContain('gồm 01 tập thể và 01 cá nhân, có tên sau đây:');
    expect(words).toContain('Thời gian công khai: từ ngày 05 tháng 3 năm 2026 đến hết ngày 15 tháng 3 năm 2026.');
    expect(words).toContain('Hình thức công khai: niêm yết tại trụ sở.');
    expect(words).toMatch(/có ý kiến về danh sách trên đề nghị gửi .* đến Ủy ban nhân dân xã Tân An/u);
    expect(signersOf(paper)).toEqual([['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']]);
  });

  it('R61: an end that is not set is not invented; an empty list is refused', () => {
    expect(paragraphs(of(buildPublicNotice({ ...notice, to: null }))).join('\n')).toContain('Thời gian công khai: từ ngày 05 tháng 3 năm 2026.\n');
    expect(faultCode(buildPublicNotice({ ...notice, rows: [] }))).toBe('cong-khai-trong');
  });
});

describe('danh sách trao tặng', () => {
  const row = (name: string, receiver = '') => ({ name, place: 'xã Tân An', decision: '31/QĐ-UBND', receiver, presenter: '' });
  it('R65: turns in the order of presentation, rows numbered through, who hands over and who receives for others', () => {
    const paper = of(buildCeremonyList({ issuer: commune, date: '2026-03-20', occasion: 'Theo Quyết định số 31/QĐ-UBND', turns: [{ award: 'Giấy khen', counts: { collectives: 1, persons: 0, households: 0 }, rows: [row('Thôn Đông', 'Ông Trưởng Thôn Mẫu')] }, { award: 'Giấy khen', counts: { collectives: 0, persons: 2, households: 0 }, rows: [row('Bà A'), { ...row('Ông B'), presenter: 'Chủ tịch UBND xã' }] }] }));
    expect(tables(paper)[0]?.columns.map(({ heading }) => heading)).toEqual(['STT', 'Họ và tên/Tên tập thể', 'Chức vụ, đơn vị', 'Quyết định', 'Người nhận thay', 'Người trao', 'Ký nhận']);
    expect(rows(tables(paper)[0])).toEqual([
      ['Lượt 1. Giấy khen – 01 tập thể'], ['1', 'Thôn Đông', 'xã Tân An', '31/QĐ-UBND', 'Ông Trưởng Thôn Mẫu', '', ''],
      ['Lượt 2. Giấy khen – 02 cá nhân'], ['2', 'Bà A', 'xã Tân An', '31/QĐ-UBND', '', '', ''], ['3', 'Ông B', 'xã Tân An', '31/QĐ-UBND', '', 'Chủ tịch UBND xã', ''],
    ]);
    expect(paragraphs(paper)).toEqual(['Tổng cộng: 01 tập thể, 02 cá nhân.']);
    expect(faultCode(buildCeremonyList({ issuer: commune, date: '2026-03-20', occasion: 'x', turns: [] }))).toBe('khong-co-gi-trao');
  });
});

const guidance: GuidanceLetterInput = {
  issuer: commune, paper: unsigned('UBND-VHXH'), about: 'phong trào thi đua năm 2026', basis: 'Kế hoạch số 123/KH-UBND.', units: ['Thôn Đông', 'Thôn Tây'],
  quotas: [
    { printed: 'Giấy khen cho tập thể', state: 'fixed', min: null, max: 2, source: 'Công văn số 9/UBND ngày 05/01/2026' },
    { printed: 'Bằng khen', state: 'awaiting', min: null, max: null, source: '' },
  ],
  dueOn: '2026-10-30', signer: division, distribution: ['Như trên', 'Lưu: VT, VHXH'], draft: true,
};

describe('công văn hướng dẫn, phân bổ', () => {
  it('is a công văn: «V/v», no kind, the drafting division’s symbol, TL.', () => {
    const paper = of(buildGuidanceLetter(guidance));
    expect(headerOf(paper)).toMatchObject({ number: 'Số: …/UBND-VHXH', about: 'V/v hướng dẫn đề nghị khen thưởng phong trào thi đua năm 2026' });
    expect(blocks(paper).some(({ type }) => type === 'title')).toBe(false);
    expect(recipientsOf(paper)).toEqual(['Thôn Đông', 'Thôn Tây']);
    expect(signersOf(paper)).toEqual([['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI', 'Lê Thị Ví Dụ']]);
    expect(distributionOf(paper)).toEqual(['Như trên', 'Lưu: VT, VHXH']);
    expect(rows(tables(paper)[0])).toEqual([['1', 'Giấy khen cho tập thể', 'không quá 02', 'Công văn số 9/UBND ngày 05/01/2026'], ['2', 'Bằng khen', 'chờ phân bổ', '']]);
    expect(paragraphs(paper).join('\n')).toContain('Số lượng ghi “chờ phân bổ” được thông báo sau khi có văn bản phân bổ');
    expect(paragraphs(paper).join('\n')).toContain('trước ngày 30 tháng 10 năm 2026');
    expect(paper.mark).toBe('DỰ THẢO');
  });

  it('puts many units on an annex, names none where none is on record, and leaves an open day to the pen', () => {
    const many = of(buildGuidanceLetter({ ...guidance, units: Array.from({ length: 30 }, (_, i) => `Thôn ${i + 1}`), basis: null, quotas: [], dueOn: null }));
    expect(recipientsOf(many)).toEqual(['Các đơn vị tại danh sách kèm theo']);
    expect(rows(tables(many)[0])).toHaveLength(30);
    expect(paragraphs(many).join('\n')).toContain('kế hoạch không quy định số lượng');
    expect(paragraphs(many).join('\n')).toContain('trước ngày … tháng … năm 2026');
    expect(recipientsOf(of(buildGuidanceLetter({ ...guidance, units: [] })))).toEqual(['Các cơ quan, đơn vị, thôn, tổ dân phố trực thuộc']);
  });

  it.each([
    [{ state: 'fixed', min: 1, max: 3 }, '01 - 03'], [{ state: 'fixed', min: 2, max: 2 }, '02'], [{ state: 'fixed', min: 2, max: null }, 'ít nhất 02'], [{ state: 'fixed', min: 0, max: 0 }, '0'], [{ state: 'fixed', min: null, max: null }, 'chưa có số lượng'],
    [{ state: 'free', min: null, max: null }, 'không quy định'], [{ state: 'awaiting', min: null, max: 5 }, 'chờ phân bổ'], [{ state: 'no-receiver', min: null, max: null }, 'chờ phân bổ lại'],
  ] as const)('number of %j', (quota, words) => expect(quotaNumber(quota)).toBe(words));
});
