import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { columnSizes } from '../../../electron/documents/layout.ts';
import { flowingSection, paragraph, type Paper, type TableBlock, type TableRow } from '../../../shared/documents/model.ts';
import { signatures } from '../../../shared/documents/signer.ts';
import * as sample from '../../shared/documents/samples.ts';
import { officePart, officeToPdf, pdfText } from './tools.ts';

const table = (rows: readonly TableRow[]): TableBlock => ({
  type: 'table',
  caption: 'I. CÁ NHÂN',
  columns: [
    { heading: 'STT', widthMm: 14, align: 'center' },
    { heading: 'Họ và tên', widthMm: 60, align: 'left' },
    { heading: 'Ngày sinh', widthMm: 24, align: 'center' },
    { heading: 'Ghi chú', widthMm: 62, align: 'right' },
  ],
  rows,
});
const rowsOf = (count: number): TableRow[] =>
  Array.from({ length: count }, (_, i) => (i % 97 === 5 ? { type: 'group', text: `Thôn ${i} & <Mẫu>` } : { type: 'cells', cells: [String(i + 1), `Nguyễn Văn Mẫu ${i + 1}`, '05/01/1980', `$& $1 <w:tr> {${i}}`], bold: i % 50 === 0, ...(i % 7 === 0 ? { indent: { column: 1, mm: 5 } } : {}) }));
const paper = (...tables: TableBlock[]): Paper => ({ kind: 'register-list', title: 'Danh sách dài', language: 'vi', mark: null, sections: [flowingSection('portrait', [...tables.flatMap((one) => [paragraph('body', 'Danh sách:', true), one]), signatures(sample.chair, [])])] });

const tableXml = (document: string, at: number) => [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gsu)].map((m) => m[0])[at] ?? '';

describe('a long table in a .docx', () => {
  it('is row by row what a short one is', async () => {
    const rows = rowsOf(1000);
    const long = tableXml(await officePart(await renderDocx(paper(table(rows))), 'word/document.xml'), 0).split('</w:tr>');
    expect(long).toHaveLength(1 + 1 + 1000 + 1);
    for (const from of [0, 300, 700]) {
      const short = tableXml(await officePart(await renderDocx(paper(table(rows.slice(from, from + 300)))), 'word/document.xml'), 0).split('</w:tr>');
      // The last row of a table before signatures stands with them.
      expect(long.slice(2 + from, 2 + from + 299)).toEqual(short.slice(2, 2 + 299));
    }
    expect(long.at(-2)).toContain('<w:keepNext/>');
    expect(long.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(2);
  });

  it('keeps its columns at the size of all its rows, also where only the middle ones are long', async () => {
    const rows = rowsOf(600).map((row, i) => (i === 300 && row.type === 'cells' ? { ...row, cells: ['301', 'Mẫu', '05/01/198012', ''] } : row));
    const whole = table(rows);
    expect(columnSizes(whole)).not.toEqual(columnSizes(table(rowsOf(2))));
    const xml = await officePart(await renderDocx(paper(whole)), 'word/document.xml');
    const sizes = new Set([...xml.matchAll(/<w:sz w:val="(\d+)"\/>/gu)].map((m) => m[1]));
    expect([...sizes]).toEqual([String(2 * (columnSizes(whole)[2] ?? 0))]);
  });

  it('opens in LibreOffice with every row, two of them in one paper', async () => {
    const text = await pdfText(await officeToPdf(await renderDocx(paper(table(rowsOf(500)), table(rowsOf(450)))), 'docx'));
    for (const count of [500, 450]) expect(text).toContain(`Nguyễn Văn Mẫu ${count}`);
    expect(text.match(/Nguyễn Văn Mẫu 250 /gu)).toHaveLength(2);
    expect(text).not.toContain('so-vang-hang');
    expect(text).toContain('$& $1 <w:tr> {249}');
  }, 60_000);
});
