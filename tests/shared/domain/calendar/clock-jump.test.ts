import { expect, it } from 'vitest';
import { clockJump, deadlineToday } from '../../../../shared/domain/calendar/clock-jump.ts';

it.each([
  [null, '2026-03-01', null],
  ['2026-03-01', '2026-03-01', null],
  ['2026-02-28', '2026-03-01', null],
  ['2026-03-01', '2026-02-28', ['lui', 1]],
  ['2026-03-01', '2025-01-25', ['lui', 400]],
  ['2026-03-01', '2026-04-30', null],
  ['2026-03-01', '2026-05-01', ['tien', 61]],
  ['2026-03-01', '2031-03-01', ['tien', 1826]],
])('from %s to %s', (before, today, expected) => {
  const notice = clockJump(before, today);
  expect(notice === null ? null : [notice.kind, notice.days]).toEqual(expected);
});

it('R72 a clock set back makes nothing on time again: deadlines go by the latest day recorded', () => {
  expect(deadlineToday('2025-11-20', '2024-10-16')).toBe('2025-11-20');
  expect(deadlineToday('2025-11-20', '2025-11-21')).toBe('2025-11-21');
  expect(deadlineToday(null, '2025-11-21')).toBe('2025-11-21');
  expect(clockJump('2025-11-20', '2024-10-16')).toMatchObject({ message: expect.stringContaining('16/10/2024'), next: expect.stringContaining('20/11/2025') });
});
