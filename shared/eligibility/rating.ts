import { atLeast, worst } from './judged.ts';
import type { Judged } from './judged.ts';
import type { ParamsOf } from './params.ts';
import type { Place } from './place.ts';
import { restartWarnings } from './restart.ts';
import { needWords, yearClauses, yearValue } from './year-value.ts';
import type { YearValue } from './year-value.ts';
import { yearsText } from './words.ts';

type Params = ParamsOf<'rating'>;

/** Years that a test of rating looks at outside a run: the award year, or the last `minYears` award years ending with it. */
export function ratingYears({ within, minYears }: Params, awardYear: number): number[] {
  if (within === 'run') return [];
  const count = within === 'award_year' ? 1 : minYears;
  return Array.from({ length: count }, (_, at) => awardYear - count + 1 + at);
}

/** Rule `rating` (award-law 8.4): rating on record at least `minRating` in that many years. */
export function judgeRating(params: Params, place: Place): Judged {
  return params.within === 'run' ? withinRun(params, place) : inYears(params, place);
}

function inYears(params: Params, place: Place): Judged {
  const values = ratingYears(params, place.trial.proposal.year).map((year) => yearValue(place, params, year));
  const result = worst(values.map((value) => value.result));
  const { clauses, missing, asks, evidence } = yearClauses(place, params, values);
  const need = needWords(place, params);
  const sentence = values.length === 1 ? oneYear(values[0], result === 'dat', need, clauses) : `${result === 'dat' ? `Có ${values.length} năm liền ${need}: ${yearsText(values.map((value) => value.year))}` : `Cần ${values.length} năm liền ${need}; ${clauses.join('; ')}`}.`;
  return { result, sentence, missing, asks, evidence, warnings: result === 'dat' && params.within === 'latest_years' ? restartWarnings(place, values[0]?.year ?? place.trial.proposal.year) : [] };
}

function oneYear(value: YearValue | undefined, met: boolean, need: string, clauses: readonly string[]): string {
  if (value === undefined || !met) return `Cần ${need}; ${clauses.join('; ')}.`;
  return value.found === '' ? `Năm ${value.year} nghỉ thai sản, được xác nhận là ${need}.` : `Năm ${value.year} ${value.found}; cần ${need}.`;
}

function withinRun(params: Params, place: Place): Judged {
  const { runYears } = place;
  const years = runYears === null ? [] : Array.from({ length: Math.max(0, runYears.to - runYears.from + 1) }, (_, at) => runYears.from + at);
  const values = years.map((year): YearValue => {
    const value = yearValue(place, params, year);
    return { ...value, result: worst([value.result, runYears?.value(year) ?? 'chua-dat']) };
  });
  const result = atLeast(params.minYears, values.map((value) => value.result));
  const met = values.filter((value) => value.result === 'dat');
  const open = result === 'dat' || result === 'chua-dat' ? [] : values.filter((value) => value.result !== 'dat' && value.result !== 'chua-dat');
  const { clauses, missing, asks } = yearClauses(place, params, open);
  const need = needWords(place, params);
  const found = met.length === 0 ? `chưa có năm nào ${need}` : `${result === 'dat' ? 'có' : 'mới có'} ${met.length} năm ${need} (${yearsText(met.map((value) => value.year))})`;
  return {
    result, missing, asks, evidence: met.flatMap((value) => value.evidence),
    sentence: `Trong thời gian đó ${found}; cần từ ${params.minYears} năm${clauses.map((clause) => `; ${clause}`).join('')}.`,
  };
}
