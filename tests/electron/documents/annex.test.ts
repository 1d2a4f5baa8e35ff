import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { headerBlock } from '../../../shared/documents/issuer.ts';
import { flowingSection, paragraph, type Paper, type TableBlock } from '../../../shared/documents/model.ts';
import { signatures } from '../../../shared/documents/signer.ts';
import * as sample from '../../shared/documents/samples.ts';
import { officeToPdf, pdfWords, type Word } from './tools.ts';

const NEAR = 0.5;
const near = (actual: number, expected: number, within = NEAR, what = '') => expect(Math.abs(actual - expected), `${what}: ${actual} is not near ${expected}`).toBeLessThanOrEqual(within);

const ROWS = 60;
const MERIT = 'Vận động hội viên hiến đất, góp ngày công làm đường, giữ gìn tuyến đường hoa do thôn tự quản trong ba năm liền';
/** One row is longer than a page; the others take three lines or so. */
const GIANT = 30;
const table: TableBlock = {
  type: 'table',
  caption: null,
  columns: [
    { heading: 'STT', widthMm: 12, align: 'center' },
    { heading: 'Họ và tên', widthMm: 50, align: 'left' },
    { heading: 'Thành tích', widthMm: 60, align: 'left' },
    { heading: 'Ghi chú', widthMm: 125, align: 'left' },
  ],
  rows: Array.from({ length: ROWS }, (_, i) => ({ type: 'cells' as const, cells: [`(${i + 1})`, `Nguyễn Văn Mẫu`, i === GIANT ? Array.from({ length: 500 }, (_, n) => `việc${n}`).join(' ') : `đầu${i} ${MERIT} cuối${i}`, ''] })),
};
const annex = (label: string, orientation: 'portrait' | 'landscape', rows: TableBlock) =>
  flowingSection(orientation, [
    paragraph('annex', label, true),
    { type: 'title', kind: 'DANH SÁCH ĐƠN VỊ THỬ', subject: null, attachedTo: [{ text: '(Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân xã Tân An)' }], rule: true },
    rows,
  ]);
const paper: Paper = {
  kind: 'launching-plan',
  title: 'Kế hoạch thử',
  language: 'vi',
  mark: null,
  sections: [
    flowingSection('portrait', [
      headerBlock(sample.commune, sample.signed('12', 'KH-UBND', '2026-01-05')),
      { type: 'title', kind: 'KẾ HOẠCH', subject: [{ text: 'Tổ chức phong trào thi đua' }], attachedTo: null, rule: true },
      ...Array.from({ length: 40 }, (_, i) => paragraph('body', `Nội dung thứ ${i + 1}${i === 39 ? './.' : '.'}`)),
      signatures(sample.chair, ['Lưu: VT']),
    ]),
    annex('Phụ lục I', 'landscape', table),
    annex('Phụ lục II', 'portrait', { ...table, columns: [table.columns[0], table.columns[1]].filter((c) => c !== undefined), rows: table.rows.slice(0, 3) }),
  ],
};

const pageOf = (words: readonly Word[], text: string): number[] => words.filter((w) => w.text === text).map((w) => w.page);
const numbersOf = (words: readonly Word[]) => words.filter((w) => w.top > 9 && w.top < 16 && /^\d+$/u.test(w.text)).map((w) => [w.page, w.text]);

describe.each([
  ['PDF', () => renderPdf(paper)],
  ['Word file', async () => officeToPdf(await renderDocx(paper), 'docx')],
] as const)('annexes in the %s', (kind, made) => {
  let words: readonly Word[];
  beforeAll(async () => {
    words = await pdfWords(await made());
  }, 60_000);
  const annexPages = () => words.filter((w, i) => w.text === 'Phụ' && words[i + 1]?.text === 'lục').map((w) => w.page);

  it('begin on pages of their own, counted anew, the number of the first hidden', () => {
    const [first = 0, second = 0] = annexPages();
    const last = Math.max(...words.map((w) => w.page));
    const own = (page: number) => (page < first ? page : page < second ? page - first + 1 : page - second + 1);
    expect(first).toBe(3);
    expect(numbersOf(words)).toEqual(Array.from({ length: last }, (_, i) => i + 1).filter((page) => own(page) > 1).map((page) => [page, String(own(page))]));
  });

  it('carry «Phụ lục I», title and reference line under each other, centred on their own page', () => {
    const [first = 0, second = 0] = annexPages();
    for (const [page, centre, label] of [[first, 153.5, 'Phụ lục I'], [second, 110, 'Phụ lục II']] as const) {
      const own = words.filter((w) => w.page === page && w.top < 60);
      const rows = [...new Set(own.map((w) => Math.round(w.top)))].sort((a, b) => a - b).map((top) => own.filter((w) => Math.round(w.top) === top));
      const text = rows.map((row) => row.map((w) => w.text).join(' '));
      expect(text[0]).toBe(label);
      expect(text[1]).toBe('DANH SÁCH ĐƠN VỊ THỬ');
      expect(text[2]).toMatch(/^\(Kèm theo Kế hoạch số 12\/KH-UBND/u);
      for (const row of rows.slice(0, 3)) near((Math.min(...row.map((w) => w.left)) + Math.max(...row.map((w) => w.right))) / 2, centre, kind === 'PDF' ? NEAR : 1);
      near(rows[0]?.[0]?.top ?? 0, 20);
      expect((rows[1]?.[0]?.top ?? 0) - (rows[0]?.[0]?.top ?? 0)).toBeLessThan(7);
    }
  });

  it('centre the page number 10 mm from the top, lying or upright', () => {
    const [first = 0] = annexPages();
    const number = words.find((w) => w.page === first + 1 && w.top < 16 && w.text === '2') as Word;
    near((number.left + number.right) / 2, 153.5);
    near(number.top, 10);
  });

  it('repeat the heading row on each page; no row breaks but the one longer than a page', () => {
    const [first = 0, second = 0] = annexPages();
    for (let page = first; page < second; page++) expect(words.filter((w) => w.page === page && w.text === 'STT'), `page ${page}`).toHaveLength(1);
    for (let i = 0; i < ROWS; i++) {
      if (i === GIANT) continue;
      expect(pageOf(words, `đầu${i}`), `row ${i}`).toEqual(pageOf(words, `cuối${i}`));
      expect(pageOf(words, `(${i + 1})`).slice(0, 1)).toEqual(pageOf(words, `đầu${i}`));
    }
    const giant = Array.from({ length: 500 }, (_, n) => pageOf(words, `việc${n}`)).flat();
    expect(giant).toHaveLength(500);
    expect(new Set(giant).size).toBeGreaterThan(1);
  });

  it('keep text inside the margins of each page', () => {
    const [first = 0, second = 0] = annexPages();
    for (const word of words.filter((w) => w.top > 16)) {
      const lies = word.page >= first && word.page < second;
      expect(word.left).toBeGreaterThanOrEqual(29.5);
      expect(word.right).toBeLessThanOrEqual((lies ? 277 : 190) + NEAR);
      expect(word.bottom).toBeLessThanOrEqual((lies ? 190 : 277) + NEAR);
    }
  });
});
