import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../../electron/documents/measure.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { newStock, PLAIN_STOCK } from '../../../shared/domain/certificate-map.ts';
import { boxOf, type CertificateBlock } from '../../../shared/domain/certificate-stock.ts';
import { buildCertificate, type CertificateInput } from '../../../shared/documents/certificate.ts';
import { buildCalibrationSheet } from '../../../shared/documents/calibration-sheet.ts';
import { withAnnexes, type Paper } from '../../../shared/documents/model.ts';
import { upper } from '../../../shared/documents/phrases.ts';
import type { Result } from '../../../shared/result.ts';
import * as sample from '../../shared/documents/samples.ts';
import { pdfInfo, pdfLines, pdfText, pdfWords, type Word } from './tools.ts';

const OFFSET = { xMm: 1.7, yMm: -0.8 };
const TOLERANCE_MM = 0.3;
/** Share of a word's box that stands above the baseline in Tinos. */
const ASCENT = 0.891 / 1.107;

const paper = (built: Result<Paper>): Paper => {
  if (!built.ok) throw new Error(built.error.message);
  return built.value;
};
const baseline = (word: Word): number => word.top + (word.bottom - word.top) * ASCENT;

/** Lines of one page: words that stand on one baseline, from left to right. */
function linesOf(words: readonly Word[], page: number): { text: string; left: number; right: number; top: number; bottom: number; baseline: number }[] {
  const groups = new Map<string, Word[]>();
  for (const word of words.filter((w) => w.page === page)) {
    const key = `${Math.round(baseline(word) * 4)}${word.left > 140 && word.right < 285 && baseline(word) > 140 ? 'r' : baseline(word) > 140 ? 'l' : ''}`;
    groups.set(key, [...(groups.get(key) ?? []), word]);
  }
  return [...groups.values()].map((line) => ({
    text: line.map(({ text }) => text).join(' '),
    left: Math.min(...line.map((w) => w.left)),
    right: Math.max(...line.map((w) => w.right)),
    top: Math.min(...line.map((w) => w.top)),
    bottom: Math.max(...line.map((w) => w.bottom)),
    baseline: baseline(line[0] as Word),
  }));
}

const LETTERS = [...'abcdđeghiklmnopqrstuvxyăâêôơưạằẵậếễộởờủựửỳ'];
const words = (letters: number, most: number) => fc.array(fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: letters }).map((l) => l.join('')), { minLength: 1, maxLength: most }).map((w) => w.join(' '));
const person = words(7, 9).map((name) => `Ông ${upper(name)}`);

describe('R64: certificates on blanks', () => {
  const blank = newStock('Phôi giấy khen A4', { widthMm: 297, heightMm: 210 });
  const build = (more: Partial<CertificateInput>, stock: { sheet: typeof blank.sheet; blocks: CertificateBlock[]; emblem: typeof blank.emblem } = blank) => buildCertificate({ ...sample.certificate, ...more, on: { stock, offsetMm: OFFSET } }, measureText);

  it('R64: every block lands within 0.3 mm of its place after a correction of +1.7 and −0.8 mm, for names and reasons of every length, and no text leaves its box', async () => {
    const samples = fc.sample(fc.record({ recipient: person, place: words(7, 12), merit: words(7, 34).map((m) => `Đã có thành tích ${m}`) }), { numRuns: 40, seed: 64 });
    const edges = [{ recipient: 'Ý', place: '', merit: 'Cứu người' }, { recipient: 'ẪỆỔ '.repeat(18).trim(), place: 'Ẵ', merit: 'thành tích '.repeat(30).trim() }];
    const certificates = [...edges, ...samples].flatMap((more) => {
      const built = build(more);
      return built.ok ? [built.value] : [];
    });
    expect(certificates.length).toBeGreaterThan(20);
    const [first, ...rest] = certificates as [Paper, ...Paper[]];
    const pdf = await pdfWords(await renderPdf(withAnnexes(first, ...rest)));
    let measured = 0;
    certificates.forEach((certificate, i) => {
      const lines = linesOf(pdf, i + 1);
      const [block] = certificate.sections[0]?.blocks ?? [];
      if (block?.type !== 'placed') throw new Error('placed');
      const texts = block.items.filter((item) => item.type === 'text');
      expect(lines).toHaveLength(texts.length);
      for (const item of texts) {
        const line = lines.find(({ text }) => text === item.text);
        if (line === undefined) throw new Error(`«${item.text}» is not on page ${i + 1}: ${lines.map(({ text }) => text).join(' | ')}`);
        const x = item.align === 'center' ? (line.left + line.right) / 2 : line.left;
        expect(Math.abs(x - item.xMm - OFFSET.xMm), `${item.text}: across`).toBeLessThan(TOLERANCE_MM);
        expect(Math.abs(line.baseline - item.baselineMm - OFFSET.yMm), `${item.text}: down`).toBeLessThan(TOLERANCE_MM);
        const at = blank.blocks.find((b) => b.printed && b.xMm === item.xMm && b.widthMm === item.widthMm && item.baselineMm <= b.baselineMm + (b.maxLines - 1) * b.lineGapMm && item.baselineMm >= b.baselineMm - (b.maxLines - 1) * b.lineGapMm && b.bold === item.bold && b.italic === item.italic);
        if (at === undefined) throw new Error(item.text);
        const box = boxOf(at);
        expect(line.left, item.text).toBeGreaterThan(box.leftMm + OFFSET.xMm - 0.01);
        expect(line.right, item.text).toBeLessThan(box.leftMm + box.widthMm + OFFSET.xMm + 0.01);
        const size = item.sizePt * (25.4 / 72);
        expect(item.baselineMm - 0.92 * size).toBeGreaterThan(box.topMm - 0.001);
        expect(item.baselineMm + 0.23 * size).toBeLessThan(box.topMm + box.heightMm + 0.001);
        measured++;
      }
    });
    expect(measured).toBeGreaterThan(200);
  });

  it('a text that cannot be made to fit is refused with field, recipient and by how much', () => {
    const built = build({ recipient: `Ông ${'W'.repeat(120)}` });
    expect(built).toMatchObject({ ok: false, error: { code: 'chu-vuot-khung', item: 'recipient' } });
    if (!built.ok) expect(built.error.message).toMatch(/^Ông W+: «Tên người nhận» vượt khung in [\d,]+ mm dù đã thu về cỡ 18\.$/u);
  });

  it('markup, formulas and direction marks in a name are printed as text; an empty signer leaves the place empty', async () => {
    const text = await pdfText(await renderPdf(paper(build({ recipient: 'Ông {ten} <b>=cmd</b>\u202E', signer: { ...sample.certificate.signer, name: null } }))));
    expect(text).toContain('Ông {ten} <b>=cmd</b>');
    expect(text).not.toContain('Trần Thị Thử');
  });

  it('on a blank only what the blank lacks is printed; on plain paper everything is', async () => {
    const onBlank = await pdfText(await renderPdf(paper(build({}))));
    for (const absent of ['CỘNG HÒA', 'GIẤY KHEN', 'TẶNG']) expect(onBlank).not.toContain(absent);
    const plain = await pdfText(await renderPdf(paper(buildCertificate(sample.certificate, measureText))));
    for (const there of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN AN TẶNG GIẤY KHEN', 'Số sổ vàng: 12']) expect(plain).toContain(there);
    expect(plain).not.toContain('Số vào sổ');
    const numbered = { ...PLAIN_STOCK, blocks: PLAIN_STOCK.blocks.map((b) => ({ ...b, printed: true })) };
    expect(await pdfText(await renderPdf(paper(buildCertificate({ ...sample.certificate, on: { stock: numbered } }, measureText))))).toContain('Số vào sổ: 45/2026');
  });

  it.each([
    ['A3', { widthMm: 420, heightMm: 297 }],
    ['an upright measured sheet', { widthMm: 188.5, heightMm: 265.4 }],
  ])('%s is a page of its own size', async (_name, sheet) => {
    const stock = newStock('Phôi', sheet);
    const pdf = await renderPdf(paper(build({ merit: 'Đã có thành tích cứu người' }, stock)));
    const info = await pdfInfo(pdf);
    expect(info.pages).toBe(1);
    const name = stock.blocks.find(({ field }) => field === 'recipient');
    const lines = (await pdfWords(pdf)).filter(({ text }) => ['Ông', 'NGUYỄN', 'VĂN', 'MẪU'].includes(text));
    const centre = (Math.min(...lines.map((w) => w.left)) + Math.max(...lines.map((w) => w.right))) / 2;
    expect(Math.abs(centre - (name?.xMm ?? 0) - OFFSET.xMm)).toBeLessThan(TOLERANCE_MM);
  });

  it('R97: hundreds of certificates of one decision, in its order, one page each, numbered through, each name once and whole', async () => {
    const all = Array.from({ length: 300 }, (_, i) => paper(build({ recipient: `Hộ ông Lê Văn Giả ${i + 1}`, place: 'thôn Đông', merit: 'Đã đạt danh hiệu Gia đình văn hóa năm 2026', ordinal: i + 1 })));
    const [first, ...rest] = all as [Paper, ...Paper[]];
    const found = await pdfWords(await renderPdf(withAnnexes(first, ...rest)));
    const pages = new Map<number, Word[]>();
    for (const word of found) pages.set(word.page, [...(pages.get(word.page) ?? []), word]);
    expect(pages.size).toBe(300);
    for (let n = 1; n <= 300; n++) {
      const text = (pages.get(n) ?? []).map((word) => word.text).join(' ');
      expect(text).toContain(`Hộ ông Lê Văn Giả ${n} thôn Đông`);
      expect(text).toContain(`Số sổ vàng: ${n}`);
    }
  });

  it('the test sheet has its crosses at 30 mm and a bar of 100 mm', async () => {
    const pdf = await renderPdf(paper(buildCalibrationSheet({ stockName: 'Phôi A4', sheet: { widthMm: 297, heightMm: 210 }, printer: '', date: '2026-11-20' })));
    const lines = await pdfLines(pdf, 1);
    // The tool that reads lines rounds the page to whole points: up to a quarter of a millimetre.
    const upright = lines.filter((l) => Math.abs(l.x1 - l.x2) < 0.01);
    const lying = lines.filter((l) => Math.abs(l.y1 - l.y2) < 0.01);
    expect(upright.some((l) => Math.abs(l.x1 - 30) < TOLERANCE_MM)).toBe(true);
    expect(lying.some((l) => Math.abs(l.y1 - 30) < TOLERANCE_MM)).toBe(true);
    expect(lying.some((l) => Math.abs(Math.abs(l.x2 - l.x1) - 100) < TOLERANCE_MM)).toBe(true);
  });
});
