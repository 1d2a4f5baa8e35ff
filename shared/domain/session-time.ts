/** A time of day: minutes since midnight, and as papers write it, «8 giờ 00». */
export interface ClockTime {
  readonly minutes: number;
  readonly words: string;
}

const CLOCK = /^(\d{1,2})(?:\s*(?:giờ|gio|h|g|:|\.)\s*(?:(\d{1,2})\s*(?:phút|phut|p)?)?)?$/iu;

/** Reads «8h», «8h30», «7:30», «8 giờ», «8 giờ 00»; null: not a time of day on the 24-hour clock. */
export function clockTime(text: string): ClockTime | null {
  const found = CLOCK.exec(text.trim().normalize('NFC'));
  const [hours, past] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  return found === null || hours > 23 || past > 59 ? null : { minutes: hours * 60 + past, words: `${hours} giờ ${String(past).padStart(2, '0')}` };
}

/** The text as papers write it; one that is no time stays as it was typed. */
export function clockWords(text: string): string {
  return clockTime(text)?.words ?? text;
}
