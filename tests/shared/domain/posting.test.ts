import { describe, expect, it } from 'vitest';
import { awardByCode } from '../../../shared/catalogue/awards.ts';
import type { AwardDefinition } from '../../../shared/catalogue/award-schema.ts';
import { postingRuleOf, publicityWords } from '../../../shared/domain/posting.ts';

const award = (code: string): AwardDefinition => awardByCode(code) as AwardDefinition;
const household = { kind: 'household' as const, tags: null };
const person = { kind: 'person' as const, tags: null };

describe('postingRuleOf', () => {
  it.each([
    ['GDVH', household, '2026-03-05', true],
    ['GDVH', household, '2024-01-29', false],
    ['CSTDTQ', person, '2026-03-05', true],
    ['CSTDTQ', person, '2025-06-30', false],
    ['CSTDTQ', person, '2027-03-01', false],
    ['GK_XA', person, '2026-03-05', false],
    ['BK_TINH', person, '2026-03-05', false],
    ['HC_DC', person, '2026-03-05', false],
  ])('R61: %s asks for posting of %j on %s: %s', (code, subject, date, asked) => {
    expect(postingRuleOf(award(code), subject, date) !== null).toBe(asked);
  });

  it('R61: an example of another province asks nothing', () => {
    const held = award('GDVH');
    const example = { ...held, conditions: held.conditions.map((condition) => ({ ...condition, origin: 'province_example' as const })) };
    expect(postingRuleOf(example, household, '2026-03-05')).toBeNull();
  });

  it('R61: tells where the rule stands', () => {
    expect(postingRuleOf(award('CSTDTQ'), person, '2026-03-05')?.citation).toContain('NĐ 152/2025/NĐ-CP Điều 44 khoản 2');
  });
});

describe('publicityWords', () => {
  it.each([
    [{ from: '2026-02-10', to: '2026-02-24', manner: 'niêm yết tại trụ sở' }, 'từ 10/02/2026 đến 24/02/2026, niêm yết tại trụ sở'],
    [{ from: '2026-02-10', to: null, manner: '' }, 'từ 10/02/2026'],
    [{ from: '2026-02-10', to: '2026-02-10', manner: 'đọc trên đài truyền thanh' }, 'ngày 10/02/2026, đọc trên đài truyền thanh'],
    [{ from: null, to: null, manner: 'niêm yết' }, ''],
  ])('R61: %j', (publicity, words) => {
    expect(publicityWords(publicity)).toBe(words);
  });
});
