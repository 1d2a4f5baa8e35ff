import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeKeyFile } from '../../../shared/exchange/peer.ts';
import type { Rotation, SenderKey, SignerStanding } from '../../../shared/exchange/trust.ts';
import { fallenWith, isChain, signerStanding, succession } from '../../../shared/exchange/trust.ts';

const DAY = '2026-03-05';
const STATES = ['unknown', 'unconfirmed', 'confirmed', 'rotated', 'revoked'] as const;
type State = (typeof STATES)[number];
const BEFORE = ['2026-01-01T08:00:00+07:00', '2026-03-05T23:59:59+07:00'];
const AFTER = ['2026-03-06T00:00:00+07:00', '2031-01-01T00:00:00Z'];

function held(signingKey: string, state: State): SenderKey[] {
  const key = { unitCode: 'xa-a', signingKey };
  switch (state) {
    case 'unknown':
      return [];
    case 'unconfirmed':
      return [{ ...key, trust: 'chua-xac-nhan' }];
    case 'confirmed':
      return [{ ...key, trust: 'da-xac-nhan' }];
    case 'rotated':
      return [{ ...key, trust: 'da-thay', replacedOn: DAY }];
    case 'revoked':
      return [{ ...key, trust: 'da-thu-hoi', revokedFrom: DAY }];
  }
}

/** The table of F33: what becomes of a bundle that says it was made before, and after, the day on which the state of its key began. */
const TABLE: Readonly<Record<State, readonly [SignerStanding, SignerStanding]>> = {
  unknown: ['unknown', 'unknown'],
  unconfirmed: ['unconfirmed', 'unconfirmed'],
  confirmed: ['trusted', 'trusted'],
  rotated: ['trusted', 'replaced'],
  revoked: ['revoked', 'revoked'],
};

describe('F33: key states, all pairs', () => {
  const pairs = STATES.flatMap((one) => STATES.map((other) => [one, other] as const));
  it.each(pairs)('signed by a key that is %s, beside another of the unit that is %s', (one, other) => {
    const keys = [...held('k2', other), ...held('k1', one), { unitCode: 'xa-b', signingKey: 'k1', trust: 'da-xac-nhan' as const }];
    for (const createdAt of BEFORE) expect(signerStanding({ unitCode: 'xa-a', signingKey: 'k1', createdAt }, keys)).toBe(TABLE[one][0]);
    for (const createdAt of AFTER) expect(signerStanding({ unitCode: 'xa-a', signingKey: 'k1', createdAt }, keys)).toBe(TABLE[one][1]);
  });

  it('F33: no other key, in whatever state, changes the standing of this one', () => {
    const state = fc.constantFrom(...STATES);
    fc.assert(
      fc.property(state, fc.array(state, { maxLength: 6 }), fc.constantFrom(...BEFORE, ...AFTER), (own, others, createdAt) => {
        const signer = { unitCode: 'xa-a', signingKey: 'k', createdAt };
        const beside = others.flatMap((one, i) => held(`k${i}`, one));
        expect(signerStanding(signer, [...beside, ...held('k', own)])).toBe(signerStanding(signer, held('k', own)));
      }),
    );
  });

  it('a replaced key without a day, or a bundle without one, is used too late', () => {
    expect(signerStanding({ unitCode: 'xa-a', signingKey: 'k1' }, held('k1', 'rotated'))).toBe('replaced');
    expect(signerStanding({ unitCode: 'xa-a', signingKey: 'k1', createdAt: BEFORE[0] ?? '' }, [{ unitCode: 'xa-a', signingKey: 'k1', trust: 'da-thay' }])).toBe('replaced');
  });
});

const step = (from: string, to: string, day = DAY): Rotation => ({ from, signingKey: to, recipient: `r-${to}`, day, signature: 's' });
const file = (key: string, ...rotations: Rotation[]) => ({ unitCode: 'xa-a', signingKey: key, recipient: `r-${key}`, ...(rotations.length === 0 ? {} : { rotations }) });

describe('a chain of rotations', () => {
  it.each([
    ['none', file('k1'), true],
    ['one', file('k1', step('k0', 'k1')), true],
    ['two', file('k2', step('k0', 'k1'), step('k1', 'k2', '2026-04-01')), true],
    ['to another key', file('k2', step('k0', 'k1')), false],
    ['to another recipient', { ...file('k1', step('k0', 'k1')), recipient: 'r-x' }, false],
    ['with a hole', file('k3', step('k0', 'k1'), step('k2', 'k3')), false],
    ['back in time', file('k2', step('k0', 'k1'), step('k1', 'k2', '2026-01-01')), false],
    ['to itself', file('k0', step('k0', 'k0')), false],
    ['in a circle', file('k0', step('k0', 'k1'), step('k1', 'k0')), false],
  ])('%s', (_, chain, good) => {
    expect(isChain(chain)).toBe(good);
  });
});

describe('F33: F63: a key named by an earlier one', () => {
  const two = file('k2', step('k0', 'k1'), step('k1', 'k2', '2026-04-01'));
  it.each([
    ['the one before is confirmed', [...held('k1', 'confirmed')], { from: 'k1', day: '2026-04-01' }],
    ['one further back is confirmed', [...held('k0', 'confirmed')], { from: 'k0', day: DAY }],
    ['both are', [...held('k0', 'confirmed'), ...held('k1', 'confirmed')], { from: 'k1', day: '2026-04-01' }],
    ['nobody confirmed it', [...held('k1', 'unconfirmed')], null],
    ['it has a successor already', [...held('k1', 'rotated')], null],
    ['it was revoked', [...held('k1', 'revoked')], null],
    ['one between was revoked', [...held('k0', 'confirmed'), ...held('k1', 'revoked')], null],
    ['the new one itself was revoked', [...held('k1', 'confirmed'), ...held('k2', 'revoked')], null],
    ['only another unit’s like it is known', [{ unitCode: 'xa-b', signingKey: 'k1', trust: 'da-xac-nhan' as const }], null],
    ['none is known', [], null],
  ])('%s', (_, keys, through) => {
    expect(succession(two, keys)).toEqual(through);
    const known = keys.map((k) => ({ ...k, recipient: `r-${k.signingKey}` }));
    expect(judgeKeyFile(two, known) === 'followed').toBe(through !== null);
  });

  it('makes a key that waits for a person believed, and leaves one that is believed', () => {
    const known = (...keys: SenderKey[]) => keys.map((k) => ({ ...k, recipient: `r-${k.signingKey}` }));
    const one = file('k1', step('k0', 'k1'));
    expect(judgeKeyFile(one, known(...held('k0', 'confirmed'), ...held('k1', 'unconfirmed')))).toBe('followed');
    expect(judgeKeyFile(one, known(...held('k0', 'confirmed'), ...held('k1', 'confirmed')))).toBe('same');
    expect(judgeKeyFile(one, known(...held('k0', 'revoked'), ...held('k1', 'unconfirmed')))).toBe('same');
    expect(judgeKeyFile(one, known(...held('k0', 'revoked')))).toBe('changed');
  });
});

describe('F33: what falls with a revoked key', () => {
  const key = (signingKey: string, previousKey: string | null) => ({ signingKey, previousKey });
  it.each([
    ['nothing that a person compared', [key('a', null), key('b', null)], 'a', []],
    ['what it named', [key('a', null), key('b', 'a')], 'a', ['b']],
    ['and what that named', [key('a', null), key('b', 'a'), key('c', 'b')], 'a', ['b', 'c']],
    ['not what came before it', [key('a', null), key('b', 'a'), key('c', 'b')], 'b', ['c']],
    ['a circle once', [key('a', 'b'), key('b', 'a')], 'a', ['b']],
  ])('%s', (_, keys, revoked, fallen) => {
    expect(fallenWith(revoked, keys)).toEqual(fallen);
  });
});
