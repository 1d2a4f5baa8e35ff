import type { Decision, DecisionLine, DecisionFields, ReturnNote } from '../../shared/domain/response.ts';
import type { z } from 'zod';
import type { DecidedLine } from '../../shared/api/dossier.ts';
import { AWARD_TYPE_OF_ROUND } from '../../shared/domain/award.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import { isDecided } from '../../shared/domain/nomination-steps.ts';
import { nextDossier } from '../../shared/domain/dossier-steps.ts';
import type { Reading, Writing } from './db.ts';
import { codeDecided, subjectDecided } from './decided-award.ts';
import { keepNumber, numberFor } from './register-book.ts';
import type { OpenUnit } from './open-unit.ts';
import { unitOf } from './open-unit.ts';
import { settleDossier, steppedByFact, steppedDossier } from './steps.ts';

/**
 * What an answer does to this unit's own records. The same three functions serve an answer given here, one typed in from
 * paper and one that came in a bundle, so nothing later can tell them apart (R91).
 */

/** A return frees the nomination: it can be mended and sent again under the same identity. */
export function applyReturn(tx: Writing, note: ReturnNote): void {
  const nomination = tx.get('nomination', note.nominationId);
  if (nomination === null) return;
  const returned = tx.get('nomination_version', note.nominationVersionId);
  const newest = returned === null ? null : newestVersion(tx, nomination.id, returned.owner);
  if (newest !== null && newest !== note.nominationVersionId) return;
  const next = steppedByFact(nomination, 'return');
  if (next === null) return;
  tx.put('nomination', { ...next, dossierId: next.state === 'returned' ? null : next.dossierId });
  settleDossier(tx, note.dossierId);
}

/** A receipt says the receiver has the dossier. */
export function applyReceipt(tx: Writing, dossierId: string): void {
  const dossier = tx.get('dossier', dossierId);
  if (dossier === null) return;
  for (const id of dossier.nominationIds) {
    const nomination = tx.get('nomination', id);
    const next = nomination?.dossierId === dossierId ? steppedByFact(nomination, 'receive') : null;
    if (next !== null) tx.put('nomination', next);
  }
  if (nextDossier(dossier, 'receive') !== null) tx.put('dossier', steppedDossier(dossier, 'receive'));
}

/** What a decision's line makes of the nomination held here. */
export function decideNomination(tx: Writing, line: DecisionLine): void {
  const nomination = tx.get('nomination', line.nominationId);
  const next = nomination === null ? null : steppedByFact(nomination, line.result === 'refused' ? 'refuse' : 'award');
  if (nomination === null || next === null) return;
  const decidedFrom = isDecided(nomination) ? nomination.decidedFrom : isDecided(next) ? nomination.state : null;
  tx.put('nomination', { ...next, decidedFrom });
}

/** A decision's line settles the nomination; an award goes into the register, once. */
export function applyDecisionLine(open: OpenUnit, tx: Writing, decision: Decision, line: DecisionLine): void {
  decideNomination(tx, line);
  if (line.result !== 'refused' && tx.all('award_entry', { line: line.id }).length === 0) enterAward(open, tx, decision, line);
  if (line.dossierId !== null) settleDossier(tx, line.dossierId);
}

function enterAward(open: OpenUnit, tx: Writing, decision: Decision, line: DecisionLine): void {
  const { nomination, version, subject } = subjectDecided(open, tx, line, decision.date);
  if (subject === null) return;
  const dossierVersion = version === null ? null : (tx.all('dossier_version', { dossier: version.dossierId })[0] ?? null);
  const round = nomination === null ? null : tx.get('round', nomination.roundId);
  const campaign = round?.campaignId == null ? null : tx.get('campaign', round.campaignId);
  const { code, ofMinistry } = codeDecided(open, tx, line, decision);
  const entry = tx.add('award_entry', {
    subjectId: nomination === null ? null : nomination.subjectId,
    subjectKind: subject.kind,
    subjectName: displayName(subject),
    subjectPlace: placeOf(subject),
    awardName: line.awardName,
    awardCode: code,
    merit: version?.merit ?? nomination?.merit ?? '',
    year: round?.year ?? Number(decision.date.slice(0, 4)),
    decisionId: decision.id,
    decisionLineId: line.id,
    decisionNumber: decision.number,
    decisionDate: decision.date,
    authority: decision.authority,
    unitName: dossierVersion?.ownerName ?? unitOf(open).name,
    roundKind: round?.kind ?? '',
    campaignName: campaign?.name ?? dossierVersion?.campaignName ?? null,
    type: round === null ? null : AWARD_TYPE_OF_ROUND[round.kind],
    ofMinistry,
    periodTo: null,
    origin: 'decision',
    registerNumber: numberFor(tx, decision.date),
    cancelledOn: null,
  });
  keepNumber(tx, entry);
}

/** Id of the last version of a nomination that its unit froze, or null when there is none; what another unit sends under the same id says nothing of it. */
export function newestVersion(read: Reading, nominationId: string, owner: string): string | null {
  const versions = read.all('nomination_version', { nomination: nominationId, owner });
  return versions.sort((a, b) => b.n - a.n)[0]?.id ?? null;
}

/** Writes a decision with its lines and everything that follows from it. */
export function recordDecision(
  open: OpenUnit,
  tx: Writing,
  input: { fields: DecisionFields; lines: readonly z.output<typeof DecidedLine>[]; channel: 'own' | 'paper'; scanIds: readonly string[] },
): Decision {
  const unit = unitOf(open);
  const decision = tx.add('decision', { ...input.fields, owner: unit.code, ownerName: unit.name, channel: input.channel, attachmentIds: [...input.scanIds] });
  recordLines(open, tx, decision, input.lines);
  return decision;
}

/** The order in which the list of a decision prints them. */
const PRINTED: readonly SubjectKind[] = ['collective', 'person', 'household'];

/** Writes rows of a decision of ours and everything that follows from them; the register numbers them in the order of the printed list. */
export function recordLines(open: OpenUnit, tx: Writing, decision: Decision, lines: readonly z.output<typeof DecidedLine>[]): void {
  const placed = lines.map((given) => {
    const kind = subjectDecided(open, tx, given, decision.date).subject?.kind;
    return { given, place: kind === undefined ? PRINTED.length : PRINTED.indexOf(kind) };
  });
  for (const { given } of placed.sort((a, b) => a.place - b.place)) applyDecisionLine(open, tx, decision, tx.add('decision_line', { ...given, owner: decision.owner, decisionId: decision.id }));
}
