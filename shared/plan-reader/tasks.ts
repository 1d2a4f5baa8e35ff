import type { PlanTask } from '../catalogue/plan-schema.ts';
import type { Found, Paragraph, Place, PlanDoc, Section } from './doc.ts';
import { flat } from './flat.ts';
import { outermost, partsOn, topicsOf } from './headings.ts';
import { bareText, brief, cite, found, numbering, paragraphsOf, sentencesOf, textAt } from './places.ts';

const VERBS = [
  'chủ trì', 'phối hợp', 'tham mưu', 'hướng dẫn', 'theo dõi', 'căn cứ', 'xây dựng', 'có trách nhiệm', 'chịu trách nhiệm', 'chỉ đạo', 'tăng cường', 'mở chuyên', 'mở các', 'tuyên truyền', 'triển khai',
  'thực hiện', 'báo cáo', 'phát động', 'đẩy mạnh', 'là cơ quan', 'là đầu mối', 'kiểm tra', 'tích cực', 'giám sát', 'vận động', 'lựa chọn', 'tiếp tục', 'phát huy', 'quán triệt', 'gửi', 'bố trí', 'rà soát',
  'định kỳ', 'thường xuyên', 'kịp thời', 'chủ động', 'tổng hợp', 'cân đối', 'thẩm định', 'hằng năm', 'hàng năm', 'trên cơ sở', 'dựa trên', 'tập trung', 'làm tốt', 'quan tâm', 'khẩn trương', 'nghiêm túc', 'cụ thể hóa', 'đăng ký', 'đưa tin', 'ban hành',
];
const VERB = new RegExp(String.raw`(?<=[\s,)])(?:${VERBS.join('|')}|tổ chức(?!\s+(?:chính trị|xã hội|đoàn thể|đảng|hội|tôn giáo|tín dụng|kinh tế|khác|thành viên|trong|,|và)))(?=[\s,])`, 'u');
const ASKED = /^(?:(?:Đề nghị|Giao|Yêu cầu|Trách nhiệm của|Kính đề nghị)\s+(?:cho\s+)?)/u;
const TIMED = /^(?:Trước|Chậm nhất|Hằng năm|Hàng năm|Định kỳ|Vào|Đến|Trong)[^,;:.]{0,70},\s*(?=\p{L})/u;
const LONGEST_BODY = 320;

/** Who the sentence charges: the words before its first verb, additions in brackets kept; null: no body. */
export function bodyOf(sentence: string): { body: string; length: number } | null {
  const timed = TIMED.exec(sentence)?.[0].length ?? 0;
  const asked = timed + (ASKED.exec(sentence.slice(timed))?.[0].length ?? 0);
  const head = sentence.slice(asked, asked + LONGEST_BODY);
  const masked = head.replace(/\([^()]*\)/gu, (bracket) => '·'.repeat(bracket.length));
  const verb = VERB.exec(masked);
  const colon = masked.indexOf(':');
  const end = colon >= 0 && (!verb || colon < verb.index) ? colon : (verb?.index ?? -1);
  if (end <= 2) return null;
  const body = brief(head.slice(0, end), 240);
  return /^[\p{Lu}]/u.test(body) || /^(?:các|các |cấp|thủ trưởng|ủy ban)/iu.test(body) ? { body: capital(body), length: asked + end } : null;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Tasks of the bodies under «Tổ chức thực hiện», one a row: `<code>-B<body>.<task>`. */
export function readResponsibilities(doc: PlanDoc, code: string): Found<PlanTask>[] {
  const tasks: Found<PlanTask>[] = [];
  const numbers = new Map<string, { group: number; last: number }>();
  for (const part of outermost(partsOn(doc, 'to-chuc-thuc-hien', ['thoi-gian']))) {
    for (const { body, paragraph, place } of charges(doc, part)) {
      const words = brief(textAt(doc, place));
      if (words === '') continue;
      const known = numbers.get(body) ?? { group: numbers.size + 1, last: 0 };
      known.last += 1;
      numbers.set(body, known);
      tasks.push(found({ id: `${code}-B${known.group}.${known.last}`, body, task: words, section: cite(doc, paragraph) }, place));
    }
  }
  return tasks;
}

interface Charge {
  readonly body: string;
  readonly paragraph: Paragraph;
  readonly place: Place;
}

function charges(doc: PlanDoc, part: Section): Charge[] {
  const all: Charge[] = [];
  let current: { body: string; section: Section } | null = null;
  for (const paragraph of paragraphsOf(doc, part)) {
    if (paragraph.section === part && paragraph.from === part.from && part.bodyFrom >= paragraph.to) continue;
    if (/^(?:Trên đây|Trong quá trình)/u.test(paragraph.text)) continue;
    const opens = paragraph.section.from === paragraph.from && paragraph.section !== part;
    const start = paragraph.from + paragraph.text.length - bareText(paragraph).length;
    if (opens && paragraph.section.heading !== '' && paragraph.section.parent === part && isBody(paragraph.section.heading)) {
      current = { body: capital(brief(paragraph.section.heading.replace(ASKED, ''), 240)), section: paragraph.section };
      if (paragraph.section.bodyFrom >= paragraph.to) continue;
      all.push(...sentences(paragraph, { from: paragraph.section.bodyFrom, to: paragraph.to }, current.body));
      continue;
    }
    const named = bodyOf(textAt(doc, { from: start, to: paragraph.to }));
    const inherits = current !== null && (paragraph.section === current.section || paragraph.section.parent === current.section);
    if (named && (opens ? paragraph.section.parent === part || !inherits : !inherits)) {
      current = { body: named.body, section: paragraph.section };
      all.push(...sentences(paragraph, { from: start + named.length, to: paragraph.to }, named.body));
    } else if (current !== null && inherits) all.push(...sentences(paragraph, { from: start, to: paragraph.to }, current.body));
  }
  return all;
}

const isBody = (heading: string): boolean => !/^(?:trước|hằng năm|hàng năm|định kỳ|năm \d|giai đoạn|thời gian|chế độ|công tác)/iu.test(heading);

/** Sentences of a paragraph from a place on, one task each; what is cut off before the first verb stays out. */
function sentences(paragraph: Paragraph, place: Place, body: string): Charge[] {
  return sentencesOf(paragraph).flatMap((sentence) => {
    const from = Math.max(sentence.from, place.from);
    return from >= sentence.to || sentence.to - from < 12 ? [] : [{ body, paragraph, place: { from, to: sentence.to } }];
  });
}

/** Who spreads the word and how: the tasks that speak of it, and a part of the plan about it. */
export function readPropaganda(doc: PlanDoc, tasks: readonly Found<PlanTask>[], code: string): Found<PlanTask>[] {
  const next = numbering(code, 'TT');
  const ofTasks = tasks.filter(({ value }) => /tuyen truyen|chuyen (?:trang|muc)|thong tin dai chung|phat song/u.test(flat(value.task)));
  const own = doc.sections.filter((section) => topicsOf(section).includes('tuyen-truyen') && !topicsOf(section).includes('to-chuc-thuc-hien') && section.level > 0 && !ofTasks.some(({ place }) => place.from >= section.from && place.to <= section.to));
  const ofParts = outermost(own).flatMap((section) => paragraphsOf(doc, section).flatMap((paragraph) => {
    const from = Math.max(paragraph.from, section.bodyFrom);
    const words = brief(doc.text.slice(from, paragraph.to));
    const named = bodyOf(bareText(paragraph));
    return words.length < 12 ? [] : [found({ id: '', body: named?.body ?? 'không nêu', task: words, section: cite(doc, paragraph) }, { from, to: paragraph.to })];
  }));
  return [...ofTasks, ...ofParts].map(({ value, place, doubt }) => found({ ...value, id: next() }, place, doubt));
}
