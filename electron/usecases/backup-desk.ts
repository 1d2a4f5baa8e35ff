import { existsSync, readdirSync, rmSync } from 'node:fs';
import { realpath, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import { SECOND_PLACE_DAYS, backupsToDrop, daysUnreached } from '../../shared/domain/backup.ts';
import type { BackupReason } from '../../shared/domain/backup.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { makeFolder } from '../files/atomic.ts';
import { diskFault, errorCode } from '../files/disk-fault.ts';
import { runChild } from '../host/child.ts';
import { isWithin } from '../host/handles.ts';
import type { HostPorts } from '../host/ports.ts';
import { freeBytes } from '../host/volumes.ts';
import type { AuditHead } from '../store/audit.ts';
import { BACKUP_BLOBS, backupKeys, readAttachmentList, writeChecked } from '../store/backup-manifest.ts';
import type { BackupKeys } from '../store/backup-manifest.ts';
import type { CopyBackup, MakeBackup } from '../store/backup-make.ts';
import type { VerifiedBackup, VerifyBackup } from '../store/backup-verify.ts';
import { subkey } from '../store/keys.ts';
import { MIGRATIONS, schemaVersion } from '../store/migrations/index.ts';
import { PLACE_FOLDER, backupName, backupsIn, localMinute } from './backup-list.ts';
import type { FoundBackup } from './backup-list.ts';
import { isReachable, markPlace, onOneDisk, readSecond, writeSecond } from './backup-place.ts';
import type { Second } from './backup-place.ts';
import type { Clock } from './open-unit.ts';

export interface BackupControl {
  progress(progress: Progress): void;
  readonly signal: AbortSignal;
}
export interface BackupUnit {
  readonly dir: string;
  readonly dataKey: Uint8Array;
  readonly ports: Pick<HostPorts, 'spawn' | 'folders'>;
  readonly clock: Clock;
  readonly random: (n: number) => Uint8Array;
  readonly appVersion: string;
}

/** Copying and reading a large file on a slow disk; what is held in memory is pieces. */
const LIMITS = { timeoutMs: 4 * 3_600_000, maxRssMb: 700, maxHeapMb: 400 } as const;
export const CURRENT_SCHEMA = schemaVersion(MIGRATIONS);
/** Of what is free on the disk and taken by backups together, these may take. */
const SHARE = 0.5;

const notThere = (): Fault => fault('noi-sao-luu-mat', 'Chưa thấy nơi sao lưu thứ hai: USB chưa cắm, hoặc thư mục đã bị xóa.', { next: 'Cắm USB vào; chương trình tự chép khi thấy.' });
const inside = (): Fault => fault('noi-sao-luu-trong-du-lieu', 'Thư mục này nằm trong chính thư mục dữ liệu.', { item: 'folder', next: 'Chọn một USB, ổ khác hoặc thư mục mạng.' });

/** Backups of one unit: made one after the other, each in a process of its own. */
export class BackupDesk {
  readonly #unit: BackupUnit;
  readonly #keys: BackupKeys;
  readonly #placeKey: Uint8Array;
  #tail: Promise<unknown> = Promise.resolve();
  #newest: FoundBackup | null | undefined;
  /** Why the last automatic backup failed; empty where it did not. */
  problem = '';

  constructor(unit: BackupUnit) {
    this.#unit = unit;
    this.#keys = backupKeys(unit.dataKey);
    this.#placeKey = subkey(unit.dataKey, 'backup-place');
  }

  get folder(): string {
    return join(this.#unit.dir, 'backups');
  }

  list(): FoundBackup[] {
    return backupsIn(this.folder, this.#keys);
  }

  /** The newest good backup on this machine; read once, until another is made. */
  newest(): FoundBackup | null {
    if (this.#newest === undefined || (this.#newest !== null && !existsSync(this.#newest.path))) this.#newest = this.list().find(({ state }) => state === 'good') ?? null;
    return this.#newest;
  }

  /** Whether the newest good backup holds exactly what stands in the database. */
  holds({ seq, hash }: AuditHead): boolean {
    const audit = this.newest()?.manifest?.audit;
    return audit?.seq === seq && audit.hash === hash;
  }

  /**
   * Makes a backup on this machine; older ones that are no longer kept go. Answers its folder. Faults: those of `makeBackup`.
   * @param needed folder of a backup that stays this time: it is about to be restored
   */
  make(reason: BackupReason, control: BackupControl, needed: string | null = null): Promise<Result<string>> {
    return this.#next(async () => {
      const { dir, ports, clock, appVersion } = this.#unit;
      await this.#clear(this.folder);
      const at = this.#freeMoment(reason);
      const order = Math.max(0, ...this.list().map((one) => one.order)) + 1;
      const folder = join(this.folder, backupName(at, reason));
      const task: MakeBackup = { dir, folder, keys: this.#keys, schemaVersion: CURRENT_SCHEMA, facts: { order, at, local: localMinute(clock.now()), reason, appVersion } };
      const made = await runChild(ports.spawn, 'make-backup', task, { ...LIMITS, onProgress: control.progress, signal: control.signal });
      this.#newest = undefined;
      if (!made.ok) {
        await this.#clear(this.folder);
        return made;
      }
      await this.#rotate(this.folder, needed);
      return ok(folder);
    });
  }

  /** Opens and reads a backup through, attachments and all, and notes what was found. Faults: those of `verifyBackup`. */
  async verify(folder: string, control: BackupControl): Promise<Result<VerifiedBackup>> {
    const task: VerifyBackup = { folder, keys: this.#keys, schemaVersion: CURRENT_SCHEMA, deep: true };
    const done = (await runChild(this.#unit.ports.spawn, 'verify-backup', task, { ...LIMITS, onProgress: control.progress, signal: control.signal })) as Result<VerifiedBackup>;
    if (done.ok || done.error.code === 'ban-sao-luu-hong') writeChecked(folder, { at: this.#unit.clock.now(), good: done.ok, reason: done.ok ? '' : done.error.message });
    this.#newest = undefined;
    return done;
  }

  second(): Second | null {
    return readSecond(this.folder, this.#placeKey);
  }

  isReachable(second: Second): Promise<boolean> {
    return isReachable(second);
  }

  /** Whether the second place is overdue, told on the home page. */
  isLate(second: Second): boolean {
    const days = daysUnreached(this.#unit.clock.today(), second.reached ?? second.chosen);
    return days !== null && days >= SECOND_PLACE_DAYS;
  }

  /** Takes a folder as the second place. `code`: of the unit. Faults: `noi-sao-luu-trong-du-lieu`, those of the disk. */
  async choose(folder: string, code: string): Promise<Result<undefined>> {
    const { dir, clock, random } = this.#unit;
    try {
      if (isWithin(await realpath(dir), await realpath(folder))) return err(inside());
      const path = join(basename(folder) === PLACE_FOLDER ? folder : join(folder, PLACE_FOLDER), code);
      const id = Buffer.from(random(12)).toString('hex');
      markPlace(path, id);
      this.#keep({ path, name: basename(folder) || folder, id, chosen: localMinute(clock.now()), reached: null, newest: null, problem: '', sameDisk: await onOneDisk(dir, path) });
      return ok();
    } catch (error) {
      const known = diskFault(error) ?? (errorCode(error) === '' ? null : notThere());
      if (known === null) throw error;
      return err(known);
    }
  }

  forget(): void {
    this.#keep(null);
  }

  #keep(second: Second | null): void {
    writeSecond(this.folder, this.#placeKey, this.#unit.random, second);
  }

  /** Whether the second place lacks the newest backup. */
  owesSecond(): boolean {
    const second = this.second();
    const newest = this.newest();
    return second !== null && newest !== null && second.newest !== newest.name;
  }

  /** Brings the newest backup to the second place. Without one nothing is done. Faults: `noi-sao-luu-mat`, those of `copyBackup`. */
  bringToSecond(control: BackupControl): Promise<Result<undefined>> {
    return this.#next(async () => {
      const second = this.second();
      const newest = this.newest();
      if (second === null || newest === null) return ok();
      const done = (await isReachable(second)) ? await this.#bring(second, newest, control) : err(notThere());
      if (!done.ok && done.error.kind === 'cancelled') return done;
      const now = localMinute(this.#unit.clock.now());
      this.#keep(done.ok ? { ...second, reached: now, newest: newest.name, problem: '' } : { ...second, problem: done.error.message });
      return done;
    });
  }

  async #bring(second: Second, newest: FoundBackup, control: BackupControl): Promise<Result<undefined>> {
    const to = join(second.path, newest.name);
    if (backupsIn(second.path, this.#keys).some(({ name, state }) => name === newest.name && state === 'good')) return ok();
    try {
      await this.#clear(second.path);
      await rm(to, { recursive: true, force: true });
    } catch (error) {
      const known = diskFault(error) ?? (errorCode(error) === '' ? null : notThere());
      if (known === null) throw error;
      return err(known);
    }
    const task: CopyBackup = { from: newest.path, to, keys: this.#keys, schemaVersion: CURRENT_SCHEMA };
    const copied = await runChild(this.#unit.ports.spawn, 'copy-backup', task, { ...LIMITS, onProgress: control.progress, signal: control.signal });
    if (!copied.ok) return copied;
    await this.#rotate(second.path);
    return ok();
  }

  /**
   * Leaves one backup on this machine and, where `second`, the same one at the second place; the others go, damaged ones too.
   * Answers how many went and what could not be reached, in sentences.
   */
  async keepOnly(folder: string, second: boolean): Promise<{ removed: number; left: string[] }> {
    await this.settled();
    const place = this.second();
    const left: string[] = [];
    let removed = 0;
    const places = [this.folder, ...(second && place !== null ? [place.path] : [])];
    for (const dir of places) {
      for (const { path, name } of backupsIn(dir, this.#keys).filter((one) => one.name !== basename(folder))) {
        await removeCalmly(path);
        if (existsSync(path)) left.push(`Chưa xóa được bản sao lưu «${name}».`);
        else removed++;
      }
      dropUnnamedBlobs(dir);
    }
    this.#newest = undefined;
    return { removed, left };
  }

  /** Waits for what is being made. */
  async settled(): Promise<void> {
    await this.#tail;
  }

  #next<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
    const turn = this.#tail.then(run);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  /** A moment whose folder name is not taken: a clock that stands still or was set back gives one twice. */
  #freeMoment(reason: BackupReason): number {
    let at = this.#unit.clock.now();
    while (existsSync(join(this.folder, backupName(at, reason)))) at++;
    return at;
  }

  /** Removes what was killed half-made. */
  async #clear(folder: string): Promise<void> {
    if (!existsSync(folder)) {
      if (folder === this.folder) makeFolder(folder, { mode: 0o700 });
      return;
    }
    for (const name of readdirSync(folder)) if (name.endsWith('.part')) await rm(join(folder, name), { recursive: true, force: true });
  }

  /** A backup that cannot be removed now (a scanner holds it) is tried again next time. */
  async #rotate(folder: string, needed: string | null = null): Promise<void> {
    const all = backupsIn(folder, this.#keys);
    const free = await freeBytes(folder);
    const taken = all.reduce((sum, { bytes }) => sum + bytes, 0);
    const drop = new Set(backupsToDrop(all, free === null ? Infinity : (free + taken) * SHARE));
    if (needed !== null) drop.delete(basename(needed));
    for (const { path } of all.filter(({ name }) => drop.has(name))) await removeCalmly(path);
    if (drop.size > 0) dropUnnamedBlobs(folder);
  }
}

/**
 * Removes attachments that no backup in this folder names any more. Nothing goes while one is being made there, or where
 * what a backup needs is not known.
 */
export function dropUnnamedBlobs(folder: string): void {
  const blobs = join(folder, BACKUP_BLOBS);
  if (!existsSync(blobs) || readdirSync(folder).some((name) => name.endsWith('.part'))) return;
  const named = new Set<string>();
  for (const { path, manifest } of backupsIn(folder, null)) {
    if (manifest === null) continue;
    const list = readAttachmentList(path, manifest.attachments.sha256);
    if (list === null) return;
    for (const [name] of list) named.add(name);
  }
  for (const sub of readdirSync(blobs)) {
    for (const name of readdirSync(join(blobs, sub))) {
      if (named.has(name)) continue;
      try {
        rmSync(join(blobs, sub, name), { force: true });
      } catch (error) {
        if (errorCode(error) === '') throw error;
      }
    }
  }
}

async function removeCalmly(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch((error: unknown) => {
    if (errorCode(error) === '') throw error;
  });
}
