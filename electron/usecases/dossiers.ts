import type { Dossier, DossierVersion } from '../../shared/domain/dossier.ts';
import type { Nomination, NominationVersion } from '../../shared/domain/nomination.ts';
import { isAtHome } from '../../shared/domain/nomination-steps.ts';
import { BUNDLE_STATE_WORDS } from '../../shared/domain/exchange.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import { reportContent } from './achievement-content.ts';
import { awardNameOf } from './award-names.ts';
import { checkOf } from './dossier-check.ts';
import { nominationsOf } from './dossier-nominations.ts';
import { receiversOf } from './dossier-receivers.ts';
import { dossierWordOf } from './dossier-words.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { dossierPage, dossierRow } from './lists/pages.ts';
import { nominationFacts } from './nomination-facts.ts';
import { nominationRow } from './nomination-view.ts';
import { subjectOf } from './subject-of.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { stepped, steppedDossier } from './steps.ts';
import { missingForPapers } from './paper-facts.ts';
import { voteOf } from './votes.ts';

type Methods = 'dossier.list' | 'dossier.page' | 'dossier.receivers' | 'dossier.create' | 'dossier.get' | 'dossier.save' | 'dossier.submit' | 'dossier.remove' | 'dossier.restore';

export function dossierHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'dossier.list': () => ok(db.read.all('dossier').map((dossier) => dossierRow(open, dossier)).reverse()),
    'dossier.page': (_ctx, input) => catchRefusal(() => dossierPage(open, input, input)),
    'dossier.receivers': (_ctx, { nominationIds }) => ok(receiversOf(open, nominationIds)),
    'dossier.create': (ctx, input) =>
      db.write(ctx.actor, 'Lập hồ sơ', (tx) => {
        const round = tx.need('round', input.roundId);
        const nominations = input.nominationIds.map((id) => tx.need('nomination', id));
        for (const nomination of nominations) refuseTaken(open, nomination, round.id, null);
        const sending = 1 + Math.max(0, ...nominations.map((n) => n.sentVersions));
        const dossier = tx.add('dossier', { roundId: round.id, receiver: input.receiver, submission: input.submission, nominationIds: input.nominationIds, state: 'dang-soan', before: null, sending });
        for (const nomination of nominations) tx.put('nomination', { ...nomination, dossierId: dossier.id });
        return dossier;
      }),
    'dossier.get': (_ctx, { id }) =>
      catchRefusal(() => {
        const dossier = db.read.need('dossier', id);
        const round = db.read.needEver('round', dossier.roundId);
        const nominations = nominationsOf(open, dossier);
        const rows = nominations.map((n) => nominationRow(open, n, round));
        const checked = dossier.state === 'dang-soan' ? nominations.map((n) => ({ id: n.id, name: subjectOf(open, n).name, findings: checkOf(open, n, round) })) : [];
        return {
          dossier,
          stateWord: dossierWordOf(open, dossier),
          roundName: round.name,
          nominations: rows,
          stops: checked.flatMap(({ name, findings }) => findings.filter(({ weight }) => weight === 'stop').map(({ sentence }) => `${name}: ${sentence}`)),
          needsReason: checked.flatMap(({ id: nominationId, name, findings }) => {
            const sentences = findings.filter(({ weight }) => weight === 'reason').map(({ sentence }) => sentence);
            return sentences.length === 0 ? [] : [{ nominationId, name, sentences }];
          }),
          versions: db.read.all('dossier_version', { dossier: id }),
          bundles: db.read.all('bundle_out').filter((b) => b.dossierIds.includes(id)).map((b) => ({ fileName: b.fileName, createdAt: b.createdAt, stateWord: BUNDLE_STATE_WORDS[b.state] })),
          missingForPapers: missingForPapers(open),
        };
      }),
    'dossier.save': (ctx, input) =>
      db.write(ctx.actor, 'Sửa hồ sơ', (tx) => {
        const held = tx.need('dossier', input.id);
        refuseSent(held);
        const added = input.nominationIds.filter((id) => !held.nominationIds.includes(id));
        const dropped = held.nominationIds.filter((id) => !input.nominationIds.includes(id));
        for (const id of added) {
          const nomination = tx.need('nomination', id);
          refuseTaken(open, nomination, held.roundId, held.id);
          tx.put('nomination', { ...nomination, dossierId: held.id });
        }
        for (const id of dropped) {
          const nomination = tx.get('nomination', id);
          if (nomination !== null) tx.put('nomination', { ...nomination, dossierId: null });
        }
        return tx.put('dossier', { ...held, receiver: input.receiver, submission: input.submission, nominationIds: input.nominationIds }, input.version);
      }),
    'dossier.submit': (ctx, input) =>
      db.write(ctx.actor, 'Trình hồ sơ', (tx) => {
        const dossier = tx.need('dossier', input.id);
        refuseSent(dossier);
        return freeze(open, tx, dossier, input.reasons, input.version);
      }),
    'dossier.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa hồ sơ', (tx) => {
        const held = tx.need('dossier', id);
        refuseSent(held);
        for (const nominationId of held.nominationIds) {
          const nomination = tx.get('nomination', nominationId);
          if (nomination !== null) tx.put('nomination', { ...nomination, dossierId: null });
        }
        tx.remove('dossier', id);
        return {};
      }),
    'dossier.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục hồ sơ', (tx) => {
        tx.restore('dossier', id);
        for (const nominationId of tx.need('dossier', id).nominationIds) {
          const nomination = tx.get('nomination', nominationId);
          if (nomination !== null && nomination.dossierId === null) tx.put('nomination', { ...nomination, dossierId: id });
        }
        return {};
      }),
  };
}

function refuseSent(dossier: Dossier): void {
  if (dossier.state === 'dang-soan') return;
  throw new Refusal(fault('ho-so-da-gui', 'Hồ sơ đã gửi nên không sửa được.', { next: 'Khi có đề nghị bị trả lại, sửa đề nghị đó và lập hồ sơ lần sau.' }));
}

function refuseTaken(open: OpenUnit, nomination: Nomination, roundId: string, dossierId: string | null): void {
  const name = subjectOf(open, nomination).name;
  if (nomination.roundId !== roundId) throw new Refusal(fault('khac-dot-xet', `Đề nghị của ${name} thuộc đợt xét khác.`, { next: 'Chỉ chọn đề nghị của đợt xét này.' }));
  if (!isAtHome(nomination)) throw new Refusal(fault('da-dong-bang', `Đề nghị của ${name} đã gửi, đã thu hồi hoặc đã có quyết định.`, { next: 'Bỏ đề nghị này khỏi danh sách chọn.' }));
  if (nomination.dossierId !== null && nomination.dossierId !== dossierId) {
    throw new Refusal(fault('dang-trong-ho-so', `Đề nghị của ${name} đang nằm trong hồ sơ khác.`, { next: 'Bỏ khỏi hồ sơ kia trước.' }));
  }
}

/** Freezes a dossier: a version of each nomination and of the dossier itself. Open points need a reason each, stops stop. */
function freeze(open: OpenUnit, tx: Writing, dossier: Dossier, reasons: Readonly<Record<string, string>>, baseVersion: number): DossierVersion {
  const unit = unitOf(open);
  const today = open.clock.today();
  const round = tx.need('round', dossier.roundId);
  const campaign = round.campaignId === null ? null : tx.get('campaign', round.campaignId);
  const versions: NominationVersion[] = [];
  if (dossier.nominationIds.length === 0) throw new Refusal(fault('ho-so-trong', 'Hồ sơ không còn đề nghị nào.', { next: 'Thêm đề nghị vào hồ sơ, hoặc xóa hồ sơ này.' }));
  let session: DossierVersion['session'] = null;
  for (const nomination of dossier.nominationIds.map((id) => tx.need('nomination', id))) {
    const subject = subjectOf(open, nomination);
    const points = checkOf(open, nomination, round).filter(({ weight }) => weight !== 'note');
    const stop = points.find(({ weight }) => weight === 'stop');
    if (stop !== undefined) throw new Refusal(fault(stop.code, `${subject.name}: ${stop.sentence}`, { item: nomination.id, next: 'Sửa điểm này rồi trình lại.' }));
    const reason = (reasons[nomination.id] ?? nomination.overrideReason).trim();
    if (points.length > 0 && reason === '') {
      throw new Refusal(
        fault('can-ly-do', `${subject.name}: ${points.map((p) => p.sentence).join(' ')}`, { item: nomination.id, next: 'Bổ sung, hoặc ghi lý do vẫn gửi.' }),
      );
    }
    const vote = voteOf(open, nomination, round);
    if (vote.session !== null) session = { number: vote.session.number, date: vote.session.date };
    const attachmentIds = new Set(nomination.items.flatMap((i) => i.attachmentIds));
    versions.push(
      tx.add('nomination_version', {
        nominationId: nomination.id,
        n: nomination.sentVersions + 1,
        dossierId: dossier.id,
        owner: unit.code,
        frozenOn: today,
        subject,
        award: nomination.award,
        awardName: awardNameOf(open, nomination, round),
        merit: nomination.merit,
        summary: nomination.summary,
        grounds: nomination.grounds,
        capacity: nomination.capacity,
        flags: nomination.flags,
        overrideReason: points.length > 0 ? reason : '',
        openPoints: points.map((p) => p.sentence),
        vote: vote.state === 'passed' || vote.state === 'not-passed' ? { yes: vote.yes, base: vote.base, passed: vote.state === 'passed' } : null,
        items: [...nominationFacts(open, nomination, round, subject).items],
        attachments: [...attachmentIds].map((id) => tx.need('attachment', id)).map(({ id, fileName, mediaType, size, sha256 }) => ({ id, fileName, mediaType, size, sha256 })),
        report: reportContent(open, nomination, round, subject),
      }),
    );
    tx.put('nomination', { ...stepped(tx, nomination, 'submit'), withdrawal: null, sentVersions: nomination.sentVersions + 1, overrideReason: points.length > 0 ? reason : nomination.overrideReason });
  }
  tx.put('dossier', steppedDossier(dossier, 'submit'), baseVersion);
  return tx.add('dossier_version', {
    dossierId: dossier.id,
    owner: unit.code,
    ownerName: unit.name,
    ownerKind: unit.kind,
    receiver: dossier.receiver,
    submission: dossier.submission,
    roundName: round.name,
    roundReason: round.reason,
    year: round.year,
    campaignName: campaign?.name ?? null,
    planCode: campaign?.planCode ?? null,
    milestoneId: round.milestoneId,
    sending: dossier.sending,
    frozenOn: today,
    nominationVersionIds: versions.map((v) => v.id),
    session,
  });
}
