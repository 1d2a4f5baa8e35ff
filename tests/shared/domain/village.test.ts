import { expect, it } from 'vitest';
import { villageOf } from '../../../shared/domain/village.ts';

it.each([
  ['Thôn Đông', 'thon dong', 'Thôn Đông'],
  ['thôn đông, xã Tân An', 'thon dong', 'thôn đông'],
  ['Số 12; Tổ dân phố 3, phường Mẫu', 'to dan pho 3', 'Tổ dân phố 3'],
  ['Buôn Ea Mẫu, xã Thử', 'buon ea mau', 'Buôn Ea Mẫu'],
  ['12 đường Mẫu', '12 duong mau', '12 đường Mẫu'],
  ['Thống Nhất', 'thong nhat', 'Thống Nhất'],
  ['', '', ''],
])('R97: «%s» lies in «%s»', (address, key, name) => {
  expect(villageOf(address)).toEqual({ key, name });
});
