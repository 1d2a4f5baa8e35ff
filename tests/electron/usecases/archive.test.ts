import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkJournal } from '../../../electron/usecases/archive-check-record.ts';
import type { Site } from '../../../electron/demo/site.ts';
import type { PaperKind } from '../../../shared/api/dossier.ts';
import { docxText } from './docx-text.ts';
import { openDatabase } from '../../../electron/store/database.ts';
import { DRIVERS, open, plainDriver, tempDir, value } from '../store/helpers.ts';
import { faultOf, folder, newCommune, onlyOf, person, siteAt, submitDossier } from './sites.ts';

const printed = async (site: Site, kind: PaperKind, id: string): Promise<string> => docxText((await site.download('paper.make', { kind, id, format: 'docx' })).bytes);

describe('an archive of a year', () => {
  it('R91: holds the year and what it names, with a list beside it; the check names what changed since, by whom, what is gone and what was added', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    await submitDossier(site, { code: 'so-noi-vu-mau', name: 'Sở Nội vụ' }, 'Người Trong Năm');
    const { saved: outside } = await site.call('subject.save', { fields: person('Người Ngoài Cuộc'), keepApart: true });
    const stick = folder();
    const done = await site.job('archive.export', { folder: `path:${stick}`, year: 2026, note: 'Đoàn kiểm tra' });
    const row = onlyOf(done);
    expect(readdirSync(stick).sort()).toEqual([done.index, ...done.papers, row.fileName].sort());
    expect(done.papers.map((name) => name.split('.').at(-1))).toEqual(['docx', 'pdf']);
    const index = await docxText(readFileSync(join(stick, done.papers[0] ?? '')));
    for (const said of ['MỤC LỤC GÓI LƯU TRỮ', 'năm 2026', 'Ghi chú: Đoàn kiểm tra', row.fileName, '12/TTr-UBND', 'Không có mục nào.']) expect(index).toContain(said);
    expect(index).not.toContain('theo dữ liệu đang có');
    expect(readFileSync(join(stick, done.index)).subarray(0, 2).toString()).toBe('PK');
    const counted = Object.fromEntries(done.counts.map(({ word, count }) => [word, count]));
    expect(counted).toMatchObject({ 'Đối tượng': 1, 'Đợt xét': 1, 'Đề nghị': 1, 'Hồ sơ': 1, 'Hồ sơ đã trình': 1 });
    // No key lies in it.
    expect(counted['Thiết lập của đơn vị']).toBeUndefined();

    const check = () => site.job('archive.check', { file: `path:${join(stick, row.fileName)}` });
    const at = await check();
    expect(at).toMatchObject({ year: 2026, note: 'Đoàn kiểm tra', checkCode: row.sha256, changed: 0, gone: 0, added: 0, differences: [] });
    expect(at.same).toBe(at.records);
    expect(at.journal).toMatchObject({ intact: true, end: 'held', reason: '' });
    expect(index).toContain(`nhật ký của đơn vị có ${at.journal.endLine ?? ''} dòng`);

    const { rows } = await site.call('subject.list', { after: null, limit: 9 });
    const subject = rows.find(({ name }) => name === 'Người Trong Năm');
    const held = (await site.call('subject.get', { id: subject?.id ?? '' })).subject;
    await site.call('subject.save', { id: held.id, version: held.version, fields: { ...held, name: 'Người Bị Sửa' } as never, keepApart: true });
    await site.call('subject.remove', { id: outside?.id ?? '' });
    await submitDossier(site, { code: 'so-noi-vu-mau', name: 'Sở Nội vụ' }, 'Người Thêm Sau');
    const later = await check();
    expect(later).toMatchObject({ changed: 1, gone: 0 });
    expect(later.differences.find(({ state }) => state === 'changed')).toMatchObject({ word: 'Đối tượng', title: 'Đối tượng: Người Trong Năm', by: 'Người dùng duy nhất' });
    expect(later.differences.filter(({ state }) => state === 'added').map(({ word }) => word)).toContain('Hồ sơ');
    // Printed afterwards: the index says that its lists are of today, the sheet what the check found.
    expect(await printed(site, 'muc-luc-luu-tru', done.bundleId)).toContain('theo dữ liệu đang có');
    const sheet = await printed(site, 'phieu-kiem-tra-luu-tru', later.id);
    for (const said of ['PHIẾU KIỂM TRA GÓI LƯU TRỮ', `Gói số ${row.number}, năm 2026`, 'còn đủ đến dòng', 'Đã sửa 1', 'Đối tượng: Người Trong Năm', 'Người dùng duy nhất']) expect(sheet).toContain(said);
    expect(await printed(site, 'phieu-kiem-tra-luu-tru', at.id)).toContain('Mọi mục trong gói vẫn như khi lưu trữ');
    expect((await faultOf(printed(site, 'phieu-kiem-tra-luu-tru', 'khong-co'))).code).toBe('chua-kiem-tra-luu-tru');
  }, 60_000);

  it('R91: the end of the journal that an archive carries must stand in the journal of today, unless the data has had another life', async () => {
    const plain = { driver: DRIVERS[1].driver, dataKey: null };
    const dir = tempDir();
    const store = open(dir, plain);
    const note = () => store.write('lan', 'Thử', (tx) => tx.note({}));
    value(await note());
    const end = store.auditHead();
    value(await note());
    const { lineage } = store.identity();
    expect(await checkJournal(store, lineage, end)).toEqual({ intact: true, lines: end.seq + 1, reason: '', end: 'held', endLine: end.seq });
    expect(await checkJournal(store, lineage, null)).toMatchObject({ intact: true, end: 'none', endLine: null });
    const other = { ...end, hash: '00'.repeat(32) };
    expect(await checkJournal(store, lineage, other)).toMatchObject({ intact: true, end: 'lost' });
    expect(await checkJournal(store, 'doi-khac', { ...other, seq: 9999 })).toMatchObject({ intact: true, end: 'other', endLine: 9999 });
    await store.close();
    const db = value(openDatabase({ file: join(dir, 'unit.db'), key: null, driver: plainDriver, schemaVersion: 1 }));
    db.exec("UPDATE audit SET action = 'Sửa lén' WHERE seq = 1");
    db.close();
    expect(await checkJournal(open(dir, plain), lineage, end)).toMatchObject({ intact: false, reason: 'dòng 1: dòng nhật ký đã bị sửa hoặc bị đổi chỗ' });
  });

  it('R91: one changed byte, a bundle of another kind and another unit are refused', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    const stick = folder();
    const row = onlyOf(await site.job('archive.export', { folder: `path:${stick}`, year: null }));
    const bytes = readFileSync(join(stick, row.fileName));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    const hurt = join(stick, 'hurt.sovang');
    writeFileSync(hurt, bytes);
    expect((await faultOf(site.job('archive.check', { file: `path:${hurt}` }))).code).toMatch(/^goi-(hong|thieu)$/);
    const other = siteAt(folder());
    await newCommune(other);
    expect((await faultOf(other.job('archive.check', { file: `path:${join(stick, row.fileName)}` }))).code).toBe('goi-khong-gui-cho-don-vi');
    const given = onlyOf(await site.job('handOn.export', { folder: `path:${stick}` }));
    expect((await faultOf(site.job('archive.check', { file: `path:${join(stick, given.fileName)}` }))).code).toBe('khong-phai-goi-luu-tru');
  }, 60_000);
});
