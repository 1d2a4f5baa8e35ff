import { describe, expect, it } from 'vitest';
import { buildIntakeReminder } from '../../../shared/documents/intake-reminder.ts';
import type { IntakeReminderInput } from '../../../shared/documents/intake-reminder.ts';
import { buildReturnLetter } from '../../../shared/documents/return-letter.ts';
import type { ReturnLetterInput } from '../../../shared/documents/return-letter.ts';
import { reminderLetter } from './campaign-samples.ts';
import { faultCode, headerOf, of, paragraphs, recipientsOf, rows, tables, titleOf } from './reading.ts';

const { issuer, paper, signer, distribution } = reminderLetter;
const base = { issuer, paper, signer, distribution, draft: true };
const returned: ReturnLetterInput = {
  ...base,
  recipient: 'Trường Tiểu học Lê Văn Mẫu',
  submission: { number: '05/TTr-TH', date: '2026-11-10' },
  about: 'có thành tích xuất sắc năm 2026',
  cases: [{ name: 'Bà Đặng Thị Mẫu', place: 'Giáo viên, Tổ 4', award: 'Giấy khen' }, { name: 'Tổ 5', place: '', award: '' }],
  reason: 'Thiếu xác nhận của thủ trưởng đơn vị.',
  answerBy: '2026-11-18',
};

describe('buildReturnLetter', () => {
  it('R92: names the paper that came, who is sent back and why, and until when it is awaited', () => {
    const built = of(buildReturnLetter(returned));
    expect(headerOf(built).about).toBe('V/v trả lại hồ sơ đề nghị khen thưởng');
    expect(recipientsOf(built)).toEqual(['Trường Tiểu học Lê Văn Mẫu']);
    expect(paragraphs(built).slice(0, 6)).toEqual([
      'Ủy ban nhân dân xã Tân An đã nhận được Tờ trình số 05/TTr-TH ngày 10 tháng 11 năm 2026 của Trường Tiểu học Lê Văn Mẫu đề nghị khen thưởng có thành tích xuất sắc năm 2026.',
      'Qua xem xét, Ủy ban nhân dân xã Tân An trả lại 02 trường hợp sau để bổ sung, hoàn thiện:',
      '- Bà Đặng Thị Mẫu, Giáo viên, Tổ 4, đề nghị Giấy khen;',
      '- Tổ 5.',
      'Lý do trả lại: Thiếu xác nhận của thủ trưởng đơn vị.',
      'Đề nghị quý đơn vị bổ sung, hoàn thiện và gửi lại Ủy ban nhân dân xã Tân An chậm nhất ngày 18 tháng 11 năm 2026./.',
    ]);
    expect(built.mark).toBe('DỰ THẢO');
  });

  it('R92: more than ten stand on an annex; a reason of several lines is numbered; an open day is left for the pen', () => {
    const many = { ...returned, cases: Array.from({ length: 11 }, (_, i) => ({ name: `Người Mẫu ${i + 1}`, place: 'Thôn Đông', award: 'Giấy khen' })), reason: 'Thiếu biên bản họp.\nThiếu báo cáo thành tích.', answerBy: null };
    const built = of(buildReturnLetter(many));
    expect(titleOf(built)).toMatchObject({ kind: 'DANH SÁCH TRƯỜNG HỢP TRẢ LẠI' });
    expect(rows(tables(built)[0])).toHaveLength(11);
    expect(rows(tables(built)[0])[10]).toEqual(['11', 'Người Mẫu 11', 'Thôn Đông', 'Giấy khen']);
    expect(paragraphs(built)).toEqual(expect.arrayContaining(['Lý do trả lại:', '1. Thiếu biên bản họp.', '2. Thiếu báo cáo thành tích.']));
    expect(paragraphs(built).join(' ')).toContain('chậm nhất ngày … tháng … năm 2026');
  });

  it('a paper without number or date is called by its sender; nobody sent back, no letter', () => {
    expect(paragraphs(of(buildReturnLetter({ ...returned, submission: { number: '', date: null }, about: '' })))[0]).toBe('Ủy ban nhân dân xã Tân An đã nhận được hồ sơ của Trường Tiểu học Lê Văn Mẫu đề nghị khen thưởng trong đợt xét này.');
    expect(faultCode(buildReturnLetter({ ...returned, cases: [] }))).toBe('khong-co-truong-hop-tra-lai');
  });
});

describe('buildIntakeReminder', () => {
  const reminder: IntakeReminderInput = { ...base, about: 'năm 2026', units: ['Thôn Đông', 'Trạm Y tế xã'], dueOn: '2026-11-11', countedTo: '2026-11-20', askedBy: null };
  it('R92: names those that have not sent, up to five in the letter, more on an annex, one by its name', () => {
    const two = of(buildIntakeReminder(reminder));
    expect(recipientsOf(two)).toEqual(['Thôn Đông', 'Trạm Y tế xã']);
    expect(paragraphs(two).slice(0, 4)).toEqual([
      'Ủy ban nhân dân xã Tân An đang tiếp nhận hồ sơ đề nghị khen thưởng năm 2026; thời hạn gửi là ngày 11 tháng 11 năm 2026.',
      'Tính đến hết ngày 20 tháng 11 năm 2026, các đơn vị sau chưa gửi hồ sơ:',
      '- Thôn Đông;',
      '- Trạm Y tế xã.',
    ]);
    expect(paragraphs(of(buildIntakeReminder({ ...reminder, units: ['Thôn Đông'], dueOn: null })))[1]).toBe('Tính đến hết ngày 20 tháng 11 năm 2026, Ủy ban nhân dân xã Tân An chưa nhận được hồ sơ của Thôn Đông.');
    const many = of(buildIntakeReminder({ ...reminder, units: Array.from({ length: 6 }, (_, i) => `Thôn ${i + 1}`) }));
    expect(recipientsOf(many)).toEqual(['Các đơn vị có tên trong Phụ lục kèm theo']);
    expect(rows(tables(many)[0])).toHaveLength(6);
  });
  it('all have sent, no letter', () => {
    expect(faultCode(buildIntakeReminder({ ...reminder, units: [] }))).toBe('khong-don-vi-nao-cham');
  });
});
