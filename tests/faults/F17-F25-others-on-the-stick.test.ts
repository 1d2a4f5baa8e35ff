import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packBundle } from '../../electron/exchange/pack.ts';
import { asProvince, commune, draft, newFolder, packInput, seeded, site, value } from '../electron/exchange/sites.ts';
import { callsIn, straceThere } from './harness.ts';

const READER = fileURLToPath(new URL('stick-reader.ts', import.meta.url));
interface Said {
  readonly bundles: string[];
  readonly problems: string[];
  readonly suspicious: string[];
  readonly opened: boolean[];
  readonly verified: boolean | null;
}

/** Runs the reader under strace; what it said, and the system calls named. */
async function traced(calls: readonly string[], args: readonly string[]): Promise<{ said: Said; log: string[] }> {
  const log = join(await newFolder(), 'log');
  const run = spawnSync('strace', ['-f', '-qq', '-y', '-o', log, '-e', `trace=${calls.join(',')}`, process.execPath, READER, ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return { said: JSON.parse(run.stdout.split('\n')[1] ?? '') as Said, log: callsIn(log, calls) };
}

/** Names, sizes, contents and times of everything below a folder. */
async function fingerprint(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  return Promise.all(names.map(async (name) => {
    const { mtimeMs, size, mode, isDirectory } = await stat(join(folder, name)).then((s) => ({ ...s, isDirectory: s.isDirectory() }));
    return `${name} ${size} ${mode} ${mtimeMs} ${isDirectory ? '' : createHash('sha256').update(await readFile(join(folder, name))).digest('hex')}`;
  }));
}

describe.skipIf(!straceThere)('what else lies on the stick', () => {
  it('F17-F19 programs, scripts and shortcuts beside and instead of a bundle: nothing on the stick is executed', async () => {
    const stick = await newFolder();
    const packed = value(await packBundle(packInput(stick)));
    const script = `#!/bin/sh\ntouch '${stick}/executed'\n`;
    for (const name of ['gói.sovang', `${packed.fileName}.exe`, `${packed.fileName}.lnk`, 'autorun.inf', 'chạy.sh', 'node', 'libcrypto.so', 'dbghelp.dll']) {
      await writeFile(join(stick, name), script);
      await chmod(join(stick, name), 0o777);
    }
    const { said, log } = await traced(['execve', 'execveat'], [stick, JSON.stringify(asProvince()), JSON.stringify(packed)]);
    expect(said).toMatchObject({ bundles: [packed.fileName], problems: ['gói.sovang'], opened: [true], verified: true });
    // The one program that was started is the reader itself.
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(`execve("${process.execPath}"`);
    expect(await readdir(stick)).not.toContain('executed');
  });

  it('F25 500 files of others and bundles of five communes: only ours are listed; of the rest no more than the first bytes are read, nothing is changed', async () => {
    const stick = await newFolder();
    const expected: string[] = [];
    for (let i = 0; i < 5; i++) {
      const folder = join(stick, ['', 'cũ', 'Năm 2025', 'x', 'y'][i] ?? '');
      await mkdir(folder, { recursive: true });
      const from = i === 0 ? commune : await site(`xa-so-${i}`, `xã Số ${i}`);
      const { fileName } = value(await packBundle(packInput(folder, { keys: from.keys, draft: draft({ sender: { ...draft().sender, unitCode: from.code, unitName: from.name } }) })));
      expected.push(join(['', 'cũ', 'Năm 2025', 'x', 'y'][i] ?? '', fileName));
    }
    for (let i = 0; i < 500; i++) await writeFile(join(stick, ['ảnh', 'văn bản', 'cũ/bảng', 'x/phim'][i % 4] + ` ${i}.${['jpg', 'docx', 'xlsx', 'mp4', 'db'][i % 5]}`), seeded(`other ${i}`, 5000));
    const before = await fingerprint(stick);

    const { said, log } = await traced(['openat', 'read', 'pread64', 'readv', 'preadv', 'unlink', 'unlinkat', 'rename', 'renameat', 'renameat2', 'write', 'pwrite64', 'mkdir', 'truncate', 'ftruncate', 'utimensat', 'chmod'], [stick, '']);
    expect(said.bundles).toEqual(expected.sort());
    expect(said.problems).toEqual([]);
    const onStick = log.filter((line) => line.includes(stick));
    expect(onStick.length).toBeGreaterThan(1000);
    const read = new Map<string, number>();
    for (const line of onStick) {
      if (/\bopenat\(/.test(line)) expect(line).toMatch(/O_RDONLY/);
      else {
        const call = /\b(?:p?readv?|pread64)\(\d+<([^>]*)>.*= (\d+)$/.exec(line);
        if (call === null) throw new Error(`Something else was done to the stick: ${line}`);
        read.set(call[1] ?? '', (read.get(call[1] ?? '') ?? 0) + Number(call[2]));
      }
    }
    const others = [...read].filter(([name]) => !name.endsWith('.sovang'));
    expect(others).toHaveLength(500);
    expect(Math.max(...others.map(([, bytes]) => bytes))).toBe(64);
    expect(await fingerprint(stick)).toEqual(before);
  });
});
