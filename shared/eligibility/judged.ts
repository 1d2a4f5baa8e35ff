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

/** The leaves that keep a finding from holding: all of a conjunction, of alternatives those of the nearest. */
export function lackingLeaves(finding: Finding): Finding[] {
  if (finding.result === 'dat') return [];
  if (finding.parts.length === 0) return [finding];
  if (finding.combine !== 'any') return finding.parts.flatMap(lackingLeaves);
  const nearest = nearestOf(finding.parts);
  return nearest === undefined ? [finding] : lackingLeaves(nearest);
}

/**
 * Of alternatives the one to show: one that holds; else, among those that have not failed, the one that most speaks for on record,
 * since «chờ xác nhận» alone tells a clerk nothing; then fewest things lacking, then the order of the law.
 */
export function nearestOf(parts: readonly Finding[]): Finding | undefined {
  const held = parts.find((part) => part.result === 'dat');
  if (held !== undefined || parts.length < 2) return held ?? parts[0];
  const open = parts.filter((part) => part.result !== 'chua-dat');
  const ranked = (open.length > 0 ? open : parts).map((part) => ({ part, support: supportOf(part), lack: lackOf(part) }));
  return ranked.sort((one, other) => other.support - one.support || RANK[other.part.result] - RANK[one.part.result] || one.lack - other.lack)[0]?.part;
}

/** Every finding of a tree, itself first. */
export function allOf(finding: Finding): Finding[] {
  return [finding, ...finding.parts.flatMap(allOf)];
}
