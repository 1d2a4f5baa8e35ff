import { birthYear } from './subject.ts';
import type { Birth } from './subject.ts';

/** What the number can be held against. */
interface Holder {
  readonly birth: Birth;
  readonly gender: 'nam' | 'nu' | null;
}

const FIRST_CENTURY = 1900;
const GENDER_WORDS = { nam: 'Nam', nu: 'Nữ' } as const;

/**
 * What disagrees between a citizen number (căn cước) and the rest of the record; empty when nothing does. Warnings, never a
 * bar. Twelve digits: province where the birth was registered (001–096), then century and sex (1900s: 0 male, 1 female;
 * 2000s: 2, 3; …), then the last two digits of the birth year, then six of no meaning (NĐ 137/2015/NĐ-CP Điều 13; the
 * former nine digits of a chứng minh nhân dân say nothing). No sentence repeats the number.
 */
export function nationalIdWarnings(nationalId: string, { birth, gender }: Holder): string[] {
  if (nationalId === '' || /^\d{9}$/u.test(nationalId)) return [];
  if (!/^\d{12}$/u.test(nationalId)) return ['Số căn cước không đủ 12 chữ số.'];
  const warnings: string[] = [];
  const province = Number(nationalId.slice(0, 3));
  if (province < 1 || province > 96) warnings.push(`Số căn cước: 3 số đầu ${nationalId.slice(0, 3)} không phải mã tỉnh, thành phố (001–096); chỉ đúng với người khai sinh ở nước ngoài.`);
  const digit = Number(nationalId[3]);
  const century = FIRST_CENTURY + Math.floor(digit / 2) * 100;
  const sex = digit % 2 === 0 ? 'nam' : 'nu';
  const year = birthYear(birth);
  if (gender !== null && sex !== gender) warnings.push(`Số căn cước: chữ số thứ tư là ${digit} (${GENDER_WORDS[sex]}) nhưng giới tính ghi ${GENDER_WORDS[gender]}.`);
  if (year !== null && (year < century || year >= century + 100)) warnings.push(`Số căn cước: chữ số thứ tư là ${digit} (sinh ${century}–${century + 99}) nhưng năm sinh ghi ${year}.`);
  const two = nationalId.slice(4, 6);
  if (year !== null && two !== String(year % 100).padStart(2, '0')) warnings.push(`Số căn cước: chữ số thứ năm, thứ sáu là ${two} nhưng năm sinh ghi ${year}.`);
  return warnings;
}

/** The number as screens and lists show it: the last three digits; empty stays empty. */
export function maskNationalId(nationalId: string): string {
  return nationalId === '' ? '' : '•'.repeat(Math.max(0, nationalId.length - 3)) + nationalId.slice(-3);
}
