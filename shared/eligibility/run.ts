import { formatScreenDate } from '../text/dates.ts';
import { countedFrom } from './counted-from.ts';
import { countedAwards, namesOf } from './counted.ts';
import type { CountedAward } from './counted.ts';
import { worst } from './judged.ts';
import type { Judged } from './judged.ts';
import type { ParamsOf } from './params.ts';
import type { Place, RunStart, RunYears } from './place.ts';
import type { TestResult } from './report.ts';
import { awardText } from './subject-index.ts';
import { needWords, yearClauses, yearValue } from './year-value.ts';
import type { YearValue } from './year-value.ts';
import { yearsText } from './words.ts';

type Params = ParamsOf<'run'>;

/** Awards that may open the run, oldest first. */
export function openingsOf(params: Params, place: Place): readonly CountedAward[] {
  return countedAwards(place, { codes: params.afterCodes, orMinistryEquivalent: params.orMinistryEquivalent }).counted;
}

interface Run {
  readonly from: number;
  readonly to: number;
  /** The last `minYears` award years, oldest first; fewer where the opening award leaves fewer. */
  readonly needed: readonly YearValue[];
  readonly result: TestResult;
}

function runOf(params: Params, place: Place, start: RunStart): Run {
  const to = place.trial.proposal.year;
  const from = start.mode === 'strict' && start.opening !== null ? countedFrom(place, start.opening).year : Math.min(to - params.minYears + 1, place.trial.index.firstYear ?? to);
  const needed: YearValue[] = [];
  for (let year = Math.max(from, to - params.minYears + 1); year <= to; year += 1) needed.push(yearValue(place, params, year));
  const result = start.opening === null || needed.length < params.minYears ? 'chua-dat' : worst(needed.map((value) => value.result));
  return { from, to, needed, result };
}

/** The years that `within: run` means beside this run, whatever the run itself comes to. */
export function runYears(params: Params, place: Place, start: RunStart): RunYears {
  const { from, to } = runOf(params, place, start);
  const older = new Map<number, TestResult>();
  const open: number[] = [];
  let unbroken: TestResult = 'dat';
  for (let year = to - params.minYears; year >= from && unbroken !== 'chua-dat'; year -= 1) {
    const own = yearValue(place, params, year).result;
    if (own === 'thieu-so-lieu') open.push(year);
    unbroken = worst([unbroken, own]);
    older.set(year, unbroken);
  }
  const last = [...older].filter(([, value]) => value !== 'chua-dat').map(([year]) => year);
  return { from: Math.max(from, Math.min(to - params.minYears + 1, ...last)), to, open, value: (year) => (year > to - params.minYears ? 'dat' : (older.get(year) ?? 'chua-dat')) };
}

/** Rule `run` (award-law 8.4, G10): an unbroken run of years at `minRating` up to the award year, after the opening award. */
export function judgeRun(params: Params, place: Place): Judged {
  const start = place.runStart ?? { mode: 'strict', opening: null };
  const { from, to, needed, result } = runOf(params, place, start);
  const need = needWords(place, params);
  const { leftOut } = countedAwards(place, { codes: params.afterCodes, orMinistryEquivalent: params.orMinistryEquivalent });
  const names = namesOf(place, { codes: params.afterCodes, orMinistryEquivalent: params.orMinistryEquivalent });
  if (start.opening === null) return { result, sentence: `Chưa có ${names}; cần có trước rồi mới tính ${params.minYears} năm liền ${need}.`, missing: [`quyết định tặng ${names}`], warnings: leftOut };
  const { clauses, missing, asks, evidence } = yearClauses(place, params, needed);
  const opening = place.trial.index.evidenceOf(start.opening);
  const common = { evidence: [opening, ...evidence], missing, asks };
  const after = start.mode === 'strict' ? `Sau ${awardText(start.opening)}` : `Có ${awardText(start.opening)};`;
  if (needed.length < params.minYears) {
    const counted = countedFrom(place, start.opening);
    const since = counted.day === null ? '' : ` (tính từ ngày ${formatScreenDate(counted.day)})`;
    const years = needed.length === 0 ? 'chưa có năm nào' : `mới có ${needed.length} năm (${yearsText(needed.map((value) => value.year))})`;
    return { ...common, result, sentence: `${after}${since} ${years}; cần từ ${params.minYears} năm liền ${need}.`, warnings: leftOut };
  }
  if (result !== 'dat') return { ...common, result, sentence: `${after} cần từ ${params.minYears} năm liền ${need}; ${clauses.join('; ')}.`, warnings: leftOut };
  const window = runYears(params, place, start);
  const sure = Array.from({ length: to - window.from + 1 }, (_, at) => window.from + at).filter((year) => window.value(year) === 'dat');
  return { ...common, result, sentence: `${after} có ${sure.length} năm liền ${need} (${yearsText(sure)}); cần từ ${params.minYears} năm.`, warnings: [...leftOut, ...partialYear(params, place, start, from)] };
}

/** The first year had begun when counting started, and the run needs it. */
function partialYear(params: Params, place: Place, start: RunStart, from: number): string[] {
  if (start.mode !== 'strict' || start.opening === null) return [];
  const counted = countedFrom(place, start.opening);
  const needsIt = place.trial.proposal.year - params.minYears + 1 === from;
  return counted.partial && counted.day !== null && needsIt ? [`Năm ${from} chỉ tính từ ngày ${formatScreenDate(counted.day)}; cần xem đã đủ ${params.minYears} năm chưa.`] : [];
}

