import { expect, it } from 'vitest';
import { fieldWord, valueWords } from '../../../shared/exchange/field-words.ts';

it.each([
  ['2026-02-03', '03/02/2026'],
  ['2026-02-30', '2026-02-30'],
  ['Đường vào thôn', 'Đường vào thôn'],
  ['', '–'],
  [null, '–'],
  [undefined, '–'],
  [0, '0'],
  [1.5, '1,5'],
  [true, 'Có'],
  [[], '–'],
  [['một', 'hai'], '• một\n• hai'],
  [{ id: 'x', sha256: 'y', name: 'Mẫu', date: '2026-02-03', note: '' }, 'Tên: Mẫu; Ngày: 03/02/2026'],
  [[{ fileName: 'a.pdf', size: 10 }], '• Tên tệp: a.pdf; Dung lượng: 10'],
])('%j reads %j', (value, words) => {
  expect(valueWords(value)).toBe(words);
});

it('names members in the words of the screen, and leaves those it does not know', () => {
  expect(['content', 'raisedOn', 'toString', 'khongBiet'].map(fieldWord)).toEqual(['Nội dung', 'Ngày nêu', 'toString', 'khongBiet']);
});
