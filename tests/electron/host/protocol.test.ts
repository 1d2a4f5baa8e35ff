import { MessageChannel } from 'node:worker_threads';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Wire } from '../../../shared/api/protocol.ts';
import { CHUNK_BYTES, WINDOW_BYTES } from '../../../shared/api/protocol.ts';
import type { PortLike, SocketLike } from '../../../shared/api/wires.ts';
import { portWire, socketWire, wirePair } from '../../../shared/api/wires.ts';
import { connect, pattern, sampleBackend } from './sample.ts';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));

function channelPair(): [Wire, Wire] {
  const { port1, port2 } = new MessageChannel();
  return [portWire(port1 as unknown as PortLike), portWire(port2 as unknown as PortLike)];
}

async function socketPair(): Promise<[Wire, Wire]> {
  const server = createServer().listen(0, '127.0.0.1');
  const sockets = new WebSocketServer({ server });
  await new Promise((resolve) => server.once('listening', resolve));
  const accepted = new Promise<WebSocket>((resolve) => sockets.once('connection', resolve));
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const backendEnd = socketWire((await accepted) as unknown as SocketLike);
  await new Promise((resolve) => (socket.readyState === WebSocket.OPEN ? resolve(null) : socket.once('open', resolve)));
  cleanups.push(() => (sockets.close(), server.close()));
  return [socketWire(socket as unknown as SocketLike), backendEnd];
}

describe.each([
  ['in-process pair', () => Promise.resolve(wirePair())],
  ['MessagePort', () => Promise.resolve(channelPair())],
  ['WebSocket', socketPair],
] as const)('one protocol over %s', (_name, makePair) => {
  const begin = async (sample = sampleBackend()) => {
    const connected = connect(sample, await makePair());
    cleanups.push(() => connected.api.close());
    return connected;
  };

  it('answers a call with Vietnamese text whole', async () => {
    const { api } = await begin();
    expect(await api.call('note.echo', { text: 'Đặng Thị Hường – xã Mẫu' })).toEqual({ ok: true, value: { text: 'Đặng Thị Hường – xã Mẫu', by: 'Chị Mẫu' } });
  });

  it('carries many exchanges at once', async () => {
    const { api } = await begin();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => api.call('note.echo', { text: `${index}` })));
    expect(answers.map((answer) => answer.ok && answer.value.text)).toEqual(Array.from({ length: 100 }, (_, index) => `${index}`));
  });

  it('shows the progress of a job', async () => {
    const { api } = await begin();
    const steps: number[] = [];
    const { done } = api.job('note.slow', { steps: 3, pauseMs: 1 }, (progress) => steps.push(progress.done));
    expect(await done).toEqual({ ok: true, value: { steps: 3 } });
    expect(steps).toEqual([0, 1, 2]);
  });

  it('cancels a job', async () => {
    const { api, sample } = await begin();
    const job = api.job('note.slow', { steps: 1000, pauseMs: 20 });
    setTimeout(job.cancel, 30);
    expect(await job.done).toMatchObject({ ok: false, error: { code: 'da-dung', kind: 'cancelled' } });
    expect(sample.log).toEqual([]);
    expect(sample.backend.dispatcher.running()).toEqual([]);
  });

  it.each([0, 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3_000_000])('uploads %i bytes unchanged', async (length) => {
    const { api } = await begin();
    let sum = 0;
    for (const byte of pattern(length)) sum = (sum * 31 + byte) % 1_000_003;
    expect(await api.upload('note.take', { fileName: 'a.pdf' }, pattern(length))).toEqual({ ok: true, value: { length, sum } });
  });

  it.each([0, 1, 99_999, 2_500_000])('downloads %i bytes unchanged', async (length) => {
    const { api } = await begin();
    const file = await api.download('note.give', { length });
    expect(file).toMatchObject({ ok: true, value: { fileName: 'Danh sách.pdf', mediaType: 'application/pdf' } });
    expect(file.ok && Buffer.compare(file.value.bytes, pattern(length))).toBe(0);
  });

  it('ends an upload that the backend answers early', async () => {
    const { api } = await begin();
    expect(await api.upload('note.take', { fileName: 'a', stopAfter: 10 }, pattern(6_000_000))).toMatchObject({ ok: false, error: { code: 'du-roi' } });
    expect(await api.call('note.free', {})).toMatchObject({ ok: true });
  });

  it('tells of a download that breaks in the middle', async () => {
    const { api, sample } = await begin();
    expect(await api.download('note.give', { length: 1_000_000, failAt: 500_000 })).toMatchObject({ ok: false, error: { code: 'loi-phan-mem' } });
    expect(sample.backend.dispatcher.running()).toEqual([]);
  });

  it('delivers events until the listening ends', async () => {
    const { api, sample } = await begin();
    const seen: number[] = [];
    const stop = api.on('note.written', ({ id }) => seen.push(id));
    sample.emit({ name: 'note.written', payload: { id: 1 } });
    await api.call('note.free', {});
    stop();
    sample.emit({ name: 'note.written', payload: { id: 2 } });
    await api.call('note.free', {});
    expect(seen).toEqual([1]);
  });

  it('answers everything open when the wire goes, and what comes after', async () => {
    const { api, backendEnd } = await begin();
    const job = api.job('note.slow', { steps: 5, pauseMs: 20 });
    backendEnd.close();
    expect(await job.done).toMatchObject({ ok: false, error: { code: 'mat-ket-noi' } });
    expect(await api.call('note.free', {})).toMatchObject({ ok: false, error: { code: 'mat-ket-noi' } });
  });
});

describe('back-pressure', () => {
  it('never has more than the window on the way to a slow reader', async () => {
    const [windowEnd, backendEnd] = wirePair();
    let sent = 0;
    let acknowledged = 0;
    let most = 0;
    const counting: Wire = {
      ...windowEnd,
      post: (message) => {
        if (message.type === 'chunk') most = Math.max(most, (sent += message.bytes.length) - acknowledged);
        windowEnd.post(message);
      },
      onMessage: (listener) =>
        windowEnd.onMessage((raw) => {
          const message = raw as { type: string; received: number };
          if (message.type === 'ack') acknowledged = message.received;
          listener(raw);
        }),
    };
    const { api } = connect(sampleBackend(), [counting, backendEnd]);
    async function* source() {
      for (let made = 0; made < 6_000_000; made += 500_000) yield pattern(500_000);
    }
    expect(await api.upload('note.take', { fileName: 'a', pauseMs: 3 }, source())).toMatchObject({ ok: true, value: { length: 6_000_000 } });
    expect(most).toBeGreaterThan(CHUNK_BYTES);
    expect(most).toBeLessThanOrEqual(WINDOW_BYTES + CHUNK_BYTES);
    expect(acknowledged).toBe(6_000_000);
  });
});
