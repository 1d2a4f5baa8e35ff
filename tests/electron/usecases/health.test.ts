import { existsSync, mkdirSync, renameSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { driveIn, isSynced } from '../../../electron/usecases/health/drive.ts';
import { selfTestHolds } from '../../../electron/usecases/health/machine.ts';
import { docxText } from './docx-text.ts';
import { newCommune, folder, siteAt, submitDossier } from './sites.ts';

const stateOf = (report: { checks: readonly { id: string; state: string; what: string }[] }, id: string) => report.checks.find((check) => check.id === id)?.state;

it('Z1 a sound unit: every check answers, none is bad, and the report names no person and no folder', async () => {
  const dir = folder();
  const site = siteAt(dir);
  await newCommune(site);
  await submitDossier(site, { code: 'so-nv', name: 'Sở Nội vụ' }, 'Phạm Thị Bí Mật');
  await site.job('backup.create', {});
  const report = await site.job('health.check', { deep: true });
  // Tests may keep their folders in memory, which the program rightly calls no place for data.
  expect(report.checks.filter(({ id, state }) => state === 'bad' && id !== 'noi-de-du-lieu')).toEqual([]);
  expect(['doc-tron-ven', 'tep-dinh-kem', 'nhat-ky', 'ghi-duoc', 'tien-trinh-con', 'nen-ma-hoa', 'dang-luu-duoc', 'cai-dat-an-toan', 'ban-gan-nhat', 'cac-muc-khop'].map((id) => stateOf(report, id))).toEqual(Array(10).fill('ok'));
  const text = new TextDecoder().decode((await site.download('health.report', {})).bytes);
  expect(text).toContain('Tệp dữ liệu đọc được trọn vẹn');
  for (const secret of ['Bí Mật', 'Trần Ký Mẫu', 'Sở Nội vụ', dir]) expect(text).not.toContain(secret);
  const facts = await site.call('health.breachFacts', { since: '2026-01-01' });
  expect(facts).toMatchObject({ machine: { encrypted: true, passphrase: true, users: 1 }, sent: [], received: [] });
  expect(facts.counts).toContainEqual({ label: 'Cá nhân', count: 1 });
  const paper = await site.download('health.breachPaper', { since: '2026-01-01', format: 'docx' });
  const letter = await docxText(paper.bytes);
  for (const words of ['V/v báo cáo sự cố dữ liệu cá nhân', 'Số liệu trong sổ, tính từ ngày 01 tháng 01 năm 2026', 'Cá nhân: 1', 'cần kiểm tra văn bản']) expect(letter).toContain(words);
});

it('F08 a file taken away is said at once, nothing counts as saved after it, and what was saved is kept', async () => {
  const dir = folder();
  const site = siteAt(dir);
  await newCommune(site);
  await site.call('subject.save', { fields: { kind: 'person', name: 'Lê Đã Lưu' }, keepApart: true });
  unlinkSync(join(dir, 'unit.db-wal'));
  const { problems } = await site.call('health.state', {});
  expect(problems.map(({ code }) => code)).toEqual(['tep-du-lieu-bien-mat']);
  await expect(site.call('subject.save', { fields: { kind: 'person', name: 'Lê Chưa Lưu' }, keepApart: true })).rejects.toThrow();
  expect(stateOf(await site.job('health.check', {}), 'dang-luu-duoc')).toBe('bad');
  await site.close();
  const again = siteAt(dir);
  await again.call('unit.unlock', { passphrase: 'mat khau mau' });
  expect((await again.call('subject.list', {})).rows.map(({ name }) => name)).toEqual(['Lê Đã Lưu']);
});

it('F11 what does not fit is found, repaired and put back', async () => {
  const dir = folder();
  const site = siteAt(dir);
  await newCommune(site);
  const blob = join(dir, 'blobs', 'ab', 'ab'.repeat(32));
  mkdirSync(join(dir, 'blobs', 'ab'), { recursive: true });
  writeFileSync(blob, 'x');
  expect(await site.call('health.consistency', {})).toEqual([]);
  utimesSync(blob, 0, 0);
  expect((await site.call('health.consistency', {})).map(({ id, count, repair }) => ({ id, count, repair }))).toEqual([{ id: 'tep-dinh-kem-thua', count: 1, repair: 'Dọn tệp thừa' }]);
  expect(await site.call('health.repair', { id: 'tep-dinh-kem-thua' })).toEqual({ mended: 1, undo: null });
  expect(existsSync(blob)).toBe(false);

  const scan = await site.upload('scan.add', { fileName: 'quyet-dinh.pdf' }, new TextEncoder().encode('%PDF-1.4\n%%EOF'));
  await site.job('backup.create', {});
  renameSync(join(dir, 'blobs'), join(dir, 'cat-di'));
  mkdirSync(join(dir, 'blobs'));
  expect(await site.call('health.consistency', {})).toMatchObject([{ id: 'tep-dinh-kem-mat', count: 1, ids: [`attachment ${scan.id}`] }]);
  expect(await site.call('health.repair', { id: 'tep-dinh-kem-mat' })).toMatchObject({ mended: 1 });
  expect(await site.call('health.consistency', {})).toEqual([]);
  rmSync(join(dir, 'cat-di'), { recursive: true });
});

it('knows disks and folders that are no place for data', () => {
  const table = 'dev / ext4 rw 0 0\nsrv /srv/chung nfs4 rw 0 0\nstick /run/media/x/USB\\040A vfat rw 0 0\nt /tmp tmpfs rw 0 0';
  expect(['/home/a', '/srv/chung/b', '/run/media/x/USB A/du-lieu', '/tmp/z', '/srv/chunghoa'].map((path) => driveIn(table, path))).toEqual(['local', 'network', 'removable', 'memory', 'local']);
  expect(['C:\\Users\\a\\OneDrive - UBND\\so', '/home/a/Dropbox/so', '/home/a/boxed'].map(isSynced)).toEqual([true, true, false]);
  expect(selfTestHolds()).toBe(true);
});
