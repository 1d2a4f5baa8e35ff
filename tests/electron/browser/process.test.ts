import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createClient } from '../../../shared/api/client.ts';
import { contract } from '../../../shared/api/contract.ts';
import { SOCKET_PATH } from '../../../shared/api/protocol.ts';
import type { SocketLike } from '../../../shared/api/wires.ts';
import { socketWire } from '../../../shared/api/wires.ts';

const host = fileURLToPath(new URL('../../../dist/electron/browser.js', import.meta.url));
let data: string;
let child: ChildProcess | null;
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'sv host '))));
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(data, { recursive: true });
});

async function start(args: string[]): Promise<{ url: URL; output: () => string; ended: Promise<number | null> }> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...env } = process.env;
  const started = spawn(process.execPath, [host, '--data', join(data, 'đơn vị'), ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  child = started;
  let output = '';
  const ended = new Promise<number | null>((resolve) => started.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)));
    const look = (piece: Buffer) => {
      output += piece.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0];
      if (found !== undefined) resolve(found);
    };
    started.stdout.on('data', look);
    started.stderr.on('data', look);
  });
  return { url: new URL(address), output: () => output, ended };
}

it.each([['--no-window'], []])('without a display it prints the address, serves the built window and the backend, and ends when told (%s)', async (...args) => {
  const { url, ended, output } = await start(args);
  const opened = await fetch(url, { redirect: 'manual' });
  expect(opened.status).toBe(303);
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const page = await fetch(url.origin, { headers: { cookie } });
  expect(await page.text()).toContain('lang="vi"');

  const socket = new WebSocket(`ws://${url.host}${SOCKET_PATH}`, { headers: { cookie, origin: url.origin } });
  await new Promise((resolve) => socket.once('open', resolve));
  const api = createClient(contract, socketWire(socket as unknown as SocketLike));
  expect(await api.call('unit.state', {})).toMatchObject({ ok: true, value: { state: 'new' } });
  const top = await api.call('folder.list', { handle: null });
  expect(JSON.stringify(top)).not.toContain(data);

  child?.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(output()).not.toContain('"level":"error"');
});
