import type { Plan } from '../catalogue/plan-schema.ts';
import { casingOf, isCapitals } from './case.ts';
import type { Found, Place, PlanDoc } from './doc.ts';
import { flat } from './flat.ts';
import { partsOn } from './headings.ts';
import { brief, cite, found, textAt } from './places.ts';

type Theme = Plan['theme'];

interface Quote {
  readonly text: string;
  readonly place: Place;
  /** Words before and after it in the paragraph, folded. */
  readonly before: string;
  readonly after: string;
}

const QUOTED = /“([^“”]{3,400})”|«([^«»]{3,400})»|"([^"]{3,400})"/gu;

/** All quoted words of the document, footnotes included. */
export function quotesOf(doc: PlanDoc): Quote[] {
  return doc.paragraphs.flatMap((paragraph) => [...paragraph.text.matchAll(QUOTED)].map((match) => {
    const from = paragraph.from + match.index;
    const text = (match[1] ?? match[2] ?? match[3] ?? '').replace(/[.;,]+$/u, '').trim();
    return {
      text, place: { from, to: from + match[0].length },
      before: flat(paragraph.text.slice(Math.max(0, match.index - 160), match.index)), after: flat(paragraph.text.slice(match.index + match[0].length, match.index + match[0].length + 160)),
    };
  })).filter(({ text }) => text !== '');
}

const THEME_BEFORE = /chu de[^.;]{0,30}$/u;
const SLOGAN_BEFORE = /(?:phuong cham|khau hieu|tinh than|thong diep|quan diem|cham ngon)[^.;“"]{0,24}$/u;
const CENTRAL = /thu tuong|toan quoc|trung uong|chinh phu/u;
const NAME_OF_CAMPAIGN = /(?:phong trao|dot|cuoc van dong|chuyen de|thi dua)(?: thi dua)?[^.;“"]{0,40}$/u;

export interface ThemeReading {
  readonly theme: Theme;
  readonly finding: Found<string>;
}

/** The theme as the plan words it, other wordings of it, and quoted mottoes. Without a printed theme the title stands in, with a doubt. */
export function readTheme(doc: PlanDoc, title: string, titlePlace: Place): ThemeReading {
  const quotes = quotesOf(doc);
  const read = underHeading(doc, quotes) ?? inTitle(quotes, titlePlace) ?? named(quotes) ?? fromTitle(title, titlePlace);
  const key = keyOf(read.value);
  const main = isCapitals(read.value) ? { ...read, value: quotes.find(({ text }) => keyOf(text) === key && !isCapitals(text))?.text ?? casingOf(doc.text.slice(titlePlace.to)).sentence(read.value) } : read;
  const variants: Theme['variants'] = [];
  const slogans: string[] = [];
  const seen = new Set([key]);
  let last: Quote | null = null;
  for (const quote of quotes) {
    const own = keyOf(quote.text);
    const follows: boolean = last !== null && quote.place.from - last.place.to <= 5 && !doc.text.slice(last.place.to, quote.place.from).includes('\n');
    if (seen.has(own)) continue;
    const isTheme = THEME_BEFORE.test(quote.before) || (sameStart(own, key) && own.length > key.length / 2);
    if (!isTheme && !follows && !SLOGAN_BEFORE.test(quote.before)) continue;
    seen.add(own);
    last = isTheme ? null : quote;
    if (isTheme) variants.push({ text: quote.text, section: cite(doc, quote.place) });
    else slogans.push(quote.text);
  }
  return { theme: { text: main.value, variants, slogans }, finding: main };
}

const keyOf = (text: string): string => flat(text).replace(/[^a-z0-9]+/gu, ' ').trim();

function sameStart(a: string, b: string): boolean {
  const first = a.split(' ', 4).join(' ');
  return first.length >= 10 && b.startsWith(first);
}

function underHeading(doc: PlanDoc, quotes: readonly Quote[]): Found<string> | null {
  for (const section of partsOn(doc, 'chu-de')) {
    const quote = quotes.find(({ place }) => place.from >= section.from && place.to <= section.to);
    if (quote) return found(quote.text, quote.place);
    const place = { from: section.bodyFrom, to: Math.min(section.to, section.bodyFrom + 400) };
    const words = brief(textAt(doc, place).trim().split('\n', 1)[0] ?? '', 300);
    if (words !== '') return found(words, place);
  }
  return null;
}

function inTitle(quotes: readonly Quote[], title: Place): Found<string> | null {
  const quote = quotes.find(({ place }) => place.from >= title.from && place.to <= title.to + 1 && title.to > title.from);
  return quote ? found(quote.text, quote.place) : null;
}

function named(quotes: readonly Quote[]): Found<string> | null {
  const themes = quotes.filter(({ before }) => THEME_BEFORE.test(before));
  const own = themes.find(({ before, after }) => !CENTRAL.test(/[^.;]*$/u.exec(before.slice(-60))?.[0] ?? '') && !CENTRAL.test(/^[^.;]*/u.exec(after.slice(0, 90))?.[0] ?? '')) ?? themes[0];
  if (own) return found(own.text, own.place);
  const campaign = quotes.find(({ before, after }) => NAME_OF_CAMPAIGN.test(before) && !CENTRAL.test(before.slice(-80)) && /^[^.;]{0,40}(?:giai doan|nam \d|tren dia ban|\(sau day)/u.test(after));
  return campaign ? found(campaign.text, campaign.place) : null;
}

const OPENING = /^(?:(?:Kế hoạch|Hướng dẫn|Về việc)\s+)?(?:(?:[Pp]hát động|[Tt]ổ chức|[Tt]riển khai|[Tt]hực hiện|[Hh]ưởng ứng|và|thực hiện|triển khai)[\s,]+)*(?:(?:[Pp]hong trào|[Đđ]ợt)\s+(?:cao điểm\s+)?(?:thi đua\s*)?(?:cao điểm\s+)?(?:yêu nước\s+)?)?/u;

function fromTitle(title: string, place: Place): Found<string> {
  const rest = title.replace(OPENING, '').trim();
  return found(rest.length >= 12 ? rest : title, place, 'Văn bản không in chủ đề; lấy theo tên văn bản.');
}
