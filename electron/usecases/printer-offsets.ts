import { PrinterOffset } from '../../shared/domain/certificate-stock.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import { needStock } from './certificate-sheets.ts';
import type { Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { MEDIA_TYPES, renderAll } from './papers.ts';
import { testSheet } from './printer-sheets.ts';

type Methods = 'printer.save' | 'printer.remove' | 'printer.testSheet';

/** The correction kept for a printer and a stock; null: none was measured. Names are told apart without marks and capitals. */
export function offsetOf(read: Reading, printer: string, stockId: string): PrinterOffset | null {
  if (printer.trim() === '') return null;
  return read.all('printer_offset', { stock: stockId }).find((offset) => fold(offset.printer) === fold(printer)) ?? null;
}

/** How far each printer misses on each stock. */
export function printerHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'printer.save': (ctx, { printer, stockId, dxMm, dyMm }) =>
      db.write(ctx.actor, 'Căn chỉnh máy in', (tx) => {
        needStock(tx, stockId);
        const shift = PrinterOffset.pick({ dxMm: true, dyMm: true }).safeParse({ dxMm, dyMm });
        if (!shift.success) throw new Refusal(fault('do-lech-qua-lon', 'Độ lệch chỉ ghi đến phần mười milimét và không quá 20 mm.', { item: 'dxMm', next: 'Đo lại hai dấu chữ thập.' }));
        const held = offsetOf(tx, printer, stockId);
        const measuredOn = open.clock.today();
        return held === null ? tx.add('printer_offset', { printer, stockId, ...shift.data, measuredOn }) : tx.put('printer_offset', { ...held, ...shift.data, measuredOn });
      }),
    'printer.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Bỏ căn chỉnh máy in', (tx) => {
        tx.need('printer_offset', id);
        tx.remove('printer_offset', id);
        return {};
      }),
    'printer.testSheet': async (_ctx, { stockId, printer, shift }) => {
      const paper = testSheet(open, stockId, printer, shift);
      if (!paper.ok) return paper;
      const files = await renderAll(open, [{ format: 'pdf', papers: [paper.value] }]);
      return files.ok ? ok({ fileName: 'To-hieu-chinh-may-in.pdf', mediaType: MEDIA_TYPES.pdf, bytes: files.value[0] as Uint8Array }) : files;
    },
  };
}
