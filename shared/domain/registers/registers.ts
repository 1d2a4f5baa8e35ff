import { z } from 'zod';
import type { Id } from '../common.ts';
import { COUNCIL_REGISTERS } from './council-registers.ts';
import { PERSON_REGISTERS } from './person-registers.ts';
import {
  ESCAPE_OUTCOMES, EXPENSE_SOURCES, EscapeRegistration, Expense, Feedback, GRADE_KINDS, INITIATIVE_KINDS, INITIATIVE_SCOPES, INSPECTION_KINDS, INSPECTION_TIMINGS, Initiative, Inspection, PROPAGANDA_CHANNELS, Propaganda,
  PropagandaPlan, QUALITY_GRADES, QualityGrading, SUPPORT_KINDS, SUPPORT_RECEIVERS, Support,
} from './shapes.ts';
import { before, register, wrong } from './spec.ts';
import type { RegisterSpec } from './spec.ts';


/** The registers a unit keeps beside its campaigns. The key is the name in the contract and of the stored entity. */
export const REGISTERS = {
  escape_registration: register({
    title: 'Hộ đăng ký thoát nghèo',
    line: 'hộ đăng ký',
    empty: 'Chưa có hộ nào. Ghi hộ tự nguyện đăng ký thoát nghèo ngay khi nhận đơn: đây là minh chứng cho tiêu chí của hộ gia đình.',
    about: 'Tự nguyện đăng ký thoát nghèo (tiêu chí đối với hộ gia đình)',
    schema: EscapeRegistration,
    dayField: 'registeredOn',
    searchFields: ['household', 'village', 'source'],
    fields: [
      { key: 'household', label: 'Chủ hộ', kind: 'line', required: true, column: 220 },
      { key: 'subjectId', label: 'Hộ trong danh sách đối tượng', kind: 'subject', help: 'Chọn để dòng này thành minh chứng khi đề nghị khen hộ.', fills: 'household' },
      { key: 'village', label: 'Thôn, tổ dân phố', kind: 'line', column: 180 },
      { key: 'registeredOn', label: 'Ngày đăng ký', kind: 'date', required: true, column: 120 },
      { key: 'targetYear', label: 'Năm phấn đấu thoát nghèo', kind: 'year', column: 140 },
      { key: 'outcome', label: 'Kết quả', kind: 'choice', choices: ESCAPE_OUTCOMES, column: 150 },
      { key: 'outcomeOn', label: 'Ngày có kết quả', kind: 'date', column: 120 },
      { key: 'source', label: 'Văn bản', kind: 'line', help: 'Đơn đăng ký, quyết định công nhận thoát nghèo.', column: 200 },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
    check: (line) => [
      ...(before(line.registeredOn, line.outcomeOn) ? [wrong('outcomeOn', 'Ngày có kết quả trước ngày đăng ký.', 'Sửa lại một trong hai ngày.')] : []),
      ...(line.outcome === 'da-thoat' && line.outcomeOn === null ? [wrong('outcomeOn', 'Hộ đã thoát nghèo thì cần ngày có kết quả.', 'Nhập ngày của quyết định công nhận.')] : []),
    ],
  }),
  support: register({
    title: 'Hỗ trợ hộ nghèo, địa bàn khó khăn',
    line: 'lượt hỗ trợ',
    empty: 'Chưa có lượt hỗ trợ nào. Ghi ai giúp ai, bằng gì, trị giá bao nhiêu: số liệu này vào báo cáo và là thành tích của bên giúp.',
    about: 'Giúp đỡ hộ nghèo, xã và thôn đặc biệt khó khăn',
    schema: Support,
    dayField: 'givenOn',
    searchFields: ['giver', 'receiver', 'content'],
    fields: [
      { key: 'givenOn', label: 'Ngày', kind: 'date', required: true, column: 110 },
      { key: 'giver', label: 'Bên hỗ trợ', kind: 'line', required: true, column: 220 },
      { key: 'receiver', label: 'Bên nhận', kind: 'line', required: true, column: 220 },
      { key: 'receiverKind', label: 'Loại bên nhận', kind: 'choice', choices: SUPPORT_RECEIVERS, required: true, column: 170 },
      { key: 'kind', label: 'Hình thức', kind: 'choice', choices: SUPPORT_KINDS, required: true, column: 130 },
      { key: 'content', label: 'Nội dung', kind: 'line', column: 220 },
      { key: 'value', label: 'Trị giá (đồng)', kind: 'money', help: 'Để trống khi không tính thành tiền.', column: 130 },
      { key: 'source', label: 'Văn bản', kind: 'line' },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
  }),
  initiative: register({
    title: 'Sáng kiến',
    line: 'sáng kiến',
    empty: 'Chưa có sáng kiến nào. Sáng kiến được công nhận là điều kiện của nhiều danh hiệu; ghi ở đây để dùng lại trong hồ sơ.',
    about: 'Sáng kiến và phạm vi ảnh hưởng',
    schema: Initiative,
    dayField: 'year',
    searchFields: ['name', 'authors', 'decisionNumber'],
    fields: [
      { key: 'name', label: 'Tên sáng kiến', kind: 'line', required: true, law: 'initiative.name', column: 300 },
      { key: 'kind', label: 'Loại', kind: 'choice', choices: INITIATIVE_KINDS, required: true, column: 140 },
      { key: 'subjectIds', label: 'Tác giả trong danh sách đối tượng', kind: 'subjects', help: 'Chọn để sáng kiến hiện trong hồ sơ của tác giả.', column: 200 },
      { key: 'authors', label: 'Tác giả khác', kind: 'line', column: 200 },
      { key: 'year', label: 'Năm', kind: 'year', required: true, column: 70 },
      { key: 'scope', label: 'Phạm vi ảnh hưởng', kind: 'choice', choices: INITIATIVE_SCOPES, law: 'initiative.scope', column: 170 },
      { key: 'replicable', label: 'Có khả năng nhân rộng', kind: 'yesno', help: 'Theo văn bản công nhận; chưa rõ thì để trống.' },
      { key: 'recognisedBy', label: 'Cơ quan công nhận', kind: 'line', column: 180 },
      { key: 'decisionNumber', label: 'Số quyết định', kind: 'line', column: 140 },
      { key: 'recognisedOn', label: 'Ngày công nhận', kind: 'date', column: 120 },
      { key: 'effect', label: 'Hiệu quả áp dụng', kind: 'prose' },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
    check: (line) =>
      line.scope !== 'chua-cong-nhan' && (line.recognisedBy === '' || line.decisionNumber === '')
        ? [wrong(line.recognisedBy === '' ? 'recognisedBy' : 'decisionNumber', 'Sáng kiến được công nhận cần cơ quan công nhận và số quyết định.', 'Nhập theo quyết định, hoặc chọn «Chưa được công nhận».')]
        : [],
  }),
  quality_grading: register({
    title: 'Xếp loại chất lượng hằng năm',
    line: 'dòng xếp loại',
    empty: 'Chưa có dòng nào. Kết quả xếp loại hằng năm hiện bên cạnh đề nghị khen thưởng để đối chiếu.',
    about: 'Gắn khen thưởng với đánh giá, xếp loại cơ quan, tổ chức đảng và cán bộ hằng năm',
    schema: QualityGrading,
    dayField: 'year',
    searchFields: ['name', 'source'],
    fields: [
      { key: 'name', label: 'Tên cơ quan, tổ chức, cá nhân', kind: 'line', required: true, column: 260 },
      { key: 'subjectId', label: 'Trong danh sách đối tượng', kind: 'subject', help: 'Chọn để kết quả hiện bên cạnh đề nghị của đối tượng này.' },
      { key: 'kind', label: 'Loại', kind: 'choice', choices: GRADE_KINDS, required: true, column: 200 },
      { key: 'year', label: 'Năm', kind: 'year', required: true, column: 70 },
      { key: 'grade', label: 'Xếp loại', kind: 'choice', choices: QUALITY_GRADES, required: true, law: 'rating.grade', column: 220 },
      { key: 'source', label: 'Văn bản', kind: 'line', required: true, column: 220 },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
  }),
  propaganda: register({
    title: 'Tuyên truyền',
    line: 'lượt tuyên truyền',
    empty: 'Chưa có lượt tuyên truyền nào. Ghi bài viết, buổi phát, hội nghị để đối chiếu với kế hoạch năm.',
    about: 'Tuyên truyền phong trào, gương điển hình',
    schema: Propaganda,
    dayField: 'on',
    searchFields: ['title', 'doneBy', 'link'],
    fields: [
      { key: 'on', label: 'Ngày', kind: 'date', required: true, column: 110 },
      { key: 'channel', label: 'Kênh', kind: 'choice', choices: PROPAGANDA_CHANNELS, required: true, column: 210 },
      { key: 'title', label: 'Nội dung', kind: 'line', required: true, column: 320 },
      { key: 'count', label: 'Số lượt', kind: 'count', column: 80 },
      { key: 'exemplarId', label: 'Điển hình được nêu', kind: 'exemplar', column: 200 },
      { key: 'doneBy', label: 'Đơn vị thực hiện', kind: 'line', column: 180 },
      { key: 'link', label: 'Đường dẫn, số báo', kind: 'line' },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
  }),
  propaganda_plan: register({
    title: 'Kế hoạch tuyên truyền năm',
    line: 'dòng kế hoạch',
    empty: 'Chưa có kế hoạch tuyên truyền. Nhập số lượt dự kiến theo kênh để so với số đã làm.',
    about: 'Kế hoạch, chương trình phối hợp tuyên truyền',
    schema: PropagandaPlan,
    dayField: 'year',
    searchFields: ['source', 'jointWith'],
    fields: [
      { key: 'year', label: 'Năm', kind: 'year', required: true, column: 70 },
      { key: 'channel', label: 'Kênh', kind: 'choice', choices: PROPAGANDA_CHANNELS, required: true, column: 220 },
      { key: 'planned', label: 'Số lượt dự kiến', kind: 'count', required: true, column: 120 },
      { key: 'source', label: 'Văn bản', kind: 'line', required: true, column: 240 },
      { key: 'jointWith', label: 'Phối hợp với', kind: 'line', column: 220 },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
  }),
  expense: register({
    title: 'Kinh phí',
    line: 'khoản chi',
    empty: 'Chưa có khoản chi nào. Phong trào không có kinh phí riêng vẫn đầy đủ; chỉ ghi khi có chi.',
    about: 'Chi cho khen thưởng và hoạt động của phong trào',
    schema: Expense,
    dayField: 'on',
    searchFields: ['content', 'decision', 'document'],
    fields: [
      { key: 'on', label: 'Ngày', kind: 'date', required: true, column: 110 },
      { key: 'content', label: 'Nội dung chi', kind: 'line', required: true, column: 300 },
      { key: 'amount', label: 'Số tiền (đồng)', kind: 'money', required: true, column: 140 },
      { key: 'source', label: 'Nguồn', kind: 'choice', choices: EXPENSE_SOURCES, required: true, law: 'expense.source', column: 240 },
      { key: 'decision', label: 'Quyết định khen thưởng hoặc hoạt động', kind: 'line', column: 220 },
      { key: 'document', label: 'Chứng từ', kind: 'line', column: 160 },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
  }),
  inspection: register({
    title: 'Kiểm tra, giám sát',
    line: 'cuộc kiểm tra, giám sát',
    empty: 'Chưa có cuộc kiểm tra, giám sát nào.',
    about: 'Chương trình kiểm tra; kết luận và việc khắc phục',
    schema: Inspection,
    dayField: 'plannedFor',
    searchFields: ['inspector', 'inspected', 'subject', 'findings'],
    fields: [
      { key: 'kind', label: 'Loại', kind: 'choice', choices: INSPECTION_KINDS, required: true, column: 180 },
      { key: 'timing', label: 'Định kỳ, đột xuất', kind: 'choice', choices: INSPECTION_TIMINGS, required: true, column: 120 },
      { key: 'inspector', label: 'Bên kiểm tra, giám sát', kind: 'line', required: true, column: 200 },
      { key: 'inspected', label: 'Nơi được kiểm tra', kind: 'line', required: true, column: 200 },
      { key: 'plannedFor', label: 'Ngày dự kiến', kind: 'date', column: 120 },
      { key: 'visitedOn', label: 'Ngày thực hiện', kind: 'date', column: 120 },
      { key: 'subject', label: 'Nội dung', kind: 'line', column: 220 },
      { key: 'resourcesUsed', label: 'Có xem việc sử dụng nguồn lực', kind: 'flag' },
      { key: 'findings', label: 'Kết luận', kind: 'prose' },
      { key: 'remedies', label: 'Việc phải khắc phục', kind: 'prose' },
      { key: 'remedyDue', label: 'Hạn khắc phục', kind: 'date', column: 120 },
      { key: 'remediedOn', label: 'Ngày khắc phục xong', kind: 'date', column: 130 },
      { key: 'document', label: 'Văn bản', kind: 'line' },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
    check: (line) => [
      ...(line.timing === 'dinh-ky' && line.plannedFor === null && line.visitedOn === null ? [wrong('plannedFor', 'Cuộc kiểm tra định kỳ cần ngày dự kiến hoặc ngày thực hiện.', 'Nhập một trong hai ngày.')] : []),
      ...(line.findings !== '' && line.visitedOn === null ? [wrong('visitedOn', 'Có kết luận thì cần ngày thực hiện.', 'Nhập ngày thực hiện.')] : []),
      ...(before(line.visitedOn, line.remediedOn) ? [wrong('remediedOn', 'Ngày khắc phục xong trước ngày kiểm tra.', 'Sửa lại một trong hai ngày.')] : []),
    ],
  }),
  feedback: register({
    title: 'Vướng mắc, kiến nghị',
    line: 'vướng mắc',
    empty: 'Chưa có vướng mắc nào. Ghi điều khó làm và gửi tới nơi phong trào chỉ định; câu trả lời cũng giữ ở đây.',
    about: 'Khó khăn, vướng mắc gửi cơ quan đầu mối',
    schema: Feedback,
    dayField: 'raisedOn',
    searchFields: ['content', 'sentTo', 'answer'],
    fields: [
      { key: 'raisedOn', label: 'Ngày nêu', kind: 'date', required: true, column: 110 },
      { key: 'content', label: 'Vướng mắc', kind: 'prose', required: true, column: 340 },
      { key: 'proposal', label: 'Kiến nghị', kind: 'prose' },
      { key: 'sentTo', label: 'Gửi tới', kind: 'line', help: 'Nơi kế hoạch nêu; có kế hoạch cho chọn một trong hai nơi.', column: 220 },
      { key: 'sentOn', label: 'Ngày gửi', kind: 'date', column: 110 },
      { key: 'document', label: 'Số công văn', kind: 'line', column: 130 },
      { key: 'answer', label: 'Trả lời', kind: 'prose' },
      { key: 'answeredOn', label: 'Ngày trả lời', kind: 'date', column: 110 },
      { key: 'answerDocument', label: 'Văn bản trả lời', kind: 'line', column: 150 },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
    check: (line) => [
      ...(line.sentOn !== null && line.sentTo === '' ? [wrong('sentTo', 'Đã gửi thì cần nơi nhận.', 'Nhập nơi nhận.')] : []),
      ...(before(line.sentOn, line.answeredOn) ? [wrong('answeredOn', 'Ngày trả lời trước ngày gửi.', 'Sửa lại một trong hai ngày.')] : []),
    ],
  }),
  ...PERSON_REGISTERS,
  ...COUNCIL_REGISTERS,
} as const;

export type RegisterName = keyof typeof REGISTERS;
export const REGISTER_NAMES = Object.keys(REGISTERS) as RegisterName[];
export const RegisterNameSchema = z.enum(Object.keys(REGISTERS) as [RegisterName, ...RegisterName[]]);

/** Fields of a line of a register. */
export type RegisterFields<N extends RegisterName> = z.output<(typeof REGISTERS)[N]['schema']>;
/** A stored line of a register. */
export type RegisterLine<N extends RegisterName = RegisterName> = { [K in N]: RegisterFields<K> & { id: z.output<typeof Id>; version: number } }[N];
/** The same description without the types of its own fields, for code that treats all registers alike. */
export function registerSpec(name: RegisterName): RegisterSpec<z.ZodType<Record<string, unknown>>> {
  return REGISTERS[name] as unknown as RegisterSpec<z.ZodType<Record<string, unknown>>>;
}
