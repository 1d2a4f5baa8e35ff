import { z } from 'zod';
import { ENTRY_KIND_WORDS, ProvinceProfileFields } from '../domain/province-profile.ts';
import type { ProfileEntry } from '../domain/province-profile.ts';
import { err, fault, ok } from '../result.ts';
import type { Fault, Result } from '../result.ts';
import { fold } from '../text/fold.ts';
import { entryName, profileFaults } from './profile-check.ts';

/**
 * A province profile as a file that goes from hand to hand: JSON `{ format: 'sovang-profile', version: 1, profile }`, UTF-8.
 * Unknown keys are refused: a rule that this program cannot read must not be lost without a word.
 */
const FORMAT = 'sovang-profile';
const VERSION = 1;
export const PROFILE_EXTENSION = '.sovang-profile.json';
/** Largest file that is read. */
export const MOST_PROFILE_BYTES = 2 * 1024 * 1024;

const Head = z.looseObject({ format: z.literal(FORMAT), version: z.number().int().positive() });
const File = z.strictObject({ format: z.literal(FORMAT), version: z.literal(VERSION), profile: ProvinceProfileFields });

/** The file of a profile, readable by a person. */
export function writeProfileFile(profile: ProvinceProfileFields): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, profile: ProvinceProfileFields.strip().parse(profile) }, null, 2)}\n`;
}

/** «quy-dinh-tinh-van-mau-2026-02-01.sovang-profile.json» */
export function profileFileName({ province, validFrom }: Pick<ProvinceProfileFields, 'province' | 'validFrom'>): string {
  return `quy-dinh-${fold(province).replace(/[^a-z0-9]+/gu, '-').slice(0, 60)}-${validFrom}${PROFILE_EXTENSION}`;
}

const REFUSED = 'Xin lại tệp từ nơi gửi, hoặc sửa mục này rồi nhận lại.';

/** Reads such a file. Faults name the item: which entry, which part. */
export function readProfileFile(text: string): Result<ProvinceProfileFields> {
  if (text.length > MOST_PROFILE_BYTES) return err(fault('tep-qua-lon', 'Tệp quy định lớn hơn 2 MB.', { next: 'Kiểm tra có chọn nhầm tệp không.' }));
  const json = parsed(text);
  const head = Head.safeParse(json);
  if (!head.success) return err(fault('khong-phai-quy-dinh', 'Tệp này không phải tệp quy định của tỉnh do phần mềm xuất ra.', { next: `Chọn tệp có đuôi ${PROFILE_EXTENSION}.` }));
  if (head.data.version > VERSION) return err(fault('ban-moi-hon', 'Tệp quy định được lập bằng bản phần mềm mới hơn.', { next: 'Cập nhật phần mềm rồi nhận lại.', kind: 'newer' }));
  const file = File.safeParse(json);
  if (!file.success) return err(faultOf(json, file.error));
  const profile = file.data.profile;
  const wrong = profileFaults(profile)[0];
  return wrong === undefined ? ok(profile) : err(wrong);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    // Not JSON: the check of the head says so.
    return null;
  }
}

function faultOf(json: unknown, error: z.ZodError): Fault {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const [, part, index, ...rest] = path;
  const place = part === 'entries' && typeof index === 'number' ? `${nameOf(json, index)}${rest.length === 0 ? '' : `, phần «${rest.join('.')}»`}` : `Phần «${path.slice(1).join('.') || 'đầu tệp'}»`;
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const why = keys.length > 0 ? `có nội dung không đọc được: ${keys.map((key) => `«${key.slice(0, 60)}»`).join(', ')}` : `không đúng (${(issue?.message ?? '').toLocaleLowerCase('vi')})`;
  return fault('tep-quy-dinh-sai', `${place} ${why}.`, { item: path.slice(1).join('.'), next: REFUSED });
}

function nameOf(json: unknown, index: number): string {
  const entries = (json as { profile?: { entries?: unknown[] } }).profile?.entries;
  const kind = (entries?.[index] as { kind?: unknown } | null | undefined)?.kind;
  const known = Object.keys(ENTRY_KIND_WORDS).find((name): name is ProfileEntry['kind'] => name === kind);
  return known === undefined ? `Mục ${index + 1}` : entryName(index, { kind: known });
}
