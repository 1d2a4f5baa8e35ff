import type { Progress } from '../../shared/api/define.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import type { ManifestDraft, Manifest } from '../../shared/exchange/manifest.ts';
import type { SenderKey } from '../../shared/exchange/peer.ts';
import type { UnitKeys } from '../exchange/keys.ts';
import type { ArrivedLine } from '../exchange/lines.ts';
import { openBundle } from '../exchange/open.ts';
import { packBundle } from '../exchange/pack.ts';
import type { PackedBundle } from '../exchange/pack.ts';
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

export interface PackTask {
  readonly draft: ManifestDraft;
  readonly records: readonly BundleRecord[];
  readonly attachments: readonly { readonly sha256: string; readonly size: number }[];
  readonly keys: UnitKeys;
  readonly recoveryRecipient: string | null;
  readonly folder: string;
  readonly blobs: BlobAccess;
}

/** Writes a bundle; attachments are decrypted piece by piece on their way into it. */
export function packTask(task: PackTask, { progress, signal }: Control): Promise<Result<PackedBundle>> {
  const blobs = openBlobs({ ...task.blobs, random: noRandom });
  return packBundle({
    draft: task.draft,
    records: () => task.records,
    attachments: task.attachments.map(({ sha256, size }) => ({ sha256, size, open: () => blobs.get(blobs.nameOf(sha256)) })),
    keys: task.keys,
    recoveryRecipient: task.recoveryRecipient,
    folder: task.folder,
    progress,
    signal,
  });
}

export interface OpenTask {
  readonly path: string;
  readonly identities: readonly string[];
  readonly unitCode: string;
  readonly senders: readonly SenderKey[];
  /** Kept, encrypted, when the bundle is taken in; a preview leaves them where they are. */
  readonly keepAttachments: BlobAccess | null;
}
export interface OpenedBundle {
  readonly manifest: Manifest;
  readonly bundleHash: string;
  readonly fileSha256: string;
  readonly lines: readonly ArrivedLine[];
}

/** Verifies a bundle from end to end and hands over its lines; nothing of it is trusted before that. */
export async function openTask(task: OpenTask, { progress, signal }: Control): Promise<Result<OpenedBundle>> {
  const opened = await openBundle(task.path, { identities: task.identities, unitCode: task.unitCode, senders: task.senders, progress, signal });
  if (!opened.ok) return opened;
  const bundle = opened.value;
  try {
    const lines: ArrivedLine[] = [];
    for await (const line of bundle.records(signal)) lines.push(line);
    if (task.keepAttachments !== null) {
      const blobs = openBlobs({ ...task.keepAttachments, random: systemRandom });
      for await (const entry of bundle.attachments(signal)) {
        const kept = await blobs.put(entry.bytes, entry.size);
        if (!kept.ok) return kept;
      }
    }
    return ok({ manifest: bundle.manifest, bundleHash: bundle.bundleHash, fileSha256: bundle.fileSha256, lines });
  } finally {
    await bundle.close();
  }
}

const systemRandom = (n: number): Uint8Array => crypto.getRandomValues(new Uint8Array(n));
const noRandom = (): Uint8Array => {
  throw new Error('packing keeps no blob');
};
