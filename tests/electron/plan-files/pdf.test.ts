import type { Content } from 'pdfmake/interfaces.js';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../electron/plan-files/pdf.ts';
import { linesOf } from '../../../electron/plan-files/pdf-lines.ts';
import { letterhead, pdfOf, SCAN, spoken } from './make-pdf.ts';

const silent = (): void => undefined;
async function textOf(file: Buffer): Promise<string> {
  const read = await readPdf(file, silent);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.text;
}

const LONG = 'Phát huy sức mạnh tổng hợp của cả hệ thống chính trị và các tầng lớp Nhân dân trong tổ chức triển khai phong trào thi đua; phấn đấu đến năm 2030 có trên 95% hộ gia đình phân loại rác tại nguồn, giảm tỷ lệ hộ nghèo bình quân mỗi năm 1,5% trong giai đoạn 2026 - 2030.';

describe('text of a PDF', () => {
  it('joins the lines of a paragraph and keeps paragraphs apart', async () => {
    const said = [LONG, 'I. MỤC ĐÍCH, YÊU CẦU', LONG, '- Ngắn.', LONG];
    expect((await textOf(await pdfOf(said.map(spoken)))).split('\n')).toEqual(said);
  });

  it('paragraphs go on over the end of a page; page numbers and running heads are left out', async () => {
    const said = Array.from({ length: 24 }, (_, i) => `${i + 1}. ${LONG}`);
    const file = await pdfOf(said.map(spoken), {
      header: (page: number) => (page === 1 ? null : { text: String(page), alignment: 'center', margin: [0, 30, 0, 0] }),
      footer: () => ({ text: 'Hệ thống quản lý văn bản', fontSize: 8, alignment: 'center' }),
    });
    expect((await textOf(file)).split('\n')).toEqual(said);
  });

  it('reads the letterhead column by column', async () => {
    const text = await textOf(await pdfOf([letterhead, { text: 'KẾ HOẠCH', alignment: 'center', margin: [0, 20, 0, 0] }, spoken(LONG)]));
    expect(text.split('\n')).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH SAO MAI', 'Số: 0045/KH-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Sao Mai, ngày 03 tháng 4 năm 2026', 'KẾ HOẠCH', LONG]);
  });

  it('reads a ruled table row by row, whatever the cells wrap', async () => {
    const rows = [['TT', 'Chỉ tiêu', 'Năm 2030'], ['1', 'Tỷ lệ hộ nghèo giảm bình quân mỗi năm theo chuẩn nghèo đa chiều của tỉnh', '1,5%'], ['2', 'Số xã đạt chuẩn nông thôn mới', '45 xã']];
    const text = await textOf(await pdfOf([spoken(LONG), { table: { widths: [30, 150, 80], body: rows.map((row) => [...row]) } }, spoken(LONG)]));
    expect(text.split('\n')).toEqual([LONG, ...rows.map((row) => row.join(' | ')), LONG]);
  });

  it('puts footnotes last and glues their digits', async () => {
    const raised = (mark: string): Content => ({ text: mark, sup: true, fontSize: 8 }) as Content;
    const said: Content = { text: ['hỗ trợ các xã khu vực III', raised('1'), ' và thoát nghèo', raised('2'), ` bền vững. ${LONG}`], leadingIndent: 28 };
    const notes: Content = { absolutePosition: { x: 70, y: 740 }, stack: [{ text: [raised('1'), ' Theo Quyết định số 12/QĐ-UBND.'], fontSize: 10 }, { text: [raised('2'), ' Sau sáp nhập.'], fontSize: 10 }] };
    const text = await textOf(await pdfOf([said, notes]));
    expect(text).toBe(`hỗ trợ các xã khu vực III1 và thoát nghèo2 bền vững. ${LONG}\n1 Theo Quyết định số 12/QĐ-UBND.\n2 Sau sáp nhập.`);
  });

  it('says which pages are pictures', async () => {
    const file = await pdfOf([spoken(LONG), { image: SCAN, width: 400, pageBreak: 'before' }, { text: LONG, pageBreak: 'before' }]);
    const read = await readPdf(file, silent);
    expect(read).toMatchObject({ ok: true, value: { notes: [{ code: 'trang-khong-co-chu', message: expect.stringContaining('trang 2.') as string }] } });
  });

  it('tells how far it is', async () => {
    const steps: string[] = [];
    await readPdf(await pdfOf([spoken(LONG), { text: LONG, pageBreak: 'before' }]), (done, total) => steps.push(`${done}/${total}`));
    expect(steps).toEqual(['1/2', '2/2']);
  });
});

describe('a PDF that gives no text', () => {
  it('scanned', async () => {
    const file = await pdfOf([{ image: SCAN, width: 400 }, { image: SCAN, width: 400, pageBreak: 'before' }]);
    expect(await readPdf(file, silent)).toMatchObject({ ok: false, error: { code: 'pdf-khong-co-chu', message: expect.stringContaining('2 trang') as string, next: expect.stringContaining('dán') as string } });
  });
  it('with a password', async () => {
    expect(await readPdf(await pdfOf([LONG], { userPassword: 'sao', ownerPassword: 'mai' }), silent)).toMatchObject({ ok: false, error: { code: 'tep-co-mat-khau' } });
  });
  it('protected against changes only: it can be read', async () => {
    expect(await textOf(await pdfOf([LONG], { ownerPassword: 'mai' }))).toBe(LONG);
  });
  it.each([
    ['cut short', (file: Buffer) => file.subarray(0, 900)],
    ['only its head', () => Buffer.from('%PDF-1.7\nxxxx')],
    ['zeros', (file: Buffer) => Buffer.concat([file.subarray(0, 20), Buffer.alloc(5000)])],
  ])('damaged: %s', async (_name, damage) => {
    expect(await readPdf(damage(await pdfOf([LONG])), silent)).toMatchObject({ ok: false, error: { code: 'pdf-hong' } });
  });
  it('letters that are no letters', async () => {
    const nonsense = Array.from({ length: 80 }, (_, i) => `zx${'qkw'.repeat(1 + (i % 3))}vf`).join(' ');
    expect(await readPdf(await pdfOf([nonsense]), silent)).toMatchObject({ ok: false, error: { code: 'pdf-chu-khong-doc-duoc' } });
  });
});

describe('pieces of a page', () => {
  const item = (text: string, x: number, width: number, y = 100, size = 14) => ({ text, x, y, width, size });
  const words = (...items: ReturnType<typeof item>[]): string[] => linesOf(items).map(({ segments }) => segments.map(({ text }) => text).join(' | '));
  it.each([
    ['side by side', [item('thi', 10, 20), item('đua', 33, 22)], ['thi đua']],
    ['touching', [item('thi đ', 10, 20), item('ua', 30, 12)], ['thi đua']],
    ['far apart', [item('TỈNH', 10, 30), item('NAM', 120, 30)], ['TỈNH | NAM']],
    ['in any order', [item('b', 30, 8), item('a', 10, 8), item('c', 10, 8, 120)], ['a b', 'c']],
    ['a raised figure', [item('III', 10, 15), item('1', 25, 4, 95, 8)], ['III1']],
    ['a letter over a gap', [item('T NH SAO MAI', 136.9, 96), item('Ỉ', 145.4, 5)], ['TỈNH SAO MAI']],
    ['a letter before a text', [item('Y BAN', 20, 40), item('Ủ', 10, 10)], ['ỦY BAN']],
  ])('%s', (_name, items, expected) => expect(words(...items)).toEqual(expected));
});
