import type { Decision, DecisionLine, DecisionFields, ReturnNote } from '../../shared/domain/response.ts';
import type { z } from 'zod';
import type { DecidedLine } from '../../shared/api/dossier.ts';
import { catalogueCodeOf } from './award-names.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import type { Reading, Writing } from './db.ts';
import { subjectOf } from './subject-of.ts';
import type { OpenUnit } from './open-unit.ts';
import { unitOf } from './open-unit.ts';

/**
 * What an answer does to this unit's own records. The same three functions serve an answer given here, one typed in from
 * paper and one that came in a bundle, so nothing later can tell them apart (R91).
 */

/** A return frees the nomination: it can be mended and sent again under the same identity. */
export function applyReturn(tx: Writing, note: ReturnNote): void {
  const nomination = tx.get('nomination', note.nominationId);
  if (nomination === null) return;
  const newest = newestVersion(tx, nomination.id);
  if (newest !== null && newest !== note.nominationVersionId) return;
  if (nomination.state !== 'sent' && nomination.state !== 'received') return;
  tx.put('nomination', { ...nomination, state: 'returned', dossierId: null });
  settleDossier(tx, note.dossierId);
}

/** A receipt says the receiver has the dossier. */
export function applyReceipt(tx: Writing, dossierId: string): void {
  const dossier = tx.get('dossier', dossierId);
  if (dossier === null) return;
  for (const id of dossier.nominationIds) {
    const nomination = tx.get('nomination', id);
    if (nomination?.state === 'sent' && nomination.dossierId === dossierId) tx.put('nomination', { ...nomination, state: 'received' });
  }
  if (dossier.state === 'da-gui') tx.put('dossier', { ...dossier, state: 'da-tiep-nhan' });
}

/** A decision's line settles the nomination; an award goes into the register, once. */
export function applyDecisionLine(open: OpenUnit, tx: Writing, decision: Decision, line: DecisionLine): void {
  const nomination = tx.get('nomination', line.nominationId);
  if (nomination !== null) tx.put('nomination', { ...nomination, state: line.result === 'refused' ? 'not-awarded' : 'awarded' });
  if (line.result !== 'refused' && tx.all('award_entry', { line: line.id }).length === 0) enterAward(open, tx, decision, line);
  if (line.dossierId !== null) settleDossier(tx, line.dossierId);
}

function enterAward(open: OpenUnit, tx: Writing, decision: Decision, line: DecisionLine): void {
  const nomination = tx.get('nomination', line.nominationId);
  const version = line.nominationVersionId === null ? null : tx.get('nomination_version', line.nominationVersionId);
  const subject: Subject | null = version?.subject ?? (nomination === null ? null : subjectOf(open, nomination));
  if (subject === null) return;
  const dossierVersion = version === null ? null : (tx.all('dossier_version', { dossier: version.dossierId })[0] ?? null);
  const round = nomination === null ? null : tx.get('round', nomination.roundId);
  const campaign = round?.campaignId == null ? null : tx.get('campaign', round.campaignId);
  const award = version?.award ?? nomination?.award ?? null;
  tx.add('award_entry', {
    subjectId: nomination === null ? null : nomination.subjectId,
    subjectKind: subject.kind,
    subjectName: displayName(subject),
    subjectPlace: placeOf(subject),
    awardName: line.awardName,
    awardCode: line.result === 'awarded' && award !== null ? catalogueCodeOf(open, award) : null,
    merit: version?.merit ?? nomination?.merit ?? '',
    year: Number(decision.date.slice(0, 4)),
    decisionId: decision.id,
    decisionLineId: line.id,
    decisionNumber: decision.number,
    decisionDate: decision.date,
    authority: decision.authority,
    unitName: dossierVersion?.ownerName ?? unitOf(open).name,
    roundKind: round?.kind ?? '',
    campaignName: campaign?.name ?? dossierVersion?.campaignName ?? null,
  });
}

/** Moves a dossier on when every one of its nominations has left it or has its decision. */
function settleDossier(tx: Writing, dossierId: string): void {
  const dossier = tx.get('dossier', dossierId);
  if (dossier === null || dossier.state === 'dang-soan') return;
  const states = dossier.nominationIds.map((id) => {
    const nomination = tx.get('nomination', id);
    if (nomination === null) return 'gone';
    if (nomination.state === 'awarded' || nomination.state === 'not-awarded') return 'decided';
    return nomination.dossierId === dossierId ? 'waiting' : 'returned';
  });
  if (states.includes('waiting')) return;
  const state = states.includes('decided') ? 'da-co-quyet-dinh' : 'bi-tra-lai';
  if (dossier.state !== state) tx.put('dossier', { ...dossier, state });
}

/** Id of the last frozen version of a nomination, or null when none was frozen here. */
export function newestVersion(read: Reading, nominationId: string): string | null {
  const versions = read.all('nomination_version', { nomination: nominationId });
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
  for (const given of input.lines) {
    const line = tx.add('decision_line', { ...given, owner: unit.code, decisionId: decision.id });
    applyDecisionLine(open, tx, decision, line);
  }
  return decision;
}
