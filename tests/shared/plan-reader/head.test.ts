import { describe, expect, it } from 'vitest';
import { readHead } from '../../../shared/plan-reader/head.ts';
import { docOf } from '../../../shared/plan-reader/outline.ts';

const plan = (number: string, dated: string): string => `TỈNH HẢI VÂN SƠN\nỦY BAN NHÂN DÂN\n*\n${number}\n${dated}\n\nKẾ HOẠCH\nPhát động phong trào thi đua giai đoạn 2026 - 2030\n\nI. MỤC ĐÍCH\n1. Tạo khí thế.\n`;

describe('readHead', () => {
  it.each([
    ['Số: 318/KH-UBND', 'Hải Vân Sơn, ngày 04 tháng 5 năm 2026', '318/KH-UBND'],
    ['Số 1205/KH-UBND', 'Hải Vân Sơn, ngày 04 tháng 5 nãm 2026', '1205/KH-UBND'],
    ['SỐ 07/HD-SNV', 'Hải Vân Sơn, ngày 4 tháng 5 nâm 2026', '07/HD-SNV'],
  ])('%s, %s', (number, dated, expected) => {
    const head = readHead(docOf(plan(number, dated)));
    expect(head.number?.value).toBe(expected);
    expect(head.date?.value).toEqual({ day: 4, month: 5, year: 2026 });
  });

  it('keeps a number inside a sentence in its sentence', () => {
    const doc = docOf('KẾ HOẠCH\n\nI. CĂN CỨ\nThực hiện Quyết định\nsố 15/QĐ-UBND của tỉnh.\n');
    expect(doc.paragraphs.map(({ text }) => text)).toContain('Thực hiện Quyết định số 15/QĐ-UBND của tỉnh.');
  });
});
