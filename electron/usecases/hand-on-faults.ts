import { Refusal, err, fault } from '../../shared/result.ts';
import type { Fault, Result } from '../../shared/result.ts';

/** As `catchRefusal`, for work that waits. */
export async function catchRefusalAsync<T>(body: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    throw error;
  }
}

export const notHandOn = (): Fault => fault('khong-phai-goi-ban-giao', 'Tệp này không phải gói bàn giao.', { next: 'Chọn gói do «Bàn giao» trên máy cũ ghi ra; gói gửi giữa các đơn vị thì nhập sau, ở «Nhận gói dữ liệu».' });
export const notFirstPart = (k: number, n: number): Fault => fault('khong-phai-goi-dau', `Đây là gói ${k}/${n} của bộ bàn giao.`, { next: 'Chọn gói 1 trước; các gói còn lại nhập sau, ở «Nhận gói dữ liệu».' });
export const wrongCode = (): Fault => fault('ma-khoi-phuc-khong-khop', 'Mã khôi phục này không mở được gói bàn giao.', { item: 'code', next: 'Tìm tờ mã in sau cùng của đơn vị, trước ngày bàn giao.' });
export const noProof = (): Fault => fault('goi-ban-giao-khong-chac', 'Gói bàn giao này không chứng minh được là do chính đơn vị lập.', { next: 'Không nhận. Lập lại gói bàn giao trên máy cũ.' });
