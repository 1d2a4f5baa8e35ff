import { describe, expect, it } from 'vitest';
import { laggingOf } from '../../../shared/domain/unit-lagging.ts';
import type { FiguresBody } from '../../../shared/exchange/bodies.ts';
import { indicator } from './indicator-samples.ts';

const share = indicator('DNO-07');
const amount = indicator('LDNN-05');
const sent = (year: number, values: Record<string, number | null>): FiguresBody => ({
  ownerName: 'xã Mẫu', campaign: { id: 'c', planCode: null, name: 'Phong trào' }, year,
  figures: Object.entries(values).map(([indicatorId, value]) => ({ indicatorId, name: indicatorId, kind: 'level', value, unit: indicatorId === share.id ? '%' : 'xã', eventDate: null, concerns: '', source: 'BC', note: '', cumulative: null })),
});
const options = { on: '2026-03-01', periodFrom: 2021, periodTo: 2025 };

describe('R79: where a unit below lags, by the figures it sent', () => {
  it.each([
    ['a share below the wording', [sent(2025, { [share.id]: 72 })], [share.id]],
    ['a share that reaches it', [sent(2025, { [share.id]: 73 })], []],
    ['the last year counts, in whatever order the years came', [sent(2025, { [share.id]: 74 }), sent(2024, { [share.id]: 60 })], []],
    ['an amount is only a part of the whole', [sent(2025, { [amount.id]: 1 })], []],
    ['told in words is no zero', [sent(2025, { [share.id]: null })], []],
    ['nothing sent', [], []],
  ])('%s', (_, bodies, lagging) => {
    expect(laggingOf([share, amount], bodies, options)).toEqual(lagging);
  });
});
