import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok, Refusal } from '../../shared/result.ts';
import { deviceSource } from './device-source.ts';
import { errnoOf, readFault, stopIfCancelled } from './faults.ts';
import type { BundleSource } from './source.ts';

/** What the journal knows of a bundle that was written. */
export interface WrittenBundle {
  readonly fileSha256: string;
  readonly bytes: number;
  readonly fileName: string;
}

export interface VerifiedBundle {
  readonly path: string;
  /** As the disk spells it; another than was written when somebody renamed it. */
  readonly fileName: string;
  /** False when the system offers no reading from the device itself; after re-plugging its memory is empty anyway. */
  readonly fromDevice: boolean;
}

/** What reads a file, and how; a test puts a stick that lies in its place. */
type OpenFile = (path: string) => Promise<BundleSource>;

/**
 * Reads a bundle again that was written earlier, on the device as it is after re-plugging: every byte, against the hash
 * in the journal. Nothing is decrypted, nothing written.
 * @param place the file, or the folder (or one above it) in which it lies; there it is known by content, under any name
 * Faults: `goi-khong-thay` (not there, or never finished), `goi-khong-con-dung` (there but not what was written),
 * `khong-doc-duoc-tep`, `da-huy`.
 */
export async function verifyWritten(
  place: string, written: WrittenBundle, signal?: AbortSignal, progress?: (progress: Progress) => void, openFile: OpenFile = deviceSource,
): Promise<Result<VerifiedBundle>> {
  try {
    const { files, unfinished, chosen } = await candidates(place, written);
    let damaged: string | null = null;
    for (const path of files) {
      const source = await openFile(path);
      try {
        const same = source.size === written.bytes && (await hashOf(source, signal, progress)) === written.fileSha256;
        if (same) return ok({ path, fileName: basename(path), fromDevice: source.fromDevice ?? false });
        if (chosen || sameName(basename(path), written.fileName)) damaged = basename(path);
      } finally {
        await source.close();
      }
    }
    return err(damaged === null ? notThere(written.fileName, unfinished) : noLonger(damaged));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return err(notThere(written.fileName, false));
    const reason = error instanceof Refusal ? error.fault : readFault(error);
    if (reason === null) throw error;
    return err(reason);
  }
}

const sameName = (one: string, other: string) => one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase();

/** Files that may be it: that name first, then others of exactly its size; in the folder and those directly in it. */
async function candidates(place: string, written: WrittenBundle): Promise<{ files: string[]; unfinished: boolean; chosen: boolean }> {
  if (!(await stat(place)).isDirectory()) return { files: [place], unfinished: false, chosen: true };
  const named: string[] = [];
  const sized: string[] = [];
  let unfinished = false;
  const look = async (folder: string): Promise<string[]> => {
    const below: string[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) below.push(path);
      else if (sameName(entry.name, `${written.fileName}.part`)) unfinished = true;
      else if (!entry.isFile()) continue;
      else if (sameName(entry.name, written.fileName)) named.push(path);
      else if ((await stat(path)).size === written.bytes) sized.push(path);
    }
    return below;
  };
  for (const folder of await look(place)) await readableOnly(() => look(folder));
  return { files: [...named, ...sized], unfinished, chosen: false };
}

/** A folder that the system keeps to itself is passed over. */
async function readableOnly(body: () => Promise<unknown>): Promise<void> {
  try {
    await body();
  } catch (error) {
    if (!['EACCES', 'EPERM'].includes(errnoOf(error) ?? '')) throw error;
  }
}

async function hashOf(source: BundleSource, signal: AbortSignal | undefined, progress: ((progress: Progress) => void) | undefined): Promise<string> {
  const hash = createHash('sha256');
  let done = 0;
  for await (const chunk of source.read()) {
    stopIfCancelled(signal);
    hash.update(chunk);
    done += chunk.length;
    progress?.({ done, total: source.size, label: 'Đang đọc lại gói dữ liệu trên thiết bị' });
  }
  stopIfCancelled(signal);
  return hash.digest('hex');
}

const notThere = (fileName: string, unfinished: boolean) =>
  fault('goi-khong-thay', `Không thấy gói ${fileName} trên thiết bị${unfinished ? ', chỉ thấy tệp ghi dở' : ''}.`, {
    next: unfinished ? 'Gửi lại gói đó.' : 'Chọn đúng USB và thư mục đã ghi; nếu vẫn không thấy thì gửi lại gói đó.',
    item: fileName,
  });

const noLonger = (fileName: string) =>
  fault('goi-khong-con-dung', `Gói ${fileName} trên thiết bị không còn đúng như lúc ghi: thiết bị hỏng hoặc khai sai dung lượng.`, {
    next: 'Đừng giao USB này. Gửi lại gói đó bằng USB khác.',
    item: fileName,
  });
