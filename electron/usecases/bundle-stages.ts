import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat, statfs } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Progress } from '../../shared/api/define.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { BundleAccess, StagedBundle, StageTask } from '../children/stage-bundle.ts';
import { UNLOCK_LIMITS } from '../children/unlock-bundle.ts';
import type { UnlockTask } from '../children/unlock-bundle.ts';
import { runChild } from '../host/child.ts';
import { subkey } from '../store/keys.ts';
import { Staging } from '../store/staging.ts';
import { cannotCopy, noRoom } from './bundle-faults.ts';
import type { StagedPlan } from './bundle-plan.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { senderKeys } from './peers.ts';
import { identitiesOf, ownSigners } from './unit-keys.ts';

/** Of the child that reads a bundle: it keeps no more than a few lines and pieces of it. */
const LIMITS = { timeoutMs: 3_600_000, maxRssMb: 700, maxHeapMb: 400 };
/** The copy, its lines, and what SQLite may leave beside them when it is killed. */
const ENDINGS = ['sovang', 'db', 'db-journal'] as const;
/** Beside the copy itself: the lines of a small bundle, and some air. */
const ROOM = 32 * 1024 * 1024;

export interface JobControl {
  progress(progress: Progress): void;
  readonly signal: AbortSignal;
}

/** A bundle that was copied in, verified, and lies ready. */
export interface Stage {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  readonly staged: StagedBundle;
  readonly staging: Staging;
  /** Of an emergency bundle: what opens its file, and nothing else; the words are not kept. */
  readonly fileKey: Uint8Array | null;
  /** What the preview found; null until it was worked out. */
  plan: StagedPlan | null;
}

/** Keys under which a bundle may open, and those it may be signed with, now. */
export async function accessOf(open: OpenUnit, path: string, fileKey: Uint8Array | null = null): Promise<BundleAccess> {
  return { path, fileKey, identities: await identitiesOf(open), unitCode: unitOf(open).code, senders: [...senderKeys(open), ...(await ownSigners(open))], ownLineage: open.db.store.identity().lineage };
}

/** Runs a child that reads a bundle. */
export function runBundleChild(open: OpenUnit, kind: 'stage-bundle' | 'keep-attachments', task: BundleAccess, control: JobControl): Promise<Result<unknown>> {
  return runChild(open.ports.spawn, kind, task, { ...LIMITS, onProgress: control.progress, signal: control.signal });
}

/** The bundles this process has copied in. What an earlier one left is removed when the unit is opened. */
export class Stages {
  readonly #open: OpenUnit;
  readonly #stages = new Map<string, Stage>();

  constructor(open: OpenUnit) {
    this.#open = open;
  }

  get(id: string): Stage | null {
    return this.#stages.get(id) ?? null;
  }

  /**
   * Copies a bundle in, has it verified and its lines laid out. Whatever goes wrong, and a cancel, leaves no file.
   * @param words of an emergency bundle, as typed; other bundles need none and pay no heed to them
   */
  async add(source: string, control: JobControl, words = ''): Promise<Result<Stage>> {
    const id = this.#open.db.store.newId();
    const done = await this.#stage(id, source, words, control);
    if (!done.ok) await this.#removeFiles(id);
    else this.#stages.set(id, done.value);
    return done;
  }

  /** Forgets a bundle and removes its copy. */
  async discard(id: string): Promise<void> {
    const stage = this.#stages.get(id);
    this.#stages.delete(id);
    stage?.staging.close();
    if (stage !== undefined) await this.#removeFiles(id);
  }

  #file(id: string, ending: (typeof ENDINGS)[number]): string {
    return join(this.#open.dir, 'staging', `${id}.${ending}`);
  }

  async #removeFiles(id: string): Promise<void> {
    for (const ending of ENDINGS) await rm(this.#file(id, ending), { force: true, maxRetries: 3 });
  }

  async #stage(id: string, source: string, words: string, control: JobControl): Promise<Result<Stage>> {
    const path = this.#file(id, 'sovang');
    const copied = await copyIn(source, path, control);
    if (!copied.ok) return copied;
    const staging = { file: this.#file(id, 'db'), key: subkey(this.#open.dataKey, 'staging') };
    const fileKey = await this.#unlock(path, words, control);
    if (!fileKey.ok) return fileKey;
    const task: StageTask = { ...(await accessOf(this.#open, path, fileKey.value)), staging };
    const staged = await runBundleChild(this.#open, 'stage-bundle', task, control);
    if (!staged.ok) return staged;
    const read = new Staging(staging.file, staging.key);
    return ok({ id, path, fileName: basename(source), fileKey: fileKey.value, staged: staged.value as StagedBundle, staging: read, plan: null });
  }

  async #unlock(path: string, words: string, { progress, signal }: JobControl): Promise<Result<Uint8Array | null>> {
    if (words === '') return ok(null);
    progress({ done: 0, label: 'Đang thử cụm từ mở gói' });
    const task: UnlockTask = { path, words };
    const key = await runChild(this.#open.ports.spawn, 'unlock-bundle', task, { ...UNLOCK_LIMITS, signal });
    return key.ok ? ok(key.value as Uint8Array | null) : key;
  }
}

async function copyIn(source: string, path: string, { progress, signal }: JobControl): Promise<Result<undefined>> {
  let size = 0;
  try {
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    size = (await stat(source)).size;
    const { bavail, bsize } = await statfs(join(path, '..'));
    const free = bavail * bsize;
    if (bsize > 0 && free < size + ROOM) return err(noRoom(size + ROOM, free));
    let done = 0;
    const counted = new Transform({
      transform(chunk: Uint8Array, _encoding, next) {
        done += chunk.length;
        progress({ done, total: size, label: 'Đang chép gói dữ liệu vào máy' });
        next(null, chunk);
      },
    });
    await pipeline(createReadStream(source, { highWaterMark: 1024 * 1024 }), counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
    return ok();
  } catch (error) {
    return err(signal.aborted ? cancelled : cannotCopy(error, size));
  }
}
