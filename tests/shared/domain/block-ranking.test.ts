import { describe, expect, it } from 'vitest';
import type { ScoringItem } from '../../../shared/domain/block.ts';
import { differencesOf, maximumOf, rankingOf, scoreFaults, tidySheets, totalOf, withScore } from '../../../shared/domain/block-ranking.ts';
import { sampleBlock } from './block-samples.ts';

const table = sampleBlock().table;
const ranks = (sheets: ReturnType<typeof sampleBlock>['sheets']) => rankingOf(sampleBlock({ sheets })).map(({ memberId, block, rank, tied }) => [memberId, block, rank, tied]);
const given = (m1: readonly (number | null)[], m2: readonly (number | null)[], m3: readonly (number | null)[]) =>
  [m1, m2, m3].map((scores, i) => ({ memberId: `m${i + 1}`, self: {}, note: '', block: Object.fromEntries(scores.map((score, at) => [`i${at + 1}`, score])) }));

describe('totals', () => {
  it('the maximum leaves out what takes points away', () => expect(maximumOf(table)).toBe(100));

  it.each([
    ['all scored', { i1: 55.5, i2: 40, i3: 0 }, 95.5, 0],
    ['a penalty takes away', { i1: 60, i2: 40, i3: 2.5 }, 97.5, 0],
    ['exact where floats are not', { i1: 0.1, i2: 0.2, i3: 0 }, 0.3, 0],
    ['zeros are scores', { i1: 0, i2: 0, i3: 0 }, 0, 0],
    ['more taken than given stands below zero', { i1: 1, i2: 0, i3: 10 }, -9, 0],
    ['one missing', { i1: 60, i3: 0 }, null, 1],
    ['null is missing', { i1: 60, i2: null, i3: 0 }, null, 1],
    ['a penalty not scored is not known', { i1: 60, i2: 40 }, null, 1],
    ['nothing scored', {}, null, 3],
    ['a score above the maximum is no score', { i1: 60.5, i2: 40, i3: 0 }, null, 1],
  ] as const)('%s', (_what, scores, total, missing) => expect(totalOf(table, scores)).toEqual({ total, missing }));

  it('no table, no total', () => expect(totalOf([], {})).toEqual({ total: null, missing: 0 }));
});

describe('rankingOf', () => {
  it.each([
    ['by total', given([50, 30, 0], [58, 38, 0], [60, 40, 5]), [['m2', 96, 1, false], ['m3', 95, 2, false], ['m1', 80, 3, false]]],
    ['ties share a rank and the next is left out: 1, 1, 3', given([60, 30, 0], [50, 40, 0], [10, 10, 0]), [['m1', 90, 1, true], ['m2', 90, 1, true], ['m3', 20, 3, false]]],
    ['a tie below', given([60, 40, 0], [50, 40, 0], [50, 40, 0]), [['m1', 100, 1, false], ['m2', 90, 2, true], ['m3', 90, 2, true]]],
    ['a missing score has no rank and stands last', given([60, null, 0], [1, 1, 0], [2, 1, 0]), [['m3', 3, 1, false], ['m2', 2, 2, false], ['m1', null, null, false]]],
    ['nobody scored', [], [['m1', null, null, false], ['m2', null, null, false], ['m3', null, null, false]]],
    ['0,1 + 0,2 ties with 0,3', given([0.1, 0.2, 0], [0.3, 0, 0], [0, 0, 0]), [['m1', 0.3, 1, true], ['m2', 0.3, 1, true], ['m3', 0, 3, false]]],
  ] as const)('%s', (_what, sheets, expected) => expect(ranks([...sheets])).toEqual(expected));
});

it('self against block: only items both have scored and scored apart', () => {
  expect(differencesOf(sampleBlock(), 'm1')).toEqual([{ itemId: 'i1', self: 60, block: 55.5 }]);
  expect(differencesOf(sampleBlock(), 'm2')).toEqual([]);
});

it('a score over the maximum is a fault that says who, what and where', () => {
  expect(scoreFaults(sampleBlock())).toEqual([]);
  const [wrong, ...more] = scoreFaults(sampleBlock({ sheets: [{ memberId: 'm2', self: { i2: 40 }, block: { i2: 40.5 }, note: '' }] }));
  expect(wrong).toMatchObject({ code: 'diem-vuot-toi-da', item: 'score-block-m2-i2', message: 'Xã Ví Dụ, «Giảm hộ nghèo»: điểm của khối 40,5 lớn hơn điểm tối đa 40.' });
  expect(more).toEqual([]);
});

it('writes one score, and forgets those of members and items that are gone', () => {
  const sheets = withScore(withScore([], 'self', 'm1', 'i1', 5), 'self', 'm1', 'i2', null);
  expect(sheets).toEqual([{ memberId: 'm1', self: { i1: 5, i2: null }, block: {}, note: '' }]);
  const rest: ScoringItem[] = table.filter(({ id }) => id === 'i1');
  const members = sampleBlock().members.filter(({ id }) => id === 'm1');
  expect(tidySheets(sampleBlock({ members, table: rest }))).toEqual([{ memberId: 'm1', self: { i1: 60 }, block: { i1: 55.5 }, note: '' }]);
});
