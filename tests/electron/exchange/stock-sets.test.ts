import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import { judgeSet } from '../../../shared/exchange/arrival.ts';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import { signingKeyPem } from '../../../electron/exchange/keys.ts';
import { recordNode } from '../../../electron/exchange/lines.ts';
import { openBundle } from '../../../electron/exchange/open.ts';
import { packSet } from '../../../electron/exchange/pack-set.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { contentHash } from '../../../electron/usecases/shared-records.ts';
import { age } from './forge.ts';
import { all, asProvince, attachment, commune, draft, newFolder, province, receiver, uuid, value } from './sites.ts';

const TOOLS = ['age', 'age-keygen', 'zstd', 'tar', 'openssl', 'sha256sum', 'sed', 'sh'];
const missing = TOOLS.filter((tool) => spawnSync('which', [tool]).status !== 0);
if (missing.length > 0) console.warn(`stock-sets.test.ts skipped: not installed: ${missing.join(', ')}`);

const sh = (folder: string, script: string) => execFileSync('sh', ['-ec', script], { cwd: folder, encoding: 'utf8' }).trim();

/**
 * Content hash and node of a line, worked out by sed and sha256sum alone from what docs/bundle-format.md says. Members stand in
 * their order, so what is left out can be cut away.
 */
const NODE = `
content() { printf %s "$1" | sed -E 's/,"history":\\[[^]]*\\]//; s/,"sequence":[0-9]+,"version":[0-9]+\\}$/}/' | sha256sum | cut -c1-64; }
history() { printf %s "$1" | sed -nE 's/.*,"history":\\[([^]]*)\\].*/\\1/p' | tr -d '"' | tr , '\\n'; }
node() {
  version=$(printf %s "$1" | sed -E 's/.*"version":([0-9]+)\\}$/\\1/'); past=$(history "$1")
  if [ -n "$past" ]; then digest=$(printf '%s\\n%s' "$(content "$1")" "$past" | sha256sum); else digest=$(printf %s "$(content "$1")" | sha256sum); fi
  printf '%s-%s\\n' "$version" "$(printf %s "$digest" | cut -c1-32)"
}
nodes() { while IFS= read -r line; do node "$line"; done < records.ndjson; }
`;

const feedback = (n: number, content: string, rest: Partial<BundleRecord> = {}): BundleRecord => ({
  kind: 'feedback', id: uuid(n), version: 1, owner: commune.code, sequence: n,
  body: { campaign: null, content, document: '', ownerName: commune.name, proposal: '', raisedOn: '2026-02-20', sentOn: '2026-02-27', sentTo: province.name }, ...rest,
});
const nodeIs = (record: BundleRecord) => recordNode(record, contentHash(record));
const FIRST = feedback(101, 'Thiếu mẫu số liệu');
const SECOND = feedback(101, 'Thiếu mẫu số liệu năm', { version: 2, sequence: 2, history: [nodeIs(FIRST)] });
const THIRD = feedback(101, 'Thiếu mẫu số liệu hai năm', { version: 3, sequence: 3, history: [nodeIs(FIRST), nodeIs(SECOND)] });
const RECEIPT: BundleRecord = {
  kind: 'bundle-receipt', id: uuid(102), version: 1, owner: commune.code, sequence: 4,
  body: { added: 2, bundleId: uuid(55), changed: 0, id: uuid(102), known: 0, number: 4, owner: commune.code, ownerName: commune.name, reasons: [], receivedOn: '2026-02-26', senderCode: province.code, setAside: 0, version: 0 },
};
const ACKNOWLEDGED = { lineage: uuid(901), sequence: 40, bundleId: uuid(55) };
const PARTS: readonly (readonly BundleRecord[])[] = [[FIRST, SECOND], [THIRD, RECEIPT]];
const FILE = Buffer.from('%PDF-1.4\nBiên bản mẫu\n%%EOF');

describe.skipIf(missing.length > 0)('stock tools on sets, histories and receipts', () => {
  it('R91: show a set of ours: which part each is, what it follows, what every record was made from, and what it confirms', async () => {
    const folder = await newFolder();
    const parts = PARTS.map((records, i) => ({
      draft: draft({ bundleId: uuid(1 + i), kind: 'phan-anh', number: 7 + i, lowestReaderVersion: 2, set: { id: uuid(40), k: i + 1, n: 2 }, receivers: [receiver(province, { order: 3 + i, previous: { number: 2, bundleHash: 'a'.repeat(64) }, acknowledged: ACKNOWLEDGED })] }),
      records,
      attachments: i === 0 ? [] : [attachment(FILE)],
    }));
    const { written } = await packSet({ parts, keys: commune.keys, recoveryRecipient: commune.recovery.recipient, folder });
    await writeFile(join(folder, 'key.txt'), province.keys.identity);
    await writeFile(join(folder, 'sender.pem'), signingKeyPem(commune.keys.signingKey));
    const out = written.map(({ fileName }, i) =>
      sh(folder, `mkdir ${i}; cd ${i}; age -d -i ../key.txt ../${fileName} | zstd -d | tar -x
        openssl pkeyutl -verify -pubin -inkey ../sender.pem -rawin -in manifest.json -sigfile manifest.sig >/dev/null
        ${NODE}
        sed -nE 's/.*"set":\\{"id":"([^"]+)","k":([0-9]+),"n":([0-9]+)\\}.*/\\1 \\2 \\3/p' manifest.json; echo
        sed -nE 's/.*"acknowledged":\\{"bundleId":"([^"]+)".*"order":([0-9]+),"previous":\\{"bundleHash":"([^"]+)","number":([0-9]+)\\}.*/\\1 \\2 \\3 \\4/p' manifest.json; echo
        sha256sum manifest.json | cut -c1-64
        nodes`).split('\n'),
    );
    const [hash0, hash1] = [out[0]?.[2], out[1]?.[2]];
    expect([hash0, hash1]).toEqual(written.map(({ bundleHash }) => bundleHash));
    expect(out).toEqual([
      [`${uuid(40)} 1 2`, `${uuid(55)} 3 ${'a'.repeat(64)} 2`, hash0, nodeIs(FIRST), nodeIs(SECOND)],
      // The second part follows the first: its hash, and its number.
      [`${uuid(40)} 2 2`, `${uuid(55)} 4 ${hash0 ?? ''} 7`, hash1, nodeIs(THIRD), nodeIs(RECEIPT)],
    ]);
    // What a record was made from is what the same tools find one line, or one bundle, before.
    expect(sh(folder, `cd 0; ${NODE} history "$(sed -n 2p records.ndjson)"`)).toBe(out[0]?.[3]);
    expect(sh(folder, `cd 1; ${NODE} history "$(sed -n 1p records.ndjson)"`).split('\n')).toEqual([out[0]?.[3], out[0]?.[4]]);
    expect(sh(folder, `cd 1; sed -n 2p records.ndjson | grep -c '"bundleId":"${uuid(55)}".*"kind":"bundle-receipt"'`)).toBe('1');
    expect(sh(folder, 'cd 1; sha256sum attachments/* | sed -E "s# .*/# #"')).toMatch(/^([0-9a-f]{64}) \1$/);
  });

  it('R91: write a set that we open, with histories they worked out and a receipt', async () => {
    const folder = await newFolder();
    sh(folder, 'openssl genpkey -algorithm ed25519 -out stock.pem; openssl pkey -in stock.pem -pubout -outform DER -out stock.der; age-keygen -o stock.txt 2>/dev/null');
    const signingKey = (await readFile(join(folder, 'stock.der'))).subarray(-32).toString('base64');
    const recipient = sh(folder, 'age-keygen -y stock.txt');
    const body = (content: string) => `{"body":{"campaign":null,"content":"${content}","document":"","ownerName":"xã Mẫu","proposal":"","raisedOn":"2026-02-20","sentOn":"2026-02-27","sentTo":"Sở Nội vụ tỉnh Mẫu"}`;
    const tail = (sequence: number, version: number) => `"id":"${uuid(201)}","kind":"feedback","owner":"${commune.code}","sequence":${sequence},"version":${version}}`;
    for (const i of [0, 1]) await mkdir(join(folder, String(i)));
    sh(folder, `${NODE}
      one='${body('Thiếu mẫu')},${tail(1, 1)}'; two='${body('Thiếu hai mẫu')},"history":["'$(node "$one")'"],${tail(2, 2)}'
      printf '%s\\n%s\\n' "$one" "$two" > 0/records.ndjson
      three='${body('Thiếu ba mẫu')},"history":["'$(node "$one")'","'$(node "$two")'"],${tail(3, 3)}'
      printf '%s\\n%s\\n' "$three" '${canonicalJson(RECEIPT)}' > 1/records.ndjson`);

    const senders = [{ unitCode: commune.code, signingKey, trust: 'da-xac-nhan' as const }];
    const nodes: string[] = [];
    const states: { readonly k: number; readonly missing: readonly number[] }[] = [];
    const received: { bundleId: string; set: Manifest['set'] }[] = [];
    for (const i of [0, 1]) {
      const at = join(folder, String(i));
      const previous = i === 0 ? null : { number: 7, bundleHash: sh(folder, 'sha256sum 0/manifest.json | cut -c1-64') };
      const base = draft({ bundleId: uuid(301 + i), kind: 'phan-anh', number: 7 + i, lowestReaderVersion: 2, set: { id: uuid(41), k: i + 1, n: 2 }, receivers: [receiver(province, { order: 1 + i, previous, acknowledged: ACKNOWLEDGED })] });
      const [bytes = '', sha256 = ''] = sh(at, 'wc -c < records.ndjson; sha256sum records.ndjson | cut -c1-64').split('\n');
      const manifest = {
        type: 'sovang-bundle', format: 1, ...base, sender: { ...base.sender, signingKey, recipient, recoveryRecipient: null },
        counts: i === 0 ? { feedback: 2 } : { 'bundle-receipt': 1, feedback: 1 }, records: { bytes: Number(bytes), sha256, lines: 2 }, attachments: [],
      };
      await writeFile(join(at, 'manifest.json'), canonicalJson(manifest));
      sh(at, 'openssl pkeyutl -sign -inkey ../stock.pem -rawin -in manifest.json -out manifest.sig; tar --format=ustar -cf - manifest.json manifest.sig records.ndjson | zstd > inner.zst');
      const file = await age(await readFile(join(at, 'inner.zst')), [['sovang/v1', commune.code, String(7 + i), 'phan-anh', '1']]);
      const opened = value(await openBundle(memorySource(file), asProvince({ senders })));
      const lines = await all(opened.records());
      nodes.push(...lines.flatMap((line) => (line.ok && line.record.kind === 'feedback' ? [line.node] : [])));
      expect(lines.map((line) => (line.ok ? line.record.history ?? null : line.reason))).toEqual(i === 0 ? [null, [nodes[0]]] : [[nodes[0], nodes[1]], null]);
      if (i === 1) expect(lines[1]).toMatchObject({ ok: true, record: { body: { bundleId: uuid(55) } } });
      expect(opened.receiver).toMatchObject({ previous, acknowledged: ACKNOWLEDGED });
      received.push({ bundleId: opened.manifest.bundleId, set: opened.manifest.set });
      const judged = judgeSet(opened.manifest.set, received as never);
      if (judged !== null) states.push({ k: judged.k, missing: judged.missing });
      await opened.close();
    }
    expect(nodes).toEqual(sh(folder, `${NODE} cd 0; nodes; cd ../1; nodes | sed -n 1p`).split('\n'));
    expect(states).toEqual([{ k: 1, missing: [2] }, { k: 2, missing: [] }]);
  });
});
