import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Arrived, Held, PlanContext } from '../../../shared/exchange/planner.ts';
import { changes, heldAfter, judge, planAll, refKey } from '../../../shared/exchange/planner.ts';
import type { BundleRecord, EntityRef, Relation } from '../../../shared/exchange/record.ts';
import { contentText, recordKind, recordLine, registry } from '../../../shared/exchange/record.ts';

const kinds = registry([
  recordKind({ kind: 'subject', schema: z.strictObject({ name: z.string() }), ownedBy: 'subordinate' }),
  recordKind({
    kind: 'nomination',
    schema: z.strictObject({ name: z.string(), subject: z.string() }),
    ownedBy: 'subordinate',
    parents: (body) => [{ kind: 'subject', id: body.subject }],
  }),
  recordKind({ kind: 'decision', schema: z.object({ number: z.string() }), ownedBy: 'superior' }),
  recordKind({ kind: 'note', schema: z.object({}), ownedBy: 'either' }),
]);

/** Any function of the content serves as a hash. */
const hashOf = (record: BundleRecord) => contentText(recordLine(record));
const rec = (kind: string, id: string, version: number, body: BundleRecord['body'], owner = 'xa-a'): BundleRecord => ({ kind, id, version, owner, sequence: version + 1, body });
const arrived = (record: BundleRecord): Arrived & { ok: true } => ({ ok: true, record, hash: hashOf(record) });
const held = (record: BundleRecord, rest: Partial<Held> = {}): Held => ({ ...heldAfter(undefined, arrived(record)), ...rest });
const context = (holding: Record<string, Held> = {}, sender: { unitCode: string; relation: Relation } = { unitCode: 'xa-a', relation: 'subordinate' }): PlanContext => ({
  registry: kinds, sender, held: (ref) => holding[refKey(ref)],
});

describe('judge', () => {
  const s1 = rec('subject', 's', 1, { name: 'An' });
  const s2 = rec('subject', 's', 2, { name: 'An' });
  const cases: [string, PlanContext, Arrived, string][] = [
    ['nothing held', context(), arrived(s1), 'new'],
    ['the same', context({ 'subject s': held(s1) }), arrived(s1), 'known'],
    ['the same under another sequence', context({ 'subject s': held(s1) }), arrived({ ...s1, sequence: 99 }), 'known'],
    ['a later version', context({ 'subject s': held(s1) }), arrived(s2), 'newer'],
    ['an earlier version', context({ 'subject s': held(s2) }), arrived(s1), 'older'],
    ['one version, two contents', context({ 'subject s': held(s1) }), arrived({ ...s1, body: { name: 'Ân' } }), 'conflict'],
    ['a content kept beside', context({ 'subject s': held(s1, { alternatives: [hashOf({ ...s1, body: { name: 'Ân' } })] }) }), arrived({ ...s1, body: { name: 'Ân' } }), 'known'],
    ['withdrawn', context({ 'subject s': held(s1) }), arrived({ ...s2, body: null }), 'withdrawn'],
    ['withdrawn before it was known', context(), arrived({ ...s2, body: null }), 'withdrawn'],
    ['withdrawn, then an old version', context({ 'subject s': held({ ...s2, body: null }) }), arrived(s1), 'older'],
    ['withdrawn twice', context({ 'subject s': held({ ...s2, body: null }) }), arrived({ ...s2, body: null }), 'known'],
    ['parent absent', context(), arrived(rec('nomination', 'n', 1, { name: 'x', subject: 's' })), 'missing-parent'],
    ['parent there', context({ 'subject s': held(s1) }), arrived(rec('nomination', 'n', 1, { name: 'x', subject: 's' })), 'new'],
    ['kind unknown', context(), arrived(rec('future', 'f', 1, { a: 1 })), 'unknown-kind'],
    ['body of another form', context(), arrived(rec('subject', 's', 1, { title: 'An' })), 'invalid'],
    ['unreadable', context(), { ok: false, line: 3, reason: 'không phải JSON' }, 'invalid'],
    ['F34 another unit’s row', context(), arrived({ ...s1, owner: 'xa-b' }), 'not-yours'],
    ['F34 a decision from below', context(), arrived(rec('decision', 'd', 1, { number: '1' })), 'not-yours'],
    ['a decision from above', context({}, { unitCode: 'tinh', relation: 'superior' }), arrived(rec('decision', 'd', 1, { number: '1' }, 'tinh')), 'new'],
    ['a subject from above', context({}, { unitCode: 'tinh', relation: 'superior' }), arrived(rec('subject', 'd', 1, { name: 'An' }, 'tinh')), 'not-yours'],
    ['a decision of the province from another commune’s hand', context({}, { unitCode: 'xa-a', relation: 'superior' }), arrived(rec('decision', 'd', 1, { number: '1' }, 'tinh')), 'not-yours'],
    ['an entity another unit holds', context({ 'note n': held(rec('note', 'n', 1, {}, 'xa-b')) }), arrived(rec('note', 'n', 5, {})), 'not-yours'],
    ['anything from our own machine', context({}, { unitCode: 'xa-a', relation: 'self' }), arrived(rec('decision', 'd', 1, { number: '1' }, 'tinh')), 'new'],
  ];
  it.each(cases)('%s', (_, ctx, item, verdict) => {
    const judged = judge(ctx, item);
    expect(judged.verdict).toBe(verdict);
    expect(judged.reason).toMatch(/\.$/);
  });
});

describe('planAll', () => {
  it('sums up for the preview, and parents may follow their children', () => {
    const plan = planAll(context(), [
      arrived(rec('nomination', 'n', 1, { name: 'x', subject: 's' })),
      arrived(rec('nomination', 'm', 1, { name: 'x', subject: 'elsewhere' })),
      arrived(rec('subject', 's', 1, { name: 'An' })),
      { ok: false, line: 4, reason: 'không phải JSON' },
    ]);
    expect(plan.judged.map((j) => j.verdict)).toEqual(['new', 'missing-parent', 'new', 'invalid']);
    expect(plan.summary).toMatchObject({ willAdd: 2, willChange: 0, toReview: 2, text: 'sẽ thêm 2, sẽ đổi 0, cần xem 2' });
  });

  it('says when nothing is new', () => {
    const s = rec('subject', 's', 1, { name: 'An' });
    expect(planAll(context({ 'subject s': held(s) }), [arrived(s)]).summary.text).toBe('không có gì mới');
    expect(planAll(context(), []).summary.text).toBe('sẽ thêm 0, sẽ đổi 0, cần xem 0');
  });
});

/** A store in memory that takes bundles in as the program does: what is set aside is judged again after each. */
class Site {
  readonly holding = new Map<string, Held>();
  waiting: Arrived[] = [];

  receive(bundle: readonly Arrived[]): void {
    const plan = planAll({ registry: kinds, sender: { unitCode: 'xa-a', relation: 'subordinate' }, held: (ref: EntityRef) => this.holding.get(refKey(ref)) }, [...bundle, ...this.waiting]);
    // As planAll itself: a child stands behind its parent.
    for (const { verdict, arrived: item } of plan.judged) {
      if (item.ok && changes(verdict)) this.take(item);
    }
    this.waiting = plan.judged.filter((j) => j.verdict === 'missing-parent').map((j) => j.arrived);
  }

  private take(item: Arrived & { ok: true }): void {
    const before = this.holding.get(refKey(item.record));
    if (before !== undefined && before.version > item.record.version) return;
    this.holding.set(refKey(item.record), heldAfter(before, item));
  }

  state(): unknown {
    const waiting = new Set(this.waiting.map((w) => (w.ok ? w.hash : '')));
    return { holding: [...this.holding].sort(([a], [b]) => (a < b ? -1 : 1)), waiting: [...waiting].sort() };
  }
}

describe('taking in', () => {
  const version = fc.integer({ min: 0, max: 4 });
  const subject = fc.record({ id: fc.constantFrom('s1', 's2', 's3'), v: version, name: fc.constantFrom('An', 'Bình'), gone: fc.boolean() })
    .map(({ id, v, name, gone }) => arrived(rec('subject', id, v, gone && v === 4 ? null : { name })));
  const nomination = fc.record({ id: fc.constantFrom('n1', 'n2'), v: version, subject: fc.constantFrom('s1', 's2', 's9') })
    .map(({ id, v, subject: s }) => arrived(rec('nomination', id, v, { name: 'x', subject: s })));
  const bundles = fc.array(fc.array(fc.oneof(subject, nomination), { maxLength: 8 }), { minLength: 1, maxLength: 6 });

  it('F29-F30-F48 any order, repetition or split of bundles ends in one state', () => {
    fc.assert(
      fc.property(
        bundles.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list, ...list], { minLength: list.length * 3 }), fc.shuffledSubarray(list.flat(), { minLength: list.flat().length }))),
        ([list, repeated, split]) => {
          const straight = new Site();
          list.forEach((b) => straight.receive(b));
          const shuffled = new Site();
          repeated.forEach((b) => shuffled.receive(b));
          const single = new Site();
          split.forEach((item) => single.receive([item]));
          expect(shuffled.state()).toEqual(straight.state());
          expect(single.state()).toEqual(straight.state());
        },
      ),
      { numRuns: 400 },
    );
  });

  it('R85 a second time changes nothing, and nothing held ever goes back', () => {
    fc.assert(
      fc.property(bundles, (list) => {
        const site = new Site();
        for (const bundle of list) {
          const before = new Map(site.holding);
          site.receive(bundle);
          for (const [key, was] of before) expect(site.holding.get(key)?.version).toBeGreaterThanOrEqual(was.version);
          const once = site.state();
          site.receive(bundle);
          expect(site.state()).toEqual(once);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('F34 every record that changes something is the sender’s own', () => {
    fc.assert(
      fc.property(fc.constantFrom('xa-a', 'xa-b', 'tinh'), fc.constantFrom('subject', 'decision', 'note', 'future'), fc.constantFrom<Relation>('subordinate', 'superior'), (owner, kind, relation) => {
        const item = arrived(rec(kind, 'x', 1, kind === 'decision' ? { number: '1' } : { name: 'An' }, owner));
        if (changes(judge(context({}, { unitCode: 'xa-a', relation }), item).verdict)) expect(owner).toBe('xa-a');
      }),
    );
  });
});
