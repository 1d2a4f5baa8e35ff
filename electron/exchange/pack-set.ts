import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import type { ManifestDraft } from '../../shared/exchange/manifest.ts';
import { bundleFileName } from '../../shared/exchange/manifest.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { recordLine } from '../../shared/exchange/record.ts';
import type { Fault } from '../../shared/result.ts';
import { Refusal } from '../../shared/result.ts';
import { realDisk } from './disk.ts';
import { writeFault } from './faults.ts';
import type { AttachmentSource, PackedBundle, PackInput } from './pack.ts';
import { checkSpace, neededSpace, packBundle } from './pack.ts';

/** Records that are read from where they were laid aside, the same ones each time. */
interface RecordStream {
  /** Bytes of their lines, line feeds included. */
  readonly bytes: number;
  read(): AsyncIterable<BundleRecord>;
}

export interface SetPartInput {
  /**
   * Names its place: `set` is never null, its id and `n` the same in all parts. `previous` of the receivers is filled in
   * here when the part before is written in the same call, else it must say it. Continuing needs the same draft again.
   */
  readonly draft: ManifestDraft;
  readonly records: readonly BundleRecord[] | RecordStream;
  readonly attachments: readonly AttachmentSource[];
}

export interface PackSetInput extends Omit<PackInput, 'draft' | 'records' | 'attachments' | 'resume'> {
  readonly parts: readonly SetPartInput[];
  /** Places `k` to write, such as the `missing` of an earlier answer; all when absent. */
  readonly only?: readonly number[];
}

export interface SetOutcome {
  /** Bundles that lie on the device, each whole and verified, in the order of `k`. */
  readonly written: readonly PackedBundle[];
  /** Places `k` that are still to be written; empty when all went well. */
  readonly missing: readonly number[];
  /** The place that failed and why; null when nothing failed. */
  readonly failed: { readonly k: number; readonly fault: Fault } | null;
}

/**
 * Writes the bundles of a set one after another, each exactly as `packBundle` does. A part that was verified keeps its
 * name when a later one fails: it is whole and can be taken in by itself. Calling it again with the same parts, on this
 * device or with `only` on another, writes what is missing; a part that already lies there whole counts as written.
 * Space for all parts is asked for before the first. Faults: those of `packBundle`.
 * @throws when the drafts are not 1 … n of one set (a bug)
 */
export async function packSet(input: PackSetInput): Promise<SetOutcome> {
  const { parts, only, progress, ...rest } = input;
  const n = parts.length;
  if (n === 0 || parts.some(({ draft }, i) => draft.set?.k !== i + 1 || draft.set.n !== n || draft.set.id !== parts[0]?.draft.set?.id)) throw new Error('packSet: the parts are not one set');
  const places = parts.map((_, i) => i + 1).filter((k) => only === undefined || only.includes(k));
  const todo = places.flatMap((k) => parts[k - 1] ?? []);

  const written: PackedBundle[] = [];
  const stopped = (k: number, fault: Fault): SetOutcome => ({ written, missing: places.filter((place) => place >= k), failed: { k, fault } });
  const noRoom = await spaceFor(input, todo);
  if (noRoom !== null) return stopped(places[0] ?? 1, noRoom);

  for (const [i, { draft, records, attachments }] of todo.entries()) {
    const k = places[i] ?? 0;
    const inPart = (p: Progress) => progress?.({ done: i * SCALE + Math.floor((SCALE * p.done) / (p.total ?? Infinity)), total: todo.length * SCALE, label: `Gói ${k}/${n}: ${p.label}` });
    const before = written.find((bundle) => bundle.manifest.set?.k === k - 1);
    const packed = await packBundle({
      ...rest, draft: following(draft, before), records: () => ('read' in records ? records.read() : records), attachments, resume: true,
      ...(progress === undefined ? {} : { progress: inPart }),
    });
    if (!packed.ok) return stopped(k, packed.error);
    written.push(packed.value);
  }
  return { written, missing: [], failed: null };
}

/** The draft as the next in the row of each receiver behind the part before it. */
function following(draft: ManifestDraft, before: PackedBundle | undefined): ManifestDraft {
  if (before === undefined) return draft;
  const previous = { number: before.manifest.number, bundleHash: before.bundleHash };
  return { ...draft, receivers: draft.receivers.map((receiver) => ({ ...receiver, previous })) };
}

/** Steps of progress in one part. */
const SCALE = 1000;

/** Null when all parts that do not lie there yet have room; else why not. */
async function spaceFor({ disk = realDisk, folder }: PackSetInput, parts: readonly SetPartInput[]): Promise<Fault | null> {
  try {
    let need = 0;
    for (const { draft, records, attachments } of parts) {
      if (await disk.exists(join(folder, bundleFileName(draft)))) continue;
      const bytes = 'read' in records ? records.bytes : records.reduce((sum, record) => sum + Buffer.byteLength(recordLine(record)) + 1, 0);
      need += neededSpace({ records: { bytes, lines: 0, sha256: '' }, attachments: [...attachments] });
    }
    if (need > 0) await checkSpace(disk, folder, need);
    return null;
  } catch (error) {
    const reason = error instanceof Refusal ? error.fault : writeFault(error);
    if (reason === null) throw error;
    return reason;
  }
}
