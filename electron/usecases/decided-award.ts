import type { Decision, DecisionLine } from '../../shared/domain/response.ts';
import { catalogueCodeOf as codeOfChoice } from '../../shared/domain/award.ts';
import { awardByName } from '../../shared/domain/award-by-name.ts';
import type { CheckedLine } from '../../shared/domain/decision-check.ts';
import { decisionQuestions } from '../../shared/domain/decision-check.ts';
import type { DecisionQuestion } from '../../shared/domain/decision-check.ts';
import { authorityRead } from '../../shared/domain/deciding-authority.ts';
import type { Nomination, NominationVersion } from '../../shared/domain/nomination.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { isCommune } from '../../shared/domain/unit.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import type { Reading } from './db.ts';
import { lawOf } from './law.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';
import { voteOf } from './votes.ts';

type Row = Pick<DecisionLine, 'nominationId' | 'nominationVersionId' | 'result' | 'awardName'>;
type Decided = Pick<Decision, 'date' | 'authority'>;

/** What a row of a decision is about: the nomination held here, the version that was sent, the subject as of the decision's day. */
export function subjectDecided(open: OpenUnit, read: Reading, row: Row, date: string): { nomination: Nomination | null; version: NominationVersion | null; subject: Subject | null } {
  const nomination = read.get('nomination', row.nominationId);
  const version = row.nominationVersionId === null ? null : read.get('nomination_version', row.nominationVersionId);
  return { nomination, version, subject: version?.subject ?? (nomination === null ? null : subjectOf(open, nomination, date)) };
}

/** Entry of the catalogue that a row's award is, as decided; null where none clearly matches. */
export function codeDecided(open: OpenUnit, read: Reading, row: Row, decision: Decided): { readonly code: string | null; readonly ofMinistry: boolean } {
  const { nomination, version, subject } = subjectDecided(open, read, row, decision.date);
  if (row.result === 'other-form') {
    const found = awardByName(row.awardName, subject?.kind ?? null);
    return { code: found?.code ?? null, ofMinistry: found?.ofMinistry ?? false };
  }
  const award = version?.award ?? nomination?.award ?? null;
  return { code: row.result === 'refused' || award === null ? null : codeOfChoice(award, kindOfDecider(unitOf(open).kind, decision.authority)), ofMinistry: false };
}

/** A plan's «Giấy khen» without an authority is the form of whoever decides: the decision's own words, else this unit. */
function kindOfDecider(own: UnitKind, authority: string): UnitKind {
  switch (authorityRead(authority)) {
    case 'so':
      return 'so-ban-nganh';
    case 'xa':
      return isCommune(own) ? own : 'xa';
    case 'tinh':
      return 'tinh';
    default:
      return own;
  }
}

/** The questions a decision raises, answered or not. */
export function questionsOf(open: OpenUnit, read: Reading, decision: Decided, rows: readonly Row[]): DecisionQuestion[] {
  const law = lawOf(open, decision.date);
  return decisionQuestions(decision, rows.map((row) => checkedLine(open, read, row, decision)), open.clock.today(), (code) => awardIn(law, code));
}

function checkedLine(open: OpenUnit, read: Reading, row: Row, decision: Decided): CheckedLine {
  const { nomination, version, subject } = subjectDecided(open, read, row, decision.date);
  const sent = version === null ? null : (read.all('dossier_version', { dossier: version.dossierId })[0] ?? null);
  const round = nomination === null ? null : read.getEver('round', nomination.roundId);
  const session = nomination === null || round === null ? (sent?.session ?? null) : voteOf(open, nomination, round).session;
  return {
    subjectName: subject === null ? '' : subject.name,
    awarded: row.result !== 'refused',
    awardCode: codeDecided(open, read, row, decision).code,
    sessionOn: session?.date ?? null,
    submittedOn: sent === null ? null : (sent.submission.date ?? sent.frozenOn),
  };
}
