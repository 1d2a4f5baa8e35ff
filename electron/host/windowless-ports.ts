import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { createFolders } from './handles.ts';
import type { HostPorts, ProgramPlace } from './ports.ts';
import { forkSpawn } from './spawn-fork.ts';
import { findVolumes } from './volumes.ts';

export interface WindowlessPortsOptions {
  readonly kind: 'browser' | 'cli';
  /** Folders to show among the sticks, absolute. */
  readonly sticks: readonly string[];
  /** A bundle the program was opened with, absolute; absent or null for none. */
  readonly opened?: string | null;
  readonly program?: ProgramPlace;
  /** The built child entry. */
  readonly childEntry: string;
}

export interface WindowlessPorts extends HostPorts {
  /** A bundle a second start was given: the window is told when it next asks. */
  give(path: string): void;
}

/** Ports of the hosts without dialogs of their own: the page picks folders and prints, children are forked. */
export function windowlessPorts({ kind, sticks, opened = null, program, childEntry }: WindowlessPortsOptions): WindowlessPorts {
  let given = opened;
  const folders = createFolders({
    home: homedir(),
    volumes: () => findVolumes(process.platform, process.env),
    extraRoots: sticks.map((path) => ({ path, label: basename(path), removable: true })),
    random: (length) => randomBytes(length),
    allowPaths: kind === 'cli',
  });
  return {
    kind,
    folders,
    give: (path) => void (given = path),
    openedFile: () => {
      const taken = given;
      given = null;
      return Promise.resolve(taken === null ? null : folders.grant(taken));
    },
    ...(program !== undefined && { program }),
    spawn: forkSpawn(childEntry),
  };
}
