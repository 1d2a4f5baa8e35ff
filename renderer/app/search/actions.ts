import { PAPERS, PAPER_GROUP_WORDS } from '../../../shared/documents/catalogue.ts';
import type { PaperGroup, PaperInfo } from '../../../shared/documents/catalogue.ts';
import { REGISTER_NAMES, registerSpec } from '../../../shared/domain/registers/registers.ts';
import { ranked, searched } from '../../../shared/domain/search/rank.ts';
import { readTyped } from '../../../shared/domain/search/typed.ts';
import type { Searched } from '../../../shared/domain/search/rank.ts';
import { DECISION_ON_PAPER, OWN_DECISION } from '../may.ts';
import type { Deed } from '../may.ts';
import type { PageParams } from '../navigation.ts';

/** Something to do or a place to go, found by its words. */
export interface Action {
  readonly label: string;
  /** Where it stands, or what is done there; shown in small. */
  readonly note: string;
  /** Other words that people look for it by. */
  readonly words: string;
  readonly page: string;
  readonly params: PageParams;
  /** What it does, where that is more than its page. */
  readonly deed?: Deed;
}

const to = (page: string, label: string, note: string, words = '', params: PageParams = {}): Action => ({ label, note, words, page, params });
const doing = (deed: Deed, action: Action): Action => ({ ...action, deed });

/** Deeds first: with equal words they stand before the places. */
const DEEDS: readonly Action[] = [
  to('khen-nhanh', 'Khen nhanh', 'vài người, một mức khen: quyết định, danh sách, giấy khen', 'giấy khen đột xuất sự kiện'),
  to('doi-tuong-moi', 'Thêm cá nhân', 'Đối tượng', 'thêm mới người', { kind: 'person' }),
  to('doi-tuong-moi', 'Thêm tập thể', 'Đối tượng', 'thêm mới đơn vị', { kind: 'collective' }),
  to('doi-tuong-moi', 'Thêm hộ gia đình', 'Đối tượng', 'thêm mới', { kind: 'household' }),
  to('nhap-doi-tuong', 'Nhập từ Excel', 'danh sách cá nhân, tập thể, hộ gia đình', 'nhập danh sách đối tượng tải file mẫu dán'),
  to('nhap-khen-thuong-cu', 'Nhập khen thưởng cũ từ Excel', 'Lịch sử khen thưởng', 'dữ liệu cũ sổ vàng'),
  to('khen-thuong-cu', 'Ghi khen thưởng cũ', 'Lịch sử khen thưởng', 'dữ liệu cũ những năm trước'),
  to('xuat-de-dien', 'Xuất Excel để đơn vị điền', 'danh sách gửi thôn, trường điền rồi đọc lại', 'xuất excel'),
  to('doc-lai-tep', 'Đọc lại tệp đã điền', 'tệp Excel đơn vị gửi về', 'nhập excel'),
  to('dot-xet-moi', 'Thêm đợt xét', 'Hồ sơ và họp xét', 'đợt xét mới cuối năm'),
  to('dot-xet-moi', 'Thêm đề nghị khen thưởng đột xuất', 'Hồ sơ và họp xét', 'khen thưởng đột xuất', { kind: 'sudden' }),
  to('ho-so', 'Lập tờ trình', 'mở đợt xét, chọn đề nghị, «Lập hồ sơ»', 'trình cấp trên trình hồ sơ danh sách đề nghị khen cao tạo dự thảo tờ trình', { tab: 'dot-xet' }),
  to('ho-so', 'Kiểm tra hồ sơ', 'mở hồ sơ, «Kiểm tra hồ sơ»', 'còn thiếu gì thành phần hồ sơ', { tab: 'ho-so' }),
  to('ai-du-dieu-kien', 'Ai đủ điều kiện', 'xét theo những gì đã ghi trong sổ', 'danh hiệu cuối năm tiêu chuẩn'),
  doing(OWN_DECISION, to('quyet-dinh-moi', 'Thêm quyết định', 'Quyết định và in', 'ghi quyết định khen thưởng mới')),
  doing(DECISION_ON_PAPER, to('quyet-dinh-moi', 'Ghi quyết định từ bản giấy', 'Quyết định và in', 'quyết định cấp trên', { onPaper: 'true' })),
  to('quyet-dinh', 'Ghi đã trao', 'Quyết định và in, Chưa trao', 'trao tặng lễ trao', { tab: 'chua-trao' }),
  to('quyet-dinh', 'Chi tiền thưởng', 'Quyết định và in, Tiền thưởng', 'mức tiền thưởng ký nhận', { tab: 'tien-thuong' }),
  to('thu-vien-phong-trao', 'Mở phong trào từ thư viện', 'Phong trào', 'kế hoạch của tỉnh có sẵn phát động'),
  to('doc-ke-hoach', 'Đọc kế hoạch từ tệp', 'Phong trào', 'đọc từ văn bản word pdf'),
  to('phong-trao-moi', 'Phong trào của đơn vị', 'Phong trào', 'thêm phong trào mới phát động'),
  to('gui-nhan', 'Gửi đi (USB)', 'Gửi – nhận', 'ghi ra usb gói dữ liệu trình', { tab: 'gui-di' }),
  to('gui-nhan', 'Nhận về (USB)', 'Gửi – nhận', 'đọc usb nhập gói dữ liệu', { tab: 'nhan-ve' }),
  to('nhan-nhieu-goi', 'Nhận nhiều gói', 'gói dữ liệu của nhiều đơn vị trong một buổi', 'usb'),
  doing('backup.create', to('sao-luu', 'Sao lưu ngay', 'Sao lưu và khôi phục', 'backup chép dữ liệu ra usb')),
  to('sao-luu', 'Phục hồi dữ liệu', 'Sao lưu và khôi phục', 'khôi phục backup'),
  to('doi-mat-khau', 'Đặt mật khẩu', 'bảo vệ dữ liệu', 'đổi mật khẩu'),
  to('ma-khoi-phuc', 'In mã khôi phục', 'khi quên mật khẩu', ''),
  to('ban-giao', 'Bàn giao dữ liệu', 'cho người khác hoặc máy khác', 'tạo gói bàn giao lưu trữ chuyển máy'),
  to('nghi-trung', 'Gộp hai người', 'Nghi trùng', 'gộp đối tượng trùng'),
];

const PLACES: readonly Action[] = [
  to('viec-hom-nay', 'Việc hôm nay', 'đến hạn, đang chờ, mới nhận', 'trang chủ việc cần làm sắp đến hạn mới nhận'),
  to('phong-trao', 'Phong trào', 'danh sách phong trào thi đua', 'chỉ tiêu đăng ký thi đua giao ước thi đua sơ kết tổng kết tiêu chuẩn'),
  to('ho-so', 'Hồ sơ và họp xét', 'đợt xét, hồ sơ đề nghị, hồ sơ nhận được', 'hồ sơ khen thưởng kiểm tra hồ sơ họp xét trình cấp trên khen cao thành phần hồ sơ', { tab: 'dot-xet' }),
  to('ho-so', 'Hồ sơ đề nghị', 'Hồ sơ và họp xét', 'hồ sơ khen thưởng', { tab: 'ho-so' }),
  to('de-nghi-nhan-duoc', 'Đề nghị nhận được', 'mọi đề nghị đang chờ trả lời', 'hồ sơ nhận được tiếp nhận trả lại'),
  to('hoi-dong', 'Hội đồng', 'Hội đồng Thi đua - Khen thưởng, thành viên', 'họp xét ủy viên quy chế'),
  to('quyet-dinh', 'Quyết định và in', 'quyết định khen thưởng', 'danh sách kèm theo đính chính in ấn in danh sách', { tab: 'quyet-dinh' }),
  to('quyet-dinh', 'Sổ khen thưởng', 'mọi khen thưởng đã ghi, theo số vào sổ', 'lịch sử khen thưởng sổ vàng tra cứu', { tab: 'so-khen-thuong' }),
  to('quyet-dinh', 'Chờ quyết định', 'Quyết định và in', 'chờ xét khen thưởng', { tab: 'cho' }),
  to('quyet-dinh', 'Chưa trao', 'Quyết định và in', 'lễ trao tặng', { tab: 'chua-trao' }),
  to('quyet-dinh', 'Tiền thưởng', 'Quyết định và in', 'quỹ thi đua khen thưởng mức tiền thưởng', { tab: 'tien-thuong' }),
  to('phoi', 'Phôi bằng, giấy khen', 'in bằng khen, giấy khen', 'mẫu phôi in phôi bằng khen giấy khen căn chỉnh'),
  to('phoi', 'Sổ theo dõi phôi', 'nhận, đã in, hỏng, còn lại', 'phôi', { tab: 'so' }),
  to('thong-ke', 'Thống kê khen thưởng', 'biểu thống kê theo năm', 'báo cáo biểu thống kê tổng hợp danh hiệu thi đua hình thức khen thưởng tỷ lệ người trực tiếp lao động'),
  to('thong-ke', 'Tổng hợp tình hình', 'chỉ tiêu, số lượng, điển hình, hồ sơ', 'báo cáo tổng hợp', { tab: 'tong-hop' }),
  to('doi-tuong', 'Cá nhân', 'Đối tượng', 'người danh sách', { kind: 'person' }),
  to('doi-tuong', 'Tập thể', 'Đối tượng', 'danh sách phòng ban', { kind: 'collective' }),
  to('doi-tuong', 'Hộ gia đình', 'Đối tượng', 'danh sách', { kind: 'household' }),
  to('nghi-trung', 'Nghi trùng', 'Đối tượng có thể ghi hai lần', ''),
  to('don-vi-to-chuc', 'Đơn vị, tổ chức', 'cấp trên, cấp dưới, đơn vị sáp nhập', 'đơn vị địa bàn đơn vị trực thuộc danh mục'),
  to('gui-nhan', 'Gửi – nhận', 'trao đổi bằng USB', 'giao nhận dữ liệu', { tab: 'gui-di' }),
  to('gui-nhan', 'Đơn vị kết nối', 'Gửi – nhận', 'khóa đơn vị xác nhận', { tab: 'ket-noi' }),
  to('gui-nhan', 'Nhật ký giao nhận', 'Gửi – nhận', 'gói đã gửi đã nhận phiếu', { tab: 'nhat-ky' }),
  to('gui-nhan', 'Nhận từ đơn vị', 'Gửi – nhận', 'văn bản hướng dẫn yêu cầu', { tab: 'tu-don-vi' }),
  to('muc-de-rieng', 'Mục để riêng', 'dòng trong gói chưa nhập được', 'gửi nhận lỗi'),
  to('muc-sua-hai-noi', 'Mục sửa ở hai nơi', 'chọn nội dung giữ lại', 'xung đột'),
  to('tinh-hinh-don-vi', 'Tình hình đơn vị', 'đã gửi, còn thiếu, đôn đốc', 'cấp dưới báo cáo'),
  to('lich', 'Lịch và hạn', 'hạn gửi, mốc, đợt xét, ngày nghỉ', 'sắp đến hạn'),
  to('nghia-vu', 'Hạn gửi và đã gửi', 'báo cáo phải gửi', 'nghĩa vụ báo cáo theo phong trào'),
  to('cao-diem', 'Cao điểm và ngày kỷ niệm', 'Lịch và hạn', ''),
  to('so-theo-doi', 'Sổ theo dõi', 'đăng ký, hỗ trợ, tuyên truyền, kinh phí', ''),
  to('dien-hinh', 'Điển hình tiên tiến', 'từ phát hiện đến nhân rộng', 'gương người tốt việc tốt'),
  to('cum-khoi', 'Cụm, khối thi đua', 'giao ước, chấm điểm, suy tôn', 'giao ước thi đua'),
  to('thiet-lap', 'Thông tin đơn vị', 'Thiết lập', 'hệ thống tên đơn vị', { tab: 'don-vi' }),
  to('thiet-lap', 'Người ký', 'Thiết lập', 'chức vụ họ tên người ký KT TL TUQ', { tab: 'nguoi-ky' }),
  to('thiet-lap', 'Người dùng', 'Thiết lập', 'vai trò hệ thống phân quyền', { tab: 'nguoi-dung' }),
  to('thiet-lap', 'Mật khẩu, mã khôi phục', 'Thiết lập', 'bảo vệ khóa', { tab: 'bao-ve' }),
  to('thiet-lap', 'Quy định tỷ lệ phiếu', 'Thiết lập', 'bỏ phiếu hội đồng', { tab: 'ty-le-phieu' }),
  to('thiet-lap', 'Máy in', 'Thiết lập', 'căn chỉnh máy in in thử', { tab: 'may-in' }),
  to('thiet-lap', 'Lịch làm việc, nhắc hạn', 'Thiết lập', 'ngày nghỉ', { tab: 'lich' }),
  to('sao-luu', 'Sao lưu và khôi phục', 'Thiết lập', 'sao lưu phục hồi'),
  to('kiem-tra-may', 'Kiểm tra máy và dữ liệu', 'máy, tệp dữ liệu, sao lưu', 'hệ thống chẩn đoán lỗi'),
  to('cap-nhat', 'Cập nhật phần mềm', 'bản mới từ tệp trên USB', 'phiên bản nâng cấp cài đặt'),
  to('tu-kiem-tra', 'Tự kiểm tra máy', 'máy này có đủ thứ chương trình cần không', 'hệ thống chẩn đoán lỗi phông chữ màn hình'),
  to('tra-cuu', 'Tra cứu danh hiệu, hình thức', 'điều kiện, thẩm quyền, căn cứ', 'văn bản pháp lý danh mục danh hiệu thi đua hình thức khen thưởng loại hình khen thưởng tiêu chuẩn luật'),
  to('quy-dinh-tinh', 'Quy định của tỉnh', 'Thiết lập', 'văn bản pháp lý'),
  to('mau-van-ban', 'Mẫu văn bản', 'câu chữ, căn cứ pháp lý', 'danh mục', { tab: 'cau-chu' }),
  to('mau-van-ban', 'Tệp Word của đơn vị', 'Mẫu văn bản', 'mẫu riêng', { tab: 'tep-word' }),
  to('tro-giup', 'Trợ giúp', 'hướng dẫn từng việc, đi một vòng, có gì mới', 'hướng dẫn sử dụng hỏi đáp help F1'),
  to('tro-giup', 'Có gì mới', 'Trợ giúp', 'phiên bản thay đổi cập nhật', { topic: 'co-gi-moi' }),
  to('tro-giup', 'Bàn phím', 'Trợ giúp', 'phím tắt', { topic: 'ban-phim' }),
];

const REGISTERS: readonly Action[] = REGISTER_NAMES.map((register) => to('so', registerSpec(register).title, 'Sổ theo dõi', register === 'initiative' ? 'sáng kiến đề tài' : '', { register }));

/** Where the papers of each group are made. */
const PAPER_PLACES: Readonly<Record<PaperGroup, { readonly page: string; readonly params: PageParams }>> = {
  campaign: { page: 'phong-trao', params: {} },
  dossier: { page: 'ho-so', params: { tab: 'ho-so' } },
  council: { page: 'ho-so', params: { tab: 'dot-xet' } },
  decision: { page: 'quyet-dinh', params: { tab: 'quyet-dinh' } },
  award: { page: 'quyet-dinh', params: { tab: 'quyet-dinh' } },
  tracking: { page: 'thong-ke', params: {} },
  exchange: { page: 'gui-nhan', params: { tab: 'nhat-ky' } },
};
const PAPER_ACTIONS: readonly Action[] = Object.values<PaperInfo>(PAPERS)
  .map(({ name, group }) => ({ label: `In ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`, note: `Văn bản in · ${PAPER_GROUP_WORDS[group]}`, words: 'xem trước bản in', ...PAPER_PLACES[group] }))
  .filter(({ label }) => !DEEDS.some((deed) => deed.label === label));

export const ACTIONS: readonly Action[] = [...DEEDS, ...PLACES, ...REGISTERS, ...PAPER_ACTIONS];
/** Offered before anything is typed. */
export const FIRST_ACTIONS: readonly Action[] = DEEDS.filter(({ label }) => ['Khen nhanh', 'Thêm cá nhân', 'Lập tờ trình', 'Gửi đi (USB)', 'Sao lưu ngay'].includes(label));

const MOST = 5;
const indexed: readonly { readonly item: Action; readonly searched: Searched }[] = ACTIONS.map((item) => ({ item, searched: searched(item.label, () => `${item.words} ${item.note}`) }));

/** What to do or where to go for the words typed, best first, with how well the best of them fits. Typing errors are forgiven where nothing fits. */
export function findActions(text: string, allowed: (action: Action) => boolean): { readonly actions: readonly Action[]; readonly best: number } {
  const typed = readTyped(text);
  const open = indexed.filter(({ item }) => allowed(item));
  const exact = ranked(typed, open);
  const found = exact.length > 0 ? exact : ranked(typed, open, true);
  return { actions: found.slice(0, MOST).map(({ item }) => item), best: found[0]?.value ?? 0 };
}
