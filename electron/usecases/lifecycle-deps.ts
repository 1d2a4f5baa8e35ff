import type { LockReason } from '../../shared/domain/lock.ts';
import type { HostPorts } from '../host/ports.ts';
import type { ScryptCost } from '../store/keyring.ts';
import type { Clock } from './open-unit.ts';

/** What the life of a unit is given by the composition root. */
export interface LifecycleDeps {
  readonly dir: string;
  readonly ports: HostPorts;
  readonly clock: Clock;
  readonly random: (n: number) => Uint8Array;
  readonly appVersion: string;
  /** See StoreOptions. */
  readonly stateDir?: string | undefined;
  readonly cost?: ScryptCost;
  readonly onChange: (types: readonly string[]) => void;
  /** Told what the clerk should know at once. */
  readonly onAlarm?: (message: string) => void;
  /** Backups by schedule and at closing: on for a window, off for single commands. */
  readonly automaticBackups?: boolean | undefined;
  /** Whether a job, upload or download runs. */
  readonly busy?: (() => boolean) | undefined;
  /** Resolves when every call running now has ended. */
  readonly settled?: (() => Promise<void>) | undefined;
  /** Tells windows that the unit is about to be locked, or was. */
  readonly onLock?: ((event: 'locking' | 'locked', reason: LockReason) => void) | undefined;
  /** Milliseconds on a clock that nobody sets. */
  readonly elapsed?: (() => number) | undefined;
  /** Locks by itself after idle time: on for a window's program, off for single commands. `lookMs`: how often it looks. */
  readonly idleLock?: { readonly lookMs?: number | undefined } | undefined;
}
