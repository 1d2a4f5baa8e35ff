import { isBundleKind } from '../../shared/exchange/kinds.ts';
import type { Held } from '../../shared/exchange/planner.ts';
import type { BundleRecord, EntityRef } from '../../shared/exchange/record.ts';
import { carriers } from './carriers.ts';
import type { RecordSender } from './carriers.ts';
import type { Writing } from './db.ts';
import type { OpenUnit } from './open-unit.ts';
import { keepArrived } from './shared-records.ts';

/** Writes one record that was judged to be taken in. @param before what was held of it */
export function takeRecord(open: OpenUnit, tx: Writing, arrived: { readonly record: BundleRecord; readonly hash: string; readonly node: string }, from: RecordSender, before: Held | undefined): void {
  const { record } = arrived;
  if (!isBundleKind(record.kind)) throw new Error(`No carrier for "${record.kind}".`);
  const carrier = carriers[record.kind];
  const { id, owner } = record;
  keepArrived(
    tx,
    arrived,
    from.bundleId,
    (body) => {
      if (body === null) return carrier.withdraw?.(open, tx, id);
      carrier.take(open, tx, { id, owner, body }, from);
      for (const info of carrier.attachments?.(body) ?? []) {
        if (tx.getEver('attachment', info.id) === null) tx.add('attachment', { ...info, blob: open.blobs.nameOf(info.sha256), addedOn: open.clock.today() });
      }
    },
    before,
  );
}

/** What follows from a record once everything was written; nothing where it was taken back. */
export function follow(open: OpenUnit, tx: Writing, ref: EntityRef): void {
  if (!isBundleKind(ref.kind)) return;
  const carrier = carriers[ref.kind];
  if (carrier.follow === undefined) return;
  const held = carrier.held(tx, ref.id);
  if (held !== null && !held.withdrawn) carrier.follow(open, tx, ref.id);
}
