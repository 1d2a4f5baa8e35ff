import { createHmac } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { fault } from '../../shared/result.ts';

/**
 * Where a unit folder lies: this computer, the folder's path, and the folder itself as its disk numbers it. Kept in the
 * database as a keyed hash, so that a copy says nothing of where it came from. A copied folder, a restored one, or a disk
 * put into another computer gives another mark; renaming or moving the folder does too.
 */
export function placeMark(dir: string, key: Uint8Array): string {
  const { ino, dev } = statSync(dir, { bigint: true });
  // Linux numbers its disks anew at each start.
  const volume = process.platform === 'win32' ? String(dev) : '';
  return createHmac('sha256', key).update([hostname(), realpathSync(dir), String(ino), volume].join('\n')).digest('hex').slice(0, 32);
}

/** What is said when the folder does not lie where it lay. */
export const movedNotice = () =>
  fault('du-lieu-chep-tu-noi-khac', 'Dữ liệu này được chép, khôi phục hoặc chuyển từ nơi khác đến. Từ nay gói gửi đi tính thành dãy mới; đơn vị nhận sẽ thấy điều đó, không mất và không trùng hồ sơ.', {
    next: 'Nếu nơi cũ vẫn còn dữ liệu này thì đừng dùng song song hai nơi; lỡ đã sửa ở cả hai thì lập gói «Bàn giao» ở nơi này và nhận ở nơi kia để đủ cả.',
  });

/** A place that is never one: a restore writes it, so that the next opening begins a new lineage. */
export const RESTORED_PLACE = 'khoi-phuc';

/** What is said at the first opening after a restore, an undone one, or a damaged file read again. */
export const restoredNotice = () =>
  fault('du-lieu-khoi-phuc', 'Dữ liệu này vừa được khôi phục. Từ nay gói gửi đi tính thành dãy mới; đơn vị nhận sẽ thấy điều đó, không mất và không trùng hồ sơ.', {
    next: 'Xem lại những gì đã làm sau bản sao lưu. Cần thì hoàn tác ở «Thiết lập», «Sao lưu và khôi phục».',
  });
