import { keysOf } from './measure.ts';
import type { Reading, Span } from './clause.ts';
import type { Quantity, SignAt } from './quantity.ts';
import type { Sign } from './vocabulary.ts';

const PASSED: ReadonlySet<Sign['kind']> = new Set(['filler', 'reach', 'average', 'approx', 'from', 'compare', 'each']);
const TIMED = /tuoi tho|luu tru|nien han|thoi gian (?:cho|giai quyet|xu li|thuc hien|kham|tiep can|hoan thanh)|do ben/u;
/** A length of time is a target where it is bounded («thời gian thẩm tra … tối đa 35 ngày», «số ngày … không quá 12 ngày»). */
const BOUNDED = /thoi gian|thoi han|thoi luong|so (?:ngay|gio|phut)|tien do/u;
const SHORT_TIMES = new Set(['ngày', 'giờ', 'phút', 'ngày làm việc', 'giờ làm việc']);
const TIMES = new Set(['năm', 'tuổi', 'tháng', 'ngày', 'giờ', 'phút', 'ngày làm việc']);
const SCORED = /chi so|index|\bpci\b|\bpar\b|\bpapi\b|\bsipas\b|\bdti\b|xep hang|diem so|diem trung binh|diem binh quan|diem thi|tong diem dat|muc do hai long/u;
const LOOK_BACK = 14;
/** Words between «thời gian» and its bound. */
const TIME_BACK = 32;
const SCORE_BACK = 24;
const MOST_STEPS = 6;

/** The sign that stands in front of a figure, past comparators and verbs of reaching; null where a word stands there. */
export function signBefore(reading: Reading, quantity: Quantity): SignAt | null {
  let at = quantity.start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const before = reading.endsAt.get(at);
    if (!before) return null;
    if (!PASSED.has(before.sign.kind)) return before;
    at = before.start;
  }
  return null;
}

const OPENS_TIMED = /^(?:[-+*•] )?(?:va )?(?:tuoi tho|so nam song)/u;
const OPENS_BOUNDED = /^(?:[-+*•] )?(?:tong |phan dau |rut ngan )?(?:thoi gian|thoi han|thoi luong)/u;

/** «Bộ dữ liệu mở được công bố: 150 bộ»: sets that the label names. */
const SETS = /^(?:[-+*•] )?(?:so (?:luong )?)?bo (?:du lieu|tai lieu|hoi dap|sach|cong cu|thiet bi)/u;

/** Where the clause that a figure ends begins. */
function clauseFrom(reading: Reading, end: number, first: number): number {
  let at = end;
  while (at > Math.max(first, end - TIME_BACK) && ![';', '.', ','].includes(reading.tokens[at - 1]?.plain ?? '')) at -= 1;
  return at;
}

/** Whether a figure can be a target: false for ages, tasks, standards inside a measure, sums of money for a prize, counts of what there is. */
export function isFigure(reading: Reading, quantity: Quantity, sentence: Span): boolean {
  const { unit } = quantity;
  const before = keysOf(reading, Math.max(sentence.from, quantity.start - LOOK_BACK), quantity.start);
  const label = unit?.kind === 'none' ? keysOf(reading, clauseFrom(reading, quantity.start, sentence.from), quantity.start) : '';
  if (unit?.kind === 'none') return (TIMES.has(unit.name) && (TIMED.test(before) || OPENS_TIMED.test(label))) || (SHORT_TIMES.has(unit.name) && (BOUNDED.test(before) || OPENS_BOUNDED.test(label)) && (quantity.compare === 'lte' || quantity.compare === 'lt')) || (unit.name === 'bộ' && SETS.test(label)) || (quantity.low === 0 && quantity.high === 0);
  if (unit?.kind === 'count' && quantity.low === 1 && quantity.high === 1 && /(?:binh quan|trung binh|cua|moi)$/u.test(before)) return false;
  if (unit?.kind === 'score') return isSpot(reading, quantity) || (SCORED.test(keysOf(reading, Math.max(sentence.from, quantity.start - SCORE_BACK), quantity.start)) && !/toi da$/u.test(before));
  if (unit?.kind === 'rank') return /tang|len|cai thien|nang|xep|dung/u.test(before);
  if (unit?.kind === 'times') return /gap|tang|giam|nang/u.test(keysOf(reading, Math.max(0, quantity.start - LOOK_BACK), quantity.start)) || quantity.compare !== null || unit.perYear;
  const sign = signBefore(reading, quantity)?.sign.kind;
  if (sign === 'standard' || sign === 'past' || (unit?.kind === 'amount' && (isWorth(reading, quantity, sentence) || /(?:^| )bo tri(?: (?:duoc|it nhat|toi thieu|khoang|tren))?$/u.test(before)))) return false;
  if (sign === 'against' && unit?.kind !== 'count') return false;
  const share = unit?.kind === 'percent' || unit?.kind === 'points';
  return share || (sign !== 'against' && !isPlaced(reading, quantity));
}

const PLACED = /(?:^|\s)(?:xoa|xoa bo|giai toa|xu li|thanh lap|mo|mo moi|xay dung|lap dat|bo tri|hinh thanh|cai tao|don dep|khac phuc|duy tri|van hanh|phat trien|to chuc)(?: (?:duoc|moi|them|xong|dut diem|it nhat|toi thieu|tu|tren|hon|khoang|va duy tri))*$/u;
const SPOTS = /(?:^|\s)so diem (?:du lich|den|nghen|den tai nan|truong|dan cu|tap ket|vui choi|cau noi|truy cap|phat|ban|tiep|o nhiem|sat lo|ngap|nong|ket noi|tu van|hoa giai)/u;
const GRADED = new Set(['tro', 'so', 'xep', 'tren', 'doi', 'cho', 'moi', 'neu', 'thuong', 'tru', 'cong', 'la', 'thi', 'va', 'trong']);

/** «xóa 18 điểm tồn đọng rác», «thành lập 05 điểm tư vấn»: places, no marks. */
function isSpot(reading: Reading, quantity: Quantity): boolean {
  const next = reading.tokens[quantity.end];
  if (SPOTS.test(keysOf(reading, Math.max(0, quantity.start - LOOK_BACK), quantity.start))) return true;
  return next?.kind === 'word' && !GRADED.has(next.plain) && PLACED.test(keysOf(reading, Math.max(0, quantity.start - 4), quantity.start));
}

/** «tại 68 xã», «của 12 đơn vị»: what there is, not what is aimed at. */
function isPlaced(reading: Reading, quantity: Quantity): boolean {
  let before = reading.endsAt.get(quantity.start);
  if (before?.sign.kind === 'filler') before = reading.endsAt.get(before.start);
  if (before && before.sign.kind === 'whole' && /so$/u.test(reading.tokens[before.end - 1]?.plain ?? '')) before = reading.endsAt.get(before.start);
  return before?.sign.kind === 'outside';
}

/** «mức hỗ trợ từ ngân sách là 60 triệu đồng/căn». */
function isWorth(reading: Reading, quantity: Quantity, sentence: Span): boolean {
  for (let at = quantity.start - 1; at >= Math.max(sentence.from, quantity.start - LOOK_BACK); at -= 1) {
    if ([';', ',', '.'].includes(reading.tokens[at]?.plain ?? '')) return false;
    if (reading.startsAt.get(at)?.sign.kind === 'worth') return true;
  }
  return false;
}

/** For each figure «từ 29,93% … xuống còn dưới 16%»: the index of the figure it is the starting point of. */
export function startingPoints(reading: Reading, quantities: readonly Quantity[]): ReadonlyMap<Quantity, Quantity> {
  const starts = new Map<Quantity, Quantity>();
  quantities.forEach((quantity, index) => {
    const next = quantities[index + 1];
    if (!next || !quantity.from || starts.has(quantity)) return;
    if (leads(reading, quantity, next)) starts.set(next, quantity);
  });
  return starts;
}

function leads(reading: Reading, from: Quantity, to: Quantity): boolean {
  if (reading.tokens[to.start - 1]?.plain === 'den' && to.start - from.end <= 3 && to.low < from.low) return true;
  for (let at = from.end; at < to.start; at += 1) {
    if (reading.tokens[at]?.plain === ';' || reading.tokens[at]?.plain === '.') return false;
    if (reading.startsAt.get(at)?.sign.kind === 'to') return true;
  }
  return false;
}

const RECEIVERS = new Set(['trường hợp', 'người', 'hộ', 'gia đình', 'đơn vị', 'lần', 'cơ quan', 'xã', 'suất', 'bài', 'tổ chức', 'doanh nghiệp']);

/** Whether a figure of a sentence about awards counts those who get them. */
export const isQuota = ({ unit }: Quantity): boolean => unit === null || unit.kind === 'none' || unit.kind === 'times' || unit.kind === 'amount' || unit.guessed || RECEIVERS.has(unit.name);

/** «ít nhất 300 gia đình được biểu dương» among the targets: awards that are wished for, no number of nominees. */
export const isWanted = ({ unit, compare }: Quantity): boolean => unit?.kind === 'count' && !unit.guessed && (compare === 'gte' || compare === 'gt');

/** «Đạt từ 90% kế hoạch: 20 điểm»: a line of a scoring table. */
export function isScoring(reading: Reading, quantities: readonly Quantity[], sentence: Span): boolean {
  return quantities.some((quantity) => quantity.unit?.kind === 'score' && !isSpot(reading, quantity) && !SCORED.test(keysOf(reading, sentence.from, quantity.start)));
}

/** Whether a sentence speaks of awards: its counts are quotas, not targets. */
export function isAboutAwards(reading: Reading, sentence: Span): boolean {
  return reading.signs.some(({ sign, start }) => sign.kind === 'reward' && start >= sentence.from && start < sentence.to);
}
