import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signKeyFile } from '../../../electron/exchange/keys.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { scanFolder } from '../../../electron/exchange/scan-folder.ts';
import { age } from './forge.ts';
import { commune, draft, newFolder, packInput, value } from './sites.ts';

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
    execFileSync('mkfifo', [join(stick, 'pipe.sovang')]);
    const before = (await readdir(stick)).sort();

    const scan = value(await scanFolder(stick));
    expect(scan.bundles.map((b) => [b.name, b.header?.number ?? b.problem?.slice(0, 30)])).toEqual([
      ['BAOCAO~1.DOC', 7],
      ['cut.sovang', 'Gói dữ liệu không đọc được: tệ'],
      ['later.sovang', 'Gói dữ liệu do bản Sổ Vàng mới'],
      [join('\u00a0', two.fileName), 8],
    ]);
    expect(scan.keyFiles.map((k) => k.name)).toEqual(['khoa.json']);
    expect(scan.incomplete).toEqual(['xa-khac-20260101-1.sovang.part']);
    expect([...scan.suspicious].sort()).toEqual(['autorun.inf', 'goi.VBS', 'xa-mau-a1b2-20260302-7.exe', 'xa-mau-a1b2-20260302-7.sovang.lnk']);
    expect(scan.warnings).toHaveLength(2);
    expect((await readdir(stick)).sort()).toEqual(before);
  });

  it('an empty folder has nothing to warn of; one that is gone is a fault', async () => {
    const stick = await newFolder();
    expect(value(await scanFolder(stick))).toEqual({ bundles: [], keyFiles: [], incomplete: [], suspicious: [], warnings: [] });
    expect(await scanFolder(join(stick, 'x'))).toMatchObject({ ok: false, error: { code: 'khong-doc-duoc-tep' } });
  });

  it('stops when cancelled', async () => {
    const stick = await newFolder();
    await packBundle(packInput(stick));
    expect(value(await scanFolder(stick, AbortSignal.abort())).bundles).toEqual([]);
  });
});
