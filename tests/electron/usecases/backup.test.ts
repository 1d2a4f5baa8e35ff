import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inUnitDb } from './unit-db.ts';
import type { Site } from '../../../electron/demo/site.ts';
import { DAMAGE_CODES } from '../../../shared/domain/backup.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

const PASSPHRASE = 'mat khau mau';
const save = (site: Site, name: string) => site.call('subject.save', { fields: person(name), keepApart: true });
const names = async (site: Site) => (await site.call('subject.list', { kind: 'person', limit: 100 })).rows.map(({ name }) => name).sort();
const handle = (path: string) => `path:${path}`;

/** A commune with one person, one attachment and one backup of both. */
async function withBackup(dir = folder()) {
  const site = siteAt(dir);
  const unit = await newCommune(site);
  await save(site, 'Người Mẫu Một');
  const { row } = await site.job('backup.create', {});
  return { dir, site, unit, row, path: join(dir, 'backups', row.name) };
}

/** All files of a folder with their digests. */
function filesOf(dir: string, keep: (name: string) => boolean = () => true): Record<string, string> {
  const all = readdirSync(dir, { recursive: true }).map(String).filter((name) => keep(name) && statSync(join(dir, name)).isFile());
  return Object.fromEntries(all.sort().map((name) => [name, createHash('sha256').update(readFileSync(join(dir, name))).digest('hex')]));
}

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('making a backup', () => {
  it('R83: holds database, keyring and manifest, is listed with what it holds, and says nothing of anybody', async () => {
    const { site, row, path } = await withBackup();
    expect(row).toMatchObject({ place: 'may', state: 'good', reason: 'tu-tay', when: 'hôm nay 08:00', attachments: 0 });
    expect(row.counts).toContainEqual({ label: 'Đối tượng', count: 1 });
    expect(readdirSync(path).sort()).toEqual(['attachments.json', 'keyring.2.json', 'keyring.json', 'manifest.json', 'unit.db']);
    const bytes = Buffer.concat(readdirSync(path).map((name) => readFileSync(join(path, name))));
    // Long enough not to stand in encrypted bytes by chance.
    for (const name of ['Người Mẫu', 'Trần Ký', 'Tân Mẫu']) for (const encoding of ['utf8', 'utf16le'] as const) expect([name, bytes.includes(name, 0, encoding)]).toEqual([name, false]);
    expect((await site.call('backup.list', {})).map(({ name }) => name)).toEqual([row.name]);
    expect((await site.call('backup.state', {})).last).toEqual({ words: 'hôm nay 08:00', reasonWord: 'Bấm «Sao lưu ngay»' });
    expect(await site.job('backup.verify', { handle: row.handle })).toMatchObject({ attachments: 0, missing: 0, damaged: 0, row: { state: 'good' } });
  });

  it('Z3: one bit turned in a backup is noticed by its check, and it no longer counts', async () => {
    const { site, row, path } = await withBackup();
    flip(join(path, 'unit.db'), 9000);
    expect((await site.call('backup.list', {}))[0]?.state).toBe('good');
    expect((await faultOf(site.job('backup.verify', { handle: row.handle }))).code).toBe('ban-sao-luu-hong');
    expect((await site.call('backup.list', {}))[0]?.state).toBe('bad');
  });

  it('one whose database is not what its manifest counted is refused, and so is another unit’s', async () => {
    const { site, dir, row, path } = await withBackup();
    await save(site, 'Người Mẫu Hai');
    const { row: later } = await site.job('backup.create', {});
    cpSync(join(dir, 'backups', later.name, 'unit.db'), join(path, 'unit.db'));
    expect((await faultOf(site.job('backup.preview', { handle: row.handle }))).code).toBe('ban-sao-luu-hong');

    const other = await withBackup();
    expect((await faultOf(site.job('backup.restore', { handle: handle(other.path) }))).code).toBe('ban-sao-luu-don-vi-khac');
    expect(await names(site)).toEqual(['Người Mẫu Hai', 'Người Mẫu Một']);
  });
});

describe('the second place', () => {
  it('R83: gets the newest backup, is known again after a lost database, and an absent one is said and tried again', async () => {
    const { dir, site, row, unit } = await withBackup();
    const stick = folder();
    const state = await site.job('backup.setSecond', { folder: handle(stick) });
    expect(state.second).toMatchObject({ reachable: true, late: false, problem: '', lastWords: 'hôm nay 08:00' });
    const there = join(stick, 'so-vang-sao-luu', unit.code);
    const copied = () => readdirSync(there).filter((name) => name.startsWith('2026'));
    expect(copied()).toHaveLength(1);
    expect(copied()).not.toContain(row.name);

    renameSync(join(stick, 'so-vang-sao-luu'), join(stick, 'rut-ra'));
    await save(site, 'Người Mẫu Hai');
    expect((await site.job('backup.create', {})).second).toContain('USB chưa cắm');
    expect((await site.call('backup.state', {})).second).toMatchObject({ reachable: false, problem: expect.stringContaining('USB chưa cắm') as string });
    expect((await site.call('home.today', {})).backup).toMatchObject({ text: 'Bản sao lưu gần nhất: hôm nay 08:00.', note: expect.stringContaining('USB chưa cắm') as string });
    // Another stick in the same place is not written to.
    mkdirSync(there, { recursive: true });
    expect((await site.job('backup.create', {})).second).not.toBe('');
    expect(readdirSync(there)).toEqual([]);
    rmSync(join(stick, 'so-vang-sao-luu'), { recursive: true });
    renameSync(join(stick, 'rut-ra'), join(stick, 'so-vang-sao-luu'));
    expect((await site.job('backup.create', {})).second).toBe('');
    expect(copied()).toHaveLength(2);
    const listed = await site.call('backup.list', {});
    expect(new Set(listed.map(({ place }) => place))).toEqual(new Set(['may', 'noi-thu-hai']));

    await site.close();
    rmSync(join(dir, 'unit.db'));
    for (const { name, place } of listed) if (place === 'may') rmSync(join(dir, 'backups', name), { recursive: true });
    const again = siteAt(dir);
    expect((await faultOf(again.call('unit.unlock', { passphrase: PASSPHRASE }))).code).toBe('mat-tep-du-lieu');
    const { backups } = await again.call('rescue.list', {});
    expect(backups.map(({ place }) => place)).toEqual(['noi-thu-hai', 'noi-thu-hai']);
    await again.job('rescue.restore', { handle: backups[0]?.handle ?? '' });
    expect(await names(again)).toEqual(['Người Mẫu Hai', 'Người Mẫu Một']);
  });

  it('F20: a folder inside the data, or one that cannot be written to, is refused in words', async () => {
    const { dir, site } = await withBackup();
    expect((await faultOf(site.job('backup.setSecond', { folder: handle(join(dir, 'backups')) }))).code).toBe('noi-sao-luu-trong-du-lieu');
    const shut = folder();
    chmodSync(shut, 0o500);
    if (process.getuid?.() !== 0) expect((await faultOf(site.job('backup.setSecond', { folder: handle(shut) }))).code).toBe('khong-ghi-duoc');
    expect((await site.call('backup.state', {})).second).toBeNull();
  });
});

describe('restoring', () => {
  it('R83: shows what would be lost, restores, keeps what was replaced, begins a new lineage, and can be undone', async () => {
    const { dir, site, row } = await withBackup();
    await save(site, 'Người Mẫu Hai');
    const preview = await site.job('backup.preview', { handle: row.handle });
    expect(preview.differences).toContainEqual({ label: 'Đối tượng', now: 2, then: 1, lost: 1, reverted: 0, regained: 0 });
    expect(preview).toMatchObject({ laterCount: 1, later: [{ when: 'hôm nay 08:00' }], attachmentsMissing: 0 });

    const done = await site.job('backup.restore', { handle: row.handle });
    expect(done).toMatchObject({ when: 'hôm nay 08:00', keptAs: expect.stringMatching(/^truoc-khoi-phuc-/) as string, attachmentsLost: 0 });
    expect(await names(site)).toEqual(['Người Mẫu Một']);
    expect(existsSync(join(dir, done.keptAs, 'unit.db'))).toBe(true);
    expect((await site.call('home.today', {})).notices.map(({ message }) => message).join()).toContain('khôi phục');
    expect((await site.call('backup.list', {})).map(({ reason }) => reason)).toContain('truoc-khoi-phuc');

    const { replaced } = await site.call('backup.state', {});
    expect(replaced).toEqual([{ name: done.keptAs, when: 'hôm nay 08:00', undo: true }]);
    await site.job('backup.undo', { name: done.keptAs });
    expect(await names(site)).toEqual(['Người Mẫu Hai', 'Người Mẫu Một']);
    expect((await site.call('backup.state', {})).replaced).toMatchObject([{ name: expect.stringMatching(/^truoc-hoan-tac-/) as string }]);
    await site.close();
    const again = siteAt(dir);
    await again.call('unit.unlock', { passphrase: PASSPHRASE });
    expect(await names(again)).toEqual(['Người Mẫu Hai', 'Người Mẫu Một']);
  });

  it('restores one of several made in the same hour, although the backup made first leaves no room for it, and keeps none of the findings about what was replaced', async () => {
    const { dir, site, row } = await withBackup();
    for (const name of ['Người Mẫu Hai', 'Người Mẫu Ba']) {
      await save(site, name);
      await site.job('backup.create', {});
    }
    await save(site, 'Người Mẫu Bốn');
    const found = JSON.stringify({ at: 1, sound: false, tables: null, attachments: { count: 0, damaged: [] } });
    writeFileSync(join(dir, 'health.json'), found);
    const oldest = (await site.call('backup.list', {})).at(-1);
    const done = await site.job('backup.restore', { handle: oldest?.handle ?? '' });
    expect(await names(site)).toEqual(oldest?.name === row.name ? ['Người Mẫu Một'] : ['Người Mẫu Hai', 'Người Mẫu Một']);
    expect([existsSync(join(dir, 'health.json')), readFileSync(join(dir, done.keptAs, 'health.json'), 'utf8')]).toEqual([false, found]);
    await site.job('backup.undo', { name: done.keptAs });
    expect(readFileSync(join(dir, 'health.json'), 'utf8')).toBe(found);
  });

  it('a backup that is damaged restores nothing and changes nothing', async () => {
    const { dir, site, row, path } = await withBackup();
    flip(join(path, 'unit.db'), 9000);
    const own = (name: string) => !name.startsWith('backups') && name !== 'lock';
    const before = filesOf(dir, own);
    expect((await faultOf(site.job('backup.restore', { handle: row.handle }))).code).toBe('ban-sao-luu-hong');
    expect(filesOf(dir, own)).toEqual(before);
    expect(await names(site)).toEqual(['Người Mẫu Một']);
  });
});

describe('data that cannot be opened', () => {
  const damages: { name: string; code: string; harm: (file: string) => void }[] = [
    { name: 'F08: the file is gone', code: 'mat-tep-du-lieu', harm: (file) => rmSync(file) },
    { name: 'F05: its first page is overwritten', code: 'sai-khoa-du-lieu', harm: (file) => writeFileSync(file, Buffer.concat([Buffer.alloc(4096, 7), readFileSync(file).subarray(4096)])) },
  ];
  it.each(damages)('$name: yesterday’s is offered and restored, the damaged file kept', async ({ code, harm }) => {
    const { dir, site, row } = await withBackup();
    await site.close();
    harm(join(dir, 'unit.db'));
    const again = siteAt(dir, '2026-11-21');
    expect(await again.call('unit.state', {})).toMatchObject({ state: 'locked' });
    expect((await faultOf(again.call('rescue.list', {}))).code).toBe('du-lieu-khong-hong');
    expect((await faultOf(again.call('unit.unlock', { passphrase: PASSPHRASE }))).code).toBe(code);
    expect(await again.call('unit.state', {})).toMatchObject({ state: 'damaged', problem: { code }, unit: null });
    const list = await again.call('rescue.list', {});
    expect(list).toMatchObject({ asksKey: false, problem: { code }, backups: [{ name: row.name, when: 'hôm qua 08:00', state: 'good' }] });
    const done = await again.job('rescue.restore', { handle: list.backups[0]?.handle ?? '' });
    expect(await again.call('unit.state', {})).toMatchObject({ state: 'open' });
    expect(await names(again)).toEqual(['Người Mẫu Một']);
    if (code !== 'mat-tep-du-lieu') expect(existsSync(join(dir, done.keptAs, 'unit.db'))).toBe(true);
    expect((await faultOf(again.call('rescue.list', {}))).code).toBe('dang-mo');
  });

  it('an empty file counts as gone, and no unit is made in its place', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site);
    await site.close();
    writeFileSync(join(dir, 'unit.db'), '');
    const again = siteAt(dir);
    expect((await faultOf(again.call('unit.unlock', { passphrase: PASSPHRASE }))).code).toBe('mat-tep-du-lieu');
    expect(statSync(join(dir, 'unit.db')).size).toBe(0);
  });

  it('F05: without any backup a damaged file is read again, and what is lost is said', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site);
    await save(site, 'Người Mẫu Một');
    await site.close();
    const page = await inUnitDb(dir, PASSPHRASE, (db) => db.prepare<[], number>("SELECT rootpage FROM sqlite_master WHERE name = 'meta'").pluck().get() ?? 0);
    const bytes = readFileSync(join(dir, 'unit.db'));
    writeFileSync(join(dir, 'unit.db'), bytes.fill(7, (page - 1) * 4096 + 100, (page - 1) * 4096 + 200));
    const again = siteAt(dir);
    expect(DAMAGE_CODES.has((await faultOf(again.call('unit.unlock', { passphrase: PASSPHRASE }))).code)).toBe(true);
    expect(await again.call('rescue.list', {})).toMatchObject({ backups: [], asksKey: false });
    const report = await again.job('rescue.salvage', {});
    expect(report).toMatchObject({ lost: 0, unknown: [], tables: expect.arrayContaining([{ label: 'Đối tượng', read: 1, lost: 0 }]) as unknown });
    expect(statSync(join(dir, report.keptAs, 'unit.db')).size).toBeGreaterThanOrEqual(bytes.length);
    expect(readdirSync(join(dir, report.keptAs))).toContain('bao-cao.json');
    expect(await names(again)).toEqual(['Người Mẫu Một']);
    expect((await again.call('backup.state', {})).replaced).toMatchObject([{ undo: false }]);
  });

  it('F59: both copies of the keyring damaged or gone: the backup’s is taken, nothing else is lost', async () => {
    const { dir, site } = await withBackup();
    await save(site, 'Người Mẫu Hai');
    await site.close();
    for (const harm of [(file: string) => writeFileSync(file, 'rác'), (file: string) => rmSync(file)]) {
      for (const file of ['keyring.json', 'keyring.2.json']) harm(join(dir, file));
      const again = siteAt(dir);
      expect(await again.call('unit.state', {})).toMatchObject({ state: 'damaged' });
      expect((await faultOf(again.call('unit.create', { kind: 'xa', name: 'xã Khác', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: 'khác' }))).code).toBe('da-co-khoa');
      expect(await again.call('rescue.keyring', {})).toEqual({ when: 'hôm nay 08:00' });
      expect(await again.call('unit.state', {})).toMatchObject({ state: 'locked' });
      await again.call('unit.unlock', { passphrase: PASSPHRASE });
      expect(await names(again)).toEqual(['Người Mẫu Hai', 'Người Mẫu Một']);
      await again.close();
    }
  });

  it('Z4: another computer, the stick alone: restored by passphrase, or by the recovery code where that is forgotten', async () => {
    const { site } = await withBackup();
    const { code } = await site.call('recovery.status', {});
    const stick = folder();
    await site.job('backup.setSecond', { folder: handle(stick) });
    await site.close();
    for (const key of [{ passphrase: PASSPHRASE }, { code: code ?? '' }]) {
      const fresh = siteAt(folder());
      expect(await fresh.call('unit.state', {})).toMatchObject({ state: 'new' });
      const { asksKey, problem, backups } = await fresh.call('rescue.list', { folder: handle(stick) });
      expect({ asksKey, problem }).toEqual({ asksKey: true, problem: null });
      const chosen = { handle: backups[0]?.handle ?? '' };
      expect((await faultOf(fresh.job('rescue.restore', chosen))).code).toBe('thieu-mat-khau');
      expect((await faultOf(fresh.job('rescue.restore', { ...chosen, passphrase: 'sai' }))).code).toBe('sai-mat-khau');
      expect(await fresh.call('unit.state', {})).toMatchObject({ state: 'new' });
      await fresh.job('rescue.restore', { ...chosen, ...key });
      expect(await names(fresh)).toEqual(['Người Mẫu Một']);
      await fresh.close();
    }
  });
});
