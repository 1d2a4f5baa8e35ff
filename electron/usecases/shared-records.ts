import { hash } from 'node:crypto';
import type { SharedRecord } from '../../shared/domain/exchange.ts';
import { canonicalJson } from '../../shared/exchange/canonical.ts';
import { isBundleKind, kindFacts } from '../../shared/exchange/kinds.ts';
import type { BundleRecordKind } from '../../shared/exchange/kinds.ts';
import type { Head, Held } from '../../shared/exchange/planner.ts';
import { heldAfter, nextHead } from '../../shared/exchange/planner.ts';
import type { BundleRecord, EntityRef } from '../../shared/exchange/record.ts';
import { recordNode } from '../exchange/lines.ts';
import { carriers } from './carriers.ts';
import type { RecordBody } from './carriers.ts';
import type { Reading, Writing } from './db.ts';

const sha256 = (text: string): string => hash('sha256', text);

/** Content hash of a record, as bundles compare it: see contentText. */
export function contentHash(record: { readonly kind: string; readonly id: string; readonly owner: string; readonly body: RecordBody | null }): string {
  const { kind, id, owner, body } = record;
  return sha256(canonicalJson({ kind, id, owner, body }));
}

const sharedId = (kind: string, id: string): string => `${kind} ${id}`;

/** What is held of a record, a change made here since the last exchange included, as the planner compares it. */
export function heldOf(read: Reading, ref: EntityRef): Held | undefined {
  if (!isBundleKind(ref.kind)) return undefined;
  const carried = carriers[ref.kind].held(read, ref.id);
  if (kindFacts(ref.kind).once) {
    if (carried === null) return undefined;
    const { owner, body, withdrawn } = carried;
    const content = contentHash({ ...ref, owner, body });
    return { owner, body, heads: [{ node: recordNode({ version: 1 }, content), content, history: [], withdrawn }] };
  }
  const shared = read.get('shared_record', sharedId(ref.kind, ref.id));
  const owner = carried?.owner ?? shared?.owner;
  if (owner === undefined) return undefined;
  const local = headNow(ref, owner, carried === null || carried.withdrawn ? null : carried.body, shared);
  return { owner, heads: [local, ...(shared?.beside.map((head) => ({ ...head, withdrawn: head.body === null })) ?? [])] };
}

/** The head of what stands here now: that of the last exchange, or one that follows it where something was changed since. */
function headNow(ref: EntityRef, owner: string, body: RecordBody | null, shared: SharedRecord | null): Head {
  const local = contentHash({ ...ref, owner, body });
  const withdrawn = body === null;
  if (shared === null) return nextHead([], local, withdrawn, sha256);
  const held = { ...shared.head, withdrawn: shared.withdrawn };
  return local === shared.localHash ? held : nextHead([held], local, withdrawn, sha256);
}

/** A record of ours as a bundle carries it. */
export function recordOf(read: Reading, kind: BundleRecordKind, own: string, { id, body, sequence }: { readonly id: string; readonly body: RecordBody | null; readonly sequence: number }): BundleRecord {
  if (kindFacts(kind).once) return { kind, id, version: 1, owner: own, sequence, body };
  const { node, history } = headNow({ kind, id }, own, body, read.get('shared_record', sharedId(kind, id)));
  const version = Number(node.slice(0, node.indexOf('-')));
  return { kind, id, version, owner: own, sequence, body, ...(history.length === 0 ? {} : { history: [...history] }) };
}

/** Keeps the content a record was sent with: what is changed from now on was made from it. */
export function keepSent(tx: Writing, record: BundleRecord): void {
  if (!isBundleKind(record.kind) || kindFacts(record.kind).once) return;
  const { kind, id, owner, body, history } = record;
  const local = contentHash({ kind, id, owner, body });
  keep(tx, { kind, recordId: id, owner, withdrawn: body === null, head: { node: recordNode(record, local), content: local, history: history ?? [] }, localHash: local });
}

/**
 * Takes in a record judged `new`, `newer`, `withdrawn` or `conflict`. In a conflict the content that stands is chosen as
 * `heldAfter` says, and the other is kept beside it.
 */
export function keepArrived(tx: Writing, arrived: { readonly record: BundleRecord; readonly hash: string; readonly node: string }, bundleId: string, write: (body: RecordBody | null) => void): void {
  const { record } = arrived;
  if (!isBundleKind(record.kind)) throw new Error(`No carrier for "${record.kind}".`);
  const { kind, id, owner } = record;
  const before = heldOf(tx, record);
  const after = heldAfter(before, arrived);
  const shared = tx.get('shared_record', sharedId(kind, id));
  const stood = carriers[kind].held(tx, id);
  const bodies = new Map<string, { body: RecordBody | null; owner: string; bundleId: string }>([
    ...(before === undefined ? [] : [[before.heads[0].node, { body: stood === null || stood.withdrawn ? null : stood.body, owner: before.owner, bundleId: '' }] as const]),
    ...(shared?.beside ?? []).map((head) => [head.node, head] as const),
    [arrived.node, { body: record.body, owner, bundleId }],
  ]);
  const [stands, ...beside] = after.heads;
  if (stands.node !== before?.heads[0].node) write(bodies.get(stands.node)?.body ?? null);
  if (kindFacts(kind).once) return;
  const now = carriers[kind].held(tx, id);
  keep(
    tx,
    { kind, recordId: id, owner, withdrawn: stands.withdrawn, head: { node: stands.node, content: stands.content, history: [...stands.history] }, localHash: contentHash({ kind, id, owner, body: now === null || now.withdrawn ? null : now.body }) },
    beside.map((head) => {
      const held = bodies.get(head.node);
      return { node: head.node, content: head.content, history: [...head.history], body: held?.body ?? null, owner: held?.owner ?? owner, bundleId: held?.bundleId ?? '' };
    }),
  );
}

type Kept = Omit<SharedRecord, 'id' | 'version' | 'beside'>;

function keep(tx: Writing, fields: Kept, beside: SharedRecord['beside'] | null = null): void {
  const held = tx.get('shared_record', sharedId(fields.kind, fields.recordId));
  if (held === null) tx.add('shared_record', { ...fields, id: sharedId(fields.kind, fields.recordId), beside: beside ?? [] });
  else if (held.head.node !== fields.head.node || held.localHash !== fields.localHash || beside !== null) tx.put('shared_record', { ...held, ...fields, beside: beside ?? held.beside });
}
