import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../../electron/documents/measure.ts';
import { PLAIN_STOCK, newStock } from '../../../shared/domain/certificate-map.ts';
import { baselinesOf, boxOf, type CertificateBlock, type CertificateField } from '../../../shared/domain/certificate-stock.ts';
import { fitBlock } from '../../../shared/documents/fit-block.ts';

const blockOf = (field: CertificateField, over: Partial<CertificateBlock> = {}): CertificateBlock => {
  const block = PLAIN_STOCK.blocks.find((b) => b.field === field);
  if (block === undefined) throw new Error(field);
  return { ...block, ...over };
};
const LETTERS = [...'abcdđeghiklmnopqrstuvxyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ'];
const word = (max: number) => fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: max }).map((l) => l.join(''));
const name = fc.array(word(8), { minLength: 1, maxLength: 20 }).map((w) => w.join(' ').slice(0, 120).trim());
const reason = fc.array(word(7), { minLength: 1, maxLength: 60 }).map((w) => w.join(' '));

describe('R64: text of a certificate in its block', () => {
  it.each([
    ['recipient' as const, name],
    ['merit' as const, reason],
    ['place' as const, name],
  ])('%s: nothing is cut, no line is wider than its box, sizes and lines stay within limits', (field, texts) => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, capitals) => {
        const value = capitals ? text.toUpperCase() : text;
        const block = blockOf(field);
        const fitted = fitBlock(value, block, measureText);
        if (!fitted.ok) {
          expect(fitted.error.code).toBe('chu-vuot-khung');
          expect(fitted.error.item).toBe(field);
          expect(fitted.error.message).toMatch(/vượt khung in \d+(,\d)? mm/u);
          return;
        }
        const { sizePt, lines } = fitted.value;
        expect(lines.map((line) => line.text).join(' ')).toBe(value);
        expect(lines.length).toBeLessThanOrEqual(block.maxLines);
        expect(sizePt).toBeLessThanOrEqual(block.sizeFromPt);
        expect(sizePt).toBeGreaterThanOrEqual(block.sizeToPt);
        for (const line of lines) expect(measureText(line.text, { ...block, sizePt })).toBeLessThanOrEqual(block.widthMm);
        expect(lines.map((line) => line.baselineMm)).toEqual(baselinesOf(block, lines.length));
      }),
      { numRuns: 120 },
    );
  });

  it('a name of one letter stands at the largest size', () => {
    expect(fitBlock('Y', blockOf('recipient'), measureText)).toMatchObject({ ok: true, value: { sizePt: 26, lines: [{ text: 'Y', baselineMm: 105 }] } });
  });

  it('a name of 120 letters with stacked marks stands whole on two lines', () => {
    const value = 'Hợp tác xã Dịch vụ nông nghiệp tổng hợp và Tổ hợp tác thủy lợi, bảo vệ đồng ruộng các thôn Đông Ẫm, Tây Ẫm, Nam Ẵng, Đỗi';
    expect(value).toHaveLength(120);
    const fitted = fitBlock(value, blockOf('recipient'), measureText);
    expect(fitted.ok && fitted.value.lines.map(({ text }) => text).join(' ')).toBe(value);
    expect(fitted.ok && fitted.value.lines.length).toBe(2);
  });

  it('a reason of 60 words is refused on the starting map, by how much; with room it stands whole', () => {
    const value = Array.from({ length: 60 }, (_, i) => ['thành', 'tích', 'phong', 'trào'][i % 4]).join(' ');
    const refused = fitBlock(value, blockOf('merit'), measureText);
    expect(refused).toMatchObject({ ok: false, error: { item: 'merit' } });
    const roomy = fitBlock(value, blockOf('merit', { maxLines: 4, lineGapMm: 7, sizeToPt: 12 }), measureText);
    expect(roomy.ok && roomy.value.lines.map(({ text }) => text).join(' ')).toBe(value);
  });

  it('a long reason breaks by width into even lines, not by the number of words', () => {
    const value = 'Đã có thành tích xuất sắc trong phong trào thi đua xây dựng nông thôn mới, đô thị văn minh, bảo đảm an sinh xã hội trên địa bàn xã giai đoạn 2021 - 2025';
    const fitted = fitBlock(value, blockOf('merit'), measureText);
    if (!fitted.ok) throw new Error(fitted.error.message);
    const { lines, sizePt } = fitted.value;
    expect(lines.map((l) => l.baselineMm)).toEqual([125, 134]);
    const [a = 0, b = 0] = lines.map((l) => measureText(l.text, { sizePt }));
    expect(Math.abs(a - b)).toBeLessThan(20);
  });

  it('a name that needs two lines goes up, and letters with stacked marks stay in the box', () => {
    const block = blockOf('recipient');
    const fitted = fitBlock('ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM VÀ CÁC ĐOÀN THỂ CHÍNH TRỊ - XÃ HỘI XÃ ẪM THƯỢNG, ĐỘI CÔNG TÁC XÃ HỘI TÌNH NGUYỆN', block, measureText);
    if (!fitted.ok) throw new Error(fitted.error.message);
    expect(fitted.value.lines.map((l) => l.baselineMm)).toEqual([95.6, 105]);
    const box = boxOf(block);
    const above = fitted.value.sizePt * (25.4 / 72) * 0.916;
    expect((fitted.value.lines[0]?.baselineMm ?? 0) - above).toBeGreaterThanOrEqual(box.topMm);
  });

  it('a word of 120 letters without a space shrinks or is refused by how much, never cut', () => {
    const long = 'm'.repeat(120);
    const refused = fitBlock(long, blockOf('recipient'), measureText);
    expect(refused).toMatchObject({ ok: false, error: { code: 'chu-vuot-khung', item: 'recipient' } });
    // With the 1 % that a word processor sets wider.
    const over = measureText(long, { sizePt: 18, bold: true }) * 1.012 - 240;
    if (!refused.ok) expect(Math.abs(Number(/khung in ([\d,]+) mm/u.exec(refused.error.message)?.[1]?.replace(',', '.')) - over)).toBeLessThan(0.2);
    expect(fitBlock('i'.repeat(120), blockOf('recipient'), measureText)).toMatchObject({ ok: true, value: { lines: [{ text: 'i'.repeat(120) }] } });
  });

  it('given line breaks stay, and one line too many is refused', () => {
    const fitted = fitBlock('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH', blockOf('signerTitle'), measureText);
    expect(fitted).toMatchObject({ ok: true, value: { lines: [{ text: 'KT. CHỦ TỊCH', baselineMm: 155 }, { text: 'PHÓ CHỦ TỊCH', baselineMm: 161.5 }] } });
    expect(fitBlock('A\nB\nC', blockOf('signerTitle'), measureText)).toMatchObject({ ok: false, error: { item: 'signerTitle' } });
  });

  it('empty text gives no line', () => {
    expect(fitBlock('  ', blockOf('place'), measureText)).toMatchObject({ ok: true, value: { lines: [] } });
  });

  it('lines that would touch are never set', () => {
    const block = blockOf('merit', { lineGapMm: 5.5, sizeToPt: 10 });
    const fitted = fitBlock('thành tích '.repeat(24).trim(), block, measureText);
    if (!fitted.ok) throw new Error(fitted.error.message);
    expect(fitted.value.sizePt * (25.4 / 72) * 1.05).toBeLessThanOrEqual(5.5);
  });

  it('the map of an A3 sheet is the A4 one, larger', () => {
    const a3 = newStock('Phôi A3', { widthMm: 420, heightMm: 297 });
    expect(a3.blocks.find((b) => b.field === 'recipient')).toMatchObject({ xMm: 210, baselineMm: 148.5, sizeFromPt: 37 });
  });
});
