import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carry } from '../../../electron/demo/exchange.ts';
import { fateOf } from '../../../electron/usecases/bundle-plan.ts';
import { bundleKinds } from '../../../shared/exchange/kinds.ts';
import { heldAfter, judge, refKey } from '../../../shared/exchange/planner.ts';
import type { Held } from '../../../shared/exchange/planner.ts';
import { connected, dossierSent } from '../usecases/kinds-sites.ts';
import { faultOf } from '../usecases/sites.ts';
import { arrivedOf, commune, contextOf, recordFor, speakerOf } from './mutant-world.ts';

const ONCE = [...bundleKinds.values()].filter(({ once, ownedBy }) => once && ownedBy !== 'superior').map(({ kind }) => kind);

describe('F55: a submission edited after it was sent', () => {
  it('F55: never takes the place of what was sent, whatever is changed; sent as a version of its own it stands beside it', () => {
    const edits = fc.record({ kind: fc.constantFrom(...ONCE), member: fc.nat(30), text: fc.string({ minLength: 1, maxLength: 12 }), version: fc.integer({ min: 1, max: 9 }), gone: fc.boolean() });
    fc.assert(
      fc.property(edits, ({ kind, member, text, version, gone }) => {
        const sent = recordFor(commune.code, kind);
        const first = arrivedOf(sent);
        const held = new Map<string, Held>([[refKey(sent), { ...heldAfter(undefined, first), body: sent.body ?? {} }]]);
        const context = contextOf(held, speakerOf(commune.code));
        const members = Object.keys(sent.body ?? {}).filter((name) => !['id', 'owner', 'version'].includes(name) && typeof sent.body?.[name] === 'string');
        const name = members[member % members.length] ?? '';
        const edited = arrivedOf({ ...sent, version, body: gone ? null : { ...sent.body, [name]: `${String(sent.body?.[name])}${text.replaceAll(/[^a-z]/g, 'x')}` } });
        const { fate, verdict } = fateOf(judge(context, edited), edited);
        // Set aside for a person to see: neither taken in nor dropped without a word.
        expect([verdict, fate]).toEqual([expect.stringMatching(/^(conflict|invalid)$/), 'aside']);
        const later = arrivedOf({ ...recordFor(commune.code, kind, 2), body: { ...edited.record.body, ...sent.body, id: `${commune.code}.${kind}.2` } });
        expect(judge(context, later).verdict).toBe('new');
        expect(held.get(refKey(sent))?.body).toEqual(sent.body);
      }),
      { numRuns: 300 },
    );
  });

  it('F55: is refused while it lies with the receiver; returned, changed and sent again, both versions are there', { timeout: 240_000 }, async () => {
    const two = await connected();
    const { commune: below, province, stick, office } = two;
    const { round, nominations } = await dossierSent(two);
    const id = nominations[0]?.id ?? '';
    await carry(below, province, stick);
    const sent = await below.call('nomination.get', { id });
    const { subjectId: _subject, roundId: _round, ...rest } = sent.nomination;
    const fields = { ...rest, merit: `${rest.merit} và đã sửa sau khi gửi` };
    expect((await faultOf(below.call('nomination.save', { id, version: sent.nomination.version, fields }))).code).toBe('da-dong-bang');
    const [row] = await province.call('inbox.list', {});
    const { lines } = await province.call('inbox.get', { versionId: row?.versionId ?? '' });
    const before = lines.map((line) => JSON.stringify(line));

    await province.call('inbox.return', { versionId: row?.versionId ?? '', nominationIds: [id], reason: 'Thiếu số liệu năm cuối, đề nghị bổ sung.', date: '2026-11-20' });
    await carry(province, below, stick);
    const returned = await below.call('nomination.get', { id });
    expect(returned.nomination.state).toBe('returned');
    await below.call('nomination.save', { id, version: returned.nomination.version, fields });
    const dossier = await below.call('dossier.create', { roundId: round.id, nominationIds: [id], receiver: { unitCode: office.code, name: office.name }, submission: { content: 'xuất sắc trong phong trào giả định', number: '13/TTr-UBND' } });
    await below.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: { [id]: 'Chưa kịp họp Hội đồng.' } });
    await carry(below, province, stick);

    const inbox = await province.call('inbox.list', {});
    expect(inbox).toHaveLength(2);
    const again = inbox.find((other) => other.versionId !== row?.versionId);
    expect(JSON.stringify(await province.call('inbox.get', { versionId: again?.versionId ?? '' }))).toContain('đã sửa sau khi gửi');
    const first = await province.call('inbox.get', { versionId: row?.versionId ?? '' });
    expect(JSON.stringify(first)).not.toContain('đã sửa sau khi gửi');
    expect(before.length).toBe(first.lines.length);
    expect((await below.call('nomination.get', { id })).versions).toHaveLength(2);
  });
});
