import type { OpenUnit } from '../open-unit.ts';
import { lastFull } from './full.ts';

/** What the clerk must know before anything else: the file went, the disk fails. */
export function problemsOf(open: OpenUnit): { code: string; message: string; next: string }[] {
  const broken = open.db.store.health.look();
  const full = lastFull(open);
  const damaged = full !== null && !full.sound ? [{ code: 'du-lieu-hong', message: 'Lần kiểm tra gần nhất thấy tệp dữ liệu có chỗ hỏng.', next: 'Khôi phục từ bản sao lưu gần nhất còn tốt; đừng xóa tệp.' }] : [];
  return [...(broken === null ? [] : [{ code: broken.code, message: `Chương trình đang chỉ đọc, chưa lưu được gì thêm. ${broken.message}`, next: broken.next ?? '' }]), ...damaged];
}
