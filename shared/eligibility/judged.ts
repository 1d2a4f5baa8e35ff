import { TEST_RESULTS } from './report.ts';
import type { Evidence, Finding, TestResult } from './report.ts';

const RANK: Readonly<Record<TestResult, number>> = { 'chua-dat': 0, 'thieu-so-lieu': 1, 'cho-xac-nhan': 2, dat: 3 };

export function rankOf(result: TestResult): number {
  return RANK[result];
}

/** What a conjunction comes to; of nothing: `dat`. */
export function worst(results: readonly TestResult[]): TestResult {
  return TEST_RESULTS[Math.min(3, ...results.map(rankOf))] ?? 'dat';
}

/** What alternatives come to; of nothing: `chua-dat`. */
export function best(results: readonly TestResult[]): TestResult {
  return TEST_RESULTS[Math.max(0, ...results.map(rankOf))] ?? 'chua-dat';
}

/** What «at least `count` of these hold» comes to: the count-th best. Fewer than that: `chua-dat`. */
export function atLeast(count: number, results: readonly TestResult[]): TestResult {
  return [...results].sort((one, other) => RANK[other] - RANK[one])[count - 1] ?? 'chua-dat';
}

/** What a rule found, before the marks of its node are added. */
export interface Judged {
  readonly result: TestResult;
  readonly sentence: string;
  readonly evidence?: readonly Evidence[];
  readonly missing?: readonly string[];
  readonly asks?: Finding['asks'];
  readonly warnings?: readonly string[];
  readonly parts?: readonly Finding[];
  readonly combine?: Finding['combine'];
  readonly aside?: boolean;
}

/**
 * How many things stand between a finding and «đạt»: 0 when it holds, parts of a conjunction added up, of alternatives those of
 * the nearest.
 */
export function lackOf(finding: Finding): number {
  if (finding.result === 'dat') return 0;
  if (finding.parts.length === 0) return 1;
  const nearest = finding.combine === 'any' ? nearestOf(finding.parts) : undefined;
  return Math.max(1, nearest === undefined ? finding.parts.reduce((sum, part) => sum + lackOf(part), 0) : lackOf(nearest));
}

/** How many leaves of a finding hold by what is on record; of alternatives those of the nearest. */
export function supportOf(finding: Finding): number {
  if (finding.parts.length === 0) return finding.result === 'dat' && finding.evidence.length > 0 ? 1 : 0;
  const nearest = finding.combine === 'any' ? nearestOf(finding.parts) : undefined;
  return nearest === undefined ? finding.parts.reduce((sum, part) => sum + supportOf(part), 0) : supportOf(nearest);
}

/** One thing that keeps a finding from holding, and what it comes to; several alternatives where each is equally near. */
export interface Lacking {
  readonly result: TestResult;
  readonly alternatives: readonly Finding[];
}

/** What keeps a finding from holding: all of a conjunction; of alternatives those of the nearest, together where several are equally near. */
export function lackingOnes(finding: Finding): Lacking[] {
  if (finding.result === 'dat') return [];
  if (finding.parts.length === 0) return [{ result: finding.result, alternatives: [finding] }];
  if (finding.combine !== 'any') return finding.parts.flatMap(lackingOnes);
  const [nearest, ...others] = nearestAll(finding.parts);
  if (nearest === undefined) return [{ result: finding.result, alternatives: [finding] }];
  // What the alternatives come to is what the thing comes to: one that waits for a person keeps the whole open.
  if (others.length === 0) return lackingOnes(nearest).map(({ result, alternatives }) => ({ result: rankOf(finding.result) > rankOf(nearest.result) ? finding.result : result, alternatives }));
  return [{ result: finding.result, alternatives: [nearest, ...others].flatMap(wholeOrLeaves) }];
}

/** The leaves of an alternative that lacks one thing; else the alternative as a whole. */
function wholeOrLeaves(finding: Finding): readonly Finding[] {
  const [first, ...rest] = lackingOnes(finding);
  return first !== undefined && rest.length === 0 ? first.alternatives : [finding];
}

/** It waits for a person's word alone, and nothing on record speaks for it. */
function isIdle(finding: Finding): boolean {
  return finding.result === 'cho-xac-nhan' && supportOf(finding) === 0 && allOf(finding).every(({ parts, result, evidence }) => parts.length > 0 || (result === 'cho-xac-nhan' && evidence.length === 0));
}

/**
 * Of alternatives those to show, the first in the order of the law before its equals: one that holds, alone; else what plainly
 * speaks of other people last, then the one most on record speaks for, then what names the subject's own group, then what only waits for a person's word last (a clerk
 * learns nothing from it), then the open before the failed, then fewest things lacking. What is shown decides nothing.
 */
export function nearestAll(parts: readonly Finding[]): readonly Finding[] {
  const held = parts.find((part) => part.result === 'dat');
  if (held !== undefined) return [held];
  if (parts.length < 2) return parts;
  const ranked = parts.map((part) => ({ part, rank: [part.aside === true ? 1 : 0, -supportOf(part), part.own === true ? 0 : 1, isIdle(part) ? 1 : 0, -RANK[part.result], lackOf(part)] }));
  const first = ranked.reduce((top, one) => (compared(one.rank, top.rank) < 0 ? one : top));
  return ranked.filter(({ rank }) => compared(rank, first.rank) === 0).map(({ part }) => part);
}

function compared(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** The first of `nearestAll`; undefined: there are none. */
export function nearestOf(parts: readonly Finding[]): Finding | undefined {
  return nearestAll(parts)[0];
}

/** Every finding of a tree, itself first. */
export function allOf(finding: Finding): Finding[] {
  return [finding, ...finding.parts.flatMap(allOf)];
}
