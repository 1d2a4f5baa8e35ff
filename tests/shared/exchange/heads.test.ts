import { describe, expect, it } from 'vitest';
import { asksForChoice, headsNow, keptAfterSending, keptBeforeWithdrawal, meanwhileFirst } from '../../../shared/exchange/heads.ts';
import type { Head, Held } from '../../../shared/exchange/planner.ts';
import { heldAfter, needsChoice, nextHead } from '../../../shared/exchange/planner.ts';

/** Stands in for a digest: any text gives its own. */
const digest = (text: string): string => [...text].reduce((sum, letter) => (sum * 31n + BigInt(letter.charCodeAt(0))) % 2n ** 256n, 7n).toString(16).padStart(64, '0');
const head = (node: string, content: string, history: readonly string[] = []): Head => ({ node, content, history, withdrawn: false });
const first = head('1-a', 'x');
const local = (content: string) => ({ content, withdrawn: false });

describe('headsNow', () => {
  it('is what was kept while nothing was changed', () => {
    expect(headsNow({ head: first, localHash: 'x', beside: [head('1-b', 'y')] }, local('x'), digest).map(({ node }) => node)).toEqual(['1-a', '1-b']);
  });

  it('follows what stood, and lets the rest stand beside', () => {
    const heads = headsNow({ head: first, localHash: 'x', beside: [head('1-b', 'y')] }, local('z'), digest);
    expect(heads[0]).toMatchObject({ content: 'z', history: ['1-a'] });
    expect(heads.slice(1).map(({ node }) => node)).toEqual(['1-b']);
  });

  it('F45: follows the same words wherever they were written, so that they need no choice', () => {
    const heads = headsNow({ head: first, localHash: 'x', beside: [head('4-b', 'x')] }, local('z'), digest);
    expect(heads).toHaveLength(1);
    expect(heads[0].history).toEqual(['1-a', '4-b']);
    expect(needsChoice(heads)).toBe(false);
  });

  it('begins a row where nothing was sent yet', () => {
    expect(headsNow(null, local('x'), digest)).toMatchObject([{ content: 'x', history: [] }]);
  });
});

describe('keptAfterSending', () => {
  const sent = head('2-c', 'z', ['1-a']);
  it('is what was sent, and what it did not know beside it', () => {
    expect(keptAfterSending({ head: first, localHash: 'x', beside: [head('1-b', 'y')] }, sent)).toEqual({ head: sent, localHash: 'z', beside: [head('1-b', 'y')] });
    expect(keptAfterSending(null, sent)).toEqual({ head: sent, localHash: 'z', beside: [] });
  });

  it.each([
    ['what came in while the bundle was written was made from it', { head: head('3-d', 'w', ['1-a', '2-c']), localHash: 'w', beside: [] }],
    ['it lies beside what stands', { head: first, localHash: 'x', beside: [sent] }],
    ['it was sent before', { head: sent, localHash: 'z', beside: [] }],
  ])('changes nothing where %s', (_, kept) => {
    expect(keptAfterSending(kept, sent)).toBe(kept);
  });
});

describe('F47: what comes in as it stands here already', () => {
  it('is what the next change was made from, so that it is newer wherever it came from', () => {
    const elsewhere = headsNow({ head: first, localHash: 'x', beside: [] }, local('y'), digest)[0];
    const here = keptAfterSending({ head: first, localHash: 'x', beside: [] }, elsewhere);
    expect(headsNow(here, local('z'), digest)).toMatchObject([{ content: 'z', history: ['1-a', elsewhere.node] }]);
    // Also where nothing was sent or taken in yet, as in a folder that was copied.
    const begun = headsNow(null, local('x'), digest)[0];
    expect(headsNow(keptAfterSending(null, begun), local('z'), digest)).toMatchObject([{ content: 'z', history: [begun.node] }]);
  });
});

describe('F45: a content chosen as it is', () => {
  it('has a node of its own, that knows what it was chosen against; the older one of the same words does not', () => {
    const [one, other] = [head('2-a', 'x', ['1-r']), head('2-b', 'y', ['1-r'])];
    const chosen = nextHead([one, other], one.content, false, digest);
    expect(chosen).toMatchObject({ content: one.content, history: ['1-r', one.node, other.node] });
    const arriving = (of: Head) => ({ record: { kind: 'feedback', id: 'f', version: Number(of.node.slice(0, 1)), owner: 'o', sequence: 1, history: [...of.history], body: {} }, hash: of.content, node: of.node });
    const nodes = (...all: readonly [Head, ...Head[]]) => all.slice(1).reduce<Held>((now, of) => heldAfter(now, arriving(of)), { owner: 'o', heads: [all[0]] }).heads.map(({ node }) => node).sort();
    // A change made from the older words, not knowing of the choice, stands beside it; it puts an end to the older words alone.
    const changed = head('3-c', 'z', ['1-r', one.node]);
    for (const order of [[one, other, chosen, changed], [changed, chosen, one, other], [one, changed, other, chosen]] as const) expect(nodes(...order)).toEqual([changed.node, chosen.node].sort());
    expect(nodes(one, changed)).toEqual([changed.node]);
  });
});

describe('a withdrawal of what was said before the data went back', () => {
  it('F53: follows the first content, as if that had been kept', () => {
    const [said] = headsNow(null, local('x'), digest);
    expect(headsNow(keptBeforeWithdrawal('x', digest), { content: 'gone', withdrawn: true }, digest)).toMatchObject([{ withdrawn: true, history: [said.node] }]);
  });
});

describe('F45: a choice about a record of another unit', () => {
  const heads = [head('2-a', 'x'), head('2-b', 'y')] as const;
  it.each([
    ['nobody chose', heads, null, ['2-a', '2-b'], true],
    ['the second was chosen', heads, { node: '2-b', beside: ['2-a'] }, ['2-b', '2-a'], false],
    ['its owner went on with it', [head('2-a', 'x'), head('3-c', 'z', ['2-b'])], { node: '2-b', beside: ['2-a'] }, ['3-c', '2-a'], false],
    ['its owner went on with the other', [head('3-c', 'z', ['2-a']), head('2-b', 'y')], { node: '2-b', beside: ['2-a'] }, ['2-b', '3-c'], true],
    ['its owner chose', [head('3-c', 'z', ['2-a', '2-b'])], { node: '2-b', beside: ['2-a'] }, ['3-c'], false],
  ] as const)('%s', (_, held, meanwhile, order, asks) => {
    const shown = meanwhileFirst([...held] as [Head, ...Head[]], meanwhile);
    expect(shown.map(({ node }) => node)).toEqual(order);
    expect(asksForChoice(shown, meanwhile)).toBe(asks);
  });
});
