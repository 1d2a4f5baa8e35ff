import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLANS, planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { comparePlans } from '../../../shared/domain/plan-compare.ts';
import { PLAN_LISTS, applyEdits } from '../../../shared/domain/plan-edit.ts';
import type { PlanEdit } from '../../../shared/domain/plan-edit.ts';

const plan = (code: string): Plan => planByCode(code) as Plan;
const edited = (from: Plan, edits: PlanEdit[]) => {
  const result = applyEdits(from, edits);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

describe('edits of a plan', () => {
  it('R1: number and date are completed later and no record loses its links', () => {
    const before = plan('LD23');
    expect(before.identity.number).toBeNull();
    const { plan: after } = edited(before, [{ kind: 'set', part: 'identity', value: { ...before.identity, number: '0099/KH-UBND', date: { day: 5, month: 6, year: 2023 } } }]);
    expect(after.identity.number).toBe('0099/KH-UBND');
    expect(after.quotas).toEqual(before.quotas);
    expect(comparePlans(before, after)).toEqual([
      { path: 'identity.number', what: 'sua', before: '', after: '0099/KH-UBND' },
      { path: 'identity.date', what: 'sua', before: '', after: '05/06/2023' },
    ]);
  });

  it('names the first place that is wrong and applies nothing', () => {
    const before = plan('LDNN');
    const result = applyEdits(before, [{ kind: 'put', list: 'quotas', record: { ...before.quotas[0], id: 'LDNN-Q1', max: -3 } }]);
    expect(result).toMatchObject({ ok: false, error: { code: 'ke-hoach-sai', item: 'quotas.0.max' } });
    expect(before.quotas[0]?.max).toBe(2);
  });

  it('mends a record of a list without ids at its place, adds one behind the last, and takes that back', () => {
    const before = plan('LDNN');
    const last = before.relatedCampaigns.length;
    const fresh = { name: 'Phong trào mẫu', relation: 'lồng ghép', section: 'III' };
    const mended = { ...before.relatedCampaigns[1], relation: 'hưởng ứng' };
    const { plan: after, undo } = edited(before, [{ kind: 'place', list: 'relatedCampaigns', at: 1, value: mended }, { kind: 'place', list: 'relatedCampaigns', at: last, value: fresh }]);
    expect(after.relatedCampaigns).toEqual([before.relatedCampaigns[0], mended, ...before.relatedCampaigns.slice(2), fresh]);
    expect(edited(after, undo).plan).toEqual(before);
    expect(edited(before, edited(after, undo).undo).plan).toEqual(after);
  });

  it.each([
    ['a place beyond the next', 9, { marker: '9', text: 'x', attachedTo: [] }, 'khong-co-muc'],
    ['taking off one that is not the last', 0, null, 'khong-co-muc'],
    ['a record that is none', 0, { marker: '', text: 'x', attachedTo: [] }, 'ke-hoach-sai'],
  ])('refuses %s', (_what, at, value, code) => {
    const before = plan('LDNN');
    expect(before.footnotes).toHaveLength(8);
    expect(applyEdits(before, [{ kind: 'place', list: 'footnotes', at, value }])).toMatchObject({ ok: false, error: { code } });
  });

  it('adds, mends and drops records, and says each in words', () => {
    const before = plan('LDNN');
    const [first, second] = before.quotas;
    const { plan: after } = edited(before, [
      { kind: 'put', list: 'quotas', record: { ...first, id: 'LDNN-Q1', max: 6 } },
      { kind: 'drop', list: 'quotas', id: second?.id ?? '' },
      { kind: 'put', list: 'quotas', record: { ...first, id: 'LDNN-Q99' }, at: 0 },
    ]);
    expect(after.quotas.map((q) => q.id).slice(0, 2)).toEqual(['LDNN-Q99', 'LDNN-Q1']);
    expect(comparePlans(before, after).map(({ path, what }) => [path, what])).toEqual([
      ['quotas.LDNN-Q99', 'them'],
      ['quotas.LDNN-Q1', 'sua'],
      ['quotas.LDNN-Q2', 'bo'],
    ]);
  });

  it('every run of edits is taken back by its undo', () => {
    const listed = PLANS.map(({ plan: p }) => p);
    const step = fc.record({ which: fc.nat(), list: fc.constantFrom(...PLAN_LISTS), row: fc.nat(), what: fc.constantFrom('drop', 'again', 'new', 'shortTitle') });
    fc.assert(
      fc.property(fc.nat(), fc.array(step, { maxLength: 6 }), (which, steps) => {
        const before = listed[which % listed.length] as Plan;
        const edits = steps.flatMap(({ list, row, what }, n): PlanEdit[] => {
          if (what === 'shortTitle') return [{ kind: 'set', part: 'identity', value: { ...before.identity, shortTitle: `Tên ${n}` } }];
          const rows = before[list] as { id: string }[];
          const held = rows[row % Math.max(rows.length, 1)];
          if (held === undefined) return [];
          if (what === 'drop') return [{ kind: 'drop', list, id: held.id }];
          return [{ kind: 'put', list, record: what === 'new' ? { ...held, id: `${before.code}-X${n}` } : held, at: row % (rows.length + 1) }];
        });
        const { plan: after, undo } = edited(before, edits);
        expect(edited(after, undo).plan).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
