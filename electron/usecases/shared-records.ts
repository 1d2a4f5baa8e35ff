import { hash } from 'node:crypto';
import type { OtherHead, SharedRecord } from '../../shared/domain/exchange.ts';
import { canonicalJson } from '../../shared/exchange/canonical.ts';
import { isBundleKind, kindFacts } from '../../shared/exchange/kinds.ts';
import type { BundleRecordKind } from '../../shared/exchange/kinds.ts';
import { headsNow, keptAfterSending, keptBeforeWithdrawal, meanwhileFirst } from '../../shared/exchange/heads.ts';
import type { Kept as KeptHeads, Meanwhile } from '../../shared/exchange/heads.ts';
import type { Head, Held } from '../../shared/exchange/planner.ts';
import { heldAfter, nextHead } from '../../shared/exchange/planner.ts';
import type { BundleRecord, EntityRef } from '../../shared/exchange/record.ts';
import { recordNode } from '../exchange/lines.ts';
import { carriers } from './carriers.ts';
import type { OutgoingRecord, RecordBody } from './carriers.ts';
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
  return { owner, heads: headsHere(ref, owner, carried === null || carried.withdrawn ? null : carried.body, shared) };
}

/** The heads held now, that of what stands here first: see headsNow. */
function headsHere(ref: EntityRef, owner: string, body: RecordBody | null, shared: SharedRecord | null): readonly [Head, ...Head[]] {
  return headsNow(shared === null ? null : keptHeads(shared), { content: contentHash({ ...ref, owner, body }), withdrawn: body === null }, sha256);
}

function keptHeads({ head, withdrawn, localHash, beside }: SharedRecord): KeptHeads {
  return { head: { ...head, withdrawn }, localHash, beside: beside.map((other) => ({ node: other.node, content: other.content, history: other.history, withdrawn: other.body === null })) };
}

/** A record of ours as a bundle carries it. */
export function recordOf(read: Reading, kind: BundleRecordKind, own: string, { id, body, sequence, stood }: OutgoingRecord): BundleRecord {
  if (kindFacts(kind).once) return { kind, id, version: 1, owner: own, sequence, body };
  const shared = read.get('shared_record', sharedId(kind, id));
  const said = body === null && shared === null && stood !== undefined ? keptBeforeWithdrawal(contentHash({ kind, id, owner: own, body: stood }), sha256) : null;
  const [head] = said === null ? headsHere({ kind, id }, own, body, shared) : headsNow(said, { content: contentHash({ kind, id, owner: own, body }), withdrawn: true }, sha256);
  return recordAt({ kind, id, owner: own, sequence, body }, head);
}

/** A content with the node it stands under. */
function recordAt(said: Omit<BundleRecord, 'version' | 'history'>, { node, history }: Pick<Head, 'node' | 'history'>): BundleRecord {
  return { ...said, version: Number(node.slice(0, node.indexOf('-'))), ...(history.length === 0 ? {} : { history: [...history] }) };
}

/** The contents beside the one that stands, while nobody chose among them: whoever gets one of them gets all. */
export function recordsBeside(read: Reading, record: BundleRecord): BundleRecord[] {
  const shared = !isBundleKind(record.kind) || kindFacts(record.kind).once ? null : read.get('shared_record', sharedId(record.kind, record.id));
  if (shared === null || shared.beside.length === 0) return [];
  const { kind, id, owner, sequence } = record;
  const nodes = new Set(headsHere({ kind, id }, owner, record.body, shared).map(({ node }) => node));
  return shared.beside.filter(({ node }) => nodes.has(node)).map((head) => recordAt({ kind, id, owner, sequence, body: head.body }, head));
}

/** What is kept of a record that was sent: its node, without its body. Null for kinds that are written once. */
export type SentMark = Kept;
export function sentMark(record: BundleRecord): SentMark | null {
  if (!isBundleKind(record.kind) || kindFacts(record.kind).once) return null;
  const { kind, id, owner, body, history } = record;
  const local = contentHash({ kind, id, owner, body });
  return { kind, recordId: id, owner, withdrawn: body === null, head: { node: recordNode(record, local), content: local, history: history ?? [] }, localHash: local };
}

/** Keeps the content a record was sent with: what is changed from now on was made from it. */
export function keepSent(tx: Writing, mark: SentMark): void {
  const shared = tx.get('shared_record', sharedId(mark.kind, mark.recordId));
  const before = shared === null ? null : keptHeads(shared);
  const after = keptAfterSending(before, { ...mark.head, withdrawn: mark.withdrawn });
  if (after === before) return;
  keep(tx, mark, shared?.beside.filter(({ node }) => after.beside.some((head) => head.node === node)) ?? null);
}

/**
 * Keeps the node of a record judged `known`. It may be that of a change made here which nobody was sent yet, made in the
 * same way on another machine: what is changed here from now on was made from it all the same.
 * @param held what `heldOf` says of it now
 */
export function keepKnown(tx: Writing, { kind, id }: EntityRef, node: string, held: Held | undefined): void {
  const head = held?.heads.find((one) => one.node === node);
  if (held === undefined || head === undefined || !isBundleKind(kind) || kindFacts(kind).once) return;
  const { content, history, withdrawn } = head;
  keepSent(tx, { kind, recordId: id, owner: held.owner, withdrawn, head: { node, content, history: [...history] }, localHash: content });
}

/** Whether anything is held of a record, its withdrawal included: what `heldOf` finds, without working out its heads. */
export function isHeld(read: Reading, ref: EntityRef): boolean {
  if (!isBundleKind(ref.kind)) return false;
  if (carriers[ref.kind].held(read, ref.id) !== null) return true;
  return !kindFacts(ref.kind).once && read.get('shared_record', sharedId(ref.kind, ref.id)) !== null;
}

/** What stands of a record here now; null for nothing, and where it is withdrawn. */
function bodyNow(read: Reading, kind: BundleRecordKind, id: string): RecordBody | null {
  const held = carriers[kind].held(read, id);
  return held === null || held.withdrawn ? null : held.body;
}

/**
 * Takes in a record judged `new`, `newer`, `withdrawn` or `conflict`; of a kind that is written once only the first and
 * the third. In a conflict the content that stands is chosen as `heldAfter` says, and the other is kept beside it.
 * @param before what `heldOf` says of it now
 */
export function keepArrived(tx: Writing, arrived: { readonly record: BundleRecord; readonly hash: string; readonly node: string }, bundleId: string, write: (body: RecordBody | null) => void, before: Held | undefined = heldOf(tx, arrived.record)): void {
  const { record } = arrived;
  if (!isBundleKind(record.kind)) throw new Error(`No carrier for "${record.kind}".`);
  const { kind, id, owner } = record;
  if (kindFacts(kind).once) return write(record.body);
  const after = heldAfter(before, arrived);
  const shared = before === undefined ? null : tx.get('shared_record', sharedId(kind, id));
  const bodies = new Map<string, { body: RecordBody | null; owner: string; bundleId: string }>([
    ...(before === undefined ? [] : [[before.heads[0].node, { body: bodyNow(tx, kind, id), owner: before.owner, bundleId: '' }] as const]),
    ...(shared?.beside ?? []).map((head) => [head.node, head] as const),
    [arrived.node, { body: record.body, owner, bundleId }],
  ]);
  const [stands, ...beside] = meanwhileFirst(after.heads, shared?.meanwhile ?? null);
  if (stands.node !== before?.heads[0].node) write(bodies.get(stands.node)?.body ?? null);
  keep(
    tx,
    { kind, recordId: id, owner, withdrawn: stands.withdrawn, head: { node: stands.node, content: stands.content, history: [...stands.history] }, localHash: contentHash({ kind, id, owner, body: bodyNow(tx, kind, id) }) },
    beside.map((head) => {
      const held = bodies.get(head.node);
      return { node: head.node, content: head.content, history: [...head.history], body: held?.body ?? null, owner: held?.owner ?? owner, bundleId: held?.bundleId ?? '' };
    }),
  );
}

type Kept = Omit<SharedRecord, 'id' | 'version' | 'beside' | 'past' | 'meanwhile'>;

function keep(tx: Writing, fields: Kept, beside: SharedRecord['beside'] | null = null): void {
  const id = sharedId(fields.kind, fields.recordId);
  const held = tx.get('shared_record', id);
  if (held === null) tx.add('shared_record', { ...fields, id, beside: beside ?? [], past: [], meanwhile: null });
  else if (held.head.node !== fields.head.node || held.localHash !== fields.localHash || beside !== null) {
    const after = beside ?? held.beside;
    tx.put('shared_record', { ...held, ...fields, beside: after, past: held.head.node === fields.head.node ? held.past : [], meanwhile: meanwhileAfter(held.meanwhile, fields.head, after) });
  }
}

/** A choice of the meantime goes with what the owner makes of the content chosen, and ends once nothing lies beside it. */
function meanwhileAfter(meanwhile: Meanwhile | null, head: SharedRecord['head'], beside: SharedRecord['beside']): SharedRecord['meanwhile'] {
  if (meanwhile === null || beside.length === 0) return null;
  const follows = head.node === meanwhile.node || head.history.includes(meanwhile.node);
  return follows ? { node: head.node, beside: [...meanwhile.beside] } : null;
}

/** One of the contents of a record that a person may choose among. */
export interface Choice extends OtherHead {
  /** It is what the program shows now. */
  readonly stands: boolean;
}

/** The contents of a record made side by side: that which stands first; after a choice, those not chosen too. */
export function choicesOf(read: Reading, shared: SharedRecord): Choice[] {
  if (!isBundleKind(shared.kind)) return [];
  const body = bodyNow(read, shared.kind, shared.recordId);
  const [now] = headsHere({ kind: shared.kind, id: shared.recordId }, shared.owner, body, shared);
  const stands = { node: now.node, content: now.content, history: [...now.history], body, owner: shared.owner, bundleId: '', stands: true };
  return [stands, ...[...shared.beside, ...shared.past].map((head) => ({ ...head, stands: false }))];
}

/**
 * The content of `node` stands from now on; the others are kept and can be chosen later. Of a record of ours it stands as a
 * content that was made from all of them. Of another unit's it stands here only, until the owner's choice comes: a content
 * made here would be one that the owner never hears of. False where the record has no such content.
 * @param own our unit code  @param write puts a content in its table, also where it is what stands there: so that it is sent again
 */
export function choose(tx: Writing, shared: SharedRecord, own: string, node: string, write: (body: RecordBody | null) => void): boolean {
  const choices = choicesOf(tx, shared);
  const chosen = choices.find((choice) => choice.node === node);
  if (chosen === undefined || !isBundleKind(shared.kind)) return false;
  const { kind, recordId: id, owner } = shared;
  if (owner !== own) return chooseMeanwhile(tx, shared, choices.slice(0, 1 + shared.beside.length), chosen, write);
  const heads = choices.map(({ node: of, content, history, body }): Head => ({ node: of, content, history, withdrawn: body === null }));
  const head = nextHead(heads, chosen.content, chosen.body === null, sha256);
  write(chosen.body);
  const past = choices.filter((choice) => choice.content !== chosen.content).map(({ stands: _stands, ...other }) => other);
  tx.put('shared_record', {
    ...shared,
    withdrawn: head.withdrawn,
    head: { node: head.node, content: head.content, history: [...head.history] },
    localHash: contentHash({ kind, id, owner, body: bodyNow(tx, kind, id) }),
    beside: [],
    past,
  });
  return true;
}

/** Lets one of the contents of another unit's record stand here; all of them are held as before. */
function chooseMeanwhile(tx: Writing, shared: SharedRecord, heads: readonly Choice[], chosen: Choice, write: (body: RecordBody | null) => void): boolean {
  if (!heads.includes(chosen)) return false;
  write(chosen.body);
  const beside = heads.filter((head) => head !== chosen).map(({ stands: _stands, ...other }) => other);
  const { node, content, history, body } = chosen;
  const { kind, recordId: id, owner } = shared;
  tx.put('shared_record', {
    ...shared,
    withdrawn: body === null,
    head: { node, content, history: [...history] },
    localHash: contentHash({ kind, id, owner, body: isBundleKind(kind) ? bodyNow(tx, kind, id) : body }),
    beside,
    past: [],
    meanwhile: { node, beside: beside.map((other) => other.node) },
  });
  return true;
}
