import type { Dossier } from '../../shared/domain/dossier.ts';
import { dossierStepFault, nextDossier, settledEvent } from '../../shared/domain/dossier-steps.ts';
import type { DossierEvent, Settled } from '../../shared/domain/dossier-steps.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { isDecided, nextNomination, nominationStepFault } from '../../shared/domain/nomination-steps.ts';
import type { NominationEvent } from '../../shared/domain/nomination-steps.ts';
import { Refusal } from '../../shared/result.ts';
import type { Reading, Writing } from './db.ts';

/** Everything that changes a state goes through here, by the two tables of shared/domain (nomination-steps, dossier-steps). */

/** The nomination after an event; a Refusal that says why it cannot happen now. */
export function stepped(read: Reading, nomination: Nomination, event: NominationEvent): Nomination {
  const state = nextNomination(nomination, event);
  if (state !== null) return { ...nomination, state };
  const subject = read.getEver('subject', nomination.subjectId);
  throw new Refusal(nominationStepFault(nomination, event, subject === null ? '' : subject.name));
}

/** As `stepped`, for what comes from outside and is a fact in any case: null where it changes nothing here. */
export function steppedByFact(nomination: Nomination, event: NominationEvent): Nomination | null {
  const state = nextNomination(nomination, event);
  if (state !== null) return { ...nomination, state };
  if (nomination.withdrawal === null || nomination.state !== 'withdrawn') return null;
  // Withdrawn here, but the receiver goes on: taking the withdrawal back leads to where it would stand now.
  const before = nextNomination({ ...nomination, state: nomination.withdrawal.before, withdrawal: null }, event);
  return before === null ? null : { ...nomination, withdrawal: { ...nomination.withdrawal, before } };
}

/** The dossier after an event, remembering where it stood when it is laid aside or settled. */
export function steppedDossier(dossier: Dossier, event: DossierEvent): Dossier {
  const state = nextDossier(dossier, event);
  if (state === null) throw new Refusal(dossierStepFault(dossier, event));
  return { ...dossier, state, before: beforeOf(dossier, event) };
}

function beforeOf({ state, before }: Dossier, event: DossierEvent): Dossier['before'] {
  switch (event) {
    case 'restore':
    case 'unarchive':
      return null;
    case 'archive':
      return state;
    default:
      // The first time it is settled tells where it stood with the receiver; later answers do not change that.
      return state === 'da-gui' || state === 'da-tiep-nhan' ? state : before;
  }
}

/** Moves a sent dossier on when none of its nominations waits for an answer any more, and back when one does again. */
export function settleDossier(tx: Writing, dossierId: string): void {
  const dossier = tx.get('dossier', dossierId);
  if (dossier === null || dossier.state === 'dang-soan' || dossier.state === 'luu-tru') return;
  const event = settledEvent(settledOf(tx, dossier));
  const wanted: DossierEvent | null = event ?? (dossier.state === 'da-gui' || dossier.state === 'da-tiep-nhan' ? null : 'restore');
  if (wanted === null || nextDossier(dossier, wanted) === null) return;
  tx.put('dossier', steppedDossier(dossier, wanted));
}

/** Where each nomination of a sent dossier stands. */
export function settledOf(read: Reading, dossier: Dossier): Settled[] {
  return dossier.nominationIds.map((id): Settled => {
    const nomination = read.get('nomination', id);
    if (nomination === null) return 'returned';
    if (isDecided(nomination)) return 'decided';
    if (nomination.dossierId !== dossier.id) return 'returned';
    return nomination.state === 'withdrawn' ? 'withdrawn' : 'waiting';
  });
}
