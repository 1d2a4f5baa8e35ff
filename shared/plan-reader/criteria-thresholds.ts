import type { PlanCriterion, PlanIndicator } from '../catalogue/plan-schema.ts';
import { flat } from './flat.ts';
import { indicatorsOfSentence } from './indicators.ts';
import { brief } from './places.ts';

type Threshold = PlanCriterion['thresholds'][number];

const WINDOW = /(?:trong\s+)?(0?[1-9]|[1-9]\d|hai|ba|bốn|năm)(?:\s*\(\d+\))?\s+năm\s+(?:liên tục|liên tiếp|liền kề|liền)\s*((?:liền\s+)?(?:trước|tính đến|đến)[^,;.]{3,80})?/u;
const NUMBERS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, năm: 5 };
const BASE = /so với\s+(đầu kỳ|đầu giai đoạn|đầu nhiệm kỳ|cùng kỳ|năm trước|năm ((?:19|20|21)\d{2})(?!\d))/u;
const EXCEEDS = /(?:hoàn thành\s+)?vượt\s+(?:mức\s+)?(?:các\s+)?(?:chỉ tiêu|kế hoạch)(?:[^,;.]{0,90})/u;

/** In: one criterion. Out: its measurable parts and how they join: «hoặc» any, else all; no parts, no rule. */
export function readThresholds(text: string, criterionId: string, planYear: number | null): Pick<PlanCriterion, 'thresholds' | 'rule'> {
  const parts = alternatives(text);
  const thresholds: Threshold[] = [];
  for (const part of parts) {
    const exceeds = EXCEEDS.exec(part);
    if (exceeds !== null) thresholds.push(exceeding(exceeds[0], part, `${criterionId}-T${String(thresholds.length + 1)}`));
    for (const { value } of indicatorsOfSentence(part, { origin: 'chi-tieu', section: 'tiêu chí', planYear })) {
      if (value.type === 'numeric' || (value.type === 'derived' && exceeds === null)) thresholds.push(thresholdOf(value, part, `${criterionId}-T${String(thresholds.length + 1)}`));
    }
  }
  const [first] = thresholds;
  if (first === undefined) return { thresholds: [], rule: null };
  const ids = thresholds.map(({ id }) => id);
  return { thresholds, rule: parts.length > 1 && ids.length > 1 ? { any: ids } : { all: ids } };
}

/** Split at «hoặc» only where a figure stands on both sides: «xã hoặc thôn» is no alternative of thresholds. */
function alternatives(text: string): string[] {
  const parts = text.split(/[;,]?\s*(?<!\p{L})hoặc(?!\p{L})\s*/u);
  if (parts.length < 2 || parts.filter((part) => /\d/u.test(part)).length < 2) return [text];
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last !== undefined && (!/\d/u.test(part) || !/\d/u.test(last))) joined[joined.length - 1] = `${last} hoặc ${part}`;
    else joined.push(part);
  }
  return joined;
}

function thresholdOf(indicator: PlanIndicator, part: string, id: string): Threshold {
  const window = WINDOW.exec(part);
  const base = BASE.exec(part);
  const start = base?.[1]?.startsWith('đầu') === true;
  const { text, measure, comparator, min, max, minInclusive, maxInclusive, unit, per, relativeTo, deadline, figure } = indicator;
  return {
    id, text: brief(text), measure: start && measure === 'change-points' && /quy mô|số (?:hộ|lượng|vụ)/u.test(part) ? 'change-rate' : measure, comparator, min, max, minInclusive, maxInclusive,
    unit: start && /quy mô|số (?:hộ|lượng|vụ)/u.test(part) ? unit.replace('điểm %', '%') : unit, per: per ?? (start ? 'giai đoạn' : null),
    window: window === null ? null : { kind: 'consecutive-years', length: NUMBERS[window[1] ?? ''] ?? Number(window[1]), endsAt: endOf(window[2]) },
    baseline: base === null ? null : { at: base[1] ?? '', value: null, year: base[2] === undefined ? null : Number(base[2]) },
    relativeTo, deadline, indicatorId: null, figure, note: start ? 'Mốc đầu kỳ không ghi năm.' : null,
  };
}

const endOf = (words: string | undefined): string => (words === undefined ? 'không nêu' : words.startsWith('trước') ? `liền ${words.trim()}` : words.trim());

function exceeding(figure: string, part: string, id: string): Threshold {
  const year = /năm ((?:19|20|21)\d{2})(?!\d)/u.exec(part)?.[1];
  const bare = flat(figure);
  return {
    id, text: brief(figure), measure: 'ratio-to-plan', comparator: 'gt', min: 100, max: null, minInclusive: false, maxInclusive: null, unit: '% kế hoạch', per: 'năm', window: null, baseline: null,
    relativeTo: { kind: 'external-plan', text: bare.includes('duoc giao') ? 'chỉ tiêu được giao cho đơn vị' : 'chỉ tiêu của đơn vị' },
    deadline: year === undefined ? null : { day: null, month: null, year: Number(year), bound: 'in', event: null, text: `năm ${year}` }, indicatorId: null, figure, note: '“Vượt mức” nghĩa là trên 100%.',
  };
}
