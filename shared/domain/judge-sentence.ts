import { formatScreenDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';
import type { Bounds } from './bounds.ts';
import type { Outcome } from './indicator-outcome.ts';
import type { Reading } from './indicator-reading.ts';
import { isChange, isFall } from './indicator-target.ts';
import type { IndicatorTarget } from './indicator-target.ts';
import { JUDGING_METHOD_WORDS, computedNumber, excessWords, gapWords, judgedAsWords, quantityWords, withUnit } from './indicator-words.ts';

/** The judged figure as it is shown: as typed, or rounded so that it is never judged otherwise than the exact one. */
export function readingWords(target: IndicatorTarget, reading: Reading, bounds: Bounds | null): string {
  if (target.measure === 'status') return reading.value === 1 ? 'Đạt' : 'Chưa đạt';
  const number = reading.computed && bounds !== null ? computedNumber(reading.value, bounds) : formatNumber(reading.value);
  return quantityWords(target, reading.value, number);
}

/** Which time a figure is of: «Năm 2025», «Bình quân mỗi năm 2020 - 2025», «Lũy kế đến hết năm 2024». */
export function whenWords(target: IndicatorTarget, reading: Reading): string {
  const { from, year, method } = reading;
  if (method === 'so-luy-ke') return `Lũy kế đến hết năm ${year}`;
  if (method === 'cong-cac-nam') return `Cộng từ năm ${from ?? year} đến hết năm ${year}`;
  if (method === 'binh-quan') return `Bình quân các năm ${from ?? year} - ${year}`;
  if (from === null) return `Năm ${year}`;
  return target.per === 'năm' ? `Bình quân mỗi năm từ ${from} đến ${year}` : `Năm ${year} so với năm ${from}`;
}

/** The wording that is judged: the plan's own, and in brackets how it is read. */
export function printedBound(target: IndicatorTarget, bounds: Bounds | null): string {
  const national = target.relativeTo?.kind === 'national-average' && bounds !== null && target.min === null && target.max === null;
  const point = bounds === null ? null : (bounds.max ?? bounds.min);
  const how = national && point !== null ? `cả nước ${withUnit(point, target.unit)}, phải ${isUpper(bounds) ? 'thấp hơn' : 'cao hơn'}` : judgedAsWords(target);
  return `chỉ tiêu ghi «${target.figure}»${how === '' ? '' : ` (${how})`}`;
}

const isUpper = (bounds: Bounds | null): boolean => bounds !== null && (bounds.comparator === 'lt' || bounds.comparator === 'lte' || (bounds.min === null && bounds.max !== null) || bounds.polarity === 'down');

/** Why a numeric target stands as it does, in one or two Vietnamese sentences with the printed wording and the year. */
export function sentenceOf(target: IndicatorTarget, outcome: Outcome): string {
  const { reading, bounds, state } = outcome;
  const printed = printedBound(target, bounds);
  if (reading === null) return noFigure(target, outcome, printed);
  const computed = reading.computed && reading.method === 'tinh-tu-muc' ? ` (${JUDGING_METHOD_WORDS[reading.method]})` : '';
  const is = isChange(target) || target.measure === 'status' ? '' : 'là ';
  const figure = readingWords(target, reading, bounds);
  const facts = `${whenWords(target, reading)} ${is}${target.measure === 'status' ? figure.toLowerCase() : figure}${computed}; ${printed}`;
  const years = outcome.failing.length > 0 ? ` Chỉ tiêu phải giữ từng năm; không đạt: ${outcome.failing.join(', ')}.` : '';
  const lacking = outcome.missing.length > 0 ? ` Thiếu số liệu năm ${outcome.missing.join(', ')}.` : '';
  return `${facts}: ${verdictWords(target, outcome, state)}.${years}${lacking}`;
}

function noFigure(target: IndicatorTarget, outcome: Outcome, printed: string): string {
  if (outcome.state === 'khong-cham') return `Chưa nhập kế hoạch được giao cho đơn vị nên không chấm; ${printed}.`;
  const latest = outcome.latest === null ? '' : ` Số gần nhất: năm ${outcome.latest.year} ${isChange(target) ? '' : 'là '}${readingWords(target, outcome.latest, outcome.bounds)}.`;
  const years = outcome.missing.length === 0 ? '' : ` năm ${outcome.missing.join(', ')}`;
  return `Chưa có số liệu${years}; ${printed}.${latest}`;
}

function verdictWords(target: IndicatorTarget, outcome: Outcome, state: Outcome['state']): string {
  const { test, bounds, reading, due } = outcome;
  const gap = test === null ? '' : gapWords(test.gap, target.unit);
  switch (state) {
    case 'dat':
      return 'đạt';
    case 'vuot': {
      const excess = bounds === null || reading === null ? '' : target.measure === 'ratio-to-plan' ? gap : excessWords(bounds, reading.value, target.unit);
      return excess === '' ? 'vượt' : `vượt ${excess}`;
    }
    case 'lech':
      return `lệch ${gap}`;
    case 'chua-dat':
      return test !== null && target.measure !== 'status' ? `chưa đạt, ${shortOf(target, outcome)}` : 'chưa đạt';
    case 'chua-den-han': {
      const limit = due === null ? 'chưa có hạn' : `hạn đến hết ngày ${formatScreenDate(due)}`;
      return test === null || test.reached || target.measure === 'status' ? `chưa đến hạn, ${limit}` : `chưa đến hạn, ${shortOf(target, outcome)}; ${limit}`;
    }
    case 'khong-cham':
      return target.relativeTo?.kind === 'national-average' ? `không chấm vì chưa có số liệu cả nước năm ${reading?.year ?? ''}` : 'không chấm vì chưa có mức để so';
    case 'chua-co-so-lieu':
      return 'chưa đủ số liệu để chấm';
    case 'cho-xac-nhan':
      return `kế hoạch ghi khoảng, ${offPrintedWords(outcome, gap)}; chờ người phụ trách xác nhận`;
  }
}

function offPrintedWords({ test }: Outcome, gap: string): string {
  if (test === null || test.gap === 0) return 'đúng mức in';
  if (test.off) return `lệch mức in ${gap}`;
  return `${test.gap < 0 ? 'kém' : 'hơn'} mức in ${gap}`;
}

/** «còn thiếu 1 điểm %», «cao hơn mức 0,2 điểm %», or that the figure stands on a bound it has to pass. */
function shortOf(target: IndicatorTarget, { test, bounds }: Outcome): string {
  if (test === null) return '';
  if (test.off) return `lệch ${gapWords(test.gap, target.unit)}`;
  if (test.gap === 0 && isChange(target) && bounds?.min === 0) return `phải ${isFall(target) ? 'giảm' : 'tăng'}`;
  if (test.gap === 0) return isChange(target) ? 'vừa đúng mức, phải hơn mức đó' : `vừa đúng mức, phải ${isUpper(bounds) ? 'thấp' : 'cao'} hơn mức đó`;
  return isUpper(bounds) ? `cao hơn mức ${gapWords(test.gap, target.unit)}` : `còn thiếu ${gapWords(test.gap, target.unit)}`;
}
