import { describe, expect, it } from 'vitest';
import { PLANS, planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { applyEdits, PLAN_LISTS } from '../../../shared/domain/plan-edit.ts';
import { brokenLinks, dropEdits, newlyBroken, recordsNaming, takeBackEdits } from '../../../shared/domain/plan-links.ts';
import { itsTurn } from '../../long.ts';

/** Links that were given back stand last. */
const sorted = (plan: Plan | null): unknown => JSON.parse(JSON.stringify(plan, (key, value: unknown) => (['awardFormIds', 'relatedIds'].includes(key) ? [...(value as string[])].sort() : value)));

const LDNN = planByCode('LDNN') as Plan;

describe('links inside a plan', () => {
  it('the plans of the library have none that lead nowhere', () => {
    for (const { plan } of PLANS) expect(brokenLinks(plan)).toEqual([]);
  });

  it('any record can be dropped and the plan stays whole, or it is said what stands on it', () => {
    for (const { plan } of PLANS) {
      for (const list of PLAN_LISTS) {
        for (const [n, { id }] of plan[list].entries()) {
          // The first of each list every day: what differs between lists is how they are linked.
          if (n > 0 && !itsTurn(n, 6)) continue;
          const edits = dropEdits(plan, list, id);
          if (!edits.ok) {
            expect(edits.error.code).toBe('con-lien-ket');
            continue;
          }
          const after = applyEdits(plan, edits.value);
          if (!after.ok) throw new Error(after.error.message);
          expect(newlyBroken(plan, after.value.plan).ok, id).toBe(true);
          expect(after.value.plan[list].some((row) => row.id === id)).toBe(false);
          const back = applyEdits(after.value.plan, after.value.undo);
          expect(back.ok && back.value.plan).toEqual(plan);
          const at = plan[list].findIndex((row) => row.id === id);
          const taken = applyEdits(after.value.plan, takeBackEdits(after.value.plan, { list, record: { ...plan[list][at] } as { id: string } }, recordsNaming(plan, id), at));
          expect(sorted(taken.ok ? taken.value.plan : null), id).toEqual(sorted(plan));
        }
      }
    }
  });

  it('a milestone with numbers, and a group with criteria, are named as what stands in the way', () => {
    const [quota] = LDNN.quotas;
    const [criterion] = LDNN.criteria;
    expect(dropEdits(LDNN, 'milestones', quota?.milestone.milestoneId ?? '')).toMatchObject({ ok: false, error: { message: expect.stringContaining('dòng số lượng') as string } });
    expect(dropEdits(LDNN, 'subjectGroups', criterion?.subjectGroupId ?? '')).toMatchObject({ ok: false, error: { message: expect.stringContaining('tiêu chí') as string } });
    const broken = { ...LDNN, milestones: [] };
    expect(newlyBroken(LDNN, broken)).toMatchObject({ ok: false, error: { code: 'con-lien-ket' } });
    expect(newlyBroken(broken, broken).ok).toBe(true);
  });
});
