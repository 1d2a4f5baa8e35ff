import { describe, expect, it } from 'vitest';
import { bodyAt } from '../../../shared/plan-reader/bodies.ts';
import { levelLength, placeBodyAt } from '../../../shared/plan-reader/place-bodies.ts';
import { descriptionLength, isPlainBracket } from '../../../shared/plan-reader/quota-descriptions.ts';
import { governing } from '../../../shared/plan-reader/quota-occasions.ts';
import { tableHead, rowSentence } from '../../../shared/plan-reader/quota-tables.ts';
import { subordinateLength } from '../../../shared/plan-reader/subordinate-units.ts';
import { momentMentions } from '../../../shared/plan-reader/moments.ts';
import { normaliseText } from '../../../shared/plan-reader/text.ts';
import { wordsOf } from '../../../shared/plan-reader/words.ts';

/** The first `length` words of a text from word `at`. */
const cut = (text: string, at: number, length: number): string => wordsOf(text).slice(at, at + length).map(({ text: word }) => word).join(' ');

describe('bodies of one place', () => {
  it.each([
    ['Công an thành phố', 'Công an thành phố', 'llvt'],
    ['Hội Phụ nữ phường chọn', 'Hội Liên hiệp Phụ nữ phường', 'to-chuc-ctxh'],
    ['Đoàn xã: 02 cá nhân', 'Đoàn xã', 'to-chuc-ctxh'],
    ['Thành đoàn: 02 cá nhân', 'Thành đoàn', 'to-chuc-ctxh'],
    ['Hiệp hội Doanh nghiệp tỉnh: 03', 'Hiệp hội Doanh nghiệp tỉnh', 'to-chuc-xa-hoi'],
  ])('%s', (text, name, kind) => {
    expect(placeBodyAt(wordsOf(text), 0)).toMatchObject({ name, kind });
  });
  it.each(['Công an xã, phường', 'công an xã', 'Công an xã Khe Ngựa', 'Đoàn kiểm tra', 'Hội Nông dân', 'Công an xã hội'])('%s is none', (text) => {
    expect(placeBodyAt(wordsOf(text), 0)).toBeNull();
  });
  it('a level behind a department says no more; a name or a list is left', () => {
    expect(bodyAt(wordsOf('Phòng Kinh tế xã chọn'), 0)).toMatchObject({ name: 'Phòng Kinh tế', length: 4 });
    expect(bodyAt(wordsOf('Hội đồng Thi đua - Khen thưởng phường chọn'), 0)?.length).toBe(7);
    expect(levelLength(wordsOf('đặc khu chọn'), 0)).toBe(2);
    expect(levelLength(wordsOf('xã, phường'), 0)).toBe(0);
    expect(levelLength(wordsOf('xã Khe Ngựa'), 0)).toBe(0);
  });
});

describe('units that stand under a body', () => {
  it.each([
    ['trường, trung tâm trực thuộc Sở: 02', 'trường trung tâm trực thuộc'],
    ['phòng, ban, đơn vị trực thuộc Ủy ban nhân dân xã', 'phòng ban đơn vị trực thuộc'],
    ['bệnh viện đa khoa thuộc Sở', 'bệnh viện đa khoa thuộc'],
    ['phòng chuyên môn thuộc UBND phường', 'phòng chuyên môn thuộc'],
  ])('%s', (text, wanted) => {
    expect(cut(text, 0, subordinateLength(wordsOf(text), 0))).toBe(wanted);
  });
  it.each(['cơ quan chuyên môn thuộc UBND tỉnh', 'trường học trên địa bàn', 'đơn vị thuộc khối', 'Trường Mẫu thuộc Sở', 'xã, phường trực thuộc'])('%s: none', (text) => {
    expect(subordinateLength(wordsOf(text), 0)).toBe(0);
  });
});

describe('words that only describe a unit', () => {
  it.each([
    ['là cơ quan thường trực nên được đề nghị 03 tập thể', 'là cơ quan thường trực'],
    [', nơi có 12 hồ chứa, đề nghị không quá 04', 'nơi có 12 hồ chứa'],
    ['là xã điểm của tỉnh, không quá 03 tập thể', 'là xã điểm của tỉnh'],
    ['có trên 300 hộ được đề nghị 02 hộ', 'có trên 300 hộ'],
    ['đề nghị 02 tập thể', ''],
    [', Sở Tài chính mỗi đơn vị 02 tập thể', ''],
    ['là cơ quan thường trực; mỗi xã 02 tập thể', ''],
  ])('%s', (text, wanted) => {
    const words = wordsOf(`Mẫu${text.startsWith(',') ? '' : ' '}${text}`);
    expect(words.slice(1, 1 + descriptionLength(words, 1)).map(({ text: word }) => word).join(' ')).toBe(wanted);
  });
  it('a bracket with a number is no plain one', () => {
    expect(isPlainBracket(wordsOf('(Công an tỉnh, Quân sự tỉnh): 02'), 0)).toBe(true);
    expect(isPlainBracket(wordsOf('(02 xã): 02'), 0)).toBe(false);
  });
});

describe('occasions', () => {
  it('one in brackets behind another only says where', () => {
    const kinds = (text: string): string[] => governing(momentMentions(wordsOf(text)), wordsOf(text)).map(({ kind }) => kind);
    expect(kinds('Khen thưởng hằng năm (tại hội nghị tổng kết)')).toEqual(['khen-nam']);
    expect(kinds('Khen thưởng (sơ kết, tổng kết)')).toEqual(['so-ket', 'tong-ket']);
    expect(kinds('Sơ kết (năm 2028), tổng kết (năm 2030)')).toEqual(['so-ket', 'tong-ket']);
  });
  it('a column may name its occasion and what it counts', () => {
    const head = tableHead('Đơn vị | Sơ kết năm 2028: tập thể | Tổng kết: cá nhân (tối đa)');
    expect(head?.columns).toEqual([null, { occasion: 'Sơ kết năm 2028', kind: 'tap-the' }, { occasion: 'Tổng kết', kind: 'ca-nhan' }]);
    expect(head === null ? null : rowSentence('Mỗi xã | 01 | 02', head)).toBe('Mỗi xã: Sơ kết năm 2028: 01 tập thể; Mỗi xã: Tổng kết: tối đa 02 cá nhân');
  });
});

describe('lines that end in a year', () => {
  it.each([
    ['III. CHỈ TIÊU ĐẾN NĂM 2029\n- 100% thôn có tổ tự quản.', 2],
    ['Phấn đấu đến năm 2029\n- 90% hộ dùng nước sạch.', 2],
    ['1. Khen thưởng hằng năm\na) Mỗi xã 02 tập thể.', 2],
    ['Giai đoạn 2026\n- 2030 phấn đấu', 1],
    ['giảm từ 1\n- 1,5%/năm', 1],
  ])('%j', (text, paragraphs) => {
    expect(normaliseText(text).text.split('\n')).toHaveLength(paragraphs);
  });
});
