import { act, render, screen } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionGate } from '../../../renderer/app/connection-gate.tsx';
import { createConnection, useConnection, WireUnavailable } from '../../../renderer/app/connection.ts';
import { openSocket, receivePort } from '../../../renderer/app/transport.ts';
import type { FromWindow, Wire } from '../../../shared/api/protocol.ts';
import { wirePair } from '../../../shared/api/wires.ts';

/** A backend at the other end that answers every call with `value`. */
function backend(value: unknown): { readonly wire: Wire; readonly far: Wire } {
  const [wire, far] = wirePair();
  far.onMessage((message) => {
    const opened = message as FromWindow;
    if (opened.type === 'open') far.post({ type: 'result', id: opened.id, value });
  });
  return { wire, far };
}

beforeEach(() => {
  useConnection.setState({ phase: 'opening', trying: false, everOpen: false });
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('createConnection', () => {
  it('answers calls without a wire with a fault, and over the wire with the backend’s answer', async () => {
    const { api, connect } = createConnection(() => Promise.resolve(backend([]).wire));
    expect(await api.call('signer.list', {})).toMatchObject({ ok: false, error: { code: 'mat-ket-noi' } });
    expect(await api.job('bundle.import', { stageId: 's' }).done).toMatchObject({ ok: false, error: { code: 'mat-ket-noi' } });
    await connect();
    expect(useConnection.getState().phase).toBe('open');
    expect(await api.call('signer.list', {})).toEqual({ ok: true, value: [] });
  });

  it('notices a lost wire, connects again and keeps its listeners', async () => {
    const ends = [backend([]), backend([])];
    let turn = 0;
    const { api, connect } = createConnection(() => Promise.resolve((ends[turn++] as (typeof ends)[number]).wire));
    const heard = vi.fn();
    const stop = api.on('alarm', heard);
    await connect();
    ends[0]?.far.close();
    expect(useConnection.getState()).toMatchObject({ phase: 'lost', everOpen: true });
    await connect();
    ends[1]?.far.post({ type: 'event', name: 'alarm', payload: { message: 'a' } });
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toHaveBeenCalledExactlyOnceWith({ message: 'a' });
    stop();
    ends[1]?.far.post({ type: 'event', name: 'alarm', payload: { message: 'b' } });
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is lost when the host does not answer', async () => {
    const { connect } = createConnection(() => Promise.reject(new WireUnavailable()));
    await connect();
    expect(useConnection.getState()).toMatchObject({ phase: 'lost', everOpen: false });
  });
});

describe('ConnectionGate', () => {
  const gate = (connect: () => Promise<void>) =>
    render(
      <MantineProvider env="test">
        <ConnectionGate connect={connect}>
          <input aria-label="Đang nhập" />
        </ConnectionGate>
      </MantineProvider>,
    );

  it('waits, then shows the pages', async () => {
    const connect = vi.fn(() => Promise.resolve());
    gate(connect);
    expect(screen.getByRole('status').textContent).toBe('Đang mở Sổ Vàng…');
    expect(connect).toHaveBeenCalledOnce();
    act(() => useConnection.setState({ phase: 'open', everOpen: true }));
    expect(screen.getByRole('textbox')).toBeTruthy();
  });

  it('says so when it cannot be opened', () => {
    const connect = vi.fn(() => Promise.resolve());
    gate(connect);
    act(() => useConnection.setState({ phase: 'lost' }));
    expect(screen.getByText('Chưa mở được phần dữ liệu của Sổ Vàng.')).toBeTruthy();
    act(() => screen.getByRole('button', { name: 'Thử lại' }).click());
    expect(connect).toHaveBeenCalledTimes(2);
  });

  it('keeps what is typed behind «Mất kết nối», tries again by itself and a limited number of times', async () => {
    const connect = vi.fn(() => Promise.resolve());
    gate(connect);
    act(() => useConnection.setState({ phase: 'open', everOpen: true }));
    const input = screen.getByRole<HTMLInputElement>('textbox');
    input.value = 'chưa lưu';
    act(() => useConnection.setState({ phase: 'lost' }));
    expect(screen.getByRole('dialog', { name: 'Mất kết nối với phần dữ liệu' })).toBeTruthy();
    connect.mockClear();
    for (let step = 0; step < 60; step += 1) await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(connect).toHaveBeenCalledTimes(5);
    act(() => screen.getByRole('button', { name: 'Nối lại' }).click());
    expect(connect).toHaveBeenCalledTimes(6);
    act(() => useConnection.setState({ phase: 'open' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(input.value).toBe('chưa lưu');
    expect(input.isConnected).toBe(true);
  });
});

describe('receivePort', () => {
  const send = (init: MessageEventInit) => window.dispatchEvent(new MessageEvent('message', init));

  it('asks the preload and takes the port from this window only', async () => {
    const asked = vi.spyOn(window, 'postMessage').mockImplementation(() => undefined);
    const waiting = receivePort(1_000);
    expect(asked).toHaveBeenCalledWith('so-vang-port-request', '/');
    const [foreign, ours] = [new MessageChannel(), new MessageChannel()];
    send({ data: 'so-vang-port', ports: [foreign.port1] as unknown as MessagePort[], source: null });
    send({ data: 'khác', ports: [foreign.port1] as unknown as MessagePort[], source: window });
    send({ data: 'so-vang-port', source: window });
    send({ data: 'so-vang-port', ports: [ours.port1] as unknown as MessagePort[], source: window });
    const wire = await waiting;
    const posted = vi.spyOn(ours.port1, 'postMessage');
    wire.post({ type: 'end', id: 1 });
    expect(posted).toHaveBeenCalledWith({ type: 'end', id: 1 });
    wire.close();
    asked.mockRestore();
  });

  it('gives up when no port comes', async () => {
    const waiting = expect(receivePort(1_000)).rejects.toBeInstanceOf(WireUnavailable);
    await vi.advanceTimersByTimeAsync(1_000);
    await waiting;
  });
});

describe('openSocket', () => {
  class FakeSocket extends EventTarget {
    static last: FakeSocket;
    readonly url: string;
    binaryType = 'blob';
    readyState = 1;
    send = vi.fn();
    close = vi.fn();
    constructor(url: string) {
      super();
      this.url = url;
      FakeSocket.last = this;
    }
  }
  beforeEach(() => vi.stubGlobal('WebSocket', FakeSocket));
  afterEach(() => vi.unstubAllGlobals());

  it('opens /wire of the same origin', async () => {
    const waiting = openSocket({ protocol: 'http:', host: '127.0.0.1:4321' });
    FakeSocket.last.dispatchEvent(new Event('open'));
    const wire = await waiting;
    expect(FakeSocket.last.url).toBe('ws://127.0.0.1:4321/wire');
    wire.post({ type: 'end', id: 7 });
    expect(FakeSocket.last.send).toHaveBeenCalledWith('{"type":"end","id":7}');
  });

  it('fails when it is refused', async () => {
    const waiting = openSocket({ protocol: 'https:', host: 'x' });
    FakeSocket.last.dispatchEvent(new Event('close'));
    await expect(waiting).rejects.toBeInstanceOf(WireUnavailable);
    expect(FakeSocket.last.url).toBe('wss://x/wire');
  });
});
