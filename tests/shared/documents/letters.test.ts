import { describe, expect, it } from 'vitest';
import { buildDifficultyLetter } from '../../../shared/documents/difficulty-letter.ts';
import { buildReminderLetter } from '../../../shared/documents/reminder-letter.ts';
import { BASIS, difficultyLetter, reminderLetter, reminderToMany } from './campaign-samples.ts';
import { distributionOf, faultCode, headerOf, of, paragraphs, recipientsOf, rows, signersOf, tables, titleOf } from './reading.ts';

describe('buildReminderLetter', () => {
  it('R79: reminds the units that are late, each with what it owes; one that owes nothing is not named', () => {
    const paper = of(buildReminderLetter(reminderLetter));
    expect(headerOf(paper)).toMatchObject({ number: 'Số: …/UBND-VHXH', about: 'V/v đôn đốc thực hiện, báo cáo phong trào thi đua “Chung tay vì người nghèo”' });
    expect(recipientsOf(paper)).toEqual(['Thôn Đông', 'Trường Tiểu học và Trung học cơ sở Lê Văn Mẫu', 'Trạm Y tế xã']);
    const lines = paragraphs(paper);
    expect(lines.slice(1, 5)).toEqual([
      'Tính đến hết ngày 20 tháng 11 năm 2026, các đơn vị sau còn chậm:',
      '- Thôn Đông: chưa gửi kế hoạch phát động;',
      '- Trường Tiểu học và Trung học cơ sở Lê Văn Mẫu: chưa gửi kế hoạch phát động, quá hạn báo cáo năm 2026 (15/11/2026);',
      '- Trạm Y tế xã: quá hạn báo cáo năm 2026 (15/11/2026).',
    ]);
    expect(lines.join('')).not.toContain('Thôn Tây');
    expect(lines.at(-1)).toContain('chậm nhất ngày … tháng … năm 2026');
    expect(titleOf(paper).kind).toBe('');
    expect(signersOf(paper)).toEqual([['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Trần Thị Thử']]);
    expect(distributionOf(paper)[0]).toBe('Như trên');
  });

  it('R79: more than five units stand on an annex that goes with the letter', () => {
    const paper = of(buildReminderLetter(reminderToMany));
    expect(recipientsOf(paper)).toEqual(['Các đơn vị có tên trong Phụ lục kèm theo']);
    expect(paragraphs(paper)).toContain('Tính đến hết ngày 20 tháng 11 năm 2026, còn 40 đơn vị chậm (có Phụ lục kèm theo).');
    expect(titleOf(paper)).toMatchObject({ kind: 'DANH SÁCH ĐƠN VỊ CÒN CHẬM', attachedTo: '(Kèm theo Công văn số …/UBND-VHXH ngày … tháng … năm 2026 của Ủy ban nhân dân xã Tân An)' });
    expect(rows(tables(paper)[0])).toHaveLength(40);
    expect(rows(tables(paper)[0])[0]).toEqual(['1', 'Thôn 1', 'Chưa gửi kế hoạch phát động; quá hạn báo cáo năm 2026 (15/11/2026)']);
    const five = of(buildReminderLetter({ ...reminderToMany, units: reminderToMany.units.slice(0, 5) }));
    expect(five.sections).toHaveLength(1);
  });

  it('one unit is written to by name, in the list of what it owes', () => {
    const lines = paragraphs(of(buildReminderLetter({ ...reminderLetter, units: reminderLetter.units.slice(2, 3), basis: null })));
    expect(lines.slice(1, 4)).toEqual(['Tính đến hết ngày 20 tháng 11 năm 2026, Trường Tiểu học và Trung học cơ sở Lê Văn Mẫu còn chậm các việc sau:', '- Chưa gửi kế hoạch phát động;', '- Quá hạn báo cáo năm 2026 (15/11/2026).']);
    expect(lines[0]).not.toContain('Thực hiện Kế hoạch');
  });

  it('R79: nobody late, no letter', () => {
    expect(faultCode(buildReminderLetter({ ...reminderLetter, units: [{ name: 'Thôn Tây', late: [] }] }))).toBe('khong-don-vi-nao-cham');
  });
});

describe('buildDifficultyLetter', () => {
  it('R75: takes the difficulty and what is proposed to the body the campaign names', () => {
    const paper = of(buildDifficultyLetter(difficultyLetter));
    expect(recipientsOf(paper)).toEqual(['Sở Nội vụ tỉnh Minh Hà']);
    const lines = paragraphs(paper);
    expect(lines[0]).toBe(`Thực hiện ${BASIS}, Ủy ban nhân dân xã Tân An đã tổ chức triển khai. Trong quá trình thực hiện có khó khăn, vướng mắc như sau:`);
    expect(lines[1]).toMatch(/^1\. Kế hoạch giao chỉ tiêu cho cấp huyện/u);
    expect(lines.slice(3, 6)).toEqual(['Ủy ban nhân dân xã Tân An kiến nghị:', '1. Hướng dẫn việc giao chỉ tiêu cho cấp xã.', '2. Cho phép lấy số liệu đầu kỳ tại thời điểm 31/12/2025.']);
    expect(lines.at(-1)).toBe('Ủy ban nhân dân xã Tân An kính đề nghị Sở Nội vụ tỉnh Minh Hà xem xét, hướng dẫn để thực hiện./.');
    expect(paper.mark).toBe('DỰ THẢO');
  });

  it('R75: outside a campaign and without a proposal it still reads whole', () => {
    const paper = of(buildDifficultyLetter({ ...difficultyLetter, campaign: null, basis: null, proposal: '', draft: false }));
    expect(headerOf(paper).about).toBe('V/v khó khăn, vướng mắc khi thực hiện công tác thi đua, khen thưởng');
    expect(paragraphs(paper).join('\n')).not.toContain('kiến nghị');
    expect(paper.mark).toBeNull();
  });

  it('R75: without a receiver says where to enter it', () => {
    const built = buildDifficultyLetter({ ...difficultyLetter, recipient: ' ' });
    expect(built.ok ? null : built.error).toMatchObject({ code: 'vuong-mac-chua-co-noi-nhan', item: 'sentTo' });
  });

  it('keeps the V/v short for a campaign with a long name', () => {
    const about = headerOf(of(buildDifficultyLetter({ ...difficultyLetter, campaign: `phong trào thi đua ${'thực hiện thắng lợi nhiệm vụ '.repeat(6)}` }))).about;
    expect(about).toBe('V/v khó khăn, vướng mắc khi thực hiện phong trào thi đua');
  });
});
