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

/**
 * Serves one `run` over `link`. A task that throws answers with the fault `loi-phan-mem`.
 * @param watch starts the watchdog; called before the task sees its input
 */
export function serveChild(link: ParentLink, kinds: ChildKinds, watch: (limits: { timeoutMs: number; maxRssMb: number }) => void): void {
  const abort = new AbortController();
  let begun = false;
  link.onMessage((raw) => {
    const message = ToChild.parse(raw);
    if (message.type === 'cancel') return abort.abort();
    if (begun) throw new Error('a child runs one task');
    begun = true;
    watch(message);
    void runTask(message.kind, message.input).then((answer) => link.post(answer));
  });

  async function runTask(kind: string, input: unknown): Promise<FromChild> {
    const task = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (task === undefined) return { type: 'fault', fault: childFault };
    try {
      const result = await task(input, { progress: (progress) => link.post({ type: 'progress', progress }), signal: abort.signal });
      return result.ok ? { type: 'result', value: result.value } : { type: 'fault', fault: result.error };
    } catch (error) {
      if (abort.signal.aborted) return { type: 'fault', fault: cancelled };
      return { type: 'fault', fault: error instanceof Refusal ? error.fault : childFault };
    }
  }
}

const childFault: Fault = fault('loi-phan-mem', 'Phần mềm gặp lỗi khi xử lý phần việc này. Dữ liệu đã lưu không thay đổi.', {
  kind: 'bug',
  next: 'Thử lại; nếu vẫn lỗi, báo cho người hỗ trợ.',
});
