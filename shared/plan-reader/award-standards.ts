import type { PlanAwardForm, PlanStandard } from '../catalogue/plan-schema.ts';
import { formOf } from './award-forms.ts';
import { awardMentions } from './award-words.ts';
import { sectionOf } from './context.ts';
import type { Placed } from './context.ts';
import type { Found } from './doc.ts';
import { flat } from './flat.ts';
import { kindsOf, planKinds, subjectKindsIn, unitMentions } from './unit-kinds.ts';
import type { PlanKinds } from './unit-kinds.ts';

const ZONE = /khen thuong|danh hieu|tieu chuan/u;
/** Parts of the award chapter that are no standard. */
const NOT = /kinh phi|so luong|tuyen trinh|ho so|hoi dong|thoi han|quy trinh|thu tuc|trinh tu/u;
const SAYS = /thanh tich|tieu chuan|xet tang|tieu bieu|xuat sac|dien hinh|thuc hien (?:theo|khi)|theo quy dinh|can cu|huong dan|du dieu kien|chap hanh/u;
const DELEGATED: readonly RegExp[] = [
  /(?:theo|đúng)\s+(?:đúng\s+)?(?:các\s+)?quy định (?:của|tại)\s+((?:pháp luật|Luật|Nghị định|Thông tư|Quyết định|Quy chế)[^,.;]{0,110})/u,
  /theo\s+((?:Luật|Nghị định|Thông tư|Quy chế|pháp luật)[^,.;]{3,110})/u,
  /((?:theo|khi có|xây dựng)\s+hướng dẫn[^,.;]{0,100})/u,
];
const LONGEST = 320;
const YEARS = /giai đoạn\s+(?:từ\s+)?(?:năm\s+)?((?:19|20|21)\d{2})\s*(?:-|–|đến)\s*(?:năm\s+)?((?:19|20|21)\d{2})(?!\d)/u;

/** What an award asks for, one record a paragraph of the award chapter, ids `<code>-S<n>`. */
export function readStandards(paragraphs: readonly Placed[], forms: readonly PlanAwardForm[], code: string, wholeText: string): Found<PlanStandard>[] {
  const kinds = planKinds(flat(wholeText));
  const found: Found<PlanStandard>[] = [];
  for (const placed of paragraphs) {
    const { bare } = placed.piece;
    if (!ZONE.test(placed.themes) || NOT.test(placed.headings[0]?.bare ?? '') || !(SAYS.test(bare) || /tieu chuan/u.test(placed.over[0]?.bare ?? '')) || bare.length < 25 || placed.text.includes(' | ')) continue;
    if (/\d+\s*(?:tap the|ca nhan|truong hop)/u.test(bare) && !/tieu chuan/u.test(bare)) continue;
    const value = standardOf(placed, forms, kinds, `${code}-S${String(found.length + 1)}`);
    if (value === null) continue;
    found.push({ value, place: { from: placed.from, to: placed.from + placed.text.length }, doubt: value.awardFormIds.length === 0 ? 'Chưa rõ tiêu chuẩn này cho hình thức khen nào.' : null });
  }
  return found;
}

function standardOf(placed: Placed, forms: readonly PlanAwardForm[], kinds: PlanKinds, id: string): PlanStandard | null {
  const awards = formsNamed(placed, forms);
  const { words } = placed.piece;
  const subjects = subjectsOf(placed);
  if (subjects.length === 0 && awards.length === 0) return null;
  const forWhom = /[Đđ]ối với\s/u.test(placed.text.slice(0, 40));
  const units = forWhom ? unitMentions(words.slice(0, 40), placed.text).flatMap((unit) => kindsOf(unit, kinds)) : [];
  const years = YEARS.exec(placed.text);
  const delegated = DELEGATED.map((pattern) => pattern.exec(placed.text)?.[1]?.trim()).find((words_) => words_ !== undefined) ?? null;
  return {
    id, awardFormIds: awards, subjectKinds: subjects.length > 0 ? subjects : kindsOfForms(awards, forms), unitKinds: [...new Set(units)], text: clipped(placed.text), conditions: conditionsOf(placed.text), thresholds: [], rule: null,
    achievementPeriod: years === null ? null : { from: Number(years[1]), to: Number(years[2]), text: years[0] }, delegatedTo: delegated, section: sectionOf(placed.paragraph), note: null,
  };
}

function formsNamed(placed: Placed, forms: readonly PlanAwardForm[]): string[] {
  for (const { text, words } of [placed.piece, ...placed.over]) {
    const ids = awardMentions(words, text).map((award) => formOf(award, forms)).filter((id) => id !== null);
    if (ids.length > 0) return [...new Set(ids)];
  }
  if (/tieu chuan/u.test(placed.themes) || /tieu chuan (?:chung|khen thuong|xet)/u.test(placed.piece.bare.slice(0, 60))) return forms.map(({ id }) => id);
  return forms.length === 1 && forms[0] !== undefined ? [forms[0].id] : [];
}

function subjectsOf(placed: Placed): PlanStandard['subjectKinds'] {
  const items = placed.over.slice(0, placed.over.length - placed.headings.length).map(({ words }) => words);
  for (const words of [placed.piece.words.slice(0, 70), ...items]) {
    const kinds = subjectKindsIn(words);
    if (kinds.length > 0) return kinds;
  }
  return [];
}

function kindsOfForms(ids: readonly string[], forms: readonly PlanAwardForm[]): PlanStandard['subjectKinds'] {
  const kinds = new Set(forms.filter(({ id }) => ids.includes(id)).flatMap(({ subjectKinds }) => subjectKinds));
  return (['tap-the', 'ca-nhan', 'ho-gia-dinh'] as const).filter((kind) => kinds.has(kind));
}

/** «…; có sáng kiến …; chấp hành tốt …»: each becomes a check box. */
function conditionsOf(text: string): string[] {
  const body = text.replace(/^[^:]{0,160}:\s*/u, '');
  const clauses = body.split(/[;.]\s+/u).map((clause) => clause.replace(/[.;\s]+$/u, '').trim());
  return clauses.filter((clause) => clause.length <= 200 && /^(?:có|là|được|chấp hành|đạt|hoàn thành|không|dẫn đầu|gương mẫu|nội bộ)(?=\s)/iu.test(clause)).slice(0, 12);
}

const clipped = (text: string): string => (text.length <= LONGEST ? text.trim() : `${text.slice(0, text.lastIndexOf(' ', LONGEST)).trim()}…`);
