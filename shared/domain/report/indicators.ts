import { formatNumber } from '../../text/numbers.ts';
import type { ReportSection } from '../campaign-report.ts';
import type { IndicatorState } from '../indicator-words.ts';
import type { IndicatorFacts, ReportIndicator, ReportPeriod } from './facts.ts';
import { UNKNOWN_CELL, counted, joined, lines, section, sentence, tableOf, unknown } from './words.ts';

const COLUMNS = ['Chỉ tiêu', 'Mục tiêu', 'Kết quả', 'Đánh giá', 'Nguồn số liệu'];
/** Order and words in which the verdicts are counted. */
const COUNTED: readonly (readonly [readonly IndicatorState[], string])[] = [
  [['vuot'], 'vượt'],
  [['dat'], 'đạt'],
  [['chua-dat', 'lech'], 'chưa đạt'],
  [['cho-xac-nhan'], 'chờ xác nhận'],
  [['chua-den-han'], 'chưa đến hạn'],
  [['chua-co-so-lieu'], 'chưa có số liệu'],
  [['khong-cham'], 'theo dõi, không chấm'],
];

/** Targets of the plan, the unit's own apart, and the lagging ones with the remedy to each (R24, R26). */
export function indicatorSections({ lines: all, others, common }: IndicatorFacts, period: ReportPeriod): ReportSection[] {
  const province = all.filter(({ owner }) => owner === 'province');
  const own = all.filter(({ owner }) => owner === 'unit');
  const lagging = all.filter(isLagging);
  return [
    section('chi-tieu', 2, 'Kết quả thực hiện các chỉ tiêu', planText(province, others, common), resultTable(province, period)),
    ...(own.length === 0 ? [] : [section('chi-tieu-don-vi', 2, 'Chỉ tiêu, tiêu chí do đơn vị tự đặt hoặc được giao', lines(ownLine('của đơn vị', own.filter(({ assigned }) => !assigned)), ownLine('được giao', own.filter(({ assigned }) => assigned))), resultTable(own, period))]),
    ...(lagging.length === 0 ? [] : [section('chua-dat', 2, 'Chỉ tiêu chưa đạt và giải pháp', sentence(`${counted(lagging.length, 'chỉ tiêu')} chưa đạt; giải pháp đối với từng chỉ tiêu như sau:`), laggingTable(lagging, period))]),
  ];
}

const isLagging = ({ state }: ReportIndicator): boolean => state === 'chua-dat' || state === 'lech';

function planText(province: readonly ReportIndicator[], others: number, common: string): string {
  const apart = `kế hoạch có ${counted(others, 'chỉ tiêu')} ${common}`;
  if (province.length === 0) {
    return others === 0 ? unknown('chỉ tiêu của phong trào') : sentence(`${apart}, không giao riêng cho đơn vị; đơn vị chưa có số liệu về các chỉ tiêu này`);
  }
  return lines(countLine('của kế hoạch', province), others === 0 ? '' : sentence(`ngoài ra ${apart} mà đơn vị chưa có số liệu`));
}

const ownLine = (whose: string, items: readonly ReportIndicator[]): string => (items.length === 0 ? '' : countLine(whose, items));

/** «Trong 12 chỉ tiêu của kế hoạch: 03 chỉ tiêu vượt, 05 đạt …; đạt và vượt 08/12.» */
function countLine(whose: string, items: readonly ReportIndicator[]): string {
  const total = items.length;
  const known = items.filter(({ state }) => state !== 'chua-co-so-lieu');
  if (known.length === 0) return unknown(`kết quả ${counted(total, 'chỉ tiêu')} ${whose}`);
  const parts = COUNTED.flatMap(([states, word]) => {
    const count = items.filter(({ state }) => states.includes(state)).length;
    return count === 0 ? [] : [`${counted(count, 'chỉ tiêu')} ${word}`];
  });
  const reached = items.filter(({ state }) => state === 'vuot' || state === 'dat').length;
  return sentence(`trong ${counted(total, 'chỉ tiêu')} ${whose} có ${joined(parts)}${reached === 0 ? '' : `; đạt và vượt ${formatNumber(reached)}/${formatNumber(total)} chỉ tiêu`}`);
}

/** A table of nothing but «chưa có số liệu» would say less than the sentence before it. */
function resultTable(items: readonly ReportIndicator[], period: ReportPeriod): ReportSection['table'] {
  if (items.every(({ state, figure, narrative }) => state === 'chua-co-so-lieu' && figure === '' && narrative === '')) return null;
  return tableOf(COLUMNS, items.map((item) => [nameOf(item), item.printed, resultOf(item, period), item.stateWord, item.sources.join('; ')]));
}

function laggingTable(items: readonly ReportIndicator[], period: ReportPeriod): ReportSection['table'] {
  return tableOf(['Chỉ tiêu', 'Mục tiêu', 'Kết quả', 'Giải pháp'], items.map((item) => [nameOf(item), item.printed, resultOf(item, period), item.remedy]));
}

function nameOf({ depth, relationWords, text }: ReportIndicator): string {
  if (depth === 0) return text;
  return `- ${relationWords === '' ? '' : `${relationWords.charAt(0).toLocaleUpperCase('vi')}${relationWords.slice(1)}: `}${text}`;
}

/** The figure, with its year where that is not the last of the period; words where nothing is counted. */
function resultOf({ figure, year, narrative }: ReportIndicator, { to }: ReportPeriod): string {
  if (figure === '') return narrative === '' ? UNKNOWN_CELL : narrative;
  return year === null || year === Number(to.slice(0, 4)) ? figure : `${figure} (năm ${year})`;
}
