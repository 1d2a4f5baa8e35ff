import { randomBytes } from 'node:crypto';
import { homedir } from 'node:os';
import { basename } from 'node:path';
import { createFolders } from './handles.ts';
import type { HostPorts } from './ports.ts';
import { forkSpawn } from './spawn-fork.ts';
import { findVolumes } from './volumes.ts';

export interface WindowlessPortsOptions {
  readonly kind: 'browser' | 'cli';
  /** Folders to show among the sticks, absolute. */
  readonly sticks: readonly string[];
  /** A bundle the program was opened with, absolute; absent or null for none. */
  readonly opened?: string | null;
  /** The built child entry. */
  readonly childEntry: string;
}

/** Ports of the hosts without dialogs of their own: the page picks folders and prints, children are forked. */
export function windowlessPorts({ kind, sticks, opened = null, childEntry }: WindowlessPortsOptions): HostPorts {
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
    openedFile: () => {
      const taken = given;
      given = null;
      return Promise.resolve(taken === null ? null : folders.grant(taken));
    },
    spawn: forkSpawn(childEntry),
  };
}
