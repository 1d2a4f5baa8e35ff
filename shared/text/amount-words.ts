const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', 'nghìn', 'triệu'] as const;
const BILLION = 1_000_000_000;

/**
 * A whole number in Vietnamese words: 1.060.000 → «một triệu không trăm sáu mươi nghìn». Throws on a negative number, a fraction or
 * one that is too large to be held exactly.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('a whole number from zero on');
  if (value === 0) return DIGITS[0];
  const above = Math.floor(value / BILLION);
  const rest = value % BILLION;
  const high = above === 0 ? '' : `${numberInWords(above)} tỷ`;
  return [high, belowBillion(rest, above > 0)].filter(Boolean).join(' ');
}

/** A sum of money as payment lists write it: «Ba triệu bảy trăm sáu mươi nghìn đồng». */
export function moneyInWords(vnd: number): string {
  const words = `${numberInWords(vnd)} đồng`;
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** @param led something higher was said before, so a leading zero is read out */
function belowBillion(value: number, led: boolean): string {
  const words: string[] = [];
  for (let power = GROUPS.length - 1; power >= 0; power -= 1) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push([hundreds(group, led || words.length > 0), GROUPS[power]].filter(Boolean).join(' '));
  }
  return words.join(' ');
}

function hundreds(group: number, led: boolean): string {
  const [hundred, ten, one] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const words: string[] = [];
  if (hundred > 0 || led) words.push(`${DIGITS[hundred]} trăm`);
  if (ten === 0 && one > 0 && words.length > 0) words.push('linh');
  if (ten === 1) words.push('mười');
  if (ten > 1) words.push(`${DIGITS[ten]} mươi`);
  if (one > 0) words.push(unit(one, ten));
  return words.join(' ');
}

/** The last digit: «mốt», «tư» and «lăm» after tens. */
function unit(one: number, ten: number): string {
  if (one === 5 && ten > 0) return 'lăm';
  if (one === 1 && ten > 1) return 'mốt';
  if (one === 4 && ten > 1) return 'tư';
  return DIGITS[one] ?? '';
}
