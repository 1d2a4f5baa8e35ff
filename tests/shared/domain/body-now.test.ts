import { describe, expect, it } from 'vitest';
import { bodyNow, nameNow } from '../../../shared/domain/body-now.ts';

const DAY = '2026-01-05';

describe('bodyNow', () => {
  it('R94: a body that is still what it was needs no hint', () => {
    expect(bodyNow('Sở Nội vụ', DAY, 'Lâm Đồng')).toBeNull();
    expect(nameNow('Sở Nội vụ', DAY, 'Lâm Đồng')).toBe('Sở Nội vụ');
    expect(nameNow('Sở Lao động - Thương binh và Xã hội', '2025-02-28', 'Lâm Đồng')).toBe('Sở Lao động - Thương binh và Xã hội');
  });

  it('R94: several successors are all named and to be confirmed; a certain one stands alone', () => {
    expect(bodyNow('Sở Thông tin và Truyền thông', DAY, 'Lâm Đồng')).toMatchObject({
      state: 'ke-thua', reading: 'Sở Văn hóa, Thể thao và Du lịch', confidence: 'medium',
      hint: 'nay là Sở Văn hóa, Thể thao và Du lịch hoặc Sở Khoa học và Công nghệ, cần xác nhận', note: expect.stringMatching(/^Cần xác nhận nơi nhận\. /u),
    });
    expect(nameNow('Sở Nội vụ tỉnh Quảng Nam', DAY, null)).toBe('Sở Nội vụ tỉnh Quảng Nam (nay là Sở Nội vụ thành phố Đà Nẵng)');
  });

  it('R94: where nobody can be named a receiver must be chosen', () => {
    expect(bodyNow('Ủy ban nhân dân huyện Đam Rông', DAY, 'Lâm Đồng')).toMatchObject({ state: 'khong-con', reading: 'không còn, chọn nơi nhận', hint: 'không còn, chọn nơi nhận' });
  });
});
