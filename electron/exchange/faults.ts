import { cancelled } from '../../shared/api/protocol.ts';
import { structureFault } from '../../shared/exchange/manifest.ts';
import { notABundle } from '../../shared/exchange/stanza.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import type { Fault } from '../../shared/result.ts';
import { fault, Refusal } from '../../shared/result.ts';

export { notABundle, structureFault };

/** The stanza and the manifest of a bundle name the sender; a fault that is about the sender carries it. */
export interface OpenFault extends Fault {
  readonly sender?: { readonly unitCode: string; readonly unitName: string; readonly fingerprint: string };
}

const COPY_AGAIN = 'Sao chép lại từ USB hoặc đề nghị đơn vị gửi tạo gói khác.';

export const damaged = () => fault('goi-hong', 'Gói dữ liệu không đọc được: tệp đã bị sửa hoặc hỏng.', { next: COPY_AGAIN });

export const truncated = () => fault('goi-thieu', 'Gói dữ liệu không đọc được: tệp thiếu hoặc hỏng phần cuối, có thể chưa sao chép xong.', { next: COPY_AGAIN });

export const notForUs = () =>
  fault('goi-khong-gui-cho-don-vi', 'Gói dữ liệu này không gửi cho đơn vị mình.', {
    next: 'Chuyển gói cho đúng đơn vị nhận, hoặc đề nghị đơn vị gửi tạo gói cho đơn vị mình.',
  });

export const ownBundle = () =>
  fault('goi-cua-chinh-don-vi', 'Gói dữ liệu này do chính đơn vị mình gửi đi.', { next: 'Giao gói cho đơn vị nhận; không cần nhập lại ở đây.' });

export const badSignature = () =>
  fault('goi-sai-chu-ky', 'Chữ ký của gói dữ liệu không đúng: nội dung không phải do đơn vị gửi lập.', {
    next: 'Không nhập gói này. Báo cho đơn vị gửi biết.',
  });

export const tooLarge = () =>
  fault('goi-qua-lon', 'Gói dữ liệu khai kích thước vượt giới hạn an toàn.', { next: 'Không nhập gói này. Đề nghị đơn vị gửi tạo gói khác.' });

export const unknownSender = (name: string, fingerprint: string) =>
  fault('goi-nguoi-gui-la', `Chưa có khóa của đơn vị gửi «${name}». Mã nhận dạng trong gói: ${fingerprint}.`, {
    next: 'Nhập tệp khóa của đơn vị gửi, gọi điện đọc mã nhận dạng để xác nhận, rồi nhập lại gói.',
  });

export const unconfirmedSender = (name: string, fingerprint: string) =>
  fault('goi-nguoi-gui-chua-xac-nhan', `Khóa của đơn vị gửi «${name}» chưa được xác nhận. Mã nhận dạng: ${fingerprint}.`, {
    next: 'Gọi điện cho đơn vị gửi, so mã nhận dạng, xác nhận khóa rồi nhập lại gói.',
  });

/** @param from day from which the key is not believed; null where it was not recorded */
export const revokedSender = (name: string, from: string | null) =>
  fault('goi-khoa-da-thu-hoi', `Khóa mà đơn vị gửi «${name}» dùng cho gói này đã bị thu hồi${from === null ? '' : ` từ ngày ${formatScreenDate(from)}`}.`, {
    next: 'Đề nghị đơn vị gửi lập lại gói bằng khóa mới. Những gói của khóa này đã nhận trước đây vẫn giữ nguyên.',
  });

/** @param lastDay last day of the key that signed */
export const replacedSender = (name: string, lastDay: string) =>
  fault('goi-khoa-da-thay', `Gói này ký bằng khóa cũ của đơn vị gửi «${name}», khóa chỉ dùng đến hết ngày ${formatScreenDate(lastDay)}.`, {
    next: 'Hỏi đơn vị gửi vì sao còn dùng khóa cũ, và đề nghị lập lại gói bằng khóa mới.',
  });

/** Leaves with `da-dung` once the signal is raised. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal(cancelled);
}

const PULLED = new Set(['ENOENT', 'EIO', 'ENXIO', 'ENODEV', 'ENOTCONN', 'ESTALE', 'EBADF']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Error number of a failed file operation, or null for any other exception. */
export function errnoOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && 'syscall' in (error as Error) ? code : null;
}

/** What a failed write means to the clerk; null when the exception is not the disk's. */
export function writeFault(error: unknown): Fault | null {
  const code = errnoOf(error);
  if (code === null) return null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull();
  if (code === 'ENAMETOOLONG') return fault('duong-dan-qua-dai', 'Đường dẫn của thư mục đã chọn quá dài nên thiết bị không nhận.', { next: 'Chọn thư mục ngoài cùng của USB, hoặc thư mục có tên ngắn hơn.' });
  if (code === 'EFBIG') return fault('thiet-bi-gioi-han-tep', 'Thiết bị không nhận tệp lớn như vậy.', { next: 'Dùng USB định dạng exFAT, hoặc chia hồ sơ thành nhiều gói.' });
  if (READ_ONLY.has(code)) return fault('thiet-bi-chi-doc', 'Không ghi được vào thư mục đã chọn: thiết bị đang khóa ghi hoặc không cho phép.', { next: 'Gạt nấc chống ghi trên USB, hoặc chọn thiết bị khác.' });
  if (PULLED.has(code)) return fault('thiet-bi-mat', 'Không ghi được: thiết bị đã bị rút hoặc đang hỏng.', { next: 'Cắm lại USB rồi gửi lại, hoặc dùng USB khác.' });
  return fault('thiet-bi-loi', `Thiết bị báo lỗi ${code} khi ghi gói dữ liệu.`, { next: 'Dùng thiết bị khác.' });
}

/** A size in the words of the screen: «3,9 GB», «12 MB»; rounded up, so that what is said is enough. */
export function sizeWords(bytes: number): string {
  const mb = Math.ceil(bytes / 1_000_000);
  return mb < 1000 ? `${mb} MB` : `${(Math.ceil(mb / 100) / 10).toLocaleString('vi-VN')} GB`;
}

/** @param need bytes that are needed  @param free bytes that are free; both null when only the device knows */
export function diskFull(need: number | null = null, free: number | null = null): Fault {
  const sizes = need === null || free === null ? '' : `: cần khoảng ${sizeWords(need)}, chỉ còn trống ${sizeWords(Math.floor(free / 1_000_000) * 1_000_000)}`;
  return fault('thiet-bi-day', `Thiết bị không đủ chỗ trống${sizes}.`, { next: 'Xóa bớt tệp trên thiết bị, hoặc chọn thiết bị khác.' });
}

/** What a failed read means to the clerk; null when the exception is not the disk's. */
export function readFault(error: unknown): Fault | null {
  const code = errnoOf(error);
  if (code === null) return null;
  return fault('khong-doc-duoc-tep', 'Không đọc được tệp: thiết bị đã bị rút, hỏng hoặc không cho phép.', { next: 'Cắm lại USB rồi thử lại.' });
}
