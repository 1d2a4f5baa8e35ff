import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { checkDocx } from '../../../electron/documents/own-docx/check.ts';
import { fillDocx } from '../../../electron/documents/own-docx/fill.ts';
import { writeZip } from '../../../electron/documents/own-docx/write-zip.ts';
import { openZip } from '../../../electron/plan-files/zip.ts';
import { flowingSection, paragraph } from '../../../shared/documents/model.ts';
import { printable } from '../../../shared/documents/safe-text.ts';
import type { TemplateData } from '../../../shared/documents/template-data.ts';
import { officeToPdf, pdfText } from './tools.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const RELS = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
type Part = readonly [string, Uint8Array];
const part = (name: string, text: string): Part => [name, Buffer.from(text, 'utf8')];
/** A .docx with this body and further parts. */
const docx = (body: string, more: readonly Part[] = [], types = TYPES) => writeZip([part('[Content_Types].xml', types), part('_rels/.rels', RELS), part('word/document.xml', `<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`), ...more]);
const p = (...runs: readonly string[]) => `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
const item = (text: string) => ({ runs: text === '' ? [] : [{ text }] });
const data = (fields: Readonly<Record<string, string | readonly string[]>>): TemplateData => Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, (typeof value === 'string' ? [value] : value).map(item)]));
const partOf = (bytes: Uint8Array, name: string): string => {
  const zip = openZip(Buffer.from(bytes));
  return zip.ok ? (zip.value.read(name)?.toString('utf8') ?? '') : '';
};
const xmlOf = (bytes: Uint8Array) => partOf(bytes, 'word/document.xml');
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
/** Each paragraph's text. */
const lines = (bytes: Uint8Array): string[] => [...xmlOf(bytes).matchAll(/<w:p(?: [^>]*)?(?:\/>|>(.*?)<\/w:p>)/gsu)].map((found) => unescaped((found[1] ?? '').replace(/<[^>]+>/gu, '')));
const filled = (body: string, ...papers: readonly TemplateData[]) => lines(fillDocx(docx(body), papers));
const check = (bytes: Uint8Array) => checkDocx({ bytes, known: ['so', 'ngay', 'ten'], numbered: '^bang1_cot\\d$' });
const codeOf = (bytes: Uint8Array) => {
  const checked = check(bytes);
  return checked.ok ? checked.value.fields : checked.error.code;
};

describe('filling', () => {
  it.each([
    ['one run', p('Số {so} ngày {ngay}.'), ['Số 12 ngày 09/3.']],
    ['a field that Word has cut into runs', p('Số {s', 'o', '} ngày ', '{', 'ngay', '}', '.'), ['Số 12 ngày 09/3.']],
    ['blanks inside the braces', p('Số { so }'), ['Số 12']],
    ['a paragraph once for each value', p('- {ten}'), ['- A', '- B']],
    ['a paragraph with a single value beside one of many', p('{so}: {ten}'), ['12: A', '12: B']],
    ['a paragraph of nothing but a field without a value', p('{khong}') + p('còn'), ['còn']],
    ['a field without a value beside words', p('Số {khong}!'), ['Số !']],
    ['a value that brings its mark', p('{dau}.'), ['hết;']],
    ['table rows once for each row', `<w:tbl>${row(p('STT'), p('Tên'))}${row(p('{bang1_cot1}'), p('Ông/bà {bang1_cot2}, số {so}'))}</w:tbl>`, ['STT', 'Tên', '1', 'Ông/bà X, số 12', '2', 'Ông/bà Y, số 12']],
    ['an empty cell keeps its paragraph', `<w:tbl>${row(p('{bang2_cot1}'), p('{bang2_cot2}'))}</w:tbl>`, ['a', '']],
    ['no row of an empty list', `<w:tbl>${row(p('Tên'))}${row(p('{bang3_cot1}'))}</w:tbl>`, ['Tên']],
    ['a list in a cell repeats its paragraph, not the row', `<w:tbl>${row(p('{ten}'), p('ký'))}</w:tbl>`, ['A', 'B', 'ký']],
  ])('%s', (_case, body, expected) => {
    const values = data({ so: '12', ngay: '09/3', ten: ['A', 'B'], dau: 'hết;', bang1_cot1: ['1', '2'], bang1_cot2: ['X', 'Y'], bang2_cot1: ['a'], bang2_cot2: [''] });
    expect(filled(body, values)).toEqual(expected);
  });

  it('prints any value as that text, whatever runs the field was cut into', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('{so}', '{', '<w:p/>', '<b>', ']]>', '&amp;', '$&', '\u202Eabc', '"\'', '=cmd')), fc.integer({ min: 0, max: 4 }), (value, cut) => {
        const text = printable(value);
        const field = '{so}';
        const [line] = filled(p('[', field.slice(0, cut), field.slice(cut), ']'), { so: [{ runs: [{ text }] }] });
        expect(line).toBe(`[${text}]`);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the look of the run a field begins in, and the weight of a value', () => {
    const body = '<w:p><w:r><w:rPr><w:rFonts w:ascii="Arial"/><w:i/><w:sz w:val="30"/></w:rPr><w:t>{ten}</w:t></w:r></w:p>';
    const xml = xmlOf(fillDocx(docx(body), [{ ten: [{ runs: [{ text: 'Điều 1. ', bold: true }, { text: 'Tặng' }] }] }]));
    expect(xml).toContain('<w:rPr><w:rFonts w:ascii="Arial"/><w:b/><w:i/><w:sz w:val="30"/></w:rPr><w:t xml:space="preserve">Điều 1. </w:t>');
    expect(xml).toContain('<w:rPr><w:rFonts w:ascii="Arial"/><w:i/><w:sz w:val="30"/></w:rPr><w:t xml:space="preserve">Tặng</w:t>');
  });

  it('puts several papers one after the other, each from a new page', () => {
    const xml = xmlOf(fillDocx(docx(p('Giấy khen {ten}')), [data({ ten: 'A' }), data({ ten: 'B' })]));
    expect(xml.match(/w:type="page"/gu)).toHaveLength(1);
    expect(xml.match(/<w:sectPr\/>/gu)).toHaveLength(1);
    expect(filled(p('Giấy khen {ten}'), data({ ten: 'A' }), data({ ten: 'B' }))).toEqual(['Giấy khen A', '', 'Giấy khen B']);
  });

  it('gives the body the styles of the program’s paper where the document has them', async () => {
    const template = await renderDocx({ kind: 'decision', title: 'Mẫu', language: 'vi', mark: null, sections: [flowingSection('portrait', [paragraph('body', '{ten}')])] });
    const xml = xmlOf(fillDocx(template, [{ ten: [{ runs: [{ text: 'Căn cứ' }], style: 'basis' }, { runs: [{ text: 'QUYẾT ĐỊNH:' }], style: 'authority' }] }]));
    expect([...xml.matchAll(/<w:pStyle w:val="(basis|authority|body)"\/>/gu)].map((found) => found[1])).toEqual(['basis', 'authority']);
  });

  it('opens in LibreOffice and says the same text', async () => {
    const template = await renderDocx({ kind: 'decision', title: 'Mẫu', language: 'vi', mark: null, sections: [flowingSection('portrait', [paragraph('body', 'Số {so} của {ten}'), paragraph('body', '{canCu}')])] });
    const made = fillDocx(template, [{ ...data({ so: '12/QĐ-UBND', ten: 'Trường <A> & "B" {c}', canCu: ['Căn cứ một;', 'Căn cứ hai.'] }) }]);
    expect(await pdfText(await officeToPdf(made, 'docx'))).toContain('Số 12/QĐ-UBND của Trường <A> & "B" {c} Căn cứ một; Căn cứ hai.');
  });
});

describe('F57: checking', () => {
  it('finds every field once, in headers too', () => {
    expect(codeOf(docx(p('{so} {n', 'gay} {so}'), [part('word/header1.xml', `<w:hdr ${W}>${p('{ten}')}</w:hdr>`)]))).toEqual(['so', 'ngay', 'ten']);
  });

  it.each([
    ['no zip', Buffer.from('chữ'), 'khong-phai-docx'],
    ['a zip that is no Word file', writeZip([part('a.txt', 'a')]), 'khong-phai-docx'],
    ['no field', docx(p('Chữ')), 'mau-khong-co-truong'],
    ['an unknown field', docx(p('{tenSai}')), 'mau-co-truong-la'],
    ['an open brace', docx(p('{so} {ngay')), 'mau-sai-ngoac'],
    ['double braces', docx(p('{{so}}')), 'mau-sai-ngoac'],
    ['macros', docx(p('{so}'), [part('word/vbaProject.bin', 'x')]), 'tep-co-macro'],
    ['macros by their content type', docx(p('{so}'), [], TYPES.replace('document.main', 'document.macroEnabled.main')), 'tep-co-macro'],
    ['an embedded file', docx(p('{so}'), [part('word/embeddings/oleObject1.bin', 'x')]), 'tep-co-tep-nhung'],
    ['another file in the text', docx(`${p('{so}')}<w:altChunk/>`), 'tep-co-tep-nhung'],
    ['a picture from elsewhere', docx(p('{so}'), [part('word/_rels/document.xml.rels', '<Relationships><Relationship Id="a" Type="http://x/image" Target="http://ngoai.example/a.png" TargetMode="External"/></Relationships>')]), 'tep-lay-noi-dung-ngoai'],
    ['a field code cut into runs that fetches', docx(`${p('{so}')}<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "a"</w:instrText></w:r></w:p>`), 'tep-lay-noi-dung-ngoai'],
    ['a document type', docx(p('{so}'), [part('word/footer1.xml', `<!DOCTYPE a [<!ENTITY e "x">]><w:ftr ${W}>${p('&e;')}</w:ftr>`)]), 'docx-hong'],
    ['elements without end', docx('<w:p>'.repeat(300) + '</w:p>'.repeat(300)), 'tep-long-qua-sau'],
    ['a part that inflates', docx(p('{so}'), [['word/media/a.png', Buffer.alloc(97 * 1024 * 1024)]]), 'tep-phong-to'],
  ])('refuses %s', (_case, bytes, code) => expect(codeOf(bytes)).toBe(code));

  it('takes a link and drops the name of the template it was begun with', () => {
    const rels = '<Relationships><Relationship Id="a" Type="http://x/hyperlink" Target="http://ngoai.example/" TargetMode="External"/></Relationships>';
    const settings = '<Relationships><Relationship Id="t" Type="http://x/attachedTemplate" Target="file:///C:/Mau.dotm" TargetMode="External"/></Relationships>';
    const bytes = docx(p('{so}'), [part('word/_rels/document.xml.rels', rels), part('word/_rels/settings.xml.rels', settings), part('word/settings.xml', `<w:settings ${W}><w:attachedTemplate r:id="t"/></w:settings>`)]);
    expect(codeOf(bytes)).toEqual(['so']);
    const made = fillDocx(bytes, [data({ so: '1' })]);
    expect(partOf(made, 'word/_rels/settings.xml.rels')).not.toContain('Mau.dotm');
    expect(partOf(made, 'word/settings.xml')).not.toContain('attachedTemplate');
    expect(partOf(made, 'word/_rels/document.xml.rels')).toContain('ngoai.example');
  });
});

it('writes a zip that reads back as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-zđ0-9]{1,12}\.xml$/u), fc.uint8Array({ maxLength: 400 })), { selector: ([name]) => name, minLength: 1, maxLength: 6 }), (parts) => {
      const zip = openZip(writeZip(parts));
      expect(zip.ok && parts.map(([name]) => [...(zip.value.read(name) ?? [])])).toEqual(parts.map(([, bytes]) => [...bytes]));
    }),
    { numRuns: 50 },
  );
});
