import { describe, expect, it } from 'vitest';
import { PROVINCE_SUGGESTIONS, nameOnPapers, officialName, successorOf } from '../../../../renderer/features/start/unit-name.ts';

describe('officialName', () => {
  it.each([
    ['xa', 'Tân Mẫu', 'xã Tân Mẫu'],
    ['xa', 'xã Tân Mẫu', 'xã Tân Mẫu'],
    ['xa', 'Xã Tân Mẫu', 'xã Tân Mẫu'],
    ['xa', 'UBND xã Tân Mẫu', 'xã Tân Mẫu'],
    ['xa', 'Ủy ban nhân dân xã Tân Mẫu', 'xã Tân Mẫu'],
    ['xa', 'Xã Lát', 'xã Lát'],
    ['phuong', '1', 'phường 1'],
    ['dac-khu', 'Đặc khu Phú Mẫu', 'đặc khu Phú Mẫu'],
    ['xa', 'xã', ''],
    ['xa', '  ', ''],
    ['so-ban-nganh', 'Sở Y tế', 'Sở Y tế'],
    ['tinh', 'Sở Nội vụ', 'Sở Nội vụ'],
  ] as const)('%s «%s» → «%s»', (kind, typed, name) => expect(officialName(kind, typed)).toBe(name));
});

it('shows nothing on papers before both kind and name are known', () => {
  expect(nameOnPapers(null, 'Tân Mẫu')).toBeNull();
  expect(nameOnPapers('xa', '')).toBeNull();
  expect(nameOnPapers('so-ban-nganh', 'Sở Y tế')).toBe('Sở Y tế');
});

it('knows merged provinces and suggests none of them', () => {
  expect(successorOf('dak nong')).toBe('Lâm Đồng');
  expect(successorOf('Lâm Đồng')).toBeNull();
  expect(PROVINCE_SUGGESTIONS).toEqual(expect.arrayContaining(['Lâm Đồng', 'Điện Biên', 'Hà Nội']));
  expect(PROVINCE_SUGGESTIONS).not.toContain('Đắk Nông');
});
