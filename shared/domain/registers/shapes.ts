import { z } from 'zod';
import { Id, IsoDate, Line, Prose, RequiredLine, Year } from '../common.ts';

const Money = z.number().int().nonnegative();
const base = { campaignId: Id.nullable().default(null), attachmentIds: z.array(Id).max(50).default([]), note: Prose.default('') };

export const ESCAPE_OUTCOMES = { 'chua-co': 'Chưa có kết quả', 'da-thoat': 'Đã thoát nghèo', 'chua-thoat': 'Chưa thoát nghèo', 'rut-dang-ky': 'Rút đăng ký' } as const;
/** A household that registered of its own will to escape poverty (R29). */
export const EscapeRegistration = z.object({
  ...base,
  subjectId: Id.nullable().default(null),
  household: RequiredLine,
  village: Line.default(''),
  registeredOn: IsoDate,
  targetYear: Year.nullable().default(null),
  outcome: z.enum(['chua-co', 'da-thoat', 'chua-thoat', 'rut-dang-ky']).default('chua-co'),
  outcomeOn: IsoDate.nullable().default(null),
  source: Line.default(''),
});

export const SUPPORT_RECEIVERS = { 'ho-ngheo': 'Hộ nghèo, cận nghèo', xa: 'Xã đặc biệt khó khăn', thon: 'Thôn đặc biệt khó khăn', khac: 'Khác' } as const;
export const SUPPORT_KINDS = { tien: 'Tiền', 'hien-vat': 'Hiện vật', 'ngay-cong': 'Ngày công', 'ky-thuat': 'Kỹ thuật, hướng dẫn', 'viec-lam': 'Việc làm', khac: 'Khác' } as const;
/** Support given to poor households and especially difficult communes or villages (R30). `value` in đồng; null: not put into money. */
export const Support = z.object({
  ...base,
  giver: RequiredLine,
  receiver: RequiredLine,
  receiverKind: z.enum(['ho-ngheo', 'xa', 'thon', 'khac']),
  kind: z.enum(['tien', 'hien-vat', 'ngay-cong', 'ky-thuat', 'viec-lam', 'khac']),
  content: Line.default(''),
  value: Money.nullable().default(null),
  givenOn: IsoDate,
  source: Line.default(''),
});

export const INITIATIVE_KINDS = { 'sang-kien': 'Sáng kiến', 'cong-trinh-khoa-hoc': 'Công trình khoa học' } as const;
export const INITIATIVE_SCOPES = { 'co-so': 'Cơ sở', xa: 'Toàn xã, phường, đặc khu', tinh: 'Cấp tỉnh, bộ, ngành', 'toan-quoc': 'Toàn quốc', 'chua-cong-nhan': 'Chưa được công nhận' } as const;
/** An initiative (sáng kiến) with its authors and its scope of effect (R42). */
export const Initiative = z.object({
  ...base,
  name: RequiredLine,
  kind: z.enum(['sang-kien', 'cong-trinh-khoa-hoc']).default('sang-kien'),
  subjectIds: z.array(Id).max(50).default([]),
  authors: Line.default(''),
  year: Year,
  /** Whether it can be taken over elsewhere, as recognised; null: nobody said. */
  replicable: z.boolean().nullable().default(null),
  scope: z.enum(['co-so', 'xa', 'tinh', 'toan-quoc', 'chua-cong-nhan']).default('chua-cong-nhan'),
  recognisedBy: Line.default(''),
  decisionNumber: Line.default(''),
  recognisedOn: IsoDate.nullable().default(null),
  effect: Prose.default(''),
});

export const GRADE_KINDS = { 'co-quan': 'Cơ quan, đơn vị', 'to-chuc-dang': 'Tổ chức đảng, đoàn thể', 'ca-nhan': 'Cán bộ, công chức, viên chức' } as const;
/** Grades from the best down; the order is what is compared. */
export const QUALITY_GRADES = {
  'xuat-sac': 'Hoàn thành xuất sắc nhiệm vụ',
  tot: 'Hoàn thành tốt nhiệm vụ',
  'hoan-thanh': 'Hoàn thành nhiệm vụ',
  khong: 'Không hoàn thành nhiệm vụ',
} as const;
/** Yearly quality grading of an agency, a party organisation or a member of staff (R39). */
export const QualityGrading = z.object({
  ...base,
  subjectId: Id.nullable().default(null),
  name: RequiredLine,
  kind: z.enum(['co-quan', 'to-chuc-dang', 'ca-nhan']),
  year: Year,
  grade: z.enum(['xuat-sac', 'tot', 'hoan-thanh', 'khong']),
  source: RequiredLine,
});

export const PROPAGANDA_CHANNELS = { 'trang-tin': 'Trang thông tin điện tử', 'chuyen-muc': 'Chuyên trang, chuyên mục báo chí', 'phat-song': 'Phát thanh, truyền hình', 'loa-co-so': 'Loa truyền thanh cơ sở', 'mang-xa-hoi': 'Mạng xã hội', 'hoi-nghi': 'Hội nghị, sinh hoạt', 'truc-quan': 'Cổ động trực quan', khac: 'Khác' } as const;
const Channel = z.enum(['trang-tin', 'chuyen-muc', 'phat-song', 'loa-co-so', 'mang-xa-hoi', 'hoi-nghi', 'truc-quan', 'khac']);
/** One item of propaganda (R80). */
export const Propaganda = z.object({
  ...base,
  on: IsoDate,
  channel: Channel,
  title: RequiredLine,
  count: z.number().int().positive().default(1),
  exemplarId: Id.nullable().default(null),
  link: Line.default(''),
  doneBy: Line.default(''),
});
/** Planned items of a year by channel, from the propaganda plan or a joint programme (R80). */
export const PropagandaPlan = z.object({ ...base, year: Year, channel: Channel, planned: z.number().int().nonnegative(), source: RequiredLine, jointWith: Line.default('') });

export const EXPENSE_SOURCES = { 'ngan-sach': 'Ngân sách đơn vị', 'quy-tdkt': 'Quỹ thi đua, khen thưởng', 'hop-phap-khac': 'Nguồn hợp pháp khác', 'doanh-nghiep': 'Doanh nghiệp tự chi theo quy định riêng' } as const;
/** Money spent for a decision or an activity (R82), in đồng. */
export const Expense = z.object({
  ...base,
  on: IsoDate,
  content: RequiredLine,
  amount: Money,
  source: z.enum(['ngan-sach', 'quy-tdkt', 'hop-phap-khac', 'doanh-nghiep']),
  decision: Line.default(''),
  document: Line.default(''),
});

export const INSPECTION_KINDS = { 'kiem-tra': 'Kiểm tra', 'giam-sat': 'Giám sát', 'giam-sat-phan-bien': 'Giám sát, phản biện xã hội' } as const;
export const INSPECTION_TIMINGS = { 'dinh-ky': 'Định kỳ', 'dot-xuat': 'Đột xuất' } as const;
/** An inspection: programme line before the visit, findings and remedies after it (R76). */
export const Inspection = z.object({
  ...base,
  kind: z.enum(['kiem-tra', 'giam-sat', 'giam-sat-phan-bien']),
  timing: z.enum(['dinh-ky', 'dot-xuat']),
  inspector: RequiredLine,
  inspected: RequiredLine,
  plannedFor: IsoDate.nullable().default(null),
  visitedOn: IsoDate.nullable().default(null),
  subject: Line.default(''),
  resourcesUsed: z.boolean().default(false),
  findings: Prose.default(''),
  remedies: Prose.default(''),
  remedyDue: IsoDate.nullable().default(null),
  remediedOn: IsoDate.nullable().default(null),
  document: Line.default(''),
});

/** A difficulty raised to the body the campaign names, with its answer (R75). */
export const Feedback = z.object({
  ...base,
  raisedOn: IsoDate,
  content: z.string().trim().min(1).max(8000),
  proposal: Prose.default(''),
  sentTo: Line.default(''),
  sentOn: IsoDate.nullable().default(null),
  document: Line.default(''),
  answer: Prose.default(''),
  answeredOn: IsoDate.nullable().default(null),
  answerDocument: Line.default(''),
});
