import { describe, expect, it } from 'vitest';
import { buildHandoverSlip } from '../../../shared/documents/handover-slip.ts';
import { buildWithdrawalLetter } from '../../../shared/documents/withdrawal-letter.ts';
import type { WithdrawalLetterInput } from '../../../shared/documents/withdrawal-letter.ts';
import type { Paper } from '../../../shared/documents/model.ts';
import type { Result } from '../../../shared/result.ts';
import { commune, decider, slip, unsigned } from './samples.ts';

const one = (name: string) => ({ name, place: 'Trưởng thôn', award: 'Bằng khen', on: '2026-11-20', reason: 'Đã chuyển công tác.\nHộ khẩu ở tỉnh khác' });
const input = (more: Partial<WithdrawalLetterInput> = {}): WithdrawalLetterInput => ({
  issuer: commune, paper: unsigned('UBND'), recipient: 'Sở Nội vụ', submission: { number: '12/TTr-UBND', date: '2026-11-05' }, about: 'có thành tích năm 2026', cases: [one('Nguyễn Văn Mẫu')], whole: false,
  signer: decider, distribution: ['Như trên', 'Lưu: VT'], draft: true, ...more,
});
const textOf = (paper: Result<Paper>): string => {
  if (!paper.ok) throw new Error(paper.error.code);
  return JSON.stringify(paper.value).replace(/"[a-zA-Z]+":/gu, '');
};

describe('công văn thu hồi', () => {
  it('names the submission, each case with its day and reason, and what is asked', () => {
    const text = textOf(buildWithdrawalLetter(input()));
    for (const words of ['V/v thu hồi đề nghị khen thưởng', 'Tờ trình số 12/TTr-UBND ngày 05 tháng 11 năm 2026', 'Nguyễn Văn Mẫu, Trưởng thôn, Bằng khen: thu hồi ngày 20 tháng 11 năm 2026; lý do: đã chuyển công tác; Hộ khẩu ở tỉnh khác', 'không xem xét các trường hợp nêu trên', 'DỰ THẢO']) expect(text).toContain(words);
  });

  it('says when the whole dossier is withdrawn', () => {
    expect(textOf(buildWithdrawalLetter(input({ whole: true })))).toContain('thu hồi toàn bộ hồ sơ, gồm 01 trường hợp sau:');
  });

  it('more than ten stand on an annex', () => {
    const paper = buildWithdrawalLetter(input({ cases: Array.from({ length: 11 }, (_, i) => one(`Người ${i + 1} Mẫu`)) }));
    expect(paper.ok && paper.value.sections).toHaveLength(2);
    expect(textOf(paper)).toContain('DANH SÁCH TRƯỜNG HỢP THU HỒI');
  });

  it('is not made for nothing', () => {
    expect(buildWithdrawalLetter(input({ cases: [] }))).toMatchObject({ ok: false, error: { code: 'khong-co-truong-hop-thu-hoi' } });
  });
});

describe('phiếu giao nhận', () => {
  it('tells of nominations taken back since, by their place and without a name; says nothing where there are none', () => {
    expect(textOf(buildHandoverSlip(slip))).not.toContain('thu hồi');
    const text = textOf(buildHandoverSlip({ ...slip, withdrawn: ['dòng 3 của danh sách kèm Tờ trình số 12/TTr-UBND, lần 1: thu hồi ngày 20/11/2026'] }));
    expect(text).toContain('Đề nghị đã gửi trước, nay đơn vị gửi thu hồi:');
    expect(text).toContain('dòng 3 của danh sách');
  });
});
