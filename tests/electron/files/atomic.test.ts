import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readIfThere, replaceFile, writeFileAtomic, writeFileAtomicSync } from '../../../electron/files/atomic.ts';
import { diskFault } from '../../../electron/files/disk-fault.ts';
import { tempDir, value } from '../store/helpers.ts';

it('writes and replaces a file, leaving nothing else', async () => {
  const dir = tempDir();
  const path = `${dir}/a.json`;
  expect(readIfThere(path)).toBeNull();
  value(await writeFileAtomic(path, Buffer.from('một')));
  value(await writeFileAtomic(path, Buffer.from('hai')));
  expect(readFileSync(path, 'utf8')).toBe('hai');
  writeFileAtomicSync(path, Buffer.from('ba'));
  expect(readIfThere(path)?.toString()).toBe('ba');
  expect(readdirSync(dir)).toEqual(['a.json']);
});

it('leaves the former file and nothing else where the new one cannot take its place', async () => {
  const dir = tempDir();
  mkdirSync(`${dir}/taken/inside`, { recursive: true });
  await expect(writeFileAtomic(`${dir}/taken`, Buffer.from('x'))).rejects.toThrow('EISDIR');
  expect(readdirSync(dir)).toEqual(['taken']);
  await expect(replaceFile(`${dir}/missing`, `${dir}/to`)).rejects.toThrow('ENOENT');
});

it.each([
  ['ENOSPC', 'het-dia'],
  ['EDQUOT', 'het-dia'],
  ['EFBIG', 'het-dia'],
  ['EIO', 'loi-dia'],
  ['EROFS', 'khong-ghi-duoc'],
  ['EACCES', 'khong-ghi-duoc'],
  ['EPERM', 'tep-dang-bi-giu'],
  ['EBUSY', 'tep-dang-bi-giu'],
  ['ENOENT', undefined],
])('%s means %s', (errno, meaning) => {
  expect(diskFault(Object.assign(new Error(errno), { code: errno }))?.code).toBe(meaning);
});

it('keeps what it writes from other users of the machine', async () => {
  const dir = tempDir();
  writeFileSync(`${dir}/a`, 'x');
  chmodSync(`${dir}/a`, 0o644);
  value(await writeFileAtomic(`${dir}/a`, Buffer.from('y')));
  const { statSync } = await import('node:fs');
  expect(statSync(`${dir}/a`).mode & 0o077).toBe(0);
});
