import { describe, expect, it } from 'vitest';
import { DecisionPaperFields, decisionPaperChecks, namesInArticle } from '../../../shared/domain/decision-paper.ts';
import type { CheckedDecision } from '../../../shared/domain/decision-paper.ts';

const good: CheckedDecision = {
  number: '31/QĐ-UBND', date: '2026-01-05', authority: 'Chủ tịch Ủy ban nhân dân xã Tân An', ownAuthority: 'Chủ tịch Ủy ban nhân dân xã Tân An', signerTitle: 'Chủ tịch', authorityQuestion: null,
  recipients: [{ name: 'Nguyễn Văn Mẫu', sentName: 'Nguyễn Văn Mẫu', vote: 'passed' }, { name: 'Thôn Đông', sentName: null, vote: 'passed' }],
  proposals: [{ proposer: 'Trưởng phòng Văn hóa - Xã hội', number: '7/TTr-VHXH', date: '2026-01-02' }], bases: 3, certificates: 2,
};
const of = (more: Partial<CheckedDecision>, key: string) => decisionPaperChecks({ ...good, ...more }).find((one) => one.key === key);

describe('what is looked at before a decision is printed', () => {
  it('finds nothing in a decision that is in order', () => {
    const checks = decisionPaperChecks(good);
    expect(checks.map(({ key }) => key)).toEqual(['tham-quyen', 'so-luong', 'bien-ban', 'to-trinh', 'noi-nhan', 'mot-lan', 'sau-ky']);
    expect(checks.every(({ ok }) => ok === true)).toBe(true);
    expect(of({}, 'to-trinh')?.sentence).toContain('tờ trình số 7/TTr-VHXH ngày 02/01/2026');
  });

  it.each<[string, Partial<CheckedDecision>, string, boolean | null, RegExp]>([
    ['another authority', { authority: 'Chủ tịch Ủy ban nhân dân tỉnh Minh Hà' }, 'tham-quyen', false, /đơn vị ký là/u],
    ['no power', { authorityQuestion: 'Ngày 05/01/2026 thẩm quyền thuộc: Chủ tịch UBND tỉnh.' }, 'tham-quyen', false, /thẩm quyền thuộc/u],
    ['nobody', { recipients: [], certificates: 0 }, 'so-luong', false, /chưa có ai/u],
    ['a name spelt otherwise', { recipients: [{ name: 'Nguyễn Văn Mẩu', sentName: 'Nguyễn Văn Mẫu', vote: 'passed' }] }, 'bien-ban', false, /hồ sơ ghi Nguyễn Văn Mẫu/u],
    ['a vote against', { recipients: [{ name: 'A', sentName: null, vote: 'not-passed' }] }, 'bien-ban', false, /không thông qua: A/u],
    ['no vote on record', { recipients: [{ name: 'A', sentName: null, vote: 'unknown' }] }, 'bien-ban', null, /Không có kết quả/u],
    ['nobody proposed', { proposals: [] }, 'to-trinh', false, /Chưa ghi cơ quan/u],
    ['a proposal without number', { proposals: [{ proposer: 'Trưởng phòng', number: '', date: null }] }, 'to-trinh', false, /Chưa ghi số hoặc ngày/u],
    ['no basis in force', { bases: 0 }, 'to-trinh', false, /căn cứ pháp luật/u],
    ['one named twice', { recipients: [...good.recipients, { name: 'NGUYỄN VĂN MẪU', sentName: null, vote: 'passed' }] }, 'mot-lan', false, /hơn một lần/u],
    ['no number', { number: '' }, 'sau-ky', false, /Chưa ghi số/u],
    ['certificates not printed', { certificates: 0 }, 'sau-ky', null, /chưa in giấy khen/u],
  ])('%s', (_what, more, key, ok, words) => {
    const found = of(more, key);
    expect(found?.ok).toBe(ok);
    expect(found?.sentence).toMatch(words);
  });

  it('names three of many and counts the rest', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ name: `Mẫu ${i}`, sentName: null, vote: 'unknown' as const }));
    expect(of({ recipients: many, certificates: 0 }, 'bien-ban')?.sentence).toBe('Không có kết quả biểu quyết của: Mẫu 0; Mẫu 1; Mẫu 2 và 4.997 trường hợp khác.');
  });

  it.each([['auto', 5, true], ['auto', 6, false], ['named', 60, true], ['annex', 1, false]] as const)('layout %s with %i recipients: named in Điều 1 is %s', (layout, count, named) => {
    expect(namesInArticle({ layout }, count)).toBe(named);
  });

  it('takes at most two proposals, each with a proposer', () => {
    const one = { proposer: 'Trưởng phòng' };
    expect(DecisionPaperFields.safeParse({ proposals: [one, one] }).success).toBe(true);
    expect(DecisionPaperFields.safeParse({ proposals: [one, one, one] }).success).toBe(false);
    expect(DecisionPaperFields.safeParse({ proposals: [{ proposer: ' ' }] }).success).toBe(false);
  });
});
