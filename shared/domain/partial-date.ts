import type { PartialDate } from '../catalogue/plan-schema.ts';
import { daysInMonth } from '../text/dates.ts';
import { nfc } from '../text/normal.ts';
import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';

const NEXT = 'Ghi ngày/tháng/năm, tháng/năm, ngày/tháng, hoặc chỉ năm.';

/**
 * A date of which parts may be unknown, as typed: «15/11/2025», «11/2025», «15/11», «2025»; nothing typed is null.
 * Faults: `ngay-sai-dang`, `ngay-khong-co`.
 */
export function parsePartialDate(text: string): Result<PartialDate | null> {
  const clean = nfc(text).replace(/\s*[/.-]\s*/gu, '/');
  if (clean === '') return ok(null);
  const parts = /^(?:(?:(\d{1,2})\/)?(\d{1,2})\/)?(\d{4})$/u.exec(clean) ?? null;
  const yearless = /^(\d{1,2})\/(\d{1,2})$/u.exec(clean);
  if (parts === null && yearless === null) return err(fault('ngay-sai-dang', `Không đọc được ngày “${nfc(text)}”.`, { next: NEXT }));
  const whole = (word: string | undefined): number | null => (word === undefined ? null : Number(word));
  const date = yearless === null ? { day: whole(parts?.[1]), month: whole(parts?.[2]), year: whole(parts?.[3]) } : { day: whole(yearless[1]), month: whole(yearless[2]), year: null };
  return exists(date) ? ok(date) : err(fault('ngay-khong-co', `Không có ngày ${nfc(text)}.`, { next: 'Xem lại ngày và tháng.' }));
}

function exists({ day, month, year }: PartialDate): boolean {
  if (year !== null && (year < 1900 || year > 2200)) return false;
  if (month === null) return day === null;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= daysInMonth(year ?? 2024, month));
}
