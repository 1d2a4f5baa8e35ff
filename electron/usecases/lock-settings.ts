import type { LockState } from '../../shared/api/lock.ts';
import { lockMinutes } from '../../shared/domain/lock.ts';
import type { LockMinutes } from '../../shared/domain/lock.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Actor } from '../host/handlers.ts';
import { holdsOsWrap, keepOsWrap } from '../store/os-wrap.ts';
import { dropOsWrap } from '../store/os-wrap-file.ts';
import { isUnprotected, readKeyring } from '../store/keyring.ts';
import { putSetting } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'lock.state' | 'lock.setMinutes' | 'lock.trust' | 'lock.active';
const MINUTES = 'lock-minutes';

/** After how long the open unit locks itself. */
export const lockMinutesOf = (open: OpenUnit): LockMinutes => lockMinutes(open.db.setting(MINUTES));

/** Minutes after which an open unit is locked; null where it opens without a passphrase. */
export function lockAfter(open: OpenUnit | null): number | null {
  if (open === null) return null;
  const ring = readKeyring(open.dir);
  return ring.ok && isUnprotected(ring.value) ? null : lockMinutesOf(open);
}

const noStore = () => fault('may-khong-co-kho-khoa', 'Máy này không có kho khóa của hệ điều hành.', { next: 'Mở bằng mật khẩu như cũ.' });
const noPassphrase = () => fault('chua-co-mat-khau', 'Dữ liệu này chưa đặt mật khẩu nên không có gì để bỏ hỏi.', { next: 'Đặt mật khẩu trước.' });
const onlyHead = () => fault('khong-du-quyen', 'Đang làm việc với vai trò thấp hơn.', { kind: 'denied', next: 'Bỏ --as rồi làm lại.' });

export function lockHandlers(open: OpenUnit): HandlersOf<Methods> {
  const store = open.ports.osKeyStore;
  const userOf = (actor: Actor): string | null => open.db.read.get('user', actor.id)?.id ?? null;
  const state = (actor: Actor): LockState => ({ minutes: lockMinutesOf(open), trusted: store === undefined ? null : holdsOsWrap(open.dir, userOf(actor)) });
  return {
    'lock.state': ({ actor }) => ok(state(actor)),
    'lock.setMinutes': async ({ actor }, { minutes }) => {
      const written = await open.db.write(actor, 'Đổi thời gian tự khóa', (tx) => putSetting(tx, MINUTES, minutes));
      return written.ok ? ok(state(actor)) : written;
    },
    'lock.trust': async ({ actor }, { on }) => {
      if (store === undefined) return err(noStore());
      const userId = userOf(actor);
      if (userId === null && actor.role !== 'head') return err(onlyHead());
      const ring = readKeyring(open.dir);
      if (!ring.ok) return ring;
      if (isUnprotected(ring.value)) return err(noPassphrase());
      if (on) {
        const kept = await keepOsWrap({ dir: open.dir, dataKey: open.dataKey, store, random: open.random, userId });
        if (!kept.ok) return kept;
      } else if (holdsOsWrap(open.dir, userId)) dropOsWrap(open.dir);
      const noted = await open.db.write(actor, on ? 'Máy này không hỏi mật khẩu nữa' : 'Máy này hỏi mật khẩu như trước', (tx) => tx.note({ machine: on }, 'unit', 'unit'));
      if (!noted.ok && on) dropOsWrap(open.dir);
      return noted.ok ? ok(state(actor)) : noted;
    },
    'lock.active': () => ok({}),
  };
}
