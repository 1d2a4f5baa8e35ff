import type { PlanMilestone } from '../catalogue/plan-schema.ts';
import type { Found, Place } from './doc.ts';
import type { Moment, MomentMention } from './moments.ts';
import type { PlanSpan } from './span.ts';
import type { Word } from './words.ts';

const NAMES = { 'so-ket': 'Sơ kết', 'tong-ket': 'Tổng kết', 'khen-nam': 'Khen thưởng hằng năm', 'dai-hoi': 'Đại hội Thi đua yêu nước' } as const;

/** «Khen thưởng hằng năm (tại Hội nghị tổng kết …)»: an occasion in brackets behind another only says where. */
export function governing(mentions: readonly MomentMention[], words: readonly Word[]): MomentMention[] {
  const [first] = mentions;
  if (first === undefined || mentions.length < 2) return [...mentions];
  let depth = 0;
  const inside = new Set<number>();
  words.forEach(({ gap }, at) => {
    for (const sign of gap) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    if (depth > 0) inside.add(at);
  });
  return inside.has(first.at) ? [...mentions] : mentions.filter(({ at }) => !inside.has(at));
}

/** The occasions of a plan, as its numbers name them. */
export class Occasions {
  /** Those the numbers need that the schedule does not have. */
  readonly added: Found<PlanMilestone>[] = [];
  private readonly known: PlanMilestone[];
  private readonly code: string;
  private readonly span: PlanSpan;

  constructor(code: string, known: readonly PlanMilestone[], span: PlanSpan) {
    this.code = code;
    this.known = [...known];
    this.span = span;
  }

  /** The plan's occasion of that kind and year; without a moment the one at which awards are given, the last review first. */
  of(asked: Moment | null, place: Place, section: string): PlanMilestone {
    const { awardYear } = this.span;
    // A guidance on the awards of one year: its «tổng kết» is the end of that year.
    if (awardYear !== null && (asked === null || (asked.kind === 'khen-nam' && asked.year === null) || (asked.kind === 'tong-ket' && (asked.year ?? awardYear) === awardYear))) {
      return this.known.find(({ kind, due }) => kind === 'khen-nam' && due.year === awardYear) ?? this.add({ kind: 'khen-nam', year: awardYear }, place, section);
    }
    return this.ordinary(asked, place, section);
  }

  private ordinary(moment: Moment | null, place: Place, section: string): PlanMilestone {
    if (moment === null) {
      const order = ['tong-ket', 'khen-nam', 'danh-gia-nam', 'so-ket'];
      const found = order.flatMap((kind) => this.ofKind(kind));
      return found[0] ?? this.add({ kind: 'tong-ket', year: this.lastYear() }, place, section);
    }
    const kinds = moment.kind === 'khen-nam' ? ['khen-nam', 'danh-gia-nam'] : [moment.kind];
    const same = kinds.flatMap((kind) => this.ofKind(kind));
    const exact = same.find((milestone) => milestone.due.year === moment.year);
    const fitting = moment.year === null ? same[0] : same.find((milestone) => milestone.due.year === null);
    return exact ?? fitting ?? this.add(moment.kind === 'tong-ket' ? { ...moment, year: moment.year ?? this.lastYear() } : moment, place, section);
  }

  private ofKind(kind: string): PlanMilestone[] {
    return this.known.filter((milestone) => milestone.kind === kind && (kind !== 'danh-gia-nam' || milestone.awards));
  }

  /** The only review of a plan ends its period. */
  private lastYear(): number | null {
    return this.span.onlyYear ?? this.span.lastYear;
  }

  private add(asked: Moment, place: Place, section: string): PlanMilestone {
    const moment = asked.closing === true ? { ...asked, year: this.span.onlyYear } : asked;
    const yearly = moment.kind === 'khen-nam' && moment.year === null;
    const text = yearly ? 'hằng năm' : moment.year === null ? 'không nêu ngày' : `năm ${String(moment.year)}`;
    const value: PlanMilestone = {
      id: `${this.code}-M${String(this.known.length + 1)}`, kind: moment.kind, name: NAMES[moment.kind],
      due: { day: null, month: null, year: moment.year, bound: 'in', event: null, text }, recurring: yearly ? 'hằng năm' : null, actor: 'không nêu', linkedEvent: null, awards: true, section, note: null,
    };
    this.known.push(value);
    this.added.push({ value, place, doubt: 'Mốc suy từ dòng số lượng.' });
    return value;
  }
}
