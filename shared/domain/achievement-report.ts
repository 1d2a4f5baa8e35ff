import { z } from 'zod';
import { Id, Line, Stored, Year } from './common.ts';
import type { RoundKind } from './round.ts';
import type { SubjectKind } from './subject.ts';

/** Forms of the báo cáo thành tích (documents.md 3.5.1–3.5.6) and the short report of the simplified procedure. */
export const REPORT_FORMS = ['ca-nhan', 'tap-the', 'doanh-nghiep', 'ho-gia-dinh', 'chuyen-de', 'dot-xuat', 'tom-tat'] as const;
export const ReportForm = z.enum(REPORT_FORMS);
export type ReportForm = z.infer<typeof ReportForm>;
export const REPORT_FORM_WORDS: Readonly<Record<ReportForm, string>> = {
  'ca-nhan': 'Cá nhân',
  'tap-the': 'Tập thể',
  'doanh-nghiep': 'Doanh nghiệp',
  'ho-gia-dinh': 'Hộ gia đình',
  'chuyen-de': 'Thi đua theo chuyên đề',
  'dot-xuat': 'Thành tích đột xuất',
  'tom-tat': 'Tóm tắt thành tích',
};

/** A figure over some years, as it is printed: one cell for each year, empty where it is not known. */
const FigureRow = z.object({ name: Line, unit: Line, values: z.array(Line).max(10) });
export const Figures = z.object({ years: z.array(Year).max(10), rows: z.array(FigureRow).max(60) });
export type Figures = z.infer<typeof Figures>;
export const NO_FIGURES: Figures = { years: [], rows: [] };

/** What a person writes of a report: the form she chose (null: as it follows), her texts by name, figures over the years. */
export const ReportFields = z.object({
  form: ReportForm.nullable(),
  texts: z.record(z.string().max(40), z.string().trim().max(8000)),
  figures: Figures,
});
export type ReportFields = z.infer<typeof ReportFields>;
export const NO_REPORT: ReportFields = { form: null, texts: {}, figures: NO_FIGURES };

/** The draft report of one nomination; there is at most one. */
export const AchievementReport = ReportFields.extend({ ...Stored, nominationId: Id });
export type AchievementReport = z.infer<typeof AchievementReport>;

const HistoryRow = z.object({ year: Year, name: z.string(), decision: z.string() });
/** Everything a report prints of its nominee beside the registry's particulars; frozen with the version of the nomination that is sent. */
export const ReportContent = z.object({
  form: ReportForm,
  texts: z.record(z.string(), z.string()),
  figures: Figures,
  /** Figures of the campaign's indicators that are kept under the subject's own name. */
  indicators: Figures,
  initiatives: z.array(z.object({ year: Year, name: z.string(), level: z.string(), decision: z.string() })),
  titles: z.array(HistoryRow),
  awards: z.array(HistoryRow),
});
export type ReportContent = z.infer<typeof ReportContent>;

/** What the form follows from while nobody has chosen one. */
export interface FormGrounds {
  readonly kind: SubjectKind;
  readonly enterprise: boolean;
  /** The award is a title of the yearly movement (danh hiệu thi đua). */
  readonly title: boolean;
  readonly round: RoundKind;
  /** The checklist asks for the short report and not for the full one. */
  readonly shortAsked: boolean;
}

/**
 * The form that a nomination takes: sudden merit and campaigns have forms of their own whoever is put forward; a yearly
 * title is asked for by the yearly form even inside a campaign; households have none of the State's (documents.md 3.5).
 */
export function reportFormOf({ kind, enterprise, title, round, shortAsked }: FormGrounds): ReportForm {
  if (shortAsked) return 'tom-tat';
  if (round === 'sudden') return 'dot-xuat';
  if (kind === 'household') return 'ho-gia-dinh';
  if (round === 'campaign' && !title) return 'chuyen-de';
  if (kind === 'person') return 'ca-nhan';
  return enterprise ? 'doanh-nghiep' : 'tap-the';
}

/** One text of a report: its name, what to write, and whether it takes several lines. */
export interface ReportText {
  readonly key: ReportTextKey;
  readonly label: string;
  readonly hint: string;
  readonly long: boolean;
}

const line = (label: string, hint = ''): Omit<ReportText, 'key'> => ({ label, hint, long: false });
const prose = (label: string, hint: string): Omit<ReportText, 'key'> => ({ label, hint, long: true });

const TEXTS = {
  homeTown: line('Quê quán', 'Xã, tỉnh hiện nay; tên cũ ghi trong ngoặc nếu người đó muốn.'),
  education: line('Trình độ chuyên môn, nghiệp vụ'),
  joined: line('Năm vào ngành', 'In ở danh sách trích ngang.'),
  degrees: line('Học hàm, học vị, danh hiệu, giải thưởng', 'Không có thì ghi «Không».'),
  contact: line('Điện thoại, trang tin điện tử', 'Số của cơ quan, không ghi số riêng của cá nhân.'),
  taxCode: line('Mã số thuế'),
  legalForm: line('Loại hình doanh nghiệp'),
  capital: line('Vốn cố định, vốn lưu động, nguồn vốn'),
  headName: line('Họ và tên chủ hộ'),
  headBirth: line('Ngày, tháng, năm sinh của chủ hộ'),
  ethnicity: line('Dân tộc'),
  members: line('Số nhân khẩu'),
  occupation: line('Nghề nghiệp chính'),
  situation: prose('Đặc điểm, tình hình', 'Năm thành lập, cơ cấu tổ chức, số người, các tổ chức đảng, đoàn thể.'),
  functions: prose('Chức năng, nhiệm vụ', 'Theo quyết định thành lập hoặc quy chế.'),
  duties: prose('Quyền hạn, nhiệm vụ được giao hoặc đảm nhận', 'Từ năm nào, theo quyết định nào; phụ trách việc gì.'),
  results: prose('Thành tích đạt được', 'Nêu năm và con số: việc gì, năm nào, được bao nhiêu, so với kế hoạch và năm trước. Không dùng tính từ thay cho số liệu.'),
  measures: prose('Những biện pháp, nguyên nhân đạt được thành tích', 'Biện pháp đã làm, phong trào thi đua đã tổ chức, ai làm, từ khi nào.'),
  policies: prose('Việc thực hiện chủ trương của Đảng, chính sách, pháp luật của Nhà nước', 'Nêu kết quả từng năm, kèm số văn bản xác nhận nếu có.'),
  organisations: prose('Hoạt động của tổ chức đảng, đoàn thể', 'Xếp loại từng năm và số quyết định.'),
  obligations: prose('Bảo hiểm xã hội, môi trường, an toàn vệ sinh lao động, phòng cháy chữa cháy', 'Số lao động đóng bảo hiểm, số nộp ngân sách; số và ngày của văn bản xác nhận.'),
  goals: prose('Kết quả theo mục tiêu, chỉ tiêu đã đăng ký', 'Từng chỉ tiêu: đã đăng ký bao nhiêu, đạt bao nhiêu, năm nào.'),
  effect: prose('Hiệu quả kinh tế - xã hội', 'Bao nhiêu người, bao nhiêu hộ được lợi; bao nhiêu tiền, bao nhiêu ngày công.'),
  lessons: prose('Bài học, việc nhân rộng', 'Nơi đã làm theo, từ khi nào.'),
  when: line('Thời gian', 'Giờ, ngày, tháng, năm.'),
  where: line('Địa điểm'),
  circumstance: prose('Hoàn cảnh', 'Chuyện gì đã xảy ra, nguy hiểm hoặc khó khăn ra sao.'),
  action: prose('Hành động', 'Người được đề nghị đã làm gì, theo thứ tự.'),
  outcome: prose('Kết quả', 'Cứu được ai, giữ được gì; con số cụ thể.'),
  account: prose('Tóm tắt thành tích', 'Nửa trang đến một trang: việc đã làm, năm, con số.'),
} as const satisfies Readonly<Record<string, Omit<ReportText, 'key'>>>;
export type ReportTextKey = keyof typeof TEXTS;
export const REPORT_TEXT_KEYS = Object.keys(TEXTS) as readonly ReportTextKey[];

const OF_KIND: Readonly<Record<SubjectKind, readonly ReportTextKey[]>> = {
  person: ['homeTown', 'education'],
  collective: ['situation', 'functions'],
  household: ['headName', 'members', 'occupation'],
};
const COLLECTIVE_PARTS = ['results', 'measures', 'policies', 'organisations'] as const;

/** Texts of a form in the order they are printed; what a form for any kind asks of the nominee itself depends on the kind. */
export function reportTexts(form: ReportForm, kind: SubjectKind): readonly ReportText[] {
  return keysOf(form, kind).map((key) => ({ key, ...TEXTS[key] }));
}

function keysOf(form: ReportForm, kind: SubjectKind): readonly ReportTextKey[] {
  switch (form) {
    case 'ca-nhan':
      return ['homeTown', 'education', 'degrees', 'joined', 'duties', 'results'];
    case 'tap-the':
      return ['contact', 'situation', 'functions', ...COLLECTIVE_PARTS];
    case 'doanh-nghiep':
      return ['taxCode', 'legalForm', 'capital', 'contact', 'situation', 'functions', ...COLLECTIVE_PARTS, 'obligations'];
    case 'ho-gia-dinh':
      return ['headName', 'headBirth', 'ethnicity', 'members', 'occupation', 'results'];
    case 'chuyen-de':
      return [...OF_KIND[kind], 'goals', 'measures', 'effect', 'lessons'];
    case 'dot-xuat':
      return [...OF_KIND[kind].filter((key) => key !== 'functions'), 'when', 'where', 'circumstance', 'action', 'outcome'];
    case 'tom-tat':
      return [...OF_KIND[kind].filter((key) => key !== 'functions'), 'account'];
  }
}

/** The text of each form that tells the merit itself; while nobody has written it, it is what the nomination says. */
export const MERIT_TEXT: Readonly<Record<ReportForm, ReportTextKey>> = {
  'ca-nhan': 'results',
  'tap-the': 'results',
  'doanh-nghiep': 'results',
  'ho-gia-dinh': 'results',
  'chuyen-de': 'goals',
  'dot-xuat': 'action',
  'tom-tat': 'account',
};

/** Figures an enterprise reports over the years (documents.md 3.5.3); the clerk may put others in their place. */
export const ENTERPRISE_FIGURES: readonly { readonly name: string; readonly unit: string }[] = [
  { name: 'Doanh thu', unit: 'triệu đồng' },
  { name: 'Lợi nhuận', unit: 'triệu đồng' },
  { name: 'Nộp ngân sách', unit: 'triệu đồng' },
  { name: 'Số lao động', unit: 'người' },
  { name: 'Thu nhập bình quân', unit: 'triệu đồng/tháng' },
  { name: 'Đóng góp an sinh xã hội', unit: 'triệu đồng' },
];

/** Whether a form has a table of figures over the years. */
export const hasFigures = (form: ReportForm): boolean => form === 'tap-the' || form === 'doanh-nghiep' || form === 'chuyen-de';
