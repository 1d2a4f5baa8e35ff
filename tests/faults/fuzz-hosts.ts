import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { WebSocket } from 'ws';
import type { ToChild } from '../../electron/children/protocol.ts';
import { createBackend } from '../../electron/backend.ts';
import type { FromBackendProcess, MainPort, ToBackend } from '../../electron/desktop/control.ts';
import { mainPortWire } from '../../electron/desktop/control.ts';
import { createPortServer } from '../../electron/desktop/port-server.ts';
import { createRemotePorts } from '../../electron/desktop/remote-ports.ts';
import { startBrowserServer } from '../../electron/browser/server.ts';
import type { Backend } from '../../electron/host/backend-type.ts';
import { createFolders } from '../../electron/host/handles.ts';
import type { LogEntry } from '../../electron/host/log.ts';
import { serve } from '../../electron/host/serve.ts';
import { forkSpawn } from '../../electron/host/spawn-fork.ts';
import { SOCKET_PATH } from '../../shared/api/protocol.ts';
import type { Wire } from '../../shared/api/protocol.ts';
import { portWire, socketWire } from '../../shared/api/wires.ts';
import type { PortLike, SocketLike } from '../../shared/api/wires.ts';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const random = (length: number) => randomBytes(length);

/** Electron's MessagePortMain tells `{ data }` where Node's port tells the data itself. */
function asMainPort(port: MessagePort): MainPort {
  return {
    postMessage: (message) => port.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) => (event === 'close' ? port.on('close', () => listener({ data: null })) : port.on('message', (data) => listener({ data }))),
    start: () => port.start(),
    close: () => port.close(),
  } as MainPort;
}

export interface Places {
  readonly data: string;
  readonly home: string;
  readonly stick: string;
  readonly renderer: string;
}
/** The window's end of a wire, and a way past its encoder. */
export interface Line {
  readonly wire: Wire;
  readonly postRaw: (message: unknown) => void;
}
export interface Hosts {
  readonly backend: Backend;
  /** A new line of each kind to the one backend, as its window would have it. */
  readonly connect: Readonly<Record<'socket' | 'port', () => Promise<Line>>>;
  close(): Promise<void>;
}

/** The desktop's two processes in one thread, and the browser's server, over one backend. */
export async function startHosts({ data, home, stick, renderer }: Places, log: (entry: LogEntry) => void, clock: () => number): Promise<Hosts> {
  const folders = createFolders({ home, volumes: () => Promise.resolve([]), extraRoots: [{ path: stick, label: basename(stick), removable: true }], random });
  const spawn = forkSpawn(here('../../dist/electron/child.js'));
  const server = createPortServer<MessagePort>({
    answers: {
      pickFolder: () => Promise.resolve(stick),
      pickFile: () => Promise.resolve(null),
      openedFile: () => Promise.resolve(null),
      print: () => Promise.resolve(true),
      protect: (secret) => Promise.resolve(secret.map((byte) => byte ^ 1)),
      unprotect: (secret) => Promise.resolve(secret.map((byte) => byte ^ 1)),
    },
    startChild: (limits) => {
      const { port1, port2 } = new MessageChannel();
      const link = spawn(limits);
      port1.on('message', (message: ToChild) => link.post(message));
      link.onMessage((message) => port1.postMessage(message));
      return { child: { kill: link.kill, onExit: (listener) => link.onExit((exit) => (port1.close(), listener(exit))) }, port: port2 };
    },
    post: (message: ToBackend, ports) => queueMicrotask(() => remote.receive(message, ports.map(asMainPort))),
    openWindow: () => undefined,
    down: () => undefined,
  });
  const remote = createRemotePorts({ post: (message: FromBackendProcess) => queueMicrotask(() => server.receive(message)), folders, keyStore: true, kind: 'desktop' });
  const backend = createBackend({ dataDir: data, ports: remote.ports, clock, random, log, appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 } });
  const browser = await startBrowserServer({ backend, rendererDir: renderer, log, random, now: () => performance.now() });

  const openSocket = async (): Promise<Line> => {
    const address = new URL(browser.newAddress());
    const opened = await fetch(address, { redirect: 'manual' });
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const socket = new WebSocket(`ws://${address.host}${SOCKET_PATH}`, { headers: { cookie, origin: address.origin } });
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return { wire: socketWire(socket as unknown as SocketLike), postRaw: (message) => socket.send(JSON.stringify(message) ?? 'undefined') };
  };
  let windows = 0;
  const openPort = (): Promise<Line> => {
    const { port1, port2 } = new MessageChannel();
    serve({ wire: mainPortWire(asMainPort(port1)), dispatcher: backend.dispatcher, session: { id: String(++windows), host: 'desktop' }, log, onEvent: backend.onEvent });
    return Promise.resolve({ wire: portWire(port2 as unknown as PortLike), postRaw: (message) => port2.postMessage(message) });
  };
  return {
    backend,
    connect: { socket: openSocket, port: openPort },
    close: async () => {
      await browser.close();
      await backend.shutdown();
      server.killAll();
    },
  };
}
