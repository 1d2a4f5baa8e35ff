import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import { Organisation } from '../../../shared/domain/organisation.ts';
import { judgeThreshold } from '../../../shared/domain/threshold.ts';
import { addCounts, areaClassOfMerged, figureOfTerritory, levelsOfTerritory } from '../../../shared/domain/unit-merger.ts';
import type { UnitCount } from '../../../shared/domain/unit-merger.ts';

const commune = (id: string, name: string, rest: Record<string, unknown> = {}): Organisation => Organisation.parse({ id, version: 0, name, kind: 'xa', ...rest });
const joined = (organisationId: string, share: 'whole' | 'part' = 'whole', on = '2025-07-01'): unknown => ({ organisationId, share, on, source: 'Nghị quyết sắp xếp (giả định)' });
const count = (organisationId: string, year: number, poor: number | null, total: number | null = null, partFor: string | null = null, source = `Báo cáo ${year}`): UnitCount => ({ organisationId, year, count: poor, total, source, partFor });

const units = [
  commune('a', 'xã Tân An', { validTo: '2025-06-30', areaClasses: [{ areaClass: 'khu-vuc-III', from: '2021-06-04', source: 'QĐ' }] }),
  commune('b', 'xã Tân Bình', { validTo: '2025-06-30', areaClasses: [{ areaClass: 'khu-vuc-I', from: '2021-06-04', source: 'QĐ' }] }),
  commune('m', 'xã Tân Mẫu', { validFrom: '2025-07-01', predecessors: [joined('a'), joined('b')] }),
];

describe('R34: figures of a merged unit', () => {
  const counts = [count('a', 2021, 150, 1000), count('b', 2021, 50, 200), count('m', 2025, 99, 1250)];

  it('R34: cộng số lượng của các xã cũ: 150 + 50 = 200 → 99, đạt «giảm trên 50%»', () => {
    const figures = levelsOfTerritory(units, 'm', counts, [2021, 2025], 'count');
    expect(figures.map(({ value }) => value)).toEqual([200, 99]);
    const half = planByCode('LDNN')?.criteria.flatMap(({ thresholds }) => thresholds).find(({ id }) => id === 'LDNN-C5-T1');
    if (half === undefined) throw new Error('LDNN-C5-T1');
    const options = { on: '2025-12-20', submissionYear: 2025, baselineYear: 2021 };
    expect(judgeThreshold(half, figures, options).state).toBe('dat');
    expect(judgeThreshold(half, levelsOfTerritory(units, 'm', [...counts.slice(0, 2), count('m', 2025, 100)], [2021, 2025], 'count'), options).state).toBe('chua-dat');
    const lacking = judgeThreshold(half, levelsOfTerritory(units, 'm', [counts[0]!, counts[2]!], [2021, 2025], 'count'), options);
    expect(lacking.state).toBe('thieu-so-lieu');
    expect(lacking.sentence).toContain('thiếu số liệu năm 2021 của xã Tân Bình');
  });

  it('R34: tỷ lệ tính lại từ số lượng, không lấy bình quân: (150 + 50) ÷ (1000 + 200) = 16,67%, không phải 20%', () => {
    const figure = figureOfTerritory(units, 'm', counts, 2021);
    expect(figure.rate).toBeCloseTo(16.6667, 3);
    expect((150 / 1000 + 50 / 200) * 50).toBe(20);
    expect(figure.parts.map(({ name, count: poor }) => [name, poor])).toEqual([['xã Tân An', 150], ['xã Tân Bình', 50]]);
  });

  it('R34: thiếu một phần là thiếu, không coi là 0', () => {
    expect(figureOfTerritory(units, 'm', counts.slice(0, 1), 2021)).toMatchObject({ count: null, rate: null, missing: ['xã Tân Bình'] });
    expect(figureOfTerritory(units, 'm', [count('a', 2021, 150), count('b', 2021, 0)], 2021)).toMatchObject({ count: 150, missing: [] });
    expect(figureOfTerritory(units, 'm', [count('a', 2021, 150, 1000), count('b', 2021, 50)], 2021)).toMatchObject({ count: 200, rate: null });
    expect(levelsOfTerritory(units, 'm', [count('a', 2021, 150, 1000), count('b', 2021, 50)], [2021], 'rate')[0]?.reason).toBe('thiếu tổng số để tính tỷ lệ năm 2021');
  });

  it('R34: phần tách của một xã nhập tay, có nguồn', () => {
    const split = [units[0]!, units[1]!, commune('m', 'xã Tân Mẫu', { validFrom: '2025-07-01', predecessors: [joined('a'), joined('b', 'part')] })];
    const whole = [count('a', 2021, 150), count('b', 2021, 50)];
    const lacking = figureOfTerritory(split, 'm', whole, 2021);
    expect(lacking).toMatchObject({ count: null, reason: 'thiếu số liệu năm 2021 của xã Tân Bình (phần tách về)' });
    expect(figureOfTerritory(split, 'm', [...whole, count('b', 2021, 20, null, 'm', '')], 2021).count).toBeNull();
    expect(figureOfTerritory(split, 'm', [...whole, count('b', 2021, 20, null, 'm', 'Biên bản bàn giao (giả định)')], 2021)).toMatchObject({ count: 170, missing: [] });
  });

  it('R34: năm sáp nhập trở đi là số của xã mới; số tính lại cho năm trước được dùng thay', () => {
    expect(figureOfTerritory(units, 'm', [...counts, count('a', 2025, 1)], 2025).count).toBe(99);
    expect(figureOfTerritory(units, 'm', [...counts, count('m', 2021, 205)], 2021).count).toBe(205);
  });

  it('R34: xã giữ tên, nhận thêm xã khác: số của mình cộng số của xã nhập vào', () => {
    const kept = [commune('k', 'xã Giữ Tên', { validFrom: '1990-01-01', predecessors: [joined('a')] }), units[0]!];
    expect(figureOfTerritory(kept, 'k', [count('k', 2021, 30), count('a', 2021, 150)], 2021).count).toBe(180);
  });

  it('R34: sáp nhập hai lần; vòng lặp trong dữ liệu không treo máy', () => {
    const twice = [...units, commune('n', 'xã Tân Nhất', { validFrom: '2026-01-01', predecessors: [joined('m', 'whole', '2026-01-01')] })];
    expect(figureOfTerritory(twice, 'n', counts, 2021).count).toBe(200);
    const ring = [commune('x', 'xã X', { predecessors: [joined('y')] }), commune('y', 'xã Y', { predecessors: [joined('x')] })];
    expect(figureOfTerritory(ring, 'x', [], 2021).count).toBeNull();
  });

  it('R34: cộng hộ nghèo và hộ cận nghèo; thiếu một loại thì năm đó chưa có tổng', () => {
    const sum = addCounts([{ year: 2021, kind: 'level', value: 120 }, { year: 2025, kind: 'level', value: 60 }], [{ year: 2021, kind: 'level', value: 80 }]);
    expect(sum).toEqual([{ year: 2021, kind: 'level', value: 200 }, { year: 2025, kind: 'level', value: null, reason: 'thiếu một phần số liệu năm 2025' }]);
  });

  it('R34: khu vực của các xã cũ vẫn thấy, khu vực của xã mới phải hỏi, không thừa hưởng', () => {
    const merged = areaClassOfMerged(units, 'm', '2025-08-01');
    expect(merged).toEqual({ own: null, ask: true, predecessors: [{ name: 'xã Tân An', areaClass: 'khu-vuc-III', until: '2025-06-30' }, { name: 'xã Tân Bình', areaClass: 'khu-vuc-I', until: '2025-06-30' }] });
    const asked = [...units.slice(0, 2), commune('m', 'xã Tân Mẫu', { predecessors: [joined('a')], areaClasses: [{ areaClass: 'khu-vuc-II', from: '2025-07-01', source: 'QĐ' }] })];
    expect(areaClassOfMerged(asked, 'm', '2025-08-01')).toMatchObject({ own: 'khu-vuc-II', ask: false });
  });
});
