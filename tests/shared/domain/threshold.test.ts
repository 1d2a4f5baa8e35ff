import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { afterNewRuralStandard, areaClassesWanted, areaClassOn } from '../../../shared/domain/area-class.ts';
import type { AreaClass } from '../../../shared/domain/area-class.ts';
import { criteriaFor, groupsOf, judgeCriterion, judgeSubject } from '../../../shared/domain/criterion.ts';
import type { ApplyingCriterion, CriterionSubject } from '../../../shared/domain/criterion.ts';
import { figuresOf, judgeRule, judgeThreshold } from '../../../shared/domain/threshold.ts';
import type { PlanThreshold, ThresholdOptions, ThresholdResult, YearFigure } from '../../../shared/domain/threshold.ts';
import { value } from './indicator-samples.ts';

function plan(code: string): Plan {
  const found = planByCode(code);
  if (found === undefined) throw new Error(code);
  return found;
}
const poor = plan('LDNN');
const criterion = (id: string): Plan['criteria'][number] => {
  const found = [...poor.criteria, ...plan('DLK').criteria].find((entry) => entry.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const threshold = (id: string): PlanThreshold => {
  const found = [...poor.criteria, ...plan('DLK').criteria].flatMap(({ thresholds }) => thresholds).find((entry) => entry.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const OPTIONS: ThresholdOptions = { on: '2025-11-20', submissionYear: 2025, baselineYear: 2021 };
const falls = (...entries: readonly (readonly [number, number])[]): YearFigure[] => entries.map(([year, amount]) => ({ year, kind: 'change', value: amount }));
const levels = (...entries: readonly (readonly [number, number])[]): YearFigure[] => entries.map(([year, amount]) => ({ year, kind: 'level', value: amount }));

describe('R33: three consecutive years before submission', () => {
  const rule = threshold('LDNN-C4-T1');

  it.each([
    ['R33: 2,0 / 1,4 / 2,0 không đạt', falls([2022, 2.0], [2023, 1.4], [2024, 2.0]), 'chua-dat'],
    ['R33: 1,5 / 1,5 / 1,5 đạt', falls([2022, 1.5], [2023, 1.5], [2024, 1.5]), 'dat'],
    ['R33: thiếu một năm là thiếu số liệu', falls([2022, 2.0], [2024, 2.0]), 'thieu-so-lieu'],
    ['R33: một năm không đạt thì năm thiếu không cứu được', falls([2022, 1.0], [2024, 2.0]), 'chua-dat'],
    ['R33: năm trình không tính', falls([2023, 2.0], [2024, 2.0], [2025, 2.0]), 'thieu-so-lieu'],
    ['R33: tính từ mức các năm', levels([2021, 12], [2022, 10.4], [2023, 8.9], [2024, 7.4]), 'dat'],
    ['R33: mức 2022 → 2023 giảm 1,4', levels([2021, 12], [2022, 10.4], [2023, 9], [2024, 7.4]), 'chua-dat'],
    ['R33: thiếu mức năm đầu', levels([2022, 10.4], [2023, 8.9], [2024, 7.4]), 'thieu-so-lieu'],
  ] as const)('%s', (_title, figures, state) => {
    expect(judgeThreshold(rule, figures, OPTIONS).state).toBe(state);
  });

  it('R33: says which year and prints the wording', () => {
    expect(judgeThreshold(rule, falls([2022, 2.0], [2023, 1.4], [2024, 2.0]), OPTIONS)).toMatchObject({
      printed: 'giảm tỷ lệ nghèo đa chiều từ 1,5%/năm trở lên',
      sentence: 'Tiêu chí ghi «giảm tỷ lệ nghèo đa chiều từ 1,5%/năm trở lên»: phải đạt ở từng năm trong 3 năm 2022 - 2024 (2022: giảm 2 điểm %; 2023: giảm 1,4 điểm %; 2024: giảm 2 điểm %); năm 2023 không đạt. Chưa đạt.',
    });
    expect(judgeThreshold(rule, falls([2022, 2.0], [2024, 2.0]), OPTIONS).sentence).toContain('thiếu năm 2023');
  });

  it('R33: without a year of submission it is the year judged', () => {
    expect(judgeThreshold(rule, falls([2022, 2], [2023, 2], [2024, 2]), { ...OPTIONS, submissionYear: null }).state).toBe('dat');
  });
});

describe('R34: «giảm trên 50% so với đầu kỳ»', () => {
  const rule = threshold('LDNN-C8-T1');

  it.each([
    ['R34: 200 → 100 không đạt', levels([2021, 200], [2025, 100]), OPTIONS, 'chua-dat', 'giảm 50%'],
    ['R34: 200 → 99 đạt', levels([2021, 200], [2025, 99]), OPTIONS, 'dat', 'giảm 50,5%'],
    ['R34: số mới nhất trong hạn', levels([2021, 200], [2023, 120], [2024, 90]), OPTIONS, 'dat', 'giảm 55%'],
    ['R34: quá hạn thì phải có số năm 2025', levels([2021, 200], [2024, 90]), { ...OPTIONS, on: '2026-01-10' }, 'thieu-so-lieu', ''],
    ['R34: chưa có số đầu kỳ', levels([2025, 99]), OPTIONS, 'thieu-so-lieu', ''],
    ['R34: chưa chọn năm đầu kỳ', levels([2021, 200], [2025, 99]), { ...OPTIONS, baselineYear: null }, 'thieu-so-lieu', ''],
    ['R34: năm đầu kỳ là thiết lập của phong trào', levels([2021, 200], [2022, 150], [2025, 99]), { ...OPTIONS, baselineYear: 2022 }, 'chua-dat', 'giảm 34%'],
    ['R34: đầu kỳ bằng 0', levels([2021, 0], [2025, 0]), OPTIONS, 'thieu-so-lieu', ''],
    ['R34: sát 50% không làm tròn lên', levels([2021, 100000], [2025, 50001]), OPTIONS, 'chua-dat', 'giảm 50%'],
    ['R34: hơn 50% một chút', levels([2021, 100000], [2025, 49999]), OPTIONS, 'dat', 'giảm 50,001%'],
  ] as const)('%s', (_title, figures, options, state, figure) => {
    expect(judgeThreshold(rule, figures, options)).toMatchObject({ state, figure });
  });

  it('R34: stored figures of a threshold are read with their unit and kind', () => {
    const stored = [value('LDNN-C8-T1', 2021, 200, { kind: 'baseline' }), value('LDNN-C8-T1', 2025, 99), value('LDNN-C8-T1', 2025, 150, { unitName: 'Thôn khác' }), value('X', 2025, 1)];
    expect(judgeThreshold(rule, figuresOf(stored, ['LDNN-C8-T1']), OPTIONS).state).toBe('dat');
  });
});

describe('R32: rules', () => {
  const of = (...states: readonly ThresholdResult['state'][]): Pick<ThresholdResult, 'thresholdId' | 'state'>[] => states.map((state, index) => ({ thresholdId: `T${index + 1}`, state }));

  it.each([
    ['R32: hoặc: một đạt là đạt', 'any', ['dat', 'chua-dat'], 'dat'],
    ['R32: hoặc: đạt dù vế kia thiếu', 'any', ['thieu-so-lieu', 'dat'], 'dat'],
    ['R32: hoặc: không đạt và thiếu là thiếu số liệu', 'any', ['chua-dat', 'thieu-so-lieu'], 'thieu-so-lieu'],
    ['R32: hoặc: cả hai không đạt', 'any', ['chua-dat', 'chua-dat'], 'chua-dat'],
    ['R32: và: cả hai đạt', 'all', ['dat', 'dat'], 'dat'],
    ['R32: và: một không đạt là không đạt dù vế kia thiếu', 'all', ['thieu-so-lieu', 'chua-dat'], 'chua-dat'],
    ['R32: và: đạt và thiếu là thiếu số liệu', 'all', ['dat', 'thieu-so-lieu'], 'thieu-so-lieu'],
    ['R32: vế chưa ai chấm là thiếu số liệu', 'all', ['dat'], 'thieu-so-lieu'],
  ] as const)('%s', (_title, kind, states, expected) => {
    const ids = ['T1', 'T2'];
    expect(judgeRule(kind === 'any' ? { any: ids } : { all: ids }, of(...states))).toBe(expected);
  });

  it('R32: LDNN-C4 «1,5%/năm 3 năm hoặc trên 50%»: vế hai đạt là đạt', () => {
    const applying: ApplyingCriterion = { criterion: criterion('LDNN-C4'), group: poor.subjectGroups[2] ?? poor.subjectGroups[0]!, applies: 'yes' };
    const yearly = judgeThreshold(threshold('LDNN-C4-T1'), falls([2022, 2.0], [2023, 1.4], [2024, 2.0]), OPTIONS);
    const half = (last: number): ThresholdResult => judgeThreshold(threshold('LDNN-C4-T2'), levels([2021, 200], [2025, last]), OPTIONS);
    const lacking = judgeThreshold(threshold('LDNN-C4-T2'), [], OPTIONS);
    expect(judgeCriterion(applying, [yearly, half(99)], null)).toMatchObject({ state: 'dat', computed: 'dat', confirmed: null });
    expect(judgeCriterion(applying, [yearly, half(100)], null).state).toBe('chua-dat');
    expect(judgeCriterion(applying, [yearly, lacking], null).state).toBe('thieu-so-lieu');
  });
});

describe('R31: text is confirmed by a person, thresholds are computed', () => {
  const told: ApplyingCriterion = { criterion: criterion('LDNN-C7'), group: poor.subjectGroups[3] ?? poor.subjectGroups[0]!, applies: 'yes' };

  it.each([
    ['R31: chưa ai xác nhận', null, 'cho-xac-nhan'],
    ['R31: xác nhận đạt mà không có minh chứng', { verdict: 'dat', evidence: '', by: 'Lê Thị Mẫu' }, 'cho-xac-nhan'],
    ['R31: xác nhận đạt có minh chứng', { verdict: 'dat', evidence: 'Báo cáo số 12/BC', by: 'Lê Thị Mẫu' }, 'dat'],
    ['R31: xác nhận chưa đạt', { verdict: 'chua-dat', evidence: '', by: 'Lê Thị Mẫu' }, 'chua-dat'],
  ] as const)('%s', (_title, confirmation, state) => {
    expect(judgeCriterion(told, [], confirmation).state).toBe(state);
  });

  it('R31: DLK-C1 cần cả số liệu được giao và xác nhận phần định tính', () => {
    const mixed: ApplyingCriterion = { criterion: criterion('DLK-C1'), group: plan('DLK').subjectGroups[0]!, applies: 'yes' };
    const result = (exceeded: number, lagging: number): ThresholdResult =>
      judgeThreshold(threshold('DLK-C1-T1'), [], { ...OPTIONS, assigned: { assigned: 3, exceeded, reached: 3 - lagging, lagging, noData: 0, items: [] } });
    const confirmed = { verdict: 'dat', evidence: 'Biên bản', by: 'Lê Thị Mẫu' } as const;
    expect(judgeCriterion(mixed, [result(3, 0)], null).state).toBe('cho-xac-nhan');
    expect(judgeCriterion(mixed, [result(3, 0)], confirmed).state).toBe('dat');
    expect(judgeCriterion(mixed, [result(2, 0)], confirmed).state).toBe('chua-dat');
    expect(judgeThreshold(threshold('DLK-C1-T1'), [], { ...OPTIONS, assigned: { assigned: 0, exceeded: 0, reached: 0, lagging: 0, noData: 0, items: [] } }).state).toBe('thieu-so-lieu');
    // Nothing is known of any of them: that is said, not «0/3».
    const unknown = judgeThreshold(threshold('DLK-C1-T1'), [], { ...OPTIONS, assigned: { assigned: 3, exceeded: 0, reached: 0, lagging: 0, noData: 3, items: [] } });
    expect([unknown.state, unknown.figure]).toEqual(['thieu-so-lieu', '']);
    expect(judgeThreshold(threshold('DLK-C1-T1'), levels([2025, 100]), OPTIONS).state).toBe('chua-dat');
    expect(judgeThreshold(threshold('DLK-C1-T1'), levels([2025, 100.1]), OPTIONS).state).toBe('dat');
  });
});

describe('R35: area classes carry dates', () => {
  const history = [{ areaClass: 'khu-vuc-III' as const, from: '2021-06-04', source: 'QĐ 861/QĐ-TTg' }];

  it('R35: khu vực theo ngày chấm; trước ngày ghi là chưa biết', () => {
    expect(areaClassOn(history, '2021-06-03')).toBeNull();
    expect(areaClassOn(history, '2021-06-04')).toBe('khu-vuc-III');
  });

  it('R35: đạt nông thôn mới thì chuyển sang khu vực I từ ngày đó, trước đó vẫn khu vực III', () => {
    const moved = afterNewRuralStandard(history, { on: '2024-05-20', source: 'Quyết định công nhận (giả định)' });
    expect([areaClassOn(moved, '2024-05-19'), areaClassOn(moved, '2024-05-20')]).toEqual(['khu-vuc-III', 'khu-vuc-I']);
    expect(afterNewRuralStandard(moved, { on: '2025-01-01', source: 'x' })).toEqual(moved);
    expect(afterNewRuralStandard([], { on: '2025-01-01', source: 'x' })).toEqual([]);
  });

  it.each([
    ['LDNN-C4', ['dac-biet-kho-khan', 'khu-vuc-III']],
    ['LDNN-C5', ['khu-vuc-III', 'khu-vuc-II', 'khu-vuc-I', 'dac-biet-kho-khan']],
    ['LDNN-C3', null],
    ['LDNN-C8', null],
    ['LDNN-C12', null],
  ] as const)('R35: %s dành cho %j', (id, classes) => {
    expect(areaClassesWanted(criterion(id))).toEqual(classes);
  });

  it.each([
    ['R35: xã khu vực III: cả hai gạch', 'khu-vuc-III', ['LDNN-C4', 'LDNN-C5']],
    ['R35: xã khu vực I: gạch sau', 'khu-vuc-I', ['LDNN-C5']],
    ['R35: xã ngoài vùng khó khăn: không gạch nào', 'khong', []],
  ] as const)('%s', (_title, areaClass, ids) => {
    expect(criteriaFor(poor, { subjectKind: 'tap-the', unitKinds: ['xa'], areaClass }).map(({ criterion: each }) => each.id)).toEqual(ids);
  });

  it('R35: chưa ghi khu vực thì thiếu số liệu, không phải chưa đạt', () => {
    const judged = judgeSubject(poor, { subjectKind: 'tap-the', unitKinds: ['xa'], areaClass: null }, [judgeThreshold(threshold('LDNN-C5-T1'), levels([2021, 200], [2025, 99]), OPTIONS)], []);
    expect(judged.results.map(({ state }) => state)).toEqual(['thieu-so-lieu', 'thieu-so-lieu']);
    expect(judged.results[0]?.sentence).toContain('Chưa ghi khu vực');
  });
});

describe('R36: several groups, and none', () => {
  const subject = (subjectKind: CriterionSubject['subjectKind'], unitKinds: CriterionSubject['unitKinds'], areaClass: AreaClass | null = null): CriterionSubject => ({ subjectKind, unitKinds, areaClass });

  it('R36: ngân hàng ở hai nhóm', () => {
    const bank = subject('tap-the', ['ngan-hang-tctd']);
    expect(groupsOf(poor, bank).map(({ id }) => id)).toEqual(['LDNN-G2', 'LDNN-G7']);
    expect(criteriaFor(poor, bank).map(({ criterion: each }) => each.id)).toEqual(['LDNN-C3', 'LDNN-C15']);
  });

  it.each([
    ['R36: huyện có nhóm mà không có tiêu chí', poor, subject('tap-the', ['huyen'])],
    ['R36: tổ chức tôn giáo không có nhóm', poor, subject('tap-the', ['to-chuc-ton-giao'])],
    ['R36: cơ quan, đơn vị khác của Đắk Lắk', plan('DLK'), subject('tap-the', ['co-quan-don-vi'])],
  ])('%s: «không có tiêu chí»', (_title, source, who) => {
    const judged = judgeSubject(source, who, [], []);
    expect(judged).toMatchObject({ state: 'khong-co-tieu-chi', results: [] });
    expect(judged.sentence).toContain('Không có tiêu chí');
  });

  it('R36: kế hoạch giao nơi khác viết tiêu chí thì nói ai', () => {
    expect(judgeSubject(plan('LD23'), subject('ca-nhan', ['ca-nhan']), [], []).sentence).toContain(plan('LD23').criteriaPolicy.by);
  });

  it('R31: hộ gia đình ở nhóm của mình', () => {
    const household = judgeSubject(poor, subject('ho-gia-dinh', ['ho-gia-dinh']), [], [{ criterionId: 'LDNN-C9', verdict: 'dat', evidence: 'Đơn đăng ký thoát nghèo', by: 'Lê Thị Mẫu' }]);
    expect(household.results.map(({ criterionId, state }) => [criterionId, state])).toEqual([['LDNN-C9', 'dat'], ['LDNN-C10', 'cho-xac-nhan']]);
  });
});
