import type { PlanMilestone } from '../catalogue/plan-schema.ts';
import type { MilestoneKind } from '../catalogue/plan-vocabulary.ts';
import { LEGAL, sectionOf } from './context.ts';
import type { Placed } from './context.ts';
import type { Found, Place } from './doc.ts';
import { readDues } from './due.ts';
import type { DueMention } from './due.ts';
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
      if (!MAY.test(sentence.bare) || seen.length >= MOST) continue;
      const actor = actorOf(sentence.text, placed);
      reviews(sentence, placed, place, seen, actor, span);
      yearly(sentence, placed, place, seen, actor);
      others(sentence, placed, place, seen, actor, span);
    }
  }
  const kept = seen.filter(({ kind, year, due, event, sections }) => kind !== 'so-ket' || year !== null || due !== null || event !== null || [...sections].length > 0);
  return merged(kept).map((one, index) => toMilestone(one, `${code}-M${String(index + 1)}`, span));
}

/** More occasions than any plan has. */
const MOST = 300;

function note(seen: Seen[], found: Omit<Seen, 'sections'>, section: string): void {
  const same = seen.find((one) => one.kind === found.kind && (one.year === found.year || one.year === null || found.year === null) && (found.kind !== 'phat-dong' || one.due?.text === found.due?.text) && !(found.kind === 'danh-gia-nam' && one.due !== null && found.due !== null && one.due.text !== found.due.text));
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

function reviews({ text, words, bare }: Piece, placed: Placed, place: Place, seen: Seen[], actor: Actor, span: PlanSpan): void {
  if (!ZONE.test(placed.themes) && !ZONE.test(bare)) return;
  const mentions = momentMentions(words).filter(({ kind }) => kind === 'so-ket' || kind === 'tong-ket');
  if (mentions.length === 0 || OTHER_REVIEW.test(bare)) return;
  const dues = readDues(text).filter(({ due }) => due.day !== null || due.month !== null || due.bound !== 'by');
  const kinds = new Set(mentions.map(({ kind }) => kind));
  const section = sectionOf(placed.paragraph);
  const sending = /gui |nop |ho so|bao cao/u.test(bare) || SENDING.test(placed.themes);
  const awards = AWARDS.test(bare);
  const event = EVENT.exec(text)?.[0] ?? null;
  const above = yearAbove(placed);
  const held = !GENERAL.test(placed.themes) && /to chuc|tien hanh|thuc hien|khen thuong|hoi nghi|thoi gian|vao dip|khi |gan voi/u.test(bare);
  let next = 0;
  for (const mention of mentions) {
    const at = words[mention.at]?.from ?? 0;
    while ((dues[next]?.from ?? Infinity) < at) next += 1;
    const [first] = dues;
    const behind = dues[next];
    const day = heldOn(text, bare, at, span);
    const due = day ?? (behind !== undefined && behind.from - at < 140 ? behind : kinds.size === 1 && first !== undefined && first.to <= at ? first : undefined);
    const sent = day === null && due !== undefined && sending;
    const year = mention.year ?? (sent ? undefined : due?.due.year) ?? above;
    const about = /bao cao (?:so ket|tong ket)/u.test(bare.slice(Math.max(0, at - 10), at + 12));
    if (!held && mention.year === null && (due === undefined || sent)) continue;
    note(seen, {
      kind: mention.kind, year, due: due === undefined || about || sent ? null : due.due, recurring: null, event: mention.kind === 'tong-ket' ? event : null,
      awards, actor: actor(), text, place,
    }, section);
  }
}

/** Headings under which a date is one for sending papers. */
const SENDING = /(?:thoi (?:han|gian)|han|moc thoi gian) (?:cuoi )?(?:gui|nop|nhan|trinh)|(?:gui|nop) (?:ho so|bao cao)/u;
const HELD_ON = /^(?:le |hoi nghi |buoi )?(?:phat dong|so ket|tong ket)(?:[^.;:\d]{0,60}?ngay |\s*:\s*(?:vao )?(?:sang |chieu |toi )?(?:ngay )?)(\d{1,2})(?:\/|-|\s*thang\s*)(\d{1,2})(?:\/|-|\s*nam\s*)(\d{4})(?!\d)/u;

/** «lễ phát động ngày 19/5/2026»: the day of an occasion, named without a bounding word; null: none, or one before the plan. */
function heldOn(text: string, bare: string, at: number, { issued }: PlanSpan): DueMention | null {
  const found = HELD_ON.exec(bare.slice(at, at + 120));
  if (found === null || /truoc|cham nhat|bao cao|gui |den |tu ngay|ban hanh|quyet dinh/u.test(found[0])) return null;
  const [printed, day, month, year] = found;
  const date = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  const due: Due = { day: Number(day), month: Number(month), year: Number(year), bound: 'in', event: null, text: text.slice(at + printed.search(/(?:(?:ngay|sang|chieu|toi) )*\d/u), at + printed.length) };
  const real = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 && validYear(Number(year)) !== null;
  return !real || (issued !== null && date < issued) ? null : { from: at, to: at + printed.length, due, recurring: null };
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

/** Who acts in one sentence; read when first asked for and once. */
type Actor = () => string | null;

function actorOf(text: string, placed: Placed): Actor {
  let known: string | null | undefined;
  return () => {
    if (known === undefined) {
      const { from } = partiesOf(text, placed);
      known = from.length === 0 ? null : from.slice(0, 4).join('; ');
    }
    return known;
  };
}

function yearly({ text, bare }: Piece, placed: Placed, place: Place, seen: Seen[], actor: Actor): void {
  for (const [kind, pattern] of YEARLY) {
    if (!pattern.test(bare) || /bao cao[^.;]{0,30}hang nam/u.test(bare)) continue;
    note(seen, { kind, year: null, due: null, recurring: 'hằng năm', event: null, awards: kind === 'khen-nam' || (kind === 'danh-gia-nam' && AWARDS.test(bare)), actor: actor(), text, place }, sectionOf(placed.paragraph));
  }
  const judged = judgedOn(text, bare);
  if (judged !== null) note(seen, { kind: 'danh-gia-nam', year: null, due: judged, recurring: 'hằng năm', event: null, awards: false, actor: actor(), text, place }, sectionOf(placed.paragraph));
  if (/thang cao diem/u.test(bare)) {
    note(seen, { kind: 'cao-diem', year: null, due: readDues(text)[0]?.due ?? null, recurring: /hang nam/u.test(bare) ? 'hằng năm' : null, event: null, awards: false, actor: actor(), text, place }, sectionOf(placed.paragraph));
  }
}

/** What is judged or made known every year. */
const JUDGED = /cong bo (?:\S+ ){0,3}(?:ket qua|xep loai|xep hang|bang diem|chi so|danh sach)|kiem diem|ra soat giua|danh gia giua|(?<!tu )cham diem/u;

/** «công bố kết quả xếp loại trước ngày 20/12 hằng năm», «Kiểm điểm: ngày 10/7 hằng năm»: the day of the yearly judging; null: no such day. */
function judgedOn(text: string, bare: string): Due | null {
  const found = JUDGED.exec(bare);
  if (found === null) return null;
  const dues = readDues(text).filter(({ due, recurring }) => due.day !== null && due.month !== null && due.year === null && recurring === 'hằng năm');
  const behind = dues.find(({ from }) => from >= found.index && from - found.index < 140 && !/[;]/u.test(bare.slice(found.index, from)));
  const before = dues.findLast(({ to }) => to <= found.index && found.index - to < 20);
  return (behind ?? before)?.due ?? null;
}

/** Launching, and the province's emulation congress. */
function others({ text, bare }: Piece, placed: Placed, place: Place, seen: Seen[], actor: Actor, span: PlanSpan): void {
  const section = sectionOf(placed.paragraph);
  if (/to chuc phat dong|le phat dong|phat dong (?:phong trao|dot)|^\W*phat dong\s*:|phat dong[^.;]{0,60}(?:hoan thanh|xong|truoc ngay|cham nhat)|(?:ban hanh|xay dung) (?:\S+ ){0,4}ke hoach|gui ke hoach/u.test(bare)) {
    const clause = text.split(';').find((one) => /phat dong|ke hoach/u.test(flat(one))) ?? text;
    const plain = flat(clause);
    const launch = /(?:le |hoi nghi |to chuc |^\W*)phat dong/u.exec(plain);
    const day = launch === null ? null : heldOn(clause, plain, launch.index + launch[0].length - 'phat dong'.length, span);
    const due = day?.due ?? readDues(clause).find((one) => one.due.year !== null && (one.due.day !== null || one.due.month !== null))?.due ?? null;
    const year = due?.year ?? yearAbove(placed);
    if (due !== null || (year !== null && ZONE.test(placed.themes))) note(seen, { kind: 'phat-dong', year, due, recurring: null, event: null, awards: false, actor: actor(), text, place }, section);
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
  const known = one.year ?? (yearly || one.event !== null || one.due !== null ? null : (span.onlyYear ?? (one.kind === 'tong-ket' ? span.lastYear : null)));
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
