import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Gate } from '../../../electron/browser/gate.ts';
import { createGate } from '../../../electron/browser/gate.ts';

let time: number;
let gate: Gate;
beforeEach(() => {
  time = 0;
  gate = createGate({ now: () => time, random: (length) => randomBytes(length), tokenLifeMs: 1000, idleMs: 5000 });
});
function open(): string {
  const redeemed = gate.redeem(gate.issueToken());
  if (redeemed.kind !== 'opened') throw new Error(redeemed.kind);
  return redeemed.cookie;
}

describe('token', () => {
  it('opens once', () => {
    const token = gate.issueToken();
    expect(gate.redeem(token).kind).toBe('opened');
    expect(gate.redeem(token).kind).toBe('used');
    expect(gate.redeem(token).kind).toBe('used');
  });
  it('is still told apart from a wrong one after others were used', () => {
    const token = gate.issueToken();
    gate.redeem(token);
    open();
    expect(gate.redeem(token).kind).toBe('used');
  });
  it('lives for a short time', () => {
    const token = gate.issueToken();
    time = 1001;
    expect(gate.redeem(token).kind).toBe('wrong');
  });
  it('gives way to a newer one', () => {
    const token = gate.issueToken();
    gate.issueToken();
    expect(gate.redeem(token).kind).toBe('wrong');
  });
  it.each(['', 'x', '../', 'a'.repeat(100_000)])('is not %#', (token) => {
    gate.issueToken();
    expect(gate.redeem(token).kind).toBe('wrong');
  });
});

describe('session', () => {
  it('belongs to its cookie only', () => {
    const cookie = open();
    expect(gate.sessionOf(cookie)).not.toBe(null);
    for (const other of [undefined, '', `${cookie}x`, cookie.slice(1), cookie.toUpperCase()]) expect(gate.sessionOf(other)).toBe(null);
  });
  it('ends some time after the last window went', () => {
    const cookie = open();
    const id = gate.sessionOf(cookie)?.id ?? '';
    const first = gate.attach(id);
    const second = gate.attach(id);
    time = 100_000;
    first();
    first();
    time = 200_000;
    expect(gate.sessionOf(cookie)).not.toBe(null);
    second();
    time += 5000;
    expect(gate.isUsed()).toBe(true);
    time += 1;
    expect(gate.isUsed()).toBe(false);
    expect(gate.sessionOf(cookie)).toBe(null);
  });
});
