import { overDwellers, readUnit } from './units.ts';
import type { ReadUnit } from './units.ts';
import { LABELS, SIGNS } from './vocabulary.ts';
import type { Compare, Sign } from './vocabulary.ts';
import { isVietnameseSyllable } from '../text/syllable.ts';
import type { Token } from './tokens.ts';

/** A sign at tokens [start, end). */
export interface SignAt {
  readonly sign: Sign;
  readonly start: number;
  readonly end: number;
}

/** A figure with its comparator and unit: «từ 82% trở lên», «8.000 - 8.300 lao động», «9/19 tiêu chí». */
export interface Quantity {
  /** Token of the number. */
  readonly at: number;
  /** First token of its comparator; the number itself where there is none. */
  readonly start: number;
  /** First token of the unit (or behind the number). */
  readonly unitAt: number;
  /** First token behind unit and «trở lên». */
  readonly end: number;
  readonly low: number;
  /** Equal to `low` unless two numbers are printed. */
  readonly high: number;
  readonly compare: Compare | null;
  /** «trên 5 đến dưới 10%»: the comparator of the second number. */
  readonly highCompare: Compare | null;
  readonly approx: boolean;
  /** «từ» stands before it. */
  readonly from: boolean;
  readonly unit: ReadUnit | null;
  /** The whole of which «9/19 tiêu chí» counts a part. */
  readonly total: number | null;
  readonly doubts: readonly string[];
}

/** The signs of a text, the longest from the left, none overlapping. */
export function signsOf(tokens: readonly Token[]): SignAt[] {
  const signs: SignAt[] = [];
  for (let at = 0; at < tokens.length;) {
    const hit = SIGNS.match(tokens, at);
    if (hit) signs.push({ sign: hit.meaning, start: at, end: at + hit.length });
    at += hit?.length ?? 1;
  }
  return signs;
}

const DOUBT = {
  number: 'Con số có thể đọc theo hai cách.',
  from: '“Từ” không đi với “trở lên”: đọc là mức tối thiểu.',
  both: 'Hai lời so sánh trái nhau.',
  unit: 'Đơn vị tính không có trong bảng từ.',
  spaced: 'Con số bị rời làm hai.',
} as const;

const WORD_NUMBERS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10 };
const DASHES = new Set(['-', 'den', 'toi']);
const MOST_PREFIX = 8;

/** In: tokens and their signs. Out: every figure with a comparator, a unit or both, in reading order; dates, years and numbers of papers are left out. */
export function quantitiesOf(tokens: readonly Token[], signs: readonly SignAt[] = signsOf(tokens)): Quantity[] {
  const endsAt = new Map(signs.map((sign) => [sign.end, sign]));
  const startsAt = new Map(signs.map((sign) => [sign.start, sign]));
  const found: Quantity[] = [];
  let free = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at < free) continue;
    const read = new Reader(tokens, endsAt, startsAt, at).read();
    if (!read) continue;
    free = Math.max(read.skipTo, at + 1);
    if (read.quantity) found.push(read.quantity);
  }
  return found;
}

interface Read {
  readonly quantity: Quantity | null;
  readonly skipTo: number;
}

class Reader {
  readonly #tokens: readonly Token[];
  readonly #endsAt: ReadonlyMap<number, SignAt>;
  readonly #startsAt: ReadonlyMap<number, SignAt>;
  readonly #at: number;
  readonly #doubts: string[] = [];

  constructor(tokens: readonly Token[], endsAt: ReadonlyMap<number, SignAt>, startsAt: ReadonlyMap<number, SignAt>, at: number) {
    this.#tokens = tokens;
    this.#endsAt = endsAt;
    this.#startsAt = startsAt;
    this.#at = at;
  }

  read(): Read | null {
    const token = this.#token(this.#at);
    if (token.kind === 'word') return this.#worded();
    if (token.kind !== 'number' || Number.isNaN(token.value)) return null;
    if (token.unsure) this.#doubts.push(DOUBT.number);
    return this.#numbered(token);
  }

  #token(at: number): Token {
    return this.#tokens[at] ?? NOTHING;
  }

  #key(at: number): string {
    return this.#token(at).plain;
  }

  /** «ít nhất một mô hình»: only behind a comparator and before a thing that is counted; «học sinh trên một máy tính» is a ratio. */
  #worded(): Read | null {
    const value = WORD_NUMBERS[this.#key(this.#at)];
    const sign = this.#endsAt.get(this.#at)?.sign;
    if (value === undefined || sign?.kind !== 'compare' || (value === 1 && sign.compare === 'gt')) return null;
    const unit = readUnit(this.#tokens, this.#at + 1);
    if (!unit || unit.kind !== 'count') return null;
    return this.#finish(value, value, null, unit, unit.end, null);
  }

  #numbered(token: Token): Read | null {
    const at = this.#at;
    const behind = this.#key(at - 1);
    if ((behind === 'tren' || behind === '/') && overDwellers(this.#tokens, at) > 0) return { quantity: null, skipTo: at + overDwellers(this.#tokens, at) };
    if (this.#key(at + 1) === '/' && this.#token(at + 2).kind === 'number') return this.#parted(token);
    const spaced = this.#spacedThousands(token);
    const value = spaced ?? token.value;
    const next = at + (spaced === null ? 1 : 2);
    const first = readUnit(this.#tokens, next);
    const second = this.#second(value, token, first?.end ?? next, first);
    const unit = second ? second.unit : first;
    if (this.#isName(token, unit)) return { quantity: null, skipTo: second?.end ?? next };
    const labelled = unit ?? this.#labelledUnit() ?? null;
    return this.#finish(value, second?.value ?? value, second?.compare ?? null, labelled, second?.end ?? unit?.end ?? next, null);
  }

  /** «24 700 tỷ đồng», «1 00%». */
  #spacedThousands(token: Token): number | null {
    const next = this.#token(this.#at + 1);
    if (/^\d{1,2}$/u.test(token.text) && /^\d{1,2}$/u.test(next.text) && next.from === token.to + 1 && this.#key(this.#at + 2) === '%' && Number(token.text + next.text) <= 100) {
      this.#doubts.push(DOUBT.spaced);
      return Number(token.text + next.text);
    }
    if (!/^[1-9]\d{0,2}$/u.test(token.text) || !/^\d{3}$/u.test(next.text) || next.from !== token.to + 1 || !readUnit(this.#tokens, this.#at + 2)) return null;
    this.#doubts.push(DOUBT.spaced);
    return token.value * 1000 + next.value;
  }

  /** «9/19 tiêu chí», «111/111 xã»; dates («15/11», «01/7/2025») and «24/24 giờ» are skipped whole. */
  #parted(token: Token): Read {
    const whole = this.#token(this.#at + 2);
    const unit = graded(readUnit(this.#tokens, this.#at + 3), whole.value);
    if (this.#key(this.#at + 3) === '/' || !unit || unit.kind === 'none' || Number.isNaN(whole.value) || token.value > whole.value) return { quantity: null, skipTo: this.#at + (this.#key(this.#at + 3) === '/' ? 5 : 3) };
    return this.#finish(token.value, token.value, null, unit, unit.end, whole.value);
  }

  /** The second number of «7 - 8%», «từ 10% đến 12%», «trên 5 đến dưới 10 ha». */
  #second(value: number, token: Token, from: number, firstUnit: ReadUnit | null): { value: number; compare: Compare | null; unit: ReadUnit | null; end: number } | null {
    if (firstUnit && firstUnit.kind === 'none') return null;
    const joined = this.#key(from) === '-' ? from + 1 : DASHES.has(this.#key(from)) ? from + 1 : 0;
    if (joined === 0) return null;
    const sign = this.#startsAt.get(joined);
    const compare = sign?.sign.kind === 'compare' ? sign.sign.compare : null;
    const at = compare && sign ? sign.end : joined;
    const other = this.#token(at);
    if (other.kind !== 'number' || Number.isNaN(other.value) || other.value < value || (isYear(other) && !isYear(token) && this.#key(from) !== '-')) return null;
    if (this.#key(at + 1) === '/' && this.#token(at + 2).kind === 'number') return null;
    const unit = readUnit(this.#tokens, at + 1);
    if (firstUnit && unit && firstUnit.kind !== unit.kind) return null;
    if (!unit && firstUnit) return null;
    return { value: other.value, compare, unit, end: unit?.end ?? at + 1 };
  }

  /** «Tỷ lệ hộ nghèo (%): 2,5»: the unit stands in brackets before the number. */
  #labelledUnit(): ReadUnit | null {
    let close = this.#at - 1;
    while (close > 0 && (this.#key(close) === ':' || ['compare', 'reach', 'approx', 'from'].includes(this.#endsAt.get(close + 1)?.sign.kind ?? ''))) close -= 1;
    if (this.#key(close) !== ')') return null;
    for (let open = close - 1; open >= close - 8 && open >= 0; open -= 1) {
      if (this.#key(open) !== '(') continue;
      const unit = readUnit(this.#tokens, open + 1);
      return unit && unit.end === close && unit.kind !== 'none' ? unit : null;
    }
    return null;
  }

  #isName(token: Token, unit: ReadUnit | null): boolean {
    const before = this.#key(this.#at - 1);
    if (isYear(token) && unit?.kind !== 'percent' && (YEAR_BEFORE.has(before) || this.#key(this.#at + 1) === '-' || this.#key(this.#at + 1) === '/')) return true;
    if (unit?.kind === 'percent' || unit?.kind === 'points') return false;
    if (unit?.ratio || (unit?.kind === 'amount' && SCALED.test(unit.name))) return false;
    const verb = this.#endsAt.get(this.#at)?.sign.kind;
    if (verb !== undefined && FIGURE_FOLLOWS.has(verb)) return false;
    for (let length = 1; length <= 3; length += 1) {
      const start = this.#at - length;
      if (start < 0) break;
      const hit = LABELS.match(this.#tokens, start);
      if (!hit || hit.length !== length || EACH.has(this.#key(start - 1)) || (before === 'cap' && this.#isGiving(start)) || (before === 'diem' && this.#key(this.#at - 2) === 'dut')) continue;
      if (CALENDAR.has(before)) return token.value <= (before === 'nam' ? 2100 : 31) && (before !== 'nam' || isYear(token));
      return true;
    }
    return false;
  }

  /** «nâng cấp 25 km», «Cấp 5.000 chữ ký số»: a verb; «trường cấp 3» names a level. */
  #isGiving(at: number): boolean {
    return at === 0 || this.#token(at - 1).kind === 'mark' || GIVING.has(this.#key(at - 1));
  }

  #finish(low: number, high: number, highCompare: Compare | null, unit: ReadUnit | null, end: number, total: number | null): Read {
    const prefix = this.#prefix();
    const upTo = this.#upTo(end, unit);
    let compare = unit?.kind === 'points' && prefix.difference ? null : prefix.compare;
    let used = unit;
    if (upTo.compare && compare && compare !== upTo.compare) this.#doubts.push(DOUBT.both);
    compare ??= upTo.compare;
    if (prefix.from && !compare && low === high) {
      compare = 'gte';
      this.#doubts.push(DOUBT.from);
    }
    if (!used) {
      used = this.#guessed(end);
      if (used) this.#doubts.push(DOUBT.unit);
    }
    const quantity: Quantity = {
      at: this.#at, unitAt: this.#unitAt(end), start: prefix.start, end: Math.max(upTo.end, end, used?.end ?? 0), low, high, compare, highCompare, approx: prefix.approx, from: prefix.from, unit: used, total, doubts: this.#doubts,
    };
    return { quantity, skipTo: Math.max(end, used?.end ?? 0) };
  }

  /** First word behind the last number before `end`. */
  #unitAt(end: number): number {
    let at = end;
    while (at > this.#at + 1 && this.#token(at - 1).kind !== 'number') at -= 1;
    return this.#token(at - 1).kind === 'number' && at - 1 > this.#at && this.#key(at - 2) === '/' && this.#at + 2 < at - 1 ? this.#at + 1 : at;
  }

  #prefix(): { start: number; compare: Compare | null; difference: boolean; approx: boolean; from: boolean } {
    let start = this.#at;
    let probe = this.#at;
    let compare: Compare | null = null;
    let difference = false;
    let approx = false;
    let from = false;
    for (let step = 0; step < MOST_PREFIX; step += 1) {
      const before = this.#endsAt.get(probe);
      if (!before) break;
      const { sign } = before;
      if (sign.kind === 'compare' && compare === null) {
        compare = sign.compare;
        // «cao hơn 3 điểm phần trăm so với …»: by how much, no bound
        difference = before.end - before.start === 2 && this.#key(before.start + 1) === 'hon';
      }
      else if (sign.kind === 'approx') approx = true;
      else if (sign.kind === 'from') from = true;
      else if (sign.kind === 'exceed' && compare === null && this.#isMark(before.end)) compare = 'gt';
      else if (!PASSED.has(sign.kind)) break;
      probe = before.start;
      if (sign.kind === 'exceed' || sign.kind === 'compare' || sign.kind === 'approx' || sign.kind === 'from') start = probe;
    }
    return { start, compare, difference, approx, from };
  }

  /** «vượt 28 triệu tấn» names the mark that is passed, «vượt 5% kế hoạch» says by how much. */
  #isMark(end: number): boolean {
    if (end !== this.#at) return false;
    for (let at = this.#at + 1; at <= this.#at + 4 && (this.#token(at).kind === 'word' || this.#key(at) === '%'); at += 1) if (OF_PLAN.has(this.#key(at))) return false;
    return true;
  }

  /** «trở lên» right behind, or behind the counted thing («10 tổ chức đảng trong doanh nghiệp trở lên»), but not behind a grade («hoàn thành tốt nhiệm vụ trở lên»). */
  #upTo(end: number, unit: ReadUnit | null): { compare: Compare | null; end: number } {
    const reach = unit?.kind === 'percent' ? 3 : 8;
    for (let at = end; at <= end + reach && at < this.#tokens.length; at += 1) {
      const sign = this.#startsAt.get(at)?.sign.kind;
      if (sign === 'upward' || sign === 'downward') return { compare: sign === 'upward' ? 'gte' : 'lte', end: at + 2 };
      const token = this.#token(at);
      if (token.kind === 'number' || (token.kind === 'mark' && token.key !== '/') || GRADES.has(token.plain)) break;
    }
    return { compare: null, end };
  }

  #guessed(at: number): ReadUnit | null {
    const word = this.#token(at);
    if (word.kind !== 'word' || word.text !== word.text.toLowerCase() || this.#startsAt.has(at) || STOP.has(word.plain)) return null;
    const next = this.#token(at + 1);
    const alone = !isVietnameseSyllable(word.text) || next.kind !== 'word' || this.#startsAt.has(at + 1) || STOP.has(next.plain);
    const end = at + (alone ? 1 : 2);
    return { name: alone ? word.text : `${word.text} ${next.text.toLowerCase()}`, kind: 'count', perYear: false, ratio: false, guessed: true, end };
  }
}

const NOTHING: Token = { kind: 'mark', from: 0, to: 0, text: '', key: '', plain: '', value: Number.NaN, unsure: false };
const PASSED: ReadonlySet<Sign['kind']> = new Set(['filler', 'reach', 'average', 'each', 'strive']);
const YEAR_BEFORE = new Set(['nam', 'den', 'toi', '-', '/', 'doan', 'ki', 'tu', 'truoc', 'sau', 'cuoi', 'het', 'hoc', 'dau', 'va', ',', '(']);
const SCALED = /^(?:nghìn|ngàn|triệu|tỷ|vạn) /u;
const GIVING = new Set(['nang', 'cung', 'da', 'se', 'duoc']);
const EACH = new Set(['moi', 'tung', 'mot', 'hang', 'quan', 'binh', 'bac']);
const FIGURE_FOLLOWS: ReadonlySet<Sign['kind']> = new Set(['reach', 'to', 'up', 'down', 'compare', 'approx', 'exceed']);
const CALENDAR = new Set(['ngay', 'thang', 'nam', 'qui']);
const GRADES = new Set('tot kha vu binh chuan phong cap sao muc bac loai hang thang tuoi nam dang trinh diem nghe sĩ si'.split(' ').filter((word) => word !== 'dang'));
const STOP = new Set('la va hoac thi ma de do vi khi neu nhu nhung cac duoc co dat cho o tai theo tu den trong ngoai tren duoi so voi cua nay do kia ay rat da dang se khong chua lai moi cung deu van con'.split(' '));

const OF_PLAN = new Set(['ke', 'du', 'chi', 'so', 'muc', 'dinh']);
const MOST_STARS = 10;

/** «4,5/5 sao», «8,2/10 điểm»: marks on a scale. */
function graded(unit: ReadUnit | null, whole: number): ReadUnit | null {
  return unit && whole <= MOST_STARS && (unit.name === 'sao' || unit.name === 'điểm') ? { ...unit, kind: 'score' } : unit;
}

const isYear = (token: Token): boolean => /^(?:19|20)\d\d$/u.test(token.text);
