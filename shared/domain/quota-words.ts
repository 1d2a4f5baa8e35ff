import { PLAN_SUBJECT_KIND_WORDS, PLAN_UNIT_KIND_WORDS } from '../catalogue/plan-vocabulary.ts';
import type { PlanSubjectKind, PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { formatScreenDate } from '../text/dates.ts';
import { formatCount } from '../text/numbers.ts';
import type { Allotment } from './campaign.ts';

/** States of a quota line: cố định, chờ phân bổ, không quy định, không còn đơn vị nhận. */
export type QuotaStatus = 'co-dinh' | 'cho-phan-bo' | 'khong-quy-dinh' | 'khong-con-don-vi-nhan';

/**
 * Whose number it is for this unit: its own; its superior's, in which it competes; one pool for the province; a number each
 * unit has (as the provincial office sees it); what it gives itself to thôn, tổ dân phố and the like by its own plan.
 */
export const QUOTA_SHARES = ['rieng', 'cap-tren', 'chung-toan-tinh', 'moi-don-vi', 'don-vi-giao'] as const;
export type QuotaShare = (typeof QUOTA_SHARES)[number];

interface Spoken {
  readonly quota: { readonly countMode: 'combined' | 'per-kind'; readonly unitKinds: readonly PlanUnitKind[]; readonly unitName: string | null; readonly subjectKinds: readonly PlanSubjectKind[] };
  readonly status: QuotaStatus;
  readonly share: QuotaShare;
  readonly min: number | null;
  readonly max: number | null;
  readonly used: number;
  readonly formMissing: boolean;
  readonly allotment: Allotment | null;
}

/** One line of a quota in a sentence: what is used, what is allowed, what to do. */
export function quotaSentence(line: Spoken): string {
  const form = line.formMissing ? 'Kế hoạch chưa nêu hình thức khen.' : '';
  const source = line.allotment === null ? '' : `Theo ${line.allotment.document} ngày ${formatScreenDate(line.allotment.date)}.`;
  return [body(line), source, form].filter(Boolean).join(' ');
}

function body(line: Spoken): string {
  const { status, share, used } = line;
  const range = rangeWords(line.min, line.max, wordOf(line));
  const have = `đã có ${formatCount(used)}`;
  if (status === 'khong-con-don-vi-nhan') {
    return `Không còn đơn vị nhận (kế hoạch giao ${unitWords(line)}: ${range}). Chờ phân bổ lại; vẫn lập hồ sơ, ${have}.`;
  }
  if (status === 'cho-phan-bo' && share === 'don-vi-giao') return `Đơn vị chưa phân bổ số lượng cho ${eachWords(line)}; vẫn lập hồ sơ, ${have}.`;
  if (status === 'cho-phan-bo') return `Chờ phân bổ số lượng; vẫn lập hồ sơ, ${have}. Danh sách ghi “chờ phân bổ”.`;
  if (share === 'cap-tren') return `Không có số lượng riêng, xét chung trong số lượng của cấp trên (${unitWords(line)}: ${range}); ${have}.`;
  if (share === 'chung-toan-tinh') return `Số lượng chung, không chia cho từng đơn vị (${range}); đơn vị ${have}.`;
  if (share === 'moi-don-vi') return `Mỗi đơn vị (${unitWords(line)}): ${range}.`;
  if (share === 'don-vi-giao') return `Đơn vị giao ${eachWords(line)}: ${rangeWords(line.min, line.max, kindWord(line))}; ${have}.`;
  return ownSentence(line, range);
}

function ownSentence({ min, max, used, ...line }: Spoken, range: string): string {
  const word = wordOf(line);
  if (max !== null && used > max) return `Vượt số lượng: ${formatCount(used)} ${word}, ${range}. Bỏ bớt ${formatCount(used - max)} khỏi danh sách.`;
  if (min !== null && used < min) return `Mới có ${formatCount(used)} ${word}, cần ${range}.`;
  if (max === null) return `Đã có ${formatCount(used)} ${word}, ${range}.`;
  if (used === max) return `Đã đủ ${formatCount(used)} ${word}, ${range}.`;
  return `Đã có ${formatCount(used)} ${word}, ${range}; còn ${formatCount(max - used)}.`;
}

/** «trường hợp» where the kinds share the number, else the kind. */
function wordOf({ quota }: Pick<Spoken, 'quota'>): string {
  return quota.countMode === 'combined' ? 'trường hợp' : kindWord({ quota });
}

/** The kind where the line is for one alone: «hộ gia đình». */
function kindWord({ quota }: Pick<Spoken, 'quota'>): string {
  const [kind, ...more] = quota.subjectKinds;
  return kind === undefined || more.length > 0 ? 'trường hợp' : PLAN_SUBJECT_KIND_WORDS[kind];
}

/** «không quá 03 trường hợp», «từ 03 đến 05 tập thể», «01 tập thể», «ít nhất 02 cá nhân». */
export function rangeWords(min: number | null, max: number | null, word: string): string {
  if (min === null && max === null) return 'chưa có số lượng';
  if (max === null) return `ít nhất ${formatCount(min ?? 0)} ${word}`;
  if (min === null) return `không quá ${formatCount(max)} ${word}`;
  return min === max ? `${formatCount(max)} ${word}` : `từ ${formatCount(min)} đến ${formatCount(max)} ${word}`;
}

/** «mỗi thôn, buôn, tổ dân phố», «Thôn Một», «mỗi đơn vị». */
function eachWords({ quota }: Spoken): string {
  const kinds = quota.unitKinds.map((kind) => PLAN_UNIT_KIND_WORDS[kind]).join(', ');
  return quota.unitName ?? `mỗi ${kinds === '' ? 'đơn vị' : kinds}`;
}

/** «huyện», «huyện Đam Rông», «Sở Lao động - Thương binh và Xã hội»: whom the plan gave the line to. */
function unitWords({ quota }: Spoken): string {
  const kinds = quota.unitKinds.map((kind) => PLAN_UNIT_KIND_WORDS[kind]).join(', ');
  if (quota.unitName === null) return kinds;
  return /^(?:Sở|Ban|Ủy ban|UBND) /u.test(quota.unitName) ? quota.unitName : `${kinds} ${quota.unitName}`;
}
