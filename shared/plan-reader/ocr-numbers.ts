/** A misread figure that was mended: what stood there, what it is taken for. */
export interface Repair {
  readonly asPrinted: string;
  readonly reading: string;
}

const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', l: '1', I: '1', i: '1', S: '5', s: '5', B: '8', Z: '2', z: '2' };
const digits = (text: string): string => text.replace(/[OoQlIiSsBZz]/gu, (letter) => LOOK_ALIKES[letter] ?? letter);

const TOKEN = /[0-9OoQlIiSsBZz][0-9OoQlIiSsBZz.,/-]*/gu;
const WORD_SIGN = /[\p{L}\p{N}’']/u;

/** Shapes in which a look-alike among digits can only be a digit. */
const SURE: readonly RegExp[] = [
  /^(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])(?:[/.-](?:19|20)\d\d)?$/u,
  /^(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d$/u,
  /^(?:19|20)\d\d(?:-(?:19|20)\d\d)?$/u,
  /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u,
];
const FIGURE = /^\d{1,4}(?:,\d{1,3})?(?:-\d{1,4}(?:,\d{1,3})?)?$/u;

/** Letters and digits of one token, signs at its end left out, read as a figure; null where it may be a word («III1», «28B»). */
function mended(token: string, after: string, percent: boolean): string | null {
  const trimmed = token.replace(/[.,/-]+$/u, '');
  if (/^\d*$/u.test(trimmed.replace(/[.,/-]/gu, '')) || /[IVX]{2}/u.test(trimmed)) return null;
  const reading = digits(trimmed);
  const hasDigit = /\d/u.test(trimmed);
  if (hasDigit && SURE.some((shape) => shape.test(reading)) && !/^[SsBZz]/u.test(trimmed)) return reading;
  if (/^\d{1,3},[OolI]{1,2}$/u.test(trimmed)) return reading;
  if (percent && /^[\dOolISB.,-]+$/u.test(trimmed) && FIGURE.test(reading)) return reading;
  if (hasDigit && /^[0-9]*[OolI][0-9,]+$|^[0-9]{1,3}[Oo]{1,3}$|^0[lI]$|^[Oo][1-9lI]$/u.test(trimmed) && FIGURE.test(reading) && /^ \p{Ll}{2}/u.test(after)) return reading;
  return null;
}

/**
 * In: one paragraph. Out: the same with look-alikes made digits and broken figures closed, only where the neighbourhood
 * leaves no other reading: dates, years, thousands, percentages, a plan's own number, counts before a word.
 */
export function repairNumbers(line: string, report: (repair: Repair) => void): string {
  if (!/[\dOlI]/u.test(line)) return line;
  const change = (asPrinted: string, reading: string): string => {
    if (asPrinted !== reading) report({ asPrinted, reading });
    return reading;
  };
  return closed(lettered(line, change), change);
}

type Change = (asPrinted: string, reading: string) => string;

function lettered(line: string, change: Change): string {
  const dated = line
    // «ngày 06 thảng 3 năm 2026»
    .replace(/([Nn]gày [0-9OolI]{1,2} )th[aàảãạâă]ng( [0-9OolI]{1,2} )n[aâàãảạ]m(?= [0-9OolISB]{4}(?![\p{L}\d]))/gu, (all, a: string, b: string) => change(all, `${a}tháng${b}năm`))
    .replace(/([Nn]gày [0-9OolI]{1,2} )th[aàảãạâă]ng(?= [0-9OolI]{1,2} )/gu, (all, a: string) => change(all, `${a}tháng`))
    .replace(/([Nn]gày )([0-9OolI]{1,2})( tháng )([0-9OolI]{1,2})( năm )([0-9OolISB]{4})(?![\p{L}\d])/gu,
      (all, a: string, day: string, b: string, month: string, c: string, year: string) =>
        change(all, a + digits(day) + b + digits(month) + c + digits(year)))
    // «ngày 25 tháng 1l hằng năm»
    .replace(/([Nn]gày )([0-9OolI]{1,2})( tháng )([0-9OolI]{1,2})(?![\p{L}\d])/gu, (all, a: string, day: string, b: string, month: string) =>
      (/^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])$/u.test(`${digits(day)}/${digits(month)}`) ? change(all, a + digits(day) + b + digits(month)) : all))
    .replace(/(Số ?: ?)([0-9OolI]{1,5})( ?\/ ?\p{Lu}{2})/gu, (all, a: string, number: string, b: string) => (/[0-9O]/u.test(number) ? change(all, a + digits(number) + b) : all));
  return dated.replace(TOKEN, (token, at: number) => {
    const before = dated.charAt(at - 1);
    const next = dated.slice(at + token.length, at + token.length + 4);
    if (WORD_SIGN.test(before) || WORD_SIGN.test(next.charAt(0))) return token;
    const reading = mended(token, next, /^ ?%/u.test(next));
    const bare = token.replace(/[.,/-]+$/u, '');
    return reading === null ? token : change(bare, reading) + token.slice(bare.length);
  });
}

function closed(line: string, change: Change): string {
  return line
    .replace(/(?<=(?:đạt|tăng|giảm|trên|dưới|từ|còn|khoảng|quân) )(\d{1,3}), (\d{1,2})(?= ?%)/gu, (all, whole: string, part: string) => change(all, `${whole},${part}`))
    .replace(/(?<=\p{Ll} )(\d{1,3}), (\d{1,2})(?= (?:nghìn|ngàn|triệu|tỷ|tỉ|lần|điểm phần|bác sĩ|giường|ha |km|m2))/gu, (all, whole: string, part: string) => change(all, `${whole},${part}`))
    .replace(/(?<=(?:tăng|giảm|giàm|đạt|trên|từ|quân) )[lI](?= ?[-–] ?\d[\d,]* ?%)/gu, (all) => change(all, '1'))
    .replace(/(?<![\d.,/])(\d{1,3}) ,(\d{1,3})(?![\d.,/])/gu, (all, whole: string, part: string) => change(all, `${whole},${part}`))
    .replace(/(?<![\d.,/])([1-9]\d{0,2})\.(\d{1,2}) (\d{1,2})(?![\d.,/])(?= \p{Ll}{2}|%)/gu, (all, head: string, a: string, b: string) => (a.length + b.length === 3 ? change(all, `${head}.${a}${b}`) : all))
    .replace(/(?<=\p{Ll} )([1-9]\d{0,2}) ?\. ?(\d{3})(?![\d.,/])(?= \p{Ll}{2})/gu, (all, head: string, group: string) => change(all, `${head}.${group}`))
    .replace(/(?<=[Nn]ăm )(2|20|202|1|19|199) (\d{1,3})(?!\d)/gu, (all, a: string, b: string) => (/^(?:19|20)\d\d$/u.test(a + b) ? change(all, a + b) : all))
    .replace(/(?<![\d/.,])(\d{1,2}) ?\/ ?(\d{1,2}) ?\/ ?((?:19|20)\d\d)(?!\d)/gu, '$1/$2/$3');
}

/**
 * Whether a figure was cut by the end of a line: `tail` ends the one, `head` begins the next («1.3» + «00 ngàn»,
 * «15/» + «11/2025», «năm 20» + «25»). True: the two belong together without a space.
 */
export function brokenFigure(tail: string, head: string): boolean {
  if (/(?:^|[^\d.,/])\d{1,2}$/u.test(tail.slice(-4)) && /^\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d/u.test(head)) return true;
  const end = /(?:^|[^\d.,/])((?:[Nn]ăm )?\d[\d.,/]*)$/u.exec(tail.slice(-24))?.[1];
  const start = /^(\d+)([\d.,/%]*)/u.exec(head.slice(0, 16));
  if (end === undefined || !start) return false;
  const more = start[1] ?? '';
  const group = /^[1-9]\d{0,2}(?:\.\d{3})*\.(\d{0,2})$/u.exec(end);
  if (group) return (group[1] ?? '').length + more.length === 3 && (group[1] !== '' || !/^[1-9]\.$/u.test(end) || tail.length > 4);
  if (/^\d{1,3},$/u.test(end)) return more.length <= 2 && (start[2] ?? '').startsWith('%');
  if (/^\d{1,2}\/(?:\d{1,2}\/)?$/u.test(end)) return /^\d{1,2}$|^(?:19|20)\d\d$/u.test(more);
  const year = /^[Nn]ăm (\d{1,3})$/u.exec(end);
  return year !== null && /^(?:19|20)\d\d$/u.test((year[1] ?? '') + more);
}
