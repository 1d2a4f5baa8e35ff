import type { Site } from '../../../electron/demo/site.ts';
import type { AwardChoice } from '../../../shared/domain/award.ts';
import { meeting } from './council-sites.ts';
import type { Meeting } from './council-sites.ts';
import { newCommune, siteAt } from './sites.ts';

export interface Sending extends Meeting {
  readonly dossierId: string;
}

/** A dossier of these nominees to a receiver, as `meeting` makes them. */
export async function dossierOf(nominees: Readonly<Record<string, AwardChoice | null>>, more: Parameters<typeof meeting>[1] = {}): Promise<Sending> {
  const held = await meeting(nominees, more);
  const dossier = await held.site.call('dossier.create', {
    roundId: held.roundId,
    nominationIds: Object.values(held.nominations),
    receiver: { unitCode: null, name: 'Sở Nội vụ' },
    submission: { content: 'Có thành tích năm 2026', number: '12/TTr-UBND', date: '2026-11-20', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch', capacity: 'TM' } },
  });
  return { ...held, dossierId: dossier.id };
}

/** Sends it with one reason for everything that is open. */
export async function submit({ site, dossierId, nominations }: Sending, version = 1): Promise<void> {
  const reasons = Object.fromEntries(Object.values(nominations).map((id) => [id, 'Bổ sung sau theo hướng dẫn']));
  await site.call('dossier.submit', { id: dossierId, version, reasons });
}

/** A commune in a campaign of the library with a round at one of its milestones. */
export async function campaignSite(dir: string, planCode: string, today: string): Promise<{ site: Site; campaignId: string; roundId: string }> {
  const site = siteAt(dir, today);
  await newCommune(site);
  const campaign = await site.call('campaign.open', { planCode });
  const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Tổng kết 2025', year: 2025, campaignId: campaign.id } });
  return { site, campaignId: campaign.id, roundId: round.id };
}

export const stateOf = async (site: Site, id: string) => (await site.call('nomination.get', { id })).nomination;
export const dossierState = async (site: Site, id: string) => {
  const { dossier, stateWord } = await site.call('dossier.get', { id });
  return [dossier.state, stateWord];
};
