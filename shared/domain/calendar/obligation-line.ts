import type { Due, PlanReport } from '../../catalogue/plan-schema.ts';
import { addDays, daysInMonth, isoOf } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';
import { isSameBody } from '../body.ts';
import { occurrencesOf } from '../deadline.ts';
import type { CampaignYears, DeadlineSettings, DueOccurrence } from '../deadline.ts';
import type { Obligation, ObligationDue, ObligationKind, Onward } from '../obligation.ts';

/** A body that gets a report, and whom it reports to in turn. */
export interface Recipient {
  readonly name: string;
  /** `dong-thoi`: gets the same report at the same time. */
  readonly role: 'chinh' | 'dong-thoi';
  readonly onward: readonly string[];
}

/** One time at which an obligation is due; `key` is stable, what has been done is stored under it. */
export interface OccurrenceLine extends DueOccurrence {
  /** «2024» for the only one of a year, «2024-03-31» for one of several, «mot-lan» for what is due once. */
  readonly key: string;
  /** Last day by the plan's own words where a local day stands in its place; null otherwise. */
  readonly printedLastDay: IsoDate | null;
}

/** What a local deadline gives, with the day as written, from which the key is made: it stays when «trước» is read otherwise. */
interface LocalOccurrence extends DueOccurrence {
  readonly written: IsoDate | null;
}

/** An obligation as the unit sees it, whether its plan or a paper of its own asks for it. */
export interface ObligationLine {
  readonly key: string;
  readonly campaignId: string | null;
  readonly origin: 'ke-hoach' | 'don-vi';
  readonly kind: ObligationKind;
  readonly content: string;
  readonly from: string;
  readonly recipients: readonly Recipient[];
  readonly via: string | null;
  /** Onward recipients of which it is not said who reports to them. */
  readonly onwardOpen: readonly string[];
  /** How the deadline is printed. */
  readonly printed: string;
  readonly section: string;
  readonly source: string;
  readonly note: string;
  /** Arises when asked for or when something happens: no day is missing. */
  readonly onDemand: boolean;
  readonly occurrences: readonly OccurrenceLine[];
}

/**
 * Obligations of a campaign: the plan's reports that concern the unit, with the days it has set itself, then the unit's own.
 * A local day fills the occurrence of its year, or stands for the whole where the plan gives no year.
 * @param reports the reports of the plan that concern the unit (`readPlan(…).reporting.mine`)
 * @param local obligations stored for this campaign
 */
export function obligationLines(campaignId: string, reports: readonly PlanReport[], local: readonly Obligation[], years: CampaignYears, settings: DeadlineSettings = {}): ObligationLine[] {
  const known = new Set(reports.map((report) => report.id));
  const fromPlan = reports.map((report) => lineOfReport(campaignId, report, local.filter((own) => own.planReportId === report.id), years, settings));
  const own = local.filter((entry) => entry.planReportId === null || !known.has(entry.planReportId)).map((entry) => lineOfObligation(entry, settings));
  return [...fromPlan, ...own];
}

/** A local or ad hoc obligation by itself. */
export function lineOfObligation(own: Obligation, settings: DeadlineSettings = {}): ObligationLine {
  const { recipients, open } = recipientsOf(own.to, own.cc, own.onward);
  const occurrences = localOccurrences(own.due, settings);
  return {
    key: own.id, campaignId: own.campaignId, origin: 'don-vi', kind: own.kind, content: own.content, from: own.from, recipients, via: own.via, onwardOpen: open,
    printed: '', section: '', source: own.source, note: own.note, onDemand: false, occurrences: keyed(own.due.kind === 'date' ? occurrences.map((occurrence) => ({ ...occurrence, year: null })) : occurrences),
  };
}

function lineOfReport(campaignId: string, report: PlanReport, local: readonly Obligation[], years: CampaignYears, settings: DeadlineSettings): ObligationLine {
  const { recipients, open } = recipientsOf(receiversOf(report, local), report.cc, report.onward.map((to) => ({ to, through: null })));
  const days = local.flatMap((own) => localOccurrences(own.due, settings)).filter((occurrence) => occurrence.lastDay !== null);
  const set = days.filter((occurrence, index) => days.findIndex((other) => other.written === occurrence.written) === index);
  const printed = occurrencesOf(report, years, settings);
  return {
    key: report.id, campaignId, origin: 'ke-hoach', kind: report.kind, content: report.content, from: report.from.join('; '), recipients, via: report.via, onwardOpen: open,
    printed: report.due.text, section: report.section, source: local.map((own) => own.source).filter(Boolean).join('; '), note: report.note ?? '',
    onDemand: report.recurring === 'đột xuất' || report.recurring === 'khi phát sinh',
    occurrences: withLocalDays(printed, set),
  };
}

/** Receivers as printed; a plan that names none leaves them to the unit. */
function receiversOf({ to }: PlanReport, local: readonly Obligation[]): readonly string[] {
  return to.length > 0 ? to : [...new Set(local.flatMap((own) => own.to))];
}

function withLocalDays(printed: readonly DueOccurrence[], local: readonly LocalOccurrence[]): OccurrenceLine[] {
  const once = printed.length === 1 && printed[0]?.year === null ? printed[0] : undefined;
  if (once !== undefined) {
    // One printed occurrence without a year: a single local day keeps its key, several (four quarters) make their own.
    if (local.length === 0) return keyed([once]);
    const days = local.length === 1 ? local.map((occurrence) => ({ ...occurrence, year: null })) : local;
    return keyed(days).map((occurrence) => ({ ...occurrence, printedLastDay: once.lastDay }));
  }
  const merged = [...printed.filter((occurrence) => !local.some((own) => own.year === occurrence.year)), ...local];
  return keyed(merged)
    .map((occurrence) => ({ ...occurrence, printedLastDay: local.some((own) => own.year === occurrence.year) ? (printed.find((entry) => entry.year === occurrence.year)?.lastDay ?? null) : null }))
    .sort((one, other) => one.key.localeCompare(other.key));
}

/** Occurrences of a local deadline; «trước» is strict unless the campaign accepts the day itself. */
function localOccurrences(due: ObligationDue, settings: DeadlineSettings): LocalOccurrence[] {
  const on = (year: number, written: IsoDate, bound: 'before' | 'by'): LocalOccurrence => ({ year, lastDay: lastOf(written, bound, settings), waitsFor: 'nothing', written });
  switch (due.kind) {
    case 'none':
      return [{ year: null, lastDay: null, waitsFor: 'local-date', written: null }];
    case 'date':
      return [on(Number(due.date.slice(0, 4)), due.date, due.bound)];
    case 'event': {
      const printed: Due = { day: null, month: null, year: null, bound: due.bound, event: due.event, text: due.event };
      const eventDates = due.date === null ? settings.eventDates : [{ event: due.event, date: due.date }];
      return occurrencesOf({ due: printed, recurring: null }, { fromYear: null, toYear: null }, { ...settings, ...(eventDates === undefined ? {} : { eventDates }) }).map((occurrence) => ({ ...occurrence, written: occurrence.lastDay }));
    }
    case 'recurrence':
      return Array.from({ length: Math.max(due.toYear - due.fromYear + 1, 0) }, (_, index) => due.fromYear + index).flatMap((year) =>
        due.days.map(({ month, day }) => on(year, isoOf(year, month, Math.min(day, daysInMonth(year, month))), due.bound)),
      );
  }
}

const lastOf = (date: IsoDate, bound: 'before' | 'by', settings: DeadlineSettings): IsoDate => (bound === 'before' && settings.beforeIncludesDay !== true ? addDays(date, -1) : date);

function keyed(occurrences: readonly (DueOccurrence & { readonly written?: IsoDate | null })[]): OccurrenceLine[] {
  return occurrences.map(({ year, lastDay, waitsFor, written }) => {
    const several = occurrences.filter((other) => other.year === year).length > 1;
    const day = several ? (written ?? lastDay) : null;
    return { year, lastDay, waitsFor, key: day ?? (year === null ? 'mot-lan' : String(year)), printedLastDay: null };
  });
}

/**
 * Receivers with their own onward chains (R71). «… (qua Sở Nội vụ)» belongs to the receiver it names; the others to the
 * only main receiver, who is meant when a plan says what "the receiver" reports on; with several they stay open.
 */
export function recipientsOf(to: readonly string[], cc: readonly string[], onward: readonly Onward[]): { readonly recipients: Recipient[]; readonly open: string[] } {
  const names = [...to, ...cc];
  const placed = onward.map((entry) => {
    const written = /^(.*?)\s*\((?:qua|thông qua) ([^)]+)\)$/iu.exec(entry.to);
    const through = entry.through ?? written?.[2] ?? null;
    const named = through === null ? undefined : names.find((name) => isSameBody(name, through));
    if (named !== undefined) return { text: entry.through === null ? (written?.[1] ?? entry.to) : entry.to, by: named };
    return { text: entry.to, by: entry.through === null && to.length === 1 ? (to[0] ?? null) : null };
  });
  const recipient = (name: string, role: Recipient['role']): Recipient => ({ name, role, onward: placed.filter((entry) => entry.by === name).map((entry) => entry.text) });
  return {
    recipients: [...to.map((name) => recipient(name, 'chinh')), ...cc.map((name) => recipient(name, 'dong-thoi'))],
    open: placed.filter((entry) => entry.by === null).map((entry) => entry.text),
  };
}
