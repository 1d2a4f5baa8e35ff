import type { AwardType } from '../catalogue/award-schema.ts';
import { addDays, formatScreenDate, isIsoDate } from '../text/dates.ts';
import type { AwardFact, ConfirmationFact, DisciplineFact, LeaveFact, MembersOfYear, Proposal, RatingFact, SubjectFacts } from './facts.ts';
import type { Evidence, Finding } from './report.ts';
import { RATING_WORDS } from './words.ts';

/** The facts of one subject sorted once, for all awards that are tried on it. */
export interface SubjectIndex {
  readonly facts: SubjectFacts;
  /** Awards that count: decided up to the day judged, of a year up to the award year, not cancelled; by code, oldest first. */
  readonly awardsByCode: ReadonlyMap<string, readonly AwardFact[]>;
  /** The same, those of names the catalogue does not know included. */
  readonly awards: readonly AwardFact[];
  /** Cancelled awards by code: they count for nothing and are named where one is missed. */
  readonly cancelledByCode: ReadonlyMap<string, readonly AwardFact[]>;
  /** Earliest year with a rating or an award on record; null: none has. */
  readonly firstYear: number | null;
  readonly ratingsByYear: ReadonlyMap<number, readonly RatingFact[]>;
  readonly membersByYear: ReadonlyMap<number, MembersOfYear>;
  readonly confirmationsByKey: ReadonlyMap<string, readonly ConfirmationFact[]>;
  readonly leavesByYear: ReadonlyMap<number, readonly LeaveFact[]>;
  readonly discipline: DisciplineEnd;
  readonly evidenceOf: (award: AwardFact) => Evidence;
  /** Standards of awards that other awards refer to, by code, each judged once; null: the subject is no recipient. */
  readonly standards: Map<string, Finding | null>;
}

/** From when achievements count again after discipline (NĐ 152/2025 Điều 4 khoản 4). */
export interface DisciplineEnd {
  /** First day that counts; null: no discipline on record up to the day judged. */
  readonly countsFrom: string | null;
  /** The measure that ends last. */
  readonly last: DisciplineFact | null;
  /** A measure whose end is not known. */
  readonly openEnded: DisciplineFact | null;
}

/** `year` and `date` of the proposal bound what counts: nothing decided later, nothing of a later award year. */
export function indexSubject(facts: SubjectFacts, { date, year }: Pick<Proposal, 'date' | 'year'>): SubjectIndex {
  const known = facts.awards.filter((award) => award.decisionDate <= date && award.year <= year).sort((one, other) => one.year - other.year || one.decisionDate.localeCompare(other.decisionDate) || one.id.localeCompare(other.id));
  const awards = known.filter((award) => award.cancelledOn === null);
  const years = [...awards, ...facts.ratings].map((fact) => fact.year);
  const texts = new Map<string, Evidence>();
  return {
    facts,
    awards,
    awardsByCode: group(awards.filter((award) => award.code !== null), (award) => award.code ?? ''),
    cancelledByCode: group(known.filter((award) => award.cancelledOn !== null && award.code !== null), (award) => award.code ?? ''),
    firstYear: years.length === 0 ? null : Math.min(...years),
    ratingsByYear: group(facts.ratings.filter((rating) => rating.year <= year), (rating) => rating.year),
    membersByYear: new Map(facts.members.map((members) => [members.year, members])),
    confirmationsByKey: group(facts.confirmations, (confirmation) => confirmation.key),
    leavesByYear: leavesByYear(facts.leaves, year),
    discipline: disciplineEnd(facts.discipline, date),
    evidenceOf: (award) => {
      const ready = texts.get(award.id) ?? awardEvidence(award);
      texts.set(award.id, ready);
      return ready;
    },
    standards: new Map(),
  };
}

function group<K, V>(items: readonly V[], keyOf: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    const list = groups.get(keyOf(item));
    if (list === undefined) groups.set(keyOf(item), [item]);
    else list.push(item);
  }
  return groups;
}

function leavesByYear(leaves: readonly LeaveFact[], until: number): Map<number, LeaveFact[]> {
  const byYear = new Map<number, LeaveFact[]>();
  for (const leave of leaves) {
    const last = Math.min(until, Number((leave.to ?? leave.from).slice(0, 4)));
    for (let year = Number(leave.from.slice(0, 4)); year <= last; year += 1) byYear.set(year, [...(byYear.get(year) ?? []), leave]);
  }
  return byYear;
}

function disciplineEnd(measures: readonly DisciplineFact[], date: string): DisciplineEnd {
  const begun = measures.filter((measure) => measure.from <= date);
  const last = [...begun].filter((measure) => measure.to !== null).sort((one, other) => (one.to ?? '').localeCompare(other.to ?? '')).at(-1) ?? null;
  return {
    countsFrom: last?.to === undefined || last.to === null ? null : addDays(last.to, 1),
    last,
    openEnded: begun.find((measure) => measure.to === null) ?? null,
  };
}

/** «Quyết định 12/QĐ-UBND ngày 05/01/2025»; empty where neither is recorded. */
export function decisionText({ decisionNumber, decisionDate }: Pick<AwardFact, 'decisionNumber' | 'decisionDate'>): string {
  const number = decisionNumber === '' ? '' : `Quyết định ${decisionNumber}`;
  const day = isIsoDate(decisionDate) ? `ngày ${formatScreenDate(decisionDate)}` : '';
  return number === '' && day !== '' ? `Quyết định ${day}` : [number, day].filter(Boolean).join(' ');
}

/** «Chiến sĩ thi đua cơ sở năm 2024»: how a sentence names an award on record. */
export function awardText(award: AwardFact): string {
  return `${award.name}${award.ofMinistry ? ' (bộ, ngành)' : ''} năm ${award.year}`;
}

function awardEvidence(award: AwardFact): Evidence {
  return { kind: 'award', id: award.id, text: [awardText(award), decisionText(award)].filter(Boolean).join(', ') };
}

export function ratingEvidence(rating: RatingFact): Evidence {
  return { kind: 'rating', id: rating.id, text: `Năm ${rating.year}: ${RATING_WORDS[rating.rating]}${rating.source === '' ? '' : ` (${rating.source})`}` };
}

/** Kind of commendation of an award on record; from the catalogue where the award knows but one. Null: not known. */
export function typeOf(award: AwardFact, typesOfCode: readonly AwardType[]): AwardType | null {
  return award.type ?? (typesOfCode.length === 1 ? (typesOfCode[0] ?? null) : null);
}
