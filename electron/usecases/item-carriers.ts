import { itemId } from '../../shared/domain/item.ts';
import type { ItemKind, ReceivedItem } from '../../shared/domain/item.ts';
import type { AttachmentInfo } from '../../shared/domain/nomination.ts';
import { mayHaveBeenSaid } from './carrier-parts.ts';
import type { Carrier, Carriers, RecordBody } from './carriers.ts';
import type { Reading, Writing } from './db.ts';
import { arriveAllotment, arriveCampaign, arriveRevision } from './arrive-catalogue.ts';
import { arriveLaunching, arriveReport } from './arrive-follow.ts';
import { arriveReply } from './arrive-reply.ts';
import { keepReceived, placeFor } from './items.ts';
import type { OpenUnit } from './open-unit.ts';

/** What follows from an item that arrived, once all of the bundle were written. */
type Arrive = (open: OpenUnit, tx: Writing, item: ReceivedItem) => void;

const text = (body: RecordBody, member: string): string => (typeof body[member] === 'string' ? body[member] : '');

/** A kind that is sent as it was kept by the user, and kept at the other side as it came. */
function itemCarrier(kind: ItemKind, title: (body: RecordBody) => string, arrive?: Arrive): Carrier {
  return {
    entity: 'sent_item',
    *outgoing(open, peer) {
      for (const item of open.db.read.all('sent_item', { kind })) {
        const sequence = placeFor(open, item, peer);
        if (sequence === null) continue;
        const gone = item.withdrawnOn !== null;
        if (gone && !mayHaveBeenSaid(open, itemId(kind, item.recordId), 'sent_item', item.id)) continue;
        yield { id: item.recordId, sequence, ...(gone ? { body: null, stood: item.body } : { body: item.body }) };
      }
    },
    held: (read, id) => heldItem(read, kind, id),
    take: (open, tx, { id, owner, body }, { bundleId }) => void keepReceived(open, tx, { kind, recordId: id, owner, body: { ...body }, bundleId, title: title(body) }),
    withdraw: (_open, tx, id) => removeItem(tx, kind, id),
    ...(arrive === undefined ? {} : { follow: (open: OpenUnit, tx: Writing, id: string) => arrive(open, tx, tx.need('received_item', itemId(kind, id))) }),
    attachments: filesIn,
    title,
  };
}

/** What is held of a record that is kept as it came, or of ours as it was sent. */
export function heldItem(read: Reading, kind: ItemKind, recordId: string): ReturnType<Carrier['held']> {
  const id = itemId(kind, recordId);
  const received = read.getEver('received_item', id);
  if (received !== null) return { owner: received.owner, body: received.body, withdrawn: read.isDeleted('received_item', id) };
  const sent = read.getEver('sent_item', id);
  const unit = read.get('unit', 'unit');
  return sent === null || unit === null ? null : { owner: unit.code, body: sent.body, withdrawn: sent.withdrawnOn !== null };
}

export function removeItem(tx: Writing, kind: ItemKind, recordId: string): void {
  const id = itemId(kind, recordId);
  if (tx.get('received_item', id) !== null) tx.remove('received_item', id);
}

export function filesIn(body: RecordBody): readonly AttachmentInfo[] {
  return (body['attachments'] as readonly AttachmentInfo[] | undefined) ?? [];
}

const titled = (body: RecordBody): string => text(body, 'title');
const ofCampaign = (body: RecordBody): string => String((body['campaign'] as { name?: unknown } | null | undefined)?.name ?? '');

export const itemCarriers = {
  campaign: itemCarrier('campaign', (body) => text(body, 'name'), arriveCampaign),
  'plan-revision': itemCarrier('plan-revision', (body) => `Bản thứ ${String(body['n'])} của kế hoạch`, arriveRevision),
  'province-profile': itemCarrier('province-profile', (body) => text(body, 'name')),
  guidance: itemCarrier('guidance', titled),
  request: itemCarrier('request', titled),
  allotment: itemCarrier('allotment', (body) => `Phân bổ số lượng: ${ofCampaign(body)}`, arriveAllotment),
  'launching-plan': itemCarrier('launching-plan', titled, arriveLaunching),
  figures: itemCarrier('figures', (body) => `Số liệu năm ${String(body['year'])}: ${ofCampaign(body)}`),
  'campaign-report': itemCarrier('campaign-report', titled, arriveReport),
  exemplar: itemCarrier('exemplar', (body) => text(body, 'name')),
  feedback: itemCarrier('feedback', (body) => text(body, 'content').slice(0, 120)),
  reply: itemCarrier('reply', (body) => `Trả lời: ${text(body, 'aboutTitle')}`, arriveReply),
  'unit-card': itemCarrier('unit-card', (body) => text(body, 'ownerName')),
} satisfies Carriers;
