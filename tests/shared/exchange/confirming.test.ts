import { describe, expect, it } from 'vitest';
import { afterTold, lifeOf } from '../../../shared/exchange/confirming.ts';
import type { Believed } from '../../../shared/exchange/confirming.ts';

const bundle = (bundleId: string, from: number, to: number, more: Partial<Believed> = {}): Believed => ({ bundleId, lineage: 'l1', set: null, covers: [{ group: 'ho-so', from }], to, received: false, doubtful: false, ...more });
const told = (...ids: string[]) => new Set(ids);

describe('lifeOf', () => {
  it.each([
    ['nothing received yet', 'a', [], 'gap', 'as-before'],
    ['a lineage known', 'a', ['a'], 'next', 'as-before'],
    ['a new lineage', 'b', ['a'], 'new-lineage', 'new-life'],
    ['F46: a new lineage behind a gap', 'b', ['a'], 'gap', 'new-life'],
    ['F47: two machines under one lineage', 'a', ['a'], 'forked', 'unclear'],
    ['a counter that went back', 'a', ['a', 'b'], 'rewound', 'unclear'],
  ] as const)('%s', (_, lineage, received, state, life) => {
    expect(lifeOf(lineage, received.map((one) => ({ lineage: one })), { state })).toBe(life);
  });
});

describe('afterTold', () => {
  it('believes a receipt, and what a later bundle carried again with it', () => {
    expect(afterTold([bundle('b1', 1, 5), bundle('b2', 1, 9)], 'l1', { life: 'as-before', told: told('b2') })).toEqual([
      { bundleId: 'b1', received: true, doubtful: false },
      { bundleId: 'b2', received: true, doubtful: false },
    ]);
  });

  it('F54: of what was confirmed only what the restored receiver names too stays so; a late receipt of before says nothing', () => {
    const sent = [bundle('b1', 1, 5, { received: true }), bundle('b2', 6, 9, { received: true }), bundle('b3', 10, 12)];
    const after = afterTold(sent, 'l1', { life: 'new-life', told: told('b1') });
    expect(after).toEqual([
      { bundleId: 'b2', received: false, doubtful: true },
      { bundleId: 'b3', received: false, doubtful: true },
    ]);
    const now = sent.map((one) => ({ ...one, ...after.find(({ bundleId }) => bundleId === one.bundleId) }));
    expect(afterTold(now, 'l1', { life: 'as-before', told: told('b2', 'b3') })).toEqual([]);
    expect(afterTold([...now, bundle('b4', 6, 20)], 'l1', { life: 'as-before', told: told('b4') })).toEqual([{ bundleId: 'b4', received: true, doubtful: false }]);
  });

  it('F47: a receiver whose bundles do not fit each other confirms nothing of before', () => {
    expect(afterTold([bundle('b1', 1, 5, { received: true })], 'l1', { life: 'unclear', told: told('b1') })).toEqual([{ bundleId: 'b1', received: false, doubtful: true }]);
  });

  it('changes nothing the second time', () => {
    const once = bundle('b1', 1, 5, { received: true });
    expect(afterTold([once], 'l1', { life: 'as-before', told: told('b1') })).toEqual([]);
  });
});
