import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleOut } from '../../shared/domain/exchange.ts';
import type { ManifestDraft } from '../../shared/exchange/manifest.ts';
import { LIMITS } from '../../shared/exchange/manifest.ts';
import { splitSet } from '../../shared/exchange/sets.ts';
import type { SetPart } from '../../shared/exchange/sets.ts';
import { catchRefusalAsync } from './hand-on-faults.ts';
import { ok } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';
import type { PackAnswer, PackPart, PackTask } from '../children/bundles.ts';
import { finishPlaced } from '../exchange/place.ts';
import { stageRecords } from '../exchange/staged-records.ts';
import type { Actor } from '../host/handlers.ts';
import { readKeyring } from '../store/keyring.ts';
import { blobAccess, lastReceived, nextNumber } from './bundle-facts.ts';
import { putSetting } from './db.ts';
import { coverId, proofOf } from './hand-on-cover.ts';
import type { Cover } from './hand-on-cover.ts';
import { keepGiven } from './hand-on-record.ts';
import { GatheredRows, gatherRows } from './hand-on-rows.ts';
import type { RowFilter } from './hand-on-rows.ts';
import { instant } from './instant.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { exchangeSettings, outboxDir } from './outbox.ts';
import { counted, packInChild } from './pack-child.ts';
import type { WriteControl } from './pack-child.ts';
import { keepSent, recordOf } from './shared-records.ts';
import { unitKeys } from './unit-keys.ts';

export interface SelfExport {
  readonly kind: Cover['kind'];
  /** Path on the stick. */
  readonly folder: string;
  readonly filter: RowFilter;
  readonly said: Pick<Cover, 'from' | 'to' | 'note' | 'year'>;
}
export interface SelfWritten {
  readonly rows: readonly BundleOut[];
  readonly cover: Cover;
  readonly gathered: GatheredRows;
  readonly failed: Fault | null;
}

/** Writes rows of this unit for this unit itself and for its printed code, one bundle or a set; see `writeContent`. */
export async function writeSelf(open: OpenUnit, actor: Actor, what: SelfExport, control: WriteControl): Promise<Result<SelfWritten>> {
  return catchRefusalAsync(async () => {
    const stageDir = join(open.dir, 'staging', open.db.store.newId());
    try {
      const keys = await unitKeys(open);
      const bundleId = randomUUID();
      const ring = readKeyring(open.dir);
      if (!ring.ok) return ring;
      const cover: Cover = { kind: what.kind, bundleId, on: open.clock.today(), ...what.said, keyCheck: ring.value.keyCheck, recovery: what.kind === 'ban-giao' ? ring.value.recovery : null, proof: proofOf(open.dataKey, bundleId, keys.signingKey), ...(what.kind === 'luu-tru' ? { audit: open.db.store.auditHead() } : {}) };
      const gathered = new GatheredRows();
      const coverRecord = recordOf(open.db.read, 'so-setting', unitOf(open).code, { id: coverId(bundleId), body: { id: coverId(bundleId), value: { ...cover } }, sequence: 1 });
      const upTo = Math.max(1, open.db.store.identity().counter);
      const staged = await stageRecords(stageDir, counted(gatherRows(open, coverRecord, what.filter, gathered, control.signal), control), open.random);
      if (!staged.ok) return staged;
      const parts = splitSet(gathered.sizes, [...gathered.files.values()].map(({ sha256, size }) => ({ sha256, size })), { bytes: Math.min(LIMITS.plainBytes, exchangeSettings(open).largestMb * 1_000_000), attachments: LIMITS.attachments });
      if (!parts.ok) return parts;
      const packParts = draftsOf(open, what.kind, bundleId, keys.recipient, gathered, parts.value, upTo);
      const task: PackTask = { parts: packParts, records: staged.value, keys, recoveryRecipient: ring.value.recovery.recipient ?? null, outbox: outboxDir(open), folder: what.folder, blobs: blobAccess(open) };
      const packed = await packInChild(open, task, control);
      if (!packed.ok) return packed;
      return await enter(open, actor, what, { cover, gathered, packParts, answer: packed.value });
    } finally {
      await rm(stageDir, { recursive: true, force: true });
    }
  });
}

function draftsOf(open: OpenUnit, kind: Cover['kind'], bundleId: string, recipient: string, { sizes }: GatheredRows, parts: readonly SetPart[], upTo: number): PackPart[] {
  const unit = unitOf(open);
  const { lineage, device } = open.db.store.identity();
  const rows = open.db.read.all('bundle_out');
  const number = nextNumber(open);
  const last = rows.filter((row) => row.peerCode === unit.code && row.lineage === lineage).reduce<BundleOut | null>((most, row) => (most === null || row.order > most.order ? row : most), null);
  const set = parts.length === 1 ? null : randomUUID();
  let at = 0;
  return parts.map(({ records, attachments }, i): PackPart => {
    const from = at;
    at += records.length;
    const draft: ManifestDraft = {
      bundleId: i === 0 ? bundleId : randomUUID(),
      kind,
      lowestReaderVersion: 2,
      number: number + i,
      receivers: [{ unitCode: unit.code, unitName: unit.name, recipient, order: (last?.order ?? 0) + 1 + i, previous: last === null ? null : { number: last.number, bundleHash: last.bundleHash }, acknowledged: lastReceived(open, unit.code) }],
      sequence: { from: 1, to: upTo },
      schemaVersion: 1,
      set: set === null ? null : { id: set, k: i + 1, n: parts.length },
      createdAt: instant(open.clock.now()),
      sender: { unitCode: unit.code, unitName: unit.name, lineage, device },
    };
    return { draft, from, to: at, recordBytes: records.reduce((sum, place) => sum + (sizes[place]?.size ?? 0), 0), attachments };
  });
}

interface Packed {
  readonly cover: Cover;
  readonly gathered: GatheredRows;
  readonly packParts: readonly PackPart[];
  readonly answer: PackAnswer;
}

async function enter(open: OpenUnit, actor: Actor, what: SelfExport, { cover, gathered, packParts, answer }: Packed): Promise<Result<SelfWritten>> {
  const entered = await open.db.write(actor, what.kind === 'ban-giao' ? 'Bàn giao dữ liệu' : 'Lưu trữ dữ liệu', (tx) => {
    putSetting(tx, coverId(cover.bundleId), { ...cover });
    // An archive is laid aside, not taken in elsewhere: what follows is not made from it.
    if (what.kind === 'ban-giao') for (const mark of gathered.marks) keepSent(tx, mark);
    const rows = packParts.flatMap(({ draft }, i): BundleOut[] => {
      const file = answer.parts[i];
      const [receiver] = draft.receivers;
      if (file === undefined || receiver === undefined) throw new Error('enter: a part without its file');
      const { bundleId, number, kind, createdAt, set, sequence, sender } = draft;
      return [
        tx.add('bundle_out', {
          bundleId, number, kind, createdAt, set,
          peerCode: receiver.unitCode, peerName: receiver.unitName, fileName: file.fileName, size: file.bytes, sha256: file.fileSha256, bundleHash: file.bundleHash,
          lineage: sender.lineage, order: receiver.order, sequenceFrom: sequence.from, sequenceTo: sequence.to, covers: [], contents: [], dossierIds: [], subjects: 0,
          state: 'da-tao',
          doubtful: false, written: i < answer.placed, verifiedOn: null, handedOver: null,
        }),
      ];
    });
    keepGiven(open, tx, cover, rows, gathered.counts, gathered.missing.length);
    return rows;
  });
  if (!entered.ok) return entered;
  let { failed } = answer;
  for (const { fileName } of answer.parts.slice(0, answer.placed)) {
    const named = await finishPlaced(what.folder, fileName);
    if (!named.ok) failed ??= named.error;
  }
  return ok({ rows: entered.value, cover, gathered, failed });
}
