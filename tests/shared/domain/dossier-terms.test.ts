import { describe, expect, it } from 'vitest';
import { awardByCode } from '../../../shared/catalogue/awards.ts';
import { ProcedureTerms, procedureTerms } from '../../../shared/catalogue/procedure-terms.ts';
import { workCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { dossierTerms, termAddressee } from '../../../shared/domain/dossier-terms.ts';
import type { TermQuestion } from '../../../shared/domain/dossier-terms.ts';

const awards = (...codes: string[]) => codes.flatMap((code) => awardByCode(code) ?? []);
const terms = (more: Partial<TermQuestion>) => dossierTerms({ awards: awards('BK_TTG'), body: 'Sở Nội vụ', receivedOn: '2026-11-02', today: '2026-11-10', calendar: workCalendar(), ...more });

describe('terms of a dossier that is with somebody else', () => {
  it('the terms of the procedure fit their schema', () => {
    expect(ProcedureTerms.parse(procedureTerms)).toHaveLength(2);
  });

  it('R68: return within 10 working days and appraisal within 30, counted from the day after it was received', () => {
    expect(terms({}).map(({ words, lastDay, left, uncertain }) => [words, lastDay, left, uncertain])).toEqual([
      ['Trả lại bằng văn bản nếu chưa đủ điều kiện trong 10 ngày làm việc', '2026-11-16', 4, false],
      ['Thẩm định trong 30 ngày làm việc', '2026-12-14', 24, false],
    ]);
  });

  it('R68: at the ministry appraisal takes 20 working days', () => {
    expect(terms({ body: 'Cấp Nhà nước' }).map(({ words }) => words)).toContain('Thẩm định trong 20 ngày làm việc');
  });

  it('for an award of the province both are only to compare', () => {
    expect(terms({ awards: awards('BK_TINH') }).map(({ words, uncertain }) => [words, uncertain])).toEqual([
      ['Trả lại bằng văn bản nếu chưa đủ điều kiện trong 10 ngày làm việc', true],
      ['Thẩm định trong 25 ngày làm việc', true],
    ]);
  });

  it('the same term of several awards stands once', () => {
    expect(terms({ awards: awards('BK_TTG', 'HCLD_3', 'HCLD_2') })).toHaveLength(2);
  });

  it('says what follows once it has passed, and nothing before', () => {
    const [back, appraisal] = terms({ today: '2026-11-17' });
    expect(back).toMatchObject({ left: -1, after: 'Đã quá ngày 16/11/2026. Nếu Sở Nội vụ có yêu cầu bổ sung thì phải báo trước ngày này. Văn bản không nêu hệ quả khi quá hạn; hỏi lại Sở Nội vụ nếu chưa rõ.' });
    expect(appraisal?.after).toBe('');
    expect(terms({ today: '2026-11-16' })[0]).toMatchObject({ left: 0, after: '' });
  });

  it('New Year’s Day is no working day', () => {
    expect(terms({ receivedOn: '2026-12-30', today: '2026-12-30' })[0]?.lastDay).toBe('2027-01-14');
  });

  it('rules that were not in force on the day say nothing', () => {
    expect(terms({ receivedOn: '2025-06-30' }).map(({ kind }) => kind)).toEqual([]);
  });

  it.each([
    ['Sở Nội vụ', 'tinh'],
    ['Chủ tịch UBND tỉnh', 'tinh'],
    ['Thường trực Hội đồng Thi đua, khen thưởng tỉnh', 'tinh'],
    ['Bộ Nội vụ', 'bo'],
    ['Thủ tướng Chính phủ', 'bo'],
    ['UBND xã Tân Mẫu', 'xa'],
    ['UBND huyện Đức Mẫu', null],
  ])('%s is %s', (body, addressee) => {
    expect(termAddressee(body)).toBe(addressee);
  });
});
