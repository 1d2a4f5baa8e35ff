import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { campaignPeriod, documentNumbers, milestonesOf, openLines, partialWords } from '../../../shared/domain/plan.ts';

function plan(code: string): Plan {
  const found = planByCode(code);
  if (found === undefined) throw new Error(code);
  return found;
}

describe('campaignPeriod', () => {
  it.each([
    ['LD23', '2023 - 2025', '2023-01-01', '2025-12-31', 3],
    ['LDNN', '2022 - 2025', '2022-01-01', '2025-12-31', 3],
    ['DNO', '2020 - 2025', '2020-01-01', '2025-12-31', 2],
    ['DBI', '2021 - 2025', '2021-01-01', '2025-12-31', 1],
  ])('%s runs %s', (code, words, firstDay, lastDay, others) => {
    const period = campaignPeriod(plan(code));
    expect(period).toMatchObject({ words, firstDay, lastDay, endEvent: null });
    expect(period.others).toHaveLength(others);
  });

  it('DLK ends with an event, without a date', () => {
    const period = campaignPeriod(plan('DLK'));
    expect(period).toMatchObject({ firstDay: '2025-10-01', lastDay: null, fromYear: 2025, toYear: null });
    expect(period.words).toBe('từ 10/2025 đến khi Đại hội đại biểu toàn quốc lần thứ XIV của Đảng tổ chức thành công');
    expect(period.endEvent).toContain('Đại hội');
  });
});

it.each([
  ['LD23', null, null],
  ['LDNN', null, '1479/QĐ-UBND'],
  ['DLK', '0124/KH-UBND', null],
])('%s has the numbers %s and %s', (code, own, promulgatedBy) => {
  expect(documentNumbers(plan(code))).toEqual({ own, promulgatedBy });
});

describe('milestonesOf', () => {
  it('LDNN: sơ kết in 2023, tổng kết in 2025, Giấy khen in each year without a day', () => {
    const byId = new Map(milestonesOf(plan('LDNN')).map((reading) => [reading.milestone.id, reading.occurrences]));
    expect(byId.get('LDNN-M2')).toEqual([{ year: null, lastDay: '2023-12-31', waitsFor: 'nothing' }]);
    expect(byId.get('LDNN-M3')).toEqual([{ year: null, lastDay: '2025-12-31', waitsFor: 'nothing' }]);
    expect(byId.get('LDNN-M4')?.map((one) => one.year)).toEqual([2022, 2023, 2024, 2025]);
  });

  it('keeps every milestone of every plan', () => {
    for (const code of ['LD23', 'LDNN', 'DNO', 'DLK', 'DBI']) {
      const readings = milestonesOf(plan(code));
      expect(readings.map((reading) => reading.milestone)).toEqual(plan(code).milestones);
      expect(readings.every((reading) => reading.occurrences.length > 0)).toBe(true);
    }
  });
});

describe('openLines', () => {
  const kinds = (code: string): string[] => openLines(plan(code)).map((line) => `${line.kind} ${line.id}`);

  it('LD23: number, date and signer blank, two quota lines to be allotted, criteria delegated', () => {
    expect(kinds('LD23')).toEqual([
      'so-ky-hieu LD23', 'ngay-ban-hanh LD23', 'nguoi-ky LD23', 'moc-chua-co-ngay LD23-M3', 'so-luong-cho-phan-bo LD23-Q1', 'so-luong-cho-phan-bo LD23-Q2',
      'tieu-chi-don-vi-tu-dat LD23',
    ]);
  });

  it('LDNN: known by its decision; no award form printed for tổng kết 2025 (R52)', () => {
    expect(kinds('LDNN')).not.toContain('so-ky-hieu LDNN');
    expect(kinds('LDNN').filter((line) => line.startsWith('chua-neu-hinh-thuc'))).toEqual(['LDNN-Q6', 'LDNN-Q7', 'LDNN-Q8', 'LDNN-Q9', 'LDNN-Q10', 'LDNN-Q11', 'LDNN-Q12'].map((id) => `chua-neu-hinh-thuc ${id}`));
  });

  it.each([
    ['DNO', ['moc-chua-co-ngay DNO-M2', 'moc-chua-co-ngay DNO-M4', 'so-luong-cho-huong-dan DNO', 'tieu-chi-don-vi-tu-dat DNO']],
    ['DLK', ['ket-thuc-theo-su-kien DLK-P1', 'moc-chua-co-ngay DLK-M1']],
  ])('%s', (code, expected) => {
    expect(kinds(code)).toEqual(expected);
  });
});

it.each([
  [{ day: 18, month: 11, year: 2025 }, '18/11/2025'],
  [{ day: null, month: 1, year: 2025 }, '01/2025'],
  [{ day: null, month: null, year: 2025 }, '2025'],
  [{ day: null, month: null, year: null }, ''],
  [null, ''],
])('partial %j', (date, words) => {
  expect(partialWords(date)).toBe(words);
});
