import { AWARD_TYPE_OF_ROUND } from '../../shared/domain/award.ts';
import { awardByName } from '../../shared/domain/award-by-name.ts';
import type { KnownAward } from '../../shared/domain/award-by-name.ts';
import type { Confirmation, InitiativeUse } from '../../shared/domain/confirmation.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { RegisterLine } from '../../shared/domain/registers/registers.ts';
import type { Subject, SubjectKind } from '../../shared/domain/subject.ts';
import type { AwardFact, ConfirmationFact, DisciplineFact, InitiativeFact, LeaveFact, PendingFact, Rating, RatingFact, Reach, ReviewFact, ServiceFact, SubjectFacts } from '../../shared/eligibility/facts.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';

/** Stored records as facts, one kind each. */

/** The same name of an award stands in thousands of rows: each is looked up once. */
const namesKnown = new Map<string, KnownAward | null>();
const MOST_NAMES = 2000;

function awardNamed(name: string, kind: SubjectKind): KnownAward | null {
  const key = `${kind} ${name}`;
  const known = namesKnown.get(key);
  if (known !== undefined) return known;
  if (namesKnown.size >= MOST_NAMES) namesKnown.clear();
  const found = awardByName(name, kind);
  namesKnown.set(key, found);
  return found;
}

export function awardFact(entry: AwardEntry): AwardFact {
  const named = entry.awardCode === null ? awardNamed(entry.awardName, entry.subjectKind) : null;
  return {
    id: entry.id,
    code: entry.awardCode ?? named?.code ?? null,
    name: entry.awardName,
    ofMinistry: entry.ofMinistry || (named?.ofMinistry ?? false),
    // Entries of earlier versions of the program say the kind of their round only.
    type: entry.type ?? (AWARD_TYPE_OF_ROUND as Readonly<Record<string, AwardFact['type']>>)[entry.roundKind] ?? null,
    year: entry.year,
    periodTo: entry.periodTo,
    decisionNumber: entry.decisionNumber,
    decisionDate: entry.decisionDate,
    authority: entry.authority,
    cancelledOn: entry.cancelledOn,
    merit: entry.merit,
  };
}

const RATING_OF: Readonly<Record<RegisterLine<'quality_grading'>['grade'], Rating>> = { 'xuat-sac': 'hoan_thanh_xuat_sac', tot: 'hoan_thanh_tot', 'hoan-thanh': 'hoan_thanh', khong: 'khong_hoan_thanh' };

/** Ratings of a subject. What a party organisation was graded says nothing of an agency graded in the same year. */
export function ratingFacts(lines: readonly RegisterLine<'quality_grading'>[]): RatingFact[] {
  const agencyYears = new Set(lines.filter(({ kind }) => kind === 'co-quan').map(({ year }) => year));
  return lines.filter(({ kind, year }) => kind !== 'to-chuc-dang' || !agencyYears.has(year)).map(({ id, year, grade, source }) => ({ id, year, rating: RATING_OF[grade], source }));
}

const REACH_OF: Readonly<Record<RegisterLine<'initiative'>['scope'], Reach | null>> = { 'chua-cong-nhan': null, 'co-so': 'co_so', xa: 'xa', tinh: 'tinh', 'toan-quoc': 'toan_quoc' };

export function initiativeFact(line: RegisterLine<'initiative'>, uses: readonly InitiativeUse[]): InitiativeFact {
  return {
    id: line.id,
    name: line.name,
    kind: line.kind === 'sang-kien' ? 'sang_kien' : 'cong_trinh_khoa_hoc',
    year: line.year,
    reach: REACH_OF[line.scope],
    replicable: line.replicable,
    recognisedBy: line.recognisedBy,
    decision: [line.decisionNumber, line.recognisedOn === null ? '' : `ngày ${formatScreenDate(line.recognisedOn)}`].filter(Boolean).join(' '),
    usedFor: uses.map(({ usedById, name, year }) => ({ id: usedById, name, year })),
  };
}

export const disciplineFact = ({ id, level, from, to, source }: RegisterLine<'discipline'>): DisciplineFact => ({ id, level, from, to, source });
export const pendingFact = ({ id, case: matter, from, clearedOn, source }: RegisterLine<'pending_matter'>): PendingFact => ({ id, case: matter, from, clearedOn, source });
export const leaveFact = ({ id, from, to, source }: RegisterLine<'maternity_leave'>): LeaveFact => ({ id, from, to, source });
export const serviceFact = ({ id, service, from, to, source }: RegisterLine<'service_period'>): ServiceFact => ({ id, service, from, to, source });
export const reviewFact = (line: RegisterLine<'movement_result'>): ReviewFact => ({
  id: line.id, of: line.of, name: line.title, role: line.role, by: line.by, at: line.at, years: line.years, year: line.year, source: line.source,
});
export const confirmationFact = ({ id, key, year, answer, by, on, evidence }: Confirmation): ConfirmationFact => ({ id, key, year, answer, by, on, evidence });

export function subjectFact(subject: Subject): SubjectFacts['subject'] {
  const base = { id: subject.id, kind: subject.kind, name: subject.name, tags: subject.tags, gender: null, foundedYear: null, endedOn: null, mayReceiveFlags: null };
  switch (subject.kind) {
    case 'person':
      return { ...base, gender: subject.gender };
    case 'collective':
      return { ...base, foundedYear: subject.foundedYear, endedOn: subject.endedOn, mayReceiveFlags: subject.mayReceiveFlags };
    case 'household':
      return base;
  }
}
