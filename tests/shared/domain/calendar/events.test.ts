import { expect, it } from 'vitest';
import { planByCode } from '../../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../../shared/catalogue/plan-schema.ts';
import { campaignEnd, planEvents } from '../../../../shared/domain/calendar/events.ts';

function need(code: string): Plan {
  const plan = planByCode(code);
  if (plan === undefined) throw new Error(code);
  return plan;
}
const CONGRESS = 'Đại hội đại biểu toàn quốc lần thứ XIV của Đảng tổ chức thành công';

it('R3 DLK ends with an event: it stays open until the day is entered', () => {
  expect(campaignEnd(need('DLK'), {}, '2030-01-01')).toEqual({ lastDay: null, endEvent: CONGRESS, open: true });
  const settings = { eventDates: [{ event: CONGRESS.toUpperCase(), date: '2026-01-25' }] };
  expect(campaignEnd(need('DLK'), settings, '2026-01-25')).toEqual({ lastDay: '2026-01-25', endEvent: CONGRESS, open: true });
  expect(campaignEnd(need('DLK'), settings, '2026-01-26').open).toBe(false);
  expect(campaignEnd(need('LDNN'), {}, '2025-12-31')).toEqual({ lastDay: '2025-12-31', endEvent: null, open: true });
});

it('R3 each event is asked for once and tells what waits for it', () => {
  expect(planEvents(need('DLK'), { eventDates: [{ event: CONGRESS, date: '2026-01-25' }] })).toEqual([
    { event: CONGRESS, date: '2026-01-25', usedBy: ['DLK-P1', 'DLK-M1'] },
    { event: 'khi tổng kết Đợt thi đua', date: null, usedBy: ['DLK-R1', 'DLK-R2'] },
  ]);
  expect(planEvents(need('DBI')).map((entry) => entry.usedBy)).toEqual([['DBI-M3']]);
  expect(planEvents(need('DNO')).map((entry) => entry.usedBy)).toEqual([['DNO-M2']]);
  expect(planEvents(need('LD23'))).toEqual([]);
});
