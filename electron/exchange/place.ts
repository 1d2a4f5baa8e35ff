import { createHash } from 'node:crypto';
import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import type { Result } from '../../shared/result.ts';
import { Refusal, err, fault, ok } from '../../shared/result.ts';
import type { Disk } from './disk.ts';
import { realDisk } from './disk.ts';
import { errnoOf, stopIfCancelled, writeFault } from './faults.ts';
import { checkSpace } from './pack.ts';
import type { BundleSource } from './source.ts';
import { fileSource } from './source.ts';

/** A bundle that lies on this machine, and where it shall lie. */
export interface PlaceInput {
  /** The copy on this machine. */
  readonly from: string;
  readonly folder: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly bytes: number;
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  readonly disk?: Disk;
}

/** Room a file of this size needs on a stick: 5 % more, and its last cluster. */
export const roomFor = (bytes: number): number => Math.ceil(bytes * 1.05) + 64 * 1024;

/**
 * Copies a bundle to `<name>.part` on a stick, flushes, and reads every byte back; `finishPlaced` then gives it its name.
 * The very same file under its name already counts as placed, and what is left of it is written anew. Nothing is left behind when it fails or is cancelled.
 * Faults: `khong-con-ban-luu`, `ban-luu-hong`, `goi-da-co`, `goi-ghi-hong`, `thiet-bi-*`, `duong-dan-qua-dai`, `da-huy`.
 */
export async function placeCopy(input: PlaceInput): Promise<Result<undefined>> {
  const { from, folder, fileName, bytes, disk = realDisk } = input;
  const path = join(folder, fileName);
  const part = `${path}.part`;
  let made = false;
  try {
    if (!(await disk.exists(from))) return err(noCopy());
    if (await disk.exists(path)) {
      if ((await hashOf(await disk.source(path), input)) === input.fileSha256) return ok();
      // What a stick kept of this very bundle when it was pulled is written anew.
      if (await isTorn(await disk.source(path), from)) await disk.remove(path);
      else return err(fault('goi-da-co', `Trong thư mục đã chọn đã có tệp ${fileName} khác.`, { next: 'Chọn thư mục khác, hoặc chuyển tệp cũ đi nơi khác.' }));
    }
    await disk.remove(part);
    await checkSpace(disk, folder, roomFor(bytes));
    made = true;
    await copy(disk, part, input);
    if ((await hashOf(await disk.source(part), input)) !== input.fileSha256) {
      throw new Refusal(fault('goi-ghi-hong', 'Đọc lại thì thấy gói dữ liệu ghi không đúng: thiết bị có thể hỏng hoặc khai sai dung lượng.', { next: 'Dùng USB khác rồi ghi lại.' }));
    }
    return ok();
  } catch (error) {
    if (made) await removeQuietly(disk, part);
    return err(faultOf(error));
  }
}

/** Bytes at the beginning of a bundle that no other one has: its header was made for this file alone. */
const START = 4096;

/** Whether a file is what is left of a bundle: nothing, nothing but zeros where it begins, or the same beginning. */
async function isTorn(source: BundleSource, from: string): Promise<boolean> {
  const left = await startOf(source);
  if (left.every((byte) => byte === 0)) return true;
  const own = await startOf(await fileSource(from));
  return left.length >= LEAST && own.subarray(0, left.length).equals(left);
}
/** The first lines of all bundles of a unit with one number are alike; what differs follows them. */
const LEAST = 256;

async function startOf(source: BundleSource): Promise<Buffer> {
  try {
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of source.read()) {
      parts.push(chunk);
      length += chunk.length;
      if (length >= START) break;
    }
    return Buffer.concat(parts).subarray(0, START);
  } finally {
    await source.close();
  }
}

/**
 * What lies in a folder of a bundle that was written: `whole` under its name, `placed` whole but still as `.part`, `torn`
 * in pieces under either name. Null: nothing of it, or another file.
 */
export async function whatLies(input: Pick<PlaceInput, 'from' | 'folder' | 'fileName' | 'fileSha256' | 'bytes'>, disk: Disk = realDisk): Promise<'whole' | 'placed' | 'torn' | null> {
  const path = join(input.folder, input.fileName);
  const same = async (name: string) => (await hashOf(await disk.source(name), input)) === input.fileSha256;
  if (await disk.exists(path)) {
    if (await same(path)) return 'whole';
    return (await disk.exists(input.from)) && (await isTorn(await disk.source(path), input.from)) ? 'torn' : null;
  }
  if (!(await disk.exists(`${path}.part`))) return null;
  return (await same(`${path}.part`)) ? 'placed' : 'torn';
}

/** Gives a placed copy its name. Faults: `thiet-bi-*`. */
export async function finishPlaced(folder: string, fileName: string, disk: Disk = realDisk): Promise<Result<undefined>> {
  const path = join(folder, fileName);
  try {
    // The very same file lay there already.
    if ((await disk.exists(path)) && !(await disk.exists(`${path}.part`))) return ok();
    await disk.rename(`${path}.part`, path);
    await disk.syncFolder(folder);
    return ok();
  } catch (error) {
    return err(faultOf(error));
  }
}

/** Whether a folder takes files at all, before anything is prepared for it. */
export async function checkWritable(folder: string): Promise<Result<undefined>> {
  try {
    await access(folder, constants.W_OK);
    return ok();
  } catch (error) {
    return err(faultOf(error));
  }
}

async function copy(disk: Disk, part: string, { from, fileSha256, bytes, progress, signal }: PlaceInput): Promise<void> {
  const source = await fileSource(from);
  const hash = createHash('sha256');
  try {
    const sink = await disk.create(part);
    try {
      let done = 0;
      for await (const chunk of source.read()) {
        stopIfCancelled(signal);
        await sink.write(chunk);
        hash.update(chunk);
        done += chunk.length;
        progress?.({ done: Math.round(done / 2), total: bytes, label: 'Đang chép gói dữ liệu ra thiết bị' });
      }
      await sink.sync();
    } finally {
      await sink.close();
    }
  } finally {
    await source.close();
  }
  if (hash.digest('hex') !== fileSha256) throw new Refusal(fault('ban-luu-hong', 'Bản lưu của gói trên máy đã hỏng nên không ghi lại được.', { next: 'Vào «Gửi đi» để lập gói mới: gói mới mang lại mọi mục chưa được xác nhận.' }));
}

async function hashOf(source: BundleSource, { bytes, progress, signal }: PlaceInput): Promise<string | null> {
  try {
    if (source.size !== bytes) return null;
    const hash = createHash('sha256');
    let done = 0;
    for await (const chunk of source.read()) {
      stopIfCancelled(signal);
      hash.update(chunk);
      done += chunk.length;
      progress?.({ done: Math.round((bytes + done) / 2), total: bytes, label: 'Đang đọc lại để kiểm tra' });
    }
    stopIfCancelled(signal);
    return hash.digest('hex');
  } finally {
    await source.close();
  }
}

export const noCopy = () =>
  fault('khong-con-ban-luu', 'Bản lưu của gói này không còn trên máy nên không ghi lại đúng tệp cũ được.', { next: 'Vào «Gửi đi» để lập gói mới: gói mới mang lại mọi mục chưa được xác nhận.' });

function faultOf(error: unknown) {
  const reason = error instanceof Refusal ? error.fault : writeFault(error);
  if (reason === null) throw error;
  return reason;
}

/** Takes the unfinished file away; on a stick that was pulled it cannot, and the first failure is what counts. */
async function removeQuietly(disk: Disk, part: string): Promise<void> {
  try {
    await disk.remove(part);
  } catch (error) {
    if (errnoOf(error) === null) throw error;
  }
}
