import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { renderXlsx } from '../../../electron/documents/xlsx.ts';
import { flowingSection, paragraph, type Paper } from '../../../shared/documents/model.ts';
import { officePart, officeToPdf, pdfText } from './tools.ts';

/** What is typed, and what every kind of file says. */
const CASES: readonly (readonly [what: string, typed: string, printed: string])[] = [
  ['braces of a template', 'Ông {hoTen} {{x}} ${y} {%z%}', 'Ông {hoTen} {{x}} ${y} {%z%}'],
  ['tags', '<b>đậm</b> <w:t/> </w:p> <!--x--> ]]>', '<b>đậm</b> <w:t/> </w:p> <!--x--> ]]>'],
  ['entities', 'A & B &amp; &lt; &#x41; "q" \'s\'', 'A & B &amp; &lt; &#x41; "q" \'s\''],
  ['a formula', "=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
  ['operators of a PDF', '(x) Tj ET <41> \\n % /F1 1 Tf', '(x) Tj ET <41> \\n % /F1 1 Tf'],
  ['a direction override', 'Nguyễn \u202eưht\u202c Mẫu', 'Nguyễn ưht Mẫu'],
  ['isolates and marks', '\u2066Lê\u2069 \u200fThử\u200e', 'Lê Thử'],
  ['NUL and controls', 'Trần\u0000\u0008\u001b Thị', 'Trần Thị'],
  ['zero width', 'Văn\u200b\u200c\u200d\u2060\ufeff Mẫu', 'Văn Mẫu'],
  ['a lone surrogate', 'Bùi \ud83dThử', 'Bùi Thử'],
  ['tabs and line ends', 'một\thai\r\nba\nbốn', 'một hai ba bốn'],
  ['marks typed apart', 'Nguye\u0302\u0303n Thi\u0323 A\u0301nh', 'Nguyễn Thị Ánh'],
  ['marks in another order', 'o\u0323\u0302 e\u0302\u0323 u\u031b\u0301', 'ộ ệ ứ'],
  ['a name of one letter', 'Ơ', 'Ơ'],
  ['a name of 120 letters', 'ộ'.repeat(120), 'ộ'.repeat(120)],
  ['signs of papers', 'm² № ½ … – — “ ” ‘ ’ · ₫ § ° ×', 'm² № ½ … – — “ ” ‘ ’ · ₫ § ° ×'],
];

/** Blanks are the typesetter's: a line may end at any of them, and a long word anywhere. */
const squeezed = (text: string) => text.replace(/[\s\u00a0]+/gu, '');
const MARKED = CASES.map(([, typed], i) => `<${i}>${typed}<${i}>`);

const paper: Paper = {
  kind: 'minutes',
  title: 'Chữ lạ',
  language: 'vi',
  mark: null,
  sections: [
    flowingSection('portrait', [
      ...MARKED.map((text) => paragraph('body', text)),
      { type: 'page-break' },
      { type: 'table', caption: null, columns: [{ heading: 'Nội dung', widthMm: 160, align: 'left' }], rows: MARKED.map((text) => ({ type: 'cells', cells: [text] })) },
      { type: 'page-break' },
      ...MARKED.map((text) => ({ type: 'signatures' as const, widthsMm: [80, 80] as const, left: null, right: { type: 'signer' as const, authority: ['CHỦ TỊCH'], note: null, name: text } })),
    ]),
  ],
};

describe('text that is typed or pasted', () => {
  let pdf: string;
  let word: string;
  let wordXml: string;
  let sheet: readonly (readonly unknown[])[];
  beforeAll(async () => {
    pdf = squeezed(await pdfText(await renderPdf(paper)));
    const docx = await renderDocx(paper);
    wordXml = await officePart(docx, 'word/document.xml');
    word = squeezed(await pdfText(await officeToPdf(docx, 'docx')));
    const xlsx = await renderXlsx({ name: 'Thử', titles: [], columns: [{ heading: 'Nội dung', type: 'text', widthMm: 60 }], rows: CASES.map(([, typed]) => [typed]) });
    sheet = await readSheet(Buffer.from(xlsx), { trim: false });
  }, 60_000);

  it.each(CASES.map(([what, , printed], i) => [what, i, printed] as const))('%s: the same in PDF, Word and Excel', (_, i, printed) => {
    for (const [kind, text] of [['PDF', pdf], ['Word', word]] as const) {
      // As a paragraph, in a table and as a name.
      const said = text.split(`<${i}>`);
      expect([said[1], said[3], said[5]], kind).toEqual(Array.from({ length: 3 }, () => squeezed(printed)));
    }
    expect(sheet[i + 1]?.[0]).toBe(printed);
  });

  it('leaves the Word file without a letter that XML refuses', () => {
    expect(wordXml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u);
  });
});
