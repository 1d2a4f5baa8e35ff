import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNationalId, nationalIdWarnings } from '../../../shared/domain/national-id.ts';

const man = { birth: { date: '1985-03-02' }, gender: 'nam' as const };

describe('a citizen number', () => {
  it.each([
    ['agrees with the record', '066085001234', man, []],
    ['of a woman born in the 2000s', '066303001234', { birth: { year: 2003 }, gender: 'nu' as const }, []],
    ['of which nothing is known to hold it against', '066085001234', { birth: null, gender: null }, []],
    ['that is not there', '', man, []],
    ['of the former nine digits', '245123456', man, []],
    ['cut short', '06608500123', man, ['Số căn cước không đủ 12 chữ số.']],
    ['with a province that is none', '000085001234', man, ['Số căn cước: 3 số đầu 000 không phải mã tỉnh, thành phố (001–096); chỉ đúng với người khai sinh ở nước ngoài.']],
    ['with a province above the last', '097085001234', man, ['Số căn cước: 3 số đầu 097 không phải mã tỉnh, thành phố (001–096); chỉ đúng với người khai sinh ở nước ngoài.']],
    ['of the other sex', '066185001234', man, ['Số căn cước: chữ số thứ tư là 1 (Nữ) nhưng giới tính ghi Nam.']],
    ['of the other sex, when none is recorded', '066185001234', { ...man, gender: null }, []],
    ['of another century', '066285001234', man, ['Số căn cước: chữ số thứ tư là 2 (sinh 2000–2099) nhưng năm sinh ghi 1985.']],
    ['of another year', '066086001234', { birth: { year: 1985 }, gender: 'nam' as const }, ['Số căn cước: chữ số thứ năm, thứ sáu là 86 nhưng năm sinh ghi 1985.']],
    ['all twelve of which are one digit', '111111111111', man, [
      'Số căn cước: 3 số đầu 111 không phải mã tỉnh, thành phố (001–096); chỉ đúng với người khai sinh ở nước ngoài.',
      'Số căn cước: chữ số thứ tư là 1 (Nữ) nhưng giới tính ghi Nam.',
      'Số căn cước: chữ số thứ năm, thứ sáu là 11 nhưng năm sinh ghi 1985.',
    ]],
  ])('%s', (_name, number, holder, warnings) => {
    expect(nationalIdWarnings(number, holder)).toEqual(warnings);
  });

  it('made from a birth and a sex is never warned about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2099 }), fc.constantFrom('nam' as const, 'nu' as const), fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 999_999 }), (year, gender, province, rest) => {
        const digit = Math.floor((year - 1900) / 100) * 2 + (gender === 'nu' ? 1 : 0);
        const number = `${String(province).padStart(3, '0')}${digit}${String(year % 100).padStart(2, '0')}${String(rest).padStart(6, '0')}`;
        expect(nationalIdWarnings(number, { birth: { year }, gender })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows its last three digits only', () => {
    expect(maskNationalId('066085001234')).toBe('•••••••••234');
    expect(maskNationalId('')).toBe('');
    for (const warning of nationalIdWarnings('111111111111', man)) expect(warning).not.toContain('111111111111');
  });
});
