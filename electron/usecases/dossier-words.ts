import { dossierWord } from '../../shared/domain/dossier-steps.ts';
import type { DossierWord } from '../../shared/domain/dossier-steps.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { nominationsOf } from './dossier-nominations.ts';
import { waysOf } from './dossier-way.ts';
import { nominationFacts } from './nomination-facts.ts';
import type { OpenUnit } from './open-unit.ts';

/** The word of the vocabulary for a dossier as it stands now; only what the word needs is read. */
export function dossierWordOf(open: OpenUnit, dossier: Dossier): DossierWord {
  const { read } = open.db;
  const { state } = dossier;
  const plain = { state, itemsComplete: false, inSession: 0, reached: 'none', awarded: 0, presented: 0 } as const;
  switch (state) {
    case 'dang-soan': {
      const round = read.needEver('round', dossier.roundId);
      const nominations = nominationsOf(open, dossier);
      const itemsComplete = nominations.length > 0 && nominations.every((one) => isComplete(open, one, round));
      return dossierWord({ ...plain, itemsComplete, inSession: itemsComplete ? inOpenSession(open, dossier) : 0 });
    }
    case 'da-tiep-nhan': {
      const reached = waysOf(open, dossier).map(({ standing }) => standing.reached);
      return dossierWord({ ...plain, reached: reached.includes('deciding') ? 'deciding' : reached.includes('appraising') ? 'appraising' : 'none' });
    }
    case 'da-co-quyet-dinh': {
      const entries = dossier.nominationIds.flatMap((id) => read.all('decision_line', { nomination: id })).flatMap(({ id }) => read.all('award_entry', { line: id })).filter(({ cancelledOn }) => cancelledOn === null);
      return dossierWord({ ...plain, awarded: entries.length, presented: entries.filter(({ id }) => read.count('presentation', { entry: id }) > 0).length });
    }
    default:
      return dossierWord(plain);
  }
}

/** An award is chosen, its merit is written, and no paper that is asked for is missing. */
function isComplete(open: OpenUnit, nomination: Nomination, round: Round): boolean {
  if (nomination.award === null || nomination.merit === '') return false;
  const { items, head } = nominationFacts(open, nomination, round);
  return head.state !== 'missing' && items.every(({ required, state }) => required === 'no' || state === 'da-co' || state === 'khong-yeu-cau');
}

function inOpenSession(open: OpenUnit, dossier: Dossier): number {
  const judged = open.db.read.all('session', { round: dossier.roundId }).filter(({ concluded }) => !concluded).flatMap(({ results }) => results.map(({ nominationId }) => nominationId));
  return dossier.nominationIds.filter((id) => judged.includes(id)).length;
}
