import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../../electron/exchange/disk.ts';
import { patiently, realDisk } from '../../../electron/exchange/disk.ts';
import { inspectHeader, openBundle } from '../../../electron/exchange/open.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { recordLine } from '../../../shared/exchange/record.ts';
import { all, asProvince, attachment, commune, draft, newFolder, packInput, province, receiver, sampleRecords, seeded, stranger, trusted, uuid, value } from './sites.ts';

const errno = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });

describe('packBundle', () => {
  it('writes a bundle that its receiver opens and reads twice', async () => {
    const folder = await newFolder();
    const packed = value(await packBundle(packInput(folder)));
    expect(packed.fileName).toBe('xa-mau-a1b2-20260302-7.sovang');
    expect(await readdir(folder)).toEqual([packed.fileName]);
    expect((await stat(packed.path)).size).toBe(packed.bytes);

    const opened = value(await openBundle(packed.path, asProvince()));
    expect(opened).toMatchObject({ bundleHash: packed.bundleHash, fileSha256: packed.fileSha256, unreadable: 0, manifest: packed.manifest });
    expect(opened.receiver?.unitCode).toBe(province.code);
    expect(packed.manifest.counts).toEqual({ nomination: 14, subject: 26 });
    for (let pass = 0; pass < 2; pass++) {
      const lines = await all(opened.records());
      expect(lines.map((l) => l.raw)).toEqual(sampleRecords(40).map(recordLine));
      const contents: Buffer[] = [];
      for await (const { bytes } of opened.attachments()) contents.push(Buffer.concat(await all(bytes)));
      expect(contents.map((c) => c.length).sort()).toEqual([150_000, 36].sort());
      expect(contents.some((c) => c.equals(seeded('scan', 150_000)))).toBe(true);
    }
    await opened.close();
  });

  it('leaves attachments unread when the caller does not want them, and stops early without hanging', async () => {
    const packed = value(await packBundle(packInput(await newFolder())));
    const opened = value(await openBundle(packed.path, asProvince()));
    expect((await all(opened.attachments())).length).toBe(2);
    for await (const line of opened.records()) {
      expect(line.ok).toBe(true);
      break;
    }
    for await (const { bytes } of opened.attachments()) {
      for await (const chunk of bytes) if (chunk.length > 0) break;
      break;
    }
    await opened.close();
  });

  it('opens for each receiver, the sender and the sender’s recovery code, for nobody else', async () => {
    const folder = await newFolder();
    const packed = value(await packBundle(packInput(folder, { draft: draft({ receivers: [receiver(province), receiver(stranger)] }) })));
    const asSender = { unitCode: commune.code, senders: trusted(commune), role: 'sender' as const };
    for (const options of [
      asProvince(),
      { identities: [stranger.keys.identity], unitCode: stranger.code, senders: trusted(commune) },
      { ...asSender, identities: [commune.keys.identity] },
      { ...asSender, identities: [commune.recovery.identity] },
    ]) {
      const opened = value(await openBundle(packed.path, options));
      await opened.close();
    }
    const other = await openBundle(packed.path, { ...asSender, identities: [province.recovery.identity] });
    expect(other).toMatchObject({ ok: false, error: { code: 'goi-khong-gui-cho-don-vi' } });
  });

  it('packs nothing but a manifest, and records of every odd shape', async () => {
    const empty = value(await packBundle(packInput(await newFolder(), { records: () => [], attachments: [], draft: draft({ sequence: { from: 6, to: 5 } }) })));
    const opened = value(await openBundle(empty.path, asProvince()));
    expect(await all(opened.records())).toEqual([]);
    await opened.close();

    const records = [
      { kind: 'subject', id: uuid(1), version: 0, owner: commune.code, sequence: 1, body: null },
      { kind: 'subject', id: uuid(2), version: 3, owner: commune.code, sequence: 2, body: { '10': 1, '9': 2, a: '"\\\n\u2028đ', n: 0.1 } },
    ];
    const odd = value(await packBundle(packInput(await newFolder(), { records: () => records, attachments: [attachment(new Uint8Array(0))] })));
    const again = value(await openBundle(odd.path, asProvince()));
    expect((await all(again.records())).map((l) => l.ok && l.record)).toEqual(records);
    await again.close();
  });

  it('F42-outer-name-and-header-name-nobody', async () => {
    const packed = value(await packBundle(packInput(await newFolder())));
    const bytes = await readFile(packed.path);
    for (const word of ['Nguyễn', 'Thử', commune.name, 'subject', uuid(1000)]) expect(bytes.includes(Buffer.from(word))).toBe(false);
    expect(bytes.toString('latin1', 0, 63)).toBe('age-encryption.org/v1\n-> sovang/v1 xa-mau-a1b2 7 ho-so-trinh 1\n');
    expect(value(await inspectHeader(packed.path))).toEqual({ unitCode: commune.code, number: 7, kind: 'ho-so-trinh', format: 1, bytes: bytes.length });
  });

  it('refuses what the receiver would set aside, naming the item', async () => {
    const folder = await newFolder();
    const records = [{ ...sampleRecords(1)[0]!, body: { name: 'Trần\u202eVăn Thử' } }];
    expect(await packBundle(packInput(folder, { records: () => records }))).toMatchObject({ ok: false, error: { code: 'muc-khong-gui-duoc', item: uuid(1000) } });
    const long = [{ ...sampleRecords(1)[0]!, body: { name: 'đ'.repeat(600_000) } }];
    expect(await packBundle(packInput(folder, { records: () => long }))).toMatchObject({ ok: false, error: { code: 'muc-khong-gui-duoc' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses an attachment whose content is not what it was, and leaves nothing', async () => {
    const folder = await newFolder();
    const good = attachment(seeded('x', 30_000));
    for (const bytes of [seeded('y', 30_000), seeded('x', 29_999), Buffer.concat([seeded('x', 30_000), Buffer.of(0)])]) {
      const bad = { ...attachment(bytes), sha256: good.sha256, size: good.size };
      expect(await packBundle(packInput(folder, { attachments: [bad] }))).toMatchObject({ ok: false, error: { code: 'tep-dinh-kem-hong' } });
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('calls records that differ between the two passes a bug', async () => {
    const folder = await newFolder();
    let pass = 0;
    const records = () => (pass++ === 0 ? sampleRecords(3) : sampleRecords(3).reverse());
    await expect(packBundle(packInput(folder, { records }))).rejects.toThrow('second time');
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not overwrite a bundle of the same name, and replaces an unfinished one', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'xa-mau-a1b2-20260302-7.sovang.part'), 'dở dang');
    const first = value(await packBundle(packInput(folder)));
    const before = await readFile(first.path);
    expect(await packBundle(packInput(folder))).toMatchObject({ ok: false, error: { code: 'goi-da-co' } });
    expect(await readFile(first.path)).toEqual(before);
    expect(await readdir(folder)).toEqual([first.fileName]);
  });

  it('reports progress that only grows, and cancels at any point leaving nothing', async () => {
    const folder = await newFolder();
    const seen: number[] = [];
    value(await packBundle(packInput(folder, { progress: ({ done }) => seen.push(done) })));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const steps = seen.length;
    expect(steps).toBeGreaterThan(5);
    for (let stop = 0; stop < steps; stop += 3) {
      const target = await newFolder();
      const control = new AbortController();
      let n = 0;
      const result = await packBundle(packInput(target, { signal: control.signal, progress: () => n++ === stop && control.abort() }));
      expect(result).toMatchObject({ ok: false, error: { code: 'da-dung', kind: 'cancelled' } });
      expect(await readdir(target)).toEqual([]);
    }
  });
});

describe('packBundle on a bad stick', () => {
  it('F20-checks-space-first: says how much is needed and writes nothing', async () => {
    const folder = await newFolder();
    let created = false;
    const disk: Disk = { ...realDisk, free: () => Promise.resolve(100_000), create: (p) => ((created = true), realDisk.create(p)) };
    expect(await packBundle(packInput(folder, { disk }))).toMatchObject({ ok: false, error: { code: 'thiet-bi-day', message: expect.stringContaining('MB') as string } });
    expect(created).toBe(false);
  });

  it('F20-full-read-only-or-pulled at each write: a fault of its own and no file', async () => {
    const codes = { ENOSPC: 'thiet-bi-day', EROFS: 'thiet-bi-chi-doc', EIO: 'thiet-bi-mat', EFBIG: 'thiet-bi-gioi-han-tep', EINVAL: 'thiet-bi-loi' };
    for (const [code, expected] of Object.entries(codes)) {
      for (const failAt of [0, 1, 'sync'] as const) {
        const folder = await newFolder();
        const disk: Disk = {
          ...realDisk,
          async create(path) {
            const sink = await realDisk.create(path);
            let n = 0;
            return {
              ...sink,
              write: (bytes) => (n++ === failAt ? Promise.reject(errno(code)) : sink.write(bytes)),
              sync: () => (failAt === 'sync' ? Promise.reject(errno(code)) : sink.sync()),
            };
          },
        };
        expect(await packBundle(packInput(folder, { disk }))).toMatchObject({ ok: false, error: { code: expected } });
        expect(await readdir(folder)).toEqual([]);
      }
    }
  });

  it('keeps the first fault when the stick is gone and the unfinished file cannot be removed', async () => {
    const disk: Disk = { ...realDisk, create: () => Promise.reject(errno('ENXIO')), remove: () => Promise.reject(errno('ENXIO')) };
    expect(await packBundle(packInput(await newFolder(), { disk }))).toMatchObject({ ok: false, error: { code: 'thiet-bi-mat' } });
  });

  it('F16-lying-stick: what reads back differently never gets its name', async () => {
    for (const lie of [(b: Buffer) => b.subarray(0, b.length >> 1), (b: Buffer) => b.fill(0, 70_000, 80_000), (b: Buffer) => b.fill(0)]) {
      const folder = await newFolder();
      const disk: Disk = {
        ...realDisk,
        async source(path) {
          await writeFile(path, lie(await readFile(path)));
          return realDisk.source(path);
        },
      };
      expect(await packBundle(packInput(folder, { disk }))).toMatchObject({ ok: false, error: { code: 'goi-ghi-hong' } });
      expect(await readdir(folder)).toEqual([]);
    }
  });

  it('F14-held-file: what a scanner refuses for a moment is tried again for ten seconds, other errors at once', async () => {
    for (const [failures, code, tries, waits] of [[0, 'EPERM', 1, 0], [5, 'EBUSY', 6, 5], [99, 'EACCES', 11, 10], [3, 'EIO', 1, 0]] as const) {
      let n = 0;
      const pauses: number[] = [];
      const outcome = await patiently(
        () => (n++ < failures ? Promise.reject(errno(code)) : Promise.resolve('done')),
        (ms) => Promise.resolve(pauses.push(ms)),
      ).catch((error: unknown) => (error as { code: string }).code);
      expect({ outcome, tries: n, waits: pauses.length }).toEqual({ outcome: failures < tries ? 'done' : code, tries, waits });
      expect(pauses.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(10_000);
    }
  });

  it('a folder that is not there, or is a file, is a fault', async () => {
    const folder = await newFolder();
    expect(await packBundle(packInput(join(folder, 'khong-co')))).toMatchObject({ ok: false, error: { code: 'thiet-bi-mat' } });
    await writeFile(join(folder, 'tep'), '');
    expect((await packBundle(packInput(join(folder, 'tep')))).ok).toBe(false);
    await mkdir(join(folder, 'con'));
    expect((await packBundle(packInput(join(folder, 'con')))).ok).toBe(true);
  });
});
