import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import { headFinding, headStandardOf } from '../../../shared/domain/head-of-unit.ts';
import type { LedCollective } from '../../../shared/domain/head-of-unit.ts';

const lead = (shown: string[], name = 'Trường Tiểu học Mẫu'): LedCollective => ({ id: name, name, byHand: false, shown });

describe('R47: a head of a unit needs the collective’s dossier or recorded result', () => {
  it('R47: LD23 asks it for its bằng khen of persons, not for the banner, the giấy khen or a form of the catalogue', () => {
    const plan = planByCode('LD23') ?? null;
    expect(headStandardOf(plan, { source: 'campaign', formId: 'LD23-F2' })?.section).toBe('V.2.b');
    expect(headStandardOf(plan, { source: 'campaign', formId: 'LD23-F1' })).toBeNull();
    expect(headStandardOf(plan, { source: 'campaign', formId: 'LD23-F5' })).toBeNull();
    expect(headStandardOf(plan, { source: 'catalogue', code: 'BK_TINH' })).toBeNull();
    expect(headStandardOf(planByCode('DBI') ?? null, { source: 'campaign', formId: 'DBI-F2' })).toBeNull();
  });

  const standard = { section: 'V.2.b' };
  it.each([
    ['no rule', null, null, [lead([])], 'none'],
    ['said to be no head', standard, { head: false }, [lead([])], 'none'],
    ['nobody said and the registry names no unit', standard, null, [], 'unknown'],
    ['a head without a unit named', standard, { head: true }, [], 'missing'],
    ['nothing shows the unit', standard, null, [lead([])], 'missing'],
    ['the unit has its own dossier', standard, null, [lead(['có đề nghị trong đợt xét này'])], 'shown'],
    ['heads two units, one is shown', standard, null, [lead([]), lead(['Tập thể lao động xuất sắc năm 2024'], 'Chi bộ Mẫu')], 'shown'],
  ] as const)('R47: %s', (_name, rule, answer, led, state) => {
    expect(headFinding(rule, answer, led).state).toBe(state);
  });

  it('names the unit and the place of the rule', () => {
    expect(headFinding(standard, null, [lead([])]).sentence).toBe('Là thủ trưởng của Trường Tiểu học Mẫu: chưa có hồ sơ hoặc kết quả ghi nhận tập thể này có thành tích xuất sắc (mục V.2.b).');
    expect(headFinding(standard, null, [lead(['có đề nghị trong đợt xét này'])]).sentence).toBe('Trường Tiểu học Mẫu: có đề nghị trong đợt xét này.');
  });
});
