import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { call, download, event, job, upload } from '../../../shared/api/define.ts';
import type { Role } from '../../../shared/api/define.ts';
import { createClient } from '../../../shared/api/client.ts';
import type { Wire } from '../../../shared/api/protocol.ts';
import { wirePair } from '../../../shared/api/wires.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import type { Backend } from '../../../electron/host/backend-type.ts';
import { createDispatcher } from '../../../electron/host/dispatch.ts';
import type { Handlers } from '../../../electron/host/handlers.ts';
import type { LogEntry } from '../../../electron/host/log.ts';
import type { BackendEvent } from '../../../electron/host/serve.ts';
import { serve } from '../../../electron/host/serve.ts';

/** A contract with one method of every kind, for tests of hosts and protocol. */
export const contract = {
  'note.echo': call({ role: 'viewer', about: 'Says it back', input: z.object({ text: z.string().max(100) }), output: z.object({ text: z.string(), by: z.string() }) }),
  'note.free': call({ role: 'none', about: 'Answers before unlocking', input: z.object({}).strict(), output: z.object({ state: z.string() }) }),
  'note.approve': call({ role: 'head', about: 'Only for the head', input: z.object({}), output: z.object({}) }),
  'note.break': call({ role: 'viewer', about: 'Throws', input: z.object({ secret: z.string() }), output: z.object({}) }),
  'note.wrong': call({ role: 'viewer', about: 'Answers outside its schema', input: z.object({}), output: z.object({ count: z.number() }) }),
  'note.slow': job({ role: 'viewer', about: 'Counts', input: z.object({ steps: z.number().int(), pauseMs: z.number() }), output: z.object({ steps: z.number() }) }),
  'note.take': upload({ role: 'clerk', about: 'Sums bytes', maxBytes: 8 * 1024 * 1024, input: z.object({ fileName: z.string(), pauseMs: z.number().default(0), stopAfter: z.number().default(Infinity) }), output: z.object({ length: z.number(), sum: z.number() }) }),
  'note.give': download({ role: 'viewer', about: 'Gives bytes', input: z.object({ length: z.number().int(), failAt: z.number().default(Infinity) }) }),
  'note.written': event({ about: 'Something was written', payload: z.object({ id: z.number() }) }),
  alarm: event({ about: 'Something to know', payload: z.object({ message: z.string() }) }),
};
export type SampleContract = typeof contract;

export const pattern = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) & 0xff);

const handlers: Handlers<SampleContract> = {
  'note.echo': ({ actor }, { text }) => ok({ text, by: actor.name }),
  'note.free': () => ok({ state: 'locked' }),
  'note.approve': () => ok({}),
  'note.break': (_context, { secret }) => {
    throw new RangeError(`cannot use ${secret}`);
  },
  'note.wrong': () => ok({ count: 'nhiều' as unknown as number }),
  'note.slow': async (_context, { steps, pauseMs }, { progress, signal }) => {
    for (let done = 0; done < steps; done++) {
      progress({ done, total: steps, label: 'Đếm' });
      await sleep(pauseMs, undefined, { signal });
    }
    return ok({ steps });
  },
  'note.take': async (_context, { pauseMs, stopAfter }, bytes) => {
    let length = 0;
    let sum = 0;
    for await (const piece of bytes) {
      if (pauseMs > 0) await sleep(pauseMs);
      length += piece.length;
      for (const byte of piece) sum = (sum * 31 + byte) % 1_000_003;
      if (length > stopAfter) return err(fault('du-roi', 'Đã đủ.'));
    }
    return ok({ length, sum });
  },
  'note.give': (_context, { length, failAt }) => {
    const whole = pattern(length);
    async function* pieces() {
      for (let at = 0; at < length; at += 100_000) {
        if (at >= failAt) throw new Error('disk gone');
        yield whole.subarray(at, at + 100_000);
        await Promise.resolve();
      }
    }
    return ok({ fileName: 'Danh sách.pdf', mediaType: 'application/pdf', size: length, bytes: pieces() });
  },
};

export interface Sample {
  readonly backend: Backend;
  readonly log: LogEntry[];
  readonly denied: string[];
  emit(event: BackendEvent): void;
  role: Role;
}

export function sampleBackend(options: { checkOutput?: boolean } = {}): Sample {
  const log: LogEntry[] = [];
  const denied: string[] = [];
  const listeners = new Set<(event: BackendEvent) => void>();
  const dispatcher = createDispatcher({
    contract,
    handlers,
    actorFor: (session) => (session.as === 'nobody' ? err(fault('khong-co-nguoi-dung', 'Không có người dùng này.')) : ok({ id: 'u1', name: session.as ?? 'Chị Mẫu', role: sample.role })),
    log: (entry) => log.push(entry),
    onDenied: (actor, method) => denied.push(`${actor.id} ${method}`),
    ...options,
  });
  const sample: Sample = {
    role: 'clerk',
    log,
    denied,
    emit: (event) => listeners.forEach((listener) => listener(event)),
    backend: {
      dispatcher,
      onEvent: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      begin: () => Promise.resolve(),
      away: () => undefined,
      shutdown: () => dispatcher.shutdown(),
    },
  };
  return sample;
}

/** A client and the backend behind it, over a wire pair or the given two ends. */
export function connect(sample: Sample = sampleBackend(), [windowEnd, backendEnd]: [Wire, Wire] = wirePair()) {
  serve({ wire: backendEnd, dispatcher: sample.backend.dispatcher, session: { id: 's', host: 'cli' }, log: (entry) => sample.log.push(entry), onEvent: sample.backend.onEvent });
  return { api: createClient(contract, windowEnd), sample, windowEnd, backendEnd };
}
