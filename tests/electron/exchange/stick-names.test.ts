import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../../electron/exchange/open.ts';
import { packBundle } from '../../../electron/exchange/pack.ts';
import { scanFolder } from '../../../electron/exchange/scan-folder.ts';
import { claimsToBeBundle, imitatesBundle, isPart, isSuspicious } from '../../../electron/exchange/stick-names.ts';
import { verifyWritten } from '../../../electron/exchange/verify-written.ts';
import { all, asProvince, attachment, newFolder, packInput, sampleRecords, value } from './sites.ts';

const NAMES = ['Hồ sơ Nguyễn.sovang'.normalize('NFC'), 'Hồ sơ Nguyễn 2.sovang'.normalize('NFD'), `${'Hồ'.normalize('NFD')} ${'sơ'.normalize('NFC')}`, 'Hå s¬ NguyÔn ThÞ.sovang', '\ufeffgói\u200d.sovang', 'CON', 'aux.pdf', 'x. '];

describe('names on sticks', () => {
  it('F22-F23 in folders and under names of any spelling a bundle is written, found, verified and opened', async () => {
    const root = await newFolder();
    for (const name of NAMES) {
      const folder = join(root, `Thư mục ${name}`);
      await mkdir(folder);
      const packed = value(await packBundle(packInput(folder)));
      await rename(packed.path, join(folder, name));
      const [found, ...more] = value(await scanFolder(folder)).bundles;
      expect([found?.name, more]).toEqual([name, []]);
      expect(value(await verifyWritten(folder, packed)).fileName).toBe(name);
      await value(await openBundle(found?.path ?? '', asProvince())).close();
    }
    expect(await readdir(root)).toHaveLength(NAMES.length);
  });

  it('F22-F23 real names stand in the records, byte by byte; contents lie by their hash, so that no two names meet', async () => {
    const names = ['Nguyễn.pdf'.normalize('NFC'), 'Nguyễn.pdf'.normalize('NFD'), 'NGUYỄN.PDF', 'nguyễn.pdf', 'CON', 'aux.pdf', 'x.', 'a/b\\c:d*?.pdf', 'Tê\u200dp.pdf'];
    const files = names.map((name, i) => ({ name, ...attachment(Buffer.from(`nội dung ${i} ${name}`)) }));
    const records = sampleRecords(names.length).map((record, i) => ({ ...record, body: { file: files[i]?.sha256 ?? '', name: names[i] ?? '' } }));
    const packed = value(await packBundle(packInput(await newFolder(), { records: () => records, attachments: files })));
    const opened = value(await openBundle(packed.path, asProvince()));
    const read = (await all(opened.records())).map((line) => (line.ok ? line.record.body : null));
    expect(read).toEqual(records.map((r) => r.body));
    const contents = new Map<string, string>();
    for await (const { sha256, bytes } of opened.attachments()) contents.set(sha256, Buffer.concat(await all(bytes)).toString());
    expect(contents).toEqual(new Map(files.map(({ sha256, name }, i) => [sha256, `nội dung ${i} ${name}`])));
    for (const [sha256, text] of contents) expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    await opened.close();
  });

  it('F24 deep folders and long names work; what the system does not take is refused before anything is written', async () => {
    const root = await newFolder();
    const deep = join(root, ...Array.from({ length: 6 }, (_, i) => `${i} ${'thư mục tên dài '.repeat(7)}`.trim()));
    await mkdir(deep, { recursive: true });
    expect(deep.length).toBeGreaterThan(600);
    const packed = value(await packBundle(packInput(deep)));
    await rename(packed.path, join(deep, `${'a'.repeat(200)}.sovang`));
    expect(value(await scanFolder(deep)).bundles).toHaveLength(1);
    expect((await verifyWritten(deep, packed)).ok).toBe(true);
    const tooDeep = join(root, ...Array.from({ length: 40 }, () => 'd'.repeat(200)));
    expect(await packBundle(packInput(tooDeep))).toMatchObject({ ok: false, error: { code: 'duong-dan-qua-dai', next: expect.stringContaining('tên ngắn hơn') as string } });
    expect(await scanFolder(tooDeep)).toMatchObject({ ok: false, error: { code: 'khong-doc-duoc-tep' } });
  });

  it('F22 a name that is not Unicode at all is said, not passed over', async () => {
    const stick = await newFolder();
    await writeFile(Buffer.concat([Buffer.from(`${stick}/Nguy`), Buffer.of(0xd4), Buffer.from('n.sovang')]), 'x');
    const scan = value(await scanFolder(stick));
    expect([...scan.problems.map((p) => p.reason), ...scan.warnings].join()).toMatch(/không đọc được|không phải gói/);
  });

  it.each([
    ['xa-mau-a1b2-20260302-7.sovang', { claims: true }],
    ['xa-mau-a1b2-20260302-7 (1).SOVANG', { claims: true }],
    ['gói.sovang.part', { claims: true, part: true }],
    ['gói.sovang.docx', { claims: true }],
    ['sovang.docx', {}],
    ['gói.sovangx', {}],
    ['IMG-20260302-7.jpg', {}],
    ['xa-mau-a1b2-20260302-7.exe', { suspicious: true, imitates: true }],
    ['xa-mau-a1b2-20260302-7.sovang.lnk', { claims: true, suspicious: true, imitates: true }],
    ['xa-mau-a1b2-20260302-7 (2).vbs . ', { suspicious: true, imitates: true }],
    ['setup.exe', { suspicious: true }],
    ['AutoRun.inf', { suspicious: true }],
    ['gói\u202egnavos.txt', { suspicious: true }],
    ['báo cáo.js.txt', {}],
  ])('F17 what the name «%s» says', (name, expected: { claims?: boolean; part?: boolean; suspicious?: boolean; imitates?: boolean }) => {
    expect({ claims: claimsToBeBundle(name), part: isPart(name), suspicious: isSuspicious(name), imitates: imitatesBundle(name) }).toEqual({ claims: false, part: false, suspicious: false, imitates: false, ...expected });
  });
});
