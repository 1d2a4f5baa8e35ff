import { judgeAcknowledged } from '../../shared/exchange/arrival.ts';
import type { Confirmation } from '../../shared/exchange/arrival.ts';
import type { Acknowledged } from '../../shared/exchange/manifest.ts';
import { afterTold } from '../../shared/exchange/confirming.ts';
import type { Life } from '../../shared/exchange/confirming.ts';
import { sentBundle } from './bundle-facts.ts';
import type { Reading, Writing } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

/** What the other side says it has of ours, against the bundles this machine wrote. */
export function confirmationOf(open: OpenUnit, read: Reading, peerCode: string, acknowledged: Acknowledged | null): Confirmation {
  const { lineage, counter } = open.db.store.identity();
  return judgeAcknowledged(acknowledged, { lineage, sequence: counter, sent: read.all('bundle_out', { peer: peerCode }).filter((b) => b.lineage === lineage) });
}

/** What a bundle that is being taken in says of ours. */
export interface Told {
  readonly peerCode: string;
  /** Lineage of the sender, and where its bundle stands in the row of those received. */
  readonly life: Life;
  /** Our bundles that receipts in it, or its `acknowledged`, name. */
  readonly bundleIds: ReadonlySet<string>;
}

/** Keeps which of our bundles count as received, and which no longer do: see afterTold. */
export function believe(open: OpenUnit, tx: Writing, { peerCode, life, bundleIds }: Told): void {
  const rows = tx.all('bundle_out', { peer: peerCode });
  const { lineage } = open.db.store.identity();
  const beliefs = new Map(afterTold(rows.map((row) => ({ ...sentBundle(row), doubtful: row.doubtful })), lineage, { life, told: bundleIds }).map((belief) => [belief.bundleId, belief]));
  for (const row of rows) {
    const belief = beliefs.get(row.bundleId);
    if (belief === undefined) continue;
    const state = belief.received ? 'da-nhan' : row.state === 'da-nhan' ? 'da-giao' : row.state;
    tx.put('bundle_out', { ...row, state, doubtful: belief.doubtful });
  }
}
