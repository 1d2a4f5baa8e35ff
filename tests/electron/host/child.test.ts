import { EventEmitter } from 'node:events';
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, vi } from 'vitest';
import type { ChildLink, Spawn } from '../../../electron/host/child.ts';
import { runChild } from '../../../electron/host/child.ts';
import { dismissChildren } from '../../../electron/host/waiting-children.ts';
import { childEnvironment, exitReason, forkSpawn } from '../../../electron/host/spawn-fork.ts';
import { serveChild } from '../../../electron/children/run.ts';
import { kinds } from '../../../electron/children/kinds.ts';

const entry = fileURLToPath(new URL('../../../dist/electron/child.js', import.meta.url));
const forked = forkSpawn(entry);

/** Like an Electron utility process, but in this thread: a MessagePort for messages, an event for the end. */
const utilityLike: Spawn = () => {
  const { port1, port2 } = new MessageChannel();
  const exits = new EventEmitter();
  serveChild({ post: (message) => port2.postMessage(message), onMessage: (listener) => port2.on('message', listener) }, kinds, () => undefined);
  const link: ChildLink = {
    post: (message) => port1.postMessage(message),
    onMessage: (listener) => void port1.on('message', listener),
    onExit: (listener) => void exits.once('exit', listener),
    kill: () => (port1.close(), exits.emit('exit', { code: null, reason: null })),
  };
  return link;
};

describe.each([['fork', forked], ['MessagePort', utilityLike]] as const)('children over %s', (_name, spawn) => {
  it('answers with what came, bytes too', async () => {
    const echo = { text: 'Đặng', bytes: Uint8Array.from([1, 2, 3]) };
    expect(await runChild(spawn, 'ping', { echo })).toEqual({ ok: true, value: { echo, held: 0 } });
  });

  it('passes progress on in order', async () => {
    const steps: number[] = [];
    await runChild(spawn, 'ping', { echo: 1 }, { onProgress: ({ done }) => steps.push(done) });
    expect(steps).toEqual([0, 1]);
  });

  it.each([['fault', 'kiem-tra'], ['throw', 'loi-phan-mem']] as const)('hands on a %s', async (end, code) => {
    expect(await runChild(spawn, 'ping', { echo: 1, end })).toMatchObject({ ok: false, error: { code } });
  });

  it.each(['nothing', 'toString', '__proto__'])('does not know the kind %s', async (kind) => {
    expect(await runChild(spawn, kind, {})).toMatchObject({ ok: false, error: { code: 'loi-phan-mem' } });
  });

  it('stops when cancelled', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 200);
    expect(await runChild(spawn, 'ping', { echo: 1, sleepMs: 600_000 }, { signal: abort.signal })).toMatchObject({ ok: false, error: { code: 'da-dung' } });
  });

  it('does not begin when cancelled before', async () => {
    expect(await runChild(spawn, 'ping', { echo: 1 }, { signal: AbortSignal.abort() })).toMatchObject({ ok: false, error: { code: 'da-dung' } });
  });
});

describe('a child that waits for another task', () => {
  const counted = () => {
    const started: ChildLink[] = [];
    const spawn: Spawn = (limits) => {
      const link = forked(limits);
      started.push(link);
      return link;
    };
    return { started, spawn };
  };
  const render = (spawn: Spawn) => runChild(spawn, 'render', { jobs: [] });

  it('takes the next of its group, not one of another, and no file of a stranger', async () => {
    const { started, spawn } = counted();
    expect(await render(spawn)).toMatchObject({ ok: true });
    expect(await render(spawn)).toMatchObject({ ok: true });
    expect(started).toHaveLength(1);
    await runChild(spawn, 'ping', { echo: 1 });
    await runChild(spawn, 'ping', { echo: 1 });
    expect(started).toHaveLength(3);
    dismissChildren(spawn);
    expect(await render(spawn)).toMatchObject({ ok: true });
    expect(started).toHaveLength(4);
    dismissChildren(spawn);
  });

  it('is not used again after a fault, a stop or a task that left it large', async () => {
    const { started, spawn } = counted();
    expect(await runChild(spawn, 'render', { jobs: null })).toMatchObject({ ok: false, error: { code: 'loi-phan-mem' } });
    await render(spawn);
    expect(started).toHaveLength(2);
    const abort = new AbortController();
    const stopped = runChild(spawn, 'render', { jobs: [] }, { signal: abort.signal });
    abort.abort();
    await stopped;
    await runChild(spawn, 'render', { jobs: [] }, { maxRssMb: 60 });
    expect(started).toHaveLength(3);
    await render(spawn);
    expect(started).toHaveLength(4);
    dismissChildren(spawn);
  });

  it('is replaced when it has died', async () => {
    const { started, spawn } = counted();
    await render(spawn);
    const gone = new Promise<void>((resolve) => started[0]?.onExit(() => resolve()));
    started[0]?.kill();
    await gone;
    expect(await render(spawn)).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
    dismissChildren(spawn);
  });
});

describe('bounds of a real process (F57)', () => {
  it('kills one that never lets its loop turn, when its time is over', async () => {
    expect(await runChild(forked, 'ping', { echo: 1, spin: true }, { timeoutMs: 600 })).toMatchObject({ ok: false, error: { code: 'qua-thoi-gian' } });
  });

  it('kills one that spins, when cancelled', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 300);
    expect(await runChild(forked, 'ping', { echo: 1, spin: true }, { signal: abort.signal })).toMatchObject({ ok: false, error: { code: 'da-dung', kind: 'cancelled' } });
  });

  it('kills one that takes too much memory', async () => {
    expect(await runChild(forked, 'ping', { echo: 1, allocateMb: 2000, sleepMs: 5000 }, { maxRssMb: 300 })).toMatchObject({ ok: false, error: { code: 'qua-bo-nho' } });
  });

  it('V8 ends one that takes too much heap', async () => {
    expect(await runChild(forked, 'ping', { echo: 1, heapMb: 400 }, { maxHeapMb: 64, maxRssMb: 4000 })).toMatchObject({ ok: false, error: { code: 'qua-bo-nho' } });
  });

  it('tells of one that ends by itself', async () => {
    expect(await runChild(forked, 'ping', { echo: 1, end: 'exit' })).toMatchObject({ ok: false, error: { code: 'tien-trinh-hong', item: 'ping' } });
  });

  it('tells of one that cannot even start', async () => {
    expect(await runChild(forkSpawn('/nowhere/child.js'), 'ping', {})).toMatchObject({ ok: false, error: { code: 'tien-trinh-hong' } });
  });

  it('leaves no process behind', async () => {
    const left = (): number[] =>
      readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => {
        try {
          const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
          return stat.split(') ')[1]?.split(' ')[1] === `${process.pid}` && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('electron/child.js');
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ESRCH') return false;
          throw error;
        }
      });
    await Promise.all([1, 2, 3].map((echo) => runChild(forked, 'ping', { echo })));
    if (existsSync('/proc')) await vi.waitFor(() => expect(left()).toEqual([]), { timeout: 20_000 });
  });

  it('ends when its parent is gone', async () => {
    const child = fork(entry, [], { serialization: 'advanced' });
    child.send({ type: 'run', kind: 'ping', input: { echo: 1, sleepMs: 30_000 }, timeoutMs: 60_000, maxRssMb: 1000 });
    await new Promise((resolve) => child.once('message', resolve));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.disconnect();
    await ended;
  });
});

it('gives a child no passphrase and no node options', () => {
  expect(childEnvironment({ PATH: '/bin', SOVANG_PASSPHRASE: 'x', NODE_OPTIONS: '--inspect', HOME: '/home/an' })).toEqual({ PATH: '/bin' });
});

it.each([['', null], ['x so-vang-child: time limit\n', 'time'], ['so-vang-child: memory limit', 'memory'], ['FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory', 'memory']])('reads why it ended from %j', (stderr, reason) => {
  expect(exitReason(stderr)).toBe(reason);
});
