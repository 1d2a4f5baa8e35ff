import type { PlanQuota } from '../catalogue/plan-schema.ts';
import type { PlanSubjectKind, PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { awardMentions } from './award-words.ts';
import type { AwardMention } from './award-words.ts';
import type { Placed } from './context.ts';
import type { Section } from './doc.ts';
import { momentMentions } from './moments.ts';
import { announcesMost } from './quota-asks.ts';
import { kindsOf, subjectKindsIn, unitMentions } from './unit-kinds.ts';
import type { PlanKinds } from './unit-kinds.ts';
import { Piece } from './words.ts';

/** A sentence that makes numbers told elsewhere the most there may be: «Số ghi trong bảng là số tối đa». */
export interface Cap {
  readonly placed: Placed;
  readonly reach: 'document' | 'annex' | 'section' | 'children' | 'table' | readonly (readonly string[])[];
  readonly side: 'before' | 'behind' | 'any';
  readonly awards: readonly AwardMention[];
  readonly occasions: readonly string[];
  readonly subjects: readonly PlanSubjectKind[];
  readonly units: readonly PlanUnitKind[];
}
/** A line with where it was read. */
export interface CappedLine {
  readonly value: PlanQuota;
  readonly placed: Placed;
  /** Place of the head of the table it stands in; null: in no table. */
  readonly table: number | null;
}

const NUMBERS = '(?:so luong|so lieu|con so|chi tieu|dinh muc|han muc|muc|(?:^|cac |nhung |\\W)so (?=ghi|neu|trong|tren|o |tai|duoc|nay|la|deu|phan bo|o cot|lieu|de nghi))';
const MOST = '(?:toi da|cao nhat|nhieu nhat|muc tran|so tran|tran|gioi han tren)';
const IS_MOST = new RegExp(`${NUMBERS}[^.;:]{0,100}? (?:la|hieu la|tinh la|coi la|xem la|mang tinh|theo) (?:nhung |cac )?(?:so luong |so |muc |gioi han |han muc |con so |dinh muc )*${MOST}(?! \\d)`, 'u');
const MUST_NOT = /(?:khong|khong duoc|chua duoc|khong co co quan nao) (?:[a-z, -]{0,90}? )?(?:vuot qua|vuot|qua|nhieu hon|cao hon|lon hon|hon) (?:tong )?(?:cac )?(?:so luong|so|muc|chi tieu|dinh muc|gioi han|han muc|con so|quy dinh)(?: (?:luong|so|toi da|tran|de nghi|khen thuong|nay|do))* (?:tren|o tren|nay|do|neu|noi|da|duoc|ghi|quy dinh|o|tai|trong|phan bo|an dinh|cua bang|dat ra|sau|duoi)/u;
const FEWER = /co the [a-z ,]{0,50}(?:it|thap) hon[^.;]{0,50}khong [a-z ]{0,30}(?:nhieu hon|vuot|cao hon|hon so)/u;
const WITHIN = /(?:trong pham vi|trong gioi han|trong khuon kho) (?:so luong|so|muc|chi tieu|han muc)[a-z ]{0,20} (?:tren|nay|neu|noi|da|duoc|ghi|quy dinh|o|tai|trong)/u;
const OWN_NUMBER = /\d+ (?:\([a-z ]{2,20}\) )?(?:tap the|ca nhan|truong hop|ho |gia dinh|bang khen|giay khen|co )/u;

const WHOLE = /(?:ke hoach|huong dan|van ban|cong van|thong bao|quy dinh|the le|quy che) nay(?! kem)/u;
const MARKER = '(?:[ivx]+|\\d+|[a-zđ])(?:[.](?:\\d+|[a-z]))*(?![a-z\\d])';
const NAMED_PART = new RegExp(`(?<![a-z])(phan|chuong|muc|khoan|diem|dieu|tiet) (${MARKER}(?:(?:, va |, | va )${MARKER})*)`, 'gu');

/** In: a paragraph. Out: the caps it states for numbers told elsewhere. */
export function capsIn(placed: Placed, plan: PlanKinds): Cap[] {
  const { bare } = placed.piece;
  if (!/toi da|vuot| qua (?:so|muc)|tran|nhieu nhat|cao nhat|nhieu hon|cao hon|khong qua|pham vi|gioi han|khuon kho/u.test(bare)) return [];
  const caps: Cap[] = [];
  // «Số lượng không vượt quá mức sau:» over parts of their own; those of a list stand under it.
  if (announcesMost(placed)) caps.push({ ...capOf(placed.piece, placed, plan), reach: 'children', side: 'behind' });
  for (const sentence of placed.sentences) for (const { text, from } of clausesOf(sentence)) {
    const piece = new Piece(text, from);
    if (!OWN_NUMBER.test(piece.bare) && (IS_MOST.test(piece.bare) || MUST_NOT.test(piece.bare) || FEWER.test(piece.bare) || WITHIN.test(piece.bare))) caps.push(capOf(piece, placed, plan));
  }
  return caps;
}

/** Clauses between semicolons and brackets. */
function clausesOf({ text, from }: Piece): { readonly text: string; readonly from: number }[] {
  const clauses: { text: string; from: number }[] = [];
  let at = from;
  for (const part of text.split(/(?<=[;()])/u)) {
    clauses.push({ text: part, from: at });
    at += part.length;
  }
  return clauses;
}

function capOf(piece: Piece, placed: Placed, plan: PlanKinds): Cap {
  const { bare, words, text } = piece;
  const units = unitMentions(words, text).filter(({ names }) => names.length === 0);
  const subjects = subjectKindsIn(words);
  const said = /(?:bang|bieu|danh sach)(?![a-z])(?! khen)/u.test(bare);
  return {
    placed,
    reach: WHOLE.test(bare) ? 'document' : /phu luc/u.test(bare) ? 'annex' : said ? 'table' : (namedPart(bare) ?? 'section'),
    side: /(?:^|[^a-z])(?:o|neu|noi|ben|luong|muc|bang|bieu|so) tren|da neu/u.test(bare) ? 'before' : /duoi day|sau day|sau\W*$|duoi\W*$/u.test(bare) ? 'behind' : 'any',
    awards: awardMentions(words, text), occasions: momentMentions(words).map(({ kind }) => kind),
    subjects: subjects.length === 1 && /(?:doi voi|cho|cua|so luong|cot|rieng) (?:tap the|ca nhan|ho gia dinh|gia dinh)/u.test(bare) ? subjects : [],
    units: units.some(({ generic, vague }) => generic || vague !== null) ? [] : units.flatMap((unit) => [...kindsOf(unit, plan)]),
  };
}

/** «điểm a, b khoản 2 Mục III» as paths of markers from the outermost; null: no part is named. */
function namedPart(bare: string): readonly (readonly string[])[] | null {
  const order = ['phan', 'chuong', 'muc', 'dieu', 'khoan', 'diem', 'tiet'];
  const byRank = new Map<number, string[][]>();
  for (const [, kind = '', list = ''] of bare.matchAll(NAMED_PART)) {
    const rank = order.indexOf(kind);
    byRank.set(rank, [...(byRank.get(rank) ?? []), ...list.split(/, va |, | va /u).map((marker) => marker.split('.'))]);
  }
  if (byRank.size === 0) return null;
  return [...byRank].sort(([a], [b]) => a - b).reduce<string[][]>((paths, [, ends]) => paths.flatMap((path) => ends.map((end) => [...path, ...end])), [[]]);
}

const markersOf = (label: string): string[] => label.split('.').map((marker) => marker.toLowerCase());
/** Whether a label holds the markers in their order, one right behind the other. */
function holds(label: string, markers: readonly string[]): boolean {
  const own = markersOf(label);
  return own.some((_, at) => markers.every((marker, next) => own[at + next] === marker));
}

const stands = (section: Section, top: Section): boolean => {
  for (let at: Section | null = section; at !== null; at = at.parent) if (at === top) return true;
  return false;
};

/** Which of the lines a cap makes the most there may be. */
export function cappedBy({ placed, reach, side, awards, occasions, subjects, units }: Cap, lines: readonly CappedLine[], formOf: (award: AwardMention) => string | null): CappedLine[] {
  const forms = awards.map(formOf);
  const fits = ({ value }: CappedLine): boolean =>
    (forms.length === 0 || value.awardForm === null || forms.includes(value.awardForm)) && (occasions.length === 0 || occasions.includes(value.milestone.kind)) && (subjects.length === 0 || value.subjectKinds.every((kind) => subjects.includes(kind)));
  const given = lines.filter(fits);
  const ofKind = units.length === 0 ? given : given.filter(({ value }) => value.unitKinds.some((kind) => units.includes(kind)));
  return inReach({ placed, reach, side }, ofKind.length > 0 ? ofKind : given);
}

function inReach({ placed, reach, side }: Pick<Cap, 'placed' | 'reach' | 'side'>, given: readonly CappedLine[]): CappedLine[] {
  if (reach === 'document') return [...given];
  if (reach === 'annex') return given.filter((line) => /^phụ lục|^biểu/iu.test(line.value.section));
  if (typeof reach !== 'string') return nearest(reach.length > 1 ? (placed.paragraph.section.parent ?? placed.paragraph.section) : placed.paragraph.section, given.filter(({ value }) => reach.some((path) => holds(value.section, path))));
  if (reach === 'children') return given.filter((line) => line.placed.from > placed.from && line.placed.paragraph.section !== placed.paragraph.section && stands(line.placed.paragraph.section, placed.paragraph.section));
  const sided = given.filter((line) => line.placed.from === placed.from || side === 'any' || line.placed.from < placed.from === (side === 'before'));
  const near = nearest(placed.paragraph.section, sided);
  if (reach === 'section') return near;
  const tables = near.flatMap(({ table }) => (table === null ? [] : [table]));
  const table = tables.findLast((at) => at < placed.from) ?? tables[0];
  return table === undefined ? near : near.filter((line) => line.table === table);
}

/** The lines of the innermost part around the sentence that has any. */
function nearest(section: Section, lines: readonly CappedLine[]): CappedLine[] {
  for (let top: Section | null = section; top !== null && (top.parent !== null || section.parent === null); top = top.parent) {
    const around = top;
    const found = lines.filter((line) => stands(line.placed.paragraph.section, around));
    if (found.length > 0) return found;
  }
  return [];
}
