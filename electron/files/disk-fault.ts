import { fault } from '../../shared/result.ts';
import type { Fault } from '../../shared/result.ts';

/** What libuv answers for an error of the system that it has no name for; `rmSync` for all but a few. */
const UNNAMED = -4094;

/** The `code` of a Node or SQLite error, or an empty string. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  if (error.code === '' && 'errno' in error && error.errno === UNNAMED) return 'UNKNOWN';
  return typeof error.code === 'string' ? error.code : '';
}

export const diskFull = (): Fault =>
  fault('het-dia', 'Ổ đĩa đã đầy, chưa ghi được gì thêm.', { next: 'Xóa bớt tệp không cần trên ổ đĩa này rồi làm lại.' });

export const diskBroken = (): Fault =>
  fault('loi-dia', 'Ổ đĩa báo lỗi khi đọc hoặc ghi, lần lưu này chưa chắc chắn nên coi như chưa lưu.', {
    next: 'Sao lưu sang ổ đĩa khác, đóng chương trình rồi mở lại.',
  });

export const diskReadOnly = (): Fault =>
  fault('khong-ghi-duoc', 'Không được phép ghi vào thư mục dữ liệu.', { next: 'Kiểm tra quyền ghi của thư mục hoặc chốt chống ghi của ổ đĩa.' });

export const fileHeld = (): Fault =>
  fault('tep-dang-bi-giu', 'Tệp đang bị chương trình khác giữ (thường là phần mềm diệt vi-rút), tệp cũ vẫn còn nguyên.', {
    next: 'Chờ một lát rồi làm lại.',
  });

/**
 * What a file-system error means to the clerk; null where it is none of the expected ones.
 * @param error what `node:fs` threw
 */
export function diskFault(error: unknown): Fault | null {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return diskFull();
    case 'EIO':
    case 'ENXIO':
    case 'ENODEV':
    case 'UNKNOWN':
      return diskBroken();
    case 'EROFS':
    case 'EACCES':
      return diskReadOnly();
    case 'EPERM':
    case 'EBUSY':
      return fileHeld();
    default:
      return null;
  }
}
