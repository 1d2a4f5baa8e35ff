import type { Progress } from '../../shared/api/define.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { ChildLimits, Spawn } from '../host/child.ts';
import { runChild } from '../host/child.ts';
import { PLAN_LIMITS } from './limits.ts';
import type { PlanSource, ReadPlanTask } from './reading.ts';
import { PlanReading } from './reading.ts';
import { refused } from './refusals.ts';

export interface ReadPlanOptions {
  /** Upper-case letters and digits; ids of the plan's records begin with it. */
  readonly code: string;
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  /** Which of several plans in one text, from 1; without it such a text is refused with `hai-ke-hoach`. */
  readonly part?: number | null;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** A plan of 500 pages as PDF takes a fraction of this on an old machine. */
export const READ_PLAN_LIMITS: ChildLimits = { timeoutMs: 90_000, maxRssMb: 1024, maxHeapMb: 640 };

/**
 * Reads a plan document (.docx, .pdf with text, .txt, pasted text) in a child process into a draft in the plan schema.
 * Nothing is written and nothing stays behind, whatever the file holds.
 * Faults: those of `refusals.ts` and of `readPlan`; of the child `da-dung`, `qua-thoi-gian`, `qua-bo-nho`, `tien-trinh-hong`.
 */
export async function readPlanFile(spawn: Spawn, source: PlanSource, { code, id, part = null, signal, onProgress }: ReadPlanOptions): Promise<Result<PlanReading>> {
  if (source.kind === 'bytes' && source.bytes.length > PLAN_LIMITS.fileBytes) return err(refused.tooLarge());
  if (source.kind === 'text' && source.text.length > PLAN_LIMITS.textLength) return err(refused.tooMuchText());
  const task: ReadPlanTask = { source, code, id, part };
  const answer = await runChild(spawn, 'read-plan', task, { ...READ_PLAN_LIMITS, signal, onProgress });
  if (!answer.ok) return answer;
  const reading = PlanReading.safeParse(answer.value);
  return reading.success ? ok(reading.data) : err(strangeAnswer);
}

const strangeAnswer = fault('loi-phan-mem', 'Phần mềm gặp lỗi khi đọc văn bản này. Dữ liệu đã lưu không thay đổi.', {
  kind: 'bug',
  next: 'Nhập kế hoạch bằng tay, và báo cho người hỗ trợ.',
});
