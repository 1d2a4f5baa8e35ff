import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Sender, nodeIs } from './bundle-sender.ts';
import { faultOf, folder, newProvince, siteAt } from './sites.ts';
import { uuid } from '../exchange/sites.ts';
import { importUnitKeys } from '../../../electron/exchange/keys.ts';
import { inUnitDb } from './unit-db.ts';

async function office() {
  const dir = folder();
  const site = siteAt(dir);
  const unit = await newProvince(site);
  const sender = await Sender.make('xa-mau-a1b2', 'xã Mẫu');
  await sender.meet(site);
  return { dir, site, unit, sender, stick: folder() };
}

const filesIn = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir, { recursive: true }).map(String).sort() : []);

describe('looking at a bundle', () => {
  it('R69: counts by verdict and kind, the first lines of each verdict, and pages of all lines', async () => {
    const { site, sender, stick } = await office();
    const known = sender.feedback(1, 'Đã có từ trước');
    await sender.send(site, stick, { lines: [known] });
    const lines = [known, ...Array.from({ length: 30 }, (_, i) => sender.feedback(10 + i, `Vướng mắc ${i}`)), 'không phải JSON', sender.record('loai-la', uuid(99), {})];
    const path = await sender.bundle(site, stick, { lines });
    const preview = await site.job('bundle.preview', { file: `path:${path}` });
    expect(preview).toMatchObject({ add: 30, change: 0, known: 1, review: 2, alreadyImported: false, asksTwice: null, weRewound: false, set: null });
    expect(preview.verdicts.map(({ verdict, count }) => [verdict, count])).toEqual([['invalid', 1], ['unknown-kind', 1], ['new', 30], ['known', 1]]);
    expect(preview.kinds).toContainEqual({ kind: 'Vướng mắc, kiến nghị', add: 30, change: 0, review: 0, known: 1 });
    expect(preview.lines.filter((l) => l.state === 'new')).toHaveLength(20);
    expect(preview.lines.find((l) => l.state === 'invalid')).toMatchObject({ title: 'Dòng 32', reason: 'Dòng 32: không phải JSON.' });
    const first = await site.call('bundle.previewLines', { stageId: preview.stageId, verdict: 'new', limit: 25 });
    expect([first.rows.length, first.total, first.rows[0]?.title]).toEqual([25, 30, 'Vướng mắc 0']);
    const rest = await site.call('bundle.previewLines', { stageId: preview.stageId, verdict: 'new', limit: 25, after: first.next });
    expect([rest.rows.length, rest.next]).toEqual([5, null]);
    expect((await site.call('bundle.previewLines', { stageId: preview.stageId })).rows).toHaveLength(33);
    await site.call('bundle.discard', { stageId: preview.stageId });
    expect((await faultOf(Promise.resolve(site.call('bundle.previewLines', { stageId: preview.stageId })))).code).toBe('ban-xem-truoc-het-han');
  });

  it('F36: a bundle that was received says when and by whom', async () => {
    const { site, sender, stick } = await office();
    const { path } = await sender.send(site, stick, { lines: [sender.feedback(1, 'Một')] });
    const again = await site.job('bundle.preview', { file: `path:${path}` });
    expect(again).toMatchObject({ alreadyImported: true, received: { by: 'Người dùng duy nhất' }, add: 0 });
    expect(again.warnings[0]).toBe('Gói số 1 đã nhận ngày 20/11/2026, người nhập: Người dùng duy nhất; nhập lại không đổi gì.');
    expect(await site.job('bundle.import', { stageId: again.stageId })).toMatchObject({ number: 1, added: 1 });
    expect((await site.call('bundle.journal', {})).received).toHaveLength(1);
  });

  it('R83: names missing parts of a set, a gap with the number to ask for, a new lineage', async () => {
    const { site, sender, stick } = await office();
    const id = randomUUID();
    const one = await sender.send(site, stick, { lines: [sender.feedback(1, 'Một')], set: { id, k: 1, n: 3 } });
    expect(one.preview).toMatchObject({ set: { k: 1, n: 3, missing: [2, 3] }, warnings: ['Đây là gói 1 trong bộ 3 gói; còn thiếu các gói 2, 3.'] });
    const two = await sender.send(site, stick, { lines: [sender.feedback(2, 'Hai')], set: { id, k: 3, n: 3 } });
    expect(two.preview.warnings).toEqual(['Đây là gói 3 trong bộ 3 gói; còn thiếu gói 2.']);
    const gap = await sender.send(site, stick, { lines: [sender.feedback(3, 'Ba')], skip: 1 });
    expect(gap.preview).toMatchObject({ missing: 1, askFor: 3, warnings: ['Trước gói số 4 còn thiếu 1 gói. Hãy xin đơn vị gửi gói số 3.'] });
    const restored = await Sender.make(sender.code, sender.name, 'xa', sender.keys);
    const next = await restored.send(site, stick, { lines: [sender.feedback(4, 'Bốn')] });
    expect(next.preview.warnings[0]).toContain('phục hồi dữ liệu hoặc chuyển sang máy khác');
  });

  it('F46: the other side knows more of our data than this machine: told, and a new lineage of ours begins', async () => {
    const { site, sender, stick, dir } = await office();
    const lineage = await lineageOf(dir);
    const { preview, done } = await sender.send(site, stick, { lines: [sender.feedback(1, 'Một')], acknowledged: { lineage, sequence: 999_999, bundleId: randomUUID() } });
    expect(preview.weRewound).toBe(true);
    expect(preview.warnings[0]).toContain('dữ liệu trên máy này cũ hơn');
    expect(done.warnings[0]).toContain('dữ liệu trên máy này cũ hơn');
    expect(await lineageOf(dir)).not.toBe(lineage);
  });
});

/** Our lineage, as a bundle of ours would say it. */
const lineageOf = (dir: string) => inUnitDb(dir, 'mat khau tinh', (db) => db.prepare("SELECT value FROM meta WHERE key = 'lineage'").pluck().get() as string);

describe('taking it in', () => {
  it('names who took it in and the backup, and leaves no staged file', async () => {
    const { site, sender, stick, dir } = await office();
    const { done } = await sender.send(site, stick, { lines: [sender.feedback(1, 'Một'), sender.feedback(2, 'Hai')] });
    expect(done).toMatchObject({ added: 2, changed: 0, known: 0, setAside: 0, importedBy: 'Người dùng duy nhất', confirmedBy: '', fromQuarantine: 0, warnings: [] });
    expect(done.backup).toMatch(/-truoc-nhap-goi$/);
    expect(readdirSync(join(dir, 'backups'))).toContain(done.backup);
    expect(filesIn(join(dir, 'staging'))).toEqual([]);
    expect(existsSync(join(dir, 'import.json'))).toBe(false);
  });

  it('F48: the order of lines plays no part: children before parents, and twice the same entity', async () => {
    const { site, sender, stick } = await office();
    const first = sender.feedback(1, 'Bản một');
    const second = sender.feedback(1, 'Bản hai', { version: 2, history: [nodeIs(first)] });
    const { done } = await sender.send(site, stick, { lines: [second, first, sender.feedback(2, 'Hai')] });
    expect(done).toMatchObject({ added: 2, changed: 0, known: 1, setAside: 0 });
    const third = sender.feedback(1, 'Bản ba', { version: 3, history: [nodeIs(first), nodeIs(second)] });
    expect((await sender.send(site, stick, { lines: [third, second] })).done).toMatchObject({ added: 0, changed: 1, known: 1 });
  });

  it('a key revoked after the preview stops the import', async () => {
    const { site, sender, stick } = await office();
    const path = await sender.bundle(site, stick, { lines: [sender.feedback(1, 'Một')] });
    const preview = await site.job('bundle.preview', { file: `path:${path}` });
    const peer = (await site.call('peer.list', {}))[0];
    await site.call('peer.revoke', { id: peer?.id ?? '', version: peer?.version ?? 0, from: '2026-11-01', reason: 'Mất máy' });
    expect((await faultOf(site.job('bundle.import', { stageId: preview.stageId }))).code).toBe('goi-khoa-da-thu-hoi');
    expect((await site.call('bundle.journal', {})).received).toEqual([]);
  });

  it('F50: cancelled while it copies, reads, plans, keeps files or backs up, it leaves nothing', async () => {
    const { site, sender, stick, dir } = await office();
    const before = { backups: filesIn(join(dir, 'backups')), blobs: filesIn(join(dir, 'blobs')) };
    const lines = Array.from({ length: 5000 }, (_, i) => sender.feedback(1 + i, `Vướng mắc số ${i} ${'của người dân '.repeat(20)}`));
    const path = await sender.bundle(site, stick, { lines, attachments: Array.from({ length: 20 }, (_, i) => Buffer.alloc(40_000, i + 1)) });
    const clean = () => expect({ staging: filesIn(join(dir, 'staging')), backups: filesIn(join(dir, 'backups')), blobs: filesIn(join(dir, 'blobs')).filter((f) => f.length > 3), mark: existsSync(join(dir, 'import.json')) }).toEqual({ staging: [], ...before, blobs: before.blobs.filter((f) => f.length > 3), mark: false });
    for (const at of ['Đang chép gói dữ liệu vào máy', 'Đang kiểm tra gói dữ liệu', 'Đang đọc các mục trong gói', 'Đang so với dữ liệu đang có']) {
      const job = site.startJob('bundle.preview', { file: `path:${path}` }, ({ label }) => (label === at ? job.cancel() : undefined));
      expect((await faultOf(job.done)).kind, at).toBe('cancelled');
      clean();
    }
    for (const at of ['Đang kiểm tra gói dữ liệu', 'Đang lưu tệp đính kèm', 'Đang sao lưu trước khi nhập']) {
      const preview = await site.job('bundle.preview', { file: `path:${path}` });
      const job = site.startJob('bundle.import', { stageId: preview.stageId }, ({ label }) => (label === at ? job.cancel() : undefined));
      expect((await faultOf(job.done)).kind, at).toBe('cancelled');
      clean();
    }
    expect((await site.call('bundle.journal', {})).received).toEqual([]);
    const preview = await site.job('bundle.preview', { file: `path:${path}` });
    expect(await site.job('bundle.import', { stageId: preview.stageId })).toMatchObject({ added: 5000 });
    expect(filesIn(join(dir, 'blobs')).filter((f) => f.length > 3)).toHaveLength(before.blobs.length + 20);
  });

  it('takes in a bundle of another machine of this unit, and refuses one of this very machine', async () => {
    const { site, unit, stick, dir } = await office();
    const keys = await ownKeys(dir);
    const other = await Sender.make(unit.code, unit.name, 'so-ban-nganh', keys);
    const foreign = other.feedback(1, 'Của xã khác', { owner: 'xa-khac-0001' });
    const { done } = await other.send(site, stick, { kind: 'ban-giao', lines: [foreign] });
    expect(done).toMatchObject({ added: 1, setAside: 0, peerCode: unit.code });
    other.lineage = await lineageOf(dir);
    const mine = await other.bundle(site, stick, { kind: 'ban-giao', lines: [foreign] });
    expect((await faultOf(site.job('bundle.preview', { file: `path:${mine}` }))).code).toBe('goi-cua-chinh-don-vi');
  });
});

/** The unit's secret keys, as the machine next to it would hold them. */
async function ownKeys(dir: string) {
  const body = await inUnitDb(dir, 'mat khau tinh', (db) => db.prepare("SELECT body FROM setting WHERE id = 'unit-keys'").pluck().get() as string);
  const keys = await importUnitKeys((JSON.parse(body) as { value: string }).value);
  if (!keys.ok) throw new Error(keys.error.message);
  return keys.value;
}
