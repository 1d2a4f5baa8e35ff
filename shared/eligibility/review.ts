import type { ReviewFact } from './facts.ts';
import { best, worst } from './judged.ts';
import type { Judged } from './judged.ts';
import type { ParamsOf } from './params.ts';
import type { Place } from './place.ts';
import type { Evidence, TestResult } from './report.ts';
import { BODY_WORDS, either, wordOf } from './words.ts';

interface Wanted {
  readonly of: ReviewFact['of'];
  readonly role: ReviewFact['role'];
  readonly by?: readonly string[] | undefined;
  readonly minYears?: number | undefined;
  readonly at?: readonly ('so_ket' | 'tong_ket')[] | undefined;
}
const ROLE_WORDS = { reviewed: 'bình xét', leader: 'dẫn đầu' } as const;
const AT_WORDS = { so_ket: 'sơ kết', tong_ket: 'tổng kết' } as const;

/** Rule `campaign` (award-law 3.4, 8.4): singled out in a campaign in the award year; a missing parameter is no limit. */
export function judgeCampaign(params: ParamsOf<'campaign'>, place: Place): Judged {
  const { launchedBy, minYears, reviewAt } = params;
  const limits = [launchedBy === undefined ? '' : ` do ${bodies(launchedBy)} phát động`, minYears === undefined ? '' : ` từ ${minYears} năm`, reviewAt === undefined ? '' : `, khi ${either(reviewAt.map((at) => AT_WORDS[at]))}`];
  return judge({ of: 'campaign', role: params.role, by: launchedBy, minYears, at: reviewAt }, `trong phong trào thi đua${limits.join('')}`, place);
}

/** Rule `block`: result of the award year in a cụm or khối. */
export function judgeBlock(params: ParamsOf<'block'>, place: Place): Judged {
  return judge({ of: 'block', role: params.role, by: params.organisedBy }, `trong cụm, khối do ${bodies(params.organisedBy)} tổ chức`, place);
}

const bodies = (tokens: readonly string[]): string => either(tokens.map((token) => wordOf(BODY_WORDS, token)));

/** A leader is singled out too. The achievement belongs to the award year, so a result of another year is only mentioned. */
function judge(wanted: Wanted, words: string, place: Place): Judged {
  const { index, proposal } = place.trial;
  const all = index.facts.reviews.filter((review) => review.of === wanted.of && (wanted.role === 'reviewed' || review.role === 'leader'));
  const tried = all.filter(({ year }) => year === proposal.year).map((review) => ({ review, ...fit(wanted, review) }));
  const result = best(tried.map((one) => one.result));
  const shown = tried.filter((one) => one.result === result);
  const evidence = shown.map(({ review }) => reviewEvidence(review));
  const first = shown[0];
  const role = ROLE_WORDS[wanted.role];
  if (result === 'dat' && first !== undefined) return { result, evidence, sentence: `Năm ${proposal.year} ${wanted.role === 'leader' ? 'dẫn đầu' : 'được bình xét'} trong ${naming(first.review)}.` };
  const earlier = all.filter(({ year }) => year < proposal.year).map((review) => `Kết quả trong ${naming(review)} là của năm ${review.year}, không phải năm xét.`);
  const missing = result === 'thieu-so-lieu' ? shown.flatMap((one) => one.missing) : [`kết quả ${role} ${words} năm ${proposal.year}`];
  const told = first === undefined ? 'chưa có kết quả' : result === 'thieu-so-lieu' ? `chưa rõ ${missing.join(', ')}` : `${naming(first.review)} không đúng ${first.wrong.join(', ')}`;
  return { result, evidence, missing, warnings: first === undefined ? earlier : [], sentence: `Cần được ${role} ${words} năm ${proposal.year}; ${told}.`.replace('được dẫn đầu', 'dẫn đầu') };
}

function fit(wanted: Wanted, review: ReviewFact): { readonly result: TestResult; readonly missing: readonly string[]; readonly wrong: readonly string[] } {
  const missing: string[] = [];
  const wrong: string[] = [];
  const check = (limit: unknown, known: unknown, holds: () => boolean, name: string): TestResult => {
    if (limit === undefined) return 'dat';
    if (known === null) {
      missing.push(`${name} của ${naming(review)}`);
      return 'thieu-so-lieu';
    }
    if (holds()) return 'dat';
    wrong.push(name);
    return 'chua-dat';
  };
  const result = worst([
    check(wanted.by, review.by, () => wanted.by?.includes(review.by ?? '') === true, wanted.of === 'campaign' ? 'cấp phát động' : 'cấp tổ chức'),
    check(wanted.minYears, review.years, () => (review.years ?? 0) >= (wanted.minYears ?? 0), 'thời gian thực hiện'),
    check(wanted.at, review.at, () => review.at !== null && wanted.at?.includes(review.at) === true, 'kỳ sơ kết, tổng kết'),
  ]);
  return { result, missing, wrong };
}

const naming = (review: ReviewFact): string => `${review.of === 'campaign' ? 'phong trào' : ''} “${review.name}”`.trim();

function reviewEvidence(review: ReviewFact): Evidence {
  const details = [review.by === null ? '' : `do ${wordOf(BODY_WORDS, review.by)} ${review.of === 'campaign' ? 'phát động' : 'tổ chức'}`, review.years === null ? '' : `${review.years} năm`, review.at === null ? '' : AT_WORDS[review.at], review.source].filter(Boolean);
  return { kind: 'review', id: review.id, text: `${review.role === 'leader' ? 'Dẫn đầu' : 'Được bình xét'} trong ${naming(review)} năm ${review.year}${details.length === 0 ? '' : ` (${details.join('; ')})`}` };
}
