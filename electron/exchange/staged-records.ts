import type { BundleRecord } from '../../shared/exchange/record.ts';
import { recordLine } from '../../shared/exchange/record.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { openBlobs } from '../files/blobs.ts';
import { splitLines } from './lines.ts';

/** Where records wait to be written into bundles: one encrypted file, its keys made for this export only. */
export interface StagedRecords {
  readonly dir: string;
  readonly key: Uint8Array;
  readonly nameKey: Uint8Array;
  readonly name: string;
}

/** Bytes handed to the disk at a time. */
const BATCH = 64 * 1024;
const MOST = 64 * 1024 ** 3;

/**
 * Lays records aside as they come, none of them kept in memory: so the bundle is written from one reading of the
 * database, twice over the same lines, while other work goes on.
 * @param dir made where it is missing; whoever asked removes it
 */
export async function stageRecords(dir: string, records: AsyncIterable<BundleRecord>, random: (bytes: number) => Uint8Array): Promise<Result<StagedRecords>> {
  const [key, nameKey] = [random(32), random(32)];
  const kept = await openBlobs({ dir, key, nameKey, random }).put(batches(records), MOST);
  return kept.ok ? ok({ dir, key, nameKey, name: kept.value.name }) : kept;
}

async function* batches(records: AsyncIterable<BundleRecord>): AsyncGenerator<Uint8Array> {
  let batch = '';
  for await (const record of records) {
    batch += `${recordLine(record)}\n`;
    if (batch.length < BATCH) continue;
    yield Buffer.from(batch);
    batch = '';
  }
  yield Buffer.from(batch);
}

/** The records from place `from` (inclusive) to `to` (exclusive), counted from 0, in their order. */
export async function* readStaged({ name, ...access }: StagedRecords, from: number, to: number): AsyncGenerator<BundleRecord> {
  const blobs = openBlobs({ ...access, random: noRandom });
  let place = 0;
  for await (const line of splitLines(blobs.get(name))) {
    if (place >= to) return;
    if (place++ < from) continue;
    if (line === null) throw new Error('readStaged: a line longer than a bundle holds');
    yield JSON.parse(line.toString()) as BundleRecord;
  }
}

const noRandom = (): Uint8Array => {
  throw new Error('reading keeps no blob');
};
