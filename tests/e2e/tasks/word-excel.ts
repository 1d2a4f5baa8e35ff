/** What a task costs. */
export interface Cost {
  /** A click, a shortcut, a drag over what is marked, a field or cell filled: one each. */
  readonly steps: number;
  /** Letters typed into fields and cells. */
  readonly letters: number;
}
/** One action in Word, Excel or the file manager; `typed` is what has to be typed for it. */
interface Action {
  readonly what: string;
  readonly steps: number;
  readonly typed?: string;
}

const fill = (what: string, typed: string): Action => ({ what, steps: 1, typed });
const copyOver = (what: string): Action => ({ what: `${what}: bôi đen, Ctrl+C, chuyển cửa sổ, bấm chỗ dán, Ctrl+V`, steps: 5 });
const fillDown = (what: string, typed: string): Action => ({ what: `${what}: gõ ô đầu, kéo xuống các dòng dưới`, steps: 2, typed });
const print = (what: string): Action => ({ what: `In ${what}: Ctrl+P, bấm In`, steps: 2 });
/** Last year's paper is the pattern: it is never typed anew. */
const fromLastYear = (what: string, name: string): Action => ({ what: `${what}: mở bản năm trước, F12, gõ tên tệp mới, Enter`, steps: 4, typed: name });
const saveAndClose = (files: number): Action => ({ what: `Lưu và đóng ${files} tệp`, steps: 2 * files });
const dayOf = (what: string): Action => ({ what: `Sửa ngày, tháng của ${what}: bấm đúp và gõ, hai chỗ`, steps: 2, typed: '2011' });

/**
 * The same ten tasks with the same data in Word and Excel, done by somebody who is good at both: the papers of last year as
 * patterns, lists in Excel, copy and paste, filling down, replacing, mail merge. What can be copied is never typed.
 */
export const OFFICE = {
  'Người này đã được khen chưa?': [
    { what: 'Mở thư mục sổ khen thưởng, mỗi năm một tệp', steps: 1 },
    { what: 'Ctrl+A, Enter: mở tệp của năm năm gần nhất', steps: 2 },
    { what: 'Ctrl+F', steps: 1 },
    fill('Gõ họ tên', 'Nguyễn Thị Hường Mẫu'),
    { what: 'Bấm «Tìm tất cả»', steps: 1 },
    { what: 'Bốn tệp còn lại: chuyển sang tệp, bấm «Tìm tất cả»', steps: 8 },
    { what: 'Bấm dòng tìm được để đọc số, ngày quyết định', steps: 1 },
  ],
  'Lập danh sách và tờ trình rồi in': [
    { what: 'Mở danh sách bình xét trong Excel', steps: 1 },
    fromLastYear('Danh sách', 'Danh sách NTM 2026'),
    { what: 'Xóa các dòng cũ của bảng: bôi đen, xóa', steps: 2 },
    copyOver('Sáu dòng của danh sách bình xét'),
    { what: 'Đánh lại số thứ tự, kẻ lại bảng', steps: 2 },
    fill('Sửa nội dung đề nghị ở đầu danh sách', 'xuất sắc trong xây dựng nông thôn mới'),
    fill('Sửa số tờ trình kèm theo', '12'),
    dayOf('tờ trình kèm theo'),
    print('danh sách'),
    fromLastYear('Tờ trình', 'Tờ trình NTM 2026'),
    fill('Sửa số tờ trình', '12'),
    dayOf('tờ trình'),
    copyOver('Nội dung đề nghị vào trích yếu'),
    { what: 'Dán nội dung đề nghị vào hai đoạn dưới', steps: 4 },
    fill('Đếm và sửa số cá nhân', '06'),
    print('tờ trình'),
    saveAndClose(3),
  ],
  'Một giấy khen cho một sự việc': [
    fromLastYear('Quyết định', 'QĐ cứu người'),
    fill('Sửa số quyết định', '45'),
    dayOf('quyết định'),
    fill('Sửa họ tên, chức vụ, nơi ở', 'Ông Lâm Văn Dũng Mẫu, Công chức, UBND xã Tân Mẫu'),
    fill('Sửa thành tích', 'Đã dũng cảm cứu người bị nước cuốn'),
    { what: 'Tra mức tiền thưởng, sửa trong quyết định', steps: 2, typed: '760.000' },
    print('quyết định'),
    fromLastYear('Giấy khen', 'GK cứu người'),
    copyOver('Họ tên vào giấy khen'),
    copyOver('Thành tích vào giấy khen'),
    fill('Sửa số quyết định trên giấy khen', '45'),
    dayOf('giấy khen'),
    { what: 'Mở sổ khen thưởng, xem số cuối, gõ số vào sổ trên giấy khen và trong sổ', steps: 3, typed: '1818' },
    copyOver('Họ tên vào sổ'),
    fill('Ghi hình thức vào sổ', 'Giấy khen'),
    fill('Ghi số, ngày quyết định vào sổ', '45/QĐ-UBND, 20/11/2026'),
    print('giấy khen'),
    saveAndClose(3),
  ],
  'Danh hiệu cuối năm': [
    { what: 'Mở danh sách công chức trong Excel', steps: 1 },
    fromLastYear('Danh sách danh hiệu', 'Danh hiệu 2026'),
    { what: 'Xóa các dòng cũ của bảng: bôi đen, xóa', steps: 2 },
    copyOver('Tám dòng của danh sách công chức'),
    { what: 'Đánh lại số thứ tự, kẻ lại bảng', steps: 2 },
    fillDown('Ghi danh hiệu', 'Lao động tiên tiến'),
    { what: 'Chèn dòng cho chiến sĩ thi đua', steps: 1 },
    { what: 'Chép họ tên, chức vụ xuống dòng mới: bôi đen, Ctrl+C, bấm chỗ dán, Ctrl+V', steps: 4 },
    fill('Ghi danh hiệu của dòng mới', 'Chiến sĩ thi đua cơ sở'),
    fill('Sửa năm ở đầu danh sách', '2026'),
    { what: 'Mở danh sách năm trước để tra điều kiện của chiến sĩ thi đua, tìm tên, đóng', steps: 4, typed: 'Cao Thị An Mẫu' },
    print('danh sách'),
    saveAndClose(2),
  ],
  'Thu danh sách từ thôn, trường và đôn đốc': [
    { what: 'Mở tệp của thôn, mở bảng tổng hợp', steps: 2 },
    copyOver('Bốn dòng của thôn vào cuối bảng tổng hợp'),
    fillDown('Ghi đơn vị gửi', 'Thôn Mẫu Đông'),
    { what: 'Đánh lại số thứ tự', steps: 1 },
    { what: 'Tra bốn người trong sổ đối tượng xem đã có chưa: Ctrl+F, dán tên, Enter', steps: 12 },
    { what: 'Mở bảng theo dõi thu, ghi ngày nhận', steps: 2, typed: '20/11/2026' },
    { what: 'Lọc đơn vị chưa gửi', steps: 2 },
    fromLastYear('Công văn đôn đốc', 'Đôn đốc hiếu học'),
    dayOf('công văn'),
    fill('Sửa tên đợt khen', 'gia đình hiếu học năm 2026'),
    copyOver('Tên ba đơn vị chưa gửi'),
    print('công văn'),
    saveAndClose(4),
  ],
  'Hồ sơ này còn thiếu gì?': [
    { what: 'Mở danh mục thành phần hồ sơ', steps: 1 },
    { what: 'Mở bảng kiểm hồ sơ trong Excel', steps: 1 },
    { what: 'Mở thư mục hồ sơ, vào ra thư mục của ba người', steps: 7 },
    fillDown('Ghi giấy tờ còn thiếu', 'Thiếu báo cáo thành tích'),
    { what: 'Mở biên bản họp xét, tìm ba tên', steps: 4 },
    fillDown('Ghi kết quả họp', 'Chưa họp xét'),
    saveAndClose(3),
  ],
  'Giấy mời, phiên họp, biên bản': [
    fromLastYear('Giấy mời', 'Giấy mời sau bão'),
    dayOf('giấy mời'),
    fill('Sửa giờ họp', '14 giờ 00'),
    dayOf('cuộc họp'),
    fill('Sửa địa điểm', 'Phòng họp UBND xã'),
    fill('Sửa nội dung họp', 'khen thưởng sau bão số 12 năm 2026'),
    print('giấy mời'),
    fromLastYear('Biên bản', 'Biên bản sau bão'),
    dayOf('biên bản'),
    fill('Sửa giờ bắt đầu', '14 giờ 00'),
    fill('Sửa giờ kết thúc', '16 giờ 30'),
    copyOver('Địa điểm và nội dung họp từ giấy mời'),
    { what: 'Mở danh sách đề nghị, xóa bảng phiếu cũ', steps: 3 },
    copyOver('Bốn tên vào bảng phiếu'),
    { what: 'Ghi số phiếu đồng ý, không đồng ý, tỷ lệ của dòng đầu', steps: 3, typed: '50100%' },
    { what: 'Chép ba ô xuống các dòng dưới', steps: 3 },
    fill('Sửa kết luận: số đề nghị thông qua', '04'),
    print('biên bản'),
    saveAndClose(3),
  ],
  'Báo cáo đúng hạn': [
    { what: 'Mở lịch báo cáo trong Excel, lọc việc sắp đến hạn', steps: 3 },
    fromLastYear('Báo cáo', 'Báo cáo BT 2026'),
    fill('Sửa số', '45'),
    dayOf('báo cáo'),
    { what: 'Thay năm: Ctrl+H, gõ cũ, gõ mới, thay hết, đóng', steps: 5, typed: '20252026' },
    { what: 'Mở sổ điển hình và sổ kiểm tra, lọc dòng của năm', steps: 6 },
    fill('Viết lại mục điển hình', 'Có 01 mô hình.'),
    copyOver('Tên mô hình'),
    fill('Viết lại mục kiểm tra', 'Đã kiểm tra 01 lần.'),
    copyOver('Kết quả kiểm tra'),
    fill('Viết mục phương hướng', 'Làm tiếp đường thôn Mẫu Tây.'),
    print('báo cáo'),
    { what: 'Ghi ngày gửi, số văn bản vào lịch báo cáo', steps: 2, typed: '20/11/202645/BC-UBND' },
    saveAndClose(4),
  ],
  'Lấy số, vào sổ, giấy khen, tiền thưởng, trao': [
    fromLastYear('Quyết định', 'QĐ dân vận'),
    fill('Sửa số quyết định', '46'),
    dayOf('quyết định'),
    fill('Sửa nội dung khen', 'xuất sắc trong công tác dân vận'),
    { what: 'Mở danh sách đề nghị, xóa bảng cũ của danh sách kèm theo', steps: 3 },
    copyOver('Bốn dòng vào danh sách kèm theo'),
    fill('Sửa số cá nhân', '04'),
    { what: 'Mở sổ khen thưởng', steps: 1 },
    copyOver('Bốn tên vào sổ'),
    fillDown('Ghi số vào sổ', '18'),
    fillDown('Ghi hình thức', 'Giấy khen'),
    fillDown('Ghi số quyết định', '46/QĐ-UBND'),
    fillDown('Ghi ngày quyết định', '20/11/2026'),
    { what: 'Mở mẫu giấy khen trộn thư, chọn lại nguồn là sổ khen thưởng', steps: 4 },
    fill('Sửa số quyết định trên mẫu giấy khen', '46'),
    dayOf('mẫu giấy khen'),
    { what: 'Trộn, chọn bốn dòng, in giấy khen', steps: 4 },
    fromLastYear('Danh sách ký nhận tiền thưởng', 'Tiền thưởng dân vận'),
    copyOver('Bốn tên vào danh sách ký nhận'),
    fillDown('Tra và ghi mức tiền', '760000'),
    fill('Sửa tổng số tiền bằng chữ', 'Ba triệu không trăm bốn mươi nghìn đồng'),
    print('danh sách ký nhận'),
    fillDown('Ghi ngày trao vào sổ', '20/11/2026'),
    fillDown('Ghi dịp trao', 'Hội nghị dân vận'),
    fillDown('Ghi đã chi tiền', 'x'),
    saveAndClose(5),
  ],
  'Gửi bằng USB và ghi nhận những gì trở về': [
    { what: 'Mở thư mục hồ sơ, Ctrl+A, Ctrl+C', steps: 3 },
    { what: 'Mở USB, tạo thư mục, gõ tên, vào thư mục, Ctrl+V', steps: 5, typed: 'Hiến đất' },
    { what: 'Mở lại ba tệp trên USB để kiểm tra, đóng', steps: 6 },
    fromLastYear('Phiếu giao nhận', 'Phiếu hiến đất'),
    dayOf('phiếu'),
    fill('Ghi tên hồ sơ, số tệp', 'Hồ sơ hiến đất, 03 tệp'),
    print('phiếu giao nhận'),
    { what: 'Ghi ngày gửi vào bảng theo dõi hồ sơ: mở, gõ', steps: 2, typed: '20/11/2026' },
    { what: 'USB trở về: mở, chép quyết định vào thư mục hồ sơ', steps: 4 },
    { what: 'Mở quyết định, mở sổ khen thưởng', steps: 2 },
    copyOver('Ba tên vào sổ'),
    fillDown('Ghi số quyết định', '345/QĐ-UBND'),
    fillDown('Ghi ngày quyết định', '20/11/2026'),
    fillDown('Ghi hình thức', 'Bằng khen'),
    fill('Ghi kết quả vào bảng theo dõi hồ sơ', 'Đã có quyết định'),
    saveAndClose(4),
  ],
} satisfies Readonly<Record<string, readonly Action[]>>;
export type TaskName = keyof typeof OFFICE;

/** The sum of a list of actions. */
export function cost(actions: readonly Action[]): Cost {
  return { steps: actions.reduce((sum, { steps }) => sum + steps, 0), letters: actions.reduce((sum, { typed = '' }) => sum + [...typed].length, 0) };
}
