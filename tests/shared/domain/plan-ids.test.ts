import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../shared/catalogue/plans.ts';
import { PlanSchema } from '../../../shared/catalogue/plan-schema.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { PLAN_LISTS } from '../../../shared/domain/plan-edit.ts';
import { alignIds, freshRecordId, planCodeOf, withCode } from '../../../shared/domain/plan-ids.ts';

const planOf = (code: string): Plan => PLANS.find((entry) => entry.code === code)?.plan as Plan;
const idsOf = (plan: Plan): string[] => PLAN_LISTS.flatMap((list) => plan[list].map(({ id }) => id));

describe('codes and ids of a read plan', () => {
  it.each([
    ['DLK', 'DL0124KH25'],
    ['DBI', 'DB383KH21'],
    // No number of its own: that of the decision it is attached to.
    ['LDNN', 'LD1479KH22'],
    // Number blank in print: initials and the year that is known.
    ['LD23', 'LDKH23'],
  ])('%s would be %s', (code, expected) => {
    const made = planCodeOf(planOf(code), new Set());
    expect(made).toBe(expected);
    expect(planCodeOf(planOf(code), new Set([made, `${made}N2`]))).toBe(`${made}N3`);
  });

  it('a plan under another code is the same plan: every id and every link follows', () => {
    for (const { plan } of PLANS) {
      const moved = withCode(plan, 'XX1');
      expect(PlanSchema.safeParse(moved).success).toBe(true);
      // Prose may speak of an id; no id or link is left under the old code.
      expect(new RegExp(`"${plan.code}-[A-Za-z0-9.-]+"`, 'u').exec(JSON.stringify(moved))?.[0]).toBeUndefined();
      // The way back leads to the same plan, but for links into other plans and the plan's id.
      expect({ ...withCode(moved, plan.code), id: plan.id }).toEqual(plan);
    }
  });

  it('a revision read anew takes the ids of the same matters, whatever their order', () => {
    const plan = planOf('LDNN');
    const read = withCode({ ...plan, indicators: [...plan.indicators].reverse(), quotas: [...plan.quotas].reverse() }, 'TT1');
    const renumbered = withCode(JSON.parse(JSON.stringify(read).replaceAll('TT1-', 'TT1-9')) as Plan, plan.code);
    const aligned = alignIds(renumbered, plan);
    expect([...aligned.indicators].reverse()).toEqual(plan.indicators);
    expect([...aligned.quotas].reverse()).toEqual(plan.quotas);
  });

  it('what the earlier plan did not have never takes an id of it', () => {
    const plan = planOf('LDNN');
    const [first] = plan.milestones;
    const added = { ...plan, milestones: [{ ...first, kind: 'cao-diem' as const, name: 'Đợt cao điểm' } as Plan['milestones'][number], ...plan.milestones.slice(1)] };
    const aligned = alignIds(added, plan);
    expect(idsOf(plan)).not.toContain(aligned.milestones[0]?.id);
    expect(new Set(idsOf(aligned)).size).toBe(idsOf(aligned).length);
    expect(PlanSchema.safeParse(aligned).success).toBe(true);
  });

  it('a record added by hand has an id of its own', () => {
    const plan = planOf('DLK');
    expect(freshRecordId(plan)).toBe('DLK-Y1');
    expect(freshRecordId(plan, ['DLK-Y1', 'DLK-Y2'])).toBe('DLK-Y3');
  });
});
