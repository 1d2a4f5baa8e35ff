import { formatNumber } from '../../shared/text/numbers.ts';

/** How a status looks: quiet (nothing moves), active (in hand), waiting (on someone else), good, attention, bad, closed. */
export type StatusTone = 'quiet' | 'active' | 'waiting' | 'good' | 'attention' | 'bad' | 'closed';

/** Every status word of the screen and its tone. One word has one tone wherever it stands. */
export const STATUS_TONES = {
  // Phong trào
  'Dự thảo': 'quiet',
  'Đang phát động': 'active',
  'Đang nhận hồ sơ': 'active',
  'Đang xét': 'active',
  'Đã tổng kết': 'closed',
  'Tạm dừng': 'attention',
  // Đăng ký
  'Chưa gửi': 'quiet',
  'Chờ duyệt': 'waiting',
  'Đã duyệt': 'good',
  'Bị trả lại': 'attention',
  // Hồ sơ
  'Đang soạn': 'quiet',
  'Đủ thành phần': 'good',
  'Chờ họp xét': 'waiting',
  'Đã gửi': 'waiting',
  'Đã tiếp nhận': 'active',
  'Chờ tiếp nhận': 'waiting',
  'Đang thẩm định': 'active',
  'Chờ quyết định': 'waiting',
  'Đã có quyết định': 'good',
  'Đã trao': 'closed',
  'Đã thu hồi': 'attention',
  'Lưu trữ': 'closed',
  // Đợt xét
  'Đã soạn xong': 'good',
  // Dòng đề nghị
  'Đủ điều kiện': 'good',
  'Chưa đủ điều kiện': 'attention',
  'Chưa xác định': 'quiet',
  'Thông qua': 'good',
  'Không thông qua': 'bad',
  'Khen thưởng': 'good',
  'Khen thưởng (đã hủy)': 'bad',
  'Không khen thưởng': 'bad',
  'Trình cấp trên': 'waiting',
  // Điều kiện theo quy định; «Đạt», «Chưa đạt», «Chờ xác nhận» as below
  'Thiếu số liệu': 'attention',
  'Còn thiếu một điều': 'attention',
  'Không thuộc đối tượng': 'bad',
  // Tài liệu
  'Đã có': 'good',
  'Còn thiếu': 'attention',
  'Không yêu cầu': 'quiet',
  'Quá cũ': 'attention',
  // Họp xét
  'Đang ghi': 'active',
  'Số phiếu sai': 'bad',
  'Đã kết thúc': 'closed',
  // Gói dữ liệu
  'Đã tạo': 'quiet',
  'Chưa ghi ra USB': 'attention',
  'Đã kiểm tra': 'good',
  'Đã giao': 'waiting',
  'Quá lâu chưa xác nhận': 'attention',
  'Đã nhận': 'good',
  'Có điểm cần xem': 'attention',
  'Hỏng, không đọc được': 'bad',
  'Đã nhận trước đây': 'closed',
  'Thiếu gói trước': 'attention',
  'Hỏi hai lần': 'attention',
  'Khóa chưa xác nhận': 'attention',
  'Không nhận được': 'bad',
  'Không cần nhận': 'closed',
  'Để lại': 'attention',
  'Chưa nhận': 'quiet',
  'Sẽ thêm': 'active',
  'Sẽ đổi': 'active',
  'Cần xem': 'attention',
  'Nên xem': 'attention',
  'Để riêng': 'bad',
  // Đơn vị kết nối; «Đã thu hồi» as above
  'Chưa xác nhận': 'attention',
  'Đã xác nhận': 'good',
  'Đã thay': 'closed',
  'Đang dùng': 'good',
  'Chưa đến ngày': 'quiet',
  'Hết hạn': 'closed',
  'Khóa ký không còn tin': 'attention',
  // Nhập Excel
  Mới: 'active',
  'Cập nhật': 'waiting',
  Trùng: 'attention',
  Lỗi: 'bad',
  'Bỏ qua': 'closed',
  'Vắng trong tệp': 'attention',
  // Bản đọc kế hoạch; «Đã nhận» as above
  'Đã sửa': 'good',
  'Thêm tay': 'good',
  'Đã bỏ': 'closed',
  // Bằng
  'Chưa in': 'quiet',
  'Đã in': 'good',
  'Đã in, đã hủy': 'bad',
  'In lại': 'attention',
  Hỏng: 'bad',
  // Sau quyết định; «Đã trao», «Đã thu hồi» as above
  'Khen thưởng hình thức khác': 'good',
  'Đã hủy': 'bad',
  'Chưa thu hồi': 'attention',
  // Hạn gửi
  'Chưa đến': 'quiet',
  'Chưa đến hạn': 'quiet',
  'Sắp đến hạn': 'attention',
  'Đã gửi đúng hạn': 'good',
  'Gửi muộn': 'attention',
  'Quá hạn': 'bad',
  'Chưa có hạn': 'quiet',
  'Đúng hạn': 'good',
  Muộn: 'attention',
  'Chưa phát động': 'quiet',
  'Đã phát động': 'good',
  // Kế hoạch phát động
  'Đã ban hành': 'active',
  'Đã gửi cấp trên': 'good',
  // Chỉ tiêu; «Chưa đến hạn» as above
  Vượt: 'good',
  Đạt: 'good',
  'Chờ xác nhận': 'waiting',
  'Chưa đạt': 'bad',
  Lệch: 'bad',
  'Chưa có số liệu': 'quiet',
  'Không chấm': 'quiet',
  // Số lượng
  'Chờ phân bổ': 'waiting',
  'Dưới mức tối thiểu': 'attention',
  'Đã đủ số lượng': 'good',
  'Vượt số lượng': 'bad',
  // Kiểm tra máy và dữ liệu; «Nên xem» as above
  'Tốt': 'good',
  'Cần sửa': 'bad',
  'Chưa biết': 'quiet',
} as const satisfies Record<string, StatusTone>;

export type StatusWord = keyof typeof STATUS_TONES;

/** The word and tone of a deadline, given whole days left (negative: overdue). */
export function deadlineWord(daysLeft: number): { readonly word: string; readonly tone: StatusTone } {
  if (daysLeft < 0) return { word: `Quá hạn ${formatNumber(-daysLeft)} ngày`, tone: 'bad' };
  if (daysLeft === 0) return { word: 'Hôm nay', tone: 'attention' };
  return { word: `Còn ${formatNumber(daysLeft)} ngày`, tone: daysLeft <= 7 ? 'attention' : 'quiet' };
}
