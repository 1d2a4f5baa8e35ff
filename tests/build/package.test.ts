import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { filesBelow, layProgram, layVersion, neededModules, VERSION } from '../../build/package-lay.mjs';
import { writeUpdateFile } from '../../build/update-file.mjs';
import { writeZip } from '../../build/package-zip.mjs';
import { readPointer } from '../../electron/launcher/pointer.ts';
import { createClient } from '../../shared/api/client.ts';
import { contract } from '../../shared/api/contract.ts';
import { SOCKET_PATH } from '../../shared/api/protocol.ts';
import type { SocketLike } from '../../shared/api/wires.ts';
import { socketWire } from '../../shared/api/wires.ts';
import { UpdatePath } from '../../shared/domain/program-update.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const NEXT = '99.0.0';
const FIRST_LOOK = /^(?:[^/]+\.json|dist\/electron\/.*|dist\/renderer\/index\.html|node_modules\/(?!docx|unpdf|read-excel|write-excel).*)$/u;
let work: string;
let program: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'sv gói cài ờ '));
  program = join(work, 'Sổ Vàng của xã');
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const LIBRARIES = ['better-sqlite3', 'docx', 'pdfkit', 'read-excel-file', 'unpdf', 'write-excel-file', '@expo-google-fonts/tinos'];

it('a Windows version holds what runs, its own binding, and nothing else', () => {
  const folder = join(work, 'win');
  layVersion(folder, 'win-x64');
  const files = filesBelow(folder);
  expect(neededModules()).toEqual(expect.arrayContaining(LIBRARIES));
  for (const built of ['zod', 'ws', 'age-encryption', 'saxes', 'electron', 'vite', 'react']) expect(neededModules()).not.toContain(built);
  expect(files.filter((path) => path.endsWith('.node'))).toEqual(['node_modules/better-sqlite3/prebuilds/win32-x64.node']);
  expect(files.filter((path) => path.endsWith('.ttf'))).toHaveLength(4);
  for (const needed of ['package.json', 'build-info.json', 'LICENSE', 'dist/electron/browser.js', 'dist/electron/cli.js', 'dist/electron/child.js', 'dist/renderer/index.html']) expect(files).toContain(needed);
  expect(files.filter((path) => /\.(ts|tsx|map|pem|md)$/u.test(path) && path !== 'CHANGELOG.md' && !/\/licen[cs]es?[^/]*$/iu.test(path))).toEqual([]);
  expect(files.filter((path) => /^(electron|shared|renderer|tests|docs|build)\/|main\.js$|launcher\.mjs$|better-sqlite3\/(src|deps)\//u.test(path) && path.startsWith('node_modules') === false)).toEqual([]);
  // Every one of them can travel in an update file.
  expect(files.filter((path) => !UpdatePath.safeParse(path).success)).toEqual([]);
  expect(JSON.parse(readFileSync(join(folder, 'build-info.json'), 'utf8'))).toMatchObject({ version: VERSION, platform: 'win-x64', updateKey: { kind: 'thu-nghiem' } });
  // What is built in brings its licence along.
  const licences = (where: string) => readFileSync(join(folder, 'dist', where, 'LICENSES.md'), 'utf8');
  for (const name of ['zod', 'ws', 'age-encryption', 'saxes', '@noble/ciphers']) expect(licences('electron')).toContain(`\n## ${name} - `);
  for (const name of ['react', '@mantine/core', 'zustand', '@fontsource/be-vietnam-pro']) expect(licences('renderer')).toContain(`\n## ${name} - `);
  const zip = join(work, 'a.zip');
  writeZip(zip, folder, files.slice(0, 40), 'Sổ Vàng');
  expect(spawnSync('unzip', ['-tq', zip], { encoding: 'utf8' })).toMatchObject({ status: 0 });
  rmSync(folder, { recursive: true });
});

let started: ChildProcess | null = null;
afterAll(() => void started?.kill('SIGKILL'));

/** Starts the folder as its user does, without a display, and asks as its window does; answers the version that is at work. */
async function useProgram(): Promise<{ version: string; state: unknown; firstPage: string }> {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _w, ...env } = process.env;
  const child = spawn(join(program, 'so-vang'), ['--no-window', '--data', join(work, 'đơn vị')], { env: { ...env, XDG_STATE_HOME: join(work, 'state') }, stdio: ['ignore', 'pipe', 'pipe'] });
  started = child;
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<URL>((resolve, reject) => {
    void ended.then((status) => reject(new Error(`ended with ${status}: ${output}`)));
    const look = (piece: Buffer) => {
      output += piece.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0];
      if (found !== undefined) resolve(new URL(found));
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
  });
  const cookie = (await fetch(url, { redirect: 'manual' })).headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const firstPage = await (await fetch(url.origin, { headers: { cookie } })).text();
  const socket = new WebSocket(`ws://${url.host}${SOCKET_PATH}`, { headers: { cookie, origin: url.origin } });
  await new Promise((resolve) => socket.once('open', resolve));
  const api = createClient(contract, socketWire(socket as unknown as SocketLike));
  const state = await api.call('unit.state', {});
  const version = state.ok ? state.value.appVersion : state.error.code;
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  return { version, state: state.ok ? state.value.state : null, firstPage };
}

it('the Linux folder runs from any path, and takes a version from a signed file, which is kept once it has started', async () => {
  layProgram(program, 'linux-x64');
  cpSync(join(root, 'build', 'installer', 'so-vang.sh'), join(program, 'so-vang'));
  chmodSync(join(program, 'so-vang'), 0o755);
  const first = await useProgram();
  expect(first).toMatchObject({ version: VERSION, state: 'new' });
  expect(first.firstPage).toContain('lang="vi"');

  // What every library is needed for works in what was laid.
  const cli = (...args: string[]) => spawnSync(join(program, 'so-vang'), ['--cli', ...args], { encoding: 'utf8' });
  const { checks } = JSON.parse(cli('selftest', '--json').stdout) as { checks: { id: string; state: string; what: string }[] };
  expect(checks.filter(({ state }) => state === 'bad')).toEqual([]);
  expect(checks.find(({ id }) => id === 'pdf')).toMatchObject({ state: 'ok' });
  expect(checks.find(({ id }) => id === 'khoa-cap-nhat')).toMatchObject({ state: 'warn' });
  const load = LIBRARIES.filter((name) => !name.startsWith('@')).map((name) => (name.endsWith('excel-file') ? `${name}/node` : name));
  const loads = spawnSync(join(program, 'launcher', 'node'), ['--input-type=module', '-e', `await Promise.all(${JSON.stringify([...load, 'unpdf/pdfjs'])}.map((name) => import(name)))`], { cwd: join(program, 'versions', VERSION), encoding: 'utf8' });
  expect(loads.stderr).toBe('');

  // The next version is the same program under another number, without what a first look does not need.
  const next = join(work, 'next');
  for (const path of filesBelow(join(program, 'versions', VERSION)).filter((one) => FIRST_LOOK.test(one))) cpSync(join(program, 'versions', VERSION, path), join(next, path));
  for (const name of ['package.json', 'build-info.json']) writeFileSync(join(next, name), readFileSync(join(next, name), 'utf8').replace(`"${VERSION}"`, `"${NEXT}"`));
  const file = join(work, 'so-vang.capnhat');
  const privateKey = readFileSync(join(root, 'build', 'update-key', 'THU-NGHIEM.private.pem'));
  await writeUpdateFile({ files: filesBelow(next).map((path) => ({ path, from: join(next, path) })), facts: { version: NEXT, lowest: VERSION, platform: 'linux-x64', madeOn: '2026-11-22', notes: [] }, privateKey, to: file, level: 1 });
  expect(cli('update', file)).toMatchObject({ status: 0 });
  expect(readPointer(program)).toMatchObject({ current: NEXT, previous: VERSION, trial: { starts: 0 } });
  expect(await useProgram()).toMatchObject({ version: NEXT, state: 'new' });
  expect(readPointer(program)).toMatchObject({ current: NEXT, trial: null });
});

it.each(['so-vang.svg', 'goi.svg', 'so-vang.ico', 'goi.ico', 'icons/256x256.png', 'icons/16x16.png'])('the icon %s is there', (name) => {
  expect(statSync(join(root, 'build', 'resources', name)).size).toBeGreaterThan(200);
});
