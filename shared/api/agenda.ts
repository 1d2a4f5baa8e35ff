import { z } from 'zod';
import { AGENDA_KINDS } from '../domain/calendar/agenda.ts';
import { OCCURRENCE_STATES } from '../domain/calendar/occurrence-state.ts';
import { PeakPeriod } from '../domain/calendar/peak-period.ts';
import { CalendarProfile } from '../domain/calendar/profile.ts';
import { ReminderSettings } from '../domain/calendar/reminder.ts';
import { Id, IsoDate, Line } from '../domain/common.ts';
import { Obligation, ObligationFields, ObligationKind, Sending } from '../domain/obligation.ts';
import { call, download } from './define.ts';
import { Done, Nothing } from './common.ts';

export const AgendaLine = z.object({
  id: Line,
  kind: z.enum(AGENDA_KINDS),
  kindWord: Line,
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  title: z.string(),
  note: z.string(),
  words: z.string(),
  tone: z.enum(['calm', 'soon', 'late']),
  done: z.boolean(),
  campaignId: Id.nullable(),
  campaignName: z.string(),
  roundId: Id.nullable(),
});
const Recipient = z.object({ name: Line, /** «nay là Sở Nội vụ, cần xác nhận»; empty for a body that is still what it was (R94). */ hint: z.string(), onward: z.array(z.string()), sending: Sending.nullable(), state: z.enum(OCCURRENCE_STATES), stateWord: Line });
const Occurrence = z.object({
  key: Line,
  year: z.number().int().nullable(),
  lastDay: IsoDate.nullable(),
  /** Last working day on or before it, where that is another day. */
  sendBy: IsoDate.nullable(),
  collectFrom: IsoDate.nullable(),
  state: z.enum(OCCURRENCE_STATES),
  stateWord: Line,
  words: z.string(),
  /** Whole days to the last day by the unit’s own day, negative: overdue; null without a last day. */
  daysLeft: z.number().int().nullable(),
  recipients: z.array(Recipient),
  reportId: Id.nullable(),
});
export const ObligationView = z.object({
  key: Line,
  campaignId: Id.nullable(),
  campaignName: z.string(),
  /** The unit's own entry, or the local day it set for one of the plan; null where the plan's stands alone. */
  own: Obligation.nullable(),
  kind: ObligationKind,
  kindWord: Line,
  content: z.string(),
  printed: z.string(),
  section: z.string(),
  from: z.string(),
  via: z.string(),
  waitsFor: z.string(),
  onDemand: z.boolean(),
  /** Owed to this unit by those below it: what comes in stands in `follow.list`. */
  fromBelow: z.boolean(),
  occurrences: z.array(Occurrence),
});
/** What seems wrong with the PC's clock: its day, and the latest day recorded. */
export const ClockView = z.object({ kind: z.enum(['lui', 'tien']), message: z.string(), next: z.string(), today: IsoDate, latest: IsoDate });
export type ClockView = z.infer<typeof ClockView>;
const PeakFields = z.object({ ...PeakPeriod.shape }).omit({ id: true, version: true });
const PeakView = z.object({ ...PeakPeriod.shape, kindWord: Line, whenWords: z.string(), campaignName: z.string() });
const PlanEventView = z.object({ campaignId: Id, event: Line, date: IsoDate.nullable(), waits: z.array(z.string()) });

/** Deadlines, their sendings, peak periods and the calendar made of them (R71–R73, R81). */
export const agendaContract = {
  'agenda.list': call({
    role: 'viewer',
    about: 'Everything with a day between two days, overdue and undated included',
    input: z.object({ from: IsoDate, to: IsoDate, campaignId: Id.nullable().default(null), holidays: z.boolean().default(false) }),
    output: z.object({ lines: z.array(AgendaLine), clock: ClockView.nullable() }),
  }),
  'agenda.ics': download({ role: 'viewer', about: 'The calendar as an .ics file', input: z.object({ from: IsoDate, to: IsoDate, campaignId: Id.nullable().default(null) }) }),
  'agenda.confirmClock': call({ role: 'clerk', about: 'The clerk says the PC’s day is right', input: Nothing, output: Done }),
  'agenda.resetClock': call({
    role: 'clerk',
    about: 'The clerk says that the PC’s day (the one she was shown) is right and the later one recorded was wrong; deadlines go by it from now on',
    input: z.object({ today: IsoDate }),
    output: Done,
  }),
  'obligation.list': call({ role: 'viewer', about: 'Obligations with every occurrence and receiver', input: z.object({ campaignId: Id.nullable().default(null) }), output: z.array(ObligationView) }),
  'obligation.save': call({ role: 'clerk', about: 'Adds or changes a local or ad hoc obligation, or the local day of one the plan leaves without', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: ObligationFields }), output: Obligation }),
  'obligation.remove': call({ role: 'clerk', about: 'Puts such an obligation in the bin', input: z.object({ id: Id }), output: Done }),
  'obligation.restore': call({ role: 'clerk', about: 'Takes it out of the bin', input: z.object({ id: Id }), output: Done }),
  'obligation.markSent': call({
    role: 'clerk',
    about: 'Records one sending to one receiver; null takes it back',
    input: z.object({ campaignId: Id.nullable(), obligationKey: Line, occurrenceKey: Line, recipient: Line, sending: Sending.nullable() }),
    output: z.array(ObligationView),
  }),
  'campaign.events': call({ role: 'viewer', about: 'Events that ends and deadlines wait for', input: z.object({ id: Id }), output: z.array(PlanEventView) }),
  'peak.list': call({ role: 'viewer', about: 'Peak periods and commemorations', input: z.object({ campaignId: Id.nullable().default(null) }), output: z.array(PeakView) }),
  'peak.save': call({ role: 'clerk', about: 'Adds or changes one', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: PeakFields }), output: PeakView }),
  'peak.remove': call({ role: 'clerk', about: 'Puts one in the bin', input: z.object({ id: Id }), output: Done }),
  'peak.restore': call({ role: 'clerk', about: 'Takes it out of the bin', input: z.object({ id: Id }), output: Done }),
  'calendar.get': call({
    role: 'viewer',
    about: 'Holidays of a year with their sources, swap days and reminder settings',
    input: z.object({ year: z.number().int().min(1900).max(2199) }),
    output: z.object({
      holidays: z.array(z.object({ date: IsoDate, name: z.string(), kindWord: Line, source: z.string(), needsCheck: z.boolean() })),
      profile: CalendarProfile,
      reminders: ReminderSettings,
      unconfirmed: z.array(z.object({ id: z.string(), sentence: z.string() })),
    }),
  }),
  'calendar.save': call({ role: 'clerk', about: 'Swap days, extra holidays, confirmed rules, reminder settings', input: z.object({ profile: CalendarProfile, reminders: ReminderSettings }), output: Done }),
};
