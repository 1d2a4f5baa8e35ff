import type { BallotInput } from '../../../shared/documents/ballot.ts';
import type { ComparisonInput } from '../../../shared/documents/comparison.ts';
import type { CouncilDecisionInput } from '../../../shared/documents/council-decision.ts';
import type { SessionListInput } from '../../../shared/documents/session-list.ts';
import type { TallyInput } from '../../../shared/documents/tally.ts';
import { commune, council, decider, minutes, signed, unsigned } from './samples.ts';

export const councilDecision: CouncilDecisionInput = {
  issuer: commune,
  province: 'Minh Hà',
  paper: unsigned('QĐ-UBND'),
  authority: 'Chủ tịch Ủy ban nhân dân xã Tân An',
  council: 'Hội đồng Thi đua - Khen thưởng xã Tân An',
  term: 'nhiệm kỳ 2026 - 2031',
  seats: [
    { name: 'Nguyễn Văn Mẫu', position: 'Chủ tịch Ủy ban nhân dân xã', duty: 'Chủ tịch Hội đồng', duties: 'Phụ trách chung; chủ trì các cuộc họp' },
    { name: 'Trần Thị Thử', position: 'Phó Chủ tịch Ủy ban nhân dân xã', duty: 'Phó Chủ tịch', duties: '' },
    { name: 'Phạm Văn Ví Dụ', position: 'Trưởng phòng Văn hóa - Xã hội', duty: 'Ủy viên, Thư ký', duties: 'Thẩm định hồ sơ, ghi biên bản' },
  ],
  proposer: 'Trưởng phòng Văn hóa - Xã hội',
  regulation: 'Quy chế hoạt động của Hội đồng ban hành kèm theo Quyết định số 46/QĐ-UBND ngày 20 tháng 01 năm 2026',
  replaces: 'Quyết định số 12/QĐ-UBND ngày 15 tháng 8 năm 2025',
  enforcers: 'Các cơ quan, đơn vị có liên quan và các ông, bà có tên tại Điều 1',
  signer: decider,
  distribution: ['Lưu: VT, VHXH'],
  draft: true,
};

export const ballots: BallotInput = {
  issuer: council,
  date: '2026-03-05',
  about: 'Xét, đề nghị khen thưởng năm 2026',
  nominees: [
    { name: 'Thôn Đông', place: 'xã Tân An', award: 'Giấy khen' },
    { name: 'Ông Lê Văn Ví Dụ', place: 'Trưởng thôn, thôn Tây', award: 'Bằng khen' },
  ],
  copies: 3,
};

export const tally: TallyInput = {
  issuer: council,
  date: '2026-03-05',
  place: 'Hội trường xã',
  about: 'Bỏ phiếu xét, đề nghị khen thưởng năm 2026',
  tellers: ['Trần Thị Thử', 'Hoàng Văn Tạm', 'Vũ Thị Nháp', 'Đỗ Văn Giả'],
  members: 11,
  present: 10,
  written: 1,
  ballots: { issued: 10, collected: 10, valid: 9, invalid: 1 },
  results: [
    { name: 'Thôn Đông', award: 'Giấy khen', yes: 8, no: 0, base: 11, conclusion: 'Thông qua' },
    { name: 'Ông Lê Văn Ví Dụ', award: 'Bằng khen', yes: 0, no: 9, base: 11, conclusion: 'Không thông qua' },
    { name: 'Bà Lý Thị Mẫu', award: 'Giấy khen', yes: null, no: null, base: null, conclusion: '' },
  ],
  draft: false,
};

export const sessionList: SessionListInput = {
  issuer: council,
  side: 'own',
  minutes: signed('6', 'BB-HĐTĐKT', '2026-03-05'),
  date: '2026-03-05',
  authority: 'Chủ tịch Ủy ban nhân dân xã Tân An',
  lines: [
    { kind: 'person', name: 'Ông Lê Văn Ví Dụ', place: 'thôn Tây', award: 'Giấy khen', yes: 10, base: 11 },
    { kind: 'collective', name: 'Thôn Đông', place: 'xã Tân An', award: 'Giấy khen', yes: 11, base: 11 },
    { kind: 'person', name: 'Bà Lý Thị Mẫu', place: 'thôn Đông', award: 'Giấy khen', yes: 9, base: 11 },
  ],
  chairName: 'Nguyễn Văn Mẫu',
  secretaryName: 'Phạm Văn Ví Dụ',
  draft: false,
};

export const comparison: ComparisonInput = {
  issuer: commune,
  date: '2026-03-05',
  about: 'Khen thưởng thường xuyên cuối năm 2026',
  columns: [{ heading: 'Đối tượng', width: 190 }, { heading: 'Tài liệu', width: 140 }, { heading: 'Còn số lượng', width: 90 }],
  rows: [
    { chosen: true, cells: ['Ông Lê Văn Ví Dụ, thôn Tây', 'Đủ 2/2', 'Còn 1'] },
    { chosen: false, cells: ['Thôn Đông', '1/2; còn thiếu: Báo cáo thành tích', 'Còn 1'] },
  ],
  figures: [{ name: 'Nữ', words: '0/1, 0,00%; mục tiêu từ 30%: chưa đạt' }],
};

export { minutes };
