import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { readIfThere, writeFileAtomicSync } from '../files/atomic.ts';
import { errorCode } from '../files/disk-fault.ts';
import type { AuditHead } from './audit.ts';

/*
 * session.json stands beside unit.db and says where the database stood when it was last opened or closed, under a MAC.
 * SQLite itself cannot tell that a "cleaner" removed unit.db-wal, or that an older copy was put in its place: it opens
 * what is left without a word. A restore removes this file on purpose.
 */

const FILE = 'session.json';
const Session = z.object({
  state: z.enum(['open', 'closed']),
  at: z.number(),
  counter: z.number().int(),
  audit: z.object({ seq: z.number().int(), hash: z.string() }),
  /** Its end could not be written to anchors.json (a full disk): that it is not there says nothing. */
  unanchored: z.literal(true).optional(),
});
export type Session = z.infer<typeof Session>;

const mac = (key: Uint8Array, session: Session) => createHmac('sha256', key).update(JSON.stringify(Session.parse(session))).digest();

/** What was written last; null where there is nothing that can be trusted. */
export const readSession = (dir: string, key: Uint8Array): Session | null => readSessionAt(join(dir, FILE), key);

export function readSessionAt(path: string, key: Uint8Array): Session | null {
  const bytes = readIfThere(path);
  if (!bytes) return null;
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
  const file = Session.extend({ mac: z.string().length(64) }).safeParse(value);
  if (!file.success) return null;
  const { mac: written, ...session } = file.data;
  const given = Buffer.from(written, 'hex');
  return given.length === 32 && timingSafeEqual(given, mac(key, session)) ? session : null;
}

/** What stood in the file, and whether unit.db-wal was there, before an opening. */
export interface BeforeOpening {
  readonly session: Buffer | null;
  readonly walThere: boolean;
}

/**
 * After an opening that failed and was closed again: where the file says that a session began, and its log file was brought
 * into unit.db as usual, it says that it ended, or nothing; the next opening would else miss a log file that nobody took.
 */
export function withdrawOpening(dir: string, key: Uint8Array, { session, walThere }: BeforeOpening): void {
  const begun = readSession(dir, key);
  if (begun?.state !== 'open' || existsSync(join(dir, 'unit.db-wal'))) return;
  if (!walThere && session !== null && sessionBytes(dir)?.equals(session) === true) return;
  try {
    writeSession(dir, key, { ...begun, state: 'closed', unanchored: true });
  } catch (error) {
    if (errorCode(error) === '') throw error;
    forgetSession(dir);
  }
}

/** Takes the file away, for which no room is needed: the next opening then compares with nothing. Throws system errors. */
export function forgetSession(dir: string): Result<undefined> {
  rmSync(join(dir, FILE), { force: true });
  return ok();
}

export const sessionBytes = (dir: string): Buffer | null => readIfThere(join(dir, FILE));

export const writeSession = (dir: string, key: Uint8Array, session: Session): void => writeSessionAt(join(dir, FILE), key, session);

export function writeSessionAt(path: string, key: Uint8Array, session: Session): void {
  writeFileAtomicSync(path, Buffer.from(JSON.stringify({ ...Session.parse(session), mac: mac(key, session).toString('hex') })));
}

const when = (ms: number) => new Intl.DateTimeFormat('vi-VN', { dateStyle: 'short', timeStyle: 'short' }).format(ms);

/**
 * Compares the file as it was found with the last session.
 * @param walThere whether unit.db-wal was there before the file was opened
 * @param hashAt hash (hex) of the audit line with that number now; null where there is none
 * @param outside what this computer remembers of the folder at this place: see outside-mark.ts
 * Faults to show, none of which keeps the file shut: `mat-phan-ghi-cuoi`, `du-lieu-cu-hon`.
 */
export function sessionNotices(last: Session | null, walThere: boolean, hashAt: (seq: number) => string | null, outside: Session | null = null): Fault[] {
  const other = [last, outside].find((one) => one !== null && one.audit.seq > 0 && hashAt(one.audit.seq) !== one.audit.hash);
  if (other) {
    return [
      fault('du-lieu-cu-hon', `Dữ liệu đang mở không phải bản đã dùng lúc ${when(other.at)}: có thể là bản cũ hơn được chép đè, hoặc tệp unit.db-wal không được chép theo.`, {
        next: 'Xem lại những gì đã lưu gần thời điểm đó; nếu thiếu, khôi phục từ bản sao lưu mới hơn.',
      }),
    ];
  }
  if (last !== null && last.state === 'open' && !walThere) {
    return [
      fault('mat-phan-ghi-cuoi', `Lần trước chương trình tắt đột ngột và tệp unit.db-wal đã bị xóa. Những gì lưu sau ${when(last.at)} có thể đã mất.`, {
        next: 'Xem lại những gì đã lưu từ thời điểm đó; nếu thiếu, khôi phục từ bản sao lưu.',
      }),
    ];
  }
  return [];
}

/** Where a database stands, as a session. */
export const sessionOf = (state: Session['state'], at: number, counter: number, audit: AuditHead): Session => ({ state, at, counter, audit });
