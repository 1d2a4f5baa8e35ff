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
 * The very same file under its name already counts as placed. Nothing is left behind when it fails or is cancelled.
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
      return err(fault('goi-da-co', `Trong thư mục đã chọn đã có tệp ${fileName} khác.`, { next: 'Chọn thư mục khác, hoặc chuyển tệp cũ đi nơi khác.' }));
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
