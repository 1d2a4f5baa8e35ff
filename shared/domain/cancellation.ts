import { z } from 'zod';
import { addWorkingDays } from './calendar/working-days.ts';
import type { WorkCalendar } from './calendar/working-days.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';
import { Channel } from './response.ts';

/** Why a decision is cancelled and the object and money taken back (Luật 06/2022/QH15 Điều 93; NĐ 152/2025/NĐ-CP Điều 58). */
export const CANCEL_GROUNDS = ['ke-khai-khong-trung-thuc', 'thong-tin-sai-su-that', 'tham-dinh-trai-phap-luat', 'co-ket-luan-sai-pham'] as const;
export const CancelGround = z.enum(CANCEL_GROUNDS);
export type CancelGround = z.infer<typeof CancelGround>;
export const CANCEL_GROUND_WORDS: Readonly<Record<CancelGround, string>> = {
  'ke-khai-khong-trung-thuc': 'Kê khai không trung thực',
  'thong-tin-sai-su-that': 'Cung cấp thông tin sai sự thật hoặc làm giả giấy tờ',
  'tham-dinh-trai-phap-luat': 'Thẩm định, xét, duyệt trái pháp luật',
  'co-ket-luan-sai-pham': 'Có kết luận, bản án về sai phạm trong thời gian tính thành tích',
};

/** Working days from the decision within which object and money are handed back (NĐ 152/2025/NĐ-CP Điều 58 khoản 2). */
export const RETURN_WORKING_DAYS = 15;

/** What came back of one award. A null day: not yet. A null sum: not recorded, which is not zero. */
export const Recovery = z.object({ entryId: Id, objectOn: IsoDate.nullable(), moneyOn: IsoDate.nullable(), moneyVnd: z.number().int().nonnegative().nullable(), note: Line });
export type Recovery = z.infer<typeof Recovery>;

export const CancellationFields = z.object({
  decisionId: Id,
  number: RequiredLine,
  date: IsoDate,
  authority: RequiredLine,
  signerName: RequiredLine,
  signerTitle: RequiredLine,
  ground: CancelGround,
  reason: Prose.min(1),
});
export type CancellationFields = z.infer<typeof CancellationFields>;

/** A decision that cancels awards of an earlier one, wholly or in part, and what was recovered. */
export const Cancellation = CancellationFields.extend({ ...Stored, channel: Channel, entryIds: z.array(Id).min(1), recoveries: z.array(Recovery).default([]), attachmentIds: z.array(Id).default([]) });
export type Cancellation = z.infer<typeof Cancellation>;

/** Last day for handing back object and money. */
export function returnBy(calendar: WorkCalendar, decidedOn: string): string {
  return addWorkingDays(calendar, decidedOn, RETURN_WORKING_DAYS);
}
