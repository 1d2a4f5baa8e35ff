import type { AchievementReportInput, ReportSubject } from '../../../shared/documents/achievement-report.ts';
import type { BlockMinutesInput } from '../../../shared/documents/block-minutes.ts';
import type { DossierCoverInput } from '../../../shared/documents/dossier-cover.ts';
import type { PledgeInput } from '../../../shared/documents/emulation-pledge.ts';
import type { RegistrationInput } from '../../../shared/documents/emulation-registration.ts';
import type { PaperIssuer } from '../../../shared/documents/issuer.ts';
import type { ResultSubmissionInput } from '../../../shared/documents/result-submission.ts';
import type { ReviewMinutesInput } from '../../../shared/documents/review-minutes.ts';
import type { PaperSigner } from '../../../shared/documents/signer.ts';
import { NO_FIGURES, type ReportContent, type ReportForm } from '../../../shared/domain/achievement-report.ts';

/** Invented people and places for the papers of a dossier. */
export const school: PaperIssuer = { kind: 'division', name: 'Trường Tiểu học Tân An', superior: 'Ủy ban nhân dân xã Tân An', place: 'Tân An' };
export const committee: PaperIssuer = { kind: 'commune', name: 'Ủy ban nhân dân xã Tân An', superior: null, place: 'Tân An' };
export const chair: PaperSigner = { capacity: 'TM', title: 'Chủ tịch', forTitle: null, forBody: 'Ủy ban nhân dân', otherTitle: null, name: 'Trần Văn Ký Mẫu' };

export const teacher: ReportSubject = {
  kind: 'person', name: 'Nguyễn Thị Mẫu', otherName: '', birth: '1984-05-04', gender: 'Nữ', address: 'thôn Đông, xã Tân An, tỉnh Minh Hà', workplace: 'Trường Tiểu học Tân An', position: 'Tổ trưởng chuyên môn', ethnicity: 'Kinh', founded: '', size: '',
};
export const cooperative: ReportSubject = {
  kind: 'collective', name: 'Hợp tác xã Rau sạch Tân An', otherName: '', birth: '', gender: '', address: 'thôn Tây, xã Tân An', workplace: '', position: '', ethnicity: '', founded: '2015', size: '42 (nữ: 20)',
};
export const family: ReportSubject = {
  kind: 'household', name: 'Hộ ông Lê Văn Thử', otherName: '', birth: '', gender: '', address: 'thôn Nam, xã Tân An, tỉnh Minh Hà', workplace: '', position: '', ethnicity: '', founded: '', size: '',
};

export const content: ReportContent = {
  form: 'ca-nhan',
  texts: { homeTown: 'xã Bình Mẫu, tỉnh Minh Hà', education: 'Đại học sư phạm', duties: 'Từ năm 2019 phụ trách khối lớp 4.', results: 'Năm 2025: 32/32 học sinh hoàn thành chương trình.\nNăm 2026: 34/35 học sinh hoàn thành chương trình.' },
  figures: { years: [2024, 2025, 2026], rows: [{ name: 'Doanh thu', unit: 'triệu đồng', values: ['1.200', '1.500', '1.800'] }, { name: 'Nộp ngân sách', unit: 'triệu đồng', values: ['', '40', '52,5'] }] },
  indicators: { years: [2025, 2026], rows: [{ name: 'Diện tích rau an toàn', unit: 'ha', values: ['12', '15'] }] },
  initiatives: [{ year: 2025, name: 'Góc đọc sách di động', level: 'UBND xã Tân An', decision: '12/QĐ-UBND ngày 05/11/2025' }],
  titles: [{ year: 2025, name: 'Lao động tiên tiến', decision: 'Quyết định số 31/QĐ-UBND ngày 05/01/2026; Chủ tịch Ủy ban nhân dân xã Tân An' }],
  awards: [{ year: 2024, name: 'Giấy khen', decision: 'Quyết định số 07/QĐ-UBND ngày 20/12/2024; Chủ tịch Ủy ban nhân dân xã Tân An' }],
};
export const noContent = (form: ReportForm): ReportContent => ({ form, texts: {}, figures: NO_FIGURES, indicators: NO_FIGURES, initiatives: [], titles: [], awards: [] });

export const report: AchievementReportInput = { issuer: school, asOf: '2026-11-20', verb: 'tặng', award: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân An', subject: teacher, content, signer: chair };

export const villageMinutes: ReviewMinutesInput = {
  issuer: { kind: 'village', name: 'Thôn Đông', superior: 'Ủy ban nhân dân xã Tân An', place: 'Tân An' },
  setting: 'thon', number: '', about: 'năm 2026', date: '2026-11-05', startTime: '19 giờ 30 phút', endTime: '', place: 'Nhà văn hóa thôn Đông', total: 120, present: 96, guests: 'Bí thư chi bộ thôn',
  chair: { name: 'Lê Văn Thử', title: 'Trưởng thôn' }, front: 'Trần Thị Nháp', secretary: 'Phạm Văn Tạm', discussion: '',
  results: [{ name: 'Bà Nguyễn Thị Mẫu', award: 'Giấy khen', agreed: 90 }, { name: 'Hộ ông Lê Văn Thử', award: 'Gia đình văn hóa', agreed: null }],
  conclusion: '', draft: false,
};
export const unitMinutes: ReviewMinutesInput = { ...villageMinutes, issuer: school, setting: 'don-vi', number: '02/BB-THTA', total: null, present: null, chair: { name: '', title: '' }, discussion: null, conclusion: 'Thống nhất đề nghị 02 trường hợp.' };

export const blockMinutes: BlockMinutesInput = {
  issuer: { kind: 'division', name: 'Khối thi đua số 3', superior: null, place: 'Tân An' }, kind: 'khoi', block: 'Khối thi đua số 3', year: 2026, date: '2026-11-12', asOf: '2026-11-20', head: 'Xã Tân An',
  members: [{ name: 'Xã Tân An', self: 95, block: 93.5, rank: 1, tied: false, votes: 7 }, { name: 'Xã Bình Mẫu', self: 92, block: null, rank: null, tied: false, votes: null }],
  voters: 8, scored: true, proposal: 'Khối thi đua số 3 năm 2026 bình xét ngày 12/11/2026, suy tôn Xã Tân An là đơn vị dẫn đầu (7/8 phiếu); đề nghị xét tặng Cờ thi đua.', matters: ['Chưa đủ điểm nên chưa xếp hạng: Xã Bình Mẫu.'],
};

export const cover: DossierCoverInput = {
  issuer: committee, dossier: 'Đề nghị khen thưởng tổng kết năm 2026', sender: 'Ủy ban nhân dân xã Tân An', receiver: 'Sở Nội vụ tỉnh Minh Hà', round: 'Cuối năm 2026',
  submission: { number: null, symbol: 'TTr-UBND', date: null, asOf: '2026-11-20' }, sending: 1, counts: { collectives: 2, persons: 5, households: 0 }, entries: ['Tờ trình', 'Danh sách đề nghị khen thưởng', 'Báo cáo thành tích', 'Biên bản họp Hội đồng'],
};

export const result: ResultSubmissionInput = {
  issuer: { kind: 'council', name: 'Hội đồng Thi đua - Khen thưởng', superior: 'Ủy ban nhân dân xã Tân An', place: 'Tân An' },
  province: 'Minh Hà', paper: { number: null, symbol: 'TTr-HĐTĐKT', date: null, asOf: '2026-11-20' }, authority: 'Chủ tịch Ủy ban nhân dân xã Tân An', proposer: 'Hội đồng Thi đua - Khen thưởng xã Tân An', round: 'đợt xét “Cuối năm 2026”', ownUnit: 'Ủy ban nhân dân xã Tân An',
  received: [{ from: 'Trường Tiểu học Tân An', submission: 'Tờ trình số 12/TTr-THTA ngày 05/11/2026', on: '2026-11-06', count: 3 }], total: 4, complete: 3, lacking: [{ name: 'Ông Lê Văn Thử', what: 'còn thiếu Báo cáo thành tích' }],
  session: { council: 'Hội đồng Thi đua - Khen thưởng xã Tân An', minutesNumber: '06/BB-HĐTĐKT', date: '2026-11-15', present: 9, members: 11, result: '3/4 đề nghị được thông qua' },
  proposed: [{ verb: 'tặng', name: 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân An', counts: { collectives: 1, persons: 2, households: 0 } }],
  refused: [{ name: 'Bà Trần Thị Nháp', award: 'Giấy khen', why: '' }], attachments: ['dự thảo Quyết định khen thưởng', 'Danh sách đề nghị khen thưởng', 'Biên bản họp Hội đồng'],
  signer: { capacity: 'TM', title: 'Chủ tịch', forTitle: null, forBody: 'Hội đồng', otherTitle: 'Chủ tịch UBND xã', name: 'Trần Văn Ký Mẫu' }, distribution: ['Như trên', 'Lưu: VT, VHXH'], draft: false,
};

export const registration: RegistrationInput = {
  issuer: committee, asOf: '2026-11-20', year: 2026, about: 'Phong trào thi đua “Chung sức xây dựng nông thôn mới”', organiser: 'Ủy ban nhân dân tỉnh Minh Hà', contents: 'Hoàn thành chỉ tiêu giảm nghèo\nMở rộng đường thôn', targets: ['Giảm 2% hộ nghèo'],
  titles: [{ name: 'Ủy ban nhân dân xã Tân An', title: 'Tập thể lao động xuất sắc', initiative: '', note: '' }], signer: chair, distribution: ['Như trên', 'Lưu: VT'],
};
export const pledge: PledgeInput = { issuer: blockMinutes.issuer, date: null, asOf: '2026-11-20', year: 2026, about: 'Khối thi đua số 3 năm 2026', place: '', parties: ['Xã Tân An', 'Xã Bình Mẫu', 'Phường Thí Dụ'], contents: 'Thi đua giảm nghèo.', targets: ['Giảm 2% hộ nghèo (tối đa 20 điểm)'] };
