import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../../shared/catalogue/plan-schema.ts';
import { lineOfObligation, obligationLines, recipientsOf } from '../../../../shared/domain/calendar/obligation-line.ts';
import type { ObligationLine } from '../../../../shared/domain/calendar/obligation-line.ts';
import type { DeadlineSettings } from '../../../../shared/domain/deadline.ts';
import { Obligation } from '../../../../shared/domain/obligation.ts';
import { campaignPeriod } from '../../../../shared/domain/plan.ts';

function need(code: string): Plan {
  const plan = planByCode(code);
  if (plan === undefined) throw new Error(code);
  return plan;
}
const own = (part: Record<string, unknown>): Obligation =>
  Obligation.parse({ id: 'own-1', version: 1, campaignId: 'c', content: 'Báo cáo riêng', kind: 'bao-cao', to: ['Sở Nội vụ'], due: { kind: 'none' }, ...part });
const linesOf = (code: string, local: readonly Obligation[] = [], settings: DeadlineSettings = {}): ObligationLine[] => obligationLines('c', need(code).reporting, local, campaignPeriod(need(code)), settings);
function line(code: string, id: string, local: readonly Obligation[] = [], settings: DeadlineSettings = {}): ObligationLine {
  const found = linesOf(code, local, settings).find((entry) => entry.key === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('R71 recipients', () => {
  it('R71 the yearly report of LDNN goes to two departments at once, each with its own onward chain', () => {
    expect(line('LDNN', 'LDNN-R1').recipients).toEqual([
      { name: 'Sở Lao động - Thương binh và Xã hội', role: 'chinh', onward: ['Ban Chỉ đạo các Chương trình mục tiêu quốc gia tỉnh', 'Bộ Lao động - Thương binh và Xã hội'] },
      { name: 'Sở Nội vụ (Ban Thi đua - Khen thưởng)', role: 'dong-thoi', onward: ['Ban Thi đua - Khen thưởng Trung ương'] },
    ]);
    expect(line('LDNN', 'LDNN-R1').onwardOpen).toEqual([]);
  });

  it('R71 a body passed through stands by itself (DLK IV.1, DBI V.2)', () => {
    expect(line('DLK', 'DLK-R1')).toMatchObject({ via: 'Sở Nội vụ', recipients: [{ name: 'Ủy ban nhân dân tỉnh', role: 'chinh', onward: [] }] });
    expect(line('DBI', 'DBI-R1').via).toBe('Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)');
  });

  it('R71 a plan that names no receiver leaves it to the unit; one that names some keeps its own', () => {
    const [report] = need('LD23').reporting;
    const { fromYear, toYear } = campaignPeriod(need('LD23'));
    const local = own({ planReportId: 'LD23-R1', to: ['Phòng Văn hóa - Xã hội'], due: { kind: 'date', date: '2024-12-10', bound: 'by' } });
    const names = (to: string[], mine: Obligation[]) => obligationLines('c', report === undefined ? [] : [{ ...report, to }], mine, { fromYear, toYear })[0]?.recipients.map(({ name }) => name);
    expect(names([], [])).toEqual([]);
    expect(names([], [local])).toEqual(['Phòng Văn hóa - Xã hội']);
    expect(names(['Sở Nội vụ'], [local])).toEqual(['Sở Nội vụ']);
  });

  it('R71 one main receiver reports on; with two it stays open until somebody says which', () => {
    expect(line('LD23', 'LD23-R1').recipients[0]?.onward).toEqual(['Ban Thi đua - Khen thưởng Trung ương', 'Ủy ban nhân dân tỉnh']);
    expect(recipientsOf(['Sở A', 'Sở B'], [], [{ to: 'UBND tỉnh', through: null }]).open).toEqual(['UBND tỉnh']);
    expect(recipientsOf(['Sở A', 'Sở B'], [], [{ to: 'UBND tỉnh', through: 'Sở B' }]).recipients.map((entry) => entry.onward)).toEqual([[], ['UBND tỉnh']]);
  });
});

describe('R72 occurrences', () => {
  it('R72 15/11 in 2022, 2023, 2024 and 2025; the last day on time is 14/11', () => {
    expect(line('LDNN', 'LDNN-R1').occurrences.map((entry) => [entry.key, entry.lastDay])).toEqual([2022, 2023, 2024, 2025].map((year) => [String(year), `${year}-11-14`]));
    expect(line('LDNN', 'LDNN-R1', [], { beforeIncludesDay: true }).occurrences.map((entry) => entry.lastDay?.slice(5))).toEqual(['11-15', '11-15', '11-15', '11-15']);
  });

  it('R28 the launching plan of DBI falls due once, by 29/3/2021', () => {
    expect(line('DBI', 'DBI-R1').occurrences).toEqual([{ key: 'mot-lan', year: null, lastDay: '2021-03-29', waitsFor: 'nothing', printedLastDay: null }]);
  });
});

describe('R73 local days', () => {
  it('R73 «hằng năm» without a day: «Chưa có hạn» each year, and the year that gets a local day has it', () => {
    const local = own({ planReportId: 'LD23-R1', due: { kind: 'date', date: '2024-12-05', bound: 'before' }, source: 'CV 12/SNV' });
    expect(line('LD23', 'LD23-R1').occurrences.map((entry) => [entry.key, entry.lastDay, entry.waitsFor])).toEqual([['2023', null, 'local-date'], ['2024', null, 'local-date'], ['2025', null, 'local-date']]);
    expect(line('LD23', 'LD23-R1', [local]).occurrences.map((entry) => [entry.key, entry.lastDay])).toEqual([['2023', null], ['2024', '2024-12-04'], ['2025', null]]);
    expect(line('LD23', 'LD23-R1', [local])).toMatchObject({ source: 'CV 12/SNV', printed: 'định kỳ hằng năm; không nêu ngày' });
    expect(linesOf('LD23', [local])).toHaveLength(need('LD23').reporting.length);
  });

  it('R73 «định kỳ» (DBI V.2) takes four days a year, or one', () => {
    const days = [3, 6, 9, 12].map((month) => ({ month, day: 15 }));
    const quarterly = own({ planReportId: 'DBI-R2', due: { kind: 'recurrence', days, bound: 'before', fromYear: 2024, toYear: 2025 } });
    expect(line('DBI', 'DBI-R2', [quarterly]).occurrences.map((entry) => entry.key)).toEqual(['2024-03-15', '2024-06-15', '2024-09-15', '2024-12-15', '2025-03-15', '2025-06-15', '2025-09-15', '2025-12-15']);
    expect(line('DBI', 'DBI-R2', [quarterly]).occurrences[0]?.lastDay).toBe('2024-03-14');
    // Read the other way, the same occurrence keeps its key and with it what has been sent.
    expect(line('DBI', 'DBI-R2', [quarterly], { beforeIncludesDay: true }).occurrences[0]).toMatchObject({ key: '2024-03-15', lastDay: '2024-03-15' });
    const once = own({ planReportId: 'DBI-R2', due: { kind: 'date', date: '2025-06-20', bound: 'by' } });
    expect(line('DBI', 'DBI-R2', [once]).occurrences.map((entry) => [entry.key, entry.lastDay])).toEqual([['mot-lan', '2025-06-20']]);
    expect(line('DBI', 'DBI-R2', [once, { ...once, id: 'own-2' }]).occurrences).toHaveLength(1);
  });

  it('R73 a local day beside a printed one keeps the printed day in sight', () => {
    const earlier = own({ planReportId: 'LDNN-R1', due: { kind: 'date', date: '2024-11-01', bound: 'by' } });
    expect(line('LDNN', 'LDNN-R1', [earlier]).occurrences.map((entry) => [entry.key, entry.lastDay, entry.printedLastDay])).toEqual([
      ['2022', '2022-11-14', null], ['2023', '2023-11-14', null], ['2024', '2024-11-01', '2024-11-14'], ['2025', '2025-11-14', null],
    ]);
  });

  it('R73 ad hoc requests are added to any campaign, with or without a day; an unknown report makes a line of its own', () => {
    const adHoc = own({ id: 'own-3', due: { kind: 'date', date: '2025-05-10', bound: 'before' }, cc: ['Ban Tuyên giáo'] });
    const lost = own({ id: 'own-4', planReportId: 'XX-R9' });
    const added = linesOf('DNO', [adHoc, lost]).slice(need('DNO').reporting.length);
    expect(added.map((entry) => [entry.key, entry.origin, entry.occurrences.map((one) => [one.key, one.lastDay])])).toEqual([
      ['own-3', 'don-vi', [['mot-lan', '2025-05-09']]],
      ['own-4', 'don-vi', [['mot-lan', null]]],
    ]);
    expect(lineOfObligation(own({ campaignId: null })).campaignId).toBeNull();
  });

  it('R73 what arises on request is marked, so that no day is missed', () => {
    expect(linesOf('LD23').map((entry) => [entry.key, entry.onDemand])).toEqual([['LD23-R1', false], ['LD23-R2', true], ['LD23-R3', false], ['LD23-R4', true]]);
  });
});

describe('R3 event-tied', () => {
  it('R3 the report of DLK waits, then has the day of its event', () => {
    expect(line('DLK', 'DLK-R1').occurrences).toEqual([{ key: 'mot-lan', year: null, lastDay: null, waitsFor: 'event', printedLastDay: null }]);
    expect(line('DLK', 'DLK-R1', [], { eventDates: [{ event: 'khi tổng kết Đợt thi đua', date: '2026-03-20' }] }).occurrences[0]).toMatchObject({ key: 'mot-lan', lastDay: '2026-03-20', waitsFor: 'nothing' });
  });

  it('R3 an obligation of the unit may wait for an event too, and takes its day from itself or from the campaign', () => {
    const waiting = own({ due: { kind: 'event', event: 'Đại hội thi đua tỉnh', bound: 'before' } });
    expect(lineOfObligation(waiting).occurrences[0]).toMatchObject({ lastDay: null, waitsFor: 'event' });
    expect(lineOfObligation(waiting, { eventDates: [{ event: 'đại hội thi đua tỉnh', date: '2025-09-10' }] }).occurrences[0]?.lastDay).toBe('2025-09-09');
    expect(lineOfObligation(own({ due: { kind: 'event', event: 'Đại hội', bound: 'by', date: '2025-09-10' } })).occurrences[0]?.lastDay).toBe('2025-09-10');
  });
});

it('29/2 falls on the last day of February in other years', () => {
  const leap = own({ due: { kind: 'recurrence', days: [{ month: 2, day: 29 }], bound: 'by', fromYear: 2023, toYear: 2024 } });
  expect(lineOfObligation(leap).occurrences.map((entry) => [entry.key, entry.lastDay])).toEqual([['2023', '2023-02-28'], ['2024', '2024-02-29']]);
});

it.each([
  ['no receiver', { to: [] }],
  ['years the wrong way round', { due: { kind: 'recurrence', days: [{ month: 1, day: 1 }], bound: 'by', fromYear: 2025, toYear: 2024 } }],
  ['a day that does not exist', { due: { kind: 'date', date: '2025-02-30', bound: 'by' } }],
  ['a bound that names no day', { due: { kind: 'date', date: '2025-02-03', bound: 'in' } }],
])('an obligation with %s is refused', (_words, part) => {
  expect(() => own(part)).toThrow();
});
