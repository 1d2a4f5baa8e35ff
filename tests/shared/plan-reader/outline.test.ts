import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markerOf } from '../../../shared/plan-reader/markers.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';
import { cite } from '../../../shared/plan-reader/places.ts';
import { SAMPLE_PLAN } from './sample-plan.ts';

const labels = (raw: string): string[] => docOf(raw).sections.map(({ label }) => label);
const headings = (raw: string): string[] => docOf(raw).sections.map(({ heading }) => heading);

describe('markerOf', () => {
  it.each([
    ['I. MỤC ĐÍCH', 'roman', 'I'], ['II - NỘI DUNG', 'roman', 'II'], ['III/ KHEN THƯỞNG', 'roman', 'III'], ['IV MỤC TIÊU, CHỈ TIÊU', 'roman', 'IV'], ['Phần I. Mục đích', 'part', 'Phần I'],
    ['PHẦN THỨ HAI: NỘI DUNG', 'part', 'Phần THỨ HAI'], ['1. Mục đích', 'number', '1'], ['2- Yêu cầu', 'number', '2'], ['1.Mục đích', 'number', '1'], ['1.1. Chỉ tiêu', 'dotted', '1.1'], ['2.3 Nội dung', 'dotted', '2.3'],
    ['I.2. Yêu cầu', 'dotted', 'I.2'], ['a) Tập thể', 'letter', 'a'], ['đ) Hộ gia đình', 'letter', 'đ'], ['b. Cá nhân', 'letter', 'b'], ['1) Cờ thi đua', 'number-paren', '1'], ['(2) Giấy khen', 'number-paren', '2'],
    ['Điều 1. Phạm vi', 'article', 'Điều 1'], ['A. MỤC ĐÍCH', 'capital', 'A'], ['Thứ ba, về kinh tế', 'ordinal', 'thứ ba'], ['Hai là, đẩy mạnh', 'ordinal', 'hai là'], ['PHỤ LỤC II', 'appendix', 'Phụ lục II'], ['PHỤ LỤC CHỈ TIÊU', 'appendix', 'Phụ lục'],
    ['l. MỤC ĐÍCH', 'roman', 'I'], ['lI. NỘI DUNG', 'roman', 'II'],
  ])('%s → %s %s', (line, kind, marker) => expect(markerOf(line)).toMatchObject({ kind, marker }));

  it.each(['- Một việc', '2020 - 2025', '2 - 3% mỗi năm', '1.300 ngàn lượt', '7,5% số xã', '95% thôn', '02 huyện', '100% xã', 'Mục 3 của kế hoạch', 'covid 19', '15/11', 'và các đơn vị'])('none in %j', (line) => {
    expect(markerOf(line)).toBeNull();
  });
});

describe('docOf', () => {
  it('labels parts by the path of their markers', () => {
    expect(labels('KẾ HOẠCH\nThi đua\nI. MỤC ĐÍCH\n1. Chung\na) Một.\nb) Hai.\n2. Riêng\n2.1. Ba.\n2.2. Bốn.\nII. NỘI DUNG\nThứ nhất, năm.\na) Sáu.')).toEqual(
      ['I', 'I.1', 'I.1.a', 'I.1.b', 'I.2', 'I.2.1', 'I.2.2', 'II', 'II thứ nhất', 'II thứ nhất.a']);
  });

  it('keeps slips of numbering as printed', () => {
    expect(labels('V. TIẾN ĐỘ\n1. Năm 2026: làm.\n3. Năm 2027: làm tiếp.\n3. Năm 2028: xong.')).toEqual(['V', 'V.1', 'V.3', 'V.3']);
  });

  it('finds the heading of a run-in part and where its body begins', () => {
    const doc = docOf('II. THỜI GIAN\n2. Thời gian thực hiện: Từ năm 2026 đến năm 2030.');
    const part = doc.sections[1];
    expect(part?.heading).toBe('Thời gian thực hiện');
    expect(doc.text.slice(part?.bodyFrom, part?.to)).toBe('Từ năm 2026 đến năm 2030.');
  });

  it('has no heading for a sentence, and does not take a clock time for a colon', () => {
    expect(headings('I. NỘI DUNG\na) Phát huy sức mạnh của cả hệ thống chính trị trong thi đua.\nb) Họp lúc 7:30 ngày đầu tuần.')).toEqual(['NỘI DUNG', '', '']);
  });

  it('takes headings in capitals where no part has a number', () => {
    expect(labels('KẾ HOẠCH\nPHÁT ĐỘNG ĐỢT THI ĐUA\nThực hiện chỉ đạo của Tỉnh ủy về thi đua.\nMỤC ĐÍCH\nTạo khí thế.\nNỘI DUNG THI ĐUA\nLàm tốt.')).toEqual(['MỤC ĐÍCH', 'NỘI DUNG THI ĐUA']);
  });

  it('takes nothing above the title and nothing among the addressees for a part', () => {
    expect(labels('1. Trích văn bản\nKẾ HOẠCH\nThi đua\nI. MỤC ĐÍCH\nTốt./.\nNơi nhận:\n1. Như trên;\nCHỦ TỊCH\nTrần Thử Nghiệm')).toEqual(['I']);
  });

  it('gives closing words to the top part', () => {
    const doc = docOf(SAMPLE_PLAN);
    const closing = doc.paragraphs.find(({ text }) => text.startsWith('Trong quá trình'));
    expect(closing?.section.label).toBe('V');
    expect(closing && cite(doc, closing)).toBe('V (đoạn cuối)');
  });
});

describe('footnotes', () => {
  it('sets glued references apart so that nothing reads them as figures', () => {
    const doc = docOf('I. NỘI DUNG\nHỗ trợ xã khu vực III1 và giảm trên 3%/năm2.\nHết./.\n1 Quyết định số 8/QĐ-TTg ngày 04/6/2025\n2 Theo Nghị quyết của Tỉnh ủy.');
    expect(doc.footnotes.map(({ marker, text }) => [marker, text])).toEqual([['1', 'Quyết định số 8/QĐ-TTg ngày 04/6/2025'], ['2', 'Theo Nghị quyết của Tỉnh ủy.']]);
    expect(doc.text).toContain('khu vực III¹ và giảm trên 3%/năm².');
    for (const note of doc.footnotes) expect(doc.text.slice(note.reference?.from, note.reference?.to)).toMatch(/^[¹²]$/u);
  });

  it('keeps digits that no footnote explains', () => {
    const doc = docOf('I. NỘI DUNG\nTăng trưởng KV1 và KV2 đạt khá.');
    expect(doc.text).toContain('KV1 và KV2');
    expect(doc.footnotes).toEqual([]);
  });

  it('does not take numbered words of the body for footnotes', () => {
    expect(docOf('I. NỘI DUNG\n1 Xã đạt chuẩn.\n2 Xã nâng cao.\nII. KHÁC\nPhần cuối.').footnotes).toEqual([]);
  });
});

describe('docOf on anything', () => {
  it('covers the text with paragraphs, nests sections, and places lie inside', () => {
    const lines = fc.array(fc.constantFrom('KẾ HOẠCH', 'I. MỤC ĐÍCH', 'II. NỘI DUNG', '1. Một', '2. Hai: ba', 'a) Bốn.', '1.1. Năm', '- sáu;', 'Bảy tám chín.', 'Nơi nhận:', 'PHỤ LỤC', 'Thứ nhất, mười.', '1 Quyết định', 'chữ1 có số', 'CHỦ TỊCH', 'Trên đây là kế hoạch.'), { maxLength: 40 });
    fc.assert(fc.property(lines, (parts) => {
      const doc = docOf(parts.join('\n'));
      expect(doc.paragraphs.map(({ text }) => text).join('\n')).toBe(doc.text);
      for (const section of doc.sections) {
        expect(section.from).toBeLessThanOrEqual(section.to);
        expect(section.bodyFrom).toBeLessThanOrEqual(Math.max(section.to, section.bodyFrom));
        expect(section.to).toBeLessThanOrEqual(doc.text.length);
        const parent = section.parent;
        expect(parent && parent.from <= section.from && section.to <= parent.to).toBe(true);
      }
    }));
  });
});

it('a part Đ follows D and is not swallowed by it', () => {
  const doc = docOf(['KẾ HOẠCH', 'D. NHIỆM VỤ', '1. Vận động nhân dân', 'Đ. KHEN THƯỞNG', '1. Tặng Giấy khen cho hộ tiêu biểu'].join('\n'));
  expect(doc.sections.map(({ label }) => label)).toEqual(['D', 'D.1', 'Đ', 'Đ.1']);
});
