import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { fault, ok, err } from '../../shared/result.ts';
import type { ChildTask } from './protocol.ts';

const Ping = z.object({
  echo: z.unknown(),
  sleepMs: z.number().default(0),
  /** Resident memory to take, in MiB. */
  allocateMb: z.number().default(0),
  /** V8 heap to take, in MiB. */
  heapMb: z.number().default(0),
  /** Never lets the event loop turn again. */
  spin: z.boolean().default(false),
  end: z.enum(['answer', 'fault', 'throw', 'exit']).default('answer'),
});

/** Answers with what it was given. The rest lets the health check and the tests see that the bounds hold. */
export const ping: ChildTask = async (input, { progress, signal }) => {
  const { echo, sleepMs, allocateMb, heapMb, spin, end } = Ping.parse(input);
  progress({ done: 0, total: 1, label: 'Kiểm tra' });
  const held: unknown[] = [];
  for (let taken = 0; taken < allocateMb; taken++) held.push(Buffer.alloc(1024 * 1024, 1));
  for (let taken = 0; taken < heapMb; taken++) held.push(Array.from({ length: 128 * 1024 }, (_, index) => index + 0.5));
  while (spin);
  if (sleepMs > 0) await sleep(sleepMs, undefined, { signal });
  progress({ done: 1, total: 1, label: 'Kiểm tra' });
  if (end === 'exit') process.exit(3);
  if (end === 'throw') throw new Error('ping was asked to throw');
  if (end === 'fault') return err(fault('kiem-tra', 'Kiểm tra phần việc chạy riêng.'));
  return ok({ echo, held: held.length });
};
