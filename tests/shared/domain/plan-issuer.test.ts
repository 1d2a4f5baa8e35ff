import { describe, expect, it } from 'vitest';
import { isIssuedBy, issuerWords } from '../../../shared/domain/plan-issuer.ts';

describe('issuerWords', () => {
  it.each([
    ['Ủy ban nhân dân tỉnh Minh Hà', 'tỉnh', 'chung của toàn tỉnh'],
    ['Chủ tịch Ủy ban nhân dân tỉnh Minh Hà', 'tỉnh', 'chung của toàn tỉnh'],
    ['Tỉnh ủy Minh Hà', 'tỉnh', 'chung của toàn tỉnh'],
    ['Ủy ban nhân dân thành phố Đà Nẵng', 'thành phố', 'chung của toàn thành phố'],
    ['Thành ủy Huế', 'thành phố', 'chung của toàn thành phố'],
    ['UBND xã Tân Mẫu', 'xã', 'chung của toàn xã'],
    ['Ủy ban nhân dân xã Tân Mẫu, tỉnh Minh Hà', 'xã', 'chung của toàn xã'],
    ['Đảng ủy phường Xã Tắc', 'phường', 'chung của toàn phường'],
    ['Hội đồng Thi đua - Khen thưởng đặc khu Hòn Mẫu', 'đặc khu', 'chung của toàn đặc khu'],
    ['Ủy ban nhân dân thị xã Mẫu Sơn', 'thị xã', 'chung của toàn thị xã'],
    ['Ủy ban nhân dân huyện Tỉnh Gia', 'huyện', 'chung của toàn huyện'],
    ['Sở Lao động - Thương binh và Xã hội tỉnh Minh Hà', 'sở', 'chung của toàn ngành'],
    ['Công an tỉnh Minh Hà', 'cơ quan ban hành', 'chung'],
    ['Bảo hiểm xã hội tỉnh Minh Hà', 'cơ quan ban hành', 'chung'],
    ['không rõ', 'cơ quan ban hành', 'chung'],
  ])('%s: «Chỉ tiêu của %s»', (issuer, word, common) => {
    expect(issuerWords(issuer)).toEqual({ word, common });
  });
});

describe('isIssuedBy', () => {
  const COMMUNE = { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng' } as const;
  const DAY = '2026-01-10';
  it.each<[string, string, boolean]>([
    ['UBND xã Tân Mẫu', 'Lâm Đồng', true],
    ['Ủy ban nhân dân xã Tân Mẫu, tỉnh Lâm Đồng', 'Lâm Đồng', true],
    ['Ủy ban nhân dân xã Tân Mẫu tỉnh Lâm Đồng', 'Lâm Đồng', true],
    ['Chủ tịch UBND xã Tân Mẫu', 'Lâm Đồng', true],
    ['Hội đồng Thi đua - Khen thưởng xã Tân Mẫu', 'Lâm Đồng', true],
    ['xã Tân Mẫu', 'Lâm Đồng', true],
    // Read from the place before the date, or not at all.
    ['UBND xã Tân Mẫu', 'Tân Mẫu', true],
    ['UBND xã Tân Mẫu', 'không rõ', true],
    // Merged into Lâm Đồng since 1/7/2025.
    ['UBND xã Tân Mẫu', 'Đắk Nông', true],
    ['UBND xã Tân Mẫu', 'Điện Biên', false],
    ['UBND xã Tân Mẫu Đông', 'Lâm Đồng', false],
    ['UBND phường Tân Mẫu', 'Lâm Đồng', false],
    ['Ủy ban nhân dân tỉnh Lâm Đồng', 'Lâm Đồng', false],
  ])('%s, %s: %s', (issuer, province, own) => {
    expect(isIssuedBy({ issuer, province }, COMMUNE, DAY)).toBe(own);
  });

  it('a department is the issuer by its own name, whatever stands behind it', () => {
    const department = { kind: 'so-ban-nganh', name: 'Sở Thí dụ', province: 'Lâm Đồng' } as const;
    expect(isIssuedBy({ issuer: 'Sở Thí dụ tỉnh Lâm Đồng', province: 'Lâm Đồng' }, department, DAY)).toBe(true);
    expect(isIssuedBy({ issuer: 'Sở Nội vụ', province: 'Lâm Đồng' }, department, DAY)).toBe(false);
  });
});
