import { z } from 'zod';
import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';

/** Where nominees are singled out first: a village (households vote) or a unit (its people do). */
export const REVIEW_SETTINGS = ['thon', 'don-vi'] as const;
export const ReviewSetting = z.enum(REVIEW_SETTINGS);
export type ReviewSetting = z.infer<typeof ReviewSetting>;
export const REVIEW_SETTING_WORDS: Readonly<Record<ReviewSetting, string>> = { thon: 'Thôn, tổ dân phố', 'don-vi': 'Cơ quan, đơn vị' };

const Count = z.number().int().nonnegative().nullable().default(null);

export const ReviewMeetingFields = z.object({
  roundId: Id,
  setting: ReviewSetting,
  /** «Thôn Đông», «Trường Tiểu học Tân An». */
  unitName: RequiredLine,
  /** Number of the minutes as written; empty: not given yet. */
  number: Line.default(''),
  date: IsoDate,
  startTime: Line.default(''),
  endTime: Line.default(''),
  place: Line.default(''),
  /** Households or people in all, and how many were there; null: not counted. */
  total: Count,
  present: Count,
  guests: Line.default(''),
  chairName: Line.default(''),
  /** «Trưởng thôn», «Hiệu trưởng». */
  chairTitle: Line.default(''),
  /** Head of the village's Front committee. */
  frontName: Line.default(''),
  secretaryName: Line.default(''),
  /** Null: not noted; empty: nobody spoke. */
  discussion: Prose.nullable().default(null),
  conclusion: Prose.default(''),
  results: z.array(z.object({ nominationId: Id, agreed: Count })).max(500),
});
export type ReviewMeetingFields = z.infer<typeof ReviewMeetingFields>;
/** A meeting of a unit or village that singled out nominees of a round (documents.md 3.6). */
export const ReviewMeeting = ReviewMeetingFields.extend(Stored);
export type ReviewMeeting = z.infer<typeof ReviewMeeting>;

/** What cannot be; `item` names the field at fault. */
export function reviewFaults({ total, present, results, date }: Pick<ReviewMeetingFields, 'total' | 'present' | 'results' | 'date'>, today: string): Fault[] {
  const twice = results.find(({ nominationId }, i) => results.findIndex((other) => other.nominationId === nominationId) < i);
  return [
    ...(date > today ? [fault('ngay-tuong-lai', 'Ngày họp ở sau hôm nay.', { item: 'date', next: 'Nhập ngày đã họp.' })] : []),
    ...(total !== null && present !== null && present > total ? [fault('du-hop-vuot-tong-so', `Dự họp ${present}, nhiều hơn tổng số ${total}.`, { item: 'present', next: 'Xem lại hai con số.' })] : []),
    ...(present !== null && results.some(({ agreed }) => agreed !== null && agreed > present) ? [fault('dong-y-vuot-du-hop', `Có số đồng ý nhiều hơn ${present} dự họp.`, { item: 'results', next: 'Xem lại số đồng ý.' })] : []),
    ...(results.length === 0 ? [fault('binh-xet-trong', 'Chưa chọn ai được bình xét.', { item: 'results', next: 'Chọn ít nhất một đề nghị.' })] : []),
    ...(twice === undefined ? [] : [fault('trung-de-nghi', 'Một đề nghị được ghi hai lần.', { item: 'results', next: 'Bỏ một dòng.' })]),
  ];
}
