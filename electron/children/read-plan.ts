import { open, stat } from 'node:fs/promises';
import type { Progress } from '../../shared/api/define.ts';
import { err, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readPlan } from '../../shared/plan-reader/read-plan.ts';
import { PLAN_LIMITS } from '../plan-files/limits.ts';
import { planTextOfFile, planTextOfPaste } from '../plan-files/plan-file.ts';
import type { PlanText } from '../plan-files/plan-text.ts';
import type { PlanReading, PlanSource, ReadPlanTask } from '../plan-files/reading.ts';
import { refused } from '../plan-files/refusals.ts';

/** Reads a plan from an untrusted file or text; runs in a child. Keeps everything in memory: no file is written. */
export async function readPlanTask({ source, code, id, part }: ReadPlanTask, progress: (progress: Progress) => void): Promise<Result<PlanReading>> {
  const found = await textOf(source, progress);
  if (!found.ok) return found;
  const read = readPlan(found.value.text, { code, id, ...(part !== null && { part: part - 1 }) });
  if (!read.ok) return read;
  const { plan, findings, leftovers, doc } = read.value;
  return ok({ plan, findings: [...findings], leftovers: [...leftovers], text: doc.text, noisy: doc.noisy, notes: [...found.value.notes] });
}

async function textOf(source: PlanSource, progress: (progress: Progress) => void): Promise<Result<PlanText>> {
  if (source.kind === 'text') return planTextOfPaste({ text: source.text, notes: [] });
  const bytes = source.kind === 'bytes' ? ok(Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength)) : await bytesOf(source.path);
  if (!bytes.ok) return bytes;
  return planTextOfFile(bytes.value, (done, total) => progress({ done, total, label: 'Đang đọc các trang' }));
}

async function bytesOf(path: string): Promise<Result<Buffer>> {
  try {
    // Asked before it is opened: opening a pipe waits for whoever writes into it.
    if (!(await stat(path)).isFile()) return err(refused.notFile());
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > PLAN_LIMITS.fileBytes) return err(refused.tooLarge());
      return ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (error) {
    return err(fileFault(error));
  }
}

function fileFault(error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') return refused.notFound();
  if (code === 'EISDIR') return refused.notFile();
  if (typeof code === 'string') return refused.notReadable();
  throw error;
}
