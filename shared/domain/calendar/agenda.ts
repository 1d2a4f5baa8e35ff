import type { Plan } from '../../catalogue/plan-schema.ts';
import { formatScreenDate } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';
import { nameNow } from '../body-now.ts';
import { daysLeft, deadlineWords } from '../deadline.ts';
import type { DeadlineSettings } from '../deadline.ts';
import { milestonesOf } from '../plan.ts';
import type { Holiday } from './holidays.ts';
import type { OccurrenceView } from './occurrence-state.ts';
import { peakOccurrences, peaksOfPlan } from './peak-period.ts';
import type { PeakPeriod } from './peak-period.ts';
import { DEFAULT_REMINDERS, leadDays, reminderOffsets } from './reminder.ts';
import type { ReminderSettings } from './reminder.ts';
import { isWorkingDay, workingDayUpTo } from './working-days.ts';
import type { WorkCalendar } from './working-days.ts';

export const AGENDA_KINDS = ['nghia-vu', 'moc', 'dot-xet', 'cao-diem', 'ky-niem', 'hoat-dong', 'ngay-nghi'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];
export const AGENDA_KIND_WORDS: Readonly<Record<AgendaKind, string>> = {
  'nghia-vu': 'Hạn gửi',
  moc: 'Mốc',
  'dot-xet': 'Đợt xét',
  'cao-diem': 'Cao điểm',
  'ky-niem': 'Ngày kỷ niệm',
  'hoat-dong': 'Hoạt động',
  'ngay-nghi': 'Ngày nghỉ',
};

/** One line of the calendar. */
export interface AgendaEntry {
  /** Stable from one day to the next; made of identifiers, never of names. */
  readonly id: string;
  readonly kind: AgendaKind;
  /** First and last day, inclusive; a deadline has its last day on time in both. Null: no day known. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly title: string;
  readonly note: string;
  /** «Còn 5 ngày», «Đã gửi đúng hạn», «Đang diễn ra», «Chưa có hạn». */
  readonly words: string;
  readonly tone: 'calm' | 'soon' | 'late';
  readonly done: boolean;
  readonly campaignId: string | null;
  readonly roundId: string | null;
  /** Days before `from` on which to remind; empty where there is nothing to do. */
  readonly remindDaysBefore: readonly number[];
}

export interface AgendaCampaign {
  readonly id: string;
  readonly name: string;
  /** Null: the unit's own campaign. */
  readonly plan: Plan | null;
  readonly settings: DeadlineSettings;
}

export interface AgendaSources {
  readonly today: IsoDate;
  /** Days asked for, both included. What has no day is there when its year is. */
  readonly range: { readonly from: IsoDate; readonly to: IsoDate };
  /** Overdue and unsent obligations from this day on are there even before the range; absent: none. */
  readonly overdueSince?: IsoDate;
  readonly campaigns: readonly AgendaCampaign[];
  /** Province of the unit, in which its own entries name bodies; absent: not known. */
  readonly province?: string;
  readonly obligations: readonly OccurrenceView[];
  readonly rounds: readonly { readonly id: string; readonly name: string; readonly dueDate: IsoDate | null; readonly closed: boolean; readonly campaignId: string | null }[];
  readonly peaks: readonly PeakPeriod[];
  /** Days off to print among the others. */
  readonly holidays?: readonly Holiday[];
  readonly reminders?: ReminderSettings;
  /** Given: a deadline on a day off says by when to send. */
  readonly calendar?: WorkCalendar;
}

/** Everything dated of a unit in one list, by day; what has no day comes last. */
export function agenda(sources: AgendaSources): AgendaEntry[] {
  const all = [...obligationEntries(sources), ...milestoneEntries(sources), ...roundEntries(sources), ...peakEntries(sources), ...holidayEntries(sources)];
  return all.sort((one, other) => compare(one.from ?? '9999', other.from ?? '9999') || AGENDA_KINDS.indexOf(one.kind) - AGENDA_KINDS.indexOf(other.kind) || compare(one.id, other.id));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const yearIn = (sources: AgendaSources, year: number | null): boolean => year === null || (String(year) >= sources.range.from.slice(0, 4) && String(year) <= sources.range.to.slice(0, 4));
const overlaps = ({ range }: AgendaSources, from: IsoDate, to: IsoDate): boolean => from <= range.to && to >= range.from;
const campaignName = ({ campaigns }: AgendaSources, id: string | null): string => campaigns.find((campaign) => campaign.id === id)?.name ?? '';
const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

function obligationEntries(sources: AgendaSources): AgendaEntry[] {
  return sources.obligations.filter((view) => isAsked(sources, view)).map((view) => {
    const { line, occurrence, state } = view;
    const done = view.allSent;
    const names = done ? line.recipients.map((recipient) => recipient.name) : view.missing;
    const to = names.map((name) => nameNow(name, sources.today, provinceOf(sources, line))).join(', ');
    return {
      id: ['nghia-vu', line.campaignId ?? 'don-vi', line.key, occurrence.key].join('-'),
      kind: 'nghia-vu', from: occurrence.lastDay, to: occurrence.lastDay, title: line.content,
      note: joined(campaignName(sources, line.campaignId), `gửi ${to}`, done ? '' : dayOffNote(sources, occurrence.lastDay)),
      words: done || occurrence.lastDay === null ? view.words : view.deadlineWords,
      tone: state === 'qua-han' ? 'late' : state === 'sap-den-han' ? 'soon' : 'calm',
      done, campaignId: line.campaignId, roundId: null, remindDaysBefore: done ? [] : reminderOffsets(sources.reminders),
    };
  });
}

/** Where a receiver is named: the plan's province, or the unit's for what it wrote itself. */
function provinceOf({ campaigns, province }: AgendaSources, { origin, campaignId }: OccurrenceView['line']): string | null {
  const printed = origin === 'ke-hoach' ? campaigns.find(({ id }) => id === campaignId)?.plan?.identity.province : undefined;
  return printed ?? province ?? null;
}

function isAsked(sources: AgendaSources, { line, occurrence, state, allSent }: OccurrenceView): boolean {
  const { lastDay, year } = occurrence;
  // What arises on request has no day to wait for.
  if (lastDay === null) return !line.onDemand && !allSent && yearIn(sources, year);
  if (overlaps(sources, lastDay, lastDay)) return true;
  return state === 'qua-han' && sources.overdueSince !== undefined && lastDay >= sources.overdueSince && lastDay < sources.range.from;
}

function dayOffNote({ calendar }: AgendaSources, day: IsoDate | null): string {
  if (calendar === undefined || day === null || isWorkingDay(calendar, day)) return '';
  return `ngày cuối là ngày nghỉ, nên gửi trong ngày ${formatScreenDate(workingDayUpTo(calendar, day))}`;
}

function milestoneEntries(sources: AgendaSources): AgendaEntry[] {
  const lead = leadDays(sources.reminders ?? DEFAULT_REMINDERS);
  return sources.campaigns.flatMap(({ id, name, plan, settings }) => {
    if (plan === null) return [];
    const readings = milestonesOf(plan, settings).filter(({ milestone }) => milestone.kind !== 'cao-diem');
    return readings.flatMap(({ milestone, occurrences }) =>
      occurrences
        .filter(({ lastDay, year }) => (lastDay === null ? yearIn(sources, year) : overlaps(sources, lastDay, lastDay)))
        // A launching plan that must be sent by a day stands in a plan both as milestone and as obligation: once is enough.
        .filter(({ lastDay }) => !(milestone.kind === 'phat-dong' && sources.obligations.some((view) => lastDay !== null && view.line.campaignId === id && view.line.kind === 'gui-ke-hoach' && view.occurrence.lastDay === lastDay)))
        .map(({ lastDay, year }): AgendaEntry => {
          const left = daysLeft(lastDay, sources.today);
          return {
            id: ['moc', id, milestone.id, year ?? 'mot-lan'].join('-'),
            kind: 'moc', from: lastDay, to: lastDay, title: year === null ? milestone.name : `${milestone.name} (${year})`, note: joined(name, milestone.due.text),
            words: left !== null && left < 0 ? 'Đã qua' : deadlineWords(lastDay, sources.today),
            tone: left !== null && left >= 0 && left <= lead ? 'soon' : 'calm',
            done: left !== null && left < 0, campaignId: id, roundId: null, remindDaysBefore: left !== null && left < 0 ? [] : reminderOffsets(sources.reminders),
          };
        }),
    );
  });
}

function roundEntries(sources: AgendaSources): AgendaEntry[] {
  const lead = leadDays(sources.reminders ?? DEFAULT_REMINDERS);
  return sources.rounds.flatMap((round): AgendaEntry[] => {
    const { dueDate, closed } = round;
    const left = daysLeft(dueDate, sources.today);
    if (dueDate === null || left === null) return [];
    const overdue = left < 0 && !closed;
    if (!overlaps(sources, dueDate, dueDate) && !(overdue && sources.overdueSince !== undefined && dueDate >= sources.overdueSince && dueDate < sources.range.from)) return [];
    return [{
      id: `dot-xet-${round.id}`, kind: 'dot-xet', from: dueDate, to: dueDate, title: round.name, note: joined(campaignName(sources, round.campaignId), 'Hạn của đợt xét'),
      words: closed ? 'Đã xong' : deadlineWords(dueDate, sources.today),
      tone: overdue ? 'late' : !closed && left <= lead ? 'soon' : 'calm',
      done: closed, campaignId: round.campaignId, roundId: round.id, remindDaysBefore: closed ? [] : reminderOffsets(sources.reminders),
    }];
  });
}

interface ShownPeak extends Pick<PeakPeriod, 'name' | 'kind' | 'when' | 'recurring' | 'campaignId' | 'activities' | 'source'> {
  readonly id: string;
}

/** Stored peak periods, and those of the plans to which nothing is stored yet. */
function shownPeaks({ campaigns, peaks }: AgendaSources): ShownPeak[] {
  const planned = campaigns.flatMap(({ id, plan }) => (plan === null ? [] : peaksOfPlan(plan).map((peak) => ({ ...peak, campaignId: id, id: `${id}-${peak.planMilestoneId ?? ''}` }))));
  return [...peaks, ...planned.filter((peak) => !peaks.some((own) => own.campaignId === peak.campaignId && own.planMilestoneId === peak.planMilestoneId))];
}

function peakEntries(sources: AgendaSources): AgendaEntry[] {
  const { today, range } = sources;
  const [firstYear, lastYear] = [Number(range.from.slice(0, 4)), Number(range.to.slice(0, 4))];
  return shownPeaks(sources).flatMap((peak) => {
    const base = { campaignId: peak.campaignId, roundId: null } as const;
    const name = campaignName(sources, peak.campaignId);
    // A year back, for what began before New Year; a single span may be years long.
    const begin = peak.when.kind === 'dates' ? Math.min(Number(peak.when.from.slice(0, 4)), firstYear) : firstYear - 1;
    const times = peakOccurrences(peak, begin, lastYear).filter(({ year, from, to }) => (from === null || to === null ? yearIn(sources, year) : overlaps(sources, from, to)));
    const periods = times.map(({ year, from, to }): AgendaEntry => {
      const past = to !== null && to < today;
      const running = from !== null && from <= today && !past;
      return {
        ...base, id: `${peak.kind}-${peak.id}-${year}`, kind: peak.kind, from, to, title: peak.name,
        note: joined(name, peak.activities.map((activity) => activity.text).join('; ')),
        words: past ? 'Đã qua' : running ? 'Đang diễn ra' : from === null ? 'Chưa có ngày' : deadlineWords(from, today),
        tone: running ? 'soon' : 'calm', done: past, remindDaysBefore: past || from === null ? [] : reminderOffsets(sources.reminders),
      };
    });
    const activities = peak.activities.flatMap((activity, index): AgendaEntry[] => {
      if (activity.on === null || !overlaps(sources, activity.on, activity.on)) return [];
      const late = !activity.done && activity.on < today;
      return [{
        ...base, id: `hoat-dong-${peak.id}-${index}`, kind: 'hoat-dong', from: activity.on, to: activity.on, title: activity.text, note: joined(peak.name, name),
        words: activity.done ? 'Đã xong' : deadlineWords(activity.on, today), tone: late ? 'late' : 'calm', done: activity.done, remindDaysBefore: activity.done ? [] : [1],
      }];
    });
    return [...periods, ...activities];
  });
}

function holidayEntries(sources: AgendaSources): AgendaEntry[] {
  return (sources.holidays ?? []).filter((holiday) => overlaps(sources, holiday.date, holiday.date)).map((holiday) => ({
    id: `ngay-nghi-${holiday.date}-${holiday.kind}`, kind: 'ngay-nghi', from: holiday.date, to: holiday.date, title: holiday.name, note: holiday.needsCheck ? 'Cần kiểm tra' : '',
    words: '', tone: 'calm', done: false, campaignId: null, roundId: null, remindDaysBefore: [],
  }));
}
