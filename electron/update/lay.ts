import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createZstdDecompress } from 'node:zlib';
import { UPDATE_SPARE_BYTES, unpackedBytes } from '../../shared/domain/program-update.ts';
import type { UpdateManifest } from '../../shared/domain/program-update.ts';
import { err, ok, Refusal } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { makeFolder, partName, replaceFile, syncDirectorySync } from '../files/atomic.ts';
import { diskFault } from '../files/disk-fault.ts';
import type { BuildInfo } from '../host/build-info.ts';
import { freeBytes } from '../host/volumes.ts';
import { compareVersions, laid, readPointer, VERSIONS, writePointer } from '../launcher/pointer.ts';
import type { Pointer } from '../launcher/pointer.ts';
import { pieces, readHead, verifyUpdate } from './container.ts';
import { updateFaults } from './faults.ts';

export interface LayUpdate {
  /** The update file. */
  readonly path: string;
  /** The program's folder: `phien-ban.json`, `launcher/`, `versions/`. */
  readonly folder: string;
  readonly build: Pick<BuildInfo, 'version' | 'platform' | 'updateKey'>;
}
export interface LayControl {
  progress(progress: { readonly done: number; readonly total?: number; readonly label: string }): void;
  readonly signal?: AbortSignal;
  /** Called before each write, flush and rename; tests end it there. */
  readonly step?: (what: string) => void;
}

const MB = 1024 * 1024;
const label = 'Đang kiểm tra tệp cập nhật';

/** What a verified update may be laid over. Faults: `khac-he-may`, `ban-cu-hon`, `can-ban-trung-gian`, `dang-la-ban-nay`. */
export function fits(manifest: Pick<UpdateManifest, 'version' | 'lowest' | 'platform'>, build: LayUpdate['build'], pointer: Pointer): Result<undefined> {
  if (manifest.platform !== build.platform) return err(updateFaults.otherSystem(manifest.platform));
  if (compareVersions(manifest.version, build.version) <= 0) return err(updateFaults.older(manifest.version, build.version));
  if (compareVersions(build.version, manifest.lowest) < 0) return err(updateFaults.tooFarAhead(manifest.lowest));
  if (pointer.current === manifest.version) return err(updateFaults.running(manifest.version));
  if (compareVersions(manifest.version, pointer.current) < 0) return err(updateFaults.older(manifest.version, pointer.current));
  return ok();
}

/** Verifies the whole file and what it may be laid over; changes nothing. */
export async function lookAtUpdate({ path, folder, build }: LayUpdate, { progress, signal }: LayControl): Promise<Result<UpdateManifest>> {
  const pointer = readPointer(folder);
  if (pointer === null) return err(updateFaults.notHere());
  const head = await verifyUpdate(path, build.updateKey.publicKey, (done, total) => progress({ done: Math.round(done / MB), total: Math.round(total / MB), label }), signal);
  if (!head.ok) return head;
  const may = fits(head.value.manifest, build, pointer);
  return may.ok ? ok(head.value.manifest) : may;
}

/**
 * Lays the version of a verified file beside the present one and points the launcher at it: used at the next start. Cut at
 * any moment, the pointer names a whole version. Faults: those of `lookAtUpdate`, `het-dia`.
 */
export async function layUpdate(task: LayUpdate, control: LayControl): Promise<Result<{ version: string }>> {
  const { path, folder, build } = task;
  const looked = await lookAtUpdate(task, control);
  if (!looked.ok) return looked;
  const { version } = looked.value;
  const free = await freeBytes(folder);
  if (free !== null && free < unpackedBytes(looked.value) + UPDATE_SPARE_BYTES) return err(updateFaults.noRoom());
  const { step = () => undefined, progress, signal } = control;
  const versions = join(folder, VERSIONS);
  for (const name of readdirSync(versions)) if (name.endsWith('.part')) rmSync(join(versions, name), { recursive: true, force: true });
  const target = join(versions, version);
  const part = partName(target);
  const file = await open(path, 'r');
  try {
    // What became of the file since is no matter: the head is verified again, and every file against it.
    const head = await readHead(file, build.updateKey.publicKey);
    if (!head.ok) return head;
    const { manifest, bodyAt } = head.value;
    if (manifest.version !== version) return err(updateFaults.truncated());
    step('mkdir');
    await mkdir(part, { recursive: true });
    const body = createZstdDecompress();
    // An error on either side ends both, and is met where the body is read.
    pipeline(Readable.from(pieces(file, bodyAt, manifest.body.size)), body, () => undefined);
    await unpack(manifest, body, part, { step, signal, runtime: launcherNode(folder), onFile: (done) => progress({ done, total: manifest.files.length, label: 'Đang đặt bản mới' }) });
    // Of an earlier laying that was cut before it was pointed at.
    if (existsSync(target)) {
      step('clear');
      await rm(target, { recursive: true, force: true });
    }
    step('rename');
    await replaceFile(part, target);
    const pointer = readPointer(folder);
    if (pointer === null) return err(updateFaults.notHere());
    step('pointer');
    writePointer(folder, laid(pointer, version));
    return ok({ version });
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    const known = diskFault(error);
    if (known === null) throw error;
    return err(known);
  } finally {
    await file.close();
    await rm(part, { recursive: true, force: true });
  }
}

/** Hash of the Node in `launcher/`; null where it is not known. */
function launcherNode(folder: string): string | null {
  try {
    const noted = JSON.parse(readFileSync(join(folder, 'launcher', 'node.json'), 'utf8')) as { sha256?: unknown };
    return typeof noted.sha256 === 'string' ? noted.sha256 : null;
  } catch {
    return null; // Missing or damaged: the version brings its own Node then.
  }
}

const NODE = /^node(\.exe)?$/u;

interface Unpacking {
  readonly step: (what: string) => void;
  readonly signal: AbortSignal | undefined;
  readonly runtime: string | null;
  readonly onFile: (done: number) => void;
}

/** Writes each file with exactly its signed bytes, and nothing beside them. */
async function unpack(manifest: UpdateManifest, body: AsyncIterable<Buffer>, part: string, { step, signal, runtime, onFile }: Unpacking): Promise<void> {
  const source = reader(body);
  const folders = new Set<string>([part]);
  let done = 0;
  for (const { path, size, sha256 } of manifest.files) {
    signal?.throwIfAborted();
    const target = join(part, ...path.split('/'));
    const skipped = NODE.test(path) && sha256 === runtime;
    const hash = createHash('sha256');
    let file: FileHandle | null = null;
    if (!skipped) {
      makeFolder(dirname(target));
      for (let folder = dirname(target); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
      step(`write ${path}`);
      file = await open(target, 'wx', NODE.test(path) ? 0o755 : 0o644);
    }
    try {
      for await (const piece of source.take(size)) {
        hash.update(piece);
        await file?.writeFile(piece);
      }
      await file?.sync();
    } finally {
      await file?.close();
    }
    if (hash.digest('hex') !== sha256) throw new Refusal(updateFaults.truncated());
    onFile(++done);
  }
  if (!(await source.ended())) throw new Refusal(updateFaults.malformed());
  step('flush');
  for (const folder of folders) syncDirectorySync(folder);
}

/** Hands out a stream in lengths asked for: never more than the manifest names, however much would come. */
function reader(body: AsyncIterable<Buffer>): { take(length: number): AsyncGenerator<Buffer>; ended(): Promise<boolean> } {
  const source = body[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const next = await source.next().catch((error: NodeJS.ErrnoException) => {
      if (error.code?.startsWith('ZSTD') === true) throw new Refusal(updateFaults.malformed());
      throw error;
    });
    if (next.done === true) return false;
    held = next.value;
    return true;
  };
  return {
    async *take(length) {
      for (let left = length; left > 0; ) {
        if (held.length === 0 && !(await more())) throw new Refusal(updateFaults.truncated());
        const piece = held.subarray(0, left);
        held = held.subarray(piece.length);
        left -= piece.length;
        yield piece;
      }
    },
    ended: async () => {
      while (held.length === 0) if (!(await more())) return true;
      return false;
    },
  };
}
