import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../../shared/catalogue/plan-schema.ts';
import { agenda } from '../../../../shared/domain/calendar/agenda.ts';
import type { AgendaSources } from '../../../../shared/domain/calendar/agenda.ts';
import { agendaByMonth, icsEvents, pressing } from '../../../../shared/domain/calendar/agenda-pages.ts';
import { holidaysOf } from '../../../../shared/domain/calendar/holidays.ts';
import { icsOf } from '../../../../shared/domain/calendar/ics.ts';
import { obligationLines } from '../../../../shared/domain/calendar/obligation-line.ts';
import { occurrenceStates } from '../../../../shared/domain/calendar/occurrence-state.ts';
import { PeakPeriod } from '../../../../shared/domain/calendar/peak-period.ts';
import { NO_PROFILE } from '../../../../shared/domain/calendar/profile.ts';
import { workCalendar } from '../../../../shared/domain/calendar/working-days.ts';
import type { WorkCalendar } from '../../../../shared/domain/calendar/working-days.ts';
import type { DeadlineSettings } from '../../../../shared/domain/deadline.ts';
import { ObligationOccurrenceState } from '../../../../shared/domain/obligation.ts';
import { campaignPeriod } from '../../../../shared/domain/plan.ts';

function need(code: string): Plan {
  const plan = planByCode(code);
  if (plan === undefined) throw new Error(code);
  return plan;
}
interface Part extends Partial<Omit<AgendaSources, 'today' | 'range'>> {
  readonly settings?: DeadlineSettings;
  readonly stored?: readonly ObligationOccurrenceState[];
}
function sources(code: string, today: string, from: string, to: string, { settings = {}, stored = [], ...rest }: Part = {}): AgendaSources {
  const plan = need(code);
  const views = obligationLines(code, plan.reporting, [], campaignPeriod(plan), settings).flatMap((line) => occurrenceStates(line, stored, today));
  return { today, range: { from, to }, campaigns: [{ id: code, name: `Phong trào ${code}`, plan, settings }], obligations: views, rounds: [], peaks: [], ...rest };
}
const shown = (input: AgendaSources): [string, string | null, string, string][] => agenda(input).map((entry) => [entry.id, entry.from, entry.words, entry.tone]);

describe('R72 obligations in the calendar', () => {
  it('R72 LDNN over the whole campaign: 15/11 of each year, the milestones of each year, peak months', () => {
    const entries = agenda(sources('LDNN', '2022-01-05', '2022-01-01', '2025-12-31'));
    expect(entries.filter((entry) => entry.kind === 'nghia-vu' && entry.from !== null).map((entry) => [entry.id, entry.from])).toEqual([2022, 2023, 2024, 2025].map((year) => [`nghia-vu-LDNN-LDNN-R1-${year}`, `${year}-11-14`]));
    expect(entries.filter((entry) => entry.kind === 'moc' && entry.from !== null).map((entry) => entry.from)).toEqual(['2022-12-31', '2023-12-31', '2025-12-31']);
    expect(entries.map((entry) => entry.from ?? '9999')).toEqual(entries.map((entry) => entry.from ?? '9999').sort());
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  });

  it('R72 one year: what is due, what waits for a day, not what arises on request', () => {
    expect(shown(sources('LDNN', '2025-11-01', '2025-01-01', '2025-12-31'))).toEqual([
      ['nghia-vu-LDNN-LDNN-R1-2025', '2025-11-14', 'Còn 13 ngày', 'soon'],
      ['moc-LDNN-LDNN-M3-mot-lan', '2025-12-31', 'Còn 60 ngày', 'calm'],
      ['nghia-vu-LDNN-LDNN-R2-mot-lan', null, 'Chưa có hạn', 'calm'],
      ['nghia-vu-LDNN-LDNN-R3-mot-lan', null, 'Chưa có hạn', 'calm'],
      ['moc-LDNN-LDNN-M4-2025', null, 'Chưa có hạn', 'calm'],
      ['moc-LDNN-LDNN-M6-2025', null, 'Chưa có hạn', 'calm'],
      ['cao-diem-LDNN-LDNN-M5-2025', null, 'Chưa có ngày', 'calm'],
    ]);
  });

  it('R72 overdue ones stay in sight from the day asked for, sent ones are done', () => {
    const late = sources('LDNN', '2025-11-20', '2025-11-20', '2025-12-31', { overdueSince: '2024-06-01' });
    expect(shown(late).filter(([id, from]) => id.startsWith('nghia-vu') && from !== null)).toEqual([
      ['nghia-vu-LDNN-LDNN-R1-2024', '2024-11-14', 'Quá hạn 371 ngày', 'late'],
      ['nghia-vu-LDNN-LDNN-R1-2025', '2025-11-14', 'Quá hạn 6 ngày', 'late'],
    ]);
    expect(shown(sources('LDNN', '2025-11-20', '2025-11-20', '2025-12-31')).filter(([id, from]) => id.startsWith('nghia-vu') && from !== null)).toEqual([]);
    const stored = ObligationOccurrenceState.parse({
      id: 's', version: 1, campaignId: 'LDNN', obligationKey: 'LDNN-R1', occurrenceKey: '2025',
      sendings: [{ recipient: 'Sở Lao động - Thương binh và Xã hội', sentOn: '2025-11-10' }, { recipient: 'Sở Nội vụ', sentOn: '2025-11-10' }],
    });
    const [first] = agenda(sources('LDNN', '2025-11-20', '2025-11-01', '2025-11-30', { stored: [stored] }));
    expect(first).toMatchObject({ words: 'Đã gửi đúng hạn', tone: 'calm', done: true, remindDaysBefore: [] });
  });

  it('R28 the launching plan of DBI stands once, though it is printed as milestone too', () => {
    expect(shown(sources('DBI', '2021-03-20', '2021-03-01', '2021-03-31')).filter(([, from]) => from !== null)).toEqual([['nghia-vu-DBI-DBI-R1-mot-lan', '2021-03-29', 'Còn 9 ngày', 'soon']]);
  });

  it('a last day that is off says by when to send', () => {
    const off = workCalendar({ ...NO_PROFILE, extraHolidays: [{ date: '2025-11-14', name: 'Ngày riêng của tỉnh', source: '' }] });
    const note = (calendar: WorkCalendar): string => agenda(sources('LDNN', '2025-11-01', '2025-11-01', '2025-11-30', { calendar }))[0]?.note ?? '';
    expect(note(off)).toContain('ngày cuối là ngày nghỉ, nên gửi trong ngày 13/11/2025');
    expect(note(workCalendar())).not.toContain('ngày nghỉ');
  });
});

describe('R3 events', () => {
  it('R3 DLK waits, and gets its day in the calendar when the event has one', () => {
    expect(shown(sources('DLK', '2026-01-01', '2026-01-01', '2026-12-31')).map(([, from, words]) => [from, words])).toEqual([[null, 'Chưa có hạn'], [null, 'Chưa có hạn'], [null, 'Chưa có hạn']]);
    const settings = { eventDates: [{ event: 'khi tổng kết Đợt thi đua', date: '2026-03-20' }] };
    expect(shown(sources('DLK', '2026-01-01', '2026-01-01', '2026-12-31', { settings })).map(([id, from]) => [id, from])).toEqual([
      ['nghia-vu-DLK-DLK-R1-mot-lan', '2026-03-20'],
      ['nghia-vu-DLK-DLK-R2-mot-lan', '2026-03-20'],
      ['moc-DLK-DLK-M1-mot-lan', null],
    ]);
  });
});

describe('R81 peak periods in the calendar', () => {
  const month = PeakPeriod.parse({
    id: 'p1', version: 1, name: 'Tháng cao điểm “Vì người nghèo”', when: { kind: 'days', from: { month: 10, day: 17 }, to: { month: 11, day: 18 } }, recurring: { fromYear: 2022, toYear: 2025 },
    campaignId: 'LDNN', planMilestoneId: 'LDNN-M5', source: 'III.1.c',
    activities: [{ text: 'Vận động ủng hộ Quỹ', on: '2025-10-20', done: false }, { text: 'Thăm hộ nghèo', on: '2025-11-05', done: true }, { text: 'Tuyên truyền' }],
  });

  it('R81 the days the unit gives replace the open month, with the activities and each dated one by itself', () => {
    const entries = agenda(sources('LDNN', '2025-10-25', '2025-10-01', '2025-11-30', { peaks: [month] })).filter((entry) => entry.kind === 'cao-diem' || entry.kind === 'hoat-dong');
    expect(entries.map((entry) => [entry.id, entry.from, entry.to, entry.words, entry.tone])).toEqual([
      ['cao-diem-p1-2025', '2025-10-17', '2025-11-18', 'Đang diễn ra', 'soon'],
      ['hoat-dong-p1-0', '2025-10-20', '2025-10-20', 'Quá hạn 5 ngày', 'late'],
      ['hoat-dong-p1-1', '2025-11-05', '2025-11-05', 'Đã xong', 'calm'],
    ]);
    expect(entries[0]?.note).toContain('Vận động ủng hộ Quỹ; Thăm hộ nghèo; Tuyên truyền');
  });

  it('R81 a period over New Year shows in January too; the commemorations of DNO show in 2024', () => {
    const over = { ...month, planMilestoneId: null, campaignId: null, when: { kind: 'days' as const, from: { month: 12, day: 15 }, to: { month: 1, day: 15 } }, activities: [] };
    expect(shown(sources('LD23', '2025-01-02', '2025-01-01', '2025-01-31', { peaks: [over] })).filter(([id]) => id.startsWith('cao-diem')).map(([id, from]) => [id, from])).toEqual([['cao-diem-p1-2024', '2024-12-15']]);
    expect(shown(sources('DNO', '2024-05-01', '2024-05-01', '2024-05-31')).find(([id]) => id.startsWith('ky-niem'))).toEqual(['ky-niem-DNO-DNO-P3-2023', '2023-01-01', 'Đang diễn ra', 'soon']);
  });
});

describe('rounds, holidays and what is made of the list', () => {
  const rounds = [
    { id: 'r1', name: 'Đợt xét cuối năm', dueDate: '2025-11-20', closed: false, campaignId: 'LDNN' },
    { id: 'r2', name: 'Đợt đã xong', dueDate: '2025-11-02', closed: true, campaignId: null },
    { id: 'r3', name: 'Đợt chưa có hạn', dueDate: null, closed: false, campaignId: null },
  ];
  const input = sources('LDNN', '2025-11-10', '2025-11-01', '2026-01-31', { rounds, holidays: holidaysOf(2026) });

  it('rounds with a day stand in it; closed ones are done', () => {
    expect(shown(input).filter(([id]) => id.startsWith('dot-xet'))).toEqual([
      ['dot-xet-r2', '2025-11-02', 'Đã xong', 'calm'],
      ['dot-xet-r1', '2025-11-20', 'Còn 10 ngày', 'soon'],
    ]);
    expect(shown(input).filter(([id]) => id.startsWith('ngay-nghi')).map(([, from]) => from)).toEqual(['2026-01-01', '2026-01-02']);
  });

  it('the home page shows what presses', () => {
    expect(pressing(agenda(input), '2025-11-30').map((entry) => entry.id)).toEqual(['nghia-vu-LDNN-LDNN-R1-2025', 'dot-xet-r1']);
  });

  it('the printed calendar goes by months, what has no day last', () => {
    expect(agendaByMonth(agenda(input)).map((month) => [month.heading, month.entries.length])).toEqual([['Tháng 11/2025', 3], ['Tháng 12/2025', 1], ['Tháng 01/2026', 2], ['Chưa có hạn', 5]]);
  });

  it('exported, each dated entry is one event with the reminders that precede it', () => {
    const events = icsEvents(agenda(input));
    expect(events.map((event) => event.uid)).toEqual(['dot-xet-r2', 'nghia-vu-LDNN-LDNN-R1-2025', 'dot-xet-r1', 'moc-LDNN-LDNN-M3-mot-lan', 'ngay-nghi-2026-01-01-le', 'ngay-nghi-2026-01-02-hoan-doi']);
    expect(events[1]).toMatchObject({ from: '2025-11-14', to: '2025-11-14', summary: 'Hạn gửi: Tình hình tổ chức thực hiện phong trào', remindDaysBefore: [14, 3] });
    const text = icsOf({ name: 'Sổ Vàng', stamp: '20251110T010000Z', events });
    expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(6);
    expect(text.match(/TRIGGER:-P13DT16H/gu)).toHaveLength(3);
  });
});
