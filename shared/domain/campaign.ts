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
});
export type Campaign = z.infer<typeof Campaign>;
