import type { Peer } from '../../shared/domain/exchange.ts';
import type { BundleRecordKind, RecordGroup } from '../../shared/exchange/kinds.ts';
import { BUNDLE_RECORD_KINDS, kindFacts } from '../../shared/exchange/kinds.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { carriers } from './carriers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { recordOf } from './shared-records.ts';

/** What waits to be sent to one unit. */
export interface Outgoing {
  readonly records: readonly BundleRecord[];
  readonly attachments: readonly { readonly sha256: string; readonly size: number }[];
}

/**
 * Everything of ours in the given groups that concerns a peer and that it has not confirmed: a stick that was lost costs
 * nothing, the next bundle carries it again.
 * @param since place in our change log up to which the peer has confirmed a group
 */
export function outgoingTo(open: OpenUnit, peer: Pick<Peer, 'unitCode' | 'unitName' | 'unitKind'>, groups: ReadonlySet<RecordGroup>, since: (group: RecordGroup) => number): Outgoing {
  const own = unitOf(open).code;
  const records: BundleRecord[] = [];
  const attachments = new Map<string, number>();
  for (const kind of BUNDLE_RECORD_KINDS) {
    const { group } = kindFacts(kind);
    if (!groups.has(group)) continue;
    const from = since(group);
    for (const item of carriers[kind].outgoing(open, peer)) {
      if (item.sequence <= from) continue;
      records.push(recordOf(open.db.read, kind, own, item));
      for (const { sha256, size } of filesOf(kind, item.body)) attachments.set(sha256, size);
    }
  }
  return { records, attachments: [...attachments].map(([sha256, size]) => ({ sha256, size })) };
}

function filesOf(kind: BundleRecordKind, body: Readonly<Record<string, unknown>> | null): readonly { readonly sha256: string; readonly size: number }[] {
  return body === null ? [] : (carriers[kind].attachments?.(body) ?? []);
}
