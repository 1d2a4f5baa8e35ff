import type { Receiver } from '../../shared/domain/dossier.ts';
import type { NominationVersion } from '../../shared/domain/nomination.ts';
import { fold } from '../../shared/text/fold.ts';
import { addWritten, heldWritten, sequenceOf } from './carrier-parts.ts';
import type { Carriers, RecordBody } from './carriers.ts';
import type { Reading } from './db.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** Dossiers on their way up, as they were frozen when they were sent. */
export const dossierCarriers = {
  'dossier-version': {
    entity: 'dossier_version',
    *outgoing(open, { unitCode }) {
      for (const { version, since } of dossiersFor(open, unitCode)) {
        yield { id: version.id, body: { ...version }, sequence: Math.max(since, sequenceOf(open, 'dossier_version', version.id)) };
      }
    },
    held: (read, id) => heldWritten(read, 'dossier_version', id),
    take: (_open, tx, record) => addWritten(tx, 'dossier_version', record),
    title: (body) => String((body['submission'] as { content?: unknown } | undefined)?.content ?? ''),
  },
  'nomination-version': {
    entity: 'nomination_version',
    *outgoing(open, { unitCode }) {
      for (const { version, since } of dossiersFor(open, unitCode)) {
        for (const id of version.nominationVersionIds) {
          yield { id, body: { ...open.db.read.needEver('nomination_version', id) }, sequence: Math.max(since, sequenceOf(open, 'nomination_version', id)) };
        }
      }
    },
    held: (read, id) => heldWritten(read, 'nomination_version', id),
    take: (_open, tx, record) => addWritten(tx, 'nomination_version', record),
    attachments: (body: RecordBody) => (body as unknown as NominationVersion).attachments,
    title: (body) => `${String((body['subject'] as { name?: unknown } | undefined)?.name ?? '')} – ${String(body['awardName'] ?? '')}`,
  },
} satisfies Carriers;

/** Frozen nominations sent to a peer, each with the place from which it is meant for it. */
export function* versionsFor(open: OpenUnit, peerCode: string): Generator<{ version: NominationVersion; since: number }> {
  for (const { version, since } of dossiersFor(open, peerCode)) for (const id of version.nominationVersionIds) yield { version: open.db.read.needEver('nomination_version', id), since };
}

/** Dossiers sent to a peer, each with the place in our change log from which it is meant for it. */
function* dossiersFor(open: OpenUnit, peerCode: string) {
  const { read, store } = open.db;
  for (const version of read.all('dossier_version', { owner: unitOf(open).code })) {
    if (version.receiver.unitCode === peerCode) yield { version, since: 0 };
    else if (isNamed(read, version.receiver, peerCode)) {
      // It became this peer's when the peer was connected.
      const since = Math.max(0, ...read.all('peer', { unit_code: peerCode }).map(({ id }) => store.counterOf('peer', id) ?? 0));
      yield { version, since };
    }
  }
}

/** A dossier that was submitted before its receiver was connected only names it; meant is the one connected unit of that name. */
function isNamed(read: Reading, receiver: Receiver, peerCode: string): boolean {
  if (receiver.unitCode !== null) return false;
  const codes = new Set(read.all('peer').filter((p) => p.trust === 'da-xac-nhan' && fold(p.unitName) === fold(receiver.name)).map((p) => p.unitCode));
  return codes.size === 1 && codes.has(peerCode);
}
