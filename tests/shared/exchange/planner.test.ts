import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Arrived, Held, PlanContext } from '../../../shared/exchange/planner.ts';
import { changes, checkBody, heldAfter, judge, planAll, refKey } from '../../../shared/exchange/planner.ts';
import type { BundleRecord, EntityRef, Relation } from '../../../shared/exchange/record.ts';
import { contentText, nodeOf, nodeText, recordKind, recordLine, registry } from '../../../shared/exchange/record.ts';

const kinds = registry([
  recordKind({ kind: 'subject', schema: z.strictObject({ name: z.string() }), ownedBy: 'subordinate' }),
  recordKind({
    kind: 'nomination',
    schema: z.strictObject({ name: z.string(), subject: z.string() }),
    ownedBy: 'subordinate',
    parents: (body) => [{ kind: 'subject', id: body.subject }],
  }),
  recordKind({ kind: 'decision', schema: z.object({ number: z.string() }), ownedBy: 'superior', once: true }),
  recordKind({ kind: 'note', schema: z.object({}), ownedBy: 'either' }),
]);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hashOf = (record: BundleRecord) => sha256(contentText(recordLine(record), record));
const nodeFor = (record: BundleRecord) => nodeOf(record.version, sha256(nodeText(hashOf(record), record.history ?? [])));
const rec = (kind: string, id: string, version: number, body: BundleRecord['body'], owner = 'xa-a', from: readonly BundleRecord[] = []): BundleRecord => {
  const history = [...new Set(from.flatMap((one) => [...(one.history ?? []), nodeFor(one)]))];
  return { kind, id, version, owner, sequence: version + 1, body, ...(history.length === 0 ? {} : { history }) };
};
const arrived = (record: BundleRecord): Arrived & { ok: true } => ({ ok: true, record, hash: hashOf(record), node: nodeFor(record) });
const held = (...records: readonly BundleRecord[]): Held => records.reduce<Held | undefined>((before, record) => heldAfter(before, arrived(record)), undefined) as Held;
const context = (holding: Record<string, Held> = {}, sender: { unitCode: string; relation: Relation } = { unitCode: 'xa-a', relation: 'subordinate' }): PlanContext => ({
  registry: kinds, sender, held: (ref) => holding[refKey(ref)],
});

describe('judge', () => {
  const s1 = rec('subject', 's', 1, { name: 'An' });
  const s2 = rec('subject', 's', 2, { name: 'Ân' }, 'xa-a', [s1]);
  const other = rec('subject', 's', 2, { name: 'Âu' }, 'xa-a', [s1]);
  const chosen = rec('subject', 's', 3, { name: 'Âu' }, 'xa-a', [s2, other]);
  const gone = rec('subject', 's', 3, null, 'xa-a', [s2]);
  const d1 = rec('decision', 'd', 1, { number: '1' }, 'tinh');
  const province = { unitCode: 'tinh', relation: 'superior' } as const;
  const cases: [string, PlanContext, Arrived, string][] = [
    ['nothing held', context(), arrived(s1), 'new'],
    ['the same', context({ 'subject s': held(s1) }), arrived(s1), 'known'],
    ['the same under another sequence', context({ 'subject s': held(s1) }), arrived({ ...s1, sequence: 99 }), 'known'],
    ['made from what is held', context({ 'subject s': held(s1) }), arrived(s2), 'newer'],
    ['what is held was made from it', context({ 'subject s': held(s2) }), arrived(s1), 'older'],
    ['F46 a higher version that does not know what is held', context({ 'subject s': held(s2) }), arrived(rec('subject', 's', 7, { name: 'Ơn' }, 'xa-a', [s1])), 'conflict'],
    ['F45 made side by side', context({ 'subject s': held(s2) }), arrived(other), 'conflict'],
    ['a content kept beside', context({ 'subject s': held(s2, other) }), arrived(other), 'known'],
    ['a choice that knows both', context({ 'subject s': held(s2, other) }), arrived(chosen), 'newer'],
    ['a change that knows one of two', context({ 'subject s': held(s2, other) }), arrived(rec('subject', 's', 3, { name: 'Ơn' }, 'xa-a', [s2])), 'conflict'],
    ['the same words at two places', context({ 'subject s': held({ ...s1, version: 4 }) }), arrived(s1), 'newer'],
    ['the same words at two places, a second time', context({ 'subject s': held({ ...s1, version: 4 }, s1) }), arrived(s1), 'known'],
    ['F45 taken back without knowing a change', context({ 'subject s': held(other) }), arrived(gone), 'conflict'],
    ['written once, and the same', context({ 'decision d': { ...held(d1), body: d1.body ?? {} } }, province), arrived(d1), 'known'],
    ['F53 written once, a later program says more of it', context({ 'decision d': { ...held(d1), body: d1.body ?? {} } }, province), arrived(rec('decision', 'd', 1, { number: '1', annex: null }, 'tinh')), 'known'],
    ['written once, two contents', context({ 'decision d': { ...held(d1), body: d1.body ?? {} } }, province), arrived(rec('decision', 'd', 1, { number: '2' }, 'tinh')), 'conflict'],
    ['withdrawn', context({ 'subject s': held(s2) }), arrived(gone), 'withdrawn'],
    ['withdrawn before it was known', context(), arrived(gone), 'withdrawn'],
    ['withdrawn, then an old version', context({ 'subject s': held(gone) }), arrived(s1), 'older'],
    ['withdrawn twice', context({ 'subject s': held(gone) }), arrived(gone), 'known'],
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
    this.holding.set(refKey(item.record), heldAfter(this.holding.get(refKey(item.record)), item));
  }

  state(): unknown {
    const waiting = new Set(this.waiting.map((w) => (w.ok ? w.hash : '')));
    const holding = [...this.holding].map(([key, { owner, heads }]) => ({ key, owner, nodes: heads.map(({ node }) => node) }));
    return { holding: holding.sort((a, b) => (a.key < b.key ? -1 : 1)), waiting: [...waiting].sort() };
  }
}

describe('taking in', () => {
  /** Contents of a few records, each made from some of the earlier ones of the same record: what several machines can do. */
  const edits = fc.array(fc.record({ id: fc.constantFrom('s1', 's2', 'n1', 'n2'), from: fc.array(fc.nat(5), { maxLength: 2 }), gone: fc.boolean(), subject: fc.constantFrom('s1', 's2', 's9') }), { minLength: 1, maxLength: 14 });
  const grown = (list: readonly { id: string; from: readonly number[]; gone: boolean; subject: string }[]): Arrived[] => {
    const made: BundleRecord[] = [];
    for (const [n, { id, from, gone, subject }] of list.entries()) {
      const earlier = made.filter((one) => one.id === id);
      const parents = from.flatMap((at) => earlier.at(-1 - at) ?? []);
      const kind = id.startsWith('s') ? 'subject' : 'nomination';
      const body = gone && parents.length > 0 ? null : kind === 'subject' ? { name: `An ${n}` } : { name: `x${n}`, subject };
      made.push(rec(kind, id, 1 + Math.max(0, ...parents.map((p) => p.version)), body, 'xa-a', parents));
    }
    return made.map(arrived);
  };
  const bundles = fc.tuple(edits.map(grown), fc.array(fc.array(fc.nat(13), { maxLength: 8 }), { minLength: 1, maxLength: 6 })).map(([made, parts]) => parts.map((part) => part.flatMap((at) => made[at % made.length] ?? [])));

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
          for (const [key, was] of before) {
            const now = site.holding.get(key)?.heads ?? [];
            for (const head of was.heads) expect(now.some((one) => one.node === head.node || one.history.includes(head.node))).toBe(true);
          }
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

describe('what the caller found out before', () => {
  it('judges a line whose body was looked at already as it would by itself', () => {
    fc.assert(
      fc.property(fc.constantFrom('subject', 'decision', 'note'), fc.constantFrom<unknown>({ name: 'An' }, { number: '1' }, { text: 'x', subjectId: 's1' }, {}, null), fc.boolean(), (kind, body, there) => {
        const item = arrived(rec(kind, 'x', 1, body as BundleRecord['body'], 'xa-a'));
        const spec = kinds.get(kind);
        if (!item.ok || spec === undefined) throw new Error('a record of a known kind');
        const base = context();
        const cheap = { ...base, there: (ref: EntityRef) => there || base.held(ref) !== undefined };
        const asked = { ...base, held: (ref: EntityRef) => (refKey(ref) === refKey(item.record) ? undefined : cheap.there(ref) ? ({} as Held) : undefined) };
        expect(judge(cheap, { ...item, checked: checkBody(spec, item.record) })).toEqual(judge(asked, item));
      }),
    );
  });

  it('F34: a delegation that counts lets a unit send another’s records, of its own side only', () => {
    const delegations = (day: string) => ({ terms: [{ ownerCode: 'thon-b', delegateCode: 'xa-a', from: '2026-01-01', to: '2026-06-30', revokedFrom: null }], day });
    const verdict = (day: string, kind = 'subject', owner = 'thon-b') => judge({ ...context(), sender: { unitCode: 'xa-a', relation: 'subordinate', delegations: delegations(day) } }, arrived(rec(kind, 'x', 1, kind === 'decision' ? { number: '1' } : { name: 'An' }, owner))).verdict;
    expect([verdict('2026-06-30'), verdict('2026-07-01'), verdict('2026-06-30', 'subject', 'thon-c'), verdict('2026-06-30', 'decision')]).toEqual(['new', 'not-yours', 'not-yours', 'not-yours']);
  });
});
