import {
  DISCIPLINE_LEVEL_WORDS, Discipline, MOVEMENT_BODIES, MOVEMENT_KINDS, MOVEMENT_REVIEWS, MOVEMENT_ROLES, MaternityLeave, MovementResult, OFFENCE_WORDS, Offence, PENDING_CASE_WORDS,
  PendingMatter, SERVICE_WORDS, ServicePeriod,
} from './person-shapes.ts';
import { before, register, wrong } from './spec.ts';
import type { FieldSpec } from './spec.ts';

const who = (help: string): readonly FieldSpec[] => [
  { key: 'name', label: 'Họ và tên, tên', kind: 'line', required: true, column: 220 },
  { key: 'subjectId', label: 'Trong danh sách đối tượng', kind: 'subject', help, fills: 'name' },
];
const from = { key: 'from', label: 'Từ ngày', kind: 'date', required: true, column: 120 } as const;
const to = (help: string) => ({ key: 'to', label: 'Đến ngày', kind: 'date', help, column: 120 }) as const;
const source = (required: boolean) => ({ key: 'source', label: 'Văn bản', kind: 'line', required, column: 220 }) as const;
const note = { key: 'note', label: 'Ghi chú', kind: 'prose' } as const;
const inOrder = (line: { from: string; to: string | null }) => (before(line.from, line.to) ? [wrong('to', 'Ngày kết thúc trước ngày bắt đầu.', 'Sửa lại một trong hai ngày.')] : []);
const forRules = 'Chọn để dòng này được tính khi xét điều kiện.';

/** Registers of what the award law asks about a subject's past. */
export const PERSON_REGISTERS = {
  discipline: register({
    title: 'Kỷ luật',
    line: 'quyết định kỷ luật',
    empty: 'Chưa có quyết định kỷ luật nào. Thời gian thi hành kỷ luật không được tính thành tích, nên cần ghi cả ngày hết hiệu lực.',
    about: 'Quyết định kỷ luật và thời gian có hiệu lực',
    schema: Discipline,
    dayField: 'from',
    ofSubject: true,
    searchFields: ['name', 'source'],
    fields: [
      ...who(forRules),
      { key: 'level', label: 'Hình thức kỷ luật', kind: 'choice', choices: DISCIPLINE_LEVEL_WORDS, required: true, column: 200 },
      from,
      { ...to('Ngày cuối cùng còn hiệu lực; chưa rõ thì để trống.'), law: 'discipline.to' },
      source(true),
      note,
    ],
    check: inOrder,
  }),
  pending_matter: register({
    title: 'Vụ việc đang xem xét',
    line: 'vụ việc',
    empty: 'Chưa có vụ việc nào. Đang bị xem xét kỷ luật, điều tra, thanh tra, xác minh đơn thư thì chưa xét khen thưởng; có kết luận không vi phạm thì xét tiếp.',
    about: 'Vụ việc làm tạm dừng việc xét khen thưởng',
    schema: PendingMatter,
    dayField: 'from',
    ofSubject: true,
    searchFields: ['name', 'source'],
    fields: [
      ...who(forRules),
      { key: 'case', label: 'Vụ việc', kind: 'choice', choices: PENDING_CASE_WORDS, required: true, column: 260 },
      from,
      { key: 'clearedOn', label: 'Ngày có kết luận không vi phạm', kind: 'date', help: 'Ngày của văn bản kết luận.', law: 'pending.clearedOn', column: 150 },
      source(true),
      note,
    ],
    check: (line) => (before(line.from, line.clearedOn) ? [wrong('clearedOn', 'Ngày kết luận trước ngày bắt đầu xem xét.', 'Sửa lại một trong hai ngày.')] : []),
  }),
  offence: register({
    title: 'Vi phạm đã bị xử lý',
    line: 'vi phạm',
    empty: 'Chưa có vi phạm nào. Vi phạm của thành viên được đối chiếu khi xét danh hiệu Gia đình văn hóa.',
    about: 'Vi phạm của thành viên hộ gia đình (danh hiệu Gia đình văn hóa)',
    schema: Offence,
    dayField: 'on',
    ofSubject: true,
    searchFields: ['name', 'source'],
    fields: [...who(forRules), { key: 'case', label: 'Vi phạm', kind: 'choice', choices: OFFENCE_WORDS, required: true, law: 'offence.case', column: 300 }, { key: 'on', label: 'Ngày', kind: 'date', required: true, column: 120 }, source(true), note],
  }),
  maternity_leave: register({
    title: 'Nghỉ thai sản',
    line: 'đợt nghỉ thai sản',
    empty: 'Chưa có đợt nghỉ nào. Thời gian nghỉ thai sản được tính khi xét danh hiệu thi đua, hình thức khen thưởng.',
    about: 'Thời gian nghỉ thai sản được tính để xét khen thưởng',
    schema: MaternityLeave,
    dayField: 'from',
    ofSubject: true,
    searchFields: ['name', 'source'],
    fields: [...who(forRules), { ...from, law: 'maternity.from' }, to('Chưa đi làm lại thì để trống.'), source(false), note],
    check: inOrder,
  }),
  service_period: register({
    title: 'Quá trình công tác',
    line: 'giai đoạn công tác',
    empty: 'Chưa có giai đoạn nào. Thời gian giữ chức vụ là căn cứ của khen thưởng quá trình cống hiến và một số huân chương, huy chương.',
    about: 'Thời gian công tác, giữ chức vụ',
    schema: ServicePeriod,
    dayField: 'from',
    ofSubject: true,
    searchFields: ['name', 'position', 'source'],
    fields: [
      ...who(forRules),
      { key: 'service', label: 'Công tác', kind: 'choice', choices: SERVICE_WORDS, required: true, column: 240 },
      { key: 'position', label: 'Chức vụ, chức danh', kind: 'line', column: 200 },
      from,
      to('Đang giữ thì để trống.'),
      source(false),
      note,
    ],
    check: inOrder,
  }),
  movement_result: register({
    title: 'Kết quả bình xét',
    line: 'kết quả bình xét',
    empty: 'Chưa có kết quả nào. Dẫn đầu hoặc tiêu biểu khi sơ kết, tổng kết phong trào, cụm, khối là căn cứ của cờ thi đua, bằng khen.',
    about: 'Dẫn đầu, tiêu biểu trong phong trào, cụm, khối thi đua',
    schema: MovementResult,
    dayField: 'year',
    ofSubject: true,
    searchFields: ['name', 'title', 'source'],
    fields: [
      ...who(forRules),
      { key: 'of', label: 'Trong', kind: 'choice', choices: MOVEMENT_KINDS, required: true, column: 150 },
      { key: 'title', label: 'Tên phong trào, cụm, khối', kind: 'line', required: true, column: 260 },
      { key: 'role', label: 'Kết quả', kind: 'choice', choices: MOVEMENT_ROLES, required: true, column: 150 },
      { key: 'by', label: 'Cấp phát động, tổ chức', kind: 'choice', choices: MOVEMENT_BODIES, clearable: true, column: 170 },
      { key: 'at', label: 'Bình xét khi', kind: 'choice', choices: MOVEMENT_REVIEWS, clearable: true, column: 110 },
      { key: 'years', label: 'Thời hạn phong trào (năm)', kind: 'count', law: 'movement.years', column: 110 },
      { key: 'year', label: 'Năm', kind: 'year', required: true, column: 70 },
      source(true),
      note,
    ],
  }),
} as const;
