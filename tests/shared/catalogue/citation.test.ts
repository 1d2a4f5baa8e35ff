import { expect, it } from 'vitest';
import awards from '../../../shared/catalogue/awards.json' with { type: 'json' };
import { citationText } from '../../../shared/catalogue/citation.ts';

function citationsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'citation' && typeof inner === 'string' ? [inner] : citationsIn(inner)));
}

it('no citation reaches the screen with an English word in it', () => {
  const english = /\b(the|of|by|set|sets|local|lists?|example|into|not|and|old|older|new|law|province|details?|procedure|practice|quoted|see|rule|in|from|own|for|which|typical|articles?|secondary|lapsed|days?)\b/i;
  const shown = [...new Set(citationsIn(awards))].map(citationText);
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter((text) => english.test(text))).toEqual([]);
});

it('sources are left as they are', () => {
  expect(citationText('NĐ 152/2025/NĐ-CP Điều 50 khoản 1 điểm d')).toBe('NĐ 152/2025/NĐ-CP Điều 50 khoản 1 điểm d');
});
