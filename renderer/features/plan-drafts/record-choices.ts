import { PLAN_SUBJECT_KIND_WORDS, PLAN_UNIT_KIND_WORDS } from '../../../shared/catalogue/plan-vocabulary.ts';
import { BOUND_WORDS, MILESTONE_KIND_WORDS, PERIOD_ROLE_WORDS, REPORT_KIND_WORDS } from '../../../shared/domain/plan-words.ts';
import type { FieldChoice } from './record-fields.ts';

const choicesOf = (words: Readonly<Record<string, string>>): FieldChoice[] => Object.entries(words).map(([value, label]) => ({ value, label }));
const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const SUBJECT_KINDS = choicesOf(PLAN_SUBJECT_KIND_WORDS).map(({ value, label }) => ({ value, label: upper(label) }));
export const UNIT_KINDS = choicesOf(PLAN_UNIT_KIND_WORDS).map(({ value, label }) => ({ value, label: upper(label) }));
export const MILESTONE_KINDS = choicesOf(MILESTONE_KIND_WORDS);
export const PERIOD_ROLES = choicesOf(PERIOD_ROLE_WORDS);
export const REPORT_KINDS = choicesOf(REPORT_KIND_WORDS);
export const BOUNDS = choicesOf(BOUND_WORDS).map(({ value, label }) => ({ value, label: value === 'before' ? 'trước (không kể ngày đó)' : value === 'by' ? 'chậm nhất (kể cả ngày đó)' : label === 'trong' ? 'trong tháng, trong năm đó' : label }));
export const RECURRENCES = ['hằng năm', 'định kỳ', 'một lần', 'đột xuất', 'khi phát sinh'].map((word) => ({ value: word, label: upper(word) }));
export const FORM_KINDS = choicesOf({ 'hinh-thuc-khen-thuong': 'Hình thức khen thưởng', 'danh-hieu-thi-dua': 'Danh hiệu thi đua' });
export const FORM_LEVELS = choicesOf({ 'nha-nuoc': 'Nhà nước', tinh: 'Tỉnh', 'so-nganh-doan-the': 'Sở, ngành, đoàn thể', xa: 'Xã', 'co-quan-don-vi': 'Cơ quan, đơn vị', huyen: 'Huyện (trước đây)' });
export const COUNT_MODES = choicesOf({ combined: 'Các loại đối tượng tính chung một số', 'per-kind': 'Số riêng cho từng loại đối tượng' });
export const QUOTA_STATUSES = choicesOf({ fixed: 'Số ghi trong kế hoạch', deferred: 'Chờ phân bổ sau' });
/** How a target is worded; `-gt`: the figure itself does not count. */
export const COMPARISONS = choicesOf({
  eq: 'đạt (đúng con số ghi)', gte: 'từ … trở lên, ít nhất', gt: 'trên', lte: 'không quá, nhiều nhất', lt: 'dưới', range: 'từ … đến …', increase: 'tăng (từ) …', 'increase-gt': 'tăng trên …', decrease: 'giảm (từ) …', 'decrease-gt': 'giảm trên …',
});
export const POLARITIES = choicesOf({ up: 'Càng cao càng tốt', down: 'Càng thấp càng tốt', band: 'Đúng mức đã định' });
export const PERS = ['năm', 'giai đoạn', 'nhiệm kỳ'].map((word) => ({ value: word, label: `mỗi ${word}` }));
export const INDICATOR_TYPES = choicesOf({ numeric: 'Có con số', event: 'Hoàn thành hoặc chưa', qualitative: 'Không có số', derived: 'So với con số ngoài kế hoạch' });
export const CAMPAIGN_KINDS = choicesOf({ 'phong-trao': 'Phong trào thi đua', dot: 'Đợt thi đua' });
export const CRITERIA_STATUSES = choicesOf({ stated: 'Kế hoạch có nêu tiêu chí', delegated: 'Giao đơn vị khác xây dựng' });
export const QUOTA_POLICIES = choicesOf({ fixed: 'Kế hoạch ghi số lượng', deferred: 'Phân bổ sau bằng văn bản khác', unspecified: 'Chờ hướng dẫn khen thưởng', none: 'Không quy định số lượng' });
