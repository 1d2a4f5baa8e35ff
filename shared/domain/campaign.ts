import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored, Year } from './common.ts';

/** States of a campaign and their words (ui-vocabulary, section 8). */
export const CAMPAIGN_STATES = ['du-thao', 'dang-phat-dong', 'dang-nhan-ho-so', 'dang-xet', 'da-tong-ket', 'tam-dung'] as const;
export const CampaignState = z.enum(CAMPAIGN_STATES);
export type CampaignState = z.infer<typeof CampaignState>;
export const CAMPAIGN_STATE_WORDS: Readonly<Record<CampaignState, string>> = {
  'du-thao': 'Dự thảo',
  'dang-phat-dong': 'Đang phát động',
  'dang-nhan-ho-so': 'Đang nhận hồ sơ',
  'dang-xet': 'Đang xét',
  'da-tong-ket': 'Đã tổng kết',
  'tam-dung': 'Tạm dừng',
};

/** What an allotment document said for one quota line; fills a line that was «chờ phân bổ» (R56). */
export const Allotment = z.object({
  quotaId: Id,
  min: z.number().int().nonnegative().nullable(),
  max: z.number().int().nonnegative().nullable(),
  document: RequiredLine,
  date: IsoDate,
});
export type Allotment = z.infer<typeof Allotment>;

/** The answer to «trước giao cấp huyện – xác nhận áp dụng cho xã?», once for the whole campaign (R93). */
export const DistrictAnswer = z.enum(['unknown', 'yes', 'no']);
export type DistrictAnswer = z.infer<typeof DistrictAnswer>;

/** How campaigns belong together as their plans print it: «kết hợp», «lồng ghép», «hưởng ứng» (R5). */
export const LINK_RELATIONS = ['ket-hop', 'long-ghep', 'huong-ung'] as const;
export const LinkRelation = z.enum(LINK_RELATIONS);
export type LinkRelation = z.infer<typeof LinkRelation>;
export const LINK_RELATION_WORDS: Readonly<Record<LinkRelation, string>> = { 'ket-hop': 'Kết hợp', 'long-ghep': 'Lồng ghép', 'huong-ung': 'Hưởng ứng' };
export const CampaignLink = z.object({ campaignId: Id, relation: LinkRelation, note: Line.default('') });
export type CampaignLink = z.infer<typeof CampaignLink>;

/** Guidance of the centre for State forms: once it is recorded they are open (R66). */
export const CentralGuidance = z.object({ document: RequiredLine, date: IsoDate, issuer: Line.default(''), attachmentIds: z.array(Id).default([]) });
export type CentralGuidance = z.infer<typeof CentralGuidance>;

/** What holds for this campaign only and never for another (R10). Empty: as its plan prints it. */
export const CampaignSettings = z.object({
  focalPoint: Line.default(''),
  propagandaBody: Line.default(''),
  allotter: Line.default(''),
  reporter: Line.default(''),
  /** «Trước ngày» accepts the day itself; strict unless a paper says otherwise. */
  beforeIncludesDay: z.boolean().default(false),
  /** Year of «đầu kỳ» for criteria that compare with it (R34); null until set. */
  baseYear: Year.nullable().default(null),
  /** Extra days before a deadline in which the unit collects from those below it (R72). */
  collectDays: z.number().int().min(0).max(60).default(0),
  /** «Cần hướng dẫn của Trung ương»: number and date once it is there (R66). */
  centralGuidance: CentralGuidance.nullable().default(null),
});
export type CampaignSettings = z.infer<typeof CampaignSettings>;
export const NO_CAMPAIGN_SETTINGS: CampaignSettings = CampaignSettings.parse({});

export const Campaign = z.object({
  ...Stored,
  name: RequiredLine,
  fromYear: Year.nullable(),
  toYear: Year.nullable(),
  state: CampaignState,
  /** Code of the built-in plan it was opened from; null for the unit's own campaign. */
  planCode: Line.nullable(),
  note: Prose.default(''),
  districtAnswer: DistrictAnswer.default('unknown'),
  allotments: z.array(Allotment).default([]),
  /** Dates entered later for ends and deadlines that hang on an event (R3): event wording → date. */
  eventDates: z.array(z.object({ event: RequiredLine, date: IsoDate })).default([]),
  openedOn: IsoDate,
  links: z.array(CampaignLink).default([]),
  settings: CampaignSettings.default(NO_CAMPAIGN_SETTINGS),
});
export type Campaign = z.infer<typeof Campaign>;
