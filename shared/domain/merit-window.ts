import type { Plan } from '../catalogue/plan-schema.ts';
import { formatScreenDate, isIsoDate, isoOf } from '../text/dates.ts';
import type { AwardChoice } from './award.ts';
import { standardsFor } from './standard-fit.ts';
import type { StandardNominee } from './standard-fit.ts';

/** Years whose merit counts for a standard, both included; null: open on that side. */
export interface MeritWindow {
  readonly from: number | null;
  readonly to: number | null;
  /** «LD23, mục V.2.b». */
  readonly citation: string;
  /** Stands only if the nominee is of this kind; null: certain. */
  readonly doubt: 'doanh-nghiep' | 'khong-doanh-nghiep' | null;
}

/**
 * Windows of the standards that are for this nominee and form (R46): in LD23 2020–2025 for enterprises, 2021–2025 for
 * individuals and households, 2023–2025 for the other collectives. Several where the record does not say which it is.
 */
export function meritWindows(plan: Plan | null, award: AwardChoice | null, nominee: StandardNominee): MeritWindow[] {
  if (plan === null) return [];
  const windows = standardsFor(plan, award, nominee).flatMap(({ standard, fit }): MeritWindow[] => {
    const period = standard.achievementPeriod;
    if (period === null || (period.from === null && period.to === null)) return [];
    const doubt = fit === 'yes' ? null : standard.unitKinds.includes('doanh-nghiep') ? 'doanh-nghiep' : 'khong-doanh-nghiep';
    return [{ from: period.from, to: period.to, citation: `${plan.identity.shortTitle}, mục ${standard.section}`, doubt }];
  });
  return windows.filter((one, at) => windows.findIndex((other) => other.from === one.from && other.to === one.to && other.doubt === one.doubt) === at);
}

/** «2021–2025», «đến 2025», «từ 2021». */
export function windowWords({ from, to }: Pick<MeritWindow, 'from' | 'to'>): string {
  if (from === null) return `đến ${to ?? ''}`;
  return to === null ? `từ ${from}` : from === to ? String(from) : `${from}–${to}`;
}

/** Years that one text names for a merit, and the days of decisions it rests on. */
interface Named {
  readonly years: readonly { readonly year: number; readonly words: string }[];
  readonly decisions: readonly { readonly on: string; readonly words: string }[];
}

/** A day, written «05/01/2024» or «ngày 05 tháng 01 năm 2024». */
const DAY = /(?:ngày\s+)?(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})(?!\d)/giu;
/** A number of a paper: «98/2023/NĐ-CP» names no year of merit. */
const NUMBER = /\d+\/\d{4}\/[\p{Lu}Đ][\p{L}\d-]*/gu;
const RANGE = /(?<!\d)((?:19|20)\d{2})\s*(?:-|–|—|đến|tới)\s*(?:năm\s+)?((?:19|20)\d{2})(?!\d)/giu;
/** A bare number of four figures is a year, unless a unit of measure follows it. */
const YEAR = /(?<![\d/])((?:19|20)\d{2})(?![\d/])(?!\s*(?:m[2²]?|km|ha|kg|tấn|đồng|triệu|tỷ|hộ|người|lượt|cây|con|ngày|giờ|suất)(?!\p{L}))/giu;

function namedIn(clause: string): Named {
  const decisions: { on: string; words: string }[] = [];
  const years: { year: number; words: string }[] = [];
  let rest = clause.replace(NUMBER, ' ');
  rest = rest.replace(DAY, (words, day: string, month: string, year: string) => {
    const on = isoOf(Number(year), Number(month), Number(day));
    if (isIsoDate(on)) decisions.push({ on, words: words.trim() });
    return ' ';
  });
  rest = rest.replace(RANGE, (words, from: string, to: string) => {
    for (const year of [Number(from), Number(to)]) years.push({ year, words: words.replace(/\s+/gu, ' ') });
    return ' ';
  });
  for (const match of rest.matchAll(YEAR)) years.push({ year: Number(match[1]), words: match[1] ?? '' });
  return { years, decisions };
}

const inside = (year: number, { from, to }: Pick<MeritWindow, 'from' | 'to'>): boolean => (from === null || year >= from) && (to === null || year <= to);

/**
 * What of the texts of a merit lies outside a window, as written: years and spans of years, and decisions by their day where
 * a clause names no year of its own (a decision of January recognises the year before it). Empty: nothing does.
 */
export function outsideWindow(window: Pick<MeritWindow, 'from' | 'to'>, texts: readonly string[]): string[] {
  const found = new Set<string>();
  for (const clause of texts.flatMap((one) => one.split(/[;\n]|\.(?=\s|$)/u))) {
    const { years, decisions } = namedIn(clause);
    for (const { year, words } of years) if (!inside(year, window)) found.add(words);
    if (years.length > 0) continue;
    for (const { on } of decisions) if (!inside(Number(on.slice(0, 4)), window)) found.add(`quyết định ngày ${formatScreenDate(on)}`);
  }
  return [...found];
}
