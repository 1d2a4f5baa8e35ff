import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../../shared/plan-reader/figure.ts';
import { datesOf } from '../../../shared/plan-reader/plan-dates.ts';
import { quantitiesOf } from '../../../shared/plan-reader/quantity.ts';
import { tokensOf } from '../../../shared/plan-reader/tokens.ts';
import { unitKey } from '../../../shared/plan-reader/units.ts';

/** «low..high unit compare» of every figure that has a unit that may be a target's. */
const read = (text: string): string[] =>
  quantitiesOf(tokensOf(text)).filter(({ unit }) => unit !== null && unit.kind !== 'none').map(({ low, high, compare, unit }) => `${low === high ? low : `${low}..${high}`} ${unit?.name ?? ''}${compare === null ? '' : ` ${compare}`}`);

describe('figures', () => {
  it.each([
    ['1.300', 1300, false], ['7,5', 7.5, false], ['02', 2, false], ['1,0', 1, false], ['24.700', 24700, false], ['1.234.567', 1234567, false], ['1.234,5', 1234.5, false],
    ['7.5', 7.5, false], ['0,37', 0.37, false], ['2026', 2026, false], ['3,500', 3.5, true], ['1,234,567', 1234567, true], ['1,234.5', 1234.5, true], ['0.500', 0.5, true],
  ])('%s', (text, value, unsure) => expect(parseFigure(text)).toEqual({ value, unsure }));

  it.each(['1.2.3', '15.11.2025', '7,5,2', ''])('«%s» is no figure', (text) => expect(parseFigure(text)).toBeNull());
});

describe('tokens', () => {
  it('knows glued footnote digits, codes and look-alikes of marks', () => {
    const keys = (text: string): string[] => tokensOf(text).map((token) => token.plain);
    expect(keys('thoát nghèo5, khu vực III1')).toEqual(['thoat', 'ngheo', ',', 'khu', 'vuc', 'iii']);
    expect(tokensOf('mạng 4G, Quốc lộ 28B').filter((token) => !Number.isNaN(token.value))).toEqual([]);
    expect(keys('7 – 8% ≥ ≤')).toEqual(['#', '-', '#', '%', '>=', '<=']);
    expect(keys('m2/người')).toEqual(['m2', '/', 'nguoi']);
  });

  it('keeps words apart that differ by their marks, and lets lost marks pass', () => {
    const key = (text: string): string | undefined => tokensOf(text).at(-1)?.key;
    expect(key('đạt tăng tặng')).toBe('=tặng');
    expect(key('dat tang')).toBe('tang');
    expect(tokensOf('trẽn')[0]?.key).toBe(tokensOf('trên')[0]?.key);
    expect(tokensOf('tỉ tỷ').map((token) => token.key)).toEqual(['ti', 'ti']);
  });
});

describe('quantities', () => {
  it.each([
    ['từ 82% trở lên', ['82 % gte']], ['82% trở lên', ['82 % gte']], ['ít nhất 95%', ['95 % gte']], ['tối thiểu 95%', ['95 % gte']], ['không dưới 95%', ['95 % gte']], ['không thấp hơn 95%', ['95 % gte']], ['≥ 95%', ['95 % gte']], ['>= 95%', ['95 % gte']],
    ['trên 95%', ['95 % gt']], ['hơn 95%', ['95 % gt']], ['> 95%', ['95 % gt']], ['vượt mốc 500 tỷ đồng', ['500 tỷ đồng gt']],
    ['dưới 3%', ['3 % lt']], ['<3%', ['3 % lt']], ['thấp hơn 3%', ['3 % lt']],
    ['không quá 3%', ['3 % lte']], ['tối đa 3%', ['3 % lte']], ['không vượt quá 3%', ['3 % lte']], ['từ 3% trở xuống', ['3 % lte']], ['≤ 3%', ['3 % lte']],
    ['7 - 8%', ['7..8 %']], ['7,5-8%', ['7.5..8 %']], ['35 -36,5%', ['35..36.5 %']], ['7% – 8%', ['7..8 %']], ['từ 7% đến 8%', ['7..8 %']], ['từ 7 tới 8%', ['7..8 %']], ['8.000 - 8.300 lao động', ['8000..8300 lao động']], ['ít nhất từ 1 - 1,5%', ['1..1.5 % gte']],
    ['9/19 tiêu chí', ['9 tiêu chí']], ['111/111 xã', ['111 xã']], ['24/24 giờ', []], ['ngày 15/11/2026', []], ['15/11 hằng năm', []],
    ['9.000 lao động/năm', ['9000 lao động']], ['260 triệu đồng/ha/năm', ['260 triệu đồng/ha/năm']], ['13 bác sĩ/1 vạn dân', ['13 bác sĩ/vạn dân']], ['28 giường bệnh trên một vạn dân', ['28 giường/vạn dân']], ['12 bác sĩ trên 10.000 dân', ['12 bác sĩ/vạn dân']],
    ['20 máy/100 dân', ['20 máy/100 dân']], ['1,2 triệu lượt khách', ['1.2 triệu lượt']], ['95 nghìn tỷ đồng', ['95 nghìn tỷ đồng']], ['18,4 ngàn tỉ đồng', ['18.4 ngàn tỉ đồng']], ['2.000 tỷ', ['2000 tỷ đồng']], ['2,97 điểm %/năm', ['2.97 điểm %']], ['1,5 điểm phần trăm', ['1.5 điểm %']],
    ['35-40% so với GRDP', ['35..40 % GRDP']], ['35 - 36% GRDP', ['35..36 % GRDP']], ['15‰', ['15 ‰']],
    ['10 tổ chức đảng trong doanh nghiệp tư nhân trở lên', ['10 tổ chức gte']], ['85% tổ chức đảng hoàn thành tốt nhiệm vụ trở lên', ['85 %']], ['2 sản phẩm 3 sao trở lên', ['2 sản phẩm']],
    ['ít nhất một mô hình', ['1 mô hình gte']], ['một mô hình', []], ['24 700 tỷ đồng', ['24700 tỷ đồng']], ['1 00%', ['100 %']],
    ['05 năm', []], ['18 tuổi', []], ['03 khâu đột phá', []], ['54 dân tộc', []], ['năm 2026 hộ nghèo', []], ['giai đoạn 2026 - 2030 xã', []], ['mỗi năm 1.500 lao động', ['1500 lao động']], ['Quyết định số 20 xã', []], ['thôn 5', []], ['Quốc lộ 20', []], ['lần thứ 18', []], ['tiêu chí số 15', []],
    ['giữ vững 05 xã', ['5 xã']], ['bằng 15 xã', ['15 xã']], ['quỹ 5 tỷ đồng', ['5 tỷ đồng']], ['thu 500 tỷ đồng', ['500 tỷ đồng']], ['tăng 50 trường', ['50 trường']], ['cán mốc 1,25 tỷ USD', ['1.25 tỷ USD']],
  ])('«%s»', (text, expected) => expect(read(text)).toEqual(expected));

  it('has bounds in order for any numbers', () => {
    fc.assert(fc.property(fc.nat(10_000), fc.nat(10_000), fc.constantFrom('-', 'đến', '–'), (a, b, joint) => {
      for (const { low, high } of quantitiesOf(tokensOf(`từ ${a} ${joint} ${b} hộ`))) expect(low).toBeLessThanOrEqual(high);
    }));
  });
});

describe('dates of a sentence', () => {
  it.each([
    ['đến năm 2030', { year: 2030, bound: 'by', day: null, month: null }, 'due'], ['đến hết năm 2030', { year: 2030, bound: 'by', day: 31, month: 12 }, 'due'], ['trước năm 2030', { year: 2030, bound: 'before' }, 'due'],
    ['trong năm 2026', { year: 2026, bound: 'in' }, 'due'], ['trước ngày 30/9/2027', { year: 2027, month: 9, day: 30, bound: 'before' }, 'due'], ['trước ngày 30 tháng 9 năm 2027', { year: 2027, month: 9, day: 30, bound: 'before' }, 'due'],
    ['so với năm 2020', { year: 2020 }, 'against'], ['so với cùng kỳ năm 2020', { year: 2020 }, 'against'], ['giai đoạn 2026 - 2030', { year: 2030 }, 'period'],
  ])('«%s»', (text, due, kind) => {
    const [date] = datesOf(tokensOf(text));
    expect(date?.due).toMatchObject(due);
    expect(date?.kind).toBe(kind);
  });

  it('a bare number of four digits is no year', () => expect(datesOf(tokensOf('trồng 2000 cây'))).toEqual([]));
});

describe('unit keys', () => {
  it.each([
    ['ngàn tỉ đồng', 'nghìn tỷ đồng'], ['giường bệnh/vạn dân', 'giường/vạn dân'], ['bác sĩ/10.000 dân', 'bác sĩ / vạn dân'], ['triệu lượt khách', 'triệu lượt'], ['điểm phần trăm', 'điểm %'], ['căn nhà', 'căn'], ['% GRDP', '%GRDP'],
  ])('«%s» is «%s»', (a, b) => expect(unitKey(a)).toBe(unitKey(b)));

  it.each([['%', 'điểm %'], ['xã', 'hộ'], ['triệu đồng', 'triệu đồng/người']])('«%s» is not «%s»', (a, b) => expect(unitKey(a)).not.toBe(unitKey(b)));
});
