import { z } from 'zod';
import type { RecordKind } from './record.ts';
import { recordKind } from './record.ts';

/**
 * What a unit says to itself, to its next clerk or to another machine of its own, and what each table of it is called.
 * Rows travel whole, those in the bin too. The order is the order in a bundle: the unit and its settings come first.
 */
export const SELF_ENTITY_WORDS = {
  unit: 'Thông tin đơn vị',
  setting: 'Thiết lập của đơn vị',
  signer: 'Người ký',
  organisation: 'Cơ quan, tổ chức',
  province_profile: 'Quy định của tỉnh',
  law_confirmation: 'Xác nhận đã đối chiếu',
  paper_wording: 'Lời văn giấy tờ',
  basis_change: 'Thay đổi căn cứ',
  paper_template: 'Mẫu giấy tờ riêng',
  campaign: 'Phong trào',
  plan_revision: 'Bản kế hoạch',
  plan_draft: 'Bản đọc kế hoạch',
  plan_draft_part: 'Phần của bản đọc',
  launching_plan: 'Kế hoạch phát động',
  exemplar: 'Điển hình tiên tiến',
  exemplar_plan: 'Kế hoạch nhân điển hình',
  block: 'Cụm, khối thi đua',
  campaign_report: 'Báo cáo phong trào',
  follow_up: 'Theo dõi cấp dưới',
  indicator_value: 'Số liệu chỉ tiêu',
  indicator_note: 'Ghi chú chỉ tiêu',
  own_target: 'Chỉ tiêu riêng',
  obligation: 'Việc phải gửi',
  obligation_state: 'Lần đến hạn',
  peak_period: 'Đợt cao điểm',
  escape_registration: 'Đăng ký thoát nghèo',
  support: 'Sổ hỗ trợ',
  initiative: 'Sáng kiến',
  quality_grading: 'Xếp loại chất lượng',
  propaganda: 'Tuyên truyền',
  propaganda_plan: 'Kế hoạch tuyên truyền',
  expense: 'Kinh phí',
  inspection: 'Kiểm tra, giám sát',
  feedback: 'Vướng mắc, kiến nghị',
  discipline: 'Kỷ luật',
  pending_matter: 'Việc đang xem xét',
  offence: 'Vi phạm',
  maternity_leave: 'Nghỉ thai sản',
  service_period: 'Thời gian công tác',
  movement_result: 'Kết quả phong trào',
  training: 'Tập huấn',
  tdkt_staff: 'Người làm thi đua, khen thưởng',
  subject: 'Đối tượng',
  apart: 'Cặp không trùng',
  membership: 'Thành viên tập thể',
  head_count: 'Số người của tập thể',
  subject_name: 'Tên trước đây',
  subject_merge: 'Gộp đối tượng',
  confirmation: 'Xác nhận của cơ quan',
  initiative_use: 'Sử dụng sáng kiến',
  round: 'Đợt xét',
  nomination: 'Đề nghị',
  achievement_report: 'Báo cáo thành tích',
  review_meeting: 'Họp bình xét',
  attachment: 'Tệp đính kèm',
  intake: 'Danh sách nhận từ dưới',
  intake_line: 'Dòng danh sách nhận',
  intake_call: 'Công văn đề nghị gửi danh sách',
  sheet_export: 'Bảng đã gửi đi lấy số liệu',
  council: 'Hội đồng',
  session: 'Phiên họp Hội đồng',
  dossier: 'Hồ sơ',
  handover: 'Lần chuyển hồ sơ',
  nomination_version: 'Đề nghị đã trình',
  dossier_version: 'Hồ sơ đã trình',
  return_note: 'Trả lại',
  decision: 'Quyết định',
  decision_line: 'Dòng quyết định',
  receipt: 'Tiếp nhận hồ sơ',
  award_entry: 'Sổ khen thưởng',
  register_number: 'Số vào sổ',
  decision_answer: 'Kết quả theo quyết định',
  correction: 'Đính chính',
  cancellation: 'Hủy bỏ quyết định',
  presentation: 'Trao thưởng',
  certificate_print: 'Lần in bằng',
  certificate_stock: 'Phôi bằng',
  stock_movement: 'Nhập, xuất phôi',
  bonus_payment: 'Chi thưởng',
  peer: 'Đơn vị kết nối',
  delegation: 'Ủy nhiệm gửi thay',
  bundle_out: 'Gói đã gửi',
  bundle_in: 'Gói đã nhận',
  bundle_receipt: 'Phiếu xác nhận',
  received_item: 'Mục đã nhận',
  sent_item: 'Mục đã gửi',
  publication: 'Nơi đã gửi',
  allotment_sheet: 'Phân bổ số lượng',
  shared_record: 'Dấu gửi, nhận',
  quarantined: 'Mục để riêng',
  remark: 'Góp ý',
} as const;
export type SelfEntity = keyof typeof SELF_ENTITY_WORDS;
export const SELF_ENTITIES = Object.keys(SELF_ENTITY_WORDS) as readonly SelfEntity[];

/** Tables that stay on the machine: who signs in there, what was being typed, where its own printer puts ink, and what it noticed in attachments. */
export const MACHINE_ENTITIES = ['user', 'draft', 'printer_offset', 'attachment_look'] as const;

/**
 * Settings of the machine, which stay there: its own recovery code and what was noted of it, the latest day in use, the
 * program that judged the lines set aside last.
 */
export const MACHINE_SETTINGS: ReadonlySet<string> = new Set(['recovery-code', 'recovery-confirmed', 'latest-day', 'quarantine-judged-by']);

/** Tables that only keep account of sending and receiving: where two machines differ nobody is asked, this machine's own stands. */
export const ACCOUNT_ENTITIES: ReadonlySet<SelfEntity> = new Set<SelfEntity>(['bundle_out', 'bundle_in', 'bundle_receipt', 'publication', 'shared_record', 'quarantined']);

type Dashed<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}-${Dashed<Tail>}` : S;
export type SelfRecordKind = `so-${Dashed<SelfEntity>}`;

/** Kind of the records that carry rows of a table. */
export function selfKind(entity: SelfEntity): SelfRecordKind {
  return `so-${entity.replaceAll('_', '-')}` as SelfRecordKind;
}

const ENTITY_OF: ReadonlyMap<string, SelfEntity> = new Map(SELF_ENTITIES.map((entity) => [selfKind(entity), entity]));

/** The table whose rows a kind carries; null for every other kind. */
export function selfEntity(kind: string): SelfEntity | null {
  return ENTITY_OF.get(kind) ?? null;
}

/** Members of a body beside those of the row. A row that canonical JSON cannot carry goes as text under `$text` alone. */
export const BIN_MEMBER = '$deleted';
export const TEXT_MEMBER = '$text';

const SelfBody = z.record(z.string(), z.unknown()).refine((body) => (TEXT_MEMBER in body ? typeof body[TEXT_MEMBER] === 'string' : true));

/** The kinds, for the planner: nobody but the unit itself may send them. */
export const SELF_KINDS: readonly (RecordKind & { readonly kind: SelfRecordKind })[] = SELF_ENTITIES.map((entity) => ({ ...recordKind({ kind: selfKind(entity), schema: SelfBody, ownedBy: 'self' }), kind: selfKind(entity) }));
