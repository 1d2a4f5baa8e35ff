import { describe, expect, it } from 'vitest';
import { headCountNote, isMemberIn, isMemberOn, membershipFault } from '../../../shared/domain/membership.ts';
import type { Membership } from '../../../shared/domain/membership.ts';

const held = (from: string | null, to: string | null, collectiveId = 'c1'): Membership => ({ id: 'm1', version: 1, personId: 'p1', collectiveId, from, to, position: '', head: false });

describe('membership', () => {
  it.each([
    ['2024-01-01', '2024-12-31', '2024-01-01', true],
    ['2024-01-01', '2024-12-31', '2024-12-31', true],
    ['2024-01-01', '2024-12-31', '2025-01-01', false],
    ['2024-01-01', null, '2030-01-01', true],
    [null, '2024-12-31', '1999-01-01', true],
    ['2024-01-02', null, '2024-01-01', false],
  ])('from %s to %s covers %s: %s', (from, to, date, expected) => expect(isMemberOn({ from, to }, date)).toBe(expected));

  it.each([
    ['2024-12-31', null, 2024, true],
    ['2025-01-01', null, 2024, false],
    [null, '2024-01-01', 2024, true],
    [null, '2023-12-31', 2024, false],
  ])('from %s to %s has a day in %i: %s', (from, to, year, expected) => expect(isMemberIn({ from, to }, year)).toBe(expected));

  it.each([
    ['an overlap of one day', held('2024-01-01', '2024-06-30'), { from: '2024-06-30', to: null }, 'trung-thoi-gian'],
    ['the day after', held('2024-01-01', '2024-06-30'), { from: '2024-07-01', to: null }, undefined],
    ['an open time held', held('2024-01-01', null), { from: '2025-01-01', to: '2025-02-01' }, 'trung-thoi-gian'],
    ['another collective', held('2024-01-01', null, 'c2'), { from: '2025-01-01', to: null }, undefined],
    ['an end before the beginning', held('2000-01-01', '2000-02-01'), { from: '2025-01-02', to: '2025-01-01' }, 'ngay-nguoc'],
  ])('%s', (_name, other, time, code) => expect(membershipFault({ personId: 'p1', collectiveId: 'c1', position: '', head: false, ...time }, [other])?.code).toBe(code));

  it('a head count of zero is a count; one that is not stated is not', () => {
    expect(headCountNote(0, 0)).toBeNull();
    expect(headCountNote(null, 0)).toBe('Chưa ghi tổng số người của năm này nên chưa tính được tỷ lệ.');
    expect(headCountNote(3, 3)).toBeNull();
    expect(headCountNote(0, 1)).toBe('Danh sách có 1 người, nhiều hơn tổng số đã ghi (0).');
  });
});
