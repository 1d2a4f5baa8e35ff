import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { renderXlsx } from '../../../electron/documents/xlsx.ts';
import { nomineeSheets } from '../../../shared/documents/nominee-list.ts';
import type { Sheet } from '../../../shared/documents/sheet.ts';
import * as sample from '../../shared/documents/samples.ts';
import { LETTERS } from './letters.ts';
import { officePart, officeToPdf, pdfInfo, pdfWords } from './tools.ts';

const read = async (file: Uint8Array, sheet: number | string = 1) => readSheet(Buffer.from(file), sheet);

describe('renderXlsx', () => {
  it('reads back the list as it was given, dates as dates, one sheet a group', async () => {
    const file = await renderXlsx(nomineeSheets(sample.nomineeList));
    const persons = await read(file, 'Cá nhân');
    expect(persons[2]).toEqual(['STT', 'Danh xưng', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Đơn vị công tác', 'Phân loại', 'Danh hiệu/Hình thức đề nghị', 'Tóm tắt thành tích', 'Ghi chú']);
    expect(persons[3]?.slice(0, 3)).toEqual([1, 'Ông', 'Nguyễn Văn Mẫu']);
    expect(persons[3]?.[3]).toEqual(new Date('1980-01-05T00:00:00Z'));
    expect(persons[4]?.[3]).toBe('1975');
    expect(persons[5]?.[3]).toBeNull();
    expect((await read(file, 'Hộ gia đình'))[3]?.[1]).toBe('Hộ ông Lê Văn Ví Dụ');
  });

  const text = (values: readonly string[]): Sheet => ({ name: 'Thử', titles: ['Tiêu đề'], columns: [{ heading: 'Mục', type: 'text', widthMm: 40 }], rows: values.map((v) => [v]) });

  it.each(['=1+1', "=cmd|' /C calc'!A0", '+84912345678', '-5', '@SUM(A1)', '001096012345', '012345678901234567890', '1E5', '05/01/1980', 'TRUE', '<b>&"\'', '{a}'])('keeps %s as text', async (value) => {
    const file = await renderXlsx(text([value]));
    expect((await read(file))[2]).toEqual([value]);
    const xml = await officePart(file, 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f>');
  });

  it('keeps every Vietnamese letter', async () => {
    expect((await read(await renderXlsx(text(LETTERS)))).slice(2).map((row) => row[0])).toEqual(LETTERS);
  });

  it('prints on landscape A4, one page wide, heading repeated', async () => {
    const many: Sheet = { ...nomineeSheets(sample.nomineeList)[1], rows: Array.from({ length: 120 }, (_, i) => [i + 1, 'Ông', 'Nguyễn Văn Mẫu', '1980-01-05', 'Nam', 'Trưởng thôn', 'Thôn Đông', '', 'Giấy khen', 'Hiến đất', '']) } as Sheet;
    const file = await renderXlsx(many);
    expect(await officePart(file, 'xl/worksheets/sheet1.xml')).toMatch(/<pageSetup fitToWidth="1" fitToHeight="0" paperSize="9" orientation="landscape"\/>/);
    expect(await officePart(file, 'xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Cá nhân'!$3:$3</definedName>`);
    const pdf = await officeToPdf(file, 'xlsx');
    const { info, pages } = await pdfInfo(pdf);
    expect(info).toMatch(/Page\s+1 size:\s+841\.\d+ x 595\.\d+ pts/);
    const words = await pdfWords(pdf);
    expect(pages).toBeGreaterThan(2);
    for (let page = 1; page <= pages; page++) expect(words.filter((w) => w.page === page && w.text === 'STT')).toHaveLength(1);
  });

  it('accepts names that a sheet cannot have, and two of one name', async () => {
    const file = await renderXlsx([{ ...text(['a']), name: 'Tổ 1/2: [x]' }, { ...text(['b']), name: "Tổ 1/2: [x]" }, { ...text(['c']), name: "Thôn H'Lơ & <Mẫu> $&" }]);
    const names = [...(await officePart(file, 'xl/workbook.xml')).matchAll(/<sheet [^>]*name="([^"]*)"/gu)].map((m) => m[1]);
    expect(new Set(names).size).toBe(3);
    expect((await read(file, 3))[2]).toEqual(['c']);
    expect((await officePart(file, 'xl/workbook.xml')).match(/_xlnm.Print_Titles/gu)).toHaveLength(3);
  });
});
