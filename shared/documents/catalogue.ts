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

/** What a paper is about: the entity its `id` names; `unit` needs none; `year` is four digits; the words after «or» are other accepted ids. */
export type PaperSubject =
  | 'unit' | 'campaign' | 'campaign or all' | 'report' | 'follow-up' | 'record' | 'block' | 'block or member' | 'exemplar'
  | 'dossier' | 'round' | 'intake' | 'session' | 'decision' | 'decision or all' | 'decision or year' | 'year' | 'correction' | 'cancellation' | 'bundle';

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
const LIST = ['docx', 'pdf', 'xlsx'] as const;

/**
 * Every paper the program makes. The contract, file names, the command line and the page of wordings are derived from this
 * table; how each is made stands in the backend's makers.
 */
export const PAPERS = {
  'ke-hoach-phat-dong': { name: 'Kế hoạch phát động', group: 'campaign', subject: 'campaign', document: 'launching-plan', formats: TEXT, confidence: 'medium' },
  'bao-cao': { name: 'Báo cáo', group: 'campaign', subject: 'report', document: 'campaign-report', formats: TEXT, confidence: 'medium' },
  'cong-van-don-doc': { name: 'Công văn đôn đốc', group: 'campaign', subject: 'campaign', document: 'reminder-letter', formats: TEXT, confidence: 'high' },
  'cong-van-vuong-mac': { name: 'Công văn vướng mắc', group: 'campaign', subject: 'record', document: 'difficulty-letter', formats: TEXT, confidence: 'high' },
  'phieu-kiem-tra': { name: 'Phiếu kiểm tra', group: 'campaign', subject: 'record', document: 'inspection-note', formats: TEXT, confidence: 'low' },
  'bang-cham-diem': { name: 'Bảng chấm điểm', group: 'campaign', subject: 'block or member', document: 'scoring-table', formats: LIST, confidence: 'medium' },
  'ke-hoach-khoi': { name: 'Kế hoạch hoạt động', group: 'campaign', subject: 'block', document: 'block-plan', formats: TEXT, confidence: 'low' },
  'danh-sach-dien-hinh': { name: 'Danh sách điển hình', group: 'campaign', subject: 'campaign or all', document: 'exemplar-list', formats: LIST, confidence: 'low' },
  'ho-so-dien-hinh': { name: 'Hồ sơ điển hình', group: 'campaign', subject: 'exemplar', document: 'exemplar-profile', formats: TEXT, confidence: 'low' },
  'to-trinh': { name: 'Tờ trình', group: 'dossier', subject: 'dossier', document: 'submission', formats: TEXT, confidence: 'medium' },
  'danh-sach': { name: 'Danh sách đề nghị', group: 'dossier', subject: 'dossier', document: 'nominee-list', formats: LIST, confidence: 'medium' },
  'muc-luc': { name: 'Mục lục hồ sơ', group: 'dossier', subject: 'dossier', document: 'dossier-index', formats: TEXT, confidence: 'low' },
  'cong-van-tra-lai': { name: 'Công văn trả lại', group: 'dossier', subject: 'intake', document: 'return-letter', formats: TEXT, confidence: 'high' },
  'cong-van-don-doc-danh-sach': { name: 'Công văn đôn đốc gửi hồ sơ', group: 'dossier', subject: 'round', document: 'intake-reminder', formats: TEXT, confidence: 'high' },
  'cong-van-thu-hoi': { name: 'Công văn thu hồi đề nghị', group: 'dossier', subject: 'dossier', document: 'withdrawal-letter', formats: TEXT, confidence: 'high' },
  'quyet-dinh-hoi-dong': { name: 'Quyết định thành lập Hội đồng', group: 'council', subject: 'unit', document: 'council-decision', formats: TEXT, confidence: 'medium' },
  'phieu-bau': { name: 'Phiếu bầu', group: 'council', subject: 'session', document: 'ballot', formats: TEXT, confidence: 'low' },
  'bien-ban-kiem-phieu': { name: 'Biên bản kiểm phiếu', group: 'council', subject: 'session', document: 'tally', formats: TEXT, confidence: 'medium' },
  'bien-ban': { name: 'Biên bản họp', group: 'council', subject: 'session', document: 'minutes', formats: TEXT, confidence: 'medium' },
  'danh-sach-theo-tham-quyen': { name: 'Danh sách theo thẩm quyền', group: 'council', subject: 'session', document: 'session-list', formats: TEXT, confidence: 'medium' },
  'danh-sach-trinh-len': { name: 'Danh sách trình lên', group: 'council', subject: 'session', document: 'session-list', formats: TEXT, confidence: 'medium' },
  'quyet-dinh': { name: 'Quyết định', group: 'decision', subject: 'decision', document: 'decision', formats: TEXT, confidence: 'high' },
  'danh-sach-quyet-dinh': { name: 'Danh sách kèm quyết định', group: 'decision', subject: 'decision', document: 'decision-list', formats: TEXT, confidence: 'high' },
  'dinh-chinh': { name: 'Đính chính', group: 'decision', subject: 'correction', document: 'correction', formats: TEXT, confidence: 'medium' },
  'huy-quyet-dinh': { name: 'Hủy quyết định', group: 'decision', subject: 'cancellation', document: 'cancellation-decision', formats: TEXT, confidence: 'medium' },
  'giay-khen': { name: 'Giấy khen', group: 'award', subject: 'decision', document: 'certificate', formats: TEXT, confidence: 'medium' },
  'tien-thuong': { name: 'Danh sách tiền thưởng', group: 'award', subject: 'decision or year', document: 'payment-list', formats: LIST, confidence: 'low' },
  'so-khen-thuong': { name: 'Sổ khen thưởng', group: 'award', subject: 'year', document: 'award-register', formats: LIST, confidence: 'medium' },
  'danh-sach-cong-bo': { name: 'Danh sách công bố', group: 'award', subject: 'decision or all', document: 'announcement-list', formats: TEXT, confidence: 'low' },
  'lich-han': { name: 'Lịch và hạn', group: 'tracking', subject: 'campaign or all', document: 'deadline-calendar', formats: LIST, confidence: 'low' },
  'bang-chi-tieu': { name: 'Bảng chỉ tiêu', group: 'tracking', subject: 'campaign', document: 'indicator-table', formats: LIST, confidence: 'medium' },
  'phieu-giao-nhan': { name: 'Phiếu giao nhận', group: 'exchange', subject: 'bundle', document: 'handover-slip', formats: TEXT, confidence: 'low' },
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
