import { z } from 'zod';
import { CampaignRef } from '../exchange/bodies.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Stored } from './common.ts';

/**
 * Papers and data that units send one another beside dossiers and answers. `sent_item` is ours as it was last sent,
 * `publication` says for whom it is meant, `received_item` keeps what came, members unknown to this program included.
 */
export const ITEM_KINDS = ['launching-plan', 'figures', 'campaign-report', 'exemplar', 'feedback', 'campaign', 'plan-revision', 'province-profile', 'guidance', 'request', 'allotment', 'reply', 'unit-card', 'withdrawal', 'correction', 'cancellation'] as const;
export const ItemKind = z.enum(ITEM_KINDS);
export type ItemKind = z.infer<typeof ItemKind>;

/** All units of the side that the kind goes to, also those connected later. */
export const EVERYONE = 'tat-ca';

const Body = z.record(z.string(), z.unknown());

/** Kind and record identifier in one word: identifier of a received or sent item. */
export const itemId = (kind: ItemKind, recordId: string): string => `${kind} ${recordId}`;

const Kept = { ...Stored, id: z.string().min(1).max(200), kind: ItemKind, recordId: z.string().min(1).max(100), title: Line };

export const ReceivedItem = z.object({
  ...Kept,
  owner: Id,
  ownerName: RequiredLine,
  campaign: CampaignRef.nullable(),
  /** Our own campaign it belongs to, as found when it arrived; null for none. */
  campaignId: Id.nullable(),
  /** As received. */
  body: Body,
  bundleId: Line,
  receivedOn: IsoDate,
  seenOn: IsoDate.nullable(),
  answered: z.object({ on: IsoDate, text: Prose }).nullable(),
  /** What it was joined with or became here; null: nothing. */
  localId: Id.nullable(),
  /** That what stands under `localId` was made from it. */
  made: z.boolean(),
});
export type ReceivedItem = z.infer<typeof ReceivedItem>;

export const SentItem = z.object({
  ...Kept,
  /** Our own campaign it belongs to; null for none. */
  campaignId: Id.nullable(),
  /** Entity it was made from; null for one that is written here. */
  sourceId: Id.nullable(),
  body: Body,
  sentOn: IsoDate,
  /** Taken back. */
  withdrawnOn: IsoDate.nullable(),
});
export type SentItem = z.infer<typeof SentItem>;

/** Whom an item of ours is meant for, and since when. */
export const Publication = z.object({ ...Stored, id: z.string().min(1).max(200), itemId: z.string().min(1).max(200), /** Unit code, or EVERYONE. */ peerCode: Id, since: IsoDate });
export type Publication = z.infer<typeof Publication>;
