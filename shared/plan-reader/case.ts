const WORD = /[\p{L}\p{M}]+/gu;
const MOST = 300_000;

/** How words are written inside sentences of a text. */
export interface Casing {
  /** In: words in capitals. Out: the same written as the text writes them elsewhere, the first with a capital. */
  readonly sentence: (capitals: string) => string;
}

/** Learns from running text which words keep a capital («Đảng bộ tỉnh Đắk Nông»). */
export function casingOf(text: string): Casing {
  const pairs = new Map<string, Map<string, number>>();
  const singles = new Map<string, Map<string, number>>();
  const sample = text.slice(0, MOST);
  let before = '';
  let end = 0;
  for (const match of sample.matchAll(WORD)) {
    const word = match[0];
    const gap = sample.slice(end, match.index);
    end = match.index + word.length;
    const opens = before === '' || /[.:;“"\n!?)-]/u.test(gap);
    if (word !== word.toUpperCase() || word.length === 1) {
      const low = word.toLowerCase();
      if (!opens) count(singles, low, word);
      if (!/[.:\n]/u.test(gap)) count(pairs, `${before} ${low}`, word);
    }
    before = word.toLowerCase();
  }
  return { sentence: (capitals) => sentence(capitals, pairs, singles) };
}

function count(table: Map<string, Map<string, number>>, key: string, form: string): void {
  const forms = table.get(key) ?? new Map<string, number>();
  forms.set(form, (forms.get(form) ?? 0) + 1);
  table.set(key, forms);
}

function most(forms: Map<string, number> | undefined): string | null {
  let best: string | null = null;
  for (const [form, times] of forms ?? []) if (best === null || times > (forms?.get(best) ?? 0)) best = form;
  return best;
}

function sentence(capitals: string, pairs: Map<string, Map<string, number>>, singles: Map<string, Map<string, number>>): string {
  let before = '';
  let first = true;
  return capitals.replace(WORD, (word: string) => {
    const low = word.toLowerCase();
    const known = most(pairs.get(`${before} ${low}`)) ?? most(singles.get(low));
    before = low;
    const written = /^[IVXLC]+$/u.test(word) && word.length < 6 ? word : (known ?? low);
    const shown = first ? written.charAt(0).toUpperCase() + written.slice(1) : written;
    first = false;
    return shown;
  });
}

export const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text);

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/mặt trận tổ quốc/gu, 'Mặt trận Tổ quốc'], [/việt nam/gu, 'Việt Nam'], [/thi đua\s*[-–]\s*khen thưởng/gu, 'Thi đua - Khen thưởng'], [/\bubnd\b/gu, 'UBND'], [/hđnd/gu, 'HĐND'],
];
const UNIT_NAME = /(?<=(?:^|[\s,])(?:tỉnh|huyện|xã|phường|thành phố|thị xã|đặc khu|thị trấn|Tỉnh ủy|Thành ủy|Tỉnh|Huyện|Xã|Phường|Thành phố|Đặc khu) )(?!ủy|đoàn)[\p{Ll}\d’' -]+$/u;
const FIELD = /(?<=(?:^|\s)(?:Sở|sở|Phòng|phòng|Bộ) )(?!.*(?:Sở|sở) )(.+?)(?= (?:tỉnh|thành phố|xã|phường) |$)/u;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** «ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK» → «Ủy ban nhân dân tỉnh Đắk Lắk», «SỞ NỘI VỤ» → «Sở Nội vụ»; other words stay. */
export function bodyName(words: string): string {
  if (!isCapitals(words)) return words;
  let name = capital(words.toLowerCase());
  name = name.replace(FIELD, (field: string) => field.split(/(, | và | - )/u).map((piece) => (/^(?:, | và | - )$/u.test(piece) ? piece : capital(piece))).join(''));
  name = name.replace(UNIT_NAME, (place: string) => place.replace(/[\p{L}]+/gu, capital));
  for (const [pattern, form] of NAMES) name = name.replace(pattern, form);
  return name.replace(/^Ubnd/u, 'UBND').replace(/^Hđnd/u, 'HĐND');
}
