import type { ObligationLine, OccurrenceLine } from '../../shared/domain/calendar/obligation-line.ts';
import { leadDays } from '../../shared/domain/calendar/reminder.ts';
import type { ReminderSettings } from '../../shared/domain/calendar/reminder.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { daysLeft, deadlineWords, isOnTime } from '../../shared/domain/deadline.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { deadlineDay, remindersFor } from './calendar-settings.ts';
import { planOf } from './campaign-plan.ts';
import { readingOf } from './campaign-reading.ts';
import { linesOf } from './obligation-views.ts';
import type { OpenUnit } from './open-unit.ts';

export interface LaunchDue {
  /** Last day on time, inclusive. */
  readonly lastDay: string | null;
  readonly printed: string;
  readonly verdict: 'chua-den' | 'sap-den' | 'dung-han' | 'muon' | 'qua-han' | 'chua-co-han';
  readonly sentence: string;
}

/** When the unit's own launching plan must be sent; null where the campaign's plan asks for none. */
export function launchOccurrence(open: OpenUnit, campaign: Campaign): { readonly line: ObligationLine; readonly occurrence: OccurrenceLine } | null {
  const plan = planOf(open.db.read, campaign, open.clock.today());
  const asked = plan === null ? [] : readingOf(open, campaign, plan).reporting.mine.map(({ item }) => item).filter((report) => report.kind === 'gui-ke-hoach');
  const line = linesOf(open, campaign, asked).find(({ kind }) => kind === 'gui-ke-hoach');
  const occurrence = line?.occurrences[0];
  return line === undefined || occurrence === undefined ? null : { line, occurrence };
}

/**
 * How a launching plan stands against the day the campaign's plan gives for sending it (R28): DBI prints «trước 30/3/2021»,
 * so 29/3/2021 is on time and 30/3/2021 is late.
 * @param sentOn day it was sent; null: not sent
 * @returns null where the plan asks for none
 */
export function launchDue(open: OpenUnit, campaign: Campaign, sentOn: string | null): LaunchDue | null {
  const asked = launchOccurrence(open, campaign);
  if (asked === null) return null;
  const { lastDay } = asked.occurrence;
  return { lastDay, printed: asked.line.printed, ...launchVerdict(lastDay, sentOn, deadlineDay(open), remindersFor(open, campaign)) };
}

/** The verdict on one day of sending. */
export function launchVerdict(lastDay: string | null, sentOn: string | null, today: string, reminders: ReminderSettings): Pick<LaunchDue, 'verdict' | 'sentence'> {
  const last = lastDay === null ? '' : formatScreenDate(lastDay);
  if (sentOn !== null) {
    const sent = `Gửi ngày ${formatScreenDate(sentOn)}`;
    const onTime = isOnTime(lastDay, sentOn);
    if (onTime === null) return { verdict: 'chua-co-han', sentence: `${sent}; kế hoạch không nêu ngày cuối.` };
    return onTime ? { verdict: 'dung-han', sentence: `${sent}, đúng hạn: ngày cuối là ${last}.` } : { verdict: 'muon', sentence: `${sent}, muộn ${-(daysLeft(lastDay, sentOn) ?? 0)} ngày: ngày cuối là ${last}.` };
  }
  const left = daysLeft(lastDay, today);
  if (left === null) return { verdict: 'chua-co-han', sentence: 'Chưa có hạn gửi kế hoạch phát động.' };
  const sentence = `${deadlineWords(lastDay, today)}: ngày cuối gửi kế hoạch phát động là ${last}.`;
  return { verdict: left < 0 ? 'qua-han' : left <= leadDays(reminders) ? 'sap-den' : 'chua-den', sentence };
}
