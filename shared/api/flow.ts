import type { Fault } from '../result.ts';
import { Refusal } from '../result.ts';
import { CHUNK_BYTES, WINDOW_BYTES } from './protocol.ts';

/** The sending end of a stream of chunks: waits while WINDOW_BYTES are on the way unacknowledged. */
export interface ChunkSender {
  /** Sends all of `source`, then resolves; rejects with a Refusal after `stop`. */
  sendAll(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void>;
  /** The other end has taken `received` bytes in all; false if it claims more than was sent. */
  acknowledge(received: number): boolean;
  stop(fault: Fault): void;
}

export function chunkSender(post: (bytes: Uint8Array) => void): ChunkSender {
  let sent = 0;
  let acknowledged = 0;
  let stopped: Fault | null = null;
  let wake: (() => void) | null = null;
  const room = async () => {
    while (stopped === null && sent - acknowledged >= WINDOW_BYTES) await new Promise<void>((resolve) => (wake = resolve));
    if (stopped !== null) throw new Refusal(stopped);
  };
  const rouse = () => {
    wake?.();
    wake = null;
  };
  return {
    sendAll: async (source) => {
      for await (const piece of source) {
        for (let at = 0; at < piece.length; at += CHUNK_BYTES) {
          await room();
          // A copy of its own: cloning a view would carry the whole buffer beneath it.
          const bytes = piece.slice(at, at + CHUNK_BYTES);
          sent += bytes.length;
          post(bytes);
        }
      }
      if (stopped !== null) throw new Refusal(stopped);
    },
    acknowledge: (received) => {
      if (received > sent) return false;
      acknowledged = Math.max(acknowledged, received);
      rouse();
      return true;
    },
    stop: (fault) => {
      stopped ??= fault;
      rouse();
    },
  };
}

/** The receiving end: an iterable of the chunks, which acknowledges what its reader has taken. */
export interface ChunkReceiver {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** False if the sender ignores the window or goes on after the end. */
  take(chunk: Uint8Array): boolean;
  end(): void;
  /** The reader gets a Refusal at its next step. */
  stop(fault: Fault): void;
}

export function chunkReceiver(acknowledge: (received: number) => void): ChunkReceiver {
  const waiting: Uint8Array[] = [];
  let onTheWay = 0;
  let taken = 0;
  let ended = false;
  let stopped: Fault | null = null;
  let wake: (() => void) | null = null;
  const rouse = () => {
    wake?.();
    wake = null;
  };
  async function* read() {
    for (;;) {
      if (stopped !== null) throw new Refusal(stopped);
      const chunk = waiting.shift();
      if (chunk !== undefined) {
        yield chunk;
        taken += chunk.length;
        onTheWay -= chunk.length;
        acknowledge(taken);
      } else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  return {
    bytes: read(),
    take: (chunk) => {
      if (ended || onTheWay >= WINDOW_BYTES) return false;
      onTheWay += chunk.length;
      waiting.push(chunk);
      rouse();
      return true;
    },
    end: () => {
      ended = true;
      rouse();
    },
    stop: (fault) => {
      stopped ??= fault;
      rouse();
    },
  };
}
