import { awardByCode } from '../catalogue/awards.ts';
import { fieldWord, valueWords } from '../exchange/field-words.ts';
import { CANCEL_GROUND_WORDS } from './cancellation.ts';
import { CORRECTED_FIELD_WORDS, CORRECTION_FORM_WORDS } from './correction.ts';
import { DOSSIER_STATE_WORDS } from './dossier.ts';
import { HANDOVER_RESULT_WORDS } from './handover.ts';
import { ITEM_STATE_WORDS, MERIT_CAPACITY_WORDS, NOMINATION_STATE_WORDS } from './nomination.ts';
import { DECISION_RESULT_WORDS } from './response.ts';
import { SUBJECT_FLAG_WORDS } from './subject.ts';
import { ROLE_WORDS } from './user.ts';

/** One field that a change touched, in the words of the screen. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Fields as the pages call them; those not here are called as in the exchange. */
const FIELDS: Readonly<Record<string, string>> = {
  state: 'Trạng thái', award: 'Danh hiệu, hình thức', merit: 'Thành tích (in trên bằng)', summary: 'Tóm tắt thành tích', grounds: 'Căn cứ (các năm, số quyết định)', capacity: 'Tư cách lập thành tích', flags: 'Phân loại',
  overrideReason: 'Lý do gửi khi còn thiếu', headOfUnit: 'Người đứng đầu đơn vị', items: 'Thành phần hồ sơ', sentVersions: 'Số lần đã gửi', withdrawal: 'Thu hồi', receiver: 'Nơi nhận', submission: 'Tờ trình', signer: 'Người ký',
  sending: 'Lần gửi', nominationIds: 'Dòng đề nghị', attachmentIds: 'Tệp đính kèm', scanIds: 'Bản chụp', title: 'Trích yếu', authority: 'Cơ quan quyết định', signerName: 'Người ký', signerTitle: 'Chức vụ người ký', result: 'Kết quả', resultOn: 'Ngày có kết quả',
  awardName: 'Danh hiệu, hình thức', channel: 'Nguồn', position: 'Thứ tự', toName: 'Nơi nhận', fromName: 'Nơi giao', listCount: 'Số trong danh sách', form: 'Hình thức', lines: 'Các dòng', entryIds: 'Dòng bị hủy', recoveries: 'Thu hồi', role: 'Vai trò', label: 'Tên đăng nhập',
  retiredFrom: 'Ngừng dùng từ', focal: 'Vai trò theo phong trào', deed: 'Việc', required: 'Yêu cầu', signed: 'Đã ký, đóng dấu', confirmed: 'Cấp trên xác nhận', paperOn: 'Ngày của giấy tờ', content: 'Nội dung', recipients: 'Nơi gửi', number: 'Số, ký hiệu',
  ...SUBJECT_FLAG_WORDS, collectiveId: 'Tập thể', head: 'Đứng đầu', old: 'Đã ghi', new: 'Sửa thành', decidedOn: 'Ngày quyết định', withdrawn: 'Đã rút',
  answer: 'Trả lời', by: 'Người ghi', withdrawnOn: 'Ngày rút', about: 'Góp ý về', onBehalfOf: 'Ký cho chức vụ', preferred: 'Mặc định', validTo: 'Hiệu lực đến',
  texts: 'Nội dung báo cáo', figures: 'Số liệu trong báo cáo', indicators: 'Chỉ tiêu trong báo cáo', initiatives: 'Sáng kiến trong báo cáo', titles: 'Danh hiệu trong báo cáo', awards: 'Hình thức khen thưởng trong báo cáo',
  occasion: 'Dịp trao', presenter: 'Người trao', signedBy: 'Người ký nhận', settledVnd: 'Mức thưởng đã xác định (đồng)', settledGround: 'Căn cứ mức thưởng', paidOn: 'Ngày chi', paidVnd: 'Đã chi (đồng)', receivedBy: 'Người nhận', sentence: 'Câu hỏi', key: 'Mã',
};

/** Members that identify, repeat another or serve the program alone. */
const SILENT = new Set(['id', 'version', 'owner', 'ownerName', 'before', 'decidedFrom', 'copiedFrom', 'undo', 'confidence', 'citation', 'added', 'source', 'code', 'position', 'unitCode']);
/** Members that name other records: only how many there are can be said. */
/** Long contents: that they changed is said, the words stand in the record. */
const WHOLE = new Set(['texts', 'figures', 'indicators', 'initiatives', 'titles', 'awards', 'recoveries', 'focal']);
const COUNTED = new Set(['nominationIds', 'attachmentIds', 'scanIds', 'entryIds']);

type Words = Readonly<Record<string, string>>;
const CHANNELS: Words = { bundle: 'Gói dữ liệu', paper: 'Văn bản giấy', own: 'Của đơn vị' };
/** Words of stored choices, by table and member; «*» for every table. */
const CHOICES: Readonly<Record<string, Words>> = {
  'dossier.state': DOSSIER_STATE_WORDS, 'nomination.state': NOMINATION_STATE_WORDS, 'nomination.capacity': MERIT_CAPACITY_WORDS, 'items.state': ITEM_STATE_WORDS, 'items.required': { yes: 'Có', no: 'Không', ask: 'Chưa rõ' },
  'decision_line.result': DECISION_RESULT_WORDS, 'handover.result': HANDOVER_RESULT_WORDS, 'correction.form': CORRECTION_FORM_WORDS, 'lines.field': CORRECTED_FIELD_WORDS, 'cancellation.ground': CANCEL_GROUND_WORDS,
  'user.role': ROLE_WORDS, 'remark.about': { round: 'Danh sách của đợt xét', nomination: 'Đề nghị', dossier: 'Hồ sơ' }, '*.channel': CHANNELS, 'certificate_print.deed': { in: 'In', 'in-lai': 'In lại', hong: 'Hỏng' },
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const blank = (value: unknown) => value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

function words(entity: string, name: string, value: unknown): string {
  if (blank(value)) return '';
  const choice = CHOICES[`${entity}.${name}`] ?? CHOICES[`*.${name}`];
  if (typeof value === 'string' && choice !== undefined && Object.hasOwn(choice, value)) return choice[value] as string;
  return valueWords(value);
}

/**
 * What one change of a row did, field by field, in the order of the row; nothing where only what identifies was written.
 * @param entity table of the row · @param before null for a row's first line
 */
export function fieldChanges(entity: string, before: object | null, after: object | null): FieldChange[] {
  return compare(entity, '', (before ?? {}) as Readonly<Record<string, unknown>>, (after ?? {}) as Readonly<Record<string, unknown>>);
}

function compare(entity: string, prefix: string, before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  const found: FieldChange[] = [];
  for (const name of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const [was, is] = [before[name], after[name]];
    if (SILENT.has(name) || JSON.stringify(was) === JSON.stringify(is) || (blank(was) && blank(is))) continue;
    const label = `${prefix}${FIELDS[name] ?? fieldWord(name)}`;
    if (COUNTED.has(name)) {
      found.push({ field: label, before: count(was), after: count(is) });
    } else if (/Ids?$/.test(name)) {
      continue;
    } else if (WHOLE.has(name)) {
      found.push({ field: label, before: '', after: blank(is) ? 'đã bỏ' : 'đã sửa' });
    } else if (name === 'award') {
      found.push({ field: label, before: awardWords(was), after: awardWords(is) });
    } else if (isKeyed(was) || isKeyed(is)) {
      found.push(...compareKeyed(name, label, was, is));
    } else if (isObject(was) || isObject(is)) {
      found.push(...compare(entity, `${label}: `, isObject(was) ? was : {}, isObject(is) ? is : {}));
    } else {
      const [from, to] = [words(entity, name, was), words(entity, name, is)];
      if (from !== to) found.push({ field: label, before: from, after: to });
    }
  }
  return found;
}

/** Name of a chosen award; of one that stands in a plan only that it does, since the plan names it. */
function awardWords(value: unknown): string {
  if (!isObject(value)) return '';
  if (typeof value['name'] === 'string') return value['name'];
  return typeof value['code'] === 'string' ? (awardByCode(value['code'])?.nameVi ?? value['code']) : 'Hình thức của kế hoạch';
}

const count = (value: unknown) => (Array.isArray(value) && value.length > 0 ? String(value.length) : '');

type Keyed = readonly (Readonly<Record<string, unknown>> & { readonly code: string; readonly name: string })[];
/** Lines of a checklist, which are told apart by their code. */
const isKeyed = (value: unknown): value is Keyed => Array.isArray(value) && value.length > 0 && value.every((line) => isObject(line) && typeof line['code'] === 'string' && typeof line['name'] === 'string');

function compareKeyed(name: string, label: string, was: unknown, is: unknown): FieldChange[] {
  const [before, after] = [isKeyed(was) ? was : [], isKeyed(is) ? is : []];
  // A checklist that was just drawn up says more by its number than by its twenty lines.
  if (before.length === 0) return [{ field: label, before: '', after: `${after.length} mục` }];
  const old = new Map(before.map((line) => [line.code, line]));
  const gone = before.filter(({ code }) => !after.some((line) => line.code === code));
  return [
    ...after.flatMap((line) => {
      const held = old.get(line.code);
      return held === undefined ? [{ field: label, before: '', after: line.name }] : compare(name, `${line.name}: `, held, line);
    }),
    ...gone.map((line) => ({ field: label, before: line.name, after: '' })),
  ];
}

/** A change on one line: «Trạng thái: Đang soạn → Đã gửi». */
export function changeWords({ field, before, after }: FieldChange): string {
  if (before === '') return `${field}: ${after}`;
  return after === '' ? `${field}: bỏ «${before}»` : `${field}: ${before} → ${after}`;
}
