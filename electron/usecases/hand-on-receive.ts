import { timingSafeEqual } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { cancelled } from '../../shared/api/protocol.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { BundleAccess, KeepTask, StagedBundle, StageTask } from '../children/stage-bundle.ts';
import { recoveryIdentity } from '../exchange/keys.ts';
import { inspectHeader } from '../exchange/open.ts';
import { diskFault } from '../files/disk-fault.ts';
import { runChild } from '../host/child.ts';
import type { Actor } from '../host/handlers.ts';
import type { HostPorts } from '../host/ports.ts';
import { unwrapRecovery } from '../store/keyring.ts';
import { recoverySeed } from '../store/recovery-code.ts';
import { Staging } from '../store/staging.ts';
import { blobAccess } from './bundle-facts.ts';
import { arrivedOf } from './bundle-plan.ts';
import { takeRecord } from './bundle-records.ts';
import { takeIn } from './bundle-take.ts';
import type { TakenIn } from './bundle-take.ts';
import type { JobControl } from './bundle-stages.ts';
import { putSetting } from './db.ts';
import { noProof, notFirstPart, notHandOn, wrongCode } from './hand-on-faults.ts';
import { coverId, proofOf } from './hand-on-cover.ts';
import type { Cover } from './hand-on-cover.ts';
import type { OpenUnit } from './open-unit.ts';

/*
 * A hand-over taken in where there is no unit yet. The file is laid into a folder of its own, verified in a child, and
 * shown to come from the unit whose printed code opens it; only then a unit folder is made of it.
 */

const CHILD = { timeoutMs: 3_600_000, maxRssMb: 700, maxHeapMb: 400 };
/** How often the copying says how far it is. */
const TELL_BYTES = 4_000_000;

/** What proving needs of the machine. */
export interface ProvingDeps {
  readonly ports: HostPorts;
  readonly random: (n: number) => Uint8Array;
}

/** A hand-over that was verified and proven, before anything is made of it. */
export interface ProvenHandOn {
  readonly access: BundleAccess;
  readonly staged: StagedBundle;
  readonly staging: Staging;
}

/**
 * Lays the file into `folder` and verifies it; stops when cancelled. Faults: `ma-khoi-phuc-sai`, `ma-khoi-phuc-khong-khop` (another unit's code,
 * or another unit's bundle), `khong-phai-goi-ban-giao`, `khong-phai-goi-dau`, `goi-ban-giao-khong-chac`, those of `openBundle`.
 */
export async function proveHandOn(folder: string, { ports, random }: ProvingDeps, code: string, bytes: AsyncIterable<Uint8Array>, control: JobControl): Promise<Result<ProvenHandOn>> {
  const seed = recoverySeed(code);
  if (!seed.ok) return seed;
  const path = join(folder, 'goi.sovang');
  const laid = await layDown(bytes, path, control);
  if (!laid.ok) return laid;
  const header = await inspectHeader(path);
  if (!header.ok) return header;
  if (header.value.kind !== 'ban-giao') return err(notHandOn());
  const access: BundleAccess = { path, identities: [(await recoveryIdentity(seed.value)).identity], unitCode: header.value.unitCode, senders: [], ownLineage: '', unprovenSelf: true };
  const store = { file: join(folder, 'lines.db'), key: random(32) };
  const read = await runChild(ports.spawn, 'stage-bundle', { ...access, staging: store } satisfies StageTask, { ...CHILD, onProgress: control.progress, signal: control.signal });
  if (!read.ok) return read.error.code === 'goi-khong-gui-cho-don-vi' ? err(wrongCode()) : read;
  const staged = read.value as StagedBundle;
  const { set, sender } = staged.manifest;
  if (sender.unitCode !== access.unitCode) return err(notHandOn());
  if (set !== null && set.k !== 1) return err(notFirstPart(set.k, set.n));
  const staging = new Staging(store.file, store.key);
  const proven = proves(staging, staged, code);
  if (proven.ok) return ok({ access, staged, staging });
  staging.close();
  return proven;
}

async function layDown(bytes: AsyncIterable<Uint8Array>, path: string, { progress, signal }: JobControl): Promise<Result<undefined>> {
  const counted = async function* () {
    let done = 0;
    let told = 0;
    for await (const piece of bytes) {
      yield piece;
      done += piece.length;
      if (done - told < TELL_BYTES) continue;
      told = done;
      progress({ done: Math.round(done / 1_000_000), label: 'Đang chép gói vào máy (MB)' });
    }
  };
  try {
    await pipeline(Readable.from(counted()), createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
    return signal.aborted ? err(cancelled) : ok();
  } catch (error) {
    if (signal.aborted) return err(cancelled);
    return err(diskFault(error) ?? fault('khong-chep-duoc-goi', 'Không chép được gói bàn giao vào máy.', { next: 'Cắm lại thiết bị rồi chọn lại tệp.' }));
  }
}

function recordOfLine(staging: Staging, kind: string, id: string): { readonly record: BundleRecord; readonly hash: string; readonly node: string } | null {
  const [n] = staging.linesOf(kind, id);
  const arrived = n === undefined ? null : arrivedOf(staging.line(n));
  return arrived?.ok === true ? arrived : null;
}

/** Whether who signed it held the data key that the printed code wraps. */
function proves(staging: Staging, { manifest }: StagedBundle, code: string): Result<undefined> {
  const line = recordOfLine(staging, 'so-setting', coverId(manifest.bundleId));
  const cover = line?.record.body?.['value'] as Cover | undefined;
  if (cover?.recovery == null || recordOfLine(staging, 'so-unit', 'unit') === null) return err(notHandOn());
  const dataKey = unwrapRecovery({ recovery: cover.recovery, keyCheck: cover.keyCheck }, code);
  if (!dataKey.ok) return dataKey;
  const [said, proof] = [cover.proof, proofOf(dataKey.value, manifest.bundleId, manifest.sender.signingKey)].map((text) => Buffer.from(text)) as [Buffer, Buffer];
  return said.length === proof.length && timingSafeEqual(said, proof) ? ok() : err(noProof());
}

/** Writes a proven hand-over into a unit that was just made and holds nothing: attachments first, then one transaction; cancelled before it, nothing was written. */
export async function takeHandOn(open: OpenUnit, actor: Actor, { access, staged, staging }: ProvenHandOn, recoveryCode: string, { progress, signal }: JobControl): Promise<Result<TakenIn>> {
  if (staged.manifest.attachments.length > 0) {
    const task: KeepTask = { ...access, bundleHash: staged.bundleHash, blobs: blobAccess(open) };
    const kept = await runChild(open.ports.spawn, 'keep-attachments', task, { ...CHILD, onProgress: progress, signal });
    if (!kept.ok) return kept;
  }
  // From here on it is one transaction, which nothing stops.
  if (signal.aborted) return err(cancelled);
  return open.db.write(actor, 'Nhận bàn giao', (tx) => {
    const { sender, bundleId } = staged.manifest;
    const unit = recordOfLine(staging, 'so-unit', 'unit');
    if (unit === null) throw new Error('takeHandOn: no unit');
    // Who we are comes first: every other line is judged by it.
    takeRecord(open, tx, unit, { unitCode: sender.unitCode, unitName: sender.unitName, bundleId }, undefined);
    putSetting(tx, 'recovery-code', recoveryCode);
    return takeIn(open, tx, { staged, staging, actor: actor.name, confirmedBy: '', backup: '', progress });
  });
}
