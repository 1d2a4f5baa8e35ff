import { z } from 'zod';
import { isIsoDate } from '../text/dates.ts';

/** Identifier made by the store (UUIDv7), or a stable word for singletons. */
export const Id = z.string().min(1).max(64);
/** Local calendar day, `YYYY-MM-DD`. */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isIsoDate, 'ngày không có trong lịch');
/** One line of text as typed; trimmed, NFC is applied where it is stored. */
export const Line = z.string().trim().max(300);
export const RequiredLine = Line.min(1);
/** Several lines. */
export const Prose = z.string().trim().max(8000);
export const Year = z.number().int().min(1900).max(2200);

/** What every stored entity carries beside its own fields. */
export const Stored = { id: Id, version: z.number().int().nonnegative() };
export type StoredFields = { id: string; version: number };
