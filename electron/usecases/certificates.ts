import { PLAIN_STOCK_ID } from '../../shared/domain/certificate-map.ts';
import { nextPrint } from '../../shared/domain/certificate-print.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { plainName } from '../../shared/domain/subject.ts';
import { refuseCancelled } from './award-views.ts';
import { stockOf } from './certificate-sheets.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'certificate.print' | 'certificate.spoil' | 'certificate.undo';

/** What happened to the certificates of a decision: printed, printed anew with its reason, spoiled (R64). */
export function certificateHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'certificate.print': (ctx, { entryIds, reason, stockId }) =>
      db.write(ctx.actor, 'In giấy khen', (tx) => {
        const stocks = tx.all('certificate_stock');
        return entryIds.map((entryId) => {
          const entry = tx.need('award_entry', entryId);
          refuseCancelled(entry);
          const deed = nextPrint(tx.all('certificate_print', { entry: entryId }));
          if (deed === 'in-lai' && reason === '') throw new Refusal(fault('can-ly-do-in-lai', `Giấy khen của ${plainName(entry.subjectName)} đã in; in lại cần ghi lý do.`, { item: 'reason', next: 'Ghi lý do in lại.' }));
          return tx.add('certificate_print', { entryId, deed, on: open.clock.today(), reason: deed === 'in-lai' ? reason : '', stockId: countedStock(stockId ?? stockOf(stocks, entry).id) });
        });
      }),
    'certificate.spoil': (ctx, { entryId, reason }) =>
      db.write(ctx.actor, 'Báo hỏng giấy khen', (tx) => {
        const entry = tx.need('award_entry', entryId);
        if (tx.count('certificate_print', { entry: entryId }) === 0) throw new Refusal(fault('chua-in', `Giấy khen của ${plainName(entry.subjectName)} chưa in.`, { next: 'Chỉ báo hỏng giấy khen đã in.' }));
        return tx.add('certificate_print', { entryId, deed: 'hong', on: open.clock.today(), reason, stockId: tx.all('certificate_print', { entry: entryId }).at(-1)?.stockId ?? null });
      }),
    'certificate.undo': (ctx, { ids }) =>
      db.write(ctx.actor, 'Hoàn tác ghi in giấy khen', (tx) => {
        for (const id of ids) {
          tx.need('certificate_print', id);
          tx.remove('certificate_print', id);
        }
        return {};
      }),
  };
}

/** Plain paper is not counted. */
const countedStock = (id: string): string | null => (id === PLAIN_STOCK_ID ? null : id);
