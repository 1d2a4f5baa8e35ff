import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/electron/browser.js', import.meta.url));
/** The day on which every end-to-end test takes place. */
export const TODAY = '2026-11-20';
const START_MS = 60_000;

export interface Host {
  /** The process, for tests that kill it. */
  readonly child: ChildProcess;
  /** The address it printed: good for one use. */
  readonly address: string;
  /** Everything it said so far on standard output and standard error. */
  readonly output: () => string;
  /** Ends it as the user would; resolves with the exit status. */
  readonly stop: () => Promise<number | null>;
  readonly ended: Promise<number | null>;
}

export interface HostOptions {
  readonly data: string;
  /** Folder shown as a USB stick under its own name. */
  readonly stick: string;
  readonly env?: NodeJS.ProcessEnv | undefined;
}

/** Starts the browser host on a data folder and waits for the address it prints. */
export async function startHost({ data, stick, env = {} }: HostOptions): Promise<Host> {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
  const args = [PROGRAM, '--no-window', '--data', data, '--stick', stick, '--today', TODAY];
  const child = spawn(process.execPath, args, { env: { ...rest, XDG_STATE_HOME: join(tmpdir(), 'sv-e2e-state'), ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`the host printed no address within ${START_MS} ms: ${output}`)), START_MS);
    const look = (piece: Buffer) => {
      output += piece.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0];
      if (found === undefined) return;
      clearTimeout(limit);
      resolve(found);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    void ended.then((status) => reject(new Error(`the host ended with ${status}: ${output}`)));
  });
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { child, address, output: () => output, ended, stop };
}
