import { describe, expect, it } from 'vitest';
import { clockTime, clockWords } from '../../../shared/domain/session-time.ts';

describe('clockTime', () => {
  it.each([
    ['8h', 480, '8 giờ 00'],
    ['7:30', 450, '7 giờ 30'],
    ['08 giờ 05', 485, '8 giờ 05'],
    ['13h30', 810, '13 giờ 30'],
    ['10 giờ 30 phút', 630, '10 giờ 30'],
    ['0h', 0, '0 giờ 00'],
  ])('R59: «%s» is %i minutes, «%s»', (text, minutes, words) => {
    expect(clockTime(text)).toEqual({ minutes, words });
  });

  it.each(['', 'sáng', '24h', '8h75', '8h sáng'])('R59: «%s» is no time, and stays as typed', (text) => {
    expect(clockTime(text)).toBeNull();
    expect(clockWords(text)).toBe(text);
  });
});
