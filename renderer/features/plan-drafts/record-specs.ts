import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import type { PlacedList, PlanList } from '../../../shared/domain/plan-edit.ts';
import { recordWords } from '../../../shared/domain/plan-words.ts';
import { fault } from '../../../shared/result.ts';
import * as choices from './record-choices.ts';
import { at } from './record-fields.ts';
import type { FieldChoice, FieldSpec, FormSpec, PlanRecord } from './record-fields.ts';
import { INDICATOR_FORM } from './indicator-spec.ts';
import { THRESHOLD_FIELDS, finishThresholds, openThresholds, thresholdFaults } from './threshold-rows.ts';

const text = (path: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ path, label, kind: 'text', ...more });
const area = (path: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ path, label, kind: 'area', ...more });
const choice = (path: string, label: string, from: readonly FieldChoice[], more: Partial<FieldSpec> = {}): FieldSpec => ({ path, label, kind: 'choice', choices: from, required: true, ...more });
const many = (path: string, label: string, from: readonly FieldChoice[], more: Partial<FieldSpec> = {}): FieldSpec => ({ path, label, kind: 'many', choices: from, ...more });
const only = (...fields: readonly FieldSpec[]): FormSpec => ({ fields: () => fields });

const DATE_NOTE = 'ngày/tháng/năm; tháng/năm; ngày/tháng (lặp lại hằng năm); hoặc năm';
const due = (label: string): FieldSpec[] => [
  choice('due.bound', 'Cách tính', choices.BOUNDS),
  { path: 'due', label, kind: 'due', note: DATE_NOTE },
  text('due.event', 'Hoặc gắn với sự kiện', { note: 'Ví dụ: Đại hội kết thúc' }),
];
const formsOf = (plan: Plan): FieldChoice[] => plan.awardForms.map(({ id, name }) => ({ value: id, label: name }));
const PARAGRAPH = only(area('text', 'Nội dung', { required: true }));
const TASK = only(text('body', 'Cơ quan, đơn vị được giao', { required: true }), area('task', 'Việc được giao', { required: true }));

/** A deadline's wording follows its date where nothing was printed for it. */
function worded(record: PlanRecord): PlanRecord {
  const held = at(record, 'due') as { text: string; event: string | null; day: number | null; month: number | null; year: number | null; bound: string };
  const date = [held.day, held.month, held.year].filter((part) => part !== null).join('/');
  return { ...record, due: { ...held, text: held.text.trim() === '' ? [date, held.event].filter(Boolean).join(', ') || 'chưa nêu ngày' : held.text } };
}

const THRESHOLDS = { open: openThresholds, check: thresholdFaults, finish: finishThresholds };

/** The form of each list's records. */
export const RECORD_FORMS: { readonly [L in PlanList]: FormSpec } = {
  periods: only(
    choice('role', 'Là thời gian của', choices.PERIOD_ROLES),
    { path: 'from', label: 'Từ', kind: 'date', note: DATE_NOTE },
    { path: 'to', label: 'Đến', kind: 'date' },
    text('fromEvent', 'Hoặc bắt đầu khi', { note: 'Sự kiện, nếu không có ngày' }),
    text('toEvent', 'Hoặc kết thúc khi'),
    area('text', 'Văn bản ghi', { required: true }),
  ),
  subjectGroups: only(text('name', 'Tên nhóm đối tượng', { required: true }), many('subjectKinds', 'Đối tượng', choices.SUBJECT_KINDS), many('unitKinds', 'Loại đơn vị', choices.UNIT_KINDS)),
  objectives: PARAGRAPH,
  contents: only(area('heading', 'Nội dung', { required: true }), many('addressedTo', 'Dành cho', choices.UNIT_KINDS, { note: 'Để trống: mọi đối tượng' })),
  indicators: INDICATOR_FORM,
  criteria: {
    fields: (plan) => [area('text', 'Tiêu chí', { required: true }), choice('subjectGroupId', 'Nhóm đối tượng', plan.subjectGroups.map(({ id, name }) => ({ value: id, label: name }))), ...THRESHOLD_FIELDS],
    ...THRESHOLDS,
  },
  awardForms: {
    fields: () => [
      text('name', 'Tên hình thức, danh hiệu', { required: true }),
      choice('kind', 'Loại', choices.FORM_KINDS),
      choice('level', 'Cấp khen thưởng', choices.FORM_LEVELS),
      text('decidedBy', 'Người quyết định', { required: true }),
      many('subjectKinds', 'Đối tượng', choices.SUBJECT_KINDS, { required: true }),
    ],
  },
  awardStandards: {
    fields: (plan) => [
      area('text', 'Tiêu chuẩn', { required: true }),
      { path: 'conditions', label: 'Điều kiện, mỗi dòng một điều kiện', kind: 'lines' },
      many('awardFormIds', 'Áp dụng cho hình thức', formsOf(plan), { note: 'Để trống: kế hoạch không nêu hình thức' }),
      many('subjectKinds', 'Đối tượng', choices.SUBJECT_KINDS),
      ...THRESHOLD_FIELDS,
    ],
    ...THRESHOLDS,
  },
  quotas: {
    fields: (plan) => [
      choice('milestone.milestoneId', 'Xét khi', plan.milestones.map((record) => ({ value: record.id, label: recordWords(plan, 'milestones', record).main }))),
      many('unitKinds', 'Loại đơn vị nhận', choices.UNIT_KINDS),
      text('unitName', 'Hoặc đích danh đơn vị', { note: 'Chỉ khi kế hoạch nêu tên' }),
      choice('_share', 'Cách giao', [
        { value: 'moi', label: 'Mỗi đơn vị có số này' },
        { value: 'chung', label: 'Một số chung, không chia' },
      ]),
      many('subjectKinds', 'Đối tượng', choices.SUBJECT_KINDS, { required: true }),
      choice('countMode', 'Cách đếm', choices.COUNT_MODES),
      { path: 'min', label: 'Số tối thiểu', kind: 'number', note: 'Để trống nếu không nêu' },
      { path: 'max', label: 'Số tối đa', kind: 'number' },
      choice('awardForm', 'Hình thức khen', formsOf(plan), { required: false, note: 'Để trống nếu kế hoạch chưa nêu' }),
      choice('status', 'Số lượng', choices.QUOTA_STATUSES),
      choice('exceptionTo', 'Thay cho dòng chung', plan.quotas.map((record) => ({ value: record.id, label: recordWords(plan, 'quotas', record).main })), { required: false, note: 'Dòng riêng của một đơn vị thay dòng chung, không cộng thêm' }),
    ],
    open: (record) => ({ ...record, _share: record['perUnit'] === false ? 'chung' : 'moi' }),
    check: ({ min, max, status }) => [
      ...(typeof min === 'number' && typeof max === 'number' && min > max ? [fault('so-luong-nguoc', 'Số tối thiểu lớn hơn số tối đa.', { item: 'max' })] : []),
      ...(status === 'fixed' && min === null && max === null ? [fault('thieu-so-luong', 'Ghi số tối đa, số tối thiểu, hoặc cả hai.', { item: 'max' })] : []),
    ],
    finish: ({ _share, ...record }, plan) => {
      const milestone = plan.milestones.find(({ id }) => id === at(record, 'milestone.milestoneId'));
      return { ...record, perUnit: _share !== 'chung', ...(milestone !== undefined && { milestone: { kind: milestone.kind, year: milestone.due.year, milestoneId: milestone.id } }) };
    },
  },
  stages: only(text('name', 'Tên giai đoạn', { required: true }), { path: 'from', label: 'Từ', kind: 'date', note: DATE_NOTE }, { path: 'to', label: 'Đến', kind: 'date' }, text('toEvent', 'Hoặc kết thúc khi')),
  milestones: {
    fields: () => [
      choice('kind', 'Loại mốc', choices.MILESTONE_KINDS),
      text('name', 'Tên mốc', { required: true }),
      ...due('Thời điểm'),
      choice('recurring', 'Lặp lại', choices.RECURRENCES.slice(0, 2), { required: false, note: 'Để trống: một lần' }),
      text('actor', 'Ai thực hiện', { required: true }),
      { path: 'awards', label: 'Có xét khen thưởng ở mốc này', kind: 'check' },
    ],
    finish: worded,
  },
  reporting: {
    fields: () => [
      choice('kind', 'Gửi gì', choices.REPORT_KINDS),
      area('content', 'Nội dung', { required: true }),
      ...due('Hạn'),
      choice('recurring', 'Lặp lại', choices.RECURRENCES),
      { path: 'from', label: 'Ai gửi, mỗi dòng một nơi', kind: 'lines' },
      { path: 'to', label: 'Gửi đến, mỗi dòng một nơi', kind: 'lines' },
      { path: 'cc', label: 'Đồng thời gửi', kind: 'lines' },
    ],
    finish: worded,
  },
  submissionRoutes: {
    fields: (plan) => [{ path: 'steps', label: 'Các bước, mỗi dòng một nơi: việc', kind: 'steps', required: true, note: 'Ví dụ: UBND xã: đề nghị' }, many('awardFormIds', 'Cho hình thức', formsOf(plan))],
  },
  responsibilities: TASK,
  propaganda: TASK,
  advancedModels: PARAGRAPH,
  priorities: only(area('text', 'Nội dung', { required: true }), many('subjectKinds', 'Đối tượng', choices.SUBJECT_KINDS)),
  funding: PARAGRAPH,
  unitFacts: only(area('text', 'Nội dung', { required: true }), text('unitName', 'Tên đơn vị'), { path: 'count', label: 'Số lượng', kind: 'number' }),
  ambiguities: only(area('reading', 'Cách hiểu', { required: true }), text('impact', 'Ảnh hưởng', { required: true })),
};

/** The form of the records of the lists without ids. */
export const PLACED_FORMS: { readonly [L in PlacedList]: FormSpec } = {
  relatedCampaigns: only(area('name', 'Tên phong trào, cuộc vận động', { required: true }), text('relation', 'Liên quan thế nào', { required: true, suggestions: ['lồng ghép', 'hưởng ứng', 'gắn kết', 'kết hợp', 'triển khai', 'thực hiện', 'nhắc đến'] }), text('section', 'Ở mục', { required: true })),
  footnotes: only(text('marker', 'Số chú thích', { required: true }), area('text', 'Nội dung', { required: true }), { path: 'attachedTo', label: 'Gắn với mục, mỗi dòng một mục', kind: 'lines' }),
};

/** Forms of the parts that have no records, by path; the record is the part itself («identity», «theme» …). */
export const PART_FORMS: Readonly<Record<string, FormSpec>> = {
  'identity.title': only(area('title', 'Tên phong trào, đợt thi đua', { required: true })),
  'identity.campaignKind': only(choice('campaignKind', 'Là', choices.CAMPAIGN_KINDS)),
  'identity.documentType': only(text('documentType', 'Loại văn bản', { required: true, suggestions: ['Kế hoạch', 'Hướng dẫn', 'Chương trình'] })),
  'identity.number': { fields: () => [text('number', 'Số văn bản', { note: 'Ghi đúng như in, giữ số 0 ở đầu. Để trống nếu chưa có.' })], finish: (record) => ({ ...record, numberStatus: record['number'] === null ? 'chưa có' : 'có' }) },
  'identity.date': only({ path: 'date', label: 'Ngày ban hành', kind: 'date', note: 'ngày/tháng/năm' }),
  'identity.issuer': only(text('issuer', 'Cơ quan ban hành', { required: true })),
  'identity.province': only(text('province', 'Tỉnh, thành phố', { required: true })),
  'identity.signer': only(text('signer.name', 'Họ tên người ký'), text('signer.position', 'Chức vụ người ký'), text('signer.capacity', 'Ký thay, thừa lệnh', { note: 'Ví dụ: TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH' })),
  'identity.promulgatedBy': {
    fields: () => [
      text('_paper.number', 'Số quyết định', { note: 'Để trống tất cả nếu kế hoạch không ban hành kèm quyết định.' }),
      { path: '_paper.date', label: 'Ngày quyết định', kind: 'date' },
      text('_paper.issuer', 'Cơ quan ban hành quyết định'),
    ],
    open: (record) => ({ ...record, _paper: record['promulgatedBy'] ?? { number: null, date: null, issuer: null } }),
    finish: ({ _paper, ...record }) => ({ ...record, promulgatedBy: promulgated(record, _paper as PlanRecord) }),
  },
  'identity.legalBases': {
    fields: ({ identity }) => [many('_kept', 'Giữ các căn cứ', identity.legalBases.map(({ number, subject }, index) => ({ value: String(index), label: [number, subject].filter((word) => word !== null).join(' ') || `Căn cứ ${index + 1}` })), { note: 'Bỏ những dòng đọc nhầm' })],
    open: (record) => ({ ...record, _kept: (record['legalBases'] as unknown[]).map((_base, index) => String(index)) }),
    finish: ({ _kept, ...record }) => ({ ...record, legalBases: (record['legalBases'] as unknown[]).filter((_base, index) => (_kept as string[]).includes(String(index))) }),
  },
  'identity.recipients': only({ path: 'recipients', label: 'Nơi nhận, mỗi dòng một nơi', kind: 'lines' }),
  theme: only(area('text', 'Chủ đề', { required: true }), { path: 'slogans', label: 'Khẩu hiệu, mỗi dòng một câu', kind: 'lines' }),
  scope: only(area('text', 'Phạm vi', { required: true })),
  criteriaPolicy: only(choice('status', 'Tiêu chí', choices.CRITERIA_STATUSES), text('by', 'Ai xây dựng', { required: true }), area('text', 'Văn bản ghi', { required: true })),
  quotaPolicy: only(choice('status', 'Số lượng', choices.QUOTA_POLICIES), text('allottedBy', 'Ai phân bổ'), area('text', 'Văn bản ghi', { required: true })),
};

/** The decision a plan is attached to; null where nothing of it is known. */
function promulgated(identity: PlanRecord, paper: PlanRecord): PlanRecord | null {
  const { number, date, issuer } = paper as { number: string | null; date: object | null; issuer: string | null };
  if (number === null && date === null && issuer === null) return null;
  const held = (identity['promulgatedBy'] ?? {}) as PlanRecord;
  const symbol = number === null ? 'không in' : number.replace(/^\d+/u, '') || 'không in';
  return { documentType: 'Quyết định', numberAsPrinted: number ?? 'không in', note: null, ...held, symbol: held['number'] === number ? (held['symbol'] ?? symbol) : symbol, number, date: date ?? { day: null, month: null, year: null }, issuer: issuer ?? identity['issuer'] };
}
