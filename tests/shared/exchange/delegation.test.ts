import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DelegationTerm } from '../../../shared/exchange/delegation.ts';
import { delegationText, delegationWord, maySpeakFor, parseDelegationFile } from '../../../shared/exchange/delegation.ts';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';

const term = (rest: Partial<DelegationTerm> = {}): DelegationTerm => ({ ownerCode: 'thon-dong', delegateCode: 'xa-a', from: '2026-03-01', to: '2026-03-31', revokedFrom: null, ...rest });

describe('F34: who may send whose records', () => {
  it.each([
    ['its own', 'xa-a', 'xa-a', [], '2026-03-10', true],
    ['another unit’s', 'xa-a', 'thon-dong', [], '2026-03-10', false],
    ['delegated', 'xa-a', 'thon-dong', [term()], '2026-03-10', true],
    ['on the first day', 'xa-a', 'thon-dong', [term()], '2026-03-01', true],
    ['on the last day', 'xa-a', 'thon-dong', [term()], '2026-03-31', true],
    ['the day before', 'xa-a', 'thon-dong', [term()], '2026-02-28', false],
    ['the day after', 'xa-a', 'thon-dong', [term()], '2026-04-01', false],
    ['without an end', 'xa-a', 'thon-dong', [term({ to: null })], '2099-01-01', true],
    ['the day before it is revoked', 'xa-a', 'thon-dong', [term({ revokedFrom: '2026-03-10' })], '2026-03-09', true],
    ['from the day on which it is revoked', 'xa-a', 'thon-dong', [term({ revokedFrom: '2026-03-10' })], '2026-03-10', false],
    ['the other way round', 'thon-dong', 'xa-a', [term()], '2026-03-10', false],
    ['by a third', 'xa-b', 'thon-dong', [term()], '2026-03-10', false],
    ['of a third', 'xa-a', 'thon-tay', [term()], '2026-03-10', false],
    ['through a chain', 'tinh-t', 'thon-dong', [term(), term({ ownerCode: 'xa-a', delegateCode: 'tinh-t' })], '2026-03-10', false],
    ['under the second of two', 'xa-a', 'thon-dong', [term({ to: '2026-03-02' }), term()], '2026-03-10', true],
  ])('%s', (_, sender, owner, delegations, day, may) => {
    expect(maySpeakFor(sender, owner, delegations, day)).toBe(may);
  });

  const code = fc.constantFrom('a', 'b', 'c');
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, '0')}`);
  const terms = fc.array(fc.record({ ownerCode: code, delegateCode: code, from: day, to: fc.option(day), revokedFrom: fc.option(day) }), { maxLength: 6 });

  it('F34: a foreign record passes only under a delegation of just these two that counts that day', () => {
    fc.assert(
      fc.property(code, code, terms, day, (sender, owner, delegations, today) => {
        const reasons = delegations.filter((d) => d.ownerCode === owner && d.delegateCode === sender && d.from <= today && today <= (d.to ?? '9999-12-31') && today < (d.revokedFrom ?? '9999-12-31'));
        expect(maySpeakFor(sender, owner, delegations, today)).toBe(sender === owner || reasons.length > 0);
      }),
    );
  });

  it('F34: revoking all leaves each unit its own records only', () => {
    fc.assert(
      fc.property(code, code, terms, day, (sender, owner, delegations, today) => {
        expect(maySpeakFor(sender, owner, delegations.map((d) => ({ ...d, revokedFrom: today })), today)).toBe(sender === owner);
      }),
    );
  });

  it.each([
    [term(), 'Đang dùng'],
    [term({ from: '2026-03-11' }), 'Chưa đến ngày'],
    [term({ to: '2026-03-09' }), 'Hết hạn'],
    [term({ revokedFrom: '2026-03-10' }), 'Đã thu hồi'],
    [term({ revokedFrom: '2026-03-11' }), 'Đang dùng'],
  ])('%o is called %s', (one, word) => {
    expect(delegationWord(one, '2026-03-10')).toBe(word);
  });
});

describe('a delegation file', () => {
  const statement = {
    type: 'sovang-delegation' as const, format: 1 as const, owner: 'thon-dong', ownerName: 'Thôn Đông', delegate: 'xa-a', delegateName: 'xã A', from: '2026-03-01', to: null,
    createdAt: '2026-02-20T08:00:00+07:00', signingKey: 'Jelh4+QAwSJXMjNi+weTJwYxOChCSnJPtiaqdAFLPXg=',
  };
  const signature = 'eBEXA2cSFd2D5zirIVHEjWwx6QnMmjG2ibJ4mqop53OPihZ4Bsce2z5yo0obn7NL2i8ZGSSAhPNFoc9/dVcwAw==';
  const code = (text: string) => {
    const read = parseDelegationFile(text);
    return read.ok ? 'good' : read.error.code;
  };
  it('is read in canonical form only', () => {
    expect(code(`${canonicalJson({ ...statement, signature })}\n`)).toBe('good');
    expect(code(JSON.stringify({ ...statement, signature }))).toBe('uy-quyen-hong');
    expect(delegationText({ ...statement, to: '2026-12-31' })).not.toBe(delegationText(statement));
  });
  it.each([
    ['to itself', { delegate: 'thon-dong' }],
    ['ending before it begins', { to: '2026-02-28' }],
    ['with a day that is none', { from: '2026-02-30' }],
    ['with a member more', { more: 1 }],
    ['of another format', { format: 2 }],
    ['with a name of two lines', { ownerName: 'Thôn\nĐông' }],
  ])('is refused %s', (_, change) => {
    expect(code(canonicalJson({ ...statement, signature, ...change }))).toBe('uy-quyen-hong');
  });
});
