import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../../shared/api/client.ts';
import type { PortLike } from '../../../shared/api/wires.ts';
import { portWire } from '../../../shared/api/wires.ts';
import { serveChild } from '../../../electron/children/run.ts';
import { ping } from '../../../electron/children/ping.ts';
import { runChild } from '../../../electron/host/child.ts';
import { createFolders } from '../../../electron/host/handles.ts';
import { serve } from '../../../electron/host/serve.ts';
import { childForkOptions, heldChild } from '../../../electron/desktop/children.ts';
import type { FromBackendProcess, MainPort, ToBackend } from '../../../electron/desktop/control.ts';
import { mainPortWire } from '../../../electron/desktop/control.ts';
import type { HeldChild } from '../../../electron/desktop/port-server.ts';
import { createPortServer } from '../../../electron/desktop/port-server.ts';
import { createRemotePorts } from '../../../electron/desktop/remote-ports.ts';
import { contract, sampleBackend } from '../host/sample.ts';

/** Electron's MessagePortMain tells `{ data }` where Node's port tells the data itself. */
function asMainPort(port: MessagePort): MainPort {
  return {
    postMessage: (message) => port.postMessage(message),
    on: (event: 'message' | 'close', listener: (event: { data: unknown }) => void) => (event === 'close' ? port.on('close', () => listener({ data: null })) : port.on('message', (data) => listener({ data }))),
    start: () => port.start(),
    close: () => port.close(),
  } as MainPort;
}

/** Main and backend process in one thread, joined as parentPort joins them. */
function join(answers: { picked?: string | null; fail?: boolean } = {}) {
  const started: { child: HeldChild; exits: EventEmitter; killed: boolean }[] = [];
  const opened: string[] = [];
  const folders = createFolders({ home: '/', volumes: () => Promise.resolve([]), random: (length) => randomBytes(length) });
  const server = createPortServer<MessagePort>({
    answers: {
      openedFile: () => Promise.resolve(null),
      pickFolder: () => (answers.fail === true ? Promise.reject(new Error('no dialog')) : Promise.resolve(answers.picked ?? null)),
      pickFile: (extensions) => Promise.resolve(`/tmp/x.${extensions[0]}`),
      print: (pdf) => Promise.resolve(pdf.length > 0),
      protect: (secret) => Promise.resolve(secret.map((byte) => byte ^ 1)),
      unprotect: (secret) => Promise.resolve(secret.length === 0 ? null : secret.map((byte) => byte ^ 1)),
    },
    startChild: () => {
      const { port1, port2 } = new MessageChannel();
      const exits = new EventEmitter();
      const kill = () => {
        record.killed = true;
        port1.close();
        exits.emit('exit');
      };
      const child: HeldChild = { kill, onExit: (listener) => void exits.once('exit', () => listener({ code: 0, reason: null })) };
      const record = { exits, killed: false, child };
      started.push(record);
      serveChild({ post: (message) => port1.postMessage(message), onMessage: (listener) => port1.on('message', listener) }, { ping }, () => undefined);
      return { child: record.child, port: port2 };
    },
    post: (message: ToBackend, ports) => queueMicrotask(() => remote.receive(message, ports.map(asMainPort))),
    openWindow: () => opened.push('window'),
    down: (exitCode) => opened.push(`down ${exitCode}`),
  });
  const remote = createRemotePorts({ post: (message: FromBackendProcess) => queueMicrotask(() => server.receive(message)), folders, keyStore: true, kind: 'desktop' });
  return { ...remote, server, started, opened, folders };
}

describe('ports across two processes', () => {
  it('a folder picked in the system dialog comes as a handle, its path does not', async () => {
    const { ports, folders } = join({ picked: '/tmp' });
    const picked = await ports.pickFolder?.();
    expect(picked?.name).toBe('tmp');
    expect(picked?.handle).not.toContain('/');
    expect(await folders.resolve(picked?.handle ?? '')).toMatchObject({ ok: true });
  });
  it('nothing picked is null; a dialog that fails rejects', async () => {
    expect(await join({ picked: null }).ports.pickFolder?.()).toBe(null);
    await expect(join({ fail: true }).ports.pickFolder?.()).rejects.toThrow();
  });
  it('picks files, prints, keeps keys, opens the window', async () => {
    const { ports, opened } = join();
    expect((await ports.pickFile?.(['xlsx']))?.name).toBe('x.xlsx');
    expect(await ports.print?.(Uint8Array.of(1))).toMatchObject({ ok: true });
    expect(await ports.print?.(Uint8Array.of())).toMatchObject({ ok: false, error: { code: 'khong-in-duoc' } });
    const sealed = await ports.osKeyStore?.protect(Uint8Array.of(1, 2));
    expect(await ports.osKeyStore?.unprotect(sealed ?? Uint8Array.of())).toEqual(Uint8Array.of(1, 2));
    expect(await ports.osKeyStore?.unprotect(Uint8Array.of())).toBe(null);
    ports.openWindow?.();
    await new Promise((resolve) => setImmediate(resolve));
    expect(opened).toEqual(['window']);
  });
  it('without a key store of the system there is no port for it', () => {
    const { folders } = join();
    expect(createRemotePorts({ post: () => undefined, folders, keyStore: false, kind: 'desktop' }).ports.osKeyStore).toBe(undefined);
    expect(createRemotePorts({ post: () => undefined, folders, keyStore: false, kind: 'cli' }).ports.pickFolder).toBe(undefined);
    // A command line opens with what it is given, never with what a window's user keeps there.
    expect(createRemotePorts({ post: () => undefined, folders, keyStore: true, kind: 'cli' }).ports.osKeyStore).toBe(undefined);
  });
  it('runs a child that main started, and main ends it afterwards', async () => {
    const { ports, started } = join();
    expect(await runChild(ports.spawn, 'ping', { echo: 'Đ' })).toMatchObject({ ok: true, value: { echo: 'Đ' } });
    await new Promise((resolve) => setImmediate(resolve));
    expect(started.map(({ killed }) => killed)).toEqual([true]);
  });
  it('tells of a child that ended by itself', async () => {
    const { ports, started } = join();
    const running = runChild(ports.spawn, 'ping', { echo: 1, sleepMs: 5000 });
    await vi.waitFor(() => expect(started).toHaveLength(1));
    started[0]?.exits.emit('exit');
    expect(await running).toMatchObject({ ok: false, error: { code: 'tien-trinh-hong' } });
  });
  it('ends all children when the backend is gone', async () => {
    const { ports, started, server } = join();
    void runChild(ports.spawn, 'ping', { echo: 1, sleepMs: 5000 });
    await vi.waitFor(() => expect(started).toHaveLength(1));
    server.killAll();
    expect(started[0]?.killed).toBe(true);
  });
});

it('a window is served over its port, and a new document gets a new one', async () => {
  const sample = sampleBackend();
  const open = () => {
    const { port1, port2 } = new MessageChannel();
    const wire = mainPortWire(asMainPort(port1));
    serve({ wire, dispatcher: sample.backend.dispatcher, session: { id: '1', host: 'desktop' }, log: () => undefined });
    return { api: createClient(contract, portWire(port2 as unknown as PortLike)), wire };
  };
  const first = open();
  expect(await first.api.call('note.echo', { text: 'a' })).toMatchObject({ ok: true });
  first.wire.close();
  const second = open();
  expect(await second.api.call('note.echo', { text: 'b' })).toMatchObject({ ok: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await first.api.call('note.echo', { text: 'a' })).toMatchObject({ ok: false, error: { code: 'mat-ket-noi' } });
  second.wire.close();
});

it('a utility process gets a heap bound and none of our secrets, and its last words are read', () => {
  process.env['SOVANG_PASSPHRASE'] = 'x';
  const options = childForkOptions({ timeoutMs: 1, maxRssMb: 2, maxHeapMb: 64 });
  delete process.env['SOVANG_PASSPHRASE'];
  expect(options.execArgv).toEqual(['--max-old-space-size=64', '--max-semi-space-size=4']);
  expect(options.env).not.toHaveProperty('SOVANG_PASSPHRASE');
  const process_ = Object.assign(new EventEmitter(), { stderr: new PassThrough(), kill: () => true });
  const exits: unknown[] = [];
  heldChild(process_ as unknown as Parameters<typeof heldChild>[0]).onExit((exit) => exits.push(exit));
  process_.stderr.emit('data', Buffer.from('so-vang-child: memory limit\n'));
  process_.emit('exit', 1);
  expect(exits).toEqual([{ code: 1, reason: 'memory' }]);
});
