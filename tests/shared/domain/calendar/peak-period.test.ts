import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../../shared/catalogue/plans.ts';
import { PeakPeriod, peakOccurrences, peaksOfPlan } from '../../../../shared/domain/calendar/peak-period.ts';
import type { PeakWhen } from '../../../../shared/domain/calendar/peak-period.ts';

const peak = (when: PeakWhen, recurring: { fromYear: number; toYear: number | null } | null = null): PeakPeriod => PeakPeriod.parse({ id: 'p', version: 1, name: 'Cao điểm thử', when, recurring });
const times = (when: PeakWhen, from: number, to: number, recurring: { fromYear: number; toYear: number | null } | null = null) => peakOccurrences(peak(when, recurring), from, to).map((time) => [time.year, time.from, time.to]);

describe('R81 peak periods', () => {
  it('R81 the «Vì người nghèo» month of LDNN recurs 2022–2025; the plan does not say which month', () => {
    const plan = planByCode('LDNN');
    const [month] = plan === undefined ? [] : peaksOfPlan(plan);
    expect(month).toMatchObject({ name: 'Tháng cao điểm “Vì người nghèo”', kind: 'cao-diem', when: { kind: 'unknown' }, recurring: { fromYear: 2022, toYear: 2025 }, planMilestoneId: 'LDNN-M5', source: 'III.1.c' });
    if (month === undefined) throw new Error('LDNN-M5');
    expect(peakOccurrences(month, 2021, 2026).map((time) => [time.year, time.from])).toEqual([[2022, null], [2023, null], [2024, null], [2025, null]]);
    expect(peakOccurrences({ ...month, when: { kind: 'days', from: { month: 10, day: 17 }, to: { month: 11, day: 18 } } }, 2024, 2024)).toEqual([{ year: 2024, from: '2024-10-17', to: '2024-11-18' }]);
  });

  it('R81 the commemorations of DNO stand in 2023–2025', () => {
    const plan = planByCode('DNO');
    const found = plan === undefined ? [] : peaksOfPlan(plan);
    expect(found.map((entry) => [entry.kind, entry.when])).toEqual([['ky-niem', { kind: 'dates', from: '2023-01-01', to: '2025-12-31' }]]);
  });

  it.each<[string, PeakWhen, (string | number | null)[][]]>([
    ['a month', { kind: 'month', month: 2 }, [[2024, '2024-02-01', '2024-02-29'], [2025, '2025-02-01', '2025-02-28']]],
    ['days over New Year', { kind: 'days', from: { month: 12, day: 15 }, to: { month: 1, day: 15 } }, [[2024, '2024-12-15', '2025-01-15'], [2025, '2025-12-15', '2026-01-15']]],
    ['a lunar day', { kind: 'lunar-day', month: 3, day: 10 }, [[2024, '2024-04-18', '2024-04-18'], [2025, '2025-04-07', '2025-04-07']]],
    ['30 tháng Chạp in a year without', { kind: 'lunar-day', month: 12, day: 30 }, [[2024, null, null], [2025, null, null]]],
    ['one span', { kind: 'dates', from: '2025-08-19', to: '2025-09-02' }, [[2025, '2025-08-19', '2025-09-02']]],
    ['unknown', { kind: 'unknown' }, [[2024, null, null], [2025, null, null]]],
  ])('R81 %s in 2024–2025', (_words, when, expected) => {
    expect(times(when, 2024, 2025)).toEqual(expected);
  });

  it('R81 recurs within its years only, or without end', () => {
    expect(times({ kind: 'month', month: 10 }, 2020, 2030, { fromYear: 2024, toYear: 2025 }).map(([year]) => year)).toEqual([2024, 2025]);
    expect(times({ kind: 'month', month: 10 }, 2029, 2030, { fromYear: 2024, toYear: null }).map(([year]) => year)).toEqual([2029, 2030]);
    expect(times({ kind: 'month', month: 10 }, 2020, 2023, { fromYear: 2024, toYear: null })).toEqual([]);
  });

  it('R81 a span or years the wrong way round are refused', () => {
    expect(() => peak({ kind: 'dates', from: '2025-09-02', to: '2025-08-19' })).toThrow();
    expect(() => peak({ kind: 'month', month: 10 }, { fromYear: 2025, toYear: 2024 })).toThrow();
  });
});
