import { join } from 'node:path';
import { pair } from '../../electron/demo/exchange.ts';
import type { Site } from '../../electron/demo/site.ts';
import type { Clerk } from './clerk.ts';
import { PROVINCE, at, makeUnit } from './prepared.ts';

/** Ten communes below one office, each with a data folder of its own, and what those without a window do. */

export interface Commune {
  readonly name: string;
  readonly data: string;
  /** Whom it nominates. */
  readonly person: string;
}

const NAMES = ['xã An Mẫu', 'xã Bình Mẫu', 'phường Cát Mẫu', 'xã Đông Mẫu', 'xã Giang Mẫu', 'xã Hòa Mẫu', 'phường Khánh Mẫu', 'xã Lộc Mẫu', 'xã Minh Mẫu', 'xã Ninh Mẫu'] as const;
const PERSONS = ['Bùi Thị Mẫu An', 'Cao Văn Mẫu Bình', 'Dương Thị Mẫu Cát', 'Đào Văn Mẫu Đông', 'Hà Thị Mẫu Giang', 'Kiều Văn Mẫu Hòa', 'Lương Thị Mẫu Khánh', 'Mai Văn Mẫu Lộc', 'Phùng Thị Mẫu Minh', 'Quách Văn Mẫu Ninh'] as const;
export const CONTENT = 'hoàn thành xuất sắc nhiệm vụ năm 2026';
export const ROUND = 'Khen thưởng tổng kết năm 2026';
export const CAMPAIGN = 'Phong trào thi đua Mẫu xây dựng nông thôn mới';
/** The office has the folder open while it is seeded; so have the communes, one after the other. */
export async function tenCommunes(province: string, folder: (name: string) => string): Promise<readonly Commune[]> {
  const communes = NAMES.map((name, i): Commune => ({ name, data: folder(`xa-${i + 1}`), person: PERSONS[i] ?? '' }));
  await at(province, async (office) => {
    await makeUnit(office, PROVINCE);
    await office.call('campaign.createOwn', { name: CAMPAIGN, fromYear: 2026, toYear: 2030 });
    for (const { name, data } of communes) {
      await at(data, async (site) => {
        const made = await site.call('unit.create', { kind: name.startsWith('xã') ? 'xa' : 'phuong', name, province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: '', acceptUnprotected: true });
        await site.call('unit.update', { ...made, placeName: name.slice(name.indexOf(' ') + 1) });
        await pair(site, office);
      });
    }
  });
  return communes;
}

/** A submitted dossier with one person: something for the office in the next bundle. */
export async function submitDossier(site: Site, person: string): Promise<void> {
  const round = await site.call('round.save', { fields: { kind: 'yearly', name: ROUND, year: 2026, reason: CONTENT } });
  const { saved } = await site.call('subject.save', { fields: { kind: 'person', name: person } });
  const { added } = await site.call('nomination.add', { roundId: round.id, subjectIds: [saved?.id ?? ''], award: { source: 'catalogue', code: 'BK_TINH' }, merit: `Đã ${CONTENT}` });
  const [office] = await site.call('peer.list', {});
  const dossier = await site.call('dossier.create', { roundId: round.id, nominationIds: added.map(({ id }) => id), receiver: { unitCode: office?.unitCode ?? '', name: office?.unitName ?? '' }, submission: { content: `Đề nghị khen thưởng: ${CONTENT}`, number: '12/TTr-UBND', date: '2026-11-20' } });
  await site.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: Object.fromEntries(added.map(({ id }) => [id, 'Bản giấy đã có, đang quét.'])) });
}

/** Writes what waits for the office on the stick; answers the file's name. */
export async function writeTo(site: Site, stick: string): Promise<string> {
  const [office] = await site.call('peer.list', {});
  const { written: [bundle] } = await site.job('bundle.export', { peerCodes: [office?.unitCode ?? ''], folder: `path:${stick}` });
  if (bundle === undefined) throw new Error('writeTo: nothing was written');
  return bundle.fileName;
}

/** Takes every bundle of the office in that lies on the stick, is meant for this unit and was not taken in before; answers their numbers. */
export async function takeFrom(site: Site, stick: string): Promise<number[]> {
  const { bundles } = await site.call('bundle.scan', { folder: `path:${stick}` });
  const numbers: number[] = [];
  for (const { handle, number } of bundles.filter(({ forUs, known }) => forUs && known === null)) {
    const { stageId } = await site.job('bundle.preview', { file: handle });
    await site.job('bundle.import', { stageId });
    numbers.push(number);
  }
  return numbers;
}

/** Writes the very same file of an earlier bundle again. */
export async function rewrite(site: Site, number: number, stick: string): Promise<void> {
  const row = (await site.call('bundle.journal', {})).sent.find((one) => one.number === number);
  await site.job('bundle.rewrite', { id: row?.id ?? '', folder: `path:${stick}` });
}

const SHOTS = process.env['SOVANG_SHOTS'];
let taken = 0;
/** Keeps a picture of the window where somebody wants to look (`SOVANG_SHOTS`, a folder). */
export async function look(clerk: Clerk, what: string): Promise<void> {
  if (SHOTS === undefined) return;
  await clerk.page.mouse.move(0, 0);
  await clerk.page.screenshot({ path: join(SHOTS, `${String(++taken).padStart(2, '0')} ${clerk.name} ${what}.png`) });
}
