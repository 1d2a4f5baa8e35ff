import type { BackupReason } from '../../shared/domain/backup.ts';
import { err } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { BackupDesk } from './backup-desk.ts';
import type { OpenUnit } from './open-unit.ts';

const desks = new WeakMap<OpenUnit, BackupDesk>();

/** Where the backups of an open unit are made. */
export function backupDesk(open: OpenUnit): BackupDesk {
  const held = desks.get(open) ?? new BackupDesk(open);
  desks.set(open, held);
  return held;
}

/**
 * A checked backup on this machine before something large is done: the database opened, read through and counted, its
 * keyring, its attachments. Made in a process of its own. Answers its folder. Faults: those of `makeBackup`, saying that
 * nothing was done. @param needed folder of a backup that stays whatever is kept
 */
export async function backUp(open: OpenUnit, reason: BackupReason, signal: AbortSignal, needed: string | null = null): Promise<Result<string>> {
  const made = await backupDesk(open).make(reason, { progress: () => undefined, signal }, needed);
  if (made.ok || made.error.kind === 'cancelled') return made;
  return err({ ...made.error, message: `Không sao lưu được trước khi làm nên chưa làm gì. ${made.error.message}` });
}
