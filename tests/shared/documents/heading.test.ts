import { describe, expect, it } from 'vitest';
import { countLines, fitPieces, type Measure } from '../../../shared/documents/fit.ts';
import { headerBlock, issuerLines, type PaperIssuer } from '../../../shared/documents/issuer.ts';
import { dateRuns, numberRuns, shortAward, tableDate } from '../../../shared/documents/phrases.ts';
import { authorityLines, type PaperSigner } from '../../../shared/documents/signer.ts';
import { printable } from '../../../shared/documents/safe-text.ts';

/** One millimetre a letter at 10 pt. */
const measure: Measure = (text, look) => (text.length * look.sizePt) / 10;

describe('issuerLines (NĐ 30 variants a–g)', () => {
  const cases: [PaperIssuer['kind'], string, string | null, string[], string[]][] = [
    ['commune', 'Ủy ban nhân dân xã Tân An', null, [], ['ỦY BAN NHÂN DÂN', 'XÃ TÂN AN']],
    ['commune', 'Ủy ban nhân dân phường 1', 'UBND tỉnh Minh Hà', [], ['ỦY BAN NHÂN DÂN', 'PHƯỜNG 1']],
    ['commune', 'UBND đặc khu Hòn Mẫu', null, [], ['ỦY BAN NHÂN DÂN', 'ĐẶC KHU HÒN MẪU']],
    ['division', 'Phòng Văn hóa - Xã hội', 'Ủy ban nhân dân xã Tân An', ['UBND XÃ TÂN AN'], ['PHÒNG VĂN HÓA - XÃ HỘI']],
    ['council', 'Hội đồng Thi đua - Khen thưởng xã Tân An', 'Ủy ban nhân dân xã Tân An', ['UBND XÃ TÂN AN'], ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG']],
    ['department', 'Sở Nội vụ', 'UBND tỉnh Minh Hà', ['UBND TỈNH MINH HÀ'], ['SỞ NỘI VỤ']],
    ['school', 'Trường Tiểu học Tân An', 'UBND xã Tân An', ['UBND XÃ TÂN AN'], ['TRƯỜNG TIỂU HỌC|TÂN AN']],
    ['village', 'Thôn Đông', 'UBND xã Tân An', ['UBND XÃ TÂN AN'], ['THÔN ĐÔNG']],
    ['division', 'Khối thi đua số 4 – Tân An', null, [], ['KHỐI THI ĐUA SỐ 4 –|TÂN AN']],
    ['province', 'Ủy ban nhân dân tỉnh Minh Hà', null, [], ['ỦY BAN NHÂN DÂN', 'TỈNH MINH HÀ']],
  ];
  it.each(cases)('%s: %s', (kind, name, superior, expectedSuperior, expectedIssuer) => {
    const lines = issuerLines({ kind, name, superior, place: 'Tân An' });
    expect(lines.superior.map((p) => p.join('|'))).toEqual(expectedSuperior);
    expect(lines.issuer.map((p) => p.join('|'))).toEqual(expectedIssuer);
  });

  it('leaves out the place and date of minutes', () => {
    const block = headerBlock({ kind: 'commune', name: 'Ủy ban nhân dân xã Tân An', superior: null, place: 'Tân An' }, { number: '3', symbol: 'BB-UBND', date: '2026-03-09', asOf: '2026-03-09' }, false);
    expect(block.placeDate).toBeNull();
    expect(block.number).toEqual([{ text: 'Số: ' }, { text: '03/BB-UBND' }]);
  });
});

describe('authorityLines (documents.md 2.6)', () => {
  const signer = (over: Partial<PaperSigner>): PaperSigner => ({ capacity: 'head', title: 'Chủ tịch', forTitle: null, forBody: null, otherTitle: null, name: null, ...over });
  it.each([
    [signer({}), ['CHỦ TỊCH']],
    [signer({ capacity: 'TM', forBody: 'Ủy ban nhân dân' }), ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [signer({ capacity: 'TM-KT', forBody: 'Ủy ban nhân dân', forTitle: 'Chủ tịch', title: 'Phó Chủ tịch' }), ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [signer({ capacity: 'KT', forTitle: 'Chủ tịch', title: 'Phó Chủ tịch' }), ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [signer({ capacity: 'TL', forTitle: 'Chủ tịch', title: 'Trưởng phòng Văn hóa - Xã hội' }), ['TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI']],
    [signer({ capacity: 'TUQ', forTitle: 'Chủ tịch', title: 'Chánh Văn phòng' }), ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    [signer({ capacity: 'Q' }), ['Q. CHỦ TỊCH']],
    [signer({ capacity: 'TM', forBody: 'Hội đồng', otherTitle: 'Chủ tịch Ủy ban nhân dân xã' }), ['TM. HỘI ĐỒNG', 'CHỦ TỊCH', 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ']],
    [signer({ title: '' }), []],
    [signer({ capacity: 'Q', title: ' ' }), []],
  ])('%o', (given, lines) => {
    expect(authorityLines(given)).toEqual(lines);
  });
});

describe('numbers and dates on papers', () => {
  it.each([
    [null, 'TTr-UBND', [{ blankMm: 15 }, { text: '/TTr-UBND' }]],
    ['', 'QĐ-UBND', [{ blankMm: 15 }, { text: '/QĐ-UBND' }]],
    ['7', 'QĐ-UBND', [{ text: '07/QĐ-UBND' }]],
    ['345', 'QĐ-UBND', [{ text: '345/QĐ-UBND' }]],
    ['12/TTr-KT', 'TTr-UBND', [{ text: '12/TTr-KT' }]],
  ])('number %s', (number, symbol, runs) => {
    expect(numberRuns(number, symbol)).toEqual(runs);
  });

  it('leaves day and month open and keeps the year', () => {
    expect(dateRuns(null, 2026)).toEqual([{ text: 'ngày ' }, { blankMm: 8 }, { text: ' tháng ' }, { blankMm: 8 }, { text: ' năm 2026' }]);
    expect(dateRuns('2026-03-09', 2026)).toEqual([{ text: 'ngày 09 tháng 3 năm 2026' }]);
  });

  it.each([
    ['1980-01-05', '05/01/1980'],
    ['1980', '1980'],
    ['', ''],
    ['1980-02-31', '1980-02-31'],
  ])('table date %s → %s', (given, printed) => {
    expect(tableDate(given)).toBe(printed);
  });

  it.each([
    ['Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu', 'Giấy khen của Chủ tịch UBND xã Tân Mẫu'],
    ['Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh', 'Bằng khen của Chủ tịch UBND tỉnh'],
    ['31/QĐ-UBND, Ủy ban nhân dân xã Tân Mẫu; 05/QĐ-UBND, Ủy ban nhân dân tỉnh', '31/QĐ-UBND, UBND xã Tân Mẫu; 05/QĐ-UBND, UBND tỉnh'],
    ['Lao động tiên tiến', 'Lao động tiên tiến'],
    ['Ủy ban nhân dân', 'Ủy ban nhân dân'],
    ['', ''],
  ])('an award in a table: %s → %s', (given, printed) => {
    expect(shortAward(given)).toBe(printed);
  });
});

describe('fitPieces', () => {
  it.each([
    [[['ABCDE']], 10, { lines: ['ABCDE'], sizePt: 13 }],
    [[['ABCD', 'EFGH']], 11.3, { lines: ['ABCD EFGH'], sizePt: 12 }],
    [[['ABCD', 'EFGH']], 10, { lines: ['ABCD', 'EFGH'], sizePt: 12 }],
    [[['ABCD EFGH IJ']], 10, { lines: ['ABCD', 'EFGH IJ'], sizePt: 12 }],
    [[], 10, { lines: [], sizePt: 13 }],
  ])('%j in %d mm', (lines, width, expected) => {
    expect(fitPieces(lines, width, [13, 12], {}, measure)).toEqual(expected);
  });

  it('counts lines, a word wider than the column over several', () => {
    expect(countLines('', 10, { sizePt: 10 }, measure)).toBe(1);
    expect(countLines('aaaa bbbb cccc', 10, { sizePt: 10 }, measure)).toBe(2);
    expect(countLines('a'.repeat(35), 10, { sizePt: 10 }, measure)).toBe(4);
    expect(countLines(`bb ${'a'.repeat(25)} cc`, 10, { sizePt: 10 }, measure)).toBe(4);
  });
});

describe('printable', () => {
  it.each([
    ['Nguye\u0302\u0303n', 'Nguyễn'],
    ['A\u202EB\u202C', 'AB'],
    ['a\u200Bb\uFEFFc\u00ADd', 'abcd'],
    ['dòng\r\nhai\tba', 'dòng hai ba'],
    ['x\uD800y\u0000z', 'xyz'],
    ['😀', '😀'],
    ['{a} <b> =c', '{a} <b> =c'],
  ])('%j → %j', (given, expected) => {
    expect(printable(given)).toBe(expected);
  });
});
