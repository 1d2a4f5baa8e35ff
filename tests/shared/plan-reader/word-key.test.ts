import { expect, it } from 'vitest';
import { wordKey } from '../../../shared/plan-reader/word-key.ts';

it.each([
  ['tỷ', 'ti'],
  ['kỳ', 'ki'],
  ['đạt', 'dat'],
  ['thuyền', 'thuyen'],
])('%s → %s', (word, key) => {
  expect(wordKey(word)).toBe(key);
});

it('what is longer than any word stays as it is', () => {
  const long = 'đ'.repeat(200_000);
  expect(wordKey(long)).toBe(long);
});
