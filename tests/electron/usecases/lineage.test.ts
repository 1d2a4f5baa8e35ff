import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { carry, pair } from '../../../electron/demo/exchange.ts';
import { folder, newCommune, newProvince, siteAt, submitDossier } from './sites.ts';

const PASS = 'mat khau mau';

async function openAgain(dir: string, passphrase = PASS): Promise<Site> {
  const site = siteAt(dir);
  await site.call('unit.unlock', { passphrase });
  return site;
}

const notices = async (site: Site) => (await site.call('home.today', {})).notices.map(({ message }) => message);
const subjectsAt = async (site: Site) => (await site.call('inbox.list', {})).length;

async function paired() {
  const dirs = { commune: folder(), province: folder() };
  const commune = siteAt(dirs.commune);
  const province = siteAt(dirs.province);
  await newCommune(commune);
  const office = await newProvince(province);
  await pair(commune, province);
  return { dirs, commune, province, office };
}

/** The folder of a closed site, copied elsewhere as a person copies it. */
function copyOf(dir: string): string {
  const to = join(folder(), 'chep');
  cpSync(dir, to, { recursive: true });
  rmSync(join(to, 'lock'), { force: true });
  return to;
}

describe('a folder that was copied or put back', () => {
  it('F46: an old copy used further: a new life, said to the clerk; nothing lost, nothing double at the province', async () => {
    const { dirs, commune, province, office } = await paired();
    await submitDossier(commune, office, 'Người Thứ Nhất');
    await carry(commune, province, folder());
    await commune.close();
    const old = copyOf(dirs.commune);

    // The commune goes on; then its machine is lost, and the old copy is used.
    const lost = await openAgain(dirs.commune);
    expect(await notices(lost)).toEqual([]);
    await submitDossier(lost, office, 'Người Thứ Hai');
    await carry(lost, province, folder());
    await lost.close();
    const restored = await openAgain(old);
    expect((await notices(restored)).filter((message) => message.includes('chép, khôi phục hoặc chuyển'))).toHaveLength(1);
    await submitDossier(restored, office, 'Người Thứ Ba');
    expect(await carry(restored, province, folder())).toMatchObject({ addedAgain: 0 });
    expect(await subjectsAt(province)).toBe(3);
    const { received } = await province.call('bundle.journal', {});
    expect(new Set(received.map(({ lineage }) => lineage)).size).toBe(2);
    expect(received.map(({ setAside }) => setAside)).toEqual([0, 0, 0]);
    // What the province answers to the dossier that the old copy does not know waits; the rest comes in.
    expect(await carry(province, restored, folder())).toMatchObject({ addedAgain: 0 });
    await restored.close();
    expect(await notices(await openAgain(old))).toEqual([]);
  }, 90_000);

  it('F47: both copies used: two lives; the hand-over brings them together and the province sees each dossier once', async () => {
    const { dirs, commune, province, office } = await paired();
    await submitDossier(commune, office, 'Người Thứ Nhất');
    await commune.close();
    const copied = copyOf(dirs.commune);
    const one = await openAgain(dirs.commune);
    const two = await openAgain(copied);
    await submitDossier(one, office, 'Chỉ Máy Một');
    await submitDossier(two, office, 'Chỉ Máy Hai');
    // One stick, one day, and one number: each is another bundle, and the office is told whose.
    const shared = folder();
    await one.job('bundle.export', { peerCodes: [office.code], folder: `path:${shared}` });
    await two.job('bundle.export', { peerCodes: [office.code], folder: `path:${shared}` });
    const numbered = (await province.call('bundle.scan', { folder: `path:${shared}` })).bundles;
    expect(numbered.map(({ number, known }) => [number, known])).toEqual([[1, null], [1, null]]);
    const seen: string[] = [];
    for (const { handle } of numbered) {
      const { stageId, warnings } = await province.job('bundle.preview', { file: handle });
      seen.push(warnings.join(' '));
      expect(await province.job('bundle.import', { stageId })).toMatchObject({ setAside: 0 });
      if (seen.length === 1) expect((await province.call('bundle.scan', { folder: `path:${shared}` })).bundles.map(({ known }) => known?.slice(0, 12))).toEqual(['Đã nhận ngày', 'Trùng số với']);
    }
    expect(seen[0]).toBe('');
    expect(seen[1]).toMatch(/^Đơn vị gửi đã phục hồi.* Gói này trùng số 1 với gói đã nhận ngày .* nhưng là gói khác\. .*hai máy: máy [0-9A-F]{6} \(gói này\) và máy [0-9A-F]{6} \(từ gói số 1, nhận ngày .*«Bàn giao»/u);
    expect(await subjectsAt(province)).toBe(3);
    const { received } = await province.call('bundle.journal', {});
    expect(new Set(received.map(({ lineage }) => lineage)).size).toBe(2);

    const stick = folder();
    await one.job('handOn.export', { folder: `path:${stick}` });
    const { bundles } = await two.call('bundle.scan', { folder: `path:${stick}` });
    const preview = await two.job('bundle.preview', { file: bundles[0]?.handle ?? '' });
    const done = await two.job('bundle.import', { stageId: preview.stageId, confirmedBy: 'Người thứ hai' });
    expect(done.setAside).toBe(0);
    const names = (await two.call('subject.list', { after: null, limit: 50 })).rows.map(({ name }) => name).sort();
    expect(names).toEqual(['Chỉ Máy Hai', 'Chỉ Máy Một', 'Người Thứ Nhất']);
    expect((await two.call('conflict.list', { after: null, limit: 50 })).rows).toEqual([]);
    expect(await carry(two, province, folder())).toMatchObject({ addedAgain: 0 });
    expect(await subjectsAt(province)).toBe(3);

    // What stood alike on both, changed on one of them after the hand-over, is the newer one for the other.
    const { rows } = await two.call('subject.list', { after: null, limit: 50 });
    const { subject } = await two.call('subject.get', { id: rows.find(({ name }) => name === 'Người Thứ Nhất')?.id ?? '' });
    const { id, version } = subject;
    await two.call('subject.save', { id, version, fields: { ...subject, name: 'Người Thứ Nhất Sửa' } as never, keepApart: true });
    const back = folder();
    await two.job('handOn.export', { folder: `path:${back}` });
    const returned = (await one.call('bundle.scan', { folder: `path:${back}` })).bundles;
    const shown = await one.job('bundle.preview', { file: returned[0]?.handle ?? '' });
    await one.job('bundle.import', { stageId: shown.stageId, confirmedBy: 'Người thứ hai' });
    expect((await one.call('conflict.list', { after: null, limit: 50 })).rows).toEqual([]);
    expect((await one.call('subject.get', { id })).subject.name).toBe('Người Thứ Nhất Sửa');
  }, 90_000);

  it('F54: a restored office tells even those it has nothing to say to, and says again what it takes back', async () => {
    const { dirs, commune, province, office } = await paired();
    const other = siteAt(folder());
    await other.call('unit.create', { kind: 'xa', name: 'xã Hai Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: '', acceptUnprotected: true });
    await pair(other, province);
    const { unitCode: code } = await commune.call('peer.own', {});
    const fields = { campaignId: null, number: '1/HD', date: '2026-11-01', title: 'Hướng dẫn sẽ rút', text: 'Nội dung mẫu', scanIds: [] };
    await province.call('item.write', { kind: 'guidance', fields, to: [code] });
    await province.close();
    const old = copyOf(dirs.province);

    // The office that will be lost says one thing and confirms another.
    const lost = await openAgain(dirs.province, 'mat khau tinh');
    const stick = folder();
    const hand = async (from: Site, to: Site, peerCode: string) => {
      const { written: [row] } = await from.job('bundle.export', { peerCodes: [peerCode], folder: `path:${stick}` });
      const { stageId } = await to.job('bundle.preview', { file: `path:${stick}/${row?.fileName ?? ''}` });
      return to.job('bundle.import', { stageId });
    };
    const { unitCode: otherCode } = await other.call('peer.own', {});
    await hand(lost, commune, code);
    await submitDossier(other, office, 'Người Chỉ Gửi Một Lần');
    await hand(other, lost, office.code);
    await hand(lost, other, otherCode);
    await lost.close();
    expect((await commune.call('received.list', {})).map(({ title }) => title)).toEqual(['Hướng dẫn sẽ rút']);
    const waits = async (site: Site) => (await site.call('bundle.pending', {}))[0]?.waiting;
    expect(await waits(other)).not.toContain('hồ sơ');

    const restored = await openAgain(old, 'mat khau tinh');
    const [sent] = await restored.call('item.list', { kind: 'guidance' });
    await restored.call('item.withdraw', { id: sent?.item.id ?? '', version: sent?.item.version ?? 0 });
    const pending = async () => Object.fromEntries((await restored.call('bundle.pending', {})).map((row) => [row.peerCode, row]));
    expect(await pending()).toMatchObject({ [code]: { groups: [{ group: 'danh-muc', records: 1 }] }, [otherCode]: { waiting: 'tin báo dữ liệu đã phục hồi hoặc chuyển máy', groups: [] } });
    const both = await restored.job('bundle.export', { peerCodes: [code, otherCode], folder: `path:${stick}` });
    expect(both.nothing).toEqual([]);
    expect((await pending())[otherCode]).toMatchObject({ fresh: '', waiting: 'tin báo dữ liệu đã phục hồi hoặc chuyển máy' });
    for (const [to, peerCode] of [[commune, code], [other, otherCode]] as const) {
      const { fileName = '' } = both.written.find((row) => row.peerCode === peerCode) ?? {};
      const { stageId } = await to.job('bundle.preview', { file: `path:${stick}/${fileName}` });
      await to.job('bundle.import', { stageId });
    }
    // F53: the withdrawal was made from what the lost machine had said, so nobody has to choose.
    expect(await commune.call('received.list', {})).toEqual([]);
    expect((await commune.call('conflict.list', {})).total).toBe(0);
    expect(await waits(other)).toContain('hồ sơ');
    await hand(other, restored, office.code);
    expect(await subjectsAt(restored)).toBe(1);
    expect((await pending())[otherCode]?.waiting).not.toContain('tin báo');
  }, 90_000);

  it('F54: the province put back from a copy asks the old state: sent again, nothing lost, nothing double', async () => {
    const { dirs, commune, province, office } = await paired();
    await submitDossier(commune, office, 'Người Thứ Nhất');
    await carry(commune, province, folder());
    await province.close();
    const old = copyOf(dirs.province);
    const lost = await openAgain(dirs.province, 'mat khau tinh');
    await submitDossier(commune, office, 'Người Thứ Hai');
    await carry(commune, lost, folder());
    await carry(lost, commune, folder());
    await lost.close();

    const restored = await openAgain(old, 'mat khau tinh');
    expect(await subjectsAt(restored)).toBe(1);
    await submitDossier(commune, office, 'Người Thứ Ba');
    // The restored one speaks first: what it has says how far back it went.
    await carry(restored, commune, folder());
    await carry(commune, restored, folder());
    expect(await subjectsAt(restored)).toBe(3);
  }, 90_000);
});
