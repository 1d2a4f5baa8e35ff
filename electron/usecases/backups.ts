import { basename, dirname, join, relative } from 'node:path';
import type { BackupRow, BackupState } from '../../shared/api/backup.ts';
import { countedGroups, differenceGroups, REASON_WORDS, whenWords } from '../../shared/domain/backup.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { runChild } from '../host/child.ts';
import type { Comparison, CompareBackup } from '../store/backup-compare.ts';
import { backupKeys } from '../store/backup-manifest.ts';
import type { VerifiedBackup } from '../store/backup-verify.ts';
import { looksLikeBackup } from '../store/backup-verify.ts';
import { openDatabase } from '../store/database.ts';
import { asides } from '../store/restore-swap.ts';
import { sqliteFault } from '../store/sqlite-fault.ts';
import { errorCode } from '../files/disk-fault.ts';
import { CURRENT_SCHEMA } from './backup-desk.ts';
import type { BackupControl, BackupDesk, BackupUnit } from './backup-desk.ts';
import { backupRow, backupsIn, backupsUnder, localMinute } from './backup-list.ts';
import type { BackupPlace, FoundBackup } from './backup-list.ts';
import { backupDesk } from './backup.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods = 'backup.state' | 'backup.list' | 'backup.create' | 'backup.verify' | 'backup.setSecond' | 'backup.clearSecond' | 'backup.preview';

const noBackup = () => fault('khong-co-ban-sao-luu', 'Không còn thấy bản sao lưu này.', { next: 'Mở lại danh sách; nếu ở USB, cắm lại USB.' });

/** «Sao lưu và khôi phục» of an open unit; restoring itself, which closes the unit, is in restore.ts. */
export function backupHandlers(open: OpenUnit): HandlersOf<Methods> {
  const desk = backupDesk(open);
  const rowOf = (found: FoundBackup, place: BackupPlace) => backupRow(found, place, open.clock.today(), (path) => open.ports.folders.grant(path));
  return {
    'backup.state': async () => ok(await backupState(open, desk)),
    'backup.list': async (_ctx, { folder }) => {
      const found = await backupsAt(open, desk, folder);
      return found.ok ? ok(found.value) : found;
    },
    'backup.create': async (ctx, _input, control) => {
      const made = await desk.make('tu-tay', control);
      if (!made.ok) return made;
      desk.problem = '';
      const second = await desk.bringToSecond(control);
      const found = desk.list().find(({ path }) => path === made.value);
      if (found === undefined) return err(noBackup());
      return ok({ row: rowOf(found, 'may'), second: second.ok ? '' : second.error.message });
    },
    'backup.verify': async (_ctx, { handle }, control) => {
      const path = await backupPath(open, handle);
      if (!path.ok) return path;
      const sound = await desk.verify(path.value, control);
      if (!sound.ok) return sound;
      const { count, missing, damaged } = sound.value.attachments;
      const found = rowAt(open, path.value);
      return found === null ? err(noBackup()) : ok({ row: found, attachments: count, missing: missing.length, damaged: damaged.length });
    },
    'backup.setSecond': async (ctx, { folder }, control) => {
      const path = await open.ports.folders.resolve(folder);
      if (!path.ok) return path;
      const chosen = await desk.choose(path.value, unitOf(open).code);
      if (!chosen.ok) return chosen;
      const noted = await open.db.write(ctx.actor, 'Chọn nơi sao lưu thứ hai', (tx) => tx.note({}, 'unit', 'unit'));
      if (!noted.ok) return noted;
      const made = desk.holds(open.db.store.auditHead()) ? ok('') : await desk.make('tu-tay', control);
      if (!made.ok) return made;
      const brought = await desk.bringToSecond(control);
      return brought.ok ? ok(await backupState(open, desk)) : brought;
    },
    'backup.clearSecond': async (ctx) => {
      desk.forget();
      const noted = await open.db.write(ctx.actor, 'Bỏ nơi sao lưu thứ hai', (tx) => tx.note({}, 'unit', 'unit'));
      return noted.ok ? ok({}) : noted;
    },
    'backup.preview': (_ctx, { handle }, control) => previewRestore(open, handle, control),
  };
}

/** Backups on this machine and at the second place, or in a folder that a person chose; the newest first. */
export async function backupsAt(unit: BackupUnit, desk: BackupDesk | null, folder: string | undefined): Promise<Result<BackupRow[]>> {
  const today = unit.clock.today();
  const rows = (found: readonly FoundBackup[], place: BackupPlace) => found.map((one) => backupRow(one, place, today, (path) => unit.ports.folders.grant(path)));
  if (folder !== undefined) {
    const path = await unit.ports.folders.resolve(folder);
    return path.ok ? ok(rows(backupsUnder(path.value, backupKeys(unit.dataKey)), 'thu-muc')) : path;
  }
  if (desk === null) return ok([]);
  const second = desk.second();
  const there = second !== null && (await desk.isReachable(second)) ? backupsIn(second.path, backupKeys(unit.dataKey)) : [];
  return ok([...rows(desk.list(), 'may'), ...rows(there, 'noi-thu-hai')].sort((a, b) => (a.local < b.local ? 1 : a.local > b.local ? -1 : 0)));
}

/** The folder behind a handle, where it is a backup. */
export async function backupPath(unit: Pick<BackupUnit, 'ports'>, handle: string): Promise<Result<string>> {
  const path = await unit.ports.folders.resolve(handle);
  if (!path.ok) return path;
  return looksLikeBackup(path.value) ? path : err(noBackup());
}

/** One backup as a row; null where it is of another unit, or gone. */
export function rowAt(unit: BackupUnit, path: string): BackupRow | null {
  const found = backupsIn(dirname(path), backupKeys(unit.dataKey)).find(({ name }) => name === basename(path));
  const here = !relative(unit.dir, path).startsWith('..');
  return found === undefined ? null : backupRow(found, here ? 'may' : 'thu-muc', unit.clock.today(), (one) => unit.ports.folders.grant(one));
}

/** What a restore would take away and bring back; the backup is verified first. */
export async function previewRestore(unit: BackupUnit, handle: string, control: BackupControl) {
  const path = await backupPath(unit, handle);
  if (!path.ok) return path;
  const task: CompareBackup = { folder: path.value, dir: unit.dir, keys: backupKeys(unit.dataKey), schemaVersion: CURRENT_SCHEMA };
  const done = (await runChild(unit.ports.spawn, 'compare-backup', task, { timeoutMs: 3_600_000, onProgress: control.progress, signal: control.signal })) as Result<{ verified: VerifiedBackup; comparison: Comparison }>;
  if (!done.ok) return done;
  const row = rowAt(unit, path.value);
  if (row === null) return err(noBackup());
  const { verified, comparison } = done.value;
  const today = unit.clock.today();
  return ok({
    row,
    counts: countedGroups(comparison.then.tables),
    differences: comparison.differences === null ? null : differenceGroups(comparison.differences),
    later: comparison.later.map(({ at, action }) => ({ when: whenWords(today, localMinute(at)), action })),
    laterCount: comparison.laterCount,
    attachmentsMissing: verified.attachments.missing.length + verified.attachments.damaged.length,
  });
}

async function backupState(open: OpenUnit, desk: BackupDesk): Promise<BackupState> {
  const today = open.clock.today();
  const newest = desk.newest();
  const second = desk.second();
  return {
    last: newest === null ? null : { words: whenWords(today, newest.local), reasonWord: newest.reason === null ? '' : REASON_WORDS[newest.reason] },
    problem: desk.problem,
    count: desk.list().length,
    second: second === null ? null : {
      name: second.name, reachable: await desk.isReachable(second), lastWords: second.reached === null ? null : whenWords(today, second.reached),
      late: desk.isLate(second), problem: second.problem, sameDisk: second.sameDisk,
    },
    replaced: asides(open.dir).map(({ name, stamp }) => ({ name, when: whenWords(today, stampMinute(stamp)), undo: opens(join(open.dir, name, 'unit.db'), open) })),
  };
}

/** Whether replaced data can be put back: those that were replaced because they were damaged stay where they are. */
function opens(file: string, { dataKey }: OpenUnit): boolean {
  const db = openDatabase({ file, key: backupKeys(dataKey).database, schemaVersion: CURRENT_SCHEMA, readonly: true });
  if (!db.ok) return false;
  try {
    return db.value.prepare<[], number>('SELECT (SELECT count(*) FROM unit) = 1 AND (SELECT count(key || value) FROM meta) > 0').pluck().get() === 1;
  } catch (error) {
    if (sqliteFault(error) === null && errorCode(error) !== 'SQLITE_ERROR') throw error;
    return false;
  } finally {
    db.value.close();
  }
}

/** `2026-11-20-01-05-00` in Greenwich → the minute here. */
function stampMinute(stamp: string): string {
  const [year, month, day, ...time] = stamp.split('-');
  const at = Date.parse(`${year}-${month}-${day}T${time.join(':')}Z`);
  return Number.isNaN(at) ? `${stamp.slice(0, 10)}T00:00` : localMinute(at);
}

/** The line of the home page: the last backup, where it lies, and what is wrong; null while there is nothing to lose. */
export function backupLine(open: OpenUnit): { text: string; note: string; tone: 'calm' | 'late' } | null {
  const desk = backupDesk(open);
  const today = open.clock.today();
  const newest = desk.newest();
  const second = desk.second();
  if (newest === null && second === null && desk.problem === '') return null;
  const text = newest === null ? 'Chưa có bản sao lưu nào.' : `Bản sao lưu gần nhất: ${whenWords(today, newest.local)}.`;
  const notes = [desk.problem === '' ? '' : `Lần sao lưu tự động vừa rồi không được: ${desk.problem}`];
  if (second === null) notes.push('Chỉ có trên máy này; máy hỏng ổ đĩa thì mất cả hai.');
  else {
    const reached = second.reached === null ? 'chưa có bản nào' : `có đến ${whenWords(today, second.reached)}`;
    notes.push(`Nơi thứ hai («${second.name}»): ${reached}.`, desk.isLate(second) ? 'Đã hơn một tuần chưa chép được sang đó: cắm USB hoặc chọn nơi khác.' : second.problem);
  }
  const late = desk.problem !== '' || (second !== null && (desk.isLate(second) || (second.problem !== '' && second.reached === null)));
  return { text, note: notes.filter(Boolean).join(' '), tone: late ? 'late' : 'calm' };
}
