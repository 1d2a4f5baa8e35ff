import { describe, expect, it } from 'vitest';
import { headCountNote, headsBeside, isMemberIn, isMemberOn, membershipFault, timeWords, worksAt } from '../../../shared/domain/membership.ts';
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

describe('heads beside', () => {
  const head = { id: 'm1', version: 1, personId: 'p1', collectiveId: 'c1', position: '', head: true, from: '2020-01-01', to: '2024-12-31' };
  const other = (more: object) => ({ personId: 'p2', collectiveId: 'c1', position: '', head: true, from: '2024-12-31', to: null, ...more });
  it.each([
    ['on one common day', {}, 1],
    ['from the day after', { from: '2025-01-01' }, 0],
    ['no head', { head: false }, 0],
    ['the same person', { personId: 'p1' }, 0],
    ['since an unknown day', { from: null, to: '2020-01-01' }, 1],
  ])('%s', (_name, more, count) => expect(headsBeside(other(more), [head])).toHaveLength(count));

  it('a time is said in words', () => {
    expect(timeWords(head)).toBe('từ ngày 01/01/2020 đến ngày 31/12/2024');
    expect(timeWords({ from: null, to: null })).toBe('đến nay');
  });
});

describe('a workplace names a collective', () => {
  it.each([
    ['as the unit', { workplace: 'TRƯỜNG Mẫu', department: '' }, { name: 'Trường Mẫu', managedBy: '' }, true],
    ['as a department of its unit', { workplace: 'UBND xã Mẫu', department: 'Phòng Văn hóa' }, { name: 'Phòng Văn hóa', managedBy: 'UBND xã Mẫu' }, true],
    ['not as the department of another unit', { workplace: 'UBND xã Khác', department: 'Phòng Văn hóa' }, { name: 'Phòng Văn hóa', managedBy: 'UBND xã Mẫu' }, false],
    ['not when nothing is known', { workplace: '', department: '' }, { name: 'Trường Mẫu', managedBy: '' }, false],
    ['not when it only begins so', { workplace: 'Trường Mẫu Hai', department: '' }, { name: 'Trường Mẫu', managedBy: '' }, false],
  ])('%s', (_name, person, collective, expected) => expect(worksAt(person, collective)).toBe(expected));
});
