import { z } from 'zod';
import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';

const Places = z.number().int().nonnegative().nullable();

/** One unit's number for one quota line; both null: «chờ phân bổ», neither zero nor unlimited (R56). `unitCode` null: a unit that is not connected. */
export const AllottedLine = z.object({ quotaId: Id, unitCode: Id.nullable(), unitName: RequiredLine, min: Places, max: Places });
export type AllottedLine = z.infer<typeof AllottedLine>;

export const AllotmentSheetFields = z.object({
  campaignId: Id,
  document: Line,
  date: IsoDate.nullable(),
  lines: z.array(AllottedLine).max(20_000),
  /** Places to be given out per quota line, where somebody said; the plan's own number else. */
  totals: z.array(z.object({ quotaId: Id, total: Places })).max(300),
});
export type AllotmentSheetFields = z.infer<typeof AllotmentSheetFields>;
/** Numbers of places an allotting unit gives to each unit below in one campaign. */
export const AllotmentSheet = AllotmentSheetFields.extend(Stored);
export type AllotmentSheet = z.infer<typeof AllotmentSheet>;

export interface AllottedSum {
  /** Sum of the numbers that are known. */
  readonly sum: number;
  /** Units that wait for a number. */
  readonly waiting: number;
  readonly total: number | null;
  /** Places left of the total; negative where more is given than there is. Null: no total is known. */
  readonly left: number | null;
}

/** What was given out of one quota line. */
export function allottedSum(lines: readonly AllottedLine[], quotaId: string, total: number | null): AllottedSum {
  const own = lines.filter((line) => line.quotaId === quotaId);
  const sum = own.reduce((all, { max }) => all + (max ?? 0), 0);
  return { sum, waiting: own.filter(({ min, max }) => min === null && max === null).length, total, left: total === null ? null : total - sum };
}

/** What is wrong with a sheet; null: nothing. */
export function sheetFault({ lines, document, date }: AllotmentSheetFields, send: boolean): Fault | null {
  const turned = lines.find(({ min, max }) => min !== null && max !== null && min > max);
  if (turned !== undefined) return fault('so-luong-nguoc', `${turned.unitName}: số tối thiểu lớn hơn số tối đa.`, { item: 'max', next: 'Sửa lại hai số.' });
  const keys = lines.map(({ quotaId, unitCode, unitName }) => `${quotaId} ${unitCode ?? unitName}`);
  if (new Set(keys).size !== keys.length) return fault('phan-bo-hai-lan', 'Một đơn vị có hai số cho cùng một dòng.', { next: 'Bỏ bớt một số.' });
  if (!send) return null;
  if (document === '') return fault('thieu-van-ban', 'Gửi phân bổ cần số văn bản phân bổ.', { item: 'document', next: 'Nhập số và ký hiệu của văn bản.' });
  if (date === null) return fault('thieu-ngay', 'Gửi phân bổ cần ngày của văn bản.', { item: 'date', next: 'Nhập ngày của văn bản.' });
  return null;
}
