import type { z } from 'zod';
import type { Contract, MethodDef, Progress, Role } from '../../shared/api/define.ts';
import { mayCall } from '../../shared/api/roles.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { ROLE_WORDS } from '../../shared/domain/user.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { err, fault, Refusal } from '../../shared/result.ts';
import { diskFault } from '../files/disk-fault.ts';
import { sqliteFault } from '../store/sqlite-fault.ts';
import type { Actor, Context, Download, Handlers, JobControl, Session } from './handlers.ts';
import type { Log } from './log.ts';
import { describeBug } from './log.ts';

export interface DispatcherOptions<C extends Contract> {
  readonly contract: C;
  readonly handlers: Handlers<C>;
  /** Who a session acts as now: changes when the unit is unlocked. A fault for an unknown user. */
  readonly actorFor: (session: Session) => Result<Actor>;
  readonly log: Log;
  /** Tests and development: an answer that does not fit its schema is a bug, not sent. */
  readonly checkOutput?: boolean;
  /** Told of each call refused for its role, to be audited (F67). */
  readonly onDenied?: (actor: Actor, method: string) => void;
  /** Campaigns of what an input names, for methods that a focal body may call; null where they cannot be told. */
  readonly campaignsOf?: (method: string, input: unknown) => readonly string[] | null;
}
/** What an exchange may need beside its input. */
export interface Streams {
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** The bytes of an upload, and their number where it is known before. */
  readonly bytes?: AsyncIterable<Uint8Array>;
  readonly size?: number;
}
export interface Dispatcher {
  readonly contract: Contract;
  /**
   * Runs one method. Never rejects. The value of a download is a `Download`, whose bytes must be read to the end or
   * returned early; it counts as running until then.
   */
  run(session: Session, method: string, input: unknown, streams?: Streams): Promise<Result<unknown>>;
  /** Methods running now, one name each. */
  running(): readonly string[];
  /** Resolves when every call that runs now has ended; later ones are not waited for. */
  settled(): Promise<void>;
  /** Refuses new calls and resolves when the running ones have ended. */
  shutdown(): Promise<void>;
}

export function createDispatcher<C extends Contract>(options: DispatcherOptions<C>): Dispatcher {
  const { contract, actorFor, log, checkOutput = false, onDenied, campaignsOf } = options;
  const methods = new Map(Object.entries(contract).filter((entry): entry is [string, MethodDef] => entry[1].kind !== 'event'));
  const handlers = new Map(Object.entries(options.handlers as Record<string, AnyHandler>));
  const active = new Set<{ method: string }>();
  const waiting = new Set<{ readonly runs: Set<{ method: string }>; readonly done: () => void }>();
  let closing = false;
  let idle: (() => void) | null = null;
  const leave = (run: { method: string }) => {
    active.delete(run);
    for (const wait of waiting) {
      wait.runs.delete(run);
      if (wait.runs.size > 0) continue;
      waiting.delete(wait);
      wait.done();
    }
    if (active.size === 0) idle?.();
  };

  const answer = async (session: Session, method: string, input: unknown, streams: Streams): Promise<Result<unknown>> => {
    const def = methods.get(method);
    const handler = handlers.get(method);
    if (def === undefined || handler === undefined) return err(unknownMethod);
    const actor = actorFor(session);
    if (!actor.ok) return actor;
    const deny = (needed: Role) => {
      log({ level: 'warn', event: 'denied', subject: method, detail: actor.value.role });
      onDenied?.(actor.value, method);
      return err(actor.value.role === 'none' ? locked : denied(needed));
    };
    const { focal = [] } = actor.value;
    const byFocal = !mayCall(actor.value.role, def.role);
    if (byFocal && !focal.some(({ role }) => role === def.focal)) return deny(def.role);
    const parsed = def.input.safeParse(input);
    if (!parsed.success) return err(wrongInput(parsed.error));
    if (byFocal) {
      const campaigns = campaignsOf?.(method, parsed.data) ?? [];
      if (campaigns.length === 0 || !campaigns.every((id) => focal.some(({ campaignId, role }) => campaignId === id && role === def.focal))) return deny(def.role);
    }
    const needed = def.roleFor?.(parsed.data);
    if (needed !== undefined && !mayCall(actor.value.role, needed)) return deny(needed);
    const context = { actor: actor.value, session };
    const result = await handler(context, parsed.data, ...extrasFor(def, streams));
    if (result.ok && checkOutput && def.kind !== 'download') def.output.parse(result.value);
    return result;
  };

  return {
    contract,
    run: async (session, method, input, streams = {}) => {
      if (closing) return err(shuttingDown);
      const run = { method };
      active.add(run);
      let held = false;
      try {
        const result = await answer(session, method, input, streams);
        if (!result.ok || methods.get(method)?.kind !== 'download') return result;
        held = true;
        return { ok: true, value: holdOpen(result.value as Download, () => leave(run)) };
      } catch (error) {
        if (error instanceof Refusal) return err(error.fault);
        if (streams.signal?.aborted === true && isAbort(error)) return err(cancelled);
        // A disk that fills up or fails where nobody looked for it is no fault of the program.
        const known = diskFault(error) ?? sqliteFault(error);
        log({ level: known === null ? 'error' : 'warn', event: known === null ? 'bug' : 'disk', subject: method, ...describeBug(error) });
        return err(known ?? programFault);
      } finally {
        if (!held) leave(run);
      }
    },
    running: () => [...active].map((run) => run.method),
    settled: () => (active.size === 0 ? Promise.resolve() : new Promise<void>((done) => waiting.add({ runs: new Set(active), done }))),
    shutdown: async () => {
      closing = true;
      if (active.size > 0) await new Promise<void>((resolve) => (idle = resolve));
    },
  };
}

type AnyHandler = (context: Context, input: unknown, ...extras: unknown[]) => Result<unknown> | Promise<Result<unknown>>;

/** What a handler is given after its input: control of a job; bytes and control of an upload. */
function extrasFor(def: MethodDef, streams: Streams): unknown[] {
  if (def.kind !== 'job' && def.kind !== 'upload') return [];
  const control: JobControl = { progress: streams.progress ?? (() => undefined), signal: streams.signal ?? new AbortController().signal };
  if (def.kind === 'job') return [control];
  if (streams.bytes === undefined) throw new Refusal(noBytes);
  if (streams.size !== undefined && streams.size > def.maxBytes) throw new Refusal(tooLarge(def.maxBytes));
  return [limited(streams.bytes, def.maxBytes), control];
}

async function* limited(source: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of source) {
    length += piece.length;
    if (length > maxBytes) throw new Refusal(tooLarge(maxBytes));
    yield piece;
  }
}

function holdOpen(download: Download, release: () => void): Download {
  async function* bytes() {
    try {
      if (download.bytes instanceof Uint8Array) yield download.bytes;
      else yield* download.bytes;
    } finally {
      release();
    }
  }
  const size = download.bytes instanceof Uint8Array ? download.bytes.length : download.size;
  return { ...download, size, bytes: bytes() };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

/** Names the field and says what is wrong with it, never what was typed. */
function wrongInput(error: z.ZodError): Fault {
  const first = error.issues[0];
  const item = first?.path.map(String).join('.') ?? '';
  const where = item === '' ? '' : ` ở mục “${item}”`;
  return fault('sai-dau-vao', `Dữ liệu gửi lên chưa đúng${where}: ${first?.message ?? ''}.`, {
    next: 'Sửa mục này rồi làm lại.',
    ...(item === '' ? {} : { item }),
  });
}

export const programFault: Fault = {
  code: 'loi-phan-mem',
  message: 'Phần mềm gặp lỗi khi làm việc này. Dữ liệu đã lưu trước đó không thay đổi.',
  next: 'Thử lại; nếu vẫn lỗi, đóng chương trình, mở lại và báo cho người hỗ trợ.',
  kind: 'bug',
};
const unknownMethod = fault('khong-co-viec-nay', 'Chương trình không có việc này.', { kind: 'bug', next: 'Đóng chương trình rồi mở lại.' });
export const locked = fault('chua-mo-khoa', 'Dữ liệu của đơn vị chưa được mở khóa.', { kind: 'denied', next: 'Nhập mật khẩu để mở.' });
const denied = (needed: Role): Fault =>
  fault('khong-du-quyen', `Vai trò đang dùng không được làm việc này; việc này dành cho ${ROLE_WORDS[needed]}.`, { kind: 'denied', next: 'Nhờ người có vai trò đó trong đơn vị làm.' });
const shuttingDown = fault('dang-dong', 'Chương trình đang đóng nên không nhận việc mới.', { next: 'Mở lại chương trình rồi làm tiếp.' });
const noBytes = fault('thieu-tep', 'Việc này cần một tệp gửi kèm.', { next: 'Chọn tệp rồi gửi lại.' });

function tooLarge(maxBytes: number): Fault {
  const limit = maxBytes >= 1024 * 1024 ? `${Math.floor(maxBytes / (1024 * 1024))} MB` : `${Math.floor(maxBytes / 1024)} KB`;
  return fault('tep-qua-lon', `Tệp lớn hơn mức cho phép là ${limit}.`, { next: 'Chọn tệp nhỏ hơn, hoặc quét lại với độ nét thấp hơn.' });
}
