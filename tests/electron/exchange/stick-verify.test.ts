import { appendFile, copyFile, mkdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackedBundle } from '../../../electron/exchange/pack.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { fileSource } from '../../../electron/exchange/source.ts';
import { verifyWritten } from '../../../electron/exchange/verify-written.ts';
import { draft, newFolder, packInput, seeded, value } from './sites.ts';
import { errno } from './stick-shims.ts';
import { Refusal } from '../../../shared/result.ts';
import { readFault } from '../../../electron/exchange/faults.ts';

const written = async (): Promise<{ stick: string; packed: PackedBundle }> => {
  const stick = await newFolder();
  return { stick, packed: value(await packBundle(packInput(stick))) };
};

describe('verifyWritten', () => {
  it('F26 finds a bundle by content: as a file, in its folder or the one above, under another name or drive', async () => {
    const { stick, packed } = await written();
    expect(value(await verifyWritten(packed.path, packed))).toMatchObject({ path: packed.path, fileName: packed.fileName });
    expect(value(await verifyWritten(stick, packed)).path).toBe(packed.path);
    const other = await newFolder();
    await mkdir(join(other, 'Gửi tỉnh'));
    await writeFile(join(other, 'Gửi tỉnh', 'khác.dat'), seeded('same size', packed.bytes));
    await writeFile(join(other, packed.fileName), seeded('same name', 100));
    for (const name of ['BAOCAO~1.SOV', `${packed.fileName.replace('.sovang', '')} (1).sovang`, 'Gói của xã'.normalize('NFD'), packed.fileName.toUpperCase()]) {
      const path = join(other, 'Gửi tỉnh', name);
      await copyFile(packed.path, path);
      expect(value(await verifyWritten(other, packed))).toMatchObject({ path, fileName: name });
      await rm(path);
    }
    expect(await verifyWritten(other, packed)).toMatchObject({ ok: false, error: { code: 'goi-khong-con-dung', item: packed.fileName } });
  });

  it('what is not there is not damaged; an unfinished one is named', async () => {
    const { stick, packed } = await written();
    await rename(packed.path, `${packed.path}.part`);
    for (const [place, words] of [[stick, 'chỉ thấy tệp ghi dở'], [packed.path, 'Không thấy gói'], [join(stick, 'không có'), 'Không thấy gói'], [await newFolder(), 'Không thấy gói']] as const) {
      expect(await verifyWritten(place, packed)).toMatchObject({ ok: false, error: { code: 'goi-khong-thay', message: expect.stringContaining(words) as string, next: expect.stringMatching(/\p{L}/u) as string } });
    }
  });

  it('F16 a stick that drops, zeroes or overwrites what lies beyond any point is found out every time', async () => {
    const { stick, packed } = await written();
    const good = await readFile(packed.path);
    const lies: ((x: number) => Buffer)[] = [
      (x) => good.subarray(0, x),
      (x) => Buffer.concat([good.subarray(0, x), Buffer.alloc(good.length - x)]),
      (x) => Buffer.concat([good.subarray(0, x), Buffer.alloc(good.length - x, 0xff)]),
      // The address wraps around: what comes later lands on what came first.
      (x) => Buffer.concat([good.subarray(x, Math.min(2 * x, good.length)), good.subarray(Math.max(0, good.length - x))]).subarray(0, good.length),
      (x) => Buffer.concat([good.subarray(0, x), Buffer.of((good[x] ?? 0) ^ 1), good.subarray(x + 1)]),
    ];
    for (let i = 0; i < 40; i++) {
      const x = i === 0 ? good.length - 1 : 1 + Math.floor((seeded(`X ${i}`, 4).readUInt32BE() / 2 ** 32) * (good.length - 2));
      for (const lie of lies) {
        const bytes = lie(x);
        if (bytes.equals(good)) continue;
        await writeFile(packed.path, bytes);
        expect(await verifyWritten(stick, packed)).toMatchObject({ ok: false, error: { code: 'goi-khong-con-dung', next: expect.stringContaining('Đừng giao USB này') as string } });
      }
    }
    await writeFile(packed.path, good);
    expect((await verifyWritten(stick, packed)).ok).toBe(true);
    await appendFile(packed.path, 'x');
    expect((await verifyWritten(stick, packed)).ok).toBe(false);
    await truncate(packed.path, 0);
    expect(await verifyWritten(stick, packed)).toMatchObject({ ok: false, error: { code: 'goi-khong-con-dung' } });
  });

  it('says how far it is, can be cancelled, and a device that fails is a fault of its own', async () => {
    const { stick, packed } = await written();
    const seen: number[] = [];
    expect((await verifyWritten(stick, packed, undefined, ({ done }) => seen.push(done))).ok).toBe(true);
    expect(seen.at(-1)).toBe(packed.bytes);
    expect(await verifyWritten(stick, packed, AbortSignal.abort())).toMatchObject({ ok: false, error: { code: 'da-dung' } });
    const dying = async (path: string) => ({
      ...(await fileSource(path)),
      async *read(): AsyncGenerator<Uint8Array> {
        throw new Refusal(readFault(errno('EIO')) ?? { code: '', message: '', kind: 'bug' });
      },
    });
    expect(await verifyWritten(stick, packed, undefined, undefined, dying)).toMatchObject({ ok: false, error: { code: 'khong-doc-duoc-tep' } });
  });

  it('tells the bundles of one stick apart', async () => {
    const { stick, packed } = await written();
    const next = value(await packBundle(packInput(stick, { draft: draft({ number: 8 }) })));
    expect(value(await verifyWritten(stick, next)).path).toBe(next.path);
    await rename(next.path, join(stick, 'tạm'));
    await rename(packed.path, next.path);
    await rename(join(stick, 'tạm'), packed.path);
    expect(value(await verifyWritten(stick, next)).path).toBe(packed.path);
    expect(value(await verifyWritten(stick, packed)).path).toBe(next.path);
  });
});
