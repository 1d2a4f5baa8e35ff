import { isMemberIn } from '../../shared/domain/membership.ts';
import type { Membership } from '../../shared/domain/membership.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { DISCIPLINE_LEVELS } from '../../shared/eligibility/facts.ts';
import type { DisciplineLevel, MemberFact, MembersOfYear, SubjectFacts } from '../../shared/eligibility/facts.ts';
import { partsOf } from '../../shared/text/dates.ts';
import type { Reading } from './db.ts';
import { awardFact, confirmationFact, disciplineFact, initiativeFact, leaveFact, pendingFact, ratingFacts, reviewFact, serviceFact, subjectFact } from './facts-mapping.ts';
import { sourceByIndex, sourceOfAll } from './facts-sources.ts';
import type { FactSource } from './facts-sources.ts';

export interface FactsOptions {
  /** Members are told up to this year, although nothing is recorded of them in it; left out: up to the last year with a record. */
  readonly throughYear?: number;
}

/**
 * Everything on record of one subject, in the shape the rules ask for. A Refusal where there is no such subject.
 * `posting` is null: a public posting belongs to a round, and whoever judges for one fills it in.
 */
export function factsOf(read: Reading, subjectId: string, options: FactsOptions = {}): SubjectFacts {
  return factsFrom(sourceByIndex(read), read.need('subject', subjectId), options);
}

/** The same for all subjects outside the bin, in the order they were made. Every table is read once; time grows with the rows. */
export function* factsOfAll(read: Reading, options: FactsOptions = {}): Generator<SubjectFacts> {
  const subjects = read.all('subject');
  const source = sourceOfAll(read, new Map(subjects.map(({ id, name }) => [id, name])));
  for (const subject of subjects) yield factsFrom(source, subject, options);
}

function factsFrom(source: FactSource, subject: Subject, options: FactsOptions): SubjectFacts {
  const { id } = subject;
  return {
    subject: subjectFact(subject),
    awards: source.awards(id).map(awardFact),
    ratings: ratingFacts(source.lines('quality_grading', id)),
    initiatives: source.initiatives(id).map((line) => initiativeFact(line, source.uses(line.id))),
    discipline: source.lines('discipline', id).map(disciplineFact),
    pending: source.lines('pending_matter', id).map(pendingFact),
    leaves: source.lines('maternity_leave', id).map(leaveFact),
    services: source.lines('service_period', id).map(serviceFact),
    reviews: source.lines('movement_result', id).map(reviewFact),
    members: subject.kind === 'person' ? [] : membersOf(source, id, options),
    confirmations: source.confirmations(id).map(confirmationFact),
    posting: null,
  };
}

/** What is on record of one member, by year. */
interface Person {
  readonly membership: Membership;
  readonly name: string;
  readonly titles: ReadonlyMap<number, readonly string[]>;
  readonly ratings: ReadonlyMap<number, MemberFact['rating']>;
  readonly discipline: readonly { readonly level: DisciplineLevel; readonly from: number; readonly to: number | null }[];
  readonly cases: ReadonlyMap<number, readonly string[]>;
  /** Years in which anything is recorded of the member. */
  readonly years: readonly number[];
}

function membersOf(source: FactSource, collectiveId: string, { throughYear }: FactsOptions): MembersOfYear[] {
  const persons = source.membersOf(collectiveId).map((membership) => personOf(source, membership));
  const totals = new Map(source.headCounts(collectiveId).map(({ year, total }) => [year, total]));
  const recorded = persons.flatMap(({ membership, years }) => [...years.filter((year) => isMemberIn(membership, year)), ...boundsOf(membership)]);
  const known = [...totals.keys(), ...recorded];
  if (known.length === 0 && throughYear === undefined) return [];
  if (persons.length === 0 && totals.size === 0) return [];
  const first = Math.min(...known, throughYear ?? Infinity);
  const last = Math.max(...known, throughYear ?? -Infinity);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((year): MembersOfYear[] => {
    const members = memberFacts(persons, year);
    return members.length === 0 && !totals.has(year) ? [] : [{ year, total: totals.get(year) ?? null, members }];
  });
}

const boundsOf = ({ from, to }: Membership): number[] => [from, to].flatMap((day) => (day === null ? [] : [partsOf(day).year]));

/** Members of any day of the year; one who came back within it counts once. */
function memberFacts(persons: readonly Person[], year: number): MemberFact[] {
  const members = new Map<string, MemberFact>();
  for (const { membership, name, titles, ratings, discipline, cases } of persons) {
    const id = membership.personId;
    if (members.has(id) || !isMemberIn(membership, year)) continue;
    members.set(id, { id, name, titles: titles.get(year) ?? [], rating: ratings.get(year) ?? null, discipline: heaviest(discipline, year), cases: cases.get(year) ?? [] });
  }
  return [...members.values()];
}

function heaviest(measures: Person['discipline'], year: number): DisciplineLevel | null {
  const held = measures.filter(({ from, to }) => from <= year && (to === null || to >= year)).map(({ level }) => DISCIPLINE_LEVELS.indexOf(level));
  return held.length === 0 ? null : (DISCIPLINE_LEVELS[Math.max(...held)] ?? null);
}

function personOf(source: FactSource, membership: Membership): Person {
  const id = membership.personId;
  const awards = source.awards(id).map(awardFact).filter(({ code, cancelledOn }) => code !== null && cancelledOn === null);
  const ratings = ratingFacts(source.lines('quality_grading', id));
  const discipline = source.lines('discipline', id).map(({ level, from, to }) => ({ level, from: partsOf(from).year, to: to === null ? null : partsOf(to).year }));
  const offences = source.lines('offence', id).map(({ case: offence, on }) => ({ offence, year: partsOf(on).year }));
  return {
    membership,
    name: source.nameOf(id),
    titles: byYear(awards, ({ code }) => code ?? ''),
    ratings: new Map(ratings.map(({ year, rating }) => [year, rating])),
    discipline,
    cases: byYear(offences, ({ offence }) => offence),
    years: [...awards, ...ratings, ...offences].map(({ year }) => year).concat(discipline.map(({ from }) => from)),
  };
}

function byYear<T extends { readonly year: number }>(rows: readonly T[], value: (row: T) => string): ReadonlyMap<number, readonly string[]> {
  const years = new Map<number, string[]>();
  for (const row of rows) {
    const held = years.get(row.year);
    if (held === undefined) years.set(row.year, [value(row)]);
    else held.push(value(row));
  }
  return years;
}
