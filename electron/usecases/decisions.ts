import { DECISION_RESULT_WORDS } from '../../shared/domain/response.ts';
import { displayName, placeOf } from '../../shared/domain/subject.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { newestVersion, recordDecision } from './answers.ts';
import { awardNameOf } from './award-names.ts';
import type { HandlersOf } from './handlers.ts';
import { lineState } from './inbox.ts';
import { subjectOf } from './subject-of.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'decision.record' | 'decision.list' | 'decision.get' | 'decision.candidates' | 'register.list';

export function decisionHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'decision.record': (ctx, input) =>
      db.write(ctx.actor, input.onPaper ? 'Ghi quyết định bằng giấy' : 'Ghi quyết định', (tx) => {
        const twice = db.read.all('decision').find((d) => d.number === input.fields.number && d.date === input.fields.date && d.authority === input.fields.authority);
        if (twice !== undefined) throw new Refusal(fault('quyet-dinh-da-co', `Quyết định ${twice.number} ngày này đã được ghi.`, { item: 'number', next: 'Kiểm tra lại số quyết định.' }));
        for (const line of input.lines) {
          if (tx.all('decision_line', { nomination: line.nominationId }).some((l) => l.nominationVersionId === line.nominationVersionId)) {
            throw new Refusal(fault('da-co-quyet-dinh', 'Có đề nghị đã được ghi quyết định.', { item: line.nominationId, next: 'Mở lại danh sách và chọn lại.' }));
          }
          if (line.result !== 'awarded' && line.reason === '') {
            throw new Refusal(fault('can-ly-do', 'Không khen thưởng hoặc khen hình thức khác cần ghi lý do.', { item: line.nominationId, next: 'Ghi lý do ở dòng đó.' }));
          }
        }
        return recordDecision(open, tx, { fields: input.fields, lines: input.lines, channel: input.onPaper ? 'paper' : 'own', scanIds: input.scanIds });
      }),
    'decision.list': () =>
      ok(
        db.read
          .all('decision')
          .sort((a, b) => b.date.localeCompare(a.date))
          .map((decision) => {
            const lines = db.read.all('decision_line', { decision: decision.id });
            const refused = lines.filter((l) => l.result === 'refused').length;
            return { id: decision.id, number: decision.number, date: decision.date, title: decision.title, authority: decision.authority, awarded: lines.length - refused, refused, own: decision.owner === unitOf(open).code };
          }),
      ),
    'decision.get': (_ctx, { id }) =>
      catchRefusal(() => {
        const decision = db.read.need('decision', id);
        const lines = db.read.all('decision_line', { decision: id }).map((line) => {
          const nomination = db.read.get('nomination', line.nominationId);
          const version = line.nominationVersionId === null ? null : db.read.get('nomination_version', line.nominationVersionId);
          const subject = version?.subject ?? (nomination === null ? null : subjectOf(open, nomination));
          return {
            line,
            subjectName: subject === null ? '' : displayName(subject),
            place: subject === null ? '' : placeOf(subject),
            resultWord: DECISION_RESULT_WORDS[line.result],
            entryId: db.read.all('award_entry', { line: line.id })[0]?.id ?? null,
          };
        });
        return { decision, lines };
      }),
    'decision.candidates': () => {
      const own = unitOf(open).code;
      const mine = db.read
        .all('nomination')
        .filter((n) => n.state === 'passed' || n.state === 'sent' || n.state === 'received')
        .map((n) => {
          const round = db.read.getEver('round', n.roundId);
          const subject = subjectOf(open, n);
          return {
            nominationId: n.id,
            nominationVersionId: n.sentVersions > 0 && n.state !== 'passed' ? newestVersion(db.read, n.id) : null,
            dossierId: n.state === 'passed' ? null : n.dossierId,
            subjectName: displayName(subject),
            place: placeOf(subject),
            awardName: awardNameOf(open, n, round),
            group: n.state === 'passed' ? `Đã họp xét – ${round?.name ?? ''}` : `Đã trình – ${round?.name ?? ''}`,
          };
        });
      const theirs = db.read
        .all('nomination_version')
        .filter((v) => v.owner !== own && lineState(db.read, v).state === 'open')
        .map((v) => ({
          nominationId: v.nominationId,
          nominationVersionId: v.id,
          dossierId: v.dossierId,
          subjectName: displayName(v.subject),
          place: placeOf(v.subject),
          awardName: v.awardName,
          group: db.read.all('dossier_version', { dossier: v.dossierId })[0]?.ownerName ?? '',
        }));
      return ok([...mine, ...theirs]);
    },
    'register.list': (_ctx, input) => {
      const page = db.read.list('award_entry', {
        where: input.year === null ? {} : { year: input.year },
        search: input.search,
        order: [{ by: 'decided', dir: 'desc' }],
        after: input.after,
        limit: input.limit,
      });
      return ok({ rows: page.rows, next: page.next, total: page.total });
    },
  };
}
