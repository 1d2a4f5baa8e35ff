import { create } from 'zustand';
import { createClient } from '../../shared/api/client.ts';
import type { SoVangContract } from '../../shared/api/contract.ts';
import { connectionLost } from '../../shared/api/protocol.ts';
import type { Wire } from '../../shared/api/protocol.ts';
import { err } from '../../shared/result.ts';
import type { Api } from './api.tsx';

interface ConnectionState {
  /** `opening`: never connected yet. `lost`: was connected, or could not be. */
  readonly phase: 'opening' | 'open' | 'lost';
  /** True while an attempt runs. */
  readonly trying: boolean;
  /** True once connected for the first time: from then on the page stays mounted with what was typed. */
  readonly everOpen: boolean;
}

export const useConnection = create<ConnectionState>(() => ({ phase: 'opening', trying: false, everOpen: false }));

export interface Connection {
  readonly api: Api;
  /** Makes the wire, the first time or again. Never rejects; `useConnection` says how it went. */
  readonly connect: () => Promise<void>;
}

let jobs = 0;
/** Jobs, uploads and downloads of this window that run now. */
export const jobsRunning = (): number => jobs;
function counted<T>(done: Promise<T>): Promise<T> {
  jobs++;
  return done.finally(() => jobs--);
}

function countedJob<J extends { readonly done: Promise<unknown> }>(job: J): J {
  void counted(job.done);
  return job;
}

interface Listening {
  readonly name: string;
  readonly listener: (payload: unknown) => void;
  stop: (() => void) | null;
}

/**
 * One api for the life of the window over wires that may break and be made again. Calls made while there is no wire answer
 * with `mat-ket-noi`; listeners are taken over to the next wire.
 */
export function createConnection(openWire: () => Promise<Wire>): Connection {
  let client: Api | null = null;
  const listening = new Set<Listening>();
  const attach = (entry: Listening) => {
    entry.stop = client === null ? null : client.on(entry.name as 'changed', entry.listener);
  };
  const lost = err(connectionLost);

  const api = {
    call: (name: never, input: never) => (client === null ? Promise.resolve(lost) : client.call(name, input)),
    job: (name: never, input: never, onProgress: never) =>
      client === null ? { done: Promise.resolve(lost), cancel: () => undefined } : countedJob(client.job(name, input, onProgress)),
    upload: (name: never, input: never, bytes: never) => (client === null ? Promise.resolve(lost) : counted(client.upload(name, input, bytes))),
    download: (name: never, input: never) => (client === null ? Promise.resolve(lost) : counted(client.download(name, input))),
    on: (name: string, listener: (payload: unknown) => void) => {
      const entry: Listening = { name, listener, stop: null };
      listening.add(entry);
      attach(entry);
      return () => {
        listening.delete(entry);
        entry.stop?.();
      };
    },
    onClose: (listener: () => void) => client?.onClose(listener),
    close: () => client?.close(),
  };

  async function connect(): Promise<void> {
    if (client !== null || useConnection.getState().trying) return;
    useConnection.setState({ trying: true });
    try {
      const made: Api = createClient<SoVangContract>(null, await openWire());
      client = made;
      made.onClose(() => {
        if (client !== made) return;
        client = null;
        useConnection.setState({ phase: 'lost' });
      });
      listening.forEach(attach);
      useConnection.setState({ phase: 'open', trying: false, everOpen: true });
    } catch (error) {
      if (!(error instanceof WireUnavailable)) throw error;
      useConnection.setState({ phase: 'lost', trying: false });
    }
  }
  // The types hold because every member passes its arguments on to a client of the same contract.
  return { api: api as unknown as Api, connect };
}

/** Thrown by `openWire` when the host does not answer; anything else thrown there is a bug. */
export class WireUnavailable extends Error {}
