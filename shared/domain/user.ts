import { z } from 'zod';
import type { Role } from '../api/define.ts';
import { FOCAL_ROLES } from '../api/define.ts';
import type { FocalRole } from '../api/define.ts';
import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { fold } from '../text/fold.ts';
import { formatScreenDate } from '../text/dates.ts';
import { Id, IsoDate, RequiredLine, Stored } from './common.ts';

/** Roles a user can have (R87), lowest first. */
export const USER_ROLES = ['viewer', 'clerk', 'secretary', 'head'] as const;
export type UserRole = (typeof USER_ROLES)[number];

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  none: 'mọi người',
  viewer: 'Người xem',
  clerk: 'Chuyên viên TĐKT',
  secretary: 'Thư ký Hội đồng',
  head: 'Lãnh đạo đơn vị',
};
/** What each role may do, as the window says it when one is chosen. */
export const ROLE_DEEDS: Readonly<Record<UserRole, string>> = {
  viewer: 'Xem danh sách, hồ sơ và ghi góp ý; không sửa gì.',
  clerk: 'Nhập, sửa và in mọi thứ; trình, ban hành thì lãnh đạo làm.',
  secretary: 'Như chuyên viên, thêm việc của phiên họp Hội đồng.',
  head: 'Làm mọi việc: ban hành kế hoạch, trình danh sách, ghi quyết định, người dùng, khóa của đơn vị.',
};
/** Offered as sign-in labels; a label is no name of a person, since it stands outside the encrypted file. */
export const SUGGESTED_LABELS: Readonly<Record<UserRole, string>> = { viewer: 'xem', clerk: 'văn thư', secretary: 'thư ký', head: 'lãnh đạo' };

export const FOCAL_ROLE_WORDS: Readonly<Record<FocalRole, string>> = {
  receiver: 'Tiếp nhận',
  appraiser: 'Thẩm định',
  allotter: 'Phân bổ',
  standing: 'Thường trực Hội đồng',
};

/** A role of a focal body in one campaign, and in no other (R88). */
export const FocalGrant = z.object({ campaignId: Id, role: z.enum(FOCAL_ROLES) });
export type FocalGrant = z.infer<typeof FocalGrant>;

/** What is chosen at sign-in; kept in the keyring, which anyone may read. */
export const SignInLabel = RequiredLine.max(40);

export const UserFields = z.object({
  /** Stands in the journal beside what this user did. */
  name: RequiredLine,
  label: SignInLabel,
  role: z.enum(USER_ROLES),
  focal: z.array(FocalGrant).max(200),
});
export type UserFields = z.infer<typeof UserFields>;

/** A user of the file. A file with a lone user has none. */
export const User = UserFields.extend({
  ...Stored,
  /** First day on which he may not sign in any more; null: not set. */
  retiredFrom: IsoDate.nullable(),
});
export type User = z.infer<typeof User>;

/** Whether a user may sign in on a day. */
export const isActive = ({ retiredFrom }: Pick<User, 'retiredFrom'>, today: string): boolean => retiredFrom === null || today < retiredFrom;

/** Labels are compared as people type them: marks, case and blanks aside. */
export const labelKey = (label: string): string => fold(label).replace(/\s+/g, ' ').trim();

/**
 * What stands against `users` as they would be after a change: the first fault, or null.
 * Faults: `can-lanh-dao` (no head without an end), `trung-ten-dang-nhap`, `trung-ten-nguoi-dung`, `vai-tro-theo-phong-trao`.
 */
export function usersFault(users: readonly Omit<User, 'version'>[], today: string): Fault | null {
  if (!users.some(({ role, retiredFrom }) => role === 'head' && retiredFrom === null)) {
    return fault('can-lanh-dao', 'Đơn vị cần ít nhất một người dùng có vai trò Lãnh đạo đơn vị không hẹn ngày ngừng.', { next: 'Giao vai trò này cho người khác trước.', item: 'role' });
  }
  const active = users.filter((user) => isActive(user, today));
  const twice = <T>(values: readonly T[]) => values.find((value, index) => values.indexOf(value) !== index);
  if (twice(active.map(({ label }) => labelKey(label))) !== undefined) {
    return fault('trung-ten-dang-nhap', 'Tên đăng nhập này đã có người dùng.', { next: 'Chọn tên đăng nhập khác, ví dụ thêm số.', item: 'label' });
  }
  if (twice(active.map(({ name }) => fold(name))) !== undefined) {
    return fault('trung-ten-nguoi-dung', 'Đã có người dùng mang tên này; nhật ký sẽ không phân biệt được.', { next: 'Ghi thêm chức danh vào tên.', item: 'name' });
  }
  if (users.some(({ role, focal }) => focal.length > 0 && role !== 'viewer')) {
    return fault('vai-tro-theo-phong-trao', 'Vai trò theo từng phong trào chỉ dành cho cơ quan đầu mối, với vai trò chung là Người xem.', { next: 'Chọn vai trò Người xem, hoặc bỏ các vai trò theo phong trào.', item: 'focal' });
  }
  return null;
}

/** One line on what a user may do, for the list of users. */
export function userWords({ role, focal, retiredFrom }: Pick<User, 'role' | 'focal' | 'retiredFrom'>, today: string): string {
  const grants = focal.length === 0 ? '' : `, ${new Set(focal.map(({ campaignId }) => campaignId)).size} phong trào đầu mối`;
  const ends = retiredFrom === null ? '' : today < retiredFrom ? `; dùng đến hết ngày trước ${formatScreenDate(retiredFrom)}` : `; đã ngừng từ ${formatScreenDate(retiredFrom)}`;
  return `${ROLE_WORDS[role]}${grants}${ends}`;
}
