import type { Plan, PlanContent } from '../catalogue/plan-schema.ts';
import type { Found, Paragraph, Place, PlanDoc, Section } from './doc.ts';
import { flat } from './flat.ts';
import { isOn, outermost, partsOn, topicsOf } from './headings.ts';
import type { Topic } from './headings.ts';
import type { KindReader } from './kinds.ts';
import { bareText, brief, cite, found, isNote, numbering, paragraphsOf, sentencesOf, textAt } from './places.ts';

type Line = Plan['objectives'][number];
type Priority = Plan['priorities'][number];
const MOST_LINES = 60;

/** Paragraphs of a part that carry words of their own: headings alone and leading lines ending in a colon are left out. */
function items(doc: PlanDoc, section: Section): { paragraph: Paragraph; place: Place }[] {
  return paragraphsOf(doc, section).flatMap((paragraph) => {
    const opens = paragraph.section.from === paragraph.from;
    const from = opens ? Math.max(paragraph.from, Math.min(paragraph.section.bodyFrom, paragraph.to)) : paragraph.to - bareText(paragraph).length;
    const words = doc.text.slice(from, paragraph.to).trim();
    return words.length < 20 || words.endsWith(':') ? [] : [{ paragraph, place: { from, to: paragraph.to } }];
  });
}

const FIGURE = /\d+(?:[.,]\d+)*\s?%|(?:đạt|tăng|giảm|trên|dưới|từ)\s+\d/u;

/** Goals without a figure, from «Mục đích», «Yêu cầu», «Mục tiêu». */
export function readObjectives(doc: PlanDoc, code: string): Found<Line>[] {
  const next = numbering(code, 'O');
  const parts = outermost((['muc-dich', 'yeu-cau', 'muc-tieu'] as const).flatMap((topic) => partsOn(doc, topic)).filter((section) => !topicsOf(section).some((topic) => topic === 'chi-tieu' || topic === 'noi-dung')));
  return unique(parts).flatMap((section) => items(doc, section)).filter(({ place, paragraph }) => !FIGURE.test(textAt(doc, place)) && !topicsOf(paragraph.section).includes('chi-tieu')).slice(0, MOST_LINES)
    .map(({ paragraph, place }) => found({ id: next(), text: brief(textAt(doc, place)), section: cite(doc, paragraph) }, place));
}

const unique = (sections: readonly Section[]): Section[] => [...new Set(sections)].sort((a, b) => a.from - b.from);

const ADDRESS = /^(?:Đối với\s+)?((?:[Cc]ác|Ủy ban|UBND|[Cc]ấp|[Tt]hôn|[Dd]oanh|[Hh]ộ|[Mm]ỗi|Hội|Mặt trận|[Tt]ổ chức|Sở|Ban|[Cc]án bộ|[Cc]á nhân|[Vv]ận động|[Kk]huyến khích)[^:;.]{0,260})/u;

/** What is emulated, by addressee: the parts under «Nội dung thi đua» and «Giải pháp»; where there are none, their list items. */
export function readContents(doc: PlanDoc, kinds: KindReader, code: string): Found<PlanContent>[] {
  const next = numbering(code, 'N');
  const not: Topic[] = ['khen-thuong', 'chi-tieu', 'kinh-phi', 'chu-de', 'tieu-chi'];
  const exact = unique([...partsOn(doc, 'noi-dung', not), ...partsOn(doc, 'giai-phap', not)]).filter((section) => !isOn(section, 'khen-thuong'));
  return outermost(exact).flatMap((section) => leaves(doc, section)).slice(0, MOST_LINES * 2).flatMap(({ place, paragraph, address }) => {
    const words = brief(textAt(doc, place));
    if (words === '') return [];
    return [found({ id: next(), addressedTo: addressees(address ?? textAt(doc, place), kinds), heading: words, section: cite(doc, paragraph) }, place)];
  });
}

interface Leaf {
  readonly paragraph: Paragraph;
  readonly place: Place;
  /** Words of the part above that name the addressee. */
  readonly address: string | null;
}

function leaves(doc: PlanDoc, section: Section): Leaf[] {
  const children = section.children.filter((child) => !topicsOf(child).some((topic) => topic === 'chi-tieu' || topic === 'chu-de' || topic === 'thoi-gian'));
  const opening = (part: Section, address: string | null): Leaf[] => {
    const paragraph = paragraphsOf(doc, part)[0];
    if (!paragraph) return [];
    const bare = bareText(paragraph);
    return [{ paragraph, place: { from: paragraph.to - bare.length, to: paragraph.to }, address }];
  };
  if (children.length === 0) return items(doc, section).map(({ paragraph, place }) => ({ paragraph, place, address: null }));
  return children.flatMap((child) => {
    const text = bareText(paragraphsOf(doc, child)[0] ?? { from: 0, to: 0, text: '', section: child });
    const inner = child.children.filter((part) => part.level <= 4);
    const names = ADDRESS.test(text) ? text : null;
    return inner.length > 0 ? inner.flatMap((part) => opening(part, names)) : opening(child, null);
  });
}

function addressees(words: string, kinds: KindReader): PlanContent['addressedTo'] {
  const match = ADDRESS.exec(words);
  if (!match) return [];
  const head = (match[1] ?? '').split(/\s(?:căn cứ|tiếp tục|thi đua|triển khai|đẩy mạnh|thực hiện|xây dựng|tổ chức thực hiện|tổ chức triển khai|chủ động|tập trung|giúp đỡ|tham gia|phải|cần|nâng cao|tích cực|phát huy|hưởng ứng)\s/u, 1)[0] ?? '';
  return kinds.units(head);
}

const MODEL = /dien hinh tien tien|nhan to moi|guong dien hinh|dien hinh cac cap|mo hinh (?:moi|hay|tot|dien hinh)|guong nguoi tot/u;
const MODEL_VERB = /phat hien|boi duong|nhan rong|xay dung|gioi thieu|bieu duong|ton vinh|hoi nghi|tieu chi/u;

/** Sentences about finding, fostering and spreading exemplars; one for each part of the plan. */
export function readAdvancedModels(doc: PlanDoc, code: string): Found<Line>[] {
  const next = numbering(code, 'A');
  const seen = new Set<string>();
  return bodySentences(doc).filter(({ bare }) => MODEL.test(bare) && MODEL_VERB.test(bare)).flatMap(({ place, paragraph }) => {
    const section = cite(doc, paragraph);
    if (seen.has(section) || seen.size >= 12) return [];
    seen.add(section);
    return [found({ id: next(), text: brief(textAt(doc, place)), section }, place)];
  });
}

const FAVOUR = /(?:chu trong|quan tam|uu tien|dac biet (?:la|quan tam|chu trong)|nang cao ti le|nang cao ty le|nang ty le)[^.;]{0,90}(?:khen thuong|bieu duong|ton vinh|tap the nho|truc tiep (?:lao dong|san xuat))|(?:khen thuong|xet khen|bieu duong|de nghi khen)[^.;]{0,60}(?:uu tien|chu trong|quan tam)/u;

/** Whom selection should favour. */
export function readPriorities(doc: PlanDoc, kinds: KindReader, code: string): Found<Priority>[] {
  const next = numbering(code, 'U');
  return bodySentences(doc).filter(({ bare }) => FAVOUR.test(bare)).slice(0, 12).map(({ place, paragraph }) => {
    const words = textAt(doc, place);
    return found({ id: next(), text: brief(words), subjectKinds: kinds.subjects(words), section: cite(doc, paragraph) }, place);
  });
}

interface BodySentence {
  readonly place: Place;
  readonly paragraph: Paragraph;
  readonly bare: string;
}

/** Sentences of the numbered parts. */
function bodySentences(doc: PlanDoc): BodySentence[] {
  return doc.paragraphs.filter((paragraph) => paragraph.section.level > 0).flatMap((paragraph) => sentencesOf(paragraph).map((place) => ({ place, paragraph, bare: flat(textAt(doc, place)) })));
}

/** Where the money comes from. */
export function readFunding(doc: PlanDoc, code: string): Found<Line>[] {
  const next = numbering(code, 'K');
  const parts = outermost(doc.sections.filter((section) => topicsOf(section).includes('kinh-phi')));
  const inParts = parts.flatMap((section) => paragraphsOf(doc, section).flatMap((paragraph) => sentencesOf(paragraph).map((place) => ({ paragraph, place: { from: Math.max(place.from, section.bodyFrom), to: place.to } }))));
  const loose = parts.length > 0 ? [] : doc.paragraphs.filter((paragraph) => paragraph.section.level > 0 && /^(?:\S{1,5}\s)?(?:Nguồn k|K)inh phí/u.test(paragraph.text)).map((paragraph) => ({ paragraph, place: { from: paragraph.from, to: paragraph.to } }));
  return [...inParts, ...loose].filter(({ place }) => place.to - place.from >= 15).map(({ paragraph, place }) => found({ id: next(), text: brief(textAt(doc, place), 260), section: cite(doc, paragraph) }, place));
}

const CAMPAIGN = /((?:[Cc]uộc vận động|[Pp]hong trào(?: thi đua)?|[Pp]hong trào)(?: toàn dân)?)\s*[“"«]([^”"»]{4,200})[”"»]/gu;
const MORE = /^\s*(?:,|;|và)\s*[“"«]([^”"»]{4,200})[”"»]/u;
const RELATIONS: readonly (readonly [RegExp, string])[] = [[/long ghep/u, 'lồng ghép'], [/huong ung/u, 'hưởng ứng'], [/(?:gan|gan voi|gan ket)[^.;]{0,40}$/u, 'gắn kết'], [/tiep tuc/u, 'tiếp tục thực hiện'], [/trien khai/u, 'triển khai'], [/thuc hien/u, 'thực hiện']];

/** Other movements and campaigns the plan names in quotation marks, the theme itself left out. */
export function readRelatedCampaigns(doc: PlanDoc, theme: string): Found<Plan['relatedCampaigns'][number]>[] {
  const seen = new Set([keyOf(theme)]);
  const related: Found<Plan['relatedCampaigns'][number]>[] = [];
  const add = (name: string, before: string, place: Place): void => {
    const key = keyOf(name);
    if (key === '' || seen.has(key) || [...seen].some((other) => other.length > 12 && (other.includes(key) || (key.includes(other) && key.length < other.length + 30)))) return;
    seen.add(key);
    related.push(found({ name: name.trim(), relation: RELATIONS.find(([pattern]) => pattern.test(before))?.[1] ?? 'nhắc đến', section: cite(doc, place) }, place));
  };
  for (const paragraph of doc.paragraphs) {
    if (paragraph.section.level === 0 && isNote(doc, paragraph.from)) continue;
    for (const match of paragraph.text.matchAll(CAMPAIGN)) {
      const before = flat(paragraph.text.slice(Math.max(0, match.index - 120), match.index));
      let end = match.index + match[0].length;
      add(match[2] ?? '', before, { from: paragraph.from + match.index, to: paragraph.from + end });
      for (let more = MORE.exec(paragraph.text.slice(end, end + 220)); more && seen.size < 40; more = MORE.exec(paragraph.text.slice(end, end + 220))) {
        add(more[1] ?? '', before, { from: paragraph.from + end, to: paragraph.from + end + more[0].length });
        end += more[0].length;
      }
    }
  }
  return related;
}

const keyOf = (text: string): string => flat(text).replace(/[^a-z0-9]+/gu, ' ').trim();
