import { describe, expect, it } from 'vitest';
import { initiativeNeed, initiativeSentence, linesMet } from '../../../shared/domain/initiative-links.ts';
import { Initiative } from '../../../shared/domain/registers/shapes.ts';

const NATIONAL = { code: 'XAC_NHAN_SANG_KIEN', name: 'Quyết định hoặc xác nhận của người đứng đầu tỉnh về sáng kiến/đề tài có phạm vi ảnh hưởng toàn quốc' };
const PROVINCE = { code: 'XAC_NHAN_SANG_KIEN', name: 'Chứng nhận/xác nhận sáng kiến, đề tài, đề án, công trình KH&CN có phạm vi ảnh hưởng cấp tỉnh' };
const ANY = { code: 'XAC_NHAN_SANG_KIEN', name: 'Chứng nhận/xác nhận sáng kiến, đề tài, đề án, công trình KH&CN (khi tiêu chuẩn viện dẫn)' };
const CONDITION = { code: 'LD23-S4-2', name: 'có sáng kiến được áp dụng hiệu quả' };
const ACHIEVEMENT = { code: 'XAC_NHAN_THANH_TICH', name: 'Chứng nhận/xác nhận thành tích đặc biệt xuất sắc đột xuất, đóng góp lớn, phát minh, sáng kiến (khi tiêu chuẩn viện dẫn)' };
const OTHER = { code: 'BAO_CAO_THANH_TICH', name: 'Báo cáo thành tích' };

it.each([
  [NATIONAL, 'toan-quoc'],
  [PROVINCE, 'tinh'],
  [ANY, 'co-so'],
  [CONDITION, 'co-so'],
  [ACHIEVEMENT, null],
  [OTHER, null],
])('initiativeNeed %#', (item, need) => expect(initiativeNeed(item)).toBe(need));

describe('R42: which lines of a checklist an initiative speaks for', () => {
  const all = [NATIONAL, PROVINCE, ANY, CONDITION, OTHER].map((item, index) => ({ ...item, code: item.code === 'XAC_NHAN_SANG_KIEN' ? item.code : `${item.code}-${index}` }));
  it.each([
    ['chua-cong-nhan', 0],
    ['co-so', 2],
    ['tinh', 3],
    ['toan-quoc', 4],
  ] as const)('%s: %i of them', (scope, count) => expect(linesMet({ scope }, all)).toHaveLength(count));
});

it.each([
  [{ scope: 'co-so', decisionNumber: '12/QĐ-UBND', recognisedOn: '2025-11-05', recognisedBy: 'UBND xã Tân Mẫu' }, 'Sáng kiến “Tưới nhỏ giọt” (2025; phạm vi ảnh hưởng: Cơ sở; Quyết định 12/QĐ-UBND ngày 05/11/2025, UBND xã Tân Mẫu)'],
  [{ scope: 'tinh', decisionNumber: '', recognisedBy: 'Sở Khoa học' }, 'Sáng kiến “Tưới nhỏ giọt” (2025; phạm vi ảnh hưởng: Cấp tỉnh, bộ, ngành; Sở Khoa học)'],
  [{}, 'Sáng kiến “Tưới nhỏ giọt” (2025; chưa được công nhận)'],
])('initiativeSentence %#', (more, sentence) => expect(initiativeSentence(Initiative.parse({ name: 'Tưới nhỏ giọt', year: 2025, ...more }))).toBe(sentence));
