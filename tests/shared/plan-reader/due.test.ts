import { describe, expect, it } from 'vitest';
import { readDues } from '../../../shared/plan-reader/due.ts';

/** day/month/year, bound, repetition; «-» for a part not printed. */
function shown(sentence: string): string[] {
  return readDues(sentence).map(({ due, recurring }) => [`${due.day ?? '-'}/${due.month ?? '-'}/${due.year ?? '-'}`, due.bound, ...(recurring === null ? [] : [recurring])].join(' '));
}

describe('a deadline and its bound', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Trước ngày 15 tháng 11 hằng năm, các xã báo cáo', ['15/11/- before hằng năm']],
    ['gửi về Sở trước 30/3/2027', ['30/3/2027 before']],
    ['chậm nhất ngày 25/5 và 25/11', ['25/5/- by', '25/11/- by']],
    ['chậm nhất là ngày 05 tháng 12 năm 2026', ['5/12/2026 by']],
    ['chậm nhất trước ngày 15/11 hàng năm', ['15/11/- before hằng năm']],
    ['muộn nhất ngày 20/10/2026', ['20/10/2026 by']],
    ['không muộn hơn ngày 20/10/2026', ['20/10/2026 by']],
    ['đến hết ngày 30/6/2026', ['30/6/2026 by']],
    ['hết ngày 30/6/2026', ['30/6/2026 by']],
    ['đến cuối năm 2027', ['31/12/2027 by']],
    ['cuối năm 2027', ['31/12/2027 by']],
    ['đến năm 2027', ['-/-/2027 by']],
    ['trước năm 2027', ['-/-/2027 before']],
    ['vào năm 2027', ['-/-/2027 in']],
    ['trong quý IV/2027', ['-/-/2027 in']],
    ['hết quý III/2026', ['30/9/2026 by']],
    ['trong tháng 8/2026', ['-/8/2026 in']],
    ['hết tháng 02/2028', ['29/2/2028 by']],
    ['trước ngày 10/6 và 10/12 hằng năm', ['10/6/- before hằng năm', '10/12/- before hằng năm']],
    ['trước ngày 10/6 và trước ngày 10/12 hằng năm', ['10/6/- before hằng năm', '10/12/- before hằng năm']],
    ['trước ngày 15/3, 15/6, 15/9 và 15/12 hằng năm', ['15/3/- before hằng năm', '15/6/- before hằng năm', '15/9/- before hằng năm', '15/12/- before hằng năm']],
    ['báo cáo 6 tháng (trước ngày 15/6), báo cáo năm (trước ngày 15/12)', ['15/6/- before', '15/12/- before']],
    ['ngày 25/5 và 25/11 hằng năm', ['25/5/- in hằng năm', '25/11/- in hằng năm']],
    ['trước ngày 20 hằng tháng', ['20/-/- before định kỳ']],
    ['trước ngày 15 của tháng cuối quý', ['15/-/- before định kỳ']],
    ['trước 17 giờ 00 ngày 15/9/2026', ['15/9/2026 before']],
    ['thời hạn gửi báo cáo: 15/11/2026', ['15/11/2026 by']],
    ['chậm nhất 16 giờ 00 ngày 05/12/2026', ['5/12/2026 by']],
    ['trước 17 giờ ngày 10/12/2026', ['10/12/2026 before']],
    ['trước 17h00 ngày 20/11 hằng năm', ['20/11/- before hằng năm']],
    ['trước các ngày 15/6, 15/12 hằng năm', ['15/6/- before hằng năm', '15/12/- before hằng năm']],
    ['không chậm quá ngày 31/8/2028', ['31/8/2028 by']],
    ['không trễ quá ngày 20/10 hằng năm', ['20/10/- by hằng năm']],
    ['trước ngày 15/9/2 027', ['15/9/2027 before']],
    ['hạn 31/3 hằng năm', ['31/3/- by hằng năm']],
    ['Hạn gửi hồ sơ: ngày 10 tháng 8 năm 2028 (sơ kết); ngày 12 tháng 8 năm 2030 (tổng kết)', ['10/8/2028 by', '12/8/2030 by']],
    ['Thời hạn cuối nhận hồ sơ tổng kết là 17h ngày 30/10/2030', ['30/10/2030 by']],
    ['gửi hồ sơ về Văn phòng (qua bộ phận một cửa) trong khoảng từ 01/9 đến 20/9/2028', ['20/9/2028 by']],
    ['trước mùng 5 hằng tháng', ['5/-/- before định kỳ']],
    ['trước 16:30 ngày 25 hằng tháng', ['25/-/- before định kỳ']],
    ['ngày 25 hằng tháng', ['25/-/- in định kỳ']],
    ['vào ngày 05 và ngày 20 hằng tháng', ['5/-/- in định kỳ', '20/-/- in định kỳ']],
    ['vào ngày 20 các tháng 3, 6, 9 và 12', ['20/3/- in định kỳ', '20/6/- in định kỳ', '20/9/- in định kỳ', '20/12/- in định kỳ']],
    ['trước ngày 15 tháng 6 và tháng 12 hằng năm', ['15/6/- before định kỳ', '15/12/- before định kỳ']],
    ['quý I trước 15/3, quý II trước 15/6', ['15/3/- before', '15/6/- before']],
    ['nhận hồ sơ từ ngày 01/11 đến hết ngày 15/11/2026', ['15/11/2026 by']],
    ['trước 31 tháng 12 hàng năm', ['31/12/- before hằng năm']],
    ['trước ngày 05 tháng đầu của quý sau', ['5/-/- before định kỳ']],
    ['hạn cuối 30/9', ['30/9/- by']],
    ['trước ngày 31-12-2026', ['31/12/2026 before']],
    ['trước ngày 5.6.2026', ['5/6/2026 before']],
    ['TRƯỚC NGÀY 01/7/2026', ['1/7/2026 before']],
  ];
  it.each(cases)('%s', (sentence, expected) => {
    expect(shown(sentence)).toEqual(expected);
  });
});

describe('dates that are no deadline', () => {
  it.each([
    'Quyết định số 12/QĐ-TTg ngày 02/6/2026 của Thủ tướng Chính phủ',
    'Luật ngày 15 tháng 6 năm 2022',
    'kỷ niệm 80 năm ngày 11/6/1948',
    'từ ngày 01/7/2026 đến hết ngày 30/9/2026',
    'từ tháng 10/2025 đến tháng 12/2026',
    'số liệu tính đến ngày 31/10/2026',
    'số liệu tính từ ngày 15/12 năm trước đến ngày 14/12 năm báo cáo',
    'trước ngày 31/11/2026',
    'trước 10 ngày làm việc',
    'xã đạt từ 15 đến 17/19 tiêu chí',
    'vào dịp tổng kết phong trào',
    'đứng thứ 3 trong 12 xã',
  ])('%s', (sentence) => {
    expect(shown(sentence)).toEqual([]);
  });
});

it('keeps the printed words with the repetition and the place', () => {
  const sentence = 'Các xã gửi trước ngày 15/11 hằng năm về Sở';
  const [found] = readDues(sentence);
  expect(found?.due.text).toBe('trước ngày 15/11 hằng năm');
  expect(sentence.slice(found?.from, found?.to)).toBe('trước ngày 15/11');
});
