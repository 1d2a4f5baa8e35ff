import { z } from 'zod';
import type { Fault } from '../result.ts';

/**
 * The one message protocol between window and backend. One wire carries many exchanges at once; each has a number
 * chosen by the window. A message is a plain object; file bytes stand in the field `bytes` and nowhere else.
 *
 *   call      open → result | fault
 *   job       open → progress* → result | fault              the window may send cancel
 *   upload    open → (chunk → ack)* → end → progress* → result | fault   the window may send cancel
 *   download  open → result (name, type, size) → (chunk → ack)* → end | fault
 *   event     event, from the backend, at any time
 *
 * Who sends chunks never has more than WINDOW_BYTES on the way that were not acknowledged.
 */
export const CHUNK_BYTES = 256 * 1024;
export const WINDOW_BYTES = 4 * CHUNK_BYTES;
/** A message without bytes is never larger, in UTF-16 units of its JSON. */
export const MAX_MESSAGE_CHARS = 8 * 1024 * 1024;
const MAX_METHOD_CHARS = 100;

const ExchangeId = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const Count = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const Bytes = z.custom<Uint8Array>(isBytes).refine((bytes) => bytes.byteLength <= CHUNK_BYTES);
const Chunk = z.object({ type: z.literal('chunk'), id: ExchangeId, bytes: Bytes });
const End = z.object({ type: z.literal('end'), id: ExchangeId });
const Ack = z.object({ type: z.literal('ack'), id: ExchangeId, received: Count });
const FaultBody = z.object({
  code: z.string(),
  message: z.string(),
  next: z.string().optional(),
  item: z.string().optional(),
  kind: z.enum(['fixable', 'denied', 'newer', 'cancelled', 'bug']),
});

/** What the window sends. `size` is the length of an upload where it is known before. */
export const FromWindow = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), id: ExchangeId, method: z.string().max(MAX_METHOD_CHARS), input: z.unknown(), size: Count.optional() }),
  Chunk,
  End,
  Ack,
  z.object({ type: z.literal('cancel'), id: ExchangeId }),
]);
export type FromWindow = z.infer<typeof FromWindow>;

/** What the backend sends. */
export const FromBackend = z.discriminatedUnion('type', [
  z.object({ type: z.literal('result'), id: ExchangeId, value: z.unknown() }),
  z.object({ type: z.literal('fault'), id: ExchangeId, fault: FaultBody }),
  z.object({ type: z.literal('progress'), id: ExchangeId, progress: z.object({ done: z.number(), total: z.number().optional(), label: z.string() }) }),
  Chunk,
  End,
  Ack,
  z.object({ type: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);
export type FromBackend = z.infer<typeof FromBackend>;
export type Message = FromWindow | FromBackend;

/** What a download begins with; the bytes follow in chunks. */
export const DownloadHead = z.object({ fileName: z.string(), mediaType: z.string(), size: Count.nullable() });
export type DownloadHead = z.infer<typeof DownloadHead>;

/**
 * A two-way pipe for messages, in order. What arrives is outside input: `unknown`.
 * Nothing is transferred, bytes are copied: Electron loses a message that transfers an ArrayBuffer to another process.
 */
export interface Wire {
  post(message: Message): void;
  onMessage(listener: (message: unknown) => void): void;
  /** May be called more than once. */
  close(): void;
  /** Called once, whichever side closed. */
  onClose(listener: () => void): void;
}

/** The number of the exchange a message speaks of, even if the rest of it is wrong; null if there is none. */
export function exchangeIdOf(message: unknown): number | null {
  if (typeof message !== 'object' || message === null || !('id' in message)) return null;
  const id = ExchangeId.safeParse(message.id);
  return id.success ? id.data : null;
}

/** True for a Uint8Array of any realm (a window, a worker, a test environment). */
export function isBytes(value: unknown): value is Uint8Array {
  return Object.prototype.toString.call(value) === '[object Uint8Array]';
}

export const connectionLost: Fault = {
  code: 'mat-ket-noi',
  message: 'Cửa sổ không còn liên lạc được với phần dữ liệu của chương trình.',
  next: 'Đóng cửa sổ rồi mở lại chương trình. Những gì đã báo lưu xong vẫn còn nguyên.',
  kind: 'fixable',
};
export const cancelled: Fault = { code: 'da-dung', message: 'Việc này đã được dừng theo yêu cầu.', kind: 'cancelled' };

/** Browser host: where the page opens its WebSocket. */
export const SOCKET_PATH = '/wire';
/** Desktop: what the page posts to its own window to ask the preload for a port, and what the port then comes with. */
export const PORT_REQUEST = 'so-vang-port-request';
export const PORT_MESSAGE = 'so-vang-port';
