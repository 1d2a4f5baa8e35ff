import type { PartialDate, PlanPeriod } from '../catalogue/plan-schema.ts';
import type { Found, Paragraph, Place, PlanDoc, Section } from './doc.ts';
import { isOn, partsOn, topicsOf } from './headings.ts';
import { bareText, brief, cite, found, isNote, numbering, paragraphsOf, sentencesOf, textAt } from './places.ts';

type Role = PlanPeriod['role'];

/** A span of time in a sentence; places are in that sentence. */
export interface Span {
  readonly from: PartialDate | null;
  readonly fromEvent: string | null;
  readonly to: PartialDate | null;
  readonly toEvent: string | null;
  readonly at: number;
  readonly end: number;
}

const DAY = String.raw`(?:ngày\s+)?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?|(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?|(?:đầu |cuối |hết |giữa )?tháng\s+(\d{1,2})(?:\s?[/.-]\s?|\s*,?\s*năm\s+)?(\d{4})?|(?:đầu |cuối |hết |giữa )?(?:quý\s+[IVX\d]+[/\s]*)?(?:năm\s+)?(\d{4})(?![\d/])`;
const ONE = new RegExp(`^(?:${DAY})`, 'u');
const FROM = /(?:kể từ|bắt đầu từ|từ)\s+(?:khi\s+)?/giu;
const TO = /^\s*,?\s*(?:cho\s+)?(?:đến|tới|-|–|—)\s*(?:hết\s+)?/u;
const FROM_EVENT = /^(?:ngày\s+(?:ký\s+)?(?:ban hành|phát động|ký|công bố|khai mạc)|khi\s+(?:ban hành|phát động|ký)|(?:lúc|thời điểm) phát động|nay)[^,;.]{0,40}?(?=\s*,?\s*(?:cho )?(?:đến|tới))/u;
const EVENT = /^(?:khi|lúc|thời điểm|dịp|ngày (?:tổ chức|khai mạc|bế mạc|diễn ra|bầu cử|kỷ niệm)|(?:trước |hết |sau )?(?:Đại hội|Hội nghị|kết thúc|bế mạc|khai mạc|tổ chức|lễ |Lễ ))[^.;\n]{3,160}/u;
const YEARS = /(?:giai đoạn|nhiệm kỳ|thời kỳ|năm|\()\s*\(?(\d{4})\s?[-–—]\s?(\d{4})(?!\d)/giu;

const day = (value: string | undefined, most: number): number | null => {
  const number = value === undefined ? 0 : Number(value);
  return number >= 1 && number <= most ? number : null;
};
const year = (value: string | undefined): number | null => {
  const number = value === undefined ? 0 : Number(value);
  return number >= 1900 && number <= 2200 ? number : null;
};

function readOne(text: string): { date: PartialDate; length: number } | null {
  const match = ONE.exec(text);
  if (!match) return null;
  const whole = match[4] === undefined ? { day: day(match[1], 31), month: day(match[2] ?? match[7], 12), year: year(match[3] ?? match[8] ?? match[9]) } : { day: day(match[4], 31), month: day(match[5], 12), year: year(match[6]) };
  if (match[7] === undefined && match[9] === undefined && (whole.day === null || whole.month === null)) return monthYear(match[0]);
  if (whole.day === null && whole.month === null && whole.year === null) return null;
  return { date: whole, length: match[0].length };
}

/** «10/2025» without a day. */
function monthYear(text: string): { date: PartialDate; length: number } | null {
  const match = /^(?:tháng\s+)?(\d{1,2})\s?[/.-]\s?(\d{4})/u.exec(text);
  const month = day(match?.[1], 12);
  return match && month !== null ? { date: { day: null, month, year: year(match[2]) }, length: match[0].length } : null;
}

/** In: a sentence. Out: its spans in order: «từ tháng 10/2025 đến khi …», «từ 01/3 đến 30/11/2026», «giai đoạn 2021 - 2025», «từ nay đến …». */
export function spansIn(sentence: string): Span[] {
  const spans: Span[] = [];
  for (const open of sentence.matchAll(FROM)) {
    const start = open.index + open[0].length;
    const span = spanAfter(sentence, open.index, start);
    if (span) spans.push(span);
  }
  for (const match of sentence.matchAll(YEARS)) {
    const first = year(match[1]);
    const last = year(match[2]);
    const end = match.index + match[0].length;
    if (first === null || last === null || last < first || spans.some((span) => span.at < end && match.index < span.end)) continue;
    spans.push({ from: { day: null, month: null, year: first }, fromEvent: null, to: { day: null, month: null, year: last }, toEvent: null, at: match.index, end });
  }
  return spans.sort((a, b) => a.at - b.at);
}

function spanAfter(sentence: string, at: number, start: number): Span | null {
  const rest = sentence.slice(start, start + 400);
  const event = FROM_EVENT.exec(rest);
  const first = event ? null : readOne(rest);
  const after = event ? event[0].length : (first?.length ?? -1);
  if (after < 0) return null;
  const link = TO.exec(rest.slice(after));
  if (!link) return null;
  const tail = rest.slice(after + link[0].length);
  const last = readOne(tail);
  const happening = last ? null : EVENT.exec(tail);
  if (!last && !happening) return null;
  const end = start + after + link[0].length + (last?.length ?? happening?.[0].length ?? 0);
  const to = last?.date ?? null;
  const from = first === null ? null : first.date.year === null && to !== null ? { ...first.date, year: to.year } : first.date;
  if (from !== null && from.year === null && from.month === null) return null;
  return { from, fromEvent: event ? event[0].trim() : null, to, toEvent: happening ? brief(happening[0].replace(/^(?:khi|lúc)\s+/u, ''), 160) : null, at, end };
}

/** «Trong năm 2026», «năm 2026». */
function singleYear(sentence: string): Span | null {
  const match = /(?:trong |cả |: ?|^)\s*năm (\d{4})(?!\s?[-–])/iu.exec(sentence);
  const only = year(match?.[1]);
  return match && only !== null ? { from: { day: null, month: null, year: only }, fromEvent: null, to: { day: null, month: null, year: only }, toEvent: null, at: match.index, end: match.index + match[0].length } : null;
}

/** «Đến khi tổ chức thành công …», «đến hết ngày 30/11/2026» with no beginning printed. */
function openSpan(sentence: string): Span | null {
  const match = /(?:^|\s)(?:kéo dài |thực hiện |)(?:đến|tới) (?:hết )?/u.exec(sentence);
  if (!match) return null;
  const tail = sentence.slice(match.index + match[0].length, match.index + match[0].length + 300);
  const last = readOne(tail);
  const event = last ? null : EVENT.exec(tail);
  if (!last && !event) return null;
  return { from: null, fromEvent: null, to: last?.date ?? null, toEvent: event ? brief(event[0].replace(/^(?:khi|lúc)\s+/u, ''), 160) : null, at: match.index, end: match.index + match[0].length + (last?.length ?? event?.[0].length ?? 0) };
}

interface Candidate {
  readonly span: Span;
  readonly place: Place;
  readonly words: string;
}

const PREFERRED = /triển khai|thực hiện|phát động|tổ chức|thi đua/u;
const NOT_RUN = /sơ kết|tổng kết|gửi|báo cáo|nộp|khen thưởng/u;

/** The periods of a plan: when the campaign runs, the term of its targets, windows of merit that differ, years of commemoration. */
export function readPeriods(doc: PlanDoc, title: string, titlePlace: Place, code: string): Found<PlanPeriod>[] {
  const next = numbering(code, 'P');
  const periods: Found<PlanPeriod>[] = [];
  const add = (role: Role, { span, place, words }: Candidate, doubt: string | null = null): void => {
    if (periods.some(({ value }) => value.role === role && same(value, span))) return;
    periods.push(found({ id: next(), role, from: span.from, fromEvent: span.fromEvent, to: span.to, toEvent: span.toEvent, text: brief(words, 240), section: cite(doc, place), note: null }, place, doubt));
  };
  const run = runOf(doc) ?? inTitle(title, titlePlace) ?? scheduleSpan(doc);
  if (run) add('thi-dua', run, run.span.to === null && run.span.toEvent === null ? 'Không rõ ngày kết thúc.' : null);
  const target = targetTerm(doc, title, titlePlace);
  if (target) add('chi-tieu', target);
  for (const merit of meritWindows(doc)) if (!run || !same(run.span, merit.span)) add('thanh-tich', merit);
  for (const jubilee of jubilees(doc)) add('ky-niem', jubilee);
  return periods;
}

const sameDate = (a: PartialDate | null, b: PartialDate | null): boolean => a?.year === b?.year && (a?.month ?? null) === (b?.month ?? null) && (a?.day ?? null) === (b?.day ?? null);
const same = (a: Pick<Span, 'from' | 'to' | 'toEvent'>, b: Pick<Span, 'from' | 'to' | 'toEvent'>): boolean => sameDate(a.from, b.from) && sameDate(a.to, b.to) && a.toEvent === b.toEvent;

function candidatesIn(doc: PlanDoc, paragraphs: readonly Paragraph[], more: (sentence: string) => Span | null = () => null): Candidate[] {
  return paragraphs.flatMap((paragraph) => sentencesOf(paragraph).flatMap((place) => {
    const words = textAt(doc, place);
    const spans = spansIn(words);
    const extra = spans.length === 0 ? more(words) : null;
    return [...spans, ...(extra ? [extra] : [])].map((span) => ({ span, place: { from: place.from + span.at, to: place.from + span.end }, words }));
  }));
}

/** Under «Thời gian thực hiện», «Thời gian thi đua». */
function runOf(doc: PlanDoc): Candidate | null {
  const labelled = doc.paragraphs.filter((paragraph) => /^[-–+•*]?\s*(?:Về )?[Tt]hời gian (?:thi đua|thực hiện|phát động|triển khai|tổ chức)[^:]{0,40}:/u.test(bareText(paragraph)) || /^(?:\S+ )?Thời gian\s*:/u.test(paragraph.text));
  const parts = partsOn(doc, 'thoi-gian').flatMap((section) => paragraphsOf(doc, section));
  const candidates = candidatesIn(doc, [...parts, ...labelled], (words) => openSpan(words) ?? singleYear(words)).filter(({ words }) => !NOT_RUN.test(words) || PREFERRED.test(words.slice(0, 60)));
  return candidates.find(({ span }) => span.from !== null && (span.from.month !== null || span.toEvent !== null)) ?? candidates.find(({ words }) => PREFERRED.test(words)) ?? candidates[0] ?? null;
}

function inTitle(title: string, place: Place): Candidate | null {
  const outside = title.replace(/[“"«][^”"»]*[”"»]/gu, ' ');
  const span = spansIn(outside)[0];
  if (span && !/nhiệm kỳ/iu.test(outside.slice(Math.max(0, span.at - 4), span.end))) return { span, place, words: title };
  const one = /năm (\d{4})\s*$/u.exec(outside.trim());
  const only = year(one?.[1]);
  if (only === null) return null;
  const date = { day: null, month: null, year: only };
  return { span: { from: date, fromEvent: null, to: date, toEvent: null, at: 0, end: 0 }, place, words: title };
}

/** «Phong trào thi đua được triển khai từ năm … đến năm …» at the head of the schedule or anywhere in the body. */
function scheduleSpan(doc: PlanDoc): Candidate | null {
  const runs = doc.paragraphs.filter(({ text }) => /(?:[Pp]hong trào|[Đđ]ợt) thi đua[^.;]{0,60}(?:triển khai|thực hiện|tổ chức|phát động)[^.;]{0,60}(?:từ|giai đoạn)/u.test(text.slice(0, 400)));
  const schedule = partsOn(doc, 'tien-do').flatMap((section) => paragraphsOf(doc, section).slice(0, 2));
  const candidates = candidatesIn(doc, [...schedule, ...runs]);
  return candidates.find(({ words }) => PREFERRED.test(words)) ?? null;
}

const TARGET_LOOK = 6;

/** The term the targets belong to: said in the heading of the targets or at their beginning, else in the title. */
function targetTerm(doc: PlanDoc, title: string, titlePlace: Place): Candidate | null {
  const parts = doc.sections.filter((section) => topicsOf(section).some((topic) => topic === 'chi-tieu' || topic === 'muc-tieu') && !isOn(section, 'khen-thuong'));
  if (parts.length === 0) return null;
  for (const section of [...parts.filter((part) => topicsOf(part).includes('chi-tieu')), ...parts]) {
    const candidate = ofSection(doc, section);
    if (candidate) return candidate;
  }
  const span = spansIn(title)[0];
  return span ? { span, place: titlePlace, words: title } : byYear(doc, parts);
}

function ofSection(doc: PlanDoc, section: Section): Candidate | null {
  const lines = paragraphsOf(doc, section).slice(0, TARGET_LOOK);
  const candidates = candidatesIn(doc, lines);
  const term = candidates.filter(({ words, span }) => /nhiệm kỳ|giai đoạn|kế hoạch|05 năm|5 năm/iu.test(words.slice(Math.max(0, span.at - 30), span.end)) && !/chuẩn (?:nghèo|giảm nghèo)/u.test(words.slice(Math.max(0, span.at - 60), span.at)));
  return term.find(({ words, span }) => /nhiệm kỳ/iu.test(words.slice(Math.max(0, span.at - 4), span.end))) ?? term[0] ?? null;
}

/** «đến năm 2025» in the heading or first sentence of the targets. */
function byYear(doc: PlanDoc, parts: readonly Section[]): Candidate | null {
  for (const section of parts) {
    const paragraph = paragraphsOf(doc, section)[0];
    const match = paragraph && /đến (?:hết |cuối )?năm (\d{4})|năm (\d{4})/u.exec(paragraph.text);
    const last = year(match?.[1] ?? match?.[2]);
    if (!paragraph || !match || last === null) continue;
    const place = { from: paragraph.from + match.index, to: paragraph.from + match.index + match[0].length };
    return { span: { from: null, fromEvent: null, to: { day: null, month: null, year: last }, toEvent: null, at: match.index, end: match.index + match[0].length }, place, words: paragraph.text };
  }
  return null;
}

function meritWindows(doc: PlanDoc): Candidate[] {
  const lines = doc.paragraphs.filter((paragraph) => isOn(paragraph.section, 'khen-thuong') && !isOn(paragraph.section, 'to-chuc-thuc-hien') && !isNote(doc, paragraph.from));
  return candidatesIn(doc, lines).filter(({ words, span }) => /thành tích|số nộp|đóng góp|kết quả/u.test(words.slice(0, span.at)) && !/nhiệm kỳ/iu.test(words.slice(Math.max(0, span.at - 2), span.end)) && span.from !== null);
}

function jubilees(doc: PlanDoc): Candidate[] {
  return candidatesIn(doc, doc.paragraphs.filter(({ text }) => /kỷ niệm/u.test(text))).filter(({ words, span }) => /kỷ niệm[^.;]{0,120}$/u.test(words.slice(0, span.at)) && span.to?.year !== null).slice(0, 3);
}
