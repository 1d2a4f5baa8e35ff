import { createHash } from 'node:crypto';
import type { AttachmentEntry, Manifest } from '../../shared/exchange/manifest.ts';
import { LIMITS } from '../../shared/exchange/manifest.ts';
import { mostOfLine } from '../../shared/exchange/record.ts';
import { Refusal } from '../../shared/result.ts';
import { ByteReader } from './bytes.ts';
import { stopIfCancelled, structureFault } from './faults.ts';
import { archiveOf } from './layers.ts';
import type { UnlockedHeader } from './layers.ts';
import type { ArrivedLine } from './lines.ts';
import { arrivedLine, splitLines } from './lines.ts';
import type { BundleSource } from './source.ts';
import { ArchiveReader } from './ustar.ts';

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';
export const RECORDS = 'records.ndjson';
export const attachmentName = (sha256: string) => `attachments/${sha256}`;

const refuse = (why: string) => new Refusal(structureFault(why));

export interface PassOptions {
  readonly unlocked: UnlockedHeader;
  readonly signal?: AbortSignal | undefined;
  /** Called with each piece just read from the file. */
  readonly onChunk?: (chunk: Uint8Array) => void;
}

/**
 * One reading of a bundle from its first byte. The methods are called in the order in which they stand here, each
 * once; each checks what it reads and leaves with a Refusal when it is not exactly what the manifest says.
 */
export class BundlePass {
  private readonly reader: ByteReader;
  private readonly archive: ArchiveReader;

  constructor(source: BundleSource, options: PassOptions) {
    const onChunk = (chunk: Uint8Array) => {
      stopIfCancelled(options.signal);
      options.onChunk?.(chunk);
    };
    this.reader = new ByteReader(archiveOf(source, options.unlocked, onChunk));
    this.archive = new ArchiveReader(this.reader);
  }

  /** Bytes of manifest.json and manifest.sig. */
  async manifest(): Promise<{ manifest: Buffer; signature: Buffer }> {
    await this.archive.expect(MANIFEST, (size) => size > 0 && size <= LIMITS.manifestBytes);
    const manifest = await this.rest();
    await this.archive.expect(SIGNATURE, (size) => size === 64);
    return { manifest, signature: await this.rest() };
  }

  /** Lines of records.ndjson; hash, number of lines and counts are checked when the last was read. */
  async *records(manifest: Manifest): AsyncGenerator<ArrivedLine> {
    const { bytes, sha256, lines } = manifest.records;
    await this.archive.expect(RECORDS, (size) => size === bytes);
    const hash = createHash('sha256');
    const counts = new Map<string, number>();
    let line = 0;
    for await (const piece of splitLines(hashed(this.archive.body(), hash))) {
      const arrived = arrivedLine(piece, ++line, manifest.sequence.to, mostOfLine(manifest.kind));
      if (arrived.ok) counts.set(arrived.record.kind, (counts.get(arrived.record.kind) ?? 0) + 1);
      yield arrived;
    }
    if (hash.digest('hex') !== sha256) throw refuse('dữ liệu khác tờ khai');
    if (line !== lines) throw refuse('số dòng khác tờ khai');
    for (const [kind, count] of counts) if (count > (manifest.counts[kind] ?? 0)) throw refuse(`số mục «${kind}» khác tờ khai`);
  }

  async skipRecords(manifest: Manifest): Promise<void> {
    await this.archive.expect(RECORDS, (size) => size === manifest.records.bytes);
    await this.archive.skip();
  }

  /** Attachments in the manifest's order; the hash of each is checked before the next. */
  async *attachments(manifest: Manifest): AsyncGenerator<AttachmentEntry & { readonly bytes: AsyncIterable<Uint8Array> }> {
    for (const { sha256, size } of manifest.attachments) {
      await this.archive.expect(attachmentName(sha256), (s) => s === size);
      const hash = createHash('sha256');
      yield { sha256, size, bytes: hashed(this.archive.body(), hash) };
      // What the consumer left unread still belongs to the hash.
      for await (const chunk of this.archive.body()) hash.update(chunk);
      if (hash.digest('hex') !== sha256) throw refuse(`tệp đính kèm ${sha256.slice(0, 12)}… khác tờ khai`);
    }
  }

  /** Nothing more follows, and the file is whole. */
  async finish(): Promise<void> {
    await this.archive.finish();
  }

  async close(): Promise<void> {
    await this.reader.close();
  }

  private async rest(): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const chunk of this.archive.body()) parts.push(chunk);
    return Buffer.concat(parts);
  }
}

async function* hashed(bytes: AsyncIterable<Uint8Array>, hash: { update(chunk: Uint8Array): unknown }): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}
