import type { z } from 'zod';
import { NO_BALLOTS, NO_PUBLICITY, membersOn } from '../../shared/domain/council.ts';
import type { CouncilFields, Session, SessionFields } from '../../shared/domain/council.ts';
import { isAway, isDecided, nextNomination } from '../../shared/domain/nomination-steps.ts';
import type { VoteRule } from '../../shared/api/council.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { putSetting } from './db.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { councilOf, isJudgeable, judged, sessionView } from './session-judging.ts';

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
  | 'session.afterwards'
  | 'session.reopen'
  | 'session.remove'
  | 'session.restore';

export function councilHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'council.get': () => ok(councilOf(db.read)),
    'council.save': (ctx, input) =>
      db.write(ctx.actor, 'Cập nhật Hội đồng', (tx) => {
        refuseFaulty(input.fields);
        const held = tx.get('council', 'council');
        return held === null ? tx.add('council', { ...input.fields, id: 'council' }) : tx.put('council', { ...held, ...input.fields }, input.version);
      }),
    'council.rules': () => ok(db.setting<z.infer<typeof VoteRule>[]>('vote-rules') ?? []),
    'council.saveRules': (ctx, { rules }) =>
      db.write(ctx.actor, 'Cập nhật quy định về tỷ lệ phiếu', (tx) => {
        putSetting(tx, 'vote-rules', rules);
        return rules;
      }),
    'session.prepare': (_ctx, { roundId, date = open.clock.today(), nominationIds }) => catchRefusal(() => preparedSession(db.read, roundId, date, nominationIds)),
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
      db.write(ctx.actor, 'Kết thúc họp xét', (tx) => sessionView(open, concludeSession(open, tx, tx.need('session', input.id), input.version))),
    'session.afterwards': (ctx, { id, version, number, publicity }) =>
      db.write(ctx.actor, 'Ghi số biên bản, công khai danh sách', (tx) => {
        const held = tx.need('session', id);
        if (!held.concluded) throw new Refusal(fault('hop-xet-chua-ket-thuc', 'Cuộc họp chưa kết thúc.', { next: 'Ghi ở trang cuộc họp rồi lưu.' }));
        if (publicity.from !== null && publicity.to !== null && publicity.to < publicity.from) throw new Refusal(fault('cong-khai-nguoc-ngay', 'Ngày thôi công khai trước ngày bắt đầu.', { item: 'publicTo', next: 'Sửa lại một trong hai ngày.' }));
        return sessionView(open, tx.put('session', { ...held, number, publicity }, version));
      }),
    'session.reopen': (ctx, input) =>
      db.write(ctx.actor, 'Mở lại họp xét', (tx) => {
        const held = tx.need('session', input.id);
        const frozen = held.results.some((r) => {
          const nomination = tx.get('nomination', r.nominationId);
          return nomination !== null && (isAway(nomination) || isDecided(nomination));
        });
        if (frozen) throw new Refusal(fault('da-dong-bang', 'Có đề nghị của cuộc họp này đã gửi đi nên không mở lại được.', { next: 'Họp xét lại bằng một cuộc họp mới.' }));
        const session = tx.put('session', { ...held, concluded: false }, input.version);
        for (const result of held.results) {
          const nomination = tx.get('nomination', result.nominationId);
          const next = nomination === null ? null : nextNomination(nomination, 'unjudge');
          if (nomination !== null && next !== null) tx.put('nomination', { ...nomination, state: next });
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

/** A new session of a round, filled in from the council of that day and the nominations it can judge; `nominationIds`: those alone. */
export function preparedSession(read: Reading, roundId: string, date: string, nominationIds?: readonly string[]): SessionFields {
  const round = read.need('round', roundId);
  const council = councilOf(read);
  const members = council === null ? [] : membersOn(council, date);
  const nominations = read
    .all('nomination', { round: round.id })
    .filter((n) => isJudgeable(n) && n.state !== 'passed' && (nominationIds?.includes(n.id) ?? true))
    .sort((a, b) => a.position - b.position);
  return {
    roundId: round.id,
    number: '',
    date,
    startTime: '',
    endTime: '',
    place: '',
    ballot: 'gio-tay' as const,
    chairId: members.find((m) => m.duty === 'chu-tich')?.id ?? null,
    secretaryId: members.find((m) => m.duty === 'uy-vien-thu-ky')?.id ?? null,
    members,
    attendance: members.map((m) => ({ memberId: m.id, present: true, absentReason: '', writtenOpinion: false })),
    results: nominations.map((n) => ({ nominationId: n.id, yes: null, no: null, recused: [], note: '' })),
    ballots: NO_BALLOTS,
    tellerIds: [],
    discussion: '',
    publicity: NO_PUBLICITY,
    reason: '',
    sides: {},
  };
}

/** Ends a session: its results go to the nominations. Refuses one that contradicts itself. */
export function concludeSession(open: OpenUnit, tx: Writing, held: Session, version: number): Session {
  refuseUnfinished(open, held);
  const session = tx.put('session', { ...held, concluded: true }, version);
  for (const outcome of judged(open, session).outcomes) {
    if (outcome.state === 'passed' || outcome.state === 'not-passed') setJudged(tx, outcome.nominationId, outcome.state === 'passed' ? 'pass' : 'fail');
  }
  return session;
}

/** What does not hold together in the council's own record. */
function refuseFaulty({ decisionDate, term, members }: CouncilFields): void {
  if (term.from !== null && term.to !== null && term.to < term.from) throw new Refusal(fault('nhiem-ky-nguoc', 'Nhiệm kỳ kết thúc trước khi bắt đầu.', { item: 'termTo', next: 'Sửa lại một trong hai ngày.' }));
  for (const { id, name, from, to } of members) {
    if (from !== null && to !== null && to < from) throw new Refusal(fault('thanh-vien-nguoc-ngay', `${name}: ngày thôi tham gia trước ngày bắt đầu.`, { item: `to-${id}`, next: 'Sửa lại một trong hai ngày.' }));
    if (to !== null && decisionDate !== null && to < decisionDate) throw new Refusal(fault('thanh-vien-truoc-thanh-lap', `${name}: ngày thôi tham gia trước ngày quyết định thành lập Hội đồng.`, { item: `to-${id}`, next: 'Sửa lại một trong hai ngày.' }));
  }
  const ids = members.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Refusal(fault('thanh-vien-hai-lan', 'Có thành viên được ghi hai lần.', { item: 'members', next: 'Bỏ một dòng rồi lưu.' }));
}

function setJudged(tx: Writing, nominationId: string, event: 'pass' | 'fail'): void {
  const nomination = tx.get('nomination', nominationId);
  const state = nomination === null ? null : nextNomination(nomination, event);
  if (nomination !== null && state !== null) tx.put('nomination', { ...nomination, state });
}

/** Names what keeps a session from being concluded: contradictions always, what asks for a reason while none is written. */
function refuseUnfinished(open: OpenUnit, session: Session): void {
  if (session.concluded) throw new Refusal(fault('hop-xet-da-ket-thuc', 'Cuộc họp đã kết thúc.', { next: 'Mở lại trang này.' }));
  if (session.members.length === 0) throw new Refusal(fault('chua-co-hoi-dong', 'Chưa ghi thành viên Hội đồng.', { next: 'Thêm thành viên rồi kết thúc cuộc họp.' }));
  const { outcomes, findings } = judged(open, session);
  const wrong = outcomes.find((o) => o.state === 'wrong');
  if (wrong !== undefined) throw new Refusal(fault('so-phieu-sai', `${wrong.subjectName}: ${wrong.sentence}`, { item: wrong.nominationId, next: 'Sửa số phiếu rồi kết thúc cuộc họp.' }));
  const contradiction = findings.find(({ weight }) => weight === 'wrong');
  if (contradiction !== undefined) throw new Refusal(fault(contradiction.code, contradiction.sentence, { item: contradiction.item, next: 'Sửa rồi kết thúc cuộc họp.' }));
  const unaccounted = findings.filter(({ weight }) => weight === 'reason');
  if (unaccounted.length > 0 && session.reason === '') {
    throw new Refusal(fault('hop-xet-can-ly-do', unaccounted.map(({ sentence }) => sentence).join(' '), { item: 'reason', next: 'Sửa, hoặc ghi lý do vẫn họp; lý do được in trong biên bản.' }));
  }
}
