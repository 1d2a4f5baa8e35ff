import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { CopyTask } from '../children/copy-database.ts';
import { runChild } from '../host/child.ts';
import { KEYRING_FILES } from '../store/keyring-file.ts';
import { subkey } from '../store/keys.ts';
import { MIGRATIONS, schemaVersion } from '../store/migrations/index.ts';
import type { OpenUnit } from './open-unit.ts';

/**
 * A dated copy of the database with its keyring under backups/, made in a process of its own, opened and checked before
 * it gets its name. Attachments stay where they are: they are written once and never changed.
 */
export async function backUp(open: OpenUnit, reason: string, signal: AbortSignal): Promise<Result<string>> {
  const stamp = new Date(open.clock.now()).toISOString().replace(/[:.]/g, '-');
  const folder = join(open.dir, 'backups', `${stamp}-${reason}`);
  const part = `${folder}.part`;
  const task: CopyTask = { file: join(open.dir, 'unit.db'), key: subkey(open.dataKey, 'database'), schemaVersion: schemaVersion(MIGRATIONS), to: join(part, 'unit.db') };
  const copied = await runChild(open.ports.spawn, 'copy-database', task, { timeoutMs: 1_800_000, signal });
  try {
    if (!copied.ok) {
      await rm(part, { recursive: true, force: true });
      return copied;
    }
    await mkdir(part, { recursive: true });
    for (const file of KEYRING_FILES) await copyFile(join(open.dir, file), join(part, file));
    await rename(part, folder);
    return ok(folder);
  } catch {
    await rm(part, { recursive: true, force: true });
    return err(fault('khong-sao-luu-duoc', 'Không sao lưu được trước khi nhập nên chưa nhập gì.', { next: 'Kiểm tra chỗ trống trên ổ đĩa rồi thử lại.' }));
  }
}
