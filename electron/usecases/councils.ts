import type { z } from 'zod';
import type { Session, SessionFields } from '../../shared/domain/council.ts';
import type { VoteRule } from '../../shared/api/council.ts';
import { displayName } from '../../shared/domain/subject.ts';
import { judgeVote } from '../../shared/domain/vote.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { awardNameOf } from './award-names.ts';
import { putSetting } from './db.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { subjectOf } from './subject-of.ts';
import type { OpenUnit } from './open-unit.ts';
import { thresholdFor } from './votes.ts';

type Methods =
  | 'council.get'
  | 'council.save'
  | 'council.rules'
  | 'council.saveRules'
  | 'session.prepare'
  | 'session.get'
  | 'session.judge'
  | 'session.save'
  | 'session.conclude'
  | 'session.reopen'
  | 'session.remove'
  | 'session.restore';

export function councilHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'council.get': () => ok(db.read.get('council', 'council')),
    'council.save': (ctx, input) =>
      db.write(ctx.actor, 'Cập nhật Hội đồng', (tx) => {
        const held = tx.get('council', 'council');
        return held === null ? tx.add('council', { ...input.fields, id: 'council' }) : tx.put('council', { ...held, ...input.fields }, input.version);
      }),
    'council.rules': () => ok(db.setting<z.infer<typeof VoteRule>[]>('vote-rules') ?? []),
    'council.saveRules': (ctx, { rules }) =>
      db.write(ctx.actor, 'Cập nhật quy định về tỷ lệ phiếu', (tx) => {
        putSetting(tx, 'vote-rules', rules);
        return rules;
      }),
    'session.prepare': (_ctx, { roundId }) =>
      catchRefusal(() => {
        const round = db.read.need('round', roundId);
        const members = db.read.get('council', 'council')?.members ?? [];
        const nominations = db.read
          .all('nomination', { round: round.id })
          .filter((n) => n.state === 'draft' || n.state === 'returned' || n.state === 'not-passed')
          .sort((a, b) => a.position - b.position);
        return {
          roundId: round.id,
          number: '',
          date: open.clock.today(),
          startTime: '',
          endTime: '',
          place: '',
          ballot: 'gio-tay' as const,
          chairId: members.find((m) => m.duty === 'chu-tich')?.id ?? null,
          secretaryId: members.find((m) => m.duty === 'uy-vien-thu-ky')?.id ?? null,
          members,
          attendance: members.map((m) => ({ memberId: m.id, present: true, absentReason: '', writtenOpinion: false })),
          results: nominations.map((n) => ({ nominationId: n.id, yes: null, no: null, recused: [], note: '' })),
          discussion: '',
        };
      }),
    'session.get': (_ctx, { id }) => catchRefusal(() => sessionView(open, db.read.need('session', id))),
    'session.judge': (_ctx, fields) => catchRefusal(() => judged(open, fields)),
    'session.save': (ctx, input) =>
      db.write(ctx.actor, input.id === undefined ? 'Thêm cuộc họp xét' : 'Sửa cuộc họp xét', (tx) => {
        if (input.id === undefined) return tx.add('session', { ...input.fields, concluded: false });
        const held = tx.need('session', input.id);
        if (held.concluded) throw new Refusal(fault('hop-xet-da-ket-thuc', 'Cuộc họp đã kết thúc.', { next: 'Mở lại cuộc họp rồi sửa.' }));
        return tx.put('session', { ...held, ...input.fields }, input.version);
      }),
    'session.conclude': (ctx, input) =>
      db.write(ctx.actor, 'Kết thúc họp xét', (tx) => {
        const held = tx.need('session', input.id);
        refuseUnfinished(open, held);
        const session = tx.put('session', { ...held, concluded: true }, input.version);
        for (const outcome of judged(open, session).outcomes) {
          if (outcome.state === 'passed' || outcome.state === 'not-passed') setPassed(tx, outcome.nominationId, outcome.state);
        }
        return sessionView(open, session);
      }),
    'session.reopen': (ctx, input) =>
      db.write(ctx.actor, 'Mở lại họp xét', (tx) => {
        const held = tx.need('session', input.id);
        const frozen = held.results.some((r) => {
          const state = tx.get('nomination', r.nominationId)?.state;
          return state === 'sent' || state === 'received' || state === 'awarded' || state === 'not-awarded';
        });
        if (frozen) throw new Refusal(fault('da-dong-bang', 'Có đề nghị của cuộc họp này đã gửi đi nên không mở lại được.', { next: 'Họp xét lại bằng một cuộc họp mới.' }));
        const session = tx.put('session', { ...held, concluded: false }, input.version);
        for (const result of held.results) {
          const nomination = tx.get('nomination', result.nominationId);
          if (nomination?.state === 'passed' || nomination?.state === 'not-passed') {
            tx.put('nomination', { ...nomination, state: nomination.sentVersions > 0 ? 'returned' : 'draft' });
          }
        }
        return sessionView(open, session);
      }),
    'session.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa cuộc họp xét', (tx) => {
        if (tx.need('session', id).concluded) throw new Refusal(fault('hop-xet-da-ket-thuc', 'Cuộc họp đã kết thúc nên không xóa được.', { next: 'Mở lại cuộc họp trước.' }));
        tx.remove('session', id);
        return {};
      }),
    'session.restore': (ctx, { id }) => db.write(ctx.actor, 'Khôi phục cuộc họp xét', (tx) => {
        tx.restore('session', id);
        return {};
      }),
  };
}

function setPassed(tx: Writing, nominationId: string, state: 'passed' | 'not-passed'): void {
  const nomination = tx.get('nomination', nominationId);
  if (nomination === null || nomination.state === 'sent' || nomination.state === 'received') return;
  if (nomination.state === 'awarded' || nomination.state === 'not-awarded') return;
  tx.put('nomination', { ...nomination, state });
}

function refuseUnfinished(open: OpenUnit, session: Session): void {
  if (session.concluded) throw new Refusal(fault('hop-xet-da-ket-thuc', 'Cuộc họp đã kết thúc.', { next: 'Mở lại trang này.' }));
  if (session.members.length === 0) throw new Refusal(fault('chua-co-hoi-dong', 'Chưa ghi thành viên Hội đồng.', { next: 'Thêm thành viên rồi kết thúc cuộc họp.' }));
  const wrong = judged(open, session).outcomes.find((o) => o.state === 'wrong');
  if (wrong !== undefined) throw new Refusal(fault('so-phieu-sai', `${wrong.subjectName}: ${wrong.sentence}`, { item: wrong.nominationId, next: 'Sửa số phiếu rồi kết thúc cuộc họp.' }));
}

/** Outcomes and quorum of a session as it stands. */
function judged(open: OpenUnit, fields: SessionFields) {
  const round = open.db.read.need('round', fields.roundId);
  const present = fields.attendance.filter((a) => a.present).length;
  const outcomes = fields.results.flatMap((result) => {
    const nomination = open.db.read.get('nomination', result.nominationId);
    if (nomination === null) return [];
    const threshold = thresholdFor(open, nomination.award, fields.date);
    const outcome = judgeVote(fields, result, threshold);
    return [
      {
        nominationId: nomination.id,
        subjectName: displayName(subjectOf(open, nomination)),
        awardName: awardNameOf(open, nomination, round),
        state: outcome.state,
        sentence: outcome.sentence,
        threshold: threshold.citation,
        confidence: threshold.confidence,
      },
    ];
  });
  return { outcomes, quorum: { present, all: fields.members.length, sentence: `Có mặt ${present}/${fields.members.length} thành viên.` } };
}

function sessionView(open: OpenUnit, session: Session) {
  return { session, ...judged(open, session) };
}
