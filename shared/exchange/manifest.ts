import { z } from 'zod';
import type { Result } from '../result.ts';
import { err, fault, ok } from '../result.ts';
import { canonicalJson, parseStrictJson } from './canonical.ts';
import { AgeRecipient, Count, Instant, Positive, RecordId, Sha256, SigningKey, UnitCode, UnitName, Uuid } from './names.ts';

/** Version of the file format, as the header stanza and the manifest name it. */
export const BUNDLE_FORMAT = 1;
/** Highest `lowestReaderVersion` this program reads; raised when a bundle can say something new. */
export const READER_VERSION = 2;

export const BUNDLE_KIND_WORDS = {
  'ghi-danh': 'Ghi danh',
  'danh-muc': 'Danh mục',
  'ho-so-trinh': 'Hồ sơ trình',
  'ke-hoach': 'Kế hoạch phát động',
  'so-lieu': 'Số liệu năm',
  'bao-cao': 'Báo cáo',
  'dien-hinh': 'Điển hình tiên tiến',
  'phan-anh': 'Phản ánh',
  'yeu-cau': 'Yêu cầu, đôn đốc',
  'ket-qua': 'Kết quả',
  'phieu-nhan': 'Phiếu xác nhận',
  /** Several of the above in one. */
  'tong-hop': 'Tổng hợp',
  /** To another machine, or the next clerk, of the same unit. */
  'ban-giao': 'Bàn giao',
  /** A year, or everything, laid aside for inspection. */
  'luu-tru': 'Lưu trữ',
} as const;
export type BundleKind = keyof typeof BUNDLE_KIND_WORDS;
const BundleKind = z.enum(Object.keys(BUNDLE_KIND_WORDS) as [BundleKind, ...BundleKind[]]);

/** Limits of one bundle; a larger export is a set of several whole bundles. */
export const LIMITS = {
  manifestBytes: 16 * 1024 * 1024,
  attachments: 100_000,
  receivers: 500,
  /** Sum of everything inside, in bytes: below 4 GiB − 1, the largest file of FAT32. */
  plainBytes: 3_900_000_000,
  /** The inside may have `freeBytes` and this many times the file's own size: no more is decompressed for it. */
  expansion: 200,
  freeBytes: 64 * 1024 * 1024,
} as const;

/** What the sender has taken in from one receiver, the last of it: that receiver's lineage, sequence and bundle. */
const Acknowledged = z.strictObject({ lineage: Uuid, sequence: Count, bundleId: Uuid });
export type Acknowledged = z.infer<typeof Acknowledged>;

/** One unit the bundle is for, and where the bundle stands in the row of bundles this lineage wrote for it. */
const Receiver = z.strictObject({
  unitCode: UnitCode,
  unitName: UnitName,
  recipient: AgeRecipient,
  /** 1 for the first bundle of this lineage to this receiver, then 2, 3 … without gap. */
  order: Positive,
  /** The one before in that row: its number and the SHA-256 of its manifest.json; null for the first. */
  previous: z.strictObject({ number: Positive, bundleHash: Sha256 }).nullable(),
  acknowledged: Acknowledged.nullable(),
});
export type Receiver = z.infer<typeof Receiver>;

/** Who made it. `lineage` is the life of the sender's database: new after every restore or copy. */
const SenderFields = { unitCode: UnitCode, unitName: UnitName, lineage: Uuid, device: RecordId };
const Sender = z.strictObject({
  ...SenderFields,
  signingKey: SigningKey,
  recipient: AgeRecipient,
  /** Recipient of the sender's printed recovery code, if the sender has one. */
  recoveryRecipient: AgeRecipient.nullable(),
});

const AttachmentEntry = z.strictObject({ sha256: Sha256, size: Count });
export type AttachmentEntry = z.infer<typeof AttachmentEntry>;

const Draft = {
  bundleId: Uuid,
  kind: BundleKind,
  /** The sender's running number over all its bundles; in the file name. */
  number: Positive,
  receivers: z.array(Receiver).min(1).max(LIMITS.receivers),
  /** Part of the sender's change log that this covers, both ends inclusive; `from = to + 1` when nothing is new. */
  sequence: z.strictObject({ from: Positive, to: Count }),
  schemaVersion: Positive,
  lowestReaderVersion: Positive,
  /** This is bundle `k` of `n` of set `id`; null when it stands alone. */
  set: z.strictObject({ id: Uuid, k: Positive, n: Positive }).nullable(),
  createdAt: Instant,
};

/** What the caller of the packer says; the packer adds counts, sizes, hashes and keys. */
export const ManifestDraft = z.strictObject({ ...Draft, sender: z.strictObject(SenderFields) });
export type ManifestDraft = z.infer<typeof ManifestDraft>;

export const RECORD_KIND = /^[a-z][A-Za-z0-9-]{0,63}$/;

/** `manifest.json`: first in the bundle, signed, and binding everything else in it. */
export const Manifest = z
  .strictObject({
    type: z.literal('sovang-bundle'),
    format: z.literal(BUNDLE_FORMAT),
    ...Draft,
    sender: Sender,
    /** Lines of records.ndjson by record kind. */
    counts: z.record(z.string().regex(RECORD_KIND), Positive),
    records: z.strictObject({ bytes: Count, sha256: Sha256, lines: Count }),
    /** In the order of the archive: ascending by hash, each once. */
    attachments: z.array(AttachmentEntry).max(LIMITS.attachments),
  })
  .superRefine((m, ctx) => {
    const wrong = (path: PropertyKey[], message: string) => ctx.addIssue({ code: 'custom', path, message });
    if (m.sequence.from > m.sequence.to + 1) wrong(['sequence'], 'from > to + 1');
    if (m.set !== null && m.set.k > m.set.n) wrong(['set'], 'k > n');
    if (Object.values(m.counts).reduce((sum, n) => sum + n, 0) !== m.records.lines) wrong(['counts'], 'sum of counts is not records.lines');
    if (m.attachments.some((a, i) => i > 0 && (m.attachments[i - 1]?.sha256 ?? '') >= a.sha256)) wrong(['attachments'], 'not ascending');
    if (new Set(m.receivers.map((r) => r.unitCode)).size !== m.receivers.length) wrong(['receivers'], 'unit twice');
    if (m.receivers.some((r) => (r.order === 1) !== (r.previous === null))) wrong(['receivers'], 'order and previous disagree');
    if (m.receivers.some((r) => r.previous !== null && r.previous.number >= m.number)) wrong(['receivers'], 'previous number not lower');
  });
export type Manifest = z.infer<typeof Manifest>;

/** Exactly what is signed and hashed. */
export function manifestText(manifest: Manifest): string {
  return canonicalJson(manifest);
}

/** Bytes of everything in the archive except its headers: manifest excluded. */
export function plainSize(manifest: Pick<Manifest, 'records' | 'attachments'>): number {
  return manifest.attachments.reduce((sum, a) => sum + a.size, manifest.records.bytes);
}

/** The entry for a unit, or undefined when the bundle is not for it. */
export function receiverEntry(manifest: Manifest, unitCode: string): Receiver | undefined {
  return manifest.receivers.find((r) => r.unitCode === unitCode);
}

const Newer = z.object({ type: z.literal('sovang-bundle'), format: Positive, lowestReaderVersion: Positive });

/**
 * Reads `manifest.json`. Faults: `goi-cho-ban-moi-hon` (kind newer) when a newer program is needed, judged before the
 * strict schema; `goi-sai-cau-truc` for everything else that is not exactly a manifest in canonical form.
 */
export function parseManifest(text: string): Result<Manifest> {
  const json = parseStrictJson(text);
  if (!json.ok) return err(structureFault(`tờ khai ${json.reason}`));
  const versions = Newer.safeParse(json.value);
  if (versions.success && (versions.data.format > BUNDLE_FORMAT || versions.data.lowestReaderVersion > READER_VERSION)) return err(newerFault());
  const manifest = Manifest.safeParse(json.value);
  if (manifest.success) return ok(manifest.data);
  return err(structureFault(`tờ khai sai ở mục «${manifest.error.issues[0]?.path.join('.') || 'chung'}»`));
}

export function structureFault(why: string) {
  return fault('goi-sai-cau-truc', `Gói dữ liệu sai cấu trúc: ${why}.`, { next: 'Không nhập gói này. Đề nghị đơn vị gửi tạo gói khác.' });
}

export function newerFault() {
  return fault('goi-cho-ban-moi-hon', 'Gói dữ liệu do bản Sổ Vàng mới hơn tạo ra, bản đang dùng chưa đọc được.', {
    kind: 'newer',
    next: 'Cập nhật Sổ Vàng rồi nhập lại gói này.',
  });
}

/** File name of a bundle: unit code, date of making, number; never a person's name. */
export function bundleFileName(manifest: Pick<ManifestDraft, 'createdAt' | 'number'> & { sender: { unitCode: string } }): string {
  return `${manifest.sender.unitCode}-${manifest.createdAt.slice(0, 10).replaceAll('-', '')}-${manifest.number}.sovang`;
}

/** Name beside another bundle that bears the usual one: two machines of a unit may have counted to the same number. */
export function fileNameBeside(fileName: string, bundleId: string): string {
  return fileName.replace(/\.sovang$/u, `-${bundleId.slice(0, 8)}.sovang`);
}
