import { describe, expect, it } from 'vitest';
import { PLANS } from '../../../../shared/catalogue/plans.ts';
import { PlanSchema } from '../../../../shared/catalogue/plan-schema.ts';
import type { Plan } from '../../../../shared/catalogue/plan-schema.ts';
import { applyEdits, PLACED_LISTS, PLAN_LISTS, PLAN_PARTS } from '../../../../shared/domain/plan-edit.ts';
import type { PlanList } from '../../../../shared/domain/plan-edit.ts';
import { freshRecordId } from '../../../../shared/domain/plan-ids.ts';
import { newRecord } from '../../../../renderer/features/plan-drafts/blank-records.ts';
import { faultsOf, recordOf, valuesOf } from '../../../../renderer/features/plan-drafts/record-fields.ts';
import type { FieldValue, FormSpec, PlanRecord } from '../../../../renderer/features/plan-drafts/record-fields.ts';
import { PART_FORMS, PLACED_FORMS, RECORD_FORMS } from '../../../../renderer/features/plan-drafts/record-specs.ts';
import { BLANK_THRESHOLD, withRecordId } from '../../../../renderer/features/plan-drafts/threshold-rows.ts';
import type { ThresholdRow } from '../../../../renderer/features/plan-drafts/threshold-rows.ts';

/** What the form makes of a record when the given fields are typed over. */
function saved(spec: FormSpec, plan: Plan, record: PlanRecord, typed: Readonly<Record<string, FieldValue>> = {}): PlanRecord {
  const base = spec.open?.(record) ?? record;
  const fields = spec.fields(plan);
  const made = recordOf(base, { ...valuesOf(base, fields), ...typed }, fields);
  return spec.finish?.(made, plan) ?? made;
}
const stripped = (record: PlanRecord): PlanRecord => Object.fromEntries(Object.entries(record).filter(([key]) => !key.startsWith('_')));
const planOf = (code: string): Plan => PLANS.find((entry) => entry.code === code)?.plan as Plan;

describe('a form opened and saved without a change changes nothing', () => {
  it.each(PLAN_LISTS)('for every record of %s in the library', (list) => {
    for (const { plan } of PLANS) for (const record of plan[list]) expect(stripped(saved(RECORD_FORMS[list], plan, record as PlanRecord)), record.id).toEqual(record);
  });
  it.each(PLACED_LISTS)('for every record of %s in the library', (list) => {
    for (const { plan } of PLANS) for (const record of plan[list]) expect(stripped(saved(PLACED_FORMS[list], plan, record)), plan.code).toEqual(record);
  });
  it.each(Object.keys(PART_FORMS))('for %s of every plan in the library', (path) => {
    const part = PLAN_PARTS.find((one) => one === path.split('.')[0]) ?? 'identity';
    for (const { plan } of PLANS) {
      const after = stripped(saved(PART_FORMS[path] as FormSpec, plan, plan[part] as PlanRecord));
      expect({ ...after, ...('numberStatus' in after && { numberStatus: plan.identity.numberStatus }) }, plan.code).toEqual(plan[part]);
    }
  });
});

describe('the words of a target become bounds as the plan schema has them', () => {
  const plan = planOf('DNO');
  const [record] = plan.indicators;
  it.each([
    ['eq', 73, null, { comparator: 'eq', min: 73, max: 73, minInclusive: true, maxInclusive: true }],
    ['gte', 82, null, { comparator: 'gte', min: 82, max: null, minInclusive: true, maxInclusive: null }],
    ['gt', 95, null, { comparator: 'gt', min: 95, max: null, minInclusive: false, maxInclusive: null }],
    ['lt', 1.65, null, { comparator: 'lt', min: null, max: 1.65, minInclusive: null, maxInclusive: false }],
    ['lte', 3, null, { comparator: 'lte', min: null, max: 3, minInclusive: null, maxInclusive: true }],
    ['range', 7.5, 8, { comparator: 'range', min: 7.5, max: 8, minInclusive: true, maxInclusive: true }],
    ['increase-gt', 15, null, { comparator: 'increase', min: 15, max: null, minInclusive: false, maxInclusive: null }],
    ['decrease', 4, null, { comparator: 'decrease', min: 4, max: null, minInclusive: true, maxInclusive: null }],
  ] as const)('%s %s', (words, first, second, expected) => {
    expect(saved(RECORD_FORMS.indicators, plan, record as PlanRecord, { type: 'numeric', _words: words, _first: first, _second: second, unit: '%' })).toMatchObject(expected);
  });
});

describe('what was typed wrong stands at its field', () => {
  const fields = RECORD_FORMS.reporting.fields(planOf('LDNN'));
  it('a date that does not exist, and an empty compulsory field', () => {
    const values = { ...valuesOf(planOf('LDNN').reporting[0] as PlanRecord, fields), due: '31/02/2026', content: '' };
    expect(faultsOf(values, fields).map(({ code, item }) => [code, item])).toEqual([['bat-buoc', 'content'], ['ngay-khong-co', 'due']]);
  });
  it('a maximum below the minimum', () => {
    expect(RECORD_FORMS.quotas.check?.({ min: 3, max: 2, status: 'fixed' })).toMatchObject([{ code: 'so-luong-nguoc', item: 'max' }]);
    expect(RECORD_FORMS.quotas.check?.({ min: null, max: null, status: 'fixed' })).toMatchObject([{ code: 'thieu-so-luong' }]);
    expect(RECORD_FORMS.quotas.check?.({ min: null, max: null, status: 'deferred' })).toEqual([]);
  });
});

describe('a new record', () => {
  const plan = planOf('LDNN');
  const typed: { readonly [L in PlanList]?: Readonly<Record<string, FieldValue>> } = {
    responsibilities: { body: 'Sở Y tế' }, propaganda: { body: 'Báo tỉnh' }, awardForms: { decidedBy: 'Bộ trưởng' }, indicators: { unit: '%', _first: 5, figure: 'năm phần trăm' }, quotas: { max: 2 },
    submissionRoutes: { steps: 'UBND xã: đề nghị\nSở Nội vụ: thẩm định' }, ambiguities: { reading: 'hiểu là 5', impact: 'ít' },
  };
  it.each(PLAN_LISTS)('of %s is one the plan takes', (list) => {
    const record = stripped(saved(RECORD_FORMS[list], plan, newRecord(plan, list, 'Một đoạn chữ không có gì để đọc'), typed[list]));
    const put = applyEdits(plan, [{ kind: 'put', list, record: { ...record, id: freshRecordId(plan) } }]);
    expect(put.ok ? PlanSchema.safeParse(put.value.plan).success : put.error).toBe(true);
  });

  it('begins with what the reader makes of the marked words', () => {
    expect(newRecord(plan, 'reporting', 'gửi báo cáo về Sở Nội vụ trước ngày 15/11 hằng năm')).toMatchObject({ to: ['Sở Nội vụ'], due: { day: 15, month: 11, year: null, bound: 'before' }, recurring: 'hằng năm' });
    expect(newRecord(plan, 'indicators', 'Tỷ lệ hộ dùng nước sạch đạt trên 95%')).toMatchObject({ comparator: 'gt', min: 95, unit: '%', parentId: null });
    const quota = newRecord(plan, 'quotas', 'Sơ kết năm 2023: mỗi xã không quá 02 tập thể');
    expect(quota).toMatchObject({ max: 2, unitKinds: ['xa'], subjectKinds: ['tap-the'] });
    expect(plan.milestones.map(({ id }) => id)).toContain((quota['milestone'] as { milestoneId: string }).milestoneId);
  });
});

describe('R32: thresholds of a criterion in its form', () => {
  const plan = planOf('LDNN');
  const criterion = plan.criteria.find(({ id }) => id === 'LDNN-C4') as Plan['criteria'][number];
  const form = RECORD_FORMS.criteria;
  const rows = form.open?.(criterion as PlanRecord)['_thresholds'] as readonly ThresholdRow[];
  const save = (typed: Readonly<Record<string, FieldValue>>, record: PlanRecord = criterion) => saved(form, plan, record, typed) as unknown as Plan['criteria'][number];
  const accepted = (record: object) => applyEdits(plan, [{ kind: 'put', list: 'criteria', record: record as { id: string } }]);

  it('opens with the plan’s words: from 1.5 points a year in 3 years running, or more than 50% since the start', () => {
    expect(rows).toEqual([
      { key: 'LDNN-C4-T1', figure: 'giảm tỷ lệ nghèo đa chiều từ 1,5%/năm trở lên', words: 'decrease', first: 1.5, second: null, unit: 'điểm %', per: 'năm', years: 3, base: '' },
      { key: 'LDNN-C4-T2', figure: 'giảm trên 50% so với đầu kỳ', words: 'decrease-gt', first: 50, second: null, unit: '%', per: 'giai đoạn', years: null, base: 'đầu kỳ' },
    ]);
    expect(form.open?.(criterion as PlanRecord)['_rule']).toBe('any');
  });

  it('a figure, the years and «và» for «hoặc» are mended; what the form does not ask for stays', () => {
    const after = save({ _thresholds: rows.map((row, index) => (index === 0 ? { ...row, first: 2, years: 2 } : row)), _rule: 'all' });
    expect(after.rule).toEqual({ all: ['LDNN-C4-T1', 'LDNN-C4-T2'] });
    expect(after.thresholds[0]).toEqual({ ...criterion.thresholds[0], min: 2, window: { ...criterion.thresholds[0]?.window, length: 2 } });
    expect(after.thresholds[1]).toEqual(criterion.thresholds[1]);
    expect(accepted(after).ok).toBe(true);
  });

  it('a threshold taken off leaves the rule; the last one takes the rule with it', () => {
    expect(save({ _thresholds: rows.slice(1) })).toMatchObject({ thresholds: [{ id: 'LDNN-C4-T2' }], rule: { any: ['LDNN-C4-T2'] } });
    const none = save({ _thresholds: [] });
    expect([none.thresholds, none.rule, accepted(none).ok]).toEqual([[], null, true]);
  });

  it('a new one gets the next id and its measure from its words and unit', () => {
    const added = (more: Partial<ThresholdRow>) => save({ _thresholds: [...rows, { ...BLANK_THRESHOLD, key: 'dong-1', figure: 'số mới', first: 5, ...more }] }).thresholds[2];
    expect(added({ words: 'gte', unit: '%' })).toMatchObject({ id: 'LDNN-C4-T3', text: 'số mới', comparator: 'gte', min: 5, max: null, measure: 'level', window: null, baseline: null, relativeTo: null });
    expect(added({ words: 'decrease', unit: 'điểm %', base: 'năm 2021' })).toMatchObject({ measure: 'change-points', baseline: { at: 'năm 2021', value: null, year: 2021 } });
    expect(added({ words: 'gt', unit: '% kế hoạch' })).toMatchObject({ measure: 'ratio-to-plan', minInclusive: false, relativeTo: { kind: 'external-plan' } });
    expect(added({ words: 'range', second: 8, unit: 'hộ', years: 3 })).toMatchObject({ min: 5, max: 8, window: { kind: 'consecutive-years', length: 3 } });
    expect(accepted(save({ _thresholds: [...rows, { ...BLANK_THRESHOLD, key: 'dong-1', figure: 'số mới', first: 5, unit: 'hộ' }] })).ok).toBe(true);
  });

  it('of a new criterion they are numbered under its id', () => {
    const blank = newRecord(plan, 'criteria', 'Tiêu chí mới');
    const two = ['gte', 'gt'].map((words, index) => ({ ...BLANK_THRESHOLD, key: `dong-${index + 1}`, figure: 'từ 5%', words, first: 5, unit: '%' }));
    const made = withRecordId(plan, stripped(saved(form, plan, blank, { _thresholds: two, _rule: 'any' })), 'LDNN-Y1');
    expect(made).toMatchObject({ id: 'LDNN-Y1', thresholds: [{ id: 'LDNN-Y1-T1' }, { id: 'LDNN-Y1-T2' }], rule: { any: ['LDNN-Y1-T1', 'LDNN-Y1-T2'] } });
    expect(accepted(made).ok).toBe(true);
  });

  it('what is missing stands at its cell', () => {
    const faults = (typed: readonly ThresholdRow[], rule: 'any' | null = 'any') => form.check?.({ _thresholds: typed, _rule: rule }).map(({ item }) => item);
    const blank = { ...BLANK_THRESHOLD, key: 'dong-1' };
    expect(faults([blank])).toEqual(['_thresholds.dong-1.figure', '_thresholds.dong-1.first', '_thresholds.dong-1.unit']);
    expect(faults([{ ...blank, figure: 'x', words: 'range', first: 5, unit: '%' }])).toEqual(['_thresholds.dong-1.second']);
    expect(faults([{ ...blank, figure: 'x', words: 'range', first: 5, second: 4, unit: '%' }])).toEqual(['_thresholds.dong-1.second']);
    expect(faults(rows, null)).toEqual(['_rule']);
    expect(faults(rows)).toEqual([]);
  });
});
