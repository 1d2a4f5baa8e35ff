import { describe, expect, it } from 'vitest';
import { assignedFigure, judgeAssignedPlan } from '../../../shared/domain/assigned-plan.ts';
import { judgeIndicator } from '../../../shared/domain/judge-indicator.ts';
import { OwnTarget, ownTargetFault, toIndicatorTarget } from '../../../shared/domain/own-target.ts';
import { AFTER, indicator, value } from './indicator-samples.ts';

function own(id: string, rest: Record<string, unknown>): OwnTarget {
  return OwnTarget.parse({ id, version: 0, campaignId: 'pt', kind: 'target', text: 'Chỉ tiêu mẫu', unit: '%', author: 'Trần Thử Nghiệm', enteredOn: '2023-01-05', ...rest });
}

describe('R24: own targets and criteria', () => {
  it('R24: chỉ tiêu của đơn vị dưới chỉ tiêu của tỉnh, chấm bằng cùng một cách', () => {
    const target = own('R1', { parentId: 'LD23-30', comparator: 'gt', min: 97, minInclusive: false });
    const shape = toIndicatorTarget(target);
    expect(shape).toMatchObject({ parentId: 'LD23-30', figure: 'trên 97%', type: 'numeric' });
    expect(judgeIndicator(shape, [value('R1', 2025, 97)], AFTER).state).toBe('chua-dat');
    expect(judgeIndicator(shape, [value('R1', 2025, 97.1)], AFTER).state).toBe('dat');
    expect(judgeIndicator(indicator('LD23-30'), [value('R1', 2025, 97.1)], AFTER).state).toBe('chua-co-so-lieu');
  });

  it('R24: sự việc, tiêu chí bằng lời và chỉ tiêu đứng riêng', () => {
    const event = toIndicatorTarget(own('R2', { type: 'event', text: 'Khánh thành nhà văn hóa', deadline: { day: 2, month: 9, year: 2024, bound: 'before', event: null, text: 'trước ngày 02/9/2024' } }));
    const opened = (eventDate: string): string => judgeIndicator(event, [value('R2', 2024, 1, { kind: 'event', eventDate })], AFTER).state;
    expect([opened('2024-09-01'), opened('2024-09-02')]).toEqual(['dat', 'chua-dat']);
    expect(judgeIndicator(toIndicatorTarget(own('R3', { kind: 'criterion', text: 'Đoàn kết nội bộ' })), [], AFTER)).toMatchObject({ state: 'khong-cham', printed: 'Đoàn kết nội bộ' });
  });

  it.each([
    ['R24: chỉ tiêu phải có mức', { comparator: 'gte' }, 'thieu-muc'],
    ['R24: khoảng phải có hai mức', { comparator: 'range', min: 3 }, 'thieu-muc'],
    ['R24: hai mức ngược nhau', { comparator: 'range', min: 3, max: 2 }, 'muc-nguoc'],
    ['R24: phải có đơn vị tính', { comparator: 'gte', min: 3, unit: '' }, 'thieu-don-vi-tinh'],
    ['R20: chỉ tiêu được giao phải có văn bản giao', { kind: 'assigned', comparator: 'gte', min: 3 }, 'thieu-van-ban-giao'],
    ['R24: giai đoạn ngược', { comparator: 'gte', min: 3, period: { from: 2025, to: 2023 } }, 'giai-doan-nguoc'],
    ['R24: mức 0 là một mức', { comparator: 'eq', min: 0, max: 0, polarity: 'down' }, undefined],
    ['R24: tiêu chí không cần mức', { kind: 'criterion', unit: '' }, undefined],
    ['R24: «làm giảm» chỉ cần một mức', { comparator: 'decrease', measure: 'change-absolute', min: 0, minInclusive: false }, undefined],
  ])('%s', (_title, rest, code) => {
    expect(ownTargetFault(own('R9', rest))?.code).toBe(code);
  });
});

describe('R20: the plan assigned to the unit', () => {
  const plan = indicator('DLK-01');
  const assigned = (id: string, rest: Record<string, unknown>): OwnTarget => own(id, { kind: 'assigned', parentId: 'DLK-01', source: '15/QĐ-UBND (giả định)', comparator: 'eq', ...rest });
  const targets = [
    assigned('G1', { text: 'Thu ngân sách', unit: 'tỷ đồng', min: 5, max: 5 }),
    assigned('G2', { text: 'Hộ nghèo', unit: 'hộ', min: 40, max: 40, polarity: 'down' }),
    assigned('G3', { text: 'Bảo hiểm y tế', min: 95, max: 95 }),
  ];
  const results = [value('G1', 2025, 5.4), value('G2', 2025, 35), value('G3', 2025, 95)];

  it('R20: kết quả là tỷ lệ, và đếm số vượt trên số được giao: 2/3 vượt, 3/3 đạt', () => {
    const judged = judgeAssignedPlan(plan, targets, results, AFTER);
    expect(judged).toMatchObject({ state: 'dat', assigned: 3, exceeded: 2, reached: 3, lagging: 0, noData: 0 });
    expect(judged.items.map(({ ratio, exceeded }) => [ratio, exceeded])).toEqual([[108, true], [null, true], [100, false]]);
    expect(judged.sentence).toBe('Đơn vị vượt 02/03 chỉ tiêu được giao, đạt trở lên 03/03; chỉ tiêu ghi «hoàn thành vượt mức các chỉ tiêu, nhiệm vụ phát triển kinh tế - xã hội»: đạt.');
  });

  it('R20: vượt cả là vượt; một chỉ tiêu chưa đạt là chưa đạt; thiếu số là chưa kết luận', () => {
    expect(judgeAssignedPlan(plan, targets, [...results.slice(0, 2), value('G3', 2025, 95.1)], AFTER).state).toBe('vuot');
    expect(judgeAssignedPlan(plan, targets, [...results.slice(0, 2), value('G3', 2025, 94.9)], AFTER).state).toBe('chua-dat');
    expect(judgeAssignedPlan(plan, targets, results.slice(0, 2), AFTER)).toMatchObject({ state: 'chua-co-so-lieu', noData: 1 });
    expect(judgeAssignedPlan(plan, targets, [...results.slice(0, 2), value('G3', 2025, 94.9)], { ...AFTER, on: '2025-10-01' }).state).toBe('chua-den-han');
  });

  it('R20: chưa biết số nào thì nói chưa có số liệu, không nói đạt 0; biết một phần thì đếm riêng', () => {
    const none = judgeAssignedPlan(plan, targets, [], AFTER);
    expect(none).toMatchObject({ state: 'chua-co-so-lieu', noData: 3, sentence: 'Chưa có số liệu của 03 chỉ tiêu được giao nên chưa chấm; chỉ tiêu ghi «hoàn thành vượt mức các chỉ tiêu, nhiệm vụ phát triển kinh tế - xã hội».' });
    expect(assignedFigure(none)).toBe('');
    expect(assignedFigure(judgeAssignedPlan(plan, targets, results.slice(0, 1), AFTER))).toBe('đạt 01/03 chỉ tiêu được giao (vượt 01, chưa có số liệu 02)');
    expect(assignedFigure(judgeAssignedPlan(plan, targets, [value('G1', 2025, 4), value('G2', 2025, 50), value('G3', 2025, 94)], AFTER))).toBe('đạt 0/03 chỉ tiêu được giao (chưa đạt 03)');
  });

  it('R20: chưa nhập chỉ tiêu được giao thì không chấm', () => {
    expect(judgeAssignedPlan(plan, [], results, AFTER)).toMatchObject({ state: 'khong-cham', assigned: 0 });
    expect(judgeIndicator(plan, [], AFTER)).toMatchObject({ state: 'khong-cham' });
  });

  it('R20: «vượt mức» nghĩa chặt: đạt đúng 100% chưa đủ', () => {
    expect(judgeAssignedPlan({ ...plan, comparator: 'gt', minInclusive: false }, targets, results, AFTER).state).toBe('chua-dat');
  });

  it('R20: kế hoạch giao lại từng năm: số giao của năm thay mức cũ', () => {
    const yearly = [...results, value('G3', 2025, 96, { kind: 'assigned' })];
    expect(judgeAssignedPlan(plan, targets, yearly, AFTER)).toMatchObject({ state: 'chua-dat', lagging: 1 });
  });

  it('R20: nhập thẳng số thực hiện và số giao của chính chỉ tiêu', () => {
    const pair = [value('DLK-01', 2025, 515), value('DLK-01', 2025, 500, { kind: 'assigned' })];
    expect(judgeIndicator(plan, pair, AFTER)).toMatchObject({ state: 'vuot', value: 103, figure: '103% kế hoạch', method: 'ty-le-ke-hoach' });
    expect(judgeIndicator(plan, [value('DLK-01', 2025, 100)], AFTER)).toMatchObject({ state: 'dat', method: 'nhap-truc-tiep' });
    expect(judgeIndicator(plan, [value('DLK-01', 2025, 99.9)], AFTER).state).toBe('chua-dat');
  });

  it('R20: «toàn bộ 18 chỉ tiêu» đếm số đạt trên 18', () => {
    const all = Array.from({ length: 18 }, (_, index) => assigned(`H${index}`, { parentId: 'LD23-34', min: 10, max: 10 }));
    const reached = (count: number, known = 18): unknown => {
      const judged = judgeAssignedPlan(indicator('LD23-34'), all, all.slice(0, known).map(({ id }, index) => value(id, 2023, index < count ? 10 : 9)), { on: '2024-02-01', year: 2023, periodFrom: 2023, periodTo: 2023 });
      return [judged.state, judged.reached];
    };
    expect([reached(18), reached(17), reached(17, 17)]).toEqual([['dat', 18], ['chua-dat', 17], ['chua-co-so-lieu', 17]]);
  });
});
