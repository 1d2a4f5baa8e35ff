import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, open, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { makeFolder, partName, syncDirectorySync } from '../files/atomic.ts';
import { diskFault, diskFull } from '../files/disk-fault.ts';
import { lockFolder } from '../files/lock.ts';
import { notePlace } from './data-place.ts';
import { isWithin } from './handles.ts';
import { freeBytes } from './volumes.ts';

export interface MoveData {
  readonly from: string;
  /** Does not exist yet, or is empty. */
  readonly to: string;
  /** Where the program looks first; it is told of the new place where `inUse` is the folder moved. */
  readonly usual: string;
  /** Folder the program uses now. */
  readonly inUse: string;
  readonly onProgress: (progress: Progress) => void;
}
export interface MovedData {
  readonly files: number;
  readonly bytes: number;
  /** Whether the program opens the new place from now on by itself. */
  readonly switched: boolean;
}

/** Belongs to whoever has the folder open. */
const LOCK = 'lock';
const MARGIN = 50 * 1024 * 1024;
const NOTE = 'DA-CHUYEN.txt';

const noUnit = () => fault('khong-co-don-vi', 'Thư mục ở --from không có dữ liệu của đơn vị nào.', { item: 'from', next: 'Kiểm tra đường dẫn rồi chạy lại.' });
const notEmpty = () => fault('noi-moi-khong-trong', 'Nơi mới đã có thứ khác.', { item: 'to', next: 'Chọn một thư mục chưa có, hoặc trống.' });
const within = () => fault('noi-moi-nam-trong', 'Nơi mới và nơi cũ nằm trong nhau.', { item: 'to', next: 'Chọn một thư mục ở ngoài.' });
const changed = (path: string) => fault('chep-sai', `Tệp chép sang nơi mới khác tệp gốc: ${path}. Dữ liệu ở nơi cũ không thay đổi.`, { next: 'Ổ đĩa mới có thể hỏng: chọn ổ khác.' });

/**
 * Copies a unit's folder, reads every file back and compares, then tells the program of the new place. The old folder stays
 * as it is, with a note. Faults: `khong-co-don-vi`, `noi-moi-khong-trong`, `noi-moi-nam-trong`, `dang-mo-noi-khac`,
 * `chep-sai`, those of the disk.
 */
export async function moveData({ from, to, usual, inUse, onProgress }: MoveData): Promise<Result<MovedData>> {
  const [source, target] = [resolve(from), resolve(to)];
  if (!existsSync(join(source, 'keyring.json')) && !existsSync(join(source, 'unit.db'))) return err(noUnit());
  if (isWithin(source, target) || isWithin(target, source)) return err(within());
  if (existsSync(target) && readdirSync(target).length > 0) return err(notEmpty());
  const lock = lockFolder(join(source, LOCK));
  if (!lock.ok) return lock;
  const part = partName(target);
  try {
    const files = filesBelow(source).filter((path) => path !== LOCK && !path.endsWith('.part'));
    const bytes = files.reduce((sum, path) => sum + statSync(join(source, path)).size, 0);
    makeFolder(dirname(target));
    const free = await freeBytes(dirname(target));
    if (free !== null && free < bytes + MARGIN) return err(diskFull());
    await mkdir(part, { mode: 0o700 });
    const folders = new Set<string>([part]);
    for (const [at, path] of files.entries()) {
      onProgress({ done: at, total: files.length, label: 'Đang chép và đối chiếu' });
      const copy = join(part, path);
      makeFolder(dirname(copy), { mode: 0o700 });
      folders.add(dirname(copy));
      if ((await copyFlushed(join(source, path), copy)) !== (await hashOf(copy))) return err(changed(path));
    }
    for (const folder of folders) syncDirectorySync(folder);
    if (existsSync(target)) await rmdir(target);
    await rename(part, target);
    syncDirectorySync(dirname(target));
    const switched = source === resolve(inUse);
    if (switched) notePlace(usual, target);
    await writeFile(join(source, NOTE), '\ufeffDữ liệu ở thư mục này đã được chuyển sang nơi khác. Đây là bản cũ, chương trình không dùng nữa.\r\nChỉ xóa khi đã mở được dữ liệu ở nơi mới và đã sao lưu.\r\n');
    return ok({ files: files.length, bytes, switched });
  } catch (error) {
    const known = diskFault(error);
    if (known === null) throw error;
    return err(known);
  } finally {
    await rm(part, { recursive: true, force: true });
    lock.value.release();
  }
}

function filesBelow(folder: string, inner = ''): string[] {
  return readdirSync(join(folder, inner), { withFileTypes: true }).flatMap((entry) => {
    const path = join(inner, entry.name);
    return entry.isDirectory() ? filesBelow(folder, path) : entry.isFile() ? [path] : [];
  });
}

/** Copies to the disk itself; the hash of what was read. */
async function copyFlushed(from: string, to: string): Promise<string> {
  const hash = createHash('sha256');
  const copy = await open(to, 'wx', 0o600);
  try {
    for await (const piece of createReadStream(from) as AsyncIterable<Buffer>) {
      hash.update(piece);
      await copy.writeFile(piece);
    }
    await copy.sync();
  } finally {
    await copy.close();
  }
  return hash.digest('hex');
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}
