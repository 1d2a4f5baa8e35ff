import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Folders } from '../../../electron/host/handles.ts';
import { createFolders, isWithin } from '../../../electron/host/handles.ts';
import { mountedVolumes } from '../../../electron/host/volumes.ts';

let base: string;
let folders: Folders;
beforeAll(() => {
  base = realpathSync(mkdtempSync(join(tmpdir(), 'sv handles ')));
  for (const folder of ['home/Hồ sơ/Đợt 1', 'home/Ảnh', 'home/.hidden', 'stick', 'outside/secret']) mkdirSync(join(base, folder), { recursive: true });
  writeFileSync(join(base, 'home/đơn.txt'), 'abc');
  writeFileSync(join(base, 'outside/secret/x.txt'), 'x');
  symlinkSync(join(base, 'outside'), join(base, 'home/leads-out'));
  symlinkSync(join(base, 'stick'), join(base, 'home/leads-to-stick'));
  folders = make();
});
afterAll(() => rmSync(base, { recursive: true }));

const make = (more: { allowPaths?: boolean } = {}) =>
  createFolders({
    home: join(base, 'home'),
    volumes: () => Promise.resolve([]),
    extraRoots: [{ path: join(base, 'stick'), label: 'USB MẪU', removable: true }],
    random: (length) => randomBytes(length),
    ...more,
  });
async function listed(handle: string | null) {
  const result = await folders.list(handle);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('listing', () => {
  it('begins with the places that may be chosen from', async () => {
    const top = await listed(null);
    expect(top.volumes.map(({ label, removable }) => [label, removable])).toEqual([['Thư mục của tôi', false], ['USB MẪU', true]]);
    expect(top.volumes[0]?.free).toBeGreaterThan(0);
    expect(top).toMatchObject({ here: null, parent: null, children: [] });
  });

  it('shows folders before files in Vietnamese order, without hidden ones and links that lead out', async () => {
    const home = (await listed(null)).volumes[0]?.handle ?? '';
    const list = await listed(home);
    expect(list.here?.name).toBe('Thư mục của tôi');
    expect(list.parent).toBe(null);
    expect(list.children.map(({ name, kind, size }) => [name, kind, size])).toEqual([
      ['Ảnh', 'folder', null],
      ['Hồ sơ', 'folder', null],
      ['leads-to-stick', 'folder', null],
      ['đơn.txt', 'file', 3],
    ]);
    expect(JSON.stringify(list)).not.toContain(base);
  });

  it('leads down and up again', async () => {
    const home = (await listed(null)).volumes[0]?.handle ?? '';
    const down = (await listed(home)).children.find((child) => child.name === 'Hồ sơ')?.handle ?? '';
    const list = await listed(down);
    expect(list.parent).toBe(home);
    expect(list.children.map((child) => child.name)).toEqual(['Đợt 1']);
    expect(await folders.resolve(down)).toEqual({ ok: true, value: join(base, 'home/Hồ sơ') });
  });

  it('says when a folder is gone', async () => {
    const path = join(base, 'stick/tạm');
    mkdirSync(path);
    const stick = (await listed(null)).volumes[1]?.handle ?? '';
    const child = (await listed(stick)).children[0]?.handle ?? '';
    rmSync(path, { recursive: true });
    expect(await folders.list(child)).toMatchObject({ ok: false, error: { code: 'thu-muc-khong-con' } });
  });
});

describe('F73 no path from the window', () => {
  it.each(['/etc', 'path:/etc', '../..', '', 'C:\\Windows', 'file:///etc', '%2e%2e', '__proto__', '\0'])('does not accept %j', async (handle) => {
    expect(await folders.resolve(handle)).toMatchObject({ ok: false, error: { code: 'khong-co-thu-muc' } });
    expect(await folders.list(handle)).toMatchObject({ ok: false });
  });

  it('does not follow a folder that was replaced by a link to elsewhere', async () => {
    const path = join(base, 'stick/đổi');
    mkdirSync(path);
    const stick = (await listed(null)).volumes[1]?.handle ?? '';
    const child = (await listed(stick)).children.find((entry) => entry.name === 'đổi')?.handle ?? '';
    rmSync(path, { recursive: true });
    symlinkSync(join(base, 'outside'), path);
    expect(await folders.resolve(child)).toMatchObject({ ok: false, error: { code: 'khong-co-thu-muc' } });
    rmSync(path);
  });

  it('accepts what she chose in the dialog of the system', async () => {
    const { handle, name } = folders.grant(join(base, 'outside/secret'));
    expect(name).toBe('secret');
    expect(await folders.resolve(handle)).toEqual({ ok: true, value: join(base, 'outside/secret') });
  });

  it('accepts absolute paths on the command line only', async () => {
    const cli = make({ allowPaths: true });
    expect(await cli.resolve(`path:${join(base, 'outside')}`)).toEqual({ ok: true, value: join(base, 'outside') });
    expect(await cli.resolve('path:relative')).toMatchObject({ ok: false });
  });
});

describe('a new folder', () => {
  it('is made where the handle says, listed, and refused a second time', async () => {
    const home = (await listed(null)).volumes[0]?.handle ?? '';
    const made = await folders.make(home, '  Hồ sơ gửi tỉnh ');
    if (!made.ok) throw new Error(made.error.code);
    expect(made.value.name).toBe('Hồ sơ gửi tỉnh');
    expect(await folders.resolve(made.value.handle)).toEqual({ ok: true, value: join(base, 'home/Hồ sơ gửi tỉnh') });
    expect((await listed(home)).children.find(({ name }) => name === 'Hồ sơ gửi tỉnh')).toEqual({ ...made.value, kind: 'folder', size: null });
    expect(await folders.make(home, 'Hồ sơ gửi tỉnh')).toMatchObject({ ok: false, error: { code: 'ten-thu-muc-da-co' } });
    rmSync(join(base, 'home/Hồ sơ gửi tỉnh'), { recursive: true });
  });

  it('F73: is not made outside, nor elsewhere by its name', async () => {
    const home = (await listed(null)).volumes[0]?.handle ?? '';
    for (const name of ['../outside/x', 'a/b', '..', '.', '', ' ', '.ssh', '$RECYCLE.BIN', 'C:', 'a\\b', 'nul', 'COM1.txt', 'a\0b', 'x'.repeat(101), 'cuối.']) {
      expect(await folders.make(home, name), name).toMatchObject({ ok: false, error: { code: 'ten-thu-muc', item: 'name' } });
    }
    expect(await folders.make(join(base, 'outside'), 'x')).toMatchObject({ ok: false, error: { code: 'khong-co-thu-muc' } });
    expect(await folders.make((await listed(home)).children.find(({ kind }) => kind === 'file')?.handle ?? '', 'x')).toMatchObject({ ok: false, error: { code: 'khong-tao-duoc-thu-muc' } });
  });
});

describe('volumes', () => {
  it('reads sticks with spaces and Vietnamese names from the mount table', () => {
    const table = ['proc /proc proc rw 0 0', '/dev/sdb1 /media/chi/USB\\040XÃ\\040MẪU vfat rw 0 0', '/dev/sdc1 /run/media/chi/KINGSTON exfat rw 0 0', '/dev/sda1 / ext4 rw 0 0', '/dev/sdd1 /mnt ext4 rw 0 0', '/dev/sde1 /mnt2 ext4 rw 0 0', ''].join('\n');
    expect(mountedVolumes(table)).toEqual([
      { path: '/media/chi/USB XÃ MẪU', label: 'USB XÃ MẪU', removable: true },
      { path: '/run/media/chi/KINGSTON', label: 'KINGSTON', removable: true },
      { path: '/mnt', label: 'mnt', removable: false },
    ]);
  });

  it.each([['/a', '/a', true], ['/a', '/a/b', true], ['/a', '/ab', false], ['/a', '/', false], ['/a/b', '/a', false], ['/a', '/a/..b', true]])('%s holds %s: %s', (folder, path, expected) => {
    expect(isWithin(folder, path)).toBe(expected);
  });
});
