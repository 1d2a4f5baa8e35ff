import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RestoreOutcome, SalvageOutcome } from '../../shared/api/backup.ts';
import { countedGroups, salvagedGroups } from '../../shared/domain/backup.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { SalvageTask } from '../children/salvage.ts';
import { diskFault } from '../files/disk-fault.ts';
import { lockFolder } from '../files/lock.ts';
import { runChild } from '../host/child.ts';
import { backupKeys } from '../store/backup-manifest.ts';
import { keyCheck } from '../store/keys.ts';
import { readKeyring } from '../store/keyring.ts';
import { markRestored } from '../store/restore-prepare.ts';
import type { PreparedRestore, PrepareRestore } from '../store/restore-prepare.ts';
import { ASIDE, INCOMING, asideName, asides, dropPrepared, settleSwap, swapIn, swapPending } from '../store/restore-swap.ts';
import type { Salvaged } from '../store/salvage.ts';
import { CURRENT_SCHEMA } from './backup-desk.ts';
import type { BackupControl, BackupUnit } from './backup-desk.ts';
import { backupsIn } from './backup-list.ts';
import { backupPath, rowAt } from './backups.ts';

/** What restoring needs of the one who opens and closes the unit. */
export interface RestoreSite extends BackupUnit {
  /** Closes the unit where it is open; its folder is then free. */
  close(): Promise<void>;
  /** Opens what lies in the folder now, and notes in its journal what was done. */
  reopen(action: string, note: object): Promise<Result<unknown>>;
}

const LIMITS = { timeoutMs: 4 * 3_600_000, maxRssMb: 1024, maxHeapMb: 700 } as const;

/**
 * Puts a backup in the place of the unit's data: verified and laid out beside them by a child, then swapped by renames
 * that a kill cannot leave half done. The replaced files are kept. The restored data begin a new lineage.
 * Faults: those of `verifyBackup` and of the disk; the data are then as they were.
 */
export async function restoreBackup(site: RestoreSite, handle: string, control: BackupControl): Promise<Result<RestoreOutcome>> {
  const { dir, clock, dataKey, ports } = site;
  const from = await backupPath(site, handle);
  if (!from.ok) return from;
  const row = rowAt(site, from.value);
  const ring = readKeyring(dir);
  // The passphrase of today stays where it opens the same data; otherwise that of the backup comes with it.
  const its = readKeyring(from.value);
  // One of several users would find no row of his own in data of the time before there were several, and the reverse.
  const keyring = !ring.ok || ring.value.keyCheck !== keyCheck(dataKey) || (its.ok && its.value.format !== ring.value.format);
  const aside = asideName(dir, ASIDE.restored, clock.now());
  const task: PrepareRestore = { from: from.value, dir, keys: backupKeys(dataKey), schemaVersion: CURRENT_SCHEMA, keyring, aside };
  const prepared = (await runChild(ports.spawn, 'prepare-restore', task, { ...LIMITS, onProgress: control.progress, signal: control.signal })) as Result<PreparedRestore>;
  if (!prepared.ok) return prepared;
  const when = row?.when ?? '';
  const swapped = await swap(site, INCOMING, aside, 'Khôi phục từ bản sao lưu', { backup: row?.name ?? '' });
  if (!swapped.ok) return swapped;
  const { facts, mended, lost } = prepared.value;
  return ok({ when, counts: countedGroups(facts.tables), keptAs: existsSync(join(dir, aside)) ? aside : '', attachmentsMended: mended, attachmentsLost: lost });
}

/** «Hoàn tác khôi phục»: replaced data take their place again; what stood there is kept in its turn. */
export async function undoRestore(site: RestoreSite, name: string): Promise<Result<Record<never, never>>> {
  if (!asides(site.dir).some((one) => one.name === name)) return err(fault('khong-con-du-lieu-thay', 'Không còn thấy dữ liệu đã được thay.', { next: 'Mở lại trang «Sao lưu và khôi phục».' }));
  const marked = markRestored(join(site.dir, name, 'unit.db'), backupKeys(site.dataKey), CURRENT_SCHEMA);
  if (!marked.ok) return marked;
  const done = await swap(site, name, asideName(site.dir, ASIDE.undone, site.clock.now()), 'Hoàn tác khôi phục', { put: name });
  return done.ok ? ok({}) : done;
}

async function swap(site: RestoreSite, from: string, aside: string, action: string, note: object): Promise<Result<undefined>> {
  const { dir } = site;
  await site.close();
  const lock = lockFolder(join(dir, 'lock'));
  if (!lock.ok) return lock;
  try {
    swapIn(dir, from, aside);
  } catch (error) {
    const known = diskFault(error);
    if (known === null) throw error;
    if (swapPending(dir)) return err(pending());
    if (from === INCOMING) dropPrepared(dir);
    lock.value.release();
    const back = await site.reopen('', {});
    return back.ok ? err(known) : back;
  } finally {
    lock.value.release();
  }
  const opened = await site.reopen(action, note);
  return opened.ok ? ok() : opened;
}

const pending = () =>
  fault('dang-khoi-phuc', 'Chưa đổi xong tệp dữ liệu vì có tệp đang bị chương trình khác giữ. Không mất gì.', { next: 'Đóng Sổ Vàng, chờ một lát rồi mở lại: chương trình tự làm tiếp.' });

/** Carries a swap that was killed to its end. Called before the unit is looked at. Faults: `dang-khoi-phuc`, `dang-mo-noi-khac`. */
export function settleRestore(dir: string): Result<undefined> {
  if (!swapPending(dir)) return ok();
  const lock = lockFolder(join(dir, 'lock'));
  if (!lock.ok) return lock;
  try {
    settleSwap(dir);
    return ok();
  } catch (error) {
    if (diskFault(error) === null) throw error;
    return err(pending());
  } finally {
    lock.value.release();
  }
}

/**
 * Reads a damaged database into a new one as far as it can be read, and puts that in its place; the damaged file is kept,
 * with the report beside it. Faults: `khong-doc-lai-duoc`, those of the disk.
 */
export async function salvage(site: RestoreSite, control: BackupControl): Promise<Result<SalvageOutcome>> {
  const { dir, dataKey, clock, appVersion, ports } = site;
  await site.close();
  const expected = backupsIn(join(dir, 'backups'), backupKeys(dataKey)).find(({ state }) => state === 'good')?.manifest?.tables ?? null;
  const task: SalvageTask = { dir, dataKey, programVersion: appVersion, expected, at: clock.now() };
  const done = (await runChild(ports.spawn, 'salvage-database', task, { ...LIMITS, onProgress: control.progress, signal: control.signal })) as Result<Salvaged>;
  if (!done.ok) return done;
  const aside = asideName(dir, ASIDE.restored, clock.now());
  const swapped = await swap(site, INCOMING, aside, 'Đọc lại tệp hỏng', { tables: done.value.tables.filter(({ lost }) => lost !== 0) });
  if (!swapped.ok) return swapped;
  mkdirSync(join(dir, aside), { recursive: true });
  writeFileSync(join(dir, aside, 'bao-cao.json'), JSON.stringify({ at: clock.now(), ...done.value }, null, 2), { mode: 0o600 });
  return ok({ keptAs: aside, ...salvagedGroups(done.value.tables) });
}
