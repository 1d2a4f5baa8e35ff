import { ENTITY_OF_KIND } from '../../shared/exchange/kinds.ts';
import type { BundleRecordKind } from '../../shared/exchange/kinds.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import type { Receiver } from '../../shared/domain/dossier.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Entities, Reading } from './db.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** What goes to a peer, parents first, with the attachments it needs. */
export interface Outgoing {
  readonly records: readonly BundleRecord[];
  readonly attachments: readonly { readonly sha256: string; readonly size: number }[];
  readonly dossierIds: readonly string[];
  readonly subjects: number;
  readonly answers: number;
}

/**
 * Everything of ours that concerns a peer and that it has not confirmed: a stick that was lost costs nothing, the next
 * bundle carries it again.
 * @param since sequence in our change log up to which the peer has confirmed
 */
export function outgoingTo(open: OpenUnit, peerCode: string, since: number): Outgoing {
  const { read, store } = open.db;
  const own = unitOf(open).code;
  const records: BundleRecord[] = [];
  const add = <K extends BundleRecordKind>(kind: K, entity: Entities[(typeof ENTITY_OF_KIND)[K]]): boolean => {
    const sequence = store.counterOf(ENTITY_OF_KIND[kind], entity.id);
    if (sequence === null || sequence <= since) return false;
    records.push({ kind, id: entity.id, version: entity.version, owner: own, sequence, body: { ...entity } });
    return true;
  };

  const dossierIds = new Set<string>();
  const attachments = new Map<string, number>();
  let subjects = 0;
  for (const version of read.all('dossier_version', { owner: own })) {
    if (!isFor(read, version.receiver, peerCode) || !add('dossier-version', version)) continue;
    dossierIds.add(version.dossierId);
    for (const id of version.nominationVersionIds) {
      const nomination = read.need('nomination_version', id);
      if (!add('nomination-version', nomination)) continue;
      subjects++;
      for (const attachment of nomination.attachments) attachments.set(attachment.sha256, attachment.size);
    }
  }

  let answers = 0;
  const count = (added: boolean): void => {
    if (added) answers++;
  };
  const decisions = new Set<string>();
  for (const theirs of read.all('dossier_version', { owner: peerCode })) {
    for (const receipt of read.all('receipt', { dossier_version: theirs.id })) if (receipt.owner === own) count(add('receipt', receipt));
    for (const id of theirs.nominationVersionIds) {
      for (const note of read.all('return_note', { nomination_version: id })) if (note.owner === own) count(add('return-note', note));
      const nominationId = read.get('nomination_version', id)?.nominationId ?? '';
      for (const line of read.all('decision_line', { nomination: nominationId })) {
        if (line.owner !== own || line.nominationVersionId !== id) continue;
        if (!decisions.has(line.decisionId)) {
          decisions.add(line.decisionId);
          add('decision', read.need('decision', line.decisionId));
        }
        count(add('decision-line', line));
      }
    }
  }
  return { records, attachments: [...attachments].map(([sha256, size]) => ({ sha256, size })), dossierIds: [...dossierIds], subjects, answers };
}

/** A dossier that was submitted before its receiver was connected only names it; meant is the one connected unit of that name. */
function isFor(read: Reading, receiver: Receiver, peerCode: string): boolean {
  if (receiver.unitCode !== null) return receiver.unitCode === peerCode;
  const codes = new Set(read.all('peer').filter((p) => p.trust === 'da-xac-nhan' && fold(p.unitName) === fold(receiver.name)).map((p) => p.unitCode));
  return codes.size === 1 && codes.has(peerCode);
}
