import { constants, setPriority } from 'node:os';
import { errorCode } from '../files/disk-fault.ts';
import { compareBackup } from '../store/backup-compare.ts';
import type { CompareBackup, Comparison } from '../store/backup-compare.ts';
import { copyBackup, makeBackup } from '../store/backup-make.ts';
import type { CopyBackup, MakeBackup } from '../store/backup-make.ts';
import { verifyBackup } from '../store/backup-verify.ts';
import type { Control, VerifiedBackup, VerifyBackup } from '../store/backup-verify.ts';
import { prepareRestore } from '../store/restore-prepare.ts';
import type { PrepareRestore, PreparedRestore } from '../store/restore-prepare.ts';
import type { BackupManifest } from '../../shared/domain/backup.ts';
import type { Result } from '../../shared/result.ts';

/** What runs beside the clerk's work leaves the machine to it. */
function standBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    // A system that does not let a process stand back runs it as it is.
    if (errorCode(error) === '') throw error;
  }
}

export function makeTask(task: MakeBackup, control: Control): Promise<Result<BackupManifest>> {
  // Somebody waits for the others.
  if (task.facts.reason === 'dinh-ky') standBack();
  return makeBackup(task, control);
}

export function copyToPlaceTask(task: CopyBackup, control: Control): Promise<Result<undefined>> {
  standBack();
  return copyBackup(task, control);
}

export const verifyTask = (task: VerifyBackup, control: Control): Promise<Result<VerifiedBackup>> => verifyBackup(task, control);

/** Verified first: a preview of what cannot be restored would promise too much. */
export async function compareTask(task: CompareBackup, control: Control): Promise<Result<{ verified: VerifiedBackup; comparison: Comparison }>> {
  const verified = await verifyBackup({ ...task, deep: false }, control);
  if (!verified.ok) return verified;
  control.progress({ done: 0, label: 'Đang so với dữ liệu hiện nay' });
  const comparison = compareBackup(task);
  return comparison.ok ? { ok: true, value: { verified: verified.value, comparison: comparison.value } } : comparison;
}

export const prepareTask = (task: PrepareRestore, control: Control): Promise<Result<PreparedRestore>> => prepareRestore(task, control);
