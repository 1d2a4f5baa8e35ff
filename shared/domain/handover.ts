import { z } from 'zod';
import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { formatScreenDate } from '../text/dates.ts';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';

/** What the receiver of a hand-over did with it. */
export const HANDOVER_RESULTS = ['da-nhan', 'thong-qua', 'khong-thong-qua'] as const;
export const HandoverResult = z.enum(HANDOVER_RESULTS);
export type HandoverResult = z.infer<typeof HandoverResult>;
export const HANDOVER_RESULT_WORDS: Readonly<Record<HandoverResult, string>> = {
  'da-nhan': 'Đã tiếp nhận',
  'thong-qua': 'Thông qua',
  'khong-thong-qua': 'Không thông qua',
};

export const HandoverFields = z.object({
  dossierId: Id,
  /** Step of the route that receives, as `routesOf` names it. */
  stepId: Id,
  /** Day it was handed over. */
  on: IsoDate,
  fromName: RequiredLine,
  toName: RequiredLine,
  /** Nominations in the list that was handed over. */
  listCount: z.number().int().nonnegative(),
  result: HandoverResult.nullable().default(null),
  resultOn: IsoDate.nullable().default(null),
  note: Line.default(''),
  scanIds: z.array(Id).max(50).default([]),
});
export type HandoverFields = z.infer<typeof HandoverFields>;
/** That a dossier went from one body to the next on its route (R67, R68). */
export const Handover = HandoverFields.extend(Stored);
export type Handover = z.infer<typeof Handover>;

/** What does not hold together in a hand-over, or null. `today` and the day the dossier was sent bound its days. */
export function handoverFault({ on, result, resultOn }: Pick<HandoverFields, 'on' | 'result' | 'resultOn'>, { today, sentOn }: { readonly today: string; readonly sentOn: string | null }): Fault | null {
  if (on > today) return fault('ngay-tuong-lai', 'Ngày chuyển ở sau hôm nay.', { item: 'on', next: 'Ghi ngày đã chuyển.' });
  if (sentOn !== null && on < sentOn) return fault('chuyen-truoc-khi-trinh', `Ngày chuyển có trước ngày trình hồ sơ ${formatScreenDate(sentOn)}.`, { item: 'on', next: 'Ghi lại ngày chuyển.' });
  if (resultOn !== null && result === null) return fault('thieu-ket-qua', 'Có ngày nhưng chưa chọn kết quả.', { item: 'result', next: 'Chọn kết quả, hoặc bỏ ngày.' });
  if (result !== null && resultOn === null) return fault('thieu-ngay-ket-qua', 'Chưa ghi ngày có kết quả.', { item: 'resultOn', next: 'Ghi ngày tiếp nhận hoặc ngày có kết quả.' });
  if (resultOn !== null && resultOn < on) return fault('ket-qua-truoc-chuyen', 'Ngày có kết quả trước ngày chuyển.', { item: 'resultOn', next: 'Sửa lại một trong hai ngày.' });
  return resultOn !== null && resultOn > today ? fault('ngay-tuong-lai', 'Ngày có kết quả ở sau hôm nay.', { item: 'resultOn', next: 'Ghi ngày đã có kết quả.' }) : null;
}
