import type { IndicatorLine } from '../../../shared/api/indicator.ts';
import { levelUnit } from '../../../shared/domain/indicator-baseline.ts';
import type { IndicatorValue, IndicatorValueKind } from '../../../shared/domain/indicator-value.ts';
import type { IndicatorState } from '../../../shared/domain/indicator-words.ts';
import { withUnit } from '../../../shared/domain/indicator-words.ts';
import { readPastedValues } from '../../../shared/domain/paste-values.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { dayText } from '../../components/day-words.ts';

/** The counts of the summary, in the order they are shown, with the word of the screen and the states they hold. */
export const BUCKETS = [
  { key: 'exceeded', word: 'Vượt', states: ['vuot'] },
  { key: 'reached', word: 'Đạt', states: ['dat'] },
  { key: 'lagging', word: 'Chưa đạt', states: ['chua-dat', 'lech'] },
  { key: 'toConfirm', word: 'Chờ xác nhận', states: ['cho-xac-nhan'] },
  { key: 'notDue', word: 'Chưa đến hạn', states: ['chua-den-han'] },
  { key: 'noData', word: 'Chưa có số liệu', states: ['chua-co-so-lieu'] },
  { key: 'notJudged', word: 'Không chấm', states: ['khong-cham'] },
] as const satisfies readonly { key: string; word: string; states: readonly IndicatorState[] }[];
export type Bucket = (typeof BUCKETS)[number]['key'];

/** Which count a state belongs to. */
export function bucketOf(state: IndicatorState): Bucket {
  return BUCKETS.find(({ states }) => states.some((one) => one === state))?.key ?? 'notJudged';
}

/** «tăng, giảm» targets: the figure itself is a change, and can be entered so or as the level of the year. */
export function isChangeLine(line: Pick<IndicatorLine, 'measure'>): boolean {
  return line.measure.startsWith('change');
}

/** What a figure of this kind is called for this indicator; points and percent are never called by one name (R13). */
export function kindWords(line: Pick<IndicatorLine, 'measure' | 'unit' | 'told'>, kind: IndicatorValueKind): string {
  if (line.told) return 'Nhận xét';
  switch (kind) {
    case 'level': {
      if (!isChangeLine(line)) return 'Thực hiện';
      const unit = levelUnit(line);
      return unit === '' ? 'Mức của năm' : `Mức của năm (${unit})`;
    }
    case 'change':
      return `Mức tăng, giảm (${line.unit})`;
    case 'event':
      return 'Đạt hay chưa';
    case 'national':
      return 'Số liệu cả nước';
    case 'assigned':
      return 'Kế hoạch được giao';
    case 'baseline':
      return 'Số đầu kỳ';
  }
}

/** Unit a figure of this kind is entered in. */
export function unitOfKind(line: Pick<IndicatorLine, 'measure' | 'unit'>, kind: IndicatorValueKind): string {
  if (kind === 'event') return '';
  return isChangeLine(line) && (kind === 'level' || kind === 'baseline') ? levelUnit(line) : line.measure === 'ratio-to-plan' ? '' : line.unit;
}

/** A figure as it was entered: «29,93%», «Đạt ngày 31/12/2024», words for what is told. */
export function valueWords(line: Pick<IndicatorLine, 'measure' | 'unit'>, value: Pick<IndicatorValue, 'kind' | 'value' | 'eventDate' | 'note'>): string {
  if (value.kind === 'event') {
    if (value.eventDate !== null) return `Đạt ngày ${dayText(value.eventDate)}`;
    return value.value === null ? value.note : value.value === 0 ? 'Chưa đạt' : 'Đạt';
  }
  return value.value === null ? value.note : withUnit(value.value, unitOfKind(line, value.kind));
}

export interface ReadFigure {
  /** `empty`: nothing typed, which is no figure and never zero. */
  readonly outcome: 'value' | 'empty' | 'ask' | 'wrong';
  readonly value: number | null;
  readonly eventDate: string | null;
  readonly choices: readonly number[];
  readonly message: string;
}

/** Reads one cell as a block pasted from Excel is read, so that typing and pasting know the same words. */
export function readFigure(line: Pick<IndicatorLine, 'id' | 'text' | 'unit' | 'measure'>, year: number, text: string, inLevels = false): ReadFigure {
  const unit = inLevels && isChangeLine(line) ? levelUnit(line) : line.unit;
  const clean = text.replace(/[\t\r\n"]+/gu, ' ').trim();
  const read = clean === '' ? null : readPastedValues(`-\t${year}\n${line.id}\t${clean}`, [{ id: line.id, text: line.text, unit, measure: line.measure }]);
  const cell = read !== null && read.ok ? read.value.rows[0]?.cells[0] : undefined;
  if (cell === undefined) return { outcome: 'empty', value: null, eventDate: null, choices: [], message: '' };
  const message = cell.fault === null ? '' : [cell.fault.message, cell.fault.next ?? ''].filter(Boolean).join(' ');
  return { outcome: cell.outcome === 'none' ? 'empty' : cell.outcome, value: cell.value, eventDate: cell.eventDate, choices: cell.choices, message };
}

/** A figure as it is typed into a cell. */
export function cellText(value: Pick<IndicatorValue, 'kind' | 'value' | 'eventDate'> | undefined): string {
  if (value === undefined) return '';
  if (value.kind !== 'event') return value.value === null ? '' : formatNumber(value.value);
  if (value.eventDate !== null) return dayText(value.eventDate);
  return value.value === null ? '' : value.value === 0 ? 'chưa đạt' : 'đạt';
}

/** «Trong đó: Tỷ lệ …», the name of a nested line with what it stands for. */
export function lineName({ text, relationWords }: Pick<IndicatorLine, 'text' | 'relationWords'>): string {
  return relationWords === '' ? text : `${relationWords.charAt(0).toUpperCase()}${relationWords.slice(1)}: ${text}`;
}
