import { z } from 'zod';
import { Campaign, CampaignLink, CampaignSettings } from '../domain/campaign.ts';
import { Id, IsoDate, Line, RequiredLine } from '../domain/common.ts';
import { LaunchingPlan, LaunchingPlanFields, Spread } from '../domain/launching-plan.ts';
import { Organisation, OrganisationFields } from '../domain/organisation.ts';
import { call } from './define.ts';
import { Done, Nothing } from './common.ts';

const LaunchingView = z.object({
  plan: LaunchingPlan,
  stateWord: Line,
  /** On time or late against the plan’s own day for sending it; null where the plan names none. */
  due: z.object({ lastDay: IsoDate.nullable(), printed: z.string(), verdict: z.enum(['chua-den', 'sap-den', 'dung-han', 'muon', 'qua-han', 'chua-co-han']), sentence: z.string() }).nullable(),
  people: z.number().int().nullable(),
  missing: z.array(z.object({ item: z.string(), sentence: z.string() })),
});
const OrganisationView = Organisation.extend({ nameToday: Line, successors: z.array(z.object({ id: Id, name: Line, share: z.enum(['whole', 'part']) })), ended: z.boolean(), areaClassWord: z.string(), warnings: z.array(z.string()) });

/** A unit’s own launching plan, what belongs to one campaign only, and organisations. */
export const launchingContract = {
  'launching.get': call({ role: 'viewer', about: 'The unit’s launching plan of a campaign; null before one is begun', input: z.object({ campaignId: Id }), output: LaunchingView.nullable() }),
  'launching.prepare': call({ role: 'viewer', about: 'A launching plan filled in from the campaign: title, contents and tasks that concern this unit', input: z.object({ campaignId: Id }), output: LaunchingPlanFields }),
  'launching.save': call({ role: 'clerk', about: 'Saves the draft', input: z.object({ version: z.number().int().optional(), fields: LaunchingPlanFields }), output: LaunchingView }),
  'launching.issue': call({ role: 'head', about: 'Issued: number, day and signer are needed', input: z.object({ campaignId: Id, version: z.number().int() }), output: LaunchingView }),
  'launching.reopen': call({ role: 'head', about: 'Back to a draft to be adjusted', input: z.object({ campaignId: Id, version: z.number().int() }), output: LaunchingView }),
  'launching.send': call({ role: 'clerk', about: 'Records day and receiver of sending it up', input: z.object({ campaignId: Id, version: z.number().int(), sentOn: IsoDate, sentTo: RequiredLine }), output: LaunchingView }),
  'launching.spread': call({ role: 'clerk', about: 'To whom it was spread', input: z.object({ campaignId: Id, version: z.number().int(), spread: z.array(Spread).max(500) }), output: LaunchingView }),
  'campaign.setSettings': call({ role: 'clerk', about: 'What holds for this campaign only', input: z.object({ id: Id, version: z.number().int(), settings: CampaignSettings }), output: Campaign }),
  'campaign.setLinks': call({ role: 'clerk', about: 'Campaigns it is joined with', input: z.object({ id: Id, version: z.number().int(), links: z.array(CampaignLink).max(50) }), output: Campaign }),
  'campaign.relations': call({
    role: 'viewer',
    about: 'Links both ways, and what the plan prints about related campaigns',
    input: z.object({ id: Id }),
    output: z.object({
      links: z.array(z.object({ campaignId: Id, name: Line, relation: Line, own: z.boolean() })),
      printed: z.array(z.object({ name: z.string(), relation: z.string(), section: z.string(), matchId: Id.nullable() })),
    }),
  }),
  'organisation.list': call({ role: 'viewer', about: 'Organisations, those that ended included', input: Nothing, output: z.array(OrganisationView) }),
  'organisation.save': call({ role: 'clerk', about: 'Adds or changes an organisation', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: OrganisationFields }), output: OrganisationView }),
  'organisation.remove': call({ role: 'clerk', about: 'Puts an organisation in the bin', input: z.object({ id: Id }), output: Done }),
  'organisation.restore': call({ role: 'clerk', about: 'Takes an organisation out of the bin', input: z.object({ id: Id }), output: Done }),
};
