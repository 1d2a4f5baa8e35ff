import { hangingOn, mistakeFault } from '../../shared/domain/decision-hang.ts';
import { isDecided, stoodBefore } from '../../shared/domain/nomination-steps.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Decision, DecisionLine } from '../../shared/domain/response.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { nfcLines } from '../../shared/text/normal.ts';
import { decideNomination } from './answers.ts';
import { entriesOf, roundOf } from './award-views.ts';
import type { Reading, Writing } from './db.ts';
import { needOwnDecision, refuseDecidedLines, refuseRecorded } from './decisions.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { unitOf } from './open-unit.ts';
import { freeNumbers, takeNumbers } from './register-book.ts';
import { settleDossier, stepped } from './steps.ts';
import { voteOf } from './votes.ts';

/** Xóa quyết định ghi nhầm: a slip of the clerk, not a matter of law, as long as nothing outside the file hangs on it. */
export function mistakenDecisionHandlers(open: OpenUnit): HandlersOf<'decision.remove' | 'decision.restore'> {
  const { db } = open;
  return {
    'decision.remove': (ctx, { id, version, reason }) =>
      db.write(ctx.actor, 'Xóa quyết định ghi nhầm', (tx) => {
        const decision = needRecordedHere(open, tx, id, version);
        const hanging = hangingOn(tracesOf(open, tx, decision));
        if (hanging.length > 0) throw new Refusal(mistakeFault(decision.number, hanging));
        tx.note({ reason: nfcLines(reason) }, 'decision', id);
        const lines = tx.all('decision_line', { decision: id });
        const entries = entriesOf(tx, id);
        freeNumbers(tx, entries);
        for (const entry of entries) {
          for (const payment of tx.all('bonus_payment', { entry: entry.id })) tx.remove('bonus_payment', payment.id);
          tx.remove('award_entry', entry.id);
        }
        for (const answer of tx.all('decision_answer', { decision: id })) tx.remove('decision_answer', answer.id);
        for (const line of lines) tx.remove('decision_line', line.id);
        tx.remove('decision', id);
        for (const line of lines) undecide(open, tx, line);
        for (const dossierId of dossiersOf(lines)) settleDossier(tx, dossierId);
        return {};
      }),
    'decision.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục quyết định đã xóa', (tx) => {
        const removed = (one: { readonly id: string; readonly decisionId: string | null }, type: 'decision_line' | 'award_entry' | 'decision_answer'): boolean => one.decisionId === id && tx.isDeleted(type, one.id);
        const lines = tx.allEver('decision_line').filter((line) => removed(line, 'decision_line'));
        const entries = tx.allEver('award_entry').filter((entry) => removed(entry, 'award_entry'));
        refuseRecorded(tx, tx.needEver('decision', id));
        refuseDecidedLines(tx, lines);
        tx.restore('decision', id);
        for (const line of lines) tx.restore('decision_line', line.id);
        for (const entry of entries) {
          refuseGone(tx, entry);
          tx.restore('award_entry', entry.id);
        }
        takeNumbers(tx, entries);
        const ids = new Set(entries.map((entry) => entry.id));
        for (const payment of tx.allEver('bonus_payment')) if (ids.has(payment.entryId) && tx.isDeleted('bonus_payment', payment.id)) tx.restore('bonus_payment', payment.id);
        for (const answer of tx.allEver('decision_answer')) if (removed(answer, 'decision_answer')) tx.restore('decision_answer', answer.id);
        for (const line of lines) decideNomination(tx, line);
        for (const dossierId of dossiersOf(lines)) settleDossier(tx, dossierId);
        return {};
      }),
  };
}

function needRecordedHere(open: OpenUnit, read: Reading, id: string, version: number): Decision {
  const decision = read.need('decision', id);
  if (decision.channel === 'bundle') throw new Refusal(fault('quyet-dinh-cua-don-vi-khac', `Quyết định số ${decision.number} nhận từ gói dữ liệu của ${decision.ownerName} nên không xóa ở đây.`, { next: `Báo ${decision.ownerName} nếu quyết định sai.` }));
  needOwnDecision(open, read, id);
  if (decision.version !== version) throw new Refusal(fault('da-sua-noi-khac', 'Quyết định này vừa được sửa ở nơi khác.', { next: 'Mở lại trang và xem lại.' }));
  return decision;
}

const dossiersOf = (lines: readonly DecisionLine[]): string[] => [...new Set(lines.flatMap(({ dossierId }) => dossierId ?? []))];

function tracesOf(open: OpenUnit, read: Reading, decision: Decision) {
  const entries = entriesOf(read, decision.id);
  const lines = read.all('decision_line', { decision: decision.id });
  const whose = (some: (entry: AwardEntry) => boolean): string[] => entries.filter(some).map(({ subjectName }) => plainName(subjectName));
  return {
    printed: whose(({ id }) => read.count('certificate_print', { entry: id }) > 0),
    presented: whose(({ id }) => read.count('presentation', { entry: id }) > 0),
    paid: whose(({ id }) => read.all('bonus_payment', { entry: id }).some(({ paidOn }) => paidOn !== null)),
    corrections: read.count('correction', { decision: decision.id }),
    cancellations: read.count('cancellation', { decision: decision.id }),
    bundles: bundlesWith(open, read, lines),
    reports: reportsWith(read, entries),
    initiatives: [...new Set(entries.flatMap(({ id }) => read.all('initiative_use', { used_by: id })).map(({ initiativeId }) => read.getEver('initiative', initiativeId)?.name ?? ''))],
  };
}

/** A subject that went meanwhile, deleted or merged into another, would leave the award with nobody. */
function refuseGone(read: Reading, { subjectId, subjectName }: AwardEntry): void {
  if (subjectId !== null && read.get('subject', subjectId) === null) throw new Refusal(fault('doi-tuong-khong-con', `${plainName(subjectName)} không còn trong danh sách đối tượng nên không khôi phục được quyết định.`, { next: 'Khôi phục đối tượng trước, hoặc ghi lại quyết định.' }));
}

/** Bundles made for the sender of a nomination after its line was written. */
function bundlesWith(open: OpenUnit, read: Reading, lines: readonly DecisionLine[]): { number: number; to: string }[] {
  const own = unitOf(open).code;
  const firstFor = new Map<string, number>();
  for (const { id, nominationVersionId } of lines) {
    const owner = nominationVersionId === null ? null : (read.get('nomination_version', nominationVersionId)?.owner ?? null);
    const sequence = open.db.store.counterOf('decision_line', id);
    if (owner !== null && owner !== own && sequence !== null) firstFor.set(owner, Math.min(sequence, firstFor.get(owner) ?? sequence));
  }
  return [...firstFor].flatMap(([peer, first]) => read.all('bundle_out', { peer }).filter(({ sequenceTo }) => sequenceTo >= first).map(({ number, peerName }) => ({ number, to: peerName })));
}

function reportsWith(read: Reading, entries: readonly AwardEntry[]): string[] {
  const sent = entries.flatMap((entry) => {
    const campaignId = roundOf(read, entry)?.campaignId ?? null;
    return campaignId === null ? [] : read.all('campaign_report', { campaign: campaignId }).filter(({ from, to, state }) => state === 'da-gui' && from <= entry.decisionDate && entry.decisionDate <= to);
  });
  return [...new Set(sent.map(({ title }) => title))];
}

/** Gives a nomination back where it stood; where another decision still speaks of it, to what that one says. */
function undecide(open: OpenUnit, tx: Writing, line: DecisionLine): void {
  const nomination = tx.get('nomination', line.nominationId);
  if (nomination === null || !isDecided(nomination)) return;
  const other = tx.all('decision_line', { nomination: nomination.id }).at(-1);
  if (other !== undefined) {
    tx.put('nomination', stepped(tx, nomination, other.result === 'refused' ? 'refuse' : 'award'));
    return;
  }
  const decidedFrom = nomination.decidedFrom ?? stoodBefore(beforeOf(open, tx, nomination));
  tx.put('nomination', { ...stepped(tx, { ...nomination, decidedFrom }, 'undecide'), decidedFrom: null });
}

/** A nomination decided before the program kept where it had stood. */
function beforeOf(open: OpenUnit, read: Reading, nomination: Nomination) {
  const round = read.needEver('round', nomination.roundId);
  const { state: vote, session } = voteOf(open, nomination, round);
  const dossier = nomination.dossierId === null ? null : read.get('dossier', nomination.dossierId);
  const sent = dossier === null || dossier.state === 'dang-soan' ? null : dossier;
  const where = sent === null ? null : [sent.state, sent.before].includes('da-tiep-nhan') ? ('received' as const) : ('sent' as const);
  const returned = read.all('return_note', { nomination: nomination.id }).at(-1)?.date ?? null;
  return { withdrawn: nomination.withdrawal !== null, dossier: where, vote, returnedSince: returned !== null && (session === null || returned >= session.date) };
}
