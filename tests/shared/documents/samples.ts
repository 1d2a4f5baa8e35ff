import type { CertificateInput } from '../../../shared/documents/certificate.ts';
import type { DecisionInput } from '../../../shared/documents/decision.ts';
import type { DecisionListInput } from '../../../shared/documents/decision-list.ts';
import type { DossierIndexInput } from '../../../shared/documents/dossier-index.ts';
import type { HandoverSlipInput } from '../../../shared/documents/handover-slip.ts';
import type { PaperIssuer, PaperNumber } from '../../../shared/documents/issuer.ts';
import type { MinutesInput } from '../../../shared/documents/minutes.ts';
import type { PersonNominee } from '../../../shared/documents/nominee-columns.ts';
import type { NomineeListInput } from '../../../shared/documents/nominee-list.ts';
import type { PaperSigner } from '../../../shared/documents/signer.ts';
import type { SubmissionInput } from '../../../shared/documents/submission.ts';

/** Papers of an invented commune, with invented people. */
export const commune: PaperIssuer = { kind: 'commune', name: 'Ủy ban nhân dân xã Tân An', superior: null, place: 'Tân An' };
export const council: PaperIssuer = { kind: 'council', name: 'Hội đồng Thi đua - Khen thưởng xã Tân An', superior: 'Ủy ban nhân dân xã Tân An', place: 'Tân An' };
export const school: PaperIssuer = { kind: 'school', name: 'Trường Tiểu học và Trung học cơ sở Lê Văn Mẫu', superior: 'UBND xã Tân An', place: 'Tân An' };

export const unsigned = (symbol: string): PaperNumber => ({ number: null, symbol, date: null, asOf: '2026-03-09' });
export const signed = (number: string, symbol: string, date: string): PaperNumber => ({ number, symbol, date, asOf: '2026-03-09' });

export const chair: PaperSigner = { capacity: 'TM', title: 'Chủ tịch', forTitle: null, forBody: 'Ủy ban nhân dân', otherTitle: null, name: 'Nguyễn Văn Mẫu' };
export const deputy: PaperSigner = { capacity: 'TM-KT', title: 'Phó Chủ tịch', forTitle: 'Chủ tịch', forBody: 'Ủy ban nhân dân', otherTitle: null, name: 'Trần Thị Thử' };
export const decider: PaperSigner = { capacity: 'head', title: 'Chủ tịch', forTitle: null, forBody: null, otherTitle: null, name: 'Nguyễn Văn Mẫu' };

export const submission: SubmissionInput = {
  issuer: commune,
  province: 'Minh Hà',
  paper: unsigned('TTr-UBND'),
  recipients: ['Chủ tịch Ủy ban nhân dân tỉnh Minh Hà', 'Sở Nội vụ tỉnh Minh Hà'],
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh Minh Hà',
  proposer: null,
  awards: [{ verb: 'tặng', name: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh Minh Hà', counts: { collectives: 2, persons: 5, households: 1 } }],
  merit: 'xuất sắc trong phong trào thi đua “Chung sức xây dựng nông thôn mới” giai đoạn 2021 - 2025',
  bases: ['Kế hoạch số 123/KH-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Minh Hà tổ chức phong trào thi đua'],
  session: { council: 'Hội đồng Thi đua - Khen thưởng xã Tân An', minutesNumber: '06/BB-HĐTĐKT', date: '2026-03-05', result: '10/11 thành viên Hội đồng (90,91%) đồng ý đề nghị khen thưởng các tập thể, cá nhân, hộ gia đình nêu trên' },
  attachments: ['Danh sách đề nghị khen thưởng', 'Báo cáo thành tích của các tập thể, cá nhân, hộ gia đình', 'Biên bản họp Hội đồng Thi đua - Khen thưởng'],
  signer: deputy,
  distribution: ['Như trên', 'Thường trực Đảng ủy, HĐND xã', 'Lưu: VT, VHXH'],
  draft: false,
};

export const person = (over: Partial<PersonNominee> = {}): PersonNominee => ({
  honorific: 'Ông',
  name: 'Nguyễn Văn Mẫu',
  birth: '1980-01-05',
  gender: 'Nam',
  position: 'Trưởng thôn',
  workplace: 'Thôn Đông, xã Tân An',
  category: 'Người trực tiếp lao động',
  award: 'Bằng khen của Chủ tịch UBND tỉnh',
  merit: 'Vận động 42 hộ hiến 3.150 m2 đất làm đường',
  note: '',
  ...over,
});

export const nomineeList: NomineeListInput = {
  issuer: commune,
  submission: unsigned('TTr-UBND'),
  submittedBy: 'Ủy ban nhân dân xã Tân An',
  collectives: [
    { name: 'Thôn Đông', category: 'Tổ chức khác', field: 'Nông nghiệp - Nông thôn', award: 'Bằng khen của Chủ tịch UBND tỉnh', merit: 'Đạt chuẩn thôn nông thôn mới kiểu mẫu', note: '' },
    { name: 'Trường Tiểu học Tân An', category: 'Cơ quan hành chính, sự nghiệp', field: 'Giáo dục - Đào tạo', award: 'Bằng khen của Chủ tịch UBND tỉnh', merit: 'Xây dựng trường chuẩn quốc gia mức độ 2', note: '' },
  ],
  persons: [person(), person({ honorific: 'Bà', name: 'H’Hen Thử', birth: '1975', gender: 'Nữ', note: 'Nữ' }), person({ name: 'Đặng Thị Hường', birth: '', gender: '', category: '' })],
  households: [{ name: 'Hộ ông Lê Văn Ví Dụ', address: 'Thôn Tây, xã Tân An, tỉnh Minh Hà', award: 'Bằng khen của Chủ tịch UBND tỉnh', merit: 'Hiến 500 m2 đất làm đường giao thông', note: '' }],
  quotas: [
    { label: 'tập thể', used: 2, max: 3 },
    { label: 'cá nhân', used: 3, max: null },
  ],
  standalone: true,
  draft: true,
  preparedBy: null,
  signer: chair,
};

export const minutes: MinutesInput = {
  issuer: council,
  paper: signed('6', 'BB-HĐTĐKT', '2026-03-05'),
  council: 'Hội đồng Thi đua - Khen thưởng xã Tân An',
  about: 'xét, đề nghị khen thưởng phong trào thi đua năm 2026',
  date: '2026-03-05',
  startTime: '14 giờ 00 phút',
  endTime: '16 giờ 30 phút',
  place: 'Phòng họp Ủy ban nhân dân xã Tân An',
  founded: { number: '45/QĐ-UBND', date: '2025-08-12' },
  members: 11,
  present: ['Ông Nguyễn Văn Mẫu, Chủ tịch Hội đồng', 'Bà Trần Thị Thử, Phó Chủ tịch', 'Ông Phạm Văn Ví Dụ, Ủy viên, Thư ký'],
  absent: [{ name: 'Bà Lý Thị Vắng, Ủy viên', reason: 'đi công tác' }],
  written: ['Bà Lý Thị Vắng'],
  chair: 'Ông Nguyễn Văn Mẫu, Chủ tịch Hội đồng',
  secretary: 'Ông Phạm Văn Ví Dụ, Ủy viên, Thư ký',
  accounted: null,
  publicity: '',
  remarks: [],
  discussion: '',
  ballot: 'phieu-kin',
  ballots: null,
  threshold: 'trên 50% tổng số thành viên Hội đồng',
  recusals: [{ member: 'Ông Nguyễn Văn Mẫu', about: 'dòng số 2' }],
  results: [
    { name: 'Thôn Đông', award: 'Giấy khen', yes: 10, no: 1, base: 11, conclusion: 'Thông qua' },
    { name: 'Nguyễn Văn Mẫu', award: 'Giấy khen', yes: null, no: null, base: 10, conclusion: '' },
  ],
  conclusion: 'Hội đồng thống nhất đề nghị khen thưởng các trường hợp được thông qua',
  chairName: 'Nguyễn Văn Mẫu',
  secretaryName: 'Phạm Văn Ví Dụ',
  distribution: ['Lưu: VT, Hồ sơ'],
  draft: false,
};

export const decision: DecisionInput = {
  issuer: commune,
  province: 'Bắc Ninh',
  paper: unsigned('QĐ-UBND'),
  authority: 'Chủ tịch Ủy ban nhân dân xã Tân An',
  verb: 'tặng',
  award: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân An',
  counts: { collectives: 1, persons: 2, households: 1 },
  merit: 'xuất sắc trong phong trào thi đua năm 2026',
  named: [],
  bases: [],
  proposals: [{ proposer: 'Trưởng phòng Văn hóa - Xã hội', number: '7', symbol: 'TTr-VHXH', date: '2026-03-06' }],
  bonus: { amount: 'theo quy định tại Nghị định số 152/2025/NĐ-CP', fund: 'Quỹ thi đua, khen thưởng của xã' },
  enforcers: 'Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã, Trưởng phòng Văn hóa - Xã hội, các tập thể, cá nhân, hộ gia đình có tên tại Điều 1',
  signer: decider,
  distribution: ['Sở Nội vụ', 'Lưu: VT, VHXH'],
  draft: false,
};

export const decisionList: DecisionListInput = {
  decision: unsigned('QĐ-UBND'),
  authority: 'Chủ tịch Ủy ban nhân dân xã Tân An',
  verb: 'tặng',
  award: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân An',
  collectives: [{ name: 'Trường Tiểu học Tân An', place: '', merit: 'Xây dựng trường học hạnh phúc', bonus: '1.520.000 đồng' }],
  persons: [
    { name: 'Ông Nguyễn Văn Mẫu', place: 'Trưởng thôn Đông, xã Tân An', merit: 'Vận động hiến đất làm đường', bonus: '760.000 đồng' },
    { name: 'Đại úy Trần Văn Thử', place: 'Trưởng Công an xã Tân An', merit: 'Bảo đảm an ninh trật tự', bonus: '760.000 đồng' },
  ],
  households: [{ name: 'Hộ ông Lê Văn Ví Dụ', place: 'thôn Tây', merit: 'Hiến đất', bonus: '' }],
  form: 'lines',
  draft: false,
};

export const certificate: CertificateInput = {
  authority: 'Chủ tịch Ủy ban nhân dân xã Tân An',
  title: false,
  award: 'Giấy khen',
  recipient: 'Ông NGUYỄN VĂN MẪU',
  place: 'Trưởng thôn Đông, xã Tân An, tỉnh Minh Hà',
  merit: 'Đã có thành tích xuất sắc trong phong trào thi đua “Chung sức xây dựng nông thôn mới” giai đoạn 2021 - 2025 trên địa bàn xã Tân An',
  decisionNumber: '31/QĐ-UBND',
  decisionDate: '2026-01-05',
  ordinal: 12,
  bookNumber: '45/2026',
  placeName: 'Tân An',
  signer: { ...decider, capacity: 'KT', title: 'Phó Chủ tịch', forTitle: 'Chủ tịch', name: 'Trần Thị Thử' },
};

export const slip: HandoverSlipInput = {
  issuer: commune,
  date: '2026-03-09',
  bundleNumber: '03',
  bundleKind: 'Hồ sơ trình',
  fileName: 'xa-tan-an-7f3k_2026-03-09_03.sovang',
  sender: 'Ủy ban nhân dân xã Tân An',
  receivers: ['Sở Nội vụ tỉnh Minh Hà'],
  contents: '',
  set: null,
  createdAt: '09/03/2026 14:05',
  dossiers: 1,
  subjects: 8,
  sizeBytes: 1_234_567,
  checkCode: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  givenBy: null,
  receivedBy: null,
};

export const index: DossierIndexInput = {
  issuer: commune,
  date: '2026-03-09',
  dossier: 'Hồ sơ đề nghị khen thưởng phong trào thi đua năm 2026 (lần 1)',
  sender: 'Ủy ban nhân dân xã Tân An',
  entries: [
    { title: 'Tờ trình', fileName: '01-to-trinh.pdf', note: '' },
    { title: 'Danh sách đề nghị khen thưởng', fileName: '02-danh-sach.pdf', note: 'Có bản Word, Excel' },
    { title: 'Báo cáo thành tích', fileName: '03-bao-cao-thanh-tich.pdf', note: 'Bản quét' },
  ],
  reasons: ['Thôn Đông: thiếu báo cáo thành tích; bản gốc gửi sau trước ngày 15/3/2026'],
};
