import { LINK_RELATION_WORDS } from '../../shared/domain/campaign.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { fold } from '../../shared/text/fold.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { planOf } from './campaign-plan.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import type { Reading } from './db.ts';

type Methods = 'campaign.setSettings' | 'campaign.setLinks' | 'campaign.relations';

/** What holds for one campaign only (R10), and the campaigns it is joined with (R5). */
export function campaignLinkHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'campaign.setSettings': (ctx, { id, version, settings }) => db.write(ctx.actor, 'Thiết lập riêng của phong trào', (tx) => tx.put('campaign', { ...tx.need('campaign', id), settings }, version)),
    'campaign.setLinks': (ctx, { id, version, links }) =>
      db.write(ctx.actor, 'Liên kết phong trào', (tx) => {
        if (links.some((link) => link.campaignId === id)) throw new Refusal(fault('tu-lien-ket', 'Phong trào không thể liên kết với chính nó.', { item: 'links', next: 'Chọn phong trào khác.' }));
        for (const link of links) tx.need('campaign', link.campaignId);
        return tx.put('campaign', { ...tx.need('campaign', id), links }, version);
      }),
    'campaign.relations': (_ctx, { id }) =>
      catchRefusal(() => {
        const campaign = db.read.need('campaign', id);
        const plan = planOf(db.read, campaign, open.clock.today());
        const others = db.read.all('campaign').filter((other) => other.id !== id);
        return {
          links: linksOf(db.read, id),
          printed: (plan?.relatedCampaigns ?? []).map(({ name, relation, section }) => ({ name, relation, section, matchId: sameName(others, name)?.id ?? null })),
        };
      }),
  };
}

export interface LinkedCampaign {
  readonly campaignId: string;
  readonly name: string;
  readonly relation: string;
  /** Entered at this campaign, not at the other. */
  readonly own: boolean;
}

/** Campaigns joined with one, from either end (R5). */
export function linksOf(read: Reading, campaignId: string): LinkedCampaign[] {
  const campaign = read.getEver('campaign', campaignId);
  if (campaign === null) return [];
  const named = (id: string): string => read.getEver('campaign', id)?.name ?? '';
  const own = campaign.links.map((link) => ({ campaignId: link.campaignId, name: named(link.campaignId), relation: LINK_RELATION_WORDS[link.relation], own: true }));
  const back = read
    .all('campaign')
    .flatMap((other) => other.links.filter((link) => link.campaignId === campaign.id && other.id !== campaign.id).map((link) => ({ campaignId: other.id, name: other.name, relation: LINK_RELATION_WORDS[link.relation], own: false })));
  return [...own, ...back.filter((link) => !own.some((held) => held.campaignId === link.campaignId))];
}

function sameName(campaigns: readonly Campaign[], printed: string): Campaign | undefined {
  const words = fold(printed).replace(/[^a-z0-9 ]+/g, ' ').replace(/\s+/g, ' ').trim();
  return campaigns.find((other) => words !== '' && fold(other.name).replace(/[^a-z0-9 ]+/g, ' ').replace(/\s+/g, ' ').includes(words));
}
