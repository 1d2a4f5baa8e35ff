import type { Due, PartialDate, Plan, PlanIndicator } from '../catalogue/plan-schema.ts';
import { PLAN_SUBJECT_KIND_WORDS, PLAN_UNIT_KIND_WORDS } from '../catalogue/plan-vocabulary.ts';
import type { MilestoneKind, PlanSubjectKind, PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { formatNumber } from '../text/numbers.ts';
import { placeOfPath, recordOfPath } from './draft-findings.ts';
import { withUnit } from './indicator-words.ts';
import type { PlacedList, PlanList } from './plan-edit.ts';
import { partialWords } from './plan.ts';
import { rangeWords } from './quota-words.ts';

/** What one record of each list is called on the screen. */
export const PLAN_LIST_WORDS: Readonly<Record<PlanList | PlacedList, string>> = {
  periods: 'Thời gian', subjectGroups: 'Đối tượng', objectives: 'Mục đích, yêu cầu', contents: 'Nội dung thi đua', indicators: 'Chỉ tiêu', criteria: 'Tiêu chí', awardForms: 'Hình thức khen thưởng',
  awardStandards: 'Tiêu chuẩn khen thưởng', quotas: 'Số lượng', stages: 'Giai đoạn', milestones: 'Mốc', reporting: 'Hạn báo cáo, gửi văn bản', submissionRoutes: 'Tuyến trình', responsibilities: 'Việc được giao',
  advancedModels: 'Điển hình tiên tiến', propaganda: 'Tuyên truyền', priorities: 'Ưu tiên khi xét', funding: 'Kinh phí', unitFacts: 'Số liệu về đơn vị', ambiguities: 'Chỗ chưa rõ',
  relatedCampaigns: 'Phong trào liên quan', footnotes: 'Chú thích',
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  'identity.documentType': 'Loại văn bản', 'identity.campaignKind': 'Phong trào hay đợt', 'identity.title': 'Tên phong trào', 'identity.shortTitle': 'Tên gọn', 'identity.province': 'Tỉnh, thành phố',
  'identity.number': 'Số văn bản', 'identity.numberStatus': 'Tình trạng số văn bản', 'identity.date': 'Ngày ban hành', 'identity.promulgatedBy': 'Quyết định ban hành kèm theo', 'identity.issuer': 'Cơ quan ban hành',
  'identity.signer': 'Người ký', 'identity.legalBases': 'Căn cứ', 'identity.recipients': 'Nơi nhận', 'identity.note': 'Ghi chú về văn bản', theme: 'Chủ đề', scope: 'Phạm vi', criteriaPolicy: 'Quy định về tiêu chí',
  quotaPolicy: 'Quy định về số lượng',
};

/** What a path of the plan is called: «Số văn bản», «Chỉ tiêu». */
export function pathWords(path: string): string {
  const record = recordOfPath(path);
  const list = record?.list ?? placeOfPath(path)?.list;
  if (list !== undefined) return PLAN_LIST_WORDS[list];
  return FIELD_WORDS[path] ?? FIELD_WORDS[path.split('.')[0] ?? ''] ?? 'Mục khác';
}

export const PERIOD_ROLE_WORDS: Readonly<Record<Plan['periods'][number]['role'], string>> = { 'thi-dua': 'Thời gian thi đua', 'chi-tieu': 'Thời gian của chỉ tiêu', 'thanh-tich': 'Thời gian tính thành tích', 'ky-niem': 'Dịp kỷ niệm' };
export const MILESTONE_KIND_WORDS: Readonly<Record<MilestoneKind, string>> = {
  'phat-dong': 'Phát động', 'so-ket': 'Sơ kết', 'tong-ket': 'Tổng kết', 'danh-gia-nam': 'Đánh giá hằng năm', 'khen-nam': 'Khen thưởng hằng năm', 'cao-diem': 'Đợt cao điểm', 'kiem-tra': 'Kiểm tra', 'dai-hoi': 'Đại hội, hội nghị',
  'ke-hoach-dien-hinh': 'Kế hoạch điển hình tiên tiến',
};
export const REPORT_KIND_WORDS: Readonly<Record<Plan['reporting'][number]['kind'], string>> = { 'bao-cao': 'Báo cáo', 'gui-ke-hoach': 'Gửi kế hoạch', 'phan-anh': 'Phản ánh vướng mắc' };
export const BOUND_WORDS: Readonly<Record<Due['bound'], string>> = { before: 'trước', by: 'chậm nhất', in: 'trong' };

const unitsOf = (kinds: readonly PlanUnitKind[]): string => kinds.map((kind) => PLAN_UNIT_KIND_WORDS[kind]).join(', ');
const subjectsOf = (kinds: readonly PlanSubjectKind[]): string => kinds.map((kind) => PLAN_SUBJECT_KIND_WORDS[kind]).join(', ');
const joined = (...words: readonly (string | null)[]): string => words.filter((word) => word !== null && word !== '').join(' · ');

/** «trước 20/11 hằng năm», «chậm nhất 30/9/2027», «khi Đại hội kết thúc», «chưa có ngày»: how a deadline is understood. */
export function dueWords({ due, recurring = null }: { readonly due: Due; readonly recurring?: string | null }): string {
  // «ngày 10 tháng đầu quý sau»: a day without its month is only what the text says.
  if (due.day !== null && due.month === null) return due.text;
  const date = `${due.day !== null ? '' : due.month !== null ? 'tháng ' : due.year !== null ? 'năm ' : ''}${partialWords(due)}`;
  const yearly = due.year === null && due.day !== null ? 'hằng năm' : (recurring ?? '');
  if (date !== '') return [BOUND_WORDS[due.bound], date, yearly === 'một lần' ? '' : yearly].filter(Boolean).join(' ');
  if (due.event !== null) return `gắn với: ${due.event}`;
  return ['chưa có ngày', yearly === 'một lần' ? '' : yearly].filter(Boolean).join(', ');
}

function spanWords(from: PartialDate | null, fromEvent: string | null, to: PartialDate | null, toEvent: string | null): string {
  const first = fromEvent ?? partialWords(from);
  const last = toEvent ?? partialWords(to);
  return [first === '' ? '' : `từ ${first}`, last === '' ? '' : `đến ${last}`].filter(Boolean).join(' ') || 'chưa rõ ngày';
}

type Bounded = Pick<PlanIndicator, 'comparator' | 'min' | 'max' | 'minInclusive' | 'maxInclusive' | 'unit' | 'per'>;

/** The unit of what is only reached or not: a figure beside it would say nothing. */
const YES_OR_NO = 'đạt (có/không)';

/** «trên 95%», «tăng từ 7 đến 8%/năm»; '' where no figure is set. */
export function boundsWords({ comparator, min, max, minInclusive, maxInclusive, unit, per }: Bounded): string {
  if (unit === YES_OR_NO) return 'đạt (có hoặc không)';
  const change = comparator === 'increase' ? 'tăng ' : comparator === 'decrease' ? 'giảm ' : '';
  const figure = (value: number): string => `${withUnit(value, unit)}${per === null || unit.endsWith(`/${per}`) ? '' : `/${per}`}`;
  if (min !== null && max !== null) return min === max ? `${change === '' ? 'đạt ' : ''}${change}${figure(min)}` : `${change}từ ${formatNumber(min)} đến ${figure(max)}`;
  if (min !== null) return minInclusive === false ? `${change}trên ${figure(min)}` : `${change}từ ${figure(min)} trở lên`;
  if (max !== null) return maxInclusive === false ? `${change}dưới ${figure(max)}` : `${change}không quá ${figure(max)}`;
  return '';
}

/** A record in words: what it is about, and how it is understood. */
export interface RecordWords {
  readonly main: string;
  readonly detail: string;
}

/** «giảm từ 1,5 điểm %/năm trở lên, 3 năm liên tục, hoặc giảm trên 50% so với đầu kỳ»; '' without thresholds. */
function thresholdWords({ thresholds, rule }: Pick<Plan['criteria'][number], 'thresholds' | 'rule'>): string {
  const each = thresholds.map((t) => [boundsWords(t) || t.figure, t.window === null ? '' : `, ${t.window.length} năm liên tục`, t.baseline === null ? '' : ` so với ${t.baseline.at}`].join(''));
  return each.join(rule !== null && 'any' in rule ? ', hoặc ' : ', và ');
}

type Describe = { readonly [L in PlanList]: (record: Plan[L][number], plan: Plan) => RecordWords };

const DESCRIBE: Describe = {
  periods: (p) => ({ main: spanWords(p.from, p.fromEvent, p.to, p.toEvent), detail: PERIOD_ROLE_WORDS[p.role] }),
  subjectGroups: (g) => ({ main: g.name, detail: joined(subjectsOf(g.subjectKinds), unitsOf(g.unitKinds)) }),
  objectives: (o) => ({ main: o.text, detail: '' }),
  contents: (c) => ({ main: c.heading, detail: c.addressedTo.length === 0 ? 'mọi đối tượng' : unitsOf(c.addressedTo) }),
  indicators: (i, plan) => ({
    main: `${i.text}: ${(i.type === 'event' ? '' : boundsWords(i)) || (i.type === 'qualitative' ? 'không có số' : 'hoàn thành hoặc chưa')}`,
    detail: joined(i.strive ? 'phấn đấu' : '', i.maintain ? 'duy trì' : '', i.deadline === null ? (i.period?.text ?? '') : dueWords({ due: i.deadline }), i.parentId === null ? '' : `thuộc: ${plan.indicators.find(({ id }) => id === i.parentId)?.text ?? ''}`, i.relativeTo?.text ?? ''),
  }),
  criteria: (c, plan) => ({ main: c.text, detail: joined(plan.subjectGroups.find(({ id }) => id === c.subjectGroupId)?.name ?? '', thresholdWords(c)) }),
  awardForms: (f) => ({ main: f.name, detail: joined(subjectsOf(f.subjectKinds), f.decidedByStated ? f.decidedBy : '') }),
  awardStandards: (s, plan) => ({ main: [s.text, ...s.conditions].join('; '), detail: joined(...s.awardFormIds.map((id) => plan.awardForms.find((form) => form.id === id)?.name ?? ''), thresholdWords(s)) }),
  quotas: (q, plan) => quotaWords(q, plan),
  stages: (s) => ({ main: s.name, detail: spanWords(s.from, null, s.to, s.toEvent) }),
  milestones: (m) => ({ main: `${m.name}: ${dueWords(m)}`, detail: m.awards ? 'có xét khen thưởng' : '' }),
  reporting: (r) => ({ main: `${REPORT_KIND_WORDS[r.kind]}: ${dueWords(r)}`, detail: joined(r.content, r.to.length === 0 ? '' : `gửi ${[...r.to, ...r.cc].join('; ')}`) }),
  submissionRoutes: (r, plan) => ({
    main: [...r.steps].sort((a, b) => a.order - b.order).map(({ body }) => body).join(' → '),
    detail: r.awardFormIds.map((id) => plan.awardForms.find((form) => form.id === id)?.name ?? '').filter(Boolean).join('; '),
  }),
  responsibilities: (t) => ({ main: t.task, detail: t.body }),
  advancedModels: (a) => ({ main: a.text, detail: '' }),
  propaganda: (t) => ({ main: t.task, detail: t.body }),
  priorities: (p) => ({ main: p.text, detail: subjectsOf(p.subjectKinds) }),
  funding: (f) => ({ main: f.text, detail: '' }),
  unitFacts: (u) => ({ main: u.text, detail: u.count === null ? '' : formatNumber(u.count) }),
  ambiguities: (a) => ({ main: a.reading, detail: joined(a.asPrinted === null ? '' : `văn bản ghi “${a.asPrinted}”`, a.impact) }),
};

function quotaWords(q: Plan['quotas'][number], plan: Plan): RecordWords {
  const [kind, ...more] = q.subjectKinds;
  const word = q.countMode === 'combined' || kind === undefined || more.length > 0 ? 'trường hợp' : PLAN_SUBJECT_KIND_WORDS[kind];
  const milestone = plan.milestones.find(({ id }) => id === q.milestone.milestoneId);
  const when = [MILESTONE_KIND_WORDS[q.milestone.kind], milestone?.due.year ?? q.milestone.year ?? ''].filter((part) => part !== '').join(' ');
  const kinds = unitsOf(q.unitKinds);
  const who = q.unitName === null ? `${q.perUnit ? 'mỗi ' : 'chung cho '}${kinds === '' ? 'đơn vị' : kinds}` : /^(?:Sở|Ban|Ủy ban|UBND|Công an|Bộ) /u.test(q.unitName) ? q.unitName : [kinds, q.unitName].filter(Boolean).join(' ');
  const number = q.status === 'deferred' ? 'chờ phân bổ' : rangeWords(q.min, q.max, word);
  return {
    main: `${when}, ${who}: ${number}`,
    detail: joined(word === 'trường hợp' ? subjectsOf(q.subjectKinds) : '', q.awardForm === null ? 'chưa nêu hình thức khen' : (plan.awardForms.find(({ id }) => id === q.awardForm)?.name ?? ''), q.exceptionTo === null ? '' : 'thay cho dòng chung'),
  };
}

/** A record of a list in words. */
export function recordWords<L extends PlanList>(plan: Plan, list: L, record: Plan[L][number]): RecordWords {
  return DESCRIBE[list](record, plan);
}

/** What a path of the plan holds, in words; null where it holds nothing. */
export function valueWords(plan: Plan, path: string): RecordWords | null {
  const record = recordOfPath(path);
  if (record !== null) {
    const found = plan[record.list].find(({ id }) => id === record.id);
    return found === undefined ? null : (DESCRIBE[record.list] as (row: unknown, of: Plan) => RecordWords)(found, plan);
  }
  const placed = placeOfPath(path);
  if (placed !== null) return placedWords(plan, placed);
  const main = partWords(plan, path);
  return main === '' ? null : { main, detail: '' };
}

function placedWords({ code, relatedCampaigns, footnotes }: Plan, { list, at }: { readonly list: PlacedList; readonly at: number }): RecordWords | null {
  if (list === 'relatedCampaigns') {
    const named = relatedCampaigns[at];
    return named === undefined ? null : { main: named.name, detail: named.relation };
  }
  const note = footnotes[at];
  if (note === undefined) return null;
  // The library's notes also name records by their ids.
  const sections = note.attachedTo.filter((place) => !place.startsWith(`${code}-`));
  return { main: `${note.marker}. ${note.text}`, detail: sections.length === 0 ? '' : `ở ${sections.join('; ')}` };
}

function partWords({ identity, theme, scope, criteriaPolicy, quotaPolicy }: Plan, path: string): string {
  switch (path) {
    case 'identity.date': return partialWords(identity.date);
    case 'identity.campaignKind': return identity.campaignKind === 'dot' ? 'đợt thi đua' : 'phong trào thi đua';
    case 'identity.signer': return [identity.signer.capacity, identity.signer.position, identity.signer.name].filter((word) => word !== null).join(', ');
    case 'identity.promulgatedBy': {
      const paper = identity.promulgatedBy;
      return paper === null ? '' : [paper.documentType, paper.number === null ? 'chưa có số' : `số ${paper.number}`, partialWords(paper.date) === '' ? '' : `ngày ${partialWords(paper.date)}`, `của ${paper.issuer}`].filter(Boolean).join(' ');
    }
    case 'identity.legalBases': return identity.legalBases.map(({ number, subject }) => [number, subject].filter((word) => word !== null).join(' ')).join('; ');
    case 'identity.recipients': return identity.recipients.join('; ');
    case 'theme': return theme.text;
    case 'scope': return scope.text;
    case 'criteriaPolicy': return criteriaPolicy.text;
    case 'quotaPolicy': return quotaPolicy.text;
  }
  const value = path.startsWith('identity.') ? (identity as Readonly<Record<string, unknown>>)[path.slice('identity.'.length)] : null;
  return typeof value === 'string' ? value : '';
}
