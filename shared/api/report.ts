import { z } from 'zod';
import { CampaignReport, CampaignReportFields, CampaignReportKind } from '../domain/campaign-report.ts';
import { Id, IsoDate, Line, Year } from '../domain/common.ts';
import { FollowUp, FollowUpFields } from '../domain/follow-up.ts';
import { call } from './define.ts';
import { Done } from './common.ts';

const ReportRow = z.object({ id: Id, campaignId: Id, campaignName: Line, kind: CampaignReportKind, kindWord: Line, title: Line, year: Year.nullable(), from: IsoDate, to: IsoDate, number: Line, stateWord: Line, sentOn: IsoDate.nullable(), planRevision: z.number().int().nullable() });
/** Something asked for that a report can answer. `ref` goes into `occurrenceKey`. */
const ReportOccurrence = z.object({ ref: Line, label: z.string(), lastDay: IsoDate.nullable(), word: z.string(), year: Year.nullable(), receivers: z.array(z.string()), /** Only when somebody asks or something arises. */ onDemand: z.boolean(), reportId: Id.nullable() });
const FollowState = z.enum(['dung-han', 'muon', 'chua-den', 'qua-han', 'chua-co-han']);
const FollowRow = z.object({
  follow: FollowUp,
  launched: z.enum(['da', 'chua']),
  /** Against the plan’s own day for sending the launching plan, where it names one (R28). */
  launch: z.object({ lastDay: IsoDate.nullable(), state: FollowState, word: Line }),
  reports: z.array(z.object({ occurrenceKey: z.string(), label: z.string(), lastDay: IsoDate.nullable(), receivedOn: IsoDate.nullable(), state: FollowState, word: Line })),
  lagging: z.array(z.string()),
  /** Something overdue that a reminder can name. */
  remind: z.array(z.string()),
});

/** Reports of a campaign, and how the units below stand (R74, R79). */
export const reportContract = {
  'report.list': call({ role: 'viewer', about: 'Reports, newest first, optionally of one campaign', input: z.object({ campaignId: Id.nullable().default(null) }), output: z.array(ReportRow) }),
  'report.prepare': call({
    role: 'viewer',
    about: 'What a report of a campaign may be about: its years and ends, reviews, and what is asked for',
    input: z.object({ campaignId: Id }),
    output: z.object({
      campaignName: Line,
      today: IsoDate,
      /** First and last day of the campaign, as far as known; without the last, the clerk gives it. */
      from: IsoDate.nullable(),
      to: IsoDate.nullable(),
      /** Event that ends the campaign; empty for one that ends on a day. */
      endEvent: z.string(),
      years: z.array(Year),
      /** Reviews the plan prints, each with the last day it looks back to. */
      reviews: z.array(z.object({ kind: CampaignReportKind, name: z.string(), to: IsoDate })),
      occurrences: z.array(ReportOccurrence),
    }),
  }),
  'report.draft': call({
    role: 'viewer',
    about: 'A report drafted from the data of a period; nothing is saved',
    input: z.object({ campaignId: Id, kind: CampaignReportKind, year: Year.nullable().default(null), from: IsoDate, to: IsoDate, occurrenceKey: Line.nullable().default(null) }),
    output: CampaignReportFields,
  }),
  'report.get': call({
    role: 'viewer',
    about: 'One report',
    input: z.object({ id: Id }),
    output: z.object({
      report: CampaignReport,
      campaignName: Line,
      stateWord: Line,
      /** What it answers; null for none, or for one that is asked for no more. */
      occurrence: ReportOccurrence.nullable(),
      /** `blocks`: it cannot be sent without. Others are only to be thought of. */
      missing: z.array(z.object({ item: z.string(), sentence: z.string(), blocks: z.boolean(), /** Words of the report that say nothing is known. */ unknown: z.boolean().optional() })),
      /** Households registered in the period under no campaign, which this report does not count; none once it is sent. */
      unattached: z.array(z.object({ id: Id, household: Line, village: Line, registeredOn: IsoDate })),
    }),
  }),
  'report.save': call({
    role: 'clerk',
    about: 'Adds or changes a report that is not sent',
    /** `redrafted`: sections were taken from the data of today, so that day and revision of the plan are kept anew. */
    input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: CampaignReportFields, redrafted: z.boolean().default(false) }),
    output: CampaignReport,
  }),
  'report.redraft': call({
    role: 'viewer',
    about: 'The sections drafted again from the data as it is now, beside the edited ones; nothing is saved',
    input: z.object({ id: Id }),
    output: z.object({ sections: CampaignReportFields.shape.sections }),
  }),
  'report.send': call({ role: 'clerk', about: 'Sent on a day: frozen, and its obligation fulfilled', input: z.object({ id: Id, version: z.number().int(), sentOn: IsoDate }), output: CampaignReport }),
  'report.recall': call({ role: 'head', about: 'Marked sent by mistake: open for editing again', input: z.object({ id: Id, version: z.number().int() }), output: CampaignReport }),
  'report.remove': call({ role: 'clerk', about: 'Puts a report that is not sent in the bin', input: z.object({ id: Id }), output: Done }),
  'report.restore': call({ role: 'clerk', about: 'Takes a report out of the bin', input: z.object({ id: Id }), output: Done }),
  'follow.list': call({ role: 'viewer', about: 'Units below: launched, reported, lagging', input: z.object({ campaignId: Id }), output: z.object({ rows: z.array(FollowRow), notSent: z.number().int(), late: z.number().int() }) }),
  'follow.save': call({ role: 'clerk', about: 'Adds or changes what is known of a unit below', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: FollowUpFields }), output: FollowUp }),
  'follow.addUnits': call({ role: 'clerk', about: 'Adds many units by name, one per line; those already there are left', input: z.object({ campaignId: Id, names: z.string().max(20_000) }), output: z.object({ added: z.number().int(), already: z.number().int() }) }),
  'follow.remove': call({ role: 'clerk', about: 'Puts a unit’s line in the bin', input: z.object({ id: Id }), output: Done }),
  'follow.restore': call({ role: 'clerk', about: 'Takes it out of the bin', input: z.object({ id: Id }), output: Done }),
};
