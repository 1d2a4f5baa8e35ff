import { setTimeout as wait } from 'node:timers/promises';
import { err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import type { Keyring } from './keyring-file.ts';
import { keyringFor, readKeyring, seal, unseal } from './keyring.ts';
import type { SignedIn } from './keyring-users.ts';
import { keyCheck } from './keys.ts';
import { dropOsWrap, holderOf, readOsWrap, wrapMark, writeOsWrap } from './os-wrap-file.ts';

/** As a host gives it: see `OsKeyStore` of its ports. */
interface KeyStore {
  protect(secret: Uint8Array): Promise<Uint8Array>;
  unprotect(protectedSecret: Uint8Array): Promise<Uint8Array | null>;
}

/** A key store that asks its user something may keep us waiting; the passphrase can be typed meanwhile. */
const PATIENCE_MS = 20_000;

const bound = (check: string, mark: string): string => JSON.stringify(['os', 1, check, mark]);

const notKept = (): Fault => fault('khong-cat-duoc-khoa', 'Máy này chưa cất được khóa của dữ liệu.', { next: 'Vẫn mở bằng mật khẩu như cũ; thử lại sau khi đăng nhập lại vào máy.' });
const elsewhere = (): Fault =>
  fault('kho-khoa-khac', 'Máy này không mở được khóa đã cất: dữ liệu được chép từ máy khác, hoặc tài khoản của máy đã đổi. Dữ liệu không mất gì.', {
    next: 'Gõ mật khẩu để mở; muốn máy này không hỏi nữa thì bật lại trong Thiết lập.',
  });
const silent = (): Fault => fault('kho-khoa-khong-tra-loi', 'Kho khóa của máy chưa trả lời nên lần này cần mật khẩu. Dữ liệu không mất gì.', { next: 'Gõ mật khẩu để mở.' });

/** The passphrase wrap of a user; null for the lone one. */
function wrapOf(ring: Keyring, userId: string | null) {
  if (ring.format === 1 || (ring.owner !== null && ring.owner.id === userId)) return ring.unprotected ? null : ring.passphrase;
  return ring.users.find(({ id }) => id === userId) ?? null;
}

/** Whatever a key store does — answer, refuse, throw, keep silent — comes back as its answer or null. */
async function asked<T>(question: () => Promise<T>): Promise<{ readonly answer: T } | null> {
  const stop = new AbortController();
  const late = wait(PATIENCE_MS, null, { ref: false, signal: stop.signal }).catch(() => null);
  try {
    return await Promise.race([(async () => ({ answer: await question() }))(), late]);
  } catch {
    // Another program's word, in whatever form it throws it.
    return null;
  } finally {
    stop.abort();
  }
}

/**
 * Keeps the data key so that this user of this computer opens it without a passphrase: under a key of its own that the operating
 * system seals. It is read back before it counts. Faults: `khong-cat-duoc-khoa`, those of the disk and of `readKeyring`.
 */
export async function keepOsWrap({ dir, dataKey, store, random, userId }: { readonly dir: string; readonly dataKey: Uint8Array; readonly store: KeyStore; readonly random: (n: number) => Uint8Array; readonly userId: string | null }): Promise<Result<undefined>> {
  const ring = keyringFor(dir, dataKey);
  if (!ring.ok) return ring;
  const own = wrapOf(ring.value, userId);
  if (own === null) return err(notKept());
  const key = new Uint8Array(random(32));
  try {
    const sealed = await asked(() => store.protect(Uint8Array.from(key)));
    if (sealed === null || !(sealed.answer instanceof Uint8Array) || sealed.answer.length === 0) return err(notKept());
    const back = await asked(() => store.unprotect(Uint8Array.from(sealed.answer)));
    if (back === null || back.answer === null || Buffer.compare(Buffer.from(back.answer), key) !== 0) return err(notKept());
    const mark = wrapMark(own);
    return await writeOsWrap(dir, { format: 1, wrap: mark, key: Buffer.from(sealed.answer).toString('base64'), ...seal(key, dataKey, bound(ring.value.keyCheck, mark), random) });
  } finally {
    key.fill(0);
  }
}

/** Whether this user's wrap is kept. */
export function holdsOsWrap(dir: string, userId: string | null): boolean {
  const kept = readOsWrap(dir);
  const ring = readKeyring(dir);
  if (kept === null || !ring.ok) return false;
  const own = wrapOf(ring.value, userId);
  return own !== null && wrapMark(own) === kept.wrap;
}

/**
 * The data key, by the operating system; null where nothing is kept that stands for a user of today.
 * @param today `YYYY-MM-DD`
 * Faults, after which the passphrase opens as ever: `kho-khoa-khac` (another computer or profile, or damaged), `kho-khoa-khong-tra-loi`.
 */
export async function openOsWrap({ dir, store, today }: { readonly dir: string; readonly store: KeyStore; readonly today: string }): Promise<Result<SignedIn> | null> {
  const kept = readOsWrap(dir);
  const ring = kept === null ? null : readKeyring(dir);
  if (kept === null || ring === null || !ring.ok) return null;
  const holder = holderOf(ring.value, kept.wrap);
  if (holder === null || (holder.until !== null && today >= holder.until)) {
    dropOsWrap(dir);
    return null;
  }
  const answer = await asked(() => store.unprotect(new Uint8Array(Buffer.from(kept.key, 'base64'))));
  if (answer === null) return err(silent());
  const key = answer.answer;
  if (!(key instanceof Uint8Array) || key.length !== 32) return err(elsewhere());
  const dataKey = unseal(key, kept, bound(ring.value.keyCheck, kept.wrap));
  key.fill(0);
  return dataKey === null || keyCheck(dataKey) !== ring.value.keyCheck ? err(elsewhere()) : ok({ dataKey, userId: holder.userId });
}
