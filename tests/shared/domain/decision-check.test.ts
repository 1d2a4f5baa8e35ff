import { describe, expect, it } from 'vitest';
import { awardByCode } from '../../../shared/catalogue/awards.ts';
import { authorityQuestion, authorityRead } from '../../../shared/domain/deciding-authority.ts';
import { decisionQuestions } from '../../../shared/domain/decision-check.ts';
import type { CheckedLine } from '../../../shared/domain/decision-check.ts';

describe('authorityRead', () => {
  it.each([
    ['Chủ tịch Ủy ban nhân dân xã Tân Mẫu', 'xa'],
    ['Chủ tịch UBND xã Tân Mẫu, tỉnh Lâm Đồng', 'xa'],
    ['Chủ tịch UBND phường 1', 'xa'],
    ['Chủ tịch UBND đặc khu Phú Quý', 'xa'],
    ['Chủ tịch Ủy ban nhân dân huyện Mẫu Sơn', 'huyen'],
    ['Chủ tịch UBND thị xã Ví Dụ', 'huyen'],
    ['Chủ tịch UBND thành phố Ví Dụ', 'huyen'],
    ['Chủ tịch UBND thành phố Đà Nẵng', 'tinh'],
    ['Chủ tịch UBND tỉnh Lâm Đồng', 'tinh'],
    ['Giám đốc Sở Nội vụ tỉnh Lâm Đồng', 'so'],
    ['Thủ tướng Chính phủ', 'thu_tuong'],
    ['Chính phủ', 'chinh_phu'],
    ['Chủ tịch nước', 'chu_tich_nuoc'],
    ['Bộ trưởng Bộ Nội vụ', 'bo'],
    ['Giám đốc Hợp tác xã Ví Dụ', 'doanh_nghiep'],
    ['Ban Thường vụ Huyện ủy Mẫu Sơn', null],
    ['Tỉnh đoàn Lâm Đồng', null],
    ['', null],
  ])('«%s» is %s', (printed, authority) => expect(authorityRead(printed)).toBe(authority));
});

describe('who may decide on the day', () => {
  const ask = (code: string, printed: string, date: string) => {
    const award = awardByCode(code);
    if (award === undefined) throw new Error(code);
    return authorityQuestion(award, printed, date);
  };

  it.each([
    ['CSTDCS', 'Chủ tịch UBND xã Tân Mẫu', '2025-07-01'],
    ['CSTDCS', 'Chủ tịch UBND huyện Mẫu Sơn', '2025-06-30'],
    ['CSTDCS', 'Giám đốc Sở Y tế', '2026-01-10'],
    ['GK_XA', 'Chủ tịch UBND xã Tân Mẫu', '2024-05-05'],
    ['BK_TINH', 'Chủ tịch UBND tỉnh Lâm Đồng', '2026-01-10'],
    // The day lies before the law data, or the text leaves it to other rules, or the words do not tell.
    ['CSTDCS', 'Chủ tịch UBND xã Tân Mẫu', '2019-12-20'],
    ['CSTT', 'Chủ tịch UBND xã Tân Mẫu', '2026-01-10'],
    ['GK_XA', 'Ban Chỉ huy Quân sự', '2026-01-10'],
  ])('%s by «%s» on %s raises no question', (code, printed, date) => expect(ask(code, printed, date)).toBeNull());

  it('asks about the district from 1/7/2025 on, and says until when it could', () => {
    expect(ask('CSTDCS', 'Chủ tịch UBND huyện Mẫu Sơn', '2025-07-01')?.sentence).toBe(
      '«Chiến sĩ thi đua cơ sở» do «Chủ tịch UBND huyện Mẫu Sơn» quyết định. Thẩm quyền này có đến hết ngày 30/06/2025. Ngày 01/07/2025 thẩm quyền thuộc: Chủ tịch UBND cấp xã; Thủ trưởng cơ quan chuyên môn thuộc UBND cấp tỉnh và tương đương (đơn vị có tư cách pháp nhân); Chủ tịch HĐQT/HĐTV, Tổng giám đốc, Giám đốc doanh nghiệp, hợp tác xã. Kiểm tra lại cơ quan và ngày quyết định.',
    );
  });

  it('asks about the commune before that day', () => {
    const question = ask('TTLDTT', 'Chủ tịch UBND xã Tân Mẫu', '2025-06-30');
    expect(question?.sentence).toContain('Chủ tịch UBND cấp huyện');
    expect(question?.citation).toContain('Luật 06/2022, Điều 80 khoản 2');
  });

  it('asks where a commune decides what is the province’s', () => expect(ask('BK_TINH', 'Chủ tịch UBND xã Tân Mẫu', '2026-01-10')?.sentence).toContain('thẩm quyền thuộc: Chủ tịch UBND cấp tỉnh.'));
});

describe('decisionQuestions', () => {
  const line = (more: Partial<CheckedLine> = {}): CheckedLine => ({ subjectName: 'Ông Mẫu Một', awarded: true, awardCode: 'GK_XA', sessionOn: '2026-10-05', submittedOn: null, ...more });
  const ask = (date: string, lines: readonly CheckedLine[], authority = 'Chủ tịch UBND xã Tân Mẫu') => decisionQuestions({ date, authority }, lines, '2026-11-20', awardByCode);

  it('finds nothing wrong on the day of the session itself', () => expect(ask('2026-10-05', [line()])).toEqual([]));

  it('names a decision dated before its session, with the day and who it is', () => {
    expect(ask('2026-10-04', [line(), line({ subjectName: 'Bà Mẫu Hai', sessionOn: null }), line({ subjectName: 'Hộ Mẫu Ba', sessionOn: '2026-10-06' })])).toEqual([
      { key: 'truoc-hop-xet', sentence: 'Quyết định ngày 04/10/2026 có trước ngày họp xét 06/10/2026 của: Ông Mẫu Một, Hộ Mẫu Ba. Kiểm tra lại ngày quyết định.', citation: '' },
    ]);
  });

  it('names one dated before the submission; many are counted', () => {
    const many = Array.from({ length: 5 }, (_, i) => line({ subjectName: `Mẫu ${i + 1}`, sessionOn: null, submittedOn: '2026-10-10' }));
    expect(ask('2026-10-09', many)[0]?.sentence).toBe('Quyết định ngày 09/10/2026 có trước ngày trình 10/10/2026 của: Mẫu 1, Mẫu 2, Mẫu 3 và 2 đề nghị khác. Kiểm tra lại ngày quyết định.');
  });

  it('asks about a day after today', () => expect(ask('2026-11-21', [line()]).map(({ key }) => key)).toEqual(['sau-hom-nay']));

  it('asks about the authority once for each award, and not for what was refused', () => {
    const lines = [line(), line({ awardCode: 'BK_TINH' }), line({ awardCode: 'BK_TINH' }), line({ awardCode: 'CSTDT', awarded: false }), line({ awardCode: null })];
    expect(ask('2026-11-01', lines).map(({ key }) => key)).toEqual(['tham-quyen/BK_TINH']);
  });
});
