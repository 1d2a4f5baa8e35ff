import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { dirname, isAbsolute, join } from 'node:path';

/*
 * A second start on the same data hands over to the running program instead of being refused: one line of JSON there, one
 * back, over a named pipe (Windows) or a socket in this user's own folder. Nothing of the data goes over it.
 */

export interface Asked {
  /** A bundle the second start was given; absolute. */
  readonly file: string | null;
  /** Whether another window is wanted; else only the process of the one that stands, so that the second start shows it. */
  readonly window: boolean;
}
export interface Instance {
  close(): Promise<void>;
}

const MOST_BYTES = 16 * 1024;
const ANSWER_MS = 3000;
/** Longest name of a socket that every system takes. */
const SOCKET_NAME = 100;

/** Where programs with this data folder meet; null where its name would be too long. */
export function meetingPlace(dataDir: string, stateDir: string, platform: NodeJS.Platform): string | null {
  const mark = createHash('sha256').update(platform === 'win32' ? dataDir.toLowerCase() : dataDir).update('\n').update(stateDir).digest('hex').slice(0, 24);
  if (platform === 'win32') return `\\\\.\\pipe\\so-vang-${mark}`;
  const path = join(stateDir, `${mark}.sock`);
  return Buffer.byteLength(path) > SOCKET_NAME ? null : path;
}

/** What a second start may ask; null for anything else. */
export function readAsked(line: string): Asked | null {
  try {
    const value = JSON.parse(line) as { window?: unknown; file?: unknown } | null;
    if (typeof value?.window !== 'boolean') return null;
    const { file, window } = value;
    return { window, file: typeof file === 'string' && isAbsolute(file) && file.toLowerCase().endsWith('.sovang') ? file : null };
  } catch {
    return null;
  }
}

/** Asks the running program; the process of its window, or null where none runs. */
export function askRunning(place: string, asked: Asked): Promise<number | null> {
  return new Promise((resolve) => {
    const socket = connect(place);
    const end = (answer: number | null) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_MS, () => end(null));
    socket.once('error', () => end(null));
    socket.once('connect', () => socket.write(`${JSON.stringify(asked)}\n`));
    onLine(socket, (line) => end(/^ok \d{1,10}$/u.test(line) ? Number(line.slice(3)) : null));
  });
}

/** Answers second starts with the process of the window until closed; null where that cannot be, and every start is then on its own. */
export async function answerStarts(place: string, platform: NodeJS.Platform, onAsked: (asked: Asked) => number): Promise<Instance | null> {
  const server = createServer((socket) => {
    socket.setTimeout(ANSWER_MS, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    onLine(socket, (line) => {
      const asked = readAsked(line);
      socket.end(asked === null ? 'no\n' : `ok ${onAsked(asked)}\n`);
    });
  });
  if (platform !== 'win32') {
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    // Nobody answered there a moment ago: it was left by a program that was killed.
    rmSync(place, { force: true });
  }
  const listening = await new Promise<boolean>((resolve) => server.once('error', () => resolve(false)).listen(place, () => resolve(true)));
  if (!listening) return null;
  if (platform !== 'win32') chmodSync(place, 0o600);
  server.unref();
  return { close: () => closed(server) };
}

function onLine(socket: Socket, take: (line: string) => void): void {
  let text = '';
  socket.on('data', (piece: Buffer) => {
    text += piece.toString('utf8');
    const end = text.indexOf('\n');
    if (end < 0 && text.length <= MOST_BYTES) return;
    socket.removeAllListeners('data');
    take(end < 0 ? '' : text.slice(0, end));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()));
}
