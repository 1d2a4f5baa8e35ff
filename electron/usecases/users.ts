import { isCommune } from '../../shared/domain/unit.ts';
import { isActive, labelKey, usersFault } from '../../shared/domain/user.ts';
import type { User, UserFields } from '../../shared/domain/user.ts';
import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { isUnprotected, readKeyring } from '../store/keyring.ts';
import { writeUsers } from '../store/keyring-users.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { Ctx, OpenUnit } from './open-unit.ts';

type Methods = 'user.list' | 'user.add' | 'user.change' | 'user.resetPassphrase' | 'user.retire' | 'user.return';

/** Id of the first user: whose wrap the keyring of a lone user holds. */
export const OWNER = 'owner';
const NOBODY_KNOWN = 'Người dùng duy nhất';

/** Who a lone user is to the journal: the one person the unit has recorded for this work, else no name. */
export function loneName(open: Pick<OpenUnit, 'db' | 'clock'>): string {
  const { read } = open.db;
  const today = open.clock.today();
  const own = fold(read.get('unit', 'unit')?.name ?? '');
  const staff = read.all('tdkt_staff').filter(({ from, to, unit }) => from <= today && (to === null || today <= to) && (unit === '' || fold(unit) === own));
  return staff.length === 1 && staff[0] !== undefined ? staff[0].name : NOBODY_KNOWN;
}

/** The user who acts where nobody signed in by label, or who a recovery code stands for: the first, else the earliest head. */
export function ownerOf(read: Reading, today: string): User | null {
  const heads = read.all('user').filter((user) => user.role === 'head' && isActive(user, today));
  return heads.find(({ id }) => id === OWNER) ?? heads[0] ?? null;
}

export function userHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db, clock } = open;
  const users = () => db.read.all('user').sort((a, b) => (a.id === OWNER ? -1 : b.id === OWNER ? 1 : a.id < b.id ? -1 : 1));

  /**
   * Changes rows and keyring together. The rows come first: a user without a wrap cannot sign in, and is mended by
   * setting a passphrase; a wrap without a row would be a way in that nobody sees.
   */
  const change = async <T>(ctx: Ctx, action: string, passphrases: ReadonlyMap<string, string>, edit: (tx: Writing) => T): Promise<Result<T>> => {
    const before = new Map(users().map((user) => [user.id, user]));
    const today = clock.today();
    const written = await db.write(ctx.actor, action, (tx) => {
      const value = edit(tx);
      const wrong = usersFault(tx.all('user'), today);
      if (wrong !== null) throw new Refusal(wrong);
      return value;
    });
    if (!written.ok) return written;
    const holders = users()
      .filter((user) => isActive(user, today))
      .map(({ id, label, retiredFrom }) => ({ id, label, until: retiredFrom, ...(passphrases.has(id) ? { passphrase: passphrases.get(id) as string } : {}) }));
    const ring = await writeUsers({ dir: open.dir, dataKey: open.dataKey, random: open.random, ...(open.cost === undefined ? {} : { cost: open.cost }), owner: OWNER, users: holders });
    if (ring.ok) return written;
    await db.write(ctx.actor, `${action}: không ghi được tệp khóa nên bỏ`, (tx) => {
      for (const user of tx.all('user')) {
        const held = before.get(user.id);
        if (held === undefined) tx.remove('user', user.id);
        else if (held.version !== user.version) tx.put('user', held);
      }
    });
    return ring;
  };
  const none: ReadonlyMap<string, string> = new Map();

  return {
    'user.list': (ctx) => {
      const ring = readKeyring(open.dir);
      if (!ring.ok) return ring;
      const rows = users();
      const province = !isCommune(unitOf(open).kind);
      return ok({
        users: rows.map((user) => ({ ...user, active: isActive(user, clock.today()), self: user.id === ctx.actor.id })),
        lone: rows.length === 0 ? loneName(open) : null,
        unprotected: isUnprotected(ring.value),
        province,
        campaigns: province ? db.read.all('campaign').map(({ id, name }) => ({ id, name })) : [],
      });
    },
    'user.add': async (ctx, { fields, passphrase, own }) => {
      const ring = readKeyring(open.dir);
      if (!ring.ok) return ring;
      const lone = users().length === 0;
      if (lone && own === undefined) return err(fault('can-ten-cua-minh', 'Chưa ghi tên và tên đăng nhập của người đang dùng.', { next: 'Ghi tên và tên đăng nhập của mình, rồi thêm người mới.', item: 'own' }));
      if (lone && isUnprotected(ring.value) && own?.passphrase === undefined) {
        return err(fault('can-mat-khau', 'Có nhiều người dùng thì ai cũng phải có mật khẩu; người đang dùng chưa đặt.', { next: 'Đặt mật khẩu của mình cùng lúc.', item: 'own.passphrase' }));
      }
      const id = db.store.newId();
      const passphrases = new Map([[id, passphrase]]);
      if (lone && own?.passphrase !== undefined) passphrases.set(OWNER, own.passphrase);
      return change(ctx, 'Thêm người dùng', passphrases, (tx) => {
        if (lone && own !== undefined) {
          const first = { id: OWNER, ...cleaned({ name: own.name, label: own.label, role: 'head', focal: [] }), retiredFrom: null };
          // In the bin where a first try could not write the keyring.
          if (tx.isDeleted('user', OWNER)) {
            tx.restore('user', OWNER);
            tx.put('user', { ...tx.need('user', OWNER), ...first });
          } else tx.add('user', first);
        }
        return tx.add('user', { id, ...cleaned(fields), retiredFrom: null });
      });
    },
    'user.change': (ctx, { id, version, fields }) =>
      change(ctx, 'Sửa người dùng', none, (tx) => tx.put('user', { ...tx.need('user', id), ...cleaned(fields) }, version)),
    'user.resetPassphrase': async (ctx, { id, passphrase }) => {
      const done = await change(ctx, 'Đặt lại mật khẩu của người dùng', new Map([[id, passphrase]]), (tx) => {
        if (!isActive(tx.need('user', id), clock.today())) throw new Refusal(fault('da-ngung-dung', 'Người dùng này đã ngừng dùng.', { next: 'Cho dùng lại rồi đặt mật khẩu.' }));
        tx.note({ passphrase: 'đặt lại' }, 'user', id);
        return {};
      });
      return done;
    },
    'user.retire': (ctx, { id, from }) => change(ctx, 'Ngừng người dùng', none, (tx) => tx.put('user', { ...tx.need('user', id), retiredFrom: from })),
    'user.return': (ctx, { id, passphrase }) =>
      change(ctx, 'Cho người dùng dùng lại', passphrase === undefined ? none : new Map([[id, passphrase]]), (tx) => tx.put('user', { ...tx.need('user', id), retiredFrom: null })),
  };
}

function cleaned({ name, label, role, focal }: UserFields): UserFields {
  return { name: nfc(name), label: nfc(label).replace(/\s+/g, ' '), role, focal };
}

/** The user with a sign-in label, for a session that names one. */
export function userLabelled(read: Reading, label: string): User | null {
  return read.all('user').find((user) => labelKey(user.label) === labelKey(label)) ?? null;
}
