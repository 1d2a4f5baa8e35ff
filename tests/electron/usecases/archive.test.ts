import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultOf, folder, newCommune, onlyOf, person, siteAt, submitDossier } from './sites.ts';

describe('an archive of a year', () => {
  it('R91: holds the year and what it names, with a list beside it; the check names what changed since, by whom, what is gone and what was added', async () => {
    const site = siteAt(folder());
    await newCommune(site);
    await submitDossier(site, { code: 'so-noi-vu-mau', name: 'Sở Nội vụ' }, 'Người Trong Năm');
    const { saved: outside } = await site.call('subject.save', { fields: person('Người Ngoài Cuộc'), keepApart: true });
    const stick = folder();
    const done = await site.job('archive.export', { folder: `path:${stick}`, year: 2026, note: 'Đoàn kiểm tra' });
    const row = onlyOf(done);
    expect(readdirSync(stick).sort()).toEqual([done.index, row.fileName].sort());
    expect(readFileSync(join(stick, done.index)).subarray(0, 2).toString()).toBe('PK');
    const counted = Object.fromEntries(done.counts.map(({ word, count }) => [word, count]));
    expect(counted).toMatchObject({ 'Đối tượng': 1, 'Đợt xét': 1, 'Đề nghị': 1, 'Hồ sơ': 1, 'Hồ sơ đã trình': 1 });
    // No key lies in it.
    expect(counted['Thiết lập của đơn vị']).toBeUndefined();

    const check = () => site.job('archive.check', { file: `path:${join(stick, row.fileName)}` });
    const at = await check();
    expect(at).toMatchObject({ year: 2026, note: 'Đoàn kiểm tra', checkCode: row.sha256, changed: 0, gone: 0, added: 0, differences: [] });
    expect(at.same).toBe(at.records);

    const { rows } = await site.call('subject.list', { after: null, limit: 9 });
    const subject = rows.find(({ name }) => name === 'Người Trong Năm');
    const held = (await site.call('subject.get', { id: subject?.id ?? '' })).subject;
    await site.call('subject.save', { id: held.id, version: held.version, fields: { ...held, name: 'Người Bị Sửa' } as never, keepApart: true });
    await site.call('subject.remove', { id: outside?.id ?? '' });
    await submitDossier(site, { code: 'so-noi-vu-mau', name: 'Sở Nội vụ' }, 'Người Thêm Sau');
    const later = await check();
    expect(later).toMatchObject({ changed: 1, gone: 0 });
    expect(later.differences.find(({ state }) => state === 'changed')).toMatchObject({ word: 'Đối tượng', title: 'Đối tượng: Người Trong Năm', by: 'Lãnh đạo đơn vị' });
    expect(later.differences.filter(({ state }) => state === 'added').map(({ word }) => word)).toContain('Hồ sơ');
  }, 60_000);

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
