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
    await carry(one, province, folder());
    await carry(two, province, folder());
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
