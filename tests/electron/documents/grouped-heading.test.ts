import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../../electron/documents/docx.ts';
import { renderPdf } from '../../../electron/documents/pdf.ts';
import { flowingSection, type Paper, type TableColumn } from '../../../shared/documents/model.ts';
import { bodyLetters, officePart, officeToPdf, pdfStructure, pdfWords, type Word } from './tools.ts';

const figure = (heading: string, group?: string): TableColumn => ({ heading, widthMm: 25, align: 'right', ...(group === undefined ? {} : { group }) });
/** Left margin 30 mm: the columns begin at 30, 40, 80, 105, 130, 155 and end at 180. */
const columns: readonly TableColumn[] = [
  { heading: 'STT', widthMm: 10, align: 'center' },
  { heading: 'Mục', widthMm: 40, align: 'left' },
  figure('Một', 'Trên'),
  figure('Hai', 'Trên'),
  figure('Riêng'),
  figure('Ba', 'Cuối'),
];
const ROWS = 60;
const paper: Paper = {
  kind: 'award-statistics', title: 'Đầu cột có nhóm', language: 'vi', mark: null,
  sections: [flowingSection('portrait', [{ type: 'table', caption: null, columns, rows: Array.from({ length: ROWS }, (_, i) => ({ type: 'cells', cells: [String(i + 1), `Dòng ${i + 1}`, '1', '2', '3', '4'] })) }])],
};

describe('a table with groups of columns', () => {
  let pdf: Uint8Array;
  let docx: Uint8Array;
  let shown: readonly (readonly [string, readonly Word[]])[];
  beforeAll(async () => {
    pdf = await renderPdf(paper);
    docx = await renderDocx(paper);
    const office = await officeToPdf(docx, 'docx');
    shown = [['PDF', await pdfWords(pdf)], ['docx', await pdfWords(office)]];
    expect(await bodyLetters(office)).toContain('Dòng60');
  });

  it('R77: two heading rows stand on every page, a group over the middle of its columns', () => {
    for (const [where, words] of shown) {
      for (const page of [1, 2]) {
        const at = (wanted: string): Word => {
          const word = words.find(({ text, page: on }) => on === page && text === wanted);
          if (word === undefined) throw new Error(`${where}, page ${page}: no «${wanted}»`);
          return word;
        };
        const centre = ({ left, right }: Word): number => (left + right) / 2;
        for (const [word, mm] of [['Trên', 105], ['Một', 92.5], ['Hai', 117.5], ['Riêng', 142.5], ['Cuối', 167.5], ['Ba', 167.5]] as const) expect(Math.abs(centre(at(word)) - mm), `${where} ${word}`).toBeLessThan(0.5);
        expect(Math.abs(at('Trên').top - at('STT').top)).toBeLessThan(0.3);
        expect(Math.abs(at('Riêng').top - at('STT').top)).toBeLessThan(0.3);
        expect(at('Một').top).toBeGreaterThan(at('Trên').top + 4);
        expect(Math.abs(at('Ba').top - at('Một').top)).toBeLessThan(0.3);
      }
    }
  });

  it('are real heading cells: spans in Word, two rows of TH in the PDF', async () => {
    const xml = await officePart(docx, 'word/document.xml');
    expect(xml.match(/<w:gridSpan w:val="2"\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(2);
    const roles = (await pdfStructure(pdf)).map((line) => /^\s*(T[RH])\b/u.exec(line)?.[1]);
    expect(roles.filter((role) => role === 'TH')).toHaveLength(8);
    expect(roles.filter((role) => role === 'TR')).toHaveLength(ROWS + 2);
  });
});
