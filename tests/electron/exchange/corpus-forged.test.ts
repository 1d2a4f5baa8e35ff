import { describe, expect, it } from 'vitest';
import { signDelegation, verifyDelegation } from '../../../electron/exchange/keys.ts';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import type { DelegationTerm } from '../../../shared/exchange/delegation.ts';
import { BUNDLE_RECORD_KINDS, bundleKinds } from '../../../shared/exchange/kinds.ts';
import { changes, judge } from '../../../shared/exchange/planner.ts';
import type { Held } from '../../../shared/exchange/planner.ts';
import type { Relation } from '../../../shared/exchange/record.ts';
import { above, arrivedOf, commune, contextOf, DAY, holding, neighbour, nextOf, office, recordFor, stranger } from './mutant-world.ts';

const held = holding();
const OWNERS = [commune, neighbour, above, office, stranger].map(({ code }) => code);
const SENDERS: readonly (readonly [string, Relation])[] = [[commune.code, 'subordinate'], [neighbour.code, 'subordinate'], [above.code, 'superior'], [stranger.code, 'subordinate'], [stranger.code, 'superior']];

const term = (more: Partial<DelegationTerm> = {}): DelegationTerm => ({ ownerCode: neighbour.code, delegateCode: commune.code, from: '2026-01-01', to: '2026-12-31', revokedFrom: null, ...more });
/** Delegations that count for `commune` speaking for `neighbour` on DAY, and those that do not. */
const TERMS: readonly (readonly [string, readonly DelegationTerm[], boolean])[] = [
  ['none', [], false],
  ['one that counts', [term()], true],
  ['one without end', [term({ to: null })], true],
  ['first day', [term({ from: DAY })], true],
  ['last day', [term({ to: DAY })], true],
  ['expired', [term({ to: '2026-03-04' })], false],
  ['not yet', [term({ from: '2026-03-06' })], false],
  ['revoked today', [term({ revokedFrom: DAY })], false],
  ['to be revoked tomorrow', [term({ revokedFrom: '2026-03-06' })], true],
  ['to somebody else', [term({ delegateCode: stranger.code })], false],
  ['of somebody else', [term({ ownerCode: stranger.code })], false],
  ['the other way round', [term({ ownerCode: commune.code, delegateCode: neighbour.code })], false],
  ['a chain', [term({ delegateCode: stranger.code }), term({ ownerCode: stranger.code })], false],
];

describe('F34, F35: forged units', () => {
  it.each(BUNDLE_RECORD_KINDS)('F34: %s: of every owner by every sender, new, changed or taken back', (kind) => {
    let taken = 0;
    for (const owner of OWNERS) {
      for (const [unitCode, relation] of SENDERS) {
        for (const n of [1, 2]) {
          const first = recordFor(owner, kind, n);
          for (const record of [first, nextOf(first, { ...first.body, ownerName: 'giả' }), { ...first, body: null }, { ...first, version: 9 }]) {
            const { verdict, reason } = judge(contextOf(held, { unitCode, relation, delegations: { terms: [], day: DAY } }), arrivedOf(record));
            const side = bundleKinds.get(kind)?.ownedBy;
            const may = owner === unitCode && (side === 'either' || side === relation);
            if (!may) expect([owner, unitCode, relation, verdict, reason]).toEqual([owner, unitCode, relation, 'not-yours', expect.stringMatching(/\.$/)]);
            else if (changes(verdict)) taken++;
          }
        }
      }
    }
    expect(taken).toBeGreaterThan(0);
  });

  it.each(TERMS)('F34: a delegation: %s', (_, terms, counts) => {
    for (const kind of BUNDLE_RECORD_KINDS) {
      const record = recordFor(neighbour.code, kind, 1, { version: 5 });
      const { verdict } = judge(contextOf(new Map(), { unitCode: commune.code, relation: 'subordinate', delegations: { terms, day: DAY } }), arrivedOf(record));
      const may = counts && bundleKinds.get(kind)?.ownedBy !== 'superior';
      expect([kind, verdict === 'not-yours']).toEqual([kind, !may]);
    }
  });

  it('F34: a delegation gives nobody what only the other side says, nor a unit’s own rows', () => {
    const terms = [term({ ownerCode: above.code })];
    for (const kind of ['decision', 'return-note', 'campaign']) expect(judge(contextOf(new Map(), { unitCode: commune.code, relation: 'subordinate', delegations: { terms, day: DAY } }), arrivedOf(recordFor(above.code, kind))).verdict).toBe('not-yours');
    for (const kind of ['so-unit', 'so-setting', 'so-award-entry']) {
      for (const [unitCode, relation] of SENDERS) expect(judge(contextOf(held, { unitCode, relation }), arrivedOf({ kind, id: 'unit', version: 1, owner: unitCode, sequence: 1, body: { name: 'Giả' } })).verdict).toBe('not-yours');
    }
  });

  it('F34: the owner in the body is that of the record; a unit card stands under its own unit’s code', () => {
    const speaker = { unitCode: commune.code, relation: 'subordinate' as const };
    for (const kind of ['dossier-version', 'nomination-version', 'bundle-receipt']) {
      const record = recordFor(commune.code, kind, 5);
      expect(judge(contextOf(held, speaker), arrivedOf(record)).verdict).toBe('new');
      expect(judge(contextOf(held, speaker), arrivedOf({ ...record, body: { ...record.body, owner: neighbour.code } }))).toMatchObject({ verdict: 'invalid', reason: expect.stringContaining(neighbour.code) as string });
    }
    expect(judge(contextOf(held, speaker), arrivedOf({ ...recordFor(commune.code, 'unit-card'), id: stranger.code })).verdict).toBe('invalid');
    expect(judge(contextOf(held, speaker), arrivedOf({ ...recordFor(commune.code, 'unit-card'), id: stranger.code, body: null })).verdict).toBe('invalid');
  });

  it('F34: nobody takes back, lists, corrects or goes on with what is another unit’s', () => {
    const of = (code: string, relation: Relation, kind: string, change: Record<string, unknown>) => {
      const record = recordFor(code, kind, 7);
      return judge(contextOf(held, { unitCode: code, relation }), arrivedOf({ ...record, body: { ...record.body, ...change } })).verdict;
    };
    expect(of(commune.code, 'subordinate', 'withdrawal', { nominationVersionId: `${neighbour.code}.nomination-version.1` })).toBe('not-yours');
    expect(of(commune.code, 'subordinate', 'dossier-version', { nominationVersionIds: [`${neighbour.code}.nomination-version.1`] })).toBe('not-yours');
    const second = contextOf(new Map<string, Held>([...held, ...['decision', 'decision-line', 'campaign', 'plan-revision'].map((kind): [string, Held] => [`${kind} theirs`, { owner: stranger.code, heads: [{ node: `1-${'0'.repeat(32)}`, content: 'x', history: [], withdrawn: false }] }])]), { unitCode: above.code, relation: 'superior' });
    for (const [kind, change] of [['decision-line', { decisionId: 'theirs' }], ['correction', { decisionId: 'theirs' }], ['cancellation', { decisionLineIds: ['theirs'] }], ['plan-revision', { campaignId: 'theirs' }]] as const) {
      const record = recordFor(above.code, kind, 7);
      expect([kind, judge(second, arrivedOf({ ...record, body: { ...record.body, ...change } })).verdict]).toEqual([kind, 'not-yours']);
    }
  });

  it.each([
    ['hoa-don.pdf.exe', 'application/pdf', false], ['hoa-don.exe', 'application/pdf', false], ['trang.html', 'application/pdf', false], ['anh.svg', 'image/png', false], ['anh.png', 'image/jpeg', false], ['lenh.docm', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', false],
    ['hoa-don.pdf.lnk', 'application/pdf', false], ['bao-cao', 'application/pdf', false], ['bao-cao.pdf ', 'application/pdf', false], ['a.pdf:x.exe', 'application/pdf', false], ['bao-cao.PDF', 'application/pdf', true], ['ảnh.Jpeg', 'image/jpeg', true], ['ảnh.jpg', 'image/jpeg', true], ['giấy.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', true],
  ])('F58: a file sent as «%s», %s: taken: %s', (fileName, mediaType, taken) => {
    for (const kind of ['nomination-version', 'exemplar', 'withdrawal']) {
      const record = recordFor(commune.code, kind, 5);
      const [info] = record.body?.['attachments'] as object[];
      const { verdict, reason } = judge(contextOf(new Map(), { unitCode: commune.code, relation: 'subordinate' }), arrivedOf({ ...record, body: { ...record.body, attachments: [info, { ...info, fileName, mediaType }] } }));
      expect([kind, verdict === 'invalid', reason.includes('đuôi tên')]).toEqual([kind, !taken, !taken]);
    }
  });

  it('F35: a delegation file with any member changed, or signed by another key, is none', () => {
    const statement = { owner: neighbour.code, ownerName: neighbour.name, delegate: commune.code, delegateName: commune.name, from: '2026-01-01', to: null, createdAt: '2026-01-01T08:00:00+07:00' };
    const text = signDelegation(statement, neighbour.keys);
    const file = JSON.parse(text) as Record<string, unknown>;
    expect(verifyDelegation(Buffer.from(text)).ok).toBe(true);
    const other: Record<string, unknown> = { owner: stranger.code, ownerName: 'x', delegate: stranger.code, delegateName: 'x', from: '2025-01-01', to: '2030-01-01', createdAt: '2027-01-01T08:00:00+07:00', signingKey: stranger.keys.signingKey, signature: `${'A'.repeat(86)}==`, type: 'sovang-key', format: 2 };
    expect(Object.keys(other).sort()).toEqual(Object.keys(file).sort());
    for (const [member, value] of Object.entries(other)) expect([member, verifyDelegation(Buffer.from(`${canonicalJson({ ...file, [member]: value })}\n`)).ok]).toEqual([member, false]);
    for (const member of Object.keys(file)) expect(verifyDelegation(Buffer.from(canonicalJson({ ...file, [member]: undefined }))).ok).toBe(false);
    // Signed by the one it is given to, under its own key: a true signature, by a key that is not believed as the owner's.
    const own = verifyDelegation(Buffer.from(signDelegation(statement, commune.keys)));
    expect(own).toMatchObject({ ok: true, value: { signingKey: commune.keys.signingKey } });
    for (let at = 0; at < text.length - 1; at += 3) expect(verifyDelegation(Buffer.from(`${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`)).ok).toBe(false);
  });
});
