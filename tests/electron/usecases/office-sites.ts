import { randomUUID } from 'node:crypto';
import type { Site } from '../../../electron/demo/site.ts';
import type { NominationVersion } from '../../../shared/domain/nomination.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import { uuid } from '../exchange/sites.ts';
import { Sender } from './bundle-sender.ts';
import { folder, newProvince, siteAt } from './sites.ts';

/** An office with many communes below it, which only write bundles. */
export async function manyCommunes(count = 12) {
  const dir = folder();
  const site = siteAt(dir);
  const unit = await newProvince(site);
  const senders: Sender[] = [];
  for (let i = 0; i < count; i++) {
    const sender = await Sender.make(`xa-mau-${String(i + 1).padStart(2, '0')}`, `xã Mẫu ${i + 1}`);
    await sender.meet(site);
    senders.push(sender);
  }
  return { dir, site, unit, senders, stick: folder() };
}

export function senderAt(senders: readonly Sender[], i: number): Sender {
  const sender = senders[i];
  if (sender === undefined) throw new Error(`no sender ${i}`);
  return sender;
}

/** A dossier with some frozen nominations, as lines of a bundle. @param n numbers its records: leave 100 between two */
export function dossierLines(sender: Sender, office: { readonly code: string; readonly name: string }, n: number, count = 2, change: Partial<NominationVersion> = {}): BundleRecord[] {
  const dossierId = uuid(n);
  const nominations = Array.from({ length: count }, (_, i) => {
    const made = sender.nomination(n + 10 * (i + 1));
    return { ...made, body: { ...made.body, dossierId, ...change } };
  });
  const body = {
    id: uuid(n + 1), version: 1, dossierId, owner: sender.code, ownerName: sender.name, ownerKind: sender.kind, receiver: { unitCode: office.code, name: office.name },
    submission: { content: `Đề nghị của ${sender.name}`, number: '12/TTr-UBND', date: '2026-10-01', recipients: [], signer: null },
    roundName: 'Cuối năm', roundReason: 'xuất sắc trong phong trào giả định', year: 2026, campaignName: null, planCode: null, milestoneId: null, sending: 1, frozenOn: '2026-10-01',
    nominationVersionIds: nominations.map(({ id }) => id), session: null,
  };
  return [sender.record('dossier-version', uuid(n + 1), body), ...nominations];
}

/** A launching plan of a unit in a campaign of the office. */
export function launchingPlan(sender: Sender, campaign: { readonly id: string; readonly name: string }, sentOn: string): BundleRecord {
  return sender.record('launching-plan', randomUUID(), {
    ownerName: sender.name, campaign: { id: campaign.id, planCode: null, name: campaign.name }, title: 'Kế hoạch phát động', number: '5/KH-UBND', date: sentOn, purpose: 'Thử', contents: 'Thử', tasks: [], ownTargets: [], signer: null, sentOn, sentTo: 'Sở Nội vụ',
  });
}

/** A campaign that the office opened itself. */
export async function ownCampaign(site: Site, name = 'Phong trào giả định'): Promise<{ id: string; name: string }> {
  return site.call('campaign.createOwn', { name, fromYear: 2026, toYear: 2030 });
}
