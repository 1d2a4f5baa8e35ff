import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from '../../../electron/exchange/disk.ts';
import { realDisk } from '../../../electron/exchange/disk.ts';
import { finishPlaced, placeCopy, roomFor, whatLies } from '../../../electron/exchange/place.ts';
import type { PlaceInput } from '../../../electron/exchange/place.ts';
import { memorySource } from '../../../electron/exchange/source.ts';
import { newFolder, seeded } from './sites.ts';
import { errno } from './stick-shims.ts';

const NAME = 'xa-mau-a1b2-20260302-1.sovang';
const BYTES = Buffer.from(seeded('place', 300_000));

async function copyOf(disk: Disk = realDisk, more: Partial<PlaceInput> = {}) {
  const [home, folder] = [await newFolder(), await newFolder()];
  const from = join(home, NAME);
  await writeFile(from, BYTES);
  const input: PlaceInput = { from, folder, fileName: NAME, fileSha256: createHash('sha256').update(BYTES).digest('hex'), bytes: BYTES.length, disk, ...more };
  return { from, folder, input };
}

describe('a copy onto a stick', () => {
  it('F15: stands as .part until it has its name, and is the very same file', async () => {
    const seen: number[] = [];
    const { folder, input } = await copyOf(realDisk, { progress: ({ done, total }) => seen.push(done / (total ?? 1)) });
    expect(await placeCopy(input)).toEqual({ ok: true, value: undefined });
    expect(await readdir(folder)).toEqual([`${NAME}.part`]);
    expect((await finishPlaced(folder, NAME)).ok).toBe(true);
    expect(await readdir(folder)).toEqual([NAME]);
    expect((await readFile(join(folder, NAME))).equals(BYTES)).toBe(true);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    // Once more onto the same stick: it lies there, whole.
    expect((await placeCopy(input)).ok).toBe(true);
    expect((await finishPlaced(folder, NAME)).ok).toBe(true);
    expect(await readdir(folder)).toEqual([NAME]);
  });

  const failing = (code: string): Disk => ({ ...realDisk, create: async (path) => ({ ...(await realDisk.create(path)), write: () => Promise.reject(errno(code)) }) });
  it.each<[string, Disk, string]>([
    ['F15: a stick that was pulled', failing('EIO'), 'thiet-bi-mat'],
    ['F20: a stick that became full', failing('ENOSPC'), 'thiet-bi-day'],
    ['F20: a stick too small', { ...realDisk, free: () => Promise.resolve(roomFor(BYTES.length) - 1) }, 'thiet-bi-day'],
    ['F20: a read-only stick', { ...realDisk, create: () => Promise.reject(errno('EROFS')) }, 'thiet-bi-chi-doc'],
    ['F16: a stick that lies', { ...realDisk, source: () => Promise.resolve(memorySource(Buffer.concat([BYTES.subarray(0, 299_000), Buffer.alloc(1000)]))) }, 'goi-ghi-hong'],
  ])('%s: nothing is left behind', async (_name, disk, code) => {
    const { folder, input } = await copyOf(disk);
    expect(await placeCopy(input)).toMatchObject({ ok: false, error: { code, next: expect.stringMatching(/.{10}/) } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('F25: another file of that name stays as it is', async () => {
    const { folder, input } = await copyOf();
    await writeFile(join(folder, NAME), 'của người khác');
    expect(await placeCopy(input)).toMatchObject({ ok: false, error: { code: 'goi-da-co' } });
    expect(await readFile(join(folder, NAME), 'utf8')).toBe('của người khác');
    expect(await readdir(folder)).toEqual([NAME]);
  });

  it.each<[string, Buffer | null, Buffer | null, string | null]>([
    ['nothing of it', null, null, null],
    ['whole under its name', BYTES, null, 'whole'],
    ['whole, and only its name lost', null, BYTES, 'placed'],
    ['cut off before it had its name', null, BYTES.subarray(0, 5000), 'torn'],
    ['cut off under its name', BYTES.subarray(0, 5000), null, 'torn'],
    ['empty under its name', Buffer.alloc(0), null, 'torn'],
    ['zeros where it lay', Buffer.alloc(BYTES.length), null, 'torn'],
    ['another file of that name', Buffer.from(seeded('other', 9000)), null, null],
  ])('F15: on a stick that was pulled, %s: recognised, and what is left of it written anew', async (_, named, part, lies) => {
    const { folder, input } = await copyOf();
    if (named !== null) await writeFile(join(folder, NAME), named);
    if (part !== null) await writeFile(join(folder, `${NAME}.part`), part);
    expect(await whatLies(input)).toBe(lies);
    if (named !== null && lies === null) return;
    expect((await placeCopy(input)).ok).toBe(true);
    expect((await finishPlaced(folder, NAME)).ok).toBe(true);
    expect(await whatLies(input)).toBe('whole');
  });

  it('F05: a copy on this machine that is damaged or gone is not handed on', async () => {
    const { from, folder, input } = await copyOf();
    await writeFile(from, BYTES.map((byte, i) => (i === 1000 ? byte ^ 1 : byte)));
    expect(await placeCopy(input)).toMatchObject({ ok: false, error: { code: 'ban-luu-hong' } });
    expect(await placeCopy({ ...input, from: `${from}.khac` })).toMatchObject({ ok: false, error: { code: 'khong-con-ban-luu' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('can be stopped; nothing is left behind', async () => {
    const abort = new AbortController();
    const { folder, input } = await copyOf(realDisk, { signal: abort.signal, progress: () => abort.abort() });
    expect(await placeCopy(input)).toMatchObject({ ok: false, error: { code: 'da-dung', kind: 'cancelled' } });
    expect(await readdir(folder)).toEqual([]);
  });
});
