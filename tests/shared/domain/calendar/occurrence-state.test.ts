import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDay } from '../../../../electron/host/clock.ts';
import { planByCode } from '../../../../shared/catalogue/plans.ts';
import { obligationLines } from '../../../../shared/domain/calendar/obligation-line.ts';
import type { ObligationLine } from '../../../../shared/domain/calendar/obligation-line.ts';
import { checkSending, occurrenceStates, reminderOn } from '../../../../shared/domain/calendar/occurrence-state.ts';
import type { OccurrenceView } from '../../../../shared/domain/calendar/occurrence-state.ts';
import { collectFrom, DEFAULT_REMINDERS, leadDays, reminderDays, reminderOffsets, ReminderSettings } from '../../../../shared/domain/calendar/reminder.ts';
import { workCalendar } from '../../../../shared/domain/calendar/working-days.ts';
import { ObligationOccurrenceState } from '../../../../shared/domain/obligation.ts';
import { campaignPeriod } from '../../../../shared/domain/plan.ts';
import { addDays } from '../../../../shared/text/dates.ts';

const LABOUR = 'Sở Lao động - Thương binh và Xã hội';
const HOME_AFFAIRS = 'Sở Nội vụ (Ban Thi đua - Khen thưởng)';

function lineOf(code: string, id: string, eventDates: { event: string; date: string }[] = []): ObligationLine {
  const plan = planByCode(code);
  const line = plan === undefined ? undefined : obligationLines('c', plan.reporting, [], campaignPeriod(plan), { eventDates }).find((entry) => entry.key === id);
  if (line === undefined) throw new Error(id);
  return line;
}
const sent = (obligationKey: string, occurrenceKey: string, ...sendings: [string, string][]): ObligationOccurrenceState =>
  ObligationOccurrenceState.parse({ id: 's', version: 1, campaignId: 'c', obligationKey, occurrenceKey, sendings: sendings.map(([recipient, sentOn]) => ({ recipient, sentOn })) });
function view(line: ObligationLine, key: string, stored: ObligationOccurrenceState[], today: string, settings = {}): OccurrenceView {
  const found = occurrenceStates(line, stored, today, settings).find((entry) => entry.occurrence.key === key);
  if (found === undefined) throw new Error(key);
  return found;
}
const yearly = lineOf('LDNN', 'LDNN-R1');

describe('R72 states of the yearly report of LDNN', () => {
  it.each([2022, 2023, 2024, 2025])('R72 %i: sent 14/11 is on time, 15/11 is late', (year) => {
    const key = String(year);
    const on = (day: string): OccurrenceView => view(yearly, key, [sent('LDNN-R1', key, [LABOUR, `${year}-11-${day}`], [HOME_AFFAIRS, `${year}-11-${day}`])], `${year}-12-01`);
    expect(on('14')).toMatchObject({ state: 'da-gui-dung-han', words: 'Đã gửi đúng hạn', remindOn: [], missing: [] });
    expect(on('15')).toMatchObject({ state: 'gui-muon', words: 'Gửi muộn', allSent: true });
  });

  it.each([
    ['2025-10-30', 'chua-den', 'Chưa đến', 'Còn 15 ngày'],
    ['2025-10-31', 'sap-den-han', 'Sắp đến hạn', 'Còn 14 ngày'],
    ['2025-11-14', 'sap-den-han', 'Sắp đến hạn', 'Hôm nay'],
    ['2025-11-15', 'qua-han', 'Quá hạn', 'Quá hạn 1 ngày'],
  ])('R72 nothing sent on %s: %s', (today, state, words, deadline) => {
    expect(view(yearly, '2025', [], today)).toMatchObject({ state, words, deadlineWords: deadline });
  });

  it('R72 one occurrence sent says nothing about the other years', () => {
    const states = occurrenceStates(yearly, [sent('LDNN-R1', '2023', [LABOUR, '2023-11-10'], [HOME_AFFAIRS, '2023-11-10'])], '2024-11-10');
    expect(states.map((entry) => entry.state)).toEqual(['qua-han', 'da-gui-dung-han', 'sap-den-han', 'chua-den']);
  });
});

describe('R71 each receiver is recorded by itself', () => {
  it('R71 without a known receiver nothing counts as sent, and the reminder says that one is missing', () => {
    const nowhere: ObligationLine = { ...yearly, recipients: [] };
    expect(view(nowhere, '2025', [], '2025-11-20')).toMatchObject({ state: 'qua-han', allSent: false, missing: [], deadlineWords: 'Quá hạn 6 ngày' });
    expect(reminderOn(view(nowhere, '2025', [], '2025-11-14'), '2025-11-14')?.text).toContain('Chưa rõ nơi nhận.');
  });

  it('R71 sent to one of two: not sent yet, and it says to whom not', () => {
    const half = view(yearly, '2025', [sent('LDNN-R1', '2025', [LABOUR, '2025-11-12'])], '2025-11-13');
    expect(half).toMatchObject({ state: 'sap-den-han', missing: [HOME_AFFAIRS], allSent: false });
    expect(half.recipients.map((recipient) => recipient.onTime)).toEqual([true, null]);
    expect(view(yearly, '2025', [sent('LDNN-R1', '2025', [LABOUR, '2025-11-12'])], '2025-11-15').state).toBe('qua-han');
  });

  it('R71 one of two late makes the report late; the other stays on time', () => {
    const both = view(yearly, '2025', [sent('LDNN-R1', '2025', [LABOUR, '2025-11-14'], [HOME_AFFAIRS, '2025-11-15'])], '2025-11-20');
    expect([both.state, ...both.recipients.map((recipient) => recipient.onTime)]).toEqual(['gui-muon', true, false]);
  });

  it('R71 what is sent again after a return does not make it late; another spelling of the receiver is the same receiver', () => {
    const again = view(yearly, '2025', [sent('LDNN-R1', '2025', [LABOUR, '2025-11-20'], [LABOUR, '2025-11-10'], ['Sở Nội vụ', '2025-11-10'])], '2025-11-25');
    expect(again.state).toBe('da-gui-dung-han');
    expect(again.recipients[0]?.sending?.sentOn).toBe('2025-11-10');
  });

  it('R71 a receiver that is not named, or a day to come, is refused', () => {
    const sending = { recipient: LABOUR, sentOn: '2025-11-10', documentNumber: '45/BC-UBND', acknowledgedOn: null, note: '' };
    expect(checkSending(yearly, sending, '2025-11-10')).toEqual({ ok: true, value: sending });
    expect(checkSending(yearly, sending, '2025-11-09')).toMatchObject({ ok: false, error: { code: 'ngay-gui-sau-hom-nay', item: 'sentOn' } });
    expect(checkSending(yearly, { ...sending, recipient: 'Sở Y tế' }, '2025-11-10')).toMatchObject({ ok: false, error: { code: 'noi-nhan-khong-co' } });
  });
});

describe('R28 the launching plan of DBI', () => {
  const plan = lineOf('DBI', 'DBI-R1');
  it.each([
    ['2021-03-29', 'da-gui-dung-han', true],
    ['2021-03-30', 'gui-muon', false],
  ])('R28 sent %s: %s', (day, state, onTime) => {
    const seen = view(plan, 'mot-lan', [sent('DBI-R1', 'mot-lan', ['Ủy ban nhân dân tỉnh', day])], '2021-04-15');
    expect([seen.state, seen.recipients[0]?.onTime]).toEqual([state, onTime]);
  });

  it('R28 date sent, receiver and number are kept', () => {
    const stored = ObligationOccurrenceState.parse({
      id: 's', version: 1, campaignId: 'c', obligationKey: 'DBI-R1', occurrenceKey: 'mot-lan',
      sendings: [{ recipient: 'Ủy ban nhân dân tỉnh', sentOn: '2021-03-29', documentNumber: '07/KH-UBND', acknowledgedOn: '2021-04-01' }],
    });
    expect(view(plan, 'mot-lan', [stored], '2021-04-02').recipients[0]?.sending).toEqual({ recipient: 'Ủy ban nhân dân tỉnh', sentOn: '2021-03-29', documentNumber: '07/KH-UBND', acknowledgedOn: '2021-04-01', note: '' });
  });
});

describe('R3 waiting for an event', () => {
  it('R3 «Chưa có hạn» until the day is entered, then judged anew with what was sent before', () => {
    const before = view(lineOf('DLK', 'DLK-R1'), 'mot-lan', [sent('DLK-R1', 'mot-lan', ['Ủy ban nhân dân tỉnh', '2026-03-21'])], '2026-04-01');
    expect(before).toMatchObject({ state: 'chua-co-han', words: 'Chưa có hạn', allSent: true, remindOn: [] });
    expect(before.recipients[0]?.onTime).toBeNull();
    const dated = lineOf('DLK', 'DLK-R1', [{ event: 'khi tổng kết Đợt thi đua', date: '2026-03-20' }]);
    expect(view(dated, 'mot-lan', [sent('DLK-R1', 'mot-lan', ['Ủy ban nhân dân tỉnh', '2026-03-21'])], '2026-04-01').state).toBe('gui-muon');
  });
});

describe('R72 reminders', () => {
  const collecting: ReminderSettings = { ...DEFAULT_REMINDERS, collectsFromBelow: true };

  it('R72 they precede the day, earlier for a unit that must first collect from below', () => {
    expect(ReminderSettings.parse({})).toEqual(DEFAULT_REMINDERS);
    expect(reminderDays('2025-11-14')).toEqual(['2025-10-31', '2025-11-11']);
    expect(reminderDays('2025-11-14', collecting)).toEqual(['2025-10-16', '2025-10-31', '2025-11-11']);
    expect([collectFrom('2025-11-14'), collectFrom('2025-11-14', collecting), collectFrom(null, collecting)]).toEqual([null, '2025-10-16', null]);
    expect(view(yearly, '2025', [], '2025-10-16').state).toBe('chua-den');
    expect(view(yearly, '2025', [], '2025-10-16', { reminders: collecting })).toMatchObject({ state: 'sap-den-han', collectFrom: '2025-10-16' });
    expect(reminderDays(null)).toEqual([]);
  });

  it('R72 a reminder on a day off comes on the working day before', () => {
    expect(reminderDays('2025-09-14', { ...DEFAULT_REMINDERS, daysBefore: [14, 12, 3] }, workCalendar())).toEqual(['2025-08-29', '2025-09-11']);
  });

  it('R72 it waits for a PC that was off, says to whom nothing went, and ends with the last sending', () => {
    const open = view(yearly, '2025', [sent('LDNN-R1', '2025', [LABOUR, '2025-10-20'])], '2025-11-05', { reminders: collecting });
    expect(reminderOn(open, '2025-11-05')).toEqual({ since: '2025-10-31', text: `Còn 9 ngày: Tình hình tổ chức thực hiện phong trào. Chưa gửi ${HOME_AFFAIRS}.` });
    expect(reminderOn(open, '2025-10-15')).toBeNull();
    expect(reminderOn(open, '2025-10-20')?.text).toContain('Cần tổng hợp từ đơn vị cấp dưới');
    const done = view(yearly, '2025', [sent('LDNN-R1', '2025', [LABOUR, '2025-10-20'], [HOME_AFFAIRS, '2025-10-20'])], '2025-11-05');
    expect(reminderOn(done, '2025-11-05')).toBeNull();
  });

  it('every reminder comes before its day and none before the lead', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 10 }), fc.boolean(), fc.integer({ min: 1, max: 180 }), fc.integer({ min: 0, max: 4000 }), (daysBefore, collectsFromBelow, collectingDays, offset) => {
        const settings = { daysBefore, collectsFromBelow, collectingDays };
        const last = addDays('2020-01-01', offset);
        const days = reminderDays(last, settings);
        expect(days.every((day) => day < last && day >= addDays(last, -leadDays(settings)))).toBe(true);
        expect(days).toEqual([...days].sort());
        expect(days).toHaveLength(reminderOffsets(settings).length);
      }),
    );
  });
});

it('the last day is on time until its midnight, by the local clock', () => {
  const lastMinute = localDay(new Date(2025, 10, 14, 23, 59, 59).getTime());
  const midnight = localDay(new Date(2025, 10, 15, 0, 0, 0).getTime());
  expect([view(yearly, '2025', [], lastMinute).deadlineWords, view(yearly, '2025', [], midnight).deadlineWords]).toEqual(['Hôm nay', 'Quá hạn 1 ngày']);
});
