import { applyDecisionLine, applyReceipt, applyReturn } from './answers.ts';
import { addWritten, heldWritten, sequenceOf } from './carrier-parts.ts';
import type { Carriers, OutgoingRecord } from './carriers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** Answers on their way down: what was received, what is returned, what was decided. */
export const answerCarriers = {
  receipt: {
    entity: 'receipt',
    *outgoing(open, { unitCode }) {
      for (const { receipts } of answersTo(open, unitCode)) for (const receipt of receipts) yield written(open, 'receipt', receipt);
    },
    held: (read, id) => heldWritten(read, 'receipt', id),
    take: (_open, tx, record) => addWritten(tx, 'receipt', record),
    follow: (_open, tx, id) => applyReceipt(tx, tx.need('receipt', id).dossierId),
    title: (body) => String(body['ownerName'] ?? ''),
  },
  'return-note': {
    entity: 'return_note',
    *outgoing(open, { unitCode }) {
      for (const { notes } of answersTo(open, unitCode)) for (const note of notes) yield written(open, 'return_note', note);
    },
    held: (read, id) => heldWritten(read, 'return_note', id),
    take: (_open, tx, record) => addWritten(tx, 'return_note', record),
    follow: (_open, tx, id) => applyReturn(tx, tx.need('return_note', id)),
    title: (body) => String(body['reason'] ?? ''),
  },
  decision: {
    entity: 'decision',
    *outgoing(open, { unitCode }) {
      const ids = new Set(answersTo(open, unitCode).flatMap(({ lines }) => lines.map((line) => line.decisionId)));
      for (const id of ids) yield written(open, 'decision', open.db.read.needEver('decision', id));
    },
    held: (read, id) => heldWritten(read, 'decision', id),
    take: (_open, tx, record) => addWritten(tx, 'decision', record),
    title: (body) => `${String(body['number'] ?? '')} – ${String(body['title'] ?? '')}`,
  },
  'decision-line': {
    entity: 'decision_line',
    *outgoing(open, { unitCode }) {
      for (const { lines } of answersTo(open, unitCode)) for (const line of lines) yield written(open, 'decision_line', line);
    },
    held: (read, id) => heldWritten(read, 'decision_line', id),
    take: (_open, tx, record) => addWritten(tx, 'decision_line', record),
    follow: (open, tx, id) => {
      const line = tx.need('decision_line', id);
      applyDecisionLine(open, tx, tx.need('decision', line.decisionId), line);
    },
    title: (body) => String(body['awardName'] ?? ''),
  },
} satisfies Carriers;

const written = (open: OpenUnit, entity: 'receipt' | 'return_note' | 'decision' | 'decision_line', held: { readonly id: string }): OutgoingRecord => ({
  id: held.id,
  body: { ...held },
  sequence: sequenceOf(open, entity, held.id),
});

/** Our answers to each dossier that came from a peer. */
function answersTo(open: OpenUnit, peerCode: string) {
  const { read } = open.db;
  const own = unitOf(open).code;
  return read.all('dossier_version', { owner: peerCode }).map((theirs) => ({
    receipts: read.all('receipt', { dossier_version: theirs.id }).filter(({ owner }) => owner === own),
    notes: theirs.nominationVersionIds.flatMap((id) => read.all('return_note', { nomination_version: id }).filter(({ owner }) => owner === own)),
    lines: theirs.nominationVersionIds.flatMap((id) => {
      const nominationId = read.get('nomination_version', id)?.nominationId ?? '';
      return read.all('decision_line', { nomination: nominationId }).filter((line) => line.owner === own && line.nominationVersionId === id);
    }),
  }));
}
