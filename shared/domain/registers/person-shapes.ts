import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Year } from '../common.ts';

/** Registers about a subject rather than a campaign: what the award law asks of its past. */
const base = { campaignId: Id.nullable().default(null), attachmentIds: z.array(Id).max(50).default([]), note: Prose.default(''), subjectId: Id.nullable().default(null), name: RequiredLine };
const Period = { from: IsoDate, to: IsoDate.nullable().default(null) };

/** Low to high, as the award law counts them; all above a warning are one to it (NĐ 152/2025/NĐ-CP Điều 4 khoản 4). */
export const DISCIPLINE_LEVEL_WORDS = { khien_trach: 'Khiển trách', canh_cao: 'Cảnh cáo', higher: 'Nặng hơn cảnh cáo' } as const;
/** A disciplinary measure (kỷ luật) and how long it has effect. */
export const Discipline = z.object({ ...base, level: z.enum(['khien_trach', 'canh_cao', 'higher']), ...Period, source: RequiredLine });

/** Matters that keep a proposal waiting (NĐ 152/2025/NĐ-CP Điều 4 khoản 4). */
export const PENDING_CASE_WORDS = {
  dang_xem_xet_ky_luat: 'Đang xem xét kỷ luật',
  dang_dieu_tra_thanh_tra_kiem_tra_co_dau_hieu_vi_pham: 'Đang điều tra, thanh tra, kiểm tra vì có dấu hiệu vi phạm',
  dang_xac_minh_khieu_nai_to_cao: 'Đang xác minh khiếu nại, tố cáo',
  dang_xac_minh_tham_nhung_tieu_cuc_bao_chi_neu: 'Đang xác minh vấn đề tham nhũng, tiêu cực báo chí nêu',
} as const;
/** A matter under examination; cleared in writing, the proposal goes on. */
export const PendingMatter = z.object({
  ...base,
  case: z.enum(['dang_xem_xet_ky_luat', 'dang_dieu_tra_thanh_tra_kiem_tra_co_dau_hieu_vi_pham', 'dang_xac_minh_khieu_nai_to_cao', 'dang_xac_minh_tham_nhung_tieu_cuc_bao_chi_neu']),
  from: IsoDate,
  clearedOn: IsoDate.nullable().default(null),
  source: RequiredLine,
});

/** Offences of a member that keep a household from «Gia đình văn hóa» (NĐ 86/2023/NĐ-CP Điều 6 khoản 4). */
export const OFFENCE_WORDS = {
  truy_cuu_hinh_su: 'Bị truy cứu trách nhiệm hình sự',
  khong_hoan_thanh_nghia_vu_quan_su_va_thue: 'Không hoàn thành nghĩa vụ quân sự, nghĩa vụ nộp thuế',
  xu_phat_tao_hon_hon_nhan: 'Bị xử phạt về tảo hôn, về hôn nhân',
  xu_phat_trat_tu_danh_bac_te_nan_pccc_bao_luc_gia_dinh: 'Bị xử phạt về trật tự, đánh bạc, tệ nạn, phòng cháy, bạo lực gia đình',
} as const;
export const Offence = z.object({
  ...base,
  case: z.enum(['truy_cuu_hinh_su', 'khong_hoan_thanh_nghia_vu_quan_su_va_thue', 'xu_phat_tao_hon_hon_nhan', 'xu_phat_trat_tu_danh_bac_te_nan_pccc_bao_luc_gia_dinh']),
  on: IsoDate,
  source: RequiredLine,
});

/** Maternity leave; it counts as time worked (NĐ 152/2025/NĐ-CP Điều 4 khoản 5). */
export const MaternityLeave = z.object({ ...base, ...Period, source: Line.default('') });

/** Services and posts that the award law counts years of, by the codes of the catalogue. */
export const SERVICE_WORDS = {
  chuc_vu_lanh_dao: 'Chức vụ lãnh đạo, quản lý',
  dung_dau_to_chuc_thanh_vien_mttq_cap_tinh: 'Đứng đầu tổ chức thành viên Mặt trận Tổ quốc cấp tỉnh',
  thanh_nien_xung_phong: 'Thanh niên xung phong',
  lam_viec_tai_viet_nam_hoac_quan_he_voi_viet_nam: 'Làm việc tại Việt Nam hoặc có quan hệ với Việt Nam',
  lanh_su_danh_du: 'Lãnh sự danh dự',
  khac: 'Công tác khác',
} as const;
/** A stretch of a person's service. */
export const ServicePeriod = z.object({
  ...base,
  service: z.enum(['chuc_vu_lanh_dao', 'dung_dau_to_chuc_thanh_vien_mttq_cap_tinh', 'thanh_nien_xung_phong', 'lam_viec_tai_viet_nam_hoac_quan_he_voi_viet_nam', 'lanh_su_danh_du', 'khac']),
  position: Line.default(''),
  ...Period,
  source: Line.default(''),
});

export const MOVEMENT_KINDS = { campaign: 'Phong trào thi đua', block: 'Cụm, khối thi đua' } as const;
export const MOVEMENT_ROLES = { leader: 'Dẫn đầu', reviewed: 'Tiêu biểu qua bình xét' } as const;
export const MOVEMENT_REVIEWS = { so_ket: 'Sơ kết', tong_ket: 'Tổng kết' } as const;
/** Bodies that launch campaigns and organise blocks, by the tokens of the catalogue. */
export const MOVEMENT_BODIES = {
  chu_tich_nuoc: 'Chủ tịch nước',
  thu_tuong: 'Thủ tướng Chính phủ',
  hoi_dong_tdkt_trung_uong: 'Hội đồng Thi đua - Khen thưởng Trung ương',
  bo: 'Bộ, ban, ngành',
  tinh: 'Tỉnh, thành phố',
  so: 'Sở, ngành của tỉnh',
  huyen: 'Huyện (đến 30/6/2025)',
  xa: 'Xã, phường, đặc khu',
  doanh_nghiep: 'Doanh nghiệp',
} as const;
/** Singled out in a campaign or in a block (kết quả bình xét). */
export const MovementResult = z.object({
  ...base,
  of: z.enum(['campaign', 'block']),
  title: RequiredLine,
  role: z.enum(['leader', 'reviewed']),
  by: z.enum(['chu_tich_nuoc', 'thu_tuong', 'hoi_dong_tdkt_trung_uong', 'bo', 'tinh', 'so', 'huyen', 'xa', 'doanh_nghiep']).nullable().default(null),
  at: z.enum(['so_ket', 'tong_ket']).nullable().default(null),
  /** Length of the campaign in years; null: not recorded. */
  years: z.number().int().positive().max(50).nullable().default(null),
  year: Year,
  source: RequiredLine,
});
