import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { PackAnswer, PackTask } from '../../../electron/children/bundles.ts';
import { openBundle } from '../../../electron/exchange/open.ts';
import { readStaged, stageRecords } from '../../../electron/exchange/staged-records.ts';
import { runChild } from '../../../electron/host/child.ts';
import { windowlessPorts } from '../../../electron/host/windowless-ports.ts';
import type { BundleRecord } from '../../../shared/exchange/record.ts';
import { recordLine } from '../../../shared/exchange/record.ts';
import { times } from '../../long.ts';
import { all, asProvince, commune, draft, newFolder, receiver, province, sampleRecords, uuid, value } from './sites.ts';

const random = (n: number) => randomBytes(n);

async function* of(records: Iterable<BundleRecord>): AsyncGenerator<BundleRecord> {
  yield* records;
}

describe('records laid aside for a bundle', () => {
  it('come back in their order, any stretch of them, as often as asked; nothing readable touches the disk', async () => {
    const dir = await newFolder();
    const records = sampleRecords(700);
    const staged = value(await stageRecords(dir, of(records), random));
    expect(await all(readStaged(staged, 0, records.length))).toEqual(records);
    expect(await all(readStaged(staged, 0, records.length))).toEqual(records);
    expect(await all(readStaged(staged, 100, 103))).toEqual(records.slice(100, 103));
    expect(await all(readStaged(staged, 700, 800))).toEqual([]);
    const id = Buffer.from(String(records[0]?.id));
    for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) if (entry.isFile()) expect((await readFile(join(entry.parentPath, entry.name))).includes(id)).toBe(false);
  });

  it('F38: a bundle of very many records is written by a child whose heap holds a small part of them', async () => {
    const [dir, outbox, stick] = [await newFolder(), await newFolder(), await newFolder()];
    const count = times(12_000, 100_000);
    const filler = 'Vận động nhân dân hiến đất, góp công làm đường; '.repeat(60);
    const record = (i: number): BundleRecord => ({ ...sampleRecords(1)[0]!, id: uuid(i + 1), sequence: i + 1, body: { merit: `${i} ${filler}` } });
    let bytes = 0;
    const made = async function* () {
      for (let i = 0; i < count; i++) {
        const one = record(i);
        bytes += Buffer.byteLength(recordLine(one)) + 1;
        yield await Promise.resolve(one);
      }
    };
    const staged = value(await stageRecords(dir, made(), random));
    const task: PackTask = {
      parts: [{ draft: draft({ receivers: [receiver(province)], sequence: { from: 1, to: count } }), from: 0, to: count, recordBytes: bytes, attachments: [] }],
      records: staged, keys: commune.keys, recoveryRecipient: null, outbox, folder: stick, blobs: { dir: await newFolder(), key: random(32), nameKey: random(32) },
    };
    const { spawn } = windowlessPorts({ kind: 'cli', sticks: [], childEntry: fileURLToPath(new URL('../../../dist/electron/child.js', import.meta.url)) });
    expect(bytes).toBeGreaterThan(40_000_000);
    const packed = value(await runChild(spawn, 'pack-bundle', task, { timeoutMs: 600_000, maxHeapMb: 40, maxRssMb: 400 })) as PackAnswer;
    expect(packed).toMatchObject({ placed: 1, failed: null });
    const [name] = await readdir(stick);
    const opened = value(await openBundle(join(stick, name ?? ''), asProvince()));
    expect(opened.manifest.records).toMatchObject({ lines: count, bytes });
    await opened.close();
  });
});
