import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import { recordLine } from '../../../shared/exchange/record.ts';
import { recoveryIdentity, signingKeyPem } from '../../../electron/exchange/keys.ts';
import { openBundle } from '../../../electron/exchange/open.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { age, parts, tar, entries, zstd } from './forge.ts';
import { all, asProvince, commune, newFolder, packInput, province, sampleRecords, seeded, trusted, value } from './sites.ts';

const TOOLS = ['age', 'age-keygen', 'zstd', 'tar', 'openssl', 'sh'];
const missing = TOOLS.filter((tool) => spawnSync('which', [tool]).status !== 0);
if (missing.length > 0) console.warn(`stock-tools.test.ts skipped: not installed: ${missing.join(', ')}`);

const sh = (folder: string, script: string) => execFileSync('sh', ['-ec', script], { cwd: folder, encoding: 'utf8' });

describe.skipIf(missing.length > 0)('stock tools', () => {
  it('list, read and check a bundle of ours', async () => {
    const folder = await newFolder();
    const packed = value(await packBundle(packInput(folder)));
    await writeFile(join(folder, 'key.txt'), province.keys.identity);
    await writeFile(join(folder, 'recovery.txt'), commune.recovery.identity);
    await writeFile(join(folder, 'sender.pem'), signingKeyPem(commune.keys.signingKey));

    const list = sh(folder, `age -d -i key.txt ${packed.fileName} | zstd -d | tar -t`);
    const names = packed.manifest.attachments.map((a) => `attachments/${a.sha256}`);
    expect(list.trim().split('\n')).toEqual(['manifest.json', 'manifest.sig', 'records.ndjson', ...names]);
    expect(sh(folder, `age -d -i recovery.txt ${packed.fileName} | zstd -d | tar -t`)).toBe(list);

    sh(folder, `age -d -i key.txt ${packed.fileName} | zstd -d | tar -x`);
    expect(sh(folder, 'openssl pkeyutl -verify -pubin -inkey sender.pem -rawin -in manifest.json -sigfile manifest.sig')).toContain('Verified Successfully');
    expect(await readFile(join(folder, 'records.ndjson'), 'utf8')).toBe(sampleRecords(40).map((r) => `${recordLine(r)}\n`).join(''));
    expect(sh(folder, 'sha256sum manifest.json records.ndjson').split('\n').map((l) => l.slice(0, 64))).toEqual([packed.bundleHash, packed.manifest.records.sha256, '']);
    for (const { sha256 } of packed.manifest.attachments) expect(sh(folder, `sha256sum attachments/${sha256}`).slice(0, 64)).toBe(sha256);
    expect(sh(folder, `sha256sum ${packed.fileName}`).slice(0, 64)).toBe(packed.fileSha256);
    expect(sh(folder, `sed -n 2p ${packed.fileName} | tr -d '\\0'`)).toBe('-> sovang/v1 xa-mau-a1b2 7 ho-so-trinh 1\n');
  });

  it('one content has one archive', async () => {
    const inner: Buffer[] = [];
    for (let i = 0; i < 2; i++) {
      const folder = await newFolder();
      const packed = value(await packBundle(packInput(folder)));
      await writeFile(join(folder, 'key.txt'), province.keys.identity);
      inner.push(execFileSync('sh', ['-ec', `age -d -i key.txt ${packed.fileName}`], { cwd: folder }));
    }
    expect(inner[0]?.equals(inner[1] as Buffer)).toBe(true);
  });

  it('write a bundle that we open: tar, zstd, openssl, and the header stanza by the age library', async () => {
    const folder = await newFolder();
    const p = parts();
    await mkdir(join(folder, 'attachments'));
    await writeFile(join(folder, 'records.ndjson'), p.records);
    for (const { name, bytes } of p.attachments) await writeFile(join(folder, name), bytes);
    sh(folder, 'openssl genpkey -algorithm ed25519 -out stock.pem; openssl pkey -in stock.pem -pubout -outform DER -out stock.der; age-keygen -o stock.txt 2>/dev/null');
    const signingKey = (await readFile(join(folder, 'stock.der'))).subarray(-32).toString('base64');
    const recipient = sh(folder, 'age-keygen -y stock.txt').trim();
    const manifest = { ...p.manifest, sender: { ...p.manifest.sender, signingKey, recipient, recoveryRecipient: null } };
    await writeFile(join(folder, 'manifest.json'), canonicalJson(manifest));
    sh(folder, 'openssl pkeyutl -sign -inkey stock.pem -rawin -in manifest.json -out manifest.sig');
    const files = ['manifest.json', 'manifest.sig', 'records.ndjson', ...p.attachments.map((a) => a.name)].join(' ');
    sh(folder, `tar --format=ustar --mode=0644 --owner=0 --group=0 --numeric-owner --mtime=@0 -cf - ${files} | zstd -9 > inner.zst`);
    const senders = [{ unitCode: commune.code, signingKey, trust: 'da-xac-nhan' as const }];
    // The default format of GNU tar serves as well.
    sh(folder, `tar -cf - ${files} | zstd > gnu.zst`);
    for (const inner of ['inner.zst', 'gnu.zst']) {
      const opened = value(await openBundle(memorySource(await age(await readFile(join(folder, inner)))), asProvince({ senders })));
      expect((await all(opened.records())).map((l) => l.ok)).toEqual(Array(12).fill(true));
      await opened.close();
    }
  });

  it('an age file without our stanza, made by stock age, is not a bundle', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'inner'), zstd(tar(entries(parts()))));
    sh(folder, `age -r ${province.keys.recipient} -o x.sovang inner`);
    const result = await openBundle(join(folder, 'x.sovang'), asProvince({ senders: trusted(commune) }));
    expect(result).toMatchObject({ ok: false, error: { code: 'khong-phai-goi' } });
  });

  it('age-keygen agrees with our identities', async () => {
    const folder = await newFolder();
    for (let i = 0; i < 5; i++) {
      const pair = await recoveryIdentity(seeded(`pair ${i}`, 32));
      await writeFile(join(folder, 'k.txt'), pair.identity);
      expect(sh(folder, 'age-keygen -y k.txt').trim()).toBe(pair.recipient);
    }
  });

  it('the worked example of docs/bundle-format.md is true', async () => {
    const doc = await readFile(new URL('../../../docs/bundle-format.md', import.meta.url), 'utf8');
    const block = (title: string) => {
      const found = new RegExp(`<!-- ${title} -->\\n\`\`\`[a-z]*\\n([\\s\\S]*?)\\n\`\`\``).exec(doc)?.[1];
      if (found === undefined) throw new Error(`no block ${title}`);
      return found;
    };
    const manifest = block('example manifest');
    expect(canonicalJson(JSON.parse(manifest))).toBe(manifest);
    const records = `${block('example records')}\n`;
    expect((JSON.parse(manifest) as { records: unknown }).records).toEqual({
      bytes: Buffer.byteLength(records), lines: 3, sha256: createHash('sha256').update(records).digest('hex'),
    });
    const folder = await newFolder();
    await writeFile(join(folder, 'x.sovang'), Buffer.from(block('example file'), 'base64'));
    await writeFile(join(folder, 'key.txt'), block('example key'));
    await writeFile(join(folder, 'sender.pem'), block('example sender'));
    sh(folder, 'age -d -i key.txt x.sovang | zstd -d | tar -x');
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(manifest);
    expect(await readFile(join(folder, 'records.ndjson'), 'utf8')).toBe(records);
    expect(sh(folder, 'openssl pkeyutl -verify -pubin -inkey sender.pem -rawin -in manifest.json -sigfile manifest.sig')).toContain('Verified Successfully');
    const { sender, receivers } = JSON.parse(manifest) as { sender: { unitCode: string; signingKey: string }; receivers: { unitCode: string }[] };
    const opened = value(
      await openBundle(join(folder, 'x.sovang'), {
        identities: [block('example key')],
        unitCode: receivers[0]?.unitCode ?? '',
        senders: [{ unitCode: sender.unitCode, signingKey: sender.signingKey, trust: 'da-xac-nhan' }],
      }),
    );
    expect((await all(opened.records())).every((l) => l.ok)).toBe(true);
    await opened.close();
  });
});
