import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import { MAX_MESSAGE_CHARS } from '../../shared/api/protocol.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import { placeOfPath, standsInPlan, withoutDropped } from '../../shared/domain/draft-findings.ts';
import { campaignPeriod } from '../../shared/domain/plan.ts';
import { Refusal, fault } from '../../shared/result.ts';
import { freshCampaign } from './campaigns.ts';
import type { Writing } from './db.ts';
import type { OpenUnit } from './open-unit.ts';
import { checkAdjustment, keptRevisions } from './revisions.ts';

interface Acceptance {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: string | null;
  readonly document: string;
}

/** As long as the name of a campaign may be. */
const LONGEST_NAME = 300;
/** Characters of JSON; the whole plan goes to the window in one message. */
const LARGEST_PLAN = MAX_MESSAGE_CHARS - 1024 * 1024;

/**
 * Makes the plan of a draft the first revision of a new campaign, or the next of the campaign it was read for; the draft
 * then goes to the bin for good. Doubts left open do not stop it.
 */
export function acceptDraft(open: OpenUnit, tx: Writing, { id, version, effectiveFrom, document }: Acceptance, reviewed: Plan): Campaign {
  const head = tx.need('plan_draft', id);
  const plan = withoutDropped(reviewed, head.findings);
  const dropped = head.findings.find(({ path, state }) => state === 'bo' && placeOfPath(path) === null && standsInPlan(plan, path));
  if (dropped !== undefined) throw new Refusal(fault('chua-bo', 'Có điều ghi là đã bỏ nhưng còn trong kế hoạch.', { item: dropped.path, next: 'Xem lại điều đó: nhận hoặc bỏ.' }));
  if (JSON.stringify(plan).length > LARGEST_PLAN) throw new Refusal(fault('ke-hoach-qua-lon', `Kế hoạch đọc ra quá lớn (${plan.indicators.length} chỉ tiêu), không giống một kế hoạch thi đua.`, { next: 'Bỏ những chỉ tiêu và nội dung không dùng, hoặc chỉ đọc phần kế hoạch của văn bản.' }));
  const campaign = head.campaignId === null ? newCampaign(open, tx, plan) : tx.need('campaign', head.campaignId);
  const held = head.campaignId === null ? [] : keptRevisions(open, tx, campaign);
  const last = held.at(-1);
  if (last !== undefined) checkAdjustment({ document, effectiveFrom }, last);
  tx.add('plan_revision', {
    campaignId: campaign.id,
    n: (last?.n ?? 0) + 1,
    effectiveFrom: last === undefined ? null : effectiveFrom,
    document: last === undefined ? '' : document,
    source: last === undefined ? 'doc-tu-tep' : 'dieu-chinh',
    note: '',
    madeOn: open.clock.today(),
    plan,
  });
  tx.put('plan_draft', { ...head, acceptedAs: campaign.id }, version);
  tx.remove('plan_draft', id);
  return campaign;
}

function newCampaign(open: OpenUnit, tx: Writing, plan: Plan): Campaign {
  const { fromYear, toYear } = campaignPeriod(plan);
  return tx.add('campaign', freshCampaign(open, plan.identity.title.slice(0, LONGEST_NAME), fromYear, toYear, null));
}
