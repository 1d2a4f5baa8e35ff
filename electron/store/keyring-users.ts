import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { endGuesses } from './guesses.ts';
import { KEYRING_FORMAT, SHARED_FORMAT, writeKeyringFiles } from './keyring-file.ts';
import type { Holder, Keyring, PassphraseWrap, SharedKeyring } from './keyring-file.ts';
import { DEFAULT_COST, countGuess, keyringFor, passphraseKey, readKeyring, repair, seal, unlockWithPassphrase, unseal, wrapPassphrase, wrongPassphrase } from './keyring.ts';
import type { KeyringDeps } from './keyring.ts';
import { keyCheck } from './keys.ts';

/** A wrap opens nothing under another user's id, so that nobody can put his own in another's place. */
const boundUser = (check: string, id: string, salt: string, { n, r, p }: Pick<PassphraseWrap, 'n' | 'r' | 'p'>) => JSON.stringify(['user', SHARED_FORMAT, check, id, salt, n, r, p]);

async function wrapFor(dataKey: Uint8Array, id: string, passphrase: string, { random, cost = DEFAULT_COST }: KeyringDeps): Promise<PassphraseWrap> {
  const salt = random(16);
  const saltHex = Buffer.from(salt).toString('hex');
  const key = await passphraseKey(passphrase, salt, cost);
  return { kdf: 'scrypt', n: cost.n, r: cost.r, p: cost.p, salt: saltHex, ...seal(key, dataKey, boundUser(keyCheck(dataKey), id, saltHex, cost), random) };
}

/** Sign-in labels of a unit with several users, in the order they were added; empty where there is a lone one. */
export function signInLabels(keyring: Keyring, today: string): string[] {
  if (keyring.format === KEYRING_FORMAT) return [];
  return [...(keyring.owner === null ? [] : [keyring.owner]), ...keyring.users].filter(({ until }) => until === null || today < until).map(({ label }) => label);
}

export interface SignIn {
  /** As chosen; null: the lone or first user. */
  readonly label: string | null;
  readonly passphrase: string;
  /** Milliseconds since 1970, for the delay between tries. */
  readonly now: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** What makes two labels one. */
  readonly keyOf: (label: string) => string;
  /** See `Guessing`. */
  readonly stateDir?: string | undefined;
}
export interface SignedIn {
  readonly dataKey: Uint8Array;
  /** Null where the unit has a lone user. */
  readonly userId: string | null;
}

/**
 * The data key, by label and passphrase. An unknown label takes as long as a wrong passphrase and says no more.
 * Faults: those of `unlockWithPassphrase`; `het-han-dung` (right passphrase of a user who has left).
 */
export async function signIn(dir: string, { label, passphrase, now, today, keyOf, stateDir }: SignIn): Promise<Result<SignedIn>> {
  const read = readKeyring(dir);
  if (!read.ok) return read;
  const ring = read.value;
  const own = (held: Holder) => label === null || keyOf(held.label) === keyOf(label);
  if (ring.format === KEYRING_FORMAT || (ring.owner !== null && own(ring.owner))) {
    const key = await unlockWithPassphrase(dir, passphrase, now, { stateDir });
    if (!key.ok) return key;
    const owner = ring.format === KEYRING_FORMAT ? null : ring.owner;
    return owner !== null && hasLeft(owner, today) ? err(left()) : ok({ dataKey: key.value, userId: owner?.id ?? null });
  }
  const held = ring.users.find(own);
  // Labels that nobody has are counted together.
  const guessing = { who: held?.id ?? '', stateDir };
  const counted = countGuess(dir, now, guessing);
  if (!counted.ok) return counted;
  const wrap: PassphraseWrap | undefined = held ?? ring.passphrase ?? ring.users[0];
  if (wrap === undefined) return err(wrongPassphrase());
  const key = await passphraseKey(passphrase, Buffer.from(wrap.salt, 'hex'), wrap);
  const dataKey = held === undefined ? null : unseal(key, held, boundUser(ring.keyCheck, held.id, held.salt, held));
  if (held === undefined || dataKey === null) return err(wrongPassphrase());
  endGuesses(dir, guessing);
  await repair(dir);
  return hasLeft(held, today) ? err(left()) : ok({ dataKey, userId: held.id });
}

const hasLeft = ({ until }: Holder, today: string) => until !== null && today >= until;
const left = () => fault('het-han-dung', 'Tên đăng nhập này đã ngừng dùng.', { kind: 'denied', next: 'Đăng nhập bằng tên khác, hoặc nhờ lãnh đạo đơn vị mở lại.' });

export interface KeyringUser extends Holder {
  /** Sets a new passphrase; absent: the wrap there is stays. */
  readonly passphrase?: string;
}

/**
 * Writes who may open the unit: wraps of users not named are gone, those named keep theirs or get a new one. With the
 * first user alone the keyring is what it was before there were others.
 * @param options.owner the user whose wrap a lone keyring holds · @param options.users all, the owner among them or not
 * Faults: those of the disk; `thieu-mat-khau-nguoi-dung` (a user has neither a wrap nor a new passphrase).
 */
export async function writeUsers(options: KeyringDeps & { readonly dataKey: Uint8Array; readonly owner: string; readonly users: readonly KeyringUser[] }): Promise<Result<undefined>> {
  const { dir, dataKey, owner, users } = options;
  const read = keyringFor(dir, dataKey);
  if (!read.ok) return read;
  const ring = read.value;
  const generation = ring.generation + 1;
  const holder = ({ id, label, until }: Holder): Holder => ({ id, label, until });

  const first = users.find(({ id }) => id === owner);
  // The wrap of an unprotected unit opens nothing else.
  const firstWrap = ring.format === KEYRING_FORMAT ? (ring.unprotected ? null : ring.passphrase) : ring.owner?.id === owner ? ring.passphrase : null;
  let ownWrap = first === undefined ? null : firstWrap;
  if (first?.passphrase !== undefined) ownWrap = await wrapPassphrase(dataKey, first.passphrase, options);
  if (first !== undefined && ownWrap === null) return err(noPassphrase());

  const wraps: SharedKeyring['users'] = [];
  for (const user of users) {
    if (user.id === owner) continue;
    const held = ring.format === SHARED_FORMAT ? ring.users.find(({ id }) => id === user.id) : undefined;
    const wrap = user.passphrase === undefined ? held : await wrapFor(dataKey, user.id, user.passphrase, options);
    if (wrap === undefined) return err(noPassphrase());
    const { kdf, n, r, p, salt, nonce, sealed } = wrap;
    wraps.push({ ...holder(user), kdf, n, r, p, salt, nonce, sealed });
  }
  const { keyCheck: check, recovery } = ring;
  if (wraps.length === 0 && ownWrap !== null) {
    return writeKeyringFiles(dir, { format: KEYRING_FORMAT, generation, keyCheck: check, unprotected: false, passphrase: ownWrap, recovery });
  }
  return writeKeyringFiles(dir, {
    format: SHARED_FORMAT, needs: 'Sổ Vàng có nhiều người dùng', generation, keyCheck: check, unprotected: false,
    passphrase: ownWrap, recovery, owner: first === undefined ? null : holder(first), users: wraps,
  });
}

const noPassphrase = () => fault('thieu-mat-khau-nguoi-dung', 'Người dùng này chưa có mật khẩu.', { next: 'Đặt mật khẩu cho người dùng này.', item: 'passphrase' });
