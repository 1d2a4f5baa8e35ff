// The other end of faulty-disk.c: compiles it, and says which call of a process is to fail or to be its last.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('faulty-disk.c', import.meta.url));
const SIZE = 32 + 512 + 512;
const MODES = { off: 0, count: 1, once: 2, on: 3, kill: 4 } as const;
const ERRORS = { ENOSPC: 28, EIO: 5, EROFS: 30 } as const;
/** What of a folder is counted: what is written, flushed, removed, read. */
const CLASSES = { writes: 1, syncs: 2, removes: 4, reads: 8 } as const;
export type Class = keyof typeof CLASSES;

export interface Fault {
  /** `once`: only the call number `at` fails; `on`: it and all after it; `kill`: the process ends before it. */
  readonly mode: keyof typeof MODES;
  readonly at?: number;
  readonly error?: keyof typeof ERRORS;
  readonly classes: readonly Class[];
}

/** Whether a compiler and a loader that takes libraries first are there. */
export const shimThere = process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0;
if (!shimThere) console.warn('No C compiler (cc): tests that let single calls of the program fail are left out (apt-get install gcc libc6-dev).');

/** Compiles the library into a folder; answers its path. */
export function compileShim(folder: string): string {
  const library = `${folder}/faulty-disk.so`;
  const done = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, SOURCE, '-ldl'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return library;
}

/** The control block that a process and its test share. Made anew where it is not there. */
export class FaultyDisk {
  readonly #path: string;
  readonly #fd: number;
  constructor(path: string, { make }: { readonly make: boolean }) {
    this.#path = path;
    if (make) writeFileSync(path, Buffer.alloc(SIZE));
    this.#fd = openSync(path, 'r+');
  }

  /** What a process is started with to be under it. */
  environment(library: string): NodeJS.ProcessEnv {
    return { ...process.env, LD_PRELOAD: library, SOVANG_FAULTY_DISK: this.#path };
  }

  /** From now on calls below `root` count. */
  arm(root: string, { mode, at = 0, error = 'EIO', classes }: Fault): void {
    const block = Buffer.alloc(SIZE);
    block.writeUInt32LE(ERRORS[error], 4);
    block.writeUInt32LE(classes.reduce((sum, one) => sum | CLASSES[one], 0), 8);
    block.writeBigInt64LE(BigInt(at), 16);
    block.write(root, 32);
    writeSync(this.#fd, block, 0, SIZE, 0);
    block.writeUInt32LE(MODES[mode], 0);
    writeSync(this.#fd, block, 0, 4, 0);
  }

  /** No call fails any more. */
  disarm(): void {
    writeSync(this.#fd, Buffer.alloc(4), 0, 4, 0);
  }

  /** Calls so far, how many of them failed, and the first that did. */
  seen(): { calls: number; failed: number; what: string } {
    const block = Buffer.alloc(SIZE);
    readSync(this.#fd, block, 0, SIZE, 0);
    const what = block.subarray(32 + 512);
    return { calls: Number(block.readBigInt64LE(24)), failed: block.readUInt32LE(12), what: what.subarray(0, what.indexOf(0)).toString() };
  }

  close(): void {
    closeSync(this.#fd);
    rmSync(this.#path, { force: true });
  }
}
