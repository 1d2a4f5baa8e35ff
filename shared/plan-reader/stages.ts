import type { PartialDate, Plan } from '../catalogue/plan-schema.ts';
import { sectionOf } from './context.ts';
import type { Placed } from './context.ts';
import type { Found } from './doc.ts';

export type PlanStage = Plan['stages'][number];

const NAME = /^(?:\d{1,2}[.)]\s*|[a-zđ][.)]\s*|\d{1,2}\.\d{1,2}\.?\s*|[IVX]+\.\s*)?((?:Giai đoạn|Đợt|Bước|Lần)\s+(?:\d{1,2}|[IVX]{1,4}|một|hai|ba|bốn|thứ\s+\S+)|Năm\s+\d{4}(?:\s*[-–]\s*\d{4})?|(?:Từ )?[Qq]uý\s+[IVX]+(?:\/|\s+năm\s+)\d{4})(?=[\s:(.,;/-])/u;
const ZONE = /tien do|thoi gian|lo trinh|giai doan|cac dot|to chuc thuc hien|ke hoach thuc hien|buoc/u;
const POINT = String.raw`(?:ngày\s+)?(?:(\d{1,2})\s*(?:\/|\s+tháng\s+)\s*)?(?:tháng\s+)?(?:(\d{1,2})\s*(?:\/|\s+năm\s+)\s*)?(?:năm\s+)?(\d{4})`;
const SPAN = new RegExp(String.raw`(?:[Tt]ừ\s+)?${POINT}\s*(?:-|–|đến(?:\s+hết)?(?:\s+khi)?)\s*${POINT}`, 'u');
const SPAN_OPEN = /[Tt]ừ\s+(?:ngày\s+)?(\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(\d{1,2})\s+đến(?:\s+hết)?\s+(?:ngày\s+)?(\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(\d{1,2})(?:\s*\/\s*|\s+năm\s+)(\d{4})/u;
const FROM_EVENT = /[Tt]ừ\s+(?:ngày\s+)?(?:(\d{1,2})\s*[/]\s*)?(?:tháng\s+)?(\d{1,2})\s*(?:[/]|\s+năm\s+)\s*(\d{4})\s+đến\s+(?:khi\s+)?([^.;]{8,160})/u;

/** Stages of the campaign, ids `<code>-ST<n>`: «Giai đoạn 1 (2020 - 2023)», «Năm 2023», else the one span of a drive. */
export function readStages(paragraphs: readonly Placed[], code: string, once: boolean): Found<PlanStage>[] {
  const found: Found<PlanStage>[] = [];
  const numbered = (stage: Omit<PlanStage, 'id'>, placed: Placed): void => {
    const id = `${code}-ST${String(found.length + 1)}`;
    found.push({ value: { id, ...stage }, place: { from: placed.from, to: placed.from + placed.text.length }, doubt: stage.from === null && stage.to === null && stage.toEvent === null ? 'Chưa rõ thời gian của giai đoạn.' : null });
  };
  for (const placed of paragraphs) {
    const name = ZONE.test(placed.themes) ? NAME.exec(placed.text.slice(0, 120)) : null;
    if (name === null) continue;
    const printed = (name[1] ?? '').trim();
    const dates = datesOf(placed.text.slice(name[0].length, name[0].length + 200), printed);
    numbered({ name: printed, ...dates, text: textOf(placed.text.slice(name[0].length)), section: sectionOf(placed.paragraph), note: null }, placed);
  }
  if (found.length === 0 && once) {
    const placed = paragraphs.find(({ text, themes, piece }) => /thoi gian/u.test(`${themes} ${piece.bare.slice(0, 60)}`) && !/thanh tich|so lieu/u.test(piece.bare) && (SPAN.test(text) || SPAN_OPEN.test(text) || FROM_EVENT.test(text)));
    if (placed !== undefined) numbered({ name: 'Đợt thi đua', ...datesOf(placed.text, ''), text: textOf(placed.text.replace(/^\d{1,2}[.)]\s*/u, '')), section: sectionOf(placed.paragraph), note: null }, placed);
  }
  return found;
}

type Dates = Pick<PlanStage, 'from' | 'to' | 'toEvent'>;

function datesOf(text: string, name: string): Dates {
  const named = /^Năm\s+(\d{4})(?:\s*[-–]\s*(\d{4}))?$/u.exec(name);
  if (named !== null) return { from: date(undefined, undefined, named[1]), to: date(undefined, undefined, named[2] ?? named[1]), toEvent: null };
  const open = SPAN_OPEN.exec(text);
  if (open !== null) return { from: date(open[1], open[2], open[5]), to: date(open[3], open[4], open[5]), toEvent: null };
  const span = SPAN.exec(text);
  if (span !== null && span.index < 80) return { from: date(span[1], span[2], span[3]), to: date(span[4], span[5], span[6]), toEvent: null };
  const event = FROM_EVENT.exec(text);
  if (event !== null) return { from: date(event[1], event[2], event[3]), to: null, toEvent: (event[4] ?? '').trim() || null };
  return { from: null, to: null, toEvent: null };
}

/** «10/2025» fills the day's place of the pattern: a lone number before a year is a month. */
function date(day: string | undefined, month: string | undefined, year: string | undefined): PartialDate {
  const [realDay, realMonth] = month === undefined ? [undefined, day] : [day, month];
  const within = (value: string | undefined, most: number): number | null => (value !== undefined && Number(value) >= 1 && Number(value) <= most ? Number(value) : null);
  const known = Number(year);
  return { day: within(realDay, 31), month: within(realMonth, 12), year: known >= 1900 && known <= 2200 ? known : null };
}

const textOf = (text: string): string => {
  const clean = text.replace(/^\s*\([^)]{0,80}\)/u, '').replace(/^[\s:.,()–-]+/u, '').trim();
  return (clean === '' ? text.trim() : clean).slice(0, 240) || 'không nêu';
};
