import { describe, expect, it } from 'vitest';
import { isSameBody, isSameProvince, provinceOn, resolveBody } from '../../../shared/domain/body.ts';
import { PLANS } from '../../../shared/catalogue/plans.ts';

describe('resolveBody', () => {
  it.each([
    ['Sở Nội vụ', '2026-01-01', null],
    ['Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)', '2026-01-01', 'Lâm Đồng'],
    ['Ban Thi đua - Khen thưởng Trung ương', '2026-01-01', null],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', '2026-01-01', null],
    ['Ủy ban nhân dân tỉnh Điện Biên', '2026-01-01', 'Điện Biên'],
    ['Ủy ban nhân dân thành phố Đà Nẵng', '2026-01-01', null],
    ['UBND huyện', '2025-06-30', null],
    ['Sở Lao động - Thương binh và Xã hội', '2025-02-28', 'Lâm Đồng'],
    ['Ủy ban nhân dân tỉnh Đắk Nông', '2025-06-30', 'Đắk Nông'],
    ['Cơ quan, đơn vị, địa phương', '2026-01-01', 'Đắk Nông'],
    ['Thủ tướng Chính phủ', '2026-01-01', 'Đắk Nông'],
  ])('R94: %s on %s is itself', (printed, date, province) => {
    expect(resolveBody(printed, date, province)).toMatchObject({ kind: 'giu-nguyen', name: printed });
  });

  it.each([
    ['Sở Lao động - Thương binh và Xã hội', '2025-03-01', null, 'Sở Nội vụ', '2025-03-01', 2],
    ['Sở Lao động - Thương binh và Xã hội phối hợp Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)', '2025-12-01', 'Lâm Đồng', 'Sở Nội vụ', '2025-03-01', 2],
    ['Sở Lao động - Thương binh và Xã hội hoặc Sở Nội vụ (qua Ban Thi đua - Khen thưởng tỉnh)', '2025-12-01', 'Lâm Đồng', 'Sở Nội vụ', '2025-03-01', 2],
    ['Sở Thông tin và Truyền thông', '2025-12-01', 'Đắk Nông', 'Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Đồng', '2025-03-01', 1],
    ['Sở Thông tin và Truyền thông', '2025-06-30', 'Đắk Nông', 'Sở Văn hóa, Thể thao và Du lịch', '2025-03-01', 1],
    ['Sở Thông tin và Truyền thông, Báo Lâm Đồng, Đài Phát thanh và Truyền hình tỉnh', '2025-12-01', null, 'Sở Văn hóa, Thể thao và Du lịch', '2025-03-01', 1],
    ['Ban Thi đua, khen thưởng tỉnh (Sở Nội vụ)', '2025-12-01', null, 'Sở Nội vụ', '2025-03-01', 0],
    ['Bộ Lao động - Thương binh và Xã hội', '2025-12-01', null, 'Bộ Nội vụ', '2025-03-01', 2],
    ['Ban Tuyên giáo Tỉnh ủy', '2026-01-01', null, 'Ban Tuyên giáo và Dân vận Tỉnh ủy', '2025-11-18', 0],
  ])('R94: %s on %s is asked, %s proposed', (printed, date, province, name, since, others) => {
    const resolution = resolveBody(printed, date, province);
    expect(resolution).toMatchObject({ kind: 'ke-thua', printed, ask: true, successor: { name, since } });
    if (resolution.kind === 'ke-thua') {
      expect(resolution.others).toHaveLength(others);
      expect(resolution.successor.confidence).not.toBe('high');
      expect(resolution.successor.source).not.toBe('');
    }
  });

  it.each([
    ['Ủy ban nhân dân tỉnh Đắk Nông', null, 'Ủy ban nhân dân tỉnh Lâm Đồng'],
    ['Ủy ban nhân dân tỉnh', 'Đắk Nông', 'Ủy ban nhân dân tỉnh Lâm Đồng'],
    ['UBND tỉnh', 'tỉnh Đắk Nông', 'UBND tỉnh Lâm Đồng'],
    ['Sở Nội vụ', 'Đắk Nông', 'Sở Nội vụ tỉnh Lâm Đồng'],
    ['Đắk Nông', null, 'Lâm Đồng'],
    ['Ủy ban nhân dân tỉnh Phú Yên', null, 'Ủy ban nhân dân tỉnh Đắk Lắk'],
    ['Sở Nội vụ tỉnh Quảng Nam', null, 'Sở Nội vụ thành phố Đà Nẵng'],
  ])('%s (plan of %s) follows the merger of its province', (printed, province, name) => {
    expect(resolveBody(printed, '2025-07-01', province)).toMatchObject({ kind: 'ke-thua', ask: false, successor: { name, since: '2025-07-01', confidence: 'high' } });
  });

  it.each(['UBND huyện, thành phố', 'Chủ tịch UBND huyện, thị xã, thành phố', 'Ủy ban nhân dân huyện Đam Rông', 'UBND thị xã Mường Lay', 'Ủy ban nhân dân thành phố Đà Lạt', 'Báo Đắk Nông, Đài Phát thanh và Truyền hình tỉnh, cơ quan thông tin đại chúng'])(
    '%s is gone on 1/7/2025: choose a receiver',
    (printed) => {
      expect(resolveBody(printed, '2025-06-30').kind).toBe('giu-nguyen');
      expect(resolveBody(printed, '2025-07-01')).toMatchObject({ kind: 'khong-con', printed, since: '2025-07-01' });
    },
  );

  it('R94: answers for every body that the five plans print, keeping the printed name', () => {
    for (const { plan } of PLANS) {
      const printed = [
        ...plan.responsibilities.map((task) => task.body),
        ...plan.reporting.flatMap((report) => [...report.from, ...report.to, ...report.cc, ...report.onward]),
        ...plan.submissionRoutes.flatMap((route) => route.steps.map((step) => step.body)),
      ];
      for (const body of printed) expect(resolveBody(body, '2025-12-01', plan.identity.province).printed).toBe(body);
    }
  });
});

it.each([
  ['Đắk Nông', '2025-06-30', 'Đắk Nông'],
  ['tỉnh Đắk Nông', '2025-07-01', 'Lâm Đồng'],
  ['Điện Biên', '2026-01-01', 'Điện Biên'],
  ['tỉnh Lâm Đồng', '2026-01-01', 'Lâm Đồng'],
])('%s on %s is %s', (name, date, now) => {
  expect(provinceOn(name, date)).toBe(now);
});

it('two names of one province', () => {
  expect(isSameProvince('Đắk Nông', 'tỉnh Lâm Đồng', '2025-07-01')).toBe(true);
  expect(isSameProvince('Đắk Nông', 'tỉnh Lâm Đồng', '2025-06-30')).toBe(false);
  expect(isSameProvince('Hồ Chí Minh', 'Điện Biên', '2025-06-30')).toBe(false);
});

it.each([
  ['Sở Nội vụ', 'Sở Nội vụ tỉnh Lâm Đồng', true],
  ['Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)', 'SỞ NỘI VỤ', true],
  ['Sở Lao động, Thương binh và Xã hội', 'Sở Lao động - Thương binh và Xã hội', true],
  ['Sở Nội vụ', 'Sở Y tế', false],
])('%s / %s: %s', (one, other, same) => {
  expect(isSameBody(one, other)).toBe(same);
});
