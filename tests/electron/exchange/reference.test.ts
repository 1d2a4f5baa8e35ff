import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../electron/exchange/open.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { parseKeyFile } from '../../../shared/exchange/peer.ts';
import { Random } from '../../shared/exchange/simulator/random.ts';
import { times } from '../../long.ts';
import { folder, newProvince, siteAt } from '../usecases/sites.ts';
import { above, asOffice, neighbour, office, commune as below } from './mutant-world.ts';
import { MUTATIONS, pick } from './mutations.ts';
import { readBundle } from './reference-reader.ts';
import { keyFile, newUnit, nodeOf, writeBundle } from './reference-writer.ts';
import type { RecordIn } from './reference-writer.ts';
import { all, commune, newFolder, packInput, province, sampleRecords, uuid, value } from './sites.ts';

const options = { identities: [province.keys.identity], unitCode: province.code, trust: [{ unitCode: commune.code, signingKey: commune.keys.signingKey, state: 'confirmed' as const }] };

describe('a reader written from docs/bundle-format.md alone', () => {
  it('reads what we write, with the same contents and nodes', async () => {
    const packed = value(await packBundle(packInput(await newFolder())));
    const file = readFileSync(packed.path);
    const read = await readBundle(file, options);
    if (typeof read === 'string') throw new Error(read);
    const ours = value(await openBundle(memorySource(file), { identities: options.identities, unitCode: province.code, senders: [{ unitCode: commune.code, signingKey: commune.keys.signingKey, trust: 'da-xac-nhan' }] }));
    const lines = await all(ours.records());
    await ours.close();
    expect(read.manifest).toEqual(ours.manifest);
    expect(read.lines.map(({ content, node }) => [content, node])).toEqual(lines.map((line) => (line.ok ? [line.hash, line.node] : [])));
    expect(read.lines).toHaveLength(sampleRecords(40).length);
    expect([...read.attachments.keys()]).toEqual(packed.manifest.attachments.map(({ sha256 }) => sha256));
  });

  it('reads the example of the page', async () => {
    const page = readFileSync(new URL('../../../docs/bundle-format.md', import.meta.url), 'utf8');
    const file = Buffer.from(/<!-- example file -->\n```\n([\s\S]*?)\n```/.exec(page)?.[1] ?? '', 'base64');
    const read = await readBundle(file, options);
    if (typeof read === 'string') throw new Error(read);
    expect(read.lines.map(({ fault }) => fault)).toEqual([null, null, null]);
    expect(read.lines[1]?.record).toMatchObject({ history: [read.lines[0]?.node] });
  });

  it.each([
    ['an unknown signer', { trust: [] }, 'goi-nguoi-gui-la'],
    ['an unconfirmed one', { trust: [{ ...options.trust[0], state: 'unconfirmed' }] }, 'goi-nguoi-gui-chua-xac-nhan'],
    ['a revoked key', { trust: [...options.trust, { ...options.trust[0], state: 'revoked' }] }, 'goi-khoa-da-thu-hoi'],
    ['a replaced key, afterwards', { trust: [{ ...options.trust[0], state: 'replaced', lastDay: '2026-03-01' }] }, 'goi-khoa-da-thay'],
    ['another unit', { unitCode: 'xa-khac' }, 'goi-khong-gui-cho-don-vi'],
    ['the sender itself', { unitCode: commune.code, identities: [commune.keys.identity] }, 'goi-cua-chinh-don-vi'],
    ['no key', { identities: [neighbour.keys.identity] }, 'goi-khong-gui-cho-don-vi'],
  ])('names the fault: %s', async (_, more, code) => {
    const file = readFileSync(value(await packBundle(packInput(await newFolder()))).path);
    expect(await readBundle(file, { ...options, ...more } as never)).toBe(code);
  });

  it('agrees with the program on every mutant: the same fault, or the same records', { timeout: 3_600_000 }, async () => {
    const theirs = { identities: [office.keys.identity], unitCode: office.code, trust: [below, neighbour, above].map((u) => ({ unitCode: u.code, signingKey: u.keys.signingKey, state: 'confirmed' as const })) };
    const differ: string[] = [];
    for (let seed = 0; seed < times(400, 20_000); seed++) {
      const random = new Random(seed);
      const [name, , make] = pick(random);
      const { bytes } = await make(random);
      const ours = await openBundle(memorySource(bytes), asOffice());
      const read = await readBundle(bytes, theirs);
      if (typeof read === 'string') {
        if (ours.ok || !read.split('|').includes(ours.error.code)) differ.push(`${seed} ${name}: ${read}, ours ${ours.ok ? 'opened' : ours.error.code}`);
      } else if (!ours.ok) differ.push(`${seed} ${name}: opened, ours ${ours.error.code} ${ours.error.message}`);
      else {
        const lines = await all(ours.value.records());
        if (JSON.stringify(lines.map((l) => (l.ok ? l.node : null))) !== JSON.stringify(read.lines.map((l) => l.node ?? null))) differ.push(`${seed} ${name}: other records`);
      }
      if (ours.ok) await ours.value.close();
    }
    expect(differ).toEqual([]);
    expect(MUTATIONS.length).toBeGreaterThan(30);
  });
});

describe('a writer written from docs/bundle-format.md alone', () => {
  const feedback = (id: string, content: string, more: Partial<RecordIn> = {}): RecordIn => ({ kind: 'feedback', id, body: { ownerName: 'xã Viết Tay', campaign: null, raisedOn: '2026-10-01', content, proposal: '', sentTo: '', sentOn: '2026-10-02', document: '' }, ...more });

  it('is taken in by a real site: records, a later content with its history, a set, receipts, an attachment', { timeout: 180_000 }, async () => {
    const site = siteAt(folder());
    const { code, name } = await newProvince(site);
    const stick = folder();
    const unit = await newUnit('xa-viet-tay', 'xã Viết Tay');
    const peer = await site.upload('peer.add', {}, keyFile(unit, 'xa'));
    await site.call('peer.confirm', { id: peer.id, version: peer.version, confirmedBy: 'Người Thử' });
    const own = value(parseKeyFile(Buffer.from((await site.download('peer.keyFile', {})).bytes).toString()));
    const to = { unitCode: code, unitName: name, recipient: own.recipient };
    let order = 0;
    let previous: { number: number; bundleHash: string } | null = null;
    const send = async (bundle: Omit<Parameters<typeof writeBundle>[1], 'number' | 'to'>) => {
      order++;
      const written = await writeBundle(unit, { ...bundle, number: order, to: [{ ...to, order, previous }] });
      previous = written.previous;
      writeFileSync(join(stick, written.name), written.bytes);
      const { stageId, warnings } = await site.job('bundle.preview', { file: `path:${join(stick, written.name)}` });
      return { ...(await site.job('bundle.import', { stageId })), warnings };
    };
    const first = feedback(uuid(1), 'Một');
    expect(await send({ kind: 'phan-anh', records: [first, feedback(uuid(2), 'Hai')] })).toMatchObject({ added: 2, setAside: 0 });
    const second = feedback(uuid(1), 'Một, viết lại', { version: 2, history: [nodeOf(unit, first)] });
    expect(await send({ kind: 'phan-anh', records: [second, first] })).toMatchObject({ added: 0, changed: 1, known: 1, setAside: 0 });
    const side = feedback(uuid(1), 'Một, viết ở máy khác', { version: 2, history: [nodeOf(unit, first)] });
    expect(await send({ kind: 'phan-anh', records: [side] })).toMatchObject({ changed: 1 });
    expect((await site.call('quarantine.summary', {})).conflicts).toBe(1);
    const set = randomUUID();
    const scan = Buffer.from('%PDF-1.4\n%%EOF');
    expect((await send({ kind: 'phan-anh', records: [feedback(uuid(3), 'Ba')], set: { id: set, k: 1, n: 2 }, attachments: [scan] })).warnings[0]).toContain('còn thiếu gói 2');
    expect((await send({ kind: 'phan-anh', records: [feedback(uuid(4), 'Bốn')], set: { id: set, k: 2, n: 2 } })).warnings).toEqual([]);
    const receipt: RecordIn = { kind: 'bundle-receipt', id: uuid(9), body: { id: uuid(9), version: 0, owner: unit.code, ownerName: unit.name, senderCode: code, bundleId: uuid(77), number: 1, receivedOn: '2026-11-01', added: 1, changed: 0, known: 0, setAside: 0, reasons: [] } };
    expect(await send({ kind: 'phieu-nhan', records: [receipt] })).toMatchObject({ added: 1, setAside: 0 });
    expect(await send({ kind: 'phan-anh', records: [{ ...feedback(uuid(5), 'Năm'), kind: 'decision' }] })).toMatchObject({ added: 0, setAside: 1 });
  });
});
