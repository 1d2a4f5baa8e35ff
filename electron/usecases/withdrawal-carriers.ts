import type { Nomination, NominationVersion } from '../../shared/domain/nomination.ts';
import { isAway, isDecided } from '../../shared/domain/nomination-steps.ts';
import { itemId } from '../../shared/domain/item.ts';
import type { WithdrawalBody } from '../../shared/exchange/bodies.ts';
import { newestVersion } from './answers.ts';
import { sequenceOf } from './carrier-parts.ts';
import type { Carriers, OutgoingRecord, RecordBody } from './carriers.ts';
import { versionsFor } from './dossier-carriers.ts';
import { filesIn, heldItem, removeItem } from './item-carriers.ts';
import { filesOf, keepReceived } from './items.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** What was sent and then taken back, on its way up; a withdrawal that was undone takes its record back. */
export const withdrawalCarriers = {
  withdrawal: {
    entity: 'nomination',
    *outgoing(open, { unitCode }) {
      for (const { version, since } of versionsFor(open, unitCode)) {
        const nomination = open.db.read.get('nomination', version.nominationId);
        const record = nomination === null ? null : withdrawn(open, nomination, version);
        if (record !== null) yield { ...record, sequence: Math.max(since, record.sequence) };
      }
    },
    held: (read, id) => heldItem(read, 'withdrawal', id),
    take: (open, tx, { id, owner, body }, { bundleId }) => void keepReceived(open, tx, { kind: 'withdrawal', recordId: id, owner, body: { ...body }, bundleId, title: titleOf(body) }),
    withdraw: (_open, tx, id) => removeItem(tx, 'withdrawal', id),
    attachments: filesIn,
    title: titleOf,
  },
} satisfies Carriers;

function titleOf(body: RecordBody): string {
  return `${String(body['subjectName'] ?? '')} – ${String(body['awardName'] ?? '')}`;
}

/** The withdrawal of one frozen version, or that it was undone; null where nothing has to be said. */
function withdrawn(open: OpenUnit, nomination: Nomination, version: NominationVersion): OutgoingRecord | null {
  const { withdrawal } = nomination;
  const { read } = open.db;
  const sequence = sequenceOf(open, 'nomination', nomination.id);
  if (nomination.state === 'withdrawn' && withdrawal !== null && withdrawal.dossierId === version.dossierId && newestVersion(read, nomination.id, version.owner) === version.id) {
    const body: WithdrawalBody = {
      ownerName: unitOf(open).name, nominationId: nomination.id, nominationVersionId: version.id, dossierId: version.dossierId, subjectName: version.subject.name, awardName: version.awardName,
      reason: withdrawal.reason, on: withdrawal.on, attachments: filesOf(read, withdrawal.scanIds),
    };
    return { id: version.id, body, sequence };
  }
  // Undone while it lies with the receiver. One that is being written anew stays withdrawn there until it is sent again.
  const said = read.get('shared_record', itemId('withdrawal', version.id));
  return said !== null && (isAway(nomination) || isDecided(nomination)) && newestVersion(read, nomination.id, version.owner) === version.id ? { id: version.id, body: null, sequence } : null;
}
