import { Refusal } from '../../shared/result.ts';
import type { ByteReader } from './bytes.ts';
import { structureFault } from './faults.ts';

/**
 * The little of tar (POSIX ustar) that a bundle uses: plain files with known short names, in a fixed order. Written
 * with constant owner, mode and time, so that one content has one archive; read without interpreting any name.
 */
const BLOCK = 512;
/** Zero blocks at the end: two by the standard; stock tar fills up to 20 blocks. */
const MAX_END_BLOCKS = 20;

/** Bytes of an entry with its header and padding. */
export const entrySize = (size: number) => BLOCK + Math.ceil(size / BLOCK) * BLOCK;
/** Bytes of a whole archive as it is written here. */
export const archiveSize = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + entrySize(size), 2 * BLOCK);

export interface Entry {
  readonly name: string;
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Writes entries one after another; each must give exactly `size` bytes (else a RangeError, which is a bug). */
export async function* writeArchive(entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  for await (const entry of entries) {
    yield header(entry.name, entry.size);
    let written = 0;
    for await (const chunk of entry.bytes) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== entry.size) throw new RangeError('archive entry has another size than announced');
    const padding = entrySize(entry.size) - BLOCK - entry.size;
    if (padding > 0) yield Buffer.alloc(padding);
  }
  yield Buffer.alloc(2 * BLOCK);
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const field = (at: number, text: string) => block.write(text, at, 'latin1');
  field(0, name);
  field(100, '0000644\0');
  field(108, '0000000\0');
  field(116, '0000000\0');
  field(124, `${size.toString(8).padStart(11, '0')}\0`);
  field(136, '00000000000\0');
  field(148, ' '.repeat(8));
  field(156, '0');
  field(257, 'ustar\0');
  field(263, '00');
  field(329, '0000000\0');
  field(337, '0000000\0');
  field(148, `${sumOf(block).toString(8).padStart(6, '0')}\0 `);
  return block;
}

function sumOf(block: Uint8Array): number {
  let sum = 0;
  for (const byte of block) sum += byte;
  return sum;
}

const refuse = (why: string) => new Refusal(structureFault(why));
const ZEROS = Buffer.alloc(MAX_END_BLOCKS * BLOCK);
/** At most as many bytes as the end of an archive has. */
const isZero = (bytes: Uint8Array) => ZEROS.subarray(0, bytes.length).equals(bytes);

/** Reads an archive whose names and order are known beforehand. Anything else leaves with `goi-sai-cau-truc`. */
export class ArchiveReader {
  private readonly reader: ByteReader;
  private remaining = 0;
  private padding = 0;

  constructor(reader: ByteReader) {
    this.reader = reader;
  }

  /** Goes to the next entry, which must have this name and a size that `fits`; gives the size. */
  async expect(name: string, fits: (size: number) => boolean): Promise<number> {
    await this.skip();
    const block = await this.reader.upTo(BLOCK);
    if (block.length < BLOCK) throw refuse('kho lưu kết thúc giữa chừng');
    const size = sizeOf(block, name);
    if (!fits(size)) throw refuse(`«${label(name)}» có kích thước khác tờ khai`);
    this.remaining = size;
    this.padding = entrySize(size) - BLOCK - size;
    return size;
  }

  /** What is left of the current entry. */
  async *body(): AsyncGenerator<Uint8Array> {
    while (this.remaining > 0) {
      const part = await this.reader.some(this.remaining);
      if (part === null) throw refuse('kho lưu kết thúc giữa chừng');
      this.remaining -= part.length;
      yield part;
    }
    const padding = await this.reader.upTo(this.padding);
    if (padding.length < this.padding || !isZero(padding)) throw refuse('phần đệm của kho lưu không đúng');
    this.padding = 0;
  }

  /** Reads to the end of the current entry. */
  async skip(): Promise<void> {
    const rest = this.body();
    while (!(await rest.next()).done);
  }

  /** After the last entry: two to twenty blocks of zeros and nothing more. */
  async finish(): Promise<void> {
    await this.skip();
    const end = await this.reader.upTo(MAX_END_BLOCKS * BLOCK + 1);
    if (end.length > MAX_END_BLOCKS * BLOCK || !isZero(end)) throw refuse('có mục thừa ngoài tờ khai');
    if (end.length < 2 * BLOCK || end.length % BLOCK !== 0) throw refuse('kho lưu kết thúc giữa chừng');
  }
}

const label = (name: string) => (name.length > 30 ? `${name.slice(0, 24)}…` : name);

/** Size in the header of a plain file named exactly `name`. */
function sizeOf(block: Buffer, name: string): number {
  const text = (at: number, length: number) => block.toString('latin1', at, at + length);
  if (text(0, name.length + 1) !== `${name}\0`) throw refuse(`thiếu «${label(name)}» hoặc sai thứ tự`);
  const magic = text(257, 8);
  if (magic !== 'ustar\x0000' && magic !== 'ustar  \0') throw refuse('kho lưu không đúng định dạng');
  const type = text(156, 1);
  if ((type !== '0' && type !== '\0') || !isZero(block.subarray(157, 257)) || !isZero(block.subarray(345, 500))) throw refuse(`«${label(name)}» không phải tệp thường`);
  const size = /^([0-7]{11})[\0 ]$/.exec(text(124, 12))?.[1];
  const sum = /^([0-7]{6})[\0 ]{2}$/.exec(text(148, 8))?.[1];
  const blank = Buffer.from(block).fill(0x20, 148, 156);
  if (size === undefined || sum === undefined || parseInt(sum, 8) !== sumOf(blank)) throw refuse('đầu mục của kho lưu hỏng');
  return parseInt(size, 8);
}
