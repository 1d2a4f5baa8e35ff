import { describe, expect, it } from 'vitest';
import { PLANS, planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { PLAN_LISTS } from '../../../shared/domain/plan-edit.ts';
import { boundsWords, dueWords, pathWords, recordWords, valueWords } from '../../../shared/domain/plan-words.ts';

const due = { day: null, month: null, year: null, bound: 'by' as const, event: null, text: 'như in' };
const bounds = { comparator: 'gte' as const, min: null, max: null, minInclusive: null, maxInclusive: null, unit: '%', per: null };

describe('a plan in the words of the screen', () => {
  it.each([
    [{ ...due, day: 20, month: 11, bound: 'before' as const }, 'một lần', 'trước 20/11 hằng năm'],
    [{ ...due, day: 30, month: 9, year: 2027 }, 'một lần', 'chậm nhất 30/09/2027'],
    [{ ...due, month: 11, year: 2027, bound: 'in' as const }, null, 'trong tháng 11/2027'],
    [{ ...due, year: 2026, bound: 'in' as const }, null, 'trong năm 2026'],
    [{ ...due, event: 'Đại hội kết thúc' }, null, 'gắn với: Đại hội kết thúc'],
    [{ ...due, day: 10, text: 'ngày 10 tháng đầu quý sau' }, 'định kỳ', 'ngày 10 tháng đầu quý sau'],
    [due, 'định kỳ', 'chưa có ngày, định kỳ'],
  ])('deadline %#', (one, recurring, words) => expect(dueWords({ due: one, recurring })).toBe(words));

  it.each([
    [{ ...bounds, comparator: 'gt' as const, min: 95, minInclusive: false }, 'trên 95%'],
    [{ ...bounds, comparator: 'range' as const, min: 7.5, max: 8, minInclusive: true, maxInclusive: true }, 'từ 7,5 đến 8%'],
    [{ ...bounds, comparator: 'increase' as const, min: 9, max: 9, minInclusive: true, maxInclusive: true, per: 'năm' as const }, 'tăng 9%/năm'],
    [{ ...bounds, comparator: 'lt' as const, max: 1.65, maxInclusive: false }, 'dưới 1,65%'],
    [{ ...bounds, comparator: 'gte' as const, min: 52, minInclusive: true, unit: 'triệu đồng/năm', per: 'năm' as const }, 'từ 52 triệu đồng/năm trở lên'],
    [{ ...bounds, comparator: 'gte' as const, min: 1, minInclusive: true, unit: 'đạt (có/không)' }, 'đạt (có hoặc không)'],
    [bounds, ''],
  ])('bounds %#', (one, words) => expect(boundsWords(one)).toBe(words));

  it('R32: a criterion says its thresholds and whether one is enough', () => {
    const plan = planByCode('LDNN') as Plan;
    const words = (id: string) => recordWords(plan, 'criteria', plan.criteria.find((criterion) => criterion.id === id) as never).detail;
    expect(words('LDNN-C4')).toContain('giảm từ 1,5 điểm %/năm trở lên, 3 năm liên tục, hoặc giảm trên 50%/giai đoạn so với đầu kỳ');
    const all = { ...plan.criteria.find(({ id }) => id === 'LDNN-C4'), rule: { all: ['LDNN-C4-T1', 'LDNN-C4-T2'] } };
    expect(recordWords(plan, 'criteria', all as never).detail).toContain('3 năm liên tục, và giảm trên 50%');
  });

  it('a related campaign and a footnote are said as they stand, without ids', () => {
    const plan = planByCode('LDNN') as Plan;
    expect(valueWords(plan, 'relatedCampaigns.1')).toEqual({ main: 'Cuộc vận động “Vì người nghèo”', detail: 'tiếp tục triển khai trong Tháng cao điểm' });
    expect(valueWords(plan, 'footnotes.0')).toMatchObject({ main: expect.stringMatching(/^1\. Quyết định số 861/u), detail: 'ở I.1.c' });
    expect(valueWords(plan, 'footnotes.99')).toBeNull();
  });

  it('a quota line says when, for whom and how many', () => {
    const plan = planByCode('LDNN') as Plan;
    const words = plan.quotas.map((quota) => recordWords(plan, 'quotas', quota).main);
    expect(words).toContain('Sơ kết 2023, huyện Đam Rông: không quá 04 trường hợp');
    expect(words.some((line) => line.includes('mỗi huyện'))).toBe(true);
  });

  it('every record and every part of the library has words, and no code among them', () => {
    for (const { plan } of PLANS) {
      for (const list of PLAN_LISTS) {
        for (const record of plan[list]) {
          const { main, detail } = (recordWords as (of: Plan, name: typeof list, row: unknown) => { main: string; detail: string })(plan, list, record);
          expect(main, record.id).not.toBe('');
          // The library's own notes on unclear places speak of ids.
          if (list !== 'ambiguities') expect(`${main} ${detail}`).not.toMatch(new RegExp(`undefined|null|${plan.code}-`, 'u'));
        }
      }
      for (const path of ['identity.title', 'identity.issuer', 'identity.signer', 'theme', 'scope', 'criteriaPolicy', 'quotaPolicy']) expect(valueWords(plan, path)?.main ?? 'none', path).not.toContain('undefined');
    }
    expect([pathWords('identity.number'), pathWords('quotas.X-Q1'), pathWords('footnotes.3'), pathWords('relatedCampaigns.0')]).toEqual(['Số văn bản', 'Số lượng', 'Chú thích', 'Phong trào liên quan']);
  });
});
