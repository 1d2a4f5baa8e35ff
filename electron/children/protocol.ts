import { z } from 'zod';
import type { Progress } from '../../shared/api/define.ts';
import type { Result } from '../../shared/result.ts';

/**
 * Between the backend and a child process: one `run`, any number of `progress`, one `result` or `fault`, for each task. The same
 * over Node's fork and over a MessagePort to an Electron utility process; structured clone carries both.
 */
export const ToChild = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('run'),
    kind: z.string(),
    input: z.unknown(),
    timeoutMs: z.number().positive(),
    maxRssMb: z.number().positive(),
  }),
  z.object({ type: z.literal('cancel') }),
]);
export type ToChild = z.infer<typeof ToChild>;

const FaultBody = z.object({
  code: z.string(),
  message: z.string(),
  next: z.string().optional(),
  item: z.string().optional(),
  kind: z.enum(['fixable', 'denied', 'newer', 'cancelled', 'bug']),
});
/** A child that parsed something hostile is not believed either: the backend checks what it says. */
export const FromChild = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: z.object({ done: z.number(), total: z.number().optional(), label: z.string() }) }),
  /** `again`: whether the process is still small enough for another task. */
  z.object({ type: z.literal('result'), value: z.unknown(), again: z.boolean().default(false) }),
  z.object({ type: z.literal('fault'), fault: FaultBody }),
]);
export type FromChild = z.input<typeof FromChild>;

export interface ChildControl {
  progress(progress: Progress): void;
  /** Aborted shortly before the process is killed: time to remove a half-written file, no more. */
  readonly signal: AbortSignal;
}
/** A task of a child. Its input comes from the backend and is parsed by the task. */
export type ChildTask = (input: unknown, control: ChildControl) => Promise<Result<unknown>>;
export type ChildKinds = Readonly<Record<string, ChildTask>>;
