import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { measureText } from '../../../electron/documents/measure.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { A3_LYING, type Paper, type PictureFile, type Placed, type PlacedBlock, type Section } from '../../../shared/documents/model.ts';
import { Refusal } from '../../../shared/result.ts';
import { officePart, officeToPdf, pdfInfo, pdfLines, pdfWords, pixelBox } from './tools.ts';

/** A PNG of one colour, four pixels each way; with `alpha` as it comes from a drawing program. */
function png(red: number, green: number, blue: number, alpha = false): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, alpha ? 6 : 2, 0, 0, 0]);
  const row = [0, ...Array.from({ length: 4 }, () => (alpha ? [red, green, blue, 255] : [red, green, blue])).flat()];
  return new Uint8Array(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.from(Array.from({ length: 4 }, () => row).flat()))), chunk('IEND', Buffer.alloc(0))]));
}
const RED: PictureFile = { format: 'png', bytes: png(255, 0, 0), alt: 'Con dấu thử' };
const PALE: PictureFile = { format: 'png', bytes: png(0, 255, 0), alt: null };
const isRed = (red: number, green: number, blue: number) => red > 200 && green < 60 && blue < 60;
const isGreen = (red: number, green: number, blue: number) => green > 200 && red < 60 && blue < 60;
const isBlack = (red: number, green: number, blue: number) => red < 60 && green < 60 && blue < 60;
/** A thin line is grey where it covers part of a pixel. */
const isDark = (red: number, green: number, blue: number) => red < 200 && green < 200 && blue < 200;

const paperOf = (items: readonly Placed[], section: Partial<Section> = {}, offsetMm?: PlacedBlock['offsetMm']): Paper => ({
  kind: 'certificate',
  title: 'Giấy khen',
  language: 'vi',
  mark: null,
  sections: [{ orientation: 'portrait', margins: { top: 10, right: 10, bottom: 10, left: 10 }, pageNumbers: 'none', blocks: [{ type: 'placed', items, ...(offsetMm === undefined ? {} : { offsetMm }) }], ...section }],
});
const text = (over: Partial<Extract<Placed, { type: 'text' }>> = {}): Placed => ({ type: 'text', xMm: 100, baselineMm: 50, widthMm: 120, align: 'left', sizePt: 20, text: 'MẪU', ...over });
const baseline = (word: { top: number; bottom: number }) => word.top + (word.bottom - word.top) * (0.89111 / (0.89111 + 0.21631));

describe('sheets of any size', () => {
  const SHEETS: readonly (readonly [string, Partial<Section>, number, number])[] = [
    ['A4 upright', {}, 210, 297],
    ['A4 lying', { orientation: 'landscape' }, 297, 210],
    ['A3 lying', { orientation: 'landscape', sheetMm: A3_LYING }, 420, 297],
    ['a measured sheet', { orientation: 'landscape', sheetMm: { widthMm: 361.5, heightMm: 247.3 } }, 361.5, 247.3],
    ['a measured sheet upright', { sheetMm: { widthMm: 195.2, heightMm: 271.8 } }, 195.2, 271.8],
  ];

  it('are as wide and high as measured, in the PDF and in the Word file', async () => {
    const papers = SHEETS.map(([, section]) => paperOf([text()], section));
    for (const pdf of [await renderPdf(papers), await officeToPdf(await renderDocx(papers), 'docx')]) {
      const { info, pages } = await pdfInfo(pdf);
      expect(pages).toBe(SHEETS.length);
      SHEETS.forEach(([what, , widthMm, heightMm], i) => {
        const [, width, height] = new RegExp(`Page\\s+${i + 1} size:\\s+([\\d.]+) x ([\\d.]+) pts`, 'u').exec(info) ?? [];
        expect(Math.abs(Number(width) * (25.4 / 72) - widthMm), what).toBeLessThan(0.2);
        expect(Math.abs(Number(height) * (25.4 / 72) - heightMm), what).toBeLessThan(0.2);
      });
    }
  }, 60_000);
});

describe('placed text', () => {
  it.each([
    ['left', 100],
    ['center', 100 - measureText('MẪU', { sizePt: 20 }) / 2],
    ['right', 100 - measureText('MẪU', { sizePt: 20 })],
  ] as const)('at the %s stands within 0.1 mm of its place', async (align, left) => {
    const [word] = await pdfWords(await renderPdf(paperOf([text({ align })])));
    expect(Math.abs((word?.left ?? 0) - left)).toBeLessThan(0.1);
    expect(Math.abs(baseline(word ?? { top: 0, bottom: 0 }) - 50)).toBeLessThan(0.1);
  });

  it.each([
    [0.1, 0],
    [-0.1, 0.1],
    [2.3, -1.7],
    [-5, 5],
  ])('moves by an offset of %f and %f mm, to a hundredth', async (xMm, yMm) => {
    const [before] = await pdfWords(await renderPdf(paperOf([text()])));
    const [after] = await pdfWords(await renderPdf(paperOf([text()], {}, { xMm, yMm })));
    expect((after?.left ?? 0) - (before?.left ?? 0)).toBeCloseTo(xMm, 2);
    expect((after?.top ?? 0) - (before?.top ?? 0)).toBeCloseTo(yMm, 2);
  });

  it.each([
    ['upright', {}],
    ['bold', { bold: true }],
    ['italic', { italic: true }],
    ['bold italic', { bold: true, italic: true }],
  ])('is set in its own face: %s', async (_, look) => {
    const [word] = await pdfWords(await renderPdf(paperOf([text(look)])));
    expect(Math.abs((word?.right ?? 0) - (word?.left ?? 0) - measureText('MẪU', { sizePt: 20, ...look }))).toBeLessThan(0.05);
  });

  it('keeps its colour', async () => {
    const box = await pixelBox(await renderPdf(paperOf([text({ color: 'FF0000', sizePt: 40, bold: true })])), 1, isRed);
    expect(Math.abs((box?.left ?? 0) - 100)).toBeLessThan(1);
  });
});

describe('lines', () => {
  it('make the crosses of a test sheet, at their place, in the PDF and in the Word file', async () => {
    const cross: Placed[] = [
      { type: 'line', x1Mm: 15, y1Mm: 20, x2Mm: 25, y2Mm: 20 },
      { type: 'line', x1Mm: 20, y1Mm: 15, x2Mm: 20, y2Mm: 25, widthPt: 0.75 },
    ];
    const pdf = await renderPdf(paperOf(cross, {}, { xMm: 0.4, yMm: 0.2 }));
    expect((await pdfLines(pdf, 1)).map((l) => l.widthPt)).toEqual([0.5, 0.75]);
    const inWord = await officeToPdf(await renderDocx(paperOf(cross, {}, { xMm: 0.4, yMm: 0.2 })), 'docx');
    for (const [file, within] of [[pdf, 0.15], [inWord, 1]] as const) {
      const box = await pixelBox(file, 1, isDark);
      for (const [side, mm] of [['left', 15.4], ['right', 25.4], ['top', 15.2], ['bottom', 25.2]] as const) expect(Math.abs((box?.[side] ?? 0) - mm), side).toBeLessThan(within);
    }
  });
});

describe('pictures', () => {
  const placed: Placed = { type: 'picture', xMm: 40, yMm: 60.5, widthMm: 30, heightMm: 20.2, picture: RED };

  it('stand to the tenth of a millimetre where they are placed, stretched to their box, in the PDF and the Word file', async () => {
    const paper = paperOf([placed]);
    for (const [pdf, within] of [[await renderPdf(paper), 0.11], [await officeToPdf(await renderDocx(paper), 'docx'), 0.5]] as const) {
      const box = await pixelBox(pdf, 1, isRed);
      for (const [side, mm] of [['left', 40], ['right', 70], ['top', 60.5], ['bottom', 80.7]] as const) expect(Math.abs((box?.[side] ?? 0) - mm), side).toBeLessThan(within);
    }
  });

  it('as background fill the sheet edge to edge, under the text, and do not move with an offset', async () => {
    const paper = paperOf([text({ sizePt: 40, xMm: 60, widthMm: 50 })], { background: PALE, orientation: 'landscape', sheetMm: { widthMm: 120, heightMm: 80 } }, { xMm: 3, yMm: 2 });
    for (const pdf of [await renderPdf(paper), await officeToPdf(await renderDocx(paper), 'docx')]) {
      const box = await pixelBox(pdf, 1, isGreen);
      for (const [side, mm] of [['left', 0], ['top', 0], ['right', 120], ['bottom', 80]] as const) expect(Math.abs((box?.[side] ?? -9) - mm), side).toBeLessThan(0.3);
      expect((await pixelBox(pdf, 1, isBlack))?.left).toBeGreaterThan(62);
    }
  });

  it('with transparency are read too', async () => {
    const box = await pixelBox(await renderPdf(paperOf([{ ...placed, picture: { ...RED, bytes: png(255, 0, 0, true) } } as Placed])), 1, isRed);
    expect(box?.left).toBeCloseTo(40, 0);
  });

  it('go into a file once, however many sheets show them', async () => {
    const one = await renderPdf(paperOf([text()], { background: PALE }));
    const many = await renderPdf(Array.from({ length: 20 }, () => paperOf([text()], { background: PALE })));
    const count = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1').match(/\/Subtype \/Image/gu)?.length;
    expect([count(one), count(many)]).toEqual([1, 1]);
  });

  it('say what they show; a background is decoration', async () => {
    const raw = Buffer.from(await renderPdf(paperOf([placed], { background: PALE }))).toString('latin1');
    expect(raw.match(/\/S \/Figure/gu)).toHaveLength(1);
    expect(raw).toContain('/Alt ');
    expect(await officePart(await renderDocx(paperOf([placed])), 'word/document.xml')).toContain('descr="Con dấu thử"');
  });

  it.each([
    ['a text file', Buffer.from('không phải ảnh')],
    ['nothing', Buffer.alloc(0)],
    ['a PNG cut off', Buffer.from(png(1, 2, 3)).subarray(0, 12)],
    ['a web page', Buffer.from('<html><img src=x>')],
  ])('that are none (%s) are refused with a sentence', async (_, bytes) => {
    const paper = paperOf([{ ...placed, picture: { format: 'png', bytes: new Uint8Array(bytes), alt: null } } as Placed]);
    const refused = await renderPdf(paper).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).fault.code).toBe('anh-khong-doc-duoc');
  });
});
