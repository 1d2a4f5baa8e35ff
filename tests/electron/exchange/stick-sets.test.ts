import { readdir, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { recordLine } from '../../../shared/exchange/record.ts';
import { splitSet } from '../../../shared/exchange/sets.ts';
import type { Disk } from '../../../electron/exchange/disk.ts';
import { realDisk } from '../../../electron/exchange/disk.ts';
import { openBundle } from '../../../electron/exchange/open.ts';
import type { PackSetInput } from '../../../electron/exchange/pack-set.ts';
import { packSet } from '../../../electron/exchange/pack-set.ts';
import { all, asProvince, attachment, commune, draft, newFolder, receiver, province, sampleRecords, seeded, uuid, value } from './sites.ts';
import { errno, limitedDisk } from './stick-shims.ts';

const LIMIT = 120_000;
const files = [50_000, 60_000, 70_000, 40_000, 90_000].map((size, i) => attachment(seeded(`set ${i}`, size)));
const records = sampleRecords(10).map((record, i) => ({ ...record, body: { ...record.body, file: files[i % files.length]?.sha256 ?? '' } }));

/** The set of three or more parts that these records and files make. */
function setInput(folder: string, rest: Partial<PackSetInput> = {}): PackSetInput {
  const parts = value(splitSet(records.map((r) => ({ size: Buffer.byteLength(recordLine(r)) + 1, attachments: [r.body.file] })), files, { bytes: LIMIT, attachments: 100 }));
  return {
    parts: parts.map((part, i) => ({
      draft: draft({
        bundleId: uuid(50 + i), number: 7 + i, set: { id: uuid(40), k: i + 1, n: parts.length },
        receivers: [receiver(province, { order: i + 1 })],
      }),
      records: part.records.map((at) => records[at]!),
      attachments: part.attachments.map((a) => files.find((f) => f.sha256 === a.sha256)!),
    })),
    keys: commune.keys,
    recoveryRecipient: null,
    folder,
    ...rest,
  };
}
const n = setInput('').parts.length;

/** Fails with this error while the k-th bundle is written. */
const failingAt = (k: number, code: string): Disk => {
  let bundle = 0;
  return {
    ...realDisk,
    async create(path) {
      const sink = await realDisk.create(path);
      return ++bundle === k ? { ...sink, write: () => Promise.reject(errno(code)) } : sink;
    },
  };
};

describe('packSet', () => {
  it('F21 writes whole bundles that open in any order and together hold everything', async () => {
    const folder = await newFolder();
    expect(n).toBeGreaterThan(2);
    const seen: number[] = [];
    const outcome = await packSet(setInput(folder, { progress: ({ done, total }) => seen.push(done / (total ?? 1)) }));
    expect(outcome).toMatchObject({ missing: [], failed: null });
    expect(outcome.written.map((b) => b.manifest.set)).toEqual(Array.from({ length: n }, (_, i) => ({ id: uuid(40), k: i + 1, n })));
    expect(outcome.written.map((b) => b.manifest.receivers[0]?.previous)).toEqual([null, ...outcome.written.slice(0, -1).map((b) => ({ number: b.manifest.number, bundleHash: b.bundleHash }))]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);

    const lines = new Set<string>();
    const contents = new Set<string>();
    for (const { path } of [...outcome.written].reverse()) {
      const opened = value(await openBundle(path, asProvince()));
      const named = new Set<string>();
      for (const line of await all(opened.records())) {
        lines.add(line.raw ?? '');
        if (line.ok) named.add(String(line.record.body?.['file']));
      }
      const here = opened.manifest.attachments.map((a) => a.sha256);
      expect(here).toEqual(expect.arrayContaining([...named]));
      for (const sha256 of here) contents.add(sha256);
      await opened.close();
    }
    expect(lines).toEqual(new Set(records.map(recordLine)));
    expect(contents).toEqual(new Set(files.map((f) => f.sha256)));
  });

  it.each([['EIO', 'thiet-bi-mat'], ['ENOSPC', 'thiet-bi-day']])('when part 2 fails with %s the first keeps its name; continuing writes only what is missing', async (code, expected) => {
    const folder = await newFolder();
    const first = await packSet(setInput(folder, { disk: failingAt(2, code) }));
    expect(first).toMatchObject({ missing: Array.from({ length: n - 1 }, (_, i) => i + 2), failed: { k: 2, fault: { code: expected } } });
    expect(await readdir(folder)).toEqual([first.written[0]?.fileName]);

    let created = 0;
    const counting: Disk = { ...realDisk, create: (path) => (created++, realDisk.create(path)) };
    const again = await packSet(setInput(folder, { disk: counting }));
    expect(again).toMatchObject({ missing: [], failed: null });
    expect(created).toBe(n - 1);
    expect(again.written[0]).toEqual(first.written[0]);
    expect(await readdir(folder)).toHaveLength(n);
  });

  it('goes on on another stick with what is missing', async () => {
    const first = await packSet(setInput(await newFolder(), { disk: failingAt(3, 'ENOSPC') }));
    expect(first.missing[0]).toBe(3);
    const second = await newFolder();
    const last = first.written.at(-1);
    if (last === undefined) throw new Error('nothing written');
    const input = setInput(second, { only: first.missing });
    const previous = { number: last.manifest.number, bundleHash: last.bundleHash };
    const parts = input.parts.map((part, i) => (i === 2 ? { ...part, draft: { ...part.draft, receivers: part.draft.receivers.map((r) => ({ ...r, previous })) } } : part));
    const again = await packSet({ ...input, parts });
    const whole = await packSet(setInput(await newFolder()));
    expect([...first.written, ...again.written].map((b) => b.bundleHash)).toEqual(whole.written.map((b) => b.bundleHash));
    expect(again).toMatchObject({ missing: [], failed: null });
    expect([...first.written, ...again.written].map((b) => b.manifest.set?.k)).toEqual(Array.from({ length: n }, (_, i) => i + 1));
    expect(await readdir(second)).toHaveLength(n - 2);
  });

  it('a file under a part’s name that is not that part stops it, and is left as it is', async () => {
    const folder = await newFolder();
    const whole = await packSet(setInput(folder));
    const [one, two] = whole.written;
    await rm(one?.path ?? '');
    await writeFile(two?.path ?? '', 'khác');
    expect(await packSet(setInput(folder))).toMatchObject({ failed: { k: 2, fault: { code: 'goi-da-co' } }, missing: whole.written.slice(1).map((b) => b.manifest.set?.k) });
    expect((await readdir(folder)).length).toBe(n);
  });

  it('F20 asks for the room of all parts before the first, naming what is needed and free', async () => {
    const folder = await newFolder();
    const disk: Disk = { ...realDisk, free: () => Promise.resolve(1_000_000) };
    const outcome = await packSet(setInput(folder, { disk }));
    expect(outcome).toMatchObject({ written: [], missing: Array.from({ length: n }, (_, i) => i + 1), failed: { k: 1, fault: { code: 'thiet-bi-day', message: expect.stringMatching(/cần khoảng [2-9] MB, chỉ còn trống 1 MB/) as string } } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('F21 on a stick that takes no larger file the parts fit, one bundle does not', async () => {
    const folder = await newFolder();
    const outcome = await packSet(setInput(folder, { disk: limitedDisk(LIMIT + 5000) }));
    expect(outcome.failed).toBeNull();
    const one = setInput(await newFolder(), { disk: limitedDisk(LIMIT + 5000) });
    const whole = { draft: draft({ set: { id: uuid(1), k: 1, n: 1 } }), records, attachments: files };
    expect(await packSet({ ...one, parts: [whole] })).toMatchObject({ written: [], failed: { k: 1, fault: { code: 'thiet-bi-gioi-han-tep', next: expect.stringContaining('exFAT') as string } } });
    expect(await readdir(one.folder)).toEqual([]);
  });

  it('cancelled in part 2: part 1 stands', async () => {
    const folder = await newFolder();
    const control = new AbortController();
    const outcome = await packSet(setInput(folder, { signal: control.signal, progress: ({ done }) => done > 1200 && control.abort() }));
    expect(outcome).toMatchObject({ failed: { k: 2, fault: { code: 'da-dung' } } });
    expect(await readdir(folder)).toEqual([outcome.written[0]?.fileName]);
  });

  it('drafts that are not one set are a bug', async () => {
    const input = setInput(await newFolder());
    await expect(packSet({ ...input, parts: input.parts.slice(1) })).rejects.toThrow('not one set');
    await expect(packSet({ ...input, parts: [] })).rejects.toThrow('not one set');
  });
});
