import { fault } from '../../shared/result.ts';

const again = 'Chép lại tệp cập nhật từ nguồn phát hành rồi thử lại.';
/** Each says the same of the program in use: nothing was changed. */
const unchanged = 'Chương trình đang dùng không thay đổi.';

export const updateFaults = {
  notAnUpdate: () => fault('khong-phai-tep-cap-nhat', `Tệp này không phải tệp cập nhật của Sổ Vàng, hoặc chưa chép đủ. ${unchanged}`, { next: 'Chọn tệp có đuôi .capnhat; nếu đúng tệp, chép lại.' }),
  truncated: () => fault('tep-cap-nhat-thieu', `Tệp cập nhật bị thiếu hoặc hỏng một phần. ${unchanged}`, { next: again }),
  unsigned: () => fault('sai-chu-ky', `Chữ ký của tệp cập nhật không đúng: tệp bị sửa, hoặc không phải do nơi phát hành bản đang dùng ký. ${unchanged}`, { next: 'Không dùng tệp này; hỏi lại nơi đã đưa tệp.' }),
  malformed: () => fault('tep-cap-nhat-la', `Nội dung tệp cập nhật không đúng quy cách. ${unchanged}`, { next: again }),
  otherSystem: (platform: string) => fault('khac-he-may', `Tệp cập nhật này dành cho hệ máy khác (${platform}). ${unchanged}`, { next: 'Lấy tệp cập nhật dành cho máy này.' }),
  older: (version: string, present: string) => fault('ban-cu-hon', `Tệp cập nhật là bản ${version}, không mới hơn bản ${present} đang dùng. ${unchanged}`, { next: 'Không phải làm gì, hoặc lấy bản mới hơn.' }),
  tooFarAhead: (lowest: string) => fault('can-ban-trung-gian', `Bản đang dùng quá cũ để lên thẳng bản này; cần có bản ${lowest} trước. ${unchanged}`, { next: `Cập nhật lên bản ${lowest} rồi cập nhật tiếp.` }),
  noRoom: () => fault('het-dia', `Ổ đĩa để chương trình không đủ chỗ cho bản mới. ${unchanged}`, { next: 'Xóa bớt tệp không cần trên ổ đĩa này rồi làm lại.' }),
  notHere: () => fault('khong-cap-nhat-o-day', 'Bản đang chạy không cập nhật được từ tệp: nó chạy từ mã nguồn hoặc được cài bằng bộ cài khác.', { next: 'Cập nhật bằng bộ cài đã dùng; xem tài liệu cài đặt.' }),
  running: (version: string) => fault('dang-la-ban-nay', `Bản ${version} đã được đặt sẵn và dùng từ lần mở sau.`, { next: 'Đóng chương trình rồi mở lại.' }),
} as const;
