import { describe, expect, it } from 'vitest';
import type { SenderKey, TrustState } from '../../../shared/exchange/peer.ts';
import { fingerprintText, judgeKeyFile, sameFingerprint, signerStanding } from '../../../shared/exchange/peer.ts';

describe('fingerprint', () => {
  it('is six groups of five digits, each from five bytes of the digest', () => {
    expect(fingerprintText(new Uint8Array(32))).toBe('00000 00000 00000 00000 00000 00000');
    expect(fingerprintText(new Uint8Array(32).fill(255))).toBe(Array(6).fill(String((2 ** 40 - 1) % 100_000).padStart(5, '0')).join(' '));
    const one = new Uint8Array(32);
    one[9] = 7;
    expect(fingerprintText(one)).toBe('00000 00007 00000 00000 00000 00000');
  });

  it('is compared by its digits, all of them', () => {
    const printed = '12345 67890 00001 22222 33333 44444';
    for (const typed of [printed, printed.replaceAll(' ', ''), printed.replaceAll(' ', '-'), ` ${printed}.`]) expect(sameFingerprint(typed, printed)).toBe(true);
    for (const typed of ['', '12345', printed.replace('1', '2'), `${printed} 1`]) expect(sameFingerprint(typed, printed)).toBe(false);
    expect(sameFingerprint('', '')).toBe(false);
  });
});

describe('F33 standing of a signer', () => {
  const key = (signingKey: string, trust: TrustState, unitCode = 'xa-a'): SenderKey => ({ unitCode, signingKey, trust });
  it.each([
    ['no key', [], 'unknown'],
    ['another unit’s key', [key('k1', 'da-xac-nhan', 'xa-b')], 'unknown'],
    ['another key of the unit', [key('k2', 'da-xac-nhan')], 'unknown'],
    ['not confirmed', [key('k1', 'chua-xac-nhan')], 'unconfirmed'],
    ['confirmed', [key('k1', 'da-xac-nhan')], 'trusted'],
    ['confirmed beside a revoked older one', [key('k0', 'da-thu-hoi'), key('k1', 'da-xac-nhan')], 'trusted'],
    ['revoked', [key('k1', 'da-thu-hoi')], 'revoked'],
    ['revoked, then put in again', [key('k1', 'da-xac-nhan'), key('k1', 'da-thu-hoi')], 'revoked'],
  ])('%s', (_, keys, standing) => {
    expect(signerStanding({ unitCode: 'xa-a', signingKey: 'k1' }, keys)).toBe(standing);
  });
});

describe('a key file for a unit', () => {
  const known = [{ unitCode: 'xa-a', signingKey: 'k1', recipient: 'r1', trust: 'da-xac-nhan' as const }];
  it.each([
    [{ unitCode: 'xa-b', signingKey: 'k1', recipient: 'r1' }, known, 'new'],
    [{ unitCode: 'xa-a', signingKey: 'k1', recipient: 'r1' }, known, 'same'],
    [{ unitCode: 'xa-a', signingKey: 'k1', recipient: 'r2' }, known, 'changed'],
    [{ unitCode: 'xa-a', signingKey: 'k2', recipient: 'r1' }, known, 'changed'],
    [{ unitCode: 'xa-a', signingKey: 'k1', recipient: 'r2' }, [{ ...known[0]!, trust: 'da-thu-hoi' as const }], 'revoked'],
  ])('%o', (file, keys, verdict) => {
    expect(judgeKeyFile(file, keys)).toBe(verdict);
  });
});
