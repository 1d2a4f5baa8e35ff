import { describe, expect, it } from 'vitest';
import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import { ruleSetsToReview, rulesOf } from '../../../shared/catalogue/rule-sets.ts';
import type { Comparison } from '../../../shared/domain/law-confirmation.ts';
import { lawOn } from '../../../shared/law/law-book.ts';

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

describe('confirmations', () => {
  const compared = (on: string, more: Partial<Comparison> = {}): Comparison => ({ awardCode: null, ruleKey: null, on, by: 'Trần Thử', textsChecked: [], ...more });
  const due = (date: string, ...confirmations: Comparison[]) => ruleSetsToReview(date, confirmations).filter(({ reviewBy }) => reviewBy !== null).map(({ code }) => code);

  it('have a key for every rule, each its own within its award', () => {
    for (const award of awardCatalogue) {
      const keys = rulesOf(award).map(({ key }) => key);
      expect(new Set(keys).size, award.code).toBe(keys.length);
    }
  });

  it.each([
    ['the day before the review date', '2026-09-30', 26],
    ['the review date', '2026-10-01', 0],
    ['later', '2026-11-01', 0],
  ])('made on %s leave %s with %i sets', (_when, on, count) => {
    expect(due('2026-11-20', compared(on))).toHaveLength(count);
  });

  it('hold for one award only where they name it', () => {
    expect(due('2026-11-20', compared('2026-11-01', { awardCode: 'GK_XA' }))).not.toContain('GK_XA');
    expect(due('2026-11-20', compared('2026-11-01', { awardCode: 'GK_XA' }))).toHaveLength(25);
  });

  it('end with the next review date', () => {
    const next = awardCatalogue.map((award) => ({ ...award, reviewBy: '2027-01-01' }));
    const before = [compared('2026-11-01')];
    expect(ruleSetsToReview('2026-12-31', before, next).filter(({ reviewBy }) => reviewBy !== null)).toEqual([]);
    expect(ruleSetsToReview('2027-01-01', before, next).filter(({ reviewBy }) => reviewBy !== null)).toHaveLength(26);
    expect(ruleSetsToReview('2027-01-01', [compared('2027-01-01')], next).filter(({ reviewBy }) => reviewBy !== null)).toEqual([]);
  });

  it('leave a rule of low confidence marked until that rule itself is confirmed', () => {
    const marked = (confirmations: Comparison[]) => ruleSetsToReview('2026-11-20', confirmations).find(({ code }) => code === 'HC_DDKDT')?.uncertain.map(({ key }) => key) ?? [];
    const before = marked([compared('2026-11-01')]);
    expect(before).toContain('deadlines/occasion date 9 2/');
    expect(marked([compared('2026-11-01'), compared('2026-11-02', { awardCode: 'HC_DDKDT', ruleKey: 'deadlines/occasion date 9 2/' })])).toEqual(before.filter((key) => !key.includes('date 9 2')));
  });

  it('make what is of medium confidence sure in the law of a day, what is low only by itself', () => {
    const law = (confirmations: Comparison[], code: string) => lawOn(awardCatalogue, null, confirmations, '2026-11-20').awards.find((award) => award.code === code);
    const confidences = (code: string, confirmations: Comparison[]) => new Set(rulesOf(law(confirmations, code) ?? never(code)).map(({ confidence }) => confidence));
    expect([confidences('CSTDCS', []), confidences('HC_DDKDT', [])]).toEqual([new Set(['high', 'medium']), new Set(['high', 'medium', 'low'])]);
    expect([confidences('CSTDCS', [compared('2026-11-01')]), confidences('HC_DDKDT', [compared('2026-11-01')])]).toEqual([new Set(['high']), new Set(['high', 'low'])]);
    expect(law([compared('2026-11-01')], 'GK_XA')?.reviewBy).toBeNull();
    expect(law([compared('2026-09-01')], 'GK_XA')?.reviewBy).toBe('2026-10-01');
  });
});

function never(code: string): never {
  throw new Error(code);
}
