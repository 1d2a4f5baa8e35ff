import { addDays } from '../../text/dates.ts';
import type { IsoDate } from '../../text/dates.ts';

/** An all-day event. */
export interface IcsEvent {
  /** The same for the same thing in every export, so that a calendar replaces it instead of doubling it. */
  readonly uid: string;
  readonly from: IsoDate;
  /** Last day, inclusive. */
  readonly to: IsoDate;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
  /** Whole days before the first day; each rings at eight in the morning. 0: on the day itself. */
  readonly remindDaysBefore: readonly number[];
}

export interface IcsCalendar {
  readonly name: string;
  /** Instant of the export in universal time, `YYYYMMDDTHHMMSSZ`. */
  readonly stamp: string;
  readonly events: readonly IcsEvent[];
}

const FOLD_OCTETS = 75;
const UID_DOMAIN = 'sovang.invalid';

/**
 * An iCalendar file (RFC 5545), CRLF at each line's end, lines folded at 75 octets without breaking a letter.
 * @throws RangeError if the stamp is no instant: it comes from the program's own clock
 */
export function icsOf(calendar: IcsCalendar): string {
  if (!/^\d{8}T\d{6}Z$/u.test(calendar.stamp)) throw new RangeError('stamp');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Vang//Lich nhac han//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(calendar.name)}`,
    ...calendar.events.flatMap((event) => eventLines(event, calendar.stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: IcsEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}@${UID_DOMAIN}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${basic(event.from)}`,
    // The end is the first day after.
    `DTEND;VALUE=DATE:${basic(addDays(event.to < event.from ? event.from : event.to, 1))}`,
    `SUMMARY:${escaped(event.summary)}`,
    ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
    ...(event.categories.length === 0 ? [] : [`CATEGORIES:${event.categories.map(escaped).join(',')}`]),
    'TRANSP:TRANSPARENT',
    ...[...new Set(event.remindDaysBefore)].flatMap((days) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(event.summary)}`, `TRIGGER:${trigger(days)}`, 'END:VALARM']),
    'END:VEVENT',
  ];
}

/** Eight in the morning so many days before a day that begins at midnight. */
function trigger(daysBefore: number): string {
  if (daysBefore <= 0) return 'PT8H';
  return daysBefore === 1 ? '-PT16H' : `-P${daysBefore - 1}DT16H`;
}

const basic = (iso: IsoDate): string => iso.replaceAll('-', '');

/** Text value: backslash, comma and semicolon escaped, line ends as \n; control characters, which the format forbids, left out. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, (character) => (character === '\n' || character === '\t' ? character : ''))
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Folds a content line; the blank that begins a continuation counts among its octets. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > FOLD_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

/** Length of one code point in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
