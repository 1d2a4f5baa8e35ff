import type { Site } from '../../../electron/demo/site.ts';
import { pair } from '../../../electron/demo/exchange.ts';
import { folder, newCommune, newProvince, person, siteAt } from './sites.ts';

export interface Two {
  readonly stick: string;
  readonly commune: Site;
  readonly province: Site;
  readonly communeCode: string;
  readonly office: { readonly code: string; readonly name: string };
}

/** A commune and the office above it, connected. */
export async function connected(today = '2026-11-20'): Promise<Two> {
  const stick = folder();
  const commune = siteAt(folder(), today);
  const province = siteAt(folder(), today);
  const { code } = await newCommune(commune);
  const office = await newProvince(province);
  await pair(commune, province);
  return { stick, commune, province, communeCode: code, office };
}

/** Two nominations sent to the office. */
export async function dossierSent({ commune, office }: Two, names: readonly string[] = ['Nguyễn Văn Mẫu', 'Lê Thị Thí Dụ']) {
  const content = 'xuất sắc trong phong trào giả định';
  const round = await commune.call('round.save', { fields: { kind: 'yearly', name: 'Cuối năm', year: 2026, reason: content } });
  const ids: string[] = [];
  for (const name of names) ids.push((await commune.call('subject.save', { fields: person(name), keepApart: true })).saved?.id ?? '');
  const { added } = await commune.call('nomination.add', { roundId: round.id, subjectIds: ids, award: { source: 'own', name: 'Bằng khen mẫu' }, merit: `Đã có thành tích ${content}` });
  const dossier = await commune.call('dossier.create', { roundId: round.id, nominationIds: added.map((n) => n.id), receiver: { unitCode: office.code, name: office.name }, submission: { content, number: '12/TTr-UBND' } });
  await commune.call('dossier.submit', { id: dossier.id, version: dossier.version, reasons: Object.fromEntries(added.map((n) => [n.id, 'Chưa kịp họp Hội đồng.'])) });
  return { round, dossier, nominations: added };
}

export const SIGNED = { authority: 'Chủ tịch UBND tỉnh', signerName: 'Ngô Tịch Mẫu', signerTitle: 'Chủ tịch' };
export const PDF = Buffer.from('%PDF-1.4\n%%EOF');

/** Takes what waits to the other side, once: as `carry`, without looking for it on the stick and without the second time. */
export async function ship(from: Site, to: Site, stick: string): Promise<void> {
  const peer = (await from.call('peer.list', {})).find((p) => p.trust === 'da-xac-nhan');
  if (peer === undefined) throw new Error('ship: not paired');
  const { written: [bundle] } = await from.job('bundle.export', { peerCodes: [peer.unitCode], folder: `path:${stick}` });
  if (bundle === undefined) throw new Error('ship: nothing was written');
  const preview = await to.job('bundle.preview', { file: `path:${stick}/${bundle.fileName}` });
  await to.job('bundle.import', { stageId: preview.stageId });
}
