import { NOMINATION_STATE_WORDS } from '../../shared/domain/nomination.ts';
import { ROUND_KIND_WORDS } from '../../shared/domain/round.ts';
import type { Round } from '../../shared/domain/round.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { dossierWordOf } from './dossier-words.ts';
import { awardOptions } from './award-names.ts';
import { revisionNumberOn } from './campaign-plan.ts';
import type { HandlersOf } from './handlers.ts';
import { nominationRow } from './nomination-view.ts';
import type { OpenUnit } from './open-unit.ts';
import { quotaLinesOf } from './quotas.ts';
import { sessionsOf } from './votes.ts';

type Methods = 'round.list' | 'round.save' | 'round.get' | 'round.awards' | 'round.remove' | 'round.restore';

export function roundHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  const campaignName = (round: Round): string | null => (round.campaignId === null ? null : (db.read.getEver('campaign', round.campaignId)?.name ?? null));
  return {
    'round.list': () =>
      ok(
        db.read
          .all('round')
          .map((round) => {
            const nominations = db.read.all('nomination', { round: round.id });
            const waiting = nominations.filter((n) => n.state === 'draft' || n.state === 'returned').length;
            return {
              id: round.id,
              name: round.name,
              kind: round.kind,
              kindWord: ROUND_KIND_WORDS[round.kind],
              year: round.year,
              campaignId: round.campaignId,
              campaignName: campaignName(round),
              nominations: nominations.length,
              stateWord: nominations.length === 0 ? 'Chưa có đề nghị' : waiting > 0 ? `${waiting} ${NOMINATION_STATE_WORDS.draft.toLowerCase()}` : 'Đã soạn xong',
              dueDate: round.dueDate,
            };
          })
          .reverse(),
      ),
    'round.save': (ctx, input) =>
      db.write(ctx.actor, input.id === undefined ? 'Thêm đợt xét' : 'Sửa đợt xét', (tx) => {
        const fields = { ...input.fields, period: input.fields.kind === 'yearly' ? null : input.fields.period };
        if (fields.period !== null && fields.period.to < fields.period.from) {
          throw new Refusal(fault('thoi-gian-nguoc', 'Thời gian lập thành tích kết thúc trước khi bắt đầu.', { item: 'periodTo', next: 'Xem lại hai ngày.' }));
        }
        if (fields.kind === 'campaign' && fields.campaignId === null) {
          throw new Refusal(fault('thieu-phong-trao', 'Đợt xét theo phong trào cần chọn phong trào.', { item: 'campaignId', next: 'Chọn phong trào, hoặc chọn loại đợt xét khác.' }));
        }
        if (fields.milestoneId !== null && input.id === undefined) {
          const same = db.read.all('round', { campaign: fields.campaignId ?? '' }).find((r) => r.milestoneId === fields.milestoneId && r.year === fields.year);
          if (same !== undefined) throw new Refusal(fault('dot-xet-da-co', `Đợt xét này đã có: ${same.name}.`, { next: 'Mở đợt xét đó để thêm đề nghị.' }));
        }
        if (input.id === undefined) {
          const planRevision = fields.campaignId === null ? null : revisionNumberOn(tx, fields.campaignId, open.clock.today());
          return tx.add('round', { ...fields, closed: false, planRevision });
        }
        return tx.put('round', { ...tx.need('round', input.id), ...fields }, input.version);
      }),
    'round.get': (_ctx, { id }) =>
      catchRefusal(() => {
        const round = db.read.need('round', id);
        const nominations = db.read.all('nomination', { round: id }).sort((a, b) => a.position - b.position);
        const quota = quotaLinesOf(open, round);
        const sessions = sessionsOf(open, id);
        return {
          round,
          campaignName: campaignName(round),
          nominations: nominations.map((n) => nominationRow(open, n, round, sessions)),
          quotas: quota.lines,
          quotaNote: quota.note,
          sessions: sessions.all.map((s) => ({
            id: s.id,
            date: s.date,
            number: s.number,
            concluded: s.concluded,
            summary: `${s.results.length} đề nghị, ${s.attendance.filter((a) => a.present).length}/${s.members.length} thành viên có mặt`,
          })),
          dossiers: db.read.all('dossier', { round: id }).map((d) => ({ id: d.id, receiver: d.receiver.name, stateWord: dossierWordOf(open, d), sending: d.sending, count: d.nominationIds.length })),
        };
      }),
    'round.awards': (_ctx, { roundId }) => catchRefusal(() => awardOptions(open, db.read.need('round', roundId))),
    'round.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa đợt xét', (tx) => {
        if (tx.count('nomination', { round: id }) > 0) {
          throw new Refusal(fault('dot-xet-con-de-nghi', 'Đợt xét còn đề nghị khen thưởng nên chưa xóa được.', { next: 'Xóa hoặc chuyển các đề nghị trước.' }));
        }
        tx.remove('round', id);
        return {};
      }),
    'round.restore': (ctx, { id }) => db.write(ctx.actor, 'Khôi phục đợt xét', (tx) => {
        tx.restore('round', id);
        return {};
      }),
  };
}
