import { fault } from '../../shared/result.ts';
import type { Fault } from '../../shared/result.ts';
import { sizeWords } from '../exchange/faults.ts';
import { errorCode } from '../files/disk-fault.ts';
import type { AsksTwice } from './bundle-context.ts';

export const previewGone = () => fault('ban-xem-truoc-het-han', 'Bản xem trước không còn.', { next: 'Chọn lại gói dữ liệu.' });

export const alreadyImporting = () => fault('dang-nhap-goi', 'Đang nhập một gói dữ liệu khác.', { next: 'Chờ gói đó xong rồi nhập gói này.' });

export const twoPersons = ({ changes, held }: AsksTwice) =>
  fault('can-xac-nhan-hai-nguoi', `Gói này đổi hoặc rút ${changes} mục trong ${held} mục đang có của đơn vị gửi, nhiều hơn một phần năm.`, {
    item: 'confirmedBy',
    next: 'Gọi hỏi đơn vị gửi có đúng như vậy không. Nếu đúng, ghi tên người thứ hai đã xem rồi nhập.',
  });

/** @param need bytes  @param free bytes; null where only the disk knows */
export const noRoom = (need: number, free: number | null) =>
  fault('het-dia', `Máy không đủ chỗ để chép gói dữ liệu vào${free === null ? '' : `: cần khoảng ${sizeWords(need)}, còn trống ${sizeWords(free)}`}.`, { next: 'Xóa bớt tệp trên máy rồi thử lại.' });

/** What a failed copy from the stick means. */
export function cannotCopy(error: unknown, size: number): Fault {
  if (errorCode(error) === 'ENOSPC') return noRoom(size, null);
  return fault('khong-doc-duoc-tep', 'Không đọc được tệp trên USB.', { next: 'Cắm lại USB rồi thử lại.' });
}
