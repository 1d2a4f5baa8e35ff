import type { Dispatcher } from './dispatch.ts';
import type { Log } from './log.ts';
import type { HostPorts } from './ports.ts';
import type { BackendEvent } from './serve.ts';

/** What a host hands to the composition root. */
export interface BackendOptions {
  /** The unit's folder; made on first run. */
  readonly dataDir: string;
  readonly ports: HostPorts;
  /** Now, as an instant in milliseconds since 1970. */
  readonly clock: () => number;
  /** `length` bytes from a cryptographic source. */
  readonly random: (length: number) => Uint8Array;
  readonly log: Log;
  readonly appVersion: string;
  /** Where this user of this computer keeps what belongs to no unit folder; absent: nothing is kept there. */
  readonly stateDir?: string;
}

/** The whole program below its hosts. */
export interface Backend {
  readonly dispatcher: Dispatcher;
  /** Returns the function that ends the listening. */
  onEvent(listener: (event: BackendEvent) => void): () => void;
  /** Opens a unit that asks for nothing while the window is still being read. Never rejects: what goes wrong is told when the window asks. */
  begin(): Promise<void>;
  /** The computer sleeps or its screen is locked: the unit is locked as soon as no job runs. */
  away(): void;
  /** Refuses new calls, waits for running ones, closes the unit. */
  shutdown(): Promise<void>;
}
