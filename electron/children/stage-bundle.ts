import type { Progress } from '../../shared/api/define.ts';
import type { Manifest } from '../../shared/exchange/manifest.ts';
import { bundleKinds } from '../../shared/exchange/kinds.ts';
import type { SenderKey } from '../../shared/exchange/peer.ts';
import { checkBody } from '../../shared/exchange/planner.ts';
import type { Result } from '../../shared/result.ts';
import { err, ok } from '../../shared/result.ts';
import { damaged } from '../exchange/faults.ts';
import type { ArrivedLine } from '../exchange/lines.ts';
import { openBundle } from '../exchange/open.ts';
import { fileKeyIdentity } from '../exchange/passphrase.ts';
import { openBlobs } from '../files/blobs.ts';
import { guardedLater } from '../store/sqlite-fault.ts';
import { StagingWriter } from '../store/staging.ts';
import type { StagedLine } from '../store/staging.ts';
import type { BlobAccess } from './bundles.ts';
import { FilesLook } from './staged-files.ts';
import type { StagedFiles } from './staged-files.ts';

interface Control {
  progress(progress: Progress): void;
  readonly signal: AbortSignal;
}

/** Who may have written a bundle, and under which keys of ours it opens. */
export interface BundleAccess {
  readonly path: string;
  readonly identities: readonly string[];
  /** Of an emergency bundle: the file key that its words gave; see `unlockTask`. */
  readonly fileKey?: Uint8Array | null;
  readonly unitCode: string;
  readonly senders: readonly SenderKey[];
  /** Our own lineage: a bundle of our unit from another one is one of another machine of ours. */
  readonly ownLineage: string;
  /** See `OpenOptions`. */
  readonly unprovenSelf?: boolean;
  readonly role?: 'receiver' | 'sender';
}

export interface StageTask extends BundleAccess {
  /** Where its lines go: a new file, and the key of it. */
  readonly staging: { readonly file: string; readonly key: Uint8Array };
}
export interface StagedBundle {
  readonly manifest: Manifest;
  readonly bundleHash: string;
  readonly fileSha256: string;
  /** What was noticed in its attachments. */
  readonly files: StagedFiles;
}

const TOLD_EVERY = 2000;

/** Our keys, or the one key that opens this file. */
const opening = ({ fileKey = null, ...access }: BundleAccess) => ({ ...access, identities: fileKey === null ? access.identities : [fileKeyIdentity(fileKey)] });

/** Verifies a bundle from end to end, then writes its lines into a staging database; nothing of it is trusted before that. */
export function stageTask(task: StageTask, control: Control): Promise<Result<StagedBundle>> {
  return guardedLater(() => stage(task, control));
}

async function stage({ staging, ...access }: StageTask, { progress, signal }: Control): Promise<Result<StagedBundle>> {
  const files = new FilesLook();
  const opened = await openBundle(access.path, { ...opening(access), progress, signal, onAttachment: (...file) => files.look(...file) });
  if (!opened.ok) return opened;
  const bundle = opened.value;
  let writer: StagingWriter | null = null;
  try {
    writer = new StagingWriter(staging.file, staging.key);
    const total = bundle.manifest.records.lines;
    for await (const line of bundle.records(signal)) {
      writer.add(stagedLine(line));
      if (line.ok) files.name(line.record);
      if (line.line % TOLD_EVERY === 0) progress({ done: line.line, total, label: 'Đang đọc các mục trong gói' });
    }
    writer.finish();
    const { manifest, bundleHash, fileSha256 } = bundle;
    return ok({ manifest, bundleHash, fileSha256, files: files.found });
  } finally {
    writer?.close();
    await bundle.close();
  }
}

/** A line as the staging database keeps it; the body is looked at here, where what it holds can do no harm. */
export function stagedLine(line: ArrivedLine): StagedLine {
  if (!line.ok) return { n: line.line, kind: null, id: null, owner: null, version: null, node: null, hash: null, history: null, withdrawn: 0, checked: 0, reason: line.reason, parents: null, raw: line.raw };
  const { record, hash, node, raw } = line;
  const kind = bundleKinds.get(record.kind);
  const body = kind === undefined ? null : checkBody(kind, record);
  return {
    n: line.line,
    kind: record.kind,
    id: record.id,
    owner: record.owner,
    version: record.version,
    node,
    hash,
    history: record.history === undefined ? null : JSON.stringify(record.history),
    withdrawn: record.body === null ? 1 : 0,
    checked: body === null ? 0 : 1,
    reason: body?.fault ?? null,
    parents: body === null || body.parents.length === 0 ? null : JSON.stringify(body.parents),
    raw,
  };
}

export interface KeepTask extends BundleAccess {
  /** SHA-256 of the manifest that was previewed: the file may not have become another one since. */
  readonly bundleHash: string;
  readonly blobs: BlobAccess;
}

/** Puts the attachments of a staged bundle into the unit's own, encrypted; each has reached the disk when this answers. */
export async function keepAttachmentsTask({ bundleHash, blobs: access, ...rest }: KeepTask, { progress, signal }: Control): Promise<Result<undefined>> {
  const opened = await openBundle(rest.path, { ...opening(rest), progress, signal });
  if (!opened.ok) return opened;
  const bundle = opened.value;
  try {
    if (bundle.bundleHash !== bundleHash) return err(damaged());
    const blobs = openBlobs({ ...access, random: systemRandom });
    const total = bundle.manifest.attachments.length;
    let done = 0;
    for await (const entry of bundle.attachments(signal)) {
      const kept = await blobs.put(entry.bytes, entry.size);
      if (!kept.ok) return kept;
      progress({ done: ++done, total, label: 'Đang lưu tệp đính kèm' });
    }
    return ok();
  } finally {
    await bundle.close();
  }
}

const systemRandom = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));
