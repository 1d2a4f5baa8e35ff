import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { measureText } from '../../../electron/documents/measure.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { headerBlock, type PaperIssuer } from '../../../shared/documents/issuer.ts';
import { flowingSection, paragraph, type Block, type Paper } from '../../../shared/documents/model.ts';
import { signatures, type PaperSigner } from '../../../shared/documents/signer.ts';
import * as sample from '../../shared/documents/samples.ts';
import { officeToPdf, pdfLines, pdfText, pdfWords, type Word } from './tools.ts';

const NEAR = 0.5;
const near = (actual: number, expected: number, within = NEAR, what = '') => expect(Math.abs(actual - expected), `${what}: ${actual} is not near ${expected}`).toBeLessThanOrEqual(within);
/** Height of a word's box as a share of its size. */
const BOX = 0.89111 + 0.21631;
const MM_PER_PT = 25.4 / 72;
const sizeOf = (word: Word) => (word.bottom - word.top) / MM_PER_PT / BOX;

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly centre: number;
  readonly top: number;
  readonly sizePt: number;
}
/** Words of one page in a strip of it as lines from the top. */
function linesOf(words: readonly Word[], from: number, to: number): Line[] {
  const rows: Word[][] = [];
  for (const word of words.filter((w) => w.left >= from && w.right <= to).sort((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs((row[0] as Word).top - word.top) < 1) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => {
    const sorted = [...row].sort((a, b) => a.left - b.left);
    const [left, right] = [Math.min(...row.map((w) => w.left)), Math.max(...row.map((w) => w.right))];
    return { text: sorted.map((w) => w.text).join(' '), left, right, centre: (left + right) / 2, top: (row[0] as Word).top, sizePt: sizeOf(row[0] as Word) };
  });
}

interface Variant {
  readonly what: string;
  readonly issuer: PaperIssuer;
  readonly symbol: string;
  readonly signer: PaperSigner;
  /** Lines of the left cell; those marked are bold. */
  readonly left: readonly (readonly [string, 'bold' | 'regular'])[];
  readonly signs: readonly string[];
}
const NOBODY = { forTitle: null, forBody: null, otherTitle: null, name: 'Nguyễn Văn Mẫu' };
const at = (kind: PaperIssuer['kind'], name: string, superior: string | null = null, place = 'Tân An'): PaperIssuer => ({ kind, name, superior, place });
const VARIANTS: readonly Variant[] = [
  { what: '(a) UBND xã', issuer: at('commune', 'Ủy ban nhân dân xã Tân An'), symbol: 'KH-UBND', signer: { ...NOBODY, capacity: 'TM', title: 'Chủ tịch', forBody: 'Ủy ban nhân dân' }, left: [['ỦY BAN NHÂN DÂN', 'bold'], ['XÃ TÂN AN', 'bold']], signs: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
  { what: '(a) UBND phường', issuer: at('commune', 'Ủy ban nhân dân phường Mẫu Giả', null, 'Mẫu Giả'), symbol: 'BC-UBND', signer: { ...NOBODY, capacity: 'TM-KT', title: 'Phó Chủ tịch', forTitle: 'Chủ tịch', forBody: 'Ủy ban nhân dân' }, left: [['ỦY BAN NHÂN DÂN', 'bold'], ['PHƯỜNG MẪU GIẢ', 'bold']], signs: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
  { what: '(a) UBND đặc khu', issuer: at('commune', 'Ủy ban nhân dân đặc khu Hòn Mẫu', null, 'Hòn Mẫu'), symbol: 'QĐ-UBND', signer: { ...NOBODY, capacity: 'head', title: 'Chủ tịch' }, left: [['ỦY BAN NHÂN DÂN', 'bold'], ['ĐẶC KHU HÒN MẪU', 'bold']], signs: ['CHỦ TỊCH'] },
  { what: 'chair', issuer: at('chair', 'Chủ tịch Ủy ban nhân dân xã Tân An'), symbol: 'QĐ-CTUBND', signer: { ...NOBODY, capacity: 'KT', title: 'Phó Chủ tịch', forTitle: 'Chủ tịch' }, left: [['CHỦ TỊCH', 'bold'], ['ỦY BAN NHÂN DÂN', 'bold'], ['XÃ TÂN AN', 'bold']], signs: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'] },
  { what: '(b) division', issuer: at('division', 'Phòng Văn hóa - Xã hội', 'UBND xã Tân An'), symbol: 'TTr-VHXH', signer: { ...NOBODY, capacity: 'KT', title: 'Phó Trưởng phòng', forTitle: 'Trưởng phòng' }, left: [['UBND XÃ TÂN AN', 'regular'], ['PHÒNG VĂN HÓA - XÃ HỘI', 'bold']], signs: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'] },
  { what: '(c) council', issuer: sample.council, symbol: 'TTr-HĐTĐKT', signer: { ...NOBODY, capacity: 'TM', title: 'Chủ tịch', forBody: 'Hội đồng', otherTitle: 'Chủ tịch Ủy ban nhân dân xã' }, left: [['UBND XÃ TÂN AN', 'regular'], ['HỘI ĐỒNG', 'bold'], ['THI ĐUA - KHEN THƯỞNG', 'bold']], signs: ['TM. HỘI ĐỒNG', 'CHỦ TỊCH', 'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ'] },
  { what: '(d) department', issuer: at('department', 'Sở Nội vụ', 'Ủy ban nhân dân tỉnh Minh Hà', 'Minh Hà'), symbol: 'BC-SNV', signer: { ...NOBODY, capacity: 'TL', title: 'Trưởng phòng Thi đua', forTitle: 'Giám đốc' }, left: [['UBND TỈNH MINH HÀ', 'regular'], ['SỞ NỘI VỤ', 'bold']], signs: ['TL. GIÁM ĐỐC', 'TRƯỞNG PHÒNG THI ĐUA'] },
  { what: '(e) school', issuer: at('school', 'Trường Tiểu học Tân An', 'UBND xã Tân An'), symbol: 'TTr-THTA', signer: { ...NOBODY, capacity: 'head', title: 'Hiệu trưởng' }, left: [['UBND XÃ TÂN AN', 'regular'], ['TRƯỜNG TIỂU HỌC TÂN AN', 'bold']], signs: ['HIỆU TRƯỞNG'] },
  { what: '(f) village', issuer: at('village', 'Thôn Đông', 'UBND xã Tân An'), symbol: 'TTr-TĐ', signer: { ...NOBODY, capacity: 'head', title: 'Trưởng thôn' }, left: [['UBND XÃ TÂN AN', 'regular'], ['THÔN ĐÔNG', 'bold']], signs: ['TRƯỞNG THÔN'] },
  { what: '(g) UBND tỉnh', issuer: at('province', 'Ủy ban nhân dân tỉnh Minh Hà', null, 'Minh Hà'), symbol: 'QĐ-UBND', signer: { ...NOBODY, capacity: 'Q', title: 'Chủ tịch' }, left: [['ỦY BAN NHÂN DÂN', 'bold'], ['TỈNH MINH HÀ', 'bold']], signs: ['Q. CHỦ TỊCH'] },
  { what: 'authorised in writing', issuer: at('commune', 'Ủy ban nhân dân xã Lê Lợi', null, 'Xã Lê Lợi'), symbol: 'TB-UBND', signer: { ...NOBODY, capacity: 'TUQ', title: 'Chánh Văn phòng', forTitle: 'Chủ tịch' }, left: [['ỦY BAN NHÂN DÂN', 'bold'], ['XÃ LÊ LỢI', 'bold']], signs: ['TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'] },
];

const BODY = 'Nội dung thử của văn bản, đủ dài để đi hết một dòng và sang dòng thứ hai, nhờ đó thấy được hai mép chữ thẳng hàng và dòng đầu lùi vào mười milimét';
const paperOf = ({ issuer, symbol, signer }: Variant): Paper => ({
  kind: 'submission',
  title: 'Văn bản thử',
  language: 'vi',
  mark: null,
  sections: [
    flowingSection('portrait', [
      headerBlock(issuer, sample.signed('12', symbol, '2026-01-05')),
      { type: 'title', kind: 'KẾ HOẠCH', subject: [{ text: 'Tổ chức phong trào thi đua' }], attachedTo: null, rule: true },
      { type: 'recipients', names: ['Sở Nội vụ tỉnh Minh Hà'] },
      paragraph('basis', `${BODY};`),
      paragraph('body', `${BODY}./.`),
      signatures(signer, ['Như trên', 'Lưu: VT, VHXH']),
    ]),
  ],
});

describe('the frame of NĐ 30/2020, measured', () => {
  let pdf: Uint8Array;
  let words: readonly Word[];
  let office: readonly Word[];
  let text: string;
  let officeText: string;
  beforeAll(async () => {
    const papers = VARIANTS.map(paperOf);
    pdf = await renderPdf(papers);
    words = await pdfWords(pdf);
    const fromWord = await officeToPdf(await renderDocx(papers), 'docx');
    office = await pdfWords(fromWord);
    [text, officeText] = [await pdfText(pdf), await pdfText(fromWord)];
  }, 60_000);
  const on = (i: number) => words.filter((w) => w.page === i + 1);

  it.each(VARIANTS.map((v, i) => [v.what, v, i] as const))('%s: names at the left, quốc hiệu at the right, sizes and weights', (_, variant, i) => {
    const left = linesOf(on(i), 29, 92).slice(0, variant.left.length + 1);
    expect(left.map((l) => l.text)).toEqual([...variant.left.map(([text]) => text), `Số: 12/${variant.symbol}`]);
    variant.left.forEach(([text, weight], n) => {
      const line = left[n] as Line;
      near(line.centre, 61, NEAR, text);
      expect(line.sizePt).toBeGreaterThanOrEqual(11.95);
      expect(line.sizePt).toBeLessThanOrEqual(13.05);
      near(line.right - line.left, measureText(text, { sizePt: Math.round(line.sizePt), bold: weight === 'bold' }), 0.2, `${text} ${weight}`);
    });
    near((left.at(-1) as Line).centre, 61, NEAR, 'number');
    near((left.at(-1) as Line).sizePt, 13, 0.05);
    const [nation, motto, date] = linesOf(on(i), 91.5, 191) as [Line, Line, Line];
    expect([nation.text, motto.text]).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
    expect(date.text).toBe(`${variant.issuer.place}, ngày 05 tháng 01 năm 2026`);
    for (const line of [nation, motto, date]) near(line.centre, 141, NEAR, line.text);
    near(nation.top, 20);
    near(nation.sizePt, 13, 0.05);
    near(motto.sizePt, 14, 0.05);
    near(date.sizePt, 14, 0.05);
    near(date.right - date.left, measureText(date.text, { sizePt: 14, italic: true }), 0.3, 'italic date');
    const number = left.at(-1) as Line;
    near(date.top, number.top, 1, 'number and date on one row');
  });

  it.each(VARIANTS.map((v, i) => [v.what, v, i] as const))('%s: rules, title, body and signature', async (_, variant, i) => {
    const rules = (await pdfLines(pdf, i + 1)).filter((l) => Math.abs(l.y1 - l.y2) < 0.01).sort((a, b) => a.y1 - b.y1 || a.x1 - b.x1);
    expect(rules).toHaveLength(3);
    for (const rule of rules) expect(rule.widthPt).toBe(0.5);
    const issuerRule = rules.find((r) => r.x2 < 92 && r.y1 < 45);
    const bold = Math.max(...variant.left.filter(([, weight]) => weight === 'bold').map(([text]) => measureText(text, { sizePt: 13, bold: true })));
    const length = (issuerRule?.x2 ?? 0) - (issuerRule?.x1 ?? 0);
    near(((issuerRule?.x1 ?? 0) + (issuerRule?.x2 ?? 0)) / 2, 61);
    expect(length).toBeGreaterThanOrEqual(bold / 3);
    expect(length).toBeLessThanOrEqual(bold / 2);
    const lines = linesOf(on(i), 29, 191);
    const kind = lines.find((l) => l.text === 'KẾ HOẠCH') as Line;
    const subject = lines.find((l) => l.text === 'Tổ chức phong trào thi đua') as Line;
    for (const line of [kind, subject]) {
      near(line.centre, 110);
      near(line.sizePt, 14, 0.05);
      near(line.right - line.left, measureText(line.text, { sizePt: 14, bold: true }), 0.2, 'bold title');
    }
    const titleRule = rules.find((r) => r.y1 > subject.top && r.y1 < subject.top + 10);
    const share = ((titleRule?.x2 ?? 0) - (titleRule?.x1 ?? 0)) / (subject.right - subject.left);
    expect(share).toBeGreaterThanOrEqual(1 / 3);
    expect(share).toBeLessThanOrEqual(1 / 2);
    near(lines.find((l) => l.text.startsWith('Kính gửi:'))?.centre ?? 0, 110);
    const body = lines.filter((l) => l.text.startsWith('Nội dung thử'));
    expect(body).toHaveLength(2);
    for (const line of body) {
      near(line.left, 40);
      near(line.right, 190);
      near(line.sizePt, 14, 0.05);
    }
    const end = lines.find((l) => l.text.endsWith('./.')) as Line;
    // Ô 7 and 9b on one row: 70 + 90 mm.
    const right = linesOf(on(i), 100, 191).filter((l) => l.top > end.top + 5);
    expect(right.map((l) => l.text)).toEqual([...variant.signs, 'Nguyễn Văn Mẫu']);
    for (const line of right) {
      near(line.centre, 145, NEAR, line.text);
      near(line.sizePt, 14, 0.05);
      near(line.right - line.left, measureText(line.text, { sizePt: 14, bold: true }), 0.2, line.text);
    }
    const space = (right.at(-1) as Line).top - ((right.at(-2) as Line).top + 14 * BOX * MM_PER_PT);
    expect(space).toBeGreaterThanOrEqual(25);
    expect(space).toBeLessThanOrEqual(30);
    const sent = linesOf(on(i), 29.5, 99).filter((l) => l.top > end.top + 5);
    expect(sent.map((l) => l.text)).toEqual(['Nơi nhận:', '- Như trên;', '- Lưu: VT, VHXH.']);
    expect(sent.map((l) => Math.round(l.sizePt))).toEqual([12, 11, 11]);
    for (const line of sent) near(line.left, 30);
    near((sent[0] as Line).top, (right[0] as Line).top, 1.5, 'one row');
  });

  it('the Word file says the same in the same order, and its header stands within 1 mm', () => {
    expect(officeText).toBe(text);
    for (const [i] of VARIANTS.entries()) {
      const header = (list: readonly Word[]) => list.filter((w) => w.page === i + 1 && w.top < 62).sort((a, b) => Math.round(a.top) - Math.round(b.top) || a.left - b.left);
      const [mine, theirs] = [header(words), header(office)];
      expect(theirs.map((w) => w.text)).toEqual(mine.map((w) => w.text));
      mine.forEach((word, n) => {
        near((theirs[n] as Word).left, word.left, 1, word.text);
        near((theirs[n] as Word).top, word.top, 1, word.text);
      });
    }
  });
});

describe('a signature block', () => {
  const paperWith = (blocks: readonly Block[], recipients: readonly string[] = ['Như trên', 'Lưu: VT']): Paper => ({
    kind: 'submission',
    title: 'Văn bản thử',
    language: 'vi',
    mark: null,
    sections: [flowingSection('portrait', [...blocks, signatures(sample.chair, recipients)])],
  });
  const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => paragraph('body', i === count - 1 ? 'Dòng cuối cùng./.' : `Dòng thứ ${i + 1} của văn bản.`));
  /** How many lines stand above each signature block on its page. */
  const company = (words: readonly Word[]): number[] =>
    words.filter((w) => w.text === 'TM.').map((title) => linesOf(words.filter((w) => w.page === title.page && w.top > 18 && w.top < title.top - 1), 29, 191).length);

  it('has at least two lines of text above it on its page, whatever the length of the text', async () => {
    const papers = Array.from({ length: 18 }, (_, i) => paperWith(paragraphs(20 + i)));
    const found = company(await pdfWords(await renderPdf(papers)));
    expect(found).toHaveLength(18);
    for (const lines of found) expect(lines).toBeGreaterThanOrEqual(2);
    expect(Math.min(...found)).toBe(2);
  });

  it('has as much in the Word file', async () => {
    const papers = Array.from({ length: 10 }, (_, i) => paperWith(paragraphs(23 + i)));
    const found = company(await pdfWords(await officeToPdf(await renderDocx(papers), 'docx')));
    expect(found).toHaveLength(10);
    for (const lines of found) expect(lines).toBeGreaterThanOrEqual(2);
  }, 60_000);

  it('stands on the page of the last row of a table, whose heading is on each page', async () => {
    const table = (rows: number): Block => ({
      type: 'table',
      caption: null,
      columns: [{ heading: 'STT', widthMm: 20, align: 'center' }, { heading: 'Tên', widthMm: 140, align: 'left' }],
      rows: Array.from({ length: rows }, (_, i) => ({ type: 'cells' as const, cells: [String(i + 1), i === rows - 1 ? 'CUỐI' : 'hàng'] })),
    });
    const words = await pdfWords(await renderPdf(Array.from({ length: 10 }, (_, i) => paperWith([table(24 + i)]))));
    expect(words.filter((w) => w.text === 'CUỐI').map((w) => w.page)).toEqual(words.filter((w) => w.text === 'TM.').map((w) => w.page));
    expect(words.filter((w) => w.text === 'STT')).toHaveLength(Math.max(...words.map((w) => w.page)));
  });

  it('loses no recipient of a list longer than a page', async () => {
    const items = Array.from({ length: 90 }, (_, i) => `Đơn vị nhận thứ ${i + 1}`);
    const words = await pdfWords(await renderPdf(paperWith([paragraph('body', 'Nội dung./.')], items)));
    for (let i = 1; i <= 90; i++) expect(words.some((w) => w.text === `${i}${i === 90 ? '.' : ';'}`)).toBe(true);
    expect(Math.max(...words.map((w) => w.bottom))).toBeLessThanOrEqual(277.5);
  });
});
