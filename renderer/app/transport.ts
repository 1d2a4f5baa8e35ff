import { PORT_MESSAGE, PORT_REQUEST } from '../../shared/api/protocol.ts';
import type { Wire } from '../../shared/api/protocol.ts';
import { portWire, socketWire } from '../../shared/api/wires.ts';
import { WireUnavailable } from './connection.ts';

const LONGEST_WAIT_MS = 20_000;

/** The wire to the backend: a WebSocket where the page came over HTTP, otherwise the port that the desktop's preload hands in. */
export function openWire(): Promise<Wire> {
  return window.location.protocol.startsWith('http') ? openSocket(window.location) : receivePort(LONGEST_WAIT_MS);
}

/** Resolves when the socket is open; rejects with WireUnavailable when it closes before that. */
export function openSocket({ protocol, host }: Pick<Location, 'protocol' | 'host'>): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}/wire`);
    const failed = () => reject(new WireUnavailable());
    socket.addEventListener('close', failed);
    socket.addEventListener('open', () => {
      socket.removeEventListener('close', failed);
      resolve(socketWire(socket));
    });
  });
}

/** Asks the preload for a port by `PORT_REQUEST` and takes the one that comes with `PORT_MESSAGE`, from this window only. */
export function receivePort(waitMs: number): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      window.removeEventListener('message', onMessage);
    };
    const onMessage = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== PORT_MESSAGE || port === undefined) return;
      stop();
      resolve(portWire(port));
    };
    const timer = setTimeout(() => {
      stop();
      reject(new WireUnavailable());
    }, waitMs);
    window.addEventListener('message', onMessage);
    window.postMessage(PORT_REQUEST, '/');
  });
}
