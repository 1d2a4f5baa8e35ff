import type { Result } from '../result.ts';
import { err, fault, ok } from '../result.ts';
import type { AttachmentEntry } from './manifest.ts';
import { LIMITS } from './manifest.ts';

/** One record as the splitter sees it. */
export interface SetRecord {
  /** Bytes of its line, the line feed included. */
  readonly size: number;
  /** SHA-256 of the attachments it names; those not in the list of attachments are taken as not being sent. */
  readonly attachments: readonly string[];
}

/** What goes into one bundle of a set. */
export interface SetPart {
  /** Places of its records in the list given, ascending: parents stay in front. */
  readonly records: readonly number[];
  /** Ascending by hash, each once. */
  readonly attachments: readonly AttachmentEntry[];
  /** Bytes of records and attachments together. */
  readonly bytes: number;
}

export interface SetLimits {
  /** Most bytes of records and attachments in one part, inclusive. */
  readonly bytes: number;
  /** Most attachments in one part, inclusive. */
  readonly attachments: number;
}

/** docs/bundle-format.md, «Limits»: a file on FAT32 must stay below 4 GiB. */
const DEFAULT: SetLimits = { bytes: LIMITS.plainBytes, attachments: LIMITS.attachments };

/**
 * Cuts what is to be sent into whole parts below the limits, in the order given. A record stands in one part with all
 * attachments it names; only one whose attachments alone exceed a part has the rest of them in the parts that follow.
 * An attachment named in several parts is in each of them, once, so that each part can be taken in by itself.
 * Attachments that no record names come last. Nothing to send gives one empty part.
 * Fault: `tep-qua-lon` (item: the hash) when a single attachment or record is larger than a part.
 */
export function splitSet(records: readonly SetRecord[], attachments: readonly AttachmentEntry[], limits: SetLimits = DEFAULT): Result<readonly SetPart[]> {
  const sizes = new Map(attachments.map((a) => [a.sha256, a.size]));
  const tooLarge = attachments.find((a) => a.size > limits.bytes);
  if (tooLarge !== undefined) return err(unsplittable('Có tệp đính kèm', tooLarge.sha256));
  if (records.some((r) => r.size > limits.bytes)) return err(unsplittable('Có mục'));

  const parts: Part[] = [];
  let part = new Part(sizes, limits);
  const next = () => {
    parts.push(part);
    part = new Part(sizes, limits);
  };
  const named = new Set<string>();
  for (const [index, record] of records.entries()) {
    const wanted = [...new Set(record.attachments)].filter((sha256) => sizes.has(sha256));
    for (const sha256 of wanted) named.add(sha256);
    if (!part.fits(record.size, wanted) && !part.empty) next();
    part.addRecord(index, record.size);
    for (const sha256 of wanted) {
      if (!part.fits(0, [sha256])) next();
      part.add(sha256);
    }
  }
  for (const { sha256 } of attachments) {
    if (named.has(sha256)) continue;
    if (!part.fits(0, [sha256])) next();
    part.add(sha256);
  }
  next();
  return ok(parts.map((p) => p.done()));
}

class Part {
  private readonly sizes: ReadonlyMap<string, number>;
  private readonly limits: SetLimits;
  private readonly records: number[] = [];
  private readonly held = new Set<string>();
  private bytes = 0;

  constructor(sizes: ReadonlyMap<string, number>, limits: SetLimits) {
    this.sizes = sizes;
    this.limits = limits;
  }

  get empty(): boolean {
    return this.records.length === 0 && this.held.size === 0;
  }

  fits(recordSize: number, wanted: readonly string[]): boolean {
    const added = wanted.filter((sha256) => !this.held.has(sha256));
    const bytes = added.reduce((sum, sha256) => sum + this.sizeOf(sha256), this.bytes + recordSize);
    return bytes <= this.limits.bytes && this.held.size + added.length <= this.limits.attachments;
  }

  addRecord(index: number, size: number): void {
    this.records.push(index);
    this.bytes += size;
  }

  add(sha256: string): void {
    if (this.held.has(sha256)) return;
    this.held.add(sha256);
    this.bytes += this.sizeOf(sha256);
  }

  done(): SetPart {
    const attachments = [...this.held].sort().map((sha256) => ({ sha256, size: this.sizeOf(sha256) }));
    return { records: this.records, attachments, bytes: this.bytes };
  }

  private sizeOf(sha256: string): number {
    return this.sizes.get(sha256) ?? 0;
  }
}

const unsplittable = (what: string, item?: string) =>
  fault('tep-qua-lon', `${what} lớn hơn mức một gói dữ liệu chứa được nên không gửi được.`, {
    next: 'Quét lại tệp đó ở độ phân giải thấp hơn, hoặc tách thành nhiều tệp, rồi gửi lại.',
    ...(item === undefined ? {} : { item }),
  });
