import { isActive, labelKey } from '../../shared/domain/user.ts';
import type { User } from '../../shared/domain/user.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { KEYRING_FORMAT } from '../store/keyring-file.ts';
import { needOwn, readKeyring } from '../store/keyring.ts';
import { signIn, writeUsers } from '../store/keyring-users.ts';
import type { LifecycleDeps } from './lifecycle-deps.ts';
import type { OpenUnit } from './open-unit.ts';
import { OWNER } from './users.ts';

/** Another passphrase for one of several users, the others' wraps as they are. Faults: those of reading and writing the keyring. */
export function wrapAgain({ dir, random, cost, clock }: LifecycleDeps, open: OpenUnit, id: string, passphrase: string): Promise<Result<undefined>> {
  const ring = readKeyring(dir);
  if (!ring.ok) return Promise.resolve(ring);
  const held = ring.value.format === KEYRING_FORMAT ? new Set([OWNER]) : new Set([ring.value.owner?.id, ...ring.value.users.map((user) => user.id)]);
  const users = open.db.read
    .all('user')
    .filter((user) => isActive(user, clock.today()) && (user.id === id || held.has(user.id)))
    .map((user) => ({ id: user.id, label: user.label, until: user.retiredFrom, ...(user.id === id ? { passphrase } : {}) }));
  return writeUsers({ dir, dataKey: open.dataKey, random, ...(cost === undefined ? {} : { cost }), owner: OWNER, users });
}

/** One of several users changes his own passphrase, having given the present one. Faults: those of signing in and of `wrapAgain`. */
export async function changeOwn(deps: LifecycleDeps, open: OpenUnit, user: User, { current, next }: { readonly current: string; readonly next: string }): Promise<Result<{ version?: number }>> {
  const { dir, clock, stateDir } = deps;
  if (next === '') return err(needOwn());
  const known = await signIn(dir, { label: user.label, passphrase: current, now: clock.now(), today: clock.today(), keyOf: labelKey, stateDir });
  if (!known.ok) return known;
  const changed = await wrapAgain(deps, open, user.id, next);
  return changed.ok ? ok({}) : changed;
}
