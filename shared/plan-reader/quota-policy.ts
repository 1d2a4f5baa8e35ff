import type { Plan, PlanAwardForm } from '../catalogue/plan-schema.ts';
import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { awardMentions } from './award-words.ts';
import type { AwardMention } from './award-words.ts';
import { bodyMentions, bodyText } from './bodies.ts';
import type { Placed } from './context.ts';
import { sectionOf } from './context.ts';
import type { Found, Place } from './doc.ts';
import { momentMentions } from './moments.ts';
import type { Moment } from './moments.ts';
import { kindsOf, unitMentions } from './unit-kinds.ts';
import type { PlanKinds } from './unit-kinds.ts';
import { Piece } from './words.ts';
import type { Word } from './words.ts';

/** A sentence that leaves the numbers to a later paper, or says there are none. */
export interface PolicySentence {
  readonly status: 'deferred' | 'none' | 'unspecified';
  readonly place: Place;
  readonly section: string;
  readonly text: string;
  readonly by: string | null;
  readonly instrument: string | null;
  readonly basis: string | null;
  readonly awards: readonly AwardMention[];
  readonly moments: readonly Moment[];
  /** «phân bổ cho từng xã, phường»; empty: nobody named. */
  readonly unitKinds: readonly PlanUnitKind[];
}

const NUMBER = /so luong|chi tieu khen|ty le khen|co cau khen|muc khen/u;
const LATER = /phan bo|huong dan (?:rieng|cu the|sau)|van ban (?:rieng|huong dan|phan bo|cu the|sau)|thong bao (?:rieng|sau|cu the)|quy dinh (?:sau|rieng)|xac dinh (?:sau|khi)|se (?:co|duoc|thong bao|huong dan)|huong dan|can cu .{0,80}(?:quyet dinh|xem xet)|giao so|do (?:so|hoi dong|ban) /u;
const FREE = /khong (?:quy dinh|han che|gioi han|khong che|an dinh|nhat thiet)[^.;]{0,40}so luong|so luong[^.;]{0,40}khong (?:quy dinh|han che|gioi han|khong che|an dinh)/u;
/** Guidance on awards as a whole, with no word of numbers. */
const GUIDANCE = /(?:xay dung|ban hanh|co|chu tri|tham muu)[^.;]{0,60}huong dan (?:cong tac |viec |ve |xet |chi tiet |cu the )*(?:thi dua,? )?(?:khen thuong|xet khen)|huong dan[^.;]{0,30}khen thuong|khen thuong[^.;]{0,60}theo huong dan (?:rieng |cu the |rieng )?cua (?:so|ban thi dua|hoi dong)/u;
const AWARD_PART = /khen thuong|danh hieu|so luong/u;
const INSTRUMENT = /(?:văn bản|hướng dẫn|thông báo|công văn|quyết định)(?:\s+(?!cho|để|của|do|các|và|theo)[^\s.,;:()]+){0,6}/iu;

/** In: a paragraph. Out: its sentences on how numbers will be set. */
export function policySentences(placed: Placed, plan: PlanKinds): PolicySentence[] {
  const found: PolicySentence[] = [];
  const underNumbers = NUMBER.test(placed.over[0]?.bare ?? '') || NUMBER.test(placed.headings[0]?.bare ?? '');
  for (const { text, from, bare, words } of placed.sentences) {
    const status = statusOf(bare, underNumbers, AWARD_PART.test(placed.themes));
    if (status === null) continue;
    const bodies = bodyMentions(words);
    const first = bodies.find(({ kind, name }) => kind === 'so-ban-nganh' || /^(?:Hội đồng|Ban Thi đua|Thường trực Hội đồng)/u.test(name)) ?? bodies[0];
    const units = receivers(text, bare, plan);
    found.push({
      status, place: { from: placed.from + from, to: placed.from + from + text.length }, section: sectionOf(placed.paragraph), text,
      by: first === undefined ? null : bodyText(first, words, text),
      instrument: INSTRUMENT.exec(text)?.[0].trim() ?? null,
      basis: /[Cc]ăn cứ (?:trên |vào )?([^,;.]{5,120})/u.exec(text)?.[1]?.trim() || null,
      awards: awardMentions(words, text), moments: momentsOf(placed, words), unitKinds: [...new Set(units)],
    });
  }
  return found;
}

/** Occasions of the sentence, else those of the innermost line above that names any. */
function momentsOf({ over }: Placed, words: readonly Word[]): Moment[] {
  for (const line of [words, ...over.map((piece) => piece.words)]) {
    const found = momentMentions(line).filter(({ kind }) => kind !== 'dai-hoi');
    if (found.length > 0) return found;
  }
  return [];
}

/** «phân bổ cho từng xã, phường»; a list that also names blocks or places in general says nothing of kinds. */
function receivers(text: string, bare: string, plan: PlanKinds): PlanUnitKind[] {
  const given = /(?:phan bo|giao)[^.;]{0,60}cho (?:tung|moi|cac) ([^.;]{3,120})/u.exec(bare);
  if (given === null) return [];
  const from = given.index + given[0].length - (given[1]?.length ?? 0);
  const listed = text.slice(from, from + (given[1]?.length ?? 0));
  const units = unitMentions(new Piece(listed).words, listed);
  if (/(?<![a-z])(?:khoi|cum|dia phuong|don vi)(?![a-z])/u.test(given[1] ?? '') || units.some(({ generic, names }) => generic || names.length > 0)) return [];
  return units.flatMap((unit) => [...kindsOf(unit, plan)]);
}

function statusOf(bare: string, underNumbers: boolean, inAwards: boolean): PolicySentence['status'] | null {
  if (/truong hop dac biet|ngoai so luong|giay khen[^.;]{0,60}(?:quyet dinh|tham quyen)/u.test(bare)) return null;
  // «không ấn định số lượng; thực hiện theo hướng dẫn khen thưởng của Sở Nội vụ»
  if (FREE.test(bare)) return /theo huong dan/u.test(bare) ? 'unspecified' : 'none';
  // «Số lượng phân bổ cho các khối như sau:»
  if (/(?:nhu sau|sau day|duoi day|cu the)\s*:\s*$/u.test(bare)) return null;
  const numbers = NUMBER.test(bare) || underNumbers;
  if (numbers && LATER.test(bare) && !/\d+ (?:tap the|ca nhan|truong hop|ho)/u.test(bare)) return 'deferred';
  return inAwards && GUIDANCE.test(bare) ? 'unspecified' : null;
}

const OCCASIONS: Readonly<Record<string, string>> = { 'so-ket': 'so-ket', 'tong-ket': 'tong-ket', 'khen-nam': 'hang-nam', 'danh-gia-nam': 'hang-nam' };

/** Forms a later allotment is about: those named, else those of the province that the plan ties to the occasion. */
export function formsAllotted(sentence: PolicySentence, forms: readonly PlanAwardForm[], occasion: string, formOf: (award: AwardMention) => string | null): PlanAwardForm[] {
  const reviews = Object.values(OCCASIONS);
  const fits = ({ occasions }: PlanAwardForm): boolean => occasions.includes(OCCASIONS[occasion] ?? '') || !occasions.some((one) => reviews.includes(one));
  const named = sentence.awards.map(formOf).flatMap((id) => forms.filter((form) => form.id === id && fits(form)));
  const chosen = named.length > 0 ? [...new Set(named)] : forms.filter((form) => form.level === 'tinh' && form.occasions.includes(OCCASIONS[occasion] ?? ''));
  return chosen;
}

/** The policy of the whole plan, from its lines and its sentences on numbers. */
export function quotaPolicyOf(hasFixed: boolean, sentences: readonly PolicySentence[], fixedIn: string | null, whole: Place): Found<Plan['quotaPolicy']> {
  const pick = (status: PolicySentence['status']): PolicySentence | undefined => sentences.find((sentence) => sentence.status === status);
  if (hasFixed) {
    const later = pick('deferred');
    const text = later === undefined ? 'Số lượng nêu ngay trong kế hoạch.' : 'Một phần số lượng nêu trong kế hoạch, phần còn lại phân bổ sau.';
    return { value: { status: 'fixed', allottedBy: later?.by ?? null, instrument: later?.instrument ?? null, basis: null, text, section: fixedIn ?? 'toàn văn' }, place: whole, doubt: later === undefined ? null : 'Vừa có số lượng cố định vừa có phần chờ phân bổ.' };
  }
  for (const status of ['deferred', 'none', 'unspecified'] as const) {
    const sentence = pick(status);
    if (sentence === undefined) continue;
    const text = { deferred: 'Kế hoạch chưa có số lượng; phân bổ sau bằng văn bản.', none: 'Kế hoạch không quy định số lượng.', unspecified: 'Kế hoạch không nêu số lượng; chờ hướng dẫn khen thưởng.' }[status];
    const allotted = status === 'none' ? null : sentence.by;
    return { value: { status, allottedBy: allotted, instrument: status === 'none' ? null : sentence.instrument, basis: sentence.basis, text, section: sentence.section }, place: sentence.place, doubt: null };
  }
  return { value: { status: 'none', allottedBy: null, instrument: null, basis: null, text: 'Không nêu số lượng.', section: 'toàn văn' }, place: whole, doubt: null };
}
