import { formatScreenDate } from '../text/dates.ts';
import { disciplineText } from './discipline-text.ts';
import type { LeaveFact, Rating } from './facts.ts';
import { RATINGS } from './facts.ts';
import { answerTo, confirmationKey } from './place.ts';
import type { Place } from './place.ts';
import type { Evidence, Finding, TestResult } from './report.ts';
import { ratingEvidence } from './subject-index.ts';
import { DISCIPLINE_WORDS, RATING_WORDS, yearsText } from './words.ts';

/** Why a year has its value; years of one kind are named together in a sentence. */
type Reason = 'met' | 'below' | 'disciplined' | 'missing' | 'conflict' | 'end-unknown' | 'leave' | 'part-disciplined';

export interface YearValue {
  readonly year: number;
  readonly result: TestResult;
  readonly reason: Reason;
  /** What is on record of the year, for «năm 2024 hoàn thành nhiệm vụ»; empty where nothing is. */
  readonly found: string;
  readonly evidence: readonly Evidence[];
}

export interface YearTest {
  readonly minRating: Rating;
  readonly orTitles?: readonly string[] | undefined;
}

/** «hoàn thành tốt nhiệm vụ trở lên», «hoàn thành xuất sắc nhiệm vụ hoặc Tập thể lao động xuất sắc». */
export function needWords(place: Place, { minRating, orTitles }: YearTest): string {
  const words = minRating === RATINGS.at(-1) ? RATING_WORDS[minRating] : `${RATING_WORDS[minRating]} trở lên`;
  return [words, ...(orTitles ?? []).map((code) => place.trial.lookup(code)?.nameVi ?? code)].join(' hoặc ');
}

/**
 * What a year is worth for a test of rating. No rating on record is «not known», and so are two that disagree. Maternity leave
 * without a rating is asked (the time counts, NĐ 152/2025 Điều 4 khoản 5; the law read names no rating for it). After
 * discipline only what follows its end counts (Điều 4 khoản 4); a year it ends in is asked.
 */
export function yearValue(place: Place, test: YearTest, year: number): YearValue {
  const { index, counting } = place.trial;
  const value = (result: TestResult, reason: Reason, found = '', evidence: readonly Evidence[] = []): YearValue => ({ year, result, reason, found, evidence });
  const discipline = counting.discipline_time_excluded === undefined ? null : index.discipline;
  if (discipline !== null && discipline.countsFrom !== null && year < Number(discipline.countsFrom.slice(0, 4))) return value('chua-dat', 'disciplined');
  const ratings = index.ratingsByYear.get(year) ?? [];
  const titles = (test.orTitles ?? []).flatMap((code) => (index.awardsByCode.get(code) ?? []).filter((award) => award.year === year));
  const evidence = [...titles.map(index.evidenceOf), ...ratings.map(ratingEvidence)];
  const [title, rating] = [titles[0], ratings[0]];
  const found = title !== undefined ? `được công nhận ${title.name}` : rating === undefined ? '' : RATING_WORDS[rating.rating];
  const meets = ratings.map((rating) => RATINGS.indexOf(rating.rating) >= RATINGS.indexOf(test.minRating));
  if (titles.length === 0 && ratings.length === 0) {
    const onLeave = counting.maternity_leave_counts !== undefined && (index.leavesByYear.get(year)?.length ?? 0) > 0;
    return onLeave ? value(answered(place, 'thai-san'), 'leave') : value('thieu-so-lieu', 'missing');
  }
  if (titles.length === 0 && meets.includes(true) && meets.includes(false)) return value('thieu-so-lieu', 'conflict', found, evidence);
  if (titles.length === 0 && !meets.includes(true)) return value('chua-dat', 'below', found, evidence);
  if (discipline !== null && discipline.openEnded !== null) return value('thieu-so-lieu', 'end-unknown', found, evidence);
  if (discipline?.countsFrom?.startsWith(`${year}-`) === true && !discipline.countsFrom.endsWith('-01-01')) return value(answered(place, 'ky-luat'), 'part-disciplined', found, evidence);
  return value('dat', 'met', found, evidence);
}

const yearKey = (place: Place, what: string): string => confirmationKey(place.conditionId, `${place.path}/${what}`);

function answered(place: Place, what: string): TestResult {
  const { answer, disagree } = answerTo(place, yearKey(place, what));
  if (answer === null || disagree) return 'cho-xac-nhan';
  return answer.answer === 'yes' ? 'dat' : 'chua-dat';
}

/** What the years came to, for the sentence: the clauses on those that do not hold, what is missing, and the question to ask. */
export interface YearClauses {
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly asks: Finding['asks'];
  readonly evidence: readonly Evidence[];
}

export function yearClauses(place: Place, test: YearTest, values: readonly YearValue[]): YearClauses {
  const { index } = place.trial;
  const clauses: string[] = [];
  const missing: string[] = [];
  const of = (reason: Reason): number[] => values.filter((value) => value.reason === reason && value.result !== 'dat').map((value) => value.year);
  for (const { year, found } of values.filter((value) => value.reason === 'below')) clauses.push(`năm ${year} ${found}`);
  const last = index.discipline.last;
  if (of('disciplined').length > 0 && last !== null) clauses.push(`năm ${yearsText(of('disciplined'))} không tính do kỷ luật (${DISCIPLINE_WORDS[last.level]}, hết ngày ${formatScreenDate(last.to ?? last.from)})`);
  if (of('missing').length > 0) {
    clauses.push(`chưa có xếp loại năm ${yearsText(of('missing'))}`);
    missing.push(...of('missing').map((year) => `xếp loại năm ${year}`));
  }
  for (const year of of('conflict')) {
    clauses.push(`năm ${year} có hai xếp loại khác nhau`);
    missing.push(`xếp loại thống nhất năm ${year}`);
  }
  const open = index.discipline.openEnded;
  if (of('end-unknown').length > 0 && open !== null) {
    clauses.push(`chưa biết ngày hết thời hạn kỷ luật (${DISCIPLINE_WORDS[open.level]} từ ngày ${formatScreenDate(open.from)})`);
    missing.push('ngày hết thời hạn kỷ luật');
  }
  const asked = [
    { reason: 'leave' as const, what: 'thai-san', clause: (years: number[]) => `năm ${yearsText(years)} nghỉ thai sản, chưa có xếp loại` },
    { reason: 'part-disciplined' as const, what: 'ky-luat', clause: (years: number[]) => `năm ${yearsText(years)} chỉ tính thành tích từ ngày ${formatScreenDate(index.discipline.countsFrom ?? '')} (hết kỷ luật)` },
  ];
  let asks: Finding['asks'] = null;
  for (const { reason, what, clause } of asked) {
    const years = of(reason);
    if (years.length === 0) continue;
    clauses.push(clause(years));
    const open = values.some((value) => value.reason === reason && value.result === 'cho-xac-nhan');
    if (open) asks ??= { key: yearKey(place, what), question: `${upper(clause(years))}: có tính là ${needWords(place, test)} không?` };
  }
  const leaves = values.filter((value) => value.reason === 'leave').flatMap((value) => index.leavesByYear.get(value.year) ?? []);
  return { clauses, missing, asks, evidence: [...values.flatMap((value) => value.evidence), ...[...new Set(leaves)].map(leaveEvidence), ...disciplineEvidence(place, values)] };
}

export function leaveEvidence(leave: LeaveFact): Evidence {
  const to = leave.to === null ? '' : ` đến ngày ${formatScreenDate(leave.to)}`;
  return { kind: 'leave', id: leave.id, text: `Nghỉ thai sản từ ngày ${formatScreenDate(leave.from)}${to}${leave.source === '' ? '' : ` (${leave.source})`}` };
}

function disciplineEvidence(place: Place, values: readonly YearValue[]): Evidence[] {
  const { last, openEnded } = place.trial.index.discipline;
  const touched = (reason: Reason): boolean => values.some((value) => value.reason === reason);
  const measures = [touched('disciplined') || touched('part-disciplined') ? last : null, touched('end-unknown') ? openEnded : null];
  return measures.flatMap((measure) => (measure === null ? [] : [disciplineText(measure)]));
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

