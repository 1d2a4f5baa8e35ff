import type { IndicatorLine, IndicatorPage } from '../../shared/api/indicator.ts';
import { buildDeadlineCalendar, calendarSheets } from '../../shared/documents/deadline-calendar.ts';
import type { DeadlineCalendarInput } from '../../shared/documents/deadline-calendar.ts';
import { buildIndicatorTable, indicatorSheets } from '../../shared/documents/indicator-table.ts';
import type { IndicatorLine as PrintedLine, IndicatorTableInput, YearFigure } from '../../shared/documents/indicator-table.ts';
import { capital } from '../../shared/documents/counts.ts';
import type { PaperIssuer } from '../../shared/documents/issuer.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { campaignPhrase } from '../../shared/documents/prose.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import type { Result } from '../../shared/result.ts';
import { partsOf } from '../../shared/text/dates.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { calendarPaper } from './agenda.ts';
import { ALL_CAMPAIGNS } from './exemplar-papers.ts';
import { indicatorPage } from './indicator-page.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

/** Years that fit beside each other on a page, the latest ones. */
const MOST_YEARS = 6;
/** Marks a first figure that was computed. */
const DERIVED = '(*)';

const titleOf = (campaign: string): string => (campaign === '' ? '' : capital(campaignPhrase(campaign)));

/** The calendar of one year: of a campaign, «campaign/year», or (`all`) of everything the unit has. */
function calendarInput(open: OpenUnit, id: string): DeadlineCalendarInput {
  const input = calendarPaper(open, id.replace(new RegExp(`^${ALL_CAMPAIGNS}(?:/|$)`, 'u'), ''));
  return { ...input, campaign: titleOf(input.campaign) };
}

export function deadlineCalendarPaper(open: OpenUnit, id: string): Result<Paper> {
  return buildDeadlineCalendar(calendarInput(open, id), paperTexts(open));
}

export function deadlineWorkbook(open: OpenUnit, id: string): readonly Sheet[] {
  return calendarSheets(calendarInput(open, id));
}

export function indicatorTablePaper(open: OpenUnit, campaignId: string): Result<Paper> {
  return buildIndicatorTable(indicatorInput(open, campaignId), paperTexts(open));
}

export function indicatorWorkbook(open: OpenUnit, campaignId: string): readonly Sheet[] {
  return indicatorSheets(indicatorInput(open, campaignId));
}

function indicatorInput(open: OpenUnit, campaignId: string): IndicatorTableInput {
  const today = open.clock.today();
  return tableOf(indicatorPage(open, { campaignId, year: partsOf(today).year, on: today, revision: null }), issuerOf(open), today);
}

/** The judged indicators as the printed table has them: numbered through, children under their parents, units by name under those. */
export function tableOf(page: Pick<IndicatorPage, 'campaignName' | 'years' | 'lines' | 'summary'>, issuer: PaperIssuer, date: string): IndicatorTableInput {
  const withFigures = page.years.filter((year) => page.lines.some((line) => [line.judged, ...line.units].some((judged) => judged.perYear.some((one) => one.year === year && one.figure !== ''))));
  const years = (withFigures.length > 0 ? withFigures : page.years).slice(-MOST_YEARS);
  const groups: { title: string; lines: PrintedLine[] }[] = [];
  const counters: number[] = [];
  for (const line of page.lines) {
    const title = line.owner === 'unit' ? 'Chỉ tiêu của đơn vị' : line.group;
    if (groups.at(-1)?.title !== title && line.depth === 0) groups.push({ title, lines: [] });
    counters.length = line.depth + 1;
    counters[line.depth] = (counters[line.depth] ?? 0) + 1;
    groups.at(-1)?.lines.push(...printedLines(line, years, Array.from(counters, (n) => n ?? 1).join('.')));
  }
  const derived = page.lines.some((line) => [line.judged, ...line.units].some((judged) => judged.baseline?.derived === true));
  return { issuer, date, campaign: titleOf(page.campaignName), years, groups, footnotes: derived ? [`${DERIVED} Số đầu kỳ tính ra, không in trong kế hoạch.`] : [], summary: summaryWords(page.summary) };
}

function printedLines(line: IndicatorLine, years: readonly number[], number: string): PrintedLine[] {
  const concerns = line.concerns === '' ? '' : ` (${line.concerns})`;
  const text = line.relationWords === '' ? line.text : `${capital(line.relationWords)}: ${line.text}`;
  const row = (judged: IndicatorLine['judged'], more: Pick<PrintedLine, 'number' | 'depth' | 'text' | 'note'>): PrintedLine => ({
    ...more,
    unit: line.unit,
    target: judged.printed,
    baseline: baselineWords(judged.baseline),
    figures: years.map((year) => figureOf(judged.perYear.find((one) => one.year === year))),
    state: judged.stateWord,
  });
  return [
    row(line.judged, { number, depth: line.depth, text: `${text}${concerns}`, note: line.remedy }),
    ...line.units.map((judged) => row(judged, { number: '', depth: line.depth + 1, text: judged.unitName, note: '' })),
  ];
}

/** «18,76% (2020)»; what is said about it at length stands under the table. */
function baselineWords(baseline: IndicatorLine['judged']['baseline']): string {
  if (baseline === null) return '';
  const [figure = ''] = baseline.words.split(' (');
  const year = /năm (\d{4})/u.exec(baseline.words.slice(figure.length))?.[1];
  return [figure, year === undefined ? '' : `(${year})`, baseline.derived ? DERIVED : ''].filter(Boolean).join(' ');
}

/** The number alone where the column of units already says what it counts. */
function figureOf(year: IndicatorLine['judged']['perYear'][number] | undefined): YearFigure {
  if (year === undefined || year.figure === '') return null;
  const plain = year.value === null ? null : formatNumber(year.value);
  return { words: plain !== null && year.figure.startsWith(plain) ? plain : year.figure, value: year.value };
}

function summaryWords({ province, unit }: IndicatorPage['summary']): string {
  const parts = (counts: IndicatorPage['summary']['province']): string =>
    [
      ['đạt', counts.reached],
      ['vượt', counts.exceeded],
      ['chưa đạt', counts.lagging],
      ['chưa đến hạn', counts.notDue],
      ['chờ xác nhận', counts.toConfirm],
      ['chưa có số liệu', counts.noData],
    ]
      .filter(([, n]) => n !== 0)
      .map(([word, n]) => `${word} ${n}`)
      .join(', ');
  const of = (label: string, counts: IndicatorPage['summary']['province']): string => (counts.total === 0 ? '' : `${label}${counts.total} chỉ tiêu (${parts(counts) || 'không chấm'})`);
  return [of('', province), of('của đơn vị ', unit)].filter(Boolean).join('; ');
}

export const TRACKING_PAPERS = {
  'lich-han': { papers: deadlineCalendarPaper, sheets: deadlineWorkbook },
  'bang-chi-tieu': { papers: indicatorTablePaper, sheets: indicatorWorkbook },
} satisfies Readonly<Record<string, PaperMaker>>;
