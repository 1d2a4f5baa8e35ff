import type { BlockPlanInput } from '../../../shared/documents/block-plan.ts';
import type { CampaignReportInput } from '../../../shared/documents/campaign-report.ts';
import type { DeadlineCalendarInput } from '../../../shared/documents/deadline-calendar.ts';
import type { DifficultyLetterInput } from '../../../shared/documents/difficulty-letter.ts';
import type { ExemplarListInput } from '../../../shared/documents/exemplar-list.ts';
import type { ExemplarProfileInput } from '../../../shared/documents/exemplar-profile.ts';
import type { IndicatorTableInput } from '../../../shared/documents/indicator-table.ts';
import type { InspectionNoteInput } from '../../../shared/documents/inspection-note.ts';
import type { LaunchingPlanInput } from '../../../shared/documents/launching-plan.ts';
import type { RegisterListInput } from '../../../shared/documents/register-list.ts';
import type { ReminderLetterInput } from '../../../shared/documents/reminder-letter.ts';
import type { ScoredMember, ScoringTableInput } from '../../../shared/documents/scoring-table.ts';
import type { PaperSigner } from '../../../shared/documents/signer.ts';
import { chair, commune, deputy, unsigned } from './samples.ts';

/** Papers of a campaign of an invented commune, with invented people. */
export const BASIS = 'Kế hoạch số 0123/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Minh Hà về tổ chức phong trào thi đua “Minh Hà chung tay vì người nghèo - Không để ai bị bỏ lại phía sau” giai đoạn 2026 - 2030';
export const PHRASE = 'phong trào thi đua “Chung tay vì người nghèo”';
const head: PaperSigner = { capacity: 'KT', title: 'Phó Chủ tịch', forTitle: 'Chủ tịch', forBody: null, otherTitle: null, name: 'Trần Thị Thử' };

export const registerList: RegisterListInput = {
  issuer: commune,
  date: '2026-11-05',
  title: 'Kiểm tra, giám sát',
  under: 'Phong trào “Chung tay vì người nghèo”, năm 2026',
  columns: [
    { heading: 'Loại', widthMm: 36, align: 'left' },
    { heading: 'Định kỳ, đột xuất', widthMm: 24, align: 'left' },
    { heading: 'Bên kiểm tra, giám sát', widthMm: 40, align: 'left' },
    { heading: 'Nơi được kiểm tra', widthMm: 40, align: 'left' },
    { heading: 'Ngày dự kiến', widthMm: 24, align: 'center' },
    { heading: 'Ngày thực hiện', widthMm: 24, align: 'center' },
    { heading: 'Nội dung', widthMm: 44, align: 'left' },
    { heading: 'Hạn khắc phục', widthMm: 24, align: 'center' },
    { heading: 'Ngày khắc phục xong', widthMm: 26, align: 'center' },
  ],
  rows: [
    ['Kiểm tra', 'Định kỳ', 'Ủy ban nhân dân xã Tân An', 'Thôn Đông', '05/03/2026', '06/03/2026', 'Việc đăng ký thoát nghèo và hỗ trợ hộ nghèo', '30/03/2026', '28/03/2026'],
    ['Giám sát, phản biện xã hội', 'Đột xuất', 'Ủy ban Mặt trận Tổ quốc Việt Nam xã Tân An', 'Ban quản lý chợ Tân An', '', '12/09/2026', 'Sử dụng nguồn vận động', '', ''],
  ],
  totals: [
    { label: 'Đã thực hiện', value: 2, unit: 'cuộc', note: '' },
    { label: 'Trị giá hỗ trợ', value: 12_500_000, unit: 'đồng', note: '2 dòng chưa tính thành tiền' },
    { label: 'Kinh phí', value: null, unit: 'đồng', note: '' },
  ],
};

export const launchingPlan: LaunchingPlanInput = {
  issuer: commune,
  paper: unsigned('KH-UBND'),
  title: 'Kế hoạch tổ chức phong trào thi đua “Chung tay vì người nghèo - Không để ai bị bỏ lại phía sau” giai đoạn 2026 - 2030 trên địa bàn xã Tân An',
  basis: BASIS,
  purpose:
    'Nâng cao nhận thức của cán bộ, công chức và Nhân dân về giảm nghèo bền vững; khơi dậy ý chí tự lực vươn lên của hộ nghèo.\nPhát huy sức mạnh của cả hệ thống chính trị và toàn xã hội; mỗi thôn, mỗi cơ quan có việc làm cụ thể, thiết thực.\nPhong trào được tổ chức thường xuyên, có trọng tâm, trọng điểm; kịp thời phát hiện, biểu dương, nhân rộng điển hình.',
  contents:
    'Thi đua xây dựng và thực hiện kế hoạch giảm nghèo của thôn, cơ quan, đơn vị.\nThi đua giúp hộ nghèo về giống, vốn, kỹ thuật, việc làm, nhà ở.\nHộ nghèo thi đua tự lực, đăng ký thoát nghèo, sử dụng hiệu quả nguồn hỗ trợ.\nThi đua ủng hộ Quỹ “Vì người nghèo”, mỗi cơ quan nhận giúp ít nhất 01 hộ.',
  ownTargets: [
    { text: 'Tỷ lệ hộ nghèo đa chiều giảm bình quân mỗi năm', figure: 'từ 1,5% trở lên', note: 'đến năm 2030' },
    { text: 'Hộ nghèo có nhà tạm, nhà dột nát được hỗ trợ xây mới hoặc sửa chữa', figure: '100%', note: 'trước 31/12/2027' },
    { text: 'Hộ nghèo tự nguyện đăng ký thoát nghèo mỗi năm', figure: 'ít nhất 10 hộ', note: '' },
  ],
  givenTargets: [
    { text: 'Tỷ lệ hộ nghèo toàn tỉnh giảm bình quân', figure: '1 - 1,5%/năm', note: 'mục II.1' },
    { text: 'Không còn hộ nghèo thuộc diện chính sách người có công', figure: '0 hộ', note: 'mục II.2' },
  ],
  tasks: [
    { body: 'Phòng Kinh tế xã', task: 'Chủ trì theo dõi chỉ tiêu, tổng hợp kết quả giảm nghèo', due: '2026-11-05' },
    { body: 'Phòng Kinh tế xã', task: 'Hướng dẫn các thôn rà soát hộ nghèo;', due: null },
    { body: 'Phòng Văn hóa - Xã hội xã', task: 'Tham mưu phát động, sơ kết, tổng kết, khen thưởng phong trào', due: '2026-03-31' },
    { body: 'Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã', task: 'Vận động Quỹ “Vì người nghèo”, giám sát việc sử dụng nguồn vận động', due: null },
    { body: 'Các thôn', task: 'Tổ chức cho hộ nghèo đăng ký thoát nghèo, báo cáo Ủy ban nhân dân xã', due: '2026-09-30' },
  ],
  signer: deputy,
  distribution: ['Ủy ban nhân dân tỉnh (báo cáo)', 'Thường trực Đảng ủy, HĐND xã', 'Ủy ban MTTQ Việt Nam xã', 'Các phòng, các thôn', 'Lưu: VT, VHXH'],
  draft: true,
};

export const campaignReport: CampaignReportInput = {
  issuer: commune,
  paper: unsigned('BC-UBND'),
  title: 'Báo cáo kết quả thực hiện phong trào thi đua “Chung tay vì người nghèo” năm 2026',
  receiver: 'Sở Nội vụ tỉnh Minh Hà',
  basis: 'Kế hoạch số 99/KH-UBND ngày 02/3/2026 của UBND tỉnh Minh Hà về phát động phong trào thi đua',
  sections: [
    { level: 1, heading: 'Công tác chỉ đạo, phát động', text: 'Ủy ban nhân dân xã ban hành Kế hoạch số 15/KH-UBND ngày 09 tháng 3 năm 2026, quán triệt đến 12/12 thôn với 1.240 người tham dự.\nHội đồng Thi đua - Khen thưởng xã phân công thành viên theo dõi từng thôn.', table: null },
    {
      level: 1,
      heading: 'Kết quả thực hiện chỉ tiêu',
      text: 'Đến hết năm 2026, xã đạt 02/03 chỉ tiêu; 01 chỉ tiêu chưa đạt.',
      table: {
        columns: ['STT', 'Nội dung chỉ tiêu', 'Kế hoạch', 'Thực hiện', 'Đánh giá'],
        rows: [
          ['1', 'Tỷ lệ hộ nghèo đa chiều giảm bình quân mỗi năm', 'từ 1,5% trở lên', '1,72%', 'Vượt'],
          ['2', 'Hộ nghèo có nhà tạm, nhà dột nát được hỗ trợ', '100%', '100%', 'Đạt'],
          ['3', 'Hộ nghèo tự nguyện đăng ký thoát nghèo', 'ít nhất 10 hộ', '8 hộ', 'Chưa đạt'],
        ],
      },
    },
    {
      level: 1,
      heading: 'Công tác khen thưởng',
      text: '',
      table: {
        columns: ['Hình thức', 'Tổng số', 'Tập thể', 'Hộ gia đình', 'Cá nhân', 'Lãnh đạo quản lý', 'Trực tiếp lao động', 'Nữ', 'Dân tộc thiểu số'],
        rows: [
          ['Giấy khen của Chủ tịch UBND xã', '14', '3', '2', '9', '1', '8', '5', '2'],
          ['Bằng khen của Chủ tịch UBND tỉnh', '2', '1', '0', '1', '0', '1', '1', '0'],
        ],
      },
    },
    { level: 1, heading: 'Hạn chế, nguyên nhân; bài học kinh nghiệm', text: 'Một số thôn báo cáo chậm so với thời hạn.\nNguyên nhân: cán bộ theo dõi kiêm nhiệm nhiều việc.', table: null },
    { level: 1, heading: 'Phương hướng, nhiệm vụ năm 2027', text: '', table: null },
    { level: 1, heading: 'V. Kiến nghị, đề xuất', text: 'Đề nghị Sở Nội vụ sớm hướng dẫn tiêu chuẩn khen thưởng khi sơ kết phong trào.', table: null },
  ],
  signer: chair,
  distribution: ['Như trên', 'Thường trực Đảng ủy, HĐND xã', 'Lưu: VT, VHXH'],
  draft: true,
};

const LATE = ['Chưa gửi kế hoạch phát động', 'Quá hạn báo cáo năm 2026 (15/11/2026)'];
export const reminderLetter: ReminderLetterInput = {
  issuer: commune,
  paper: unsigned('UBND-VHXH'),
  campaign: PHRASE,
  basis: BASIS,
  units: [
    { name: 'Thôn Đông', late: [LATE[0] as string] },
    { name: 'Thôn Tây', late: [] },
    { name: 'Trường Tiểu học và Trung học cơ sở Lê Văn Mẫu', late: LATE },
    { name: 'Trạm Y tế xã', late: [LATE[1] as string] },
  ],
  countedTo: '2026-11-20',
  askedBy: null,
  signer: head,
  distribution: ['Như trên', 'Chủ tịch, các Phó Chủ tịch UBND xã', 'Lưu: VT, VHXH'],
  draft: true,
};
export const reminderToMany: ReminderLetterInput = {
  ...reminderLetter,
  units: Array.from({ length: 40 }, (_, i) => ({ name: i === 3 ? 'Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Nguyễn Thị Ví Dụ' : `Thôn ${i + 1}`, late: i % 3 === 0 ? LATE : LATE.slice(1) })),
  askedBy: '2026-11-30',
};

export const difficultyLetter: DifficultyLetterInput = {
  issuer: commune,
  paper: unsigned('UBND-VHXH'),
  recipient: 'Sở Nội vụ tỉnh Minh Hà',
  campaign: PHRASE,
  basis: BASIS,
  difficulty: 'Kế hoạch giao chỉ tiêu cho cấp huyện; từ ngày 01/7/2025 không còn cấp huyện nên xã chưa rõ phần chỉ tiêu phải thực hiện.\nSố liệu hộ nghèo của ba xã trước khi sắp xếp được rà soát theo các thời điểm khác nhau.',
  proposal: 'Hướng dẫn việc giao chỉ tiêu cho cấp xã.\nCho phép lấy số liệu đầu kỳ tại thời điểm 31/12/2025.',
  signer: head,
  distribution: ['Như trên', 'Lưu: VT, VHXH'],
  draft: true,
};

export const inspectionNote: InspectionNoteInput = {
  issuer: commune,
  date: '2026-09-14',
  kind: 'Kiểm tra',
  timing: 'Định kỳ',
  campaign: PHRASE,
  inspector: 'Đoàn kiểm tra của Ủy ban nhân dân xã Tân An',
  inspected: 'Trường Tiểu học và Trung học cơ sở Lê Văn Mẫu',
  plannedFor: '2026-09-10',
  visitedOn: '2026-09-12',
  subject: 'Việc phát động, đăng ký và sử dụng nguồn vận động',
  resourcesUsed: true,
  document: 'Kế hoạch số 22/KH-UBND',
  findings: 'Trường đã phát động, 100% lớp đăng ký.\nSổ theo dõi nguồn vận động chưa ghi đủ ngày nhận.',
  remedies: 'Bổ sung sổ theo dõi nguồn vận động.',
  remedyDue: '2026-09-30',
  remediedOn: null,
  note: '',
};
/** Before the visit: a form to write on. */
export const inspectionForm: InspectionNoteInput = { ...inspectionNote, kind: 'Giám sát, phản biện xã hội', timing: 'Đột xuất', visitedOn: null, findings: '', remedies: '', remedyDue: null, resourcesUsed: false, document: '' };

const LINES = [
  { id: 'a', group: 'Thực hiện nhiệm vụ chính trị', text: 'Hoàn thành chỉ tiêu phát triển kinh tế - xã hội được giao', max: 40, penalty: false },
  { id: 'b', group: 'Thực hiện nhiệm vụ chính trị', text: 'Cải cách hành chính, chuyển đổi số; giải quyết hồ sơ đúng hạn', max: 20, penalty: false },
  { id: 'c', group: 'Xây dựng Đảng, hệ thống chính trị', text: 'Chấp hành chủ trương của Đảng, pháp luật của Nhà nước', max: 20, penalty: false },
  { id: 'd', group: 'Công tác thi đua, khen thưởng', text: 'Tổ chức phong trào, phát hiện và nhân rộng điển hình', max: 20, penalty: false },
  { id: 'e', group: 'Công tác thi đua, khen thưởng', text: 'Báo cáo chậm so với thời hạn (trừ 1 điểm mỗi lần)', max: 5, penalty: true },
];
const NAMES = ['Xã Tân An', 'Xã Bình Mẫu', 'Phường Hòa Thử', 'Xã Ví Dụ', 'Phường Lê Văn Mẫu', 'Xã Đông Giả Định', 'Xã Nam Thí Dụ', 'Đặc khu Cù Lao Mẫu', 'Xã Tây Thử Nghiệm'];
const members: ScoredMember[] = NAMES.map((name, i) => ({
  name,
  self: { a: 39 - i, b: 18.5, c: 19, d: 18, e: i === 2 ? 1 : 0 },
  block: { a: 38.5 - i, b: 18, c: 19, d: i === 8 ? null : 17.75, e: i === 2 ? 2 : 0 },
  selfTotal: 94.5 - i - (i === 2 ? 1 : 0),
  blockTotal: i === 8 ? null : 93.25 - i - (i === 2 ? 2 : 0),
  rank: i === 8 ? null : i === 2 ? 4 : i === 4 ? 4 : i === 3 ? 3 : i + 1,
  tied: i === 2 || i === 4,
  votes: i === 0 ? 7 : 0,
  leads: i === 0,
  note: '',
}));
export const scoringTable: ScoringTableInput = {
  issuer: commune,
  date: '2026-12-10',
  kind: 'khoi',
  block: 'Khối thi đua số 3',
  year: 2026,
  source: 'Hướng dẫn số 45/HD-HĐTĐKT ngày 02 tháng 3 năm 2026 của Hội đồng Thi đua - Khen thưởng tỉnh Minh Hà',
  lines: LINES,
  maximum: 100,
  members,
  only: null,
  signer: chair,
};
export const scoreSheet: ScoringTableInput = { ...scoringTable, only: 2 };

export const blockPlan: BlockPlanInput = {
  issuer: commune,
  paper: unsigned('KH-UBND'),
  date: '2026-03-09',
  kind: 'khoi',
  block: 'Khối thi đua số 3',
  year: 2026,
  members: NAMES,
  head: 'Xã Tân An',
  deputy: 'Phường Hòa Thử',
  councilMember: 'Ông Nguyễn Văn Mẫu, Giám đốc Sở Nội vụ',
  plan: 'Tổ chức ký kết giao ước thi đua trong quý I.\nMỗi đơn vị đăng ký ít nhất 01 mô hình để giới thiệu trong khối.',
  activities: [
    { kind: 'Sinh hoạt chuyên đề', name: 'Chuyển đổi số trong giải quyết thủ tục hành chính', plannedFor: 'quý II', heldOn: '2026-05-14', note: 'Tại xã Bình Mẫu' },
    { kind: 'Văn nghệ, thể thao', name: 'Giao lưu bóng chuyền chào mừng Quốc khánh', plannedFor: 'tháng 8', heldOn: null, note: '' },
  ],
  ownCriteria: 'Đủ số buổi sinh hoạt theo kế hoạch; 100% đơn vị gửi bảng chấm điểm đúng hạn.',
  signer: { capacity: 'TM', title: 'Trưởng khối', forTitle: null, forBody: 'Khối thi đua', otherTitle: 'Chủ tịch UBND xã Tân An', name: 'Nguyễn Văn Mẫu' },
  distribution: ['Hội đồng TĐKT tỉnh', 'Các đơn vị thành viên', 'Lưu: VT, VHXH'],
};

export const deadlineCalendar: DeadlineCalendarInput = {
  issuer: commune,
  date: '2026-11-05',
  campaign: '',
  lines: [
    { date: null, what: 'Báo cáo định kỳ kết quả tuyên truyền', who: 'Sở Văn hóa, Thể thao và Du lịch', campaign: 'Chung tay vì người nghèo', state: 'Chưa có hạn' },
    { date: '2026-11-14', what: 'Báo cáo năm 2026', who: 'Sở Nông nghiệp và Môi trường, Sở Nội vụ', campaign: 'Minh Hà chung tay vì người nghèo - Không để ai bị bỏ lại phía sau', state: 'Còn 9 ngày' },
    { date: '2026-10-30', what: 'Họp xét khen thưởng sơ kết', who: 'Hội đồng Thi đua - Khen thưởng xã', campaign: 'Chung tay vì người nghèo', state: 'Quá hạn 6 ngày' },
    { date: '2026-11-29', what: 'Gửi danh sách điển hình dự Hội nghị biểu dương', who: 'Sở Nội vụ', campaign: 'Đợt thi đua chào mừng Đại hội', state: 'Còn 24 ngày' },
    { date: '2027-01-10', what: 'Nộp bảng tự chấm điểm của khối', who: 'Khối thi đua số 3', campaign: '', state: 'Còn 66 ngày' },
  ],
};

const exemplar = (name: string, more: object = {}) => ({
  name,
  field: 'Giảm nghèo',
  summary: 'Vận động 42 hộ góp giống, công lao động giúp 6 hộ thoát nghèo trong hai năm',
  since: '2026-05-04',
  person: 'Trần Thị Thử',
  replications: [],
  note: '',
  ...more,
});
export const exemplarList: ExemplarListInput = {
  issuer: commune,
  date: '2026-11-05',
  campaign: 'Phong trào thi đua “Chung tay vì người nghèo”',
  groups: [
    { stage: 'Phát hiện', planned: 6, achieved: 5, lines: [exemplar('Tổ tự quản “Ba cùng” thôn Đông'), exemplar('Bà H’Hen Thử', { summary: '' })] },
    { stage: 'Bồi dưỡng', planned: 4, achieved: 3, lines: [exemplar('Hợp tác xã Nông nghiệp và Dịch vụ tổng hợp Tân An Phát', { field: 'Nông nghiệp - Nông thôn' })] },
    { stage: 'Tổng kết', planned: 2, achieved: 2, lines: [] },
    { stage: 'Nhân rộng', planned: null, achieved: 2, lines: [exemplar('Mô hình “Ngân hàng bò”', { replications: ['Thôn Tây', 'Thôn Nam', 'xã Bình Mẫu'] })] },
    { stage: 'Đã dừng theo dõi', planned: null, achieved: 0, lines: [exemplar('Nhóm đổi công thôn Bắc', { note: 'Nhóm đã giải thể' })] },
  ],
};

export const exemplarProfile: ExemplarProfileInput = {
  issuer: commune,
  date: '2026-11-05',
  sentTo: 'Sở Nội vụ tỉnh Minh Hà',
  listedFor: 'Hội nghị biểu dương điển hình tiên tiến tỉnh Minh Hà lần thứ VI',
  name: 'Mô hình “Ngân hàng bò” thôn Đông',
  subject: 'Chi hội Nông dân thôn Đông, xã Tân An',
  campaign: 'phong trào thi đua “Chung tay vì người nghèo”',
  field: 'Giảm nghèo',
  summary: 'Từ 10 con bò giống ban đầu, sau ba năm mô hình đã luân chuyển 46 con cho 38 hộ.\nĐến nay 21 hộ đã thoát nghèo, không hộ nào tái nghèo.',
  criteria: 'Có thật, có số liệu kiểm chứng; duy trì từ hai năm; nơi khác làm theo được.',
  steps: [
    { stage: 'Phát hiện', on: '2024-03-02', person: 'Trần Thị Thử', evidence: 'Biên bản khảo sát', skipReason: '' },
    { stage: 'Bồi dưỡng', on: '2024-09-15', person: 'Lê Văn Ví Dụ', evidence: 'Kế hoạch hỗ trợ kỹ thuật', skipReason: '' },
    { stage: 'Nhân rộng', on: '2026-05-04', person: 'Lê Văn Ví Dụ', evidence: 'Hội nghị đầu bờ, 120 người dự', skipReason: 'tổng kết chung với mô hình của Hội Nông dân xã' },
  ],
  replications: [
    { where: 'Thôn Tây, xã Tân An', since: '2026-05-20', note: '12 hộ' },
    { where: 'Xã Bình Mẫu', since: '2026-08-01', note: '' },
  ],
  propaganda: [{ on: '2026-06-01', channel: 'Loa truyền thanh cơ sở', title: 'Chuyện những con bò chuyển tay', count: 4 }],
  signer: chair,
  distribution: ['Như trên', 'Lưu: VT, VHXH'],
};

const fig = (value: number, words = String(value).replace('.', ',')) => ({ words, value });
export const indicatorTable: IndicatorTableInput = {
  issuer: commune,
  date: '2026-11-05',
  campaign: 'Phong trào thi đua “Chung tay vì người nghèo” giai đoạn 2021 - 2026',
  years: [2021, 2022, 2023, 2024, 2025],
  groups: [
    {
      title: 'Giảm nghèo',
      lines: [
        { number: '1', depth: 0, text: 'Tỷ lệ hộ nghèo giảm bình quân', unit: '%/năm', target: '1 - 1,5%/năm', baseline: '8,43', figures: [fig(1.2), fig(1.35), fig(1.6), null, null], state: 'Chưa đến hạn', note: '' },
        { number: '1.1', depth: 1, text: 'Trong đó: hộ đồng bào dân tộc thiểu số', unit: '%/năm', target: 'trên 3%/năm', baseline: '21,7', figures: [fig(3), fig(3.4), null, null, null], state: 'Chưa đạt', note: 'Năm 2021 đúng 3%, kế hoạch ghi «trên»' },
        { number: '1.1.1', depth: 2, text: 'Riêng thôn đặc biệt khó khăn', unit: '%/năm', target: 'khoảng 4 - 5%/năm', baseline: '', figures: [null, null, null, null, null], state: 'Chưa có số liệu', note: '' },
        { number: '2', depth: 0, text: 'Số lao động nông thôn thuộc hộ nghèo, hộ cận nghèo được đào tạo nghề và giải quyết việc làm', unit: 'lượt người', target: 'ít nhất 1.500 lượt người/năm', baseline: '1.204', figures: [fig(1_480, '1.480'), fig(1_523, '1.523'), fig(1_611, '1.611'), fig(1_700, '1.700'), null], state: 'Đạt', note: '' },
      ],
    },
    { title: 'Chỉ tiêu của đơn vị', lines: [{ number: '3', depth: 0, text: 'Xóa nhà tạm, nhà dột nát', unit: 'nhà', target: '100%', baseline: '17', figures: [null, null, { words: 'đã xong 12/6/2023', value: null }, null, null], state: 'Vượt', note: '' }] },
  ],
  footnotes: ['(*) Số đầu kỳ tính ra, không in trong kế hoạch.'],
  summary: 'đạt 1, vượt 1, chưa đạt 1, chưa đến hạn 1, chưa có số liệu 1',
};
