import type { PaperKind as DocumentKind } from './model.ts';

/** Where in a clerk's work a paper belongs, in the order of work; the heading it stands under in lists of papers. */
export const PAPER_GROUPS = ['campaign', 'dossier', 'council', 'decision', 'award', 'tracking', 'exchange'] as const;
export type PaperGroup = (typeof PAPER_GROUPS)[number];
export const PAPER_GROUP_WORDS: Readonly<Record<PaperGroup, string>> = {
  campaign: 'Phong trào thi đua',
  dossier: 'Hồ sơ đề nghị',
  council: 'Hội đồng',
  decision: 'Quyết định',
  award: 'Khen thưởng',
  tracking: 'Theo dõi, báo cáo',
  exchange: 'Gửi, nhận',
};

/** What a paper is about: the entity its `id` names; `unit` needs none; `year` is four digits; `exchange` is first day, last day and unit code with a slash between, each empty for all; `sitting` is the name of the backup made before several bundles were taken in; `units` campaign and year with a slash between, each empty for all; `statistics` a year or a filter as JSON; `campaign with late units` a campaign, or a campaign and units with slashes between; `hand-over` and `archive` the bundle's identifier, or nothing for the latest; `guidance` and `request` an item sent or received; the words after «or» are other accepted ids. */
export type PaperSubject =
  | 'unit' | 'campaign' | 'campaign with late units' | 'campaign or all' | 'report' | 'feedback' | 'inspection' | 'block' | 'block or member' | 'exemplar'
  | 'review' | 'campaign or block or unit' | 'nomination' | 'nomination or dossier' | 'dossier' | 'withdrawn dossier' | 'round' | 'intake' | 'session' | 'decision' | 'decision or all' | 'decision or year' | 'year' | 'statistics' | 'correction' | 'cancellation' | 'bundle' | 'exchange' | 'sitting' | 'units' | 'hand-over' | 'archive' | 'archive check' | 'guidance' | 'request' | 'unit or emergency bundle';

/** One paper of the program. Its code is the contract's `PaperKind` and the command line's KIND. */
export interface PaperInfo {
  /** As lists and file names call it. */
  readonly name: string;
  readonly group: PaperGroup;
  readonly subject: PaperSubject;
  /** Whose wording it uses. */
  readonly document: DocumentKind;
  readonly formats: readonly ('docx' | 'pdf' | 'xlsx')[];
  /** How sure the layout is: high when the rule itself was read, medium when a paper of the field was, low when neither. */
  readonly confidence: 'high' | 'medium' | 'low';
}

const TEXT = ['docx', 'pdf'] as const;
/** Only as it is printed. */
const PRINTED = ['pdf'] as const;
const LIST = ['docx', 'pdf', 'xlsx'] as const;

/**
 * Every paper the program makes. The contract, file names, the command line and the page of wordings are derived from this
 * table; how each is made stands in the backend's makers.
 */
export const PAPERS = {
  'ke-hoach-phat-dong': { name: 'Kế hoạch phát động', group: 'campaign', subject: 'campaign', document: 'launching-plan', formats: TEXT, confidence: 'medium' },
  'bao-cao': { name: 'Báo cáo', group: 'campaign', subject: 'report', document: 'campaign-report', formats: TEXT, confidence: 'medium' },
  'cong-van-don-doc': { name: 'Công văn đôn đốc', group: 'campaign', subject: 'campaign with late units', document: 'reminder-letter', formats: TEXT, confidence: 'high' },
  'cong-van-vuong-mac': { name: 'Công văn vướng mắc', group: 'campaign', subject: 'feedback', document: 'difficulty-letter', formats: TEXT, confidence: 'high' },
  'phieu-kiem-tra': { name: 'Phiếu kiểm tra', group: 'campaign', subject: 'inspection', document: 'inspection-note', formats: TEXT, confidence: 'low' },
  'bang-cham-diem': { name: 'Bảng chấm điểm', group: 'campaign', subject: 'block or member', document: 'scoring-table', formats: LIST, confidence: 'medium' },
  'ke-hoach-khoi': { name: 'Kế hoạch hoạt động', group: 'campaign', subject: 'block', document: 'block-plan', formats: TEXT, confidence: 'low' },
  'bien-ban-hop-khoi': { name: 'Biên bản họp cụm, khối', group: 'campaign', subject: 'block', document: 'block-minutes', formats: TEXT, confidence: 'low' },
  'dang-ky-thi-dua': { name: 'Bản đăng ký thi đua', group: 'campaign', subject: 'campaign or block or unit', document: 'emulation-registration', formats: TEXT, confidence: 'low' },
  'giao-uoc-thi-dua': { name: 'Giao ước thi đua', group: 'campaign', subject: 'campaign or block or unit', document: 'emulation-pledge', formats: TEXT, confidence: 'low' },
  'so-thoat-ngheo': { name: 'Sổ hộ đăng ký thoát nghèo', group: 'tracking', subject: 'campaign or all', document: 'register-list', formats: LIST, confidence: 'low' },
  'so-ho-tro': { name: 'Sổ hỗ trợ hộ nghèo, địa bàn khó khăn', group: 'tracking', subject: 'campaign or all', document: 'register-list', formats: LIST, confidence: 'low' },
  'danh-sach-dien-hinh': { name: 'Danh sách điển hình', group: 'campaign', subject: 'campaign or all', document: 'exemplar-list', formats: LIST, confidence: 'low' },
  'ho-so-dien-hinh': { name: 'Hồ sơ điển hình', group: 'campaign', subject: 'exemplar', document: 'exemplar-profile', formats: TEXT, confidence: 'low' },
  'to-trinh': { name: 'Tờ trình', group: 'dossier', subject: 'dossier', document: 'submission', formats: TEXT, confidence: 'medium' },
  'danh-sach': { name: 'Danh sách đề nghị', group: 'dossier', subject: 'dossier', document: 'nominee-list', formats: LIST, confidence: 'medium' },
  'danh-sach-trich-ngang': { name: 'Danh sách trích ngang', group: 'dossier', subject: 'dossier', document: 'brief-list', formats: LIST, confidence: 'medium' },
  'danh-sach-theo-dong': { name: 'Danh sách theo dòng', group: 'dossier', subject: 'dossier', document: 'nominee-lines', formats: TEXT, confidence: 'medium' },
  'bao-cao-thanh-tich': { name: 'Báo cáo thành tích', group: 'dossier', subject: 'nomination or dossier', document: 'report-person', formats: TEXT, confidence: 'medium' },
  'bao-cao-ca-nhan': { name: 'Báo cáo thành tích cá nhân', group: 'dossier', subject: 'nomination', document: 'report-person', formats: TEXT, confidence: 'medium' },
  'bao-cao-tap-the': { name: 'Báo cáo thành tích tập thể', group: 'dossier', subject: 'nomination', document: 'report-collective', formats: TEXT, confidence: 'medium' },
  'bao-cao-doanh-nghiep': { name: 'Báo cáo thành tích doanh nghiệp', group: 'dossier', subject: 'nomination', document: 'report-enterprise', formats: TEXT, confidence: 'medium' },
  'bao-cao-ho-gia-dinh': { name: 'Báo cáo thành tích hộ gia đình', group: 'dossier', subject: 'nomination', document: 'report-household', formats: TEXT, confidence: 'low' },
  'bao-cao-chuyen-de': { name: 'Báo cáo thành tích chuyên đề', group: 'dossier', subject: 'nomination', document: 'report-campaign', formats: TEXT, confidence: 'low' },
  'bao-cao-dot-xuat': { name: 'Báo cáo thành tích đột xuất', group: 'dossier', subject: 'nomination', document: 'report-sudden', formats: TEXT, confidence: 'low' },
  'bao-cao-tom-tat': { name: 'Báo cáo tóm tắt thành tích', group: 'dossier', subject: 'nomination', document: 'report-short', formats: TEXT, confidence: 'low' },
  'bien-ban-binh-xet': { name: 'Biên bản bình xét', group: 'dossier', subject: 'review', document: 'review-minutes', formats: TEXT, confidence: 'medium' },
  'bia-ho-so': { name: 'Bìa hồ sơ', group: 'dossier', subject: 'dossier', document: 'dossier-cover', formats: TEXT, confidence: 'low' },
  'muc-luc': { name: 'Mục lục hồ sơ', group: 'dossier', subject: 'dossier', document: 'dossier-index', formats: TEXT, confidence: 'low' },
  'cong-van-tra-lai': { name: 'Công văn trả lại', group: 'dossier', subject: 'intake', document: 'return-letter', formats: TEXT, confidence: 'high' },
  'huong-dan-phan-bo': { name: 'Công văn hướng dẫn, phân bổ', group: 'dossier', subject: 'round', document: 'guidance-letter', formats: TEXT, confidence: 'medium' },
  'cong-van-don-doc-danh-sach': { name: 'Công văn đôn đốc gửi hồ sơ', group: 'dossier', subject: 'round', document: 'intake-reminder', formats: TEXT, confidence: 'high' },
  'cong-van-thu-hoi': { name: 'Công văn thu hồi đề nghị', group: 'dossier', subject: 'withdrawn dossier', document: 'withdrawal-letter', formats: TEXT, confidence: 'high' },
  'quyet-dinh-hoi-dong': { name: 'Quyết định thành lập Hội đồng', group: 'council', subject: 'unit', document: 'council-decision', formats: TEXT, confidence: 'medium' },
  'giay-moi': { name: 'Giấy mời họp Hội đồng', group: 'council', subject: 'session', document: 'invitation', formats: TEXT, confidence: 'medium' },
  'giay-moi-tung-nguoi': { name: 'Giấy mời họp từng thành viên', group: 'council', subject: 'session', document: 'invitation', formats: TEXT, confidence: 'medium' },
  'thong-bao-cong-khai': { name: 'Thông báo công khai danh sách', group: 'council', subject: 'session', document: 'public-notice', formats: TEXT, confidence: 'low' },
  'phieu-bau-nua-trang': { name: 'Phiếu bầu nửa trang', group: 'council', subject: 'session', document: 'ballot', formats: TEXT, confidence: 'low' },
  'phieu-bau': { name: 'Phiếu bầu', group: 'council', subject: 'session', document: 'ballot', formats: TEXT, confidence: 'low' },
  'bien-ban-kiem-phieu': { name: 'Biên bản kiểm phiếu', group: 'council', subject: 'session', document: 'tally', formats: TEXT, confidence: 'medium' },
  'bien-ban': { name: 'Biên bản họp', group: 'council', subject: 'session', document: 'minutes', formats: TEXT, confidence: 'medium' },
  'to-trinh-ket-qua': { name: 'Tờ trình kết quả xét', group: 'council', subject: 'session', document: 'result-submission', formats: TEXT, confidence: 'medium' },
  'danh-sach-theo-tham-quyen': { name: 'Danh sách theo thẩm quyền', group: 'council', subject: 'session', document: 'session-list', formats: TEXT, confidence: 'medium' },
  'danh-sach-trinh-len': { name: 'Danh sách trình lên', group: 'council', subject: 'session', document: 'session-list', formats: TEXT, confidence: 'medium' },
  'quyet-dinh': { name: 'Quyết định', group: 'decision', subject: 'decision', document: 'decision', formats: TEXT, confidence: 'high' },
  'danh-sach-quyet-dinh': { name: 'Danh sách kèm quyết định', group: 'decision', subject: 'decision', document: 'decision-list', formats: TEXT, confidence: 'high' },
  'dinh-chinh': { name: 'Đính chính', group: 'decision', subject: 'correction', document: 'correction', formats: TEXT, confidence: 'medium' },
  'huy-quyet-dinh': { name: 'Hủy quyết định', group: 'decision', subject: 'cancellation', document: 'cancellation-decision', formats: TEXT, confidence: 'medium' },
  'giay-khen': { name: 'Giấy khen', group: 'award', subject: 'decision', document: 'certificate', formats: TEXT, confidence: 'medium' },
  'danh-sach-soat-in': { name: 'Danh sách soát trước khi in', group: 'award', subject: 'decision', document: 'proof-list', formats: TEXT, confidence: 'low' },
  'so-phoi': { name: 'Sổ theo dõi phôi', group: 'award', subject: 'year', document: 'stock-ledger', formats: LIST, confidence: 'low' },
  'to-hieu-chinh': { name: 'Tờ căn chỉnh máy in', group: 'award', subject: 'unit', document: 'calibration-sheet', formats: TEXT, confidence: 'low' },
  'tien-thuong': { name: 'Danh sách tiền thưởng', group: 'award', subject: 'decision or year', document: 'payment-list', formats: LIST, confidence: 'low' },
  'so-khen-thuong': { name: 'Sổ khen thưởng', group: 'award', subject: 'year', document: 'award-register', formats: LIST, confidence: 'medium' },
  'giay-moi-trao-thuong': { name: 'Giấy mời dự trao tặng', group: 'award', subject: 'decision or all', document: 'invitation', formats: TEXT, confidence: 'medium' },
  'danh-sach-trao-thuong': { name: 'Danh sách trao tặng', group: 'award', subject: 'decision or all', document: 'ceremony-list', formats: TEXT, confidence: 'low' },
  'danh-sach-cong-bo': { name: 'Danh sách công bố', group: 'award', subject: 'decision or all', document: 'announcement-list', formats: TEXT, confidence: 'low' },
  'thong-ke-khen-thuong': { name: 'Thống kê khen thưởng', group: 'tracking', subject: 'statistics', document: 'award-statistics', formats: LIST, confidence: 'low' },
  'bieu-0601': { name: 'Biểu 0601 Số phong trào thi đua', group: 'tracking', subject: 'statistics', document: 'award-statistics', formats: LIST, confidence: 'low' },
  'bieu-0602': { name: 'Biểu 0602 Khen thưởng cấp nhà nước', group: 'tracking', subject: 'statistics', document: 'award-statistics', formats: LIST, confidence: 'low' },
  'bieu-0603': { name: 'Biểu 0603 Khen thưởng cấp bộ, tỉnh', group: 'tracking', subject: 'statistics', document: 'award-statistics', formats: LIST, confidence: 'low' },
  'bieu-19-cot': { name: 'Biểu thống kê 19 cột', group: 'tracking', subject: 'statistics', document: 'award-statistics', formats: LIST, confidence: 'low' },
  'danh-sach-thong-ke': { name: 'Danh sách theo số liệu thống kê', group: 'tracking', subject: 'statistics', document: 'register-list', formats: LIST, confidence: 'low' },
  'lich-han': { name: 'Lịch và hạn', group: 'tracking', subject: 'campaign or all', document: 'deadline-calendar', formats: LIST, confidence: 'low' },
  'bang-chi-tieu': { name: 'Bảng chỉ tiêu', group: 'tracking', subject: 'campaign', document: 'indicator-table', formats: LIST, confidence: 'medium' },
  'phieu-giao-nhan': { name: 'Phiếu giao nhận', group: 'exchange', subject: 'bundle', document: 'handover-slip', formats: TEXT, confidence: 'low' },
  'nhat-ky-giao-nhan': { name: 'Nhật ký giao nhận gói dữ liệu', group: 'exchange', subject: 'exchange', document: 'exchange-journal', formats: LIST, confidence: 'low' },
  'bien-ban-nhan-goi': { name: 'Biên bản nhận gói dữ liệu', group: 'exchange', subject: 'sitting', document: 'receiving-minutes', formats: LIST, confidence: 'low' },
  'bien-ban-ban-giao': { name: 'Biên bản bàn giao dữ liệu', group: 'exchange', subject: 'hand-over', document: 'hand-on-minutes', formats: TEXT, confidence: 'low' },
  'muc-luc-luu-tru': { name: 'Mục lục gói lưu trữ', group: 'exchange', subject: 'archive', document: 'archive-index', formats: LIST, confidence: 'low' },
  'phieu-kiem-tra-luu-tru': { name: 'Phiếu kiểm tra gói lưu trữ', group: 'exchange', subject: 'archive check', document: 'archive-check', formats: TEXT, confidence: 'low' },
  'cong-van-huong-dan': { name: 'Công văn hướng dẫn', group: 'exchange', subject: 'guidance', document: 'item-letter', formats: TEXT, confidence: 'medium' },
  'cong-van-yeu-cau': { name: 'Công văn yêu cầu, đôn đốc', group: 'exchange', subject: 'request', document: 'item-letter', formats: TEXT, confidence: 'medium' },
  'phieu-mat-khau-goi': { name: 'Phiếu mật khẩu gói khẩn cấp', group: 'exchange', subject: 'unit or emergency bundle', document: 'emergency-sheet', formats: TEXT, confidence: 'low' },
  'tinh-hinh-don-vi': { name: 'Tình hình đơn vị', group: 'exchange', subject: 'units', document: 'office-units', formats: LIST, confidence: 'low' },
  'phieu-khoa-don-vi': { name: 'Phiếu khóa đơn vị', group: 'exchange', subject: 'unit', document: 'key-sheet', formats: TEXT, confidence: 'low' },
  'to-thu-may-in': { name: 'Tờ thử máy in', group: 'exchange', subject: 'unit', document: 'print-test', formats: PRINTED, confidence: 'high' },
  'ma-khoi-phuc': { name: 'Mã khôi phục', group: 'exchange', subject: 'unit', document: 'recovery-sheet', formats: TEXT, confidence: 'low' },
} as const satisfies Readonly<Record<string, PaperInfo>>;

export type PaperCode = keyof typeof PAPERS;
export const PAPER_CODES = Object.keys(PAPERS) as [PaperCode, ...PaperCode[]];

/** What the table says of a paper. */
export function paperInfo(code: PaperCode): PaperInfo {
  return PAPERS[code];
}

/** Whether the paper has the format. */
export function hasFormat(code: PaperCode, format: 'docx' | 'pdf' | 'xlsx'): boolean {
  return paperInfo(code).formats.includes(format);
}
