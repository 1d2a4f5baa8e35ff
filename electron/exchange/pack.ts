import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import type { AttachmentEntry, Manifest } from '../../shared/exchange/manifest.ts';
import { BUNDLE_FORMAT, bundleFileName, LIMITS, Manifest as ManifestSchema, ManifestDraft, manifestText, plainSize } from '../../shared/exchange/manifest.ts';
import type { BundleRecord } from '../../shared/exchange/record.ts';
import { MAX_LINE, mostOfLine, parseRecordLine, recordLine } from '../../shared/exchange/record.ts';
import type { Fault, Result } from '../../shared/result.ts';
import { fault, ok, Refusal } from '../../shared/result.ts';
import { MAX_HEADER } from './age-header.ts';
import type { Disk } from './disk.ts';
import { realDisk } from './disk.ts';
import { diskFull, stopIfCancelled, writeFault } from './faults.ts';
import type { UnitKeys } from './keys.ts';
import { isRecipient, signBytes } from './keys.ts';
import { compress, encrypt } from './layers.ts';
import type { OpeningKey } from './layers.ts';
import { openBundle } from './open.ts';
import { attachmentName, MANIFEST, RECORDS, SIGNATURE } from './pass.ts';
import { encryptWithPassphrase, passphraseIdentity } from './passphrase.ts';
import type { BundleSource } from './source.ts';
import { firstBytes } from './source.ts';
import type { Entry } from './ustar.ts';
import { archiveSize, writeArchive } from './ustar.ts';

export interface AttachmentSource extends AttachmentEntry {
  /** The content; called while the bundle is written, and again where what was written turns out not to be it. */
  open(): AsyncIterable<Uint8Array>;
}

export interface PackInput {
  readonly draft: ManifestDraft;
  /** Gives the same records in the same order each time it is called (twice): one snapshot. Parents come first. */
  readonly records: () => AsyncIterable<BundleRecord> | Iterable<BundleRecord>;
  /** Each content once, any order. */
  readonly attachments: readonly AttachmentSource[];
  readonly keys: UnitKeys;
  /** Recipient of the unit's printed recovery code; null while it has none. */
  readonly recoveryRecipient: string | null;
  /** Folder on the stick; must exist. */
  readonly folder: string;
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  readonly disk?: Disk;
  /** Continuing a set: when exactly this bundle lies there already, whole, it counts as written. */
  readonly resume?: boolean;
  /** An emergency bundle: opened by these words, as `makePassphrase` gives them, instead of the keys of receivers and sender. */
  readonly passphrase?: string | undefined;
}

export interface PackedBundle {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal; the «mã kiểm tra» of the hand-over slip. */
  readonly fileSha256: string;
  /** SHA-256 of manifest.json; `previous.bundleHash` of the next bundle to the same receivers. */
  readonly bundleHash: string;
  readonly manifest: Manifest;
  /** True when it was read back from the device itself; false: from the system's memory, so that only `verifyWritten` after re-plugging proves it. */
  readonly fromDevice: boolean;
}

/**
 * Writes a bundle: one pass over the records for hash and counts, a second that writes them, compressed and encrypted,
 * to `<name>.part`; then flushed, read back and verified, and only then given its name. Nothing plain touches a disk,
 * and nothing is left behind when it fails or is cancelled.
 * Faults: `goi-da-co`, `goi-qua-lon`, `muc-khong-gui-duoc`, `tep-dinh-kem-hong`, `khoa-don-vi-hong`, `thiet-bi-day`,
 * `thiet-bi-chi-doc`, `thiet-bi-mat`, `thiet-bi-gioi-han-tep`, `thiet-bi-loi`, `duong-dan-qua-dai`, `goi-ghi-hong`, `da-huy`.
 * @throws when the records of the second pass differ from the first, or the draft is malformed (bugs)
 */
export async function packBundle(input: PackInput): Promise<Result<PackedBundle>> {
  const disk = input.disk ?? realDisk;
  const fileName = bundleFileName(ManifestDraft.parse(input.draft));
  const path = join(input.folder, fileName);
  const part = `${path}.part`;
  let made = false;
  try {
    const attachments = [...input.attachments].sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    const manifest = await describe(input, attachments);
    const text = Buffer.from(manifestText(manifest));
    const packed = { path, fileName, bundleHash: sha256(text), manifest };
    if (await disk.exists(path)) return ok({ ...packed, ...(await alreadyThere(disk, path, fileName, input, manifest)) });
    // What an earlier try left behind would count as taken space.
    await disk.remove(part);
    await checkSpace(disk, input.folder, neededSpace(manifest));
    made = true;
    const written = await write(disk, part, manifest, text, attachments, input);
    const fromDevice = await readBack(disk, part, written.fileSha256, input, manifest, attachments);
    stopIfCancelled(input.signal);
    await disk.rename(part, path);
    made = false;
    await disk.syncFolder(input.folder);
    return ok({ ...packed, ...written, fromDevice });
  } catch (error) {
    const reason = error instanceof Refusal ? error.fault : writeFault(error);
    if (made) await removeQuietly(disk, part);
    if (reason === null) throw error;
    return { ok: false, error: reason };
  }
}

/** First pass: what the manifest says of the content. */
async function describe(input: PackInput, attachments: readonly AttachmentEntry[]): Promise<Manifest> {
  const { draft, keys, recoveryRecipient } = input;
  const own = recoveryRecipient === null ? [keys.recipient] : [keys.recipient, recoveryRecipient];
  const bad = [...draft.receivers.map((r) => r.recipient), ...own].find((r) => !isRecipient(r));
  if (bad !== undefined) throw new Refusal(fault('khoa-don-vi-hong', 'Khóa của đơn vị nhận không dùng được.', { next: 'Xin lại tệp khóa của đơn vị nhận.' }));

  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  let bytes = 0;
  let lines = 0;
  for await (const record of input.records()) {
    stopIfCancelled(input.signal);
    const line = recordLine(record);
    const most = mostOfLine(draft.kind);
    const checked = parseRecordLine(line, most);
    const size = Buffer.byteLength(line);
    if (!checked.ok || size > most) throw new Refusal(unsendable(record, checked.ok ? `dòng dài quá ${most / MAX_LINE} MiB` : checked.reason));
    hash.update(line).update('\n');
    counts[record.kind] = (counts[record.kind] ?? 0) + 1;
    bytes += size + 1;
    lines++;
    if (lines % 500 === 0) input.progress?.({ done: 0, label: `Đang chuẩn bị ${lines} mục` });
  }
  const manifest = {
    type: 'sovang-bundle' as const,
    format: BUNDLE_FORMAT as 1,
    ...draft,
    sender: { ...draft.sender, signingKey: keys.signingKey, recipient: keys.recipient, recoveryRecipient },
    counts,
    records: { bytes, sha256: hash.digest('hex'), lines },
    attachments: attachments.map(({ sha256, size }) => ({ sha256, size })),
  };
  if (plainSize(manifest) > LIMITS.plainBytes || attachments.length > LIMITS.attachments) throw new Refusal(mustSplit());
  return ManifestSchema.parse(manifest);
}

const unsendable = (record: BundleRecord, why: string): Fault =>
  fault('muc-khong-gui-duoc', `Mục «${record.kind}» ${record.id} không gửi được: ${why}.`, { next: 'Mở mục đó, nhập lại phần chữ bị lỗi rồi gửi lại.', item: record.id });

const mustSplit = () =>
  fault('goi-qua-lon', 'Nội dung gửi quá lớn cho một gói dữ liệu.', { next: 'Chia hồ sơ thành nhiều gói.' });

/** Bytes that must be free for a bundle: its size without any compression, and 5 % more. */
export function neededSpace(manifest: Pick<Manifest, 'records' | 'attachments'>): number {
  const size = archiveSize([LARGEST_SMALL_MANIFEST + 100 * manifest.attachments.length, 64, manifest.records.bytes, ...manifest.attachments.map((a) => a.size)]);
  return Math.ceil(size * 1.05);
}
/** Room for a manifest without its attachments, the header for 500 receivers, and the last cluster of the file. */
const LARGEST_SMALL_MANIFEST = 256 * 1024;

/** Leaves with `thiet-bi-day`, naming both sizes, when less than `need` bytes are free. */
export async function checkSpace(disk: Disk, folder: string, need: number): Promise<void> {
  const free = await disk.free(folder);
  if (free !== null && free < need) throw new Refusal(diskFull(need, free));
}

/** The bundle under the final name, when it is exactly the one to be written; else leaves with `goi-da-co`. */
async function alreadyThere(disk: Disk, path: string, fileName: string, input: PackInput, manifest: Manifest): Promise<Pick<PackedBundle, 'bytes' | 'fileSha256' | 'fromDevice'>> {
  if (input.resume === true) {
    const source = await disk.source(path);
    const found = await readAsSender(source, input, manifest);
    if (found.ok && found.value.same) return { bytes: source.size, fileSha256: found.value.fileSha256, fromDevice: source.fromDevice ?? false };
    if (!found.ok && SAID_BETTER.has(found.error.code)) throw new Refusal(found.error);
  }
  throw new Refusal(fault('goi-da-co', `Trong thư mục đã chọn đã có tệp ${fileName}.`, { next: 'Chọn thư mục khác, hoặc chuyển tệp cũ đi nơi khác.' }));
}

/** Second pass, straight to the device. */
async function write(
  disk: Disk, part: string, manifest: Manifest, text: Buffer, attachments: readonly AttachmentSource[], input: PackInput,
): Promise<{ bytes: number; fileSha256: string }> {
  const entries = entriesOf(manifest, text, attachments, input);
  const size = archiveSize([text.length, 64, manifest.records.bytes, ...manifest.attachments.map((a) => a.size)]);
  let packed = 0;
  const archive = async function* () {
    for await (const chunk of writeArchive(entries)) {
      stopIfCancelled(input.signal);
      yield chunk;
      packed += chunk.length;
      input.progress?.({ done: Math.round(packed / 2), total: size, label: 'Đang ghi gói dữ liệu' });
    }
  };
  const { sender, receivers } = manifest;
  const recipients = [...receivers.map((r) => r.recipient), sender.recipient, ...(sender.recoveryRecipient === null ? [] : [sender.recoveryRecipient])];
  const hash = createHash('sha256');
  let bytes = 0;
  const sink = await disk.create(part);
  try {
    const plain = compress(archive(), size, manifest.records.bytes * 2 < size ? 'files' : 'text');
    for await (const chunk of input.passphrase === undefined ? encrypt(plain, recipients, manifest) : encryptWithPassphrase(plain, input.passphrase)) {
      await sink.write(chunk);
      hash.update(chunk);
      bytes += chunk.length;
    }
    await sink.sync();
  } finally {
    await sink.close();
  }
  return { bytes, fileSha256: hash.digest('hex') };
}

async function* entriesOf(manifest: Manifest, text: Buffer, attachments: readonly AttachmentSource[], input: PackInput): AsyncGenerator<Entry> {
  yield { name: MANIFEST, size: text.length, bytes: once(text) };
  yield { name: SIGNATURE, size: 64, bytes: once(signBytes(input.keys, text)) };
  yield { name: RECORDS, size: manifest.records.bytes, bytes: recordBytes(input, manifest) };
  for (const attachment of attachments) {
    yield { name: attachmentName(attachment.sha256), size: attachment.size, bytes: sizedAttachment(attachment) };
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const BATCH = 64 * 1024;

async function* recordBytes(input: PackInput, manifest: Manifest): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let batch = '';
  const flush = () => {
    const bytes = Buffer.from(batch);
    hash.update(bytes);
    batch = '';
    return bytes;
  };
  for await (const record of input.records()) {
    batch += `${recordLine(record)}\n`;
    if (batch.length >= BATCH) yield flush();
  }
  yield flush();
  if (hash.digest('hex') !== manifest.records.sha256) throw new Error('packBundle: records() gave other records the second time');
}

const brokenAttachment = (sha256: string) =>
  new Refusal(fault('tep-dinh-kem-hong', `Tệp đính kèm ${sha256.slice(0, 12)}… lưu trên máy đã hỏng hoặc mất.`, { next: 'Đính kèm lại tệp đó, hoặc phục hồi từ bản sao lưu, rồi gửi lại.', item: sha256 }));

/** Of the size it should have; whether it is the content it should be is seen when all that was written is read back. */
async function* sizedAttachment({ sha256, size, open }: AttachmentSource): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of open()) {
    length += chunk.length;
    if (length > size) throw brokenAttachment(sha256);
    yield chunk;
  }
  if (length !== size) throw brokenAttachment(sha256);
}

/** Leaves with `tep-dinh-kem-hong` for the first attachment whose source is not the content it should be. */
async function refuseBroken(attachments: readonly AttachmentSource[]): Promise<void> {
  for (const { sha256: wanted, open } of attachments) {
    const hash = createHash('sha256');
    for await (const chunk of open()) hash.update(chunk);
    if (hash.digest('hex') !== wanted) throw brokenAttachment(wanted);
  }
}

/** Faults of reading back that tell the clerk more than that it went wrong. */
const SAID_BETTER = new Set(['da-dung', 'khong-doc-duoc-tep']);

/** Opens what was written as its sender and verifies all of it; answers whether it came from the device itself. */
async function readBack(disk: Disk, part: string, fileSha256: string, input: PackInput, manifest: Manifest, attachments: readonly AttachmentSource[]): Promise<boolean> {
  const source = await disk.source(part);
  const read = await readAsSender(source, input, manifest, fileSha256);
  if (read.ok && read.value.same) return source.fromDevice ?? false;
  if (!read.ok && SAID_BETTER.has(read.error.code)) throw new Refusal(read.error);
  if (!read.ok && read.error.code === 'goi-qua-lon') throw new Refusal(mustSplit());
  await refuseBroken(attachments);
  throw new Refusal(fault('goi-ghi-hong', 'Đọc lại thì thấy gói dữ liệu ghi không đúng: thiết bị có thể hỏng hoặc khai sai dung lượng.', { next: 'Dùng USB khác rồi gửi lại.' }));
}

/** Reads a bundle from end to end with the sender's key, or with the words; `same`: it is whole and has this manifest. Closes the source. `known`: hash of the file. */
async function readAsSender(source: BundleSource, input: PackInput, manifest: Manifest, known?: string): Promise<Result<{ same: boolean; fileSha256: string }>> {
  const { keys, signal, progress, passphrase } = input;
  const key = passphrase === undefined ? ok(keys.identity) : await keyByWords(source, passphrase);
  if (!key.ok) return key;
  const opened = await openBundle(source, {
    identities: [key.value],
    unitCode: manifest.sender.unitCode,
    senders: [{ unitCode: manifest.sender.unitCode, signingKey: keys.signingKey, trust: 'da-xac-nhan' }],
    role: 'sender',
    ...(known === undefined ? {} : { fileSha256: known }),
    ...(signal === undefined ? {} : { signal }),
    ...(progress === undefined ? {} : { progress: ({ done, total = 1 }: Progress) => progress({ done: total + done, total: 2 * total, label: 'Đang đọc lại để kiểm tra' }) }),
  });
  if (!opened.ok) return opened;
  const { unreadable, fileSha256, manifest: found, close } = opened.value;
  await close();
  return ok({ same: unreadable === 0 && manifestText(found) === manifestText(manifest), fileSha256 });
}

/** What the words open it with; closes the source when they do not. */
async function keyByWords(source: BundleSource, passphrase: string): Promise<Result<OpeningKey>> {
  let key: Result<OpeningKey> | null = null;
  try {
    key = await passphraseIdentity(await firstBytes(source, MAX_HEADER), passphrase);
    return key;
  } finally {
    if (key?.ok !== true) await source.close();
  }
}

/** Takes the unfinished file away; on a stick that was pulled it cannot, and the first failure is what counts. */
async function removeQuietly(disk: Disk, part: string): Promise<void> {
  try {
    await disk.remove(part);
  } catch (error) {
    if (writeFault(error) === null) throw error;
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
