import { describe, expect, it } from 'vitest';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { ruleSetsToReview } from '../../../shared/catalogue/rule-sets.ts';

describe('ruleSetsToReview', () => {
  it('asks nothing but the uncertain rules before the review date', () => {
    const before = ruleSetsToReview('2026-09-30');
    expect(before.every((set) => set.reviewBy === null && set.uncertain.length > 0)).toBe(true);
    expect(before.map((set) => set.code)).toContain('TTLDXS');
    expect(before.map((set) => set.code)).not.toContain('GK_XA');
  });

  it('raises every rule set on the review date, naming the texts', () => {
    const after = ruleSetsToReview('2026-10-01');
    expect(after.map((set) => set.code)).toEqual(awardCatalogue.map((award) => award.code));
    const commune = after.find((set) => set.code === 'GK_XA');
    expect(commune?.reviewBy).toBe('2026-10-01');
    expect(commune?.texts).toEqual(expect.arrayContaining(['Luật 06/2022/QH15', 'NĐ 152/2025/NĐ-CP', 'QĐ 86/2025/QĐ-UBND']));
  });

  it('does not ask about a rule that has ended', () => {
    const texts = ruleSetsToReview('2027-03-01').flatMap((set) => set.uncertain.filter((rule) => rule.part === 'bonuses'));
    expect(texts).toEqual([]);
  });
});
