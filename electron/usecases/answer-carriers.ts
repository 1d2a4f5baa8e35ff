import type { AttachmentInfo } from '../../shared/domain/nomination.ts';
import type { DecisionLine } from '../../shared/domain/response.ts';
import { applyDecisionLine, applyReceipt, applyReturn } from './answers.ts';
import { addWritten, heldWritten, sequenceOf } from './carrier-parts.ts';
import type { Carriers, OutgoingRecord, RecordBody } from './carriers.ts';
import type { Reading } from './db.ts';
import { filesOf } from './items.ts';
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
      for (const { notes } of answersTo(open, unitCode)) for (const note of notes) yield withFiles(open, written(open, 'return_note', note), note.attachmentIds);
    },
    held: (read, id) => heldWritten(read, 'return_note', id),
    take: (_open, tx, record) => addWritten(tx, 'return_note', record),
    follow: (_open, tx, id) => applyReturn(tx, tx.need('return_note', id)),
    attachments: filesIn,
    title: (body, read) => `${nomineeOf(body, read)}${String(body['reason'] ?? '')}`,
  },
  decision: {
    entity: 'decision',
    *outgoing(open, { unitCode }) {
      const ids = new Set(answersTo(open, unitCode).flatMap(({ lines }) => lines.map((line) => line.decisionId)));
      for (const id of ids) {
        const decision = open.db.read.needEver('decision', id);
        yield withFiles(open, written(open, 'decision', decision), decision.attachmentIds);
      }
    },
    held: (read, id) => heldWritten(read, 'decision', id),
    take: (_open, tx, record) => addWritten(tx, 'decision', record),
    attachments: filesIn,
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
    title: (body, read) => `${nomineeOf(body, read)}${String(body['awardName'] ?? '')}`,
  },
} satisfies Carriers;

/** «Nguyễn Văn Mẫu: », where the line that is answered stands here. */
function nomineeOf(body: RecordBody, read: Reading | undefined): string {
  const id = body['nominationVersionId'];
  const name = typeof id === 'string' ? read?.get('nomination_version', id)?.subject.name : undefined;
  return name === undefined ? '' : `${name}: `;
}

const written = (open: OpenUnit, entity: 'receipt' | 'return_note' | 'decision' | 'decision_line', held: { readonly id: string }): OutgoingRecord => ({
  id: held.id,
  body: { ...held },
  sequence: sequenceOf(open, entity, held.id),
});

function filesIn(body: RecordBody): readonly AttachmentInfo[] {
  return (body['attachments'] as readonly AttachmentInfo[] | undefined) ?? [];
}

/** Scans of the paper go along; a record without any reads as the first program wrote it. */
function withFiles(open: OpenUnit, record: OutgoingRecord, ids: readonly string[]): OutgoingRecord {
  const attachments = filesOf(open.db.read, ids);
  return attachments.length === 0 ? record : { ...record, body: { ...record.body, attachments } };
}

/** Lines of our decisions on what came from a peer. */
export function linesFor(open: OpenUnit, peerCode: string): DecisionLine[] {
  return answersTo(open, peerCode).flatMap(({ lines }) => lines);
}

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
