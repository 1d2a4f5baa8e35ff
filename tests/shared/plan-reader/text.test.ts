import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flat } from '../../../shared/plan-reader/flat.ts';
import { normaliseText } from '../../../shared/plan-reader/text.ts';

const textOf = (raw: string): string => normaliseText(raw).text;

describe('normaliseText joins broken lines', () => {
  it.each([
    ['a wrapped sentence', 'Phong trào thi đua được triển\nkhai sâu rộng.', 'Phong trào thi đua được triển khai sâu rộng.'],
    ['a page end in a sentence', 'phổ cập giáo dục tiểu học,\n\nTHCS mức độ 3;', 'phổ cập giáo dục tiểu học, THCS mức độ 3;'],
    ['a page number in a sentence', 'quản lý tài nguyên, nhất\n\n7\n\nlà đất đai.', 'quản lý tài nguyên, nhất là đất đai.'],
    ['a page number with dashes and a form feed', 'gửi báo cáo về\n- 4 -\n\fUBND tỉnh trước ngày 15.', 'gửi báo cáo về UBND tỉnh trước ngày 15.'],
    ['a dash inside a compound', 'phát triển kinh tế\n- xã hội của tỉnh.', 'phát triển kinh tế - xã hội của tỉnh.'],
    ['a span of years', 'trong giai đoạn 2026\n- 2030 của tỉnh.', 'trong giai đoạn 2026 - 2030 của tỉnh.'],
    ['an open quotation', 'phong trào “Chung sức\nXây dựng quê hương” năm 2026.', 'phong trào “Chung sức Xây dựng quê hương” năm 2026.'],
    ['a heading over two lines', 'III. ĐỐI TƯỢNG,\nTIÊU CHÍ THI ĐUA', 'III. ĐỐI TƯỢNG, TIÊU CHÍ THI ĐUA'],
    ['a Roman numeral that is no marker', 'CHÀO MỪNG ĐẠI HỘI LẦN THỨ\nXIV CỦA ĐẢNG', 'CHÀO MỪNG ĐẠI HỘI LẦN THỨ XIV CỦA ĐẢNG'],
    ['a marker alone on its line', 'a)\nCác sở, ban, ngành.', 'a) Các sở, ban, ngành.'],
  ])('%s', (_name, raw, text) => expect(textOf(raw)).toBe(text));

  it.each([
    ['list items', '- Một việc;\n- Hai việc;\n+ Việc con;\n· Ba việc.', 4],
    ['small letters after a bullet', 'Gồm:\n- huân chương;\n- bằng khen.', 3],
    ['numbered parts', '1. Phạm vi\n2. Đối tượng', 2],
    ['the title from the line below', 'KẾ HOẠCH\nPHÁT ĐỘNG ĐỢT THI ĐUA', 2],
    ['body and department in the head', 'UBND TỈNH MINH HÀ\nSỞ NỘI VỤ', 2],
    ['footnotes without full stops', 'Hết./.\n1 Quyết định số 1/QĐ-UBND của tỉnh\n2 Nghị quyết số 2-NQ/TU của Tỉnh ủy', 3],
    ['capacity and position of the signer', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Thử Nghiệm', 3],
  ])('keeps apart: %s', (_name, raw, count) => expect(textOf(raw).split('\n')).toHaveLength(count));
});

describe('normaliseText strips what is no text', () => {
  it.each([
    ['## **I. MỤC ĐÍCH**', 'I. MỤC ĐÍCH'],
    ['*Minh Hà, ngày 18\ntháng 11 năm 2025*', 'Minh Hà, ngày 18 tháng 11 năm 2025'],
    ['**2. Thời gian: **Từ năm 2026.', '2. Thời gian: Từ năm 2026.'],
    ['khu vực III<sup>1</sup> của tỉnh.', 'khu vực III¹ của tỉnh.'],
    ['|\nSố: 12/KH-UBND\n|\n---|---', 'Số: 12/KH-UBND'],
    ['| Tỷ lệ hộ nghèo | % | 1,5 |', 'Tỷ lệ hộ nghèo | % | 1,5'],
    ['tốc độ tăng dân số <1,65%.', 'tốc độ tăng dân số <1,65%.'],
    ['thi\u00AD đua\u00A0yêu\u200B nước.', 'thi đua yêu nước.'],
    ['ÐẮK LẮK và cuộc ðua', 'ĐẮK LẮK và cuộc đua'],
    ['Thi đua'.normalize('NFD'), 'Thi đua'],
    ['một dòng.\r\nHai dòng.\rBa dòng.', 'một dòng.\nHai dòng.\nBa dòng.'],
  ])('%j → %j', (raw, text) => expect(textOf(raw)).toBe(text));

  it('parts the two columns of head and foot', () => {
    expect(textOf('ỦY BAN NHÂN DÂN        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH MINH HÀ           Độc lập - Tự do - Hạnh phúc\nSố: 5/KH-UBND         Minh Hà, ngày 03 tháng 4 năm 2026')).toContain('\nMinh Hà, ngày 03 tháng 4 năm 2026');
    expect(textOf('| ỦY BAN NHÂN DÂN TỈNH MINH HÀ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |')).toBe('ỦY BAN NHÂN DÂN TỈNH MINH HÀ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  it('drops a running head that comes back at each page, and keeps it where it stands once', () => {
    const page = (words: string): string => `${words}\n\fKẾ HOẠCH THI ĐUA TỈNH MINH HÀ\n`;
    expect(textOf(`${page('Câu một.')}${page('Câu hai.')}${page('Câu ba.')}Câu bốn.`)).toBe('Câu một.\nCâu hai.\nCâu ba.\nCâu bốn.');
    expect(textOf('Câu một.\n\fKẾ HOẠCH THI ĐUA TỈNH MINH HÀ\nCâu hai.')).toContain('KẾ HOẠCH THI ĐUA');
  });
});

describe('normaliseText mends figures', () => {
  it.each([
    ['trước ngày l5/11 hằng năm', 'trước ngày 15/11 hằng năm'],
    ['ngày l8 tháng ll năm 2O25', 'ngày 18 tháng 11 năm 2025'],
    ['trước ngày 25 tháng 1l hằng năm', 'trước ngày 25 tháng 11 hằng năm'],
    ['đến năm 2O3O đạt', 'đến năm 2030 đạt'],
    ['đạt 1OO% số xã', 'đạt 100% số xã'],
    ['đạt lOO% số xã', 'đạt 100% số xã'],
    ['bình quân 7 ,5 giường', 'bình quân 7,5 giường'],
    ['tăng 7, 5% mỗi năm', 'tăng 7,5% mỗi năm'],
    ['đón l.300 ngàn lượt', 'đón 1.300 ngàn lượt'],
    ['đón 1.3 00 ngàn lượt', 'đón 1.300 ngàn lượt'],
    ['đón 1.3\n00 ngàn lượt', 'đón 1.300 ngàn lượt'],
    ['trước ngày 15/\n11/2026 gửi về', 'trước ngày 15/11/2026 gửi về'],
    ['hoàn thành trong năm 20\n26 và', 'hoàn thành trong năm 2026 và'],
    ['Số: O124/KH-UBND', 'Số: 0124/KH-UBND'],
    ['chọn O2 tập thể', 'chọn 02 tập thể'],
  ])('%j → %j', (raw, text) => {
    const { text: mended, repairs } = normaliseText(raw);
    expect(mended).toBe(text);
    if (!raw.includes('\n')) expect(repairs.length).toBeGreaterThan(0);
  });

  it.each(['xã khu vực III1 của tỉnh', 'Quốc lộ 28B và 27C', 'mạng 4G, 5G', 'chuẩn 5S', 'khí CO2', 'bảng A1, B2', 'lần thứ II năm 2026', 'các mức 6, 7 và 8', 'Mục l của kế hoạch', 'từ 02 đến 05 cá nhân'])('leaves %j', (raw) => {
    expect(normaliseText(raw)).toMatchObject({ text: raw, repairs: [] });
  });

  it('calls a text noisy when marks or letters were lost, not when it is clean', () => {
    const clean = 'Phong trào thi đua được triển khai sâu rộng từ tỉnh đến cơ sở với nội dung thiết thực, phù hợp với thực tiễn của mỗi địa phương. '.repeat(4);
    expect(normaliseText(clean).noisy).toBe(false);
    expect(normaliseText(flat(clean)).noisy).toBe(true);
    expect(normaliseText(clean.replace(/ng/gu, 'rnq')).noisy).toBe(true);
  });
});

describe('flat', () => {
  it('keeps every place', () => {
    expect(flat('Đạt 95% – Ủy ban ÐẮK')).toBe('dat 95% – uy ban dak');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(flat(text.normalize('NFC'))).toHaveLength(text.normalize('NFC').length); }));
  });
});

describe('normaliseText on anything', () => {
  it('never throws and changes nothing the second time it matters: lines stay lines', () => {
    const pieces = fc.array(fc.constantFrom('KẾ HOẠCH', '1.', 'a)', '- ', '\n', '\n\n', '|', '**', 'Số: ', '15/', '11', ' ', 'thi đua', 'XIV', '“', '”', '<sup>1</sup>', '\f', 'l5/11', '1.3'), { maxLength: 60 });
    fc.assert(fc.property(pieces, (parts) => {
      const { text } = normaliseText(parts.join(''));
      expect(text).toBe(text.normalize('NFC'));
      expect(text.split('\n').every((line) => line === line.trim())).toBe(true);
    }));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (raw) => { expect(typeof normaliseText(raw).text).toBe('string'); }));
  });
});

describe('overlong paragraphs and words', () => {
  it('are cut at the end of a sentence, none of it lost', () => {
    const sentence = 'Đẩy mạnh phong trào thi đua yêu nước trong các tầng lớp Nhân dân. ';
    const { text } = normaliseText(sentence.repeat(200));
    expect(text.split('\n').length).toBeGreaterThan(2);
    expect(text.replace(/\n/gu, ' ')).toBe(sentence.repeat(200).trim());
    expect(text.split('\n').every((line) => line.length <= 4000 && line.endsWith('.'))).toBe(true);
    expect(Math.max(...normaliseText('a'.repeat(10_000)).text.split(/\s/u).map((word) => word.length))).toBe(100);
  });
});

describe('a date whose words are misread', () => {
  it.each([['Sơn Lâm, ngày 06 thảng 3 năm 2026', 'Sơn Lâm, ngày 06 tháng 3 năm 2026'], ['Sơn Lâm, ngày 06 thang 3 nãm 2026', 'Sơn Lâm, ngày 06 tháng 3 năm 2026'], ['thảng 3 có hội', 'thảng 3 có hội']])('%s', (printed, wanted) => {
    expect(normaliseText(`${printed}\n`).text).toBe(wanted);
  });
});
