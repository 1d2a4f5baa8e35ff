import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PLANS } from '../../shared/catalogue/plans.ts';
import type { PlanIndicator } from '../../shared/catalogue/plan-schema.ts';
import { readIndicators } from '../../shared/plan-reader/indicators.ts';
import { docOf } from '../../shared/plan-reader/outline.ts';
import { unitKey } from '../../shared/plan-reader/units.ts';
import { haveReference, referencePath } from './reference.ts';

const keyOf = ({ min, max, minInclusive, maxInclusive, unit }: PlanIndicator): string => [min, max, minInclusive, maxInclusive, unitKey(unit)].join('|');

function counted(indicators: readonly PlanIndicator[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const indicator of indicators) counts.set(keyOf(indicator), (counts.get(keyOf(indicator)) ?? 0) + 1);
  return counts;
}

/** One taken out of the counts; false where there is none left. */
function take(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left > 0) counts.set(key, left - 1);
  return left > 0;
}

/** Found of the targets, found beside them (neither right nor wrong), invented. */
function compare(source: string, gold: readonly PlanIndicator[]): { hit: number; invented: string[]; missed: number } {
  const targets = gold.filter((each) => each.type === 'numeric' && each.origin === 'chi-tieu');
  const wanted = counted(targets);
  const others = counted(gold.filter((each) => !targets.includes(each)));
  const invented: string[] = [];
  let hit = 0;
  for (const { value } of readIndicators(docOf(source), 'X')) {
    if (value.type !== 'numeric') continue;
    if (take(wanted, keyOf(value))) hit += 1;
    else if (!take(others, keyOf(value))) invented.push(`${value.id} ${value.figure}`);
  }
  return { hit, invented, missed: targets.length - hit };
}

describe.skipIf(!haveReference('plans', 'source'))('indicators of the plans of the reference folder', () => {
  const results = PLANS.map(({ fileName, plan }) => ({ fileName, plan, ...compare(readFileSync(referencePath('plans', 'source', fileName.replace(/\.json$/u, '.txt')), 'utf8'), plan.indicators) }));
  const score = (hit: number, invented: number, missed: number): { f1: number; precision: number } => ({ f1: (2 * hit) / (2 * hit + invented + missed), precision: hit / (hit + invented) });

  it.each(results.filter(({ hit, missed }) => hit + missed > 0).map((each) => [each.fileName, each] as const))('%s', (_, { hit, invented, missed }) => {
    expect(score(hit, invented.length, missed).f1).toBeGreaterThanOrEqual(0.95);
    expect(score(hit, invented.length, missed).precision).toBeGreaterThanOrEqual(0.97);
  });

  it('all together', () => {
    const sum = (of: (each: (typeof results)[number]) => number): number => results.reduce((total, each) => total + of(each), 0);
    const all = score(sum((each) => each.hit), sum((each) => each.invented.length), sum((each) => each.missed));
    expect(all.f1).toBeGreaterThanOrEqual(0.95);
    expect(all.precision).toBeGreaterThanOrEqual(0.97);
  });

  it('invents nothing on a plan without figures', () => {
    const without = results.filter(({ plan }) => !plan.indicators.some((each) => each.type === 'numeric'));
    expect(without.map((each) => each.invented)).toEqual([[]]);
  });
});
