import { z } from 'zod';

/** Closed word lists of an emulation plan. Values are Vietnamese without marks: they are the plans' own terms. */

export const PLAN_UNIT_KINDS = [
  'tinh', 'co-quan-dang', 'so-ban-nganh', 'mttq', 'to-chuc-ctxh', 'to-chuc-xa-hoi', 'co-quan-trung-uong', 'llvt',
  'huyen', 'thi-xa', 'thanh-pho', 'xa', 'phuong', 'dac-khu', 'thi-tran', 'thon-buon-tdp',
  'co-quan-don-vi', 'don-vi-truc-thuoc', 'doanh-nghiep', 'hop-tac-xa', 'quy-tin-dung', 'ngan-hang-tctd', 'to-chuc-ton-giao',
  'ho-gia-dinh', 'ca-nhan',
] as const;
export const PlanUnitKind = z.enum(PLAN_UNIT_KINDS);
export type PlanUnitKind = z.infer<typeof PlanUnitKind>;

export const PLAN_UNIT_KIND_WORDS: Readonly<Record<PlanUnitKind, string>> = {
  tinh: 'cấp tỉnh',
  'co-quan-dang': 'cơ quan Đảng',
  'so-ban-nganh': 'sở, ban, ngành',
  mttq: 'Mặt trận Tổ quốc',
  'to-chuc-ctxh': 'tổ chức chính trị - xã hội',
  'to-chuc-xa-hoi': 'tổ chức xã hội',
  'co-quan-trung-uong': 'cơ quan trung ương',
  llvt: 'lực lượng vũ trang',
  huyen: 'huyện',
  'thi-xa': 'thị xã',
  'thanh-pho': 'thành phố thuộc tỉnh',
  xa: 'xã',
  phuong: 'phường',
  'dac-khu': 'đặc khu',
  'thi-tran': 'thị trấn',
  'thon-buon-tdp': 'thôn, buôn, tổ dân phố',
  'co-quan-don-vi': 'cơ quan, đơn vị',
  'don-vi-truc-thuoc': 'đơn vị trực thuộc',
  'doanh-nghiep': 'doanh nghiệp',
  'hop-tac-xa': 'hợp tác xã',
  'quy-tin-dung': 'quỹ tín dụng',
  'ngan-hang-tctd': 'ngân hàng, tổ chức tín dụng',
  'to-chuc-ton-giao': 'tổ chức tôn giáo',
  'ho-gia-dinh': 'hộ gia đình',
  'ca-nhan': 'cá nhân',
};

export const PLAN_SUBJECT_KINDS = ['tap-the', 'ca-nhan', 'ho-gia-dinh'] as const;
export const PlanSubjectKind = z.enum(PLAN_SUBJECT_KINDS);
export type PlanSubjectKind = z.infer<typeof PlanSubjectKind>;

export const PLAN_SUBJECT_KIND_WORDS: Readonly<Record<PlanSubjectKind, string>> = { 'tap-the': 'tập thể', 'ca-nhan': 'cá nhân', 'ho-gia-dinh': 'hộ gia đình' };

export const PeriodRole = z.enum(['thi-dua', 'chi-tieu', 'thanh-tich', 'ky-niem']);

export const IndicatorType = z.enum(['numeric', 'event', 'derived', 'qualitative']);
export const Measure = z.enum(['level', 'change-rate', 'change-points', 'change-absolute', 'cumulative', 'status', 'ratio-to-plan']);
export const Comparator = z.enum(['eq', 'gte', 'lte', 'gt', 'lt', 'range', 'increase', 'decrease']);
/** Which way is better; `band` wants the figure itself or the inside of the interval. */
export const Polarity = z.enum(['up', 'down', 'band']);
export const Per = z.enum(['năm', 'giai đoạn', 'nhiệm kỳ']);
export const IndicatorRelation = z.enum(['trong-do', 'rieng', 'bien-dong', 'tuong-duong', 'mot-nam-trong-giai-doan']);
export const IndicatorOrigin = z.enum(['chi-tieu', 'muc-tieu', 'noi-dung', 'chu-thich', 'giai-thich']);

export const AwardFormKind = z.enum(['danh-hieu-thi-dua', 'hinh-thuc-khen-thuong']);
export const AwardFormLevel = z.enum(['nha-nuoc', 'tinh', 'so-nganh-doan-the', 'huyen', 'xa', 'co-quan-don-vi']);

export const QuotaPolicyStatus = z.enum(['fixed', 'deferred', 'unspecified', 'none']);
/** `combined`: all kinds share the number; `per-kind`: the number is for each kind by itself. */
export const CountMode = z.enum(['combined', 'per-kind']);

export const MILESTONE_KINDS = ['phat-dong', 'so-ket', 'tong-ket', 'danh-gia-nam', 'khen-nam', 'cao-diem', 'kiem-tra', 'dai-hoi', 'ke-hoach-dien-hinh'] as const;
export const MilestoneKind = z.enum(MILESTONE_KINDS);
export type MilestoneKind = z.infer<typeof MilestoneKind>;

/** `before`: strictly before. `by`: that day, month or year included. `in`: at some time within it. */
export const Bound = z.enum(['before', 'by', 'in']);
export const ReportKind = z.enum(['bao-cao', 'gui-ke-hoach', 'phan-anh']);
export const AmbiguityKind = z.enum(['ocr', 'loi-van-ban', 'danh-so', 'de-trong', 'mau-thuan', 'mo-ho', 'thieu', 'ngoai-van-ban']);
