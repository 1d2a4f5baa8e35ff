import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { Decrypter, Encrypter } from 'age-encryption';
import type { Identity } from 'age-encryption';
import { fold } from '../../../shared/text/fold.ts';
import { newPassphrase, passphraseText, wordsOf } from '../../../shared/exchange/words.ts';
import { parseAgeHeader } from '../../../electron/exchange/age-header.ts';
import { MAX_LOG_N, WRITE_LOG_N, derivationBytes, encryptWithPassphrase, fileKeyIdentity, isPassphraseHeader, makePassphrase, passphraseFileKey, passphraseIdentity, workFactor } from '../../../electron/exchange/passphrase.ts';
import { UNLOCK_LIMITS, unlockTask } from '../../../electron/children/unlock-bundle.ts';
import { DEFAULT_LIMITS } from '../../../electron/host/child.ts';
import { BUNDLE_LIMITS } from '../../../electron/usecases/outbox.ts';
import { inspectHeader, openBundle } from '../../../electron/exchange/open.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { scanFolder } from '../../../electron/exchange/scan-folder.ts';
import { all, asProvince, commune, draft, newFolder, packInput, province, receiver, sampleRecords, seeded, stranger, trusted, value } from './sites.ts';
import { memorySource } from '../../../electron/exchange/source.ts';

const row = makePassphrase((n) => seeded('cụm từ', n));
const plain = Buffer.from('nội dung thử');
let file = Buffer.alloc(0);

beforeAll(async () => {
  const parts: Uint8Array[] = [];
  const once = async function* () {
    yield plain;
  };
  for await (const part of encryptWithPassphrase(once(), row)) parts.push(part);
  file = Buffer.concat(parts);
});

const header = (bytes: Buffer) => value(parseAgeHeader(bytes, true));
const codeOf = async (bytes: Buffer, typed: string) => {
  const opened = await passphraseIdentity(bytes, typed);
  return opened.ok ? 'open' : opened.error.code;
};

describe('F43: a bundle under a passphrase', () => {
  it('F43: is written with N ≥ 2^17 and the passphrase alone', () => {
    expect(WRITE_LOG_N).toBeGreaterThanOrEqual(17);
    expect(header(file).stanzas.map((s) => [s.args[0], s.args[2]])).toEqual([['scrypt', String(WRITE_LOG_N)]]);
    expect(value(workFactor(header(file)))).toBe(WRITE_LOG_N);
    expect(isPassphraseHeader(header(file))).toBe(true);
  });

  it('F43: opens with the words as they are heard, the key derived once', async () => {
    const typed = fold(wordsOf(row).join('')).toUpperCase();
    const identity = value(await passphraseIdentity(file, typed));
    for (let pass = 0; pass < 3; pass++) {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      expect(Buffer.from(await decrypter.decrypt(file))).toEqual(plain);
    }
  });

  it('F43: with the system’s derivation or the age library’s, each opens what the other wrote and refuses other words', async () => {
    expect(Buffer.from(value(await passphraseFileKey(file, row, false)))).toEqual(Buffer.from(value(await passphraseFileKey(file, row, true))));
    const byLibrary: Uint8Array[] = [];
    for await (const part of encryptWithPassphrase((async function* () { yield plain; })(), row, false)) byLibrary.push(part);
    expect(await codeOf(Buffer.concat(byLibrary), row)).toBe('open');
    expect(await passphraseFileKey(file, newPassphrase(seeded('khác', 8)), true)).toMatchObject({ ok: false, error: { code: 'mat-khau-goi-sai' } });
  });

  it('F43: names what is wrong with the words before any cost is paid', async () => {
    const words = wordsOf(row);
    const swapped = [words[1], words[0], ...words.slice(2)].join(' ');
    for (const typed of ['', words.slice(1).join(' '), `${words.slice(1).join(' ')} xin chào`, swapped]) {
      expect(await passphraseIdentity(file, typed)).toMatchObject({ ok: false, error: { code: 'mat-khau-goi-sai', item: 'passphrase' } });
    }
    expect(await codeOf(file, newPassphrase(seeded('khác', 8)))).toBe('mat-khau-goi-sai');
  });

  it('F43: never takes words of people’s choosing for writing', async () => {
    const writing = encryptWithPassphrase((async function* () {})(), 'matkhau123');
    await expect(writing.next()).rejects.toThrow('not a generated passphrase');
  });
});

/** A header with one scrypt stanza; nothing in it fits, so that opening it would end in `mat-khau-goi-sai`. */
const asking = (logN: string, more: string[] = [], body = 'A'.repeat(43)) => Buffer.from(['age-encryption.org/v1', `-> scrypt ${'A'.repeat(22)} ${logN}`, body, ...more, `--- ${'A'.repeat(43)}`, ''].join('\n'));

describe('F43: F36: the cost that a file asks for', () => {
  it('F43: is capped before it is paid', async () => {
    expect(MAX_LOG_N).toBe(WRITE_LOG_N + 1);
    for (const logN of ['20', '21', '22', '30', '63', '99']) expect(await codeOf(asking(logN), row)).toBe('goi-qua-lon');
    for (const logN of ['0', '018', '-1', '1e1', '100', '999999999999', '18 1']) expect(await codeOf(asking(logN), row)).toBe('goi-hong');
    expect(value(workFactor(header(asking('19'))))).toBe(19);
    expect(await codeOf(asking('1'), row)).toBe('mat-khau-goi-sai');
  });

  it('F43: is not paid for a header with companions, a short body, or without a passphrase', async () => {
    expect(await codeOf(asking('1', [`-> X25519 ${'A'.repeat(43)}`, 'A'.repeat(43)]), row)).toBe('goi-hong');
    expect(await codeOf(asking('1', ['-> sovang/v1 xa-mau 1 ho-so-trinh 1', '']), row)).toBe('goi-hong');
    expect(await codeOf(asking('1', [], 'A'.repeat(42)), row)).toBe('goi-hong');
    const other = new Encrypter();
    other.addRecipient(stranger.keys.recipient);
    expect(await codeOf(Buffer.from(await other.encrypt('x')), row)).toBe('khong-phai-goi');
    expect(await codeOf(Buffer.from('không phải gói'), row)).toBe('khong-phai-goi');
  });
});

it('F43: memory for the costliest file that is opened, and for writing and reading back, stays within what its child may use', () => {
  const mb = (logN: number) => derivationBytes(logN) / 2 ** 20;
  expect(mb(WRITE_LOG_N)).toBe(256);
  expect(mb(MAX_LOG_N) + 300).toBeLessThanOrEqual(UNLOCK_LIMITS.maxRssMb);
  expect(UNLOCK_LIMITS.maxRssMb).toBeLessThanOrEqual(DEFAULT_LIMITS.maxRssMb);
  expect(2 * mb(WRITE_LOG_N) + 300).toBeLessThanOrEqual(BUNDLE_LIMITS.maxRssMb);
});

/** The command asks at a terminal, which `script` gives it. */
const TOOLS = ['age', 'script'];
const missing = TOOLS.filter((tool) => spawnSync('which', [tool]).status !== 0);
if (missing.length > 0) console.warn(`passphrase.test.ts: the age library stands in for stock tools; not installed: ${missing.join(', ')}`);

/** What an age file holds, opened as one would who has only `age`. */
async function openedByStock(folder: string, bytes: Buffer, typed: string): Promise<Buffer> {
  if (missing.length > 0) {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(typed);
    return Buffer.from(await decrypter.decrypt(bytes));
  }
  writeFileSync(join(folder, 'goi.age'), bytes);
  const run = spawnSync('script', ['-qec', 'age -d -o goi.zst goi.age', '/dev/null'], { cwd: folder, input: `${typed}\n`, timeout: 30_000 });
  if (run.status !== 0) throw new Error(run.stdout.toString());
  return readFileSync(join(folder, 'goi.zst'));
}

describe('a bundle that words open', () => {
  let stick = '';
  let path = '';
  let bytes = Buffer.alloc(0);
  const opening = async (given: Buffer, rest: Partial<Parameters<typeof openBundle>[1]> = {}) => openBundle(memorySource(given), asProvince({ identities: [identity], ...rest }));
  const outcome = async (given: Buffer, rest: Partial<Parameters<typeof openBundle>[1]> = {}) => {
    const opened = await opening(given, rest);
    if (!opened.ok) return opened.error.code;
    await opened.value.close();
    return 'open';
  };
  let identity: Identity = fileKeyIdentity(new Uint8Array(16));

  beforeAll(async () => {
    stick = await newFolder();
    ({ path } = value(await packBundle(packInput(stick, { passphrase: row }))));
    bytes = readFileSync(path);
    identity = value(await passphraseIdentity(bytes, row));
  });

  it('F43: is written, read back and opened; it names nobody outside, its header stands in the manifest', async () => {
    expect(header(bytes).stanzas.map((s) => s.args[0])).toEqual(['scrypt']);
    expect(bytes.subarray(0, 400).toString('latin1')).not.toContain(commune.code);
    const opened = value(await opening(bytes));
    expect(opened.header).toEqual({ unitCode: commune.code, number: 7, kind: 'ho-so-trinh', format: 1, bytes: bytes.length });
    expect(opened.receiver?.unitCode).toBe(province.code);
    const lines = await all(opened.records());
    expect(lines.map((line) => (line.ok ? line.record.id : null))).toEqual(sampleRecords(40).map(({ id }) => id));
    expect((await all(opened.attachments())).map(({ size }) => size).sort((a, b) => a - b)).toEqual([36, 150_000]);
    await opened.close();
  });

  it('F43: words open it, keys do not; and they prove nothing: signer, receiver and signature are asked for as ever', async () => {
    expect(await outcome(bytes, { identities: [province.keys.identity] })).toBe('goi-can-cum-tu');
    expect(await inspectHeader(memorySource(bytes))).toMatchObject({ ok: false, error: { code: 'goi-can-cum-tu', next: expect.stringContaining('cụm từ') as string } });
    expect(await outcome(bytes)).toBe('open');
    expect(await outcome(bytes, { senders: [] })).toBe('goi-nguoi-gui-la');
    expect(await outcome(bytes, { senders: trusted(commune).map((one) => ({ ...one, trust: 'chua-xac-nhan' as const })) })).toBe('goi-nguoi-gui-chua-xac-nhan');
    expect(await outcome(bytes, { senders: trusted(commune).map((one) => ({ ...one, trust: 'da-thu-hoi' as const, revokedFrom: '2026-01-01' })) })).toBe('goi-khoa-da-thu-hoi');
    expect(await outcome(bytes, { unitCode: stranger.code })).toBe('goi-khong-gui-cho-don-vi');
  });

  it('F43: opens with stock age by the words typed with hyphens; the rest is as in any bundle', async () => {
    const folder = await newFolder();
    const inner = await openedByStock(folder, bytes, passphraseText(row));
    const archive = zstdDecompressSync(inner);
    expect(archive.subarray(0, 13).toString()).toBe('manifest.json');
    expect(archive.includes(`"unitCode":"${commune.code}"`)).toBe(true);
  });

  it('F27, F43: one that was cut, changed or put together anew is refused', async () => {
    const length = header(bytes).length;
    for (const at of [0, 30, 60, 90, length - 10, length + 3, length + 40, length + 20_000, bytes.length - 1]) {
      const bent = Buffer.from(bytes);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(await outcome(bent), `byte ${at}`).toMatch(/^(goi-hong|goi-thieu|khong-phai-goi|goi-sai-cau-truc)$/);
    }
    for (const at of [length - 1, length + 5, length + 70_000, bytes.length - 1]) expect(await outcome(bytes.subarray(0, at)), `cut at ${at}`).toMatch(/^(goi-hong|goi-thieu)$/);
    expect(await outcome(Buffer.concat([bytes, Buffer.from('x')]))).toMatch(/^goi-/);
    // The header of one and the payload of another: under the same words, but of another file key.
    const length2 = header(file).length;
    expect(await outcome(Buffer.concat([file.subarray(0, length2), bytes.subarray(length)]))).toBe('goi-hong');
    // The file key of one never opens another.
    const other = fileKeyIdentity(seeded('khóa tệp khác', 16));
    expect(await outcome(bytes, { identities: [other] })).toBe('goi-hong');
  });

  it('F43: continuing a set keeps one that lies there under the same words, never under others', async () => {
    const again = value(await packBundle(packInput(stick, { passphrase: row, resume: true })));
    expect(again.fileSha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await packBundle(packInput(stick, { passphrase: newPassphrase(seeded('khác', 8)), resume: true }))).toMatchObject({ ok: false, error: { code: 'goi-da-co' } });
  });

  it('F43: the child answers the key of the file, never the words; for other files nothing', async () => {
    const key = value(await unlockTask({ path, words: fold(row).toUpperCase() }));
    expect(key).toHaveLength(16);
    expect(await outcome(bytes, { identities: [fileKeyIdentity(key ?? new Uint8Array())] })).toBe('open');
    const plain = value(await packBundle(packInput(stick, { draft: draft({ number: 8, receivers: [receiver(province)] }) })));
    expect(value(await unlockTask({ path: plain.path, words: row }))).toBeNull();
    expect(await unlockTask({ path: join(stick, 'khong-co.sovang'), words: row })).toMatchObject({ ok: false, error: { code: 'khong-doc-duoc-tep' } });
  });

  it('F43: lies in the list of a stick as what it is, copies together; one that asks too much is told of', async () => {
    const folder = await newFolder();
    for (const name of ['goi.sovang', 'anh.jpg']) writeFileSync(join(folder, name), bytes);
    writeFileSync(join(folder, 'qua-dat.sovang'), asking('30'));
    writeFileSync(join(folder, 'khac.age'), asking('30'));
    const { bundles, locked, problems } = value(await scanFolder(folder));
    expect(bundles).toEqual([]);
    expect(locked).toEqual([{ name: 'goi.sovang', path: join(folder, 'goi.sovang'), bytes: bytes.length, copies: ['anh.jpg'] }]);
    expect(problems.map(({ name }) => name)).toEqual(['qua-dat.sovang']);
  });
});

it('F43: sixty random bits stand behind the words', () => {
  const rows = new Set(Array.from({ length: 200 }, (_, i) => makePassphrase((n) => createHash('sha512').update(String(i)).digest().subarray(0, n))));
  expect(rows.size).toBe(200);
});
