import { fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { WATCHDOG_MEMORY, WATCHDOG_TIME } from '../children/watchdog.ts';
import type { ChildExit, Spawn } from './child.ts';

/** MiB in which new values lie. What streams through a child leaves its buffers there until it is full, which with V8's own 16 comes to a hundred MiB of them. */
const YOUNG_MB = 4;
export const childExecArgv = (maxHeapMb: number): string[] => [`--max-old-space-size=${maxHeapMb}`, `--max-semi-space-size=${YOUNG_MB}`];

/** How V8 itself says that its heap was full. */
const HEAP_FULL = 'heap out of memory';
const TAIL = 4096;

/**
 * Starts children with Node's `fork`: browser host and command line. (Electron with RunAsNode off cannot.)
 * @param entry the built child entry
 */
export function forkSpawn(entry: string): Spawn {
  return ({ maxHeapMb }) => {
    const child = fork(entry, [], {
      execArgv: childExecArgv(maxHeapMb),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: childEnvironment(process.env),
      windowsHide: true,
    } as Parameters<typeof fork>[2]);
    const tail = stderrTail(child.stderr);
    return {
      post: (message) => {
        // A child that has just died is reported by its exit; the message has nowhere to go.
        if (child.connected) child.send(message, () => undefined);
      },
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        let told = false;
        const tell = (exit: ChildExit) => {
          if (told) return;
          told = true;
          listener(exit);
        };
        child.on('error', () => tell({ code: null, reason: null }));
        // `close` comes after stderr has been read to its end, `exit` may come before.
        child.on('close', (code) => tell({ code, reason: exitReason(tail()) }));
      },
      kill: () => void child.kill('SIGKILL'),
      hold: (held) => {
        const stderr = child.stderr as Socket | null;
        for (const kept of [child, child.channel, stderr]) if (held) kept?.ref(); else kept?.unref();
      },
    };
  };
}

/** Why a child ended, from the end of what it wrote to standard error. That text may hold data: it goes nowhere else. */
export function exitReason(stderr: string): ChildExit['reason'] {
  if (stderr.includes(WATCHDOG_TIME)) return 'time';
  return stderr.includes(WATCHDOG_MEMORY) || stderr.includes(HEAP_FULL) ? 'memory' : null;
}

export function stderrTail(stream: NodeJS.ReadableStream | null): () => string {
  let tail = '';
  stream?.on('data', (piece: Buffer) => (tail = (tail + piece.toString('latin1')).slice(-TAIL)));
  return () => tail;
}

/** What a child needs of the environment; secrets and node options stay out. */
export function childEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LANG', 'LC_ALL', 'TZ'];
  return Object.fromEntries(kept.filter((name) => env[name] !== undefined).map((name) => [name, env[name]]));
}
