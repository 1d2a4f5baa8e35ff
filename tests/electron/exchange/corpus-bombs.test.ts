import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../electron/exchange/open.ts';
import type { BundleSource } from '../../../electron/exchange/source.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { canonicalJson } from '../../../shared/exchange/canonical.ts';
import type { TarEntry } from './forge.ts';
import { age, entries, parts, sha256, tar, zstd } from './forge.ts';
import { asProvince, seeded } from './sites.ts';

/** zstd frames by hand: what a compressor would never write. */
const MAGIC = Buffer.from('28b52ffd', 'hex');
const block = (type: 0 | 1 | 2 | 3, size: number, content: Uint8Array, last = false) => {
  const head = Buffer.alloc(3);
  head.writeUIntLE((size << 3) | (type << 1) | (last ? 1 : 0), 0, 3);
  return Buffer.concat([head, content]);
};
const raw = (bytes: Uint8Array, last = false) => block(0, bytes.length, bytes, last);
/** `size` times the same byte in four bytes; at most 128 KiB each. */
const run = (byte: number, size = 128 * 1024, last = false) => block(1, size, Buffer.of(byte), last);
/** @param windowLog 10 to 41 */
const frame = (blocks: readonly Uint8Array[], windowLog = 17) => Buffer.concat([MAGIC, Buffer.of(0, (windowLog - 10) << 3), ...blocks]);
const skippable = (size: number) => Buffer.concat([Buffer.from('502a4d18', 'hex'), Buffer.from(Uint32Array.of(size).buffer), Buffer.alloc(size)]);

const MIB = 1024 * 1024;
const archive = tar(entries(parts(3)));
const good = zstd(archive);
const chunks = (bytes: Buffer) => Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) => bytes.subarray(i * 65_536, (i + 1) * 65_536));
/** A header of a plain file in front of what follows. */
const before = (name: string, size: number): Buffer => tar([{ name, bytes: Buffer.alloc(0), header: (b) => b.write(size.toString(8).padStart(11, '0'), 124) }], Buffer.alloc(0));
const zeros = (mib: number) => Array.from({ length: mib * 8 }, () => run(0));

const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  'a manifest of 8 GiB of zeros': () => frame([raw(before('manifest.json', 8 * 1024 * MIB - 1)), ...zeros(2048)]),
  'a manifest of the 16 MiB allowed, all zeros': () => frame([raw(before('manifest.json', 16 * MIB)), ...zeros(64)]),
  'blanks for ever in front of the manifest': () => frame(zeros(1024)),
  'records that go on after what was said': () => frame([...chunks(archive.subarray(0, 5000)).map((c) => raw(c)), ...zeros(2048)]),
  'zeros behind the archive': () => frame([...chunks(archive).map((c) => raw(c)), ...zeros(2048)]),
  'a million frames of nothing': () => Buffer.concat(Array.from({ length: 200_000 }, () => frame([raw(Buffer.alloc(0), true)]))),
  'a good frame, then a million more': () => Buffer.concat([good, ...Array.from({ length: 200_000 }, () => frame([raw(Buffer.alloc(0), true)]))]),
  'the archive in a frame for each block': () => Buffer.concat(chunks(archive).flatMap((c) => [zstd(c.subarray(0, 512)), zstd(c.subarray(512))])),
  'a skippable frame in front': () => Buffer.concat([skippable(1000), good]),
  'a skippable frame of 4 GiB that is not there': () => Buffer.concat([Buffer.from('502a4d18ffffffff', 'hex'), good]),
  'skippable frames without end': () => Buffer.concat([good, ...Array.from({ length: 100_000 }, () => skippable(0))]),
  'blocks of nothing without end': () => frame([raw(archive.subarray(0, 512)), ...Array.from({ length: 400_000 }, () => raw(Buffer.alloc(0)))]),
  'a block of a reserved kind': () => frame([raw(archive.subarray(0, 512)), block(3, 5, Buffer.alloc(5), true)]),
  'a block larger than 128 KiB': () => frame([run(0, 2 ** 21 - 1, true)]),
  'a window of 2^24': () => frame(zeros(32), 24),
  'a window of 2^27': () => frame(chunks(archive).map((c) => raw(c)), 27),
  'a window of 2^31': () => frame(chunks(archive).map((c) => raw(c)), 31),
  'a window of 2^41': () => frame(chunks(archive).map((c) => raw(c)), 41),
  'a declared size that is smaller': () => Buffer.concat([MAGIC, Buffer.from('60ff00', 'hex'), ...chunks(archive).map((c, i, all) => raw(c, i === all.length - 1))]),
  'a declared size of 2^63': () => Buffer.concat([MAGIC, Buffer.from('e0ffffffffffffff7f', 'hex'), ...chunks(archive).map((c) => raw(c))]),
  'a dictionary nobody has': () => Buffer.concat([MAGIC, Buffer.from('2301020304', 'hex'), raw(archive, true)]),
  'no last block': () => frame(chunks(archive).map((c) => raw(c))),
  'zstd within zstd': () => zstd(good),
  'zstd within zstd within zstd of a gigabyte': () => zstd(zstd(frame([...zeros(1024), run(0, 1, true)]))),
  'a bundle within a bundle': () => zstd(tar([{ name: 'manifest.json', bytes: good }])),
};

/** Highest memory while it runs, above what there was. */
async function grown(body: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const start = process.memoryUsage().rss;
  let highest = start;
  const timer = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 2);
  await body();
  clearInterval(timer);
  return Math.max(highest, process.memoryUsage().rss) - start;
}

const LIMIT = 64 * MIB;

describe('F37: bombs', () => {
  it('F37: the archive they are made of opens', async () => {
    const opened = await openBundle(memorySource(await age(frame(chunks(archive).map((c, i, all) => raw(c, i === all.length - 1))))), asProvince());
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.close();
  });

  it.each(Object.entries(BOMBS))('F37: %s: refused, at most 64 MB more', async (_, make) => {
    const file = await age(make());
    const more = await grown(async () => {
      const result = await openBundle(memorySource(file), asProvince());
      expect(result).toMatchObject({ ok: false, error: { code: 'goi-sai-cau-truc', next: expect.stringMatching(/\p{L}/u) as string } });
    });
    expect(more).toBeLessThan(LIMIT);
  });

  it('F37: told truly, but two hundred times denser than its file: refused before it is read', async () => {
    const big = Buffer.alloc(150_000_000);
    const p = parts(3);
    const told = { ...p.manifest, attachments: [{ sha256: sha256(big), size: big.length }] };
    const list: TarEntry[] = entries({ ...p, manifest: told, attachments: [{ name: `attachments/${sha256(big)}`, bytes: big }] }, Buffer.from(canonicalJson(told)));
    const file = await age(zstd(tar(list)));
    const more = await grown(async () => expect(await openBundle(memorySource(file), asProvince())).toMatchObject({ ok: false, error: { code: 'goi-qua-lon' } }));
    expect(more).toBeLessThan(LIMIT);
  });

  it('F37: a file without end is left when the user stops waiting, and one that fails is told', async () => {
    const start = await age(seeded('endless', 300_000));
    const stop = new AbortController();
    let given = 0;
    const endless: BundleSource = {
      size: Number.MAX_SAFE_INTEGER,
      async *read() {
        for (;;) {
          if ((given += start.length) > 5_000_000) stop.abort();
          yield start;
          await new Promise((resolve) => setImmediate(resolve));
        }
      },
      close: () => Promise.resolve(),
    };
    const result = await openBundle(endless, asProvince({ signal: stop.signal }));
    expect(result.ok).toBe(false);
    expect(given).toBeLessThan(20_000_000);
  });
});
