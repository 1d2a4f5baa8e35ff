import { formatScreenDate, partsOf } from '../text/dates.ts';
import type { IsoDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import type { DeadlineSettings } from './deadline.ts';
import { baselineOf } from './indicator-baseline.ts';
import type { Baseline } from './indicator-baseline.ts';
import { dueDayOf, firstYearOf, judgeNumbers, judgeReading } from './indicator-outcome.ts';
import type { JudgingCase, Outcome } from './indicator-outcome.ts';
import { averageChange, changeOver, readYear, seriesOf, totalTo, yearsBetween } from './indicator-reading.ts';
import type { Reading, Series } from './indicator-reading.ts';
import { isChange, isSinceBase, judgingMode } from './indicator-target.ts';
import type { IndicatorTarget } from './indicator-target.ts';
import { noteFor, valuesServing } from './indicator-value.ts';
import type { IndicatorNote, IndicatorValue } from './indicator-value.ts';
import { JUDGING_METHOD_WORDS, qualifierWords } from './indicator-words.ts';
import type { IndicatorState, JudgingMethod } from './indicator-words.ts';
import { judgeEvent } from './judge-event.ts';
import { readingWords, sentenceOf } from './judge-sentence.ts';

export interface JudgeOptions {
  /** Local day of judging; a deadline counts until its last day is over. */
  readonly on: IsoDate;
  /** Year looked at; figures of later years are left out. */
  readonly year: number;
  /** Period of targets, both years included; null: not known, or bounded by an event. */
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
  /** Named unit, area class or population to judge (R22); default: the unit itself. */
  readonly unitName?: string;
  /** Indicators of the same measure whose figures may serve this one (R23). */
  readonly alike?: readonly string[];
  /** The level that a «bien-dong» target is the change of: its figures and baseline serve. */
  readonly parent?: Pick<IndicatorTarget, 'id' | 'baseline'> | null;
  /** Year set for «đầu kỳ» where the plan prints none (R18). */
  readonly baselineYear?: number | null;
  readonly deadlines?: DeadlineSettings;
  readonly notes?: readonly IndicatorNote[];
}

/** A change with the way it was got (R13). */
export interface ChangeFigure {
  readonly value: number;
  readonly figure: string;
  readonly from: number | null;
  readonly year: number;
  readonly method: JudgingMethod;
  readonly methodWords: string;
}

export interface YearJudgement {
  readonly year: number;
  /** The quantity tested; null: chưa có số liệu. */
  readonly value: number | null;
  readonly figure: string;
  /** Level entered for the year, beside a change computed from it. */
  readonly level: number | null;
  readonly national: number | null;
  readonly state: IndicatorState;
  readonly gap: number | null;
  readonly method: JudgingMethod | null;
  /** Papers the figures of the year come from. */
  readonly sources: readonly string[];
}

export interface IndicatorJudgement {
  readonly indicatorId: string;
  readonly unitName: string;
  readonly state: IndicatorState;
  /** Figure wording, verbatim. */
  readonly printed: string;
  /** «khoảng», «phấn đấu», «duy trì» where the wording does not say them itself. */
  readonly qualifiers: readonly string[];
  /** Judged figure with its unit, «29,93%»; empty without one. */
  readonly figure: string;
  readonly value: number | null;
  /** Year of the judged figure. */
  readonly year: number | null;
  /** Distance to the bound in its unit; negative: lacking; null without figure or bound. */
  readonly gap: number | null;
  readonly method: JudgingMethod | null;
  readonly sentence: string;
  /** Last day on time; null reads «chưa có hạn». */
  readonly dueOn: IsoDate | null;
  readonly perYear: readonly YearJudgement[];
  /** Both changes of a change target, year on year and as the mean of the period (R13); null for other measures. */
  readonly change: { readonly yearOnYear: ChangeFigure | null; readonly average: ChangeFigure | null } | null;
  readonly baseline: Baseline | null;
  /** Last words entered, for a target that is told and not counted. */
  readonly narrative: string;
}

/** Judges one target at a day (R11–R23). Pure: same input, same verdict. All values of the campaign may be passed in. */
export function judgeIndicator(target: IndicatorTarget, values: readonly IndicatorValue[], options: JudgeOptions): IndicatorJudgement {
  const parent = target.relation === 'bien-dong' ? (options.parent ?? null) : null;
  const serving = valuesServing(target.id, [...(options.alike ?? []), ...(parent === null ? [] : [parent.id])], values);
  const own = serving.filter((value) => isOfUnit(target, value, options.unitName ?? '') && (value.eventDate ?? '') <= options.on);
  const mode = judgingMode(target);
  const common = { indicatorId: target.id, unitName: options.unitName ?? '', printed: target.figure, qualifiers: qualifierWords(target), narrative: narrativeOf(own, options.year) };
  const dueOn = dueDayOf(target, options.periodTo, options.deadlines);
  if (mode === 'qualitative') {
    const sentence = common.narrative === '' ? `Chỉ tiêu định tính «${target.figure}», không chấm; theo dõi bằng nhận xét.` : `Chỉ tiêu định tính «${target.figure}», không chấm. Nhận xét: ${common.narrative}`;
    return { ...common, ...NO_FIGURE, state: 'khong-cham', dueOn, sentence };
  }
  if (mode === 'event') return { ...common, ...eventJudgement(target, own, options, dueOn) };

  const printedBase = target.baseline === null && parent !== null ? { ...target, baseline: parent.baseline } : target;
  // The year set for «đầu kỳ» concerns only what is counted from a beginning.
  const baseline = baselineOf(printedBase, own, isSinceBase(target) || printedBase.baseline !== null ? (options.baselineYear ?? null) : null);
  const series = seriesOf(target, own, baseline);
  const from = firstYearOf(target, options.periodFrom, series, options.year);
  const subject: JudgingCase = { target, series, baseline, on: options.on, year: options.year, from, to: target.period?.to ?? options.periodTo, due: dueOn };
  const outcome = withVerdict(target, judgeNumbers(subject), options);
  const { reading } = outcome;
  return {
    ...common,
    state: outcome.state,
    figure: reading === null ? '' : readingWords(target, reading, outcome.bounds),
    value: reading?.value ?? null,
    year: reading?.year ?? null,
    gap: outcome.test?.gap ?? null,
    method: reading?.method ?? null,
    sentence: outcome.sentence ?? sentenceOf(target, outcome),
    dueOn: outcome.due,
    perYear: perYearOf(subject, own),
    change: isChange(target) ? changesOf(subject) : null,
    baseline,
  };
}

const NO_FIGURE = { figure: '', value: null, year: null, gap: null, method: null, perYear: [], change: null, baseline: null } as const;

/** One verdict for each named unit that has figures, in the order of the plan and then of entry (R22). */
export function judgeUnits(target: IndicatorTarget, values: readonly IndicatorValue[], options: JudgeOptions): IndicatorJudgement[] {
  const named = new Map<string, string>();
  const entered = values.filter((value) => value.indicatorId === target.id).map((value) => value.unitName);
  for (const name of [...target.appliesTo.unitNames, ...entered]) if (name !== '' && !named.has(fold(name))) named.set(fold(name), name);
  return [...named.values()].map((unitName) => judgeIndicator(target, values, { ...options, unitName }));
}

/** A target that names one unit also takes figures entered without a name. */
function isOfUnit(target: IndicatorTarget, value: IndicatorValue, unitName: string): boolean {
  const wanted = fold(unitName);
  const given = fold(value.unitName);
  if (given === wanted || value.kind === 'national') return true;
  const [only, ...others] = target.appliesTo.unitNames;
  if (only === undefined || others.length > 0) return false;
  return [wanted, given].every((name) => name === '' || name === fold(only));
}

function narrativeOf(values: readonly IndicatorValue[], year: number): string {
  return values.filter((value) => value.note !== '' && value.year <= year).sort((one, other) => one.year - other.year).at(-1)?.note ?? '';
}

function eventJudgement(target: IndicatorTarget, own: readonly IndicatorValue[], options: JudgeOptions, dueOn: IsoDate | null): Omit<IndicatorJudgement, 'indicatorId' | 'unitName' | 'printed' | 'qualifiers' | 'narrative'> {
  const outcome = judgeEvent(own, options.on, options.year, dueOn);
  const records = own.filter((value) => value.kind === 'event' && value.year <= options.year);
  const perYear = records.map((record): YearJudgement => {
    const each = judgeEvent([record], options.on, options.year, dueOn);
    return { year: record.year, value: record.value ?? (record.eventDate === null ? null : 1), figure: each.figure, level: null, national: null, state: each.state, gap: null, method: 'nhap-truc-tiep', sources: [record.source] };
  });
  return {
    state: outcome.state, figure: outcome.figure, value: outcome.happened === null ? null : Number(outcome.happened), year: outcome.year, gap: null,
    method: outcome.happened === null ? null : 'nhap-truc-tiep', sentence: `Chỉ tiêu ghi «${target.figure}»: ${outcome.why}.`, dueOn, perYear, change: null, baseline: null,
  };
}

/** An approximate target leaves the verdict to a person: what could be judged waits, or takes the verdict given (R17). */
function withVerdict(target: IndicatorTarget, outcome: Outcome, options: JudgeOptions): Outcome & { readonly sentence?: string } {
  const judged = outcome.state === 'dat' || outcome.state === 'vuot' || outcome.state === 'chua-dat' || outcome.state === 'lech';
  if (!target.approx || (!judged && outcome.state !== 'chua-den-han')) return outcome;
  const given = (options.notes ?? []).filter((note) => note.verdict !== null);
  const note = noteFor(given, target.id, outcome.reading?.year ?? options.year);
  if (note === null || note.verdict === null) return judged ? { ...outcome, state: 'cho-xac-nhan' } : outcome;
  const by = note.by === '' ? '' : `, ${note.by}`;
  const sentence = `${sentenceOf(target, { ...outcome, state: 'cho-xac-nhan' }).replace(/; chờ người phụ trách xác nhận\./u, '.')} Đã xác nhận ${note.verdict === 'dat' ? 'đạt' : 'chưa đạt'} (${formatScreenDate(note.on)}${by}).`;
  return { ...outcome, state: note.verdict, sentence };
}

const MOST_YEARS = 60;

function perYearOf(subject: JudgingCase, values: readonly IndicatorValue[]): YearJudgement[] {
  const { target, series, from, on, due } = subject;
  const last = Math.min(subject.year, subject.to ?? subject.year);
  const first = Math.max(from, last - MOST_YEARS);
  const mode = judgingMode(target);
  return yearsBetween(first, last).map((year): YearJudgement => {
    const reading = mode === 'total' ? totalOf(series, from, year) : readYear(target, series, year, subject.baseline);
    const yearly = mode === 'every-year' || mode === 'each-year';
    const limit = yearly ? `${year}-12-31` : due;
    const outcome = reading === null ? null : judgeReading(subject, reading, limit, limit !== null && on > limit && (yearly || year >= partsOf(limit).year));
    return {
      year,
      value: reading?.value ?? null,
      figure: reading === null ? '' : readingWords(target, reading, outcome?.bounds ?? null),
      level: series.levels.get(year) ?? series.runningTotals.get(year) ?? null,
      national: series.nationals.get(year) ?? null,
      state: outcome?.state ?? 'chua-co-so-lieu',
      gap: outcome?.test?.gap ?? null,
      method: reading?.method ?? null,
      sources: [...new Set(values.filter((value) => value.year === year).map((value) => value.source))],
    };
  });
}

/** The total at the end of a year that has a figure; a year without one shows none. */
function totalOf(series: Series, from: number, year: number): Reading | null {
  return series.levels.has(year) || series.runningTotals.has(year) ? totalTo(series, from, year) : null;
}

function changesOf(subject: JudgingCase): NonNullable<IndicatorJudgement['change']> {
  const { target, series, from } = subject;
  const last = Math.min(subject.year, subject.to ?? subject.year);
  const years = yearsBetween(from, last).reverse();
  const first = (read: (year: number) => Reading | null): Reading | null => {
    for (const year of years) {
      const reading = read(year);
      if (reading !== null) return reading;
    }
    return null;
  };
  const perYear = { ...target, per: 'năm' as const };
  const figure = (reading: Reading | null): ChangeFigure | null =>
    reading === null ? null : {
      value: reading.value, figure: readingWords(perYear, reading, target), from: reading.from, year: reading.year, method: reading.method,
      methodWords: JUDGING_METHOD_WORDS[reading.method],
    };
  const known = (year: number): boolean => series.levels.has(year) || series.changes.has(year);
  // A direct entry of a change since the base is no yearly change.
  const yearly = !isSinceBase(target) || series.changes.size === 0;
  return {
    yearOnYear: figure(yearly ? first((year) => changeOver(target, series, year)) : null),
    average: figure(yearly ? first((year) => (known(year) ? averageChange(target, series, from, year) : null)) : null),
  };
}
