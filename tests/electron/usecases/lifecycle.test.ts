import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import Database from 'better-sqlite3';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

describe('first run, lock and unlock', () => {
  it('asks for a passphrase, and takes none only after a warning', async () => {
    const site = siteAt(folder());
    const input = { kind: 'xa' as const, name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: '' };
    expect((await faultOf(site.call('unit.create', input))).code).toBe('chua-dat-mat-khau');
    await site.call('unit.create', { ...input, acceptUnprotected: true });
    expect((await site.call('home.today', {})).unprotected).toBe(true);
  });

  it('refuses a wrong passphrase with a reason and opens with the right one', async () => {
    const dir = folder();
    const first = siteAt(dir);
    await newCommune(first);
    await first.call('subject.save', { fields: person('Đặng Thị Hường') });
    await first.close();
    const site = siteAt(dir);
    expect((await site.call('unit.state', {})).state).toBe('locked');
    expect((await faultOf(site.call('subject.list', {}))).code).toBe('chua-mo-khoa');
    const wrong = await faultOf(site.call('unit.unlock', { passphrase: 'sai' }));
    expect(wrong.message).toMatch(/\p{L}/u);
    expect(wrong.next).toBeTruthy();
    await site.call('unit.unlock', { passphrase: 'mat khau mau' });
    expect((await site.call('subject.list', { search: 'dang thi huong' })).rows.map((r) => r.name)).toEqual(['Đặng Thị Hường']);
  });

  it('offers the recovery code after the first saved work and unlocks with it', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site);
    expect(await site.call('recovery.status', {})).toMatchObject({ confirmed: false, due: false });
    await site.call('subject.save', { fields: person('Lê Thị Thí Dụ') });
    const status = await site.call('recovery.status', {});
    expect(status.due).toBe(true);
    const code = status.code as string;
    expect((await faultOf(site.call('recovery.confirm', { lastGroup: 'XXXX' }))).item).toBe('lastGroup');
    await site.call('recovery.confirm', { lastGroup: (code.split('-').at(-1) as string).toLowerCase() });
    expect(await site.call('recovery.status', {})).toEqual({ confirmed: true, due: false, code: null });
    await site.close();
    const again = siteAt(dir);
    await again.call('unit.unlockWithRecovery', { code: code.toLowerCase().replaceAll('-', ' '), newPassphrase: 'moi' });
    await again.call('unit.lock', {});
    await again.call('unit.unlock', { passphrase: 'moi' });
    expect((await again.call('subject.list', {})).total).toBe(1);
  });

  it('refuses a file of a newer version by name and leaves it as it is', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site);
    await site.close();
    // A newer program would also have written a higher version into the encrypted header; here the plain one stands in.
    const file = join(dir, 'unit.db');
    const keyring = JSON.parse(readFileSync(join(dir, 'keyring.json'), 'utf8')) as { format: number };
    for (const name of ['keyring.json', 'keyring.2.json']) writeFileSync(join(dir, name), JSON.stringify({ ...keyring, format: keyring.format + 2 }));
    const before = createHash('sha256').update(readFileSync(file)).digest('hex');
    const refused = await faultOf(siteAt(dir).call('unit.state', {}));
    expect(refused.kind).toBe('newer');
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(before);
  });

  it('refuses a second instance on the same folder', async () => {
    const dir = folder();
    await newCommune(siteAt(dir));
    const second = await faultOf(siteAt(dir).call('unit.unlock', { passphrase: 'mat khau mau' }));
    expect(second.code).toBe('dang-mo-noi-khac');
  });

  it('begins again after a first run that was cut short', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'first-run'), '');
    writeFileSync(join(dir, 'keyring.json'), 'half');
    const site = siteAt(dir);
    expect((await site.call('unit.state', {})).state).toBe('new');
    await newCommune(site);
    expect(existsSync(join(dir, 'first-run'))).toBe(false);
  });

  it('clears copies of bundles that a crash left behind a preview', async () => {
    const dir = folder();
    const first = siteAt(dir);
    await newCommune(first);
    await first.close();
    mkdirSync(join(dir, 'staging'));
    writeFileSync(join(dir, 'staging', 'cu.sovang'), 'age');
    await siteAt(dir).call('unit.unlock', { passphrase: 'mat khau mau' });
    expect(existsSync(join(dir, 'staging', 'cu.sovang'))).toBe(false);
  });

  it('keeps no readable name in the database file', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site);
    await site.call('subject.save', { fields: person('Hoàng Canary Mẫu') });
    await site.close();
    expect(readFileSync(join(dir, 'unit.db')).includes('Canary')).toBe(false);
    expect(() => new Database(join(dir, 'unit.db')).prepare('SELECT 1 FROM sqlite_master').get()).toThrow();
  });
});
