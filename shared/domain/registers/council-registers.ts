import { STAFF_POSTS, TRAINING_ROLES, TdktStaff, Training } from './council-shapes.ts';
import { before, register, wrong } from './spec.ts';

/** Registers of the people who do the work, and of what they learnt (R58). */
export const COUNCIL_REGISTERS = {
  training: register({
    title: 'Tập huấn, bồi dưỡng',
    line: 'lớp tập huấn, bồi dưỡng',
    empty: 'Chưa có lớp tập huấn, bồi dưỡng nào. Ghi cả lớp đơn vị tổ chức và lớp đơn vị cử người tham gia.',
    about: 'Tập huấn, bồi dưỡng nghiệp vụ thi đua, khen thưởng đã tổ chức, đã tham gia',
    schema: Training,
    dayField: 'on',
    searchFields: ['content', 'organiser', 'people', 'source'],
    fields: [
      { key: 'on', label: 'Từ ngày', kind: 'date', required: true, column: 110 },
      { key: 'until', label: 'Đến ngày', kind: 'date', help: 'Chỉ một ngày thì để trống.', column: 110 },
      { key: 'role', label: 'Tổ chức, tham gia', kind: 'choice', choices: TRAINING_ROLES, required: true, column: 160 },
      { key: 'content', label: 'Nội dung', kind: 'line', required: true, column: 320 },
      { key: 'organiser', label: 'Đơn vị mở lớp', kind: 'line', column: 200 },
      { key: 'place', label: 'Địa điểm', kind: 'line' },
      { key: 'participants', label: 'Số người', kind: 'count', help: 'Chưa rõ thì để trống.', column: 90 },
      { key: 'people', label: 'Người tham gia', kind: 'prose' },
      { key: 'source', label: 'Văn bản', kind: 'line', column: 180 },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
    check: (line) => (before(line.on, line.until) ? [wrong('until', 'Ngày kết thúc trước ngày bắt đầu.', 'Sửa lại một trong hai ngày.')] : []),
  }),
  tdkt_staff: register({
    title: 'Người làm công tác thi đua, khen thưởng',
    line: 'người làm công tác thi đua, khen thưởng',
    empty: 'Chưa ghi ai. Ghi người phụ trách của đơn vị và của các đơn vị trực thuộc, chuyên trách hay kiêm nhiệm.',
    about: 'Người phụ trách thi đua, khen thưởng và thời gian phụ trách',
    schema: TdktStaff,
    dayField: 'from',
    searchFields: ['name', 'position', 'unit', 'source'],
    fields: [
      { key: 'name', label: 'Họ và tên', kind: 'line', required: true, column: 200 },
      { key: 'subjectId', label: 'Trong danh sách đối tượng', kind: 'subject', help: 'Chọn khi người này có trong danh sách cá nhân.', fills: 'name' },
      { key: 'position', label: 'Chức vụ, chức danh', kind: 'line', column: 190 },
      { key: 'unit', label: 'Đơn vị công tác', kind: 'line', column: 200 },
      { key: 'post', label: 'Chuyên trách, kiêm nhiệm', kind: 'choice', choices: STAFF_POSTS, required: true, column: 130 },
      { key: 'from', label: 'Từ ngày', kind: 'date', required: true, column: 110 },
      { key: 'to', label: 'Đến ngày', kind: 'date', help: 'Đang làm thì để trống.', column: 110 },
      { key: 'qualification', label: 'Trình độ, lớp đã học', kind: 'line' },
      { key: 'phone', label: 'Điện thoại', kind: 'line' },
      { key: 'source', label: 'Văn bản phân công', kind: 'line', column: 180 },
      { key: 'note', label: 'Ghi chú', kind: 'prose' },
    ],
    check: (line) => (before(line.from, line.to) ? [wrong('to', 'Ngày thôi phụ trách trước ngày bắt đầu.', 'Sửa lại một trong hai ngày.')] : []),
  }),
} as const;
