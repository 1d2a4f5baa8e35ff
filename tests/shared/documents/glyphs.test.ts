import PDFDocument from 'pdfkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FONT_FILES } from '../../../electron/documents/fonts.ts';
import { glyphFault, missingGlyphs, unprintableTexts, withoutMissingGlyphs } from '../../../shared/documents/glyphs.ts';
import { flowingSection, paragraph, type Block, type Paper } from '../../../shared/documents/model.ts';
import { printable } from '../../../shared/documents/safe-text.ts';
import { LETTERS } from '../../electron/documents/letters.ts';

const paper = (...blocks: Block[]): Paper => ({ kind: 'submission', title: 'Thử', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] });
const table = (cell: string): Block => ({ type: 'table', caption: null, columns: [{ heading: 'Tên', widthMm: 40, align: 'left' }], rows: [{ type: 'cells', cells: [cell] }] });

describe('letters the typeface has not', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['Nguyễn Văn Mẫu', []],
    ['', []],
    [LETTERS.join(' '), []],
    ['“Chung sức” – 3.150 m² · 50 % … № ₫ € ½', []],
    ['Nguyễn 中 Mẫu 文 中', ['中', '文']],
    ['Khen thưởng 👍 🎉', ['👍', '🎉']],
    ['ประเทศ', ['ป', 'ร', 'ะ', 'เ', 'ท', 'ศ']],
    ['ａ　=', ['ａ', '\u3000']],
    // Taken out before printing, so not missing: NUL, zero width, direction override, byte order mark.
    ['a\u0000b\u200bc\u202ed\ufeff', []],
    // Stacked marks typed apart come together.
    ['Nguye\u0302\u0303n', []],
    ['q\u0303 h\u0323\u0304', []],
    ['x\u{1d165}', ['\u{1d165}']],
  ];
  it.each(cases)('%j: %j', (text, missing) => {
    expect(missingGlyphs(text)).toEqual(missing);
  });

  it('are those that the font files have not, in all four faces', () => {
    const document = new PDFDocument({ autoFirstPage: false });
    for (const file of Object.values(FONT_FILES)) {
      document.font(file);
      const { font } = (document as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
      const wrong: string[] = [];
      for (let code = 0x20; code < 0x1_1000; code++) {
        const letter = String.fromCodePoint(code);
        // Controls are taken out, some letters become others: those are other letters' business.
        if (printable(letter) !== letter) continue;
        if (font.hasGlyphForCodePoint(code) !== (missingGlyphs(letter).length === 0)) wrong.push(code.toString(16));
      }
      expect(wrong, file).toEqual([]);
    }
  });

  it('are replaced one for one and nothing else is', () => {
    expect(withoutMissingGlyphs('Nguyễn 中👍 Mẫu')).toBe('Nguyễn □□ Mẫu');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => missingGlyphs(withoutMissingGlyphs(text)).length === 0));
  });
});

describe('a paper with such a letter', () => {
  it('is refused with the letter and the text it stands in', () => {
    const fault = glyphFault([paper(paragraph('body', 'Đạt giải.')), paper(paragraph('body', [{ text: 'Ông Nguyễn ' }, { text: '中文', bold: true }, { text: ' Mẫu.' }]))]);
    expect(fault?.code).toBe('chu-khong-in-duoc');
    expect(fault?.message).toBe('Chữ «中», «文» trong «Ông Nguyễn 中文 Mẫu.» không có trong phông chữ của giấy tờ.');
    expect(fault?.next).toContain('Sửa chữ này');
  });

  it('is a warning where it stands in a table', () => {
    const papers = [paper(table('Lê 中 Thử'))];
    expect(glyphFault(papers)).toBeNull();
    expect(unprintableTexts(papers)).toEqual([{ text: 'Lê 中 Thử', letters: ['中'], inTable: true }]);
  });

  it.each<[string, Block]>([
    ['header', { type: 'header', superior: [], issuer: [['XÃ 中']], number: null, placeDate: null }],
    ['title', { type: 'title', kind: 'TỜ TRÌNH', subject: [{ text: 'Về 中' }], attachedTo: null, rule: false }],
    ['recipients', { type: 'recipients', names: ['Sở 中'] }],
    ['signer', { type: 'signatures', widthsMm: [70, 90], left: { type: 'distribution', items: ['Lưu: VT'] }, right: { type: 'signer', authority: ['CHỦ TỊCH'], note: null, name: 'Lê 中' } }],
    ['recipient list', { type: 'signatures', widthsMm: [70, 90], left: { type: 'distribution', items: ['Lưu: 中'] }, right: null }],
    ['placed text', { type: 'placed', items: [{ type: 'text', xMm: 1, baselineMm: 1, widthMm: 1, align: 'left', sizePt: 12, text: 'Bà 中' }] }],
  ])('is found in a %s', (_, block) => {
    expect(glyphFault([paper(block)])?.code).toBe('chu-khong-in-duoc');
  });

  it('names only the beginning of a long text', () => {
    expect(glyphFault([paper(paragraph('body', `中 ${'dài '.repeat(100)}`))])?.message.length).toBeLessThan(180);
  });
});
