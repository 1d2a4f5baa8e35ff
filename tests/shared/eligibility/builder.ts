import type { AwardType, RecipientToken } from '../../../shared/catalogue/award-schema.ts';
import { awardByCode } from '../../../shared/catalogue/awards.ts';
import type { AwardFact, ConfirmationFact, DisciplineFact, InitiativeFact, LeaveFact, MemberFact, PendingFact, Proposal, Rating, RatingFact, ReviewFact, ServiceFact, SubjectFacts } from '../../../shared/eligibility/facts.ts';

/** Builders of facts for the tables of cases: everything not named has a plain default, ids follow from the content. */

export const DATE = '2026-02-10';
export const YEAR = 2025;

export function proposal(rest: Partial<Proposal> = {}): Proposal {
  return { date: DATE, year: YEAR, type: null, ground: null, merit: '', ...rest };
}

type Given = Partial<Omit<SubjectFacts, 'subject'>> & { readonly subject?: Partial<SubjectFacts['subject']> };

export function facts({ subject, ...rest }: Given = {}): SubjectFacts {
  return {
    subject: { id: 's1', kind: 'person', name: 'Nguyễn Văn Thử', tags: ['official'], gender: 'nam', foundedYear: null, endedOn: null, mayReceiveFlags: null, ...subject },
    awards: [], ratings: [], initiatives: [], discipline: [], pending: [], leaves: [], services: [], reviews: [], members: [], confirmations: [], posting: null, ...rest,
  };
}
const of = (kind: SubjectFacts['subject']['kind'], tags: readonly RecipientToken[] | null) => (given: Given = {}): SubjectFacts => facts({ ...given, subject: { kind, tags, gender: null, ...given.subject } });
export const person = (tags: readonly RecipientToken[] | null, given: Given = {}): SubjectFacts => facts({ ...given, subject: { tags, ...given.subject } });
export const collective = of('collective', []);
export const enterprise = of('collective', ['enterprise']);
export const commune = of('collective', ['commune']);
export const village = of('collective', ['village']);
export const household = of('household', []);

/** An award on record: number «<code>-<year>/QĐ», decided on 20/12 of its year unless told otherwise. */
export function award(code: string, year: number, rest: Partial<AwardFact> = {}): AwardFact {
  const entry = awardByCode(code);
  const one = entry?.types.length === 1 ? entry.types[0] : undefined;
  const type: AwardType = one ?? 'cong_trang';
  return {
    id: `${code}-${year}${rest.ofMinistry === true ? '-bo' : ''}`, code, name: entry?.nameVi ?? code, ofMinistry: false, type, year, periodTo: null, decisionNumber: `${code}-${year}/QĐ`,
    decisionDate: `${year}-12-20`, authority: '', cancelledOn: null, merit: '', ...rest,
  };
}
export const awards = (code: string, years: readonly number[], rest: Partial<AwardFact> = {}): AwardFact[] => years.map((year) => award(code, year, rest));

export const T: Rating = 'hoan_thanh_tot';
export const X: Rating = 'hoan_thanh_xuat_sac';
export const H: Rating = 'hoan_thanh';
export const rating = (year: number, value: Rating): RatingFact => ({ id: `r${year}`, year, rating: value, source: '' });
/** Ratings of years in a row from `from` on: `ratings(2021, T, T, X)`. */
export const ratings = (from: number, ...values: readonly (Rating | null)[]): RatingFact[] => values.flatMap((value, at) => (value === null ? [] : [rating(from + at, value)]));

export function initiative(name: string, rest: Partial<InitiativeFact> = {}): InitiativeFact {
  return { id: `i-${name}`, name, kind: 'sang_kien', year: YEAR, reach: 'co_so', replicable: true, recognisedBy: '', decision: '', usedFor: [], ...rest };
}
export const work = (name: string, rest: Partial<InitiativeFact> = {}): InitiativeFact => initiative(name, { kind: 'cong_trinh_khoa_hoc', ...rest });

export const discipline = (level: DisciplineFact['level'], from: string, to: string | null): DisciplineFact => ({ id: `d${from}`, level, from, to, source: '' });
export const pending = (kase: PendingFact['case'], from: string, clearedOn: string | null = null): PendingFact => ({ id: `p${from}`, case: kase, from, clearedOn, source: '' });
export const leave = (from: string, to: string | null): LeaveFact => ({ id: `l${from}`, from, to, source: '' });
export const service = (code: string, from: string, to: string | null): ServiceFact => ({ id: `v${code}${from}`, service: code, from, to, source: '' });
export function campaign(by: string | null, rest: Partial<ReviewFact> = {}): ReviewFact {
  return { id: `c-${by ?? ''}-${rest.year ?? YEAR}`, of: 'campaign', name: 'Cả nước chung tay', role: 'reviewed', by, at: 'tong_ket', years: 5, year: YEAR, source: '', ...rest };
}
export function block(by: string | null, rest: Partial<ReviewFact> = {}): ReviewFact {
  return { id: `b-${by ?? ''}-${rest.year ?? YEAR}`, of: 'block', name: 'Khối thi đua số 2', role: 'leader', by, at: null, years: null, year: YEAR, source: '', ...rest };
}

/** `count` members alike, «Thành viên 1», «Thành viên 2» … from `from` on. */
export function members(count: number, rest: Partial<MemberFact> = {}, from = 1): MemberFact[] {
  return Array.from({ length: count }, (_, at) => ({ id: `m${from + at}`, name: `Thành viên ${from + at}`, titles: [], rating: X, discipline: null, cases: [], ...rest }));
}

/** A «yes» with evidence to a key, for good. */
export const yes = (...keys: readonly string[]): ConfirmationFact[] => keys.map((key) => answer(key, 'yes'));
export const no = (...keys: readonly string[]): ConfirmationFact[] => keys.map((key) => answer(key, 'no'));
export function answer(key: string, value: 'yes' | 'no', rest: Partial<ConfirmationFact> = {}): ConfirmationFact {
  return { id: `k-${key}-${value}`, key, year: null, answer: value, by: 'Trần Thị Mẫu', on: '2026-01-05', evidence: 'Biên bản họp số 1', ...rest };
}
