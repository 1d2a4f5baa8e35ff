import type { PlanAwardForm } from '../catalogue/plan-schema.ts';
import type { PlanSubjectKind } from '../catalogue/plan-vocabulary.ts';
import { awardMentions } from './award-words.ts';
import type { AwardMention, AwardWord } from './award-words.ts';
import { bodyMentions, bodyText } from './bodies.ts';
import { LEGAL, sectionOf } from './context.ts';
import type { Placed } from './context.ts';
import type { Found, Place } from './doc.ts';
import { flat } from './flat.ts';
import { momentMentions } from './moments.ts';
import { subjectKindsIn } from './unit-kinds.ts';
import { lowOf } from './words.ts';
import type { Piece, Word } from './words.ts';

type Level = PlanAwardForm['level'];

/** Words of an award's name that say which it is. */
const NAME_OF: readonly (readonly [RegExp, AwardWord])[] = [
  [/^huan chuong/u, 'huan-chuong'], [/^huy chuong/u, 'huy-chuong'], [/^bang khen/u, 'bang-khen'], [/^giay khen|^khen thuong theo tham quyen/u, 'giay-khen'], [/^co\b/u, 'co'],
  [/^ky niem chuong|^huy hieu/u, 'ky-niem-chuong'], [/^thu khen/u, 'thu-khen'], [/^khen thuong cap nha nuoc/u, 'nha-nuoc'],
];
const wordOfForm = (form: PlanAwardForm): AwardWord => NAME_OF.find(([pattern]) => pattern.test(flat(form.name)))?.[1] ?? 'danh-hieu';

/** Level of an award named without an authority. */
const USUAL_LEVEL: Readonly<Record<AwardWord, Level>> = {
  'huan-chuong': 'nha-nuoc', 'huy-chuong': 'nha-nuoc', 'bang-khen': 'tinh', 'giay-khen': 'co-quan-don-vi', co: 'tinh', 'danh-hieu': 'co-quan-don-vi', 'ky-niem-chuong': 'tinh', 'thu-khen': 'tinh', 'nha-nuoc': 'nha-nuoc',
};

/** The plan's form an award named in a sentence is, or null. A bare «Bằng khen» is the province's where the plan has one. */
export function formOf(award: AwardMention, forms: readonly PlanAwardForm[]): string | null {
  const same = forms.filter((form) => wordOfForm(form) === award.word);
  const level = award.level ?? USUAL_LEVEL[award.word];
  const exact = same.filter((form) => form.level === level && (award.word !== 'danh-hieu' || flat(form.name) === flat(award.name)));
  if (exact[0] !== undefined) return exact[0].id;
  return award.level === null && same.length === 1 ? (same[0]?.id ?? null) : null;
}

interface Seen {
  readonly word: AwardWord;
  readonly level: Level;
  readonly kind: PlanAwardForm['kind'];
  name: string;
  authority: string | null;
  named: boolean;
  readonly place: Place;
  readonly sections: Set<string>;
  readonly subjects: Set<PlanSubjectKind>;
  readonly occasions: Set<string>;
}

const ZONE = /khen thuong|danh hieu|ton vinh/u;
const GIVES = /khen thuong|tang|xet|de nghi|trinh|suy ton|hinh thuc|danh hieu/u;
/** «Kỷ niệm chương không xét trong phong trào này»: behind the name, no form of this plan. */
const DENIED = /^\s*(?:thì )?(?:không|chưa) (?:xét|áp dụng|thuộc|thực hiện|đề nghị|tặng)/u;
/** An award someone already has, or must have: no form of this plan. */
const HELD = /(?:đã|từng)\s+(?:được\s+)?(?:tặng|khen|nhận|đạt)|được tặng thưởng (?:từ|trong|giai đoạn)|(?:có|đạt) (?:ít nhất )?\d+/u;

/** Award forms named in the plan, in reading order, ids `<code>-F<n>` (schema section 7). */
export function readForms(paragraphs: readonly Placed[], code: string): Found<PlanAwardForm>[] {
  const seen: Seen[] = [];
  for (const placed of paragraphs) {
    const { bare } = placed.piece;
    const zone = ZONE.test(placed.themes) || ZONE.test(bare.slice(0, 200));
    if (!zone && !GIVES.test(bare)) continue;
    for (const sentence of placed.sentences) takeSentence(sentence, placed.from + sentence.from, placed, zone, seen);
  }
  for (const placed of paragraphs) takeBelow(placed, seen);
  const kept = merged(seen);
  const zoneKinds = kindsOfZone(paragraphs);
  const proposedBy = proposer(paragraphs);
  return kept.map((form, index) => toForm(form, `${code}-F${String(index + 1)}`, zoneKinds, proposedBy));
}

function takeSentence({ text, words, bare }: Piece, at: number, placed: Placed, zone: boolean, seen: Seen[]): void {
  const low = lowOf(text);
  if (HELD.test(low) || LEGAL.test(bare)) return;
  const authority = authorityBefore(text);
  const around = aroundOf(words, placed);
  for (const award of awardMentions(words, text)) {
    if (award.word === 'danh-hieu' && !(zone && (words[award.at]?.from ?? 0) < 12)) continue;
    if (!zone && award.level === null && authority === null) continue;
    if (DENIED.test(low.slice(words[award.at + award.length - 1]?.to ?? 0, (words[award.at + award.length - 1]?.to ?? 0) + 60))) continue;
    for (const one of apart(award)) take(seen, one.level === null && authority !== null ? { ...one, ...authority } : one, text, around, at, placed);
  }
  if (/khen thuong theo tham quyen/u.test(bare) && !/giay khen/u.test(bare)) {
    const from = bare.indexOf('khen thuong theo tham quyen');
    const name = text.slice(from, from + 27);
    take(seen, { at: 0, length: 5, word: 'giay-khen', kind: 'hinh-thuc-khen-thuong', level: null, authority: null, name }, text, around, at, placed);
  }
}

/** «b) Bằng khen … xét tặng đối với:» and under it «- Cá nhân, hộ gia đình: …»: whom the form above is for. */
function takeBelow(placed: Placed, seen: readonly Seen[]): void {
  if (!ZONE.test(placed.themes) || awardMentions(placed.piece.words, placed.text).length > 0) return;
  for (const { text, words } of placed.over) {
    const awards = awardMentions(words, text).flatMap(apart);
    if (awards.length === 0) continue;
    const kinds = subjectKindsIn(placed.piece.words.slice(0, 45));
    for (const award of awards) {
      const level = award.level ?? USUAL_LEVEL[award.word];
      for (const form of seen) if (form.word === award.word && form.level === level) kinds.forEach((kind) => form.subjects.add(kind));
    }
    return;
  }
}

/** «đề nghị Thủ tướng Chính phủ tặng Bằng khen»: who gives stands before the award. */
function authorityBefore(text: string): { level: Level; authority: string } | null {
  const found = /(Thủ tướng Chính phủ|Chủ tịch (?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố)|(?:UBND|Ủy ban nhân dân) tỉnh|Chủ tịch (?:UBND|Ủy ban nhân dân) (?:cấp )?xã)\s+(?:\S+\s+){0,4}tặng/u.exec(text);
  if (found === null) return null;
  const authority = found[1] ?? '';
  return { authority, level: authority.startsWith('Thủ tướng') ? 'nha-nuoc' : authority.endsWith('xã') ? 'xa' : 'tinh' };
}

/** «Giấy khen của Chủ tịch UBND cấp huyện, cấp xã» are two forms. */
function apart(award: AwardMention): AwardMention[] {
  const authority = award.authority ?? '';
  const bare = flat(authority);
  const head = /^(chu tich (?:ubnd|uy ban nhan dan)) (?:cap huyen|cac huyen[^.]*?)(?:,| va) (?:cap |cac )?xa/u.exec(bare);
  if (award.word !== 'giay-khen' || head === null) return [award];
  const chair = authority.slice(0, (head[1] ?? '').length);
  const name = award.name.slice(0, award.name.length - authority.length);
  return [
    { ...award, level: 'huyen', authority: `${chair} cấp huyện`, name: `${name}${chair} cấp huyện` },
    { ...award, level: 'xa', authority: `${chair} cấp xã`, name: `${name}${chair} cấp xã` },
  ];
}

interface Around {
  readonly subjects: readonly PlanSubjectKind[];
  readonly occasions: readonly string[];
}

/** Kinds of subject and occasions that a sentence and what stands above it name; found once for all its awards. */
function aroundOf(words: readonly Word[], placed: Placed): Around {
  const items = placed.over.slice(0, placed.over.length - placed.headings.length);
  const subjects = [words, ...items.map((piece) => piece.words)].flatMap((some) => subjectKindsIn(some));
  const moments = [words, ...placed.over.map((piece) => piece.words)].flatMap((some) => momentMentions(some));
  return { subjects: [...new Set(subjects)], occasions: [...new Set(moments.filter(({ kind }) => kind !== 'dai-hoi').map(({ kind }) => (kind === 'khen-nam' ? 'hang-nam' : kind)))] };
}

function take(seen: Seen[], award: AwardMention, sentence: string, around: Around, at: number, placed: Placed): void {
  const level = award.level ?? USUAL_LEVEL[award.word];
  let form = seen.find((one) => one.word === award.word && one.level === level && (award.word !== 'danh-hieu' || flat(one.name) === flat(award.name)));
  if (form === undefined) {
    form = { word: award.word, level, kind: award.kind, name: award.name, authority: award.authority, named: award.level !== null || award.authority !== null, place: { from: at, to: at + sentence.length }, sections: new Set(), subjects: new Set(), occasions: new Set() };
    seen.push(form);
  } else if (form.authority === null && award.authority !== null) {
    form.authority = award.authority;
    form.named = true;
    if (award.name.includes(award.authority)) form.name = award.name;
  }
  form.sections.add(sectionOf(placed.paragraph));
  for (const kind of around.subjects) form.subjects.add(kind);
  for (const occasion of around.occasions) form.occasions.add(occasion);
}

/** A bare name joins the one form it can be; «khen thưởng cấp Nhà nước» is a form only where none of the State is named. */
function merged(seen: readonly Seen[]): Seen[] {
  const state = seen.some((form) => form.level === 'nha-nuoc' && form.word !== 'nha-nuoc');
  const kept = seen.filter((form) => form.word !== 'nha-nuoc' || !state);
  return kept.filter((form) => {
    if (form.named || form.word === 'danh-hieu') return true;
    const other = kept.filter((one) => one !== form && one.word === form.word && one.named);
    if (other.length === 0 || form.word !== 'giay-khen') return true;
    for (const one of other) {
      form.sections.forEach((section) => one.sections.add(section));
      form.subjects.forEach((kind) => one.subjects.add(kind));
      form.occasions.forEach((occasion) => one.occasions.add(occasion));
    }
    return false;
  });
}

function kindsOfZone(paragraphs: readonly Placed[]): PlanSubjectKind[] {
  const kinds = new Set<PlanSubjectKind>();
  for (const placed of paragraphs) if (ZONE.test(placed.themes)) for (const kind of subjectKindsIn(placed.piece.words)) kinds.add(kind);
  return (['tap-the', 'ca-nhan', 'ho-gia-dinh'] as const).filter((kind) => kinds.has(kind));
}

/** The body told to propose awards to the chair. */
function proposer(paragraphs: readonly Placed[]): string | null {
  for (const placed of paragraphs) {
    if (!/(?:tham muu|de xuat|trinh|tham dinh)[^.;]{0,160}khen thuong/u.test(placed.piece.bare)) continue;
    const { words } = placed.piece;
    const body = bodyMentions(words).find(({ kind }) => kind === 'so-ban-nganh');
    if (body !== undefined) return bodyText(body, words, placed.text);
  }
  return null;
}

function toForm(form: Seen, id: string, zoneKinds: readonly PlanSubjectKind[], proposedBy: string | null): Found<PlanAwardForm> {
  const own = (['tap-the', 'ca-nhan', 'ho-gia-dinh'] as const).filter((kind) => form.subjects.has(kind));
  const kinds = form.word === 'co' ? (['tap-the'] as const) : own.length > 0 ? own : zoneKinds.length > 0 ? zoneKinds : (['tap-the', 'ca-nhan'] as const);
  const decided = decidedBy(form);
  const order = ['hang-nam', 'so-ket', 'tong-ket'];
  const upper = form.level === 'tinh' || form.level === 'nha-nuoc';
  return {
    value: {
      id, name: form.name.charAt(0).toUpperCase() + form.name.slice(1), kind: form.kind, level: form.level, decidedBy: decided, decidedByStated: form.authority !== null, proposedBy: upper ? proposedBy : null,
      subjectKinds: [...kinds], occasions: order.filter((occasion) => form.occasions.has(occasion)), section: [...form.sections].slice(0, 4).join('; '), note: null,
    },
    place: form.place,
    doubt: form.named ? null : `Kế hoạch không ghi ai quyết định “${form.name}”.`,
  };
}

function decidedBy(form: Seen): string {
  if (form.authority !== null) return form.authority;
  const usual: Readonly<Record<Level, string>> = {
    'nha-nuoc': 'cấp có thẩm quyền', tinh: 'Chủ tịch UBND tỉnh', 'so-nganh-doan-the': 'Thủ trưởng sở, ban, ngành, đoàn thể', huyen: 'Chủ tịch UBND cấp huyện', xa: 'Chủ tịch UBND cấp xã', 'co-quan-don-vi': 'Thủ trưởng cơ quan, đơn vị theo thẩm quyền',
  };
  return usual[form.level];
}

