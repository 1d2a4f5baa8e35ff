import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createClient } from '../../../shared/api/client.ts';
import { SOCKET_PATH } from '../../../shared/api/protocol.ts';
import type { SocketLike } from '../../../shared/api/wires.ts';
import { socketWire } from '../../../shared/api/wires.ts';
import type { BrowserServer } from '../../../electron/browser/server.ts';
import { startBrowserServer } from '../../../electron/browser/server.ts';
import { contract, sampleBackend } from '../host/sample.ts';
import { escapes } from '../host/escapes.ts';

let base: string;
let server: BrowserServer;
let sample: ReturnType<typeof sampleBackend>;
let cookie: string;
const stops: (() => Promise<void>)[] = [];

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'sv browser '));
  mkdirSync(join(base, 'renderer/assets'), { recursive: true });
  writeFileSync(join(base, 'renderer/index.html'), '<!doctype html><html lang="vi"><head><meta name="csp-nonce" content="__CSP_NONCE__"></head><body></body></html>');
  writeFileSync(join(base, 'renderer/assets/app-1a2b.js'), 'export {}');
  writeFileSync(join(base, 'secret.txt'), 'SECRET');
  writeFileSync(join(base, 'secret.json'), '"SECRET"');
});
beforeEach(async () => {
  sample = sampleBackend();
  server = await startBrowserServer({
    backend: sample.backend,
    rendererDir: join(base, 'renderer'),
    log: (entry) => sample.log.push(entry),
    random: (length) => randomBytes(length),
    now: () => performance.now(),
  });
  stops.push(server.close);
  const opened = await get(new URL(server.newAddress()).pathname + new URL(server.newAddress()).search);
  expect(opened.status).toBe(303);
  cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  await Promise.all(stops.map((stop) => stop()));
  rmSync(base, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
function ask(method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, method, path, headers: { host: `127.0.0.1:${server.port}`, ...headers } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on('error', reject).end(body);
  });
}
const get = (path: string, headers: Record<string, string> = {}) => ask('GET', path, headers);
const own = () => `http://127.0.0.1:${server.port}`;

function connect(headers: Record<string, string>, path = SOCKET_PATH): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
    socket.once('open', () => resolve(socket)).once('error', reject);
  });
}

describe('the address with its token', () => {
  it('gives a strict cookie that scripts cannot read, and leads away from itself', async () => {
    const { pathname, search } = new URL(server.newAddress());
    const opened = await get(pathname + search);
    expect(opened.headers.location).toBe('/');
    expect(opened.headers['set-cookie']?.[0]).toMatch(/^sovang_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  it('second use: refused, logged, counted, and told to the open windows', async () => {
    const { pathname, search } = new URL(server.newAddress());
    await get(pathname + search);
    const api = createClient(contract, socketWire((await connect({ cookie, origin: own() })) as unknown as SocketLike));
    const told = new Promise<string>((resolve) => api.on('alarm', ({ message }) => resolve(message)));
    await api.call('note.free', {});
    const again = await get(pathname + search);
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBe(undefined);
    expect(again.body).toContain('đã được dùng');
    expect(await told).toContain('lần thứ hai');
    expect(server.alarms()).toBe(1);
    expect(sample.log).toContainEqual({ level: 'warn', event: 'token-used-again' });
    api.close();
  });

  it('wrong token: refused without alarm', async () => {
    expect((await get('/open?token=abc')).status).toBe(401);
    expect((await get('/open')).status).toBe(401);
    expect(server.alarms()).toBe(0);
  });
});

describe('the page', () => {
  it('is given to the holder of the cookie only', async () => {
    expect((await get('/')).status).toBe(401);
    expect((await get('/assets/app-1a2b.js')).status).toBe(401);
    expect((await get('/', { cookie: 'sovang_1=x' })).status).toBe(401);
    expect((await get('/', { cookie: `${cookie}; ${cookie}` })).status).toBe(401);
    const page = await get('/', { cookie });
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await get('/assets/app-1a2b.js', { cookie })).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('has a policy without an unsafe source and a fresh nonce each time', async () => {
    const [first, second] = [await get('/', { cookie }), await get('/', { cookie })];
    const policy = first.headers['content-security-policy'] as string;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${server.port};`);
    expect(policy).toContain('frame-src blob:');
    expect(policy).not.toMatch(/unsafe|\*|http:|https:/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(first.body).toContain(`content="${nonce}"`);
    expect(second.headers['content-security-policy']).not.toContain(nonce);
  });

  it.each(['/', '/assets/app-1a2b.js', '/nothing.js', '/open?token=x'])('%s leaves nothing on the disk and tells nothing', async (path) => {
    const { headers } = await get(path, { cookie });
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin' });
  });

  it.each(escapes)('F75 %s leads nowhere', async (path) => {
    const answer = await get(path, { cookie });
    expect(answer.body).not.toContain('SECRET');
    expect([400, 404]).toContain(answer.status);
  });
});

describe('strangers', () => {
  it.each([
    ['another host (DNS rebinding)', { host: 'evil.example' }],
    ['localhost by name', { host: 'localhost' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'http://evil.example' }],
    ['no real origin', { origin: 'null' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['the same site, another port', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused, cookie or not', async (_name, headers: Record<string, string>) => {
    expect((await get('/', { cookie, ...headers })).status).toBe(403);
    await expect(connect({ cookie, origin: own(), ...headers })).rejects.toThrow('403');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s on the page is refused', async (method) => {
    expect((await ask(method, '/', { cookie, origin: own() })).status).toBe(405);
  });

  it('a token is not used up by a stranger', async () => {
    const { pathname, search } = new URL(server.newAddress());
    expect((await get(pathname + search, { host: 'evil.example' })).status).toBe(403);
    expect((await get(pathname + search)).status).toBe(303);
  });
});

/** What the server answers to bytes that no browser would send; empty: it hung up. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connectTcp(server.port, '127.0.0.1', () => socket.write(bytes));
    // The first line tells; a server that keeps the line open is not waited for.
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      if (text.includes('\r\n')) socket.destroy();
    });
    socket.on('error', () => resolve(text)).on('close', () => resolve(text));
  });
}
const HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin' };

describe('F74: what a request that is refused learns', () => {
  const refusals: readonly (readonly [string, () => Promise<Answer>])[] = [
    ['without a cookie', () => get('/')],
    ['with a wrong token', () => get('/open?token=x')],
    ['with another host', () => get('/', { cookie, host: 'evil.example' })],
    ['by another method', () => ask('PUT', '/', { cookie, origin: own() })],
    ['for a file that is not there', () => get('/nothing.js', { cookie })],
    ['with a report of another type', () => ask('POST', '/csp-report', { 'content-type': 'text/plain', origin: own() }, 'x')],
    ['with a token that was used', async () => {
      const { pathname, search } = new URL(server.newAddress());
      await get(pathname + search);
      return get(pathname + search);
    }],
  ];
  it.each(refusals)('%s: no cookie, no CORS, nothing kept, a policy without script', async (_name, send) => {
    const answer = await send();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers).toMatchObject(HEADERS);
    expect(answer.headers['set-cookie']).toBe(undefined);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-') || name === 'x-powered-by' || name === 'server')).toEqual([]);
    expect(answer.headers['content-security-policy']).toMatch(/default-src 'none'/);
    expect(answer.headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    expect(answer.body).not.toMatch(/<script|<style|SECRET|sovang_/);
    expect(answer.body).not.toContain(base);
  });

  it('neither token nor cookie stands in the log, whatever was refused', async () => {
    const { pathname, search } = new URL(server.newAddress());
    for (const headers of [{ host: 'evil.example' }, {}, {}] as Record<string, string>[]) await get(pathname + search, { cookie, ...headers });
    await expect(connect({ cookie: `${cookie}x`, origin: own() })).rejects.toThrow('403');
    const logged = JSON.stringify(sample.log);
    expect(sample.log.length).toBeGreaterThan(2);
    for (const secret of [search.slice('?token='.length), cookie, cookie.split('=')[1] ?? '']) expect(logged).not.toContain(secret);
  });

  it.each([
    ['no host at all', 'GET / HTTP/1.0\r\n\r\n', /^HTTP\/1\.1 403/],
    ['two hosts', () => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nHost: evil.example\r\n\r\n`, /^HTTP\/1\.1 40[0-3]/],
    ['a whole address of another host', () => `GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nConnection: close\r\n\r\n`, /^HTTP\/1\.1 40[0-4]/],
    ['both kinds of length', () => `POST /csp-report HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, /^HTTP\/1\.1 40[0-3]/],
    ['a header of 9 KB', () => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nCookie: ${'x'.repeat(9000)}\r\n\r\n`, /^HTTP\/1\.1 431/],
    ['a way through to another server', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n', /^$|^HTTP\/1\.1 40[0-5]/],
    ['TLS', '\u0016\u0003\u0001\u0002', /^$|^HTTP\/1\.1 400/],
  ] as const)('%s: refused, and the server goes on', async (_name, bytes, answer) => {
    expect(await raw(typeof bytes === 'string' ? bytes : bytes())).toMatch(answer);
    expect((await get('/', { cookie })).status).toBe(200);
  });
});

describe('who may connect', () => {
  it('only this computer: no other address of it answers', async () => {
    const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []).filter(({ internal }) => !internal).map(({ address }) => address);
    for (const address of [...others, '::1']) {
      await expect(new Promise((resolve, reject) => connectTcp(server.port, address, () => resolve(address)).once('error', reject)), address).rejects.toThrow();
    }
  });

  it('F73: another user of this computer is hung up on, though he read the address with its token', async ({ skip }) => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) skip('only root can ask as another user');
    const address = server.newAddress();
    const said = await asNobody(`fetch(${JSON.stringify(address)}, { redirect: 'manual' }).then((a) => console.log(a.status), () => console.log('none'))`);
    if (said === null) skip('another user cannot reach this Node');
    expect(said).toBe('none');
    expect(sample.log).toContainEqual({ level: 'warn', event: 'other-user' });
    const { pathname, search } = new URL(address);
    expect((await get(pathname + search)).status).toBe(303);
  });
});

/** What a script prints as another user; null if he may not start Node. */
function asNobody(script: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['-e', script], { uid: 65_534, gid: 65_534, env: {}, cwd: '/', stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    child.once('error', () => resolve(null)).once('close', () => resolve(text.trim()));
  });
}

describe('the socket', () => {
  it('carries the contract', async () => {
    const api = createClient(contract, socketWire((await connect({ cookie, origin: own() })) as unknown as SocketLike));
    expect(await api.call('note.echo', { text: 'Đồng Nai' })).toMatchObject({ ok: true, value: { text: 'Đồng Nai' } });
    api.close();
  });

  it('a second tab with the same cookie works too', async () => {
    const tabs = await Promise.all([1, 2].map(() => connect({ cookie, origin: own() })));
    const answers = await Promise.all(tabs.map((socket) => createClient(contract, socketWire(socket as unknown as SocketLike)).call('note.free', {})));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    tabs.forEach((socket) => socket.close());
  });

  it.each([
    ['no cookie', () => ({ origin: own() })],
    ['no origin', () => ({ cookie })],
    ['wrong cookie', () => ({ cookie: `${cookie}x`, origin: own() })],
  ])('%s: refused', async (_name, headers) => {
    await expect(connect(headers() as Record<string, string>)).rejects.toThrow('403');
  });

  it('elsewhere: refused', async () => {
    await expect(connect({ cookie, origin: own() }, '/other')).rejects.toThrow('403');
  });

  it.each(['not json', '[]', '{"type":"open"}', '{"type":"nothing","id":0}', Buffer.from([0, 0, 0, 255, 1]), Buffer.alloc(2)])('closes on %j, and the server goes on', async (frame) => {
    const socket = await connect({ cookie, origin: own() });
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send(frame);
    await closed;
    expect((await get('/', { cookie })).status).toBe(200);
  });

  it('answers a malformed call that has a number with a fault', async () => {
    const socket = await connect({ cookie, origin: own() });
    const answer = new Promise<string>((resolve) => socket.once('message', (data: Buffer) => resolve(data.toString('utf8'))));
    socket.send('{"type":"open","id":7,"method":3}');
    expect(JSON.parse(await answer)).toMatchObject({ type: 'fault', id: 7, fault: { code: 'thong-diep-hong' } });
    socket.close();
  });
});

describe('violations of the policy', () => {
  const report = JSON.stringify({ 'csp-report': { 'effective-directive': 'style-src-elem', 'document-uri': 'http://x/Đặng' } });
  it('are counted by directive and nothing of the page is kept', async () => {
    expect((await ask('POST', '/csp-report', { 'content-type': 'application/csp-report', origin: own() }, report)).status).toBe(204);
    expect(server.violations()).toEqual({ count: 1, directives: { 'style-src-elem': 1 } });
    expect(JSON.parse((await get('/csp-report', { cookie })).body)).toEqual(server.violations());
    expect(JSON.stringify(sample.log)).not.toContain('Đặng');
  });

  it.each([
    ['text/plain', report, 415],
    ['application/csp-report', 'nothing', 400],
    ['application/csp-report', 'null', 400],
    ['application/csp-report', '{"csp-report":{"effective-directive":"<img>"}}', 400],
    ['application/csp-report', `"${'x'.repeat(20_000)}"`, 413],
  ])('%# %s is refused', async (type, body, status) => {
    expect((await ask('POST', '/csp-report', { 'content-type': type, origin: own() }, body)).status).toBe(status);
    expect(server.violations().count).toBe(0);
  });
});
