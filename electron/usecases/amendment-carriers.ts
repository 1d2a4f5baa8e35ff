import type { Cancellation } from '../../shared/domain/cancellation.ts';
import type { Correction } from '../../shared/domain/correction.ts';
import { itemId } from '../../shared/domain/item.ts';
import type { ItemKind, ReceivedItem } from '../../shared/domain/item.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { CancellationBody, CorrectionBody } from '../../shared/exchange/bodies.ts';
import { linesFor } from './answer-carriers.ts';
import { takeCancellation, takeBackCancellation } from './cancellations.ts';
import { takeBackCorrection } from './correction-undo.ts';
import { takeCorrection } from './corrections.ts';
import { mayHaveBeenSaid, sequenceOf } from './carrier-parts.ts';
import type { Carrier, Carriers, RecordBody } from './carriers.ts';
import type { Writing } from './db.ts';
import { filesIn, heldItem, removeItem } from './item-carriers.ts';
import { filesOf, keepReceived } from './items.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Amendment = 'correction' | 'cancellation';

/** Corrections and cancellations of decisions that were sent, each with those of its lines that concern the receiver. */
export const amendmentCarriers = {
  correction: amendmentCarrier('correction', correctionBody, (open, tx, item) => {
    const body = item.body as CorrectionBody;
    const lines = body.lines.flatMap(({ decisionLineId, field, new: next }) => entriesOf(tx, decisionLineId).flatMap((entry) => (entry[field] === next || entry.cancelledOn !== null ? [] : [{ entryId: entry.id, field, new: next }])));
    if (lines.length === 0) return null;
    const { decisionId, form, number, date, authority, signerName, signerTitle, reason } = body;
    return takeCorrection(tx, { fields: { decisionId, form, number, date, authority, signerName, signerTitle, reason }, lines, subjects: [], channel: 'bundle', scanIds: body.attachments.map(({ id }) => id) }).id;
  }, (tx, id) => takeBackCorrection(tx, id)),
  cancellation: amendmentCarrier('cancellation', cancellationBody, (_open, tx, item) => {
    const body = item.body as CancellationBody;
    const entryIds = body.decisionLineIds.flatMap((line) => entriesOf(tx, line)).filter(({ cancelledOn }) => cancelledOn === null).map(({ id }) => id);
    if (entryIds.length === 0) return null;
    const { decisionId, number, date, authority, signerName, signerTitle, ground, reason } = body;
    return takeCancellation(tx, { fields: { decisionId, number, date, authority, signerName, signerTitle, ground, reason }, entryIds, channel: 'bundle', scanIds: body.attachments.map(({ id }) => id) }).id;
  }, (tx, id) => takeBackCancellation(tx, id)),
} satisfies Carriers;

type BodyOf = (open: OpenUnit, id: string, lines: ReadonlySet<string>) => RecordBody | null;

function amendmentCarrier(kind: Amendment, bodyOf: BodyOf, apply: (open: OpenUnit, tx: Writing, item: ReceivedItem) => string | null, undo: (tx: Writing, id: string) => void): Carrier {
  const item: ItemKind = kind;
  return {
    entity: kind,
    *outgoing(open, { unitCode }) {
      const { read } = open.db;
      const lines = linesFor(open, unitCode);
      const decisions = new Set(lines.map(({ decisionId }) => decisionId));
      const lineIds = new Set(lines.map(({ id }) => id));
      for (const held of read.allEver(kind)) {
        if (!decisions.has(held.decisionId) || held.channel === 'bundle') continue;
        // Units that share a decision are told of their own lines only, each in a record of its own.
        const id = `${held.id}.${unitCode}`;
        const gone = read.isDeleted(kind, held.id);
        if (gone && !mayHaveBeenSaid(open, itemId(item, id), kind, held.id)) continue;
        const said = bodyOf(open, held.id, lineIds);
        const sequence = sequenceOf(open, kind, held.id);
        if (gone) yield { id, body: null, sequence, ...(said === null ? {} : { stood: said }) };
        else if (said !== null) yield { id, body: said, sequence };
      }
    },
    held: (read, id) => heldItem(read, item, id),
    take: (open, tx, { id, owner, body }, { bundleId }) => void keepReceived(open, tx, { kind: item, recordId: id, owner, body: { ...body }, bundleId, title: titleOf(body) }),
    follow: (open, tx, id) => {
      const received = tx.need('received_item', itemId(item, id));
      if (received.localId !== null && tx.get(kind, received.localId) !== null) undo(tx, received.localId);
      tx.put('received_item', { ...received, localId: apply(open, tx, received), made: true });
    },
    withdraw: (_open, tx, id) => {
      const received = tx.get('received_item', itemId(item, id));
      if (received !== null && received.localId !== null && tx.get(kind, received.localId) !== null) undo(tx, received.localId);
      if (received !== null) tx.put('received_item', { ...received, localId: null });
      removeItem(tx, item, id);
    },
    attachments: filesIn,
    title: titleOf,
  };
}

function titleOf(body: RecordBody): string {
  return `${String(body['number'] ?? '')} – ${String(body['reason'] ?? '')}`;
}

function entriesOf(tx: Writing, decisionLineId: string): AwardEntry[] {
  return tx.all('award_entry', { line: decisionLineId });
}

function correctionBody(open: OpenUnit, id: string, lineIds: ReadonlySet<string>): RecordBody | null {
  const { read } = open.db;
  const held: Correction | null = read.getEver('correction', id);
  if (held === null) return null;
  const { lines, attachmentIds, decisionId, form, number, date, authority, signerName, signerTitle, reason, channel } = held;
  const theirs = lines.flatMap(({ entryId, field, old, new: next }) => {
    const decisionLineId = read.getEver('award_entry', entryId)?.decisionLineId ?? null;
    return decisionLineId === null || !lineIds.has(decisionLineId) ? [] : [{ decisionLineId, field, old, new: next }];
  });
  if (theirs.length === 0) return null;
  return { ownerName: unitOf(open).name, decisionId, form, number, date, authority, signerName, signerTitle, reason, channel, lines: theirs, attachments: filesOf(read, attachmentIds) } satisfies CorrectionBody;
}

function cancellationBody(open: OpenUnit, id: string, lineIds: ReadonlySet<string>): RecordBody | null {
  const { read } = open.db;
  const held: Cancellation | null = read.getEver('cancellation', id);
  if (held === null) return null;
  const { entryIds, attachmentIds, decisionId, number, date, authority, signerName, signerTitle, ground, reason, channel } = held;
  const theirs = entryIds.flatMap((entryId) => {
    const line = read.getEver('award_entry', entryId)?.decisionLineId ?? null;
    return line !== null && lineIds.has(line) ? [line] : [];
  });
  if (theirs.length === 0) return null;
  return { ownerName: unitOf(open).name, decisionId, number, date, authority, signerName, signerTitle, ground, reason, channel, decisionLineIds: theirs, attachments: filesOf(read, attachmentIds) } satisfies CancellationBody;
}
