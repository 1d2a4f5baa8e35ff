import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import type { OpenOptions } from '../../../electron/exchange/open.ts';
import { inspectHeader, openBundle } from '../../../electron/exchange/open.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { readFile } from 'node:fs/promises';
import type { Parts, TarEntry } from './forge.ts';
import { age, entries, parts, restate, seal, sha256, STANZA, tar, zstd } from './forge.ts';
import { all, asProvince, commune, newFolder, packInput, province, receiver, seeded, stranger, trusted, uuid, value } from './sites.ts';

/** Code of the fault, or `opened`. Anything thrown is a crash and fails the test. */
async function outcome(bytes: Uint8Array, options: OpenOptions = asProvince()): Promise<string> {
  const result = await openBundle(memorySource(bytes), options);
  if (!result.ok) {
    expect(result.error.message).toMatch(/\.$/);
    expect(result.error.next).toBeTruthy();
    return result.error.code;
  }
  await result.value.close();
  return 'opened';
}

let valid: Buffer;
beforeAll(async () => {
  const packed = value(await packBundle(packInput(await newFolder())));
  valid = await readFile(packed.path);
  expect(await outcome(valid)).toBe('opened');
});

describe('F27 changed on the way', () => {
  it('F27-bundle-cut: at every 997th byte, and near every border, is refused', async () => {
    const header = valid.indexOf('\n--- ') + 49;
    const chunk = 65_536 + 16;
    const borders = [0, 1, 21, 22, 23, header - 1, header, header + 16, header + 17, header + 16 + chunk, header + 16 + 2 * chunk, valid.length - 16, valid.length - 1];
    const cuts = new Set(borders.flatMap((b) => [b - 1, b, b + 1]).filter((b) => b >= 0 && b < valid.length));
    for (let at = 0; at < valid.length; at += 997) cuts.add(at);
    const codes = new Map<string, number>();
    for (const at of cuts) {
      const code = await outcome(valid.subarray(0, at));
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
    expect(cuts.size).toBeGreaterThan(150);
    expect([...codes.keys()].sort()).toEqual(['goi-thieu', 'khong-phai-goi']);
    expect(codes.get('khong-phai-goi')).toBe(1); // the empty file
  });

  it('F27-bundle-flip: one bit anywhere, 500 of them and every fifth of the header, is refused', async () => {
    const header = valid.indexOf('\n--- ') + 49;
    const bits = [...Array.from({ length: 500 }, (_, i) => seeded(`flip ${i}`, 4).readUInt32LE() % (valid.length * 8))];
    for (let bit = 0; bit < (header + 16) * 8; bit += 5) bits.push(bit);
    const accepted: number[] = [];
    for (const bit of bits) {
      const mutant = Buffer.from(valid);
      mutant[bit >> 3] = (mutant[bit >> 3] as number) ^ (1 << (bit & 7));
      if ((await outcome(mutant)) === 'opened') accepted.push(bit);
    }
    expect(accepted).toEqual([]);
  });

  it('F18-F28 appended, zeroed, moved, spliced, dropped and doubled pieces are refused', async () => {
    const other = await readFile(value(await packBundle(packInput(await newFolder(), { records: () => [] }))).path);
    const start = valid.indexOf('\n--- ') + 49 + 16;
    const chunk = 65_536 + 16;
    const piece = (i: number) => valid.subarray(start + i * chunk, start + (i + 1) * chunk);
    const head = valid.subarray(0, start);
    const mutants: Record<string, Uint8Array> = {
      appended: Buffer.concat([valid, Buffer.from('x')]),
      twice: Buffer.concat([valid, valid]),
      zeroed: Buffer.from(valid).fill(0, 80_000, 84_096),
      chunksSwapped: Buffer.concat([head, piece(1), piece(0), piece(2)]),
      chunkDropped: Buffer.concat([head, piece(0), piece(2)]),
      chunkDoubled: Buffer.concat([head, piece(0), piece(0), piece(1), piece(2)]),
      cutAtChunk: Buffer.concat([head, piece(0), piece(1)]),
      otherHeader: Buffer.concat([other.subarray(0, other.indexOf('\n--- ') + 49), valid.subarray(start - 16)]),
      otherTail: Buffer.concat([valid.subarray(0, 100_000), other.subarray(100_000)]),
    };
    for (const [name, bytes] of Object.entries(mutants)) expect([name, await outcome(bytes)]).toEqual([name, expect.stringMatching(/^goi-(hong|thieu)$/)]);
  });

  it('F27 random edits never open and never crash', async () => {
    const edit = fc.record({ at: fc.nat(valid.length - 1), drop: fc.nat(300), put: fc.uint8Array({ maxLength: 300 }) });
    await fc.assert(
      fc.asyncProperty(edit, async ({ at, drop, put }) => {
        const mutant = Buffer.concat([valid.subarray(0, at), put, valid.subarray(at + drop)]);
        fc.pre(!mutant.equals(valid));
        expect(await outcome(mutant)).not.toBe('opened');
      }),
      { numRuns: 150 },
    );
  });

  it('F41 other kinds of files are refused by their first bytes', async () => {
    const files = ['', 'a', 'age-encryption.org/v1', 'SQLite format 3\0', 'PK\x03\x04', '%PDF-1.7', 'MZ\x90', '-----BEGIN AGE ENCRYPTED FILE-----\n', 'age-encryption.org/v2\n', '{"type":"sovang-key"}', `age-encryption.org/v1\n${'-> X25519 aaaa\n'.repeat(9000)}`];
    for (const text of files) {
      expect(await outcome(Buffer.from(text, 'latin1'))).toMatch(/^(khong-phai-goi|goi-thieu|goi-hong)$/);
      expect((await inspectHeader(memorySource(Buffer.from(text, 'latin1')))).ok).toBe(false);
    }
    const foreign = await age(Buffer.from('an age file of somebody else'), []);
    expect(await outcome(foreign)).toBe('khong-phai-goi');
    expect(await outcome(Buffer.from('x'.repeat(1_000_000)))).toBe('khong-phai-goi');
  });
});

describe('F33 who sent it, and to whom', () => {
  it('F32-wrong-recipient: another unit cannot open it', async () => {
    expect(await outcome(valid, { identities: [stranger.keys.identity], unitCode: stranger.code, senders: trusted(commune) })).toBe('goi-khong-gui-cho-don-vi');
    expect(await outcome(valid, { identities: [], unitCode: province.code, senders: [] })).toBe('goi-khong-gui-cho-don-vi');
  });

  it('F33 unknown, unconfirmed and revoked keys are refused with the fingerprint to compare', async () => {
    const key = { unitCode: commune.code, signingKey: commune.keys.signingKey };
    const cases: [OpenOptions['senders'], string][] = [
      [[], 'goi-nguoi-gui-la'],
      [trusted(stranger), 'goi-nguoi-gui-la'],
      [[{ ...key, unitCode: 'xa-khac', trust: 'da-xac-nhan' }], 'goi-nguoi-gui-la'],
      [[{ ...key, signingKey: stranger.keys.signingKey, trust: 'da-xac-nhan' }], 'goi-nguoi-gui-la'],
      [[{ ...key, trust: 'chua-xac-nhan' }], 'goi-nguoi-gui-chua-xac-nhan'],
      [[{ ...key, trust: 'da-thu-hoi' }], 'goi-khoa-da-thu-hoi'],
      [[{ ...key, trust: 'da-xac-nhan' }, { ...key, trust: 'da-thu-hoi' }], 'goi-khoa-da-thu-hoi'],
      [[{ ...key, signingKey: stranger.keys.signingKey, trust: 'da-thu-hoi' }, { ...key, trust: 'da-xac-nhan' }], 'opened'],
    ];
    for (const [senders, code] of cases) expect(await outcome(valid, asProvince({ senders }))).toBe(code);
    const result = await openBundle(memorySource(valid), asProvince({ senders: [] }));
    expect(result).toMatchObject({ ok: false, error: { sender: { unitCode: commune.code, unitName: commune.name, fingerprint: expect.stringMatching(/^(\d{5} ){5}\d{5}$/) as string } } });
  });

  it('a bundle of our own is not taken in', async () => {
    expect(await outcome(valid, { identities: [commune.keys.identity], unitCode: commune.code, senders: trusted(commune) })).toBe('goi-cua-chinh-don-vi');
  });

  it('F35-strip-and-resign: re-encrypted for another unit, or signed anew by another, it is refused', async () => {
    const inner = tar(entries(parts()));
    const passedOn = await age(zstd(inner), [STANZA], [stranger]);
    expect(await outcome(passedOn, { identities: [stranger.keys.identity], unitCode: stranger.code, senders: trusted(commune) })).toBe('goi-khong-gui-cho-don-vi');
    const insider = { ...asProvince({ senders: trusted(commune, stranger) }) };
    expect(await outcome(await seal(tar(entries(parts(), undefined, stranger))), insider)).toBe('goi-sai-chu-ky');
    const own = parts();
    own.manifest = { ...own.manifest, sender: { ...own.manifest.sender, signingKey: stranger.keys.signingKey } };
    expect(await outcome(await seal(tar(entries(own, undefined, stranger))), insider)).toBe('goi-nguoi-gui-la');
  });
});

/** Changes of the inside, sealed with a valid key, each with the fault it must meet. */
type Change = (p: Parts) => TarEntry[] | Buffer;
const manifestIs = (change: (m: Manifest) => unknown): Change => (p) => entries(p, Buffer.from(canonicalJson(change(p.manifest))));
const header = (name: string, change: (block: Buffer) => void, after = false): Change => (p) =>
  entries(p).map((e) => (e.name.startsWith(name) ? { ...e, [after ? 'after' : 'header']: change } : e));
const reorder = (change: (list: TarEntry[]) => TarEntry[]): Change => (p) => change(entries(p));
const rename = (name: string): Change => reorder((list) => list.map((e, i) => (i === 3 ? { ...e, name } : e)));
const extra = (name: string): Change => reorder((list) => [...list, { name, bytes: Buffer.from('x') }]);
const BAD = 'goi-sai-cau-truc';

const inside: Record<string, [Change, string]> = {
  'untouched': [(p) => entries(p), 'opened'],
  'manifest: not JSON': [(p) => entries(p, Buffer.from('{')), BAD],
  'manifest: pretty': [(p) => entries(p, Buffer.from(JSON.stringify(p.manifest, null, 1))), BAD],
  'manifest: unsorted': [(p) => entries(p, Buffer.from(JSON.stringify(p.manifest))), BAD],
  'manifest: BOM': [(p) => entries(p, Buffer.from(`\ufeff${canonicalJson(p.manifest)}`)), BAD],
  'manifest: not UTF-8': [(p) => entries(p, Buffer.from(canonicalJson({ ...p.manifest, sender: { ...p.manifest.sender, unitName: 'xã \u00ff' } }), 'latin1')), BAD],
  'manifest: duplicate member': [(p) => entries(p, Buffer.from(canonicalJson(p.manifest).replace('"format":1', '"format":1,"format":1'))), BAD],
  'manifest: __proto__': [(p) => entries(p, Buffer.from(`{"__proto__":{},${canonicalJson(p.manifest).slice(1)}`)), BAD],
  'manifest: empty': [(p) => entries(p, Buffer.alloc(0)), BAD],
  'manifest: unknown member': [manifestIs((m) => ({ ...m, surprise: 1 })), BAD],
  'manifest: missing member': [manifestIs(({ set: _, ...m }) => m), BAD],
  'manifest: other type': [manifestIs((m) => ({ ...m, type: 'sovang-key' })), BAD],
  'manifest: unknown kind': [manifestIs((m) => ({ ...m, kind: 'la' })), BAD],
  'manifest: other kind than the header': [manifestIs((m) => ({ ...m, kind: 'ket-qua' })), BAD],
  'manifest: other number than the header': [manifestIs((m) => ({ ...m, number: 8 })), BAD],
  'manifest: other sender than the header': [manifestIs((m) => ({ ...m, sender: { ...m.sender, unitCode: stranger.code } })), BAD],
  'manifest: newer format': [manifestIs((m) => ({ ...m, format: 2, surprise: true })), 'goi-cho-ban-moi-hon'],
  'manifest: newer reader': [manifestIs((m) => ({ ...m, lowestReaderVersion: 3, surprise: true })), 'goi-cho-ban-moi-hon'],
  'manifest: format 0': [manifestIs((m) => ({ ...m, format: 0 })), BAD],
  'manifest: nobody receives': [manifestIs((m) => ({ ...m, receivers: [] })), BAD],
  'manifest: others receive': [manifestIs((m) => ({ ...m, receivers: [receiver(stranger)] })), 'goi-khong-gui-cho-don-vi'],
  'manifest: a unit twice': [manifestIs((m) => ({ ...m, receivers: [receiver(province), receiver(province)] })), BAD],
  'manifest: order without previous': [manifestIs((m) => ({ ...m, receivers: [receiver(province, { order: 2 })] })), BAD],
  'manifest: previous not lower': [manifestIs((m) => ({ ...m, receivers: [receiver(province, { order: 2, previous: { number: 7, bundleHash: '0'.repeat(64) } })] })), BAD],
  'manifest: sequence backwards': [manifestIs((m) => ({ ...m, sequence: { from: 9, to: 3 } })), BAD],
  'manifest: set 3 of 2': [manifestIs((m) => ({ ...m, set: { id: uuid(5), k: 3, n: 2 } })), BAD],
  'manifest: date 31/02': [manifestIs((m) => ({ ...m, createdAt: '2026-02-31T08:00:00Z' })), BAD],
  'manifest: unit code as path': [manifestIs((m) => ({ ...m, sender: { ...m.sender, unitCode: '../x' } })), BAD],
  'manifest: unit name turned': [manifestIs((m) => ({ ...m, sender: { ...m.sender, unitName: 'xã\u202eMẫu' } })), BAD],
  'manifest: counts too low': [manifestIs((m) => ({ ...m, counts: { nomination: 4, subject: 7 } })), BAD],
  'manifest: counts moved': [manifestIs((m) => ({ ...m, counts: { nomination: 8, subject: 4 } })), BAD],
  'manifest: counts of another kind': [manifestIs((m) => ({ ...m, counts: { decision: 12 } })), BAD],
  'manifest: lines and counts too high': [manifestIs((m) => ({ ...m, counts: { nomination: 4, subject: 9 }, records: { ...m.records, lines: 13 } })), BAD],
  'manifest: records longer': [manifestIs((m) => ({ ...m, records: { ...m.records, bytes: m.records.bytes + 1 } })), BAD],
  'manifest: records hash': [manifestIs((m) => ({ ...m, records: { ...m.records, sha256: '0'.repeat(64) } })), BAD],
  'manifest: attachment missing': [manifestIs((m) => ({ ...m, attachments: m.attachments.slice(1) })), BAD],
  'manifest: attachment unlisted': [manifestIs((m) => ({ ...m, attachments: m.attachments.slice(0, 1) })), BAD],
  'manifest: attachment longer': [manifestIs((m) => ({ ...m, attachments: m.attachments.map((a, i) => (i === 0 ? { ...a, size: a.size + 1 } : a)) })), BAD],
  'manifest: attachments unsorted': [manifestIs((m) => ({ ...m, attachments: [...m.attachments].reverse() })), BAD],
  'manifest: attachment size negative': [manifestIs((m) => ({ ...m, attachments: m.attachments.map((a) => ({ ...a, size: -1 })) })), BAD],
  'manifest: 5 GB declared': [manifestIs((m) => ({ ...m, attachments: m.attachments.map((a) => ({ ...a, size: 2_500_000_000 })) })), 'goi-qua-lon'],
  'manifest: 100 MB declared in a small file': [manifestIs((m) => ({ ...m, attachments: m.attachments.map((a) => ({ ...a, size: 50_000_000 })) })), 'goi-qua-lon'],
  'manifest: changed after signing': [(p) => entries(p).map((e, i) => (i === 0 ? { ...e, bytes: Buffer.from(canonicalJson({ ...p.manifest, createdAt: '2026-03-03T08:15:00+07:00' })) } : e)), 'goi-sai-chu-ky'],
  'signature: one bit': [(p) => entries(p).map((e, i) => (i === 1 ? { ...e, bytes: Buffer.from(e.bytes).fill(e.bytes[0]! ^ 1, 0, 1) } : e)), 'goi-sai-chu-ky'],
  'signature: zeros': [(p) => entries(p).map((e, i) => (i === 1 ? { ...e, bytes: Buffer.alloc(64) } : e)), 'goi-sai-chu-ky'],
  'signature: short': [(p) => entries(p).map((e, i) => (i === 1 ? { ...e, bytes: e.bytes.subarray(0, 63) } : e)), BAD],
  'signature: of another key': [(p) => entries(p, undefined, stranger), 'goi-sai-chu-ky'],
  'F44 signature: key of small order': [(p) => entries({ ...p, manifest: { ...p.manifest, sender: { ...p.manifest.sender, signingKey: Buffer.from(`01${'00'.repeat(31)}`, 'hex').toString('base64') } } }).map((e, i) => (i === 1 ? { ...e, bytes: Buffer.from(`01${'00'.repeat(63)}`, 'hex') } : e)), 'goi-sai-chu-ky'],
  'records: one bit': [(p) => ((p.records[100] = p.records[100]! ^ 1), entries(p)), BAD],
  'records: no last line feed': [(p) => ((p.records = p.records.subarray(0, -1)), entries(restate(p, 12))), BAD],
  'records: fewer lines than said': [(p) => ((p.records = p.records.subarray(0, p.records.indexOf('\n') + 1)), entries(restate(p, 12))), BAD],
  'attachment: one bit': [(p) => ((p.attachments[1]!.bytes[0] = p.attachments[1]!.bytes[0]! ^ 1), entries(p)), BAD],
  'attachment: shorter': [(p) => ((p.attachments[0]!.bytes = p.attachments[0]!.bytes.subarray(1)), entries(p)), BAD],
  'order: signature first': [reorder(([a, b, ...rest]) => [b!, a!, ...rest]), BAD],
  'order: attachments first': [reorder(([a, b, c, d, e]) => [a!, b!, d!, e!, c!]), BAD],
  'order: attachments swapped': [reorder(([a, b, c, d, e]) => [a!, b!, c!, e!, d!]), BAD],
  'missing: manifest': [reorder((list) => list.slice(1)), BAD],
  'missing: signature': [reorder((list) => list.filter((_, i) => i !== 1)), BAD],
  'missing: records': [reorder((list) => list.filter((_, i) => i !== 2)), BAD],
  'missing: last attachment': [reorder((list) => list.slice(0, -1)), BAD],
  'missing: everything': [() => tar([]), BAD],
  'twice: manifest': [reorder((list) => [list[0]!, ...list]), BAD],
  'twice: records': [reorder((list) => [...list, list[2]!]), BAD],
  'twice: attachment': [reorder((list) => [...list, list[4]!]), BAD],
  'extra: file': [extra('readme.txt'), BAD],
  'extra: attachment': [extra(`attachments/${'0'.repeat(64)}`), BAD],
  'extra: after the end': [(p) => Buffer.concat([tar(entries(p)), tar([{ name: 'x', bytes: Buffer.from('x') }])]), BAD],
  'tar: end missing': [(p) => tar(entries(p), Buffer.alloc(0)), BAD],
  'tar: one end block': [(p) => tar(entries(p), Buffer.alloc(512)), BAD],
  'tar: stock end': [(p) => tar(entries(p), Buffer.alloc(9 * 1024)), 'opened'],
  'tar: endless end': [(p) => tar(entries(p), Buffer.alloc(11 * 1024)), BAD],
  'tar: cut in a header': [(p) => tar(entries(p)).subarray(0, 700), BAD],
  'tar: checksum': [header('records', (b) => b.write('000000', 148), true), BAD],
  'tar: not ustar': [header('manifest.json', (b) => b.fill(0, 257, 265)), BAD],
  'tar: symbolic link': [header('records', (b) => (b.write('2', 156), b.write('/etc/passwd', 157))), BAD],
  'tar: hard link': [header('records', (b) => (b.write('1', 156), b.write('manifest.json', 157))), BAD],
  'tar: folder': [header('attachments', (b) => b.write('5', 156)), BAD],
  'tar: device': [header('records', (b) => b.write('3', 156)), BAD],
  'tar: pax header': [reorder((list) => [{ name: 'manifest.json', bytes: Buffer.from('30 path=manifest.json\n'), header: (b) => b.write('x', 156) }, ...list]), BAD],
  'tar: long name': [reorder((list) => [{ name: '././@LongLink', bytes: Buffer.from('manifest.json\0'), header: (b) => b.write('L', 156) }, ...list]), BAD],
  'tar: name continued in the prefix field': [header('records', (b) => b.write('..', 345)), BAD],
  'tar: size in base 256': [header('records', (b) => b.fill(0x80, 124, 125)), BAD],
  'tar: size lie': [header('records', (b) => b.write('00000000000', 124)), BAD],
  'tar: size huge': [header('records', (b) => b.write('77777777777', 124)), BAD],
  'tar: manifest of 1 GB': [header('manifest.json', (b) => b.write('10000000000', 124)), BAD],
  'tar: padding used': [(p) => { const bytes = tar(entries(p)); bytes[512 + canonicalJson(p.manifest).length] = 1; return bytes; }, BAD],
};

const PATHS = ['../', '..\\', '/', '\\', 'C:\\', 'C:', '\\\\server\\x\\', './', 'a/b/', 'attachments/../', 'attachments-evil/', 'attachments//', 'attachments\\', 'ATTACHMENTS/', ' attachments/', 'attachments/.', 'con/', 'aux:', '~/', '%2e%2e/', 'file:///', '\u00a0'];

/** Blanks, zeros and NULs around a header's checksum differ between tar programs; the number is the same, and no meaning hangs on them. */
function sameChecksum(archive: Buffer, mutant: Buffer, at: number): boolean {
  const header = at - (at % 512);
  const checksum = (bytes: Buffer) => Number.parseInt(bytes.subarray(header + 148, header + 156).toString('latin1').replaceAll('\0', ' ').trim(), 8);
  return at % 512 >= 148 && at % 512 < 156 && archive.subarray(header + 257, header + 262).toString('latin1') === 'ustar' && checksum(archive) === checksum(mutant);
}

describe('F36 inside changed, sealed with a valid key', () => {
  it.each(Object.entries(inside))('%s', async (_, [change, code]) => {
    const changed = change(parts());
    expect(await outcome(await seal(Buffer.isBuffer(changed) ? changed : tar(changed)))).toBe(code);
  });

  it('F40 a name in the archive is compared and never used: path tricks are refused', async () => {
    const hash = parts().manifest.attachments[0]!.sha256;
    for (const path of PATHS) {
      for (const name of [`${path}${hash}`.slice(0, 100), `attachments/${path}${hash}`.slice(0, 99), `${path}x`]) {
        expect([name, await outcome(await seal(tar(rename(name)(parts()) as TarEntry[])))]).toEqual([name, BAD]);
        expect([name, await outcome(await seal(tar(extra(name)(parts()) as TarEntry[])))]).toEqual([name, BAD]);
      }
    }
    expect(await outcome(await seal(tar(rename(`attachments/${hash.toUpperCase()}`)(parts()) as TarEntry[])))).toBe(BAD);
    expect(await outcome(await seal(tar(header('attachments', (b) => b.write('x', 12 + 65))(parts()) as TarEntry[])))).toBe('opened'); // bytes behind the NUL are no name
  });

  it('F36 random bit flips inside, sealed anew, are refused', async () => {
    const archive = tar(entries(parts()));
    await fc.assert(
      fc.asyncProperty(fc.nat(archive.length * 8 - 1), async (bit) => {
        const mutant = Buffer.from(archive);
        mutant[bit >> 3] = mutant[bit >> 3]! ^ (1 << (bit & 7));
        fc.pre(!sameChecksum(archive, mutant, bit >> 3));
        expect(await outcome(await seal(mutant))).not.toBe('opened');
      }),
      { numRuns: 250 },
    );
  });

  it('header stanza: absent, doubled, malformed, newer or different is refused', async () => {
    const inner = zstd(tar(entries(parts())));
    const [tag, unit, number, kind, format] = STANZA as [string, string, string, string, string];
    const cases: [string[][], string][] = [
      [[STANZA], 'opened'],
      [[['grease-x', 'abc'], STANZA], 'opened'],
      [[], 'khong-phai-goi'],
      [[STANZA, STANZA], 'khong-phai-goi'],
      [[[tag, unit, number, kind]], 'khong-phai-goi'],
      [[[tag, unit, number, kind, format, 'x']], 'khong-phai-goi'],
      [[[tag, '..', number, kind, format]], 'khong-phai-goi'],
      [[[tag, unit, '07', kind, format]], 'khong-phai-goi'],
      [[[tag, unit, '1e1', kind, format]], 'khong-phai-goi'],
      [[[tag, unit, '-7', kind, format]], 'khong-phai-goi'],
      [[[tag, unit, number, 'HO SO'.replace(' ', '-'), format]], 'khong-phai-goi'],
      [[[tag, unit, number, kind, '2']], 'goi-cho-ban-moi-hon'],
      [[['sovang/v2', unit, number, kind, '1']], 'goi-cho-ban-moi-hon'],
      [[[tag, stranger.code, number, kind, format]], BAD],
      [[[tag, unit, '8', kind, format]], BAD],
      [[[tag, unit, number, 'ket-qua', format]], BAD],
    ];
    for (const [stanzas, code] of cases) expect([stanzas, await outcome(await age(inner, stanzas))]).toEqual([stanzas, code]);
  });

  it('compression: cut, foreign, doubled, trailing, wide window are refused', async () => {
    const archive = tar(entries(parts()));
    const frame = zstd(archive);
    const skippable = Buffer.from('502a4d180400000000000000', 'hex');
    const cases: Record<string, Uint8Array> = {
      none: archive,
      empty: new Uint8Array(0),
      cut: frame.subarray(0, -1),
      half: frame.subarray(0, frame.length >> 1),
      trailing: Buffer.concat([frame, Buffer.from('x')]),
      doubled: Buffer.concat([frame, frame]),
      'empty frame after': Buffer.concat([frame, zstd(new Uint8Array(0))]),
      'skippable after': Buffer.concat([frame, skippable]),
      'skippable before': Buffer.concat([skippable, frame]),
      gzip: Buffer.from('1f8b080000000000', 'hex'),
    };
    for (const [name, bytes] of Object.entries(cases)) expect([name, await outcome(await age(bytes))]).toEqual([name, BAD]);
    const wide = parts();
    wide.attachments[0] = { ...wide.attachments[0]!, bytes: seeded('wide', 20_000_000) };
    expect(await outcome(await age(zstd(tar(entries(wide)), 27)))).toBe(BAD);
  });

  it('F37-bomb: stops at the declared size with little memory', async () => {
    const zeros = Buffer.alloc(200_000_000);
    const p = parts();
    const bombs: Record<string, [TarEntry[], string]> = {
      'records far above what is said': [entries({ ...p, records: zeros }), BAD],
      'manifest of zeros': [[{ name: 'manifest.json', bytes: zeros }], BAD],
      'after the end': [[...entries(p), { name: 'z', bytes: zeros }], BAD],
      'honest, but absurdly dense': [entries({ ...p, manifest: { ...p.manifest, attachments: [{ sha256: sha256(zeros), size: zeros.length }] }, attachments: [{ name: `attachments/${sha256(zeros)}`, bytes: zeros }] }), 'goi-qua-lon'],
    };
    const sealed: [string, Buffer, string][] = [];
    for (const [name, [list, code]] of Object.entries(bombs)) sealed.push([name, await seal(tar(list)), code]);
    for (const [name, bytes, code] of sealed) {
      const before = process.memoryUsage().rss;
      expect([name, await outcome(bytes)]).toEqual([name, code]);
      expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
    }
  });
});

describe('F39 hostile lines', () => {
  const good = (n: number) => canonicalJson({ kind: 'subject', id: uuid(n), version: 1, owner: commune.code, sequence: 1, body: { a: 1 } });
  const body = (text: string) => good(1).replace('{"a":1}', text);
  const hostile: Record<string, string | Buffer> = {
    'not JSON': 'x',
    'blank': '',
    'not an object': '[]',
    'deep': body(`{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`),
    'nine deep': body(`{"a":${'['.repeat(7)}${']'.repeat(7)}}`),
    '__proto__': body('{"__proto__":{"x":1}}'),
    'duplicate member': body('{"a":1,"a":2}'),
    '1e400': body('{"a":1e400}'),
    '2^53+1': body('{"a":9007199254740993}'),
    '2^53': body('{"a":9007199254740992}'),
    '-0': body('{"a":-0}'),
    '1.0': body('{"a":1.0}'),
    'lone surrogate': body('{"a":"\\ud800"}'),
    'NUL': body('{"a":"\\u0000"}'),
    'right to left': body('{"a":"\u202e"}'),
    'escaped letter': body('{"a":"\\u0061"}'),
    'blank inside': body('{"a": 1}'),
    'unsorted': '{"kind":"subject","body":{},"id":"x","owner":"a","sequence":1,"version":1}',
    'unknown member': good(1).replace('"version":1', '"version":1,"x":1'),
    'id as path': good(1).replace(uuid(1), '../../x'),
    'version negative': good(1).replace('"version":1', '"version":-1'),
    'sequence beyond the bundle': good(1).replace('"sequence":1', '"sequence":501'),
    'kind with blank': good(1).replace('"subject"', '"a b"'),
    'carriage return': `${good(1)}\r`,
    'not UTF-8': Buffer.from(body('{"a":"\u00ff"}'), 'latin1'),
    'above 1 MiB': body(`{"a":"${'a'.repeat(1024 * 1024)}"}`),
  };

  it('F52 each bad line is set aside with its reason and number, the others arrive', async () => {
    const p = parts(0);
    const lines = Object.values(hostile).flatMap((bad, i) => [Buffer.from(bad), Buffer.from('\n'), Buffer.from(`${good(100 + i)}\n`)]);
    p.records = Buffer.concat(lines);
    const count = Object.keys(hostile).length;
    p.manifest = { ...p.manifest, counts: { subject: 2 * count }, records: { bytes: p.records.length, sha256: sha256(p.records), lines: 2 * count } };
    const opened = value(await openBundle(memorySource(await seal(tar(entries(p)))), asProvince()));
    expect(opened.unreadable).toBe(count);
    const arrived = await all(opened.records());
    await opened.close();
    arrived.forEach((line, i) => {
      expect([Object.keys(hostile)[i >> 1], line.ok, line.line]).toEqual([Object.keys(hostile)[i >> 1], i % 2 === 1, i + 1]);
      if (!line.ok) expect(line.reason).toMatch(/\p{L}/u);
    });
    expect(arrived.find((l) => !l.ok && l.reason.includes('1 MiB'))).toMatchObject({ raw: expect.stringContaining('aaaa') as string });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
