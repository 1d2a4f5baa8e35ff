import type { Fault, Result } from '../../shared/result.ts';
import { err, fault, Refusal } from '../../shared/result.ts';
import type { ChunkReceiver, ChunkSender } from '../../shared/api/flow.ts';
import { chunkReceiver, chunkSender } from '../../shared/api/flow.ts';
import type { DownloadHead, Wire } from '../../shared/api/protocol.ts';
import { cancelled, connectionLost, exchangeIdOf, FromWindow } from '../../shared/api/protocol.ts';
import type { Dispatcher } from './dispatch.ts';
import { programFault } from './dispatch.ts';
import type { Download, Session } from './handlers.ts';
import type { Log } from './log.ts';
import { describeBug } from './log.ts';

/** An event for the windows: a name of the contract and its payload. */
export interface BackendEvent {
  readonly name: string;
  readonly payload: unknown;
}
export interface ServeOptions {
  readonly wire: Wire;
  readonly dispatcher: Dispatcher;
  readonly session: Session;
  readonly log: Log;
  /** Subscribes to events; returns the function that ends it. */
  readonly onEvent?: (listener: (event: BackendEvent) => void) => () => void;
}
/** A window has no reason to have more open at once. */
const MAX_OPEN = 256;

interface Exchange {
  readonly abort: AbortController;
  readonly receiver: ChunkReceiver;
  readonly sender: ChunkSender;
}

/**
 * Answers what arrives on a wire until it closes. What cannot be understood is answered with a fault where it names
 * an exchange, otherwise the wire is closed. When the wire closes, uploads and downloads of it end; calls and jobs
 * already begun run to their end.
 */
export function serve({ wire, dispatcher, session, log, onEvent }: ServeOptions): void {
  const exchanges = new Map<number, Exchange>();
  let closed = false;
  const stopEvents = onEvent?.((event) => wire.post({ type: 'event', ...event }));
  const refuse = (id: number, reason: Fault) => wire.post({ type: 'fault', id, fault: reason });

  wire.onMessage((raw) => {
    if (closed) return;
    const parsed = FromWindow.safeParse(raw);
    if (!parsed.success) {
      log({ level: 'warn', event: 'malformed-message' });
      const id = exchangeIdOf(raw);
      return id === null ? wire.close() : refuse(id, malformed);
    }
    const message = parsed.data;
    if (message.type === 'open') {
      if (exchanges.has(message.id)) return refuse(message.id, malformed);
      if (exchanges.size >= MAX_OPEN) return refuse(message.id, tooMany);
      return begin(message);
    }
    const exchange = exchanges.get(message.id);
    if (exchange === undefined) return; // It ended while this was on the way.
    switch (message.type) {
      case 'chunk':
        return exchange.receiver.take(message.bytes) ? undefined : wire.close();
      case 'end':
        return exchange.receiver.end();
      case 'ack':
        return exchange.sender.acknowledge(message.received) ? undefined : wire.close();
      case 'cancel':
        exchange.abort.abort();
        exchange.receiver.stop(cancelled);
        exchange.sender.stop(cancelled);
    }
  });
  wire.onClose(() => {
    closed = true;
    stopEvents?.();
    for (const { receiver, sender } of exchanges.values()) {
      receiver.stop(connectionLost);
      sender.stop(connectionLost);
    }
  });

  function begin({ id, method, input, size }: Extract<FromWindow, { type: 'open' }>) {
    const exchange: Exchange = {
      abort: new AbortController(),
      receiver: chunkReceiver((received) => wire.post({ type: 'ack', id, received })),
      sender: chunkSender((bytes) => wire.post({ type: 'chunk', id, bytes })),
    };
    exchanges.set(id, exchange);
    const progress = (step: { done: number; total?: number; label: string }) => wire.post({ type: 'progress', id, progress: step });
    const streams = { progress, signal: exchange.abort.signal, bytes: exchange.receiver.bytes, size };
    void dispatcher
      .run(session, method, input, streams)
      .then((result) => (result.ok && dispatcher.contract[method]?.kind === 'download' ? sendFile(id, exchange.sender, result.value as Download) : result))
      .catch((error: unknown): Result<unknown> => {
        if (error instanceof Refusal) return err(error.fault);
        log({ level: 'error', event: 'bug', subject: method, ...describeBug(error) });
        return err(programFault);
      })
      .then((result) => {
        exchanges.delete(id);
        if (result === SENT || closed) return;
        wire.post(result.ok ? { type: 'result', id, value: result.value } : { type: 'fault', id, fault: result.error });
      });
  }

  async function sendFile(id: number, sender: ChunkSender, file: Download): Promise<typeof SENT> {
    const head: DownloadHead = { fileName: file.fileName, mediaType: file.mediaType, size: file.size ?? null };
    wire.post({ type: 'result', id, value: head });
    await sender.sendAll(file.bytes as AsyncIterable<Uint8Array>);
    wire.post({ type: 'end', id });
    return SENT;
  }
}

/** A download has said everything already. */
const SENT: Result<undefined> = { ok: true, value: undefined };

const malformed = fault('thong-diep-hong', 'Chương trình nhận được một yêu cầu không đọc được.', { kind: 'bug', next: 'Đóng chương trình rồi mở lại.' });
const tooMany = fault('qua-nhieu-viec', 'Có quá nhiều việc đang chạy cùng lúc.', { next: 'Đợi các việc đang chạy xong rồi làm lại.' });
