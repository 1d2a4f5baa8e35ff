import { nextDossier } from '../../shared/domain/dossier-steps.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { handoverFault } from '../../shared/domain/handover.ts';
import type { Handover } from '../../shared/domain/handover.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { applyReceipt } from './answers.ts';
import { wayOf, waysOf } from './dossier-way.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { steppedByFact, steppedDossier } from './steps.ts';

/** Each hand-over on a dossier's route with its date, sender, receiver, list and result (R67, R68). */
export function handoverHandlers(open: OpenUnit): HandlersOf<'dossier.way' | 'handover.save' | 'handover.remove' | 'handover.restore'> {
  const { db } = open;
  return {
    'dossier.way': (_ctx, { id }) => catchRefusal(() => wayOf(open, db.read.need('dossier', id))),
    'handover.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === undefined ? 'Ghi chuyển hồ sơ' : 'Sửa lần chuyển hồ sơ', (tx) => {
        const dossier = tx.need('dossier', fields.dossierId);
        const step = waysOf(open, dossier).flatMap(({ route }) => route.steps).find((one) => one.id === fields.stepId);
        if (dossier.state === 'dang-soan') throw new Refusal(fault('ho-so-chua-trinh', 'Hồ sơ chưa trình nên chưa ghi chuyển được.', { next: 'Trình hồ sơ trước.' }));
        if (step === undefined || step.own) throw new Refusal(fault('khong-co-buoc', 'Tuyến trình của hồ sơ này không có bước đó.', { item: 'stepId', next: 'Mở lại hồ sơ và chọn lại bước.' }));
        const sentOn = tx.all('dossier_version', { dossier: dossier.id }).at(-1)?.frozenOn ?? null;
        const wrong = handoverFault(fields, { today: open.clock.today(), sentOn });
        if (wrong !== null) throw new Refusal(wrong);
        const twice = tx.all('handover', { dossier: dossier.id }).some((one) => one.stepId === fields.stepId && one.id !== id);
        if (twice) throw new Refusal(fault('da-ghi-chuyen', `Lần chuyển đến ${step.body} đã được ghi.`, { item: 'stepId', next: 'Sửa lần chuyển đã ghi.' }));
        const saved = id === undefined ? tx.add('handover', fields) : tx.put('handover', { ...tx.need('handover', id), ...fields }, version);
        follow(tx, tx.need('dossier', dossier.id));
        return saved;
      }),
    'handover.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Bỏ ghi chuyển hồ sơ', (tx) => {
        const held = tx.need('handover', id);
        tx.remove('handover', id);
        follow(tx, tx.need('dossier', held.dossierId));
        return {};
      }),
    'handover.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục lần chuyển hồ sơ', (tx) => {
        tx.restore('handover', id);
        follow(tx, tx.need('dossier', tx.need('handover', id).dossierId));
        return {};
      }),
  };
}

/** A dossier is received when the receiver said so in a bundle, or when a hand-over was recorded with a result; else it is only sent. */
function follow(tx: Writing, dossier: Dossier): void {
  const received = tx.all('handover', { dossier: dossier.id }).some(isReceived) || hasReceipt(tx, dossier);
  if (received && nextDossier(dossier, 'receive') !== null) return applyReceipt(tx, dossier.id);
  if (received || nextDossier(dossier, 'unreceive') === null) return;
  for (const id of dossier.nominationIds) {
    const nomination = tx.get('nomination', id);
    const next = nomination?.dossierId === dossier.id ? steppedByFact(nomination, 'unreceive') : null;
    if (next !== null) tx.put('nomination', next);
  }
  tx.put('dossier', steppedDossier(dossier, 'unreceive'));
}

const isReceived = ({ result }: Handover): boolean => result !== null;
const hasReceipt = (read: Reading, dossier: Dossier): boolean => read.all('dossier_version', { dossier: dossier.id }).some(({ id }) => read.all('receipt', { dossier_version: id }).length > 0);
