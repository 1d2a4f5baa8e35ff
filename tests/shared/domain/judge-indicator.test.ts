import { describe, expect, it } from 'vitest';
import { AFTER, indicator, judge, note, value } from './indicator-samples.ts';
import { judgeIndicator, judgeUnits } from '../../../shared/domain/judge-indicator.ts';
import type { JudgeOptions } from '../../../shared/domain/judge-indicator.ts';
import type { IndicatorState } from '../../../shared/domain/indicator-words.ts';
import { boundWords, equivalentWords, INDICATOR_STATE_WORDS, MEASURE_WORDS } from '../../../shared/domain/indicator-words.ts';
import type { IndicatorTarget } from '../../../shared/domain/indicator-target.ts';
import { IndicatorValue, valueFault, valuesServing } from '../../../shared/domain/indicator-value.ts';

type Row = readonly [title: string, target: string | IndicatorTarget, levels: readonly (readonly [number, number])[], state: IndicatorState, figure: string, options?: Partial<JudgeOptions>];

const lte: IndicatorTarget = { ...indicator('LD23-14'), id: 'T-LTE', comparator: 'lte', max: 1.2, maxInclusive: true, figure: 'không quá 1,2%' };
const fallAtMost: IndicatorTarget = { ...indicator('DBI-23'), id: 'T-EQDOWN', comparator: 'eq', min: 2.5, max: 2.5, minInclusive: true, maxInclusive: true, figure: '2,5%' };

/** One case at least for every row of the comparator table of the plan schema, section 5. */
const ROWS: readonly Row[] = [
  // đạt 73% (bare figure)
  ['R12: 73% đạt «73%»', 'DNO-07', [[2025, 73]], 'dat', '73%'],
  ['R12: 73,5% vượt «73%»', 'DNO-07', [[2025, 73.5]], 'vuot', '73,5%'],
  ['R12: 72,99% chưa đạt «73%»', 'DNO-07', [[2025, 72.99]], 'chua-dat', '72,99%'],
  ['R12: số in trần theo chiều giảm, 2,5% đạt', fallAtMost, [[2025, 2.5]], 'dat', '2,5%'],
  ['R12: số in trần theo chiều giảm, 2,4% vượt', fallAtMost, [[2025, 2.4]], 'vuot', '2,4%'],
  ['R12: số in trần theo chiều giảm, 2,6% chưa đạt', fallAtMost, [[2025, 2.6]], 'chua-dat', '2,6%'],
  // không còn, không để xảy ra
  ['R21: còn 0 xã đạt «không còn xã đặc biệt khó khăn»', 'LDNN-05', [[2025, 0]], 'dat', '0 xã'],
  ['R21: còn 1 xã chưa đạt «không còn xã đặc biệt khó khăn»', 'LDNN-05', [[2025, 1]], 'chua-dat', '1 xã'],
  // từ 82% trở lên, ít nhất
  ['R11: 82,0 đạt «từ 82% trở lên»', 'LD23-23', [[2025, 82]], 'dat', '82%'],
  ['R11: 95,0 đạt «ít nhất 95%»', 'LD23-30', [[2025, 95]], 'dat', '95%'],
  ['R11: 94,99 không đạt «ít nhất 95%»', 'LD23-30', [[2025, 94.99]], 'chua-dat', '94,99%'],
  // trên, hơn
  ['R11: 95,0 không đạt «trên 95%»', 'LD23-18', [[2025, 95.0]], 'chua-dat', '95%'],
  ['R11: 95,01 đạt «trên 95%»', 'LD23-18', [[2025, 95.01]], 'dat', '95,01%'],
  // dưới, <
  ['R11: 10,0 không đạt «dưới 10%»', 'LDNN-10', [[2025, 10.0]], 'chua-dat', '10%'],
  ['R11: 9,99 đạt «dưới 10%»', 'LDNN-10', [[2025, 9.99]], 'dat', '9,99%'],
  ['R11: 1,2 đạt «không quá 1,2%»', lte, [[2025, 1.2]], 'dat', '1,2%'],
  ['R11: 1,21 không đạt «không quá 1,2%»', lte, [[2025, 1.21]], 'chua-dat', '1,21%'],
  // a – b, polarity up
  ['R12: 85 đạt «85 - 86,5%»', 'LD23-13', [[2025, 85]], 'dat', '85%'],
  ['R12: 86,5 đạt «85 - 86,5%»', 'LD23-13', [[2025, 86.5]], 'dat', '86,5%'],
  ['R12: 87 vượt «85 - 86,5%»', 'LD23-13', [[2025, 87]], 'vuot', '87%'],
  ['R12: 84,9 chưa đạt «85 - 86,5%»', 'LD23-13', [[2025, 84.9]], 'chua-dat', '84,9%'],
  // a – b, polarity band
  ['R12: 35 đạt cơ cấu «35 - 36,5%»', 'LD23-02', [[2025, 35]], 'dat', '35%'],
  ['R12: 36,5 đạt cơ cấu «35 - 36,5%»', 'LD23-02', [[2025, 36.5]], 'dat', '36,5%'],
  ['R12: 37 lệch cơ cấu «35 - 36,5%»', 'LD23-02', [[2025, 37]], 'lech', '37%'],
  ['R12: 34,9 lệch cơ cấu «35 - 36,5%»', 'LD23-02', [[2025, 34.9]], 'lech', '34,9%'],
  ['R12: 16,42 đạt cơ cấu «16,42%»', 'DBI-03', [[2025, 16.42]], 'dat', '16,42%'],
  ['R12: 16,43 lệch cơ cấu «16,42%»', 'DBI-03', [[2025, 16.43]], 'lech', '16,43%'],
  // off before the deadline
  ['R12: 37 giữa kỳ chưa đến hạn', 'LD23-02', [[2023, 37]], 'chua-den-han', '37%', { on: '2024-02-01', year: 2023 }],
];

describe('R11, R12: comparators and intervals', () => {
  it.each(ROWS.map((row) => [row[0], row] as const))('%s', (_title, [, target, levels, state, figure, options]) => {
    const judged = judge(target, levels, options);
    expect([judged.state, judged.figure]).toEqual([state, figure]);
    expect(judged.printed).toBe(typeof target === 'string' ? indicator(target).figure : target.figure);
    expect(judged.sentence).toContain(`«${judged.printed}»`);
    expect(judged.sentence).toContain(String(judged.year));
  });

  it.each([
    ['R12: 7,0%/năm đạt «7 - 8%»', 7.0, 'dat'],
    ['R12: 8,0%/năm đạt «7 - 8%»', 8.0, 'dat'],
    ['R12: 8,5%/năm vượt «7 - 8%»', 8.5, 'vuot'],
    ['R12: 6,9%/năm chưa đạt «7 - 8%»', 6.9, 'chua-dat'],
  ] as const)('%s', (_title, rate, state) => {
    const changes = [2021, 2022, 2023, 2024, 2025].map((year) => value('LD23-01', year, rate, { kind: 'change' }));
    expect(judge('LD23-01', [], { periodFrom: 2020 }, changes).state).toBe(state);
  });

  it.each([
    ['R11: 95,0 trên «trên 95%» nói vì sao', 'LD23-18', 95, 'Năm 2025 là 95%; chỉ tiêu ghi «trên 95%» (phải trên 95%): chưa đạt, vừa đúng mức, phải cao hơn mức đó.'],
    ['R11: 9,4 dưới 10%', 'LDNN-10', 9.4, 'Năm 2025 là 9,4%; chỉ tiêu ghi «dưới 10%» (phải dưới 10%): đạt.'],
    ['R11: 10,5 so với dưới 10%', 'LDNN-10', 10.5, 'Năm 2025 là 10,5%; chỉ tiêu ghi «dưới 10%» (phải dưới 10%): chưa đạt, cao hơn mức 0,5 điểm %.'],
    ['R12: khoảng vượt nói vượt bao nhiêu', 'LD23-13', 87, 'Năm 2025 là 87%; chỉ tiêu ghi «85 - 86,5%» (từ 85% là đạt, hơn 86,5% là vượt): vượt 0,5 điểm %.'],
    ['R12: khoảng lệch', 'LD23-02', 37, 'Năm 2025 là 37%; chỉ tiêu ghi «35 -36,5%» (phải nằm trong khoảng 35 - 36,5%): lệch 0,5 điểm %.'],
    ['R21: số 0', 'LDNN-05', 1, 'Năm 2025 là 1 xã; chỉ tiêu ghi «không còn xã đặc biệt khó khăn» (phải bằng 0): chưa đạt, cao hơn mức 1 xã.'],
  ])('%s', (_title, id, amount, sentence) => {
    expect(judge(id, [[2025, amount]]).sentence).toBe(sentence);
  });

  it('R11: the shortfall is exact', () => {
    expect(judge('LD23-30', [[2025, 94.9]]).gap).toBe(-0.1);
    expect(judge('LDNN-10', [[2025, 9.9]]).gap).toBe(0.1);
    expect(judge('LD23-02', [[2025, 36]]).gap).toBe(0);
  });
});

describe('R13: change targets', () => {
  const parent = indicator('DBI-24');

  it('R13: 29,93% → 26,96% là 2,97 điểm %, đạt «2,97 điểm %/năm»', () => {
    const judged = judge('DBI-24a', [], { on: '2022-02-01', year: 2021, parent }, [value('DBI-24', 2021, 26.96)]);
    expect(judged).toMatchObject({ state: 'dat', figure: 'giảm 2,97 điểm %', value: 2.97, method: 'tinh-tu-muc', gap: 0 });
    expect(judged.change?.yearOnYear).toMatchObject({ figure: 'giảm 2,97 điểm %', year: 2021, methodWords: 'tính từ số liệu các năm' });
    expect(judged.change?.average).toMatchObject({ figure: 'giảm 2,97 điểm %', from: 2020, year: 2021 });
    expect(judged.sentence).toContain('Bình quân mỗi năm từ 2020 đến 2021 giảm 2,97 điểm % (tính từ số liệu các năm)');
  });

  it('R13: bình quân điểm % là (đầu − cuối) ÷ số năm, hằng năm vẫn hiện riêng', () => {
    const judged = judge('DBI-24a', [], { parent }, [[2021, 27.5], [2022, 24], [2023, 21], [2024, 18], [2025, 15.08]].map(([year, amount]) => value('DBI-24', year ?? 0, amount ?? 0)));
    expect(judged.change?.average).toMatchObject({ value: 2.97, from: 2020, year: 2025 });
    expect(judged.change?.yearOnYear).toMatchObject({ value: 2.92, year: 2025 });
    expect(judged.state).toBe('dat');
    expect(judged.perYear.map(({ year, value: change, level }) => [year, change, level])).toEqual([[2021, 2.43, 27.5], [2022, 3.5, 24], [2023, 3, 21], [2024, 3, 18], [2025, 2.92, 15.08]]);
  });

  it.each([
    ['R13: tăng 9%/năm từ mức 100 → 118,81 trong hai năm (lãi kép) đạt «9%/năm»', 'LD23-12', [[2020, 100], [2021, 108], [2022, 118.81]], 'dat', 'tăng 9%'],
    ['R13: 100 → 118,80 chưa tới 9%/năm', 'LD23-12', [[2020, 100], [2021, 108], [2022, 118.8]], 'chua-den-han', 'tăng 8,995%'],
    ['R13: tăng 9,5% một năm vượt số in trần 9%', 'LD23-12', [[2020, 100], [2021, 109.5]], 'vuot', 'tăng 9,5%'],
  ] as const)('%s', (_title, id, levels, state, figure) => {
    const judged = judge(id, levels, { on: '2023-02-01', year: levels.at(-1)?.[0] ?? 0, periodFrom: 2020 });
    expect([judged.state, judged.figure]).toEqual([state, figure]);
  });

  it.each([
    ['R13: tăng 15,0%/năm không đạt «trên 15%/năm»', 'DNO-03', 15, 'chua-dat'],
    ['R13: tăng 15,1%/năm đạt «trên 15%/năm»', 'DNO-03', 15.1, 'dat'],
    ['R13: giảm 4,0 đạt «từ 4% trở lên»', 'DNO-14a', 4, 'dat'],
    ['R13: giảm 3,9 chưa đạt «từ 4% trở lên»', 'DNO-14a', 3.9, 'chua-dat'],
    ['R13: giảm 3,0 không đạt «trên 3%/năm»', 'LDNN-02', 3, 'chua-dat'],
    ['R13: giảm 3,1 đạt «trên 3%/năm»', 'LDNN-02', 3.1, 'dat'],
    ['R13: tăng (giảm âm) không đạt «trên 3%/năm»', 'LDNN-02', -0.5, 'chua-dat'],
    ['R13: dân số tăng 1,65 không đạt «<1,65%»', 'DBI-18', 1.65, 'chua-dat'],
    ['R13: dân số tăng 1,64 đạt «<1,65%»', 'DBI-18', 1.64, 'dat'],
    ['R21: giảm 1 vụ đạt «làm giảm tội phạm»', 'DNO-25', 1, 'dat'],
    ['R21: không giảm không đạt «làm giảm tội phạm»', 'DNO-25', 0, 'chua-dat'],
  ] as const)('%s', (_title, id, change, state) => {
    const changes = [2020, 2021, 2022, 2023, 2024, 2025].map((year) => value(id, year, change, { kind: 'change' }));
    const judged = judge(id, [], { periodFrom: 2020 }, changes);
    expect(judged.state).toBe(state);
    expect(judged.change?.yearOnYear).toMatchObject({ method: 'nhap-truc-tiep', value: change });
  });

  it('R21: «làm giảm tội phạm» từ số vụ các năm', () => {
    expect(judge('DNO-25', [[2024, 120], [2025, 119]], { periodFrom: 2020 })).toMatchObject({ state: 'dat', figure: 'giảm 1 vụ', method: 'tinh-tu-muc' });
    expect(judge('DNO-25', [[2024, 120], [2025, 121]], { periodFrom: 2020 })).toMatchObject({ state: 'chua-dat', figure: 'tăng 1 vụ' });
  });

  it('R13: cùng tăng 10 lên 11: 10% tương đối không phải 1 điểm %', () => {
    const points: IndicatorTarget = { ...indicator('DBI-63a'), id: 'T-PTS', approx: false };
    const rate: IndicatorTarget = { ...points, id: 'T-RATE', measure: 'change-rate', unit: '%' };
    const levels = [[2020, 10], [2021, 11]] as const;
    expect(judge(points, levels, { year: 2021 }).figure).toBe('tăng 1 điểm %');
    expect(judge(rate, levels, { year: 2021 }).figure).toBe('tăng 10%');
    expect(MEASURE_WORDS['change-points']).not.toBe(MEASURE_WORDS['change-rate']);
  });

  it('R13: một năm thiếu thì không chấm bình quân cả giai đoạn', () => {
    const changes = [2021, 2023, 2024, 2025].map((year) => value('DNO-03', year, 16, { kind: 'change' }));
    const judged = judge('DNO-03', [], { periodFrom: 2020 }, changes);
    expect(judged.state).toBe('chua-co-so-lieu');
    expect(judged.sentence).toContain('Thiếu số liệu năm 2022.');
  });

  it('R13: năm cuối chưa có thì bình quân cũng chưa chấm', () => {
    expect(judge('LD23-12', [[2020, 100], [2024, 150]], { periodFrom: 2020 })).toMatchObject({ state: 'chua-co-so-lieu' });
    expect(judge('LD23-12', [[2020, 100], [2024, 150]], { periodFrom: 2020, on: '2025-06-01' })).toMatchObject({ state: 'vuot' });
  });

  it('R13: figures entered directly and levels beside them: the entry counts for its year', () => {
    const judged = judge('LDNN-02', [[2023, 20], [2024, 16]], { year: 2024 }, [value('LDNN-02', 2024, 2.9, { kind: 'change' })]);
    expect(judged).toMatchObject({ state: 'chua-dat', figure: 'giảm 2,9 điểm %', method: 'nhap-truc-tiep' });
  });

  it('R12: mức giảm phải đúng 2,34 điểm % so với năm 2020 (đích là con số)', () => {
    expect(judge('DBI-03a', [[2025, 16.42]])).toMatchObject({ state: 'dat', figure: 'giảm 2,34 điểm %', value: 2.34 });
    expect(judge('DBI-03a', [[2025, 16]])).toMatchObject({ state: 'lech', figure: 'giảm 2,76 điểm %' });
    expect(judge('DBI-03a', [[2025, 16.42]]).sentence).toContain('Năm 2025 so với năm 2020 giảm 2,34 điểm %');
  });

  it('a rounded figure is never judged otherwise than the exact one', () => {
    const judged = judge('DNO-03', [[2020, 1000000], [2021, 1150001]], { periodFrom: 2020, year: 2021 });
    expect(judged).toMatchObject({ state: 'dat', figure: 'tăng 15,0001%' });
  });
});

describe('R14: «duy trì» wants every year', () => {
  const forest = [[2020, 55.2], [2021, 55.3], [2022, 54.9], [2023, 55.4], [2024, 55.5], [2025, 55.6]] as const;

  it('R14: một năm dưới mức là đánh dấu, dù năm cuối đạt', () => {
    const judged = judge('LD23-33', forest, { periodFrom: 2020 });
    expect(judged).toMatchObject({ state: 'chua-dat', year: 2022, figure: '54,9%' });
    expect(judged.sentence).toContain('không đạt: 2022');
    expect(judged.perYear.map(({ state }) => state)).toEqual(['dat', 'dat', 'chua-dat', 'dat', 'dat', 'dat']);
  });

  it('R14: mọi năm trên mức là đạt; đúng 55 thì không', () => {
    expect(judge('LD23-33', forest.map(([year]) => [year, 55.1] as const), { periodFrom: 2020 }).state).toBe('dat');
    expect(judge('LD23-33', forest.map(([year]) => [year, year === 2021 ? 55 : 55.1] as const), { periodFrom: 2020 }).state).toBe('chua-dat');
  });

  it('R14: năm đã qua chưa có số thì chưa kết luận, không coi là 0', () => {
    const judged = judge('LD23-33', forest.filter(([year]) => year !== 2022), { periodFrom: 2020 });
    expect(judged).toMatchObject({ state: 'chua-co-so-lieu' });
    expect(judged.sentence).toContain('Thiếu số liệu năm 2022');
  });

  it('R14: «duy trì mức giảm 1,0 - 1,5%/năm»: 1,2 / 1,6 / 0,9 không đạt ở năm 2023', () => {
    const changes = [[2021, 1.2], [2022, 1.6], [2023, 0.9], [2024, 1.3]].map(([year, fall]) => value('LDNN-01', year ?? 0, fall ?? 0, { kind: 'change' }));
    const judged = judge('LDNN-01', [], { on: '2025-02-01', year: 2024 }, changes);
    expect(judged).toMatchObject({ state: 'chua-dat', year: 2023 });
    expect(judged.perYear.map(({ state }) => state)).toEqual(['dat', 'vuot', 'chua-dat', 'dat']);
    expect(judge('LDNN-01', [], { on: '2025-02-01', year: 2024 }, changes.map((each) => ({ ...each, value: 1.0 }))).state).toBe('dat');
  });

  it('R14: năm đang chạy chưa tới mức thì chưa đến hạn', () => {
    expect(judge('DBI-26', [[2021, 96], [2022, 60]], { on: '2022-06-30', year: 2022 }).state).toBe('chua-den-han');
    expect(judge('DBI-26', [[2021, 96], [2022, 60]], { on: '2023-01-01', year: 2022 }).state).toBe('chua-dat');
  });

  it('R14: giữ vững một sự việc: từng năm ghi đạt hay không', () => {
    const kept = (years: readonly (readonly [number, number])[]): string => judge('DBI-37', [], { on: '2024-02-01', year: 2023 }, years.map(([year, was]) => value('DBI-37', year, was, { kind: 'event' }))).state;
    expect(kept([[2021, 1], [2022, 1], [2023, 1]])).toBe('dat');
    expect(kept([[2021, 1], [2022, 0], [2023, 1]])).toBe('chua-dat');
    expect(kept([[2021, 1], [2023, 1]])).toBe('chua-co-so-lieu');
  });

  it('R14, R21: «không để xảy ra» đã xảy ra một lần là không đạt, không chờ hạn', () => {
    expect(judge('LD23-44', [[2023, 1]], { on: '2023-07-01', year: 2023, periodFrom: 2023 }).state).toBe('chua-dat');
    expect(judge('LD23-44', [[2023, 0], [2024, 0]], { on: '2025-01-10', year: 2024, periodFrom: 2023 }).state).toBe('dat');
    expect(judge('LD23-44', [], { on: '2025-01-10', year: 2024, periodFrom: 2023 }).state).toBe('chua-co-so-lieu');
    expect(judge('LDNN-05', [[2023, 3]], { on: '2024-01-10', year: 2023 }).state).toBe('chua-den-han');
  });
});

describe('R16: totals, running totals, single years', () => {
  const exports = [[2021, 60], [2022, 75], [2023, 80], [2024, 90], [2025, 96]] as const;

  it('R16: cả giai đoạn 401 triệu USD: cộng 60 + 75 + 80 + 90 + 96 = 401 đạt', () => {
    const judged = judge('DBI-14', exports);
    expect(judged).toMatchObject({ state: 'dat', figure: '401 triệu USD', value: 401, method: 'cong-cac-nam' });
    expect(judged.sentence).toContain('Cộng từ năm 2021 đến hết năm 2025 là 401 triệu USD');
    expect(judge('DBI-14', [...exports.slice(0, 4), [2025, 95.9]]).state).toBe('chua-dat');
  });

  it('R16: riêng năm 2025 95 triệu USD: chỉ số của năm 2025', () => {
    expect(judge('DBI-14a', exports)).toMatchObject({ state: 'vuot', figure: '96 triệu USD', year: 2025 });
    expect(judge('DBI-14a', [[2024, 99]]).state).toBe('chua-co-so-lieu');
    expect(judge('DBI-14a', [[2024, 99]], { on: '2025-03-01', year: 2025 }).state).toBe('chua-co-so-lieu');
  });

  it('R16: 43 xã lũy kế: số cuối kỳ, không cộng các năm', () => {
    const judged = judge('DNO-23', [[2023, 30], [2024, 38], [2025, 43]], { periodFrom: 2020 });
    expect(judged).toMatchObject({ state: 'dat', figure: '43 xã', method: 'so-luy-ke' });
    expect(judge('DNO-23', [[2023, 30], [2024, 38], [2025, 42]], { periodFrom: 2020 })).toMatchObject({ state: 'chua-dat', figure: '42 xã', gap: -1 });
  });

  it('R16: số lũy kế rồi số của từng năm sau đó', () => {
    const running = value('DBI-14', 2023, 215, { cumulative: true });
    expect(judge('DBI-14', [[2024, 90], [2025, 96]], {}, [running])).toMatchObject({ value: 401, state: 'dat' });
    expect(judge('DNO-23', [], { periodFrom: 2020 }, [value('DNO-23', 2024, 40), value('DNO-23', 2025, 3, { cumulative: false })])).toMatchObject({ value: 43, state: 'dat' });
  });

  it('R16: thiếu một năm thì tổng chỉ là «ít nhất»: đủ mức thì đạt, chưa đủ thì chưa kết luận', () => {
    const without2022 = exports.filter(([year]) => year !== 2022);
    expect(judge('DBI-14', without2022)).toMatchObject({ state: 'chua-co-so-lieu', value: 326 });
    expect(judge('DBI-14', [...without2022.slice(0, 3), [2025, 200]])).toMatchObject({ state: 'vuot', value: 430 });
    expect(judge('DBI-14', exports.slice(0, 2), { on: '2023-02-01', year: 2022 })).toMatchObject({ state: 'chua-den-han', value: 135 });
  });

  it('R16: bình quân mỗi năm 2.500 đảng viên là trung bình các năm', () => {
    const party = (figures: readonly number[]): unknown => {
      const { state, value: mean } = judge('DBI-67', figures.map((amount, index) => [2021 + index, amount] as const));
      return [state, mean];
    };
    expect(party([2400, 2450, 2500, 2550, 2600])).toEqual(['dat', 2500]);
    expect(party([2400, 2450, 2500, 2550, 2599])).toEqual(['chua-dat', 2499.8]);
  });

  it('R16: mỗi năm 9.000 lao động: năm nào chấm năm ấy', () => {
    const jobs = [[2021, 8000], [2022, 9100]] as const;
    expect(judge('DBI-22', jobs, { on: '2023-02-01', year: 2022 }).state).toBe('vuot');
    expect(judge('DBI-22', jobs, { on: '2023-02-01', year: 2021 }).state).toBe('chua-dat');
    expect(judge('DBI-22', jobs, { on: '2024-02-01', year: 2023 }).state).toBe('chua-co-so-lieu');
    expect(judge('DBI-22', jobs, { on: '2023-02-01', year: 2023 })).toMatchObject({ state: 'vuot', year: 2022 });
  });
});

describe('R17: approximate targets', () => {
  it('R17: «khoảng 95 nghìn tỷ đồng»: nêu độ chênh, người phụ trách kết luận', () => {
    const levels = [[2021, 15], [2022, 18], [2023, 20], [2024, 20], [2025, 20]] as const;
    const judged = judge('DBI-08', levels);
    expect(judged).toMatchObject({ state: 'cho-xac-nhan', gap: -2, printed: 'khoảng 95 nghìn tỷ đồng', qualifiers: [] });
    expect(judged.sentence).toContain('kém mức in 2 nghìn tỷ đồng; chờ người phụ trách xác nhận');
    const reached = judge('DBI-08', levels, { notes: [note('DBI-08', { verdict: 'dat', year: 2025 })] });
    expect(reached.state).toBe('dat');
    expect(reached.sentence).toContain('Đã xác nhận đạt (20/01/2026, Lê Thị Mẫu).');
    expect(judge('DBI-08', levels, { notes: [note('DBI-08', { verdict: 'chua-dat', year: 2024 })] }).state).toBe('cho-xac-nhan');
    expect(judge('DBI-08', [...levels.slice(0, 4), [2025, 30]]).state).toBe('cho-xac-nhan');
  });

  it('R17: chữ «khoảng» được in cả khi không nằm trong con số trích', () => {
    expect(judge('LD23-05', [[2025, 121]])).toMatchObject({ state: 'cho-xac-nhan', qualifiers: ['khoảng'] });
    expect(judge('LD23-24', [[2025, 92]]).qualifiers).toEqual(['phấn đấu']);
  });

  it('R17: a verdict on a target that is not approximate changes nothing', () => {
    expect(judge('LD23-30', [[2025, 90]], { notes: [note('LD23-30', { verdict: 'dat' })] }).state).toBe('chua-dat');
  });

  it('R17: đơn vị thứ hai chỉ để hiển thị: 111/111 xã, USD', () => {
    expect(equivalentWords(indicator('LDNN-16'))).toBe('111/111 xã');
    expect(equivalentWords(indicator('LD23-05'))).toBe('5.148 đến 5.363 USD');
    expect(judge('LDNN-16', [[2025, 100]]).state).toBe('dat');
  });

  it('R17: giữa kỳ chưa đến mức thì chưa đến hạn; chưa có số thì chưa có số liệu', () => {
    expect(judge('DBI-08', [[2021, 15]], { on: '2022-02-01', year: 2021 }).state).toBe('chua-den-han');
    expect(judge('DBI-08', []).state).toBe('chua-co-so-lieu');
  });
});

describe('R18: baselines', () => {
  it.each([
    ['R18: số gốc in trong kế hoạch', 'DBI-24', 'in-trong-ke-hoach', '29,93% (năm 2020)'],
    ['R18: số gốc tính ra được đánh dấu', 'DBI-03', 'tinh-ra', '18,76% (năm 2020, tính ra, không in trong kế hoạch)'],
    ['R18: số gốc chưa biết', 'DNO-18', 'chua-biet', 'đầu kỳ (năm 2020): chưa có số liệu'],
  ])('%s', (_title, id, origin, words) => {
    expect(judge(id, []).baseline).toMatchObject({ origin, words });
  });

  it('R18: «tăng hơn 50 trường» chưa chấm khi chưa có số đầu kỳ, chấm được khi nhập', () => {
    expect(judge('DNO-18', [[2025, 251]], { periodFrom: 2020 }).state).toBe('chua-co-so-lieu');
    const base = value('DNO-18', 2020, 200, { kind: 'baseline' });
    expect(judge('DNO-18', [[2025, 251]], { periodFrom: 2020 }, [base])).toMatchObject({ state: 'dat', figure: 'tăng 51 trường', baseline: { origin: 'don-vi-nhap', value: 200 } });
    expect(judge('DNO-18', [[2025, 250]], { periodFrom: 2020 }, [base]).state).toBe('chua-dat');
    expect(judge('DNO-18', [[2020, 200], [2025, 251]], { periodFrom: 2020 }).state).toBe('dat');
  });

  it('R18: the year set for «đầu kỳ» does not turn a yearly fall into one since the beginning', () => {
    expect(judge('DNO-25', [[2021, 200], [2024, 120], [2025, 121]], { baselineYear: 2021, periodFrom: 2020 })).toMatchObject({ state: 'chua-dat', baseline: null });
  });
});

describe('R19: relative to the country', () => {
  const national = value('LD23-42', 2025, 2.9, { kind: 'national' });

  it('R19: thiếu số cả nước là không chấm, không phải chưa đạt', () => {
    const judged = judge('LD23-42', [[2025, 3.4]]);
    expect(judged).toMatchObject({ state: 'khong-cham', figure: '3,4%' });
    expect(judged.sentence).toContain('chưa có số liệu cả nước năm 2025');
  });

  it('R19: thấp hơn là đạt, bằng hoặc cao hơn là chưa đạt', () => {
    expect(judge('LD23-42', [[2025, 2.8]], {}, [national]).state).toBe('dat');
    expect(judge('LD23-42', [[2025, 2.9]], {}, [national]).state).toBe('chua-dat');
    const above = judge('LD23-42', [[2025, 3.4]], {}, [national]);
    expect(above).toMatchObject({ state: 'chua-dat', gap: -0.5 });
    expect(above.sentence).toContain('(cả nước 2,9%, phải thấp hơn): chưa đạt, cao hơn mức 0,5 điểm %');
  });

  it('R19: số cả nước của năm khác không dùng thay', () => {
    expect(judge('LD23-42', [[2025, 3.4]], {}, [{ ...national, year: 2024 }]).state).toBe('khong-cham');
  });
});

describe('R21: events', () => {
  const on = (id: string, eventDate: string | null, rest: Parameters<typeof judge>[2] = {}, happened: number | null = 1): string =>
    judge(id, [], rest, [value(id, Number((eventDate ?? '2024').slice(0, 4)), happened, { kind: 'event', eventDate })]).state;

  it.each([
    ['R21: 31/12/2024 đạt «trước năm 2025»', 'LD23-29', '2024-12-31', 'dat'],
    ['R21: 01/01/2025 không đạt «trước năm 2025»', 'LD23-29', '2025-01-01', 'chua-dat'],
    ['R21: 31/12/2025 đạt «đến năm 2025»', 'LDNN-13', '2025-12-31', 'dat'],
    ['R21: 01/01/2026 không đạt «đến năm 2025»', 'LDNN-13', '2026-01-01', 'chua-dat'],
    ['R21: 15/6/2023 đạt «đến cuối năm 2025»', 'LD23-38', '2023-06-15', 'dat'],
  ])('%s', (_title, id, day, state) => {
    expect(on(id, day, { on: '2026-02-01', year: 2026 })).toBe(state);
  });

  it('R21: ghi năm không ghi ngày: cả năm trong hạn thì đạt', () => {
    expect(on('LD23-29', null)).toBe('dat');
    const half: IndicatorTarget = { ...indicator('LD23-38'), id: 'T-30-6', deadline: { day: 30, month: 6, year: 2024, bound: 'by', event: null, text: 'đến 30/6/2024' } };
    const judged = judge(half, [], {}, [value('T-30-6', 2024, 1, { kind: 'event' })]);
    expect(judged).toMatchObject({ state: 'chua-co-so-lieu' });
    expect(judged.sentence).toContain('cần ngày đạt để so');
  });

  it('R21: chưa đạt: trước hạn là chưa đến hạn, sau hạn là chưa đạt, chưa ghi gì là chưa có số liệu', () => {
    expect(on('LD23-29', null, { on: '2024-06-01', year: 2024 }, 0)).toBe('chua-den-han');
    expect(on('LD23-29', null, { on: '2025-01-01', year: 2025 }, 0)).toBe('chua-dat');
    expect(judge('LD23-29', [], { on: '2025-06-01' }).state).toBe('chua-co-so-lieu');
    expect(on('LD23-29', '2024-12-20', { on: '2024-12-19', year: 2024 })).toBe('chua-co-so-lieu');
  });

  it('R21: ngày đạt và văn bản chứng minh được giữ', () => {
    const judged = judge('LD23-29', [], {}, [value('LD23-29', 2024, 1, { kind: 'event', eventDate: '2024-10-10', source: 'Quyết định số 99/QĐ-TTg (giả định)' })]);
    expect(judged).toMatchObject({ state: 'dat', figure: 'Đạt ngày 10/10/2024' });
    expect(judged.perYear[0]?.sources).toEqual(['Quyết định số 99/QĐ-TTg (giả định)']);
  });

  it('R21: mất rồi đạt lại: lần đạt sau cùng mới tính', () => {
    const records = [value('LD23-29', 2023, 1, { kind: 'event', eventDate: '2023-05-01' }), value('LD23-29', 2024, 0, { kind: 'event' }), value('LD23-29', 2025, 1, { kind: 'event', eventDate: '2025-03-01' })];
    expect(judge('LD23-29', [], {}, records).state).toBe('chua-dat');
    expect(judge('LD23-29', [], {}, records.slice(0, 1)).state).toBe('dat');
  });

  it('R21: định tính không chấm, theo dõi bằng nhận xét', () => {
    const told = judge('DBI-39', [], {}, [value('DBI-39', 2024, null, { kind: 'event', note: 'Đã mở thêm 12 nhóm trẻ.' })]);
    expect(told).toMatchObject({ state: 'khong-cham', narrative: 'Đã mở thêm 12 nhóm trẻ.' });
    expect(told.sentence).toContain('Đã mở thêm 12 nhóm trẻ.');
    expect(judge('DBI-39', []).state).toBe('khong-cham');
  });
});

describe('R22: named units and populations', () => {
  it('R22: Đam Rông nhập với tên hoặc không tên đều là chỉ tiêu của Đam Rông', () => {
    const reached = (unitName: string): string => judge('LDNN-13', [], {}, [value('LDNN-13', 2025, 1, { kind: 'event', eventDate: '2025-06-01', unitName })]).state;
    expect([reached('Đam Rông'), reached('đam rông'), reached(''), reached('Đơn Dương')]).toEqual(['dat', 'dat', 'dat', 'chua-co-so-lieu']);
  });

  it('R22: huyện nghèo nhóm 1: mỗi huyện một kết quả, không trộn', () => {
    const figures = [value('DBI-24b', 2025, 4.2, { kind: 'change', unitName: 'Huyện Mẫu A' }), value('DBI-24b', 2025, 3.8, { kind: 'change', unitName: 'Huyện Mẫu B' })];
    expect(judgeUnits(indicator('DBI-24b'), figures, AFTER).map(({ unitName, state }) => [unitName, state])).toEqual([['Huyện Mẫu A', 'dat'], ['Huyện Mẫu B', 'chua-dat']]);
    expect(judgeIndicator(indicator('DBI-24b'), figures, AFTER).state).toBe('chua-co-so-lieu');
  });
});

describe('R23: two campaigns, two verdicts', () => {
  it('R23: hộ nghèo DTTS giảm 2,8: đạt «2 - 3%», chưa đạt «trên 3%/năm», một số liệu dùng chung', () => {
    const one = [value('LD23-15a', 2025, 2.8, { kind: 'change' })];
    const first = judgeIndicator(indicator('LD23-15a'), one, AFTER);
    const second = judgeIndicator(indicator('LDNN-02'), one, { ...AFTER, alike: ['LD23-15a'] });
    expect([first.state, second.state]).toEqual(['dat', 'chua-dat']);
    expect([first.figure, second.figure]).toEqual(['giảm 2,8 điểm %', 'giảm 2,8 điểm %']);
    expect(judgeIndicator(indicator('LDNN-02'), one, AFTER).state).toBe('chua-co-so-lieu');
  });

  it('R23: số liệu riêng được dùng trước số liệu chung', () => {
    const figures = [value('LD23-15a', 2025, 2.8, { kind: 'change' }), value('LDNN-02', 2025, 3.2, { kind: 'change' }), value('LD23-15a', 2024, 3.5, { kind: 'change' })];
    expect(valuesServing('LDNN-02', ['LD23-15a'], figures).map(({ year, value: amount }) => [year, amount])).toEqual([[2025, 3.2], [2024, 3.5]]);
  });
});

describe('R25: values', () => {
  it('R25: không có số là «chưa có số liệu», không phải 0', () => {
    const judged = judge('LDNN-05', []);
    expect(judged).toMatchObject({ state: 'chua-co-so-lieu', figure: '', value: null, gap: null });
    expect(judged.sentence).toBe('Chưa có số liệu năm 2025; chỉ tiêu ghi «không còn xã đặc biệt khó khăn» (phải bằng 0).');
    expect(INDICATOR_STATE_WORDS[judged.state]).toBe('Chưa có số liệu');
    expect(judge('LDNN-05', [[2025, 0]]).state).toBe('dat');
  });

  it('R25: số của năm trước không thay số của năm hạn', () => {
    const judged = judge('LD23-30', [[2024, 96]]);
    expect(judged.state).toBe('chua-co-so-lieu');
    expect(judged.sentence).toContain('Số gần nhất: năm 2024 là 96%.');
  });

  it('R25: mỗi số liệu có năm, văn bản nguồn và người nhập', () => {
    const whole = value('LD23-30', 2025, 96);
    expect(IndicatorValue.safeParse(whole).success).toBe(true);
    for (const broken of [{ ...whole, source: '' }, { ...whole, author: ' ' }, { ...whole, year: 20 }, { ...whole, value: Number.NaN }]) expect(IndicatorValue.safeParse(broken).success).toBe(false);
    expect(judge('LD23-30', [], {}, [whole]).perYear.at(-1)?.sources).toEqual(['Báo cáo năm 2025']);
  });

  it.each([
    ['R25: trống không phải 0', { kind: 'level', value: null, eventDate: null, year: 2025, note: '' }, 'chua-co-so-lieu'],
    ['R25: ngày phải thuộc năm', { kind: 'event', value: 1, eventDate: '2024-05-01', year: 2025, note: '' }, 'ngay-khac-nam'],
    ['R25: sự việc chỉ có hoặc không', { kind: 'event', value: 2, eventDate: null, year: 2025, note: '' }, 'su-viec-sai'],
    ['R25: con số không có ngày đạt', { kind: 'level', value: 2, eventDate: '2025-05-01', year: 2025, note: '' }, 'thua-ngay'],
    ['R25: số 0 là một giá trị', { kind: 'level', value: 0, eventDate: null, year: 2025, note: '' }, undefined],
    ['R25: lời nhận xét thay con số', { kind: 'event', value: null, eventDate: null, year: 2025, note: 'Đang làm.' }, undefined],
  ] as const)('%s', (_title, entered, code) => {
    expect(valueFault(entered)?.code).toBe(code);
  });

  it('R25: nhập lại cùng năm thì số nhập sau được dùng', () => {
    const figures = [value('LD23-30', 2025, 96, { enteredOn: '2026-01-15' }), value('LD23-30', 2025, 94, { enteredOn: '2026-01-10' })];
    expect(judge('LD23-30', [], {}, figures).value).toBe(96);
  });
});

describe('R21: deadlines', () => {
  it.each([
    ['R21: trước hạn, dưới mức: chưa đến hạn', '2025-12-30', 90, 'chua-den-han'],
    ['R21: đúng ngày hạn vẫn còn hạn', '2025-12-31', 90, 'chua-den-han'],
    ['R21: hết hạn, dưới mức: chưa đạt', '2026-01-01', 90, 'chua-dat'],
    ['R21: trước hạn mà đã tới mức: đạt', '2025-03-01', 95, 'dat'],
  ] as const)('%s', (_title, on, amount, state) => {
    expect(judge('LD23-30', [[2025, amount]], { on }).state).toBe(state);
  });

  it('R21: «trước năm 2025» chấm theo số của năm 2024', () => {
    expect(judge('LD23-29a', [[2024, 12], [2025, 9]], { year: 2025 })).toMatchObject({ state: 'dat', year: 2024, dueOn: '2024-12-31' });
  });

  it('R21: nhìn lại năm 2023 không biết kết cục năm 2025', () => {
    expect(judge('LD23-30', [[2023, 90], [2025, 99]], { year: 2023 })).toMatchObject({ state: 'chua-den-han', year: 2023 });
  });

  it('R21: không có hạn của mình thì theo cuối giai đoạn chỉ tiêu; không biết cả hai thì chưa có hạn', () => {
    expect(judge('DNO-07', [[2025, 70]])).toMatchObject({ state: 'chua-dat', dueOn: '2025-12-31' });
    const open = judge('DNO-07', [[2025, 70]], { periodTo: null });
    expect(open).toMatchObject({ state: 'chua-den-han', dueOn: null });
    expect(open.sentence).toContain('chưa có hạn');
  });

  it('R21: hạn gắn với sự kiện đợi ngày của sự kiện', () => {
    const tied: IndicatorTarget = { ...indicator('DNO-07'), id: 'T-SK', deadline: { day: null, month: null, year: null, bound: 'by', event: 'Đại hội thành công', text: 'đến khi Đại hội thành công' } };
    expect(judge(tied, [[2025, 70]])).toMatchObject({ state: 'chua-den-han', dueOn: null });
    const eventDates = [{ event: 'đại hội thành công', date: '2026-01-10' }];
    expect(judge(tied, [[2025, 70], [2026, 71]], { deadlines: { eventDates }, on: '2026-02-01', year: 2026, periodTo: 2026 })).toMatchObject({ state: 'chua-dat', dueOn: '2026-01-10' });
  });
});

describe('wording of bounds', () => {
  it.each([
    ['LD23-18', 'trên 95%'], ['LD23-30', 'ít nhất 95%'], ['LDNN-10', 'dưới 10%'], ['LD23-13', 'từ 85 đến 86,5%'], ['LD23-12', 'tăng 9%/năm'], ['LDNN-02', 'giảm trên 3 điểm %/năm'],
    ['DNO-14a', 'giảm ít nhất 4 điểm %/năm'], ['DNO-25', 'giảm'], ['LDNN-05', 'bằng 0 xã'], ['DBI-14', '401 triệu USD'], ['LD23-29', 'đạt'], ['LD23-42', ''], ['DLK-01', 'ít nhất 100% kế hoạch'],
    ['LD23-01', 'tăng từ 7 đến 8%/năm'],
  ])('%s: %s', (id, words) => {
    expect(boundWords(indicator(id))).toBe(words);
  });
});
