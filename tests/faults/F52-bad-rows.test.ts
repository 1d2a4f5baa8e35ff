import { describe, expect, it } from 'vitest';
import { Sender } from '../electron/usecases/bundle-sender.ts';
import { folder, newProvince, siteAt } from '../electron/usecases/sites.ts';
import { uuid } from '../electron/exchange/sites.ts';
import { recordLine } from '../../shared/exchange/record.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { times } from '../long.ts';

type Bad = (sender: Sender, n: number) => string | BundleRecord;
const body = (sender: Sender, n: number) => sender.feedback(n, `Dòng hỏng ${n}`);
const text = (sender: Sender, n: number) => recordLine(body(sender, n));
const changed = (sender: Sender, n: number, more: object) => ({ ...body(sender, n), ...more }) as unknown as BundleRecord;
const withBody = (sender: Sender, n: number, more: object) => changed(sender, n, { body: { ...body(sender, n).body, ...more } });

/** Twenty ways in which a line can be bad, and how each is judged. */
const KINDS: readonly (readonly [string, 'invalid' | 'unknown-kind' | 'not-yours' | 'missing-parent', Bad])[] = [
  ['no JSON', 'invalid', (_s, n) => `không phải JSON ${n}`],
  ['cut off', 'invalid', (s, n) => text(s, n).slice(0, -3)],
  ['blanks', 'invalid', (s, n) => text(s, n).replace('{', '{ ')],
  ['members not in order', 'invalid', (s, n) => JSON.stringify(Object.assign({ version: 1 }, body(s, n)))],
  ['nested too deep', 'invalid', (_s, n) => `${'['.repeat(40)}${n}${']'.repeat(40)}`],
  ['__proto__', 'invalid', (s, n) => text(s, n).replace('{"body":', '{"__proto__":1,"body":')],
  ['a member twice', 'invalid', (s, n) => text(s, n).replace('{"body":', '{"body":null,"body":')],
  ['a number too large', 'invalid', (s, n) => text(s, n).replace('"version":1', '"version":9007199254740993')],
  ['a lone surrogate', 'invalid', (s, n) => text(s, n).replace('Dòng', '\\ud800')],
  ['turned letters', 'invalid', (s, n) => text(s, n).replace('Dòng', '\u202eDòng')],
  ['a member too many', 'invalid', (s, n) => recordLine(changed(s, n, { zzz: 1 }))],
  ['no version', 'invalid', (s, n) => text(s, n).replace(',"version":1', '')],
  ['sequence beyond the bundle', 'invalid', (s, n) => recordLine(changed(s, n, { sequence: 999_999 }))],
  ['a body that lacks a member', 'invalid', (s, n) => withBody(s, n, { content: '' })],
  ['a date that is none', 'invalid', (s, n) => withBody(s, n, { raisedOn: '2026-02-30' })],
  ['a text where a number belongs', 'invalid', (s, n) => withBody(s, n, { ownerName: 7 })],
  ['another unit’s', 'not-yours', (s, n) => changed(s, n, { owner: 'xa-khac-0001' })],
  ['of the level above', 'not-yours', (s, n) => s.record('guidance', uuid(n), { ownerName: s.name, attachments: [], campaign: null, number: '1', date: null, title: 'Giả', text: '' })],
  ['of a kind nobody knows', 'unknown-kind', (s, n) => s.record('loai-cua-ban-sau', uuid(n), { moi: n })],
  ['waiting for a parent', 'missing-parent', (s, n) => withdrawalOf(s, n)],
];

function withdrawalOf(sender: Sender, n: number): BundleRecord {
  return sender.record('withdrawal', uuid(n), {
    ownerName: sender.name, attachments: [], nominationId: uuid(n + 1), nominationVersionId: uuid(n + 2), dossierId: uuid(n + 3), subjectName: 'Nguyễn Văn Mẫu', awardName: 'Giấy khen', reason: 'Gửi nhầm', on: '2026-10-02',
  });
}

async function metOffice() {
  const dir = folder();
  const site = siteAt(dir);
  await newProvince(site);
  const sender = await Sender.make('xa-mau-a1b2', 'xã Mẫu');
  await sender.meet(site);
  return { dir, site, sender, stick: folder() };
}

describe('F52: bad rows', () => {
  it('F52: each of twenty kinds of bad row is set aside with its reason, the rest goes in', async () => {
    const { site, sender, stick } = await metOffice();
    const lines = KINDS.flatMap(([, , bad], i) => [sender.feedback(1 + i, 'Tốt'), bad(sender, 900 + i * 10)]);
    const { preview, done } = await sender.send(site, stick, { lines });
    expect(done).toMatchObject({ added: KINDS.length, setAside: KINDS.length });
    expect(preview.review).toBe(KINDS.length);
    const { rows } = await site.call('quarantine.list', {});
    const found = rows.toSorted((one, other) => one.line - other.line);
    expect(found.map((row) => row.verdict)).toEqual(KINDS.map(([, verdict]) => verdict));
    for (const row of found) expect(row).toMatchObject({ sender: 'xã Mẫu', bundleNumber: 1, since: '2026-11-20', retriedOn: '', reason: expect.stringMatching(/.{10,}/) });
  });

  it.each([[1, times(2000, 50_000)], [times(200, 1000), times(2000, 50_000)]])('F52: %d bad rows of 20 kinds among %d: the others go in, each bad one has its reason', { timeout: 600_000 }, async (bad, all) => {
    const { site, sender, stick } = await metOffice();
    const lines = Array.from({ length: all }, (_, i) => {
      const every = Math.floor(all / bad);
      const kind = KINDS[Math.floor(i / every) % KINDS.length];
      return i % every === 0 && i / every < bad && kind !== undefined ? kind[2](sender, 1_000_000 + i * 10) : sender.feedback(1 + i, `Vướng mắc ${i}`);
    });
    const { done } = await sender.send(site, stick, { lines });
    expect(done).toMatchObject({ added: all - bad, setAside: bad });
    const { lines: kept, verdicts } = await site.call('quarantine.summary', {});
    expect(kept).toBe(bad);
    expect(verdicts.reduce((sum, v) => sum + v.count, 0)).toBe(bad);
  });

  it('F52: the same line twice is one entry; it can be dropped with a reason, and stands there again when it comes again', async () => {
    const { site, sender, stick } = await metOffice();
    const line = sender.record('loai-cua-ban-sau', uuid(1), { moi: 1 });
    await sender.send(site, stick, { lines: [line, 'hỏng'] });
    await sender.send(site, stick, { lines: [line, 'hỏng', sender.feedback(3, 'Ba')] });
    const { rows, total } = await site.call('quarantine.list', {});
    expect(total).toBe(2);
    expect((await site.call('quarantine.list', { verdict: 'unknown-kind' })).rows.map((r) => r.kind)).toEqual(['loai-cua-ban-sau']);
    expect((await site.call('quarantine.list', { bundleId: rows[0]?.bundleId ?? '' })).total).toBe(2);
    expect(await site.call('quarantine.drop', { ids: rows.map((r) => r.id), reason: 'Đã hỏi đơn vị gửi' })).toEqual({ dropped: 2 });
    expect((await site.call('quarantine.list', {})).total).toBe(0);
    await sender.send(site, stick, { lines: [line] });
    expect((await site.call('quarantine.list', {})).total).toBe(1);
  });

  it('F48: a line that waits for a parent goes in with a later bundle, from whomever it comes', async () => {
    const { site, sender, stick } = await metOffice();
    const waiting = withdrawalOf(sender, 500);
    const parent = sender.nomination(502);
    expect((await sender.send(site, stick, { lines: [waiting] })).done).toMatchObject({ added: 0, setAside: 1 });
    const { done } = await sender.send(site, stick, { lines: [parent] });
    expect(done).toMatchObject({ added: 1, fromQuarantine: 1 });
    expect((await site.call('quarantine.list', {})).total).toBe(0);
  });

  it('F52: retried by hand and at the first start of another version of the program', async () => {
    const { dir, site, sender, stick } = await metOffice();
    const foreign = sender.feedback(1, 'Của thôn', { owner: 'thon-mau' });
    const beyond = recordLine(changed(sender, 2, { sequence: 999_999 }));
    await sender.send(site, stick, { lines: [foreign, 'hỏng hẳn', beyond] });
    expect(await site.call('quarantine.retry', {})).toEqual({ taken: 0, settled: 0, left: 3 });
    expect((await site.call('quarantine.list', {})).rows.map((r) => r.retriedOn)).toEqual(['2026-11-20', '2026-11-20', '2026-11-20']);
    await site.call('peer.delegate', { ownerCode: 'thon-mau', ownerName: 'Thôn Mẫu', delegateCode: sender.code, from: '2026-11-01', to: null });
    await site.close();
    const next = siteAt(dir, undefined, '9.9.9');
    await next.call('unit.unlock', { passphrase: 'mat khau tinh' });
    await expect.poll(async () => (await next.call('quarantine.list', {})).rows.map((r) => r.verdict)).toEqual(['invalid', 'invalid']);
    expect(await next.call('quarantine.retry', {})).toMatchObject({ taken: 0, left: 2 });
  });

  it('F34: a unit may send another’s records only while a delegation counts', async () => {
    const { site, sender, stick } = await metOffice();
    await site.call('peer.delegate', { ownerCode: 'thon-mau', ownerName: 'Thôn Mẫu', delegateCode: sender.code, from: '2026-11-01', to: '2026-11-20' });
    expect((await sender.send(site, stick, { lines: [sender.feedback(1, 'Của thôn', { owner: 'thon-mau' }), sender.feedback(2, 'Của thôn khác', { owner: 'thon-khac' })] })).done).toMatchObject({ added: 1, setAside: 1 });
    expect((await site.call('quarantine.list', {})).rows[0]).toMatchObject({ verdict: 'not-yours' });
  });
});
