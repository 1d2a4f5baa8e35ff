import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import { ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { PackAnswer, PackTask } from '../children/bundles.ts';
import { runChild } from '../host/child.ts';
import type { OpenUnit } from './open-unit.ts';
import { BUNDLE_LIMITS, outboxDir } from './outbox.ts';

export interface WriteControl {
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

/** Packs the bundles of a task in a child; a failed or killed one leaves no piece in the outbox. Faults: those of packSet and of the child. */
export async function packInChild(open: OpenUnit, task: PackTask, { progress, signal }: WriteControl): Promise<Result<PackAnswer>> {
  const packed = await runChild(open.ports.spawn, 'pack-bundle', task, { ...BUNDLE_LIMITS, onProgress: progress, signal });
  if (packed.ok) return ok(packed.value as PackAnswer);
  // A child that was killed could not tidy up.
  for (const { draft } of task.parts) await rm(join(outboxDir(open), draft.bundleId), { recursive: true, force: true });
  return packed;
}

/** The same items, with their number told now and then. */
export async function* counted<T>(items: AsyncIterable<T>, { progress }: WriteControl): AsyncGenerator<T> {
  let count = 0;
  for await (const item of items) {
    if (++count % 500 === 0) progress({ done: 0, label: `Đang chuẩn bị ${count} mục` });
    yield item;
  }
}
