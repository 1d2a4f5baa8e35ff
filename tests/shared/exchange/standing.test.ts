import { describe, expect, it } from 'vitest';
import type { ReceivedPlace, WaitingBundle } from '../../../shared/exchange/standing.ts';
import { confirmedState, gapWords, missingBundles } from '../../../shared/exchange/standing.ts';

const sent = (number: number, day: string, received = false, lineage = 'a'): WaitingBundle => ({ number, lineage, createdAt: `${day}T08:00:00Z`, received });
const got = (number: number, order: number, previousNumber: number | null, more: Partial<ReceivedPlace> = {}): ReceivedPlace => ({ number, order, previousNumber, lineage: 'a', set: null, ...more });

describe('what a receiver has confirmed', () => {
  it.each<[string, WaitingBundle[], string, object]>([
    ['nothing sent', [], '2026-03-01', { upTo: null, open: [], days: 0, late: false }],
    ['F31: 30 days without a receipt are allowed', [sent(1, '2026-01-30')], '2026-03-01', { upTo: null, open: [1], days: 30, late: false }],
    ['F31: the 31st day is warned of', [sent(5, '2026-01-20', true), sent(6, '2026-01-29')], '2026-03-01', { upTo: 5, open: [6], days: 31, late: true }],
    ['F12: a clock set back makes nothing late', [sent(1, '2026-03-01')], '2025-01-01', { upTo: null, open: [1], days: 0, late: false }],
    ['F46: what an earlier life wrote no longer waits', [sent(4, '2026-01-01', false, 'before'), sent(5, '2026-02-28')], '2026-03-01', { upTo: null, open: [5], days: 1, late: false }],
  ])('%s', (_name, bundles, today, expected) => {
    expect(confirmedState(bundles, 'a', today, 30)).toEqual(expected);
  });
});

describe('what of a sender has not come', () => {
  it.each<[string, ReceivedPlace[], string]>([
    ['nothing is missing', [got(3, 1, null), got(5, 2, 3)], ''],
    ['F30: one bundle, with its number', [got(7, 1, null), got(9, 3, 8)], 'Thiếu gói số 8'],
    ['F30: several, of which the last has a name', [got(9, 4, 8)], 'Thiếu gói số 8 và 2 gói trước đó'],
    ['two gaps', [got(2, 2, 1), got(5, 4, 4)], 'Thiếu gói số 1, số 4'],
    ['F21: parts of a set, by their place in it', [got(6, 1, null, { set: { id: 's', k: 1, n: 3 } })], 'Thiếu gói số 7, số 8'],
    ['a part in the middle of a set is named once', [got(6, 1, null, { set: { id: 's', k: 1, n: 3 } }), got(8, 3, 7, { set: { id: 's', k: 3, n: 3 } })], 'Thiếu gói số 7'],
    ['F46: a new life begins its own row', [got(4, 4, 3, { lineage: 'old' }), got(3, 3, 2, { lineage: 'old' }), got(2, 2, 1, { lineage: 'old' }), got(1, 1, null, { lineage: 'old' }), got(5, 1, null)], ''],
  ])('%s', (_name, received, words) => {
    expect(gapWords(missingBundles(received))).toBe(words);
    expect(gapWords(missingBundles(received.toReversed()))).toBe(words);
  });
});
