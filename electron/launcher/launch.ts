import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closedEarly, goneBack, readPointer, spareVersions, startedWell, starting, triedEnough, VERSIONS, writePointer } from './pointer.ts';
import type { GaveUp, Pointer } from './pointer.ts';
import { NO_PROOF, signOf } from './signs.ts';

export interface Launch {
  /** The program's folder: `phien-ban.json`, `launcher/`, `versions/`. */
  readonly folder: string;
  readonly args: readonly string[];
  /** This process's own Node; a version that brings another has it beside `package.json`. */
  readonly node: string;
  readonly platform: NodeJS.Platform;
  /** A version on trial that has not answered within this is given up. */
  readonly answerMs?: number;
  readonly say: (words: string) => void;
}

const ANSWER_MS = 120_000;
const HOST = join('dist', 'electron', 'browser.js');
const CLI = join('dist', 'electron', 'cli.js');
/** After these the program's own output is wanted: the launcher stays. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const STAYS = new Set(['--no-window', '--stay']);

/** What `phien-ban.json` can say at worst: it is damaged, or none of its versions is there. */
export const NOTHING_TO_START = 3;

/**
 * Starts the version the pointer names; one on trial is watched, and given up for the one before where it does not start.
 * @returns exit status of the program; 0 where it runs on alone; 3 where there is nothing to start
 */
export async function launch(given: Launch): Promise<number> {
  const { folder, say } = given;
  let pointer = readPointer(folder);
  if (pointer === null) return nothing(say);
  if (given.args[0] === '--cli') return wait(start(given, pointer, CLI, given.args.slice(1), true));
  if (!isWhole(folder, pointer.current)) pointer = giveUp(folder, pointer, 'thieu-tep', say);
  else if (triedEnough(pointer)) pointer = giveUp(folder, pointer, 'dung-giua-chung', say) ?? pointer;
  if (pointer === null) return nothing(say);
  if (pointer.trial === null) {
    sweep(folder, pointer);
    return alone(given, pointer);
  }
  const tried = starting(pointer);
  writePointer(folder, tried);
  const ended = await watch(given, tried);
  if (ended.well) return ended.status;
  if (NO_PROOF.has(ended.status)) {
    writePointer(folder, closedEarly(tried));
    return ended.status;
  }
  if (ended.answered && !triedEnough(tried)) return ended.status;
  const back = giveUp(folder, tried, ended.answered ? 'dung-giua-chung' : 'khong-khoi-dong', say);
  return back === null ? ended.status : alone(given, back);
}

function nothing(say: Launch['say']): number {
  say('Không thấy bản Sổ Vàng nào để khởi động. Hãy cài lại chương trình; dữ liệu của đơn vị vẫn còn nguyên.');
  return NOTHING_TO_START;
}

function isWhole(folder: string, version: string): boolean {
  return existsSync(join(folder, VERSIONS, version, HOST));
}

function giveUp(folder: string, pointer: Pointer, why: GaveUp, say: Launch['say']): Pointer | null {
  const back = goneBack(pointer, why);
  if (back === null || !isWhole(folder, back.current)) return null;
  writePointer(folder, back);
  say(`Bản ${pointer.current} không khởi động được, đã trở về bản ${back.current}.`);
  return back;
}

/** What no start needs any more. An antivirus program may hold a file of it: the next start tries again. */
function sweep(folder: string, pointer: Pointer): void {
  for (const name of spareVersions(pointer, readdirSync(join(folder, VERSIONS)))) {
    try {
      rmSync(join(folder, VERSIONS, name), { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
  }
}

function start({ folder, node, platform }: Launch, { current }: Pointer, entry: string, args: readonly string[], stays: boolean): ChildProcess {
  const version = join(folder, VERSIONS, current);
  const own = join(version, platform === 'win32' ? 'node.exe' : 'node');
  const detached = platform === 'win32' && !stays;
  return spawn(existsSync(own) ? own : node, [join(version, entry), ...args], {
    stdio: detached ? ['ignore', 'ignore', 'ignore', 'ipc'] : ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, SOVANG_FOLDER: folder },
    detached,
    windowsHide: !stays,
  });
}

const stays = ({ args }: Launch): boolean => args.some((argument) => STAYS.has(argument));

/** A version that is known to start: on Windows it runs on without us, elsewhere we end with it. */
async function alone(given: Launch, pointer: Pointer): Promise<number> {
  const child = start(given, pointer, HOST, given.args, stays(given));
  return given.platform === 'win32' && !stays(given) ? letGo(child) : wait(child);
}

async function letGo(child: ChildProcess): Promise<number> {
  // Its first word, or its end: a start that fails at once should not look like one that went well.
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
    child.on('message', (message) => (signOf(message) === null ? undefined : resolve(0)));
  });
  release(child);
  return status;
}

function release(child: ChildProcess): void {
  if (child.connected) child.disconnect();
  child.unref();
}

function wait(child: ChildProcess): Promise<number> {
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  return new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  }).finally(() => SIGNALS.forEach((signal) => process.off(signal, pass)));
}

interface Ended {
  readonly status: number;
  readonly answered: boolean;
  readonly well: boolean;
}

/** A version on trial: until it has started well, has ended, or has not answered in time. */
async function watch(given: Launch, pointer: Pointer): Promise<Ended> {
  const child = start(given, pointer, HOST, given.args, stays(given));
  let answered = false;
  const well = new Promise<'well'>((resolve) =>
    child.on('message', (message) => {
      const sign = signOf(message);
      if (sign === 'answers') answered = true;
      if (sign === 'well') resolve('well');
    }),
  );
  const limit = setTimeout(() => (answered ? undefined : child.kill('SIGKILL')), given.answerMs ?? ANSWER_MS);
  const ended = wait(child);
  const first = await Promise.race([well, ended]);
  clearTimeout(limit);
  if (first !== 'well') return { status: first, answered, well: false };
  writePointer(given.folder, startedWell(pointer));
  if (given.platform === 'win32' && !stays(given)) {
    release(child);
    return { status: 0, answered: true, well: true };
  }
  return { status: await ended, answered: true, well: true };
}
