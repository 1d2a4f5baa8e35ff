import { describe, expect, it } from 'vitest';
import { awardByCode } from '../../../shared/catalogue/awards.ts';
import { evaluate } from '../../../shared/eligibility/evaluate.ts';
import { allOf } from '../../../shared/eligibility/judged.ts';
import type { SubjectFacts } from '../../../shared/eligibility/facts.ts';
import { T, X, answer, award, awards, collective, facts, initiative, person, proposal, rating, ratings } from './builder.ts';

const FIGHTERS = awards('CSTDCS', [2023, 2024, 2025]);
const SCOPE = 'chờ xác nhận: Hiệu quả, khả năng nhân rộng, phạm vi ảnh hưởng được cấp có thẩm quyền công nhận (do tỉnh công nhận)';
const INITIATIVE = 'cần 1 sáng kiến phạm vi từ cấp tỉnh, nhân rộng được, hoặc 1 công trình khoa học phạm vi từ cấp tỉnh';
const COMBAT = 'CSTDT.sang_kien#2/muu_tri_dung_cam_sang_tao';
const OTHER = '(hoặc nội dung khác chờ xác nhận)';

interface Case {
  readonly is: string;
  readonly code: string;
  readonly of: SubjectFacts;
  readonly summary: string;
  readonly lacking: number;
  readonly supported: number;
}

const CASES: readonly Case[] = [
  { is: 'a teacher who lacks a provincial initiative is asked for one, not about combat', code: 'CSTDT', of: facts({ awards: FIGHTERS }), summary: `Chưa xác định: ${INITIATIVE} ${OTHER}; ${SCOPE}.`, lacking: 2, supported: 1 },
  { is: 'the same where nobody recorded the tags', code: 'CSTDT', of: person(null, { awards: FIGHTERS }), summary: `Chưa xác định: thiếu nhóm đối tượng; ${INITIATIVE} ${OTHER}; ${SCOPE}.`, lacking: 3, supported: 1 },
  { is: 'an initiative of which one thing is unknown is nearer than none at all', code: 'CSTDT', of: facts({ awards: FIGHTERS, initiatives: [initiative('Dạy chữ', { reach: 'tinh', replicable: null })] }), summary: `Chưa xác định: thiếu khả năng nhân rộng của “Dạy chữ”; ${SCOPE}.`, lacking: 2, supported: 1 },
  { is: 'combat that was denied leaves the initiatives, and the title fails', code: 'CSTDT', of: facts({ awards: FIGHTERS, confirmations: [answer(COMBAT, 'no')] }), summary: `Chưa đủ điều kiện: ${INITIATIVE}.`, lacking: 2, supported: 1 },
  { is: 'a soldier whose courage was confirmed without evidence yet is asked for the evidence', code: 'CSTDT', of: person(['armed_forces'], { awards: FIGHTERS, confirmations: [answer(COMBAT, 'yes', { evidence: '' })] }), summary: `Chưa xác định: đã xác nhận nhưng chưa ghi minh chứng: Mưu trí, dũng cảm, sáng tạo trong chiến đấu, phục vụ chiến đấu được công nhận (phạm vi toàn quân); ${SCOPE}.`, lacking: 2, supported: 1 },
  { is: 'the same word of a teacher is still said last', code: 'CSTDT', of: person(['official'], { awards: FIGHTERS, confirmations: [answer(COMBAT, 'yes', { evidence: '' })] }), summary: `Chưa xác định: ${INITIATIVE} ${OTHER}; ${SCOPE}.`, lacking: 2, supported: 1 },
  { is: 'a rating below the one asked stands beside the initiatives', code: 'CSTDCS', of: facts({ ratings: ratings(2025, T), awards: [award('LDTT', 2025)] }), summary: `Chưa xác định: cần hoàn thành xuất sắc nhiệm vụ; năm 2025 hoàn thành tốt nhiệm vụ, hoặc 1 sáng kiến phạm vi từ cơ sở, hoặc 1 công trình khoa học phạm vi từ cơ sở ${OTHER}.`, lacking: 1, supported: 1 },
  { is: 'a rating not recorded comes before what failed', code: 'CSTDCS', of: facts({ awards: [award('LDTT', 2025)] }), summary: 'Chưa xác định: thiếu xếp loại năm 2025.', lacking: 1, supported: 1 },
  { is: 'two excellent years speak for the ground of merit', code: 'BK_TINH', of: facts({ ratings: ratings(2024, X, X) }), summary: `Chưa xác định: cần 2 sáng kiến phạm vi từ cơ sở trong năm 2024, 2025, hoặc 2 công trình khoa học phạm vi từ cơ sở trong năm 2024, 2025 ${OTHER}.`, lacking: 1, supported: 1 },
  { is: 'grounds for which nothing speaks are equally near and named together', code: 'BK_TINH', of: facts({ awards: [award('CSTDCS', 2025)] }), summary: `Chưa xác định: cần kết quả bình xét trong phong trào thi đua do tỉnh phát động năm 2025, hoặc Chiến sĩ thi đua cơ sở năm 2024 ${OTHER}.`, lacking: 1, supported: 0 },
  { is: 'a farmer of whom nothing speaks is told of the ground that names farmers', code: 'BK_TINH', of: person(['farmer'], {}), summary: 'Chưa xác định: chờ xác nhận: Có nhiều thành tích trong lao động, sản xuất (phạm vi cấp xã hoặc đơn vị).', lacking: 1, supported: 0 },
  { is: 'five years and two titles of three: the third is named', code: 'BK_TTG', of: facts({ awards: [award('BK_TINH', 2020), ...awards('CSTDCS', [2021, 2022])], ratings: ratings(2021, T, T, T, T, T) }), summary: `Chưa xác định: trong thời gian đó mới có 2 Chiến sĩ thi đua cơ sở (2021, 2022); cần từ 3 ${OTHER}.`, lacking: 1, supported: 1 },
  { is: 'a collective with one excellent year of two', code: 'BK_TINH', of: collective({ ratings: [rating(2025, X)] }), summary: 'Chưa xác định: thiếu xếp loại năm 2024; chờ xác nhận: Thực hiện tốt dân chủ ở cơ sở, thực hành tiết kiệm, chống lãng phí, tham nhũng, tiêu cực.', lacking: 2, supported: 0 },
];

describe('of alternative grounds the one that records speak for most is told', () => {
  for (const { is, code, of, summary, lacking, supported } of CASES) {
    it(is, () => {
      const definition = awardByCode(code);
      if (definition === undefined) throw new Error(`no award ${code}`);
      const report = evaluate(definition, of, proposal());
      expect({ summary: report.summary, lacking: report.lacking, supported: report.supported }).toEqual({ summary, lacking, supported });
    });
  }

  it('that no alternative holds is said once, however deep the nearest stands', () => {
    for (const { code, of } of CASES) {
      const definition = awardByCode(code);
      const findings = definition === undefined ? [] : evaluate(definition, of, proposal()).conditions.flatMap(({ finding }) => allOf(finding));
      expect(findings.length).toBeGreaterThan(0);
      for (const { sentence } of findings) expect(sentence.toLowerCase().split('chưa có căn cứ nào đạt').length).toBeLessThanOrEqual(2);
    }
  });

  it('a ground that only waits for somebody never passes, whichever is told', () => {
    for (const { code, of } of CASES) {
      const definition = awardByCode(code);
      expect(definition === undefined ? null : evaluate(definition, of, proposal()).verdict).not.toBe('du-dieu-kien');
    }
  });
});
