import type { Plan } from '../catalogue/plan-schema.ts';
import type { Found, Paragraph, PlanDoc } from './doc.ts';
import { flat } from './flat.ts';
import { firstDate } from './partial-date.ts';
import { brief, cite, found, isNote } from './places.ts';

type LegalBasis = Plan['identity']['legalBases'][number];

const TYPE = String.raw`Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Quyết định|Chỉ thị|Kế hoạch|Kết luận|Thông tư|Công văn|Hướng dẫn|Thông báo|Chương trình|Đề án|Quy định|Quy chế|Báo cáo|Tờ trình`;
/** «Quyết định số 2437/QĐ-TTg», «số 41-CT/TW», «số 06/2022/QH15». */
const NUMBERED = new RegExp(String.raw`(?:(${TYPE})\s+(?:liên tịch\s+)?)?số\s*:?\s*(\d{1,5}[A-Za-z]?(?:\s?\/\s?(?:19|20)\d\d)?\s?[-/]\s?\p{Lu}[\p{L}\d&]*(?:\s?[-/]\s?\p{Lu}[\p{L}\d&]*)*)`, 'gu');
const LAW = /Luật (?:[Tt]hi đua\s*[,–-]?\s*[Kk]hen thưởng|[Tt]ổ chức chính quyền địa phương)/gu;
const ISSUER = /^[^.;:()]{0,60}?\scủa\s+((?:Chủ tịch |Ban Chấp hành |Ban Thường vụ |Hội đồng |Thủ tướng |Bộ |Ban |Tỉnh ủy|Tỉnh uỷ|Thành ủy|Đảng ủy|Quốc hội|Chính phủ|Ủy ban |UBND|HĐND|Sở |Liên |Văn phòng )[^,;:.()“”]*)/u;
const ISSUER_ENDS = /\s(?:về|ban hành|quy định|phê duyệt|sửa đổi|thực hiện|phát động|hướng dẫn|đến năm|và (?:Quyết định|Nghị quyết|Kế hoạch|Công văn|Chỉ thị|Nghị định)|theo|trong|tại|Đại hội|đã|có|nếu|để|gắn)(?=\s|$)/u;
const SUBJECT = /(?:\sban hành\s|\svề việc\s|\svề\s|\squy định\s|\sphê duyệt\s|\sphát động\s|\shướng dẫn\s)/u;

/**
 * Papers the plan rests on or names, each number once with the first place it stands. Role: «căn cứ» in the preamble,
 * «chú thích» in a footnote, «viện dẫn» elsewhere. `own`: numbers of the plan itself and of the decision it is attached to.
 */
export function readLegalBases(doc: PlanDoc, own: readonly (string | null)[]): Found<LegalBasis>[] {
  const seen = new Set(own.filter((number) => number !== null).map(keyOf));
  const bases: Found<LegalBasis>[] = [];
  const firstPart = doc.sections[0]?.from ?? Infinity;
  for (const paragraph of doc.paragraphs) {
    if (isHead(paragraph, firstPart)) continue;
    for (const match of paragraph.text.matchAll(NUMBERED)) add(basisOf(doc, paragraph, match, firstPart), keyOf(match[2] ?? ''));
    for (const match of paragraph.text.matchAll(LAW)) {
      const after = paragraph.text.slice(match.index + match[0].length, match.index + match[0].length + 90);
      if (/^\s*(?:số|ngày \d{1,2}[^,;.]{0,40}số)\s*\d/u.test(after)) continue;
      add(lawOf(doc, paragraph, match, firstPart), flat(match[0]).replace(/[^a-z]/gu, ''));
    }
  }
  return bases;

  function add(basis: Found<LegalBasis>, key: string): void {
    if (seen.has(key)) return;
    seen.add(key);
    bases.push(basis);
  }
}

const isHead = (paragraph: Paragraph, firstPart: number): boolean =>
  paragraph.from < firstPart && (/^S\p{L}\s?:/u.test(paragraph.text) || /^\(?\s*(?:Ban hành |Được ban hành |Phê duyệt )?[Kk]èm theo/u.test(paragraph.text));

const keyOf = (number: string): string => number.replace(/\s/gu, '').toLowerCase();

function roleOf(doc: PlanDoc, paragraph: Paragraph, firstPart: number): LegalBasis['role'] {
  if (isNote(doc, paragraph.from)) return 'chú thích';
  return paragraph.from < firstPart && paragraph.section.level === 0 ? 'căn cứ' : 'viện dẫn';
}

function basisOf(doc: PlanDoc, paragraph: Paragraph, match: RegExpExecArray, firstPart: number): Found<LegalBasis> {
  const at = match.index + match[0].length;
  const after = paragraph.text.slice(at, at + 420);
  const dated = firstDate(after.slice(0, 60));
  const date = dated && /^\s*,?\s*$/u.test(after.slice(0, dated.from)) && dated.date.year !== null ? dated : null;
  const rest = after.slice(date?.to ?? 0);
  const named = ISSUER.exec(rest)?.[1] ?? '';
  const end = ISSUER_ENDS.exec(named)?.index ?? named.length;
  const issuer = brief(named.slice(0, end), 120);
  const place = { from: paragraph.from + match.index, to: paragraph.from + at + (date?.to ?? 0) };
  const number = (match[2] ?? '').replace(/\s/gu, '');
  return found({ number, subject: subjectOf(rest), issuer: issuer === '' ? null : issuer, date: date?.date ?? null, role: roleOf(doc, paragraph, firstPart), section: cite(doc, place), note: null }, place);
}

function subjectOf(rest: string): string | null {
  const clause = /^[^;.]*/u.exec(rest)?.[0] ?? '';
  const quoted = /^[^“"”;,.]{0,80}[“"]([^”"]{4,200})[”"]/u.exec(rest);
  if (quoted) return brief((quoted[1] ?? '').replace(/^Về việc /u, ''), 200);
  const opened = SUBJECT.exec(clause);
  if (!opened || opened.index > 80) return null;
  const words = clause.slice(opened.index).replace(/^\s*(?:về việc|về|ban hành)\s+/u, '').replace(/[)”"]+\s*$/u, '');
  const other = new RegExp(String.raw`[,]?\s(?:và\s)?(?:${TYPE})\s+số\s`, 'u').exec(words);
  const subject = brief(other ? words.slice(0, other.index) : words, 200);
  return subject === '' ? null : subject;
}

function lawOf(doc: PlanDoc, paragraph: Paragraph, match: RegExpExecArray, firstPart: number): Found<LegalBasis> {
  const place = { from: paragraph.from + match.index, to: paragraph.from + match.index + match[0].length };
  const dated = firstDate(paragraph.text.slice(match.index + match[0].length, match.index + match[0].length + 50));
  const date = dated && dated.from < 8 ? dated.date : null;
  return found({ number: null, subject: match[0], issuer: null, date, role: roleOf(doc, paragraph, firstPart), section: cite(doc, place), note: null }, place);
}
