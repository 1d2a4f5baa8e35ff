import { describe, expect, it } from 'vitest';
import { legalBasesFor, type LegalBasis } from '../../../shared/documents/legal-bases.ts';

const ids = (day: string, province: string | null = null) => legalBasesFor('submission', day, province).printed.map((b) => b.id);

describe('legalBasesFor', () => {
  it.each([
    ['2023-12-31', []],
    ['2024-01-01', ['luat-thi-dua-khen-thuong-2022', 'nghi-dinh-98-2023']],
    ['2025-06-30', ['luat-thi-dua-khen-thuong-2022', 'nghi-dinh-98-2023']],
    ['2025-07-01', ['luat-thi-dua-khen-thuong-2022', 'nghi-dinh-152-2025']],
    ['2025-08-05', ['luat-thi-dua-khen-thuong-2022', 'nghi-dinh-152-2025', 'thong-tu-15-2025-bnv']],
    ['2027-03-01', ['luat-thi-dua-khen-thuong-2022', 'thong-tu-15-2025-bnv']],
  ])('on %s a submission rests on %j', (day, expected) => {
    expect(ids(day)).toEqual(expected);
  });

  it("adds a province's own regulation from its first day, for its own units only", () => {
    expect(ids('2025-12-14', 'Bắc Ninh')).not.toContain('bac-ninh-86-2025');
    expect(ids('2025-12-15', 'Bắc Ninh').at(-1)).toBe('bac-ninh-86-2025');
    expect(ids('2026-03-09', 'Minh Hà')).not.toContain('bac-ninh-86-2025');
  });

  it('names what is to be checked once its day of review has come', () => {
    expect(legalBasesFor('decision', '2026-09-30', null).toCheck).toEqual([]);
    expect(legalBasesFor('decision', '2026-10-01', null).toCheck.map((b) => b.id)).toContain('luat-thi-dua-khen-thuong-2022');
  });

  it('replaces a built-in basis by one of the same id', () => {
    const own: LegalBasis = { ...(legalBasesFor('submission', '2026-03-09', null).printed[0] as LegalBasis), text: 'Luật Thi đua, khen thưởng số 06/2022/QH15' };
    const printed = legalBasesFor('submission', '2026-03-09', null, [own]).printed;
    expect(printed.filter((b) => b.id === own.id).map((b) => b.text)).toEqual(['Luật Thi đua, khen thưởng số 06/2022/QH15']);
  });
});
