import type { Peer } from '../../shared/domain/exchange.ts';
import { plannedBundles } from '../../shared/exchange/outbox.ts';
import type { BundleRecordKind, RecordGroup } from '../../shared/exchange/kinds.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { recordLine } from '../../shared/exchange/record.ts';
import type { SetRecord } from '../../shared/exchange/sets.ts';
import { Refusal } from '../../shared/result.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { confirmedBy, owesNewLife } from './bundle-facts.ts';
import type { OpenUnit } from './open-unit.ts';
import { bundleRecord, filesOf, meantFor, waitingFor } from './outgoing.ts';
import type { OutgoingItem } from './outgoing.ts';
import { contentHash, recordsBeside, sentMark } from './shared-records.ts';
import type { SentMark } from './shared-records.ts';

/** A unit that a bundle is for, and from where on it covers each group for it. */
export interface BundleReceiver {
  readonly peer: Peer;
  readonly from: ReadonlyMap<RecordGroup, number>;
}

/** One content for one or several receivers. */
export interface Selection {
  readonly receivers: readonly BundleReceiver[];
  /** Null: what the only receiver waits for. */
  readonly keys: ReadonlySet<string> | null;
}

interface Selected {
  readonly selections: readonly Selection[];
  /** Units for which nothing waits. */
  readonly nothing: readonly Peer[];
}

/** Records read before other work gets its turn. */
const SLICE = 200;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Hands records on, a slice at a time: the window stays answered, and cancelling is noticed. */
async function* inSlices(items: Iterable<OutgoingItem>, signal: AbortSignal | undefined): AsyncGenerator<OutgoingItem> {
  let count = 0;
  for (const item of items) {
    if (++count % SLICE === 0) {
      await turn();
      if (signal?.aborted === true) throw new Refusal(cancelled);
    }
    yield item;
  }
}

/** Names a record with its content: two units share a bundle only where both are meant to read the very same. */
const keyOf = (open: OpenUnit, one: OutgoingItem): string => {
  const { kind, id, owner, body } = bundleRecord(open, one);
  return contentHash({ kind, id, owner, body });
};

/**
 * Who gets what. What changes while this runs stands behind `upTo` in the change log and waits for the next bundle.
 * @param upTo last place in our change log that the bundles cover, inclusive
 */
export async function selectBundles(open: OpenUnit, peers: readonly Peer[], groups: ReadonlySet<RecordGroup>, upTo: number, signal?: AbortSignal): Promise<Selected> {
  const receivers = peers.map((peer): BundleReceiver => {
    const confirmed = confirmedBy(open, peer.unitCode);
    return { peer, from: new Map([...groups].map((group) => [group, confirmed(group) + 1])) };
  });
  const [only] = receivers;
  if (only !== undefined && receivers.length === 1) {
    return hasWaiting(open, only, groups, upTo) || owesNewLife(open, only.peer.unitCode) ? { selections: [{ receivers, keys: null }], nothing: [] } : { selections: [], nothing: peers };
  }
  const interned = new Map<string, string>();
  const intern = (key: string): string => {
    const known = interned.get(key);
    if (known === undefined) interned.set(key, key);
    return known ?? key;
  };
  const waiting = [];
  for (const { peer, from } of receivers) {
    const keys = new Map<string, boolean>();
    for await (const one of inSlices(meantFor(open, peer, groups), signal)) {
      if (one.item.sequence <= upTo) keys.set(intern(keyOf(open, one)), one.item.sequence >= (from.get(one.group) ?? 0));
    }
    waiting.push({ unitCode: peer.unitCode, keys });
  }
  const byCode = new Map(receivers.map((receiver) => [receiver.peer.unitCode, receiver]));
  const selections = plannedBundles(waiting).map(({ unitCodes, keys }): Selection => ({ receivers: unitCodes.flatMap((code) => byCode.get(code) ?? []), keys }));
  const served = new Set(selections.flatMap((one) => one.receivers.map(({ peer }) => peer.unitCode)));
  // Nothing waits for them but that our data went back: a bundle without records says so to all of them.
  const told = receivers.filter(({ peer }) => !served.has(peer.unitCode) && owesNewLife(open, peer.unitCode));
  if (told.length > 0) selections.push({ receivers: told, keys: new Set() });
  for (const { peer } of told) served.add(peer.unitCode);
  return { selections, nothing: peers.filter(({ unitCode }) => !served.has(unitCode)) };
}

function hasWaiting(open: OpenUnit, receiver: BundleReceiver, groups: ReadonlySet<RecordGroup>, upTo: number): boolean {
  for (const { item } of waitingItems(open, receiver, groups)) if (item.sequence <= upTo) return true;
  return false;
}

const waitingItems = (open: OpenUnit, { peer, from }: BundleReceiver, groups: ReadonlySet<RecordGroup>) => waitingFor(open, peer, groups, (group) => (from.get(group) ?? 1) - 1);

/** A file that goes along: what it is called, and with which record. */
export interface SelectedFile {
  readonly sha256: string;
  readonly size: number;
  readonly fileName: string;
  readonly one: OutgoingItem;
}

/** What was read of a selection; without the records themselves. */
export class Gathered {
  /** One entry a record, in their order. */
  readonly sizes: SetRecord[] = [];
  readonly kinds: BundleRecordKind[] = [];
  readonly histories = new Set<BundleRecordKind>();
  readonly files = new Map<string, SelectedFile>();
  /** Dossier of each frozen dossier, by the place of its record. */
  readonly dossiers = new Map<number, string>();
  readonly marks: SentMark[] = [];
}

const NO_FILES: readonly string[] = [];

/** Reads the records of a selection once, in their order; `into` then knows all that the manifest and the journal need. */
export async function* gather(open: OpenUnit, selection: Selection, groups: ReadonlySet<RecordGroup>, upTo: number, into: Gathered, signal?: AbortSignal): AsyncGenerator<BundleRecord> {
  const [first] = selection.receivers;
  if (first === undefined) return;
  const { keys } = selection;
  const items = keys === null ? waitingItems(open, first, groups) : meantFor(open, first.peer, groups);
  for await (const one of inSlices(items, signal)) {
    if (one.item.sequence > upTo) continue;
    const record = bundleRecord(open, one);
    if (keys !== null && !keys.has(contentHash({ kind: record.kind, id: record.id, owner: record.owner, body: record.body }))) continue;
    note(into, one, record);
    const mark = sentMark(record);
    if (mark !== null) into.marks.push(mark);
    yield record;
    for (const beside of recordsBeside(open.db.read, record)) {
      note(into, { ...one, item: { ...one.item, body: beside.body } }, beside);
      yield beside;
    }
  }
}

function note(into: Gathered, one: OutgoingItem, record: BundleRecord): void {
  const files = filesOf(one);
  for (const { sha256, size, fileName } of files) if (!into.files.has(sha256)) into.files.set(sha256, { sha256, size, fileName, one });
  if (one.kind === 'dossier-version' && typeof record.body?.['dossierId'] === 'string') into.dossiers.set(into.kinds.length, record.body['dossierId']);
  into.sizes.push({ size: Buffer.byteLength(recordLine(record)) + 1, attachments: files.length === 0 ? NO_FILES : files.map(({ sha256 }) => sha256) });
  into.kinds.push(one.kind);
  if (record.history !== undefined) into.histories.add(one.kind);
}
