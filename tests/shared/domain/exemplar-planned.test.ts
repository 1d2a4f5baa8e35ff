import { describe, expect, it } from 'vitest';
import type { ExemplarPlan, ExemplarStage } from '../../../shared/domain/exemplar.ts';
import { plannedAgainstAchieved, plannedWord } from '../../../shared/domain/exemplar-planned.ts';

const plan = (id: string, year: number | null, planned: Partial<ExemplarPlan['planned']>, more: Partial<ExemplarPlan> = {}): ExemplarPlan => ({
  id, version: 1, campaignId: null, year, level: '', criteria: '', planned: { 'phat-hien': null, 'boi-duong': null, 'tong-ket': null, 'nhan-rong': null, ...planned }, ...more,
});
const exemplar = (id: string, steps: readonly (readonly [ExemplarStage, string])[], campaignId: string | null = null) => ({
  id, campaignId, steps: steps.map(([stage, on]) => ({ stage, on, person: 'Lê Văn Mẫu', evidence: '', attachmentIds: [], skipReason: '' })),
});
const short = (rows: ReturnType<typeof plannedAgainstAchieved>) => rows.map((r) => [r.plan?.id ?? null, r.year, r.stage, r.planned, r.achieved]);

describe('plannedAgainstAchieved', () => {
  it('counts each stage in the year it was reached, the whole period over all years', () => {
    const rows = plannedAgainstAchieved(
      [plan('p5', null, { 'nhan-rong': 2 }), plan('p24', 2024, { 'phat-hien': 3, 'boi-duong': 0 })],
      [exemplar('a', [['phat-hien', '2024-01-05'], ['boi-duong', '2024-12-31'], ['nhan-rong', '2025-01-01']]), exemplar('b', [['phat-hien', '2024-06-01']])],
    );
    expect(short(rows)).toEqual([
      ['p24', 2024, 'phat-hien', 3, 2], ['p24', 2024, 'boi-duong', 0, 1], ['p24', 2024, 'tong-ket', null, 0], ['p24', 2024, 'nhan-rong', null, 0],
      [null, 2025, 'phat-hien', null, 0], [null, 2025, 'boi-duong', null, 0], [null, 2025, 'tong-ket', null, 0], [null, 2025, 'nhan-rong', null, 1],
      ['p5', null, 'phat-hien', null, 2], ['p5', null, 'boi-duong', null, 1], ['p5', null, 'tong-ket', null, 0], ['p5', null, 'nhan-rong', 2, 1],
    ]);
    expect(rows[0]?.exemplarIds).toEqual(['a', 'b']);
  });

  it('a plan of one campaign counts that campaign alone; the others of the year stand without a plan', () => {
    const rows = plannedAgainstAchieved([plan('p', 2024, { 'phat-hien': 1 }, { campaignId: 'c1' })], [exemplar('a', [['phat-hien', '2024-01-05']], 'c1'), exemplar('b', [['phat-hien', '2024-01-05']], 'c2')]);
    expect(rows.filter((r) => r.stage === 'phat-hien').map((r) => [r.plan?.id ?? null, r.planned, r.exemplarIds])).toEqual([['p', 1, ['a']], [null, null, ['b']]]);
  });

  it('a stage jumped over was not reached', () => {
    const rows = plannedAgainstAchieved([plan('p', 2024, {})], [exemplar('a', [['phat-hien', '2024-01-05'], ['tong-ket', '2024-06-01']])]);
    expect(rows.map((r) => r.achieved)).toEqual([1, 0, 1, 0]);
  });

  it('each level has its own plan of the year', () => {
    const rows = plannedAgainstAchieved([plan('tinh', 2024, {}, { level: 'Cấp tỉnh' }), plan('xa', 2024, {}, { level: 'Cấp cơ sở' })], []);
    expect([...new Set(rows.map((r) => r.plan?.id))]).toEqual(['xa', 'tinh']);
  });
});

it.each([
  [null, 2, 'không có kế hoạch'],
  [0, 0, 'đạt'],
  [3, 1, 'còn thiếu 2'],
  [3, 3, 'đạt'],
  [3, 4, 'vượt 1'],
])('planned %s, achieved %i: %s', (planned, achieved, word) => expect(plannedWord({ planned, achieved })).toBe(word));
