import type { CancellationView, CorrectionView } from '../../shared/api/decision.ts';
import type { Affected, Correction } from '../../shared/domain/correction.ts';
import { CORRECTED_FIELD_WORDS, CORRECTION_FORM_WORDS, affectedBy } from '../../shared/domain/correction.ts';
import type { EntryTraces } from '../../shared/domain/correction.ts';
import { CANCEL_GROUND_WORDS, returnBy } from '../../shared/domain/cancellation.ts';
import type { Cancellation, Recovery } from '../../shared/domain/cancellation.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Decision, DecisionLine } from '../../shared/domain/response.ts';
import { catchRefusal, ok } from '../../shared/result.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { recordLines } from './answers.ts';
import { awardView, entriesOf, roundOf } from './award-views.ts';
import { deadlineDay, workCalendarOf } from './calendar-settings.ts';
import type { Reading } from './db.ts';
import { questionsOf } from './decided-award.ts';
import { needOwnDecision, refuseDecidedLines } from './decisions.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'decision.check' | 'decision.answer' | 'decision.addLines' | 'decision.after';

/** What a decision raises before it is recorded, and everything that follows it. */
export function decisionAfterHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'decision.check': (_ctx, { date, authority, lines }) => ok(questionsOf(open, db.read, { date, authority }, lines)),
    'decision.answer': (ctx, { id, keys }) =>
      db.write(ctx.actor, 'Ghi đã kiểm tra quyết định', (tx) => {
        const decision = tx.need('decision', id);
        for (const { key, sentence } of openQuestions(open, tx, decision)) {
          if (keys.includes(key)) tx.add('decision_answer', { decisionId: id, key, sentence, on: open.clock.today(), by: ctx.actor.name });
        }
        return {};
      }),
    'decision.addLines': (ctx, { id, lines }) =>
      db.write(ctx.actor, 'Thêm dòng vào quyết định', (tx) => {
        const decision = needOwnDecision(open, tx, id);
        refuseDecidedLines(tx, lines);
        recordLines(open, tx, decision, lines);
        return {};
      }),
    'decision.after': (_ctx, { id }) =>
      catchRefusal(() => {
        const decision = db.read.need('decision', id);
        return {
          awards: entriesOf(db.read, id).map((entry) => awardView(open, db.read, entry)),
          questions: openQuestions(open, db.read, decision),
          corrections: db.read.all('correction', { decision: id }).map((correction) => correctionView(db.read, decision, correction)),
          cancellations: db.read.all('cancellation', { decision: id }).map((cancellation) => cancellationView(open, db.read, cancellation)),
        };
      }),
  };
}

/** Questions that nobody has looked at yet. */
function openQuestions(open: OpenUnit, read: Reading, decision: Decision) {
  const answered = new Set(read.all('decision_answer', { decision: decision.id }).map(({ key }) => key));
  const lines: DecisionLine[] = read.all('decision_line', { decision: decision.id });
  return questionsOf(open, read, decision, lines).filter(({ key }) => !answered.has(key));
}

const nameOf = (read: Reading, entryId: string): string => plainName(read.getEver('award_entry', entryId)?.subjectName ?? '');

function correctionView(read: Reading, decision: Decision, correction: Correction): CorrectionView {
  return {
    correction,
    formWord: CORRECTION_FORM_WORDS[correction.form],
    lines: correction.lines.map((line) => ({ subjectName: nameOf(read, line.entryId), fieldWord: CORRECTED_FIELD_WORDS[line.field], old: line.old, new: line.new })),
    affected: affectedOf(read, decision, correction),
  };
}

/** What a correction made out of date, and what of it was printed anew since. */
export function affectedOf(read: Reading, decision: Pick<Decision, 'number'>, correction: Correction): Affected[] {
  const entries = [...new Set(correction.lines.map(({ entryId }) => entryId))].flatMap((id) => read.get('award_entry', id) ?? []);
  return affectedBy(correction, decision.number, entries.map((entry) => tracesOf(read, entry, correction)));
}

/** Ids are made in order of time: a printing with a later id than the correction came after it. */
function tracesOf(read: Reading, entry: AwardEntry, correction: Correction): EntryTraces {
  const prints = read.all('certificate_print', { entry: entry.id }).filter(({ deed }) => deed !== 'hong');
  const campaignId = roundOf(read, entry)?.campaignId ?? null;
  const reports = campaignId === null ? [] : read.all('campaign_report', { campaign: campaignId }).filter(({ from, to }) => from <= entry.decisionDate && entry.decisionDate <= to);
  return {
    entry,
    prints: prints.map(({ id, on }) => ({ on, after: id > correction.id })),
    paidOn: read.all('bonus_payment', { entry: entry.id })[0]?.paidOn ?? null,
    reports: reports.map(({ id, title, state }) => ({ id, title, sent: state === 'da-gui' })),
  };
}

const nothingBack = (entryId: string): Recovery => ({ entryId, objectOn: null, moneyOn: null, moneyVnd: null, note: '' });

/** A cancellation with what still has to come back. */
export function cancellationView(open: OpenUnit, read: Reading, cancellation: Cancellation): CancellationView {
  const lines = cancellation.entryIds.map((entryId) => {
    const payment = read.all('bonus_payment', { entry: entryId })[0] ?? null;
    const recovery = cancellation.recoveries.find((one) => one.entryId === entryId) ?? nothingBack(entryId);
    const bonusPaidVnd = payment === null || payment.paidOn === null ? null : payment.paidVnd;
    const objectOut = read.count('presentation', { entry: entryId }) > 0;
    return { entryId, subjectName: nameOf(read, entryId), bonusPaidVnd, recovery, settled: (!objectOut || recovery.objectOn !== null) && ((bonusPaidVnd ?? 0) === 0 || recovery.moneyOn !== null) };
  });
  const last = returnBy(workCalendarOf(open), cancellation.date);
  return { cancellation, groundWord: CANCEL_GROUND_WORDS[cancellation.ground], returnBy: last, lines, overdue: last < deadlineDay(open) && lines.some(({ settled }) => !settled) };
}
