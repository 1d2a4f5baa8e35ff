import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedHtml, copiedText, pastedRows } from '../../../shared/tables/copy.ts';

const table = (...cells: string[]) => ({ headings: cells.map((_, index) => `Cột ${index + 1}`), rows: [cells] });

describe('copying to a spreadsheet', () => {
  it('puts headings and cells into lines with tabs', () => {
    expect(copiedText({ headings: ['Họ và tên', 'Ngày'], rows: [['Nguyễn Văn An', '05/11/2026'], ['Lê Thị Ánh', '']] })).toBe('Họ và tên\tNgày\r\nNguyễn Văn An\t05/11/2026\r\nLê Thị Ánh\t');
  });
  it.each([['=1+1', "'=1+1"], ['+84 90', "'+84 90"], ['@SUM(A1)', "'@SUM(A1)"], ['-x', "'-x"], ['-12,5', '-12,5'], ['một\thai\nba', 'một hai ba']])('%j is copied as %j', (cell, written) => {
    expect(copiedText(table(cell)).split('\r\n')[1]).toBe(written);
  });
  it.each([['=1+1', true], ['012345678901', true], ['05/11/2026', true], ['Nguyễn', true], ['1.234', false], ['-3', false], ['7', false]])('%s is text in the HTML: %s', (cell, isText) => {
    expect(copiedHtml(table(cell)).includes("mso-number-format:'\\@'")).toBe(isText);
  });
  it('lets no cell become markup', () => {
    expect(copiedHtml(table('<img src=x onerror=alert(1)>&"'))).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;');
  });
});

describe('pasting from a spreadsheet', () => {
  it.each([
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['một dòng', [['một dòng']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['"hai\ndòng"\tb', [['hai\ndòng', 'b']]],
    ['"nói ""thưa"""\tx', [['nói "thưa"', 'x']]],
    ['"An" Bình\tx', [['"An" Bình', 'x']]],
    ['\n\n', []],
    ['', []],
  ])('%j', (text, rows) => expect(pastedRows(text)).toEqual(rows));

  it('reads back what was copied, cell by cell', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.replace(/[\t\r\n"=+\-@]/gu, 'ơ').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const read = pastedRows(copiedText({ headings: ['Một', 'Hai'], rows }));
        rows.forEach((row, index) => expect(read[index + 1] ?? ['', '']).toEqual(row.map((text) => text.trim())));
      }),
      { numRuns: 60 },
    );
  });
});
