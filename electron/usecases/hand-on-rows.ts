import { Buffer } from 'node:buffer';
import type { AttachmentInfo } from '../../shared/domain/nomination.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { MAX_OWN_LINE, recordLine } from '../../shared/exchange/record.ts';
import type { SelfEntity } from '../../shared/exchange/self-kinds.ts';
import { SELF_ENTITIES, selfKind } from '../../shared/exchange/self-kinds.ts';
import type { SetRecord } from '../../shared/exchange/sets.ts';
import { Refusal } from '../../shared/result.ts';
import { selfBody, selfRecordId, staysHere } from './hand-on-carriers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { recordOf, sentMark } from './shared-records.ts';
import type { SentMark } from './shared-records.ts';

type Row = { readonly id: string; readonly version: number };

/** Which rows go along; all where absent. */
export type RowFilter = (entity: SelfEntity, row: Readonly<Record<string, unknown>>) => boolean;

/** What was read of the unit's rows; without the rows themselves. */
export class GatheredRows {
  readonly sizes: SetRecord[] = [];
  /** Rows by table. */
  readonly counts = new Map<SelfEntity, number>();
  readonly files = new Map<string, AttachmentInfo>();
  /** Attachments whose file does not lie on this machine any more. */
  readonly missing: string[] = [];
  readonly marks: SentMark[] = [];
}

const SLICE = 200;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The record of a row of ours as it stands now. */
function selfRecord(open: OpenUnit, entity: SelfEntity, row: Row, deleted: boolean): BundleRecord {
  const sequence = Math.max(1, open.db.store.counterOf(entity, row.id) ?? 1);
  return recordOf(open.db.read, selfKind(entity), unitOf(open).code, { id: selfRecordId(row.id), body: selfBody(entity, row, deleted), sequence });
}

/** Every row that leaves this machine, the unit and its settings first; gives other work its turn and stops when cancelled. */
export async function* rowsToHandOn(open: OpenUnit, filter: RowFilter, signal?: AbortSignal): AsyncGenerator<{ readonly entity: SelfEntity; readonly row: Row; readonly deleted: boolean }> {
  const { read } = open.db;
  let count = 0;
  for (const entity of SELF_ENTITIES) {
    for (const row of read.allEver(entity) as readonly Row[]) {
      if (++count % SLICE === 0) {
        await turn();
        if (signal?.aborted === true) throw new Refusal(cancelled);
      }
      const fields = row as unknown as Readonly<Record<string, unknown>>;
      if (!staysHere(entity, fields) && filter(entity, fields)) yield { entity, row, deleted: read.isDeleted(entity, row.id) };
    }
  }
}

/** Reads them once, `cover` first; `into` then knows all that manifest and minutes need. */
export async function* gatherRows(open: OpenUnit, cover: BundleRecord, filter: RowFilter, into: GatheredRows, signal?: AbortSignal): AsyncGenerator<BundleRecord> {
  const add = (record: BundleRecord, files: readonly string[]): BundleRecord => {
    into.sizes.push({ size: Buffer.byteLength(recordLine(record)) + 1, attachments: files });
    const mark = sentMark(record);
    if (mark !== null) into.marks.push(mark);
    return record;
  };
  let covered = false;
  for await (const { entity, row, deleted } of rowsToHandOn(open, filter, signal)) {
    // Behind the unit's own row, which the receiver reads first.
    if (!covered && entity !== 'unit') {
      covered = true;
      yield add(cover, []);
    }
    const record = selfRecord(open, entity, row, deleted);
    // A line set aside that fills a line by itself does not fit into one with what is said about it; it lies in its own bundle still.
    if (entity === 'quarantined' && Buffer.byteLength(recordLine(record)) > MAX_OWN_LINE) continue;
    into.counts.set(entity, (into.counts.get(entity) ?? 0) + 1);
    yield add(record, entity === 'attachment' && !deleted ? fileOf(open, row as unknown as AttachmentInfo, into) : []);
  }
  if (!covered) yield add(cover, []);
}

function fileOf(open: OpenUnit, info: AttachmentInfo, into: GatheredRows): readonly string[] {
  const { sha256, fileName } = info;
  if (!open.blobs.has(open.blobs.nameOf(sha256))) {
    into.missing.push(fileName);
    return [];
  }
  into.files.set(sha256, info);
  return [sha256];
}
