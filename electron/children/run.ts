import { cancelled } from '../../shared/api/protocol.ts';
import type { Fault } from '../../shared/result.ts';
import { fault, Refusal } from '../../shared/result.ts';
import type { ChildKinds, FromChild } from './protocol.ts';
import { ToChild } from './protocol.ts';

/** The child's end of its link to the backend. */
export interface ParentLink {
  post(message: FromChild): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** Bounds of one task; null between two. */
export type Watch = (limits: { timeoutMs: number; maxRssMb: number } | null) => void;
/** Of the memory a task may take, what may still be taken after it for the process to get another. */
const SMALL_ENOUGH = 0.5;

/**
 * Serves one `run` after the other over `link`. A task that throws answers with the fault `loi-phan-mem`.
 * @param watch told the bounds of each task before the task sees its input
 */
export function serveChild(link: ParentLink, kinds: ChildKinds, watch: Watch): void {
  let abort: AbortController | null = null;
  link.onMessage((raw) => {
    const message = ToChild.parse(raw);
    if (message.type === 'cancel') return abort?.abort();
    if (abort !== null) throw new Error('a child runs one task at a time');
    const control = (abort = new AbortController());
    watch(message);
    void runTask(message.kind, message.input, control.signal).then((answer) => {
      watch(null);
      abort = null;
      link.post(answer.type === 'result' ? { ...answer, again: process.memoryUsage.rss() < message.maxRssMb * SMALL_ENOUGH * 1024 * 1024 } : answer);
    });
  });

  async function runTask(kind: string, input: unknown, signal: AbortSignal): Promise<FromChild> {
    const task = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (task === undefined) return { type: 'fault', fault: childFault };
    try {
      const result = await task(input, { progress: (progress) => link.post({ type: 'progress', progress }), signal });
      return result.ok ? { type: 'result', value: result.value } : { type: 'fault', fault: result.error };
    } catch (error) {
      if (signal.aborted) return { type: 'fault', fault: cancelled };
      return { type: 'fault', fault: error instanceof Refusal ? error.fault : childFault };
    }
  }
}

const childFault: Fault = fault('loi-phan-mem', 'Phần mềm gặp lỗi khi xử lý phần việc này. Dữ liệu đã lưu không thay đổi.', {
  kind: 'bug',
  next: 'Thử lại; nếu vẫn lỗi, báo cho người hỗ trợ.',
});
