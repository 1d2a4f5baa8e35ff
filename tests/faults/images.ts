import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/*
 * A stick as a file: a small file system in an image, mounted through a loop device. What the image holds at a moment is
 * what a stick keeps that is pulled at that moment; what is only in the system's memory is not in it.
 */

const run = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const has = (command: string) => run('sh', '-c', `command -v ${command}`);

/** exFAT as sticks have it, where its tools are installed; else a file system that like it keeps no journal. */
const FORMAT = has('mkfs.exfat') && has('mount.exfat-fuse') ? 'exfat' : 'ext2';
const make = (image: string) => (FORMAT === 'exfat' ? run('mkfs.exfat', image) : run('mkfs.ext4', '-q', '-F', '-t', 'ext2', image));
const mount = (image: string, dir: string) => (FORMAT === 'exfat' ? run('mount.exfat-fuse', '-o', 'loop', image, dir) : run('mount', '-o', 'loop', image, dir));

const root = mkdtempSync(join(tmpdir(), 'sovang-stick-'));
const mounted = new Set<string>();
let count = 0;

export interface Stick {
  readonly dir: string;
  readonly image: string;
  /** What the stick holds now, as another stick. */
  pulled(): Stick;
  /** Takes it out although files are open. */
  pull(): void;
  /** Puts it in again, in the same place. */
  plugIn(): void;
  remove(): void;
}

function stickOf(image: string): Stick {
  const dir = `${image}.d`;
  mkdirSync(dir);
  const stick: Stick = {
    dir,
    image,
    pulled() {
      const copy = join(root, `${count++}.img`);
      copyFileSync(image, copy);
      return stickOf(copy);
    },
    pull() {
      run('umount', '-l', dir);
      mounted.delete(dir);
    },
    plugIn() {
      if (!mount(image, dir)) throw new Error('The image of the stick cannot be mounted.');
      mounted.add(dir);
    },
    remove() {
      stick.pull();
      rmSync(image, { force: true });
    },
  };
  return stick;
}

/** A new, empty stick of `megabytes`, plugged in; null where this machine cannot mount one. */
export function newStick(megabytes: number): Stick | null {
  const image = join(root, `${count++}.img`);
  writeFileSync(image, '');
  truncateSync(image, megabytes * 1_000_000);
  if (process.platform !== 'linux' || !make(image)) return null;
  const stick = stickOf(image);
  if (!mount(image, stick.dir)) return null;
  mounted.add(stick.dir);
  if (FORMAT === 'ext2') rmSync(join(stick.dir, 'lost+found'), { recursive: true });
  return stick;
}

const probe = newStick(4);
/** Whether sticks can be mounted here. */
export const sticksThere = probe !== null;
probe?.remove();
if (!sticksThere) console.warn('Sticks cannot be mounted here (root on Linux with loop devices): tests on mounted sticks are left out; those on shims remain.');
else if (FORMAT !== 'exfat') console.warn('exFAT tools are not installed (exfat-fuse, exfatprogs): sticks are mounted as ext2.');

afterAll(() => {
  for (const dir of mounted) run('umount', '-l', dir);
  rmSync(root, { recursive: true, force: true });
});
