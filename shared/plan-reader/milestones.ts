import type { PlanMilestone } from '../catalogue/plan-schema.ts';
import type { MilestoneKind } from '../catalogue/plan-vocabulary.ts';
import { LEGAL, sectionOf } from './context.ts';
import type { Placed } from './context.ts';
import type { Found, Place } from './doc.ts';
import { readDues } from './due.ts';
import { flat } from './flat.ts';
import { momentMentions } from './moments.ts';
import { partiesOf } from './report-parties.ts';
import type { PlanSpan } from './span.ts';
import type { Piece } from './words.ts';

type Due = PlanMilestone['due'];

interface Seen {
  readonly kind: MilestoneKind;
  year: number | null;
  due: Due | null;
  recurring: string | null;
  event: string | null;
  awards: boolean;
  actor: string | null;
  text: string;
  readonly sections: Set<string>;
  readonly place: Place;
}

/** Parts where a plan sets its reviews; elsewhere «sơ kết, tổng kết» is a duty in general. */
const ZONE = /thoi gian|tien do|lo trinh|giai doan|khen thuong|so ket|tong ket|^nam \d|to chuc thuc hien|trien khai|so luong/u;
const AWARDS = /khen|tang |bang khen|co thi dua/u;
/** A sentence without one of these names no occasion. */
const MAY = /so ket|tong ket|ket thuc|hang nam|tung nam|moi nam|cuoi nam|giua ky|phat dong|ke hoach|dai hoi|cao diem/u;
/** Parts that speak of reviews in general. */
const GENERAL = /muc dich|yeu cau|giai phap|noi dung thi dua|chi tieu/u;
/** Reviews of other things than this campaign. */
const OTHER_REVIEW = /(?:boi duong|phat hien)[^.;]{0,30}tong ket|tong ket (?:va )?nhan rong|tong ket(?:,| -) nhan rong|tong ket thuc tien/u;
const EVENT = /(?:Đại hội|Đại Hội)\s+[Tt]hi đua(?:\s+yêu nước)?(?:\s+(?!và|hoặc|năm|gắn|để)[^\s,.;()]+){0,9}|Hội nghị\s+(?:biểu dương\s+)?điển hình tiên tiến(?:\s+(?!và|hoặc|để)[^\s,.;()]+){0,4}/u;
const NAMES: Readonly<Record<MilestoneKind, string>> = {
  'phat-dong': 'Phát động', 'so-ket': 'Sơ kết', 'tong-ket': 'Tổng kết', 'danh-gia-nam': 'Đánh giá hằng năm', 'khen-nam': 'Khen thưởng hằng năm', 'cao-diem': 'Tháng cao điểm', 'kiem-tra': 'Kiểm tra', 'dai-hoi': 'Đại hội Thi đua yêu nước', 'ke-hoach-dien-hinh': 'Kế hoạch xây dựng điển hình tiên tiến',
};
const YEARLY: readonly (readonly [MilestoneKind, RegExp])[] = [
  ['khen-nam', /(?:khen thuong|xet tang|binh xet|xet khen)[^.;]{0,80}(?:hang nam)|hang nam[^.;]{0,120}(?:khen thuong|giay khen|bang khen)|khen thuong (?:dinh ky )?hang nam/u],
  ['danh-gia-nam', /(?:hang nam|cuoi nam)[^.;]{0,60}danh gia|danh gia (?:\S+ ){0,4}hang nam/u],
  ['kiem-tra', /kiem tra[^.;]{0,40}hang nam|hang nam[^.;]{0,60}(?:to chuc |ke hoach )kiem tra/u],
  ['ke-hoach-dien-hinh', /ke hoach[^.;]{0,80}(?:dien hinh|mo hinh moi|nhan to moi)[^.;]{0,80}(?:hang nam|tung nam|moi nam)|(?:hang nam|tung nam)[^.;]{0,80}ke hoach[^.;]{0,80}dien hinh/u],
];

/** The campaign's occasions in reading order, ids `<code>-M<n>` (schema section 9). */
export function readMilestones(paragraphs: readonly Placed[], code: string, span: PlanSpan): Found<PlanMilestone>[] {
  const seen: Seen[] = [];
  for (const placed of paragraphs) {
    const { bare } = placed.piece;
    if (LEGAL.test(bare)) continue;
    for (const sentence of placed.sentences) {
      const place = { from: placed.from + sentence.from, to: placed.from + sentence.from + sentence.text.length };
      if (!MAY.test(sentence.bare)) continue;
      reviews(sentence, placed, place, seen);
      yearly(sentence, placed, place, seen);
      others(sentence, placed, place, seen);
    }
  }
  const kept = seen.filter(({ kind, year, due, event, sections }) => kind !== 'so-ket' || year !== null || due !== null || event !== null || [...sections].length > 0);
  return merged(kept).map((one, index) => toMilestone(one, `${code}-M${String(index + 1)}`, span));
}

function note(seen: Seen[], found: Omit<Seen, 'sections'>, section: string): void {
  const same = seen.find((one) => one.kind === found.kind && (one.year === found.year || one.year === null || found.year === null) && (found.kind !== 'phat-dong' || one.due?.text === found.due?.text));
  if (same === undefined) {
    seen.push({ ...found, sections: new Set([section]) });
    return;
  }
  same.year ??= found.year;
  same.due ??= found.due;
  same.event ??= found.event;
  same.actor ??= found.actor;
  same.awards ||= found.awards;
  same.sections.add(section);
}

function reviews({ text, words, bare }: Piece, placed: Placed, place: Place, seen: Seen[]): void {
  if (!ZONE.test(placed.themes) && !ZONE.test(bare)) return;
  const mentions = momentMentions(words).filter(({ kind }) => kind === 'so-ket' || kind === 'tong-ket');
  if (mentions.length === 0 || OTHER_REVIEW.test(bare)) return;
  const dues = readDues(text).filter(({ due }) => due.day !== null || due.month !== null || due.bound !== 'by');
  const kinds = new Set(mentions.map(({ kind }) => kind));
  for (const mention of mentions) {
    const at = words[mention.at]?.from ?? 0;
    const due = dues.find((one) => one.from >= at && one.from - at < 140) ?? (kinds.size === 1 ? dues.find((one) => one.to <= at) : undefined);
    const sent = due !== undefined && /gui |nop |ho so|bao cao/u.test(bare);
    const year = mention.year ?? (sent ? undefined : due?.due.year) ?? yearAbove(placed);
    const about = /bao cao (?:so ket|tong ket)/u.test(bare.slice(Math.max(0, at - 10), at + 12));
    const event = EVENT.exec(text)?.[0] ?? null;
    const held = !GENERAL.test(placed.themes) && /to chuc|tien hanh|thuc hien|khen thuong|hoi nghi|thoi gian|vao dip|khi |gan voi/u.test(bare);
    if (!held && mention.year === null && (due === undefined || sent)) continue;
    note(seen, {
      kind: mention.kind, year, due: due === undefined || about || sent ? null : due.due, recurring: null, event: mention.kind === 'tong-ket' ? event : null,
      awards: AWARDS.test(bare), actor: actorOf(text, placed), text, place,
    }, sectionOf(placed.paragraph));
  }
}

/** «Năm 2023:», «3. Năm 2023» over the sentence. */
function yearAbove(placed: Placed): number | null {
  for (const { text } of placed.over) {
    const found = /^\s*(?:Trong )?[Nn]ăm\s+(\d{4})(?!\s*[-–])/u.exec(text);
    if (found !== null) return validYear(Number(found[1]));
  }
  return null;
}

const validYear = (year: number): number | null => (year >= 1945 && year <= 2199 ? year : null);

function actorOf(text: string, placed: Placed): string | null {
  const { from } = partiesOf(text, placed);
  return from.length === 0 ? null : from.slice(0, 4).join('; ');
}

function yearly({ text, bare }: Piece, placed: Placed, place: Place, seen: Seen[]): void {
  for (const [kind, pattern] of YEARLY) {
    if (!pattern.test(bare) || /bao cao[^.;]{0,30}hang nam/u.test(bare)) continue;
    note(seen, { kind, year: null, due: null, recurring: 'hằng năm', event: null, awards: kind === 'khen-nam' || (kind === 'danh-gia-nam' && AWARDS.test(bare)), actor: actorOf(text, placed), text, place }, sectionOf(placed.paragraph));
  }
  if (/thang cao diem/u.test(bare)) {
    note(seen, { kind: 'cao-diem', year: null, due: readDues(text)[0]?.due ?? null, recurring: /hang nam/u.test(bare) ? 'hằng năm' : null, event: null, awards: false, actor: actorOf(text, placed), text, place }, sectionOf(placed.paragraph));
  }
}

/** Launching, and the province's emulation congress. */
function others({ text, bare }: Piece, placed: Placed, place: Place, seen: Seen[]): void {
  const section = sectionOf(placed.paragraph);
  if (/to chuc phat dong|le phat dong|phat dong (?:phong trao|dot)|(?:ban hanh|xay dung) (?:\S+ ){0,4}ke hoach|gui ke hoach/u.test(bare)) {
    const clause = text.split(';').find((one) => /phat dong|ke hoach/u.test(flat(one))) ?? text;
    const due = readDues(clause).find((one) => one.due.year !== null && (one.due.day !== null || one.due.month !== null))?.due ?? null;
    const year = due?.year ?? yearAbove(placed);
    if (due !== null || (year !== null && ZONE.test(placed.themes))) note(seen, { kind: 'phat-dong', year, due, recurring: null, event: null, awards: false, actor: actorOf(text, placed), text, place }, section);
  }
  const congress = /[Đđ]ại hội thi đua yêu nước[^.;]{0,60}?(?:,\s*)?năm\s+(\d{4})/iu.exec(text);
  if (congress !== null && !/toàn quốc|đã/iu.test(congress[0]) && ZONE.test(placed.themes)) {
    const event = EVENT.exec(text)?.[0] ?? null;
    note(seen, { kind: 'dai-hoi', year: validYear(Number(congress[1])), due: null, recurring: null, event, awards: AWARDS.test(bare), actor: null, text, place }, section);
  }
}

/** A review without a year joins the only one of its kind that has one. */
function merged(seen: readonly Seen[]): Seen[] {
  return seen.filter((one) => {
    if (one.year !== null || one.due !== null) return true;
    const dated = seen.filter((other) => other !== one && other.kind === one.kind && other.year !== null);
    return dated.length !== 1;
  });
}

function toMilestone(one: Seen, id: string, span: PlanSpan): Found<PlanMilestone> {
  const yearly = one.recurring !== null;
  const known = one.year ?? (yearly || one.event !== null || one.due !== null ? null : span.onlyYear);
  const text = known === null ? (yearly ? 'hằng năm' : (one.event ?? 'không nêu ngày')) : `năm ${String(known)}`;
  const plain: Due = { day: null, month: null, year: known, bound: 'in', event: known === null && !yearly ? one.event : null, text };
  const due = one.due ?? plain;
  const dated = due.year === null && one.year !== null ? { ...due, year: one.year } : due;
  const outside = dated.year !== null && span.lastYear !== null && dated.year > span.lastYear + 2;
  return {
    value: {
      id, kind: one.kind, name: NAMES[one.kind], due: dated, recurring: one.recurring, actor: one.actor ?? 'các cơ quan, đơn vị, địa phương', linkedEvent: one.event, awards: one.awards, section: [...one.sections].slice(0, 4).join('; '), note: known !== null && one.year === null && one.due === null ? 'Năm lấy theo thời gian thực hiện của kế hoạch.' : null,
    },
    place: one.place,
    doubt: outside ? 'Năm nằm ngoài giai đoạn của kế hoạch.' : null,
  };
}
