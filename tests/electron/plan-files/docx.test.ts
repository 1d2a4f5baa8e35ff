import { AlignmentType, Document, FootnoteReferenceRun, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../electron/plan-files/docx.ts';
import { writeLegacy } from '../../shared/text/legacy-writer.ts';
import { BORDERS, cell, docxOf, line, paragraph, run, table, zipOf } from './make.ts';

function textOf(file: Buffer): string {
  const read = readDocx(file);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.text;
}
function codesOf(file: Buffer): string[] {
  const read = readDocx(file);
  return read.ok ? read.value.notes.map(({ code }) => code) : [read.error.code];
}

describe('paragraphs of a .docx', () => {
  it.each([
    ['runs of one word', paragraph(run('thi ') + run('đ') + run('ua')), 'thi đua'],
    ['line breaks and tabs', paragraph('<w:r><w:t>TỈNH</w:t><w:br/><w:t>SAO MAI</w:t><w:tab/><w:t>x</w:t></w:r>'), 'TỈNH\nSAO MAI x'],
    ['a non-breaking hyphen', paragraph('<w:r><w:t>KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>'), 'KH-UBND'],
    ['all capitals', paragraph(run('kế hoạch', '<w:caps/>')), 'KẾ HOẠCH'],
    ['capitals switched off', paragraph(run('kế hoạch', '<w:caps w:val="0"/>')), 'kế hoạch'],
    ['fields with their result', paragraph('<w:r><w:instrText>DATE</w:instrText></w:r><w:fldSimple w:instr="DATE"><w:r><w:t>ngày 5</w:t></w:r></w:fldSimple>'), 'ngày 5'],
    ['links and content controls', `<w:sdt><w:sdtContent>${paragraph(`<w:hyperlink>${run('thi')}</w:hyperlink><w:sdt><w:sdtContent>${run(' đua')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`, 'thi đua'],
    ['the sign for at least', paragraph(`${run('đạt ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 95%')}`), 'đạt ≥ 95%'],
    ['empty ones', line('a') + paragraph('') + line('b'), 'a\nb'],
    ['hidden text', paragraph(run('a ') + run('secret', '<w:vanish/>') + run('b')), 'a b'],
    ['comments', paragraph(`${run('a')}<w:r><w:commentReference w:id="1"/></w:r>`), 'a'],
  ])('%s', (_name, body, expected) => expect(textOf(docxOf(body))).toBe(expected));

  it('takes insertions in, drops deletions, and says so', () => {
    const file = docxOf(
      paragraph(`${run('giảm ')}<w:del w:id="1"><w:r><w:delText>2%</w:delText></w:r></w:del><w:ins w:id="2">${run('1,5%')}</w:ins>`) +
        paragraph(run('hai đoạn '), '<w:rPr><w:del w:id="3"/></w:rPr>') +
        paragraph(run('thành một')) +
        paragraph(`<w:moveFrom w:id="4">${run('cũ')}</w:moveFrom><w:moveTo w:id="5">${run('mới')}</w:moveTo>`),
    );
    expect(textOf(file)).toBe('giảm 1,5%\nhai đoạn thành một\nmới');
    expect(codesOf(file)).toEqual(['sua-doi-theo-doi']);
  });

  it('tells of hidden text, comments and pictures', () => {
    const file = docxOf(paragraph(`${run('a')}${run('b', '<w:vanish/>')}<w:r><w:commentReference w:id="1"/></w:r><w:r><w:drawing><pic:pic/></w:drawing></w:r>`));
    expect(codesOf(file)).toEqual(['chu-an', 'ghi-chu', 'co-anh']);
  });

  it('hidden and capital text also come from styles and what they are based on', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="Base"><w:rPr><w:caps/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Title"><w:basedOn w:val="Base"/></w:style>
      <w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Circle"><w:basedOn w:val="Circle"/></w:style>
      <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>`;
    const body = paragraph(run('kế hoạch'), '<w:pStyle w:val="Title"/>') + paragraph(run('a') + run('b', '<w:rStyle w:val="Secret"/>'), '<w:pStyle w:val="Circle"/>') + paragraph(run('Mục I 3'), '<w:pStyle w:val="TOC1"/>');
    expect(textOf(docxOf(body, { styles }))).toBe('KẾ HOẠCH\na');
  });

  it('a text box is read once, behind its paragraph', () => {
    const box = `<w:txbxContent>${line('DỰ THẢO')}</w:txbxContent>`;
    const body = paragraph(`${run('KẾ HOẠCH')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`);
    expect(textOf(docxOf(body + line('I.')))).toBe('KẾ HOẠCH\nDỰ THẢO\nI.');
  });

  it('footnotes come last, their digits glued into the text', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="7">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Theo Quyết định số 12.')}`)}${line('Có hai đoạn.')}</w:footnote><w:footnote w:id="3">${line('Sau sáp nhập.')}</w:footnote>`;
    const body = paragraph(`${run('khu vực III')}<w:r><w:footnoteReference w:id="3"/></w:r>${run(' và thoát nghèo')}<w:r><w:footnoteReference w:id="7"/></w:r>`) + line('Hết.');
    expect(textOf(docxOf(body, { footnotes }))).toBe('khu vực III1 và thoát nghèo2\nHết.\n1 Sau sáp nhập.\n2 Theo Quyết định số 12. Có hai đoạn.');
  });
});

describe('tables of a .docx', () => {
  it('rows are lines, cells parted', () => {
    const body = table([[cell(line('TT')), cell(line('Chỉ tiêu'))], [cell(line('1')), cell(line('Hộ nghèo'), line('giảm 1,5%'))]], BORDERS) + line('sau');
    expect(textOf(docxOf(body))).toBe('TT | Chỉ tiêu\n1 | Hộ nghèo giảm 1,5%\nsau');
  });
  it('letterhead and signature are read column by column, with or without borders', () => {
    const rows = [[cell(line('ỦY BAN NHÂN DÂN'), line('TỈNH SAO MAI')), cell(line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))]];
    for (const borders of ['', BORDERS]) expect(textOf(docxOf(table(rows, borders)))).toBe('ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });
  it('deleted rows go, tables in cells stay', () => {
    const inside = table([[cell(line('a')), cell(line('b'))]], BORDERS);
    const rows = `<w:tbl><w:tblPr>${BORDERS}</w:tblPr><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(line('gone'))}${cell(line('gone'))}</w:tr><w:tr>${cell(line('x'))}${cell(inside, paragraph(''))}</w:tr></w:tbl>`;
    expect(textOf(docxOf(rows))).toBe('x | a | b');
  });
});

describe('lists of a .docx', () => {
  const level = (at: number, format: string, text: string, start = 1): string => `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'decimal', '%2.%4.')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', '+')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
  const item = (text: string, id: number, at: number): string => paragraph(text === '' ? '' : run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

  it('count as Word counts: deeper levels begin anew, lists of one kind go on, an override starts again', () => {
    const body = [item('a', 1, 0), item('b', 1, 1), item('c', 1, 1), item('d', 1, 2), item('e', 1, 3), item('f', 1, 0), item('g', 1, 1), item('h', 2, 0), item('i', 2, 1), item('j', 3, 0), item('k', 3, 0), item('l', 0, 0), item('m', 9, 0)].join('');
    expect(textOf(docxOf(body, { numbering })).split('\n')).toEqual(['I. a', '1. b', '2. c', 'a) d', '2.1. e', 'II. f', '1. g', '- h', '+ i', 'I. j', 'II. k', 'l', 'm']);
  });

  it('numbers come from styles too', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = paragraph(run('Mục đích'), '<w:pStyle w:val="H1"/>') + paragraph(run('không số'), '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(textOf(docxOf(body, { styles, numbering }))).toBe('I. Mục đích\nkhông số');
  });

  it('a file of the docx library reads as it was written', async () => {
    const document = new Document({
      numbering: { config: [{ reference: 'r', levels: [{ level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT }] }] },
      footnotes: { 1: { children: [new Paragraph('Theo quy định.')] } },
      sections: [{ children: [new Paragraph({ numbering: { reference: 'r', level: 0 }, children: [new TextRun('MỤC ĐÍCH'), new FootnoteReferenceRun(1)] }), new Paragraph({ numbering: { reference: 'r', level: 0 }, text: 'NỘI DUNG' })] }],
    });
    expect(textOf(await Packer.toBuffer(document))).toBe('I. MỤC ĐÍCH1\nII. NỘI DUNG\n1 Theo quy định.');
  });
});

describe('legacy fonts in a .docx', () => {
  const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  it('text in .VnTime and VNI-Times becomes Unicode, .VnTimeH becomes capitals', () => {
    const tcvn3 = writeLegacy('phát động phong trào thi đua yêu nước', 'tcvn3');
    const file = docxOf(paragraph(run(writeLegacy('kế hoạch', 'tcvn3'), font('.VnTimeH'))) + paragraph(run(tcvn3.slice(0, 5), font('.VnTime')) + run(tcvn3.slice(5), font('.VnTime'))) + paragraph(run(writeLegacy('giảm nghèo bền vững', 'vni'), font('VNI-Times'))) + line('chữ Unicode'));
    expect(textOf(file)).toBe('KẾ HOẠCH\nphát động phong trào thi đua yêu nước\ngiảm nghèo bền vững\nchữ Unicode');
    expect(codesOf(file)).toEqual(['phong-chu-cu', 'phong-chu-cu']);
  });
  it('Unicode text under such a font stays', () => {
    const file = docxOf(paragraph(run('phát động phong trào à', font('.VnTime'))) + paragraph(run('là', font('.VnTime'))));
    expect(textOf(file)).toBe('phát động phong trào à\nlà');
    expect(codesOf(file)).toEqual([]);
  });
});

describe('F57: what is refused', () => {
  const doc = (xml: string): Buffer => zipOf([{ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }, { name: 'word/document.xml', data: Buffer.from(xml) }]);
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  it.each([
    ['a document type with entities', doc(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`), 'docx-hong'],
    ['an unknown entity', doc(`<w:document ${W}><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:document>`), 'docx-hong'],
    ['nesting without end', doc(`<w:document ${W}>${'<w:p>'.repeat(100_000)}`), 'tep-long-qua-sau'],
    ['XML that stops', doc(`<w:document ${W}><w:body><w:p>`), 'docx-hong'],
    ['no text', docxOf(paragraph('')), 'khong-co-chu'],
    ['pictures only', docxOf(paragraph('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')), 'docx-chi-co-anh'],
    ['a spreadsheet', zipOf([{ name: '[Content_Types].xml', data: Buffer.from('<Types/>') }, { name: 'xl/workbook.xml', data: Buffer.from('<x/>') }]), 'tep-van-phong-khac'],
    ['an .odt', zipOf([{ name: 'mimetype', data: Buffer.from('application/vnd.oasis.opendocument.text') }, { name: 'content.xml', data: Buffer.from('<x/>') }]), 'tep-odt'],
    ['any other zip', zipOf([{ name: 'a.txt', data: Buffer.from('a') }]), 'tep-nen'],
    ['a zip cut short', docxOf(line('thi đua')).subarray(0, 300), 'docx-hong'],
  ])('%s', (_name, file, code) => expect(readDocx(file)).toMatchObject({ ok: false, error: { code } }));
});
