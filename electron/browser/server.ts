import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { SOCKET_PATH } from '../../shared/api/protocol.ts';
import { socketWire } from '../../shared/api/wires.ts';
import type { SocketLike } from '../../shared/api/wires.ts';
import { answerAsset } from '../host/assets.ts';
import type { Backend } from '../host/backend-type.ts';
import type { Log } from '../host/log.ts';
import { contentSecurityPolicy, pageHeaders } from '../host/page.ts';
import type { BackendEvent } from '../host/serve.ts';
import { serve } from '../host/serve.ts';
import { createGate } from './gate.ts';
import { cookieOf, strangeRequest } from './origin.ts';
import { peerCheck, systemTables } from './peer.ts';
import { sessionOverPage, strangePage, tokenUsedPage } from './refusal-page.ts';
import { createViolations } from './violations.ts';

export interface BrowserServerOptions {
  readonly backend: Backend;
  /** Folder of the built window. */
  readonly rendererDir: string;
  readonly log: Log;
  readonly random: (length: number) => Uint8Array;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
  /** How long an address that was given out can be opened. Default one minute. */
  readonly tokenLifeMs?: number;
  /** How long a session lives without a connected window. Default two minutes. */
  readonly idleMs?: number;
  /** The kernel's tables of connections; the system's own when not given. */
  readonly tables?: () => readonly string[];
}
export interface BrowserServer {
  readonly port: number;
  /** A new address to open the program with, good for one use. */
  newAddress(): string;
  /** Violations of the page's policy so far. */
  violations(): { readonly count: number; readonly directives: Readonly<Record<string, number>> };
  /** Times that a token was used again. */
  alarms(): number;
  isUsed(): boolean;
  close(): Promise<void>;
}

const MAX_FRAME_BYTES = 32 * 1024 * 1024;
const MAX_REPORT_BYTES = 16 * 1024;
const REPORT_PATH = '/csp-report';
const ALARM: BackendEvent = {
  name: 'alarm',
  payload: { message: 'Có người mở lại địa chỉ của chương trình lần thứ hai. Nếu không phải anh/chị, hãy đóng chương trình rồi mở lại.' },
};

/** The program's backend and window on 127.0.0.1, for one user of this computer. */
export async function startBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const { backend, rendererDir, log, random, now, tokenLifeMs = 60_000, idleMs = 120_000, tables = systemTables } = options;
  const gate = createGate({ now, random, tokenLifeMs, idleMs });
  const violations = createViolations();
  const hostListeners = new Set<(event: BackendEvent) => void>();
  let alarms = 0;
  let address = '';
  let cookieName = '';

  const server = createServer({ maxHeaderSize: 8192, requestTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      log({ level: 'error', event: 'http-bug', detail: error instanceof Error ? error.constructor.name : typeof error });
      if (!response.headersSent) send(response, 500, '');
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const posts = request.method === 'POST';
    const strange = strangeRequest(request.headers, address, posts ? 'post' : 'page');
    if (strange !== null) {
      log({ level: 'warn', event: 'strange-request', detail: strange });
      return send(response, 403, strangePage);
    }
    // The raw path: parsing it as a URL would first resolve dots and doubled slashes.
    const [pathname = '/', query = ''] = (request.url ?? '/').split('?', 2);
    if (posts) return pathname === REPORT_PATH ? takeReport(request, response) : send(response, 405, '');
    if (request.method !== 'GET') return send(response, 405, '');
    if (pathname === '/open') return open(new URLSearchParams(query).get('token') ?? '', response);
    if (gate.sessionOf(cookieOf(request.headers.cookie, cookieName)) === null) return send(response, 401, sessionOverPage);
    if (pathname === REPORT_PATH) return send(response, 200, JSON.stringify(violations.summary()), 'application/json');
    const nonce = Buffer.from(random(16)).toString('base64');
    const file = await answerAsset(pathname, { dir: rendererDir, nonce, connect: [`ws://${address}`], reportTo: REPORT_PATH });
    response.writeHead(file.status, file.headers).end(file.body);
  }

  function open(token: string, response: ServerResponse) {
    const redeemed = gate.redeem(token);
    if (redeemed.kind === 'opened') {
      response.setHeader('Set-Cookie', `${cookieName}=${redeemed.cookie}; HttpOnly; SameSite=Strict; Path=/`);
      response.setHeader('Location', '/');
      return send(response, 303, '');
    }
    log({ level: 'warn', event: redeemed.kind === 'used' ? 'token-used-again' : 'token-wrong' });
    if (redeemed.kind === 'wrong') return send(response, 401, sessionOverPage);
    alarms++;
    hostListeners.forEach((listener) => listener(ALARM));
    send(response, 403, tokenUsedPage);
  }

  async function takeReport(request: IncomingMessage, response: ServerResponse) {
    if (request.headers['content-type']?.split(';')[0] !== 'application/csp-report') return send(response, 415, '');
    let body = '';
    for await (const piece of request) {
      body += (piece as Buffer).toString('utf8');
      if (body.length > MAX_REPORT_BYTES) return send(response, 413, '');
    }
    if (!violations.add(body)) return send(response, 400, '');
    log({ level: 'warn', event: 'csp-violation', detail: Object.keys(violations.summary().directives).join(' ') });
    send(response, 204, '');
  }

  server.on('upgrade', (request, socket: Duplex, head) => {
    const strange = strangeRequest(request.headers, address, 'socket');
    const session = strange === null && request.url === SOCKET_PATH ? gate.sessionOf(cookieOf(request.headers.cookie, cookieName)) : null;
    if (session === null) {
      log({ level: 'warn', event: 'socket-refused', detail: strange ?? 'session' });
      return socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', (error) => log({ level: 'warn', event: 'socket-error', detail: error.name }));
      const wire = socketWire(webSocket as unknown as SocketLike);
      wire.onClose(gate.attach(session.id));
      const onEvent = (listener: (event: BackendEvent) => void) => {
        hostListeners.add(listener);
        const stop = backend.onEvent(listener);
        return () => (stop(), void hostListeners.delete(listener));
      };
      serve({ wire, dispatcher: backend.dispatcher, session: { id: session.id, host: 'browser' }, log, onEvent });
    });
  });

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  address = `127.0.0.1:${port}`;
  const isOwn = peerCheck({ port, uid: process.getuid?.(), tables });
  server.on('connection', (socket) => {
    if (isOwn(socket.remotePort ?? 0)) return;
    log({ level: 'warn', event: 'other-user' });
    socket.destroy();
  });
  // Cookies do not tell ports apart; two units open at once must not take each other's.
  cookieName = `sovang_${port}`;
  return {
    port,
    newAddress: () => `http://${address}/open?token=${gate.issueToken()}`,
    violations: violations.summary,
    alarms: () => alarms,
    isUsed: gate.isUsed,
    close: async () => {
      sockets.clients.forEach((client) => client.terminate());
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function send(response: ServerResponse, status: number, body: string, mediaType = 'text/html') {
  const policy = contentSecurityPolicy({ nonce: 'none' });
  response.writeHead(status, { ...pageHeaders(policy), 'Content-Type': `${mediaType}; charset=utf-8` }).end(body);
}
