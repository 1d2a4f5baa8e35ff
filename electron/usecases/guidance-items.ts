import type { DossierItem } from '../../shared/domain/nomination.ts';
import { isAtHome } from '../../shared/domain/nomination-steps.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

const LONGEST_CODE = 60;
/** Code of a line put in here: its own words, so that the same line of many nominations is one. */
const codeOf = (name: string): string => `them-${fold(name).replace(/[^a-z0-9]+/gu, '-').replace(/^-+|-+$/gu, '').slice(0, LONGEST_CODE)}`;

/** Conditions and papers that later guidance adds to the checklist (R48). */
export function guidanceItemHandlers(open: OpenUnit): HandlersOf<'nomination.addItem' | 'nomination.removeItem'> {
  const { db } = open;
  return {
    'nomination.addItem': (ctx, input) =>
      db.write(ctx.actor, 'Thêm mục vào thành phần hồ sơ', (tx) => {
        const name = nfc(input.name);
        const item: DossierItem = { code: codeOf(name), name, required: 'yes', state: 'con-thieu', attachmentIds: [], note: '', citation: nfc(input.citation), confidence: 'high', added: true };
        const added = input.ids.filter((id) => {
          const held = tx.need('nomination', id);
          if (!isAtHome(held) || held.items.some(({ code, name: known }) => code === item.code || fold(known) === fold(name))) return false;
          tx.put('nomination', { ...held, items: [...held.items, item] });
          return true;
        });
        if (added.length === 0) throw new Refusal(fault('khong-them-muc-nao', 'Mục này đã có, hoặc các đề nghị đã gửi nên không thêm được.', { item: 'name', next: 'Xem lại thành phần hồ sơ.' }));
        return { code: item.code, added, skipped: input.ids.length - added.length };
      }),
    'nomination.removeItem': (ctx, { ids, code }) =>
      db.write(ctx.actor, 'Bỏ mục đã thêm', (tx) => {
        for (const id of ids) {
          const held = tx.need('nomination', id);
          const item = held.items.find((one) => one.code === code);
          if (item === undefined || !isAtHome(held)) continue;
          if (item.added !== true) throw new Refusal(fault('muc-theo-quy-dinh', `«${item.name}» là mục theo quy định nên không bỏ được.`, { item: code, next: 'Đánh dấu «Không yêu cầu» và ghi lý do.' }));
          if (item.attachmentIds.length > 0) throw new Refusal(fault('muc-con-tep', `«${item.name}» còn tệp đính kèm.`, { item: code, next: 'Gỡ tệp trước rồi bỏ mục.' }));
          tx.put('nomination', { ...held, items: held.items.filter((one) => one.code !== code) });
        }
        return {};
      }),
  };
}
