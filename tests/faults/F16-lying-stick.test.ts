import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk } from '../../electron/exchange/disk.ts';
import { packBundle } from '../../electron/exchange/pack.ts';
import { fileSource } from '../../electron/exchange/source.ts';
import { verifyWritten } from '../../electron/exchange/verify-written.ts';
import { attachment, packInput, seeded, value } from '../electron/exchange/sites.ts';
import { newStick, sticksThere } from './images.ts';

/** The stick loses what it took: 4 KiB of the file are zeroed on the device, below what the system remembers of it. */
function loseOnDevice(image: string, path: string, at: number): void {
  const sector = readFileSync(path).subarray(at, at + 4096);
  const place = readFileSync(image).indexOf(sector);
  if (place < 0) throw new Error('The file is not on the device.');
  const handle = openSync(image, 'r+');
  writeSync(handle, Buffer.alloc(sector.length), 0, sector.length, place);
  fsyncSync(handle);
  closeSync(handle);
}

describe.skipIf(!sticksThere)('F16 a stick that does not keep what it took, under the system’s memory of it', () => {
  const input = (folder: string) => packInput(folder, { attachments: [attachment(seeded('scan', 500_000))] });

  it('F16 is found by the first reading back, which comes from the device; an ordinary reading would not see it', async () => {
    const stick = newStick(8);
    if (stick === null) throw new Error('no stick');
    let ordinary: Buffer | undefined;
    const disk = {
      ...realDisk,
      async source(path: string) {
        const before = readFileSync(path);
        loseOnDevice(stick.image, path, 40 * 4096);
        ordinary = readFileSync(path);
        expect(ordinary.equals(before)).toBe(true);
        const source = await realDisk.source(path);
        expect(source.fromDevice).toBe(true);
        return source;
      },
    };
    expect(await packBundle({ ...input(stick.dir), disk })).toMatchObject({ ok: false, error: { code: 'goi-ghi-hong' } });
    expect(ordinary).toBeDefined();
    stick.remove();
  });

  it('F16 what it loses later is found by reading it again after re-plugging, and before that from the device', async () => {
    const stick = newStick(8);
    if (stick === null) throw new Error('no stick');
    const packed = value(await packBundle(input(stick.dir)));
    expect(packed.fromDevice).toBe(true);
    expect((await verifyWritten(stick.dir, packed)).ok).toBe(true);
    loseOnDevice(stick.image, packed.path, 40 * 4096);
    expect(await verifyWritten(stick.dir, packed, undefined, undefined, fileSource)).toMatchObject({ ok: true, value: { fromDevice: false } });
    expect(await verifyWritten(stick.dir, packed)).toMatchObject({ ok: false, error: { code: 'goi-khong-con-dung' } });
    stick.pull();
    stick.plugIn();
    expect(await verifyWritten(stick.dir, packed, undefined, undefined, fileSource)).toMatchObject({ ok: false, error: { code: 'goi-khong-con-dung' } });
    expect(await verifyWritten(join(stick.dir, packed.fileName), packed)).toMatchObject({ ok: false, error: { code: 'goi-khong-con-dung' } });
    stick.remove();
  });
});
