import type { Cancellation, CancellationFields } from '../../shared/domain/cancellation.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { refuseCancelled } from './award-views.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

/** Hủy bỏ quyết định, and what is taken back (Luật 06/2022/QH15 Điều 93; NĐ 152/2025/NĐ-CP Điều 58). */
export function cancellationHandlers(open: OpenUnit): HandlersOf<'cancellation.record' | 'cancellation.recover' | 'cancellation.undo' | 'cancellation.redo'> {
  const { db } = open;
  return {
    'cancellation.record': (ctx, { fields, entryIds, onPaper, scanIds }) =>
      db.write(ctx.actor, 'Hủy quyết định khen thưởng', (tx) => takeCancellation(tx, { fields, entryIds, channel: onPaper ? 'paper' : 'own', scanIds })),
    'cancellation.undo': (ctx, { id }) =>
      db.write(ctx.actor, 'Bỏ hủy quyết định ghi nhầm', (tx) => {
        const held = tx.need('cancellation', id);
        const back = held.recoveries.filter(({ objectOn, moneyOn }) => objectOn !== null || moneyOn !== null);
        if (back.length > 0) {
          const names = back.map(({ entryId }) => plainName(tx.getEver('award_entry', entryId)?.subjectName ?? ''));
          throw new Refusal(fault('da-thu-hoi', `Không bỏ được quyết định hủy bỏ này: đã ghi thu hồi hiện vật, tiền thưởng của ${names.join(', ')}.`, { next: 'Bỏ ghi thu hồi trước.' }));
        }
        takeBackCancellation(tx, id);
        return {};
      }),
    'cancellation.redo': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục hủy quyết định', (tx) => {
        tx.restore('cancellation', id);
        const held = tx.need('cancellation', id);
        for (const entryId of held.entryIds) {
          const entry = tx.need('award_entry', entryId);
          refuseCancelled(entry);
          tx.put('award_entry', { ...entry, cancelledOn: held.date });
        }
        return {};
      }),
    'cancellation.recover': (ctx, { id, version, recovery }) =>
      db.write(ctx.actor, 'Ghi thu hồi hiện vật, tiền thưởng', (tx) => {
        const held = tx.need('cancellation', id);
        if (!held.entryIds.includes(recovery.entryId)) throw new Refusal(fault('khong-thuoc-quyet-dinh', 'Dòng này không có trong quyết định hủy bỏ.', { item: recovery.entryId, next: 'Mở lại quyết định và chọn lại.' }));
        const early = [recovery.objectOn, recovery.moneyOn].find((on) => on !== null && on < held.date);
        if (early !== undefined && early !== null) throw new Refusal(fault('thu-hoi-truoc-huy', `Ngày thu hồi có trước ngày hủy bỏ ${formatScreenDate(held.date)}.`, { item: recovery.objectOn === early ? 'objectOn' : 'moneyOn', next: 'Ghi lại ngày thu hồi.' }));
        return tx.put('cancellation', { ...held, recoveries: [...held.recoveries.filter(({ entryId }) => entryId !== recovery.entryId), recovery] }, version);
      }),
  };
}

interface TakenCancellation {
  readonly fields: CancellationFields;
  readonly entryIds: readonly string[];
  readonly channel: Cancellation['channel'];
  readonly scanIds: readonly string[];
}

/** Writes a cancellation, made here, typed in or come in a bundle; its awards count for nothing from then on. */
export function takeCancellation(tx: Writing, { fields, entryIds, channel, scanIds }: TakenCancellation): Cancellation {
  const decision = tx.need('decision', fields.decisionId);
  if (fields.date < decision.date) throw new Refusal(fault('huy-truoc-quyet-dinh', `Ngày hủy bỏ có trước ngày quyết định ${formatScreenDate(decision.date)}.`, { item: 'date', next: 'Ghi lại ngày của quyết định hủy bỏ.' }));
  for (const id of entryIds) {
    const entry = tx.need('award_entry', id);
    if (entry.decisionId !== decision.id) throw new Refusal(fault('khong-thuoc-quyet-dinh', `${plainName(entry.subjectName)} không có trong quyết định này.`, { item: id, next: 'Mở lại quyết định và chọn lại.' }));
    refuseCancelled(entry);
    tx.put('award_entry', { ...entry, cancelledOn: fields.date });
  }
  return tx.add('cancellation', { ...fields, channel, entryIds: [...entryIds], recoveries: [], attachmentIds: [...scanIds] });
}

/** The awards of a cancellation count again. */
export function takeBackCancellation(tx: Writing, id: string): void {
  for (const entryId of tx.need('cancellation', id).entryIds) tx.put('award_entry', { ...tx.need('award_entry', entryId), cancelledOn: null });
  tx.remove('cancellation', id);
}
