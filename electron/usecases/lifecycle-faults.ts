import { fault } from '../../shared/result.ts';

export const fileGone = () => fault('mat-tep-du-lieu', 'Tệp dữ liệu unit.db không còn trong thư mục của đơn vị, hoặc trống rỗng.', { next: 'Khôi phục từ bản sao lưu gần nhất.' });

export const busyNow = () => fault('dang-co-viec', 'Đang có việc chạy nên chưa tự khóa.', { next: 'Chương trình khóa khi việc đó xong.' });

export const unknownUser = (name: string, next: string) => fault('khong-co-nguoi-dung', `Đơn vị không có người dùng «${name}».`, { kind: 'denied', next });

export function needPassphrase() {
  return fault('chua-dat-mat-khau', 'Chưa đặt mật khẩu. Không có mật khẩu thì ai dùng máy này cũng đọc được dữ liệu.', {
    item: 'passphrase',
    next: 'Đặt mật khẩu, hoặc xác nhận dùng không mật khẩu.',
  });
}
