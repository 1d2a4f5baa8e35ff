import { daysBetween, formatScreenDate } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';

/** Days after which a clock that went forward is asked about; a unit may well stay closed for a holiday. */
const LONG_JUMP_DAYS = 60;

/** A notice, never an obstacle: the clerk goes on working. */
export interface ClockNotice {
  readonly kind: 'lui' | 'tien';
  /** How far, in days, positive. */
  readonly days: number;
  /** The PC's day, and the latest day recorded. */
  readonly today: IsoDate;
  readonly latest: IsoDate;
  readonly message: string;
  readonly next: string;
}

/**
 * Whether the PC's clock seems wrong: before the latest day on which the program was used, or more than 60 days after it.
 * A day earlier counts: days here are whole and local, and nobody's yesterday comes after today.
 * @param previousToday latest day recorded; null on first use. Record a day that jumped forward only once it is confirmed.
 */
export function clockJump(previousToday: IsoDate | null, today: IsoDate): ClockNotice | null {
  if (previousToday === null) return null;
  const moved = daysBetween(previousToday, today);
  if (moved >= 0 && moved <= LONG_JUMP_DAYS) return null;
  const words = `Máy ghi hôm nay là ${formatScreenDate(today)}, lần dùng gần nhất là ${formatScreenDate(previousToday)}`;
  const days = { days: Math.abs(moved), today, latest: previousToday };
  return moved < 0
    ? {
        kind: 'lui',
        ...days,
        message: `${words}: đồng hồ của máy bị lùi, hoặc lần trước đã chạy quá ngày.`,
        next: `Nếu ngày của máy sai, chỉnh ngày giờ của máy; nếu đúng, bấm «Ngày đúng là hôm nay». Đến khi đó hạn được tính theo ngày ${formatScreenDate(previousToday)}.`,
      }
    : { kind: 'tien', ...days, message: `${words}, cách ${moved} ngày.`, next: 'Nếu ngày của máy đúng, bấm xác nhận; nếu sai, chỉnh ngày giờ của máy.' };
}

/** The day by which deadlines are reckoned: never before the latest day recorded, so that a clock set back makes nothing on time again; the clerk may take a wrong day back by her word alone. */
export function deadlineToday(previousToday: IsoDate | null, today: IsoDate): IsoDate {
  return previousToday !== null && previousToday > today ? previousToday : today;
}
