import type { Signer, Unit } from '../../shared/domain/unit.ts';
import { signerOn } from '../../shared/domain/unit.ts';
import type { HostPorts } from '../host/ports.ts';
import type { Blobs } from '../files/blobs.ts';
import type { Actor } from '../host/handlers.ts';
import type { ScryptCost } from '../store/keyring.ts';
import type { Db } from './db.ts';

/** Milliseconds since 1970 and the local calendar day that belongs to them. */
export interface Clock {
  now(): number;
  /** `YYYY-MM-DD` */
  today(): string;
}

/** What an unlocked unit offers its use cases. */
export interface OpenUnit {
  readonly dir: string;
  readonly db: Db;
  readonly blobs: Blobs;
  readonly dataKey: Uint8Array;
  readonly clock: Clock;
  readonly random: (n: number) => Uint8Array;
  readonly ports: HostPorts;
  readonly appVersion: string;
  /** Cost of the key derivation for users added here; the usual one when not given. */
  readonly cost?: ScryptCost;
}

/** What every handler is given: who asks. */
export interface Ctx {
  readonly actor: Actor;
}

/** The unit itself; it exists from the first run on. */
export function unitOf(open: OpenUnit): Unit {
  return open.db.read.need('unit', 'unit');
}

/** Who signs today; null when no signer is valid. */
export function signerToday(open: OpenUnit): Signer | null {
  return signerOn(open.db.read.all('signer'), open.clock.today());
}
