import type { Progress } from '../../shared/api/define.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import type { Result } from '../../shared/result.ts';
import { err, fault } from '../../shared/result.ts';
import { FromChild } from '../children/protocol.ts';
import type { ToChild } from '../children/protocol.ts';
import { restChild, takeChild } from './waiting-children.ts';

/** Bounds of one child: wall clock in milliseconds, resident memory and V8 heap in MiB. */
export interface ChildLimits {
  readonly timeoutMs: number;
  readonly maxRssMb: number;
  readonly maxHeapMb: number;
}
/** Why a child ended by itself, as far as can be told. */
export interface ChildExit {
  readonly code: number | null;
  readonly reason: 'memory' | 'time' | null;
}
/** A started child process, whatever started it. Messages posted before it is ready wait. */
export interface ChildLink {
  post(message: ToChild): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (exit: ChildExit) => void): void;
  kill(): void;
  /** Whether this process stays for the child (it does at first) or may end while the child waits for work. */
  hold?(held: boolean): void;
}
export type Spawn = (limits: ChildLimits) => ChildLink;
export interface RunChildOptions extends Partial<ChildLimits> {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}
/** For one clerk's file on an old laptop of 4 GB. */
export const DEFAULT_LIMITS: ChildLimits = { timeoutMs: 120_000, maxRssMb: 1024, maxHeapMb: 512 };
/** What a cancelled child may use to tidy up before it is killed. */
const CANCEL_GRACE_MS = 300;
/** The child's own watchdog comes first, because it can say why; this is for one that cannot even run that. */
const KILL_AFTER_TIMEOUT_MS = 1000;

/**
 * Runs one task in a process of its own, which ends with it or waits a moment for another of its group (see `takeChild`).
 * @param kind name in `electron/children/kinds.ts`
 * @param input anything structured clone can carry
 * @returns what the task answered, or a fault: `da-dung` (cancelled), `qua-thoi-gian`, `qua-bo-nho`, `tien-trinh-hong`. Never rejects.
 */
export function runChild(spawn: Spawn, kind: string, input: unknown, options: RunChildOptions = {}): Promise<Result<unknown>> {
  const limits = { ...DEFAULT_LIMITS, ...definedOnly(options) };
  if (options.signal?.aborted === true) return Promise.resolve(err(cancelled));
  const child = takeChild(spawn, kind, limits);
  const { link } = child;
  return new Promise((resolve) => {
    let settled = false;
    const timers: NodeJS.Timeout[] = [];
    const settle = (result: Result<unknown>, again = false) => {
      if (settled) return;
      settled = true;
      timers.forEach(clearTimeout);
      options.signal?.removeEventListener('abort', cancel);
      if (again && options.signal?.aborted !== true) restChild(spawn, kind, limits, child);
      else link.kill();
      resolve(result);
    };
    const cancel = () => {
      link.post({ type: 'cancel' });
      timers.push(setTimeout(() => settle(err(cancelled)), CANCEL_GRACE_MS));
    };
    child.serve({
      message: (raw) => {
        const message = FromChild.safeParse(raw);
        if (!message.success) return settle(err(broken(kind)));
        if (message.data.type === 'progress') return settled ? undefined : options.onProgress?.(message.data.progress);
        // What a task complains of after it was told to stop is not why it ended.
        if (message.data.type === 'fault') return settle(err(options.signal?.aborted === true ? cancelled : message.data.fault));
        settle({ ok: true, value: message.data.value }, message.data.again);
      },
      exit: ({ reason }) => {
        if (options.signal?.aborted === true) return settle(err(cancelled));
        settle(err(reason === 'memory' ? tooMuchMemory : reason === 'time' ? tooLong : broken(kind)));
      },
    });
    options.signal?.addEventListener('abort', cancel, { once: true });
    timers.push(setTimeout(() => settle(err(tooLong)), limits.timeoutMs + KILL_AFTER_TIMEOUT_MS));
    link.post({ type: 'run', kind, input, timeoutMs: limits.timeoutMs, maxRssMb: limits.maxRssMb });
  });
}

function definedOnly({ timeoutMs, maxRssMb, maxHeapMb }: Partial<ChildLimits>): Partial<ChildLimits> {
  return Object.fromEntries(Object.entries({ timeoutMs, maxRssMb, maxHeapMb }).filter(([, value]) => value !== undefined));
}

const tooLong = fault('qua-thoi-gian', 'Việc này chạy quá lâu nên đã được dừng. Dữ liệu đã lưu không thay đổi.', {
  next: 'Thử lại khi máy rảnh; nếu là tệp nhập vào, hãy tách thành tệp nhỏ hơn.',
});
const tooMuchMemory = fault('qua-bo-nho', 'Việc này cần nhiều bộ nhớ hơn mức cho phép nên đã được dừng. Dữ liệu đã lưu không thay đổi.', {
  next: 'Đóng bớt chương trình khác rồi thử lại; nếu là tệp nhập vào, hãy dùng tệp nhỏ hơn.',
});
const broken = (kind: string) =>
  fault('tien-trinh-hong', 'Phần việc chạy riêng đã dừng giữa chừng. Dữ liệu đã lưu không thay đổi.', {
    item: kind,
    next: 'Thử lại; nếu là tệp nhập vào, tệp có thể hỏng: mở bằng chương trình khác, lưu lại rồi nhập lại.',
  });
