import { connectionLost } from '../../shared/api/protocol.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Api } from './api.tsx';
import { useConnection } from './connection.ts';
import { useNavigation } from './navigation.ts';
import type { Place } from './navigation.ts';
import { flushDrafts, giveBack, readPage } from './put-away.ts';
import { endSession, useSession } from './session.ts';

export const LOCKED_TITLE = 'Sổ Vàng – đã khóa';
export const OPEN_TITLE = 'Sổ Vàng';
/** Under this name each user's place lies among his drafts. */
const PLACE = 'khoa';
/** A backend that does not answer keeps nobody from locking. */
const PATIENCE_MS = 1500;
/** What a draft may hold. */
const MOST = 190_000;

type Put = Pick<Place, 'page' | 'params' | 'tabs'> & { readonly kept: Readonly<Record<string, unknown>> };

let running: Promise<Result<unknown>> | null = null;
let afterwards: () => void = () => undefined;

/** Sets what follows a lock once the window has forgotten everything; the program loads its page anew, so that not even freed memory is left of it. */
export function afterLock(deed: () => void): void {
  afterwards = deed;
}

/**
 * Locks the unit, by hand (no reason) or by itself: puts away what is being typed and where, has the backend forget the key,
 * and drops everything. Faults: `dang-co-viec` (by itself only: a job runs), those of the connection; nothing is dropped then.
 */
export function lockWindow(api: Api, reason?: 'idle' | 'away'): Promise<Result<unknown>> {
  return (running ??= lock(api, reason).finally(() => (running = null)));
}

async function lock(api: Api, reason?: 'idle' | 'away'): Promise<Result<unknown>> {
  await Promise.race([putAway(api), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const locked = await api.call('unit.lock', reason === undefined ? {} : { reason });
  // Another window was first, or the backend itself. Where there is no backend any more the window alone forgets.
  if (locked.ok || locked.error.code === 'chua-mo-khoa' || (reason !== undefined && locked.error.code === connectionLost.code)) {
    forgetAll();
    return ok();
  }
  await api.call('draft.save', { key: PLACE, value: null });
  return locked;
}

async function putAway(api: Api): Promise<void> {
  const { page, params, tabs } = useNavigation.getState().here;
  await flushDrafts();
  const text = JSON.stringify({ page, params, tabs, kept: readPage() } satisfies Put);
  await api.call('draft.save', { key: PLACE, value: text.length <= MOST ? text : JSON.stringify({ page, params, tabs, kept: {} } satisfies Put) });
}

/** The window after a lock: no data in stores, page, title, selection or addresses of blobs. Nothing is done where nothing is open. */
export function forgetAll(): void {
  if (useSession.getState().unitName === null) return;
  endSession();
  document.title = LOCKED_TITLE;
  document.getSelection()?.removeAllRanges();
  // A page that cannot be fetched again stays as it is, empty.
  if (useConnection.getState().phase === 'open') afterwards();
}

/** Where whoever has just signed in was when it was locked; null where he was nowhere. Told once. */
export async function placeBefore(api: Api): Promise<Pick<Place, 'page' | 'params' | 'tabs'> | null> {
  const held = await api.call('draft.load', { key: PLACE });
  if (!held.ok || held.value.value === null) return null;
  await api.call('draft.save', { key: PLACE, value: null });
  const put = parse(held.value.value);
  if (put === null) return null;
  giveBack(put.kept);
  return put;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): Put | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || typeof value['page'] !== 'string' || !isRecord(value['params']) || !isRecord(value['tabs']) || !isRecord(value['kept'])) return null;
    const words = (record: Record<string, unknown>) => Object.fromEntries(Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    return { page: value['page'], params: words(value['params']), tabs: words(value['tabs']), kept: value['kept'] };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

