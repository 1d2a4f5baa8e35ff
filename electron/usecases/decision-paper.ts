import { DecisionPaperFields, PLAIN_DECISION, decisionPaperChecks } from '../../shared/domain/decision-paper.ts';
import type { PaperCheck } from '../../shared/domain/decision-paper.ts';
import { legalBasesFor } from '../../shared/documents/legal-bases.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Decision } from '../../shared/domain/response.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { catchRefusal } from '../../shared/result.ts';
import { bonusView, entriesOf } from './award-views.ts';
import { questionsOf } from './decided-award.ts';
import { putSetting } from './db.ts';
import { needOwnDecision } from './decisions.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { ownAuthority } from './paper-facts.ts';
import { paperTexts } from './paper-texts.ts';
import { voteOf } from './votes.ts';

const nameOfSetting = (decisionId: string): string => `decision-paper:${decisionId}`;

/** How an own decision is set out on paper; as usual where nobody said. */
export function decisionPaperOf(open: OpenUnit, decisionId: string): DecisionPaperFields {
  return { ...PLAIN_DECISION, ...open.db.setting<DecisionPaperFields>(nameOfSetting(decisionId)) };
}

/** The setting out of a decision, and what is looked at before it is printed (documents.md 3.11). */
export function decisionPaperHandlers(open: OpenUnit): HandlersOf<'decision.paper' | 'decision.setPaper'> {
  return {
    'decision.paper': (_ctx, { id }) =>
      catchRefusal(() => {
        const decision = open.db.read.need('decision', id);
        return { fields: decisionPaperOf(open, id), checks: checksOf(open, decision) };
      }),
    'decision.setPaper': (ctx, { id, fields }) =>
      open.db.write(ctx.actor, 'Ghi cách trình bày quyết định', (tx) => {
        needOwnDecision(open, tx, id);
        putSetting(tx, nameOfSetting(id), DecisionPaperFields.parse(fields));
        return {};
      }),
  };
}

function checksOf(open: OpenUnit, decision: Decision): PaperCheck[] {
  const { read } = open.db;
  const entries = entriesOf(read, decision.id).filter(({ cancelledOn }) => cancelledOn === null);
  const unit = unitOf(open);
  return decisionPaperChecks({
    number: decision.number,
    date: decision.date,
    authority: decision.authority,
    ownAuthority: ownAuthority(unit),
    signerTitle: decision.signerTitle,
    authorityQuestion: questionsOf(open, read, decision, read.all('decision_line', { decision: decision.id })).find(({ key }) => key.startsWith('tham-quyen'))?.sentence ?? null,
    recipients: entries.map((entry) => recipient(open, entry)),
    proposals: decisionPaperOf(open, decision.id).proposals,
    bases: legalBasesFor('decision', decision.date, unit.province, paperTexts(open).bases).printed.length,
    certificates: entries.filter(({ id }) => read.all('certificate_print', { entry: id }).some(({ deed }) => deed !== 'hong')).length,
  });
}

function recipient(open: OpenUnit, entry: AwardEntry): Parameters<typeof decisionPaperChecks>[0]['recipients'][number] {
  const { read } = open.db;
  const line = entry.decisionLineId === null ? null : read.getEver('decision_line', entry.decisionLineId);
  const version = line?.nominationVersionId == null ? null : read.getEver('nomination_version', line.nominationVersionId);
  const nomination = line === null ? null : read.getEver('nomination', line.nominationId);
  const round = nomination === null ? null : read.getEver('round', nomination.roundId);
  const name = plainName(entry.subjectName);
  const state = version?.vote != null ? (version.vote.passed ? 'passed' : 'not-passed') : nomination === null || round === null ? 'unknown' : voteOf(open, nomination, round).state;
  return { name, sentName: version === null ? null : plainName(version.subject.name), vote: state === 'passed' || state === 'not-passed' ? state : 'unknown' };
}

/** Sum of the bonuses of a decision; null while one is not known, or none is paid. */
export function bonusSum(open: OpenUnit, entries: readonly AwardEntry[]): number | null {
  const sums = entries.map((entry) => bonusView(open, open.db.read, entry).amountVnd);
  if (sums.some((sum) => sum === null)) return null;
  const total = sums.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return total === 0 ? null : total;
}
