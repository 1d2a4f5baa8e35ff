import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldName } from '../../../shared/text/fold.ts';
import { nfc } from '../../../shared/text/normal.ts';

const vietnamese = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyÁẰẤẨẫậĐƠỨÝỵ \u0300\u0301\'’') });

describe('fold', () => {
  it.each([
    ['Đặng Thị Hường', 'dang thi huong'],
    ['Ðặng  Thị\u00A0Hường', 'dang thi huong'],
    ['Đặng Thị Hường'.normalize('NFD'), 'dang thi huong'],
    ["H'Hen Niê", 'hhen nie'],
    ['H’Hen Niê', 'hhen nie'],
    ['ĐẢNG ỦY', 'dang uy'],
    ['thôn 2, xã Tân An', 'thon 2, xa tan an'],
    ['', ''],
  ])('%s → %s', (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it('is the same for the stored text and for what is typed without marks', () => {
    fc.assert(fc.property(vietnamese, (text) => { expect(fold(fold(text))).toBe(fold(text)); }));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(fold(fold(text))).toBe(fold(text)); }));
  });

  it('does not see the Unicode form, nor a clean-up made before', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(nfc(text))).toBe(fold(text));
      }),
    );
  });
});

describe('foldName', () => {
  it.each([
    ['Trần Thị Hòa', 'Trần Thị Hoà'],
    ['TRẦN THỊ THỦY', 'Trần  Thị Thuỷ'],
    ["H'Hen Niê", 'H’Hen  Niê'],
    ['Đỗ Văn Khỏe', 'Ðỗ Văn Khoẻ'.normalize('NFD')],
  ])('%s is suspected to be %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['Lê Thị Dung', 'Lê Thị Dũng'],
    ['Lê Văn Đức', 'Lê Văn Dức'],
    ['Lê Thị Hoa', 'Lê Thị Hòa'],
    ['Lê Văn Quí', 'Lê Văn Quý'],
    ['Lê An', 'Lê Ân'],
  ])('%s is not %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it('equal names in any form stay equal', () => {
    fc.assert(fc.property(vietnamese, (name) => { expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC'))); }));
  });
});
