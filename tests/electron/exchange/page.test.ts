import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import { BUNDLE_KIND_WORDS } from '../../../shared/exchange/manifest.ts';
import { bundleKinds } from '../../../shared/exchange/kinds.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import { recordLine } from '../../../shared/exchange/record.ts';
import { signBytes, signDelegation, signingKeyPem, verifyDelegation, verifyKeyFile } from '../../../electron/exchange/keys.ts';
import { arrivedLine } from '../../../electron/exchange/lines.ts';
import { age, sha256, STANZA, tar, zstd } from './forge.ts';
import { bodyLines, kindTable } from './kind-table.ts';
import { commune, province, stranger, uuid, value } from './sites.ts';

const PAGE = new URL('../../../docs/bundle-format.md', import.meta.url);
const page = () => readFileSync(PAGE, 'utf8');
const blockOf = (title: string) => new RegExp(`<!-- ${title} -->\\n\`\`\`[a-z]*\\n([\\s\\S]*?)\\n\`\`\``);
const block = (title: string) => blockOf(title).exec(page())?.[1] ?? `no block ${title}`;

const feedback = (content: string, more: Partial<BundleRecord>): BundleRecord => ({
  kind: 'feedback', id: uuid(101), version: 1, owner: commune.code, sequence: 1,
  body: { ownerName: commune.name, campaign: null, raisedOn: '2026-02-20', content, proposal: '', sentTo: province.name, sentOn: '2026-02-27', document: '' }, ...more,
});
const first = feedback('Thiếu mẫu số liệu', {});
const nodeOf = (record: BundleRecord) => {
  const line = arrivedLine(Buffer.from(recordLine(record)), 1, 1000);
  if (!line.ok) throw new Error(line.reason);
  return line;
};
const RECORDS: readonly BundleRecord[] = [
  first,
  feedback('Thiếu mẫu số liệu năm', { version: 2, sequence: 2, history: [nodeOf(first).node] }),
  { kind: 'bundle-receipt', id: uuid(102), version: 1, owner: commune.code, sequence: 3, body: { id: uuid(102), version: 0, owner: commune.code, ownerName: commune.name, senderCode: province.code, bundleId: uuid(55), number: 4, receivedOn: '2026-02-26', added: 2, changed: 0, known: 0, setAside: 0, reasons: [] } },
];
const small = (body: object, more: Partial<BundleRecord> = {}): BundleRecord => ({ kind: 'feedback', id: 'e', version: 1, owner: commune.code, sequence: 1, body: { ...body }, ...more });
const one = nodeOf(small({ name: 'Một' }));
const two = nodeOf(small({ name: 'Hai' }, { version: 2, history: [one.node] }));
const DELEGATION = signDelegation({ owner: commune.code, ownerName: commune.name, delegate: stranger.code, delegateName: stranger.name, from: '2026-03-01', to: '2026-06-30', createdAt: '2026-02-27T10:00:00+07:00' }, commune.keys).trim();

describe('docs/bundle-format.md', () => {
  it.runIf(process.env['SOVANG_WRITE_PAGE'] === '1')('is written anew where it follows from the program', async () => {
    const records = Buffer.from(RECORDS.map((r) => `${recordLine(r)}\n`).join(''));
    const manifest: Manifest = {
      type: 'sovang-bundle', format: 1, bundleId: uuid(1), kind: 'phan-anh', number: 5,
      sender: { unitCode: commune.code, unitName: commune.name, lineage: uuid(900), device: 'may-1', signingKey: commune.keys.signingKey, recipient: commune.keys.recipient, recoveryRecipient: null },
      receivers: [{ unitCode: province.code, unitName: province.name, recipient: province.keys.recipient, order: 1, previous: null, acknowledged: { lineage: uuid(901), sequence: 40, bundleId: uuid(55) } }],
      sequence: { from: 1, to: 3 }, schemaVersion: 1, lowestReaderVersion: 2, set: null, createdAt: '2026-03-02T08:15:00+07:00',
      counts: { feedback: 2, 'bundle-receipt': 1 }, records: { bytes: records.length, sha256: sha256(records), lines: 3 }, attachments: [],
    };
    const text = Buffer.from(canonicalJson(manifest));
    const inner = zstd(tar([{ name: 'manifest.json', bytes: text }, { name: 'manifest.sig', bytes: signBytes(commune.keys, text) }, { name: 'records.ndjson', bytes: records }]));
    const file = await age(inner, [STANZA.with(2, '5').with(3, 'phan-anh')], [province, commune]);
    const header = file.subarray(0, file.indexOf('\n--- ') + 48).toString('latin1');
    let made = page();
    const put = (title: string, body: string) => {
      made = made.replace(blockOf(title), (whole, old: string) => whole.replace(`\n${old}\n`, () => `\n${body}\n`));
    };
    made = made.replace(/<!-- kinds -->\n[\s\S]*?\n\n/, () => `<!-- kinds -->\n${kindTable().join('\n')}\n\n`);
    put('bodies', bodyLines().join('\n'));
    put('example nodes', `content ${one.hash}\nnode    ${one.node}`);
    put('example nodes after', `content ${two.hash}\nnode    ${two.node}`);
    made = made.replace(/"history":\["[^"]*"\]`, has/, () => `"history":["${one.node}"]\`, has`).replace(/does not have `[^`]*` in its history/, () => `does not have \`${two.node}\` in its history`);
    put('example manifest', text.toString());
    put('example records', records.toString().trimEnd());
    put('example file', (file.toString('base64').match(/.{1,76}/g) ?? []).join('\n'));
    put('example key', province.keys.identity);
    put('example sender', signingKeyPem(commune.keys.signingKey).trim());
    put('example delegation', DELEGATION);
    made = made.replace(/(\d{5}`), in words [^.]*\./, (_, digits: string) => `${digits}, in words ${value(verifyKeyFile(Buffer.from(block('example key file')))).words}.`);
    made = made.replace(/`xa-mau-a1b2-20260302-\d+\.sovang`, \d+ bytes, [^.]*\. Its header:\n\n```\n[\s\S]*?\n```/, () => `\`xa-mau-a1b2-20260302-5.sovang\`, ${file.length} bytes, three records (one entity in two contents, one receipt), no attachment. Its header:\n\n\`\`\`\n${header}\n\`\`\``);
    made = made.replace(/the bundle hash, is `[0-9a-f]{64}`/, () => `the bundle hash, is \`${sha256(text)}\``);
    writeFileSync(PAGE, made);
  });

  it('has the table of kinds and the members of every body as the schemas have them', () => {
    expect(/<!-- kinds -->\n([\s\S]*?)\n\n/.exec(page())?.[1]?.split('\n')).toEqual(kindTable());
    expect(block('bodies').split('\n')).toEqual(bodyLines());
  });

  it('names every kind of bundle and every fault of opening one', () => {
    for (const kind of Object.keys(BUNDLE_KIND_WORDS)) expect(page()).toContain(`\`${kind}\``);
    const source = ['electron/exchange/faults.ts', 'electron/exchange/passphrase.ts', 'shared/exchange/stanza.ts', 'shared/exchange/manifest.ts'].map((path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')).join('\n');
    const codes = [...source.matchAll(/fault\(\s*'([a-z-]+)'/g)].map((match) => match[1] ?? '').filter((code) => !/^(thiet-bi|duong-dan)/.test(code));
    expect(codes.length).toBeGreaterThan(12);
    for (const code of codes) expect(page()).toContain(`\`${code}\``);
  });

  it('has nodes, fingerprint words and a delegation that are true, and an example whose bodies their kinds accept', () => {
    expect(block('example nodes')).toBe(`content ${one.hash}\nnode    ${one.node}`);
    expect(block('example nodes after')).toBe(`content ${two.hash}\nnode    ${two.node}`);
    // As the page says it, with nothing of ours.
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const content = hash('{"body":{"name":"Hai"},"id":"e","kind":"feedback","owner":"xa-mau-a1b2"}');
    expect(content).toBe(two.hash);
    expect(`2-${hash(`${content}\n${one.node}`).slice(0, 32)}`).toBe(two.node);
    const { fingerprint, words } = value(verifyKeyFile(Buffer.from(block('example key file'))));
    expect(page()).toContain(`Its fingerprint is \`${fingerprint}\`, in words ${words}.`);
    expect(value(verifyDelegation(Buffer.from(block('example delegation'))))).toMatchObject({ owner: commune.code, delegate: stranger.code });
    for (const line of block('example records').split('\n')) {
      const record = JSON.parse(line) as BundleRecord;
      expect(bundleKinds.get(record.kind)?.schema.safeParse(record.body).success).toBe(true);
    }
  });
});
