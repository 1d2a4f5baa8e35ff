import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordGroup } from '../../../shared/exchange/kinds.ts';
import type { KeptCopy, SentBundle } from '../../../shared/exchange/outbox.ts';
import { confirmedOf, copiesToDrop, plannedBundles, sharingReceivers } from '../../../shared/exchange/outbox.ts';
import { times } from '../../long.ts';

const GROUPS = ['danh-muc', 'ho-so', 'phieu-nhan'] as const satisfies readonly RecordGroup[];
type Group = (typeof GROUPS)[number];

/** Something happens to the sender's database, its bundles, or the receipts for them. */
type Event =
  | { readonly do: 'change'; readonly record: number }
  | { readonly do: 'export'; readonly groups: readonly Group[]; readonly parts: number }
  | { readonly do: 'arrive'; readonly bundle: number; readonly receipt: boolean }
  | { readonly do: 'receipt'; readonly bundle: number }
  | { readonly do: 'restore' };

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('change' as const), record: fc.nat(11) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('export' as const), groups: fc.subarray([...GROUPS]), parts: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('arrive' as const), bundle: fc.nat(30), receipt: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('receipt' as const), bundle: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'restore' as const }) },
);

interface Rec {
  readonly group: Group;
  sequence: number;
}
interface Written extends SentBundle {
  received: boolean;
  arrived: boolean;
  /** What it carries: record → its place in the change log then. */
  readonly content: ReadonlyMap<number, number>;
}

/** One sender and one receiver, as the rules of the outbox drive them. */
class Pair {
  counter = 0;
  life = 1;
  readonly records = new Map<number, Rec>();
  readonly sent: Written[] = [];
  /** Record → newest place of it that the receiver has taken in and confirmed, of this life. */
  readonly confirmed = new Map<number, number>();

  lineage = (): string => `life ${this.life}`;
  from = (group: Group): number => confirmedOf(this.sent, this.lineage(), group) + 1;

  change(record: number): void {
    this.records.set(record, { group: GROUPS[record % GROUPS.length] ?? 'ho-so', sequence: ++this.counter });
  }

  /** Places of what the next bundle with these groups carries. */
  next(groups: readonly Group[]): Map<number, number> {
    return new Map([...this.records].flatMap(([id, { group, sequence }]) => (groups.includes(group) && sequence >= this.from(group) ? [[id, sequence] as const] : [])));
  }

  export(groups: readonly Group[], parts: number): void {
    const content = [...this.next(groups)];
    const n = Math.min(parts, Math.max(1, content.length));
    const id = `set ${this.sent.length}`;
    const covers = groups.map((group) => ({ group, from: this.from(group) }));
    for (let k = 1; k <= n; k++) {
      this.sent.push({
        bundleId: `${this.sent.length}`, lineage: this.lineage(), set: n === 1 ? null : { id, k, n }, covers, to: this.counter, received: false, arrived: false,
        content: new Map(content.filter((_, i) => i % n === k - 1)),
      });
    }
  }

  receipt(bundle: Written): void {
    if (!bundle.arrived) return;
    bundle.received = true;
    if (bundle.lineage !== this.lineage()) return;
    for (const [id, sequence] of bundle.content) this.confirmed.set(id, Math.max(sequence, this.confirmed.get(id) ?? 0));
  }

  restore(): void {
    this.life++;
    this.confirmed.clear();
  }

  run(one: Event): void {
    const at = (place: number): Written | undefined => (this.sent.length === 0 ? undefined : this.sent[place % this.sent.length]);
    switch (one.do) {
      case 'change':
        return this.change(one.record);
      case 'export':
        return this.export([...one.groups, 'phieu-nhan'], one.parts);
      case 'restore':
        return this.restore();
      case 'receipt': {
        const bundle = at(one.bundle);
        return bundle && this.receipt(bundle);
      }
      case 'arrive': {
        const bundle = at(one.bundle);
        if (bundle === undefined) return;
        bundle.arrived = true;
        if (one.receipt) this.receipt(bundle);
      }
    }
  }
}

const history = fc.array(event, { maxLength: 60 });

describe('what the next bundle carries', () => {
  it('F30 F31 R84: whatever is lost, doubled, late, or of another life, each record that was not confirmed is in the next bundle', () => {
    fc.assert(
      fc.property(history, (events) => {
        const pair = new Pair();
        for (const one of events) pair.run(one);
        const next = pair.next(GROUPS);
        for (const [id, { sequence }] of pair.records) if ((pair.confirmed.get(id) ?? 0) < sequence) expect(next.get(id)).toBe(sequence);
      }),
      { numRuns: times(400, 20_000) },
    );
  });

  it('R85: nothing that was confirmed with a whole set is sent again unless it changed', () => {
    fc.assert(
      fc.property(history, (events) => {
        const pair = new Pair();
        for (const one of events) pair.run(one);
        for (const bundle of pair.sent) {
          const all = pair.sent.filter((other) => other === bundle || (bundle.set !== null && other.set?.id === bundle.set.id));
          if (bundle.lineage !== pair.lineage() || !all.every(({ received }) => received)) continue;
          const next = pair.next(GROUPS);
          for (const [id, sequence] of bundle.content) if (pair.records.get(id)?.sequence === sequence) expect(next.has(id)).toBe(false);
        }
      }),
      { numRuns: times(400, 20_000) },
    );
  });

  it('F21: a set of which one part is missing confirms nothing', () => {
    const part = (k: number, received: boolean): SentBundle => ({ bundleId: `${k}`, lineage: 'a', set: { id: 's', k, n: 3 }, covers: [{ group: 'ho-so', from: 1 }], to: 9, received });
    expect(confirmedOf([part(1, true), part(3, true)], 'a', 'ho-so')).toBe(0);
    expect(confirmedOf([part(1, true), part(2, false), part(3, true)], 'a', 'ho-so')).toBe(0);
    expect(confirmedOf([part(1, true), part(2, true), part(3, true)], 'a', 'ho-so')).toBe(9);
    expect(confirmedOf([part(1, true), part(2, true), part(3, true)], 'a', 'ket-qua')).toBe(0);
  });

  it('F46: bundles of an earlier life of the database confirm nothing', () => {
    const bundle: SentBundle = { bundleId: '1', lineage: 'before', set: null, covers: [{ group: 'ho-so', from: 1 }], to: 9, received: true };
    expect(confirmedOf([bundle], 'before', 'ho-so')).toBe(9);
    expect(confirmedOf([bundle], 'after', 'ho-so')).toBe(0);
  });
});

const waiting = fc.uniqueArray(
  fc.record({ unitCode: fc.string({ minLength: 1, maxLength: 4 }), keys: fc.array(fc.tuple(fc.nat(8), fc.boolean()), { maxLength: 12 }) }),
  { selector: ({ unitCode }) => unitCode, maxLength: 8 },
).map((list) => list.map(({ unitCode, keys }) => ({ unitCode, keys: new Map(keys.map(([key, waits]) => [`record ${key}`, waits])) })));

describe('who shares a bundle', () => {
  it('F32 R84: nothing meant for one unit ever stands in a bundle for another, and nobody misses anything', () => {
    fc.assert(
      fc.property(waiting, (receivers) => {
        const bundles = plannedBundles(receivers);
        for (const { unitCode, keys } of receivers) {
          const mine = bundles.filter(({ unitCodes }) => unitCodes.includes(unitCode));
          const waits = [...keys].filter(([, open]) => open).map(([key]) => key);
          expect(mine).toHaveLength(waits.length === 0 ? 0 : 1);
          for (const key of mine[0]?.keys ?? []) expect(keys.has(key)).toBe(true);
          for (const key of waits) expect(mine[0]?.keys.has(key)).toBe(true);
        }
      }),
      { numRuns: times(1000, 50_000) },
    );
  });

  it('R84: units that are told the same share one bundle, whatever each has confirmed; one receipt of its own parts them', () => {
    const told = (unitCode: string, ...keys: [string, boolean][]) => ({ unitCode, keys: new Map(keys) });
    expect(plannedBundles([told('a', ['x', true], ['y', false]), told('b', ['x', true], ['y', true])])).toEqual([{ unitCodes: ['a', 'b'], keys: new Set(['x', 'y']) }]);
    expect(plannedBundles([told('a', ['x', true], ['of a', true]), told('b', ['x', true])]).map(({ unitCodes }) => unitCodes)).toEqual([['a'], ['b']]);
    // A receipt that its unit confirmed long ago no longer parts them.
    expect(plannedBundles([told('a', ['x', true], ['of a', false]), told('b', ['x', true])])).toHaveLength(1);
    expect(plannedBundles([told('a', ['x', false])])).toEqual([]);
  });

  it('classes keep the order of the receivers', () => {
    expect(sharingReceivers([{ unitCode: 'b', keys: ['1', '2'] }, { unitCode: 'a', keys: ['2', '1'] }, { unitCode: 'c', keys: ['1'] }])).toEqual([['b', 'a'], ['c']]);
  });
});

const copies = fc.array(fc.record({ bytes: fc.nat(100), done: fc.boolean(), createdAt: fc.integer({ min: 10, max: 28 }).map((day) => `2026-01-${day}T00:00:00Z`) }), { maxLength: 12 }).map((list): KeptCopy[] => list.map((copy, i) => ({ ...copy, bundleId: `${i}` })));

describe('copies that are kept', () => {
  it('F15: a copy whose receipt is not in is never dropped, however small the room', () => {
    fc.assert(
      fc.property(copies, fc.nat(300), (kept, limit) => {
        const drop = new Set(copiesToDrop(kept, limit));
        const left = kept.filter(({ bundleId }) => !drop.has(bundleId));
        expect(kept.filter(({ done }) => !done).every(({ bundleId }) => !drop.has(bundleId))).toBe(true);
        expect(left.reduce((sum, { bytes }) => sum + bytes, 0) <= limit || left.every(({ done }) => !done)).toBe(true);
        // The oldest go first: none that stays is older than one that went.
        for (const { bundleId, createdAt } of kept) if (drop.has(bundleId)) for (const stays of left.filter(({ done }) => done)) expect(stays.createdAt >= createdAt).toBe(true);
      }),
    );
  });
});
