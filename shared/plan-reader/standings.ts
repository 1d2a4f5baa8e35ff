import { indicatorOf, placeOf, printed, tidy } from './blank.ts';
import type { Reading, Span } from './clause.ts';
import type { Draft } from './draft.ts';
import type { IndicatorContext } from './indicators.ts';
import { keysOf } from './measure.ts';

const GROUP = new Set(['nhom', 'top']);
const RANKED = /^(?:tinh|dia phuong|thanh pho|don vi|xa|huyen|so|co quan|dan dau|dung dau|cao nhat)/u;
const WITHIN = new Set(['trong', 'thuoc']);
const LEADERS = /^(?:(?:tinh|thanh pho|dia phuong|don vi|xa|phuong|so)(?: ,)? ){1,3}(?:dung dau|dan dau|cao nhat|tot nhat|hang dau)/u;
const PLACED = /(?:xep|dung|vi tri|xep hang)$/u;
const DOUBT = 'Thứ hạng phụ thuộc xếp hạng của cơ quan khác.';

function isStanding(reading: Reading, at: number): boolean {
  const word = reading.tokens[at]?.plain ?? '';
  if (word === 'thu') return PLACED.test(keysOf(reading, at - 2, at));
  if (WITHIN.has(word)) return LEADERS.test(keysOf(reading, at + 2, at + 8));
  return GROUP.has(word) && (word !== 'nhom' || RANKED.test(keysOf(reading, at + 2, at + 4)));
}

/** «thuộc nhóm 20 tỉnh dẫn đầu», «top 10 cả nước» → at most that place. Only in the targets. */
export function standings(reading: Reading, sentence: Span, context: IndicatorContext): Draft[] {
  if (context.origin !== 'chi-tieu') return [];
  const drafts: Draft[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = reading.tokens[at];
    const number = reading.tokens[at + 1];
    if (!token || number?.kind !== 'number' || !Number.isInteger(number.value) || !isStanding(reading, at)) continue;
    let from = at;
    while (from > sentence.from && ![',', ';', '.', ':'].includes(reading.tokens[from - 1]?.plain ?? '')) from -= 1;
    let to = at + 2;
    while (to < sentence.to && ![',', ';', '.'].includes(reading.tokens[to]?.plain ?? '')) to += 1;
    const span = { from, to };
    drafts.push({
      value: indicatorOf(context, tidy(printed(reading, span)), printed(reading, { from: at, to: Math.min(to, at + 6) }), {
        comparator: 'lte', min: null, max: number.value, minInclusive: null, maxInclusive: true, unit: 'thứ hạng', measure: 'level', polarity: 'down',
      }),
      place: placeOf(reading, span), doubts: [DOUBT], parent: null, at, drift: { direction: null, level: true }, share: null, words: keysOf(reading, from, to), span: { from: at, to: at + 2 },
    });
  }
  return drafts;
}
