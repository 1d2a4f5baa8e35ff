import { expect, it } from 'vitest';
import { certificateMerit } from '../../../shared/domain/certificate-award.ts';
import { meritContinued } from '../../../shared/domain/merit-words.ts';

it.each([
  ['xuất sắc trong phong trào thi đua năm 2026', 'xuất sắc trong phong trào thi đua năm 2026'],
  ['Có thành tích xuất sắc trong năm 2026.', 'xuất sắc trong năm 2026'],
  ['Đã có thành tích xuất sắc./.', 'xuất sắc'],
  ['đã có  thành tích Vận động 12 hộ hiến đất', 'vận động 12 hộ hiến đất'],
  ['Đã dũng cảm cứu người', 'dũng cảm cứu người'],
  ['Ủng hộ 200 ngày công', 'ủng hộ 200 ngày công'],
  ['Hà Nội kết nghĩa với xã', 'Hà Nội kết nghĩa với xã'],
  ['UBND xã giao', 'UBND xã giao'],
  ['Đảng viên gương mẫu', 'Đảng viên gương mẫu'],
  ['12 năm liền hoàn thành tốt nhiệm vụ', '12 năm liền hoàn thành tốt nhiệm vụ'],
  ['', ''],
])('after «đã có thành tích»: «%s» reads «%s»', (typed, printed) => {
  expect(meritContinued(typed)).toBe(printed);
  expect(certificateMerit(typed)).toBe(printed === '' ? '' : `Đã có thành tích ${printed}`);
});
