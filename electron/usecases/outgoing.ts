import type { Peer } from '../../shared/domain/exchange.ts';
import type { AttachmentInfo } from '../../shared/domain/nomination.ts';
import type { BundleRecordKind, RecordGroup } from '../../shared/exchange/kinds.ts';
import { BUNDLE_RECORD_KINDS, kindFacts } from '../../shared/exchange/kinds.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { carriers } from './carriers.ts';
import type { OutgoingRecord } from './carriers.ts';
import { erasedPlaces, placeOf } from './erased-sequences.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { recordOf } from './shared-records.ts';

export type Receiving = Pick<Peer, 'unitCode' | 'unitName' | 'unitKind'>;

/** One of our records on its way to a unit. */
export interface OutgoingItem {
  readonly kind: BundleRecordKind;
  readonly group: RecordGroup;
  readonly item: OutgoingRecord;
}

/** Everything of ours in the given groups that is meant for a peer, whatever it has received already; parents first. Contents that came to stand beside one are part of what there is to say of it. */
export function* meantFor(open: OpenUnit, peer: Receiving, groups: ReadonlySet<RecordGroup>): Generator<OutgoingItem> {
  const { read, store } = open.db;
  const erased = erasedPlaces(open, read);
  const beside = new Map(read.all('shared_record', { conflict: 1 }).map(({ id }) => [id, store.counterOf('shared_record', id) ?? 0]));
  for (const kind of BUNDLE_RECORD_KINDS) {
    const { group } = kindFacts(kind);
    if (!groups.has(group)) continue;
    for (const item of carriers[kind].outgoing(open, peer)) {
      const since = beside.get(`${kind} ${item.id}`) ?? 0;
      const sequence = Math.max(since, placeOf(erased, { entity: carriers[kind].entity, kind, id: item.id, sequence: item.sequence }));
      yield { kind, group, item: sequence === item.sequence ? item : { ...item, sequence } };
    }
  }
}

/**
 * What of it the peer has not confirmed: a stick that was lost costs nothing, the next bundle carries it again.
 * @param since place in our change log up to which the peer has confirmed a group
 */
export function* waitingFor(open: OpenUnit, peer: Receiving, groups: ReadonlySet<RecordGroup>, since: (group: RecordGroup) => number): Generator<OutgoingItem> {
  const from = new Map<RecordGroup, number>([...groups].map((group) => [group, since(group)]));
  for (const one of meantFor(open, peer, groups)) if (one.item.sequence > (from.get(one.group) ?? 0)) yield one;
}

/** An outgoing record as the bundle carries it. */
export function bundleRecord(open: OpenUnit, { kind, item }: OutgoingItem): BundleRecord {
  return recordOf(open.db.read, kind, unitOf(open).code, item);
}

/** Files that go with it. */
export function filesOf({ kind, item }: OutgoingItem): readonly AttachmentInfo[] {
  return item.body === null ? [] : (carriers[kind].attachments?.(item.body) ?? []);
}
