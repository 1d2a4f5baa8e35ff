import { execFileSync } from 'node:child_process';
import { appendFile, copyFile, mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../electron/exchange/open.ts';
import { signKeyFile } from '../../../electron/exchange/keys.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { scanFolder } from '../../../electron/exchange/scan-folder.ts';
import { age } from './forge.ts';
import { asProvince, commune, draft, newFolder, packInput, value } from './sites.ts';

describe('scanFolder', () => {
  it('F17-F25 finds ours by content among a stick’s other files, and warns of what a worm leaves', async () => {
    const stick = await newFolder();
    const one = value(await packBundle(packInput(stick)));
    await rename(one.path, join(stick, 'BAOCAO~1.DOC'));
    const hidden = join(stick, '\u00a0');
    await mkdir(hidden);
    const two = value(await packBundle(packInput(hidden, { draft: draft({ number: 8 }) })));
    for (let i = 0; i < 200; i++) await writeFile(join(stick, `ảnh ${i}.jpg`), `\xff\xd8 ${i}`);
    for (const name of ['xa-mau-a1b2-20260302-7.sovang.lnk', 'xa-mau-a1b2-20260302-7.exe', 'goi.VBS', 'autorun.inf']) await writeFile(join(stick, name), await readFile(two.path));
    await writeFile(join(stick, 'khoa.json'), signKeyFile({ unitCode: commune.code, unitName: commune.name, unitKind: 'xa', createdAt: '2026-01-05T09:00:00+07:00' }, commune.keys).text);
    await writeFile(join(stick, 'xa-khac-20260101-1.sovang.part'), 'dở');
    await writeFile(join(stick, 'notes.age'), await age(Buffer.from('x'), []));
    await writeFile(join(stick, 'cut.sovang'), (await readFile(two.path)).subarray(0, 150));
    await writeFile(join(stick, 'later.sovang'), await age(Buffer.from('x'), [['sovang/v2', 'x', '1', 'y', '2']]));
    await symlink('/etc/passwd', join(stick, 'link.sovang'));
    await symlink('/etc/passwd', join(stick, 'link.txt'));
    execFileSync('mkfifo', [join(stick, 'pipe.sovang')]);
    const before = (await readdir(stick)).sort();

    const scan = value(await scanFolder(stick));
    expect(scan.bundles.map((b) => [b.name, b.header.number])).toEqual([
      ['BAOCAO~1.DOC', 7],
      [join('\u00a0', two.fileName), 8],
    ]);
    expect(scan.problems).toEqual([
      { name: 'cut.sovang', reason: expect.stringContaining('thiếu hoặc hỏng phần cuối') as string },
      { name: 'later.sovang', reason: expect.stringContaining('bản Sổ Vàng mới hơn') as string },
      { name: 'link.sovang', reason: expect.stringContaining('Không phải tệp thường') as string },
      { name: 'pipe.sovang', reason: expect.stringContaining('Không phải tệp thường') as string },
    ]);
    expect(scan.keyFiles.map((k) => k.name)).toEqual(['khoa.json']);
    expect(scan.incomplete).toEqual(['xa-khac-20260101-1.sovang.part']);
    expect([...scan.suspicious].sort()).toEqual(['autorun.inf', 'goi.VBS', 'xa-mau-a1b2-20260302-7.exe', 'xa-mau-a1b2-20260302-7.sovang.lnk']);
    expect(scan.warnings).toHaveLength(3);
    expect(scan.warnings[0]).toMatch(/giả tên gói dữ liệu \((xa-mau-a1b2-20260302-7\.(exe|sovang\.lnk)(, )?){2}\)/);
    expect((await readdir(stick)).sort()).toEqual(before);
  });

  it('copies under several names and places are one line with a note; one that was lengthened or damaged is no copy', async () => {
    const stick = await newFolder();
    const one = value(await packBundle(packInput(stick)));
    await mkdir(join(stick, 'cũ'));
    await copyFile(one.path, join(stick, 'A bản sao.dat'));
    await copyFile(one.path, join(stick, 'cũ', one.fileName));
    await copyFile(one.path, join(stick, 'z.sovang'));
    await appendFile(join(stick, 'z.sovang'), 'x');
    const bent = await readFile(one.path);
    bent.writeUInt8(bent.readUInt8(bent.length - 100) ^ 1, bent.length - 100);
    await writeFile(join(stick, 'y.sovang'), bent);
    const two = value(await packBundle(packInput(join(stick, 'cũ'), { draft: draft({ number: 8 }) })));

    const { bundles, problems } = value(await scanFolder(stick));
    expect(problems).toEqual([]);
    expect(bundles.map(({ name, copies }) => [name, copies])).toEqual([
      [join('cũ', one.fileName), ['A bản sao.dat', one.fileName]],
      [join('cũ', two.fileName), []],
      ['y.sovang', []],
      ['z.sovang', []],
    ]);
    expect(bundles[0]?.note).toContain('2 bản sao');
    expect(bundles[1]?.note).toBeNull();
  });

  it('F18 a renamed bundle is found and opens; one with something appended or cut off is refused', async () => {
    const stick = await newFolder();
    const one = value(await packBundle(packInput(stick)));
    const names = ['XAMAUA~1.SOV', 'xa-mau-a1b2-20260302-7 (1).sovang', 'Bản sao của gói.sovang.bak', 'không có đuôi', '.ẩn'];
    for (const [i, name] of names.entries()) {
      await rename(join(stick, names[i - 1] ?? one.fileName), join(stick, name));
      const [found, ...more] = value(await scanFolder(stick)).bundles;
      expect([found?.name, more]).toEqual([name, []]);
      const opened = value(await openBundle(found?.path ?? '', asProvince()));
      expect(opened.fileSha256).toBe(one.fileSha256);
      await opened.close();
    }
    const bytes = await readFile(join(stick, '.ẩn'));
    for (const tail of [Buffer.of(0), Buffer.from('MZ…'), Buffer.alloc(70_000, 7), bytes]) {
      await writeFile(join(stick, 'thêm.sovang'), Buffer.concat([bytes, tail]));
      expect(await openBundle(join(stick, 'thêm.sovang'), asProvince())).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^goi-(hong|thieu)$/) as string } });
    }
    for (const length of [bytes.length - 1, bytes.length - 40_000]) {
      await writeFile(join(stick, 'cắt.sovang'), bytes.subarray(0, length));
      expect((await openBundle(join(stick, 'cắt.sovang'), asProvince())).ok).toBe(false);
    }
  });

  it('F19 a program, a script or anything else dressed as a bundle is named, never a bundle', async () => {
    const stick = await newFolder();
    const dressed: [string, string | Buffer, string][] = [
      ['a.sovang', 'MZ\x90\0', 'chương trình'],
      ['b.sovang', '#!/bin/sh\ntouch /tmp/x\n', 'chương trình'],
      ['c.SOVANG', '\x7fELF\x02', 'chương trình'],
      ['d.sovang', Buffer.from('L\0\0\0\x01\x14\x02\0', 'latin1'), 'chương trình'],
      ['e.sovang', 'CreateObject("WScript.Shell")', 'không phải gói dữ liệu'],
      ['f.sovang', '', 'không phải gói dữ liệu'],
      ['g.sovang', Buffer.alloc(100_000), 'không phải gói dữ liệu'],
      ['h.sovang.pdf', '%PDF-1.4', 'không phải gói dữ liệu'],
      ['i.sovang', 'age-encryption.org/v1\n', ''],
    ];
    for (const [name, content] of dressed) await writeFile(join(stick, name), typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
    const hidden = ['j.sovang.exe', 'k.sovang.scr .', 'xa-mau-a1b2-20260302-7.com', 'l\u202egnavos.exe'];
    for (const name of hidden) await writeFile(join(stick, name), 'x');
    for (const name of ['IMG-20260302-7.jpg', 'sovang.txt']) await writeFile(join(stick, name), 'x');
    const scan = value(await scanFolder(stick));
    expect(scan.bundles).toEqual([]);
    expect(scan.problems.map(({ name, reason }) => [name, dressed.find((d) => d[0] === name)?.[2], reason])).toEqual(
      dressed.map(([name, , words]) => [name, words, expect.stringContaining(words) as string]),
    );
    expect([...scan.suspicious].sort()).toEqual([...hidden].sort());
  });

  it('an empty folder has nothing to warn of; one that is gone is a fault', async () => {
    const stick = await newFolder();
    expect(value(await scanFolder(stick))).toEqual({ bundles: [], locked: [], problems: [], keyFiles: [], incomplete: [], suspicious: [], warnings: [] });
    expect(await scanFolder(join(stick, 'x'))).toMatchObject({ ok: false, error: { code: 'khong-doc-duoc-tep' } });
  });

  it('5,000 files: says how far it is, and stops when cancelled', async () => {
    const stick = await newFolder();
    const one = value(await packBundle(packInput(stick)));
    for (let i = 0; i < 5000; i += 100) await Promise.all(Array.from({ length: 100 }, (_, at) => writeFile(join(stick, `ảnh ${i + at}.jpg`), 'x')));
    const seen: number[] = [];
    const scan = value(await scanFolder(stick, undefined, ({ done, total }) => seen.push(done / (total ?? 0))));
    expect(scan.bundles.map((b) => b.name)).toEqual([one.fileName]);
    expect(scan.warnings).toEqual([]);
    expect(seen.length).toBeGreaterThan(50);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);

    const control = new AbortController();
    let calls = 0;
    const stopped = await scanFolder(stick, control.signal, () => ++calls === 3 && control.abort());
    expect(stopped).toMatchObject({ ok: false, error: { code: 'da-dung', kind: 'cancelled' } });
    expect(calls).toBe(3);
    expect(await scanFolder(stick, AbortSignal.abort())).toMatchObject({ ok: false, error: { code: 'da-dung' } });
  });
});
