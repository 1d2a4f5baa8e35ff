import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { err, fault, ok } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { readIfThere, writeFileAtomic } from '../files/atomic.ts';
import { diskFault } from '../files/disk-fault.ts';
import { dropStaleOsWrap } from './os-wrap-file.ts';

/** Of a unit with one user. */
export const KEYRING_FORMAT = 1;
/** Of a unit with several users: a wrap each, found by its sign-in label. */
export const SHARED_FORMAT = 2;
export const KEYRING_FILES = ['keyring.json', 'keyring.2.json'] as const;

const Hex = z.string().regex(/^(?:[0-9a-f]{2})+$/);
/** AES-256-GCM: 12-byte nonce, ciphertext of the 32-byte data key with its 16-byte tag. */
const Sealed = z.object({ nonce: Hex.length(24), sealed: Hex.length(96) });
/** Bounds keep a planted file from asking for hours or gigabytes. */
const Scrypt = z.object({ kdf: z.literal('scrypt'), n: z.number().int().min(2).max(2 ** 20), r: z.number().int().min(1).max(16), p: z.number().int().min(1).max(4), salt: Hex.length(32) });

const Wrap = Scrypt.extend(Sealed.shape);
/** Who a wrap belongs to. `until`: first day on which it opens nothing any more. No names of persons. */
const Holder = z.object({ id: z.string().min(1).max(64), label: z.string().min(1).max(40), until: z.string().regex(/^\d{4}-\d{2}-\d{2}$/).nullable() });
export type Holder = z.infer<typeof Holder>;

const LoneKeyring = z.object({
  format: z.literal(KEYRING_FORMAT),
  generation: z.number().int().positive(),
  keyCheck: Hex.length(32),
  unprotected: z.boolean(),
  passphrase: Wrap,
  recovery: Sealed.extend({ salt: Hex.length(32), recipient: z.string().max(200).optional() }),
});
/** `passphrase` stays the wrap of the first user, `owner`, as format 1 wrote it; both are null once he has left. */
const SharedKeyring = LoneKeyring.extend({
  format: z.literal(SHARED_FORMAT),
  /** What an older program says it would need. */
  needs: z.string().max(200),
  unprotected: z.literal(false),
  passphrase: Wrap.nullable(),
  owner: Holder.nullable(),
  users: z.array(Holder.extend(Wrap.shape)).max(100),
});
export type SharedKeyring = z.infer<typeof SharedKeyring>;

/** keyring.json. `generation` rises with each change, so that of two sound twins the later one counts. */
export const Keyring = z.discriminatedUnion('format', [LoneKeyring, SharedKeyring]);
export type Keyring = z.infer<typeof Keyring>;
export type PassphraseWrap = z.infer<typeof Wrap>;

const digest = (keyring: Keyring) => createHash('sha256').update(JSON.stringify(Keyring.parse(keyring))).digest('hex');

type Copy = { state: 'missing' | 'damaged' } | { state: 'newer'; needs: string } | { state: 'sound'; keyring: Keyring };

function parseCopy(bytes: Buffer | null): Copy {
  if (!bytes) return { state: 'missing' };
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    return { state: 'damaged' };
  }
  const head = z.object({ format: z.number().int(), needs: z.string().optional() }).safeParse(value);
  if (head.success && head.data.format > SHARED_FORMAT) return { state: 'newer', needs: head.data.needs ?? `khóa dạng ${head.data.format}` };
  const keyring = Keyring.safeParse(value);
  const written = z.object({ digest: z.string() }).safeParse(value);
  if (!keyring.success || !written.success) return { state: 'damaged' };
  return digest(keyring.data) === written.data.digest ? { state: 'sound', keyring: keyring.data } : { state: 'damaged' };
}

export interface FoundKeyring {
  readonly keyring: Keyring;
  /** Whether one of the two files is missing, damaged or behind. */
  readonly needsRepair: boolean;
}

/**
 * Reads the keyring of a unit folder, from the twin where the first file is damaged.
 * Faults: `chua-co-khoa` (no unit here), `khoa-hong` (both copies damaged), `khoa-moi-hon` (kind `newer`).
 */
export function readKeyringFiles(dir: string): Result<FoundKeyring> {
  let copies: Copy[];
  try {
    copies = KEYRING_FILES.map((file) => parseCopy(readIfThere(join(dir, file))));
  } catch (error) {
    const known = diskFault(error);
    if (!known) throw error;
    return err(known);
  }
  const newer = copies.find((copy) => copy.state === 'newer');
  if (newer) {
    return err(
      fault('khoa-moi-hon', `Dữ liệu này do phiên bản mới hơn của Sổ Vàng tạo ra (${newer.needs}).`, {
        kind: 'newer',
        next: `Cập nhật chương trình rồi mở lại. Chưa có gì bị thay đổi.`,
      }),
    );
  }
  const sound = copies.flatMap((copy) => (copy.state === 'sound' ? [copy.keyring] : []));
  const latest = sound.reduce<Keyring | null>((best, next) => (best && best.generation >= next.generation ? best : next), null);
  if (latest) return ok({ keyring: latest, needsRepair: sound.length < copies.length || sound.some((copy) => copy.generation !== latest.generation) });
  if (copies.every((copy) => copy.state === 'missing')) {
    return err(fault('chua-co-khoa', 'Thư mục này chưa có dữ liệu của đơn vị nào.', { next: 'Chọn thư mục khác hoặc tạo đơn vị mới.' }));
  }
  return err(
    fault('khoa-hong', 'Cả hai bản của tệp khóa (keyring.json, keyring.2.json) đều hỏng.', { next: 'Chép tệp khóa từ một bản sao lưu của đơn vị vào thư mục dữ liệu.' }),
  );
}

/** Writes both copies one after the other, each whole or not at all; what stood for a wrap that is gone goes too. Faults of the disk. */
export async function writeKeyringFiles(dir: string, keyring: Keyring): Promise<Result<undefined>> {
  const bytes = Buffer.from(`${JSON.stringify({ ...Keyring.parse(keyring), digest: digest(keyring) }, null, 2)}\n`);
  for (const file of KEYRING_FILES) {
    const written = await writeFileAtomic(join(dir, file), bytes);
    if (!written.ok) return written;
  }
  dropStaleOsWrap(dir, keyring);
  return ok();
}
