import { describe, expect, it } from 'vitest';
import { PlanSchema } from '../../../shared/catalogue/plan-schema.ts';
import { PLANS, planByCode } from '../../../shared/catalogue/plans.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Every way to spoil a plan by one key: a key taken away, a key too many, at any depth. */
function* spoiled(value: Json, path: string): Generator<{ path: string; spoil: () => () => void }> {
  if (Array.isArray(value)) {
    const first = value[0];
    if (first !== undefined) yield* spoiled(first, `${path}[0]`);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  yield { path: `${path}.+`, spoil: () => { value['unknownKey'] = 1; return () => { delete value['unknownKey']; }; } };
  for (const key of Object.keys(value)) {
    yield { path: `${path}.-${key}`, spoil: () => { const kept = value[key] ?? null; delete value[key]; return () => { value[key] = kept; }; } };
    yield* spoiled(value[key] ?? null, `${path}.${key}`);
  }
}

describe('built-in plans', () => {
  it('are the five, each found by its code', () => {
    expect(PLANS.map((entry) => entry.code)).toEqual(['LD23', 'LDNN', 'DNO', 'DLK', 'DBI']);
    for (const entry of PLANS) expect(planByCode(entry.code)?.id).toBe(entry.fileName.replace('.json', ''));
    expect(planByCode('KHONG-CO')).toBeUndefined();
  });

  it.each(PLANS.map((entry) => [entry.code, entry.plan] as const))('%s fits the schema and comes back unchanged', (_code, plan) => {
    const parsed = PlanSchema.parse(structuredClone(plan));
    expect(parsed).toEqual(plan);
    expect(JSON.stringify(parsed).normalize('NFC')).toBe(JSON.stringify(parsed));
  });

  it.each(PLANS.map((entry) => [entry.code, entry.plan] as const))('%s is refused when any key is missing or unknown', (_code, plan) => {
    const copy = structuredClone(plan) as unknown as Json;
    let tried = 0;
    for (const { path, spoil } of spoiled(copy, '')) {
      const restore = spoil();
      expect(PlanSchema.safeParse(copy).success, path).toBe(false);
      restore();
      tried += 1;
    }
    expect(tried).toBeGreaterThan(200);
    expect(copy).toEqual(plan);
  }, 120_000);

  it.each([
    ['LD23', 61, 5, 2, 18],
    ['LDNN', 16, 4, 12, 22],
    ['DNO', 38, 3, 0, 19],
    ['DLK', 3, 4, 0, 14],
    ['DBI', 85, 3, 0, 21],
  ])('%s keeps %i indicators, %i award forms, %i quota lines, %i ambiguities', (code, indicators, forms, quotas, ambiguities) => {
    const plan = planByCode(code);
    expect([plan?.indicators.length, plan?.awardForms.length, plan?.quotas.length, plan?.ambiguities.length]).toEqual([indicators, forms, quotas, ambiguities]);
  });

  it('has record ids unique across all plans and no reference to a record that is not there', () => {
    const ids: string[] = [];
    const references: string[] = [];
    for (const { plan } of PLANS) {
      const lists = [
        plan.periods, plan.subjectGroups, plan.objectives, plan.contents, plan.indicators, plan.criteria, plan.awardForms, plan.awardStandards, plan.quotas,
        plan.stages, plan.milestones, plan.reporting, plan.submissionRoutes, plan.responsibilities, plan.advancedModels, plan.propaganda, plan.priorities,
        plan.funding, plan.unitFacts, plan.ambiguities,
      ];
      ids.push(...lists.flatMap((list) => list.map((record) => record.id)), ...plan.criteria.flatMap((criterion) => criterion.thresholds.map((line) => line.id)));
      references.push(
        ...plan.quotas.flatMap((line) => [line.milestone.milestoneId, line.awardForm, line.exceptionTo]).filter((id) => id !== null),
        ...plan.indicators.flatMap((line) => [...line.relatedIds, ...(line.parentId === null ? [] : [line.parentId])]),
        ...plan.awardStandards.flatMap((line) => line.awardFormIds),
        ...plan.submissionRoutes.flatMap((line) => line.awardFormIds),
        ...plan.criteria.flatMap((line) => [line.subjectGroupId, ...Object.values(line.rule ?? {}).flat()]),
      );
      const routed = plan.submissionRoutes.flatMap((route) => route.awardFormIds);
      expect([...routed].sort()).toEqual(plan.awardForms.map((form) => form.id).sort());
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(references.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
