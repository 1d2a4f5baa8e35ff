import { pair } from '../../../electron/demo/exchange.ts';
import type { Site } from '../../../electron/demo/site.ts';
import { folder, newCommune, newProvince, siteAt } from './sites.ts';

const DAY = 24 * 3_600_000;
const START = Date.parse('2026-03-02T01:00:00Z');

/** A province office and communes below it, connected; `later` moves the clock of all. */
export async function district(communes: number) {
  let now = START;
  // Each reading a second later: backups of two imports bear different times.
  const clock = () => (now += 1000);
  const dir = folder();
  const province = siteAt(dir, clock);
  const office = await newProvince(province);
  const below: { site: Site; code: string }[] = [];
  for (let i = 0; i < communes; i++) {
    const site = siteAt(folder(), clock);
    const { code } = await newCommune(site);
    await pair(site, province);
    below.push({ site, code });
  }
  return { dir, province, office, below, stick: folder(), later: (days: number) => void (now += days * DAY) };
}

export const write = (province: Site, title: string, to: 'tat-ca' | string[], scanIds: string[] = []) => province.call('item.write', { kind: 'guidance', fields: { title, scanIds }, to });
export const ask = (province: Site, title: string, to: string[]) => province.call('item.write', { kind: 'request', fields: { title }, to });

export async function take(site: Site, path: string) {
  const preview = await site.job('bundle.preview', { file: `path:${path}` });
  return site.job('bundle.import', { stageId: preview.stageId });
}
export const titles = async (site: Site) => (await site.call('received.list', {})).map(({ title }) => title).sort();
export const statusOf = async (site: Site, code: string) => (await site.call('bundle.status', {})).find(({ peerCode }) => peerCode === code);

/** A scan of this size, in bytes. */
export async function scan(site: Site, name: string, size: number): Promise<string> {
  const noise = Buffer.alloc(size, name);
  for (let i = 0; i < size; i += 7) noise[i] = (i * 2_654_435_761) & 0xff;
  return (await site.upload('scan.add', { fileName: `${name}.pdf` }, Buffer.concat([Buffer.from('%PDF-1.4\n'), noise, Buffer.from('\n%%EOF')]))).id;
}
