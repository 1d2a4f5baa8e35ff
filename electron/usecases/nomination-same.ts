import type { Nomination } from '../../shared/domain/nomination.ts';
import type { Round } from '../../shared/domain/round.ts';
import { catchRefusal } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { awardNameOf } from './award-names.ts';
import type { HandlersOf } from './handlers.ts';
import { nominationRow } from './nomination-view.ts';
import type { OpenUnit } from './open-unit.ts';
import { othersOf } from './same-merit.ts';
import { subjectOf } from './subject-of.ts';

/** The same subject nominated twice: both side by side, with what it was awarded before (R51). */
export function nominationSameHandlers(open: OpenUnit): HandlersOf<'nomination.same'> {
  const { read } = open.db;
  return {
    'nomination.same': (_ctx, { id }) =>
      catchRefusal(() => {
        const nomination = read.need('nomination', id);
        const round = read.needEver('round', nomination.roundId);
        const history = read.all('award_entry', { subject: nomination.subjectId }).filter(({ cancelledOn }) => cancelledOn === null).sort((a, b) => b.decisionDate.localeCompare(a.decisionDate));
        return {
          subjectId: nomination.subjectId,
          subjectName: subjectOf(open, nomination).name,
          sides: [sideOf(open, nomination, round, 'đề nghị này'), ...othersOf(open, nomination, round).map(({ other, otherRound, relation }) => sideOf(open, other, otherRound, relation))],
          history: history.map((entry) => ({ id: entry.id, year: entry.year, name: entry.awardName, decision: `${entry.decisionNumber} ngày ${formatScreenDate(entry.decisionDate)}`, authority: entry.authority })),
        };
      }),
  };
}

function sideOf(open: OpenUnit, nomination: Nomination, round: Round, relation: string) {
  return {
    id: nomination.id, roundId: round.id, roundName: round.name, awardName: awardNameOf(open, nomination, round), stateWord: nominationRow(open, nomination, round).stateWord,
    merit: nomination.merit, summary: nomination.summary, grounds: nomination.grounds, dossierId: nomination.dossierId,
    receiver: nomination.dossierId === null ? '' : (open.db.read.get('dossier', nomination.dossierId)?.receiver.name ?? ''), relation,
  };
}
