import { describe, expect, it } from 'vitest';
import { chunkReceiver, chunkSender } from '../../../shared/api/flow.ts';
import { CHUNK_BYTES, WINDOW_BYTES } from '../../../shared/api/protocol.ts';
import { fault, Refusal } from '../../../shared/result.ts';

const stopped = fault('dung', 'Dừng.');
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('sender', () => {
  it('cuts into chunks that own their bytes', async () => {
    const sent: Uint8Array[] = [];
    await chunkSender((bytes) => sent.push(bytes)).sendAll([new Uint8Array(CHUNK_BYTES + 5).subarray(1)]);
    expect(sent.map((bytes) => [bytes.length, bytes.buffer.byteLength])).toEqual([[CHUNK_BYTES, CHUNK_BYTES], [4, 4]]);
  });

  it('stands still at the window until something is acknowledged', async () => {
    let sent = 0;
    const sender = chunkSender((bytes) => (sent += bytes.length));
    const all = sender.sendAll([new Uint8Array(WINDOW_BYTES + 2 * CHUNK_BYTES)]);
    await turn();
    expect(sent).toBe(WINDOW_BYTES);
    expect(sender.acknowledge(CHUNK_BYTES)).toBe(true);
    await turn();
    expect(sent).toBe(WINDOW_BYTES + CHUNK_BYTES);
    sender.acknowledge(sent);
    await all;
    expect(sent).toBe(WINDOW_BYTES + 2 * CHUNK_BYTES);
  });

  it('does not believe an acknowledgement of what was not sent', () => {
    expect(chunkSender(() => undefined).acknowledge(1)).toBe(false);
  });

  it('rejects when stopped, waiting or not', async () => {
    const sender = chunkSender(() => undefined);
    const all = sender.sendAll([new Uint8Array(2 * WINDOW_BYTES)]);
    await turn();
    sender.stop(stopped);
    await expect(all).rejects.toBeInstanceOf(Refusal);
    await expect(sender.sendAll([new Uint8Array(1)])).rejects.toBeInstanceOf(Refusal);
  });
});

describe('receiver', () => {
  it('acknowledges only what its reader has taken', async () => {
    const acknowledged: number[] = [];
    const receiver = chunkReceiver((received) => acknowledged.push(received));
    receiver.take(new Uint8Array(3));
    receiver.take(new Uint8Array(4));
    receiver.end();
    expect(acknowledged).toEqual([]);
    const lengths: number[] = [];
    for await (const chunk of receiver.bytes) lengths.push(chunk.length);
    expect(lengths).toEqual([3, 4]);
    expect(acknowledged).toEqual([3, 7]);
  });

  it('refuses what goes beyond the window or after the end', () => {
    const receiver = chunkReceiver(() => undefined);
    for (let sent = 0; sent < WINDOW_BYTES; sent += CHUNK_BYTES) expect(receiver.take(new Uint8Array(CHUNK_BYTES))).toBe(true);
    expect(receiver.take(new Uint8Array(1))).toBe(false);
    const ended = chunkReceiver(() => undefined);
    ended.end();
    expect(ended.take(new Uint8Array(1))).toBe(false);
  });

  it('tells its reader why it stopped', async () => {
    const receiver = chunkReceiver(() => undefined);
    const read = (async () => {
      for await (const _chunk of receiver.bytes) continue;
    })();
    await turn();
    receiver.stop(stopped);
    await expect(read).rejects.toMatchObject({ fault: stopped });
  });
});
