import { decodeFrame, encodeFrame } from './codec.ts';
import type { Wire } from './protocol.ts';

/** The parts of a WebSocket that a wire needs; the browser's and the `ws` package's both fit. */
export interface SocketLike {
  binaryType: string;
  readonly readyState: number;
  send(data: string | Uint8Array<ArrayBuffer>): void;
  close(code?: number): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
}
const OPEN = 1;

/** A wire over an open WebSocket. A frame that cannot be read closes it. */
export function socketWire(socket: SocketLike): Wire {
  socket.binaryType = 'arraybuffer';
  const closing = closeOnce(() => socket.close());
  socket.addEventListener('close', closing.close);
  return {
    post: (message) => {
      if (socket.readyState === OPEN) socket.send(encodeFrame(message));
    },
    onMessage: (listener) =>
      socket.addEventListener('message', ({ data }) => {
        const message = decodeFrame(data instanceof ArrayBuffer ? new Uint8Array(data) : data);
        if (message === undefined) closing.close();
        else listener(message);
      }),
    close: closing.close,
    onClose: closing.onClose,
  };
}

/** The parts of a DOM or Node MessagePort that a wire needs. */
export interface PortLike {
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
}

/** A wire over a MessagePort of a window or of Node. (Electron's MessagePortMain has an interface of its own.) */
export function portWire(port: PortLike): Wire {
  const closing = closeOnce(() => port.close());
  port.addEventListener('close', closing.close);
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => {
      port.addEventListener('message', (event) => listener(event.data));
      port.start();
    },
    close: closing.close,
    onClose: closing.onClose,
  };
}

/**
 * Two ends in one process. Messages go through the frame codec, so that the command line and the tests see exactly
 * what a browser would: nothing can come to rely on sharing an object.
 */
export function wirePair(): [Wire, Wire] {
  const inboxes: [Inbox, Inbox] = [inbox(), inbox()];
  const closing = closeOnce(() => undefined);
  const end = (mine: Inbox, theirs: Inbox): Wire => ({
    post: (message) => {
      const frame = encodeFrame(message);
      void Promise.resolve().then(() => theirs.deliver(decodeFrame(frame)));
    },
    onMessage: mine.listen,
    close: closing.close,
    onClose: closing.onClose,
  });
  return [end(inboxes[0], inboxes[1]), end(inboxes[1], inboxes[0])];
}

interface Inbox {
  deliver(message: unknown): void;
  listen(listener: (message: unknown) => void): void;
}
function inbox(): Inbox {
  const waiting: unknown[] = [];
  let receive: ((message: unknown) => void) | null = null;
  return {
    deliver: (message) => (receive ? receive(message) : void waiting.push(message)),
    listen: (listener) => {
      receive = listener;
      waiting.splice(0).forEach(listener);
    },
  };
}

/** Closes once; tells those who ask later at once. */
export function closeOnce(shut: () => void): { close: () => void; onClose: (listener: () => void) => void } {
  const listeners: (() => void)[] = [];
  let closed = false;
  return {
    close: () => {
      if (closed) return;
      closed = true;
      shut();
      listeners.splice(0).forEach((listener) => listener());
    },
    onClose: (listener) => (closed ? listener() : void listeners.push(listener)),
  };
}

