import { Refusal, err, fault } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { diskBroken, diskFault, diskFull, diskReadOnly, errorCode } from '../files/disk-fault.ts';

export const damagedDatabase = (): Fault =>
  fault('du-lieu-hong', 'Tệp dữ liệu unit.db có chỗ hỏng.', { next: 'Đừng xóa tệp này. Khôi phục từ bản sao lưu gần nhất.' });

export const busyDatabase = (): Fault =>
  fault('dang-ban', 'Chương trình đang làm một việc dài với dữ liệu nên chưa lưu được.', { next: 'Chờ việc đó xong rồi lưu lại; những gì đang gõ vẫn còn.' });

/** What an error of SQLite means to the clerk; null where it is a bug of ours (wrong SQL, broken constraint). */
export function sqliteFault(error: unknown): Fault | null {
  const code = errorCode(error);
  // The second: no room for unit.db-shm to grow.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return diskFull();
  if (code.startsWith('SQLITE_IOERR')) return diskBroken();
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return damagedDatabase();
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return busyDatabase();
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_CANTOPEN' || code === 'SQLITE_PERM') return diskReadOnly();
  return null;
}

/** Runs a reading; an expected failure of disk or file leaves as a Refusal. */
export function refusingSqlite<T>(body: () => T): T {
  try {
    return body();
  } catch (error) {
    const known = sqliteFault(error);
    throw known ? new Refusal(known) : error;
  }
}

/** Runs what may meet a full or failing disk; what is not expected is thrown. */
export function guarded<T>(body: () => Result<T>): Result<T> {
  try {
    return body();
  } catch (error) {
    const known = error instanceof Refusal ? error.fault : (sqliteFault(error) ?? diskFault(error));
    if (!known) throw error;
    return err(known);
  }
}

/** The same for what waits. */
export async function guardedLater<T>(body: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await body();
  } catch (error) {
    return guarded<T>(() => {
      throw error;
    });
  }
}
