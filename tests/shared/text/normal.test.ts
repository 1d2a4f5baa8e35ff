import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVietnameseLetter, nfc, nfcLines } from '../../../shared/text/normal.ts';

describe('nfc', () => {
  it.each([
    ['NFD becomes NFC', 'Nguyễn Thị Ánh'.normalize('NFD'), 'Nguyễn Thị Ánh'],
    ['eth becomes Đ', 'Ðặng Thị Hường', 'Đặng Thị Hường'],
    ['African D becomes Đ', 'Ɖinh Văn Bình', 'Đinh Văn Bình'],
    ['small look-alikes', 'Y ðinh, hội ɖồng', 'Y đinh, hội đồng'],
    ['D with a stroke laid over', 'D\u0335ặng', 'Đặng'],
    ['a foreign word keeps its letter', 'Þórðarson', 'Þórðarson'],
    ['no-break space', 'Lê\u00A0Văn\u202FAn', 'Lê Văn An'],
    ['zero width', 'Lê\u200B Văn\uFEFF An', 'Lê Văn An'],
    ['zero width between a letter and its mark', 'a\u200D\u0301n', 'án'],
    ['runs of space and ends', '  Lê \t Văn \n An ', 'Lê Văn An'],
    ['tone placement stays (old)', 'Hòa, thủy, khỏe', 'Hòa, thủy, khỏe'],
    ['tone placement stays (new)', 'Hoà, thuỷ, khoẻ', 'Hoà, thuỷ, khoẻ'],
    ['i and y stay', 'Quí, Kĩ', 'Quí, Kĩ'],
    ['empty', '', ''],
  ])('%s', (_name, typed, kept) => {
    expect(nfc(typed)).toBe(kept);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(nfc(nfc(text))).toBe(nfc(text)); }));
  });
});

describe('nfcLines', () => {
  it.each([
    ['dòng một \r\n  dòng  hai\rba\n\n', 'dòng một\ndòng hai\nba'],
    ['một\n\nhai', 'một\n\nhai'],
  ])('%j', (typed, kept) => {
    expect(nfcLines(typed)).toBe(kept);
  });
});

describe('isVietnameseLetter', () => {
  it.each([['Ễ', true], ['đ', true], ['w', true], ['ß', false], ['þ', false], ['1', false]] as const)('%s %s', (letter, is) => {
    expect(isVietnameseLetter(letter)).toBe(is);
  });
});
