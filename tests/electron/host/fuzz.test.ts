import { expect, it } from 'vitest';
import type { Wire } from '../../../shared/api/protocol.ts';
import { closeOnce } from '../../../shared/api/wires.ts';
import { serve } from '../../../electron/host/serve.ts';
import { connect, sampleBackend } from './sample.ts';

/** Deterministic numbers in [0, 1): the same messages in each run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
const values = [undefined, null, 0, -1, 1, 2, 3.5, NaN, 2 ** 53, '', 'note.echo', 'note.take', 'note.give', 'note.slow', '__proto__', '../../etc/passwd', "'; DROP TABLE", [], {}, { text: 'x' }, { steps: 1, pauseMs: 0 }, { fileName: 'x' }, { length: 10 }, true, new Uint8Array(3), new Uint8Array(300_000), '\ud800', 'x'.repeat(5000)];

it('S2 F73: 100,000 fuzzed messages crash nothing, and a good call is still answered', async () => {
  const random = generator(73);
  const pick = () => values[Math.floor(random() * values.length)];
  const sample = sampleBackend();
  const answers: unknown[] = [];
  let sent = 0;
  let wires = 0;
  while (sent < 100_000) {
    let open = true;
    wires++;
    let deliver: (message: unknown) => void = () => undefined;
    const closing = closeOnce(() => (open = false));
    // No codec in between: over a MessagePort a window can send any object.
    const wire: Wire = { post: (message) => answers.push(message), onMessage: (listener) => (deliver = listener), ...closing };
    serve({ wire, dispatcher: sample.backend.dispatcher, session: { id: 's', host: 'desktop' }, log: (entry) => sample.log.push(entry) });
    const types = ['open', 'open', 'open', 'chunk', 'end', 'ack', 'cancel', pick()];
    while (open && sent < 100_000) {
      const id = random() < 0.8 ? 1 + Math.floor(random() * 40) : pick();
      const message = random() < 0.01 ? pick() : { type: types[Math.floor(random() * types.length)], id, method: pick(), input: pick(), size: pick(), bytes: random() < 0.2 ? pick() : undefined, received: pick() };
      sent++;
      deliver(message);
      if (sent % 200 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    closing.close();
  }
  expect(wires).toBeGreaterThan(100);
  expect(answers.length).toBeGreaterThan(1000);
  expect(sample.log.filter((entry) => entry.event === 'bug' && entry.subject !== 'note.break')).toEqual([]);
  expect(await connect(sample).api.call('note.free', {})).toMatchObject({ ok: true });
  await sample.backend.shutdown();
});
