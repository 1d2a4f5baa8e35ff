import type { Fault, Result } from '../result.ts';
import { err, ok, Refusal } from '../result.ts';
import type { Contract, InputOf, NamesOf, OutputOf, PayloadOf, Progress } from './define.ts';
import type { ChunkReceiver, ChunkSender } from './flow.ts';
import { chunkReceiver, chunkSender } from './flow.ts';
import type { Wire } from './protocol.ts';
import { cancelled, connectionLost, DownloadHead, FromBackend, isBytes } from './protocol.ts';

/** A file as it came from the backend, whole. */
export interface Downloaded {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}
export interface RunningJob<O> {
  /** Never rejects. */
  readonly done: Promise<Result<O>>;
  /** Asks for the end; `done` then answers with a fault of kind `cancelled`, or with the result if it was faster. */
  cancel(): void;
}
export type UploadBytes = Uint8Array | AsyncIterable<Uint8Array>;
/** For uploads that are worked on for long. */
export interface UploadOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Asks for the end; the upload then answers with a fault of kind `cancelled`, or with the result if it was faster. */
  readonly signal?: StopSignal;
}
/** What an AbortSignal is, where neither Node nor a window is known. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The backend as the window sees it. Nothing here throws or rejects for what goes wrong there or on the way. */
export interface ApiClient<C extends Contract> {
  call<N extends NamesOf<C, 'call'>>(name: N, input: InputOf<C[N]>): Promise<Result<OutputOf<C[N]>>>;
  job<N extends NamesOf<C, 'job'>>(name: N, input: InputOf<C[N]>, onProgress?: (progress: Progress) => void): RunningJob<OutputOf<C[N]>>;
  upload<N extends NamesOf<C, 'upload'>>(name: N, input: InputOf<C[N]>, bytes: UploadBytes, options?: UploadOptions): Promise<Result<OutputOf<C[N]>>>;
  download<N extends NamesOf<C, 'download'>>(name: N, input: InputOf<C[N]>): Promise<Result<Downloaded>>;
  /** Returns the function that ends the listening. */
  on<N extends NamesOf<C, 'event'>>(name: N, listener: (payload: PayloadOf<C[N]>) => void): () => void;
  /** Told once when the wire is gone; every open exchange has then ended with `mat-ket-noi`. */
  onClose(listener: () => void): void;
  close(): void;
}

interface Exchange {
  settle(result: Result<unknown>): void;
  onProgress?: (progress: Progress) => void;
  sender?: ChunkSender;
  receiver?: ChunkReceiver;
}

/** @param _contract only gives the types: null where they are named; nothing is sent that it does not name. */
export function createClient<C extends Contract>(_contract: C | null, wire: Wire): ApiClient<C> {
  const exchanges = new Map<number, Exchange>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let lastId = 0;
  let closed = false;

  const open = (method: string, input: unknown, parts: (id: number) => Omit<Exchange, 'settle'>, size?: number) => {
    const id = ++lastId;
    const settled = new Promise<Result<unknown>>((resolve) => {
      if (closed) return resolve(err(connectionLost));
      exchanges.set(id, { ...parts(id), settle: resolve });
      wire.post({ type: 'open', id, method, input, size });
    });
    return { id, settled };
  };
  const finish = (id: number, result: Result<unknown>) => {
    const exchange = exchanges.get(id);
    exchanges.delete(id);
    // An upload can be answered before all of it was sent; the rest then stays here.
    exchange?.sender?.stop(result.ok ? cancelled : result.error);
    if (!result.ok) exchange?.receiver?.stop(result.error);
    exchange?.settle(result);
  };

  wire.onMessage((raw) => {
    const parsed = FromBackend.safeParse(raw);
    if (!parsed.success) return wire.close();
    const message = parsed.data;
    if (message.type === 'event') return listeners.get(message.name)?.forEach((listener) => listener(message.payload));
    const exchange = exchanges.get(message.id);
    if (exchange === undefined) return; // An answer to what was given up meanwhile.
    switch (message.type) {
      case 'progress':
        return exchange.onProgress?.(message.progress);
      case 'ack':
        return void exchange.sender?.acknowledge(message.received);
      case 'chunk':
        if (exchange.receiver?.take(message.bytes) !== true) wire.close();
        return;
      case 'end':
        exchange.receiver?.end();
        return void exchanges.delete(message.id);
      case 'fault':
        return finish(message.id, err(message.fault));
      case 'result':
        // A download goes on after its head; everything else is over.
        if (exchange.receiver !== undefined) return exchange.settle(ok(message.value));
        return finish(message.id, ok(message.value));
    }
  });
  wire.onClose(() => {
    closed = true;
    for (const id of [...exchanges.keys()]) finish(id, err(connectionLost));
  });

  const upload = (name: string, input: unknown, bytes: UploadBytes, { onProgress, signal }: UploadOptions = {}): Promise<Result<unknown>> => {
    if (signal?.aborted === true) return Promise.resolve(err(cancelled));
    const whole = isBytes(bytes);
    const sending = chunkSender((chunk) => wire.post({ type: 'chunk', id, bytes: chunk }));
    const { id, settled } = open(name, input, () => ({ sender: sending, ...(onProgress !== undefined && { onProgress }) }), whole ? bytes.length : undefined);
    const stop = () => {
      if (exchanges.has(id)) wire.post({ type: 'cancel', id });
    };
    signal?.addEventListener('abort', stop, { once: true });
    void settled.then(() => signal?.removeEventListener('abort', stop));
    void sending.sendAll(whole ? [bytes] : bytes).then(
      () => wire.post({ type: 'end', id }),
      (error: unknown) => {
        // Stopped by the backend: its answer is on the way. Anything else is the source of the bytes failing.
        if (!(error instanceof Refusal)) {
          wire.post({ type: 'cancel', id });
          finish(id, err(unreadable));
        }
      },
    );
    return settled;
  };

  const download = async (name: string, input: unknown): Promise<Result<Downloaded>> => {
    const receiving = chunkReceiver((received) => wire.post({ type: 'ack', id, received }));
    const { id, settled } = open(name, input, () => ({ receiver: receiving }));
    const answer = await settled;
    if (!answer.ok) return answer;
    const head = DownloadHead.safeParse(answer.value);
    if (!head.success) {
      wire.close();
      return err(connectionLost);
    }
    try {
      return ok({ fileName: head.data.fileName, mediaType: head.data.mediaType, bytes: await collect(receiving.bytes) });
    } catch (error) {
      if (error instanceof Refusal) return err(error.fault);
      throw error;
    }
  };

  const api = {
    call: (name: string, input: unknown) => open(name, input, () => ({})).settled,
    job: (name: string, input: unknown, onProgress?: (progress: Progress) => void) => {
      const { id, settled } = open(name, input, () => ({ onProgress }));
      return {
        done: settled,
        cancel: () => {
          if (exchanges.has(id)) wire.post({ type: 'cancel', id });
        },
      };
    },
    upload,
    download,
    on: (name: string, listener: (payload: unknown) => void) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => void set.delete(listener);
    },
    onClose: wire.onClose,
    close: wire.close,
  };
  // The names and types hold by the contract, which both sides parse with; here they are only passed through.
  return api as unknown as ApiClient<C>;
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source) {
    pieces.push(piece);
    length += piece.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const unreadable: Fault = {
  code: 'khong-doc-duoc-tep',
  message: 'Không đọc hết được tệp đã chọn.',
  next: 'Kiểm tra tệp còn ở chỗ cũ và mở được, rồi chọn lại.',
  kind: 'fixable',
};
