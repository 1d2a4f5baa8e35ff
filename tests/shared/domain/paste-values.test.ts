import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPasted } from '../../../shared/domain/paste-grid.ts';
import { proposedValues, readPastedValues } from '../../../shared/domain/paste-values.ts';
import type { PastedValues } from '../../../shared/domain/paste-values.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { indicator } from './indicator-samples.ts';

const targets = ['DBI-24', 'DBI-44', 'DBI-14', 'LD23-29'].map(indicator);

function read(text: string, onto: Parameters<typeof readPastedValues>[1] = targets): PastedValues {
  const result = readPastedValues(text, onto);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('R25: figures pasted from Excel', () => {
  it('R25: tiêu đề năm, số kiểu Việt Nam, ô trống không phải 0', () => {
    const block = 'STT\tChỉ tiêu\tĐVT\tNăm 2021\tTH 2022\tƯớc 2023\tKH 2024\n1\tTỷ lệ hộ nghèo tiếp cận đa chiều\t%\t26,96\t24,1%\t\t20\n2\tXã đạt chuẩn nông thôn mới\txã\t0\t-\tchưa có\t31\n\n3\tTổng kim ngạch xuất khẩu hàng hóa và dịch vụ cả giai đoạn\ttriệu USD\t1.234,5\tx\t1.234\t5';
    const pasted = read(block);
    expect(pasted.years).toEqual([2021, 2022, 2023]);
    expect(pasted.skippedColumns).toEqual(['KH 2024']);
    expect(proposedValues(pasted)).toEqual([
      { indicatorId: 'DBI-24', year: 2021, value: 26.96, eventDate: null },
      { indicatorId: 'DBI-24', year: 2022, value: 24.1, eventDate: null },
      { indicatorId: 'DBI-44', year: 2021, value: 0, eventDate: null },
      { indicatorId: 'DBI-14', year: 2021, value: 1234.5, eventDate: null },
      { indicatorId: 'DBI-14', year: 2023, value: 1234, eventDate: null },
    ]);
    expect(pasted.rows.map(({ row }) => row)).toEqual([2, 3, 5]);
  });

  const cell = (text: string, target = targets[1]): { outcome: string; value: number | null; choices: readonly number[]; code: string | undefined } => {
    const found = read(`Chỉ tiêu\t2024\n${target?.text}\t${text}`).rows[0]?.cells[0];
    return { outcome: found?.outcome ?? '', value: found?.value ?? null, choices: found?.choices ?? [], code: found?.fault?.code };
  };

  it.each([
    ['', 'none'], ['-', 'none'], ['–', 'none'], ['x', 'none'], ['X', 'none'], ['chưa có', 'none'], ['Chưa có số liệu', 'none'], ['...', 'none'], ['n/a', 'none'],
  ])('R25: «%s» là không có số, không phải 0', (text, outcome) => {
    // A row of nothing is kept when its indicator is known.
    expect(cell(text)).toEqual({ outcome, value: null, choices: [], code: undefined });
  });

  it.each([
    ['0', 0], ['1.234,5', 1234.5], ['1234,5', 1234.5], ['-2', -2], ['−2', -2], ['31', 31], ['1 234', 1234],
  ])('R25: «%s» đọc là %d', (text, amount) => {
    expect(cell(text)).toMatchObject({ outcome: 'value', value: amount });
  });

  it.each([
    ['12.5', [12.5, 125]], ['1,234.5', [1234.5, 1.2345]],
  ])('R25: «%s» đọc được hai cách thì hỏi', (text, choices) => {
    expect(cell(text)).toMatchObject({ outcome: 'ask', value: null, choices, code: 'so-mo-ho' });
  });

  it('R25: khi vùng dán dùng dấu chấm thập phân thì «1.234» cũng phải hỏi', () => {
    const pasted = read('Chỉ tiêu\t2023\t2024\nXã đạt chuẩn nông thôn mới\t1.234\t12.5');
    expect(pasted.rows[0]?.cells.map(({ outcome, choices }) => [outcome, choices])).toEqual([['ask', [1.234, 1234]], ['ask', [12.5, 125]]]);
    expect(proposedValues(pasted)).toEqual([]);
  });

  it.each([
    ['#N/A', 'so-sai-dang'], ['#REF!', 'so-sai-dang'], ['khoảng 30', 'so-sai-dang'], ['không', 'so-sai-dang'], ['31%', 'khac-don-vi-tinh'], ['(5)', 'so-sai-dang'],
  ])('R25: «%s» là lỗi của ô đó, không đoán', (text, code) => {
    expect(cell(text)).toMatchObject({ outcome: 'wrong', value: null, code });
  });

  it('R21: sự việc: đạt, chưa đạt, hoặc ngày đạt của đúng năm', () => {
    const event = (text: string): unknown => {
      const found = read(`Chỉ tiêu\t2024\nTỉnh đạt tiêu chí tỉnh nông thôn mới\t${text}`).rows[0]?.cells[0];
      return [found?.outcome, found?.value, found?.eventDate, found?.fault?.code];
    };
    expect(event('đạt')).toEqual(['value', 1, null, undefined]);
    expect(event('Chưa đạt')).toEqual(['value', 0, null, undefined]);
    expect(event('10/10/2024')).toEqual(['value', 1, '2024-10-10', undefined]);
    expect(event('10/10/2023')).toEqual(['wrong', null, null, 'ngay-khac-nam']);
    expect(event('31/02/2024')).toEqual(['wrong', null, null, 'su-viec-sai']);
    expect(event('')).toEqual(['none', null, null, undefined]);
  });

  it('R25: dòng không khớp chỉ tiêu nào, khớp hai, hoặc hai dòng một chỉ tiêu: người nhập chọn', () => {
    const pasted = read('Chỉ tiêu\t2024\nChỉ tiêu lạ\t5\nTỷ lệ hộ nghèo tiếp cận đa chiều\t20\n- Tỷ lệ hộ nghèo tiếp cận đa chiều:\t21\nCộng\t');
    expect(pasted.rows.map(({ indicatorId, fault }) => [indicatorId, fault?.code])).toEqual([[null, 'khong-khop'], ['DBI-24', 'trung-chi-tieu'], ['DBI-24', 'trung-chi-tieu']]);
    expect(proposedValues(pasted)).toEqual([]);
    const alike = [indicator('DBI-24'), { ...indicator('DBI-24'), id: 'T2' }];
    expect(read('Chỉ tiêu\t2024\nTỷ lệ hộ nghèo tiếp cận đa chiều\t20', alike).rows[0]?.fault?.code).toBe('trung-ten');
  });

  it('R25: mã chỉ tiêu thay tên; không có cột tên thì theo thứ tự đang hiện', () => {
    expect(proposedValues(read('Mã\t2024\nDBI-44\t28'))).toEqual([{ indicatorId: 'DBI-44', year: 2024, value: 28, eventDate: null }]);
    expect(proposedValues(read('2023\t2024\n22\t21\n25\t28', targets.slice(0, 2))).map(({ indicatorId, value }) => [indicatorId, value])).toEqual([['DBI-24', 22], ['DBI-24', 21], ['DBI-44', 25], ['DBI-44', 28]]);
    expect(read('2023\t2024\n22\t21\n25\t28', targets.slice(0, 1)).rows[1]?.fault?.code).toBe('thua-dong');
  });

  it('R25: một chỉ tiêu, năm đi xuống theo cột', () => {
    expect(proposedValues(read('Năm\tThực hiện\n2021\t26,96\n2022\t\n2023\t22,5', targets.slice(0, 1))).map(({ year, value }) => [year, value])).toEqual([[2021, 26.96], [2023, 22.5]]);
  });

  it.each([
    ['', 'trong'],
    ['   \n\t\n', 'trong'],
    ['Chỉ tiêu\tSố liệu\nHộ nghèo\t20', 'thieu-dong-nam'],
    ['Chỉ tiêu\t2024\tNăm 2024\nHộ nghèo\t20\t21', 'trung-nam'],
    ['x\n'.repeat(5001), 'qua-lon'],
  ])('%#: is refused with a reason', (text, code) => {
    const result = readPastedValues(text, targets);
    expect(result.ok ? undefined : result.error.code).toBe(code);
  });

  it('a cell with a line break or a quote inside it stays one cell', () => {
    expect(splitPasted('"Tỷ lệ ""hộ nghèo""\nđa chiều"\t2024\r\n5\t6')).toMatchObject({ ok: true, value: [['Tỷ lệ "hộ nghèo"\nđa chiều', '2024'], ['5', '6']] });
  });

  it('whatever number is written the Vietnamese way comes back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const amount = digits / 10 ** decimals;
        expect(cell(formatNumber(amount))).toMatchObject({ outcome: 'value', value: amount + 0 });
      }),
    );
  });

  it('any pasted text gets an answer', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(fc.constantFrom('2024', '2023', '-', '12.5', '1.234', '"', 'Hộ nghèo', '5%', ''), fc.string({ maxLength: 8 })), { maxLength: 5 }), { maxLength: 8 }), (grid) => {
        const result = readPastedValues(grid.map((row) => row.join('\t')).join('\n'), targets);
        if (result.ok) for (const { value } of proposedValues(result.value)) expect(value === null || Number.isFinite(value)).toBe(true);
        else expect(result.error.code).toMatch(/^(?:trong|thieu-dong-nam|trung-nam|qua-lon)$/u);
      }),
    );
  });
});
