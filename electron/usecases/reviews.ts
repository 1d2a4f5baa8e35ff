import { reviewFaults } from '../../shared/domain/review-meeting.ts';
import type { ReviewMeeting } from '../../shared/domain/review-meeting.ts';
import { nfc, nfcLines } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { awardNameOf } from './award-names.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';

/** Meetings of units and villages that single out nominees before the council sits (documents.md 3.6). */
export function reviewHandlers(open: OpenUnit): HandlersOf<'review.list' | 'review.save' | 'review.remove' | 'review.restore'> {
  const { db } = open;
  return {
    'review.list': (_ctx, { roundId }) =>
      catchRefusal(() => {
        db.read.needEver('round', roundId);
        const meetings = db.read.all('review_meeting', { round: roundId }).sort((one, other) => other.date.localeCompare(one.date));
        return meetings.map((meeting) => ({ meeting, names: namesOf(open, meeting) }));
      }),
    'review.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, 'Ghi biên bản bình xét', (tx) => {
        tx.need('round', fields.roundId);
        const clean = {
          ...fields,
          unitName: nfc(fields.unitName), chairName: nfc(fields.chairName), chairTitle: nfc(fields.chairTitle), frontName: nfc(fields.frontName), secretaryName: nfc(fields.secretaryName),
          guests: nfc(fields.guests), discussion: fields.discussion === null ? null : nfcLines(fields.discussion), conclusion: nfcLines(fields.conclusion),
        };
        const wrong = reviewFaults(clean, open.clock.today())[0];
        if (wrong !== undefined) throw new Refusal(wrong);
        for (const { nominationId } of clean.results) {
          if (tx.need('nomination', nominationId).roundId !== clean.roundId) throw new Refusal(fault('khac-dot-xet', 'Có đề nghị thuộc đợt xét khác.', { item: 'results', next: 'Chỉ chọn đề nghị của đợt xét này.' }));
        }
        if (id === undefined) return tx.add('review_meeting', clean);
        return tx.put('review_meeting', { ...tx.need('review_meeting', id), ...clean }, version);
      }),
    'review.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa biên bản bình xét', (tx) => {
        tx.need('review_meeting', id);
        tx.remove('review_meeting', id);
        return {};
      }),
    'review.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục biên bản bình xét', (tx) => {
        tx.restore('review_meeting', id);
        return {};
      }),
  };
}

/** Names and awards of those put forward, as they are now; one whose nomination was deleted keeps its name. */
export function namesOf(open: OpenUnit, { results, roundId }: ReviewMeeting): { nominationId: string; name: string; awardName: string }[] {
  const round = open.db.read.getEver('round', roundId);
  return results.flatMap(({ nominationId }) => {
    const nomination = open.db.read.getEver('nomination', nominationId);
    return nomination === null ? [] : [{ nominationId, name: subjectOf(open, nomination).name, awardName: awardNameOf(open, nomination, round) }];
  });
}
