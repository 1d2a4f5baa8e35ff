import { expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../../shared/api/client.ts';
import { upload } from '../../../shared/api/define.ts';
import type { Progress } from '../../../shared/api/define.ts';
import { wirePair } from '../../../shared/api/wires.ts';
import { ok } from '../../../shared/result.ts';
import { createDispatcher } from '../../../electron/host/dispatch.ts';
import type { Handlers } from '../../../electron/host/handlers.ts';
import { serve } from '../../../electron/host/serve.ts';

const contract = { 'file.take': upload({ role: 'none', about: 'Takes a file', input: z.object({}), output: z.object({ size: z.number() }), maxBytes: 1000 }) };
type Take = Handlers<typeof contract>['file.take'];

function clientOf(take: Take) {
  const dispatcher = createDispatcher({ contract, handlers: { 'file.take': take }, actorFor: () => ok({ id: 'x', name: 'x', role: 'clerk' }), log: () => undefined });
  const [window, backend] = wirePair();
  serve({ wire: backend, dispatcher, session: { id: 's', host: 'cli' }, log: () => undefined });
  return createClient(contract, window);
}

it('an upload reports its progress', async () => {
  const client = clientOf(async (_context, _input, bytes, { progress }) => {
    let size = 0;
    for await (const piece of bytes) size += piece.length;
    progress({ done: 1, total: 2, label: 'Đang đọc' });
    return ok({ size });
  });
  const steps: Progress[] = [];
  expect(await client.upload('file.take', {}, new Uint8Array(7), { onProgress: (step) => steps.push(step) })).toEqual(ok({ size: 7 }));
  expect(steps).toEqual([{ done: 1, total: 2, label: 'Đang đọc' }]);
});

it('an upload that is worked on for long can be stopped', async () => {
  let stopped = false;
  const client = clientOf(async (_context, _input, bytes, { progress, signal }) => {
    for await (const _piece of bytes);
    progress({ done: 0, label: 'Đang đọc' });
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    stopped = true;
    return { ok: false, error: { code: 'da-dung', message: 'Đã dừng.', kind: 'cancelled' } };
  });
  const stop = new AbortController();
  const result = await client.upload('file.take', {}, new Uint8Array(3), { signal: stop.signal, onProgress: () => stop.abort() });
  expect(result).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  expect(stopped).toBe(true);
  expect(await client.upload('file.take', {}, new Uint8Array(3), { signal: stop.signal })).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
});
