import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { nfc } from './normal.ts';

/** A calendar day as 'YYYY-MM-DD'. All arithmetic here is on the calendar alone; no clock, no time zone. */
export type IsoDate = string;

/** What a clerk may write for a date of birth or of a paper: a day, or only a year. */
export type WrittenDate = { readonly kind: 'date'; readonly iso: IsoDate } | { readonly kind: 'year'; readonly year: number };

const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2199;
const BLANK = ' '.repeat(6);

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Month 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the text is an existing day written 'YYYY-MM-DD'. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return match !== null && exists({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

function exists({ year, month, day }: Parts): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** In: an existing day. Throws on anything else: by then it has passed a schema. */
export function partsOf(iso: IsoDate): Parts {
  if (!isIsoDate(iso)) throw new RangeError('not an ISO date');
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** Year, month 1–12 and day of an existing day → ISO. */
export function isoOf(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

const BAD_FORM = 'Ghi theo dạng ngày/tháng/năm, ví dụ 05/11/1985, hoặc chỉ ghi năm 1985.';

/**
 * Reads 5/11/1985, 05.11.1985, 5-11-1985, 1985-11-05, "ngày 05 tháng 11 năm 1985", 1985. The day comes first, as on
 * Vietnamese papers. Faults: `ngay-khong-co` (31/02), `nam-hai-chu-so` (asked, not guessed), `ngay-sai-dang`.
 */
export function parseVietnameseDate(text: string): Result<WrittenDate> {
  const clean = nfc(text).replace(/\s*([./-])\s*/gu, '$1').toLowerCase();
  if (/^\d{4}$/u.test(clean)) {
    const year = Number(clean);
    return plausible(year) ? ok({ kind: 'year', year }) : err(outOfRange(clean));
  }
  const written =
    /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})$/u.exec(clean) ??
    /^(?:ngày )?(\d{1,2})( )tháng (\d{1,2}),? năm (\d{2}|\d{4})$/u.exec(clean);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(clean);
  if (written === null && iso === null) return err(fault('ngay-sai-dang', `Không đọc được ngày “${nfc(text)}”.`, { next: BAD_FORM }));
  const [day, month, yearText] = written !== null ? [written[1], written[3], written[4]] : [iso?.[3], iso?.[2], iso?.[1]];
  if (yearText?.length !== 4) {
    return err(fault('nam-hai-chu-so', `Năm trong “${nfc(text)}” chỉ có hai chữ số.`, { next: 'Ghi đủ bốn chữ số của năm, ví dụ 05/11/1985.' }));
  }
  const parts = { year: Number(yearText), month: Number(month), day: Number(day) };
  if (!exists(parts)) return err(fault('ngay-khong-co', `Không có ngày ${nfc(text)}.`, { next: 'Xem lại ngày và tháng.' }));
  if (!plausible(parts.year)) return err(outOfRange(nfc(text)));
  return ok({ kind: 'date', iso: isoOf(parts.year, parts.month, parts.day) });
}

const plausible = (year: number): boolean => year >= EARLIEST_YEAR && year <= LATEST_YEAR;

const outOfRange = (text: string) =>
  fault('nam-ngoai-khoang', `Năm trong “${text}” không hợp lý.`, { next: `Ghi năm từ ${EARLIEST_YEAR} đến ${LATEST_YEAR}.` });

/** Screen, tables, spreadsheets: 05/01/2026. */
export function formatScreenDate(iso: IsoDate): string {
  const { year, month, day } = partsOf(iso);
  return `${two(day)}/${two(month)}/${year}`;
}

/**
 * Place-and-date line and text of papers: "ngày 05 tháng 01 năm 2026", "ngày 29 tháng 6 năm 2026": a zero before days
 * under 10 and months 1 and 2 only (documents.md 4.1). `null` leaves room for the pen; the year prints when given.
 */
export function formatPaperDate(iso: IsoDate | null, year?: number): string {
  if (iso === null) return `ngày${BLANK}tháng${BLANK}năm ${year ?? BLANK}`;
  const parts = partsOf(iso);
  return `ngày ${two(parts.day)} tháng ${paperMonth(parts.month)} năm ${parts.year}`;
}

/** Short date inside a citation: 19/6/2015, 05/3/2020, 24/02/2021. */
export function formatCitationDate(iso: IsoDate): string {
  const { year, month, day } = partsOf(iso);
  return `${two(day)}/${paperMonth(month)}/${year}`;
}

const paperMonth = (month: number): string => (month < 3 ? two(month) : String(month));

/** Days since 1970-01-01 in the Gregorian calendar (H. Hinnant's days_from_civil). */
function dayNumber({ year, month, day }: Parts): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function fromDayNumber(value: number): IsoDate {
  const shifted = value + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  return isoOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** `days` whole, may be negative. */
export function addDays(iso: IsoDate, days: number): IsoDate {
  return fromDayNumber(dayNumber(partsOf(iso)) + days);
}

/** From `first` to `second`, in days: negative when `second` is earlier, 0 on the same day. */
export function daysBetween(first: IsoDate, second: IsoDate): number {
  return dayNumber(partsOf(second)) - dayNumber(partsOf(first));
}

/** Negative, 0 or positive, for sort(). */
export function compareIso(first: IsoDate, second: IsoDate): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
