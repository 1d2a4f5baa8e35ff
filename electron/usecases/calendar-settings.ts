import { clockJump, deadlineToday } from '../../shared/domain/calendar/clock-jump.ts';
import type { ClockNotice } from '../../shared/domain/calendar/clock-jump.ts';
import { CalendarProfile } from '../../shared/domain/calendar/profile.ts';
import { DEFAULT_REMINDERS, ReminderSettings } from '../../shared/domain/calendar/reminder.ts';
import { workCalendar } from '../../shared/domain/calendar/working-days.ts';
import type { WorkCalendar } from '../../shared/domain/calendar/working-days.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import type { Result } from '../../shared/result.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import type { Actor } from '../host/handlers.ts';
import { putSetting } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

const LAST_DAY = 'latest-day';
const PROFILE = 'calendar-profile';
const REMINDERS = 'reminders';

/** Latest day on which the unit was in use, `YYYY-MM-DD`; null before the first. It moves back only by `resetDay`. */
const latestDay = (open: OpenUnit): string | null => open.db.setting<string>(LAST_DAY);

/** The day by which deadlines are reckoned: today, or the latest day seen where the clock was set back (R72). */
export function deadlineDay(open: OpenUnit): string {
  return deadlineToday(latestDay(open), open.clock.today());
}

/** Whether the PC's clock seems wrong. */
export function clockNotice(open: OpenUnit): ClockNotice | null {
  return clockJump(latestDay(open), open.clock.today());
}

/**
 * Keeps today as the latest day seen; a day that jumped far forward waits until the clerk has confirmed it. What only shows
 * a list need not look at the result: a disk that takes no writes says so at the first real one.
 */
export async function keepDay(open: OpenUnit, actor: Actor, confirmed = false): Promise<Result<unknown>> {
  const [last, today] = [latestDay(open), open.clock.today()];
  if (last !== null && (today <= last || (!confirmed && clockJump(last, today) !== null))) return ok();
  return open.db.write(actor, 'Ghi ngày dùng gần nhất', (tx) => putSetting(tx, LAST_DAY, today));
}

/**
 * The clerk's word that `day`, the PC's day as she was shown it, is right and the later day recorded was not (the clock once
 * ran ahead): deadlines go by it again. What was recorded as sent stays as it is; the audit keeps both days. Faults:
 * `dong-ho-khong-lui` nothing to take back; `ngay-da-doi` the PC shows another day by now.
 */
export function resetDay(open: OpenUnit, actor: Actor, day: string): Promise<Result<unknown>> {
  const notice = clockNotice(open);
  const [latest, today] = [formatScreenDate(notice?.latest ?? day), formatScreenDate(open.clock.today())];
  return open.db.write(actor, `Xác nhận ngày đúng là ${today}, bỏ ngày ${latest} đã ghi`, (tx) => {
    if (notice?.kind !== 'lui') throw new Refusal(fault('dong-ho-khong-lui', 'Ngày của máy không lùi so với lần dùng trước.', { next: 'Không cần làm gì thêm.' }));
    if (open.clock.today() !== day) throw new Refusal(fault('ngay-da-doi', `Máy vừa đổi ngày: nay ghi hôm nay là ${today}.`, { next: 'Xem lại ngày của máy rồi xác nhận lại.' }));
    putSetting(tx, LAST_DAY, day);
  });
}

export const calendarProfile = (open: OpenUnit): CalendarProfile => CalendarProfile.parse(open.db.setting(PROFILE) ?? {});
export const reminderSettings = (open: OpenUnit): ReminderSettings => ReminderSettings.parse(open.db.setting(REMINDERS) ?? DEFAULT_REMINDERS);
export const workCalendarOf = (open: OpenUnit): WorkCalendar => workCalendar(calendarProfile(open));

/** The unit's reminders; a campaign in which it collects from below begins earlier by its own days (R72). */
export function remindersFor(open: OpenUnit, campaign: Campaign | null): ReminderSettings {
  const own = reminderSettings(open);
  const days = campaign?.settings.collectDays ?? 0;
  return days === 0 ? own : { ...own, collectsFromBelow: true, collectingDays: days };
}

export function saveCalendar(open: OpenUnit, actor: Actor, profile: CalendarProfile, reminders: ReminderSettings): Promise<Result<Record<string, never>>> {
  return open.db.write(actor, 'Sửa lịch làm việc và nhắc hạn', (tx) => {
    putSetting(tx, PROFILE, profile);
    putSetting(tx, REMINDERS, reminders);
    return {};
  });
}
