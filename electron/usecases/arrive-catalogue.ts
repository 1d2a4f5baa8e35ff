import type { Allotment, Campaign } from '../../shared/domain/campaign.ts';
import { itemId } from '../../shared/domain/item.ts';
import type { ReceivedItem } from '../../shared/domain/item.ts';
import { readPlan } from '../../shared/exchange/bodies.ts';
import type { AllotmentBody, CampaignBody, PlanRevisionBody } from '../../shared/exchange/bodies.ts';
import { canonicalJson } from '../../shared/exchange/canonical.ts';
import { fold } from '../../shared/text/fold.ts';
import { freshCampaign } from './campaigns.ts';
import { revisionsOf } from './campaign-plan.ts';
import type { Reading, Writing } from './db.ts';
import { campaignFor } from './items.ts';
import type { OpenUnit } from './open-unit.ts';
import { keptRevisions } from './revisions.ts';

/**
 * A campaign from above. One that is here already – by its plan, its identifier, or its name and years – is joined, and
 * everything local of it stays; otherwise it is opened. One that was put in the bin here is left there.
 */
export function arriveCampaign(open: OpenUnit, tx: Writing, item: ReceivedItem): void {
  const body = item.body as CampaignBody;
  if (item.localId !== null) return mend(tx, item, body);
  const here = joined(tx, item.recordId, body);
  if (here !== null) return void tx.put('received_item', { ...item, localId: here.id, campaignId: here.id, made: false });
  const fresh = freshCampaign(open, body.name, body.fromYear, body.toYear, body.planCode);
  const free = tx.getEver('campaign', item.recordId) === null;
  const made = tx.add('campaign', { ...fresh, ...(free ? { id: item.recordId } : {}), state: body.state, note: body.note });
  tx.put('received_item', { ...item, localId: made.id, campaignId: made.id, made: true });
  settleWaiting(open, tx, made);
}

/** A campaign that was opened from what came takes a newer name and newer years; state and settings are the unit's own. */
function mend(tx: Writing, item: ReceivedItem, body: CampaignBody): void {
  const campaign = item.localId === null ? null : tx.get('campaign', item.localId);
  if (campaign === null) return;
  tx.put('received_item', { ...item, campaignId: campaign.id });
  if (item.made) tx.put('campaign', { ...campaign, name: body.name, fromYear: body.fromYear, toYear: body.toYear });
}

function joined(read: Reading, recordId: string, body: CampaignBody): Campaign | null {
  const byId = read.get('campaign', recordId);
  if (byId !== null) return byId;
  const byPlan = body.planCode === null ? null : (read.all('campaign', { plan_code: body.planCode })[0] ?? null);
  if (byPlan !== null) return byPlan;
  const same = read.all('campaign').filter((c) => c.planCode === null && fold(c.name) === fold(body.name) && c.fromYear === body.fromYear && c.toYear === body.toYear);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** What came for a campaign before the campaign itself. */
function settleWaiting(open: OpenUnit, tx: Writing, campaign: Campaign): void {
  for (const item of tx.all('received_item', { campaign: null })) {
    if (item.campaign === null || campaignFor(tx, item.campaign)?.id !== campaign.id) continue;
    const now = tx.put('received_item', { ...item, campaignId: campaign.id });
    if (now.kind === 'allotment') arriveAllotment(open, tx, now);
  }
}

/**
 * A revision of a plan from above: added behind those that are here, with its own first day. What was judged, sent or
 * printed under an earlier one keeps its number (R8). A plan that is here word for word is not added again.
 */
export function arriveRevision(open: OpenUnit, tx: Writing, item: ReceivedItem): void {
  const body = item.body as PlanRevisionBody;
  const plan = readPlan(body.plan);
  const from = tx.get('received_item', itemId('campaign', body.campaignId));
  const campaignId = from?.localId ?? null;
  const campaign = campaignId === null ? null : tx.get('campaign', campaignId);
  if (plan === null || campaign === null || item.localId !== null) return;
  // A campaign that was opened from what came has no plan but what comes.
  const held = from?.made === true ? revisionsOf(tx, campaign.id) : keptRevisions(open, tx, campaign);
  const text = canonicalJson(plan);
  const same = held.find((revision) => revision.effectiveFrom === body.effectiveFrom && canonicalJson(revision.plan) === text);
  const revision = same ?? tx.add('plan_revision', { campaignId: campaign.id, n: 1 + Math.max(0, ...held.map(({ n }) => n)), effectiveFrom: body.effectiveFrom, document: body.document, source: 'cap-tren', note: body.note, madeOn: open.clock.today(), plan });
  tx.put('received_item', { ...item, campaignId: campaign.id, localId: revision.id, made: same === undefined });
}

/** Numbers of places given to this unit; a line that still waits says nothing (R56). */
export function arriveAllotment(_open: OpenUnit, tx: Writing, item: ReceivedItem): void {
  const campaign = item.campaignId === null ? null : tx.get('campaign', item.campaignId);
  if (campaign === null) return;
  const { document, date, lines } = item.body as AllotmentBody;
  const given = lines.flatMap(({ quotaId, min, max }): Allotment[] => (min === null && max === null ? [] : [{ quotaId, min, max, document, date }]));
  const known = (one: Allotment): boolean => campaign.allotments.some((held) => canonicalJson(held) === canonicalJson(one));
  const fresh = given.filter((one) => !known(one));
  if (fresh.length > 0) tx.put('campaign', { ...campaign, allotments: [...campaign.allotments, ...fresh] });
}
