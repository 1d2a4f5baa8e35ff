import type { Quantity } from './quantity.ts';
import type { Reading } from './clause.ts';
import { bracketsOf, readingOf, sentencesOf } from './clause.ts';
import type { Draft } from './draft.ts';
import type { IndicatorContext } from './indicators.ts';
import { eventTargets } from './event-targets.ts';
import { flat } from './flat.ts';
import { datesOf } from './plan-dates.ts';
import { quantitiesOf, signsOf } from './quantity.ts';
import { SentenceReader } from './sentence-indicators.ts';
import { isAboutAwards, isQuota, isWanted } from './sieve.ts';
import { tokensOf } from './tokens.ts';
import { zeroTargets } from './zero-targets.ts';
import { standings } from './standings.ts';

/** Index of the first that begins at or behind token `end`. */
function after(list: readonly { readonly start: number }[], from: number, end: number): number {
  let index = from;
  while (index < list.length && (list[index]?.start ?? end) < end) index += 1;
  return index;
}

const MARKER = /^\s*(?:[-+*•·–—▪]\s*)?(?:(?:\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[a-zđ]|[IVXLC]{1,6}|[A-EĐ])[.)/]|\d{1,2}(?:\.\d{1,2}){1,3})\s+)?(?:[-+*•·–—▪]\s*)?/u;

/** «Số liệu gốc để so sánh là số liệu tại ngày 31/12/2025: …»: where the plan starts from. */
const BASE_FIGURES = /^\W*(?:so lieu (?:goc|nen|xuat phat|ban dau|dau ky|de so sanh|lam goc)|moc (?:de )?so sanh|can cu so sanh|diem xuat phat)/u;

/** Reads one paragraph; the list mark in front of it is no number. `above`: the indicator whose «trong đó:» the paragraph continues. */
export function readParagraph(text: string, context: IndicatorContext, above: Draft | null = null): Draft[] {
  if (!/\d/u.test(text) && context.origin !== 'chi-tieu' && !context.withoutTargets) return [];
  if (BASE_FIGURES.test(flat(text.slice(0, 80)))) return [];
  const skip = MARKER.exec(text)?.[0].length ?? 0;
  const tokens = tokensOf(text.slice(skip), context.base + skip);
  const signs = signsOf(tokens);
  const whole = readingOf(tokens, signs, datesOf(tokens));
  const quantities = quantitiesOf(tokens, signs);
  const drafts: Draft[] = [];
  let used = 0;
  let sign = 0;
  let date = 0;
  for (const sentence of sentencesOf(tokens)) {
    const reading: Reading = { ...whole, signs: whole.signs.slice(sign, (sign = after(whole.signs, sign, sentence.to))), dates: whole.dates.slice(date, (date = after(whole.dates, date, sentence.to))) };
    const own: Quantity[] = [];
    while (used < quantities.length && (quantities[used]?.at ?? 0) < sentence.to) own.push(...quantities.slice(used, (used += 1)));
    const awards = isAboutAwards(reading, sentence);
    if (awards && context.origin !== 'chi-tieu') continue;
    const zeros = zeroTargets(reading, sentence, own, context);
    const ranks = standings(reading, sentence, context);
    const left = own.filter((quantity) => !(awards && isQuota(quantity) && !(context.origin === 'chi-tieu' && isWanted(quantity))) && ![...zeros, ...ranks].some((draft) => quantity.at >= draft.span.from && quantity.at < draft.span.to));
    const first = reading.signs[0]?.sign.kind;
    const opening = (first === 'among' || first === 'aside') && reading.signs[0]?.start === sentence.from;
    const previous = opening ? (drafts.findLast((draft) => draft.parent === null) ?? null) : null;
    const parent = previous ?? above;
    const read = new SentenceReader(reading, sentence, bracketsOf(tokens, sentence), context, parent).read(left);
    const figured = [...zeros, ...ranks, ...read].sort((a, b) => a.at - b.at);
    const spans = [...figured.map((draft) => draft.span), ...own.map((quantity) => ({ from: quantity.at, to: quantity.end }))].sort((a, b) => a.from - b.from);
    drafts.push(...[...figured, ...eventTargets(reading, sentence, awards ? [sentence] : spans, context)].sort((a, b) => a.at - b.at));
  }
  return drafts;
}
