import fc from 'fast-check';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBlobs } from '../../../electron/files/blobs.ts';
import { code, filesBelow, filesHolding, tempDir, value } from '../store/helpers.ts';

const MAX = 10 * 1024 * 1024;
const keys = { key: new Uint8Array(32).fill(1), nameKey: new Uint8Array(32).fill(2), random: (bytes: number) => new Uint8Array(randomBytes(bytes)) };
const blobsIn = (dir: string) => openBlobs({ dir, ...keys });
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pathOf = (dir: string, name: string) => `${dir}/${name.slice(0, 2)}/${name}`;

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe('attachments', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 200_000])('%i bytes come back whole', async (size) => {
    const dir = tempDir();
    const blobs = blobsIn(dir);
    const content = new Uint8Array(randomBytes(size));
    const kept = value(await blobs.put(content, MAX));
    expect(kept).toEqual({ hash: sha(content), name: blobs.nameOf(sha(content)), size });
    expect(blobs.has(kept.name)).toBe(true);
    expect(Buffer.from(value(await blobsIn(dir).read(kept.name, MAX)))).toEqual(Buffer.from(content));
    expect(value(await blobs.check(kept.name))).toBe(size);
  });

  it('come in pieces of any size', async () => {
    const blobs = blobsIn(tempDir());
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 100_000 }), async (seed, times, size) => {
        const content = Buffer.concat(Array.from({ length: times }, () => seed));
        const kept = value(await blobs.put(pieces(content, size), MAX));
        expect(kept.hash).toBe(sha(content));
        expect(Buffer.from(value(await blobs.read(kept.name, MAX))).equals(content)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('are one file when they are the same, and are not readable on disk', async () => {
    const dir = tempDir();
    const blobs = blobsIn(dir);
    const content = Buffer.from('Trần Văn Bí Mật '.repeat(1000));
    const first = value(await blobs.put(content, MAX));
    expect(value(await blobs.put(pieces(content, 1000), MAX))).toEqual(first);
    expect(filesBelow(dir)).toEqual([pathOf(dir, first.name)]);
    expect(filesHolding(dir, ['Trần Văn Bí Mật'])).toEqual([]);
    expect(first.name).not.toContain(first.hash.slice(0, 16));
  });

  it('above the limit leave nothing behind', async () => {
    const dir = tempDir();
    const blobs = blobsIn(dir);
    expect(code(await blobs.put(randomBytes(70_001), 70_000))).toBe('tep-qua-lon');
    expect(code(await blobs.put(pieces(randomBytes(300_000), 50_000), 70_000))).toBe('tep-qua-lon');
    expect(filesBelow(dir)).toEqual([]);
    const kept = value(await blobs.put(randomBytes(70_000), 70_000));
    expect(code(await blobs.read(kept.name, 69_999))).toBe('tep-qua-lon');
  });

  it('whose source breaks off leave nothing behind', async () => {
    const dir = tempDir();
    async function* broken() {
      yield await Promise.resolve(randomBytes(100_000));
      throw new Error('unplugged');
    }
    await expect(blobsIn(dir).put(broken(), MAX)).rejects.toThrow('unplugged');
    expect(filesBelow(dir)).toEqual([]);
  });

  it.each(['../../etc/passwd', 'x', 'A'.repeat(64), `${'a'.repeat(64)}/..`, ''])('never lie under a name like %j', async (name) => {
    const blobs = blobsIn(tempDir());
    expect(code(await blobs.read(name, MAX))).toBe('tep-dinh-kem-mat');
    expect(blobs.has(name)).toBe(false);
  });
});

describe('F05 damaged attachments', () => {
  const changes: [string, (bytes: Buffer) => Buffer][] = [
    ['cut at a chunk border', (bytes) => bytes.subarray(0, 56 + 65_552)],
    ['cut by one byte', (bytes) => bytes.subarray(0, -1)],
    ['cut to the header', (bytes) => bytes.subarray(0, 56)],
    ['cut to nothing', () => Buffer.alloc(0)],
    ['one byte added', (bytes) => Buffer.concat([bytes, Buffer.from('x')])],
    ['two chunks exchanged', (bytes) => Buffer.concat([bytes.subarray(0, 56), bytes.subarray(56 + 65_552, 56 + 131_104), bytes.subarray(56, 56 + 65_552), bytes.subarray(56 + 131_104)])],
    ['a chunk twice', (bytes) => Buffer.concat([bytes.subarray(0, 56 + 65_552), bytes.subarray(56)])],
    ['format number raised', (bytes) => Buffer.concat([bytes.subarray(0, 6), Buffer.from([2]), bytes.subarray(7)])],
  ];
  it.each(changes)('%s', async (_, change) => {
    const dir = tempDir();
    const blobs = blobsIn(dir);
    const { name } = value(await blobs.put(randomBytes(150_000), MAX));
    const path = pathOf(dir, name);
    writeFileSync(path, change(readFileSync(path)));
    expect(code(await blobs.check(name))).toBe('tep-dinh-kem-hong');
  });

  it('any one bit', async () => {
    const dir = tempDir();
    const blobs = blobsIn(dir);
    const { name } = value(await blobs.put(randomBytes(66_000), MAX));
    const path = pathOf(dir, name);
    const sound = readFileSync(path);
    const places = [...Array.from({ length: 56 * 8 }, (_, bit) => bit), ...Array.from({ length: 300 }, () => Math.floor((randomBytes(4).readUInt32BE() / 2 ** 32) * sound.length * 8))];
    for (const bit of places) {
      const bytes = Buffer.from(sound);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, bytes);
      expect(code(await blobs.check(name)), `bit ${bit}`).toBe('tep-dinh-kem-hong');
    }
  });

  it('another attachment under this one’s name is noticed before its first byte; putting again mends', async () => {
    const dir = tempDir();
    const blobs = blobsIn(dir);
    const content = randomBytes(500);
    const a = value(await blobs.put(content, MAX));
    const b = value(await blobs.put(randomBytes(500), MAX));
    renameSync(pathOf(dir, b.name), pathOf(dir, a.name));
    const read: Uint8Array[] = [];
    await expect(
      (async () => {
        for await (const chunk of blobs.get(a.name)) read.push(chunk);
      })(),
    ).rejects.toThrow('tep-dinh-kem-hong');
    expect(read).toEqual([]);
    expect(code(await blobs.check(b.name))).toBe('tep-dinh-kem-mat');
    value(await blobs.put(content, MAX));
    expect(value(await blobs.check(a.name))).toBe(500);
  });
});

it('F11 sweeps what no row names, after a time of grace', async () => {
  const dir = tempDir();
  const blobs = blobsIn(dir);
  const [used, orphan, young] = await Promise.all([1, 2, 3].map(async (i) => value(await blobs.put(Buffer.from(`content ${i}`), MAX)).name));
  const hour = 3_600_000;
  const now = Date.now();
  mkdirSync(dirname(pathOf(dir, orphan ?? '')), { recursive: true });
  writeFileSync(`${dir}/put.abc.part`, 'left by a crash');
  for (const path of [pathOf(dir, used ?? ''), pathOf(dir, orphan ?? ''), `${dir}/put.abc.part`]) utimesSync(path, (now - 2 * hour) / 1000, (now - 2 * hour) / 1000);
  expect(await blobs.sweep((name) => name === used, hour, now)).toEqual([orphan]);
  expect(await blobs.list()).toEqual([used, young].sort());
  expect(filesBelow(dir).filter((path) => path.endsWith('.part'))).toEqual([]);
});
