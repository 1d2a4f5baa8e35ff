import { wholeNumber } from '../../shared/documents/phrases.ts';
import { awardSide } from '../../shared/domain/award-side.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { DECISION_RESULT_WORDS } from '../../shared/domain/response.ts';
import type { Decision, DecisionLine } from '../../shared/domain/response.ts';
import type { Round } from '../../shared/domain/round.ts';
import { placeOf, plainName } from '../../shared/domain/subject.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import type { LawBook } from '../../shared/law/law-book.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { newestVersion, recordDecision } from './answers.ts';
import { awardNameOf, catalogueCodeOf, planOfRound } from './award-names.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { lineState } from './inbox.ts';
import { lawOf } from './law.ts';
import { decisionPage, decisionRow } from './lists/pages.ts';
import { subjectOf } from './subject-of.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'decision.record' | 'decision.list' | 'decision.page' | 'decision.get' | 'decision.candidates';

export function decisionHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'decision.record': (ctx, input) =>
      db.write(ctx.actor, input.onPaper ? 'Ghi quyết định bằng giấy' : 'Ghi quyết định', (tx) =>
        recordNewDecision(open, tx, { fields: input.fields, lines: input.lines, channel: input.onPaper ? 'paper' : 'own', scanIds: input.scanIds }),
      ),
    'decision.list': () => ok(db.read.all('decision').sort((a, b) => b.date.localeCompare(a.date)).map((decision) => decisionRow(db.read, decision, unitOf(open).code))),
    'decision.page': (_ctx, input) => catchRefusal(() => decisionPage(open, input, input)),
    'decision.get': (_ctx, { id }) =>
      catchRefusal(() => {
        const decision = db.read.need('decision', id);
        const lines = db.read.all('decision_line', { decision: id }).map((line) => {
          const nomination = db.read.get('nomination', line.nominationId);
          const version = line.nominationVersionId === null ? null : db.read.get('nomination_version', line.nominationVersionId);
          const subject = version?.subject ?? (nomination === null ? null : subjectOf(open, nomination, decision.date));
          const entry = db.read.all('award_entry', { line: line.id })[0] ?? null;
          return {
            line,
            subjectName: entry === null ? (subject?.name ?? '') : plainName(entry.subjectName),
            place: entry?.subjectPlace ?? (subject === null ? '' : placeOf(subject)),
            resultWord: DECISION_RESULT_WORDS[line.result],
            entryId: entry?.id ?? null,
          };
        });
        return { decision, lines };
      }),
    'decision.candidates': () => {
      const { code: own, kind: unitKind } = unitOf(open);
      const law = lawOf(open, open.clock.today());
      // What the council passed for another to decide does not stand among what this unit decides.
      const standing = (n: Nomination, round: Round | null): string => {
        if (n.state !== 'passed') return 'Đã trình';
        return awardSide(n.award, { plan: planOfRound(open, round), unitKind, law }) === 'up' ? 'Chờ trình cấp trên' : 'Đã họp xét';
      };
      const mine = db.read
        .all('nomination')
        .filter((n) => n.state === 'passed' || n.state === 'sent' || n.state === 'received')
        .map((n) => {
          const round = db.read.getEver('round', n.roundId);
          const subject = subjectOf(open, n);
          return {
            nominationId: n.id,
            nominationVersionId: n.sentVersions > 0 && n.state !== 'passed' ? newestVersion(db.read, n.id, unitOf(open).code) : null,
            dossierId: n.state === 'passed' ? null : n.dossierId,
            subjectName: subject.name,
            place: placeOf(subject),
            awardName: awardNameOf(open, n, round),
            group: `${standing(n, round)} – ${round?.name ?? ''}`,
            words: { award: awardWords(law, n.award === null ? null : catalogueCodeOf(open, n.award), awardNameOf(open, n, round)), campaign: round?.campaignId == null ? '' : (db.read.getEver('campaign', round.campaignId)?.name ?? ''), year: round?.year ?? null },
          };
        });
      const theirs = db.read
        .all('nomination_version')
        .filter((v) => v.owner !== own && lineState(db.read, v).state === 'open')
        .map((v) => ({
          nominationId: v.nominationId,
          nominationVersionId: v.id,
          dossierId: v.dossierId,
          subjectName: v.subject.name,
          place: placeOf(v.subject),
          awardName: v.awardName,
          group: db.read.all('dossier_version', { dossier: v.dossierId })[0]?.ownerName ?? '',
          words: { award: awardWords(law, v.award === null ? null : catalogueCodeOf(open, v.award), v.awardName), campaign: '', year: null },
        }));
      return ok([...mine, ...theirs]);
    },
  };
}

/** «tặng danh hiệu Lao động tiên tiến»: the deed as the catalogue has it, «tặng» for what it does not hold. */
function awardWords(law: LawBook, code: string | null, name: string): string {
  const award = code === null ? undefined : awardIn(law, code);
  const verb = award?.verb.textVi ?? 'tặng';
  return [verb, award?.kind === 'title' && !verb.includes('danh hiệu') ? 'danh hiệu' : '', name].filter(Boolean).join(' ');
}

/** Writes a decision that is not on record yet, with its lines. */
export function recordNewDecision(open: OpenUnit, tx: Writing, input: Parameters<typeof recordDecision>[2]): Decision {
  const given = input.channel === 'own' ? { ...input, fields: { ...input.fields, number: ownNumber(open, input.fields.number) } } : input;
  refuseRecorded(tx, given.fields);
  refuseDecidedLines(tx, given.lines);
  return recordDecision(open, tx, given);
}

/** A number of this unit typed as digits, as its decision prints it: 12 → 12/QĐ-UBND. */
function ownNumber(open: OpenUnit, number: string): string {
  const { symbol } = unitOf(open);
  return symbol !== null && symbol !== '' && /^\d+$/u.test(number) ? wholeNumber(number, `QĐ-${symbol}`) : number;
}

/** A number is used once by one authority on one day. */
export function refuseRecorded(read: Reading, { number, date, authority }: Pick<Decision, 'number' | 'date' | 'authority'>): void {
  const twice = read.all('decision').find((d) => d.number === number && d.date === date && d.authority === authority);
  if (twice !== undefined) throw new Refusal(fault('quyet-dinh-da-co', `Quyết định ${twice.number} ngày này đã được ghi.`, { item: 'number', next: 'Kiểm tra lại số quyết định.' }));
}

/** Rows that were decided already, or say no reason where one is needed, are refused. */
export function refuseDecidedLines(read: Reading, lines: readonly Pick<DecisionLine, 'nominationId' | 'nominationVersionId' | 'result' | 'reason'>[]): void {
  for (const line of lines) {
    if (read.all('decision_line', { nomination: line.nominationId }).some((l) => l.nominationVersionId === line.nominationVersionId)) {
      throw new Refusal(fault('da-co-quyet-dinh', 'Có đề nghị đã được ghi quyết định.', { item: line.nominationId, next: 'Mở lại danh sách và chọn lại.' }));
    }
    if (line.result !== 'awarded' && line.reason === '') {
      throw new Refusal(fault('can-ly-do', 'Không khen thưởng hoặc khen hình thức khác cần ghi lý do.', { item: line.nominationId, next: 'Ghi lý do ở dòng đó.' }));
    }
  }
}

/** A decision that this unit recorded itself, made here or typed in; what came in a bundle is its sender's word. */
export function needOwnDecision(open: OpenUnit, read: Reading, id: string): Decision {
  const decision = read.need('decision', id);
  if (decision.owner === unitOf(open).code) return decision;
  throw new Refusal(fault('quyet-dinh-cua-don-vi-khac', `Quyết định số ${decision.number} nhận từ gói dữ liệu của ${decision.ownerName} nên không thêm dòng ở đây.`, { next: 'Đề nghị đơn vị đó gửi gói dữ liệu bổ sung.' }));
}
