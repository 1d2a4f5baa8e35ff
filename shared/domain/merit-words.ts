/** Begins with a capital wherever it stands. */
const ALWAYS_CAPITAL = /^(?:Đảng|Nhà nước|Quốc hội|Chính phủ|Trung ương|Bác|Tết)(?!\p{L})/u;
/** «Hà Nội …», «UBND …»: the first word is part of a name. */
const NAME = /^(?:\p{Lu}\p{Ll}*\s+\p{Lu}|\p{Lu}{2})/u;

/**
 * A merit as it goes on after «đã có thành tích»: without those words, or a «đã», where they were typed too, without the full stop that running text
 * ends with, and small at its beginning unless it begins with a name.
 * @param merit as typed: «Có thành tích xuất sắc trong năm 2026.»
 */
export function meritContinued(merit: string): string {
  const bare = merit.trim().replace(/(?:\.\/)?\.$/u, '').replace(/^đã\s+/iu, '').replace(/^có\s+thành\s+tích(?!\p{L})\s*/iu, '');
  return NAME.test(bare) || ALWAYS_CAPITAL.test(bare) ? bare : `${bare.charAt(0).toLocaleLowerCase('vi')}${bare.slice(1)}`;
}
