import { z } from 'zod';
import { Allotment, Campaign, CampaignState, DistrictAnswer } from '../domain/campaign.ts';
import { Id, IsoDate, Line, RequiredLine, Year } from '../domain/common.ts';
import { QUOTA_SHARES } from '../domain/quota-words.ts';
import { PlanSchema } from '../catalogue/plan-schema.ts';
import { call } from './define.ts';
import { Done, Nothing } from './common.ts';

/** Where an item of a plan stands for this unit (R93). */
const AddressMark = z.enum(['truc-tiep', 'moi-doi-tuong', 'giao-cap-huyen', 'truoc-giao-cap-huyen']);

const CampaignRow = z.object({
  id: Id,
  name: Line,
  planCode: Line.nullable(),
  hasPlan: z.boolean(),
  documentNumber: Line,
  fromYear: Year.nullable(),
  toYear: Year.nullable(),
  state: CampaignState,
  rounds: z.number().int(),
  nominations: z.number().int(),
});

const TaskItem = z.object({ id: Id, text: z.string(), body: z.string(), section: z.string(), mark: AddressMark });
const DeadlineItem = z.object({
  id: Id,
  text: z.string(),
  to: z.array(z.string()),
  printed: z.string(),
  /** Last day on time; null reads «chưa có hạn». */
  lastDay: IsoDate.nullable(),
  words: z.string(),
  section: z.string(),
  mark: AddressMark,
});
/** A quota line judged against the nominations of a round. */
export const QuotaLine = z.object({
  id: Id,
  printed: z.string(),
  status: z.enum(['co-dinh', 'cho-phan-bo', 'khong-quy-dinh', 'khong-con-don-vi-nhan']),
  min: z.number().int().nullable(),
  max: z.number().int().nullable(),
  used: z.number().int(),
  left: z.number().int().nullable(),
  verdict: z.enum(['ok', 'below-min', 'at-max', 'over-max', 'unknown']),
  /** Whose number it is; absent: its own. */
  share: z.enum(QUOTA_SHARES).optional(),
  sentence: z.string(),
});
const AwardFormItem = z.object({
  id: Id, name: z.string(), level: z.string(), decidedBy: z.string(), occasions: z.array(z.string()), subjectKinds: z.array(z.string()), section: z.string(),
  /** A State form that the plan makes wait for central guidance (R66). */
  waitsForGuidance: z.boolean().optional(),
});
const BodyReading = z.object({ printed: z.string(), reading: z.string(), state: z.enum(['giu-nguyen', 'ke-thua', 'khong-con']), confidence: z.enum(['high', 'medium', 'low']), note: z.string() });

export const CampaignPage = z.object({
  campaign: Campaign,
  hasPlan: z.boolean(),
  /** Revision of the plan that applies today; null where none is kept. */
  revision: z.number().int().nullable(),
  documentNumber: z.string(),
  issuer: z.string(),
  theme: z.string(),
  period: z.string(),
  tasks: z.array(TaskItem),
  deadlines: z.array(DeadlineItem),
  quotas: z.array(z.object({ milestoneId: Id.nullable(), milestoneName: z.string(), lines: z.array(QuotaLine) })),
  quotaNote: z.string(),
  awardForms: z.array(AwardFormItem),
  milestones: z.array(z.object({ id: Id, name: z.string(), kind: z.string(), printed: z.string(), awards: z.boolean(), roundId: Id.nullable() })),
  bodies: z.array(BodyReading),
  /** True while something addressed to the district waits for the one confirmation. */
  districtQuestion: z.boolean(),
  counts: z.object({ indicators: z.number().int(), contents: z.number().int(), criteria: z.number().int(), ambiguities: z.number().int(), others: z.number().int() }),
});

export const campaignContract = {
  'campaign.library': call({
    role: 'viewer',
    about: 'Built-in campaigns that can be opened',
    input: Nothing,
    output: z.array(z.object({ code: Line, name: z.string(), province: Line, number: Line, period: z.string(), indicators: z.number().int(), openedId: Id.nullable() })),
  }),
  'campaign.list': call({ role: 'viewer', about: 'Campaigns of this unit', input: Nothing, output: z.array(CampaignRow) }),
  'campaign.open': call({ role: 'clerk', about: 'Opens a campaign from the library', input: z.object({ planCode: Line }), output: Campaign }),
  'campaign.createOwn': call({
    role: 'clerk',
    about: 'The unit’s own campaign: a name and years are enough',
    input: z.object({ name: RequiredLine, fromYear: Year, toYear: Year }),
    output: Campaign,
  }),
  'campaign.get': call({ role: 'viewer', about: 'The campaign page: my tasks, deadlines, numbers, award forms', input: z.object({ id: Id }), output: CampaignPage }),
  'campaign.plan': call({
    role: 'viewer',
    about: 'The whole plan as printed, with every reading taken',
    input: z.object({ id: Id }),
    output: z.object({ plan: PlanSchema.nullable(), others: z.array(TaskItem) }),
  }),
  'campaign.update': call({
    role: 'clerk',
    about: 'State, note, dates of events',
    input: Campaign.pick({ id: true, version: true, state: true, note: true, eventDates: true }),
    output: Campaign,
  }),
  'campaign.confirmDistrict': call({
    role: 'clerk',
    about: 'Whether what was addressed to the district applies here; once for the whole campaign',
    input: z.object({ id: Id, answer: DistrictAnswer }),
    output: Campaign,
  }),
  'campaign.allot': call({ role: 'clerk', focal: 'allotter', about: 'Records an allotment document for a quota line', input: z.object({ id: Id, allotment: Allotment }), output: Campaign }),
  'campaign.remove': call({ role: 'clerk', about: 'Puts a campaign in the bin', input: z.object({ id: Id }), output: Done }),
  'campaign.restore': call({ role: 'clerk', about: 'Takes a campaign out of the bin', input: z.object({ id: Id }), output: Done }),
};
