import { nfc } from '../../shared/text/normal.ts';
import type { Signer } from '../../shared/domain/unit.ts';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import { putSetting } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { Ctx, OpenUnit } from './open-unit.ts';
import { unitOf } from './open-unit.ts';
import { OWNER } from './users.ts';

type Methods = 'unit.update' | 'recovery.status' | 'recovery.confirm' | 'signer.list' | 'signer.save' | 'signer.remove' | 'draft.save' | 'draft.load';
const CODE = 'recovery-code';
const CONFIRMED = 'recovery-confirmed';

export function unitHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'unit.update': (ctx, { version, ...fields }) =>
      db.write(ctx.actor, 'Sửa thông tin đơn vị', (tx) => tx.put('unit', { ...unitOf(open), ...fields, name: nfc(fields.name), province: nfc(fields.province) }, version)),
    'recovery.status': () => {
      const confirmed = db.setting<boolean>(CONFIRMED) === true;
      return ok({ confirmed, due: !confirmed && hasWork(open), code: confirmed ? null : db.setting<string>(CODE) });
    },
    'recovery.confirm': (ctx, { lastGroup }) => {
      const code = db.setting<string>(CODE);
      const last = code?.split('-').at(-1) ?? '';
      const typed = lastGroup.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
      if (code === null || typed !== last) {
        return err(fault('nhom-cuoi-sai', 'Nhóm cuối gõ vào không khớp với mã khôi phục.', { item: 'lastGroup', next: 'Xem lại tờ mã đã ghi và gõ nhóm cuối cùng.' }));
      }
      return db.write(ctx.actor, 'Xác nhận mã khôi phục', (tx) => {
        putSetting(tx, CODE, null);
        putSetting(tx, CONFIRMED, true);
        return {};
      });
    },
    'signer.list': () => ok(db.read.all('signer')),
    'signer.save': (ctx, input) =>
      db.write(ctx.actor, input.id === undefined ? 'Thêm người ký' : 'Sửa người ký', (tx) => {
        const fields = { ...input.fields, name: nfc(input.fields.name), title: nfc(input.fields.title) };
        if (fields.preferred) {
          for (const other of tx.all('signer')) if (other.id !== input.id && other.preferred) tx.put('signer', { ...other, preferred: false });
        }
        return input.id === undefined ? tx.add('signer', fields) : tx.put('signer', { ...(tx.need('signer', input.id) satisfies Signer), ...fields }, input.version);
      }),
    'signer.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa người ký', (tx) => {
        if (tx.count('signer') <= 1) throw new Refusal(fault('can-nguoi-ky', 'Đơn vị cần ít nhất một người ký.', { next: 'Thêm người ký khác trước khi xóa.' }));
        tx.remove('signer', id);
        return {};
      }),
    'draft.save': (ctx, { key, value }) =>
      db.write(ctx.actor, 'Giữ bản đang soạn', (tx) => {
        const id = draftId(ctx, key);
        const held = tx.get('draft', id);
        if (held === null && value !== null) tx.add('draft', { id, value });
        else if (held !== null) tx.put('draft', { ...held, value });
        return {};
      }),
    'draft.load': (ctx, { key }) => ok({ value: (db.read.get('draft', draftId(ctx, key))?.value as string | null | undefined) ?? null }),
  };
}

/** Each user has drafts of his own; those of the first one are named as they were while he was alone. */
const draftId = ({ actor }: Ctx, key: string) => (actor.id === OWNER ? key : `${actor.id}/${key}`);

/** The code is offered after the first saved work, not before. */
export function hasWork(open: OpenUnit): boolean {
  return (['subject', 'campaign', 'round', 'nomination'] as const).some((type) => open.db.read.any(type));
}
