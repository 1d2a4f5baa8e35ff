import type { PartialDate } from '../catalogue/plan-schema.ts';

/** A date in a text, parts of it perhaps left blank in print. */
export interface DateMention {
  readonly date: PartialDate;
  readonly from: number;
  readonly to: number;
  /** A part is blank in print. */
  readonly blank: boolean;
}

const BLANK = String.raw`[.…_ ]*`;
const LONG = new RegExp(String.raw`(?:[Nn]gày${BLANK}(\d{1,2})?${BLANK})?[Tt]háng${BLANK}(\d{1,2})?${BLANK}[Nn][ăãâ]m${BLANK}(\d{4}|\d{3}(?=[.…_])|20\d?(?=[.…_ ]|$))?`, 'gu');
const SHORT = /(?:[Nn]gày )?(?<![\d/])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?![\d/])/gu;
const SHORT_BLANK = /[Nn]gày[.…_ ]*(\d{1,2})?[.…_ ]*\/[.…_ ]*(\d{1,2})?[.…_ ]*\/[.…_ ]*(\d{4})?/gu;

const part = (text: string | undefined, least: number, most: number): number | null => {
  const value = text === undefined ? NaN : Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
};

function mention(match: RegExpMatchArray): DateMention {
  const date = { day: part(match[1], 1, 31), month: part(match[2], 1, 12), year: part(match[3], 1900, 2200) };
  const from = match.index ?? 0;
  return { date, from, to: from + match[0].trimEnd().length, blank: date.day === null || date.month === null || date.year === null };
}

/** In: a sentence. Out: its dates in order: «ngày 18 tháng 11 năm 2025», «24/8/2022», «ngày    tháng   năm 2023», «ngày / /2023». */
export function dateMentions(text: string): DateMention[] {
  const all = [...text.matchAll(LONG), ...text.matchAll(SHORT), ...text.matchAll(SHORT_BLANK)].map(mention)
    .filter(({ date }) => date.year !== null || date.month !== null || date.day !== null)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter((one, index) => index === 0 || one.from >= (all[index - 1]?.to ?? 0));
}

export const firstDate = (text: string): DateMention | null => dateMentions(text)[0] ?? null;
