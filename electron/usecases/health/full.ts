import { join } from 'node:path';
import { z } from 'zod';
import type { Progress } from '../../../shared/api/define.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { CheckHealth, CheckedHealth } from '../../children/check-health.ts';
import { readIfThere, writeFileAtomic } from '../../files/atomic.ts';
import { runChild } from '../../host/child.ts';
import { backupKeys } from '../../store/backup-manifest.ts';
import { verifyWhole } from '../audit-guard.ts';
import { CURRENT_SCHEMA } from '../backup-desk.ts';
import type { OpenUnit } from '../open-unit.ts';

/** What the last whole check of this folder found; stands beside unit.db and names nobody. */
const FILE = 'health.json';
const FullCheck = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  sound: z.boolean(),
  tables: z.array(z.object({ table: z.string(), ids: z.array(z.string()), more: z.boolean() })).nullable(),
  attachments: z.object({ count: z.number(), damaged: z.array(z.string()) }),
});
export type FullCheck = z.infer<typeof FullCheck>;

/** Ids that the program made; the key of a draft or a setting is a word, and what is kept in the clear holds none. */
const MADE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const LIMITS = { timeoutMs: 4 * 3_600_000, maxRssMb: 700, maxHeapMb: 400 } as const;

/** Null: never checked here, or what was kept of it cannot be read. */
export function lastFull(open: Pick<OpenUnit, 'dir'>): FullCheck | null {
  const bytes = readIfThere(join(open.dir, FILE));
  if (bytes === null) return null;
  try {
    const read = FullCheck.safeParse(JSON.parse(bytes.toString('utf8')));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * Reads every page and every attachment in a process of its own, then walks the journal, other work in between; what was
 * found is kept. Faults: those of opening the file, `da-dung` and the other faults of a child.
 */
export async function fullCheck(open: OpenUnit, control: { progress(progress: Progress): void; readonly signal: AbortSignal }): Promise<Result<FullCheck>> {
  const { database, blobs, blobNames } = backupKeys(open.dataKey);
  const task: CheckHealth = { dir: open.dir, keys: { database, blobs, blobNames }, schemaVersion: CURRENT_SCHEMA };
  const done = (await runChild(open.ports.spawn, 'check-health', task, { ...LIMITS, onProgress: control.progress, signal: control.signal })) as Result<CheckedHealth>;
  const damaged = !done.ok && (done.error.code === 'du-lieu-hong' || done.error.code === 'sai-khoa-du-lieu');
  if (!done.ok && !damaged) return done;
  const found: FullCheck = { at: open.clock.now(), ...(done.ok ? { ...done.value, tables: done.value.tables?.map((one) => ({ ...one, ids: one.ids.filter((id) => MADE.test(id)) })) ?? null, attachments: { ...done.value.attachments, damaged: [...done.value.attachments.damaged] } } : { sound: false, tables: null, attachments: { count: 0, damaged: [] } }) };
  // A full disk takes nothing away from what was found now.
  await writeFileAtomic(join(open.dir, FILE), Buffer.from(JSON.stringify(found)));
  if (found.sound && !control.signal.aborted) {
    control.progress({ done: 0, label: 'Kiểm tra nhật ký' });
    await verifyWhole(open);
  }
  return ok(found);
}
