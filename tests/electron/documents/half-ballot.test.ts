import { describe, expect, it } from 'vitest';
import { measureText } from '../../../electron/documents/measure.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { buildHalfBallots, CUT_MM } from '../../../shared/documents/ballot-half.ts';
import type { BallotInput } from '../../../shared/documents/ballot.ts';
import { pdfLines, pdfWords } from './tools.ts';

const input = (rows: number, copies: number): BallotInput => ({
  issuer: { kind: 'council', name: 'Hội đồng Thi đua - Khen thưởng', superior: 'UBND xã Tân Mẫu', place: 'Tân Mẫu' },
  date: '2026-11-20',
  about: 'Xét, đề nghị khen thưởng giúp dân khắc phục hậu quả mưa lũ (việc giả định)',
  nominees: Array.from({ length: rows }, (_, i) => ({ name: `Ông Nguyễn Văn Thí Dụ ${i + 1}`, place: 'Trưởng thôn, thôn Mẫu Đông', award: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu' })),
  copies,
});
const made = (rows: number, copies: number) => buildHalfBallots(input(rows, copies), measureText);

async function pdfOf(rows: number, copies: number): Promise<Uint8Array> {
  const paper = made(rows, copies);
  if (!paper.ok) throw new Error(paper.error.message);
  return renderPdf(paper.value);
}

describe('ballots two on a sheet', () => {
  it('puts the same ballot above and below the cut at 148,5 mm, the last one alone', async () => {
    const pdf = await pdfOf(4, 3);
    const words = await pdfWords(pdf);
    expect(Math.max(...words.map(({ page }) => page))).toBe(2);
    const first = words.filter(({ page }) => page === 1);
    const [upper, lower] = [first.filter(({ top }) => top < CUT_MM), first.filter(({ top }) => top >= CUT_MM)];
    expect(lower.map(({ text }) => text)).toEqual(upper.map(({ text }) => text));
    for (const [i, word] of upper.entries()) expect(Math.abs((lower[i]?.top ?? 0) - word.top - CUT_MM)).toBeLessThan(0.2);
    expect(words.filter(({ page }) => page === 2).map(({ text }) => text)).toEqual(upper.map(({ text }) => text));
    expect(Math.max(...upper.map(({ bottom }) => bottom))).toBeLessThan(CUT_MM - 5);
    expect((await pdfLines(pdf, 1)).some(({ y1, y2, x1, x2 }) => Math.abs(y1 - CUT_MM) < 0.1 && Math.abs(y2 - CUT_MM) < 0.1 && x2 - x1 > 200)).toBe(true);
  });

  it('keeps every word between the outer lines of the table', async () => {
    const words = await pdfWords(await pdfOf(5, 2));
    for (const { left, right, text } of words) expect(left >= 19.5 && right <= 190.5, text).toBe(true);
  });

  it('refuses a list too long for half a sheet, and names the other paper', () => {
    expect(made(12, 5)).toMatchObject({ ok: false, error: { code: 'phieu-bau-qua-nua-trang', next: 'In phiếu bầu cả trang.' } });
    expect(made(0, 5)).toMatchObject({ ok: false, error: { code: 'phieu-bau-trong' } });
    expect(made(2, 0)).toMatchObject({ ok: false, error: { code: 'phieu-bau-khong-nguoi' } });
  });
});
