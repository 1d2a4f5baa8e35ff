import { indicatorOf, placeOf, printed, tidy } from './blank.ts';
import type { Draftable } from './blank.ts';
import type { Reading, Span } from './clause.ts';
import type { Draft } from './draft.ts';
import type { IndicatorContext } from './indicators.ts';
import { keysOf } from './measure.ts';

const LEADING = '(?:(?:den|vao|truoc|trong) (?:het |cuoi )?nam # ,? ?|phan dau |toan tinh |co ban )*';
const HAPPENS = new RegExp(`^${LEADING}(?:(?:xa|phuong|tinh|huyen|thanh pho|[a-z]+(?: [a-z]+)?) )?(?:(?:duoc )?cong nhan dat chuan|dat chuan|dat tieu chi|duoc cong nhan)`, 'u');
const COMPLETED = new RegExp(`^${LEADING}(?:hoan thanh (?!tot|nhiem vu|cac chi tieu|vuot|toan dien|dat|xuat sac|co |muc tieu)|khanh thanh|thong xe|dua vao su dung|bao ve tuyet doi|khoi phuc day du)`, 'u');
const KEPT = new RegExp(`^${LEADING}(?:duy tri|giu vung)(?: vung chac)? (?:ket qua|danh hieu|pho cap|cac tieu chi|xa dat chuan|dat chuan)`, 'u');
const EXCEEDED = /hoan thanh vuot (?:muc )?(?:cac |toan bo )?(?:chi tieu|ke hoach|nhiem vu|cong trinh)/u;
const NATION = /(thap|cao) hon (?:so voi )?(?:muc |ti le )?[a-z ,]{0,40}(?:binh quan chung|binh quan|chung|trung binh)? ?(?:cua )?(?:ca nuoc|toan quoc)/u;
const DOUBT = 'Chỉ tiêu không có con số: xác nhận bằng có hoặc không.';
const DERIVED = 'Mức so sánh nằm ngoài văn bản.';
const MOST_TOKENS = 60;

/** Targets without a figure: what happens or not, what is kept, what is measured by another paper's figure. In the targets, and in the contents of a plan without targets where a plan is to be exceeded. */
export function eventTargets(reading: Reading, sentence: Span, taken: readonly Span[], context: IndicatorContext): Draft[] {
  if (context.isHeading || (context.origin !== 'chi-tieu' && !(context.origin === 'noi-dung' && context.withoutTargets))) return [];
  const drafts: Draft[] = [];
  let next = 0;
  for (const clause of clausesOf(reading, sentence)) {
    while (next < taken.length && (taken[next]?.to ?? 0) <= clause.from) next += 1;
    if ((taken[next]?.from ?? Infinity) < clause.to || clause.to - clause.from < 4) continue;
    if (clause.to - clause.from > MOST_TOKENS && context.origin === 'chi-tieu') continue;
    const own = ownKeys(keysOf(reading, clause.from, clause.to));
    if (own && (context.origin === 'chi-tieu' || own.measure === 'ratio-to-plan')) drafts.push(draftOf(reading, clause, context, own));
  }
  return drafts;
}

type Own = Pick<Draftable, 'type' | 'comparator' | 'min' | 'max' | 'minInclusive' | 'maxInclusive' | 'unit' | 'measure' | 'polarity' | 'relativeTo' | 'maintain'>;

function ownKeys(words: string): Own | null {
  const event = { type: 'event', comparator: 'eq', min: 1, max: 1, minInclusive: true, maxInclusive: true, unit: 'đạt (có/không)', measure: 'status', polarity: 'up', relativeTo: null } as const;
  const nation = NATION.exec(words);
  if (nation) {
    const lower = nation[1] === 'thap';
    return { type: 'derived', comparator: lower ? 'lt' : 'gt', min: null, max: null, minInclusive: null, maxInclusive: null, unit: '%', measure: 'level', polarity: lower ? 'down' : 'up', relativeTo: { kind: 'national-average', text: 'mức chung của cả nước' }, maintain: false };
  }
  if (EXCEEDED.test(words)) {
    return { type: 'derived', comparator: 'gte', min: 100, max: null, minInclusive: true, maxInclusive: null, unit: '% kế hoạch', measure: 'ratio-to-plan', polarity: 'up', relativeTo: { kind: 'external-plan', text: 'kế hoạch được giao (ngoài văn bản)' }, maintain: false };
  }
  if (KEPT.test(words)) return { ...event, maintain: true };
  return HAPPENS.test(words) || COMPLETED.test(words) ? { ...event, maintain: false } : null;
}

function clausesOf(reading: Reading, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let from = sentence.from;
  let depth = 0;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const key = reading.tokens[at]?.plain;
    if (key === '(') depth += 1;
    else if (key === ')') depth -= 1;
    else if (depth <= 0 && key === ':') from = at + 1;
    else if (depth <= 0 && key === ';') {
      clauses.push({ from, to: at });
      from = at + 1;
    }
  }
  const last = reading.tokens[sentence.to - 1]?.plain === '.' ? sentence.to - 1 : sentence.to;
  if (from < last) clauses.push({ from, to: last });
  return clauses;
}

function draftOf(reading: Reading, span: Span, context: IndicatorContext, own: Own): Draft {
  const figure = tidy(printed(reading, span));
  const date = reading.dates.find((one) => one.kind === 'due' && one.start >= span.from && one.start < span.to);
  return {
    value: indicatorOf(context, figure, figure, { ...own, deadline: date?.due ?? context.deadline, strive: keysOf(reading, span.from, span.to).includes('phan dau') }),
    place: placeOf(reading, span), doubts: [own.type === 'derived' ? DERIVED : DOUBT], parent: null, at: span.from, drift: { direction: null, level: true }, share: null,
    words: keysOf(reading, span.from, span.to), span,
  };
}
