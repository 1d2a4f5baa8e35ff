import { agenda, AGENDA_KIND_WORDS } from '../../shared/domain/calendar/agenda.ts';
import type { AgendaCampaign, AgendaEntry } from '../../shared/domain/calendar/agenda.ts';
import { icsEvents } from '../../shared/domain/calendar/agenda-pages.ts';
import { holidaysOf, unconfirmedHolidays } from '../../shared/domain/calendar/holidays.ts';
import type { Holiday } from '../../shared/domain/calendar/holidays.ts';
import { icsOf } from '../../shared/domain/calendar/ics.ts';
import type { ClockNotice } from '../../shared/domain/calendar/clock-jump.ts';
import type { ClockView } from '../../shared/api/agenda.ts';
import type { OccurrenceView } from '../../shared/domain/calendar/occurrence-state.ts';
import { reminderOffsets } from '../../shared/domain/calendar/reminder.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { capital } from '../../shared/documents/counts.ts';
import type { CalendarLine, DeadlineCalendarInput } from '../../shared/documents/deadline-calendar.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { calendarProfile, clockNotice, deadlineDay, keepDay, remindersFor, reminderSettings, resetDay, saveCalendar, workCalendarOf } from './calendar-settings.ts';
import { planOf } from './campaign-plan.ts';
import { deadlineSettings } from './campaign-reading.ts';
import type { HandlersOf } from './handlers.ts';
import { isOwedToUs, obligationLinesOf, viewsOf } from './obligation-views.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';

type Methods = 'agenda.list' | 'agenda.ics' | 'agenda.confirmClock' | 'agenda.resetClock' | 'calendar.get' | 'calendar.save';

export interface AgendaRange {
  /** First and last day, inclusive. */
  readonly from: string;
  readonly to: string;
  readonly campaignId: string | null;
  readonly holidays?: boolean;
}

const LONGEST_YEARS = 12;
const HOLIDAY_WORDS: Readonly<Record<Holiday['kind'], string>> = { le: 'Nghỉ lễ, tết', 'nghi-bu': 'Nghỉ bù', 'hoan-doi': 'Nghỉ hoán đổi', rieng: 'Ngày nghỉ do đơn vị ghi' };

/** The calendar of everything dated, its file, and what it is reckoned with (R71–R73, R81). */
export function agendaHandlers(open: OpenUnit): HandlersOf<Methods> {
  return {
    'agenda.list': async (ctx, input) => {
      const clock = clockNotice(open);
      await keepDay(open, ctx.actor);
      return catchRefusal(() => ({
        lines: agendaOf(open, input).map(({ remindDaysBefore: _reminders, ...entry }) => ({ ...entry, kindWord: AGENDA_KIND_WORDS[entry.kind], campaignName: nameOf(open, entry.campaignId) })),
        clock: clock === null ? null : clockView(clock),
      }));
    },
    'agenda.ics': (_ctx, input) =>
      catchRefusal(() => {
        const stamp = new Date(open.clock.now()).toISOString().replace(/[-:]|\.\d+/gu, '');
        const text = icsOf({ name: 'Lịch và hạn thi đua, khen thưởng', stamp, events: icsEvents(agendaOf(open, input)) });
        return { fileName: `lich-va-han-${open.clock.today()}.ics`, mediaType: 'text/calendar', bytes: new TextEncoder().encode(text) };
      }),
    'agenda.confirmClock': async (ctx) => {
      const notice = clockNotice(open);
      if (notice?.kind === 'lui') {
        return catchRefusal(() => {
          throw new Refusal(fault('dong-ho-lui', notice.message, { next: notice.next }));
        });
      }
      const kept = await keepDay(open, ctx.actor, true);
      return kept.ok ? ok({}) : kept;
    },
    'agenda.resetClock': async (ctx, { today }) => {
      const reset = await resetDay(open, ctx.actor, today);
      return reset.ok ? ok({}) : reset;
    },
    'calendar.get': (_ctx, { year }) => {
      const profile = calendarProfile(open);
      return ok({
        holidays: holidaysOf(year, profile).map(({ date, name, kind, source, needsCheck, confidence }) => ({ date, name, kindWord: HOLIDAY_WORDS[kind], source, needsCheck: needsCheck || confidence === 'low' })),
        profile,
        reminders: reminderSettings(open),
        unconfirmed: unconfirmedHolidays(year, profile).map(({ ruleId, holiday, note }) => ({ id: ruleId, sentence: `${holiday.name}, ngày ${formatScreenDate(holiday.date)}. ${note}`.trim() })),
      });
    },
    'calendar.save': (ctx, { profile, reminders }) => saveCalendar(open, ctx.actor, profile, reminders),
  };
}

/**
 * Everything dated between two days, with what is overdue and still unsent, and what has no day yet.
 * Campaigns already concluded are left out unless asked for by name. What fell due before a campaign was opened here is
 * shown in its own time, but is not chased: whether it was sent is not known.
 * @throws Refusal for a range turned round or longer than 12 years, and for a campaign that is gone
 */
export function agendaOf(open: OpenUnit, range: AgendaRange): AgendaEntry[] {
  const { read } = open.db;
  checkRange(range);
  const chosen = range.campaignId === null ? read.all('campaign').filter(({ state }) => state !== 'da-tong-ket') : [read.need('campaign', range.campaignId)];
  const profile = calendarProfile(open);
  const years = yearsOf(range);
  const views = chosen.flatMap((campaign) => own(open, campaign).filter(({ occurrence: { lastDay } }) => lastDay === null || lastDay >= range.from || lastDay >= campaign.openedOn));
  const entries = agenda({
    today: deadlineDay(open),
    range,
    overdueSince: '0001-01-01',
    province: unitOf(open).province,
    campaigns: chosen.map((campaign): AgendaCampaign => ({ id: campaign.id, name: campaign.name, plan: planOf(read, campaign, open.clock.today()), settings: deadlineSettings(campaign) })),
    obligations: [...views, ...(range.campaignId === null ? own(open, null) : [])],
    rounds: read.all('round', range.campaignId === null ? {} : { campaign: range.campaignId }),
    peaks: read.all('peak_period', range.campaignId === null ? {} : { campaign: range.campaignId }).filter((peak) => peak.campaignId === null || chosen.some(({ id }) => id === peak.campaignId)),
    holidays: range.holidays === true ? years.flatMap((year) => holidaysOf(year, profile)) : [],
    reminders: reminderSettings(open),
    calendar: workCalendarOf(open),
  });
  const offsets = new Map(chosen.map((campaign) => [campaign.id, reminderOffsets(remindersFor(open, campaign))]));
  return entries.map((entry) => (entry.kind === 'nghia-vu' && !entry.done && entry.campaignId !== null ? { ...entry, remindDaysBefore: offsets.get(entry.campaignId) ?? entry.remindDaysBefore } : entry));
}

/**
 * Input of the printed calendar (`buildDeadlineCalendar`) of one year.
 * @param id as in `paper.make`: `2026`, `<campaign>/2026`, a campaign, or '' for everything of this year
 */
export function calendarPaper(open: OpenUnit, id: string): DeadlineCalendarInput {
  // A campaign's identifier may itself end in four digits: only what stands alone or behind a slash is a year.
  const [, alone, first = '', second] = /^(?:(\d{4})|([^/]*)(?:\/(\d{4}))?)$/u.exec(id) ?? [];
  const year = alone ?? second ?? open.clock.today().slice(0, 4);
  const range: AgendaRange = { from: `${year}-01-01`, to: `${year}-12-31`, campaignId: first === '' ? null : first };
  const lines = agendaOf(open, range).map(({ from, to, title, note, words, campaignId, kind }): CalendarLine => {
    const campaign = nameOf(open, campaignId);
    const who = note === campaign ? '' : note.startsWith(`${campaign} · `) && campaign !== '' ? note.slice(campaign.length + 3) : note;
    return { date: from, what: `${AGENDA_KIND_WORDS[kind]}: ${title}${to !== null && to !== from ? ` (đến ${formatScreenDate(to)})` : ''}`, who: capital(who), campaign: shortNameOf(open, campaignId), state: words };
  });
  return { issuer: issuerOf(open), date: open.clock.today(), campaign: nameOf(open, range.campaignId), lines };
}

/** What the window is told of a clock that seems wrong. */
export const clockView = ({ kind, message, next, today, latest }: ClockNotice): ClockView => ({ kind, message, next, today, latest });

const own = (open: OpenUnit, campaign: Campaign | null): OccurrenceView[] => viewsOf(open, campaign, obligationLinesOf(open, campaign).filter((line) => !isOwedToUs(open, line)));
const nameOf = (open: OpenUnit, id: string | null): string => (id === null ? '' : (open.db.read.getEver('campaign', id)?.name ?? ''));

/** Name for a narrow column: the short title of its plan, unless the unit named the campaign shorter itself. */
function shortNameOf(open: OpenUnit, id: string | null): string {
  const campaign = id === null ? null : open.db.read.getEver('campaign', id);
  if (campaign === null || campaign === undefined) return '';
  const short = planOf(open.db.read, campaign, open.clock.today())?.identity.shortTitle.trim() ?? '';
  return short !== '' && short.length < campaign.name.length ? short : campaign.name;
}

function yearsOf({ from, to }: AgendaRange): number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}

function checkRange({ from, to }: AgendaRange): void {
  if (to < from) throw new Refusal(fault('khoang-nguoc', 'Ngày cuối của lịch trước ngày đầu.', { item: 'to', next: 'Chọn lại khoảng thời gian.' }));
  if (Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > LONGEST_YEARS) throw new Refusal(fault('khoang-qua-dai', `Lịch xem được nhiều nhất ${LONGEST_YEARS} năm một lần.`, { item: 'to', next: 'Chọn khoảng ngắn hơn.' }));
}
