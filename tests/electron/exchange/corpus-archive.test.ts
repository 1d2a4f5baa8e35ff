import { describe, expect, it } from 'vitest';
import { MAX_HEADER } from '../../../electron/exchange/age-header.ts';
import { inspectHeader, openBundle } from '../../../electron/exchange/open.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import { LIMITS, Manifest as ManifestSchema } from '../../../shared/exchange/manifest.ts';
import { recoveryIdentity } from '../../../electron/exchange/keys.ts';
import { age, entries, parts, restate, seal, sha256, STANZA, tar, zstd } from './forge.ts';
import type { TarEntry } from './forge.ts';
import { all, asProvince, commune, province, receiver, seeded, stranger, uuid, value } from './sites.ts';

async function outcome(bytes: Uint8Array): Promise<string> {
  const result = await openBundle(memorySource(bytes), asProvince());
  if (!result.ok) {
    expect(result.error.next).toMatch(/\p{L}/u);
    return result.error.code;
  }
  await result.value.close();
  return 'opened';
}
const BAD = 'goi-sai-cau-truc';
const hash = parts().manifest.attachments[0]?.sha256 ?? '';

/** Sixty ways to another place; each is tried with both separators. */
const TRICKS = [
  '../x', '../../x', '../../../../../../etc/passwd', './x', 'x/..', 'x/../../y', '/x', '//x', '///x', '/etc/passwd', '//server/share/x', '//?/C:/x', '//./COM1', 'C:/x', 'C:x', 'c:/windows/x.exe', 'Z:', 'file:///x', '~/x', '~root/x',
  'a/b', 'attachments/../x', 'attachments/./x', 'attachments//x', 'attachments/x/y', 'attachments-evil/x', 'attachments.evil/x', 'attachments /x', ' attachments/x', 'ATTACHMENTS/x', 'Attachments/x', 'attachments/', 'attachments/.', 'attachments/..', 'attachment/x', 'attachments/x:stream', 'x:y', 'x::$DATA', 'attachments/x.', 'attachments/x ',
  'con', 'CON', 'aux.pdf', 'nul', 'prn.txt', 'com1', 'lpt9.x', 'attachments/con', '%2e%2e/x', '..%2fx', '..%5cx', '..%c0%afx', '\u2025/x', '\uff0e\uff0e/x', '..\u2215x', '\u202ex/..', 'x\u0000../y', 'desktop.ini', 'autorun.inf', '.lnk', '$(id)/x', '|x', '*', '?',
];

describe('F40: names in the archive', () => {
  it('F40: none of sixty tricks with both separators names an entry, in the place of one or beside them', async () => {
    expect(TRICKS.length).toBeGreaterThanOrEqual(60);
    for (const trick of TRICKS) {
      for (const path of new Set([trick, trick.replaceAll('/', '\\')])) {
        const name = Buffer.from(path.replace(/x$/, () => hash.slice(0, 20))).toString('latin1').slice(0, 99);
        const p = parts(3);
        const renamed = entries(p).map((e, i) => (i === 3 ? { ...e, name } : e));
        expect([path, await outcome(await seal(tar(renamed)))]).toEqual([path, BAD]);
        if (path === trick) expect([path, await outcome(await seal(tar([...entries(p), { name, bytes: Buffer.from('x') }])))]).toEqual([path, BAD]);
      }
    }
  });

  it('F40: nor does the manifest name one but by its hash', () => {
    for (const trick of TRICKS) {
      const m = parts(3).manifest;
      expect(ManifestSchema.safeParse({ ...m, attachments: [{ sha256: trick, size: 1 }] }).success).toBe(false);
    }
  });
});

describe('F36: a header that lies', () => {
  const inner = zstd(tar(entries(parts(3))));
  const [tag, unit, number, kind, format] = STANZA as [string, string, string, string, string];
  it.each<[string, string[][], string]>([
    ['as it should be', [STANZA], 'opened'],
    ['with grease of other programs', [['x-grease', 'y'], STANZA, ['z']], 'opened'],
    ['without our stanza', [], 'khong-phai-goi'],
    ['twice', [STANZA, STANZA], 'khong-phai-goi'],
    ['twice, once newer', [STANZA, ['sovang/v2', unit, number, kind, format]], 'khong-phai-goi'],
    ['of another unit', [[tag, stranger.code, number, kind, format]], BAD],
    ['of the receiver', [[tag, province.code, number, kind, format]], BAD],
    ['of another number', [[tag, unit, '999999', kind, format]], BAD],
    ['of another kind', [[tag, unit, number, 'danh-muc', format]], BAD],
    ['of a kind nobody knows', [[tag, unit, number, 'loai-cua-ban-sau', format]], BAD],
    ['of a newer format', [[tag, unit, number, kind, '2']], 'goi-cho-ban-moi-hon'],
    ['of a newer stanza', [['sovang/v9', unit]], 'goi-cho-ban-moi-hon'],
    ['of format 0', [[tag, unit, number, kind, '0']], 'khong-phai-goi'],
    ['of format 01', [[tag, unit, number, kind, '01']], 'khong-phai-goi'],
    ['with a number of 16 digits', [[tag, unit, '1'.repeat(16), kind, format]], 'khong-phai-goi'],
    ['with a unit that is a path', [[tag, '../x', number, kind, format]], 'khong-phai-goi'],
    ['with a unit that is a device', [[tag, 'con', number, kind, format]], 'khong-phai-goi'],
    ['with a unit of 41 letters', [[tag, 'a'.repeat(41), number, kind, format]], 'khong-phai-goi'],
    ['with too little', [[tag, unit, number, kind]], 'khong-phai-goi'],
    ['with too much', [[tag, unit, number, kind, format, 'x']], 'khong-phai-goi'],
    ['in capitals', [['SOVANG/v1', unit, number, kind, format]], 'khong-phai-goi'],
  ])('F36: %s', async (_, stanzas, code) => expect(await outcome(await age(inner, stanzas))).toBe(code));

  it('F36: of more than 64 KiB is not read to its end; 500 receivers fit', { timeout: 120_000 }, async () => {
    const long = `age-encryption.org/v1\n${'-> X25519 aaaa\nAAAA\n'.repeat(4000)}`;
    expect(await outcome(Buffer.from(long))).toBe('goi-hong');
    let read = 0;
    const bytes = Buffer.from(`age-encryption.org/v1\n-> x ${'y'.repeat(3_000_000)}`);
    const source = memorySource(bytes);
    const counting = { ...source, async *read(from?: number) { for await (const chunk of source.read(from)) { read += chunk.length; yield chunk; } } };
    expect((await inspectHeader(counting)).ok).toBe(false);
    expect(read).toBeLessThan(MAX_HEADER + 512 * 1024);

    const others = await Promise.all(Array.from({ length: 499 }, (_, i) => recoveryIdentity(seeded(`receiver ${i}`, 32))));
    const p = parts(3);
    p.manifest = { ...p.manifest, receivers: [receiver(province), ...others.map(({ recipient }, i) => ({ ...receiver(province), unitCode: `xa-${i}`, recipient }))] };
    const file = await age(zstd(tar(entries(p))), [STANZA], [province, ...others.map(({ recipient }, i) => ({ code: `xa-${i}`, name: 'xã', keys: { recipient }, recovery: { recipient, identity: '' } }) as never)]);
    expect(file.indexOf('\n--- ')).toBeLessThan(MAX_HEADER);
    expect(await outcome(file)).toBe('opened');
  });
});

describe('F41: other files under our name', () => {
  const POLYGLOTS: Readonly<Record<string, Buffer>> = {
    sqlite: Buffer.concat([Buffer.from('SQLite format 3\0'), seeded('sqlite', 4080)]),
    zip: Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), seeded('zip', 500), Buffer.from('PK\x05\x06', 'latin1')]),
    docx: Buffer.concat([Buffer.from('PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'latin1'), seeded('docx', 900)]),
    pdf: Buffer.from('%PDF-1.7\n1 0 obj<</JavaScript(app.alert(1))>>\n%%EOF'),
    png: Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), seeded('png', 300)]),
    jpeg: Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), seeded('jpeg', 300)]),
    program: Buffer.concat([Buffer.from('MZ'), seeded('mz', 700)]),
    elf: Buffer.concat([Buffer.from('\x7fELF', 'latin1'), seeded('elf', 700)]),
    shortcut: Buffer.concat([Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), seeded('lnk', 300)]),
    script: Buffer.from('#!/bin/sh\nexit 1\n'),
    gzip: Buffer.from('1f8b0800000000000003', 'hex'),
    tar: tar(entries(parts(3))),
    'tar in zstd': zstd(tar(entries(parts(3)))),
    'armored age': Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n'),
    'ssh key': Buffer.from('-----BEGIN OPENSSH PRIVATE KEY-----\n'),
    'key file': Buffer.from('{"createdAt":"2026-01-05T09:00:00+07:00","format":1,"type":"sovang-key"}\n'),
    html: Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
    blanks: Buffer.alloc(5000, 0x20),
    zeros: Buffer.alloc(5000),
    'age of version 2': Buffer.from('age-encryption.org/v2\n-> X25519 a\nb\n--- c\n'),
  };
  it.each(Object.entries(POLYGLOTS))('F41: %s is no bundle', async (_, bytes) => {
    expect(await outcome(bytes)).toBe('khong-phai-goi');
    expect(await inspectHeader(memorySource(bytes))).toMatchObject({ ok: false, error: { code: 'khong-phai-goi' } });
  });

  it('F41: one that begins as another file and goes on as a bundle is none, the other way round it is damaged', async () => {
    const bundle = await seal(tar(entries(parts(3))));
    for (const other of Object.values(POLYGLOTS)) {
      expect(await outcome(Buffer.concat([other, bundle]))).toBe('khong-phai-goi');
      expect(await outcome(Buffer.concat([bundle, other]))).toMatch(/^goi-(thieu|hong)$/);
    }
  });

  it('F41: sealed with a valid key they are refused by what is inside', async () => {
    for (const [name, bytes] of Object.entries(POLYGLOTS)) expect([name, await outcome(await age(bytes))]).toEqual([name, name === 'tar in zstd' ? 'opened' : BAD]);
    for (const [name, bytes] of Object.entries(POLYGLOTS)) expect([name, await outcome(await age(zstd(bytes)))]).toEqual([name, name === 'tar' ? 'opened' : BAD]);
  });
});

describe('F38: limits', () => {
  const manifestIs = async (change: (m: Manifest) => unknown) => {
    const p = parts(3);
    return outcome(await seal(tar(entries(p, Buffer.from(canonicalJson(change(p.manifest)))))));
  };
  const name = (i: number) => i.toString(16).padStart(64, '0');

  it('F38: 100,001 attachments and 501 receivers are too many', async () => {
    expect(await manifestIs((m) => ({ ...m, attachments: Array.from({ length: LIMITS.attachments + 1 }, (_, i) => ({ sha256: name(i), size: 0 })) }))).toBe(BAD);
    expect(await manifestIs((m) => ({ ...m, receivers: [receiver(province), ...Array.from({ length: LIMITS.receivers }, (_, i) => ({ ...receiver(province), unitCode: `xa-${i}` }))] }))).toBe(BAD);
    expect(await manifestIs((m) => ({ ...m, receivers: [receiver(province), ...Array.from({ length: LIMITS.receivers - 1 }, (_, i) => ({ ...receiver(province), unitCode: `xa-${i}` }))] }))).toBe('opened');
  });

  it('F38: 20,000 attachments of one byte pass', { timeout: 120_000 }, async () => {
    const p = parts(3);
    const files = Array.from({ length: 20_000 }, (_, i) => Buffer.from(`tệp ${i}`)).map((bytes) => ({ bytes, sha256: sha256(bytes) })).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    p.attachments = files.map((f) => ({ name: `attachments/${f.sha256}`, bytes: f.bytes }));
    p.manifest = { ...p.manifest, attachments: files.map((f) => ({ sha256: f.sha256, size: f.bytes.length })) };
    expect(await outcome(await seal(tar(entries(p))))).toBe('opened');
  });

  it('F38: a line above 1 MiB is set aside and the others arrive; one of just 1 MiB passes', async () => {
    const line = (n: number, length: number) => {
      const text = canonicalJson({ kind: 'feedback', id: uuid(n), version: 1, owner: commune.code, sequence: 1, body: { a: '' } });
      return text.replace('"a":""', () => `"a":"${'a'.repeat(length - text.length)}"`);
    };
    const p = parts(0);
    p.records = Buffer.from(`${[line(1, 500), line(2, 1024 * 1024 + 1), line(3, 1024 * 1024), line(4, 5 * 1024 * 1024), line(5, 500)].join('\n')}\n`);
    p.manifest = { ...restate(p, 5).manifest, counts: { feedback: 5 } };
    const opened = value(await openBundle(memorySource(await seal(tar(entries(p)))), asProvince()));
    const lines = await all(opened.records());
    expect(lines.map(({ ok }) => ok)).toEqual([true, false, true, false, true]);
    // What is set aside is kept as it came.
    expect(lines.map((one) => one.raw)).toEqual([line(1, 500), line(2, 1024 * 1024 + 1), line(3, 1024 * 1024), line(4, 5 * 1024 * 1024), line(5, 500)]);
    expect(lines.flatMap((one) => (one.ok ? [] : [one.reason]))).toEqual(Array(2).fill('dòng dài quá 1 MiB, để riêng nguyên văn; xin đơn vị gửi lập lại gói'));
    await opened.close();
  });

  it('F38: what is declared above the limits is refused before it is read', async () => {
    const many = (m: Manifest, size: number): TarEntry[] => entries(parts(3), Buffer.from(canonicalJson({ ...m, attachments: m.attachments.map((a) => ({ ...a, size })) })));
    for (const size of [LIMITS.plainBytes, 100_000_000, Number.MAX_SAFE_INTEGER]) expect(await outcome(await seal(tar(many(parts(3).manifest, size))))).toMatch(/^goi-(qua-lon|sai-cau-truc)$/);
    expect(await outcome(await seal(tar(many(parts(3).manifest, LIMITS.plainBytes))))).toBe('goi-qua-lon');
  });
});
