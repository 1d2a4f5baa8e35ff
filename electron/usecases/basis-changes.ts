import { knownBases } from '../../shared/domain/basis-change.ts';
import type { BasisChangeFields } from '../../shared/domain/basis-change.ts';
import { printable } from '../../shared/documents/safe-text.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

/** Legal bases that the unit adds, ends or replaces from a day on. */
export function basisHandlers(open: OpenUnit): HandlersOf<'basis.save' | 'basis.remove' | 'basis.restore'> {
  const { db } = open;
  return {
    'basis.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === undefined ? 'Thêm, thay căn cứ pháp lý' : 'Sửa căn cứ pháp lý', (tx) => {
        refuseUnfit(tx, fields, id ?? null);
        const begins = fields.begins === null ? null : { ...fields.begins, text: asPrinted(fields.begins.text) };
        const kept = { ...fields, begins, by: ctx.actor.name, on: open.clock.today() };
        return id === undefined ? tx.add('basis_change', kept) : tx.put('basis_change', { ...tx.need('basis_change', id), ...kept }, version);
      }),
    'basis.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Bỏ thay đổi căn cứ pháp lý', (tx) => {
        tx.need('basis_change', id);
        if (tx.all('basis_change').some(({ ends }) => ends === id)) throw new Refusal(fault('con-thay-doi-sau', 'Căn cứ này đã có thay đổi về sau.', { next: 'Bỏ thay đổi về sau trước.' }));
        tx.remove('basis_change', id);
        return {};
      }),
    'basis.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục thay đổi căn cứ pháp lý', (tx) => {
        refuseUnfit(tx, tx.needEver('basis_change', id), id);
        tx.restore('basis_change', id);
        return {};
      }),
  };
}

/** Papers print «Căn cứ» before it and the mark after it. */
function asPrinted(text: string): string {
  return printable(text).trim().replace(/^căn cứ\s+/iu, '').replace(/[;,.]+$/u, '');
}

function refuseUnfit(tx: Writing, fields: BasisChangeFields, id: string | null): void {
  const { ends, begins, from } = fields;
  if (ends === null && begins === null) throw new Refusal(fault('khong-co-thay-doi', 'Chưa ghi căn cứ mới, cũng chưa chọn căn cứ hết hiệu lực.', { item: 'text', next: 'Ghi căn cứ mới hoặc chọn căn cứ cần thay.' }));
  if (begins !== null && asPrinted(begins.text) === '') throw new Refusal(fault('can-cu-trong', 'Chưa ghi nội dung căn cứ.', { item: 'text', next: 'Ghi tên văn bản làm căn cứ.' }));
  if (begins !== null && begins.to !== null && begins.to <= from) throw new Refusal(fault('ngay-nguoc', 'Ngày hết hiệu lực phải sau ngày bắt đầu.', { item: 'to', next: 'Sửa lại ngày, hoặc để trống.' }));
  if (ends === null) return;
  const others = tx.all('basis_change').filter((change) => change.id !== id);
  const ended = knownBases(others).find((basis) => basis.id === ends);
  if (ended === undefined) throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy căn cứ cần thay.', { item: 'ends', next: 'Mở lại danh sách căn cứ rồi chọn lại.' }));
  if (ended.endedBy !== null) throw new Refusal(fault('da-thay', `Căn cứ «${ended.text}» đã có thay đổi khác.`, { item: 'ends', next: 'Sửa hoặc bỏ thay đổi ấy trước.' }));
  if (ended.validFrom !== null && from <= ended.validFrom) throw new Refusal(fault('ngay-nguoc', 'Ngày thay phải sau ngày căn cứ cũ bắt đầu.', { item: 'from', next: 'Sửa lại ngày.' }));
}
