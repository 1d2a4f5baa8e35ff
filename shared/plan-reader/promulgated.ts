import type { Plan } from '../catalogue/plan-schema.ts';
import type { Found, PlanDoc } from './doc.ts';
import { dateMentions } from './partial-date.ts';
import { found } from './places.ts';

type PromulgatedBy = NonNullable<Plan['identity']['promulgatedBy']>;

const LINE = /^\(?\s*(?:(?:Được )?[Bb]an hành |Phê duyệt )?[Kk]èm theo (Quyết định|Công văn|Kế hoạch|Tờ trình|Chỉ thị|Hướng dẫn|Thông báo)(?: này)?\s*(?:số\s*:?\s*((?:\d[\d\s]{0,6}[A-Za-z]?(?:\/(?:19|20)\d\d)?)?)[.…_\s]*\s*([-/]\s?\p{Lu}[\p{L}\d&]*(?:\s?[-/]\s?\p{Lu}[\p{L}\d&]*)*)?)?/u;
const ISSUER = /(?:^|\s)của (.{3,120}?)\s*\)?\s*[.;]?\s*$/u;
const MOST_LINES = 30;

/** «(Ban hành kèm theo Quyết định số …/QĐ-UBND ngày … của …)» near the title; blanks are null. */
export function readPromulgatedBy(doc: PlanDoc): Found<PromulgatedBy> | null {
  for (const line of doc.paragraphs.slice(0, MOST_LINES)) {
    if (line.section.level > 0) return null;
    const text = line.text.slice(0, 400);
    const match = LINE.exec(text);
    if (!match) continue;
    const digits = (match[2] ?? '').replace(/\s/gu, '');
    const symbol = (match[3] ?? '').replace(/\s/gu, '');
    const mention = dateMentions(text.slice(match[0].length))[0] ?? null;
    const number = digits === '' || symbol === '' ? null : `${digits}${symbol}`;
    const issuer = ISSUER.exec(text)?.[1]?.trim() ?? '';
    const missing = [number === null ? 'số' : null, mention === null || mention.blank ? 'ngày' : null].filter((word) => word !== null);
    const doubt = missing.length > 0 ? `Để trống: ${missing.join(', ')}.` : null;
    return found({
      documentType: match[1] ?? 'Quyết định', number, numberAsPrinted: number ?? match[0].replace(/^\(?\s*(?:\p{L}+ )*?kèm theo /iu, '').trim(), symbol: symbol === '' ? 'không in' : symbol,
      date: mention?.date ?? { day: null, month: null, year: null }, issuer: issuer === '' ? 'không in' : issuer, note: doubt,
    }, line, doubt);
  }
  return null;
}
