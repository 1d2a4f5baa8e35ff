import { z } from 'zod';
import { CampaignReport, CampaignReportFields, CampaignReportKind } from '../domain/campaign-report.ts';
import { Id, IsoDate, Line, Year } from '../domain/common.ts';
import { FollowUp, FollowUpFields } from '../domain/follow-up.ts';
import { call } from './define.ts';
import { Done } from './common.ts';

const ReportRow = z.object({ id: Id, campaignId: Id, campaignName: Line, kind: CampaignReportKind, kindWord: Line, title: Line, year: Year.nullable(), from: IsoDate, to: IsoDate, number: Line, stateWord: Line, sentOn: IsoDate.nullable(), planRevision: z.number().int().nullable() });
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
  'report.draft': call({
    role: 'viewer',
    about: 'A report drafted from the data of a period; nothing is saved',
    input: z.object({ campaignId: Id, kind: CampaignReportKind, year: Year.nullable().default(null), from: IsoDate, to: IsoDate }),
    output: CampaignReportFields,
  }),
  'report.get': call({ role: 'viewer', about: 'One report', input: z.object({ id: Id }), output: z.object({ report: CampaignReport, campaignName: Line, missing: z.array(z.object({ item: z.string(), sentence: z.string() })) }) }),
  'report.save': call({ role: 'clerk', about: 'Adds or changes a report that is not sent', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: CampaignReportFields }), output: CampaignReport }),
  'report.redraft': call({
    role: 'viewer',
    about: 'The sections drafted again from the data as it is now, beside the edited ones; nothing is saved',
    input: z.object({ id: Id }),
    output: z.object({ sections: CampaignReportFields.shape.sections }),
  }),
  'report.send': call({ role: 'clerk', about: 'Sent on a day: frozen, and its obligation fulfilled', input: z.object({ id: Id, version: z.number().int(), sentOn: IsoDate }), output: CampaignReport }),
  'report.recall': call({ role: 'secretary', about: 'Marked sent by mistake: open for editing again', input: z.object({ id: Id, version: z.number().int() }), output: CampaignReport }),
  'report.remove': call({ role: 'clerk', about: 'Puts a report that is not sent in the bin', input: z.object({ id: Id }), output: Done }),
  'report.restore': call({ role: 'clerk', about: 'Takes a report out of the bin', input: z.object({ id: Id }), output: Done }),
  'follow.list': call({ role: 'viewer', about: 'Units below: launched, reported, lagging', input: z.object({ campaignId: Id }), output: z.object({ rows: z.array(FollowRow), notSent: z.number().int(), late: z.number().int() }) }),
  'follow.save': call({ role: 'clerk', about: 'Adds or changes what is known of a unit below', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: FollowUpFields }), output: FollowUp }),
  'follow.addUnits': call({ role: 'clerk', about: 'Adds many units by name, one per line; those already there are left', input: z.object({ campaignId: Id, names: z.string().max(20_000) }), output: z.object({ added: z.number().int(), already: z.number().int() }) }),
  'follow.remove': call({ role: 'clerk', about: 'Puts a unit’s line in the bin', input: z.object({ id: Id }), output: Done }),
  'follow.restore': call({ role: 'clerk', about: 'Takes it out of the bin', input: z.object({ id: Id }), output: Done }),
};
