import type { Result } from '../result.ts';
import { daysBetween, partsOf } from '../text/dates.ts';
import { fillerFor, type PaperTexts } from './filler.ts';
import { datedHeader, type PaperIssuer } from './issuer.ts';
import { scaledColumns } from './list-parts.ts';
import { flowingSection, LANDSCAPE_TEXT_MM, paragraph, text, type Block, type Paper, type TableColumn, type TableRow } from './model.ts';
import { tableDate } from './phrases.ts';
import { sheetName, type Sheet } from './sheet.ts';

/** One line of the calendar. */
export interface CalendarLine {
  /** Last day on time, `YYYY-MM-DD`; null while no day is known. */
  readonly date: string | null;
  readonly what: string;
  /** Who does it, or whom it goes to. */
  readonly who: string;
  /** Its short title. */
  readonly campaign: string;
  /** «Còn 5 ngày», «Đã gửi đúng hạn», «Chưa có hạn». */
  readonly state: string;
}

/** Input of the Lịch và hạn (R71–R73). */
export interface DeadlineCalendarInput {
  readonly issuer: PaperIssuer;
  /** Day it is printed, `YYYY-MM-DD`; the states hold for it. */
  readonly date: string;
  /** The only campaign printed; empty: all of them, with a column for the name. */
  readonly campaign: string;
  readonly lines: readonly CalendarLine[];
}

const WEEKDAYS = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy', 'CN'] as const;
/** A Monday. */
const MONDAY = '2024-01-01';

/** «Hai» … «Bảy», «CN». */
export function weekdayWord(iso: string): string {
  return WEEKDAYS[((daysBetween(MONDAY, iso) % 7) + 7) % 7] ?? '';
}

/** Builds the calendar by day, month by month; what has no day comes last. An empty one says so. */
export function buildDeadlineCalendar(input: DeadlineCalendarInput, texts: PaperTexts = {}): Result<Paper> {
  const filler = fillerFor('deadline-calendar', input.date, texts);
  if (!filler.ok) return filler;
  const fill = filler.value;
  const all = input.campaign === '';
  const columns: TableColumn[] = [
    { heading: 'STT', widthMm: 12, align: 'center' },
    { heading: 'Thứ', widthMm: 13, align: 'center' },
    { heading: 'Ngày', widthMm: 23, align: 'center' },
    { heading: 'Việc phải làm', widthMm: all ? 76 : 80, align: 'left' },
    { heading: 'Nơi nhận, nội dung', widthMm: all ? 44 : 69, align: 'left' },
    ...(all ? [{ heading: 'Phong trào', widthMm: 50, align: 'left' } as const] : []),
    { heading: 'Tình trạng', widthMm: all ? 29 : 30, align: 'left' },
  ];
  const blocks: Block[] = [
    datedHeader(input.issuer, input.date),
    { type: 'title', kind: fill.line('kind'), subject: all ? null : [text(input.campaign)], attachedTo: fill.say('asOf', { ngay: tableDate(input.date) }), rule: true },
    input.lines.length === 0 ? paragraph('body', fill.say('empty')) : { type: 'table', caption: null, columns: scaledColumns(columns, LANDSCAPE_TEXT_MM), rows: monthRows(sorted(input.lines), all, fill.line('noDay')) },
  ];
  return fill.done({ kind: 'deadline-calendar', title: 'Lịch và hạn', language: 'vi', mark: null, sections: [flowingSection('landscape', blocks)] });
}

/** The same as a spreadsheet. */
export function calendarSheets(input: DeadlineCalendarInput): readonly Sheet[] {
  const all = input.campaign === '';
  return [
    {
      name: sheetName('Lịch và hạn'),
      titles: ['LỊCH VÀ HẠN', ...(all ? [] : [input.campaign]), `Tính đến ngày ${tableDate(input.date)}`],
      columns: [
        { heading: 'STT', type: 'number', widthMm: 12 },
        { heading: 'Ngày', type: 'date', widthMm: 26 },
        { heading: 'Việc phải làm', type: 'text', widthMm: 90 },
        { heading: 'Nơi nhận, nội dung', type: 'text', widthMm: 60 },
        ...(all ? [{ heading: 'Phong trào', type: 'text', widthMm: 60 } as const] : []),
        { heading: 'Tình trạng', type: 'text', widthMm: 36 },
      ],
      rows: sorted(input.lines).map((line, i) => [i + 1, line.date, line.what, line.who, ...(all ? [line.campaign] : []), line.state]),
    },
  ];
}

function sorted(lines: readonly CalendarLine[]): readonly CalendarLine[] {
  const key = (line: CalendarLine): string => line.date ?? '9999';
  return lines.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function monthRows(lines: readonly CalendarLine[], all: boolean, noDay: string): TableRow[] {
  let group = '';
  return lines.flatMap((line, i): TableRow[] => {
    const title = line.date === null ? noDay : `Tháng ${partsOf(line.date).month} năm ${partsOf(line.date).year}`;
    const cells = [String(i + 1), line.date === null ? '' : weekdayWord(line.date), line.date === null ? '' : tableDate(line.date), line.what, line.who, ...(all ? [line.campaign] : []), line.state];
    const row: TableRow = { type: 'cells', cells };
    if (title === group) return [row];
    group = title;
    return [{ type: 'group', text: title }, row];
  });
}
