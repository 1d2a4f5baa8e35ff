import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { err, fault, ok } from '../../shared/result.ts';
import type { ManifestDraft } from '../../shared/exchange/manifest.ts';
import { fileNameBeside } from '../../shared/exchange/manifest.ts';
import { released } from '../exchange/bytes.ts';
import { writeFault } from '../exchange/faults.ts';
import type { UnitKeys } from '../exchange/keys.ts';
import type { PackedBundle } from '../exchange/pack.ts';
import { isOtherBundle } from '../exchange/look.ts';
import { packBundle } from '../exchange/pack.ts';
import type { SetPartInput } from '../exchange/pack-set.ts';
import { packSet } from '../exchange/pack-set.ts';
import { placeCopy } from '../exchange/place.ts';
import type { PlaceInput } from '../exchange/place.ts';
import type { StagedRecords } from '../exchange/staged-records.ts';
import { readStaged } from '../exchange/staged-records.ts';
import { verifyWritten } from '../exchange/verify-written.ts';
import type { WrittenBundle } from '../exchange/verify-written.ts';
import { openBlobs } from '../files/blobs.ts';

/** Where the unit's attachments lie and the keys they are kept under. */
export interface BlobAccess {
  readonly dir: string;
  readonly key: Uint8Array;
  readonly nameKey: Uint8Array;
}
interface Control {
  progress(progress: Progress): void;
  readonly signal: AbortSignal;
}

/** One bundle to be written: all of what was laid aside, or one part of a set. */
export interface PackPart {
  /** Of part 2 and later of a set, `previous` of each receiver is filled in once the part before is written. */
  readonly draft: ManifestDraft;
  /** Places of its records among those laid aside: from (inclusive), to (exclusive). */
  readonly from: number;
  readonly to: number;
  /** Bytes of their lines. */
  readonly recordBytes: number;
  readonly attachments: readonly { readonly sha256: string; readonly size: number }[];
}

export interface PackTask {
  /** One, or the parts of a set in their order. */
  readonly parts: readonly PackPart[];
  readonly records: StagedRecords;
  readonly keys: UnitKeys;
  readonly recoveryRecipient: string | null;
  /** Emergency bundles: opened by these words alone. */
  readonly passphrase?: string;
  /** Each bundle is first written here, into a folder named by its id, and kept. */
  readonly outbox: string;
  /** Folder on the stick; copies stand there as `….part` when this answers. */
  readonly folder: string;
  readonly blobs: BlobAccess;
}

interface WrittenPart {
  readonly fileName: string;
  readonly bytes: number;
  readonly fileSha256: string;
  readonly bundleHash: string;
}
export interface PackAnswer {
  readonly parts: readonly WrittenPart[];
  /** How many of them, from the first on, stand on the stick. */
  readonly placed: number;
  /** Why the next one does not; null when all do. */
  readonly failed: Fault | null;
}

/** Steps of progress for one bundle: written here, then copied. */
const SCALE = 1000;

/**
 * Writes bundles into the outbox and copies them to the stick; attachments are decrypted piece by piece on their way.
 * When not even the first can be copied nothing is left behind, and its fault is the answer.
 */
export async function packTask(task: PackTask, { progress, signal }: Control): Promise<Result<PackAnswer>> {
  const total = 2 * SCALE * task.parts.length;
  const step = (from: number) => (p: Progress) => progress({ done: from + Math.floor((SCALE * p.done) / (p.total ?? Infinity)), total, label: labelOf(task, p.label, Math.floor((from % (total / 2)) / SCALE)) });
  const packed = await packAll(task, step, signal);
  if (!packed.ok) return packed;
  const parts: WrittenPart[] = [];
  for (const [i, part] of packed.value.entries()) {
    const placed = await placePart(task, part, { progress: step(total / 2 + i * SCALE), signal });
    if (placed.ok) {
      parts.push(placed.value);
      continue;
    }
    if (i === 0) await discard(task);
    return i === 0 ? placed : ok({ parts: [...parts, ...packed.value.slice(i).map(written)], placed: i, failed: placed.error });
  }
  return ok({ parts, placed: parts.length, failed: null });
}

/** Copies a bundle to the stick. Where another one bears its name there, as one of a second machine may, both copies are named by the id too. */
async function placePart({ folder }: PackTask, part: PackedBundle, control: Control): Promise<Result<WrittenPart>> {
  const input = { from: part.path, folder, fileName: part.fileName, fileSha256: part.fileSha256, bytes: part.bytes, ...control };
  const placed = await placeCopy(input);
  if (placed.ok) return ok(written(part));
  if (placed.error.code !== 'goi-da-co' || !(await isOtherBundle(join(folder, part.fileName), part.manifest.sender.unitCode))) return placed;
  const fileName = fileNameBeside(part.fileName, part.manifest.bundleId);
  const from = join(dirname(part.path), fileName);
  await rename(part.path, from);
  const beside = await placeCopy({ ...input, from, fileName });
  return beside.ok ? ok({ ...written(part), fileName }) : beside;
}

const labelOf = ({ parts }: PackTask, label: string, i: number): string => (parts.length === 1 || label.startsWith('Gói ') ? label : `Gói ${i + 1}/${parts.length}: ${label}`);

const written = ({ fileName, bytes, fileSha256, bundleHash }: PackedBundle): WrittenPart => ({ fileName, bytes, fileSha256, bundleHash });

async function packAll(task: PackTask, step: (from: number) => (p: Progress) => void, signal: AbortSignal): Promise<Result<PackedBundle[]>> {
  const packed: PackedBundle[] = [];
  for (const i of task.parts.keys()) {
    const one = await packPart(task, packed, i, step(i * SCALE), signal);
    if (!one.ok) {
      await discard(task);
      return err(ownDisk(one.error));
    }
    packed.push(one.value);
  }
  return ok(packed);
}

async function packPart(task: PackTask, before: readonly PackedBundle[], i: number, progress: (p: Progress) => void, signal: AbortSignal): Promise<Result<PackedBundle>> {
  const { records: staged, keys, recoveryRecipient, passphrase } = task;
  const blobs = openBlobs({ ...task.blobs, random: noRandom });
  const inputs = task.parts.map(({ draft, from, to, recordBytes, attachments }, k): SetPartInput => {
    const last = before[k - 1];
    const previous = last === undefined ? null : { number: last.manifest.number, bundleHash: last.bundleHash };
    return {
      draft: previous === null ? draft : { ...draft, receivers: draft.receivers.map((receiver) => ({ ...receiver, previous })) },
      records: { bytes: recordBytes, read: () => readStaged(staged, from, to) },
      attachments: attachments.map(({ sha256, size }) => ({ sha256, size, open: () => released(blobs.get(blobs.nameOf(sha256))) })),
    };
  });
  const input = inputs[i];
  if (input === undefined) throw new Error('packPart: no such part');
  const folder = join(task.outbox, input.draft.bundleId);
  const made = await madeFolder(folder);
  if (!made.ok) return made;
  const rest = { keys, recoveryRecipient, passphrase, folder, progress, signal };
  if (input.draft.set === null) return packBundle({ ...rest, draft: input.draft, records: () => ('read' in input.records ? input.records.read() : input.records), attachments: input.attachments });
  const { written: [one], failed } = await packSet({ ...rest, parts: inputs, only: [i + 1] });
  if (one !== undefined) return ok(one);
  if (failed === null) throw new Error('packPart: neither written nor failed');
  return err(failed.fault);
}

async function madeFolder(folder: string): Promise<Result<undefined>> {
  try {
    await mkdir(folder, { recursive: true });
    return ok();
  } catch (error) {
    const reason = writeFault(error);
    if (reason === null) throw error;
    return err(reason);
  }
}

/** Takes back what was written into the outbox. */
async function discard({ outbox, parts }: PackTask): Promise<void> {
  for (const { draft } of parts) await rm(join(outbox, draft.bundleId), { recursive: true, force: true });
}

/** A fault of the disk while the bundle is prepared is this machine's, not the stick's. */
function ownDisk(reason: Fault): Fault {
  if (reason.code === 'thiet-bi-day') return fault('het-dia', reason.message.replace('Thiết bị không đủ chỗ trống', 'Máy không đủ chỗ trống để lập gói dữ liệu'), { next: 'Xóa bớt tệp trên máy rồi gửi lại.' });
  if (reason.code.startsWith('thiet-bi-') || reason.code === 'goi-ghi-hong') return fault('loi-dia', 'Không lập được gói dữ liệu trên máy: ổ đĩa của máy không ghi được, hoặc đọc lại thấy không đúng.', { next: 'Sao lưu ngay, rồi nhờ người hỗ trợ kiểm tra ổ đĩa.' });
  return reason;
}

/** Copies a bundle of the outbox to a stick, as `….part`. */
export type PlaceTask = Omit<PlaceInput, 'progress' | 'signal' | 'disk'>;
export function placeTask(task: PlaceTask, { progress, signal }: Control): Promise<Result<undefined>> {
  return placeCopy({ ...task, progress, signal });
}

/** Reads a bundle again on the stick; see `verifyWritten`. */
export interface VerifyTask {
  readonly folder: string;
  readonly written: WrittenBundle;
}
export function verifyTask({ folder, written: bundle }: VerifyTask, { progress, signal }: Control) {
  return verifyWritten(folder, bundle, signal, progress);
}

const noRandom = (): Uint8Array => {
  throw new Error('packing keeps no blob');
};
